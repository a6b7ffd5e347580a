// Nothing leaves the browser: no request after the page is ready, over everything a person does, and nothing in the address.

import { after, test } from "node:test";
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assertQuiet, startServer, startSite } from "./harness.mjs";
import { dropFile, enter, field, noticed, onForm, openFile, proposal, proposalText, settled, unfold, visitPage } from "./person.mjs";

const site = await startSite();
after(() => site.close());

const sent = (visit) => visit.requests.filter(({ url }) => !/^(data|blob):/.test(url));

test("only the page's own files before it is ready, and no request after, over a whole journey", async () => {
  site.received.length = 0;
  const visit = await visitPage(site);
  const { page } = visit;
  await page.waitForLoadState("networkidle");
  const loaded = sent(visit).length;
  const served = site.received.length;
  assert.ok(loaded > 5);
  for (const { method, url } of sent(visit)) {
    assert.equal(method, "GET");
    assert.ok(url.startsWith(site.url), url);
    assert.equal(new URL(url).hash, "");
  }

  for (const question of [/huishoudelijke hulp/, /gepubliceerd tarief/]) await page.getByRole("link", { name: question }).click();
  await openFile(page, { name: "voorstel.json", text: await proposalText("lekstroom-2020") });
  await dropFile(page, { name: "weer.json", text: await proposalText("drechtsteden-2025") });
  await openFile(page, { name: "kapot.json", text: "{" });
  await page.locator("main a[data-do=product]").first().click();
  await page.locator(".workbench").waitFor();
  await unfold(page);
  for (const path of ["hours.no_show_pct", "hours.sick_leave_pct", "margin.pct", "annual_hours"]) await enter(page, path, "8,5");
  await enter(page, "overhead.pct", "vier");
  await page.locator("[data-do=take-over]").first().click();
  for (const kind of ["mix-add", "contribution-add", "year-add", "amount-add"]) await page.locator(`button[data-do=${kind}]`).first().click();
  await page.keyboard.press("Control+z");
  await page.locator("#language").click();
  await page.locator("#language").click();
  for (const hash of ["#/vergelijking", "#/opbouw", "#/bewaren", "#/begin", "#/bewaren"]) {
    await page.evaluate((to) => (location.hash = to), hash);
    await settled(page);
  }
  await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Bewaar als bestand" }).click()]);
  await page.getByLabel("Bewaar mijn cijfers in deze browser").check();
  await page.getByRole("button", { name: "Wis alles" }).click();
  await page.waitForTimeout(700);
  assert.deepEqual(sent(visit).slice(loaded), []);
  assert.deepEqual(site.received.slice(served), []);
  assertQuiet(visit);
  await visit.close();
});

test("it goes on working with the network gone", async () => {
  const visit = await onForm(site);
  const { page } = visit;
  await visit.context.setOffline(true);
  await field(page, "hours.no_show_pct").fill("7,5");
  await page.locator("#language").click();
  await page.evaluate(() => (location.hash = "#/begin"));
  await page.locator("main a[data-do=example]").first().click();
  await settled(page);
  assert.equal(await page.locator("main a[data-do=product]").count(), 1);
  assertQuiet(visit);
  await visit.close();
});

test("the page holds no inline script or style, in any view", async () => {
  const visit = await onForm(site);
  const { page } = visit;
  await unfold(page);
  await enter(page, "hours.no_show_pct", "vier");
  for (const hash of ["#/cijfers", "#/bewaren", "#/begin", "#/vergelijking", "#/opbouw"]) {
    await page.evaluate((to) => (location.hash = to), hash);
    await settled(page);
    const inline = await page.evaluate(() => {
      const handlers = [...document.querySelectorAll("*")].filter((element) =>
        element.getAttributeNames().some((name) => name.startsWith("on")));
      return [...document.querySelectorAll("script:not([src]), style, [style], a[href^='javascript:']"), ...handlers].map(
        ({ outerHTML }) => outerHTML.slice(0, 120));
    });
    assert.deepEqual(inline, [], hash);
  }
  const links = await page.locator("a[target=_blank]").evaluateAll((all) => all.map(({ rel }) => rel));
  assert.ok(links.every((rel) => rel.includes("noreferrer") && rel.includes("noopener")));
  assertQuiet(visit);
  await visit.close();
});

test("no figure gets into the address or the browser's history", async () => {
  const visit = await onForm(site);
  const { page } = visit;
  const before = [page.url(), await page.evaluate(() => history.length)];
  await field(page, "hours.no_show_pct").fill("7,531");
  await field(page, "annual_hours").fill("4321");
  await page.getByRole("button", { name: "Rij toevoegen" }).click();
  await page.locator("select[data-path='hours.leave']").selectOption("1");
  await page.locator("#language").click();
  await page.keyboard.press("Control+z");
  await settled(page);
  assert.deepEqual([page.url(), await page.evaluate(() => history.length)], before);
  assert.equal(await page.evaluate(() => JSON.stringify(history.state)), "null");
  await visit.close();
});

test("the address can name the proposal", async () => {
  for (const key of ["proposal", "voorstel"]) {
    const visit = await visitPage(site, `?${key}=proposals/lekstroom-2020.json`);
    const { products } = await proposal("lekstroom-2020");
    assert.deepEqual(
      await visit.page.locator("main a[data-do=product]").allTextContents(), products.map(({ name }) => name.nl));
    assert.equal(await visit.page.locator("#notice .banner").count(), 0);
    assertQuiet(visit);
    await visit.close();
  }
});

test("a proposal that is not there: a notice with its name and a remedy, and the example", async () => {
  for (const address of ["proposals/weg.json", "boot.js", "proposals/index.json"]) {
    const visit = await visitPage(site, `?proposal=${address}`);
    const { page } = visit;
    assert.equal(await noticed(page), `Het voorstel ${address} is niet gevonden`);
    assert.match(await page.locator("#notice .banner__body").textContent(), /Controleer het adres/);
    assert.equal(await page.locator("main a[data-do=product]").count(), 4);
    await visit.close();
  }
});

test("an address elsewhere is never asked for a proposal", async (context) => {
  const folder = await mkdtemp(join(tmpdir(), "tariefproef-"));
  context.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "x.json"), await proposalText("lekstroom-2020"));
  const asked = [];
  const other = await startServer({
    root: folder, headers: { "Access-Control-Allow-Origin": "*" }, onRequest: (request) => asked.push(request),
  });
  context.after(() => other.close());
  const visit = await visitPage(site, `?proposal=${encodeURIComponent(`${other.url}x.json`)}`);
  assert.match(await noticed(visit.page), /is niet gevonden$/);
  assert.equal(await visit.page.locator("main a[data-do=product]").count(), 4);
  assert.deepEqual(asked, []);
  await visit.close();
});
