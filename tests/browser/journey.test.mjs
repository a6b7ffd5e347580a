// Journey 1: a provider opens the page, picks a product, fills in own figures section by section, sees at once the own
// cost price and the difference, and keeps it as a file. With the mouse; with the keyboard: keyboard.test.mjs.

import { after, test } from "node:test";
import assert from "node:assert/strict";
import { assertQuiet, evaluate, screenshot, startSite } from "./harness.mjs";
import { expected, told } from "./figures.mjs";
import { EXAMPLE, WORDS, field, here, onForm, outcome, part, proposal, seen, settled, visitPage } from "./person.mjs";

const site = await startSite();
after(() => site.close());

test("the start page shows what is open, its products with tariffs, other examples, and where files go", async () => {
  const { products } = await proposal(EXAMPLE);
  const visit = await visitPage(site);
  const { page } = visit;
  assert.equal(await page.locator("h1").textContent(), WORDS.nl.start);
  assert.equal(await page.locator("#products").textContent(), "Dit voorbeeld staat open");
  assert.deepEqual(
    await page.locator("main a[data-do=product]").allTextContents(),
    products.map(({ name }) => name.nl),
  );
  for (const words of await page.locator("[aria-labelledby=products] .case b").allTextContents()) {
    assert.match(words, /^(Tarief|Zo berekend) €\u00a0\d+,\d{2} per uur$/);
  }
  const others = await page.locator("[aria-labelledby=examples] .case__name").allTextContents();
  assert.deepEqual(others, ["Lekstroom 2020", "Tarieven 2023"]);
  assert.equal(await page.getByRole("button", { name: "Kies een bestand" }).isVisible(), true);
  assertQuiet(visit);
  await visit.close();
});

test("another example opens with one click, and Undo brings the first one back", async () => {
  const visit = await visitPage(site);
  const { page } = visit;
  const products = page.locator("main a[data-do=product]");
  const before = await products.allTextContents();
  for (const question of [/huishoudelijke hulp/, /gepubliceerd tarief/]) {
    await page.getByRole("link", { name: question }).click();
    await settled(page);
    assert.notDeepEqual(await products.allTextContents(), before);
    assert.notEqual(await here(page), "body");
    await page.getByRole("button", { name: "Ongedaan maken" }).click();
    await settled(page);
    assert.deepEqual(await products.allTextContents(), before);
  }
  assertQuiet(visit);
  await visit.close();
});

/** Fills in a field with the mouse and the keys, and checks that the result follows without leaving it. */
async function follow(page, path, text) {
  const before = await outcome(page);
  await field(page, path).click();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
  await settled(page);
  assert.notDeepEqual(await outcome(page), before, `${path} = ${text} changes the result`);
  assert.ok((await here(page)).includes(await field(page, path).getAttribute("id")), `${path}: the focus stays`);
}

test("with the mouse: own figures in every section, each seen at once, equal to evaluate's", async () => {
  const product = (await proposal(EXAMPLE)).products[0];
  const visit = await visitPage(site);
  const { page } = visit;
  await page.getByRole("link", { name: product.name.nl }).click();
  await page.getByRole("heading", { level: 1, name: WORDS.nl.figures }).waitFor();
  await settled(page);
  assert.match(await here(page), /^h1/);
  assert.match(page.url(), /#\/cijfers$/);

  // Staff: shares, a scale, a step, a premium.
  await field(page, "labour.mix[0].share_pct").click();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("10");
  await settled(page);
  assert.match((await seen(page)).stale, /Laatste geldige uitkomst/);
  await follow(page, "labour.mix[1].share_pct", "50");
  await page.getByLabel("Loon van FWG 25").selectOption("ghz/30");
  await page.getByLabel("Trede van FWG 25").selectOption("6");
  await page.getByText(/^Werkgeverslasten: 6 premies/).click();
  await follow(page, "labour.contributions[3].rate_pct", "1,9");
  assert.equal(
    await page.getByText("Werkgeverslasten: 6 premies, 1 wijkt af van het voorstel").isVisible(), true);
  // Hours.
  await follow(page, "hours.sick_leave_pct", "8,1 %");
  await follow(page, "hours.no_show_pct", "7,5");
  await page.getByLabel("Reistijd per werkdag: hoe u het opgeeft").selectOption("1");
  await field(page, "hours.travel.minutes").fill("9");
  await field(page, "hours.travel.visits_per_day").fill("5,5");
  // Other costs: a row of its own.
  await part(page, "f-other_costs").getByRole("button", { name: "Kosten toevoegen" }).first().click();
  await page.getByLabel("Waarvoor, rij 1").fill("Telefoon en laptop");
  await page.getByLabel("Bedrag van Telefoon en laptop, in euro").fill("€ 1.250,50");
  await follow(page, "other_costs.km_rate", "€ 0,23");
  // Overhead and margin.
  await follow(page, "overhead.pct", "24,5");
  await page.getByLabel("Overhead: percentage van").selectOption("0");
  await follow(page, "margin.pct", "3");
  // Indexation: a year more.
  await page.getByRole("button", { name: "Jaar toevoegen" }).click();
  await page.getByLabel("Jaar, rij 1").fill("2026");
  await page.getByLabel("Uw loonstijging 2026, in procent").fill("4,2");
  await page.getByLabel("Uw prijsstijging 2026, in procent").fill("2.6");
  // Size.
  assert.match((await seen(page)).year, /Vul uw uren per jaar in/);
  await follow(page, "annual_hours", "12.400");
  assert.equal(
    await page.getByText("Gelezen als twaalfduizend vierhonderd uur per jaar.").or(
      page.getByText("Gelezen als twaalfduizend vierhonderd uur.")).isVisible(), true);

  const own = structuredClone(product.cost);
  own.labour.mix[0] = { label: "FWG 25", share_pct: "10", salary_ref: { ...own.labour.mix[0].salary_ref, scale: "30", step: "6" } };
  own.labour.mix[1].share_pct = "50";
  own.labour.contributions[3].rate_pct = "1.9";
  Object.assign(own.hours, { sick_leave_pct: "8.1", no_show_pct: "7.5", travel: { kind: "per_visit", minutes: "9", visits_per_day: "5.5" } });
  own.other_costs = { km_per_workday: 20, km_rate: "0.23", per_fte_year: [{ label: "Telefoon en laptop", amount: "1250.50" }] };
  own.overhead = { pct: "24.5", base: "labour" };
  own.margin.pct = "3";
  own.indexation = { years: [{ year: 2026, labour_pct: "4.2", material_pct: "2.6" }] };
  own.annual_hours = "12400";
  const [theirs, yours] = (await evaluate([product.cost, own].map((cost, id) => ({ id, cost_price: cost })))).map(
    ({ cost_price: price }) => price);
  const panel = await seen(page);
  assert.equal(panel.stale, undefined);
  assert.deepEqual(told(panel, "nl"), expected(product, theirs, yours, own));
  assert.equal(panel.gapName, "Tekort");
  assert.equal(panel.ownOf, "per uur, met indexatie, prijspeil 2025");
  assert.match(panel.tariffOf, /^per uur, zo berekend/);
  await screenshot(page, "journey-filled-1280");
  assertQuiet(visit);
  await visit.close();
});

test("the number that matters stays in view, wherever one types", async () => {
  for (const [width, height] of [[1280, 800], [768, 1024], [320, 640]]) {
    const visit = await onForm(site, { width, height });
    const { page } = visit;
    for (const path of ["labour.mix[2].share_pct", "hours.no_show_pct", "margin.pct", "annual_hours"]) {
      await field(page, path).scrollIntoViewIfNeeded();
      await field(page, path).click();
      await settled(page);
      const inView = await page.evaluate((id) => {
        const inside = (rect) => rect.top >= 0 && rect.bottom <= innerHeight && rect.height > 0;
        const price = document.querySelector("#own-price").getBoundingClientRect();
        const input = document.activeElement.getBoundingClientRect();
        const top = document.elementFromPoint(input.x + input.width / 2, input.y + input.height / 2);
        return { price: inside(price), input: inside(input), free: document.activeElement.contains(top) };
      });
      assert.deepEqual(inView, { price: true, input: true, free: true }, `${width} px, ${path}`);
    }
    await visit.close();
  }
});

test("each view has its heading, title and address, and the browser's Back works", async () => {
  const visit = await visitPage(site);
  const { page } = visit;
  const views = [
    ["Uw cijfers", "#/cijfers", WORDS.nl.figures],
    ["Bewaren en wissen", "#/bewaren", WORDS.nl.keep],
    ["Begin", "#/begin", WORDS.nl.start],
  ];
  for (const [name, hash, heading] of views) {
    await page.locator(".views__link", { hasText: name }).click();
    await page.locator("main h1", { hasText: heading }).waitFor();
    await settled(page);
    assert.match(await here(page), /^h1/, name);
    assert.equal(new URL(page.url()).hash, hash);
    assert.ok((await page.title()).includes(name === "Begin" ? "Begin" : heading), await page.title());
    assert.equal(await page.locator("[aria-current=page]").textContent(), name);
    assert.equal(await page.evaluate(() => scrollY), 0);
  }
  await page.goBack();
  await page.locator("main h1", { hasText: WORDS.nl.keep }).waitFor();
  await page.goBack();
  await page.locator("main h1", { hasText: WORDS.nl.figures }).waitFor();
  await settled(page);
  assert.match(await here(page), /^h1/);
  assertQuiet(visit);
  await visit.close();
});

test("a change of view and of product keeps what was typed", async () => {
  const visit = await onForm(site);
  const { page } = visit;
  await field(page, "hours.no_show_pct").fill("7,5");
  await page.locator(".views__link", { hasText: "Begin" }).click();
  await page.getByRole("link", { name: "Individuele begeleiding 3" }).click();
  await page.locator(".workbench").waitFor();
  assert.equal(await field(page, "hours.no_show_pct").inputValue(), "");
  await field(page, "hours.no_show_pct").fill("2");
  await page.locator(".views__link", { hasText: "Begin" }).click();
  await page.getByRole("link", { name: "Individuele begeleiding 1" }).click();
  await page.locator(".workbench").waitFor();
  assert.equal(await field(page, "hours.no_show_pct").inputValue(), "7,5");
  await visit.close();
});
