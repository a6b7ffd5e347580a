// Journey 1 with the keyboard alone: every stop is seen, nothing traps, nothing drops the focus, and the stops are counted.

import { after, test } from "node:test";
import assert from "node:assert/strict";
import { assertQuiet, evaluate, startSite } from "./harness.mjs";
import { expected, told } from "./figures.mjs";
import { EXAMPLE, fieldId, here, onForm, openFile, proposal, proposalText, seen, settled, visitPage } from "./person.mjs";

const site = await startSite();
after(() => site.close());

/** What is wrong with how the focused element is shown; nothing when it is fine. */
const unseen = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return "the focus is lost";
    const whole = element.getBoundingClientRect();
    const [left, top] = [Math.max(whole.left, 0), Math.max(whole.top, 0)];
    const rect = { x: left, y: top, width: Math.min(whole.right, innerWidth) - left, height: Math.min(whole.bottom, innerHeight) - top };
    const points = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.15], [0.5, 0.85]];
    const uncovered = points.some(([x, y]) => {
      const front = document.elementFromPoint(rect.x + rect.width * x, rect.y + rect.height * y);
      return rect.width > 0 && rect.height > 0 && front && (element.contains(front) || front.contains(element));
    });
    if (!uncovered) return "the focus is covered or outside the window";
    // A heading or the content that one was brought to: nothing to press.
    if (element.tabIndex < 0) return "";
    for (let shown = element, up = 0; shown && up < 3; shown = shown.parentElement, up += 1) {
      const style = getComputedStyle(shown);
      if (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) return "";
    }
    return "the focus has no outline";
  });

/** A person at the keyboard, who counts the stops and looks at each. */
function keyboard(page) {
  const self = {
    stops: 0,
    press: async (key) => {
      await page.keyboard.press(key);
      await settled(page);
      assert.equal(await unseen(page), "", `after ${key}: ${await here(page)}`);
    },
    tab: async (back) => {
      self.stops += 1;
      await self.press(back ? "Shift+Tab" : "Tab");
    },
    /** Tabs until the element with the focus has this name. */
    to: async (name, { most = 40, back = false } = {}) => {
      for (let stop = 0; stop < most; stop += 1) {
        await self.tab(back);
        if ((await here(page)).includes(name)) return;
      }
      assert.fail(`"${name}" is not within ${most} stops; at ${await here(page)}`);
    },
    type: (text) => page.keyboard.type(text),
  };
  return self;
}

test("journey 1 with the keyboard alone", async (context) => {
  const product = (await proposal(EXAMPLE)).products[0];
  const visit = await visitPage(site);
  const { page } = visit;
  const person = keyboard(page);
  await person.tab();
  assert.match(await here(page), /Naar de inhoud/);
  await person.press("Enter");
  assert.match(await here(page), /^main#inhoud/);
  await person.to(product.name.nl);
  await person.press("Enter");
  assert.match(await here(page), /^h1 Uw cijfers/);

  await person.to("Loon van FWG 25");
  await person.press("ArrowDown");
  await person.tab();
  assert.match(await here(page), /Trede van FWG 25/);
  await person.press("ArrowUp");
  await person.to("Werkgeverslasten");
  await person.press("Enter");
  await person.to(fieldId("labour.contributions[3].rate_pct"));
  await person.type("1,9");
  for (let stop = 0; stop < 40 && !(await here(page)).includes(fieldId("labour.holiday_allowance_pct")); stop += 1) {
    await person.tab();
  }

  // From section to section with the links at the top: back to the page's head with the skip link.
  const section = async (name) => {
    await page.keyboard.press("Control+Home");
    await page.evaluate(() => document.querySelector(".skip").focus());
    await person.press("Enter");
    await person.to(name, { most: 12 });
    await person.press("Enter");
    assert.match(await here(page), /^h2/);
  };
  await section("Uren");
  await person.to(fieldId("hours.sick_leave_pct"));
  await person.type("8,1");
  await person.to(fieldId("hours.no_show_pct"));
  await person.type("7,5");
  await section("Overige kosten");
  await person.to("Kosten toevoegen");
  await person.press("Enter");
  assert.match(await here(page), /Waarvoor, rij 1/);
  await person.type("Telefoon");
  await person.tab();
  await person.type("750");
  await section("Overhead en marge");
  await person.to(fieldId("overhead.pct"));
  await person.type("25");
  await person.to("Neem over: Overhead", { most: 3 });
  await person.press("Enter");
  assert.match(await here(page), new RegExp(fieldId("overhead.pct")));
  await section("Indexatie");
  await person.to("Jaar toevoegen");
  await person.press(" ");
  assert.match(await here(page), /Jaar, rij 1/);
  await person.type("2026");
  await person.tab();
  await person.type("4");
  await person.tab();
  await person.type("2,5");
  await section("Omvang");
  await person.to(fieldId("annual_hours"));
  await person.type("9000");
  await settled(page);

  const labels = await page.evaluate(() =>
    ["Loon van FWG 25", "Trede van FWG 25"].map((name) => document.querySelector(`[aria-label="${name}"]`).value));
  const own = structuredClone(product.cost);
  Object.assign(own.labour.mix[0].salary_ref, { scale: labels[0].split("/")[1], step: labels[1] });
  assert.notDeepEqual(own.labour.mix[0], product.cost.labour.mix[0]);
  own.labour.contributions[3].rate_pct = "1.9";
  Object.assign(own.hours, { sick_leave_pct: "8.1", no_show_pct: "7.5" });
  own.other_costs.per_fte_year = [{ label: "Telefoon", amount: "750" }];
  own.indexation = { years: [{ year: 2026, labour_pct: "4", material_pct: "2.5" }] };
  own.annual_hours = "9000";
  const [theirs, yours] = (await evaluate([product.cost, own].map((cost, id) => ({ id, cost_price: cost })))).map(
    ({ cost_price: price }) => price);
  assert.deepEqual(told(await seen(page), "nl"), expected(product, theirs, yours, own));

  await person.press("Control+z");
  assert.match((await seen(page)).year, /Vul uw uren/);
  await person.press("Control+y");
  assert.match((await seen(page)).year, /9\.000 uur/);
  await person.to("Waar zit het verschil?", { most: 25 });
  await person.press("Enter");
  context.diagnostic(`${person.stops} stops`);
  assert.ok(person.stops <= 160, `${person.stops} stops`);
  assertQuiet(visit);
  await visit.close();
});

for (const width of [1280, 320]) {
  test(`Tab goes through everything and out again, forwards and back: ${width} px`, async () => {
    const visit = await onForm(site, { width, height: 640 });
    const { page } = visit;
    const tabbable = await page.evaluate(() =>
      [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")].filter(
        (element) => !element.disabled && element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true })).length);
    for (const key of ["Tab", "Shift+Tab"]) {
      await page.evaluate(() => {
        document.activeElement.blur();
        getSelection().removeAllRanges();
        scrollTo(0, 0);
        window.stopped = new Set();
      });
      const problems = [];
      let first;
      for (let stop = 0; stop < tabbable * 2 + 20; stop += 1) {
        await page.keyboard.press(key);
        const [count, lost] = await page.evaluate(() => {
          if (document.activeElement !== document.body) window.stopped.add(document.activeElement);
          return [window.stopped.size, document.activeElement === document.body];
        });
        const name = await here(page);
        if (lost) continue;
        if (name === first && count >= tabbable) break;
        first ??= name;
        const wrong = await unseen(page);
        if (wrong) problems.push(`${name}: ${wrong}`);
      }
      assert.equal(await page.evaluate(() => window.stopped.size), tabbable, key);
      assert.deepEqual([...new Set(problems)], [], key);
    }
    await visit.close();
  });
}

test("undoing to the very start keeps the focus on the page", async () => {
  const visit = await onForm(site);
  const { page } = visit;
  await page.locator(`#${fieldId("hours.no_show_pct")}`).fill("5");
  const undo = page.getByRole("button", { name: "Ongedaan maken" });
  await undo.focus();
  await page.keyboard.press("Enter");
  await settled(page);
  assert.notEqual(await here(page), "body");
  const redo = page.locator(".tools [data-do=redo]");
  await redo.focus();
  await page.keyboard.press("Enter");
  await settled(page);
  assert.notEqual(await here(page), "body");
  await visit.close();
});

test("taking back a new row with Ctrl+Z in it keeps the focus near", async () => {
  const visit = await onForm(site);
  const { page } = visit;
  await page.getByRole("button", { name: "Rij toevoegen" }).focus();
  await page.keyboard.press("Enter");
  await settled(page);
  assert.match(await here(page), /Functie, rij 4/);
  await page.keyboard.press("Control+z");
  await settled(page);
  assert.notEqual(await here(page), "body");
  await visit.close();
});

test("closing a notice keeps the focus on the page", async () => {
  const visit = await onForm(site);
  const { page } = visit;
  await page.locator(".views__link", { hasText: "Begin" }).click();
  await openFile(page, { name: "stuk.json", text: "{" });
  await page.getByRole("button", { name: "Sluit deze melding" }).focus();
  await page.keyboard.press("Enter");
  await settled(page);
  assert.equal(await page.locator("#notice .banner").count(), 0);
  assert.notEqual(await here(page), "body");
  await visit.close();
});

test("opening a file and undoing that on the form keep the focus on the page", async () => {
  const visit = await visitPage(site);
  const { page } = visit;
  await page.locator("#file-input").evaluate((input) => input.closest(".drop").querySelector("button").focus());
  await openFile(page, { name: "lekstroom.json", text: await proposalText("lekstroom-2020") });
  assert.match(await here(page), /Kies een bestand/);
  await page.locator(".views__link", { hasText: "Uw cijfers" }).click();
  await page.locator(`#${fieldId("margin.pct")}`).focus();
  await page.keyboard.press("Control+z");
  await settled(page);
  assert.notEqual(await here(page), "body");
  await visit.close();
});

test("on a narrow screen the menu opens, closes and leads on with the keyboard", async () => {
  const visit = await visitPage(site, "", { width: 320, height: 640 });
  const { page } = visit;
  const person = keyboard(page);
  await person.to("menu", { most: 5 });
  await person.press("Enter");
  assert.equal(await page.locator("#menu").evaluate((menu) => menu.matches(":popover-open")), true);
  await person.press("Escape");
  assert.match(await here(page), /menu/);
  await person.press("Enter");
  await person.to("Uw cijfers", { most: 4 });
  await person.press("Enter");
  assert.equal(await page.locator("#menu").evaluate((menu) => menu.matches(":popover-open")), false);
  assert.match(await here(page), /^h1/);
  await visit.close();
});
