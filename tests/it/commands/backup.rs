//! Backups, as the screen and the command line ask for them.

use crate::support::{Desk, PASSPHRASE, picture};
use serde_json::{Value, json};

/// A desk with one item in it, and a stick.
pub(super) fn desk() -> (Desk, String) {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    let file = desk.file("чек.png", picture(3));
    desk.take_in(&case, &[file]);
    let stick = desk.folder().join("stick");
    std::fs::create_dir(&stick).unwrap();
    (desk, stick.display().to_string())
}

pub(super) fn outcome(desk: &Desk, started: &Value) -> Value {
    let view = desk.finished(&started["job"]);
    assert_eq!(view["failure"], Value::Null);
    view["work"]["outcome"].clone()
}

#[test]
fn a_backup_is_made_remembered_and_read_back() {
    let (desk, stick) = desk();
    assert_eq!(desk.ask("backup.status", json!({}))["last"], Value::Null);
    assert_eq!(desk.refused("backup.run", json!({ "folder": null })).code, "no-backup");
    let made = outcome(&desk, &desk.ask("backup.run", json!({ "folder": stick })));
    assert_eq!((&made["set"]["originals"], &made["newOriginals"]), (&json!(1), &json!(1)));
    let last = desk.ask("backup.status", json!({}))["last"].clone();
    assert_eq!((&last["folder"], &last["there"], &last["days"]), (&json!(stick), &json!(true), &json!(0)));
    // Next time nobody is asked for the folder.
    let again = outcome(&desk, &desk.ask("backup.run", json!({ "folder": null })));
    assert_eq!(again["newOriginals"], 0);
    let read = outcome(&desk, &desk.ask("backup.check", json!({ "folder": null })));
    assert_eq!((&read["missing"], &read["damaged"], &read["parts"]), (&json!(0), &json!(0), &json!([])));
}

#[test]
fn a_lost_vault_is_restored_and_opens_with_its_passphrase() {
    let (desk, stick) = desk();
    outcome(&desk, &desk.ask("backup.run", json!({ "folder": stick })));
    desk.ask("vault.lock", json!({}));
    std::fs::remove_dir_all(desk.vault()).unwrap();
    assert_eq!(desk.ask("vault.status", json!({}))["state"], "none");
    let set = desk.ask("backup.find", json!({ "folder": stick }))[0].clone();
    let request = json!({ "home": set["home"], "number": set["number"], "into": null, "passphrase": PASSPHRASE });
    let restored = outcome(&desk, &desk.ask("backup.restore", request));
    assert_eq!(
        (&restored["compared"], &restored["logAgrees"], &restored["findings"]),
        (&json!(1), &json!(true), &json!([]))
    );
    desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    let case = desk.ask("case.list", json!({}))[0]["id"].clone();
    assert_eq!(desk.evidence(&case)[0]["details"]["title"], "чек");
}

/// A desk whose vault is lost, and how to have it back from the stick.
fn lost() -> (Desk, Value) {
    let (desk, stick) = desk();
    outcome(&desk, &desk.ask("backup.run", json!({ "folder": stick })));
    desk.ask("vault.lock", json!({}));
    std::fs::remove_dir_all(desk.vault()).unwrap();
    let set = desk.ask("backup.find", json!({ "folder": stick }))[0].clone();
    (desk, json!({ "home": set["home"], "number": set["number"], "into": null, "passphrase": PASSPHRASE }))
}

#[test]
fn a_wrong_passphrase_is_told_before_anything_is_copied() {
    let (desk, mut request) = lost();
    request["passphrase"] = "not the one at all".into();
    let refused = desk.finished(&desk.ask("backup.restore", request.clone())["job"]);
    assert_eq!(refused["failure"]["code"], "wrong-passphrase");
    assert!(!desk.vault().exists(), "no locked vault is left that nobody asked for");
    request["passphrase"] = PASSPHRASE.into();
    assert_eq!(outcome(&desk, &desk.ask("backup.restore", request))["compared"], 1, "typed again, it goes on");
}

#[test]
fn what_is_restored_without_what_opens_it_stays_and_says_so() {
    let (desk, request) = lost();
    let files = walkdir::WalkDir::new(desk.folder().join("stick")).into_iter().flatten();
    for slot in files.filter(|entry| entry.path().parent().is_some_and(|folder| folder.ends_with("slots"))) {
        std::fs::write(slot.path(), b"worn out").unwrap();
    }
    let refused = desk.finished(&desk.ask("backup.restore", request)["job"]);
    assert_eq!(refused["failure"]["code"], "restored-closed");
    assert_eq!(desk.ask("vault.status", json!({}))["state"], "locked", "all of it lies there");
}

#[test]
fn a_folder_that_is_not_there_is_no_disk_that_stopped_answering() {
    let (desk, stick) = desk();
    outcome(&desk, &desk.ask("backup.run", json!({ "folder": stick })));
    let mistyped = format!("{stick}k");
    assert_eq!(desk.refused("backup.find", json!({ "folder": mistyped })).code, "backup-folder-missing");
    for work in ["backup.run", "backup.check"] {
        let refused = desk.finished(&desk.ask(work, json!({ "folder": mistyped }))["job"]);
        assert_eq!(refused["failure"]["code"], "backup-folder-missing", "{work}");
    }
    assert!(!std::path::Path::new(&mistyped).exists(), "and none is made");
}

#[test]
fn of_two_vaults_backups_in_one_folder_the_command_line_asks_which() {
    let (desk, stick) = desk();
    outcome(&desk, &desk.ask("backup.run", json!({ "folder": stick })));
    let other = Desk::new();
    outcome(&other, &other.ask("backup.run", json!({ "folder": stick })));
    let sets = desk.ask("backup.find", json!({ "folder": stick }));
    let place = tempfile::tempdir().unwrap();
    let restore = |from: &str, into: &str| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_dalil"));
        command.arg("--vault").arg(place.path().join(into)).args(["--json", "backup", "restore", from]);
        command.env("DALIL_PASSPHRASE", PASSPHRASE).output().unwrap()
    };
    let asked = restore(&stick, "any");
    let said = String::from_utf8_lossy(&asked.stderr).into_owned();
    assert_eq!((asked.status.code(), place.path().join("any").exists()), (Some(1), false), "{said}");
    for (home, set) in sets.as_array().unwrap().iter().enumerate() {
        let named = set["home"].as_str().unwrap();
        assert!(said.contains("backup-of-several") && said.contains(named), "{said}");
        assert_eq!(restore(named, &home.to_string()).status.code(), Some(0));
    }
}

#[test]
fn a_trial_restoration_compares_everything_and_leaves_nothing_behind() {
    let (desk, stick) = desk();
    outcome(&desk, &desk.ask("backup.run", json!({ "folder": stick })));
    let beside = |desk: &Desk| std::fs::read_dir(desk.vault().parent().unwrap()).unwrap().count();
    let before = beside(&desk);
    let tried = outcome(&desk, &desk.ask("backup.drill", json!({ "folder": null, "passphrase": PASSPHRASE })));
    assert_eq!((&tried["compared"], &tried["logAgrees"]), (&json!(1), &json!(true)));
    assert_eq!(beside(&desk), before);
    let wrong = desk.ask("backup.drill", json!({ "folder": null, "passphrase": "not the one at all" }));
    assert_eq!(desk.finished(&wrong["job"])["failure"]["code"], "wrong-passphrase");
    assert_eq!(beside(&desk), before, "a trial that failed leaves nothing either");
}

#[test]
fn restoring_never_replaces_a_vault_that_is_there() {
    let (desk, stick) = desk();
    outcome(&desk, &desk.ask("backup.run", json!({ "folder": stick })));
    let set = desk.ask("backup.find", json!({ "folder": stick }))[0].clone();
    let request = json!({ "home": set["home"], "number": set["number"], "into": null, "passphrase": PASSPHRASE });
    let refused = desk.ask("backup.restore", request);
    assert_eq!(desk.finished(&refused["job"])["failure"]["code"], "folder-not-empty");
    assert_eq!(desk.ask("case.list", json!({})).as_array().map(Vec::len), Some(1));
    assert_eq!(desk.refused("backup.find", json!({ "folder": desk.vault() })).code, "no-backup");
    assert_eq!(
        desk.finished(&desk.ask("backup.run", json!({ "folder": desk.vault() }))["job"])["failure"]["code"],
        "backup-inside-vault"
    );
}

#[test]
fn what_a_check_finds_damaged_is_copied_again_and_only_a_check_calls_the_backup_whole() {
    let (desk, stick) = desk();
    outcome(&desk, &desk.ask("backup.run", json!({ "folder": stick })));
    let mut files = walkdir::WalkDir::new(&stick).into_iter().flatten();
    let copy = files.find(|entry| entry.path().extension().is_some_and(|e| e == "dbl")).unwrap().into_path();
    let mut bytes = std::fs::read(&copy).unwrap();
    bytes[300] ^= 1;
    std::fs::write(&copy, bytes).unwrap();

    let last = || desk.ask("backup.status", json!({}))["last"].clone();
    assert_eq!(outcome(&desk, &desk.ask("backup.check", json!({ "folder": null })))["damaged"], 1);
    assert_eq!((&last()["whole"], &last()["damaged"]), (&Value::Null, &json!(1)));
    let again = outcome(&desk, &desk.ask("backup.run", json!({ "folder": null })));
    assert_eq!(again["newOriginals"], 1, "the damaged copy is made anew");
    let read = outcome(&desk, &desk.ask("backup.check", json!({ "folder": null })));
    assert_eq!((&read["damaged"], &last()["damaged"], &last()["wholeDays"]), (&json!(0), &json!(0), &json!(0)));
}

#[test]
fn a_trial_runs_beside_the_vault_that_is_open_and_one_cut_short_goes_at_the_next_opening() {
    let desk = Desk::bare();
    let place = desk.folder().join("elsewhere");
    let vault = place.join("vault");
    let request = json!({ "folder": vault, "passphrase": PASSPHRASE, "userName": "Ж. Токтосунова" });
    desk.ask("vault.create", request);
    let case = desk.case("14/2026");
    desk.take_in(&case, &[desk.file("чек.png", picture(3))]);
    let stick = desk.folder().join("stick");
    std::fs::create_dir(&stick).unwrap();
    outcome(&desk, &desk.ask("backup.run", json!({ "folder": stick })));
    let _ = std::fs::remove_dir_all(desk.folder().join("data")); // the usual place is no place for a trial of this vault
    let tried = outcome(&desk, &desk.ask("backup.drill", json!({ "folder": null, "passphrase": PASSPHRASE })));
    assert_eq!((&tried["compared"], &tried["logAgrees"]), (&json!(1), &json!(true)));
    assert!(!desk.folder().join("data/vault").exists());

    // What a kill leaves, beside a folder of somebody's.
    let (home, set) = dalil::vault::backup::backup_sets(&stick).unwrap().remove(0);
    let left = place.join("drill-a1b2c3");
    std::fs::create_dir(&left).unwrap();
    dalil::vault::backup::mark_trial(&left, set.vault).unwrap();
    let on = &mut |_| std::ops::ControlFlow::Continue(());
    dalil::vault::backup::restore(&home, set.number, &left.join("vault"), on).unwrap();
    let theirs = place.join("drill-summer");
    std::fs::create_dir(&theirs).unwrap();
    desk.ask("vault.lock", json!({}));
    desk.ask("vault.open", json!({ "folder": vault, "passphrase": PASSPHRASE }));
    assert!(!left.exists() && theirs.exists());
}

/// A desk whose backup was tried, with the outcome.
pub(super) fn tried(harm: impl Fn(&Desk)) -> (Desk, Value) {
    let (desk, stick) = desk();
    outcome(&desk, &desk.ask("backup.run", json!({ "folder": stick })));
    harm(&desk);
    let tried = outcome(&desk, &desk.ask("backup.drill", json!({ "folder": null, "passphrase": PASSPHRASE })));
    (desk, tried)
}

fn printed(desk: &Desk, language: &str) -> Vec<u8> {
    let folder = desk.folder().join(format!("drill-{language}"));
    std::fs::create_dir_all(&folder).unwrap();
    *desk.hands.save.lock().unwrap() = Some(folder);
    let made = desk.ask("backup.drill-export", json!({ "language": language }));
    std::fs::read(made["path"].as_str().unwrap()).unwrap()
}

/// The folder of the vault's backup, and the vault's digits.
fn names(desk: &Desk) -> (String, String) {
    let folders = std::fs::read_dir(desk.folder().join("stick")).unwrap().flatten();
    let mut names = folders.map(|entry| entry.file_name().into_string().unwrap());
    let folder = names.find(|name| name.starts_with("Dalil-")).unwrap();
    let vault = folder.rsplit('-').next().unwrap().to_owned();
    (folder, vault)
}

/// The words of a sheet without what is another in every run: the vault's digits, hours of the place.
fn sheet(pdf: &[u8], (folder, vault): &(String, String)) -> String {
    let text = crate::paper::support::text_of(pdf, false).replace(folder, "FOLDER").replace(vault, "VAULT");
    let time = |word: &str| word.len() == 5 && word.as_bytes()[2] == b':';
    let zone = |word: &str| word.starts_with("(UTC") || (word.len() == 6 && word.as_bytes()[3] == b':');
    let line = |line: &str| {
        let words = line.split_whitespace().filter(|word| !time(word) && !zone(word));
        words.collect::<Vec<_>>().join(" ")
    };
    text.lines().map(line).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n") + "\n"
}

pub(super) fn remove_one_original(desk: &Desk) {
    let mut files = walkdir::WalkDir::new(desk.folder().join("stick")).into_iter().flatten();
    let blob = files.find(|entry| entry.path().extension().is_some_and(|e| e == "dbl")).unwrap();
    std::fs::remove_file(blob.path()).unwrap();
}

#[test]
fn the_result_of_a_trial_is_a_sheet_in_three_languages_and_an_entry_of_the_log() {
    let (desk, _) = tried(|_| ());
    let (bad, tried) = tried(remove_one_original);
    assert_eq!(tried["missing"], 1);
    assert_eq!(desk.ask("backup.status", json!({}))["drilled"]["whole"], true);
    assert_eq!(bad.ask("backup.status", json!({}))["drilled"]["whole"], false);
    for language in ["ru", "ky", "en"] {
        for (name, desk) in [("whole", &desk), ("damaged", &bad)] {
            let pdf = printed(desk, language);
            assert_eq!(crate::paper::support::failures(&pdf, "pdfa-2a"), Vec::<String>::new(), "{language}");
            assert_eq!(crate::paper::support::failures(&pdf, "pdfua-1"), Vec::<String>::new(), "{language}");
            if let Some(folder) = std::env::var_os("DALIL_SHOW") {
                let name = format!("drill-{name}-{language}.pdf");
                std::fs::write(std::path::Path::new(&folder).join(name), &pdf).unwrap();
            }
            let shown = desk.ask("backup.drill-preview", json!({ "language": language }));
            assert!(!shown["pages"].as_array().unwrap().is_empty());
            crate::support::golden(
                &format!("tests/golden/backup-drill/{name}-{language}.txt"),
                &sheet(&pdf, &names(desk)),
            );
        }
    }
    desk.ask("vault.lock", json!({}));
    let clock = std::sync::Arc::new(dalil::base::FixedClock(crate::support::NOON));
    let (vault, _) =
        dalil::vault::Vault::open(&desk.vault(), &dalil::vault::Passphrase::new(PASSPHRASE), clock).unwrap();
    let entries = vault.read(|db| dalil::vault::log::history::recent(db, None, 20)).unwrap();
    let told: Vec<_> = entries.iter().map(|entry| (entry.action.name(), entry.details["what"].as_str())).collect();
    assert!(told.contains(&("verify", Some("drill"))), "{told:?}");
    assert!(told.contains(&("export", Some("backup-drill"))), "{told:?}");
}

#[test]
fn a_trial_that_was_not_made_is_not_printed() {
    let (desk, stick) = desk();
    assert_eq!(desk.refused("backup.drill-preview", json!({ "language": "ru" })).code, "no-drill");
    outcome(&desk, &desk.ask("backup.run", json!({ "folder": stick })));
    assert_eq!(desk.ask("backup.status", json!({}))["drilled"], Value::Null, "a backup is no trial");
}

/// A desk whose trial ended before all was compared, with the code it ended with.
fn ended(passphrase: &str, harm: impl Fn(&Desk)) -> (Desk, String) {
    let (desk, stick) = desk();
    outcome(&desk, &desk.ask("backup.run", json!({ "folder": stick })));
    harm(&desk);
    let begun = desk.ask("backup.drill", json!({ "folder": null, "passphrase": passphrase }));
    let failure = desk.finished(&begun["job"])["failure"].clone();
    (desk, failure["code"].as_str().unwrap().to_owned())
}

pub(super) fn remove_the_lists(desk: &Desk) {
    let files = walkdir::WalkDir::new(desk.folder().join("stick")).into_iter().flatten();
    for list in files.filter(|entry| entry.file_name() == "MANIFEST") {
        std::fs::remove_file(list.path()).unwrap();
    }
}

#[test]
fn a_trial_that_ended_early_says_on_its_sheet_why_and_what_to_do() {
    let passphrase = ended("not the one at all", |_| ());
    let list = ended(PASSPHRASE, remove_the_lists);
    assert_eq!((passphrase.1.as_str(), list.1.as_str()), ("wrong-passphrase", "backup-damaged"));
    for (name, (desk, _)) in [("passphrase", &passphrase), ("list", &list)] {
        let drilled = desk.ask("backup.status", json!({}))["drilled"].clone();
        assert_eq!((&drilled["whole"], &drilled["ended"]), (&json!(false), &json!(true)), "{name}");
        let case = desk.ask("case.list", json!({}))[0]["id"].clone();
        assert_eq!(desk.evidence(&case).len(), 1, "{name}: the vault is as before");
        for language in ["ru", "ky", "en"] {
            let pdf = printed(desk, language);
            assert_eq!(crate::paper::support::failures(&pdf, "pdfua-1"), Vec::<String>::new(), "{language}");
            if let Some(folder) = std::env::var_os("DALIL_SHOW") {
                let name = format!("drill-ended-{name}-{language}.pdf");
                std::fs::write(std::path::Path::new(&folder).join(name), &pdf).unwrap();
            }
            let path = format!("tests/golden/backup-drill/ended-{name}-{language}.txt");
            crate::support::golden(&path, &sheet(&pdf, &names(desk)));
        }
    }
    // The next one, brought to its end, takes its place.
    outcome(&passphrase.0, &passphrase.0.ask("backup.drill", json!({ "folder": null, "passphrase": PASSPHRASE })));
    assert_eq!(passphrase.0.ask("backup.status", json!({}))["drilled"]["whole"], true);
}

#[cfg(target_os = "linux")]
#[test]
fn a_stick_pulled_out_in_the_middle_of_a_trial_leaves_a_sheet_as_well() {
    let (desk, stick) = desk();
    outcome(&desk, &desk.ask("backup.run", json!({ "folder": stick })));
    desk.ask("vault.lock", json!({}));
    let place = tempfile::tempdir().unwrap();
    let library = crate::vault::faults::library(place.path());
    let mut interrupted = 0;
    for at in [1, 6, 11, 16, 21, 26, 31, 36] {
        let file = place.path().join(format!("{at}.pdf"));
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_dalil"));
        command.arg("--vault").arg(desk.vault()).args(["backup", "drill", "--language", "en", "--print"]).arg(&file);
        command.env("DALIL_PASSPHRASE", PASSPHRASE).env("LD_PRELOAD", &library);
        // From the `at`th reading of the stick on nothing of it can be read.
        command.env("DALIL_FAULT_UNDER", desk.folder()).env("DALIL_FAULT_READS", "1").env("DALIL_FAULT_WHERE", "stick");
        command.env("DALIL_FAULT_STAYS", "1").env("DALIL_FAULT_AT", at.to_string());
        let out = command.output().unwrap();
        let said = String::from_utf8_lossy(&out.stderr).into_owned();
        assert_eq!(out.status.code(), Some(1), "{at}: {said}");
        let text = crate::paper::support::text_of(&std::fs::read(&file).unwrap(), false);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains("did not come to its end"), "{at}: {text}");
        assert!(text.contains("stopped answering"), "{at}: {text}");
        assert!(text.contains("Connect the disk or stick again"), "{at}: {text}");
        interrupted += u32::from(text.contains("MB of"));
    }
    assert!(interrupted > 0, "some were interrupted after the list of the backup was read");
    desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    let left = std::fs::read_dir(desk.vault().parent().unwrap()).unwrap().flatten();
    assert_eq!(left.filter(|entry| entry.file_name().to_string_lossy().starts_with("drill-")).count(), 0);
}

#[test]
fn the_command_line_tries_and_prints() {
    let (desk, stick) = desk();
    outcome(&desk, &desk.ask("backup.run", json!({ "folder": stick })));
    desk.ask("vault.lock", json!({}));
    let run = |arguments: &[&str]| {
        let vault = desk.vault();
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_dalil"));
        command.arg("--vault").arg(vault).args(arguments).env("DALIL_PASSPHRASE", PASSPHRASE);
        command.output().unwrap()
    };
    let file = desk.folder().join("trial.pdf");
    let again = desk.folder().join("again.pdf");
    let out = run(&["backup", "drill", "--print", file.to_str().unwrap(), "--language", "ky"]);
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let text = crate::paper::support::text_of(&std::fs::read(&file).unwrap(), false);
    assert!(text.split_whitespace().collect::<Vec<_>>().join(" ").contains("салыштырылып, дал келди"), "{text}");
    assert!(run(&["backup", "print", again.to_str().unwrap(), "--language", "en"]).status.success());
    assert_eq!(run(&["backup", "print", file.to_str().unwrap()]).status.code(), Some(1), "nothing is overwritten");
    remove_one_original(&desk);
    let bad = desk.folder().join("bad.pdf");
    let out = run(&["backup", "drill", "--print", bad.to_str().unwrap()]);
    assert_eq!(out.status.code(), Some(4), "the vault is whole, the backup is not");
    assert!(crate::paper::support::text_of(&std::fs::read(&bad).unwrap(), false).contains("не полностью"));
}

#[test]
fn the_command_line_names_what_is_damaged_in_a_backup_and_calls_only_a_whole_one_restored() {
    let (desk, stick) = desk();
    outcome(&desk, &desk.ask("backup.run", json!({ "folder": stick })));
    desk.ask("vault.lock", json!({}));
    let run = |vault: &std::path::Path, arguments: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_dalil"));
        command.args(["--lang", "ru", "--vault"]).arg(vault).args(arguments).env("DALIL_PASSPHRASE", PASSPHRASE);
        let out = command.output().unwrap();
        (out.status.code().unwrap(), String::from_utf8_lossy(&out.stdout).into_owned())
    };
    let restored = |name: &str| run(&desk.folder().join(name), &["backup", "restore", &stick]);
    let (code, said) = restored("whole");
    assert!(code == 0 && said.starts_with("Хранилище восстановлено"), "{code} {said}");
    let mut files = walkdir::WalkDir::new(&stick).into_iter().flatten();
    let slot = files.find(|entry| entry.path().ends_with("slots/05")).unwrap();
    std::fs::write(slot.path(), b"worn out").unwrap();
    for (code, said) in [run(&desk.vault(), &["backup", "check"]), restored("harmed")] {
        assert!(code == 4 && said.contains("slots/05"), "{code} {said}");
        assert!(!said.contains("Хранилище восстановлено") && !said.contains("повреждено: 0"), "{said}");
        assert!(!said.contains("slot-damaged"), "no code of the program: {said}");
    }
    // Every file of evidence came back, and the sheet says nothing else of them.
    let sheet = desk.folder().join("sheet.pdf");
    let (code, said) = run(&desk.vault(), &["backup", "drill", "--language", "en", "--print", sheet.to_str().unwrap()]);
    assert!(code == 4 && said.contains("slots/05"), "{code} {said}");
    let text = crate::paper::support::text_of(&std::fs::read(&sheet).unwrap(), false);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("brought back every file of evidence"), "{text}");
    assert!(!text.contains("part of the evidence could not"), "{text}");
}

#[test]
fn an_older_stick_that_is_read_back_is_listed_beside_the_last_one() {
    let (desk, stick) = desk();
    outcome(&desk, &desk.ask("backup.run", json!({ "folder": stick })));
    let newer = desk.folder().join("newer");
    std::fs::create_dir(&newer).unwrap();
    outcome(&desk, &desk.ask("backup.run", json!({ "folder": newer })));
    let status = desk.ask("backup.status", json!({}));
    assert_eq!((&status["last"]["folder"], &status["others"][0]["folder"]), (&json!(newer), &json!(stick)));
    desk.ask("vault.lock", json!({}));
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_dalil"));
    command.args(["--lang", "en", "--vault"]).arg(desk.vault()).args(["backup", "status"]);
    let out = command.env("DALIL_PASSPHRASE", PASSPHRASE).output().unwrap();
    let said = String::from_utf8(out.stdout).unwrap();
    assert!(said.lines().any(|line| line.starts_with("Another backup") && line.contains(&stick)), "{said}");
}
