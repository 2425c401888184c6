//! An exhibit handed over with its proof, and a stranger who checks it with Python alone.

use super::authority::{Authority, Keys};
use super::*;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use std::process::Command;

/// A folder as it was handed over.
struct Handed {
    desk: Desk,
    folder: PathBuf,
    anchored: bool,
    authority: Option<Authority>,
}

/// Whether Python and what the verifier needs are here.
fn python() -> bool {
    let there = Command::new("python3").args(["-c", "import cryptography"]).output();
    let there = there.is_ok_and(|done| done.status.success());
    if !there {
        eprintln!("python3 with the package cryptography is not installed: the verifier is not run");
    }
    there
}

fn handed_over() -> Handed {
    let (desk, _, items) = desk_with_items();
    let authority = Authority::new(Keys::P256);
    if let Some(authority) = &authority {
        anchor(&desk, authority, "stick");
    }
    desk.ask("evidence.look", json!({ "evidence": items[1] }));
    let out = desk.folder().join("out");
    std::fs::create_dir_all(&out).unwrap();
    *desk.hands.files.lock().unwrap() = vec![out];
    let made =
        desk.ask("certificate.package", json!({ "evidence": items[1], "languages": ["ru", "en"], "details": true }));
    let folder = PathBuf::from(made["path"].as_str().unwrap());
    Handed { desk, folder, anchored: authority.is_some(), authority }
}

impl Handed {
    /// Runs the verifier on a copy that `change` did something to; gives whether it was content, and what it said.
    fn verify(&self, change: impl FnOnce(&Path)) -> (bool, String) {
        let (code, said) = self.run(change, &[]);
        (code == Some(0), said)
    }

    /// The same with arguments; gives the exit code.
    fn run(&self, change: impl FnOnce(&Path), arguments: &[&Path]) -> (Option<i32>, String) {
        let copy = tempfile::tempdir().unwrap();
        crate::vault::copy(&self.folder, copy.path());
        change(copy.path());
        let done = Command::new("python3").arg(copy.path().join("verify.py")).args(arguments).output().unwrap();
        let said = String::from_utf8_lossy(&done.stdout).into_owned() + &String::from_utf8_lossy(&done.stderr);
        (done.status.code(), said)
    }

    /// The same, with `proof.json` changed.
    fn verify_proof(&self, change: impl FnOnce(&mut Value)) -> (bool, String) {
        self.verify(|folder| {
            let path = folder.join("proof.json");
            let mut proof: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
            change(&mut proof);
            std::fs::write(path, proof.to_string()).unwrap();
        })
    }
}

/// Flips a bit in the middle of a base64 text.
fn flip(value: &mut Value) {
    let mut bytes = BASE64.decode(value.as_str().unwrap()).unwrap();
    let at = bytes.len() / 2;
    bytes[at] ^= 1;
    *value = json!(BASE64.encode(bytes));
}

#[test]
fn a_stranger_finds_a_good_export_good() {
    let handed = handed_over();
    let names: Vec<_> = std::fs::read_dir(&handed.folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    for name in ["dok-2.png", "proof.json", "checkpoint.note", "certificate-ru.pdf", "certificate-en.pdf", "verify.py"]
    {
        assert!(names.iter().any(|n| n == name), "{name} in {names:?}");
    }
    assert_eq!(std::fs::read(handed.folder.join("dok-2.png")).unwrap(), picture(2));
    let text = std::fs::read_to_string(handed.folder.join("proof.json")).unwrap();
    for other in [1, 3] {
        let digest = crate::vault::digest(&picture(other));
        assert!(!text.contains(&BASE64.encode(digest.0)) && !text.contains(&digest.to_string()));
    }
    if handed.anchored {
        let path = |name: &str| handed.folder.join(name);
        assert!(Authority::openssl_accepts(&path("anchored.note"), &path("anchored.tsr"), &path("root.pem")));
    }
    if !python() {
        return;
    }
    let (good, said) = handed.verify(|_| {});
    assert!(good, "{said}");
    assert!(!handed.anchored || said.contains("ANCHORED up to entry 6"), "{said}");
    assert!(said.contains("ok: entry 4"), "{said}");
}

#[test]
fn each_kind_of_tampering_fails_with_its_name() {
    if !python() {
        return;
    }
    let handed = handed_over();
    let fails = |(good, said): (bool, String), code: &str| {
        assert!(!good && said.contains(&format!("FAILED: {code}:")), "{code}: {said}");
    };
    let append = |name: &'static str| {
        move |folder: &Path| {
            let mut bytes = std::fs::read(folder.join(name)).unwrap();
            bytes.push(0);
            std::fs::remove_file(folder.join(name)).unwrap();
            std::fs::write(folder.join(name), bytes).unwrap();
        }
    };
    fails(handed.verify(append("dok-2.png")), "original-differs");
    fails(handed.verify(|f| std::fs::remove_file(f.join("dok-2.png")).unwrap()), "original-missing");
    fails(handed.verify(|f| std::fs::remove_file(f.join("proof.json")).unwrap()), "proof-missing");
    fails(handed.verify(|f| std::fs::write(f.join("proof.json"), "{").unwrap()), "proof-unreadable");
    fails(handed.verify(append("checkpoint.note")), "checkpoint-differs");
    fails(handed.verify_proof(|p| flip(&mut p["entries"][0]["signature"])), "entry-not-in-log");
    fails(handed.verify_proof(|p| flip(&mut p["entries"][0]["proof"][0])), "entry-not-in-log");
    fails(handed.verify_proof(|p| p["entries"][0]["seq"] = json!(1)), "entry-altered");
    fails(handed.verify_proof(|p| p["entries"][0]["details"] = json!("{}")), "details-differ");
    fails(handed.verify_proof(|p| p["entries"][0]["entry"] = json!("AAAA")), "entry-unreadable");
    fails(handed.verify_proof(|p| p["entries"] = json!([])), "no-intake");
    fails(handed.verify_proof(|p| p["keys"] = json!([])), "checkpoint-signature");
    fails(handed.verify_proof(|p| p["keys"].as_array_mut().unwrap().truncate(1)), "key-unknown");
    fails(handed.verify_proof(|p| p["vault"] = json!("00".repeat(16))), "checkpoint-other");
    fails(handed.verify_proof(|p| p["item"] = json!("00".repeat(16))), "entry-other");
    fails(
        handed.verify_proof(|p| {
            let twice = p["entries"][0].clone();
            p["entries"].as_array_mut().unwrap().push(twice);
        }),
        "entry-order",
    );
    fails(
        handed.verify(|f| {
            let text = std::fs::read_to_string(f.join("checkpoint.note")).unwrap();
            let size: u64 = text.lines().nth(1).unwrap().parse().unwrap();
            let longer = text.replacen(&format!("\n{size}\n"), &format!("\n{}\n", size + 1), 1);
            std::fs::write(f.join("checkpoint.note"), &longer).unwrap();
            let path = f.join("proof.json");
            let mut proof: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
            proof["checkpoint"] = json!(longer);
            std::fs::write(path, proof.to_string()).unwrap();
        }),
        "entry-not-in-log",
    );
    if !handed.anchored {
        return;
    }
    fails(handed.verify_proof(|p| flip(&mut p["anchors"][0]["consistency"][0])), "anchor-inconsistent");
    fails(
        handed.verify_proof(|p| {
            let mut token = BASE64.decode(p["anchors"][0]["tokens"][0].as_str().unwrap()).unwrap();
            *token.last_mut().unwrap() ^= 1;
            p["anchors"][0]["tokens"][0] = json!(BASE64.encode(token));
        }),
        "timestamp-signature",
    );
    fails(handed.verify_proof(|p| p["anchors"][0]["tokens"][0] = json!("AAAA")), "timestamp-unreadable");
    fails(handed.verify(append("anchored.note")), "anchor-differs");
    let Some(stranger) = Authority::new(Keys::P256) else { return };
    let root = std::fs::read(stranger.root()).unwrap();
    fails(handed.verify(|f| std::fs::write(f.join("root.pem"), &root).unwrap()), "timestamp-untrusted");
    let (good, said) = handed.verify(|f| std::fs::remove_file(f.join("root.pem")).unwrap());
    assert!(good && said.contains("timestamp not checked"), "{said}");
}

#[test]
fn a_root_given_by_name_is_read_in_either_form_and_no_other_takes_its_place() {
    let (true, Some(stranger)) = (python(), Authority::new(Keys::P256)) else { return };
    let handed = handed_over();
    let Some(authority) = &handed.authority else { return };
    let der = |authority: &Authority, name: &str| {
        let pem = std::fs::read(authority.root()).unwrap();
        let root = dalil::vault::timestamp::Certificate::read_file(&pem).remove(0);
        handed.desk.file(name, root.der())
    };
    let with = |root: &Path| handed.run(|_| {}, &[Path::new("--root"), root]);
    for root in [authority.root(), der(authority, "root.cer")] {
        let (code, said) = with(&root);
        assert!(code == Some(0) && said.contains("ANCHORED up to entry 6"), "{said}");
    }
    // Another root of the same name, though the folder holds the one that would do.
    for root in [stranger.root(), der(&stranger, "other.cer")] {
        let (code, said) = with(&root);
        assert!(code == Some(1) && said.contains("FAILED: timestamp-untrusted:"), "{said}");
    }
    for root in [handed.desk.file("none.pem", "no certificate"), handed.desk.folder().join("nowhere.pem")] {
        let (code, said) = with(&root);
        assert!(code == Some(2) && said.lines().last().unwrap().starts_with("NOT CHECKED:"), "{said}");
    }
}

#[test]
fn the_answer_in_the_folder_is_one_that_the_proof_holds() {
    if !python() {
        return;
    }
    let handed = handed_over();
    let Some(authority) = &handed.authority else { return };
    let mut made = std::fs::read_dir(handed.desk.folder().join("stick")).unwrap().map(|entry| entry.unwrap().path());
    let request = made.find(|path| path.extension().is_some_and(|ending| ending == "tsq")).unwrap();
    let later = authority.answer(&request); // of the same note, by the same authority, with a number of its own
    let (good, said) = handed.verify(|folder| std::fs::write(folder.join("anchored.tsr"), &later).unwrap());
    assert!(!good && said.contains("FAILED: anchor-differs:"), "{said}");
}

#[test]
fn stamps_of_two_authorities_do_not_stand_in_each_others_way() {
    let (true, Some(first), Some(second)) = (python(), Authority::new(Keys::P256), Authority::new(Keys::P384)) else {
        return;
    };
    let (desk, _, items) = desk_with_items();
    anchor(&desk, &first, "stick");
    anchor(&desk, &second, "other");
    let handed = |name: &str| {
        let out = desk.folder().join(name);
        std::fs::create_dir_all(&out).unwrap();
        *desk.hands.files.lock().unwrap() = vec![out];
        let asked = json!({ "evidence": items[1], "languages": [], "details": true });
        PathBuf::from(desk.ask("certificate.package", asked)["path"].as_str().unwrap())
    };
    let checked = |folder: &Path, arguments: &[&Path]| {
        let done = Command::new("python3").arg(folder.join("verify.py")).args(arguments).output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stdout));
        String::from_utf8(done.stdout).unwrap()
    };
    let folder = handed("out");
    let said = checked(&folder, &[]);
    assert!(said.contains("ANCHORED up to entry 8") && !said.contains("not counted"), "{said}");
    for told in ["ok: timestamp up to entry 6,", "ok: timestamp up to entry 8,"] {
        assert_eq!(said.matches(told).count(), 1, "each stamp that counts is listed: {said}");
    }
    assert_eq!(said.matches("root certificate: SHA-256").count(), 2, "both roots come with it: {said}");
    let said = checked(&folder, &[Path::new("--root"), &first.root()]);
    assert!(said.contains("ANCHORED up to entry 6") && said.contains("vouches for: 1"), "{said}");
    assert!(!said.contains("ok: timestamp up to entry 8"), "{said}");
    for root in verdict(&desk)["roots"].as_array().unwrap() {
        desk.ask("custody.unpin-root", json!({ "sha256": root["sha256"] }));
    }
    let said = checked(&handed("later"), &[]);
    assert!(said.contains("INTACT, timestamp not checked"), "{said}");
}

#[test]
fn nothing_in_a_folder_writes_lines_of_its_own() {
    if !python() {
        return;
    }
    let handed = handed_over();
    for trick in ["dok-2.png\u{1b}[2K\nANCHORED", "\u{202e}gnp.2-kod", "dok-2.png\u{2028}ANCHORED"] {
        let (good, said) = handed.verify_proof(|proof| proof["file"]["name"] = json!(trick));
        assert!(!good && said.contains("FAILED: proof-unreadable:"), "{said}");
        assert!(!said.contains("ANCHORED") && !said.contains('\u{202e}'), "{said}");
    }
    if cfg!(unix) {
        let paper = "certificate-\u{1b}[2K\nANCHORED up to entry 99.pdf";
        let (good, said) = handed.verify(|folder| std::fs::write(folder.join(paper), "").unwrap());
        assert!(good && !said.contains('\u{1b}') && !said.contains("\nANCHORED up to entry 99"), "{said}");
        assert!(said.contains("not checked: certificate-\\x1b[2K\\nANCHORED"), "{said}");
    }
}

#[test]
fn what_cannot_be_read_is_said_in_one_sentence() {
    if !python() {
        return;
    }
    let handed = handed_over();
    let (code, said) = handed.run(
        |folder| {
            std::fs::remove_file(folder.join("proof.json")).unwrap();
            std::fs::create_dir(folder.join("proof.json")).unwrap();
        },
        &[],
    );
    assert!(code == Some(2) && said.starts_with("NOT CHECKED:") && said.lines().count() == 1, "{said}");
    let deep = "[".repeat(200_000);
    let (code, said) = handed.run(|folder| std::fs::write(folder.join("proof.json"), &deep).unwrap(), &[]);
    assert!(code == Some(1) && said.starts_with("FAILED: proof-unreadable:"), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
}

#[test]
fn details_can_be_withheld_without_breaking_the_proof() {
    let handed = handed_over();
    let items: Vec<Value> = handed.desk.ask("case.list", json!({}))[0]["id"]
        .as_str()
        .map(|case| handed.desk.evidence(&json!(case)).iter().map(|row| row["id"].clone()).collect())
        .unwrap();
    let out = handed.desk.folder().join("bare");
    std::fs::create_dir_all(&out).unwrap();
    *handed.desk.hands.files.lock().unwrap() = vec![out];
    let asked = json!({ "evidence": items[1], "languages": [], "details": false });
    let made = handed.desk.ask("certificate.package", asked.clone());
    let folder = PathBuf::from(made["path"].as_str().unwrap());
    let proof: Value = serde_json::from_slice(&std::fs::read(folder.join("proof.json")).unwrap()).unwrap();
    assert_eq!(proof["entries"][0]["details"], Value::Null);
    if python() {
        let done = Command::new("python3").arg(folder.join("verify.py")).output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stdout));
    }
    assert_eq!(handed.desk.refused("certificate.package", asked).code, "exists", "nothing is written over");
}

#[test]
fn withheld_details_stand_on_no_page_either() {
    let (desk, case, items) = desk_with_items();
    let mut details = desk.evidence(&case)[1]["details"].clone();
    details["receivedFrom"] = json!("Абдраимова Чынара");
    details["source"] = json!("Жабырлануучунун телефону");
    desk.ask("evidence.change", json!({ "evidence": items[1], "details": details }));
    for (place, told) in [("bare", false), ("full", true)] {
        let out = desk.folder().join(place);
        std::fs::create_dir_all(&out).unwrap();
        *desk.hands.files.lock().unwrap() = vec![out];
        let asked = json!({ "evidence": items[1], "languages": ["ky"], "details": told });
        let folder = PathBuf::from(desk.ask("certificate.package", asked)["path"].as_str().unwrap());
        let pdf = std::fs::read(folder.join("certificate-ky.pdf")).unwrap();
        let text = crate::paper::support::text_of(&pdf, false);
        for words in ["Абдраимова", "телефону", "көчүрмөбү"] {
            assert_eq!(text.contains(words), told, "{words}");
        }
    }
}

#[test]
fn a_stranger_reads_how_it_came_and_each_correction_from_the_signed_entries() {
    if !python() {
        return;
    }
    let (desk, case, items) = desk_with_items();
    let mut details = desk.evidence(&case)[1]["details"].clone();
    for from in ["Абдраимова Чынара", "Адвокат из Стамбула"] {
        details["receivedFrom"] = json!(from);
        desk.ask("evidence.change", json!({ "evidence": items[1], "details": details }));
    }
    let checked = |place: &str, told: bool| {
        let out = desk.folder().join(place);
        std::fs::create_dir_all(&out).unwrap();
        *desk.hands.files.lock().unwrap() = vec![out];
        let asked = json!({ "evidence": items[1], "languages": [], "details": told });
        let folder = PathBuf::from(desk.ask("certificate.package", asked)["path"].as_str().unwrap());
        let mut run = Command::new("python3");
        let done = run.arg(folder.join("verify.py")).env("PYTHONIOENCODING", "utf-8").output().unwrap();
        let said = String::from_utf8_lossy(&done.stdout).into_owned();
        assert!(done.status.success(), "{said}");
        said
    };
    let said = checked("full", true);
    let corrected: Vec<_> = said.lines().filter(|line| line.starts_with("corrected, entry ")).collect();
    assert_eq!(corrected.len(), 2, "{said}");
    assert!(corrected[0].contains("received from") && corrected[0].ends_with("to Абдраимова Чынара"), "{said}");
    assert!(corrected[1].ends_with("from Абдраимова Чынара to Адвокат из Стамбула"), "{said}");
    assert!(corrected[1].contains("by Ж. Токтосунова"), "who corrected it: {said}");
    assert!(said.contains("taken in, entry ") && !said.contains("no entry shown here"), "{said}");
    let bare = checked("bare", false);
    assert!(bare.contains("not shown: what entry") && !bare.contains("Абдраимова"), "{bare}");

    // Past the log, and then corrected in the open: the gap between the two shows.
    desk.spoil("UPDATE evidence SET received_from = 'Неизвестный' WHERE received_from = 'Адвокат из Стамбула'");
    details["receivedFrom"] = json!("Абдраимова Чынара");
    desk.ask("evidence.change", json!({ "evidence": items[1], "details": details }));
    let said = checked("later", true);
    let gap = said.lines().find(|line| line.starts_with("no entry shown here says of a change")).expect("it is told");
    assert!(gap.ends_with("received from: from Адвокат из Стамбула to Неизвестный"), "{said}");
}

#[test]
fn a_correction_that_was_kept_back_is_not_told_as_a_change_past_the_log() {
    if !python() {
        return;
    }
    let (desk, case, items) = desk_with_items();
    let mut details = desk.evidence(&case)[1]["details"].clone();
    for from in ["Абдраимова Чынара", "Адвокат из Стамбула", "Консул"] {
        details["receivedFrom"] = json!(from);
        desk.ask("evidence.change", json!({ "evidence": items[1], "details": details }));
    }
    let out = desk.folder().join("out");
    std::fs::create_dir_all(&out).unwrap();
    *desk.hands.files.lock().unwrap() = vec![out];
    let asked = json!({ "evidence": items[1], "languages": [], "details": true });
    let folder = PathBuf::from(desk.ask("certificate.package", asked)["path"].as_str().unwrap());
    let path = folder.join("proof.json");
    let mut proof: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    let entries = proof["entries"].as_array_mut().unwrap();
    let second = entries.iter_mut().find(|entry| {
        let details: Value = serde_json::from_str(entry["details"].as_str().unwrap_or("{}")).unwrap();
        details["is"]["received_from"] == "Адвокат из Стамбула"
    });
    let second = second.expect("the second correction");
    let number = second["seq"].as_u64().unwrap() + 1;
    second["details"] = Value::Null;
    std::fs::write(&path, proof.to_string()).unwrap();
    let mut run = Command::new("python3");
    let done = run.arg(folder.join("verify.py")).env("PYTHONIOENCODING", "utf-8").output().unwrap();
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    assert!(done.status.success(), "whoever hands it over may keep details back: {said}");
    let gap = said.lines().find(|line| line.starts_with("no entry shown here says of a change")).expect("it is told");
    assert!(gap.contains(&format!("(kept back: what entry {number} says)")), "{said}");
    assert!(gap.ends_with("from Абдраимова Чынара to Адвокат из Стамбула"), "{said}");
}

#[test]
fn letters_composed_otherwise_are_no_change_and_one_behind_two_hundred_letters_is() {
    if !python() {
        return;
    }
    // What entries say, as this program and an earlier one, which kept what a Mac wrote, have signed it.
    let script = r#"
import verify
entry = lambda seq, action: {"seq": seq, "key_id": b"", "at_ms": 0, "action": action}
long = "а" * 300
taken = {"received_from": "Сергей", "received_where": long + " Бишкек"}
was = {"received_from": "Сергей", "received_where": long + " Ош"}
now = {"received_from": "Сергей", "received_where": long + " Нарын"}
verify.origin([(entry(0, "intake"), taken), (entry(1, "annotate"), {"what": "provenance", "was": was, "is": now})], {})
"#;
    let forms = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/forms/custody-certificate");
    let mut run = Command::new("python3");
    run.args(["-B", "-c", script]).current_dir(forms).env("PYTHONIOENCODING", "utf-8");
    let done = run.output().unwrap();
    let said = String::from_utf8_lossy(&done.stdout).into_owned() + &String::from_utf8_lossy(&done.stderr);
    let gaps: Vec<_> = said.lines().filter(|line| line.starts_with("no entry shown here")).collect();
    assert_eq!(gaps.len(), 1, "{said}");
    assert!(gaps[0].contains("received at") && gaps[0].contains("Бишкек to ") && gaps[0].ends_with("Ош"), "{said}");
    let corrected = said.lines().find(|line| line.starts_with("corrected") && line.contains("received at"));
    let corrected = corrected.expect("it is told");
    assert!(corrected.contains(" Ош to ") && corrected.ends_with(" Нарын"), "{said}");
}
