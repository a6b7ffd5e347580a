// The figures on the page are those of `evaluate` for the same input, to the cent, read from the page itself.

import { after, test } from "node:test";
import assert from "node:assert/strict";
import { assertQuiet, evaluate, startSite } from "./harness.mjs";
import { applied, editsOf, make } from "./edits.mjs";
import { expected, random, told } from "./figures.mjs";
import { onForm, proposal, seen, unfold } from "./person.mjs";

const site = await startSite();
after(() => site.close());

async function answers(inputs) {
  const lines = await evaluate(inputs.map((cost, id) => ({ id, cost_price: cost })));
  return lines.map(({ cost_price: price, error }) => {
    assert.equal(error, undefined, JSON.stringify(error));
    return price;
  });
}

const PLACES = [
  ["drechtsteden-2025", 0],
  ["drechtsteden-2025", 3],
  ["lekstroom-2020", 0],
  ["tarieven-2023", 0],
  ["tarieven-2023", 3],
  ["tarieven-2023", 5],
];

for (const [name, position] of PLACES) {
  for (const lang of ["nl", "en"]) {
    test(`untouched, the page shows what evaluate says: ${name}, product ${position + 1}, ${lang}`, async () => {
      const product = (await proposal(name)).products[position];
      const [price] = await answers([product.cost]);
      const visit = await onForm(site, { proposal: name, product: position, lang });
      const panel = await seen(visit.page);
      const { sign, ...figures } = told(panel, lang);
      const { sign: itsSign, ...wanted } = expected(product, price, price, product.cost);
      assert.deepEqual(figures, wanted);
      // Shown as nothing, a difference is neither short nor over.
      assert.equal(sign, wanted.gap === "0.00" ? 0 : itsSign, `"${panel.gapName} ${panel.gap}"`);
      assertQuiet(visit);
      await visit.close();
    });
  }
}

for (let seed = 1; seed <= 24; seed += 1) {
  const [name, position] = PLACES[seed % PLACES.length];
  const lang = seed % 4 < 2 ? "nl" : "en";
  test(`after changes the page shows what evaluate says: set ${seed}, ${name}, ${lang}`, async () => {
    const product = (await proposal(name)).products[position];
    const edits = editsOf(product.cost, random(seed));
    const about = edits.map((edit) => edit.about).join("; ");
    const inputs = applied(product.cost, edits);
    const [theirs, yours] = await answers([product.cost, inputs]);
    const visit = await onForm(site, { proposal: name, product: position, lang });
    await unfold(visit.page);
    await make(visit.page, lang, edits);
    const panel = await seen(visit.page);
    assert.equal(panel.stale, undefined, about);
    assert.deepEqual(told(panel, lang), expected(product, theirs, yours, inputs), about);
    assertQuiet(visit);
    await visit.close();
  });
}

test("the start page shows the tariff of every product of every example", async () => {
  for (const lang of ["nl", "en"]) {
    for (const name of ["drechtsteden-2025", "lekstroom-2020", "tarieven-2023"]) {
      const { products } = await proposal(name);
      const prices = await answers(products.map(({ cost }) => cost));
      const visit = await site.open(`?proposal=proposals/${name}.json&lang=${lang}`);
      const shown = await visit.page.locator("[aria-labelledby=products] .case b").allTextContents();
      assert.equal(shown.length, products.length);
      for (const [at, product] of products.entries()) {
        const { tariff } = expected(product, prices[at], prices[at], product.cost);
        const amount = /(€\u00a0?[\d.,]+)/.exec(shown[at])[1];
        assert.equal(told({ ...EMPTY, tariff: amount }, lang).tariff, tariff, `${name} ${product.id}: ${shown[at]}`);
      }
      await visit.close();
    }
  }
});

const EMPTY = { own: "0", gap: "0", gapName: "", year: "", rows: [], foot: [] };
