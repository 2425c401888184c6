//! What still opens of a damaged original is told, and leaves as what it is: a part, with zeros for the rest, and words beside it.

use crate::support::{Desk, PASSPHRASE};
use dalil::base::Sha256Digest;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// A header, and a chunk with its tag, as docs/vault-format.md has them.
const HEADER: usize = 168;
const SEALED: usize = 65_536 + 16;
/// The second chunk of the original, of which the first holds eight bytes less.
const LOST: std::ops::Range<usize> = 65_528..131_064;
/// A byte of it in the sealed file.
const MIDDLE: usize = HEADER + SEALED + 77;

struct Room {
    desk: Desk,
    case: Value,
    item: Value,
    bytes: Vec<u8>,
    out: PathBuf,
}

/// A long item, and what happened to its sealed file.
fn room(change: impl FnOnce(&mut Vec<u8>)) -> Room {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    let bytes: Vec<u8> = (0..300_000_u32).map(|at| (at % 251) as u8 + 1).collect();
    desk.take_in(&case, &[desk.file("long.bin", &bytes)]);
    let item = desk.evidence(&case)[0]["id"].clone();
    let files = walkdir::WalkDir::new(desk.vault().join("blobs")).into_iter().flatten();
    let files = files.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path);
    let path = files.max_by_key(|path| fs::metadata(path).unwrap().len()).unwrap();
    super::repair::overwrite(&path, change);
    let out = desk.folder().join("out");
    fs::create_dir_all(&out).unwrap();
    *desk.hands.save.lock().unwrap() = Some(out.clone());
    Room { desk, case, item, bytes, out }
}

impl Room {
    /// What opens, as the job says that finds it out.
    fn told(&self) -> Value {
        let job = self.desk.ask("evidence.readable", json!({ "evidence": self.item }))["job"].clone();
        let view = self.desk.finished(&job);
        assert_eq!((&view["done"], &view["total"]), (&json!(self.bytes.len()), &json!(self.bytes.len())), "{view}");
        view["work"]["outcome"].clone()
    }

    fn export(&self) -> Value {
        json!({ "evidence": self.item, "language": "ru" })
    }

    /// What leaves: the original with zeros in the place of the second chunk.
    fn part(&self) -> Vec<u8> {
        let mut part = self.bytes.clone();
        part[LOST].fill(0);
        part
    }

    fn left(&self) -> Vec<Value> {
        let shown = self.desk.ask("custody.show", json!({ "case": self.case, "evidence": self.item }));
        let lines = shown["lines"].as_array().unwrap().iter();
        lines.filter(|line| line["action"] == "export").cloned().collect()
    }
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|one| one.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn of_an_original_with_a_broken_chunk_the_rest_is_told_and_given_out_with_zeros_and_words() {
    let room = room(|file| file[MIDDLE] ^= 1);
    assert_eq!(room.desk.refused("evidence.export", json!({ "evidence": room.item })).code, "blob-damaged");
    let told = room.told();
    assert_eq!((&told["whole"], &told["length"]), (&json!(false), &json!(300_000)));
    assert_eq!(told["opens"], json!(300_000 - LOST.len()));
    let stretches = told["stretches"].as_array().unwrap();
    assert_eq!(
        (stretches.len(), &stretches[1]["from"], &stretches[1]["to"]),
        (3, &json!(LOST.start), &json!(LOST.end))
    );
    assert_eq!(stretches[1]["sha256"], Value::Null);
    assert_eq!(stretches[0]["sha256"], json!(Sha256Digest::of(&room.bytes[..LOST.start])));

    let path = room.desk.ask("evidence.export-readable", room.export())["path"].as_str().unwrap().to_owned();
    let part = fs::read(&path).unwrap();
    assert!(part == room.part(), "zeros of the same length, and everything else as it was");
    let words = fs::read_to_string(format!("{path}.txt")).unwrap();
    let digests = [Sha256Digest::of(&part), Sha256Digest::of(&room.bytes), Sha256Digest::of(&room.bytes[LOST.end..])];
    for said in
        digests.map(|digest| digest.to_string()).iter().map(String::as_str).chain(["65528–131063", "не оригинал"])
    {
        assert!(words.contains(said), "{said} in:\n{words}");
    }
    assert!(!words.contains("long.bin"), "the name that it came with may give somebody away");

    let left = room.left();
    let params = &left[0]["params"];
    assert_eq!((&params["what"], &params["zeros"]), (&json!("readable-part"), &json!("65528–131063")));
    assert_eq!(params["sha256"], json!(Sha256Digest::of(&part)), "what left, not what was taken in");
    assert_eq!(params["words"], json!(Sha256Digest::of(words.as_bytes())));
}

#[test]
fn of_a_cut_file_its_beginning_leaves_and_of_one_whose_header_is_lost_all_of_it() {
    let cut = room(|file| file.truncate(HEADER + SEALED + 9));
    let path = cut.desk.ask("evidence.export-readable", cut.export())["path"].as_str().unwrap().to_owned();
    let part = fs::read(path).unwrap();
    assert!(part.len() == 300_000 && part[..LOST.start] == cut.bytes[..LOST.start]);
    assert!(part[LOST.start..].iter().all(|byte| *byte == 0));

    let headless = room(|file| file[..HEADER].fill(0));
    let told = headless.told();
    assert_eq!((&told["opens"], &told["whole"]), (&json!(300_000), &json!(false)), "the file is damaged all the same");
    let path = headless.desk.ask("evidence.export-readable", headless.export())["path"].as_str().unwrap().to_owned();
    assert!(fs::read(path).unwrap() == headless.bytes);
    assert_eq!(headless.left()[0]["params"]["zeros"], "–");
}

#[test]
fn nothing_leaves_of_an_original_that_is_whole_or_of_which_nothing_opens() {
    let whole = room(|_| {});
    assert_eq!(whole.told()["whole"], true);
    assert_eq!(whole.desk.refused("evidence.export-readable", whole.export()).code, "not-damaged");
    let lost = room(|file| file.fill(0));
    assert_eq!(lost.told()["opens"], 0);
    assert_eq!(lost.desk.refused("evidence.export-readable", lost.export()).code, "nothing-readable");
    for room in [whole, lost] {
        assert!(names(&room.out).is_empty() && room.left().is_empty());
    }
}

#[test]
fn a_part_leaves_against_no_withdrawal_and_over_no_text_that_is_there() {
    let room = room(|file| file[MIDDLE] ^= 1);
    let id = room.item.as_str().unwrap().parse().unwrap();
    let request = dalil::commands::views::ExportReadable { evidence: id, language: dalil::base::Language::Ky };
    let to = room.out.join("part.bin");
    fs::write(room.out.join("part.bin.txt"), "a text of hers").unwrap();
    assert_eq!(room.desk.core.export_readable(&request, &to).unwrap_err().code, "exists");
    assert!(!to.exists() && room.left().is_empty());
    assert_eq!(fs::read_to_string(room.out.join("part.bin.txt")).unwrap(), "a text of hers");

    let client = room.desk.person(&room.case, "victim", "Асанова", "Бермет");
    let details = json!({
        "client": client, "purpose": "share", "answer": "refused", "recipientKind": "any", "recipient": "",
        "items": [room.item], "facts": [], "answeredOn": "2026-08-10", "until": "", "language": "ky",
        "interpreter": "", "guardian": "", "manner": "signed", "witness": "", "informed": ["purpose", "withdrawal"],
        "evidence": null, "note": "",
    });
    room.desk.ask("consent.add", json!({ "case": room.case, "details": details }));
    assert_eq!(room.desk.refused("evidence.export-readable", room.export()).code, "consent-withdrawn");
}

#[test]
fn a_text_of_which_nobody_was_asked_is_not_replaced_by_the_words_beside_a_part() {
    let room = room(|file| file[MIDDLE] ^= 1);
    let path = room.desk.ask("evidence.export-readable", room.export())["path"].as_str().unwrap().to_owned();
    let words = PathBuf::from(format!("{path}.txt"));
    fs::write(&words, "a text of hers").unwrap();
    fs::remove_file(&path).unwrap();
    assert_eq!(room.desk.refused("evidence.export-readable", room.export()).code, "exists");
    assert_eq!((names(&room.out).len(), room.left().len()), (1, 1), "nothing more has left");
    assert_eq!(fs::read_to_string(&words).unwrap(), "a text of hers");

    // Whoever agrees that the part is replaced has the words about it replaced, too.
    fs::write(&path, "an earlier part").unwrap();
    room.desk.ask("evidence.export-readable", room.export());
    assert!(fs::read(&path).unwrap() == room.part());
    assert!(fs::read_to_string(&words).unwrap().contains("65528–131063"));
}

#[test]
fn the_command_line_tells_what_opens_and_writes_it() {
    let room = room(|file| file[MIDDLE] ^= 1);
    room.desk.ask("vault.lock", json!({}));
    let run = |arguments: &[&str]| {
        let run = std::process::Command::new(env!("CARGO_BIN_EXE_dalil"))
            .args(["--lang", "ru", "--vault"])
            .arg(room.desk.vault())
            .args(arguments)
            .env("DALIL_PASSPHRASE", PASSPHRASE)
            .output()
            .unwrap();
        (run.status.code().unwrap(), String::from_utf8(run.stdout).unwrap())
    };
    let (code, told) = run(&["vault", "readable", "1"]);
    assert!(code == 4 && told.contains("читается 234464 из 300000 байт"), "{told}");
    assert!(told.contains("65528–131063  не читается"), "{told}");
    let to = room.out.join("part.bin");
    let (code, _) = run(&["vault", "readable", "1", "--out", to.to_str().unwrap(), "--language", "ky"]);
    assert_eq!((code, fs::read(&to).unwrap() == room.part()), (0, true));
    assert!(fs::read_to_string(room.out.join("part.bin.txt")).unwrap().contains("түп нуска эмес"));
    let again = run(&["vault", "readable", "1", "--out", to.to_str().unwrap()]);
    assert_eq!(again.0, 1, "nothing is overwritten");
}
