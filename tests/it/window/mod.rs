//! The real window, with the built interface in it. These tests need a display, WebKitWebDriver and the interface, so
//! they are marked `ignored`; ./test runs them under Xvfb.

mod driver;

use self::driver::{Window, wait_for};
use std::fs;
use std::net::TcpListener;
use std::path::Path;

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

    // The page is there before it is painted; a picture of one flat colour is a few thousand bytes.
    let picture = wait_for("the sample case to be painted", || Some(window.picture()).filter(|png| png.len() > 20_000));
    let pictures = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pictures");
    fs::create_dir_all(&pictures).expect("the pictures have a folder");
    fs::write(pictures.join("sample.png"), &picture).expect("the picture is kept for people to look at");
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
