// Files: saving, opening by choice and by drop, and files that cannot be opened.

import { after, test } from "node:test";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { assertQuiet, evaluate, screenshot, startSite } from "./harness.mjs";
import { expected, told } from "./figures.mjs";
import {
  EXAMPLE, dropFile, field, noticed, onForm, openFile, outcome, part, proposal, proposalText, seen, settled, visitPage,
} from "./person.mjs";

const site = await startSite();
after(() => site.close());

const go = async (page, name) => {
  await page.locator(".views__link", { hasText: name }).click();
  await settled(page);
};

/** Own figures in several kinds of fields. */
async function fillIn(page) {
  await field(page, "hours.no_show_pct").fill("7,5");
  await field(page, "labour.mix[0].share_pct").fill("10");
  await field(page, "labour.mix[1].share_pct").fill("50");
  await page.locator('select[data-path="hours.leave"]').selectOption("1");
  await field(page, "hours.leave.pct").fill("13,3");
  await part(page, "f-other_costs").getByRole("button", { name: "Kosten toevoegen" }).first().click();
  await page.getByLabel("Waarvoor, rij 1").fill("Telefoon");
  await page.getByLabel("Bedrag van Telefoon, in euro").fill("750");
  await field(page, "annual_hours").fill("12.400");
  await settled(page);
}

async function saved(page, press) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

test("saving gives a file that opens with the same figures, in a new window and in the other language", async () => {
  const visit = await onForm(site);
  await fillIn(visit.page);
  const before = await seen(visit.page);
  const file = await saved(visit.page, () => visit.page.getByRole("button", { name: "Bewaren", exact: true }).click());
  assert.equal(file.name, "tariefproef-drechtsteden.json");
  assert.equal(await noticed(visit.page), `${file.name} is bewaard op dit apparaat`);
  const document = JSON.parse(file.text);
  assert.deepEqual([document.format, document.version], ["tariefproef/scenario", 1]);
  assert.equal(document.products.length, 1);
  assert.equal(document.products[0].product, "ib-1");
  assert.equal(String(document.products[0].cost.annual_hours), "12400");
  assertQuiet(visit);
  await visit.close();

  for (const lang of ["nl", "en"]) {
    const later = await visitPage(site, lang === "en" ? "?lang=en" : "");
    await openFile(later.page, file);
    await go(later.page, lang === "nl" ? "Uw cijfers" : "Your figures");
    const after = await seen(later.page);
    assert.deepEqual(told(after, lang), told(before, "nl"));
    assert.equal(await field(later.page, "hours.no_show_pct").inputValue(), lang === "nl" ? "7,5" : "7.5");
    assert.equal(await field(later.page, "annual_hours").inputValue(), "12400");
    assert.equal(await field(later.page, "margin.pct").inputValue(), "", "what was left open stays open");
    assertQuiet(later);
    await later.close();
  }
});

test("the page Bewaren saves the same file", async () => {
  const visit = await onForm(site);
  const { page } = visit;
  await fillIn(page);
  const one = await saved(page, () => page.getByRole("button", { name: "Bewaren", exact: true }).click());
  await go(page, "Bewaren en wissen");
  const other = await saved(page, () => page.getByRole("button", { name: "Bewaar als bestand" }).click());
  assert.deepEqual(other, one);
  await visit.close();
});

for (const way of ["chosen", "dropped"]) {
  const bring = (page, file) => (way === "chosen" ? openFile(page, file) : dropFile(page, file));
  test(`a proposal that is ${way} opens its products, and Undo brings back the earlier work`, async () => {
    const visit = await onForm(site);
    const { page } = visit;
    await field(page, "hours.no_show_pct").fill("7,5");
    const before = await outcome(page);
    await go(page, "Begin");
    await bring(page, { name: "tarieven.json", text: await proposalText("tarieven-2023") });
    assert.equal(await noticed(page), "tarieven.json is geopend");
    const { products } = await proposal("tarieven-2023");
    assert.deepEqual(await page.locator("main a[data-do=product]").allTextContents(), products.map(({ name }) => name.nl));
    await page.getByRole("button", { name: "Ongedaan maken" }).click();
    await go(page, "Uw cijfers");
    assert.deepEqual(await outcome(page), before);
    assert.equal(await field(page, "hours.no_show_pct").inputValue(), "7,5");
    assertQuiet(visit);
    await visit.close();
  });

  test(`a cost tool that is ${way} fills in its product`, async () => {
    const product = (await proposal(EXAMPLE)).products[1];
    const cost = structuredClone(product.cost);
    cost.hours.no_show_pct = 9;
    cost.overhead.pct = 27.25;
    cost.annual_hours = 4000;
    const tool = { format: "tariefproef/cost-tool", version: 1, provider: "Voorbeeldzorg", product: product.id, cost };
    const visit = await visitPage(site);
    const { page } = visit;
    await bring(page, { name: "rekentool.json", text: JSON.stringify(tool) });
    assert.equal(await noticed(page), "rekentool.json is geopend");
    await go(page, "Uw cijfers");
    assert.equal(await field(page, "overhead.pct").inputValue(), "27,25");
    const [theirs, yours] = await evaluate([product.cost, cost].map((one, id) => ({ id, cost_price: one })));
    assert.deepEqual(told(await seen(page), "nl"), expected(product, theirs.cost_price, yours.cost_price, cost));
    assertQuiet(visit);
    await visit.close();
  });
}

test("a file dropped beside the area does not take the page away", async () => {
  const visit = await onForm(site);
  const { page } = visit;
  await fillIn(page);
  const before = await outcome(page);
  const taken = await dropFile(page, { name: "x.json", text: await proposalText("lekstroom-2020") }, "main h1");
  assert.equal(taken, true, "the browser would open the file itself, and the figures would be gone");
  await go(page, "Uw cijfers");
  assert.ok(before);
  await visit.close();
});

async function broken(change) {
  const document = await proposal("lekstroom-2020");
  change(document, document.products[0].cost);
  return JSON.stringify(document);
}

const REFUSED = [
  ["no JSON", { name: "kapot.json", text: '{"format": ' }, [/is geen JSON; open een bestand dat hier is bewaard/]],
  ["another kind of JSON", { name: "ander.json", text: '{"naam": "iets"}' }, [/format/i]],
  ["a later version", { name: "later.json", text: '{"format":"tariefproef/proposal","version":2}' }, [/[Vv]ersi/]],
  ["nothing", { name: "leeg.json", text: "" }, [/geen JSON/]],
  ["more than 5 MB", { name: "groot.json", text: " ".repeat(6_000_000) }, [/groter dan 5 MB/, /Kies een ander bestand/]],
  ["no text", { name: "foto.json", bytes: [0xff, 0xd8, 0xff, 0xe0, 0, 0x10] }, [/geen tekst/, /Kies een JSON-bestand/]],
  [
    "a number out of range",
    { name: "bereik.json", make: () => broken((_, cost) => (cost.hours.no_show_pct = 120)) },
    [/No-show/, /vul een getal in van 0 tot 100/],
  ],
  [
    "a word for a number, in a row",
    { name: "woord.json", make: () => broken((_, cost) => (cost.labour.mix[1].share_pct = "veel")) },
    [/rij 2/, /getal/],
  ],
  [
    "an unknown field",
    { name: "onbekend.json", make: () => broken((_, cost) => (cost.hours.koffie = 1)) },
    [/koffie/, /haal .* weg|verwijder|verbeter/i],
  ],
];

for (const [what, file, words] of REFUSED) {
  test(`a file with ${what} is refused with the reason and a remedy, and everything stays`, async () => {
    const visit = await onForm(site);
    const { page } = visit;
    await fillIn(page);
    const before = await outcome(page);
    await go(page, "Begin");
    const products = await page.locator("main a[data-do=product]").allTextContents();
    await openFile(page, { ...file, text: file.text ?? (await file.make?.()) });
    assert.equal(await noticed(page), `${file.name} is niet geopend`);
    const body = await page.locator("#notice .banner__body").textContent();
    assert.match(body, /Alles bleef zoals het was\./);
    for (const word of words) assert.match(body, word);
    assert.deepEqual(await page.locator("main a[data-do=product]").allTextContents(), products);
    await go(page, "Uw cijfers");
    assert.deepEqual(await outcome(page), before);
    assert.equal(await field(page, "annual_hours").inputValue(), "12.400");
    assertQuiet(visit);
    await visit.close();
  });
}

test("many mistakes are counted, the first ten are listed", async () => {
  const text = await broken((document) => {
    document.products = Array.from({ length: 14 }, (_, at) => {
      const product = structuredClone(document.products[0]);
      product.id = `p${at}`;
      product.cost.hours.no_show_pct = 101 + at;
      return product;
    });
  });
  const visit = await visitPage(site, "", { width: 320, height: 640 });
  const { page } = visit;
  await openFile(page, { name: "veel.json", text });
  assert.equal(await page.locator("#notice li").count(), 10);
  assert.match(await page.locator("#notice .banner__body").textContent(), /En nog 4 andere\./);
  await screenshot(page, "file-mistakes-320");
  await visit.close();
});

test("the same file opens again after it was mended, and the notice can be closed", async () => {
  const visit = await visitPage(site);
  const { page } = visit;
  await openFile(page, { name: "voorstel.json", text: "{" });
  assert.equal(await noticed(page), "voorstel.json is niet geopend");
  await openFile(page, { name: "voorstel.json", text: await proposalText("lekstroom-2020") });
  await page.locator("#notice", { hasText: "voorstel.json is geopend" }).waitFor();
  await page.getByRole("button", { name: "Sluit deze melding" }).click();
  assert.equal(await page.locator("#notice .banner").count(), 0);
  await visit.close();
});

test("a proposal whose figures give no price opens, says so, and can be mended", async () => {
  const text = await broken((_, cost) => (cost.hours.sick_leave_pct = 120));
  const visit = await visitPage(site);
  const { page } = visit;
  await openFile(page, { name: "zonder.json", text });
  assert.match(await page.locator("[aria-labelledby=products] .case").textContent(), /Dit voorstel geeft geen uitkomst/);
  await page.locator("main a[data-do=product]").click();
  await page.locator(".workbench").waitFor();
  const panel = await seen(page);
  assert.deepEqual([panel.own, panel.tariff, panel.gap], ["–", "–", "–"]);
  assert.match(panel.stale, /Er is nog geen kostprijs/);
  assert.equal(panel.summary.length, 1);
  await field(page, "hours.sick_leave_pct").fill("6");
  await settled(page);
  assert.match((await seen(page)).own, /^€/);
  assertQuiet(visit);
  await visit.close();
});

test("what a file says is shown as text, never as markup", async () => {
  const hostile = `<img src=x onerror="document.title='bad'"><script>1</script> & 'x' {name}`;
  const text = await broken((document, cost) => {
    document.title = { nl: hostile };
    document.notes = [{ nl: hostile }];
    document.products[0].name = { nl: hostile };
    cost.labour.mix[0].label = hostile;
  });
  const visit = await visitPage(site);
  const { page } = visit;
  await openFile(page, { name: `${hostile.replaceAll(/[/"]/g, "")}.json`, text });
  const link = page.locator("main a[data-do=product]");
  assert.equal(await link.textContent(), hostile);
  await link.click();
  await page.locator(".workbench").waitFor();
  assert.equal(await field(page, "labour.mix[0].label").inputValue(), hostile);
  assert.equal(await page.locator("#app img, #app script").count(), 0);
  assertQuiet(visit);
  await visit.close();
});
