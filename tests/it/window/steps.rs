//! The steps of a lawyer's work in the real window, told once: each journey puts them in its own order and language.
//! Things are named by XPaths of what they say and looked for anew at every try, since a page draws itself again while
//! answers arrive.

use super::desktop::{OPEN, choose};
use super::driver::{Window, wait_for};
use crate::support::PASSPHRASE;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Keys as WebDriver writes them (W3C WebDriver, "Keyboard actions").
pub const CONTROL: char = '\u{e009}';
pub const SHIFT: char = '\u{e008}';
pub const ENTER: char = '\u{e007}';
pub const ESCAPE: char = '\u{e00c}';
pub const DOWN: char = '\u{e015}';

/// A sheet or dialog of the page.
pub const DIALOG: &str = "//*[@role=\"dialog\"]";
/// A page of evidence.
pub const PAGE: &str = "//main//*[@role=\"figure\"]";

/// A button or a link that says this.
pub fn button(words: &str) -> String {
    format!("//*[self::button or self::a][contains(normalize-space(.), {0}) or @aria-label={0}]", quoted(words))
}

/// A box to write in, by its label.
pub fn field(label: &str) -> String {
    let label = format!("//label[starts-with(normalize-space(.), {})]", quoted(label));
    format!("//*[self::input or self::textarea][@id={label}/@for]")
}

/// What can be chosen in a list, by its words.
pub fn option(words: &str) -> String {
    format!("//*[@role=\"option\"][contains(., {})]", quoted(words))
}

/// Words between the quotation marks of XPath.
pub fn quoted(words: &str) -> String {
    assert!(!words.contains('"'), "words stand in quotes");
    format!("\"{words}\"")
}

/// The window in one language, and a folder for its data and for what lies on the lawyer's desk, gone when the test ends.
pub struct Screen {
    pub window: Window,
    words: FluentBundle<FluentResource>,
    home: TempDir,
}

impl Screen {
    /// A program that was never opened before.
    pub fn bare(language: &str) -> Self {
        let home = tempfile::tempdir().expect("a folder for the program's data");
        let window = Window::open(Path::new(env!("CARGO_BIN_EXE_dalil-desktop")), &[], home.path());
        let screen = Self { window, words: catalogue(language), home };
        screen.there("//h1");
        screen
    }

    /// A vault made before, with case 1/2026 of Осмонова Айгүл, at its evidence: for journeys that begin later. The
    /// commands are those of the page.
    pub fn at_the_evidence(language: &str) -> Self {
        let screen = Self::bare(language);
        let call = |name: &str, input: Value| {
            let call = format!("window.__TAURI_INTERNALS__.invoke('call', {{ name: '{name}', input: {input} }})");
            screen.window.answer_of(&format!("answer(await {call});"))
        };
        call("settings.set", json!({ "language": language, "theme": "light", "textSize": 100, "lockAfter": 15 }));
        call("vault.create", json!({ "folder": null, "passphrase": PASSPHRASE, "userName": "Касымова Н." }));
        let details = json!({
            "number": "1/2026", "title": "", "jurisdiction": "kg", "stage": "pretrial", "registerNumber": "",
            "languages": ["ru", "ky"], "team": [], "note": "",
        });
        let case = call("case.add", json!({ "details": details }))["value"].clone();
        let name = json!({
            "kind": "main", "language": "ru", "surname": "Осмонова", "given": "Айгүл", "patronymic": "", "whole": "",
        });
        let details = json!({
            "kind": "person", "roles": ["victim"], "names": [name], "sex": null, "birthDate": "", "citizenship": [],
            "documents": [], "contacts": [], "note": "",
        });
        call("party.add", json!({ "case": case, "details": details }));
        let case = case.as_str().expect("a case has an id");
        screen.window.answer_of(&format!(
            "window.before = true; answer(true); location.hash = '#/case/{case}/evidence'; location.reload();"
        ));
        // An element of the page before is never pressed: it is gone.
        wait_for("the page to begin anew", || {
            screen.window.answer_of("answer(window.before === undefined);").as_bool().filter(|begun| *begun)
        });
        screen.heading(&screen.word("section-evidence"));
        screen
    }

    /// Puts a file on the desk.
    pub fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.home.path().join(name);
        fs::write(&path, bytes).expect("the desk takes a file");
        path
    }

    /// Where a file would lie on the desk.
    pub fn on_the_desk(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Puts a file of the sample on the desk, under another name.
    pub fn put_sample(&self, file: &str, name: &str) -> PathBuf {
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/sample/files").join(file);
        self.put(name, &fs::read(from).expect("the sample has this file"))
    }

    /// A message of the page's catalogue.
    pub fn word(&self, key: &str) -> String {
        self.said(key, &[])
    }

    /// The same with its values; what reads as a number is one.
    pub fn said(&self, key: &str, with: &[(&str, &str)]) -> String {
        let message = self.words.get_message(key).and_then(|message| message.value());
        let pattern = message.unwrap_or_else(|| panic!("the catalogue has no message {key}"));
        let mut values = FluentArgs::new();
        for (name, value) in with {
            match value.parse::<i64>() {
                Ok(number) => values.set(*name, number),
                Err(_) => values.set(*name, *value),
            }
        }
        let mut faults = Vec::new();
        let said = self.words.format_pattern(pattern, Some(&values), &mut faults).into_owned();
        assert!(faults.is_empty(), "{key}: {faults:?}");
        said
    }

    /// Waits for something to be on the page.
    pub fn there(&self, path: &str) {
        wait_for(path, || self.window.look(path).map(|_| ()));
    }

    /// Waits for something to leave the page.
    pub fn gone(&self, path: &str) {
        wait_for(&format!("{path} to be gone"), || self.window.look(path).is_none().then_some(()));
    }

    /// Waits for the heading of a screen.
    pub fn heading(&self, words: &str) {
        self.there(&format!("//h1[contains(normalize-space(.), {})]", quoted(words)));
    }

    /// Waits for the page to say something.
    pub fn says(&self, words: &str) {
        self.there(&format!("//main[contains(., {})]", quoted(words)));
    }

    /// Presses as the mouse does.
    pub fn press(&self, path: &str) {
        wait_for(&format!("{path} to take a press"), || {
            self.window.look(path).and_then(|element| self.window.try_press(&element).then_some(()))
        });
    }

    /// Types into a box.
    pub fn write(&self, path: &str, text: &str) {
        wait_for(&format!("{path} to take words"), || {
            self.window.look(path).and_then(|element| self.window.try_write(&element, text).then_some(()))
        });
    }

    /// What stands there, once anything does.
    pub fn read(&self, path: &str) -> String {
        wait_for(&format!("{path} to say something"), || {
            let text = self.window.look(path).and_then(|element| self.window.try_text(&element))?;
            Some(text.trim().to_owned()).filter(|text| !text.is_empty())
        })
    }

    /// Where something lies in the window, in pixels: left, top, width and height.
    pub fn place(&self, path: &str) -> [f64; 4] {
        wait_for(path, || self.window.look(path).and_then(|element| self.window.place(&element)))
    }

    /// Goes to a section by the sidebar.
    pub fn go_to(&self, section: &str) {
        let name = self.word(section);
        self.press(&format!("//nav//a[starts-with(normalize-space(.), {})]", quoted(&name)));
        self.heading(&name);
    }

    /// Waits for a page of evidence, of a filing or of a bundle to be drawn.
    pub fn drawn(&self) {
        wait_for("a page to be drawn", || {
            let drawn = "const all = [...document.querySelectorAll('main img')];
                 answer(all.some((one) => one.complete && one.naturalWidth > 300));";
            self.window.answer_of(drawn).as_bool().filter(|drawn| *drawn)
        });
    }

    /// Chooses a file in the system's dialog and takes it in, with where it comes from.
    pub fn take_in(&self, file: &Path, source: &str) {
        self.press(&format!("//main{}", button(&self.word("evidence-add-files"))));
        choose(OPEN, file);
        self.write(&format!("{DIALOG}{}", field(&self.word("evidence-field-source"))), source);
        self.window.keys(&[CONTROL, ENTER]);
        self.press(&format!("{DIALOG}{}", button(&self.word("evidence-intake-ready"))));
        self.gone(DIALOG);
    }

    /// Writes the statement of a fact into the sheet that is open, and its day where one is said; keeps it.
    pub fn write_fact(&self, statement: &str, day: Option<&str>) {
        self.write(&format!("({DIALOG}//textarea)[1]"), statement);
        if let Some(day) = day {
            self.write(&format!("{DIALOG}{}", field(&self.word("fact-date"))), day);
        }
        self.press(&format!("{DIALOG}{}", button(&self.word("fact-add"))));
        self.gone(DIALOG);
    }
}

/// The messages of a language.
fn catalogue(language: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![language.parse().expect("a language code is a language tag")]);
    bundle.set_use_isolating(false);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/locales").join(language);
    for file in fs::read_dir(folder).expect("the catalogue") {
        let text = fs::read_to_string(file.expect("a file of the catalogue").path()).expect("it is text");
        let messages = FluentResource::try_new(text).unwrap_or_else(|(_, faults)| panic!("{language}: {faults:?}"));
        bundle.add_resource_overriding(messages);
    }
    bundle
}
