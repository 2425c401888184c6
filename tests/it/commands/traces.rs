//! What a day's work leaves on the disk: in the folder of the vault and everywhere else a program of the system may write for its
//! user (settings, caches, temporary files) no passphrase, no key, no name and no word of an exhibit lies open. What the office
//! hands over and writes out lies elsewhere, in folders of its own.

use crate::support::details;
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE};
use dalil::base::SystemClock;
use dalil::vault::{Passphrase, Vault};
use serde_json::{Value, json};
use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

const PASSPHRASE: &str = "marker qotaq birlik sayda 4471 zumur";
const SURNAME: &str = "Меткебаева";
/// What stands in the exhibit beside the name.
const WORDS: &str = "увезли ночью на сером грузовике";

/// A way of writing a secret, and what it is of.
struct Needle {
    what: String,
    bytes: Vec<u8>,
}

fn utf16(text: &str) -> [Vec<u8>; 2] {
    let units = || text.encode_utf16();
    [units().flat_map(u16::to_le_bytes).collect(), units().flat_map(u16::to_be_bytes).collect()]
}

/// A text in every writing of it.
fn written(what: &str, text: &str) -> Vec<Needle> {
    let [little, big] = utf16(text);
    let writings = [("UTF-8", text.as_bytes().to_vec()), ("UTF-16LE", little), ("UTF-16BE", big)];
    writings.map(|(how, bytes)| Needle { what: format!("{what} in {how}"), bytes }).into()
}

/// What people say and type, also as an index of words or a list of names would have it.
fn of_words(what: &str, text: &str) -> Vec<Needle> {
    let cases = [text.to_owned(), text.to_lowercase(), text.to_uppercase()];
    cases.iter().flat_map(|text| written(what, text)).collect()
}

/// A key as it is, in hexadecimal digits and in base64.
fn of_key(what: &str, key: &[u8; 32]) -> Vec<Needle> {
    let hex: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    let mut needles = vec![Needle { what: format!("{what} in bytes"), bytes: key.to_vec() }];
    needles.extend(written(&format!("{what} in hexadecimal"), &hex));
    needles.extend(written(&format!("{what} in hexadecimal"), &hex.to_uppercase()));
    for encoded in [STANDARD.encode(key), URL_SAFE.encode(key)] {
        // The last digits depend on what follows.
        needles.extend(written(&format!("{what} in base64"), &encoded[..42]));
    }
    needles
}

fn holds(hay: &[u8], needle: &[u8]) -> bool {
    let mut starts = hay.iter().enumerate().filter(|(_, byte)| **byte == needle[0]);
    starts.any(|(at, _)| hay[at..].starts_with(needle))
}

/// Whatever of the needles lies below a folder, in files and in their names.
fn found(folder: &Path, needles: &[Needle]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(folder).min_depth(1) {
        let entry = entry.unwrap();
        let name = entry.path().strip_prefix(folder).unwrap();
        let mut look = |hay: &[u8], place: &str| {
            let here = needles.iter().filter(|needle| holds(hay, &needle.bytes));
            found.extend(here.map(|needle| format!("{}: {} {}", needle.what, place, name.display())));
        };
        look(name.as_os_str().as_encoded_bytes(), "in the name");
        if entry.file_type().is_file() {
            look(&std::fs::read(entry.path()).unwrap(), "in");
        } else if entry.file_type().is_symlink() {
            look(std::fs::read_link(entry.path()).unwrap().as_os_str().as_encoded_bytes(), "in the link");
        }
    }
    found
}

/// A computer's user: everything that is written for them lies in one folder.
struct User {
    home: tempfile::TempDir,
    /// What comes from elsewhere and goes elsewhere.
    elsewhere: tempfile::TempDir,
}

impl User {
    fn new() -> Self {
        let user = Self { home: tempfile::tempdir().unwrap(), elsewhere: tempfile::tempdir().unwrap() };
        for folder in ["config", "data", "cache", "state", "run", "tmp", "stick"] {
            std::fs::create_dir(user.home.path().join(folder)).unwrap();
        }
        user
    }

    fn vault(&self) -> PathBuf {
        self.home.path().join("data/dalil/vault/vault")
    }

    /// The program as this user starts it.
    fn program<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dalil"));
        let home = self.home.path();
        command.args(arguments).current_dir(home).env_clear().env("HOME", home).env("DALIL_PASSPHRASE", PASSPHRASE);
        command.envs(std::env::var_os("PATH").map(|path| ("PATH", path)));
        let places = [
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_DATA_HOME", "data"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_STATE_HOME", "state"),
            ("XDG_RUNTIME_DIR", "run"),
            ("TMPDIR", "tmp"),
        ];
        for (name, folder) in places {
            command.env(name, home.join(folder));
        }
        command
    }

    /// What the command line says; it must succeed.
    fn run(&self, arguments: &[&str]) -> String {
        let vault = self.vault();
        let run = self.program(&["--lang", "ru", "--vault", vault.to_str().unwrap()]).args(arguments).output().unwrap();
        assert!(run.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&run.stderr));
        String::from_utf8(run.stdout).unwrap()
    }
}

/// The program with a page in front of it, without the page.
struct Host {
    child: Child,
    address: String,
    token: String,
}

impl Drop for Host {
    fn drop(&mut self) {
        let _ = self.child.kill(); // SIGKILL: nothing of the program runs after it
        let _ = self.child.wait();
    }
}

impl Host {
    fn start(user: &User) -> Self {
        let mut command = user.program(&["host", "--quick", "--ui", "nowhere"]);
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let (address, token) = line.trim().strip_prefix("http://").and_then(|at| at.split_once("/?token=")).unwrap();
        Self { address: address.to_owned(), token: token.to_owned(), child }
    }

    /// The body of an answer that says that it was done.
    fn send(&self, method: &str, path: &str, body: &str) -> Vec<u8> {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: {}\r\nx-dalil-token: {}\r\ncontent-type: application/json\r\n\
             content-length: {}\r\nconnection: close\r\n\r\n{body}",
            self.address,
            self.token,
            body.len()
        );
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
        assert!(answer.starts_with(b"HTTP/1.1 20"), "{path} {body}: {}", String::from_utf8_lossy(&answer));
        answer.split_off(end + 4)
    }

    fn ask(&self, name: &str, input: Value) -> Value {
        let answer = self.send("POST", "/call", &json!({ "name": name, "input": input }).to_string());
        serde_json::from_slice(&answer).unwrap()
    }

    fn finished(&self, started: &Value) -> Value {
        loop {
            let view = self.ask("job.show", json!({ "job": started["job"] }));
            if view["finished"] == true {
                assert_eq!(view["failure"], json!(null));
                return view;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
    }

    /// Waits until the search has read everything, and answers how many texts it finds.
    fn search(&self, question: &str) -> u64 {
        loop {
            let answer = self.ask("search.find", crate::search::request(question));
            if answer["pending"] == 0 {
                return answer["total"].as_u64().unwrap();
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
    }

    /// From the first start to the backup: everything that has words in it.
    fn work(&self, user: &User) {
        let request = json!({ "folder": null, "passphrase": PASSPHRASE, "userName": "Касымова Нургүл" });
        self.ask("vault.create", request);
        self.ask("settings.set", json!({ "language": "ru", "theme": "dark", "textSize": 110, "lockAfter": 4 }));
        let case = json!({
            "number": "14/2026", "title": "", "jurisdiction": "kg", "stage": "pretrial", "registerNumber": "",
            "languages": ["ru", "ky"], "team": [], "note": "",
        });
        let case = self.ask("case.add", json!({ "details": case }))["value"].clone();
        let name = json!({
            "kind": "main", "language": "ru", "surname": SURNAME, "given": "Айгүл", "patronymic": "", "whole": "",
        });
        let victim = json!({
            "kind": "person", "roles": ["victim"], "sex": "female", "birthDate": "1998-05", "citizenship": ["KG"],
            "names": [name], "documents": [], "contacts": [], "note": "",
        });
        let victim = self.ask("party.add", json!({ "case": case, "details": victim }))["value"].clone();

        let letter = user.elsewhere.path().join(format!("{SURNAME}.txt"));
        std::fs::write(&letter, format!("Её, {SURNAME}, {WORDS}.\n").repeat(40)).unwrap();
        let out = user.elsewhere.path().join("out");
        std::fs::create_dir(&out).unwrap();
        let picks = json!({ "files": [letter], "save": out });
        self.send("POST", "/picker", &picks.to_string());
        let offer = self.ask("intake.offer", json!({ "case": case, "from": { "kind": "pickFiles" } }));
        let take = json!({ "offer": offer["offer"], "details": details(), "skip": [] });
        self.finished(&self.ask("intake.start", take));
        let item = self.ask("evidence.list", json!({ "case": case }))[0]["id"].clone();
        self.ask("document.show", json!({ "evidence": item }));
        self.ask("document.pages", json!({ "evidence": item, "from": 0, "count": 5 }));

        let fact = json!({
            "statements": [{ "language": "ru", "text": format!("{SURNAME}: {WORDS}.") }], "date": "2026-03-15", "place": "Ош",
            "parties": [victim], "status": "alleged", "citations": [], "note": "",
        });
        self.ask("fact.add", json!({ "case": case, "details": fact }));
        assert!(self.search("грузовике") >= 2, "the exhibit and the fact are read and found");
        let print = json!({ "case": case, "wish": {}, "language": "ru" });
        let paper = self.ask("chronology.preview", print.clone());
        let page = self.send("GET", &format!("/view/{}/page/1?width=600", paper["path"].as_str().unwrap()), "");
        assert!(page.len() > 1000, "a page is drawn");
        self.ask("chronology.export", print);
        self.ask("evidence.export", json!({ "evidence": item }));
        self.finished(&self.ask("backup.run", json!({ "folder": user.home.path().join("stick") })));
    }
}

/// Everything that must not lie open anywhere.
fn needles(vault: &Path) -> Vec<Needle> {
    let (vault, findings) = Vault::open(vault, &Passphrase::new(PASSPHRASE), Arc::new(SystemClock)).unwrap();
    assert_eq!(findings, []);
    let keys = vault.keys_for_tests();
    vault.lock().unwrap();
    let texts = [("passphrase", PASSPHRASE), ("name", SURNAME), ("words of an exhibit", WORDS)];
    let of_texts = texts.iter().flat_map(|(what, text)| of_words(what, text));
    of_texts.chain(keys.iter().flat_map(|(what, key)| of_key(what, key))).collect()
}

#[test]
fn a_days_work_leaves_no_secret_anywhere_in_the_users_folders() {
    let user = User::new();
    let host = Host::start(&user);
    host.work(&user);
    assert_eq!(host.ask("vault.lock", json!({}))["state"], "locked");
    let needles = needles(&user.vault());
    assert_eq!(found(user.home.path(), &needles), [] as [String; 0], "locked, and the program still runs");

    // The same vault by the command line, which locks when it ends.
    assert!(user.run(&["search", "find", SURNAME]).contains(SURNAME));
    user.run(&["custody", "export", "1", "--out", user.elsewhere.path().join("proof").to_str().unwrap()]);
    user.run(&["vault", "open-check", "--level", "3"]);
    assert_eq!(found(user.home.path(), &needles), [] as [String; 0], "after the command line");

    // And killed while it is open, when nobody waits for anything.
    let request = json!({ "folder": null, "passphrase": PASSPHRASE });
    assert_eq!(host.ask("vault.open", request)["state"], "open");
    assert!(host.search("грузовике") >= 2);
    drop(host);
    assert_eq!(found(user.home.path(), &needles), [] as [String; 0], "killed while it was open");

    let settings = user.home.path().join("data/dalil/vault/settings.json");
    assert!(settings.is_file() && user.home.path().join("stick").read_dir().unwrap().count() > 0, "it was looked at");
    let written_out = found(user.elsewhere.path(), &needles);
    assert!(written_out.iter().any(|hit| hit.starts_with("words of an exhibit in UTF-8: in ")), "{written_out:?}");
}

#[test]
fn the_look_finds_every_secret_in_every_writing() {
    let key: [u8; 32] = std::array::from_fn(|at| (at as u8).wrapping_mul(37).wrapping_add(200));
    let needles: Vec<_> = of_words("name", SURNAME).into_iter().chain(of_key("master", &key)).collect();
    assert_eq!(needles.len(), 9 + 1 + 4 * 3);
    for needle in &needles {
        let folder = tempfile::tempdir().unwrap();
        let bytes = [b"before".as_slice(), &needle.bytes, b"behind"].concat();
        std::fs::create_dir(folder.path().join("deep")).unwrap();
        std::fs::write(folder.path().join("deep/file"), bytes).unwrap();
        let hits = found(folder.path(), &needles);
        assert!(hits.contains(&format!("{}: in deep/file", needle.what)), "{}: {hits:?}", needle.what);
    }
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join(format!("{SURNAME}.txt")), "").unwrap();
    assert!(!found(folder.path(), &needles).is_empty(), "in a name of a file, too");
}
