use super::seen::judged;
use super::*;
use crate::evidence::archive::{entries, unpack};
use crate::evidence::package::Sink as _;
use crate::vault::Signed;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use ed25519_dalek::{Signer as _, SigningKey};
use std::collections::BTreeMap;
use std::io::Cursor;

const ORIGINAL: &[u8] = "Договор с принимающей стороной".as_bytes();

fn key() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

fn signed(content: &[u8]) -> Signed {
    let bytes = [b"dalil handover/1\0".as_slice(), content].concat();
    Signed { key: key().verifying_key().to_bytes(), signature: key().sign(&bytes).to_bytes() }
}

fn about() -> Handover {
    Handover {
        format: FORMAT.to_owned(),
        made: "2026-11-30T08:00:00Z".to_owned(),
        sender: Sender {
            name: "Ж. Токтосунова".to_owned(),
            key: BASE64.encode(key().verifying_key().to_bytes()),
            recipient: "age1sender".to_owned(),
        },
        recipients: vec![Recipient { name: "А. Асанова".to_owned(), key: "age1colleague".to_owned() }],
        case: "14/2026".to_owned(),
        items: vec![Item {
            folder: "data/001".to_owned(),
            item: EvidenceId::from_bytes([1; 16]),
            number: 1,
            file: "dok-1.txt".to_owned(),
            sha256: Sha256Digest::of(ORIGINAL),
            length: ORIGINAL.len() as u64,
            title: "Договор".to_owned(),
            entries: 9,
            root: BASE64.encode([3u8; 32]),
            came: None,
        }],
    }
}

fn bag() -> Vec<u8> {
    let mut bag = Bag::begin(Vec::new());
    bag.folder("data/001").put("dok-1.txt", &mut { ORIGINAL }).unwrap();
    bag.folder("data/001").put("proof.json", &mut &b"{}"[..]).unwrap();
    bag.finish(&about(), signed).unwrap()
}

/// The files of a bag by their names.
fn files(bag: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut source = Cursor::new(bag);
    let list = entries(&mut source).unwrap();
    list.iter().map(|entry| (entry.name.clone(), unpack(&mut source, entry, 1 << 20).unwrap())).collect()
}

fn judge(files: &BTreeMap<String, Vec<u8>>) -> Result<Seen, Refused> {
    let listing = files.iter().map(|(name, bytes)| (name.clone(), bytes.len() as u64)).collect();
    let tags = files.iter().filter_map(|(name, bytes)| Some((name.strip_prefix("dalil-handover/")?, bytes.clone())));
    judged(listing, &tags.filter(|(name, _)| !name.contains('/')).collect())
}

/// A bag in which one file was changed.
fn changed(name: &str, change: impl FnOnce(&mut Vec<u8>)) -> Seen {
    let mut files = files(&bag());
    change(files.entry(format!("dalil-handover/{name}")).or_default());
    judge(&files).unwrap()
}

fn replaced(text: &mut Vec<u8>, from: &str, to: &str) {
    *text = String::from_utf8(text.clone()).unwrap().replace(from, to).into_bytes();
}

#[test]
fn a_bag_says_of_every_file_what_it_holds() {
    let files = files(&bag());
    let text = |name: &str| String::from_utf8(files[&format!("dalil-handover/{name}")].clone()).unwrap();
    assert!(text("bagit.txt").starts_with("BagIt-Version: 1.0\n"));
    let oxum = format!("Payload-Oxum: {}.2\n", ORIGINAL.len() + 2);
    assert!(text("bag-info.txt").contains(&oxum) && text("bag-info.txt").contains("Bagging-Date: 2026-11-30\n"));
    let line = format!("{}  data/001/dok-1.txt\n", Sha256Digest::of(ORIGINAL));
    assert!(text("manifest-sha256.txt").contains(&line));
    assert_eq!(text("manifest-sha512.txt").lines().map(|line| line.find(' ').unwrap()).collect::<Vec<_>>(), [128, 128]);
    assert_eq!(text("tagmanifest-sha256.txt").lines().count(), 5);
    let seen = judge(&files).unwrap();
    assert_eq!((seen.standing, seen.amiss.as_slice(), &seen.about), (Standing::Good, &[][..], &about()));
    assert_eq!(bag(), bag(), "the same exhibits make the same bag");
}

#[test]
fn a_bag_made_for_others_afterwards_has_no_good_signature() {
    let seen = changed("handover.json", |text| replaced(text, "age1colleague", "age1stranger"));
    assert_eq!((seen.standing, seen.amiss.as_slice()), (Standing::Bad, &["handover.json".to_owned()][..]));
    assert!(about().is_for("age1colleague") && about().is_for("age1sender") && !about().is_for("age1stranger"));
    let seen = changed("tagmanifest-sha256.txt", |text| replaced(text, "handover.json", "handover.jsom"));
    assert_eq!(seen.standing, Standing::Bad);
    let seen = changed("signature.json", |text| replaced(text, "\"signature\":\"", "\"signature\":\"A"));
    assert_eq!(seen.standing, Standing::Bad);
}

#[test]
fn a_bag_without_a_signature_is_told_from_one_with_a_false_one() {
    let mut files = files(&bag());
    files.remove("dalil-handover/signature.json");
    assert_eq!(judge(&files).unwrap().standing, Standing::Missing);
}

#[test]
fn what_is_absent_longer_or_not_named_is_told() {
    assert_eq!(changed("data/001/dok-1.txt", |bytes| bytes.push(b'!')).amiss, ["data/001/dok-1.txt"]);
    assert_eq!(changed("data/001/more.exe", |bytes| bytes.push(b'!')).amiss, ["data/001/more.exe"]);
    assert_eq!(changed("readme.txt", |bytes| bytes.push(b'!')).amiss, ["readme.txt"]);
    let mut files = files(&bag());
    files.remove("dalil-handover/data/001/proof.json");
    let seen = judge(&files).unwrap();
    assert_eq!(seen.amiss, ["data/001/proof.json"]);
    assert!(seen.has(&seen.about.items[0]));
}

#[test]
fn what_would_be_unpacked_elsewhere_or_fetched_is_refused() {
    for name in [
        "dalil-handover/fetch.txt",
        "dalil-handover/data/../../x",
        "dalil-handover/../x",
        "/dalil-handover/x",
        "dalil-handover//x",
        "dalil-handover/./x",
        "other/x",
        "x",
    ] {
        let mut files = files(&bag());
        files.insert(name.to_owned(), Vec::new());
        assert_eq!(judge(&files), Err(Refused), "{name}");
    }
    let mut files = files(&bag());
    files.remove("dalil-handover/handover.json");
    assert_eq!(judge(&files), Err(Refused), "it does not say what it is");
}

#[test]
fn a_path_that_stands_twice_in_a_manifest_agrees_with_nothing() {
    let twice = |text: &mut Vec<u8>| {
        let again = text.clone();
        text.extend(again);
    };
    let seen = changed("manifest-sha256.txt", twice);
    assert!(!seen.has(&seen.about.items[0]));
}

/// A bag whose list of exhibits was changed before it was signed: what a sender may write who means harm.
fn signed_with(change: impl FnOnce(&mut Item)) -> Result<Seen, Refused> {
    let mut about = about();
    change(&mut about.items[0]);
    let mut bag = Bag::begin(Vec::new());
    bag.folder("data/001").put("dok-1.txt", &mut { ORIGINAL }).unwrap();
    judge(&files(&bag.finish(&about, signed).unwrap()))
}

#[test]
fn a_sender_who_means_harm_writes_no_names_that_show_otherwise_and_no_checkpoint_that_is_none() {
    assert_eq!(signed_with(|_| ()).unwrap().standing, Standing::Good);
    for name in ["dok-\u{202e}gpj.exe", "x/dok-1.txt", "..\\dok-1.txt", "dok-1.txt\n", ""] {
        assert_eq!(signed_with(|item| item.file = name.to_owned()), Err(Refused), "{name:?}");
    }
    assert_eq!(signed_with(|item| item.root = "see above".to_owned()), Err(Refused));
    assert_eq!(signed_with(|item| item.folder = "data/..".to_owned()), Err(Refused));
    let seen = signed_with(|item| item.title = "Договор\u{202e}\n\u{1b}[2J".to_owned()).unwrap();
    assert_eq!(seen.about.items[0].title, "Договор [2J", "nothing that a screen obeys");
}

#[test]
fn every_file_of_a_bag_is_covered_by_its_digest_and_nothing_else_is() {
    let seen = judge(&files(&bag())).unwrap();
    let covers = |name: &str, bytes: &[u8]| seen.covers(&format!("dalil-handover/{name}"), bytes);
    assert!(covers("data/001/dok-1.txt", ORIGINAL) && covers("data/001/proof.json", b"{}"));
    assert!(!covers("data/001/proof.json", b"[]") && !covers("data/001/more.exe", b"{}"));
    assert!(covers("handover.json", b"looked at before") && !covers("handover (2).json", b"looked at before"));
    assert!(!seen.covers("data/001/proof.json", b"{}"), "beside the bag");
    let seen = changed("handover.json", |text| replaced(text, "age1colleague", "age1stranger"));
    assert!(!seen.covers("dalil-handover/data/001/proof.json", b"{}"), "its signature is broken");
}

#[test]
fn a_second_file_of_a_name_is_told_and_the_first_is_judged() {
    // The list of an archive gives a number to every further file of one name.
    let mut twice = files(&bag());
    twice.insert("dalil-handover/handover (2).json".to_owned(), b"{}".to_vec());
    twice.insert("dalil-handover/data/001/DOK-1.TXT".to_owned(), b"other".to_vec());
    let seen = judge(&twice).unwrap();
    assert_eq!(seen.amiss, ["data/001/DOK-1.TXT", "handover (2).json"]);
    assert!(seen.has(&seen.about.items[0]));
}

#[test]
fn what_the_sender_says_of_how_it_came_is_taken_as_far_as_it_has_a_meaning() {
    let came = Came {
        name: "IMG-20260306-WA0003.jpg".to_owned(),
        source: "телефон".to_owned(),
        form: "hologram".to_owned(),
        covert: "yes".to_owned(),
        carrier: "флешка".to_owned(),
        language: "ky".to_owned(),
    };
    assert_eq!(came.file_name(), Some("IMG-20260306-WA0003.jpg"));
    for name in ["", "../a.jpg", "a\\b.jpg", "a\u{202e}gpj.exe"] {
        assert_eq!(Came { name: name.to_owned(), ..came.clone() }.file_name(), None, "{name:?}");
    }
    let mut about = serde_json::to_value(&came).unwrap();
    assert_eq!(serde_json::from_value::<Came>(about.clone()).unwrap(), came);
    about["more"] = serde_json::json!(1);
    assert_eq!(serde_json::from_value::<Came>(about).unwrap(), came, "a later version may say more");
}
