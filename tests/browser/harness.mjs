// What a browser test needs. A test file looks like this:
//
//   import { test, after } from "node:test";
//   import assert from "node:assert/strict";
//   import { startSite, assertQuiet, assertAccessible } from "./harness.mjs";
//
//   const site = await startSite();
//   after(() => site.close());
//
//   test("a provider sees the own cost price", async () => {
//     const visit = await site.open("#cijfers", { width: 320 });
//     await visit.page.getByLabel("Uurloon").fill("20,00");
//     assertQuiet(visit);
//     await assertAccessible(visit.page);
//     await visit.close();
//   });
//
// startSite({ base, headers, root })   serves dist/ on a free port under a sub-folder and starts Chromium
//   site.url, site.origin              where the page is
//   site.received                      every request that reached the server: { method, url, headers }
//   site.browser                       Playwright's browser, for what `open` does not offer
//   site.open(address, options)        a new private window on the page -> visit (see `open` below)
//   site.close()
// visit.page, visit.context            Playwright's page and context
// visit.requests                       every request the browser made: { method, url, type }
// visit.errors                         console errors, uncaught errors and failed requests, as text
// visit.close()
// ready(page)                          waits until the program runs; fails with its message when it can't
// assertQuiet(visit)                   no error was reported and nothing went outside the origin
// runAxe(page, options)                axe-core's report { violations, incomplete, passes, … }
// assertAccessible(page, options)      no violation of WCAG 2.2 A and AA or of the best practices
// screenshot(page, name, options)      tests/browser/results/<name>.png -> its path
// overflow(page)                       CSS pixels by which the page is wider than the window; 0 is right
// slow(page, options)                  a slow phone: 4 times slower processor, 1.6 Mbit/s, 150 ms
// vitals(page)                         { lcp, lcpElement, cls } since the page was opened
// evaluate(lines)                      the batch evaluator's answers to these requests, parsed
// startServer(...)                     the server itself (scripts/server.mjs), for a second origin

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { delimiter, isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { startServer } from "../../scripts/server.mjs";

export { startServer };

const here = fileURLToPath(new URL(".", import.meta.url));
export const repository = fileURLToPath(new URL("../../", import.meta.url));
export const dist = join(repository, "dist");
export const results = join(here, "results");

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function findChromium() {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [
    ...(process.env.CHROME_PATH ? [process.env.CHROME_PATH] : []),
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
  ].filter((path) => isAbsolute(path));
  const found = candidates.find((path) => existsSync(path));
  if (!found) throw new Error("No Chromium found. Run scripts/setup, or set CHROME_PATH.");
  return found;
}

/** Serves dist/ under a sub-folder, which proves that all addresses are relative, and starts Chromium. */
export async function startSite({ base = "/sub/map/", headers = {}, root = dist } = {}) {
  const received = [];
  const server = await startServer({ root, base, headers, onRequest: (request) => received.push(request) });
  const browser = await chromium.launch({ executablePath: findChromium(), args: FLAGS });
  return {
    url: server.url,
    origin: server.origin,
    received,
    browser,
    open: (address, options) => open({ server, browser }, address, options),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/**
 * Opens the page in a new private window.
 *
 * `address` is relative to the site ("", "#cijfers", "?lang=en") or absolute. Options:
 * `width`, `height` (CSS pixels), `colorScheme` "light"|"dark", `forcedColors` "active"|"none",
 * `reducedMotion`, `javaScript` (false switches scripts off), `locale`, `permissions`,
 * `before(page, context)` runs before the page loads (for page.route and the like),
 * `wait` (false: do not wait until the program runs), and `context`: more of Playwright's own options.
 */
async function open({ server, browser }, address = "", options = {}) {
  const {
    width = 1280, height = 800, colorScheme = "light", forcedColors = "none", reducedMotion = "reduce",
    javaScript = true, locale = "nl-NL", permissions, before, wait = javaScript, context: more = {},
  } = options;
  const context = await browser.newContext({
    viewport: { width, height }, colorScheme, forcedColors, reducedMotion, locale,
    timezoneId: "Europe/Amsterdam", javaScriptEnabled: javaScript, acceptDownloads: true,
    ...(permissions ? { permissions } : {}), ...more,
  });
  const requests = [];
  const errors = [];
  context.on("request", (request) =>
    requests.push({ method: request.method(), url: request.url(), type: request.resourceType() }));
  context.on("requestfailed", (request) => {
    // Saving a file made by the page ends the request for it early; that is no failure.
    if (request.url().startsWith("blob:")) return;
    errors.push(`request failed: ${request.url()} (${request.failure()?.errorText})`);
  });
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => errors.push(`uncaught: ${error.error().stack ?? error.error()}`));

  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  if (before) await before(page, context);
  await page.goto(new URL(address, server.url).href);
  if (wait) await ready(page);
  return { page, context, requests, errors, origin: server.origin, close: () => context.close() };
}

/** Waits until boot.js has started the program. */
export async function ready(page) {
  await page.waitForSelector("html[data-boot]", { state: "attached" });
  if ((await page.getAttribute("html", "data-boot")) !== "ready") {
    throw new Error(`The page did not start: ${await page.textContent("#boot-failed-detail")}`);
  }
}

/** No error was reported, and nothing was asked of another origin. */
export function assertQuiet({ errors, requests, origin }) {
  assert.deepEqual(errors, [], "errors in the browser");
  const outside = requests.filter(({ url }) => !url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url));
  assert.deepEqual(outside, [], "requests outside the origin");
}

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const axeSource = readFile(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/**
 * Runs axe-core. Its source goes in through the debugger, so the content security policy stays as it is.
 * Options: `include` (a selector), `tags`, `rules` ({ "rule-id": { enabled: false } }).
 */
export async function runAxe(page, { include, tags = TAGS, rules = {} } = {}) {
  const session = await page.context().newCDPSession(page);
  const { exceptionDetails } = await session.send("Runtime.evaluate", { expression: `${await axeSource};undefined` });
  await session.detach();
  assert.equal(exceptionDetails, undefined, "axe-core could not be loaded");
  return page.evaluate(
    ([scope, runOptions]) => globalThis.axe.run(scope ?? document, runOptions),
    [include, { runOnly: { type: "tag", values: tags }, rules: { "target-size": { enabled: true }, ...rules } }],
  );
}

/** Fails with a readable list when axe-core finds a violation. */
export async function assertAccessible(page, options) {
  const { violations } = await runAxe(page, options);
  const list = violations.map(({ id, help, nodes }) =>
    `${id}: ${help}\n${nodes.map((node) => `    ${node.target.join(" ")}\n      ${node.failureSummary?.replaceAll("\n", "\n      ")}`).join("\n")}`);
  assert.equal(violations.length, 0, `axe-core found:\n${list.join("\n")}`);
}

/** A picture of the whole page for people to look at. */
export async function screenshot(page, name, options = {}) {
  await mkdir(results, { recursive: true });
  const path = join(results, `${name}.png`);
  await page.screenshot({ path, fullPage: true, ...options });
  return path;
}

/** How much wider the page is than its window. */
export const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Slows the processor and the network; call it in `before`. */
export async function slow(page, { processor = 4, kilobitsPerSecond = 1600, latency = 150 } = {}) {
  const session = await page.context().newCDPSession(page);
  const throughput = (kilobitsPerSecond * 1000) / 8;
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false, latency, downloadThroughput: throughput, uploadThroughput: throughput,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: processor });
}

/** Largest contentful paint in ms with the text of its element, and the cumulative layout shift. */
export const vitals = (page) =>
  page.evaluate(async () => {
    const entries = (type) =>
      new Promise((done) => {
        const observer = new PerformanceObserver((list) => done(list.getEntries()));
        observer.observe({ type, buffered: true });
        setTimeout(() => done([]), 200);
      });
    const last = (await entries("largest-contentful-paint")).at(-1);
    const shifts = await entries("layout-shift");
    return {
      lcp: last?.startTime,
      lcpElement: last?.element?.textContent?.slice(0, 60),
      cls: shifts.filter((shift) => !shift.hadRecentInput).reduce((sum, shift) => sum + shift.value, 0),
    };
  });

/** Sends each request, one JSON document a line, through the native evaluator and parses its answers. */
export async function evaluate(lines) {
  const [binary] = ["release", "debug"]
    .map((profile) => join(process.env.CARGO_TARGET_DIR ?? join(repository, "target"), profile, "evaluate"))
    .filter((path) => existsSync(path))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (!binary) throw new Error("The batch evaluator is not built. Run: cargo build --bin evaluate");
  const child = spawn(binary, { stdio: ["pipe", "pipe", "inherit"] });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text) => (output += text));
  child.stdin.end(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  await new Promise((done, failed) => child.on("error", failed).on("close", done));
  return output.split("\n").filter(Boolean).map((line) => JSON.parse(line));
}
