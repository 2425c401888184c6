//! What a reader sees of the cover, the index and the dividers, in three languages, compared with what was agreed.

use super::support::{A4, Desk, jpeg, pdf, run};
use dalil::base::Language;
use dalil::base::id::EvidenceId;
use dalil::bundle::{Exhibit, Taken};
use dalil::evidence::importers::chat::{DateOrder, DateOrders};
use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn the_cover_the_index_and_a_divider_read_as_agreed() {
    for language in Language::ALL {
        let mut desk = Desk::speaking(language);
        desk.exhibit(
            "Переписка в мессенджере с лицом, представившимся «Азамат, кадровое агентство», о работе на швейной фабрике",
            pdf(&[("chat", 0, A4), ("chat", 0, A4)]),
        );
        desk.order.exhibits[0].file_name = Some("chat.pdf".into());
        desk.exhibit("Фотография общежития", jpeg(40, 30));
        desk.exhibit("Голосовое сообщение", b"OggS\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0".to_vec());
        desk.order.exhibits[2].date_text = None;
        let bound = desk.bind().expect("a bundle");
        let last = bound.plan.total().to_string();
        let Some(mut text) =
            run("pdftotext", &["-raw", "-f", "1", "-l", &last, bound.path.to_str().expect("a path"), "-"])
        else {
            return;
        };
        // The digest of a picture depends on the encoder; what is agreed is its place.
        for planned in bound.plan.exhibits() {
            text = text.replace(&planned.exhibit.digest.to_string(), "<digest>");
        }
        let text: String = text.replace('\u{c}', "\n---\n").lines().map(|line| format!("{}\n", line.trim())).collect();
        same_as_golden(&format!("sheets-{}.txt", language.code()), &text);
    }
}

#[test]
fn the_bookmarks_name_the_exhibits_and_their_pages() {
    let mut desk = Desk::new();
    desk.exhibit("Договор на оказание услуг", pdf(&[("one", 0, A4), ("two", 0, A4)]));
    desk.exhibit("Фотография\nобщежития", jpeg(40, 30));
    let bound = desk.bind().expect("a bundle");
    let doc = lopdf::Document::load_mem(&bound.pdf).expect("a PDF");
    let marks = doc.get_toc().expect("bookmarks").toc;
    let titles: Vec<(usize, &str, usize)> =
        marks.iter().map(|mark| (mark.level, mark.title.as_str(), mark.page)).collect();
    let meant = [
        (1, "Опись приложений", 2),
        (1, "Приложение № 1. Договор на оказание услуг", 3),
        (2, "л. 1", 4),
        (2, "л. 2", 5),
        (1, "Приложение № 2. Фотография общежития", 6),
    ];
    assert_eq!(titles, meant);
}

#[test]
fn whatever_is_asked_gives_the_file_another_identity_and_the_ids_of_items_do_not() {
    let plain = || {
        let mut desk = Desk::new();
        desk.exhibit("Голосовое сообщение", b"OggS\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0".to_vec());
        desk
    };
    let taken = |evidence, number| Taken { entry: "attachment:0".into(), evidence, number };
    let other = EvidenceId::from_bytes([7; 16]);
    let changes: [&dyn Fn(&mut Exhibit); 8] = [
        &|_| {},
        &|e| e.dates = DateOrders::from_iter([(String::new(), DateOrder::MonthDayYear)]),
        &|e| e.named = "voice.ogg".into(),
        &|e| e.taken = vec![taken(other, 4)],
        &|e| e.taken = vec![taken(e.evidence, 4)],
        &|e| e.file_name = Some("voice.ogg".into()),
        &|e| e.kept_at = None,
        // The same words, one as the date and one as the source.
        &|e| (e.date_text, e.source) = (e.source.take(), None),
    ];
    let made = changes.map(|change| {
        let mut desk = plain();
        change(&mut desk.order.exhibits[0]);
        identity(&desk.bind().expect("a bundle").pdf)
    });
    let told: BTreeSet<&String> = made.iter().collect();
    assert_eq!(told.len(), made.len(), "{made:?}");
    let mut source_only = plain();
    source_only.order.exhibits[0].date_text = None;
    assert!(!made.contains(&identity(&source_only.bind().expect("a bundle").pdf)), "a source is no date");
    let mut elsewhere = plain();
    elsewhere.order.exhibits[0].taken = vec![taken(EvidenceId::from_bytes([8; 16]), 4)];
    assert_eq!(identity(&elsewhere.bind().expect("a bundle").pdf), made[3], "it has another id in every vault");
}

/// By what a reader tells a file from every other.
fn identity(pdf: &[u8]) -> String {
    let end = String::from_utf8_lossy(&pdf[pdf.len().saturating_sub(400)..]).into_owned();
    let (_, begun) = end.split_once("/ID[<").expect("an identity");
    begun.split('>').next().unwrap_or_default().to_owned()
}

fn same_as_golden(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/bundle").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, text).expect("the golden file is written");
    }
    let agreed = std::fs::read_to_string(&path).expect("the golden file");
    assert!(agreed == text, "{name} reads otherwise; look, then UPDATE_GOLDEN=1\n{text}");
}
