//! The real window, with the built interface in it. These tests need a display, WebKitWebDriver, xdotool and the interface,
//! so they are marked `ignored`; ./test runs them under Xvfb, one after another.

mod chats;
mod desktop;
mod driver;
mod scans;
mod steps;
mod whole;

use self::driver::{Window, wait_for};
use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// The window with the sample case, as `./run` opens it.
fn sample(home: &Path) -> Window {
    Window::open(Path::new(env!("CARGO_BIN_EXE_dalil-desktop")), &["--sample"], home)
}

#[test]
#[ignore = "needs a display: ./test"]
fn the_window_opens_with_the_sample_case() {
    let home = tempfile::tempdir().expect("a folder for the program's data");
    let window = sample(home.path());

    assert_eq!(window.title(), "Dalil", "the title names no case");
    let main = window.find("main");
    let text = wait_for("the sample case to be shown", || Some(window.text(&main)).filter(|text| text.len() > 100));
    assert!(!text.contains("not built"), "the program was compiled without its interface");

    // The list of cases may stand there for a moment, and its heading goes with it.
    let headed = "answer(document.querySelector('main h1')?.textContent.includes('27/2026') ?? false);";
    wait_for("the case itself", || window.answer_of(headed).as_bool().filter(|headed| *headed));
    keep(&window, "sample");
}

/// The way from a page of evidence to a page of a filing, in the real window.
fn walk(language: &str, said: &str) {
    let home = tempfile::tempdir().expect("a folder for the program's data");
    let window = sample(home.path());
    let word = |key: &str| word(language, key);
    window.find("main");
    let chosen = window.answer_of(&format!(
        "const call = (name, input) => window.__TAURI_INTERNALS__.invoke('call', {{ name, input }});
         await call('settings.set', {{ language: '{language}', theme: 'light', textSize: 100, lockAfter: 15 }});
         window.before = true; answer(document.documentElement.lang); location.reload();"
    ));
    assert!(chosen.is_string());
    // An element of the page before is never pressed: it is gone.
    wait_for("the page to begin anew", || {
        let begun = "answer(window.before === undefined && document.querySelector('main h1') !== null);";
        window.answer_of(begun).as_bool().filter(|begun| *begun)
    });
    open(&window, &word("section-evidence"), "[role=option]");
    window.press(&window.find("[role=option]"));
    window.press(&window.saying(&word("evidence-make-fact-page")));
    window.write(&window.find("[role=dialog] textarea"), said);
    keep(&window, &format!("{language}-fact"));
    window.press(&window.saying(&word("fact-add")));
    wait_for("the sheet of the fact to close", || (!window.has("[role=dialog]")).then_some(()));

    // The list of facts draws only what is in sight; the item says itself what rests on it.
    let main = window.find("main");
    wait_for("the fact beside its item", || Some(window.text(&main)).filter(|text| text.contains(said)));
    keep(&window, &format!("{language}-item"));
    open(&window, &word("section-filings"), "main a[href*='/filings/']");
    window.press(&window.find("main a[href*='/filings/']"));
    window.find("main img[src]");
    wait_for("the page of the filing to be drawn", || {
        let drawn = "const all = [...document.querySelectorAll('main img')];
             answer(all.some((one) => one.complete && one.naturalWidth > 300));";
        window.answer_of(drawn).as_bool().filter(|drawn| *drawn)
    });
    keep(&window, &format!("{language}-filing"));
}

#[test]
#[ignore = "needs a display: ./test"]
fn a_page_becomes_a_fact_and_a_filing_is_drawn_in_russian() {
    walk("ru", "Потерпевшая показала этот лист при первой беседе");
}

#[test]
#[ignore = "needs a display: ./test"]
fn a_page_becomes_a_fact_and_a_filing_is_drawn_in_kyrgyz() {
    walk("ky", "Жабырлануучу бул баракты биринчи аңгемелешүүдө көрсөткөн");
}

/// Opens a screen and waits for what stands on it. While the page still takes its shape, a link may move from under the
/// mouse; whoever misses it presses again.
fn open(window: &Window, link: &str, shows: &str) {
    wait_for(shows, || {
        window.press(&window.saying(link));
        let pressed = Instant::now();
        while pressed.elapsed() < Duration::from_secs(5) {
            if window.has(shows) {
                return Some(());
            }
            sleep(Duration::from_millis(100));
        }
        None
    });
}

/// Keeps a picture for people to look at. The page is there before it is painted; a picture of one flat colour is a few
/// thousand bytes.
fn keep(window: &Window, name: &str) {
    let picture = wait_for("the window to be painted", || Some(window.picture()).filter(|png| png.len() > 20_000));
    let pictures = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pictures");
    fs::create_dir_all(&pictures).expect("the pictures have a folder");
    fs::write(pictures.join(format!("{name}.png")), &picture).expect("the picture is kept");
}

/// A message of the page's catalogue that takes no values.
fn word(language: &str, key: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/locales").join(language);
    let said = fs::read_dir(folder).expect("the catalogue").find_map(|file| {
        let text = fs::read_to_string(file.expect("a file of the catalogue").path()).expect("it is text");
        text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = ").map(str::to_owned))
    });
    said.unwrap_or_else(|| panic!("{language} has no message {key}"))
}

#[test]
#[ignore = "needs a display: ./test"]
fn the_page_has_one_way_into_the_program_and_none_to_the_network() {
    let home = tempfile::tempdir().expect("a folder for the program's data");
    let window = sample(home.path());
    window.find("main");

    let outside = TcpListener::bind(("127.0.0.1", 0)).expect("loopback has a free port");
    outside.set_nonblocking(true).expect("a listener that does not wait");
    let address = outside.local_addr().expect("a listener has an address");
    let asked = window.answer_of(&format!(
        "const invoke = window.__TAURI_INTERNALS__.invoke;
         const tried = async (ask) => {{ try {{ await ask(); return 'allowed'; }} catch {{ return 'refused'; }} }};
         answer({{
           global: typeof window.__TAURI__,
           network: await tried(() => fetch('http://{address}/')),
           close: await tried(() => invoke('plugin:window|close', {{}})),
           emit: await tried(() => invoke('plugin:event|emit', {{ event: 'changed', payload: null }})),
           files: await tried(() => invoke('plugin:fs|read_text_file', {{ path: '/etc/hostname' }})),
           dialog: await tried(() => invoke('plugin:dialog|open', {{ options: {{}} }})),
           script: await tried(() => new Function('return 1')()),
         }});"
    ));
    assert_eq!(asked["global"], "undefined");
    for way in ["network", "close", "emit", "files", "dialog", "script"] {
        assert_eq!(asked[way], "refused", "{way}");
    }
    assert!(outside.accept().is_err(), "the page reached a server");
}
