//! Exports of conversations that are written for programs, printed message by message.

use super::support::{Bound, Desk};
use crate::chats::support::{telegram, texts, viber, zip};
use dalil::base::Language;
use dalil::bundle::{self, Content, Remark};
use dalil::evidence::chats::WhyLeft;
use dalil::evidence::importers::chat::{DateOrder, DateOrders};

fn with(language: Language, files: &[(&str, Vec<u8>)]) -> Desk {
    let mut desk = Desk::speaking(language);
    for (name, bytes) in files {
        desk.exhibit(name, bytes.clone());
        desk.order.exhibits.last_mut().expect("an exhibit").named = (*name).to_owned();
    }
    desk
}

/// The words of an exhibit's pages, one space between them; `None` where Poppler is not installed.
fn words(bound: &Bound, exhibit: usize) -> Option<String> {
    let pages = bound.plan.exhibits()[exhibit].place.pages.clone();
    let pages = pages.map(|page| bound.text(page)).collect::<Option<Vec<_>>>()?;
    Some(pages.join(" ").split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn a_message_stands_on_the_sheet_that_a_citation_of_it_names() {
    let archive =
        zip(&[("ChatExport/result.json", telegram("Слово", 90).as_bytes()), ("ChatExport/a.jpg", b"x".as_slice())]);
    let files = [
        ("result.json", telegram("Слово", 300).into_bytes()),
        ("Viber.csv", viber("Слово", 300).into_bytes()),
        ("sms.xml", texts("Слово", 300).into_bytes()),
        ("ChatExport.zip", archive),
    ];
    let bound = with(Language::Ru, &files).bind().expect("a bundle");
    assert!(bound.report.archive, "{:?}", bound.report.obstacles);
    for (at, planned) in bound.plan.exhibits().iter().enumerate() {
        let source = if at == 3 { Remark::ChatOfArchive } else { Remark::WordsOfFile };
        assert_eq!(planned.remarks, [source]);
        for (talk, n) in [(0, 1), (0, 45), (0, 90), (0, 300), (1, 302)] {
            if (n > 90 && at == 3) || (talk == 1 && at != 2) {
                continue;
            }
            let sheet = planned.sheet_of_message(talk, n).expect("its sheet is known");
            let page = planned.bundle_page(sheet).expect("a page of the bundle");
            let Some(text) = bound.text(page) else { return };
            assert!(text.contains(&format!("Слово {n}.")), "{at}: {n} is not on sheet {sheet}: {text}");
        }
    }
    assert_eq!(bound.plan.exhibits()[0].sheet_of_message(1, 1), None, "there is no second conversation");
    let text = words(&bound, 0).expect("Poppler was here a moment ago");
    for said in [
        "Переписка в Telegram",
        "Эрмек байке",
        "Айгүл (user72), Эрмек (user71)",
        "14.03.2026, 00:10:05 UTC",
        "ответ на № 9",
        "photos/photo_10.jpg, 20,0 КБ",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("date_unixtime"), "{text}");
    let text = words(&bound, 2).expect("Poppler was here a moment ago");
    assert!(text.contains("переписка 2 из 2") && text.contains("+996700000222"), "{text}");
    assert!(text.contains("владелец телефона") && !text.contains("owner"), "{text}");
}

#[test]
fn conversations_of_whatsapp_are_printed_by_messages_where_an_archive_holds_several() {
    let text = |word: &str| {
        let line = |n: usize| format!("14.03.2026, {:02}:{:02} - Марат: {word} {n}.\n", n / 60, n % 60);
        (1..=90).map(line).collect::<String>()
    };
    let words = ["Биринчи", "Экинчи"];
    let [first, second] = words.map(text);
    let archive = zip(&[("Чат с Марат.txt", first.as_bytes()), ("Чат с Эрмек.txt", second.as_bytes())]);
    let bound = with(Language::Ru, &[("Чаты.zip", archive)]).bind().expect("a bundle");
    let planned = &bound.plan.exhibits()[0];
    assert_eq!(planned.remarks, [Remark::ChatOfArchive]);
    for (talk, word) in (0..).zip(words) {
        for n in [1, 45, 90] {
            let sheet = planned.sheet_of_message(talk, n).expect("its sheet is known");
            let page = planned.bundle_page(sheet).expect("a page of the bundle");
            let Some(text) = bound.text(page) else { return };
            assert!(text.contains(&format!("{word} {n}.")), "{word} {n} is not on sheet {sheet}: {text}");
        }
    }
}

#[test]
fn what_is_missing_of_a_conversation_is_told_beside_it() {
    let whole = telegram("Слово", 9);
    let broken = whole.as_bytes()[..whole.rfind("Слово").expect("the last message")].to_vec();
    let talk = "14.03.2026, 06:31 - Эрмек: Салам\n15.03.2026, 06:33 - Айгүл: Окудум\n";
    let closed = "sms.xml";
    let mut archive = zip(&[("Чат с Эрмек.txt", talk.as_bytes()), (closed, texts("Слово", 9).as_bytes())]);
    let at =
        archive.windows(closed.len()).position(|bytes| bytes == closed.as_bytes()).expect("its head") + closed.len();
    archive[at + 4] ^= 0xFF;
    let bound = with(Language::Ru, &[("result.json", broken), ("Чат.zip", archive)]).bind().expect("a bundle");
    let [json, by_lines] = bound.plan.exhibits() else { panic!("two exhibits") };
    assert_eq!(json.remarks, [Remark::WordsOfFile, Remark::ChatBreaksOff]);
    assert_eq!(by_lines.remarks, [Remark::ChatOfArchive, Remark::FilesLeftOut(WhyLeft::Damaged, 1)]);
    let text = bound.text(by_lines.place.divider.start).expect("./test installs pdftotext");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("Из архива не прочитано файлов: 1 (повреждение)"), "{text}");
}

#[test]
fn conversations_take_as_many_sheets_in_every_language_and_as_many_as_were_counted() {
    let files = [
        ("result.json", telegram("Слово", 200).into_bytes()),
        ("Viber.csv", viber("Слово", 100).into_bytes()),
        ("sms.xml", texts("Слово", 70).into_bytes()),
    ];
    let reader = crate::support::reader();
    for language in Language::ALL {
        let plan = with(language, &files).plan().expect("a plan");
        for (planned, (name, bytes)) in plan.exhibits().iter().zip(&files) {
            let talk = bundle::talk_of(name, bytes, &DateOrders::NONE, &reader).expect("read").expect("a conversation");
            let counted = talk.on_paper(&|| true).expect("counted");
            assert_eq!(planned.content, Content::Text { pages: counted.sheets }, "{language:?}: {name}");
            assert_eq!(planned.starts, counted.starts, "{language:?}: {name}");
        }
    }
}

#[test]
fn an_answer_about_day_and_month_is_printed() {
    let table = "04.03.2026,06:31:00,Мурат,+996555123456,да\n05.03.2026,06:31:00,Мурат,+996555123456,нет\n";
    let mut desk = with(Language::Ru, &[("Viber.csv", table.into())]);
    for (answer, meant) in
        [(DateOrder::DayMonthYear, "04.03.2026, 06:31:00"), (DateOrder::MonthDayYear, "03.04.2026, 06:31:00")]
    {
        desk.order.exhibits[0].dates = DateOrders::from_iter([(String::new(), answer)]);
        let Some(text) = words(&desk.bind().expect("a bundle"), 0) else { return };
        assert!(text.contains(meant), "{meant}: {text}");
    }
}

#[test]
fn an_answer_about_one_conversation_of_an_archive_is_printed_of_it_alone() {
    let table = |who: &str| {
        format!("04.03.2026,06:31:00,{who},+996555123456,да\n05.03.2026,06:31:00,{who},+996555123456,нет\n")
    };
    let (one, other) = (table("Мурат"), table("Эрмек"));
    let archive = zip(&[("А.csv", one.as_bytes()), ("Б.csv", other.as_bytes())]);
    let mut desk = with(Language::Ru, &[("Чаты.zip", archive)]);
    for (entry, answered) in [("А.csv", [1, 1]), ("Б.csv", [1, 1]), ("В.csv", [2, 0])] {
        desk.order.exhibits[0].dates = DateOrders::from_iter([(entry.to_owned(), DateOrder::MonthDayYear)]);
        let Some(text) = words(&desk.bind().expect("a bundle"), 0) else { return };
        let found = ["04.03.2026, 06:31:00", "03.04.2026, 06:31:00"].map(|at| text.matches(at).count());
        assert_eq!(found, answered, "{entry}: {text}");
    }
}

#[test]
fn what_is_no_such_conversation_is_printed_as_before() {
    let whatsapp = "14.03.2026, 06:31 - Эрмек: да\n14.03.2026, 06:32 - Айгүл: нет\n";
    let files = [
        ("WhatsApp Chat.txt", whatsapp.into()),
        ("a.json", b"{\"messages\": \"x\"}".to_vec()),
        ("note.txt", b"a\nb".to_vec()),
    ];
    let bound = with(Language::Ru, &files).bind().expect("a bundle");
    for (at, line) in [(0, "06:32 - Айгүл: нет"), (1, "{\"messages\": \"x\"}"), (2, "b")] {
        assert_eq!(bound.plan.exhibits()[at].remarks, []);
        let Some(text) = words(&bound, at) else { return };
        assert!(text.contains(line), "{text}");
    }
}
