//! What people wrote down, translated and put right comes back with the originals, where a rescue finds no row of it.

use super::repair::{back_up, check, overwrite, repair};
use crate::support::{Desk, NOON, PASSPHRASE, picture};
use dalil::base::id::{DerivativeId, EvidenceId};
use dalil::base::{FixedClock, Timestamp};
use dalil::evidence;
use dalil::evidence::derivatives::{self, About, Block, DerivativeKind, Document, Maker, Page, Word};
use dalil::vault::{Act, Error, Passphrase, Role, Vault};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::Arc;

/// Looks into the vault of a locked desk.
fn inside<T>(desk: &Desk, look: impl FnOnce(&Vault) -> T) -> T {
    let clock = Arc::new(FixedClock(NOON));
    let (vault, _) = Vault::open(&desk.vault(), &Passphrase::new(PASSPHRASE), clock).unwrap();
    let seen = look(&vault);
    vault.lock().unwrap();
    seen
}

fn lock(desk: &Desk) {
    desk.ask("vault.lock", json!({}));
}

fn open(desk: &Desk) {
    desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
}

/// Every row of a question that gives one line of text.
fn lines(vault: &Vault, sql: &str) -> Vec<String> {
    let asked = vault.read(|db| {
        let mut query = db.prepare(sql)?;
        let rows = query.query_map([], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
        Ok::<_, Error>(rows)
    });
    asked.unwrap()
}

/// All that is known of the texts, but for the items, which are new ones after a rescue.
fn texts(desk: &Desk) -> Vec<String> {
    let asked = [
        "SELECT id || '|' || entry || '|' || kind || '|' || language || '|' || maker || '|' || made_by || '|' ||
             coalesce(source_id, '-') || '|' || coalesce(replaces, '-') || '|' || replaced || '|' || blob_id || '|' ||
             made_ms FROM derivative ORDER BY id",
        "SELECT derivative_id || '|' || page || '|' || text FROM derivative_page ORDER BY derivative_id, page",
        "SELECT derivative_id || '|' || block || '|' || maker || '|' || made_by || '|' || made_on
             FROM translated_block ORDER BY derivative_id, block",
    ];
    inside(desk, |vault| asked.iter().flat_map(|sql| lines(vault, sql)).collect())
}

fn take(desk: &Desk, case: &Value, path: PathBuf) -> Value {
    desk.take_in(case, &[path]);
    desk.evidence(case).pop().unwrap()["id"].clone()
}

fn voice(desk: &Desk, case: &Value) -> Value {
    take(desk, case, PathBuf::from("templates/sample/files/PTT-20260512-WA0011.opus"))
}

fn said(words: &str) -> Value {
    json!([
        { "from": 0, "speaker": "Тилебалдиев", "text": "Айгуль, слушай внимательно." },
        { "from": 3000, "speaker": "Тилебалдиев", "text": words },
    ])
}

fn write_down(desk: &Desk, item: &Value, words: &str) -> Value {
    let body = json!({ "evidence": item, "language": "ru", "segments": said(words) });
    desk.ask("transcript.keep", body)["value"].clone()
}

/// Lets a machine have read a scan.
fn recognise(desk: &Desk, item: &Value) -> Value {
    let id: EvidenceId = serde_json::from_value(item.clone()).unwrap();
    lock(desk);
    let read = inside(desk, |vault| {
        let word = |text: &str, x: f32| Word { text: text.into(), x, y: 0.1, width: 0.1, height: 0.02, sure: Some(60) };
        let words = vec![word("Бишкек", 0.1), word("щаары", 0.3)];
        let block = Block { text: "Бишкек щаары".into(), words, ..Block::default() };
        let page = Page { width: 595.0, height: 842.0, blocks: vec![block], ..Page::default() };
        let document = Document { pages: vec![page], until: None };
        let about = About {
            evidence: id,
            entry: String::new(),
            kind: DerivativeKind::Ocr,
            language: "ky".into(),
            maker: Maker::Machine,
            made_by: "Tesseract 5, rus".into(),
            source: None,
            replaces: None,
        };
        let original = vault.read(|db| evidence::one(db, id)).unwrap().blob;
        let sealed = derivatives::seal(vault, &document, original, about).unwrap();
        let act = Act { label: "text-recognise", undoable: false };
        vault.write(act, |tx| derivatives::keep(tx, &sealed, document.pages.iter().map(Page::text))).unwrap().value.id
    });
    open(desk);
    json!(read)
}

fn damage(desk: &Desk) {
    overwrite(&desk.vault().join("db/main.db"), |bytes| bytes[..4096 * 9].fill(7));
}

/// Damages the database of a locked desk and begins a new one from the originals; gives what became of them.
fn rescue(desk: &Desk) -> Value {
    damage(desk);
    let request = json!({
        "vault": null, "passphrase": PASSPHRASE, "userName": "Асанова Бермет", "foundCase": "Найденное",
    });
    let view = desk.finished(&desk.ask("vault.salvage-alone", request)["job"].clone());
    assert_eq!(view["failure"], Value::Null, "{view}");
    view["work"]["outcome"].clone()
}

/// How many came back, as originals and as texts, and how many of neither were laid aside or could not be opened.
fn told(outcome: &Value) -> [u64; 4] {
    ["found", "texts", "aside", "strange"].map(|key| outcome[key].as_u64().unwrap())
}

/// The item with this name in the only case.
fn named(desk: &Desk, name: &str) -> Value {
    let cases = desk.ask("case.list", json!({}));
    let items = desk.evidence(&cases[0]["id"]);
    items.iter().find(|item| item["originalName"] == name).unwrap_or_else(|| panic!("{name}: {items:?}"))["id"].clone()
}

fn only_text(desk: &Desk, item: &Value, kind: &str) -> Value {
    let all = desk.ask("text.list", json!({ "evidence": item }));
    let of_kind: Vec<_> = all.as_array().unwrap().iter().filter(|text| text["kind"] == kind).collect();
    let [text] = of_kind[..] else { panic!("{kind}: {all}") };
    text.clone()
}

#[test]
fn what_people_wrote_comes_back_with_the_originals_and_says_who_wrote_it() {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    let letter = take(&desk, &case, desk.file("кат.txt", "Салам, эже!\n\nПаспортум кожоюнда.\n"));
    let source = desk.ask("text.make", json!({ "evidence": letter, "messages": null }))["value"].clone();
    let block = |of: usize, text: &str, maker: &str, by: &str, on: &str| json!({ "of": of, "text": text, "maker": maker, "madeBy": by, "madeOn": on });
    let certified = block(1, "Мой паспорт у хозяина.", "certified", "Асанова Б.", "2026-11-20");
    for first in ["Привет", "Здравствуй, сестра!"] {
        let blocks = json!([block(0, first, "person", "Токтосунова Ж.", "2026-11-19"), certified]);
        desk.ask("translation.keep", json!({ "source": source, "language": "ru", "blocks": blocks }));
    }
    let recording = voice(&desk, &case);
    for words in ["Паспорт…", "Паспорт остаётся.", "Паспорт у хозяина."] {
        write_down(&desk, &recording, words);
    }
    let scan = take(&desk, &case, desk.file("скан.png", picture(3)));
    let read = recognise(&desk, &scan);
    desk.ask("text.correct", json!({ "text": read, "page": 1, "block": 0, "word": 1, "reads": "шаары" }));
    lock(&desk);
    let before = texts(&desk);
    let count = inside(&desk, |vault| lines(vault, "SELECT id FROM derivative").len()) as u64;
    assert!(count >= 8, "a text and two translations of it, three transcripts, a reading and its correction");

    assert_eq!(told(&rescue(&desk)), [3, count, 0, 0]);
    assert_eq!(texts(&desk), before, "as if they were kept then");
    open(&desk);
    let (letter, scan) = (named(&desk, "кат.txt"), named(&desk, "скан.png"));
    let recording = named(&desk, "PTT-20260512-WA0011.opus");
    let transcript = only_text(&desk, &recording, "transcript");
    assert_eq!((&transcript["maker"], &transcript["madeBy"]), (&json!("person"), &json!("Ж. Токтосунова")));
    let shown = desk.ask("transcript.show", json!({ "evidence": recording }));
    assert_eq!((&shown["draft"], &shown["segments"]), (&json!(false), &said("Паспорт у хозяина.")));
    let hits = crate::search::hits(&desk, "хозяина");
    assert!(hits.iter().any(|hit| hit["place"]["evidence"] == recording), "{hits:?}");

    let translation = only_text(&desk, &letter, "translation");
    assert_eq!((&translation["language"], &translation["source"]), (&json!("ru"), &source));
    let shown = desk.ask("translation.show", json!({ "source": source, "language": "ru" }));
    assert_eq!(shown["kept"]["id"], translation["id"]);
    assert_eq!(shown["blocks"][0]["rendered"]["text"], "Здравствуй, сестра!");
    assert_eq!(shown["blocks"][0]["rendered"]["madeBy"], "Токтосунова Ж.");
    assert_eq!(shown["blocks"][1]["rendered"], certified, "with the name and the day");

    let corrected = only_text(&desk, &scan, "ocr");
    assert_eq!((&corrected["maker"], &corrected["madeBy"]), (&json!("person"), &json!("Ж. Токтосунова")));
    let page = desk.ask("text.page", json!({ "text": corrected["id"], "page": 1 }));
    assert_eq!(page["blocks"][0]["text"], "Бишкек шаары");

    let lines = desk.ask("custody.show", json!({ "case": null, "evidence": recording }))["lines"].clone();
    let tied: Vec<_> = lines.as_array().unwrap().iter().filter(|line| line["params"]["what"] == "texts").collect();
    let [entry] = tied[..] else { panic!("{lines}") };
    assert_eq!((&entry["action"], &entry["params"]["texts"]), (&json!("restore"), &json!("3")));
    assert_eq!(check(&desk, 3), Vec::<Value>::new());
    assert_eq!(told(&repair(&desk, None)["work"]["outcome"]), [0, 0, 0, 0], "nothing is left to take up");
}

#[test]
fn texts_of_a_destroyed_item_do_not_come_back_and_those_without_their_original_wait_for_it() {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    let scan = take(&desk, &case, desk.file("скан.png", picture(3)));
    let read = recognise(&desk, &scan);
    desk.ask("text.correct", json!({ "text": read, "page": 1, "block": 0, "word": 1, "reads": "шаары" }));
    desk.ask("evidence.set-aside", json!({ "items": [scan], "aside": true }));
    desk.ask("evidence.destroy", json!({ "evidence": scan, "reason": "Доверительница отозвала согласие" }));
    let recording = voice(&desk, &case);
    write_down(&desk, &recording, "Паспорт у хозяина.");
    lock(&desk);
    let address = inside(&desk, |vault| {
        let asked = "SELECT lower(hex(b.address)) FROM blob b JOIN evidence e ON e.blob_id = b.id";
        lines(vault, asked).pop().unwrap()
    });
    let file = desk.vault().join("blobs").join(&address[..2]).join(format!("{address}.dbl"));
    let (bytes, away) = (std::fs::read(&file).unwrap(), desk.folder().join("away.dbl"));
    std::fs::write(&away, bytes).unwrap();
    std::fs::remove_file(&file).unwrap();

    assert_eq!(told(&rescue(&desk)), [0, 0, 1, 0], "the transcript alone, and it has no original");
    open(&desk);
    assert_eq!(desk.ask("case.list", json!({})), json!([]));
    assert_eq!(told(&repair(&desk, None)["work"]["outcome"]), [0, 0, 1, 0], "it lies there still");
    std::fs::copy(&away, &file).unwrap();
    assert_eq!(told(&repair(&desk, None)["work"]["outcome"]), [1, 1, 0, 0], "the original was found elsewhere");
    let transcript = only_text(&desk, &named(&desk, "PTT-20260512-WA0011.opus"), "transcript");
    assert_eq!(transcript["madeBy"], "Ж. Токтосунова");
    assert_eq!(check(&desk, 3), Vec::<Value>::new());
}

#[test]
fn chats_are_read_again_after_a_rescue_without_a_backup() {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    take(&desk, &case, desk.file("chat.txt", crate::chats::support::ANDROID));
    lock(&desk);
    assert_eq!(told(&rescue(&desk)), [1, 0, 0, 0]);
    let terminal = |arguments: &[&str]| {
        let mut dalil = std::process::Command::new(env!("CARGO_BIN_EXE_dalil"));
        dalil.arg("--vault").arg(desk.vault()).args(["--lang", "ru"]).args(arguments);
        let run = dalil.env("DALIL_PASSPHRASE", PASSPHRASE).output().unwrap();
        (run.status.success(), String::from_utf8_lossy(&[run.stdout, run.stderr].concat()).into_owned())
    };
    let (shown, said) = terminal(&["chat", "show", "1"]);
    assert!(!shown && said.contains("search catch-up"), "it is said how it is read: {said}");
    let (_, said) = terminal(&["search", "catch-up"]);
    assert!(said.contains("Прочитано: 1"), "{said}");
    let (shown, said) = terminal(&["chat", "show", "1"]);
    assert!(shown && said.contains("Анкарада Мурат тосуп алат"), "{said}");
}

#[test]
fn what_was_written_down_since_the_backup_is_tied_to_the_item_that_the_backup_knows() {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    let recording = voice(&desk, &case);
    let first = write_down(&desk, &recording, "Паспорт…");
    let stick = back_up(&desk);
    let second = write_down(&desk, &recording, "Паспорт у хозяина.");
    assert_ne!(first, second);
    lock(&desk);
    let before = texts(&desk);
    damage(&desk);
    let request = json!({ "vault": null, "folder": stick, "passphrase": PASSPHRASE, "foundCase": "Найденное" });
    let view = desk.finished(&desk.ask("vault.salvage", request)["job"].clone());
    assert_eq!((&view["failure"], told(&view["work"]["outcome"])), (&Value::Null, [0, 1, 0, 0]));
    assert_eq!(texts(&desk), before, "the one of the backup is the one before it");
    open(&desk);
    assert_eq!(only_text(&desk, &recording, "transcript")["id"], second);
    assert_eq!(desk.evidence(&case).len(), 1, "no item came twice");
}

#[test]
fn a_text_under_a_key_that_somebody_removed_may_know_takes_no_place_and_is_told() {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    let recording = voice(&desk, &case);
    let kept = write_down(&desk, &recording, "Паспорт у хозяина.");
    let item: EvidenceId = serde_json::from_value(recording.clone()).unwrap();
    let replaces: DerivativeId = serde_json::from_value(kept).unwrap();
    lock(&desk);
    inside(&desk, |vault| {
        let mut about = vault.read(|db| derivatives::one(db, replaces)).unwrap().about;
        about.replaces = Some(replaces);
        let original = vault.read(|db| evidence::one(db, item)).unwrap().blob;
        let block = Block { text: "Паспорт остаётся.".into(), ..Block::default() };
        let page = Page { width: 595.0, height: 842.0, blocks: vec![block], ..Page::default() };
        derivatives::seal(vault, &Document { pages: vec![page], until: None }, original, about).unwrap();
    });
    let (vault, _) = Vault::open(&desk.vault(), &Passphrase::new(PASSPHRASE), Arc::new(FixedClock(NOON))).unwrap();
    let theirs = Passphrase::new("кара жорго секирик түн 71");
    let nurlan = vault.add_user("Нурлан Абдиев", Role::Reader, &theirs).unwrap().value;
    vault.remove_user(nurlan).unwrap().0.lock().unwrap();
    open(&desk);
    let outcome = repair(&desk, None)["work"]["outcome"].clone();
    assert_eq!((told(&outcome), &outcome["foundFormer"]), ([0, 1, 0, 0], &json!(1)), "{outcome}");
    let shown = desk.ask("custody.show", json!({ "case": null, "evidence": recording }))["lines"].clone();
    let tied: Vec<_> = shown.as_array().unwrap().iter().filter(|line| line["params"]["what"] == "texts").collect();
    let [entry] = tied[..] else { panic!("{shown}") };
    assert_eq!((&entry["params"]["texts"], &entry["params"]["key"]), (&json!("1"), &json!("former")));
    lock(&desk);
    inside(&desk, |vault| {
        assert_eq!(lines(vault, "SELECT id FROM derivative").len(), 2);
        assert_eq!(lines(vault, "SELECT id FROM derivative WHERE replaced = 1"), Vec::<String>::new());
    });
}

/// Seals a transcript beside those of a recording, dated `later`, that nothing in the database names.
fn forge(desk: &Desk, recording: &Value, words: &str, later: i64) {
    let item: EvidenceId = serde_json::from_value(recording.clone()).unwrap();
    let at = Timestamp::from_millis(NOON.millis() + later);
    let (vault, _) = Vault::open(&desk.vault(), &Passphrase::new(PASSPHRASE), Arc::new(FixedClock(at))).unwrap();
    let about = About {
        evidence: item,
        entry: String::new(),
        kind: DerivativeKind::Transcript,
        language: "ru".into(),
        maker: Maker::Person,
        made_by: "Ж. Токтосунова".into(),
        source: None,
        replaces: None,
    };
    let original = vault.read(|db| evidence::one(db, item)).unwrap().blob;
    let block = Block { text: words.into(), ..Block::default() };
    let page = Page { width: 595.0, height: 842.0, blocks: vec![block], ..Page::default() };
    derivatives::seal(&vault, &Document { pages: vec![page], until: None }, original, about).unwrap();
    vault.lock().unwrap();
}

/// How many texts stand behind another.
fn replaced(desk: &Desk) -> usize {
    inside(desk, |vault| lines(vault, "SELECT id FROM derivative WHERE replaced = 1").len())
}

#[test]
fn a_text_by_an_earlier_key_stands_before_none_by_the_present_one_whatever_day_it_claims() {
    const YEAR: i64 = 365 * 86_400_000;
    // Dated a year ahead and before the present one; and where no text by the present key is there.
    for (later, is_there, behind) in [(YEAR, true, 1), (-YEAR, true, 0), (YEAR, false, 0)] {
        let desk = Desk::new();
        let case = desk.case("14/2026");
        let recording = voice(&desk, &case);
        lock(&desk);
        forge(&desk, &recording, "Паспорт остаётся.", later);
        let (vault, _) = Vault::open(&desk.vault(), &Passphrase::new(PASSPHRASE), Arc::new(FixedClock(NOON))).unwrap();
        let theirs = Passphrase::new("кара жорго секирик түн 71");
        let nurlan = vault.add_user("Нурлан Абдиев", Role::Reader, &theirs).unwrap().value;
        vault.remove_user(nurlan).unwrap().0.lock().unwrap();
        open(&desk);
        let kept = is_there.then(|| write_down(&desk, &recording, "Паспорт у хозяина."));
        lock(&desk);
        let outcome = {
            let database = std::fs::read_dir(desk.vault().join("db")).unwrap().next().unwrap().unwrap().path();
            overwrite(&database, |bytes| bytes[..4096 * 9].fill(7));
            let request = json!({
                "vault": null, "passphrase": PASSPHRASE, "userName": "Асанова Бермет", "foundCase": "Найденное",
            });
            let view = desk.finished(&desk.ask("vault.salvage-alone", request)["job"].clone());
            view["work"]["outcome"].clone()
        };
        let texts = 1 + u64::from(is_there);
        assert_eq!(told(&outcome)[1..], [texts, 0, 0], "{later}: {outcome}");
        assert_eq!(replaced(&desk), behind, "{later}, {is_there}: none is lost, and one may stand behind");
        open(&desk);
        let recording = named(&desk, "PTT-20260512-WA0011.opus");
        let shown = desk.ask("transcript.show", json!({ "evidence": recording }));
        assert_eq!(shown["kept"]["id"] == kept.clone().unwrap_or_default(), is_there, "{later}: {shown}");
        let lines = desk.ask("custody.show", json!({ "case": null, "evidence": recording }))["lines"].clone();
        let entry = lines.as_array().unwrap().iter().find(|line| line["params"]["what"] == "texts").unwrap().clone();
        assert_eq!(entry["params"].get("behind").is_some(), behind > 0, "{entry}");
    }
}
