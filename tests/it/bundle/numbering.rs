use super::support::{A4, Desk, jpeg, pdf, run};
use dalil::base::Language;

#[test]
fn the_printed_number_the_label_the_bookmark_and_the_index_agree() {
    let mut desk = Desk::new();
    desk.exhibit("Объявление о работе", pdf(&[("advert", 0, A4), ("page two", 0, A4)]));
    desk.exhibit("Фотография общежития", jpeg(600, 400));
    let bound = desk.bind().expect("a bundle");
    let [first, second] = bound.plan.exhibits() else { panic!("two exhibits") };
    assert_eq!((first.place.first(), first.place.pages.clone()), (3, 4..6), "cover, index, divider, then the pages");
    assert_eq!((second.place.first(), second.place.pages.clone()), (6, 7..8));
    assert_eq!([0, 1, 2, 3].map(|own| first.bundle_page(own)), [None, Some(4), Some(5), None], "as citations print it");
    assert_eq!(bound.census.pages, 7);
    assert_eq!(bound.census.bookmarks, 4, "two exhibits, and the two pages of the first");

    if let Some(text) = bound.text(5) {
        assert!(text.contains("Прил. 1, л. 2"), "{text}");
        assert!(text.trim_end().ends_with('5'), "the bundle page stands last: {text}");
    }
    if let Some(text) = bound.text(2) {
        assert!(text.contains("Опись приложений") && text.contains("Фотография общежития"), "{text}");
    }
}

#[test]
fn stamps_speak_the_language_of_the_bundle() {
    for (language, words) in
        [(Language::Ru, "Прил. 1, л. 1"), (Language::Ky, "1-тиркеме, 1-барак"), (Language::En, "Ex. 1, p. 1")]
    {
        let mut desk = Desk::speaking(language);
        desk.exhibit("…", jpeg(60, 40));
        let bound = desk.bind().expect("a bundle");
        if let Some(text) = bound.text(4) {
            assert!(text.contains(words), "{text}");
        }
    }
}

#[test]
fn an_index_of_many_pages_moves_what_it_numbers() {
    let mut desk = Desk::new();
    for n in 1..=90 {
        desk.exhibit(
            &format!("Расписка № {n} о передаче денег за оформление документов и проезд до места работы"),
            jpeg(64, 64),
        );
    }
    let bound = desk.bind().expect("a bundle");
    let opening = bound.plan.opening_pages();
    assert!(opening > 3, "the index has several pages");
    assert_eq!(bound.plan.exhibits()[0].place.first(), opening + 1);
    assert_eq!(bound.census.links, 90);
}

#[test]
fn the_total_of_an_index_stands_with_its_last_row() {
    let mut ends = std::collections::BTreeSet::new();
    for many in 22..=34 {
        let mut desk = Desk::new();
        for n in 1..=many {
            desk.exhibit(&format!("Квитанция {n}"), jpeg(8, 8));
        }
        let bound = desk.bind().expect("a bundle");
        let end = bound.plan.opening_pages();
        ends.insert(end);
        if let Some(text) = bound.text(end) {
            assert!(text.contains("Итого") && text.contains(&format!("Квитанция {many}")), "{many}: {text}");
        }
    }
    assert!(ends.len() == 2, "so many rows are one page and more than one: {ends:?}");
}

#[test]
fn the_same_order_gives_the_same_bytes() {
    let mut desk = Desk::new();
    desk.exhibit("Скриншот", jpeg(300, 500));
    desk.exhibit("Договор", pdf(&[("contract", 0, A4)]));
    let (one, two) = (desk.bind().expect("a bundle"), desk.bind().expect("a bundle"));
    assert_eq!(one.pdf, two.pdf);
}

#[test]
fn other_programs_find_nothing_wrong() {
    let mut desk = Desk::new();
    desk.exhibit("Скриншот", jpeg(300, 500));
    desk.exhibit("Договор", pdf(&[("contract", 90, A4), ("contract", 0, [0, 0, 400, 300])]));
    let bound = desk.bind().expect("a bundle");
    let path = bound.path.to_str().expect("a path");
    if let Some(said) = run("qpdf", &["--check", path]) {
        assert!(said.contains("No syntax or stream encoding errors"), "{said}");
    }
    if let Some(said) = run("pdfinfo", &[path]) {
        assert!(said.contains(&format!("Pages:           {}", bound.plan.total())), "{said}");
    }
}
