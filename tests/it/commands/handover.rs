//! Exhibits handed to another lawyer: to another vault, or to somebody who has no Dalil at all.

mod senders;

use super::users::{NURLAN, SABINA, office};
use crate::support::{Desk, PASSPHRASE, dalil_of, picture};
use age::x25519::Identity;
use dalil::base::Sha256Digest;
use dalil::commands;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// Somebody's desk with three pictures in a case, and somewhere to put what leaves.
struct Sender {
    desk: Desk,
    case: Value,
    items: Vec<Value>,
    out: PathBuf,
}

fn sender() -> Sender {
    sender_at(Desk::new())
}

fn sender_at(desk: Desk) -> Sender {
    let case = desk.case("14/2026");
    let files: Vec<_> = (1..=3).map(|n| desk.file(&format!("in/{n}.png"), picture(n))).collect();
    desk.take_in(&case, &files);
    let items = desk.evidence(&case).iter().map(|item| item["id"].clone()).collect();
    let out = desk.folder().join("out");
    fs::create_dir_all(&out).unwrap();
    *desk.hands.save.lock().unwrap() = Some(out.clone());
    Sender { desk, case, items, out }
}

fn key_of(desk: &Desk) -> String {
    desk.ask("handover.key", json!({}))["key"].as_str().unwrap().to_owned()
}

impl Sender {
    fn request(&self, items: &[Value], keys: &[&str]) -> Value {
        let to: Vec<_> = keys.iter().map(|key| json!({ "name": "А. Асанова", "key": key })).collect();
        json!({ "case": self.case, "evidence": items, "to": to, "details": true, "languages": ["ru"] })
    }

    /// Hands items over and answers the file.
    fn send(&self, items: &[Value], keys: &[&str]) -> PathBuf {
        let job = self.desk.ask("handover.send", self.request(items, keys))["job"].clone();
        let done = self.desk.finished(&job);
        assert_eq!(done["failure"], Value::Null);
        PathBuf::from(done["work"]["outcome"]["path"].as_str().unwrap())
    }

    fn lines(&self, item: &Value) -> Vec<Value> {
        let shown = self.desk.ask("custody.show", json!({ "case": self.case, "evidence": item }));
        shown["lines"].as_array().unwrap().clone()
    }
}

/// Receives a file; answers the item, or why it was not taken in.
fn receive(desk: &Desk, case: &Value, file: &Path) -> Result<Value, String> {
    *desk.hands.files.lock().unwrap() = vec![file.to_owned()];
    let started =
        commands::call(&desk.core, "handover.receive", json!({ "case": case })).map_err(|failure| failure.code)?;
    let done = desk.finished(&started["job"]);
    match done["failure"]["code"].as_str() {
        Some(code) => Err(code.to_owned()),
        None => Ok(done["work"]["outcome"]["added"][0].clone()),
    }
}

fn show(desk: &Desk, item: &Value) -> Value {
    desk.ask("handover.show", json!({ "evidence": item }))
}

/// Takes exhibits out and answers the finished job.
fn take(desk: &Desk, item: &Value, entries: Value) -> Value {
    let job = desk.ask("handover.take", json!({ "evidence": item, "entries": entries }))["job"].clone();
    desk.finished(&job)
}

fn opened(file: &Path, identity: &Identity) -> Vec<u8> {
    let sealed = age::Decryptor::new(fs::File::open(file).unwrap()).unwrap();
    let mut plain = Vec::new();
    sealed.decrypt(std::iter::once(identity as &dyn age::Identity)).unwrap().read_to_end(&mut plain).unwrap();
    plain
}

fn files(bag: Vec<u8>) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bag)).unwrap();
    let mut files = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        files.insert(file.name().to_owned(), bytes);
    }
    files
}

/// Seals files anew for a key, as somebody on the way would.
fn sealed_anew(files: &BTreeMap<String, Vec<u8>>, key: &str, to: &Path) {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let options = SimpleFileOptions::DEFAULT.compression_method(CompressionMethod::Stored);
        zip.start_file(name.as_str(), options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    let bag = zip.finish().unwrap().into_inner();
    let key: age::x25519::Recipient = key.parse().unwrap();
    let sealed = age::Encryptor::with_recipients(std::iter::once(&key as &dyn age::Recipient)).unwrap();
    let mut file = sealed.wrap_output(fs::File::create(to).unwrap()).unwrap();
    file.write_all(&bag).unwrap();
    file.finish().unwrap();
}

/// What the receiver finds in a file that was changed on the way by somebody who could open it.
fn changed(change: impl FnOnce(&mut BTreeMap<String, Vec<u8>>)) -> (Desk, Value) {
    let (sender, receiver, between) = (sender(), Desk::new(), Identity::generate());
    let key = key_of(&receiver);
    let file = sender.send(&sender.items[..2], &[&key, &between.to_public().to_string()]);
    let mut files = files(opened(&file, &between));
    change(&mut files);
    let again = sender.out.join("again.age");
    sealed_anew(&files, &key, &again);
    let case = receiver.case("7/2026");
    let item = receive(&receiver, &case, &again).unwrap();
    (receiver, item)
}

fn in_bag(name: &str) -> String {
    format!("dalil-handover/{name}")
}

#[test]
fn exhibits_come_out_of_another_vault_byte_for_byte_and_their_custody_says_from_whom() {
    let (sender, receiver) = (sender(), Desk::new());
    let own = sender.desk.ask("handover.key", json!({}));
    let file = sender.send(&sender.items[..2], &[&key_of(&receiver)]);
    let case = receiver.case("7/2026");
    let item = receive(&receiver, &case, &file).unwrap();
    let view = show(&receiver, &item);
    assert_eq!((&view["signature"], &view["forUs"], &view["amiss"]), (&json!("good"), &json!(true), &json!([])));
    assert_eq!((&view["sender"], &view["words"]), (&json!("Ж. Токтосунова"), &own["signerWords"]));
    assert_eq!((&view["to"], &view["caseNumber"]), (&json!(["А. Асанова"]), &json!("14/2026")));
    assert_eq!(view["files"].as_array().unwrap().len(), 2);
    assert_eq!(view["files"][1]["taken"], Value::Null);
    let received = &receiver.evidence(&case)[0];
    assert_eq!(
        (&received["id"], &received["details"]["receivedFrom"]),
        (&item, &json!("")),
        "anybody can sign with a key of his own: the name is believed when the words were compared"
    );
    receiver.ask("handover.match", json!({ "evidence": item, "how": "telephone", "instead": false }));
    let done = take(&receiver, &item, json!([]));
    let received = receiver.evidence(&case).into_iter().find(|one| one["id"] == item).unwrap();
    assert_eq!(received["details"]["receivedFrom"], "Ж. Токтосунова");
    assert_eq!(done["failure"], Value::Null);
    let added = done["work"]["outcome"]["added"].as_array().unwrap().clone();
    for (n, id) in (1u8..).zip(&added) {
        let out = receiver.folder().join(format!("out-{n}.png"));
        receiver.core.export_evidence(id.as_str().unwrap().parse().unwrap(), &out).unwrap();
        assert_eq!(fs::read(out).unwrap(), picture(n));
    }
    assert_eq!(added.len(), 2);
    let out = receiver.evidence(&case).into_iter().find(|one| one["id"] == added[0]).unwrap();
    assert_eq!(
        (&out["details"]["form"], &out["details"]["covert"]),
        (&json!("copy"), &json!("unknown")),
        "the sender signed that it is a copy; that it is no recording is asked anew"
    );
    assert_eq!(out["originalName"], "1.png", "as the sender received it");
    assert_eq!(show(&receiver, &item)["files"][1]["taken"], added[1]);
    let lines = receiver.ask("custody.show", json!({ "case": case, "evidence": added[0] }))["lines"].clone();
    let link = lines.as_array().unwrap().iter().find(|line| line["action"] == "link").unwrap();
    let said = &link["params"];
    assert_eq!((&said["what"], &said["sender"]), (&json!("handover"), &json!("Ж. Токтосунова")));
    assert_eq!(said["item"], sender.items[0], "the sender's own item");
    assert_eq!(
        said["words"],
        json!(
            own["signerWords"]
                .as_array()
                .unwrap()
                .iter()
                .map(|word| word.as_str().unwrap())
                .collect::<Vec<_>>()
                .join(" ")
        )
    );
    assert!(said["root"].as_str().is_some_and(|root| root.len() == 44), "the checkpoint its custody is proved in");
    let again = take(&receiver, &item, json!([0]));
    assert_eq!(again["work"]["outcome"], json!({ "path": null, "added": [], "known": [added[0]] }));
    let after = receiver.ask("custody.show", json!({ "case": case, "evidence": added[0] }))["lines"].clone();
    assert_eq!(after, lines, "and the log does not say it twice");
}

#[test]
fn what_is_handed_over_without_its_details_brings_neither_its_first_name_nor_its_form() {
    let (sender, receiver) = (sender(), Desk::new());
    let mut request = sender.request(&sender.items[..1], &[&key_of(&receiver)]);
    request["details"] = json!(false);
    let done = sender.desk.finished(&sender.desk.ask("handover.send", request)["job"]);
    let file = PathBuf::from(done["work"]["outcome"]["path"].as_str().unwrap());
    let case = receiver.case("7/2026");
    let item = receive(&receiver, &case, &file).unwrap();
    let id = take(&receiver, &item, json!([]))["work"]["outcome"]["added"][0].clone();
    let out = receiver.evidence(&case).into_iter().find(|one| one["id"] == id).unwrap();
    assert_eq!(out["originalName"], "dok-1.png");
    assert_eq!((&out["details"]["form"], &out["details"]["covert"]), (&json!("unknown"), &json!("unknown")));
}

#[test]
fn what_the_case_had_before_is_not_said_to_come_from_the_sender() {
    let (sender, receiver) = (sender(), Desk::new());
    let case = receiver.case("7/2026");
    let own = receiver.file("own.png", picture(1));
    receiver.take_in(&case, &[own]);
    let had = receiver.evidence(&case)[0]["id"].clone();
    let item = receive(&receiver, &case, &sender.send(&sender.items[..1], &[&key_of(&receiver)])).unwrap();
    assert_eq!(take(&receiver, &item, json!([]))["work"]["outcome"]["known"], json!([had]));
    let lines = receiver.ask("custody.show", json!({ "case": case, "evidence": had }))["lines"].clone();
    let link = lines.as_array().unwrap().iter().find(|line| line["action"] == "link").unwrap();
    assert_eq!(link["params"]["what"], "handover-same");
}

#[test]
fn nothing_comes_out_past_the_signature_by_the_list_of_all_files() {
    let take_out = |(receiver, item): (Desk, Value), name: &str| {
        let request = json!({ "evidence": item, "entry": in_bag(name) });
        commands::call(&receiver.core, "file.take-out", request).map_err(|failure| failure.code)
    };
    let program = "data/001/verify.py";
    assert!(take_out(changed(|_| ()), program).is_ok());
    let exchanged = changed(|files| files.get_mut(&in_bag(program)).unwrap()[0] ^= 1);
    assert_eq!(
        take_out(exchanged, program).unwrap_err(),
        "handover-differs",
        "of the same length, so nothing shows it"
    );
    let added = changed(|files| drop(files.insert(in_bag("data/001/more.pdf"), b"%PDF-1.7".to_vec())));
    assert_eq!(take_out(added, "data/001/more.pdf").unwrap_err(), "handover-differs");
    let unsigned = changed(|files| drop(files.remove(&in_bag("signature.json"))));
    assert_eq!(take_out(unsigned, program).unwrap_err(), "handover-not-signed");
}

#[test]
fn whoever_has_age_and_sha256_alone_can_open_and_check_what_was_handed_over() {
    let (sender, colleague) = (sender(), Identity::generate());
    let file = sender.send(&[], &[&colleague.to_public().to_string()]);
    let files = files(opened(&file, &colleague));
    for list in ["manifest-sha256.txt", "tagmanifest-sha256.txt"] {
        let lines = String::from_utf8(files[&in_bag(list)].clone()).unwrap();
        assert!(lines.lines().count() >= 5);
        for (digest, name) in lines.lines().map(|line| line.split_once("  ").unwrap()) {
            assert_eq!(Sha256Digest::of(&files[&in_bag(name)]).to_string(), digest, "{name}");
        }
    }
    for n in 1..=3u8 {
        assert_eq!(
            files[&in_bag(&format!("data/00{n}/dok-{n}.png"))],
            picture(n),
            "all of the case, since none was named"
        );
        for name in ["proof.json", "checkpoint.note", "certificate-ru.pdf", "verify.py"] {
            assert!(files.contains_key(&in_bag(&format!("data/00{n}/{name}"))), "{name}");
        }
    }
    let proof = String::from_utf8(files[&in_bag("data/001/proof.json")].clone()).unwrap();
    assert!(proof.contains("А. Асанова"), "the proof says itself that the exhibit was handed over, and to whom");
    assert_eq!(files[&in_bag("bagit.txt")], b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
}

#[test]
fn a_strangers_key_opens_nothing_and_the_senders_own_does() {
    let (sender, receiver, stranger) = (sender(), Desk::new(), Desk::new());
    let file = sender.send(&sender.items[..1], &[&key_of(&receiver)]);
    let case = stranger.case("7/2026");
    assert_eq!(receive(&stranger, &case, &file), Err("handover-other-key".to_owned()));
    assert!(stranger.evidence(&case).is_empty());
    let note = stranger.file("note.age", "age-encryption.org/v1\nno more than that");
    assert_eq!(receive(&stranger, &case, &note), Err("handover-not-age".to_owned()));
    let picture = stranger.file("picture.age", picture(1));
    assert_eq!(receive(&stranger, &case, &picture), Err("handover-not-age".to_owned()));
    let kept = receive(&sender.desk, &sender.case, &file).unwrap();
    assert_eq!(show(&sender.desk, &kept)["forUs"], true, "the sender can look at what was sent");
}

#[test]
fn a_byte_changed_on_the_way_or_an_end_cut_off_leaves_nothing() {
    let (sender, receiver) = (sender(), Desk::new());
    let file = sender.send(&sender.items, &[&key_of(&receiver)]);
    let case = receiver.case("7/2026");
    let whole = fs::read(&file).unwrap();
    let damage = |name: &str, bytes: &[u8]| receive(&receiver, &case, &receiver.file(name, bytes));
    for at in [whole.len() / 3, whole.len() / 2, whole.len() - 5] {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        assert_eq!(damage("changed.age", &bytes), Err("handover-damaged".to_owned()), "byte {at}");
    }
    assert_eq!(damage("cut.age", &whole[..whole.len() - 40]), Err("handover-damaged".to_owned()));
    assert!(receiver.evidence(&case).is_empty(), "nothing is kept of it");
    assert!(damage("whole.age", &whole).is_ok());
}

#[test]
fn a_file_made_for_others_afterwards_has_a_bad_signature_and_gives_nothing_out() {
    let (receiver, item) = changed(|files| {
        let about = files.get_mut(&in_bag("handover.json")).unwrap();
        let text = String::from_utf8(about.clone()).unwrap();
        *about = text.replace("А. Асанова", "Б. Бекова").into_bytes();
    });
    let view = show(&receiver, &item);
    assert_eq!((&view["signature"], &view["to"][0]), (&json!("bad"), &json!("Б. Бекова")));
    assert_eq!(view["amiss"], json!(["handover.json"]));
    assert_eq!(view["words"], json!([]), "the words of a key that signed something else would be the true ones");
    let request = json!({ "evidence": item, "entries": [] });
    assert_eq!(receiver.refused("handover.take", request).code, "handover-not-signed");
    let (receiver, item) = changed(|files| drop(files.remove(&in_bag("signature.json"))));
    assert_eq!(show(&receiver, &item)["signature"], "missing");
}

#[test]
fn what_somebody_passed_on_is_told_from_what_was_sent_to_us() {
    let (sender, receiver, between) = (sender(), Desk::new(), Identity::generate());
    let file = sender.send(&sender.items, &[&between.to_public().to_string()]);
    let again = sender.out.join("again.age");
    sealed_anew(&files(opened(&file, &between)), &key_of(&receiver), &again);
    let case = receiver.case("7/2026");
    let item = receive(&receiver, &case, &again).unwrap();
    let view = show(&receiver, &item);
    assert_eq!((&view["signature"], &view["forUs"]), (&json!("good"), &json!(false)));
    let request = json!({ "evidence": item, "entries": [] });
    assert_eq!(receiver.refused("handover.take", request).code, "handover-other-vault");
}

#[test]
fn an_exhibit_exchanged_for_another_of_its_length_is_named_and_not_taken() {
    let name = in_bag("data/002/dok-2.png");
    let (receiver, item) = changed(|files| files.get_mut(&name).unwrap()[60] ^= 1);
    let done = take(&receiver, &item, json!([]));
    assert_eq!(done["failure"]["code"], "handover-differs");
    assert_eq!(done["failure"]["params"]["file"], "data/002/dok-2.png");
    assert_eq!(done["work"]["outcome"]["added"].as_array().unwrap().len(), 1, "the one before it is in");
    let (receiver, item) = changed(|files| drop(files.remove(&name)));
    assert_eq!(show(&receiver, &item)["amiss"], json!(["data/002/dok-2.png"]));
}

#[test]
fn a_bag_that_leads_elsewhere_is_not_looked_into() {
    for name in ["fetch.txt", "data/../../../evil.sh"] {
        let (receiver, item) = changed(|files| drop(files.insert(in_bag(name), b"x".to_vec())));
        assert_eq!(receiver.refused("handover.show", json!({ "evidence": item })).code, "handover-refused", "{name}");
        let request = json!({ "evidence": item, "entries": [] });
        assert_eq!(receiver.refused("handover.take", request).code, "handover-refused", "{name}");
    }
}

#[test]
fn an_item_that_is_no_handover_is_told_as_none() {
    let sender = sender();
    assert_eq!(show(&sender.desk, &sender.items[0]), Value::Null);
}

#[test]
fn the_log_of_the_sender_says_of_each_exhibit_to_whom_it_went() {
    let (sender, receiver) = (sender(), Desk::new());
    let key = key_of(&receiver);
    sender.send(&sender.items[..2], &[&key]);
    for item in &sender.items[..2] {
        let line = &sender.lines(item)[0];
        assert_eq!((&line["action"], &line["params"]["what"]), (&json!("export"), &json!("handover")));
        assert_eq!((&line["params"]["to"], &line["params"]["keys"]), (&json!("А. Асанова"), &json!(key)));
        assert_eq!(line["evidence"], json!([item]), "an entry of its own");
    }
    let stayed = sender.lines(&sender.items[2]);
    assert!(stayed.iter().all(|line| line["action"] != "export"), "what stayed went to nobody");
}

#[test]
fn a_sending_that_is_cancelled_leaves_no_file_and_the_log_says_that_it_failed() {
    let sender = sender();
    let large = sender.desk.file("in/large.bin", vec![7; 8 << 20]);
    sender.desk.take_in(&sender.case, &[large]);
    let key = Identity::generate().to_public().to_string();
    let job = sender.desk.ask("handover.send", sender.request(&[], &[&key]))["job"].clone();
    sender.desk.ask("job.cancel", json!({ "job": job }));
    assert_eq!(sender.desk.finished(&job)["cancelled"], true);
    assert_eq!(fs::read_dir(&sender.out).unwrap().count(), 0);
    assert_eq!(sender.lines(&sender.items[0])[0]["params"]["failed"], "cancelled");
}

#[test]
fn a_key_that_is_none_and_nobody_to_send_to_are_refused_before_a_place_is_asked_for() {
    let sender = sender();
    let refused = |request: Value| sender.desk.refused("handover.send", request).code;
    assert_eq!(refused(sender.request(&[], &["age1nonsense"])), "handover-key");
    let of_no_secret = "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z";
    assert_eq!(refused(sender.request(&[], &[of_no_secret])), "handover-key", "what is sealed for it, everybody opens");
    assert_eq!(refused(sender.request(&[], &[])), "handover-nobody");
    let empty = sender.desk.case("15/2026");
    let own = key_of(&sender.desk);
    let refusal = sender.desk.refused("handover.send", sender.request(&[], &[&own]));
    assert_eq!(refusal.code, "handover-own-key", "but for the sender nobody could open it");
    let key = Identity::generate().to_public().to_string();
    let to = json!([{ "name": "А. Асанова", "key": key }]);
    let nothing = json!({ "case": empty, "evidence": [], "to": to, "details": true, "languages": [] });
    assert_eq!(refused(nothing), "handover-empty");
    let other = json!({ "case": empty, "evidence": [sender.items[0]], "to": to, "details": true, "languages": [] });
    assert_eq!(refused(other), "not-found", "of another case");
    assert_eq!(fs::read_dir(&sender.out).unwrap().count(), 0);
    assert_eq!(sender.desk.refused("handover.words", json!({ "key": "age1nonsense" })).code, "handover-key");
    let words = sender.desk.ask("handover.words", json!({ "key": format!(" {own}\n") }))["words"].clone();
    assert_eq!(words, sender.desk.ask("handover.key", json!({}))["words"], "both sides read the same words");
    assert_eq!(words.as_array().unwrap().len(), 8);
}

#[test]
fn the_key_of_a_vault_stays_the_same_after_it_was_locked() {
    let desk = Desk::new();
    let before = desk.ask("handover.key", json!({}));
    desk.ask("vault.lock", json!({}));
    assert_eq!(desk.refused("handover.key", json!({})).code, "locked");
    desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    assert_eq!(desk.ask("handover.key", json!({})), before);
}

#[test]
fn a_reader_sees_the_keys_and_neither_sends_nor_takes() {
    let sender = sender_at(office());
    let key = key_of(&sender.desk);
    sender.desk.ask("vault.lock", json!({}));
    sender.desk.ask("vault.open", json!({ "folder": null, "passphrase": SABINA }));
    assert_eq!(key_of(&sender.desk), key, "the vault has one key, whoever asks");
    assert_eq!(sender.desk.refused("handover.send", sender.request(&[], &[&key])).code, "role");
    assert_eq!(sender.desk.refused("handover.receive", json!({ "case": sender.case })).code, "role");
    let request = json!({ "evidence": sender.items[0], "entries": [] });
    assert_eq!(sender.desk.refused("handover.take", request).code, "role");
    let case = sender.case.as_str().unwrap().parse().unwrap();
    let nowhere = sender.out.join("case.age");
    assert_eq!(sender.desk.core.receive_handover(case, &nowhere).unwrap_err().code, "role", "nor by the command line");
    assert_eq!(fs::read_dir(&sender.out).unwrap().count(), 0);
}

#[test]
fn most_of_a_case_is_handed_over_only_when_a_second_lawyer_agreed() {
    let sender = sender_at(office());
    sender.desk.ask("user.set-rule", json!({ "on": true }));
    let key = Identity::generate().to_public().to_string();
    let whole = sender.request(&[], &[&key]);
    let refused = sender.desk.refused("handover.send", whole.clone());
    assert_eq!((refused.code.as_str(), refused.params["act"].as_str()), ("second-person", "handover"));
    let words = sender.desk.ask("handover.words", json!({ "key": key }))["words"].clone();
    let words: Vec<_> = words.as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect();
    assert_eq!(refused.params["to"], format!("А. Асанова: {}", words.join(" ")), "for whom, and by which key");
    assert_eq!(refused.params["uncompared"], "А. Асанова");
    assert_eq!(fs::read_dir(&sender.out).unwrap().count(), 0);
    sender.send(&sender.items[..1], &[&key]);
    fs::remove_dir_all(&sender.out).unwrap();
    fs::create_dir_all(&sender.out).unwrap();
    let rest = sender.request(&sender.items[1..], &[&key]);
    assert_eq!(sender.desk.refused("handover.send", rest).code, "second-person", "what left before counts too");
    let agreed = json!({ "act": "handover", "target": refused.params["target"], "passphrase": NURLAN });
    sender.desk.ask("user.agree", agreed);
    let other = Identity::generate().to_public().to_string();
    let elsewhere = sender.request(&[], &[&other]);
    assert_eq!(sender.desk.refused("handover.send", elsewhere).code, "second-person", "they agreed with another key");
    let others = sender.request(&sender.items[1..], &[&key]);
    assert_eq!(sender.desk.refused("handover.send", others).code, "second-person", "they agreed with other items");
    sender.send(&[], &[&key]);
    assert_eq!(sender.lines(&sender.items[2])[0]["params"]["second"], "Нурлан Абдиев");
}

#[test]
fn the_command_line_hands_over_and_receives() {
    let (sender, receiver) = (sender(), Desk::new());
    let key: Value = serde_json::from_str(&dalil_of(&receiver, &["handover", "key", "--json"])).unwrap();
    let to = format!("А. Асанова={}", key["key"].as_str().unwrap());
    let file = sender.out.join("case.age");
    let path = file.to_str().unwrap();
    dalil_of(&sender.desk, &["handover", "send", "1", "3", "--to", &to, "--out", path]);
    receiver.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    receiver.case("7/2026");
    dalil_of(&receiver, &["handover", "receive", path]);
    let shown = dalil_of(&receiver, &["--lang", "en", "handover", "show", "1"]);
    assert!(shown.contains("Ж. Токтосунова") && shown.contains("dok-3.png"), "{shown}");
    dalil_of(&receiver, &["handover", "match", "1", "telephone"]);
    let listed = dalil_of(&receiver, &["--lang", "en", "colleague", "list"]);
    assert!(listed.contains("Ж. Токтосунова") && listed.contains("By telephone"), "{listed}");
    let taken = dalil_of(&receiver, &["--lang", "en", "handover", "take", "1", "--entry", "2"]);
    assert!(taken.contains("Taken out: 1."), "{taken}");
}

#[test]
fn the_command_line_sends_to_a_colleague_by_name_alone() {
    let sender = sender();
    let key = Identity::generate().to_public().to_string();
    dalil_of(&sender.desk, &["colleague", "add", "А. Асанова", &key, "--compared", "in_person"]);
    let file = sender.out.join("case.age");
    dalil_of(&sender.desk, &["handover", "send", "1", "--to", "А. Асанова", "--out", file.to_str().unwrap()]);
    sender.desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    let said = sender.lines(&sender.items[0])[0]["params"].clone();
    assert_eq!((&said["keys"], &said["uncompared"]), (&json!(key), &json!("")));
    sender.desk.ask("vault.lock", json!({}));
    dalil_of(&sender.desk, &["colleague", "rename", "А. Асанова", "А. Асанова-Ким"]);
    dalil_of(&sender.desk, &["colleague", "remove", "А. Асанова-Ким"]);
    assert_eq!(dalil_of(&sender.desk, &["--lang", "en", "colleague", "list"]).trim(), "");
}
