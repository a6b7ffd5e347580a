// Keeping figures on the device: nothing before a yes, everything gone after "wipe", and no crash where nothing may be kept.

import { after, test } from "node:test";
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assertQuiet, startServer, startSite } from "./harness.mjs";
import { NOTHING_KEPT, enter, field, kept, noticed, onForm, outcome, seen, settled, visitPage } from "./person.mjs";

const site = await startSite();
after(() => site.close());

const go = async (page, name) => {
  await page.locator(".views__link", { hasText: name }).click();
  await settled(page);
};
const box = (page) => page.getByLabel("Bewaar mijn cijfers in deze browser");
const again = async (page) => {
  await page.reload();
  await page.waitForSelector("html[data-ready]", { state: "attached" });
};

test("nothing is kept before the yes, whatever one does", async () => {
  const visit = await onForm(site);
  const { page } = visit;
  assert.deepEqual(await kept(visit), NOTHING_KEPT);
  await field(page, "hours.no_show_pct").fill("7,5");
  await enter(page, "margin.pct", "vier");
  await page.locator("#language").click();
  await page.locator("#language").click();
  await page.keyboard.press("Control+z");
  for (const view of ["Bewaren en wissen", "Begin", "Uw cijfers"]) await go(page, view);
  await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Bewaren", exact: true }).click()]);
  assert.deepEqual(await kept(visit), NOTHING_KEPT);
  await again(page);
  await go(page, "Uw cijfers");
  assert.equal(await field(page, "hours.no_show_pct").inputValue(), "");
  assert.deepEqual(await kept(visit), NOTHING_KEPT);
  assertQuiet(visit);
  await visit.close();
});

test("after the yes the figures are there again, those typed later too; taking the yes back forgets them", async () => {
  const visit = await onForm(site, { product: 1 });
  const { page } = visit;
  await field(page, "hours.no_show_pct").fill("7,5");
  await go(page, "Bewaren en wissen");
  assert.equal(await box(page).isChecked(), false);
  await box(page).check();
  await settled(page);
  assert.deepEqual((await kept(visit)).local.length, 1);
  await go(page, "Uw cijfers");
  await field(page, "annual_hours").fill("9.000");
  await page.getByRole("button", { name: "Jaar toevoegen" }).click();
  await page.getByLabel("Uw loonstijging 2026, in procent").or(field(page, "indexation.years[0].labour_pct")).fill("4");
  await field(page, "indexation.years[0].material_pct").fill("2,5");
  await settled(page);
  const before = await outcome(page);
  await again(page);
  assert.equal(await page.locator(".workbench").isVisible(), true, "the view of the address");
  assert.deepEqual(await outcome(page), before);
  assert.equal(await field(page, "hours.no_show_pct").inputValue(), "7,5");
  await go(page, "Bewaren en wissen");
  assert.equal(await box(page).isChecked(), true);
  await box(page).uncheck();
  await settled(page);
  assert.deepEqual(await kept(visit), NOTHING_KEPT);
  await go(page, "Uw cijfers");
  assert.deepEqual(await outcome(page), before, "what is in the window stays");
  await again(page);
  assert.notDeepEqual(await outcome(page), before);
  assertQuiet(visit);
  await visit.close();
});

test("wiping leaves nothing, in the window or on the device, and cannot be undone", async () => {
  const visit = await onForm(site);
  const { page } = visit;
  const untouched = await outcome(page);
  await field(page, "hours.no_show_pct").fill("7,5");
  await go(page, "Bewaren en wissen");
  await box(page).check();
  await settled(page);
  await page.getByRole("button", { name: "Wis alles" }).click();
  await settled(page);
  assert.equal(await noticed(page), "Alles wat u invulde is gewist");
  assert.deepEqual(await kept(visit), NOTHING_KEPT);
  assert.equal(await box(page).isChecked(), false);
  assert.equal(await page.getByRole("button", { name: "Ongedaan maken" }).isDisabled(), true);
  await go(page, "Uw cijfers");
  assert.deepEqual(await outcome(page), untouched);
  assert.equal(await field(page, "hours.no_show_pct").inputValue(), "");
  await field(page, "hours.no_show_pct").fill("3,5");
  await settled(page);
  assert.deepEqual(await kept(visit), NOTHING_KEPT, "nothing is kept again without a new yes");
  assertQuiet(visit);
  await visit.close();
});


test("what cannot be read any more is passed over", async () => {
  for (const text of ["{", '"{}"', "null", '"\\u0000"']) {
    const visit = await visitPage(site, "", {
      before: (page) => page.addInitScript((value) => localStorage.setItem("tariefproef.scenario", value), text),
    });
    assert.equal(await visit.page.locator("main a[data-do=product]").count(), 4);
    assertQuiet(visit);
    await visit.close();
  }
});

async function cannotKeep(inside, page) {
  await inside.locator("main a[data-do=product]").first().click();
  await inside.locator(`[id="f-hours-no_show_pct"]`).fill("7,5");
  const price = await inside.locator("#own-price").textContent();
  await inside.locator(".views__link", { hasText: "Bewaren en wissen" }).click();
  await inside.getByLabel("Bewaar mijn cijfers in deze browser").click();
  await settled(page);
  assert.equal(
    await inside.locator("#notice .banner__title").textContent(), "Deze browser laat de pagina niets bewaren");
  assert.match(await inside.locator("#notice .banner__body").textContent(), /Bewaar uw cijfers als bestand/);
  assert.equal(await inside.getByLabel("Bewaar mijn cijfers in deze browser").isChecked(), false);
  await inside.getByRole("button", { name: "Wis alles" }).click();
  await inside.locator(".views__link", { hasText: "Uw cijfers" }).click();
  await inside.locator(".workbench").waitFor();
  assert.notEqual(await inside.locator("#own-price").textContent(), price);
}

const DENIED = [
  ["storage that cannot be reached", () =>
    Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("denied", "SecurityError"); } })],
  ["storage that is full", () => {
    Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
  }],
  ["no storage at all", () => Object.defineProperty(window, "localStorage", { get: () => null })],
];
for (const [what, deny] of DENIED) {
  test(`with ${what} the page works, and says that it keeps nothing`, async () => {
    const visit = await visitPage(site, "", { before: (page) => page.addInitScript(deny) });
    await cannotKeep(visit.page, visit.page);
    assert.equal(await visit.page.locator("#boot-failed").isVisible(), false);
    assertQuiet(visit);
    await visit.close();
  });
}

test("in a frame without an origin the page works, and says that it keeps nothing", async (context) => {
  const folder = await mkdtemp(join(tmpdir(), "tariefproef-"));
  context.after(() => rm(folder, { recursive: true }));
  await writeFile(
    join(folder, "index.html"),
    `<!DOCTYPE html><html lang="nl"><title>Gemeente</title><main><h1>Gemeente</h1>
     <iframe title="proef" width="1200" height="700" sandbox="allow-scripts" src="${site.url}"></iframe></main></html>`,
  );
  const host = await startServer({ root: folder, headers: { "Content-Security-Policy": `default-src 'none'; frame-src ${site.origin}` } });
  context.after(() => host.close());
  const visit = await site.open(host.url, { wait: false, height: 900 });
  const inside = visit.page.frameLocator("iframe");
  await inside.locator("html[data-ready]").waitFor({ state: "attached" });
  await cannotKeep(inside, visit.page);
  await visit.close();
});

test("the page keeps rightly what it shows: a field with an error goes back to the proposal's figure", async () => {
  const visit = await onForm(site);
  const { page } = visit;
  await enter(page, "hours.no_show_pct", "7,5");
  await enter(page, "margin.pct", "vier");
  await go(page, "Bewaren en wissen");
  await box(page).check();
  await settled(page);
  await page.goto(`${site.url}#/cijfers`);
  await again(page);
  assert.equal(await field(page, "hours.no_show_pct").inputValue(), "7,5");
  assert.deepEqual((await seen(page)).summary, []);
  assert.equal((await seen(page)).stale, undefined);
  await visit.close();
});
