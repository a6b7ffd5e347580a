// Two languages: a switch keeps figures and focus, and leaves no word of the other language behind.

import { after, test } from "node:test";
import assert from "node:assert/strict";
import { assertQuiet, startSite } from "./harness.mjs";
import { told } from "./figures.mjs";
import { enter, field, here, onForm, openFile, seen, settled, type, unfold, visitPage } from "./person.mjs";

const site = await startSite();
after(() => site.close());

test("the switch keeps the figures, rewrites what was typed, and keeps the focus", async () => {
  const visit = await onForm(site);
  const { page } = visit;
  await type(page, "hours.no_show_pct", "7,5");
  await type(page, "annual_hours", "12.400");
  await field(page, "labour.mix[0].share_pct").fill("4,5");
  await field(page, "labour.mix[1].share_pct").fill("55,5");
  await page.getByRole("button", { name: "Jaar toevoegen" }).click();
  await field(page, "indexation.years[0].labour_pct").fill("4,2");
  await field(page, "indexation.years[0].material_pct").fill("2");
  await settled(page);
  const dutch = await seen(page);
  const button = page.locator("#language");
  assert.equal(await button.getAttribute("lang"), "en");
  await button.focus();
  await page.keyboard.press("Enter");
  await settled(page);
  const english = await seen(page);
  assert.equal(english.lang, "en");
  assert.match(english.title, /Your figures/);
  assert.deepEqual(told(english, "en"), told(dutch, "nl"));
  assert.match(english.own, /^€\d+\.\d{2}$/);
  assert.match(dutch.own, /^€\u00a0\d+,\d{2}$/);
  assert.match(english.year, /at 12,400 hours/);
  assert.match(dutch.year, /bij 12\.400 uur/);
  for (const [path, value] of [
    ["hours.no_show_pct", "7.5"], ["annual_hours", "12400"], ["labour.mix[0].share_pct", "4.5"], ["indexation.years[0].labour_pct", "4.2"],
  ]) {
    assert.equal(await field(page, path).inputValue(), value, path);
  }
  assert.match(await here(page), /#language/);
  assert.equal(await page.locator("#language").getAttribute("lang"), "nl");
  await page.keyboard.press("Enter");
  await settled(page);
  assert.deepEqual(told(await seen(page), "nl"), told(dutch, "nl"));
  assert.equal(await field(page, "hours.no_show_pct").inputValue(), "7,5");
  assert.match(await here(page), /#language/);
  assertQuiet(visit);
  await visit.close();
});

test("undo after a switch writes the earlier figures in the new language", async () => {
  const visit = await onForm(site);
  const { page } = visit;
  await enter(page, "hours.no_show_pct", "7,5");
  await enter(page, "hours.no_show_pct", "8,25");
  await page.locator("#language").click();
  await page.keyboard.press("Control+z");
  await settled(page);
  assert.equal(await field(page, "hours.no_show_pct").inputValue(), "7.5");
  await page.keyboard.press("Control+y");
  await settled(page);
  assert.equal(await field(page, "hours.no_show_pct").inputValue(), "8.25");
  await visit.close();
});

test("errors change language with the page, and what could not be read stays as typed", async () => {
  const visit = await onForm(site);
  const { page } = visit;
  await enter(page, "hours.no_show_pct", "vier");
  await page.locator("#language").click();
  await settled(page);
  const { summary, title, stale } = await seen(page);
  assert.deepEqual(summary, ["No-show: enter a number, for example 4 or 4.5."]);
  assert.match(title, /^Error: /);
  assert.match(stale, /Last valid result\..*Mend 1 field/s);
  assert.equal(await field(page, "hours.no_show_pct").inputValue(), "vier");
  await visit.close();
});


test("on a narrow screen the switch stands in the menu, and keeps the focus on the page", async () => {
  const visit = await onForm(site, { width: 320, height: 640 });
  const { page } = visit;
  await page.locator(".menu__open").click();
  await page.locator("#menu [data-do=language]").click();
  await settled(page);
  assert.equal((await seen(page)).lang, "en");
  assert.notEqual(await here(page), "body");
  await visit.close();
});

// Words of one language that the other does not have, proper names and addresses left out.
const WORDS = {
  nl: /\b(aan|bij|cijfers?|dan|dat|de|deze|dit|een|en|geen|het|hoe|is gewist|kies|kosten|maar|met|naar|niet|om|ook|per uur|rij|tot|uit|uur|uw|van|velden|voor|voorstel|waar|wat|wis|worden|wordt|zijn|zo)\b/gi,
  en: /\b(and|are|as|costs|figures?|for|from|has|hours?|if|it|not|of the|per hour|proposal|result|that|the|they|this|to|what|which|with|you|your)\b/gi,
};
/** Everything that is read or heard, without addresses, names of sources, typed text and the switch itself. */
const spoken = (page) =>
  page.evaluate(() => {
    const skipped = "[lang]:not(html), script, .sources, .field__source, #boot-failed, [data-do=product], .context b, .cell--pay";
    const out = [document.title];
    for (const element of document.querySelectorAll("#app *")) {
      if (element.closest(skipped)) continue;
      for (const name of ["aria-label", "title", "alt"]) {
        if (element.hasAttribute(name)) out.push(element.getAttribute(name));
      }
      for (const node of element.childNodes) {
        if (node.nodeType === 3 && node.data.trim()) out.push(node.data.trim());
      }
    }
    return out;
  });

async function assertOnly(page, lang, where) {
  const other = lang === "nl" ? "en" : "nl";
  const strange = (await spoken(page)).flatMap((text) => (text.match(WORDS[other]) ?? []).map((word) => `${word}: ${text}`));
  assert.deepEqual(strange, [], `${where}: ${other} on the ${lang} page`);
}

for (const lang of ["nl", "en"]) {
  test(`no word of the other language on any page: ${lang}`, async () => {
    const visit = await visitPage(site, `?lang=${lang}`);
    const { page } = visit;
    assert.equal(await page.getAttribute("html", "lang"), lang);
    await assertOnly(page, lang, "start");
    await openFile(page, { name: "x.json", text: '{"format":"tariefproef/proposal","version":1,"region":{"nl":""},"products":[{}]}' });
    await assertOnly(page, lang, "a refused file");
    await page.locator("#notice button").click();
    await page.locator("main a[data-do=product]").first().click();
    await page.locator(".workbench").waitFor();
    await unfold(page);
    await assertOnly(page, lang, "form");
    for (const position of await page.locator("select[data-in=choice]").count().then((count) => [...Array(count).keys()])) {
      const choice = page.locator("select[data-in=choice]").nth(position);
      await choice.selectOption({ index: (await choice.locator("option").count()) - 1 });
    }
    for (const kind of ["mix-add", "contribution-add", "year-add", "amount-add"]) {
      await page.locator(`button[data-do=${kind}]`).first().click();
    }
    await page.locator("select[data-what=pay]").last().selectOption("hourly_wage");
    await enter(page, "hours.gross_hours_per_year", lang === "nl" ? "1.834" : "1,834");
    await enter(page, "annual_hours", "?");
    await enter(page, "margin.pct", "€ 3");
    await enter(page, "hours.no_show_pct", "101");
    await enter(page, "overhead.pct", "1.1234567890123");
    await enter(page, "labour.mix[0].share_pct", "");
    await assertOnly(page, lang, "form with rows, choices and errors");
    await page.locator(".views__link").last().click();
    await assertOnly(page, lang, "keep");
    await page.locator("[data-do=wipe]").click();
    await assertOnly(page, lang, "wiped");
    await visit.close();
  });
}
