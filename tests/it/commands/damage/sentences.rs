//! Every kind of finding has a damage that shows it, and its sentences in every language.

use super::classes::CLASSES;
use dalil::base::Language;
use dalil::vault::{Finding, LogFault};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use serde_json::json;
use std::collections::BTreeSet;
use std::path::PathBuf;
use ts_rs::TS;

/// The kinds a finding can be, as the generated type lists them: no list is kept by hand.
fn kinds() -> BTreeSet<String> {
    let declared = Finding::decl(&ts_rs::Config::new());
    let kinds = declared.split("\"kind\": \"").skip(1).map(|rest| rest.split('"').next().unwrap().replace('_', "-"));
    let kinds: BTreeSet<_> = kinds.collect();
    assert!(kinds.len() >= 22, "{declared}");
    kinds
}

#[test]
fn no_kind_of_finding_is_without_a_damage_that_shows_it() {
    let tried: BTreeSet<_> = CLASSES.iter().map(|class| class.code.to_owned()).collect();
    assert_eq!(tried.len(), CLASSES.len(), "each once");
    let mut kinds = kinds();
    // No damage, but a file that a disk does not let go: `vault::destroy::a_disk_that_does_not_let_go…`.
    assert!(kinds.remove("destroyed-left"));
    // What a rescue without a backup could not bring back: `vault::former::without_the_file_a_rescue…`.
    assert!(kinds.remove("former-keys-lost"));
    // What earlier rescues set aside and the next cannot read: `vault::carried::what_was_set_aside_and_cannot_be_read…`.
    assert!(kinds.remove("aside-unread"));
    assert_eq!(kinds.difference(&tried).collect::<Vec<_>>(), [] as [&String; 0], "these have no test");
    assert_eq!(tried.difference(&kinds).collect::<Vec<_>>(), [] as [&String; 0], "these do not exist");
}

#[test]
fn every_finding_and_every_remedy_has_its_sentence_in_every_language() {
    let faults = [LogFault::Missing, LogFault::Altered, LogFault::Unchained, LogFault::Unsigned, LogFault::Details];
    for language in Language::ALL {
        let code = language.code();
        let mut bundle = FluentBundle::new(vec![code.parse().unwrap()]);
        for file in ["app.ftl", "users.ftl"] {
            let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("ui/locales/{code}/{file}"));
            let resource = FluentResource::try_new(std::fs::read_to_string(path).unwrap()).unwrap();
            bundle.add_resource(resource).unwrap();
        }
        let say = |id: &str, arguments: &FluentArgs<'_>| {
            let message = bundle.get_message(id).and_then(|message| message.value());
            let message = message.unwrap_or_else(|| panic!("{code}: {id} is missing"));
            let mut errors = Vec::new();
            let said = bundle.format_pattern(message, Some(arguments), &mut errors).into_owned();
            (said, errors.is_empty())
        };
        for kind in kinds() {
            let mut arguments = FluentArgs::new();
            for name in ["slot", "head", "log", "journal", "seq", "anchor", "count", "problems", "milliseconds"] {
                arguments.set(name, 7);
            }
            for (name, value) in
                [("reason", "missing"), ("place", "there"), ("what", "fact"), ("case", "1/2026"), ("number", "7")]
            {
                arguments.set(name, value);
            }
            for (name, value) in [
                ("on", "01.11.2026"),
                ("file", "000000000003-abababab.tsr"),
                ("whose", "unknown"),
                ("how", "item"),
                ("names", "notes.txt, slots/08"),
            ] {
                arguments.set(name, value);
            }
            let (said, whole) = say(&format!("finding-{kind}"), &arguments);
            assert!(whole && said.chars().count() > 20, "{code}: {kind}: {said}");
        }
        // A broken file of a text is told as that.
        for (was, what) in ["missing", "damaged", "unreadable"]
            .into_iter()
            .flat_map(|was| ["text", "ocr", "transcript", "translation"].map(|what| (was, what)))
        {
            let mut arguments = FluentArgs::new();
            arguments.set("what", what);
            let (said, whole) = say(&format!("finding-text-{was}"), &arguments);
            assert!(whole && said.chars().count() > 15, "{code}: {was} {what}: {said}");
        }
        // So is that of a paper that was printed here, with its title, its case and its day.
        for (was, what) in ["missing", "damaged", "unreadable"]
            .into_iter()
            .flat_map(|was| ["full", "public", "key", "bundle", "font"].map(|what| (was, what)))
        {
            let mut arguments = FluentArgs::new();
            let values = [("title", "Заявление"), ("case", "14/2026"), ("number", "2"), ("on", "03.11.2026")];
            for (name, value) in values.into_iter().chain([("what", what)]) {
                arguments.set(name, value);
            }
            let (said, whole) = say(&format!("finding-paper-{was}"), &arguments);
            let named = what == "font" || values.iter().all(|(_, value)| said.contains(value));
            assert!(whole && named, "{code}: {was} {what}: {said}");
        }
        // A damaged slot says whose it is.
        for (whose, user) in [("passphrase", "Нурлан"), ("kit", "Нурлан"), ("nobody", "")] {
            let mut arguments = FluentArgs::new();
            for (name, value) in [("whose", whose), ("user", user), ("slot", "3")] {
                arguments.set(name, value);
            }
            let (said, whole) = say("finding-slot-damaged", &arguments);
            assert!(whole && said.contains(user), "{code}: {whose}: {said}");
        }
        // What the log says otherwise of how an item came is no word against its bytes.
        let differing: BTreeSet<_> = ["item", "origin", "origin-of-old"]
            .into_iter()
            .map(|how| {
                let mut arguments = FluentArgs::new();
                arguments.set("how", how);
                say("finding-row-differs", &arguments).0
            })
            .collect();
        assert_eq!(differing.len(), 3, "{code}");
        let reasons: BTreeSet<_> = faults
            .iter()
            .map(|fault| {
                let mut arguments = FluentArgs::new();
                arguments.set("seq", 7);
                arguments.set("reason", json!(fault).as_str().unwrap().to_owned());
                say("finding-log-broken", &arguments).0
            })
            .collect();
        assert_eq!(reasons.len(), faults.len(), "{code}: each fault of an entry in words of its own");
        // A rescue is what says that a file is to be put back.
        for remedy in CLASSES.iter().map(|class| class.remedy).chain([
            "put-back",
            "read-again",
            "fetch-text",
            "make-again",
            "fetch-paper",
            "fetch-bundle",
            "kit",
            "kit-anew",
        ]) {
            assert!(say(&format!("remedy-{remedy}"), &FluentArgs::new()).0.chars().count() > 10, "{code}: {remedy}");
        }
    }
}
