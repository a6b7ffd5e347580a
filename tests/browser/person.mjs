// What a person does on the page and sees there, for the tests of the journeys.
//
// visitPage(site, address, options)  opens the page and waits until it asks for nothing any more -> visit
// onForm(site, options)              the same, on the form of a product: { proposal, product, lang, … }
// field(page, path)                  the input of a parameter, by its path in the inputs
// part(page, id)                     a section of the form, by the id of its heading
// unfold(page)                       opens everything that is folded
// seen(page)                         what the result panel, the errors and the title say
// here(page)                         a short name of the element that has the focus; "body" when it was lost
// settled(page)                      waits until what was done has been painted
// openFile(page, file)               chooses a file: { name, text } or { name, bytes }
// dropFile(page, file, selector)     drops it -> whether the page took the drop
// kept(visit)                        everything that the browser keeps for the page
// noticed(page)                      the title of the notice, once it is there

import { fileURLToPath } from "node:url";
import { readFile } from "node:fs/promises";

export const proposals = fileURLToPath(new URL("../../public/proposals/", import.meta.url));
export const proposalText = (name) => readFile(`${proposals}${name}.json`, "utf8");
export const proposal = async (name) => JSON.parse(await proposalText(name));

export const EXAMPLE = "drechtsteden-2025";
export const WORDS = {
  nl: { start: "Reken na of een tarief uw kosten dekt", figures: "Uw cijfers", keep: "Bewaren en wissen" },
  en: { start: "Check whether a tariff covers your costs", figures: "Your figures", keep: "Save and wipe" },
};

export async function visitPage(site, address = "", options) {
  const visit = await site.open(address, options);
  await visit.page.waitForSelector("html[data-ready]", { state: "attached" });
  return visit;
}

export async function onForm(site, { proposal: name, product = 0, lang = "nl", ...options } = {}) {
  const query = new URLSearchParams();
  if (lang !== "nl") query.set("lang", lang);
  if (name) query.set("proposal", `proposals/${name}.json`);
  const visit = await visitPage(site, query.size > 0 ? `?${query}` : "", options);
  await visit.page.locator("main a[data-do=product]").nth(product).click();
  await visit.page.locator(".workbench").waitFor();
  await settled(visit.page);
  return visit;
}

export const fieldId = (path) => `f-${path.replaceAll(/[.[]/g, "-").replaceAll("]", "")}`;
export const field = (page, path) => page.locator(`[id="${fieldId(path)}"]`);
export const part = (page, id) => page.locator(`section[aria-labelledby="${id}"]`);

/** Types as a person does: key by key, in a field that is empty. */
export async function type(page, path, text) {
  await field(page, path).click();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

/** The value, and then out of the field, so that what is wrong with it shows. */
export async function enter(page, path, text) {
  await field(page, path).fill(text);
  await field(page, path).blur();
  await settled(page);
}

export const unfold = (page) =>
  page.evaluate(() => {
    for (const folded of document.querySelectorAll("details:not([open])")) folded.open = true;
  });

export const settled = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

export const seen = (page) =>
  page.evaluate(() => {
    const text = (selector) => document.querySelector(selector)?.textContent.trim();
    const cells = (row) => [...row.children].map((cell) => cell.textContent.trim());
    return {
      lang: document.documentElement.lang,
      title: document.title,
      own: text("#own-price"),
      ownOf: text("#own-price + .result__of"),
      tariff: text("#tariff"),
      tariffOf: text("#tariff + .result__of"),
      gap: text("#difference"),
      gapName: document.querySelector("#difference")?.closest("div")?.querySelector("dt")?.textContent.trim(),
      year: text(".result__year"),
      stale: text(".result__stale"),
      rows: [...document.querySelectorAll(".mini tbody tr:not([aria-hidden])")].map(cells),
      foot: cells(document.querySelector(".mini tfoot tr") ?? document.createElement("tr")),
      summary: [...document.querySelectorAll(".errors:not(#boot-failed *) .errors__link")].map((link) => link.textContent.trim()),
    };
  });

export const here = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return "body";
    const name = element.getAttribute("aria-label") ?? element.textContent.trim().slice(0, 40);
    return `${element.localName}${element.id ? `#${element.id}` : ""} ${name}`.trim();
  });

export async function openFile(page, { name, text, bytes }) {
  await page.locator("#file-input").setInputFiles({
    name, mimeType: "application/json", buffer: Buffer.from(bytes ?? text),
  });
  await page.locator("#notice .banner__title", { hasText: name }).waitFor();
  await settled(page);
}

export async function dropFile(page, { name, text }, selector = ".drop") {
  const taken = await page.evaluate(
    ([to, file, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], file, { type: "application/json" }));
      const target = document.querySelector(to);
      const give = (type) =>
        !target.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
      return ["dragover", "drop"].map(give).every(Boolean);
    },
    [selector, name, text],
  );
  await settled(page);
  return taken;
}

export const noticed = async (page) => {
  const title = page.locator("#notice .banner__title");
  await title.waitFor();
  return title.textContent();
};

export const kept = async ({ page, context }) => ({
  cookies: await context.cookies(),
  ...(await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))),
});

export const NOTHING_KEPT = { cookies: [], local: [], session: [], databases: [], caches: [], workers: 0 };

/** Figures as the page tells them, to compare before and after something that must keep them. */
export async function outcome(page) {
  const { own, tariff, gap, rows, foot, year } = await seen(page);
  return { own, tariff, gap, rows, foot, year };
}
