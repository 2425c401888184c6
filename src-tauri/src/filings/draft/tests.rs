//! The stored form keeps everything; the paper says every word of it; chips follow the case.

use super::*;
use crate::base::id::{EvidenceId, FactId, PartyId};
use crate::base::{Language, Timestamp};
use crate::filings::{self, Answers, CaseData, Code, Draft, Numbering, Template, preflight};
use crate::language::Case;
use crate::law::Words;
use crate::typeset::{Block as Set, Composed, Run};
use chrono::NaiveDate;
use proptest::prelude::*;

const AT: Timestamp = Timestamp::from_millis(1_795_406_400_000);

/// A filing of a sample with a body.
struct Sheet {
    template: &'static Template,
    language: Language,
    answers: Answers,
    case: CaseData,
    body: Option<Body>,
}

impl Sheet {
    fn sample(id: &str, language: Language) -> Self {
        let template = filings::find(id).unwrap();
        let (answers, case) = (template.sample.answers(language), template.sample.case.clone());
        Self { template, language, answers, case, body: None }
    }

    fn with<T>(&self, look: impl FnOnce(&Draft<'_>) -> T) -> T {
        let body = self.body.as_ref();
        let numbering = Numbering::by_mention_in(&self.template.form, &self.answers, &self.case, body);
        let (template, language) = (self.template, self.language);
        look(&Draft { template, language, answers: &self.answers, case: &self.case, numbering: &numbering, body })
    }

    fn compose(&self) -> Composed {
        self.with(|draft| draft.compose("test", AT)).unwrap_or_else(|e| panic!("{e} {:#?}", e.problems()))
    }

    fn open(mut self) -> Self {
        let pages = self.compose().flow();
        self.body = Some(self.with(|draft| begin(draft, &pages)).unwrap());
        self
    }

    fn words(&self) -> Vec<String> {
        words(&self.compose().flow())
    }
}

fn runs(blocks: &[Set], out: &mut String) {
    // The mark of a footnote is no word of the text.
    let line = |runs: &[Run], out: &mut String| {
        runs.iter().for_each(|run| out.push_str(if run.note.is_some() { " " } else { &run.text }));
    };
    for block in blocks {
        match block {
            Set::Table(table) => table.rows.iter().flatten().for_each(|cell| runs(&cell.blocks, out)),
            Set::Paragraph(paragraph) => {
                line(&paragraph.runs, out);
                out.push('\n');
                for note in paragraph.runs.iter().filter_map(|run| run.note.as_ref()) {
                    line(note, out);
                    out.push('\n');
                }
            }
        }
    }
}

/// Words in reading order, without signs and marks.
fn words(blocks: &[Set]) -> Vec<String> {
    let mut text = String::new();
    runs(blocks, &mut text);
    split(&text)
}

fn split(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn held_in_order(words: &[String], all: &[String]) -> Option<String> {
    let mut rest = all.iter();
    words.iter().find(|word| !rest.any(|other| other == *word)).cloned()
}

#[test]
fn an_opened_body_prints_what_the_template_wrote() {
    let mut opened = 0;
    for template in filings::all().values() {
        for language in [Language::Ru, Language::Ky] {
            if !template.form.languages.contains(&language) {
                continue;
            }
            let sheet = Sheet::sample(&template.id, language);
            let pages = sheet.compose().flow();
            let Some(body) = sheet.with(|draft| begin(draft, &pages)) else { continue };
            body.check().unwrap_or_else(|fault| panic!("{} {language:?}: {fault}", template.id));
            let before = words(&pages);
            let after = Sheet { body: Some(body), ..sheet }.words();
            let at = before.iter().zip(&after).position(|(one, other)| one != other).unwrap_or(before.len());
            let near = |all: &[String]| all[at.saturating_sub(4)..(at + 8).min(all.len())].join(" ");
            assert!(before == after, "{} {language:?}\n{}\n{}", template.id, near(&before), near(&after));
            opened += 1;
        }
    }
    assert!(opened >= 40, "most templates can be opened: {opened}");
}

#[test]
fn a_table_opens_alike_wherever_a_page_ends() {
    let cells = |lines: usize| {
        let mut sheet = Sheet::sample("kg/motion-add-evidence", Language::Ru);
        sheet.answers.0.insert("reason".into(), "Получено позже.\n".repeat(lines).into());
        let body = serde_json::to_value(sheet.open().body.unwrap()).unwrap();
        let tables = body["blocks"].as_array().unwrap().iter().filter(|block| block["kind"] == "table");
        let rows = tables.flat_map(|table| table["rows"].as_array().unwrap().clone());
        rows.flat_map(|row| row.as_array().unwrap().clone()).map(|cell| cell.to_string()).collect::<Vec<_>>()
    };
    let whole = cells(0);
    assert!(whole.len() > 20);
    for lines in 1..26 {
        let moved = cells(lines);
        let other = whole.iter().zip(&moved).find(|(whole, moved)| whole != moved);
        assert_eq!(other, None, "{lines} lines above push the tables down");
        assert_eq!(moved.len(), whole.len());
    }
}

#[test]
fn what_came_from_the_case_opens_as_chips() {
    let sheet = Sheet::sample("kg/crime-report", Language::Ru).open();
    let body = sheet.body.clone().unwrap();
    let facts = body.blocks.iter().filter(|block| matches!(block, Block::Fact { .. })).count();
    assert_eq!(facts, sheet.case.facts.len(), "every fact is a paragraph of its own");
    let chips = body.chips();
    assert!(chips.iter().any(|(_, chip)| matches!(chip, Chip::Party { .. })), "{chips:?}");
    assert!(chips.iter().any(|(_, chip)| matches!(chip, Chip::Law { .. })), "{chips:?}");
}

#[test]
fn what_an_exhibit_proves_changes_in_its_table_with_the_fact() {
    let mut sheet = Sheet::sample("kg/motion-add-evidence", Language::Ru).open();
    let tells = |sheet: &Sheet, words: &str| sheet.words().windows(2).any(|two| two.join(" ") == words);
    let numbers = sheet.with(|draft| draft.numbering.items().to_vec());
    assert!(tells(&sheet, "написала расписку"), "{:?}", sheet.words());
    let fact = sheet.case.facts.iter_mut().find(|fact| fact.statement.ru.contains("расписку")).unwrap();
    fact.statement.ru = "Сыдыков М. Э. заставил Асанову Айгүл подписать обязательство.".into();
    assert!(!tells(&sheet, "написала расписку"));
    assert!(tells(&sheet, "подписать обязательство"), "{:?}", sheet.words());
    assert_eq!(sheet.with(|draft| draft.numbering.items().to_vec()), numbers, "a fact in a table attaches nothing");
}

fn motion(pieces: Vec<Inline>) -> Sheet {
    let mut sheet = Sheet::sample("kg/motion-add-evidence", Language::Ru);
    sheet.body = Some(Body::of(vec![Block::Paragraph { id: "a".into(), numbered: false, text: pieces }]));
    sheet
}

fn chip(chip: Chip) -> Inline {
    Inline::Chip { chip, was: String::new(), bold: false, italic: false }
}

#[test]
fn a_name_is_printed_in_its_case_as_the_person_is_called_now() {
    let party = Sheet::sample("kg/motion-add-evidence", Language::Ru).case.parties[0].id;
    let mut sheet = motion(vec![
        Inline::plain("Разъяснить права "),
        chip(Chip::Party { party, case: Case::Dative, short: false }),
        Inline::plain("."),
    ]);
    sheet.body = sheet.with(|draft| Some(accept(draft, draft.body.unwrap().clone())));
    let was =
        sheet.with(|draft| draft.case.party(party).unwrap().declined(Language::Ru).forms.get(Case::Dative).to_owned());
    let on_paper = |sheet: &Sheet| sheet.words().join(" ");
    assert!(on_paper(&sheet).contains(&split(&was).join(" ")), "{was}");

    sheet.case.parties[0].name = Words::same("Бекова Нурай Маратовна");
    assert!(on_paper(&sheet).contains("Разъяснить права Бековой Нурай Маратовне"), "{}", on_paper(&sheet));
    let found = sheet.with(|draft| preflight(draft, NaiveDate::default()));
    let changed = found.iter().find(|finding| finding.code == Code::ChipChanged).unwrap();
    assert_eq!((changed.detail.as_str(), changed.field.as_deref()), (was.as_str(), Some("@draft:a")));

    sheet.case.parties.remove(0);
    let found = sheet.with(|draft| preflight(draft, NaiveDate::default()));
    assert!(found.iter().any(|finding| finding.code == Code::ChipEmpty), "what is gone blocks the paper");
}

#[test]
fn exhibits_are_numbered_in_the_order_the_body_mentions_them() {
    let case = Sheet::sample("kg/motion-add-evidence", Language::Ru).case;
    let (first, last) = (case.exhibits[0].evidence, case.exhibits.last().unwrap().evidence);
    let cite = |evidence, pages: &[u32]| chip(Chip::Citation { evidence, pages: pages.to_vec() });
    let mut sheet = motion(vec![cite(last, &[2, 3, 4]), Inline::plain(" и "), cite(first, &[])]);
    sheet.case.exhibits.last_mut().unwrap().sheets = Some(4);
    let said = sheet.with(|draft| {
        draft.body.unwrap().chips().into_iter().map(|(_, chip)| say(draft, chip).unwrap()).collect::<Vec<_>>()
    });
    assert_eq!(said.join("; ").replace('\u{A0}', " "), "приложение 1, л. 2–4; приложение 2");
}

#[test]
fn a_sheet_that_an_exhibit_does_not_have_is_named_and_not_printed() {
    let exhibit = Sheet::sample("kg/motion-add-evidence", Language::Ru).case.exhibits[0].evidence;
    let cite = Chip::Citation { evidence: exhibit, pages: vec![2, 77] };
    let mut sheet = motion(vec![chip(cite.clone())]);
    sheet.case.exhibits[0].sheets = Some(12);
    let said = |sheet: &Sheet| sheet.with(|draft| say(draft, &cite)).unwrap().replace('\u{A0}', " ");
    assert_eq!(said(&sheet), "приложение 1, л. 2");
    let found = sheet.with(|draft| preflight(draft, NaiveDate::default()));
    let named: Vec<_> = found.iter().filter(|f| f.code == Code::ChipSheetNotThere).collect();
    assert_eq!(named.iter().map(|f| (f.evidence, f.detail.as_str())).collect::<Vec<_>>(), [(Some(exhibit), "77")]);
    sheet.case.exhibits[0].recording = Some(crate::filings::Recorded { film: false, seconds: None });
    assert_eq!(said(&sheet), "приложение 1", "a recording has no sheets");
}

#[test]
fn an_article_is_cited_from_the_pack_and_put_to_the_lawyer() {
    let law = |id: &str| Chip::Law { records: vec![id.into()], ending: "plain".into(), titled: false };
    let sheet = motion(vec![chip(law("kg.uk.170"))]);
    let found = sheet.with(|draft| preflight(draft, NaiveDate::default()));
    assert!(found.iter().any(|f| f.code == Code::LawToCheck && f.law.as_deref() == Some("kg.uk.170")));
    let sheet = motion(vec![chip(law("kg.uk.0"))]);
    assert_eq!(sheet.with(|draft| say(draft, &law("kg.uk.0"))), None, "what no pack holds is not cited");
}

#[test]
fn every_block_has_its_place_on_the_pages() {
    let sheet = Sheet::sample("kg/crime-report", Language::Ru).open();
    let mut marks = std::collections::BTreeSet::new();
    fn look(blocks: &[Set], marks: &mut std::collections::BTreeSet<String>) {
        for block in blocks {
            match block {
                Set::Table(table) => table.rows.iter().flatten().for_each(|cell| look(&cell.blocks, marks)),
                Set::Paragraph(paragraph) if !paragraph.places.is_empty() => marks.extend(paragraph.mark.clone()),
                Set::Paragraph(_) => {}
            }
        }
    }
    look(&sheet.compose().flow(), &mut marks);
    for block in &sheet.body.as_ref().unwrap().blocks {
        assert!(marks.contains(&format!("block:{}", block.id())), "{}", block.id());
    }
}

#[test]
fn two_versions_differ_in_the_words_that_were_changed() {
    let of = |texts: &[&str]| {
        let block = |(at, text): (usize, &&str)| Block::Paragraph {
            id: format!("b{at}"),
            numbered: false,
            text: vec![Inline::plain(*text)],
        };
        Body::of(texts.iter().enumerate().map(block).collect())
    };
    let before = of(&["Прошу приобщить.", "Иван пришёл в цех утром.", "Конец."]);
    let after = of(&["Прошу приобщить.", "Иван пришёл в цех вечером.", "Новое.", "Конец."]);
    let all = compare(&before, &after);
    let shown: Vec<String> = all
        .iter()
        .map(|pieces| {
            let piece = |piece: &Piece| match piece.change {
                Change::Same => piece.text.clone(),
                Change::Added => format!("[+{}]", piece.text),
                Change::Removed => format!("[-{}]", piece.text),
            };
            pieces.iter().map(piece).collect()
        })
        .collect();
    assert_eq!(shown, ["Прошу приобщить.", "Иван пришёл в цех [-утром.][+вечером.]", "[+Новое.]", "Конец."]);
}

#[test]
fn what_is_no_draft_is_refused() {
    let paragraph = |id: &str, text| Block::Paragraph { id: id.into(), numbered: false, text };
    let twice = Body::of(vec![paragraph("a", vec![]), paragraph("a", vec![])]);
    assert_eq!(twice.check(), Err(Fault::Ids));
    let nested = Inline::Note { text: vec![Inline::Note { text: vec![] }] };
    assert_eq!(Body::of(vec![paragraph("a", vec![nested])]).check(), Err(Fault::Form));
    let long = Body::of(vec![paragraph("a", vec![Inline::plain("я".repeat(1_100_000))])]);
    assert_eq!(long.check(), Err(Fault::TooLarge));
    let cell = |span| Cell { span, text: vec![] };
    let ragged = Block::Table { id: "a".into(), widths: vec![], rows: vec![vec![cell(2)], vec![cell(1)]] };
    assert_eq!(Body::of(vec![ragged]).check(), Err(Fault::Form));
    assert_eq!(Body::read(r#"{"version":2,"blocks":[],"later":1}"#), Err(Fault::Version));
    assert_eq!(Body::read(r#"{"version":1,"blocks":[],"later":1}"#), Err(Fault::Form), "an unknown field");
    let unknown = r#"{"version":1,"blocks":[{"kind":"fact","id":"a","fact":"no id","was":""}]}"#;
    assert_eq!(Body::read(unknown), Err(Fault::Form));
}

fn texts() -> impl Strategy<Value = String> {
    let words =
        ["прошу", "суранам", "#eval(1)", "*жирно*", "$x$", "<b>", "«Айгүл»", "ңөү", "45000", "@y", "\\", "//", "`q`"];
    proptest::collection::vec(proptest::sample::select(words.to_vec()), 1..6).prop_map(|words| words.join(" "))
}

fn pieces(notes: bool) -> BoxedStrategy<Vec<Inline>> {
    let text = (texts(), any::<bool>(), any::<bool>()).prop_map(|(text, bold, italic)| Inline::Text {
        text: format!("{text} "),
        bold,
        italic,
    });
    let id = || any::<[u8; 16]>();
    let chips = prop_oneof![
        (id(), any::<bool>()).prop_map(|(id, short)| Chip::Party {
            party: PartyId::from_bytes(id),
            case: Case::Genitive,
            short
        }),
        id().prop_map(|id| Chip::Fact { fact: FactId::from_bytes(id) }),
        (id(), proptest::collection::vec(1..50_u32, 0..4))
            .prop_map(|(id, pages)| Chip::Citation { evidence: EvidenceId::from_bytes(id), pages }),
        (any::<i32>(), any::<bool>()).prop_map(|(amount, words)| Chip::Sum {
            amount: amount.into(),
            currency: "KGS".into(),
            words
        }),
        Just(Chip::Date { date: NaiveDate::from_ymd_opt(2026, 5, 12).unwrap(), words: false }),
    ];
    let chip = (chips, texts()).prop_map(|(chip, was)| Inline::Chip { chip, was, bold: false, italic: true });
    let one = if notes {
        let note = pieces(false).prop_map(|text| Inline::Note { text });
        prop_oneof![4 => text, 1 => chip, 1 => Just(Inline::Break {}), 1 => note].boxed()
    } else {
        prop_oneof![4 => text, 1 => chip, 1 => Just(Inline::Break {})].boxed()
    };
    // A sign between a chip and what follows: two words that touch may be parted at the end of a line like one. A sign on
    // a new line: an empty one begins a paragraph, before which the footnotes of the last are read.
    let apart = |inline| match inline {
        Inline::Chip { .. } | Inline::Break {} => vec![inline, Inline::plain("; ")],
        _ => vec![inline],
    };
    proptest::collection::vec(one, 0..5).prop_map(move |all| all.into_iter().flat_map(apart).collect()).boxed()
}

fn lists() -> impl Strategy<Value = List> {
    let leaf = (any::<bool>(), proptest::collection::vec(pieces(true), 1..4)).prop_map(|(ordered, texts)| List {
        ordered,
        points: texts.into_iter().map(|text| Point { text, under: None }).collect(),
    });
    leaf.prop_recursive(2, 8, 3, |inner| {
        (any::<bool>(), proptest::collection::vec((pieces(true), proptest::option::of(inner)), 1..3)).prop_map(
            |(ordered, points)| List {
                ordered,
                points: points.into_iter().map(|(text, under)| Point { text, under }).collect(),
            },
        )
    })
}

fn bodies() -> impl Strategy<Value = Body> {
    let id = || Just(String::new());
    let table = (1..4_usize).prop_flat_map(|columns| {
        let row = proptest::collection::vec(pieces(true), columns..=columns);
        proptest::collection::vec(row, 1..4)
    });
    let block = prop_oneof![
        pieces(false).prop_map(|text| Block::Heading { id: String::new(), text }),
        (any::<bool>(), pieces(true)).prop_map(|(numbered, text)| Block::Paragraph {
            id: String::new(),
            numbered,
            text
        }),
        (id(), lists()).prop_map(|(id, list)| Block::List { id, list }),
        table.prop_map(|rows| Block::Table {
            id: String::new(),
            widths: Vec::new(),
            rows: rows.into_iter().map(|row| row.into_iter().map(|text| Cell { span: 1, text }).collect()).collect(),
        }),
        (any::<[u8; 16]>(), texts()).prop_map(|(id, was)| Block::Fact {
            id: String::new(),
            fact: FactId::from_bytes(id),
            was
        }),
    ];
    proptest::collection::vec(block, 0..6).prop_map(|mut blocks| {
        for (at, block) in blocks.iter_mut().enumerate() {
            let (Block::Heading { id, .. }
            | Block::Paragraph { id, .. }
            | Block::List { id, .. }
            | Block::Table { id, .. }
            | Block::Fact { id, .. }) = block;
            *id = format!("b{at}");
        }
        Body::of(blocks)
    })
}

proptest! {
    #[test]
    fn a_body_comes_back_as_it_was_stored(body in bodies()) {
        prop_assert_eq!(body.check(), Ok(()));
        prop_assert_eq!(Body::read(&body.text()), Ok(body));
    }
}

/// Takes the footnotes out of a body: what each of them says, as a paragraph.
fn take_notes(value: &mut serde_json::Value, notes: &mut Vec<Block>) {
    match value {
        serde_json::Value::Array(all) => {
            for note in all.extract_if(.., |one| one["kind"] == "note") {
                let text = serde_json::from_value(note["text"].clone()).unwrap();
                notes.push(Block::Paragraph { id: String::new(), numbered: false, text });
            }
            all.iter_mut().for_each(|one| take_notes(one, notes));
        }
        serde_json::Value::Object(fields) => fields.values_mut().for_each(|one| take_notes(one, notes)),
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]
    #[test]
    fn every_word_of_a_body_is_on_the_paper_in_its_order(body in bodies()) {
        let mut sheet = Sheet::sample("kg/motion-add-evidence", Language::Ru);
        sheet.body = Some(body.clone());
        let all = sheet.words();
        let mut value = serde_json::to_value(&body).unwrap();
        let mut notes = Vec::new();
        take_notes(&mut value, &mut notes);
        let above: Body = serde_json::from_value(value).unwrap();
        let read = |blocks: &[Block]| -> Vec<String> {
            let lines = blocks.iter().flat_map(|block| sheet.with(|draft| read_block(draft, block)));
            split(&lines.collect::<Vec<_>>().join("\n"))
        };
        prop_assert_eq!(held_in_order(&read(&above.blocks), &all), None, "{:?}", all);
        for note in &notes {
            let words = read(std::slice::from_ref(note));
            let whole = words.is_empty() || all.windows(words.len()).any(|some| some == words);
            prop_assert!(whole, "{:?} is not whole in {:?}", words, all);
        }
    }
}
