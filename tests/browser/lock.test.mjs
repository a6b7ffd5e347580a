// The page closes its own network before the first own figure is read: after that not even its own server can be reached.

import { after, test } from "node:test";
import assert from "node:assert/strict";
import { startSite } from "./harness.mjs";
import { onForm, openFile, proposalText, settled, type } from "./person.mjs";

const site = await startSite();
after(() => site.close());

/** Tries every way out of the page; each carries its own name. */
const tryAll = (page, base) =>
  page.evaluate(async (root) => {
    const to = (way) => `${root}uit?${way}`;
    const quiet = async (run) => {
      try {
        await run();
      } catch {
        // Refused, as it should be.
      }
    };
    await quiet(() => fetch(to("fetch")));
    await quiet(() => {
      const request = new XMLHttpRequest();
      request.open("GET", to("xhr"));
      request.send();
    });
    await quiet(() => navigator.sendBeacon(to("beacon"), "x"));
    await quiet(() => new WebSocket(to("socket").replace("http", "ws")));
    await quiet(() => new EventSource(to("events")));
    const put = (name, values) => {
      const element = Object.assign(document.createElement(name), values);
      document.body.append(element);
      return element;
    };
    await quiet(() => put("img", { src: to("img") }));
    await quiet(() => put("link", { rel: "prefetch", href: to("prefetch") }));
    await quiet(() => put("link", { rel: "stylesheet", href: to("style") }));
    await quiet(() => put("iframe", { src: to("frame") }));
    await quiet(() => put("script", { src: to("script") }));
    await quiet(() => new FontFace("x", `url(${to("font")})`).load());
    await quiet(() => new Worker(to("worker")));
    await quiet(() => {
      const form = put("form", { action: to("form"), target: "_self" });
      form.submit();
    });
    await new Promise((done) => setTimeout(done, 500));
  }, base);

for (const [what, first] of [
  ["the first key", (page) => type(page, "hours.no_show_pct", "7")],
  ["the first file", async (page) => {
    await page.evaluate(() => (location.hash = "#/begin"));
    await openFile(page, { name: "x.json", text: await proposalText("lekstroom-2020") });
  }],
]) {
  test(`after ${what} no way out of the page reaches a server`, async () => {
    const visit = await onForm(site);
    const { page } = visit;
    await first(page);
    await settled(page);
    site.received.length = 0;
    await tryAll(page, site.url);
    assert.deepEqual(site.received.map(({ url }) => url), []);
    await visit.close();
  });
}
