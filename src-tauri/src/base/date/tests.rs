use super::{BadDate, UncertainDate};
use crate::base::Language;
use proptest::prelude::*;

fn date(text: &str) -> UncertainDate {
    text.parse().expect(text)
}

#[test]
fn a_date_is_written_back_as_it_was_read() {
    for text in [
        "",
        "2026-03-12",
        "2026-03-12~",
        "2026-03?",
        "2026%",
        "2026-21",
        "202X",
        "20XX",
        "2026-XX",
        "2026-03-XX",
        "2026-XX-XX",
        "2026-03-03/2026-03-21",
        "/2026-09-01",
        "2026-09-01/",
        "../2026",
        "2026-05~/..",
    ] {
        assert_eq!(date(text).to_string(), text);
    }
}

#[test]
fn paper_dates_are_understood() {
    assert_eq!(date("12.03.2026").to_string(), "2026-03-12");
    assert_eq!(date("3.2026~").to_string(), "2026-03~");
}

#[test]
fn what_no_calendar_has_is_refused() {
    assert_eq!("2026-02-30".parse::<UncertainDate>(), Err(BadDate::Calendar));
    assert_eq!("2026-13".parse::<UncertainDate>(), Err(BadDate::Calendar));
    for text in ["0000", "0000-05-01", "01.05.0000", "000X", "0000/2026"] {
        assert_eq!(text.parse::<UncertainDate>(), Err(BadDate::Calendar), "{text}: there was no year 0");
    }
    assert_eq!("yesterday".parse::<UncertainDate>(), Err(BadDate::Shape));
    assert_eq!("2026-05/2026-03".parse::<UncertainDate>(), Err(BadDate::Backwards));
}

#[test]
fn dates_read_back_in_three_languages() {
    assert_eq!(date("2026-11-23").words(Language::Ru), "23 ноября 2026 года");
    assert_eq!(date("2026-11-23").words(Language::Ky), "2026-жылдын 23-ноябры");
    assert_eq!(date("2026-03~").words(Language::Ru), "примерно март 2026 года");
    assert_eq!(date("2026-03~").words(Language::Ky), "болжол менен 2026-жылдын март айы");
    assert_eq!(date("/2026-09-01").words(Language::En), "not after 1 September 2026");
}

#[test]
fn a_range_with_one_end_is_said_within_a_sentence() {
    for (text, ru, ky) in [
        ("2026-03-20/..", "не ранее 20 марта 2026 года", "2026-жылдын 20-мартынан эрте эмес"),
        ("/2026-06-01", "не позднее 1 июня 2026 года", "2026-жылдын 1-июнунан кеч эмес"),
        ("2026-04-02/", "не ранее 2 апреля 2026 года", "2026-жылдын 2-апрелинен эрте эмес"),
        ("2026-03/..", "не ранее марта 2026 года", "2026-жылдын март айынан эрте эмес"),
        ("2026-23~/..", "не ранее примерно осени 2026 года", "болжол менен 2026-жылдын күзүнөн эрте эмес"),
        ("/2026?", "не позднее 2026 года (под вопросом)", "2026-жылдан кеч эмес (такталган эмес)"),
    ] {
        assert_eq!(date(text).words(Language::Ru), ru);
        assert_eq!(date(text).words(Language::Ky), ky);
    }
}

#[test]
fn a_range_says_once_the_month_and_the_year_that_its_ends_share() {
    for (text, ru, ky, en) in [
        ("2025-04-14/2025-04-15", "14–15 апреля 2025 года", "2025-жылдын 14–15-апрели", "14–15 April 2025"),
        (
            "2026-02-26/2026-03-11",
            "26 февраля — 11 марта 2026 года",
            "2026-жылдын 26-февралы — 11-марты",
            "26 February to 11 March 2026",
        ),
        (
            "2026-07/2026-09",
            "июль — сентябрь 2026 года",
            "2026-жылдын июль — сентябрь айлары",
            "July to September 2026",
        ),
        (
            "2025-12-30/2026-01-02",
            "30 декабря 2025 года — 2 января 2026 года",
            "2025-жылдын 30-декабры — 2026-жылдын 2-январы",
            "30 December 2025 to 2 January 2026",
        ),
        (
            "2026-03~/2026-05",
            "примерно март 2026 года — май 2026 года",
            "болжол менен 2026-жылдын март айы — 2026-жылдын май айы",
            "about March 2026 to May 2026",
        ),
        (
            "2026-03/2026-05-03",
            "март 2026 года — 3 мая 2026 года",
            "2026-жылдын март айы — 2026-жылдын 3-майы",
            "March 2026 to 3 May 2026",
        ),
    ] {
        let said = Language::ALL.map(|language| date(text).words(language));
        assert_eq!(said, [ru, ky, en], "{text}");
    }
}

#[test]
fn a_decade_is_called_a_decade() {
    assert_eq!(date("201X").words(Language::Ru), "2010-е годы");
    assert_eq!(date("201X").words(Language::Ky), "2010-жылдары");
    assert_eq!(date("201X").words(Language::En), "the 2010s");
    assert_eq!(date("/201X").words(Language::Ru), "не позднее 2010-х годов");
}

#[test]
fn a_chronology_puts_the_surer_and_the_finer_first_and_the_undated_last() {
    let mut dates: Vec<_> = ["", "2026", "2026-01-01~", "2026-01-01", "2025-12", "/2025-11-30"].map(date).to_vec();
    dates.sort_by_key(UncertainDate::order);
    let sorted: Vec<_> = dates.iter().map(ToString::to_string).collect();
    assert_eq!(sorted, ["/2025-11-30", "2025-12", "2026-01-01", "2026-01-01~", "2026", ""]);
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_of_dates_fail(text in "\\PC{0,16}") {
        if let Ok(date) = text.parse::<UncertainDate>() {
            prop_assert_eq!(date.to_string().parse::<UncertainDate>().unwrap(), date);
        }
    }

    #[test]
    fn a_range_never_ends_before_it_begins(a in "20[0-9]{2}-(0[1-9]|1[0-2])", b in "20[0-9]{2}-(0[1-9]|1[0-2])") {
        if let Ok(date) = format!("{a}/{b}").parse::<UncertainDate>() {
            let (from, to) = date.bounds();
            prop_assert!(from <= to);
        }
    }
}
