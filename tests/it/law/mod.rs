//! The law packs: what is in them, and how a filing cites them.

use chrono::NaiveDate;
use dalil::base::Language::{self, Ky, Ru};
use dalil::law::{Ending, Error, Pack, Status, cite, pack};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// A space that keeps «ст.» and its number on one line.
fn plain(text: String) -> String {
    text.replace('\u{A0}', " ")
}

#[test]
fn every_record_has_a_source_and_only_what_was_read_is_checked() {
    assert!(pack().records().count() > 150);
    for record in pack().records() {
        assert!(!record.source.is_empty(), "{}", record.id);
        let read = record.label == dalil::law::Label::V;
        assert_eq!(record.status == Status::Checked, read, "{}", record.id);
    }
}

#[test]
fn an_id_says_where_the_record_stands() {
    for record in pack().records() {
        let place = [record.act.as_str(), &record.article, &record.part, &record.point];
        let id = place.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(".");
        assert_eq!(record.id, id);
    }
}

#[test]
fn articles_are_cited_as_lawyers_write_them() {
    let cite = |ids: &[&str], language, ending| plain(cite(pack(), ids, language, ending));
    assert_eq!(cite(&["kg.upk.146.1"], Ru, Ending::Plain), "ч. 1 ст. 146 УПК Кыргызской Республики");
    assert_eq!(
        cite(&["kg.upk.146.1", "kg.upk.144", "kg.uk.166", "kg.upk.153"], Ru, Ending::Plain),
        "ст. 144, 153, ч. 1 ст. 146 УПК Кыргызской Республики и ст. 166 УК Кыргызской Республики"
    );
    assert_eq!(cite(&["kg.upk.35.1.3-1"], Ru, Ending::Plain), "п. 3-1 ч. 1 ст. 35 УПК Кыргызской Республики");
    let code = "Кыргыз Республикасынын Жазык-процесстик кодексинин";
    assert_eq!(cite(&["kg.upk.40"], Ky, Ending::Plain), format!("{code} 40-беренеси"));
    assert_eq!(cite(&["kg.upk.40"], Ky, Ending::To), format!("{code} 40-беренесине"));
    assert_eq!(cite(&["kg.upk.144", "kg.upk.153"], Ky, Ending::To), format!("{code} 144, 153-беренелерине"));
    assert_eq!(
        cite(&["kg.upk.144", "kg.upk.146.1"], Ky, Ending::In),
        format!("{code} 144-беренесинде жана 146-беренесинин 1-бөлүгүндө")
    );
}

#[test]
fn the_day_of_the_act_decides_which_code_is_cited() {
    let codes = ["kg.uk1997", "kg.uk2017", "kg.uk"];
    let found = |article, on| pack().article_on(&codes, article, day(on)).map(|record| record.id.as_str());
    assert_eq!(found("124", "2018-06-01"), Some("kg.uk1997.124"));
    assert_eq!(found("171", "2021-11-30"), Some("kg.uk2017.171"));
    assert_eq!(found("166", "2021-11-30"), None, "the code of 2021 came a day later");
    assert_eq!(found("166", "2021-12-01"), Some("kg.uk.166"));
}

#[test]
fn sources_that_disagree_are_kept_side_by_side_and_the_earlier_date_is_safe() {
    let conflict = pack().conflict("kg.upk.126").expect("10 or 15 days");
    let terms: Vec<_> = conflict.readings.iter().filter_map(|reading| Some(reading.term?.count)).collect();
    assert_eq!((terms.as_slice(), conflict.safe), ([10, 15].as_slice(), 0));
    assert_eq!(pack().record("kg.upk.126").and_then(|r| r.term).map(|t| t.count), Some(10));
}

const ACT: &str = r#"
[[act]]
id = "xx.a"
jurisdiction = "xx"
name = { ru = "Закон", ky = "Мыйзам" }
name_of = { ru = "Закона", ky = "мыйзамынын" }
short = { ru = "Закона" }
number = "1"
adopted = "2020-01-01"
applies = "when_filed"
source = "a book"
label = "V"
"#;

fn record(id: &str, more: &str) -> String {
    format!(
        "{ACT}\n[[record]]\nid = \"{id}\"\nact = \"xx.a\"\narticle = \"1\"\ntext = {{ ru = \"да\" }}\nsource = \"a book\"\nlabel = \"V2\"\nstatus = \"to_check\"\n{more}\n"
    )
}

#[test]
fn a_pack_that_cannot_be_right_is_refused() {
    let read = |text: &str| Pack::read([("x.toml", text)]).map(|_| ());
    assert!(read(&record("xx.a.1", "")).is_ok());
    assert!(matches!(read(&record("xx.a.1", "colour = \"red\"")), Err(Error::Syntax { .. })));
    assert!(matches!(read(&format!("{ACT}{ACT}")), Err(Error::Twice { .. })));
    assert!(matches!(
        read(&record("xx.a.1", "").replace("act = \"xx.a\"", "act = \"xx.b\"")),
        Err(Error::Unknown { .. })
    ));
    let backwards = "in_force = \"2021-01-01\"\nuntil = \"2020-01-01\"";
    assert!(matches!(read(&record("xx.a.1", backwards)), Err(Error::Dates { .. })));
    assert!(matches!(read(&record("xx.a.1", "").replace("to_check", "checked")), Err(Error::NotChecked { .. })));
}

#[test]
fn what_a_record_says_and_what_to_look_at_stand_in_every_language() {
    let mut missing = Vec::new();
    for record in pack().records() {
        for (what, words) in [("text", &record.text), ("note", &record.note)] {
            let absent = |language: &Language| words.exactly(*language).is_none();
            if !words.is_empty() && Language::ALL.iter().any(absent) {
                missing.push(format!("{}: {what}", record.id));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
