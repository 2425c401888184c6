//! Whatever leaves the vault: in the log before it is outside, readable by its owner only, whole or not at all.

use crate::support::{Desk, PASSPHRASE, picture};
use dalil::vault::moments::OF_COPIES;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

struct Room {
    desk: Desk,
    case: Value,
    items: Vec<Value>,
    out: PathBuf,
}

fn room() -> Room {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    desk.person(&case, "victim", "Асанова", "Бермет");
    desk.take_in(&case, &[desk.file("a.png", picture(1)), desk.file("b.png", picture(2))]);
    let items = desk.evidence(&case).iter().map(|item| item["id"].clone()).collect();
    let out = desk.folder().join("out");
    fs::create_dir_all(&out).unwrap();
    *desk.hands.save.lock().unwrap() = Some(out.clone());
    *desk.hands.files.lock().unwrap() = vec![out.clone()];
    Room { desk, case, items, out }
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|one| one.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

impl Room {
    fn bundle(&self) -> Value {
        let about = json!({ "case": self.case, "filing": null, "title": "Приложения", "language": "ru" });
        let bundle = self.desk.ask("bundle.add", about)["value"].clone();
        let exhibits: Vec<_> = self.items.iter().map(|id| json!({ "evidence": id, "description": "" })).collect();
        let change = json!({ "bundle": bundle, "title": "Приложения", "language": "ru", "exhibits": exhibits });
        self.desk.ask("bundle.change", change);
        let job = self.desk.ask("bundle.build", json!({ "bundle": bundle }))["job"].clone();
        assert_eq!(self.desk.finished(&job)["failure"], Value::Null);
        bundle
    }

    fn lines(&self, item: &Value) -> Vec<Value> {
        let shown = self.desk.ask("custody.show", json!({ "case": self.case, "evidence": item }));
        shown["lines"].as_array().unwrap().clone()
    }
}

#[test]
fn a_copy_cut_short_at_any_moment_is_in_the_log_already() {
    for (at, moment) in OF_COPIES.iter().enumerate() {
        let Room { desk, case, items, out } = room();
        desk.ask("vault.lock", json!({}));
        let to = out.join("copy.png");
        let run = std::process::Command::new(env!("CARGO_BIN_EXE_dalil"))
            .arg("--vault")
            .arg(desk.vault())
            .args(["evidence", "export", "1", "--out"])
            .arg(&to)
            .env("DALIL_PASSPHRASE", PASSPHRASE)
            .env("DALIL_DIE_AT", moment)
            .stdin(std::process::Stdio::null())
            .output()
            .unwrap();
        assert!(run.status.code().is_none(), "it was ended at {moment}: {run:?}");
        assert!(!to.exists(), "{moment}: half a copy is none");
        for name in names(&out) {
            let held = fs::metadata(out.join(&name)).unwrap().len();
            assert!(at > 0 || held == 0, "{moment}: nothing was written before the log said so");
        }
        desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
        let shown = desk.ask("custody.show", json!({ "case": case, "evidence": items[0] }));
        let newest = &shown["lines"][0];
        assert_eq!((&newest["action"], &newest["params"]["what"]), (&json!("export"), &json!("original")), "{moment}");
    }
}

#[test]
fn a_copy_that_failed_is_said_to_have_failed_and_leaves_nothing_behind() {
    let room = room();
    let long: Vec<u8> = (0..4 << 20).map(|at: u32| (at % 251) as u8).collect();
    room.desk.take_in(&room.case, &[room.desk.file("long.bin", long)]);
    let item = room.desk.evidence(&room.case).into_iter().find(|row| row["originalName"] == "long.bin").unwrap();
    // The sealed file rots in its middle: it opens, and cannot be read to its end.
    let files = walk(&room.desk.vault().join("blobs"));
    let path = files.iter().max_by_key(|path| fs::metadata(path).unwrap().len()).unwrap();
    let mut bytes = fs::read(path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::remove_file(path).unwrap();
    fs::write(path, bytes).unwrap();
    let refused = room.desk.refused("evidence.export", json!({ "evidence": item["id"] }));
    assert_eq!(refused.code, "blob-damaged");
    assert!(names(&room.out).is_empty(), "{:?}", names(&room.out));
    let lines = room.lines(&item["id"]);
    let [failed, left] = [&lines[0], &lines[1]];
    assert_eq!((&left["action"], &left["params"]["failed"]), (&json!("export"), &Value::Null));
    assert_eq!((&failed["action"], &failed["params"]["failed"]), (&json!("export"), &json!("blob-damaged")));
    assert_eq!(failed["params"]["entry"], json!(left["seq"].to_string()), "it names the entry it takes back");
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|one| one.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

#[test]
fn where_nothing_can_be_written_nothing_is_said_to_have_left() {
    let room = room();
    let id = room.items[0].as_str().unwrap().parse().unwrap();
    let nowhere = room.out.join("no such folder").join("a.png");
    assert_eq!(room.desk.core.export_evidence(id, &nowhere).unwrap_err().code, "export-failed");
    assert!(room.lines(&room.items[0]).iter().all(|line| line["action"] != "export"));
}

#[test]
#[cfg(unix)]
fn what_leaves_is_readable_by_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let room = room();
    let (desk, case, item) = (&room.desk, &room.case, &room.items[0]);
    desk.ask("evidence.export", json!({ "evidence": item }));
    desk.ask("certificate.export", json!({ "evidence": item, "language": "ru" }));
    desk.ask("certificate.package", json!({ "evidence": item, "languages": ["ru"], "details": true }));
    desk.ask("network.export", json!({ "case": case, "language": "ru", "ties": null }));
    desk.ask("agenda.export", json!({ "case": null, "language": "ru", "full": false }));
    desk.ask("kit.draw", json!({ "split": true }));
    desk.ask("kit.export", json!({ "language": "ru" }));
    desk.ask("bundle.export", json!({ "bundle": room.bundle(), "number": 1 }));
    let files = walk(&room.out);
    assert!(files.len() >= 10, "{files:?}");
    for path in files {
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&path), 0o600, "{}", path.display());
        let folder = path.parent().unwrap();
        assert!(folder == room.out || mode(folder) == 0o700, "{}", folder.display());
    }
}

#[test]
fn a_file_is_replaced_where_the_dialog_asked_and_nowhere_else() {
    let room = room();
    let export = json!({ "evidence": room.items[0] });
    let path = PathBuf::from(room.desk.ask("evidence.export", export.clone())["path"].as_str().unwrap());
    fs::write(&path, "older").unwrap();
    room.desk.ask("evidence.export", export.clone());
    assert_eq!(fs::read(&path).unwrap(), picture(1), "the dialog had asked");
    let id = room.items[0].as_str().unwrap().parse().unwrap();
    assert_eq!(room.desk.core.export_evidence(id, &path).unwrap_err().code, "exists", "the command line had not");
    assert_eq!(names(&room.out).len(), 1);
    // A slip in the dialog does not cost the vault its own files.
    let head = room.desk.vault().join("head.a");
    let before = fs::read(&head).unwrap();
    *room.desk.hands.save.lock().unwrap() = Some(room.desk.vault());
    fs::write(room.desk.vault().join("dok-1.png"), "a file of the vault").unwrap();
    assert_eq!(room.desk.refused("evidence.export", export).code, "inside-vault");
    assert_eq!(fs::read(room.desk.vault().join("dok-1.png")).unwrap(), b"a file of the vault");
    assert_eq!(before.len(), fs::read(&head).unwrap().len());
}

#[test]
fn the_custody_of_an_exhibit_says_that_it_left_inside_a_bundle() {
    let room = room();
    let bundle = room.bundle();
    room.desk.ask("bundle.export", json!({ "bundle": bundle, "number": 1 }));
    for item in &room.items {
        let newest = &room.lines(item)[0];
        assert_eq!((&newest["action"], &newest["params"]["what"]), (&json!("export"), &json!("bundle")));
    }
    let id = room.items[0].as_str().unwrap().parse().unwrap();
    let request = dalil::commands::views::PrintCertificate { evidence: id, language: dalil::base::Language::En };
    let pdf = room.out.join("certificate.pdf");
    room.desk.core.export_certificate(&request, &pdf).unwrap();
    let text = std::process::Command::new("pdftotext").arg("-layout").arg(&pdf).arg("-").output().unwrap();
    let text = String::from_utf8_lossy(&text.stdout).replace(char::is_whitespace, " ");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("Copied out of the vault inside a"), "{text}");
}

#[test]
fn a_fault_of_the_program_prints_its_place_and_no_words() {
    let room = room();
    room.desk.ask("vault.lock", json!({}));
    let run = std::process::Command::new(env!("CARGO_BIN_EXE_dalil"))
        .arg("--vault")
        .arg(room.desk.vault())
        .args(["evidence", "export", "1", "--out"])
        .arg(room.out.join("copy.png"))
        .env("DALIL_PASSPHRASE", PASSPHRASE)
        .env("DALIL_PANIC_AT", "copy-begun Асанова Бермет")
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&run.stderr);
    assert!(!run.status.success());
    assert!(told.contains("moments.rs:"), "where it happened: {told}");
    assert!(!told.contains("Асанова"), "{told}");
}

#[test]
fn a_request_that_is_printed_tells_no_passphrase() {
    use dalil::commands::views;
    let secret = "жети өзөн таш көпүрө 905";
    let printed = [
        format!("{:?}", read::<views::OpenVault>(json!({ "folder": null, "passphrase": secret }))),
        format!("{:?}", read::<views::CreateVault>(json!({ "folder": null, "passphrase": secret, "userName": "А" }))),
        format!("{:?}", read::<views::ChangePassphrase>(json!({ "old": secret, "new": secret }))),
        format!("{:?}", read::<views::WeighPassphrase>(json!({ "passphrase": secret }))),
        format!("{:?}", read::<views::AddUser>(json!({ "name": "А", "role": "reader", "passphrase": secret }))),
        format!("{:?}", read::<views::AgreeSecond>(json!({ "act": "rule-off", "target": "", "passphrase": secret }))),
        format!("{:?}", read::<views::ConfirmKit>(json!({ "words": secret }))),
        format!("{:?}", read::<views::RecoverVault>(json!({ "folder": null, "words": secret, "passphrase": secret }))),
        format!("{:?}", views::Suggestion { passphrase: secret.into() }),
    ];
    for text in printed {
        assert!(!text.contains("өзөн") && text.contains("Secret"), "{text}");
    }
}

fn read<T: serde::de::DeserializeOwned>(request: Value) -> T {
    serde_json::from_value(request).unwrap()
}

#[test]
fn nothing_is_written_into_the_vault_itself() {
    let Room { desk, .. } = room();
    desk.ask("vault.lock", json!({}));
    for place in ["blobs/zz", "anchors/zz", "tmp/zz", "new/folder/zz"] {
        let to = desk.vault().join(place);
        let run = std::process::Command::new(env!("CARGO_BIN_EXE_dalil"))
            .arg("--vault")
            .arg(desk.vault())
            .args(["--lang", "ru", "evidence", "export", "1", "--out"])
            .arg(&to)
            .env("DALIL_PASSPHRASE", PASSPHRASE)
            .output()
            .unwrap();
        let said = String::from_utf8(run.stderr).unwrap();
        assert!(run.status.code() == Some(1) && said.starts_with("Место лежит в самом хранилище"), "{place}: {said}");
        assert!(!to.exists(), "{place}");
    }
}
