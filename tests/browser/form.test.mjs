// The form: numbers as typed, errors, taking over, undo, rows that come and go.

import { after, test } from "node:test";
import assert from "node:assert/strict";
import { assertQuiet, startSite } from "./harness.mjs";
import { enter, field, fieldId, here, onForm, outcome, part, seen, settled, type, unfold } from "./person.mjs";

const site = await startSite();
after(() => site.close());

const form = (name, run, options) =>
  test(name, async () => {
    const visit = await onForm(site, options);
    await run(visit.page, visit);
    assertQuiet(visit);
    await visit.close();
  });

const NO_SHOW = "hours.no_show_pct";
const errorOf = (page, path) => page.locator(`[id="${fieldId(path)}-error"]`);

// Numbers as typed

const READ = [
  [NO_SHOW, "7,5", ["7.5", " 7,50 ", "7,5 %", "7,5%", "7,5 procent", "+7,5", "07,5"]],
  ["hours.sick_leave_pct", "12,5", ["12.5", "12,5 %", "12,5\u00a0%"]],
  ["other_costs.km_rate", "0,23", ["0.23", "€ 0,23", "€0,23", ",23", "€\u00a00,23", "EUR 0,23"]],
  ["hours.gross_hours_per_year", "1800", ["1.800", "1800,00", "1 800", "1.800,0", "1800 uur", "1\u00a0800"]],
  ["labour.other_wage_per_year", "1250", ["1.250,00", "€ 1.250,-", "1250.00", "1.250"]],
];

for (const [path, plain, ways] of READ) {
  form(`reads ${path} in every common notation, and leaves it as typed`, async (page) => {
    await unfold(page);
    await type(page, path, plain);
    await settled(page);
    const wanted = await outcome(page);
    for (const text of ways) {
      await field(page, path).fill("");
      await page.keyboard.type(text);
      await settled(page);
      assert.deepEqual(await outcome(page), wanted, `"${text}"`);
      assert.equal(await field(page, path).inputValue(), text);
      await field(page, path).blur();
      await settled(page);
      assert.equal(await field(page, path).inputValue(), text, "after leaving the field");
      assert.deepEqual((await seen(page)).summary, []);
    }
  });
}

form("says back in words what could be misread, and only then", async (page) => {
  const read = page.locator(`[id="${fieldId("hours.gross_hours_per_year")}-read"]`);
  await type(page, "hours.gross_hours_per_year", "1.834");
  assert.equal(await read.textContent(), "Gelezen als duizend achthonderdvierendertig uur.");
  const described = await field(page, "hours.gross_hours_per_year").getAttribute("aria-describedby");
  assert.ok(described.split(" ").includes(await read.getAttribute("id")));
  await type(page, "hours.gross_hours_per_year", "1834");
  assert.equal(await read.count(), 0);
});

form("in English a comma with three digits is thousands, and said back", async (page) => {
  const read = page.locator(`[id="${fieldId("hours.gross_hours_per_year")}-read"]`);
  await type(page, "hours.gross_hours_per_year", "1,834");
  assert.equal(await read.textContent(), "Read as one thousand eight hundred and thirty-four hours.");
  const wanted = await outcome(page);
  await type(page, "hours.gross_hours_per_year", "1834");
  assert.deepEqual(await outcome(page), wanted);
}, { lang: "en" });

form("typing in the middle of a number leaves the caret where it is", async (page) => {
  const caret = () => field(page, NO_SHOW).evaluate((input) => [input.value, input.selectionStart, input.selectionEnd]);
  await type(page, NO_SHOW, "15");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("2,");
  await settled(page);
  assert.deepEqual(await caret(), ["12,5", 3, 3]);
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await settled(page);
  assert.deepEqual(await caret(), ["15", 1, 1]);
  await page.keyboard.press("Shift+ArrowRight");
  await settled(page);
  assert.deepEqual(await caret(), ["15", 1, 2]);
  await page.keyboard.type("4");
  await settled(page);
  assert.deepEqual(await caret(), ["14", 2, 2]);
  // Also in the cell of a table, where every key redraws the row's names.
  const label = field(page, "labour.mix[0].label");
  await label.click();
  await page.keyboard.press("Home");
  await page.keyboard.type("Zus ");
  await settled(page);
  assert.deepEqual(await label.evaluate((input) => [input.value, input.selectionStart]), ["Zus FWG 25", 4]);
});

form("the result changes in the same frame as the key, without leaving the field", async (page) => {
  await field(page, NO_SHOW).click();
  const frames = await page.evaluate(async () => {
    const price = () => document.querySelector("#own-price").textContent;
    const before = price();
    document.execCommand("insertText", false, "9");
    await new Promise((done) => requestAnimationFrame(done));
    return [before, price()];
  });
  assert.notEqual(frames[0], frames[1]);
  assert.equal(await here(page), `input#${fieldId(NO_SHOW)}`);
});

// Errors

form("an error shows only after leaving the field; the summary says the same and leads to it", async (page) => {
  await type(page, NO_SHOW, "5");
  await settled(page);
  const valid = await outcome(page);
  await type(page, NO_SHOW, "vier");
  await settled(page);
  assert.equal(await errorOf(page, NO_SHOW).count(), 0);
  assert.deepEqual((await seen(page)).summary, []);
  await page.keyboard.press("Tab");
  await settled(page);
  const words = "No-show: vul een getal in, bijvoorbeeld 4 of 4,5.";
  assert.equal(await errorOf(page, NO_SHOW).textContent(), words);
  const panel = await seen(page);
  assert.deepEqual(panel.summary, [words]);
  assert.match(panel.title, /^Fout: /);
  assert.equal(await field(page, NO_SHOW).inputValue(), "vier");
  assert.equal(await field(page, NO_SHOW).getAttribute("aria-invalid"), "true");
  const described = await field(page, NO_SHOW).getAttribute("aria-describedby");
  assert.ok(described.split(" ").includes(await errorOf(page, NO_SHOW).getAttribute("id")));
  // The last valid result stays, and says that it is that.
  assert.match(panel.stale, /Laatste geldige uitkomst\..*Verbeter 1 veld/s);
  assert.deepEqual(await outcome(page), valid);
  await page.locator(".errors__link").click();
  await settled(page);
  assert.equal(await here(page), `input#${fieldId(NO_SHOW)}`);
  await type(page, NO_SHOW, "4,5");
  await settled(page);
  assert.equal(await field(page, NO_SHOW).inputValue(), "4,5");
  assert.equal(await here(page), `input#${fieldId(NO_SHOW)}`);
  assert.equal(await errorOf(page, NO_SHOW).count(), 0);
  const mended = await seen(page);
  assert.deepEqual(mended.summary, []);
  assert.equal(mended.stale, undefined);
  assert.doesNotMatch(mended.title, /Fout/);
  assert.equal(await field(page, NO_SHOW).getAttribute("aria-invalid"), null);
});

form("mending a field key by key keeps every key, the focus and the caret", async (page) => {
  for (const path of [NO_SHOW, "labour.mix[0].share_pct", "hours.travel.minutes", "annual_hours"]) {
    const before = await field(page, path).inputValue();
    await enter(page, path, "vier");
    assert.equal(await field(page, path).getAttribute("aria-invalid"), "true", path);
    await field(page, path).click();
    await page.keyboard.press("Control+A");
    for (const key of "12,5") {
      await page.keyboard.type(key);
      await settled(page);
    }
    assert.equal(await here(page).then((name) => name.includes(fieldId(path))), true, `${path}: ${await here(page)}`);
    assert.equal(await field(page, path).inputValue(), "12,5", path);
    assert.equal(await field(page, path).evaluate((input) => input.selectionStart), 4, path);
    await enter(page, path, before);
  }
});

form("while an error is not yet shown, the result already says that it is the last valid one", async (page) => {
  await type(page, NO_SHOW, "vier");
  await settled(page);
  assert.match((await seen(page)).stale, /Laatste geldige uitkomst/);
  await page.locator(".result__stale a").click();
  await settled(page);
  assert.equal(await here(page), `input#${fieldId(NO_SHOW)}`);
  assert.equal(await errorOf(page, NO_SHOW).count(), 1);
});

form("several errors: all in the summary, in the order of the form, each with the words at its field", async (page) => {
  await enter(page, "annual_hours", "veel");
  await enter(page, NO_SHOW, "100");
  await enter(page, "hours.sick_leave_pct", "€ 7");
  await enter(page, "labour.mix[1].share_pct", "");
  const { summary, title } = await seen(page);
  assert.equal(summary.length, 4);
  const atFields = [];
  for (const path of ["labour.mix[1].share_pct", "hours.sick_leave_pct", NO_SHOW, "annual_hours"]) {
    atFields.push((await errorOf(page, path).textContent()).trim());
  }
  assert.deepEqual(summary, atFields);
  assert.match(title, /^Fout: /);
  assert.match(await page.locator("#errors").textContent(), /4 velden/);
  const counts = await page.locator(".jump li").allTextContents();
  assert.deepEqual(counts.filter((text) => text.includes("fout")).length, 3);
});

form("shares that do not add up are refused with the sum, and lead to the mix", async (page) => {
  await enter(page, "labour.mix[0].share_pct", "15");
  const { summary, stale } = await seen(page);
  assert.equal(summary.length, 1);
  assert.match(summary[0], /110\s?%/);
  assert.ok(stale);
  await page.locator(".errors__link").click();
  await settled(page);
  assert.equal(await here(page).then((name) => name.startsWith("table#f-mix")), true);
  await enter(page, "labour.mix[1].share_pct", "45");
  assert.deepEqual((await seen(page)).summary, []);
});

// Taking over, undo, redo

form("taking over makes a field equal to the proposal and keeps the focus in it", async (page) => {
  const before = await outcome(page);
  const row = page.locator(`[data-row="${fieldId("overhead.pct")}"]`);
  await type(page, "overhead.pct", "25");
  assert.equal(await row.getByText("telt mee").count(), 0);
  await row.getByRole("button", { name: "Neem over: Overhead, 22 %" }).click();
  await settled(page);
  assert.equal(await field(page, "overhead.pct").inputValue(), "22");
  assert.equal(await row.getByText("gelijk").count(), 1);
  assert.equal(await here(page), `input#${fieldId("overhead.pct")}`);
  assert.deepEqual(await outcome(page), before);
});

form("taking over a choice without a number keeps the focus in the field", async (page) => {
  await unfold(page);
  const choice = page.locator('select[data-path="hours.productivity_pct"]');
  await choice.selectOption("1");
  await field(page, "hours.productivity_pct").fill("65");
  const row = page.locator(`[data-row="${fieldId("hours.productivity_pct")}"]`);
  await row.getByRole("button", { name: /Neem over/ }).click();
  await settled(page);
  assert.equal(await choice.inputValue(), "0");
  assert.notEqual(await here(page), "body");
});

form("undo and redo by button and by key, one step a field", async (page) => {
  const undo = page.getByRole("button", { name: "Ongedaan maken" });
  const redo = page.locator(".tools [data-do=redo]");
  assert.equal(await undo.isDisabled(), true);
  const states = [await outcome(page)];
  await type(page, NO_SHOW, "7,5");
  states.push(await outcome(page));
  await type(page, "overhead.pct", "24");
  await page.locator('select[data-path="overhead.pct"]').selectOption("0");
  await settled(page);
  states.push(await outcome(page));
  await undo.click();
  await undo.click();
  await settled(page);
  assert.equal(await field(page, "overhead.pct").inputValue(), "");
  assert.deepEqual(await outcome(page), states[1]);
  await page.keyboard.press("Control+z");
  await settled(page);
  assert.equal(await field(page, NO_SHOW).inputValue(), "");
  assert.deepEqual(await outcome(page), states[0]);
  await page.keyboard.press("Control+y");
  await settled(page);
  assert.equal(await field(page, NO_SHOW).inputValue(), "7,5");
  assert.deepEqual(await outcome(page), states[1]);
  await redo.click();
  await page.keyboard.press("Control+Shift+Z");
  await settled(page);
  assert.deepEqual(await outcome(page), states[2]);
  assert.equal(await redo.isDisabled(), true);
});

// Rows

form("rows come and go with the focus in them, and one undo brings a row back", async (page) => {
  const costs = part(page, "f-other_costs");
  await costs.getByRole("button", { name: "Kosten toevoegen" }).first().click();
  await settled(page);
  assert.match(await here(page), /^input#f-other_costs-per_fte_year-0-label/);
  assert.match((await seen(page)).stale, /Laatste geldige uitkomst/);
  await page.keyboard.type("Laptop");
  await page.keyboard.press("Tab");
  await page.keyboard.type("1.500");
  await settled(page);
  const withCost = await outcome(page);
  assert.equal((await seen(page)).stale, undefined);
  await costs.getByRole("button", { name: "Verwijder rij Laptop" }).click();
  await settled(page);
  assert.match(await here(page), /f-other_costs/);
  assert.notDeepEqual(await outcome(page), withCost);
  await page.keyboard.press("Control+z");
  await settled(page);
  assert.deepEqual(await outcome(page), withCost);
});

form("removing a row puts the focus in the row that takes its place", async (page) => {
  const staff = part(page, "f-staff");
  await staff.getByRole("button", { name: "Verwijder rij FWG 35" }).click();
  await settled(page);
  assert.match(await here(page), /^input#f-labour-mix-1-label/);
  assert.equal(await field(page, "labour.mix[1].label").inputValue(), "FWG 40");
  await staff.getByRole("button", { name: "Verwijder rij FWG 40" }).click();
  await settled(page);
  assert.match(await here(page), /^input#f-labour-mix-0-label/);
  await staff.getByRole("button", { name: "Verwijder rij FWG 25" }).click();
  await settled(page);
  assert.match(await here(page), /^h2#f-staff/);
  await page.getByRole("button", { name: "Neem hele mix over" }).click();
  await settled(page);
  assert.match(await here(page), /f-mix/);
  assert.equal(await field(page, "labour.mix[2].label").inputValue(), "FWG 40");
  assert.equal((await seen(page)).stale, undefined);
});

form("the last row of a group's costs gives the focus to the group", async (page) => {
  const group = part(page, "f-group");
  await group.getByRole("button", { name: "Kosten toevoegen" }).first().click();
  await settled(page);
  const rows = await group.locator("button[data-do=amount-remove]").count();
  for (let left = rows; left > 0; left -= 1) {
    await group.locator("button[data-do=amount-remove]").first().click();
    await settled(page);
    const inside = await page.evaluate(() =>
      document.activeElement.closest("section")?.getAttribute("aria-labelledby"));
    assert.equal(inside, "f-group");
  }
}, { proposal: "tarieven-2023", product: 5 });

form("every label belongs to a control, and every control has a name of its own", async (page) => {
  await unfold(page);
  const loose = await page.evaluate(() =>
    [...document.querySelectorAll("main label")].filter((label) => !label.control).map((label) => label.textContent));
  assert.deepEqual(loose, []);
  const twice = await page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    return ids.filter((id, at) => ids.indexOf(id) !== at);
  });
  assert.deepEqual(twice, []);
  assert.equal(await page.locator("input[type=number], input[placeholder], input[required]").count(), 0);
});

form("a scale and a step of the pay table change the wage", async (page) => {
  const before = await seen(page);
  await page.getByLabel("Trede van FWG 25").selectOption({ index: 0 });
  await settled(page);
  const step = await seen(page);
  assert.notEqual(step.own, before.own);
  await page.getByLabel("Loon van FWG 40").selectOption("ghz/45");
  await settled(page);
  assert.notEqual((await seen(page)).own, step.own);
});
