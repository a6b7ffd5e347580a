// axe-core over every state, what a screen reader is told, and the rules that must really have been applied.

import { after, test } from "node:test";
import assert from "node:assert/strict";
import { runAxe, startSite } from "./harness.mjs";
import { enter, field, onForm, openFile, seen, settled, type, unfold, visitPage } from "./person.mjs";

const site = await startSite();
after(() => site.close());

// What axe-core cannot decide by itself, looked at by a person. Anything else that it leaves open fails.
const TRIAGED = {
  // Words over the sticky panel or partly covered by it while scrolled: the same words are measured elsewhere.
  "color-contrast": /^(bgOverlap|elmPartiallyObscured|elmPartiallyObscuring|shortTextContent|pseudoContent)$/,
};
const EXPERIMENTAL = ["label-content-name-mismatch", "focus-order-semantics", "table-fake-caption", "css-orientation-lock"];
const applied = new Set();

async function check(page, where) {
  await settled(page);
  const rules = Object.fromEntries(EXPERIMENTAL.map((id) => [id, { enabled: true }]));
  // From the top: half a link under the sticky bar is scrolled away, not too small.
  await page.evaluate(() => window.scrollTo(0, 0));
  const { violations, incomplete, passes } = await runAxe(page, { rules });
  for (const { id } of passes) applied.add(id);
  const told = ({ id, nodes }) => nodes.map(({ target, any, all, none, failureSummary }) => {
    const keys = [...any, ...all, ...none].map(({ data }) => data?.messageKey).filter(Boolean);
    return { id, keys, text: `${where}: ${id} ${keys} ${target.join(" ")} ${failureSummary ?? ""}`.replaceAll(/\s+/g, " ") };
  });
  assert.deepEqual(violations.flatMap(told).map(({ text }) => text), []);
  const open = incomplete.flatMap(told).filter(({ id, keys }) => !keys.some((key) => TRIAGED[id]?.test(key)));
  assert.deepEqual(open.map(({ text }) => text), []);
}

for (const lang of ["nl", "en"]) {
  for (const width of [320, 1280]) {
    for (const colorScheme of ["light", "dark"]) {
      const look = `${lang}, ${width} px, ${colorScheme}`;
      test(`axe finds nothing in any state: ${look}`, async () => {
        const visit = await visitPage(site, `?lang=${lang}`, { width, height: 700, colorScheme });
        const { page } = visit;
        await check(page, "start");
        await openFile(page, { name: "x.json", text: '{"format":"tariefproef/proposal","version":1}' });
        await check(page, "notice");
        await page.locator("#notice button").click();
        if (width === 320) {
          await page.locator(".menu__open").click();
          await check(page, "menu");
          await page.keyboard.press("Escape");
        }
        await page.locator("main a[data-do=product]").first().click();
        await page.locator(".workbench").waitFor();
        await check(page, "form, empty");
        await unfold(page);
        await enter(page, "hours.no_show_pct", "7,5");
        await enter(page, "hours.gross_hours_per_year", lang === "nl" ? "1.834" : "1,834");
        await enter(page, "annual_hours", "9000");
        for (const kind of ["mix-add", "contribution-add", "year-add", "amount-add"]) {
          await page.locator(`button[data-do=${kind}]`).first().click();
        }
        await check(page, "form, filled");
        await enter(page, "margin.pct", "vier");
        await enter(page, "labour.mix[0].share_pct", "vier");
        await enter(page, "indexation.years[0].labour_pct", "?");
        assert.ok((await seen(page)).summary.length >= 3);
        await check(page, "form, errors");
        await page.evaluate(() => (location.hash = "#/bewaren"));
        await check(page, "keep");
        await visit.close();
      });
    }
  }
}

test("axe finds nothing with a group, and with a tariff per day part", async () => {
  for (const product of [3, 5]) {
    const visit = await onForm(site, { proposal: "tarieven-2023", product });
    await unfold(visit.page);
    await check(visit.page, `tarieven-2023, product ${product + 1}`);
    await visit.close();
  }
});

test("axe finds nothing in forced colours", async () => {
  const visit = await onForm(site, { forcedColors: "active" });
  await enter(visit.page, "hours.no_show_pct", "vier");
  await check(visit.page, "form, forced colours");
  await visit.close();
});

test("the rules that matter here were really applied", () => {
  const wanted = [
    "label", "label-title-only", "form-field-multiple-labels", "aria-valid-attr-value", "duplicate-id-aria", "color-contrast",
    "link-in-text-block", "td-headers-attr", "th-has-data-cells", "scope-attr-valid", "empty-table-header",
    "scrollable-region-focusable", "heading-order", "page-has-heading-one", "landmark-one-main", "region", "bypass",
    "html-has-lang", "valid-lang", "meta-viewport", "nested-interactive", "target-size", "avoid-inline-spacing",
    "label-content-name-mismatch", "select-name", "button-name", "aria-input-field-name",
  ];
  // Rules about what these pages do not have; the other pages' tests apply them.
  const elsewhere = ["td-headers-attr", "avoid-inline-spacing", "aria-input-field-name", "scrollable-region-focusable"];
  assert.deepEqual(wanted.filter((id) => !applied.has(id) && !elsewhere.includes(id)), []);
});

// What a screen reader is told

const STATUS = "#status";

/** Counts what is said in the live region from now on. */
const listen = (page) =>
  page.evaluate((selector) => {
    window.said = [];
    const region = document.querySelector(selector);
    new MutationObserver(() => window.said.push(region.textContent)).observe(region, {
      childList: true, characterData: true, subtree: true,
    });
  }, STATUS);
const said = (page) => page.evaluate(() => window.said.filter((text, at, all) => text !== all[at - 1]));

test("a result is said once, when typing rests, in a sentence with its name, value and unit", async () => {
  const visit = await onForm(site);
  const { page } = visit;
  assert.equal(await page.locator(STATUS).textContent(), "", "silent on loading");
  assert.equal(await page.locator(STATUS).getAttribute("role"), "status");
  assert.equal(await page.locator(STATUS).getAttribute("aria-atomic"), "true");
  await listen(page);
  await field(page, "labour.mix[0].label").click();
  await page.keyboard.press("End");
  await field(page, "other_costs.km_rate").click();
  for (const key of "0,23456789") {
    await page.keyboard.type(key);
    await page.waitForTimeout(80);
  }
  await page.waitForTimeout(1000);
  const { own, gap } = await seen(page);
  assert.deepEqual(await said(page), [`Uw kostprijs is ${own} per uur. Dat is ${gap} per uur minder dan het voorstel betaalt.`]);
  await visit.close();
});

test("a result that stays the same is not said again", async () => {
  const visit = await onForm(site);
  const { page } = visit;
  await type(page, "hours.no_show_pct", "7,5");
  await page.waitForTimeout(900);
  await listen(page);
  await page.keyboard.type("0");
  await page.keyboard.press("Tab");
  await page.waitForTimeout(900);
  assert.deepEqual(await said(page), []);
  await visit.close();
});

test("that figures cannot be used is said too, and the result when they are mended", async () => {
  const visit = await onForm(site);
  const { page } = visit;
  await type(page, "hours.no_show_pct", "5");
  await page.waitForTimeout(900);
  await listen(page);
  await enter(page, "hours.no_show_pct", "vier");
  await page.waitForTimeout(900);
  const after = await said(page);
  assert.equal(after.length, 1);
  await enter(page, "hours.no_show_pct", "6");
  await page.waitForTimeout(900);
  assert.match((await said(page)).at(-1), /^Uw kostprijs is €/);
  await visit.close();
});

test("a language is marked where it differs, and the page names its own", async () => {
  const visit = await visitPage(site);
  const { page } = visit;
  assert.equal(await page.getAttribute("html", "lang"), "nl");
  assert.equal(await page.locator("#language").getAttribute("lang"), "en");
  assert.equal(await page.locator("#language").evaluate((button) => button.textContent.replaceAll(/\s/g, "")), "ENEnglish");
  await visit.close();
});
