// Starts the page: loads the glue module and the compiled program, and hands one to the other.
// It is a file of its own because the content security policy allows no inline script.
// The build writes the two file names, which carry a hash, behind this script's address.

const addresses = new URL(import.meta.url);

/** A file beside this one, named in the query. Anything but a plain file name is refused. */
function beside(key) {
  const name = addresses.searchParams.get(key) ?? "";
  if (!/^[\w-][\w.-]*$/.test(name)) throw new Error(`boot.js: no file name for "${key}"`);
  return new URL(name, addresses).href;
}

/** Compiles while loading; a server that names the wrong type only costs that head start. */
async function compile(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const type = response.headers.get("Content-Type") ?? "";
  return type.startsWith("application/wasm")
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/** Shows the message that waits in index.html, so that a failure never leaves a blank page. */
function showFailure(error) {
  document.documentElement.dataset.boot = "failed";
  const message = document.getElementById("boot-failed");
  if (!message) return;
  document.getElementById("boot-failed-detail").textContent = String(error?.message ?? error);
  document.getElementById("boot-failed-again").addEventListener("click", () => location.reload());
  message.hidden = false;
}

/** The program beside the page. Its files have no hash in their names; the page's own hash keeps old and new apart. */
async function reckoner() {
  const version = encodeURIComponent(addresses.searchParams.get("wasm") ?? "");
  const at = (name) => new URL(`${name}?${version}`, addresses).href;
  const [glue, module] = await Promise.all([import(at("reckoner.js")), compile(at("reckoner_bg.wasm"))]);
  await glue.default({ module_or_path: module });
  // The same call as the batch evaluator's, for whoever wants to check a result.
  globalThis.tariefproef.evaluate = glue.evaluate;
  return glue.evidence;
}

try {
  const [glue, module] = await Promise.all([import(beside("js")), compile(beside("wasm"))]);
  globalThis.tariefproef = {};
  await glue.default({ module_or_path: module });
  document.documentElement.dataset.boot = "ready";
  // Only now: the page itself goes first.
  globalThis.tariefproef.evidence = reckoner();
} catch (error) {
  showFailure(error);
  throw error;
}
