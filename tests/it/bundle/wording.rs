//! Mail, office papers and saved pages as their words, as an office prints them.

use super::support::{Bound, Desk};
use crate::documents::samples;
use dalil::base::Language;
use dalil::base::id::EvidenceId;
use dalil::bundle::{self, Content, Remark, Taken, Unprintable};
use dalil::evidence::importers::{Format, read};

/// The words of an exhibit's pages, one after the other, as Poppler reads them; `None` where it is not installed.
fn words(bound: &Bound, exhibit: usize) -> Option<String> {
    let pages = bound.plan.exhibits()[exhibit].place.pages.clone();
    pages.map(|page| bound.text(page)).collect::<Option<Vec<_>>>().map(|pages| pages.join("\u{c}"))
}

fn taken(entry: &str, evidence: EvidenceId, number: u32) -> Taken {
    Taken { entry: entry.into(), evidence, number }
}

/// The letter, with its contract as the next exhibit and its note as an item of the case that is not in the bundle.
fn with_letter(language: Language) -> Desk {
    let mut desk = Desk::speaking(language);
    desk.exhibit("Письмо", samples::letter());
    let contract = desk.exhibit("Договор", samples::pdf("Договор"));
    desk.order.exhibits[0].taken = vec![taken("0/2", contract, 7), taken("0/3", EvidenceId::from_bytes([9; 16]), 8)];
    desk
}

#[test]
fn a_letter_prints_with_its_head_its_words_and_what_was_attached() {
    let said = [
        (Language::Ru, ["От", "Кому", "12 марта 2026 года, 09:14:00 (UTC+06:00)", "Вложения: 2", "Прил. 2", "док. 8"]),
        (
            Language::Ky,
            [
                "Кимден",
                "Кимге",
                "2026-жылдын 12-марты, 09:14:00 (UTC+06:00)",
                "Тиркелген файлдар: 2",
                "2-тиркеме",
                "8-далил",
            ],
        ),
        (Language::En, ["From", "To", "12 March 2026, 09:14:00 (UTC+06:00)", "Attachments: 2", "Ex. 2", "item 8"]),
    ];
    for (language, said) in said {
        let bound = with_letter(language).bind().expect("a bundle");
        let letter = &bound.plan.exhibits()[0];
        assert_eq!(letter.content, Content::Text { pages: 1 });
        assert_eq!(letter.remarks, [Remark::AttachmentsListed(2)]);
        assert!(bound.report.archive, "{:?}", bound.report.obstacles);
        let Some(text) = words(&bound, 0) else { return };
        let text = text.replace('\u{a0}', " ");
        let own = [
            "Агентство «Восток» <office@agency.example>",
            "Aigul <aigul@mail.example>",
            "Договор и билеты",
            "77@agency.example",
            "Паспорт отдадите Мурату в аэропорту.",
            "> Можно ли оставить паспорт себе?",
            "Договор.pdf",
            "Билет.txt",
        ];
        for words in said.into_iter().chain(own) {
            assert!(text.contains(words), "{words}: {text}");
        }
        let digest = letter.exhibit.digest.to_string();
        assert!(text.contains(&digest), "the file that these are the words of: {text}");
        for raw in ["Content-Type", "multipart", "base64", "=?windows-1251"] {
            assert!(!text.contains(raw), "{raw}: {text}");
        }
    }
}

/// The number that stands in the margin before a line that begins so.
fn margin(text: &str, line: &str) -> Option<u32> {
    let found = text.lines().find(|printed| printed.contains(line))?;
    found.split(line).next()?.trim().parse().ok()
}

#[test]
fn a_paragraph_is_found_by_the_number_that_citations_give_it() {
    let bound = with_letter(Language::Ru).bind().expect("a bundle");
    let Some(text) = words(&bound, 0) else { return };
    assert_eq!(margin(&text, "Здравствуйте, Айгуль!"), Some(1));
    assert_eq!(margin(&text, "Вылет 14 марта."), Some(2));
    assert_eq!(margin(&text, "> Можно ли"), Some(3), "a paragraph of two lines has one number");

    let body: String = (1..=1500).map(|n| format!("Абзац номер {n}.\r\n\r\n")).collect();
    let mut desk = Desk::new();
    desk.exhibit("Длинное", format!("From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\n\r\n{body}"));
    let bound = desk.bind().expect("a bundle");
    let text = words(&bound, 0).expect("Poppler was here a moment ago");
    for n in [1, 600, 601, 1200, 1500] {
        let words = format!("Абзац номер {n}.");
        assert_eq!(margin(&text, &words), Some(n));
        let planned = &bound.plan.exhibits()[0];
        let sheet = planned.sheet_of_paragraph(0, n).expect("its sheet is known");
        let page = planned.bundle_page(sheet).expect("a page of the bundle");
        assert!(bound.text(page).is_some_and(|text| text.contains(&words)), "{n} is not on sheet {sheet}");
    }
    assert!(bound.plan.exhibits()[0].content.pages() > 30);
}

#[test]
fn the_pages_are_as_many_in_every_language_and_counted_before_they_are_bound() {
    let files: [(&str, Vec<u8>); 5] = [
        ("letter.eml", samples::letter()),
        ("contract.docx", samples::docx()),
        ("pay.xlsx", samples::xlsx()),
        ("page.mhtml", samples::mhtml()),
        ("page.warc", samples::warc()),
    ];
    let reader = crate::support::reader();
    let counted: Vec<_> = files.iter().map(|(name, bytes)| bundle::sheets_of_words(name, bytes, &reader)).collect();
    for language in Language::ALL {
        let mut desk = Desk::speaking(language);
        for (name, bytes) in &files {
            desk.exhibit(name, bytes.clone());
            desk.order.exhibits.last_mut().expect("an exhibit").named = (*name).to_owned();
        }
        let plan = desk.plan().expect("a plan");
        for (planned, counted) in plan.exhibits().iter().zip(&counted) {
            let counted = counted.as_ref().expect("counted").as_ref().expect("printed by its words");
            assert_eq!(planned.starts, counted.starts, "{language:?}: {}", planned.exhibit.description);
            assert_eq!(planned.content.pages(), counted.sheets, "{language:?}: {}", planned.exhibit.description);
        }
    }
}

#[test]
fn papers_and_saved_pages_print_their_words_and_say_what_they_are() {
    let mut desk = Desk::new();
    for (name, bytes) in [
        ("contract.docx", samples::docx()),
        ("pay.xlsx", samples::xlsx()),
        ("receipt.odt", samples::odt()),
        ("jobs.ppt", samples::ppt()),
        ("page.mhtml", samples::mhtml()),
        ("page.warc", samples::warc()),
    ] {
        desk.exhibit(name, bytes);
        desk.order.exhibits.last_mut().expect("an exhibit").named = name.to_owned();
    }
    let bound = desk.bind().expect("a bundle");
    assert!(bound.report.archive, "{:?}", bound.report.obstacles);
    let meant: [&[&str]; 6] = [
        &["Текстовый документ", "Microsoft Word (.docx)", "Трудовой договор", "1850", "Айгүл", "Подпись"],
        &["Электронная таблица", "Microsoft Excel (.xlsx)", "Выплаты", "Дата", "Сумма", "500"],
        &["Текстовый документ", "OpenDocument (.odt)", "Расписка", "карызмын", "март"],
        &["Презентация", "(.ppt)", "Паспорта сдать", "скрытый слайд", "Про долг молчать"],
        &["Сохранённая веб-страница", "https://work.example/jobs?id=5", "3 Mar 2026 10:00:00", "Швея", "900 $"],
        &[
            "Сохранённая веб-страница",
            "https://work.example/ad",
            "2026-03-03T10:00:00Z",
            "Берём без опыта.",
            "не сходятся 0",
        ],
    ];
    for (at, meant) in meant.iter().enumerate() {
        let planned = &bound.plan.exhibits()[at];
        let remarks = [Remark::WordsOfFile, Remark::NoPicture];
        assert_eq!(planned.remarks, remarks[..if at < 4 { 1 } else { 2 }], "the divider says so");
        let Some(text) = words(&bound, at) else { return };
        let text = text.replace('\u{a0}', " ");
        for words in *meant {
            assert!(text.contains(words), "{words}: {text}");
        }
        assert!(text.contains(&planned.exhibit.digest.to_string()), "{text}");
    }
}

#[test]
fn the_divider_of_a_saved_page_says_where_the_picture_of_it_is() {
    let archive = samples::warc_with_picture();
    let entry = read(Format::Warc, &archive, 0, 1).unwrap().web.and_then(|web| web.picture).expect("its picture");
    let elsewhere = EvidenceId::from_bytes([9; 16]);
    let said = [(Language::Ru, "приложение№2."), (Language::Ky, "2тиркеме."), (Language::En, "isexhibit2.")];
    for (language, said) in said {
        let mut desk = Desk::speaking(language);
        desk.exhibit("Объявление", archive.clone());
        let picture = desk.exhibit("Снимок страницы", crate::support::picture(9));
        desk.order.exhibits[0].named = "ad.warc".into();
        for (known, meant) in [
            (Vec::new(), Remark::PictureInside),
            (vec![taken("some other file", picture, 7)], Remark::PictureInside),
            (vec![taken(&entry, elsewhere, 7)], Remark::PictureApart(7)),
            (vec![taken(&entry, picture, 7)], Remark::PictureIs(2)),
        ] {
            desk.order.exhibits[0].taken = known;
            assert_eq!(desk.plan().expect("a plan").exhibits()[0].remarks, [Remark::WordsOfFile, meant]);
        }
        let bound = desk.bind().expect("a bundle");
        let Some(text) = bound.text(bound.plan.exhibits()[0].place.divider.start) else { return };
        // Wherever a line ends, and a word is parted.
        let text: String =
            text.chars().filter(|sign| !sign.is_whitespace() && !"-\u{2010}\u{ad}".contains(*sign)).collect();
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn every_letter_of_a_box_begins_a_page() {
    let one = |n: usize| {
        format!(
            "From a@b Thu Mar 12 09:14:0{n} 2026\nFrom: a@b.example\nTo: c@d.example\nSubject: Письмо {n}\n\nСлова {n}.\n\n"
        )
    };
    let mut desk = Desk::new();
    desk.exhibit("Ящик", (1..=3).map(one).collect::<String>());
    let bound = desk.bind().expect("a bundle");
    let planned = &bound.plan.exhibits()[0];
    assert_eq!(planned.content, Content::Text { pages: 3 });
    for (n, page) in (1..).zip(planned.place.pages.clone()) {
        let Some(text) = bound.text(page) else { return };
        assert!(text.contains(&format!("письмо {n} из 3")) && text.contains(&format!("Слова {n}.")), "{text}");
    }
}

#[test]
fn what_cannot_be_read_as_what_it_seems_is_kept_as_before() {
    let mut desk = Desk::new();
    let mut broken = samples::docx();
    broken.truncate(broken.len() / 2);
    desk.exhibit("Договор", broken);
    desk.order.exhibits[0].named = "contract.docx".into();
    let kind = desk.plan().expect("a plan").exhibits()[0].content.clone();
    assert!(matches!(kind, Content::Unprintable(Unprintable::Office | Unprintable::Archive)), "{kind:?}");
}

#[test]
fn signs_without_a_letter_in_the_fonts_and_words_without_end_are_printed_too() {
    let mut desk = Desk::new();
    let long = "x".repeat(900);
    let mail = format!("From: a@b.example\nTo: c@d.example\nSubject: 😀\n\n{long}\n\n😀 конец\n");
    desk.exhibit("Письмо", mail);
    let bound = desk.bind().expect("a bundle");
    assert_eq!(bound.plan.exhibits()[0].remarks, [Remark::SignsNamed]);
    let Some(text) = words(&bound, 0) else { return };
    assert!(text.contains("[U+1F600] конец"), "{text}");
    let printed = text.chars().filter(|letter| *letter == 'x').count();
    assert!(printed >= 900, "not a letter ran off the page: {printed}");
}
