// Joins the page's style sheets into one, and takes comments and indents out of style sheets and scripts.
// Trunk runs it after each build, on the folder it names, before that folder becomes dist/.

import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const folder = process.env.TRUNK_STAGING_DIR;
if (!folder) throw new Error("TRUNK_STAGING_DIR is not set: Trunk runs this as a hook.");

const index = join(folder, "index.html");
let page = await readFile(index, "utf8");
// Sheets for one medium only, such as print, stay apart: they need not hold up the first paint.
const links = [...page.matchAll(/[ \t]*<link rel="stylesheet" href="\.\/([\w.-]+\.css)"\s*\/?>\n?/g)];

const sheets = await Promise.all(links.map(([, name]) => readFile(join(folder, name), "utf8")));
const joined = sheets
  .join("\n")
  .replace(/\/\*[\s\S]*?\*\//g, "")
  .replace(/^\s+/gm, "")
  .replace(/ \{ /g, "{")
  .replace(/;? \}/g, "}");
const name = `style-${createHash("sha256").update(joined).digest("hex").slice(0, 16)}.css`;

await writeFile(join(folder, name), joined);
links.forEach(([link], position) => {
  page = page.replace(link, position === 0 ? `    <link rel="stylesheet" href="./${name}">\n` : "");
});
await writeFile(index, page);
await Promise.all(links.map(([, sheet]) => rm(join(folder, sheet))));

// Only whole lines of comment go: what stands inside a line may be part of a text.
for (const script of (await readdir(folder)).filter((file) => file.endsWith(".js"))) {
  const path = join(folder, script);
  const text = await readFile(path, "utf8");
  const light = text
    .replace(/^[ \t]*\/\*[\s\S]*?\*\/\n/gm, "")
    .replace(/^[ \t]*\/\/.*\n/gm, "")
    .replace(/^[ \t]+/gm, "");
  await writeFile(path, light);
}
