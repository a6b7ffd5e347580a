#!/usr/bin/env node
// A static web server without dependencies, for looking at dist/ and for the browser tests.
//
//   node scripts/server.mjs [folder] [--port 8080] [--base /sub/folder/] [--log]
//
// It sends what a careful host would send with every answer, errors included: the content security
// policy (read from the page itself, so there is one text of it), nosniff, no-referrer, and a
// Permissions-Policy that switches everything off but copying to the clipboard.

import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs, promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml; charset=utf-8",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const SWITCHED_OFF = [
  "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media",
  "fullscreen", "gamepad", "geolocation", "gyroscope", "hid", "idle-detection", "local-fonts",
  "magnetometer", "microphone", "midi", "payment", "picture-in-picture",
  "publickey-credentials-get", "screen-wake-lock", "serial", "storage-access", "usb",
  "window-management", "xr-spatial-tracking",
];
const PERMISSIONS = [...SWITCHED_OFF.map((name) => `${name}=()`), "clipboard-write=(self)"].join(", ");

const STRICTEST = "default-src 'none'; base-uri 'none'; form-action 'none'";

/** The content security policy that the page carries in its own head. */
async function policyOf(root) {
  const page = await readFile(join(root, "index.html"), "utf8").catch(() => "");
  return /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? STRICTEST;
}

const compressors = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/**
 * Starts a server and resolves to `{ origin, url, close }`; `url` ends in a slash.
 *
 * - `root`: the folder to serve
 * - `base`: the path it appears under, "/" or "/some/folder/"
 * - `port`: 0 takes any free port
 * - `host`: the address to listen on
 * - `headers`: more headers for every answer; `null` as a value leaves one out
 * - `onRequest({ method, url, headers })`: called for whatever arrives, also what is refused
 */
export async function startServer({ root, base = "/", port = 0, host = "127.0.0.1", headers = {}, onRequest = () => {} }) {
  const folder = resolve(root);
  const cache = new Map();

  const fixed = {
    "Content-Security-Policy": await policyOf(folder),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": PERMISSIONS,
    "Cross-Origin-Opener-Policy": "same-origin",
    // A sandboxed frame without allow-same-origin has no origin of its own, so its requests for
    // these public files count as cross-origin. They carry nothing secret.
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Access-Control-Allow-Origin": "*",
    // Asks again each time, answered with 304 when nothing changed: no old part beside a new one.
    "Cache-Control": "no-cache",
    Vary: "Accept-Encoding",
    ...headers,
  };
  for (const name of Object.keys(fixed)) if (fixed[name] === null) delete fixed[name];

  /** A file with its compressed forms, read again only when it changed. */
  async function load(path) {
    const info = await stat(path);
    if (!info.isFile()) throw new Error("not a file");
    const known = cache.get(path);
    if (known?.changed === info.mtimeMs && known.size === info.size) return known;
    const bytes = await readFile(path);
    const entry = {
      changed: info.mtimeMs,
      size: info.size,
      bytes,
      tag: createHash("sha256").update(bytes).digest("base64url").slice(0, 22),
      compressed: {},
    };
    cache.set(path, entry);
    return entry;
  }

  const send = (response, status, more, body) => {
    response.writeHead(status, { ...fixed, ...more });
    response.end(body);
  };
  const sendText = (response, status, text, more = {}) =>
    send(response, status, { "Content-Type": TYPES[".txt"], ...more }, text);

  async function answer(request, response) {
    if (request.method !== "GET" && request.method !== "HEAD") {
      return sendText(response, 405, "Only GET and HEAD.\n", { Allow: "GET, HEAD" });
    }
    let path;
    try {
      path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    } catch {
      return sendText(response, 400, "Not an address.\n");
    }
    if (`${path}/` === base) return sendText(response, 301, "", { Location: base });
    if (!path.startsWith(base) || path.includes("\0")) return sendText(response, 404, "Not found.\n");
    path = resolve(folder, `./${path.slice(base.length)}`);
    if (path !== folder && !path.startsWith(folder + sep)) return sendText(response, 404, "Not found.\n");
    if (request.url.split("?")[0].endsWith("/")) path = join(path, "index.html");

    let file;
    try {
      file = await load(path);
    } catch {
      return sendText(response, 404, "Not found.\n");
    }
    const type = TYPES[extname(path)] ?? "application/octet-stream";
    const accepted = request.headers["accept-encoding"] ?? "";
    const encoding = /^(text|image\/svg|application\/(json|wasm|manifest))/.test(type)
      ? ["br", "gzip"].find((name) => new RegExp(`\\b${name}\\b`).test(accepted))
      : undefined;
    const more = { "Content-Type": type, ETag: `W/"${file.tag}"` };
    if (request.headers["if-none-match"] === more.ETag) return send(response, 304, more);
    let body = file.bytes;
    if (encoding) {
      file.compressed[encoding] ??= compressors[encoding](file.bytes);
      body = await file.compressed[encoding];
      more["Content-Encoding"] = encoding;
    }
    more["Content-Length"] = body.length;
    return send(response, 200, more, request.method === "HEAD" ? undefined : body);
  }

  const report = ({ method, url, headers: received }) => onRequest({ method, url, headers: received });
  const server = createServer((request, response) => {
    report(request);
    request.resume();
    answer(request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) sendText(response, 500, "The server failed.\n");
    });
  });
  server.on("upgrade", (request, socket) => {
    report(request);
    socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
  });
  await new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, host, done);
  });
  const origin = `http://${host === "127.0.0.1" ? "localhost" : host}:${server.address().port}`;
  return {
    origin,
    url: origin + base,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

/** Serves on the wanted port, or on the next free one when nobody asked for this very port. */
async function startFromCommandLine() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: "string" },
      base: { type: "string", default: "/" },
      log: { type: "boolean", default: false },
    },
  });
  const root = positionals[0] ?? "dist";
  const onRequest = values.log ? ({ method, url }) => console.log(`${method} ${url}`) : undefined;
  const wanted = Number(values.port ?? 8080);
  for (let port = wanted; ; port += 1) {
    try {
      return await startServer({ root, base: values.base, port, onRequest });
    } catch (error) {
      if (error.code === "EADDRINUSE" && values.port === undefined && port < wanted + 20) continue;
      if (error.code !== "EADDRINUSE") throw error;
      console.error(`error: port ${port} is in use. Choose another with --port.`);
      process.exit(1);
    }
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const { url } = await startFromCommandLine();
  console.log(`Tariefproef: ${url}  (stop with Ctrl+C)`);
}
