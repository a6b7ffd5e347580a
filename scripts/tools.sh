# Where the tools are, and how each is had when it is missing. Sourced by the scripts beside it.
#
# Everything goes into .tools/ or a node_modules/ folder, both ignored by git; nothing replaces
# what the person already has. Only Chromium, for the tests, is a package of the system.

set -euo pipefail
# Trunk 0.21 stops at NO_COLOR=1 ("invalid value '1' for '--no-color'").
unset NO_COLOR

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
tools=$root/.tools
export PATH="$tools/bin:$tools/binaryen/node_modules/.bin:$PATH"
cd "$root"

TRUNK_VERSION=$(sed -n 's/^trunk-version = "=\(.*\)"$/\1/p' Trunk.toml)
# The command and the crate must be the same version to the patch.
WASM_BINDGEN_VERSION=$(awk -F'"' '/^name = "wasm-bindgen"$/ { getline; print $2 }' Cargo.lock)

say() { printf '%s\n' "$*"; }
fail() { printf 'error: %s\n' "$1" >&2; shift; printf '       %s\n' "$@" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

need_rust() {
  have cargo || fail "Rust is not installed." "Install it from https://rustup.rs and run this again."
  if [ ! -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" ]; then
    have rustup || fail "the Rust target wasm32-unknown-unknown is missing." \
      "Install Rust with rustup (https://rustup.rs), or add the target with your own package manager."
    say "setup: adding the Rust target wasm32-unknown-unknown"
    rustup target add wasm32-unknown-unknown ||
      fail "rustup could not add the target." "Check the network and run: rustup target add wasm32-unknown-unknown"
  fi
}

need_node() {
  have node || fail "Node.js is not installed." "Install Node 20 or newer: https://nodejs.org"
  node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1)' ||
    fail "Node $(node --version) is too old." "Install Node 20 or newer: https://nodejs.org"
}

# is_version COMMAND VERSION: the command is on the path in exactly that version.
is_version() { [ "$("$1" --version 2>/dev/null | awk '{ print $2; exit }')" = "$2" ]; }

# install_crate CRATE VERSION [cargo options]: a debug build, which compiles three times as fast
# and is quick enough for a tool.
install_crate() {
  local crate=$1 version=$2
  shift 2
  say "setup: compiling $crate $version into .tools/bin (some minutes, once)"
  mkdir -p "$tools"
  if ! CARGO_PROFILE_DEV_DEBUG=0 CARGO_TARGET_DIR="$tools/build/$crate" cargo install --quiet --debug --locked \
    --root "$tools" --version "$version" --force "$@" "$crate" >"$tools/$crate.log" 2>&1; then
    tail -n 20 "$tools/$crate.log" >&2
    fail "$crate $version could not be installed (log: .tools/$crate.log)." \
      "Check the network, or install it yourself: cargo install $crate --version $version --locked"
  fi
  rm -rf "$tools/build/$crate" "$tools/$crate.log"
}

# install_npm MANIFEST_FOLDER TARGET_FOLDER: exactly what the lock file says, unless it is there.
install_npm() {
  cmp -s "$1/package-lock.json" "$2/node_modules/.installed-lock" && return
  say "setup: npm packages of ${1#"$root"/}"
  mkdir -p "$2"
  if [ "$1" != "$2" ]; then cp "$1/package.json" "$1/package-lock.json" "$2/"; fi
  (cd "$2" && npm ci --silent --ignore-scripts --no-audit --no-fund) ||
    fail "npm could not install the packages of ${1#"$root"/}." "Check the network and run this again."
  cp "$1/package-lock.json" "$2/node_modules/.installed-lock"
}

# Chromium for the tests: CHROME_PATH, else the path, else where macOS keeps it. Sets CHROME_PATH.
find_chromium() {
  local candidate
  for candidate in "${CHROME_PATH:-}" chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Chromium.app/Contents/MacOS/Chromium" \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    if [ -n "$candidate" ] && have "$candidate"; then
      CHROME_PATH=$(command -v "$candidate")
      export CHROME_PATH
      return 0
    fi
  done
  return 1
}

find_chromedriver() {
  local candidate
  for candidate in "${CHROMEDRIVER:-}" chromedriver chromium.chromedriver; do
    if [ -n "$candidate" ] && have "$candidate"; then
      CHROMEDRIVER=$(command -v "$candidate")
      export CHROMEDRIVER
      return 0
    fi
  done
  return 1
}

need_browser() {
  find_chromium && find_chromedriver && return
  local apt=()
  if have apt-get; then
    if [ "$(id -u)" = 0 ]; then apt=(apt-get)
    elif have sudo && sudo -n true 2>/dev/null; then apt=(sudo -n apt-get); fi
  fi
  if [ ${#apt[@]} -gt 0 ]; then
    mkdir -p "$tools"
    say "setup: installing Chromium and its driver with apt-get"
    { "${apt[@]}" update && DEBIAN_FRONTEND=noninteractive "${apt[@]}" install -y --no-install-recommends \
      chromium chromium-driver fonts-noto-core; } >"$tools/apt.log" 2>&1 || tail -n 5 "$tools/apt.log" >&2
  fi
  find_chromium || fail "no Chromium found, and it could not be installed." \
    "Install Chromium or Chrome, or set CHROME_PATH to it. On Debian: sudo apt-get install chromium chromium-driver"
  find_chromedriver || fail "no chromedriver found, and it could not be installed." \
    "Install the chromedriver of your Chromium's version, or set CHROMEDRIVER to it." \
    "On Debian: sudo apt-get install chromium-driver"
}

# together COMMAND...: runs the commands at the same time; fails when one of them fails.
together() {
  local command pids=() status=0 pid
  for command in "$@"; do ($command) & pids+=($!); done
  for pid in "${pids[@]}"; do wait "$pid" || status=1; done
  [ $status = 0 ] || exit $status
}

install_trunk() {
  is_version trunk "$TRUNK_VERSION" ||
    install_crate trunk "$TRUNK_VERSION" --no-default-features --features rustls
}
install_wasm_bindgen() {
  { is_version wasm-bindgen "$WASM_BINDGEN_VERSION" && have wasm-bindgen-test-runner; } ||
    install_crate wasm-bindgen-cli "$WASM_BINDGEN_VERSION"
}
# Always our own: an older wasm-opt on the path, such as Debian's, refuses today's wasm.
install_wasm_opt() { install_npm "$root/scripts/binaryen" "$tools/binaryen"; }
install_playwright() { install_npm "$root/tests/browser" "$root/tests/browser"; }

# What the page needs to be built, and what the tests need beside it.
need_build_tools() {
  need_rust
  need_node
  together install_trunk install_wasm_bindgen install_wasm_opt
}
need_test_tools() {
  need_rust
  need_node
  together install_trunk install_wasm_bindgen install_wasm_opt install_playwright need_browser
  need_browser
}
