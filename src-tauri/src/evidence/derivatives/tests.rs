use super::pages::Stream;
use super::*;
use crate::base::{FixedClock, Language};
use crate::cases::{self, CaseDetails, Jurisdiction, Stage};
use crate::evidence::{self, EvidenceKind, Known};
use crate::vault::{Act, KdfChoice, KdfCost, Manifest, Passphrase, Vault, Writing};
use serde_json::json;
use std::cell::Cell;
use std::io::{Cursor, Read};
use std::ops::ControlFlow;
use std::sync::Arc;

const ACT: Act = Act { label: "test-write", undoable: false };

/// A vault with one scanned letter in it.
fn vault(folder: &std::path::Path) -> (Vault, EvidenceId, BlobId) {
    let cost = KdfChoice::Fixed(KdfCost::weak_for_tests());
    let clock = Arc::new(FixedClock(Timestamp::from_millis(1_793_527_200_000)));
    let vault =
        Vault::create(&folder.join("vault"), &Passphrase::new("куланду бетеге чечек 48"), "Айнура", cost, clock);
    let vault = vault.unwrap();
    let scan = b"not a picture, only its place";
    let sealed =
        vault.seal(&mut Cursor::new(scan), None, &Manifest::default(), &mut |_| ControlFlow::Continue(())).unwrap();
    let about_case = CaseDetails {
        number: "1/2026".into(),
        title: "Дело".into(),
        jurisdiction: Jurisdiction::Kg,
        stage: Stage::Pretrial,
        register_number: String::new(),
        languages: vec![Language::Ru],
        team: Vec::new(),
        note: String::new(),
    };
    let details = serde_json::from_value(json!({
        "title": "Письмо", "source": "", "receivedFrom": "", "receivedBy": "", "receivedOn": "", "receivedWhere": "",
        "form": "copy", "covert": "not_recording", "carrier": "", "language": "ru", "sensitive": false, "note": "",
    }));
    let known = Known {
        blob: sealed.blob,
        kind: EvidenceKind::Other,
        media_type: "application/octet-stream".into(),
        length: sealed.length,
        sha256: sealed.sha256,
        original_name: "letter.bin".into(),
        file_time: None,
        sheets: None,
        trouble: None,
    };
    let written = vault.write(ACT, |tx: &Writing<'_>| {
        tx.record_blob(&sealed)?;
        let case = cases::add(tx, about_case, tx.at()).unwrap();
        evidence::add(tx, case, &known, details.unwrap(), tx.at())
    });
    let item = written.unwrap().value;
    (vault, item, sealed.blob)
}

fn about(evidence: EvidenceId, maker: Maker, replaces: Option<DerivativeId>) -> About {
    About {
        evidence,
        entry: String::new(),
        kind: DerivativeKind::Ocr,
        language: "ru".into(),
        maker,
        made_by: "tesseract 5".into(),
        source: None,
        replaces,
    }
}

fn word(text: &str, x: f32) -> Word {
    Word { text: text.into(), x, y: 0.1, width: 0.1, height: 0.02, sure: Some(91) }
}

fn letter() -> Document {
    let block =
        Block {
            text: "Бишкек шаары".into(), words: vec![word("Бишкек", 0.1), word("шаары", 0.3)], ..Block::default()
        };
    Document { pages: vec![Page { width: 595.0, height: 842.0, blocks: vec![block], ..Page::default() }], until: None }
}

#[test]
fn what_a_worker_brings_is_cleaned_of_what_no_page_can_hold() {
    let mut document = letter();
    let block = &mut document.pages[0].blocks[0];
    block.text.push('\u{1b}');
    block.words.push(word("за краем", 1.4));
    block.span = Some(Span { from: 9, to: 3 });
    document.pages[0].height = f64::NAN;
    let document = document.checked().unwrap();
    let block = &document.pages[0].blocks[0];
    assert_eq!((block.text.as_str(), block.words.len(), block.span), ("Бишкек шаары", 2, None));
    assert_eq!((document.pages[0].width, document.pages[0].height), (0.0, 0.0));
}

#[test]
fn a_byte_of_what_a_page_is_found_by_leads_to_its_block() {
    let block = |text: &str| Block { text: text.into(), ..Block::default() };
    let first = Page { name: "Долги".into(), blocks: vec![block("а\nб"), block("вгд")], ..Page::default() };
    let second = Page { blocks: vec![block("жзи")], ..Page::default() };
    let document = Document { pages: vec![first, second], until: None };
    let said = |page: u32, word: &str| {
        let at = document.pages[page as usize - 1].searched().find(word).unwrap();
        document.block_at(page, at).map(|(number, block)| (number, block.text.as_str()))
    };
    assert_eq!(said(1, "Долги"), Some((0, "а\nб")), "the name of a sheet leads to its beginning");
    assert_eq!(said(1, "б"), Some((0, "а\nб")));
    assert_eq!(said(1, "вгд"), Some((1, "вгд")));
    assert_eq!(said(2, "зи"), Some((2, "жзи")), "blocks count over all pages");
    assert_eq!((document.block_at(0, 0), document.block_at(3, 0), document.block_at(2, 99)), (None, None, None));
    assert_eq!((document.page_of(1), document.page_of(2), document.page_of(3)), (Some(1), Some(2), None));
}

#[test]
fn a_document_that_no_honest_file_gives_is_refused() {
    let endless = Document { pages: vec![Page::default(); 20_001], until: None };
    assert!(matches!(endless.checked(), Err(Error::TooLarge)));
}

#[test]
fn a_stored_document_reads_as_it_was_and_another_version_does_not() {
    let bytes = letter().to_bytes();
    assert_eq!(Document::from_bytes(&bytes).unwrap(), letter());
    let newer = [b"[2".as_slice(), &bytes[2..]].concat();
    assert!(matches!(Document::from_bytes(&newer), Err(Error::Unreadable)));
}

/// A page that says which it is.
fn page(number: usize) -> Page {
    let mut page = letter().pages.remove(0);
    page.blocks[0].text.push_str(&format!("\n{number}"));
    page
}

#[test]
fn pages_are_asked_for_when_those_before_them_are_written_and_read_as_they_were() {
    let asked = Cell::new(0);
    let mut more = || {
        asked.set(asked.get() + 1);
        Ok::<_, std::io::Error>((asked.get() <= 50).then(|| vec![page(asked.get())]))
    };
    let (mut stream, mut bytes, mut some) = (Stream::of(&mut more), Vec::new(), [0; 64]);
    loop {
        let count = stream.read(&mut some).unwrap();
        if count == 0 {
            break;
        }
        bytes.extend_from_slice(&some[..count]);
        let lines = bytes.iter().filter(|byte| **byte == b'\n').count();
        assert!(asked.get() <= lines, "page {} waits for {lines} lines", asked.get());
    }
    let whole = Document { pages: (1..=50).map(page).collect(), until: None };
    assert_eq!(Document::read(bytes.as_slice()).unwrap(), whole);
    assert_eq!(Document::from_bytes(&bytes).unwrap(), whole, "it is the same JSON");
    assert_eq!(Document::read(whole.to_bytes().as_slice()).unwrap(), whole, "as it was written before");
}

#[test]
fn a_document_that_ends_before_its_end_is_none() {
    let mut pages = Some(vec![page(1), page(2)]);
    let mut bytes = Vec::new();
    Stream::of(&mut || Ok(pages.take())).read_to_end(&mut bytes).unwrap();
    assert_eq!(Document::read(bytes.as_slice()).unwrap().pages.len(), 2);
    for end in 0..bytes.len() {
        assert!(matches!(Document::read(&bytes[..end]), Err(Error::Unreadable)), "cut off at {end}");
    }
    let more = [bytes.as_slice(), b"\n"].concat();
    assert!(matches!(Document::read(more.as_slice()), Err(Error::Unreadable)), "more than it is");
}

#[test]
fn a_book_is_sealed_as_it_comes_and_not_at_all_when_it_breaks_off() {
    let folder = tempfile::tempdir().unwrap();
    let (vault, item, original) = vault(folder.path());
    let mut stretches = vec![vec![page(3)], Vec::new(), vec![page(1), page(2)]];
    let about = about(item, Maker::Program, None);
    let sealed = seal_pages(&vault, &mut || Ok(stretches.pop()), original, about.clone()).unwrap();
    let texts = (1..=3).map(|number| page(number).text());
    let kept = vault.write(ACT, |tx| keep(tx, &sealed, texts)).unwrap().value;
    assert_eq!(document(&vault, kept.blob).unwrap().pages, [page(1), page(2), page(3)]);
    assert_eq!(vault.read(|db| page_texts(db, kept.id)).unwrap().len(), 3);

    let mut once = Some(vec![page(1)]);
    let mut broken = || once.take().map(Some).ok_or_else(|| std::io::Error::other("the pages broke off"));
    assert!(matches!(seal_pages(&vault, &mut broken, original, about), Err(Error::Vault(_))));
}

#[test]
fn a_correction_stands_in_place_of_what_the_machine_read_and_removes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (vault, item, original) = vault(folder.path());
    let keep_one = |document: &Document, about: About| {
        let sealed = seal(&vault, document, original, about).unwrap();
        vault.write(ACT, |tx| keep(tx, &sealed, document.pages.iter().map(Page::text))).unwrap().value
    };
    let by_machine = keep_one(&letter(), about(item, Maker::Machine, None));
    let mut corrected = letter();
    corrected.pages[0].blocks[0].text = "Бишкек шаары, Чүй".into();
    let by_person = keep_one(&corrected, about(item, Maker::Person, Some(by_machine.id)));

    let now = vault.read(|db| current(db, item, DerivativeKind::Ocr)).unwrap().unwrap();
    assert_eq!(now, by_person);
    assert_eq!(vault.read(|db| of(db, item)).unwrap(), std::slice::from_ref(&by_person));
    assert_eq!(vault.read(|db| page_texts(db, by_person.id)).unwrap(), ["Бишкек шаары, Чүй"]);
    assert!(vault.read(|db| one(db, by_machine.id)).unwrap().replaced);
    assert_eq!(document(&vault, by_machine.blob).unwrap(), letter());
}

/// What lies in the sealed file of a derivative beside its document.
fn sealed_with(vault: &Vault, kept: &Derivative) -> Manifest {
    vault.original(kept.blob).unwrap().manifest().unwrap().about
}

fn keep_letter(vault: &Vault, original: BlobId, about: About) -> Derivative {
    let waiting = seal(vault, &letter(), original, about).unwrap();
    vault.write(ACT, |tx| keep(tx, &waiting, letter().pages.iter().map(Page::text))).unwrap().value
}

#[test]
fn a_sealed_text_says_what_its_row_says() {
    let folder = tempfile::tempdir().unwrap();
    let (vault, item, original) = vault(folder.path());
    let first = keep_letter(&vault, original, about(item, Maker::Machine, None));
    let about = About { source: Some(first.id), ..about(item, Maker::Person, Some(first.id)) };
    let kept = keep_letter(&vault, original, about);
    let manifest = sealed_with(&vault, &kept);
    assert_eq!((manifest.derived_from, manifest.is_received()), (Some(original), false));
    let said = manifest.said().unwrap();
    assert_eq!(said::read(said, kept.blob).unwrap(), kept);
    let newer = said.replacen('{', "{\"further\":1,", 1);
    assert_eq!(said::read(&newer, kept.blob), Some(kept.clone()), "what a later program says besides is passed over");
    let unknown = said.replace("\"ocr\"", "\"song\"");
    assert_eq!(said::read(&unknown, kept.blob), None, "and a kind that is not known here is not guessed");
}

#[test]
fn texts_with_the_same_words_have_files_of_their_own_which_say_whose_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let (vault, item, original) = vault(folder.path());
    let by_machine = keep_letter(&vault, original, about(item, Maker::Machine, None));
    let by_person = keep_letter(&vault, original, about(item, Maker::Person, Some(by_machine.id)));
    assert_ne!(by_machine.blob, by_person.blob);
    for kept in [by_machine, by_person] {
        let manifest = sealed_with(&vault, &kept);
        assert_eq!(said::read(manifest.said().unwrap(), kept.blob), Some(kept));
    }
}

#[test]
fn a_text_whose_row_is_too_long_for_its_file_is_kept_without_it() {
    let folder = tempfile::tempdir().unwrap();
    let (vault, item, original) = vault(folder.path());
    let about = About { made_by: "я".repeat(20_000), ..about(item, Maker::Person, None) };
    let kept = keep_letter(&vault, original, about);
    assert_eq!(sealed_with(&vault, &kept).said(), None);
    assert_eq!(vault.read(|db| one(db, kept.id)).unwrap(), kept);
}

#[test]
fn a_source_that_somebody_typed_is_no_word_of_ours() {
    let folder = tempfile::tempdir().unwrap();
    let (vault, item, original) = vault(folder.path());
    let kept = keep_letter(&vault, original, about(item, Maker::Person, None));
    let typed = Manifest { derived_from: None, ..sealed_with(&vault, &kept) };
    assert_eq!((typed.said(), typed.is_received()), (None, true));
}

#[test]
fn a_page_that_is_held_to_be_compared_holds_its_texts_alone() {
    let word = Word { text: "Долг".into(), x: 0.1, y: 0.1, width: 0.1, height: 0.1, sure: None };
    let block = Block { text: "Долг".into(), words: vec![word], speaker: "Айгүл".into(), ..Block::default() };
    let page = Page { name: "Лист".into(), width: 595.0, height: 842.0, blocks: vec![block], ..Page::default() };
    let bare = page.bare();
    assert_eq!(bare.text(), page.text());
    assert_eq!(bare, Document::of_text("Долг").pages[0]);
}
