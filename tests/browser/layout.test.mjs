// It fits: 320 to 1280 px, twice the text size, more space in the text, dark, forced colours; and nothing moves by itself.
// The pictures in results/ are there to be looked at.

import { after, test } from "node:test";
import assert from "node:assert/strict";
import { overflow, screenshot, slow, startSite, vitals } from "./harness.mjs";
import { enter, field, fieldId, onForm, openFile, settled, type, unfold, visitPage } from "./person.mjs";

const site = await startSite();
after(() => site.close());

const VIEWS = [["start", "#/begin"], ["form", "#/cijfers"], ["keep", "#/bewaren"]];
const LONG = "proposals/tarieven-2023.json";

const show = async (page, hash) => {
  await page.evaluate((to) => (location.hash = to), hash);
  await settled(page);
  await unfold(page);
  await settled(page);
};

/** Elements with words that stick out of the window, or whose words are cut off. */
const lost = (page) =>
  page.evaluate(() => {
    // The name of the page on the menu button may be shortened: the heading repeats it.
    const hidden = "[aria-hidden=true], .hidden, .menu__here, .skip, .cell__label, svg *, [popover]:not(:popover-open) *";
    const found = [];
    for (const element of document.querySelectorAll("#app *")) {
      if (element.closest(hidden) || element.closest(".scroll") || !element.checkVisibility({ visibilityProperty: true })) continue;
      const words = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      if (!words && element.localName !== "input") continue;
      const rect = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      // Words for a screen reader alone.
      if (style.clipPath !== "none" || style.clip !== "auto") continue;
      const cut = style.overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1 && element.localName !== "input";
      if (rect.right > innerWidth + 1 || rect.left < -1 || cut) {
        found.push(`${element.localName}.${element.className} "${element.textContent.trim().slice(0, 40)}" ${Math.round(rect.left)}–${Math.round(rect.right)}${cut ? " cut" : ""}`);
      }
    }
    return found;
  });

/** What does not fit, with where it was seen; a test looks at everything before it fails. */
async function misfits(page, where) {
  const wider = await overflow(page);
  return [...(wider ? [`${wider} px wider than the window`] : []), ...(await lost(page))].map((what) => `${where}: ${what}`);
}

/** The text size of the browser's own settings, which media queries in em follow too. */
const grow = async (page) => {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setFontSizes", { fontSizes: { standard: 32 } });
};
/** The text spacing of WCAG 1.4.12, in a sheet that the policy already allows. */
const space = (page) =>
  page.evaluate(() => {
    const sheet = [...document.styleSheets].find(({ media }) => media.mediaText !== "print");
    sheet.insertRule(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }", sheet.cssRules.length);
    sheet.insertRule("p { margin-block-end: 2em !important; }", sheet.cssRules.length);
  });

for (const width of [320, 768, 1280]) {
  for (const lang of ["nl", "en"]) {
    test(`fits at ${width} px, also with errors and a notice: ${lang}`, async () => {
      const visit = await visitPage(site, `?lang=${lang}`, { width, height: 640 });
      const { page } = visit;
      const found = [];
      for (const [name, hash] of VIEWS) {
        await show(page, hash);
        found.push(...(await misfits(page, name)));
        if (lang === "nl") await screenshot(page, `${name}-${width}`);
      }
      await openFile(page, { name: "een-heel-lange-naam-van-een-bestand-zonder-spaties.json", text: "{" });
      found.push(...(await misfits(page, "notice")));
      await show(page, "#/cijfers");
      await enter(page, "hours.no_show_pct", "vier");
      await enter(page, "labour.mix[0].share_pct", "vier");
      await enter(page, "labour.contributions[0].rate_pct", "vier");
      await enter(page, "annual_hours", "9.999.999.999.999.999");
      found.push(...(await misfits(page, "errors")));
      if (lang === "nl") await screenshot(page, `errors-${width}`);
      assert.deepEqual(found, []);
      await visit.close();
    });
  }
}

test("fits with a group, day parts and long names: 320 px", async () => {
  const visit = await onForm(site, { proposal: "tarieven-2023", product: 5, width: 320, height: 640 });
  await unfold(visit.page);
  assert.deepEqual(await misfits(visit.page, "group"), []);
  await screenshot(visit.page, "group-320");
  await visit.close();
});

for (const [name, change, widths] of [
  ["twice the text size", grow, [640, 1280]],
  ["more space in the text", space, [320, 640, 1280]],
]) {
  for (const width of widths) {
    test(`loses nothing with ${name}: ${width} px`, async () => {
      const visit = await visitPage(site, `?proposal=${LONG}`, { width, height: 640 });
      const { page } = visit;
      const size = () => page.locator(".foot p").first().evaluate((text) => parseFloat(getComputedStyle(text).fontSize));
      const before = await size();
      if (change === space) await change(page);
      const found = [];
      for (const [view, hash] of VIEWS) {
        await show(page, hash);
        if (change === grow) {
          // Again for each view: taking a picture sets it back.
          await change(page);
          await settled(page);
          assert.equal(await size(), before * 2);
        }
        found.push(...(await misfits(page, view)));
        await screenshot(page, `${view}-${width}-${name.replaceAll(" ", "-")}`, { fullPage: change === space });
      }
      assert.deepEqual(found, []);
      await visit.close();
    });
  }
}

const LOOKS = [
  ["dark", { colorScheme: "dark" }],
  ["forced-colours", { forcedColors: "active" }],
  ["forced-colours-dark", { forcedColors: "active", colorScheme: "dark" }],
];
for (const [name, look] of LOOKS) {
  test(`shows everything in ${name}`, async () => {
    const found = [];
    for (const width of [320, 1280]) {
      const visit = await visitPage(site, "", { width, height: 640, ...look });
      const { page } = visit;
      for (const [view, hash] of VIEWS) {
        await show(page, hash);
        if (view === "form") await enter(page, "hours.no_show_pct", "vier");
        found.push(...(await misfits(page, `${view} ${width}`)));
        await screenshot(page, `${view}-${width}-${name}`);
      }
      await visit.close();
    }
    assert.deepEqual(found, []);
  });
}

test("nothing moves for who asked for less motion, and nothing moves for long for others", async () => {
  for (const reducedMotion of ["reduce", "no-preference"]) {
    const visit = await onForm(site, { reducedMotion });
    const { page } = visit;
    await type(page, "hours.no_show_pct", "7,5");
    const longest = await page.evaluate(() =>
      Math.max(0, ...document.getAnimations().map((animation) => Number(animation.effect.getComputedTiming().endTime))));
    assert.ok(longest <= (reducedMotion === "reduce" ? 0 : 500), `${reducedMotion}: ${longest} ms`);
    await visit.close();
  }
});

for (const [width, height] of [[320, 640], [1280, 800]]) {
  for (const hash of ["", "#/cijfers"]) {
    test(`hardly moves while loading: ${width} px, ${hash || "start"}`, async (context) => {
      const visit = await site.open(hash, { width, height, before: (page) => slow(page) });
      await visit.page.waitForSelector("html[data-ready]", { state: "attached", timeout: 60_000 });
      await settled(visit.page);
      const { cls } = await vitals(visit.page);
      context.diagnostic(`layout shift ${cls}`);
      assert.ok(cls <= 0.02, `layout shift ${cls}`);
      await visit.close();
    });
  }

  test(`no field moves while one types: ${width} px`, async () => {
    const visit = await onForm(site, { width, height });
    const { page } = visit;
    const places = () =>
      page.evaluate(() => {
        const all = [...document.querySelectorAll("main input, main select, #own-price")];
        return all.filter((one) => one.checkVisibility()).map((one) => {
          const { x, y, width: w } = one.getBoundingClientRect();
          return `${one.id || one.getAttribute("aria-label")} ${Math.round(x)} ${Math.round(y + scrollY)} ${Math.round(w)}`;
        });
      });
    for (const path of ["hours.no_show_pct", "overhead.pct", "labour.mix[0].share_pct"]) {
      await field(page, path).click();
      await page.keyboard.press("Control+A");
      await page.keyboard.type("1");
      await settled(page);
      const before = await places();
      const fixed = (list) => list.filter((one) => !one.startsWith("own-price"));
      for (const key of "2,34") {
        await page.keyboard.type(key);
        await settled(page);
        assert.deepEqual(fixed(await places()), fixed(before), `${path}, at "${key}"`);
      }
    }
    await visit.close();
  });
}

test("on paper: black on white, without what cannot be pressed there", async () => {
  const visit = await onForm(site, { colorScheme: "dark" });
  const { page } = visit;
  await field(page, "hours.no_show_pct").fill("7,5");
  await page.emulateMedia({ media: "print" });
  const paper = await page.evaluate((id) => ({
    background: getComputedStyle(document.body).backgroundColor,
    tools: document.querySelector(".tools").checkVisibility(),
    field: document.getElementById(id).checkVisibility(),
    price: document.querySelector("#own-price").checkVisibility(),
  }), fieldId("hours.no_show_pct"));
  assert.ok(["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"].includes(paper.background), paper.background);
  assert.deepEqual([paper.tools, paper.field, paper.price], [false, true, true]);
  await screenshot(page, "form-paper");
  await visit.close();
});
