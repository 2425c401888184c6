//! Filings as a clerk reads them: golden text, archives, pages.

use super::support::{Filing, check_golden, failures, right_ends, text_of};
use dalil::base::Language::{self, En, Ky, Ru};
use dalil::base::id::PartyId;
use dalil::filings::{self, Answers, CaseData, FieldKind, Role, prefill};
use dalil::law::Words;
use serde_json::json;

/// Every template in every language that it offers.
fn each(mut see: impl FnMut(&str, Language)) {
    for (id, template) in filings::all() {
        for language in &template.form.languages {
            see(id, *language);
        }
    }
}

/// A name that tries to be code and to run over every edge.
const HOSTILE: &str = "#eval(1) *Асанова* @y $z$ <b> \\ `q` //Айгүл";

fn long_name() -> String {
    format!("{HOSTILE} {} {}", "Абдурахмангелдиева".repeat(3), "Ө".repeat(60))
}

/// Everything about the filing as bad as it can be and still be printed.
fn hostile(mut filing: Filing) -> Filing {
    let language = filing.language;
    for party in &mut filing.case.parties {
        party.name = Words::same(long_name());
        party.position = Words::same(HOSTILE);
        party.addresses.push(Words::same(long_name()));
    }
    let suspect = filing.case.parties.iter().find(|p| p.roles.contains(&Role::Suspect)).expect("one").clone();
    for number in 0..40_u8 {
        let mut bytes = [0; 16];
        bytes[15] = number;
        let id = PartyId::from_bytes(bytes);
        filing.case.parties.push(filings::Party {
            id,
            name: Words::same(format!("Ответчик {number} {HOSTILE}")),
            ..suspect.clone()
        });
    }
    for fact in &mut filing.case.facts {
        fact.statement = Words::same(format!("{} {HOSTILE}", fact.statement.get(language)));
    }
    for exhibit in &mut filing.case.exhibits {
        exhibit.title = Words::same(long_name());
        exhibit.source = Words::same(HOSTILE);
    }
    let suspects: Vec<_> = filing.case.with_role(Role::Suspect).map(|party| party.id).collect();
    for field in &filing.template.form.fields {
        match field.kind {
            FieldKind::Text | FieldKind::Addressee | FieldKind::Phrase | FieldKind::Long => {
                filing.answers.set(&field.key, long_name());
            }
            FieldKind::Rows => {
                let texts = field.columns.iter().filter(|column| column.kind == FieldKind::Text);
                let row: serde_json::Map<_, _> = texts.map(|c| (c.key.clone(), json!(long_name()))).collect();
                let mut rows = filing.answers.0.get(&field.key).and_then(|rows| rows.as_array().cloned());
                rows.get_or_insert_default().push(row.into());
                filing.answers.set(&field.key, json!(rows));
            }
            FieldKind::Check => filing.answers.set(&field.key, true),
            FieldKind::Parties => filing.answers.set(&field.key, json!(suspects)),
            FieldKind::Money => filing.answers.set(&field.key, json!({ "amount": i64::MAX, "currency": "KGS" })),
            _ => {}
        }
    }
    filing
}

/// Nothing answered, nothing known: the sheet a draft begins as.
fn minimal(mut filing: Filing) -> Filing {
    filing.answers = Answers::default();
    filing.case = CaseData::default();
    filing
}

#[test]
fn every_template_prints_what_it_should() {
    each(|id, language| {
        type Kind = (&'static str, fn(Filing) -> Filing);
        let kinds: [Kind; 3] = [("sample", |filing| filing), ("minimal", minimal), ("hostile", hostile)];
        for (kind, make) in kinds {
            let text = text_of(&make(Filing::sample(id, language)).pdf(), true);
            check_golden(&format!("{}-{}-{kind}.txt", id.replace('/', "-"), language.code()), &text);
        }
    });
}

#[test]
fn every_filing_is_fit_for_archives_and_for_listeners() {
    each(|id, language| {
        let sample = || Filing::sample(id, language);
        for filing in [sample(), minimal(sample()), hostile(sample())] {
            let composed = filing.compose();
            assert!(composed.warnings().is_empty(), "{id} {language:?}: {:?}", composed.warnings());
            let pdf = filing.pdf();
            assert_eq!(failures(&pdf, "pdfa-2a"), Vec::<String>::new(), "{id} {language:?}");
            assert_eq!(failures(&pdf, "pdfua-1"), Vec::<String>::new(), "{id} {language:?}");
        }
    });
}

#[test]
fn the_same_filing_gives_the_same_bytes() {
    each(|id, language| {
        assert!(Filing::sample(id, language).pdf() == Filing::sample(id, language).pdf(), "{id} {language:?}");
    });
}

/// Documents that go to partners print in English too.
const FOR_PARTNERS: [&str; 5] =
    ["kg/chronology", "kg/consent", "kg/custody-certificate", "kg/evidence-list", "kg/referral"];

#[test]
fn kyrgyz_documents_print_in_russian_and_kyrgyz_and_what_goes_to_partners_in_english() {
    for (id, template) in filings::all() {
        let languages = &template.form.languages;
        assert!(languages.contains(&Ru), "{id}");
        assert_eq!(languages.contains(&Ky), id.starts_with("kg/"), "{id}");
        assert_eq!(languages.contains(&En), FOR_PARTNERS.contains(&id.as_str()), "{id}");
    }
}

#[test]
fn a_sample_answers_every_question_its_template_must_ask() {
    each(|id, language| {
        let filing = Filing::sample(id, language);
        let missing = filings::missing(&filing.template.form, &filing.answers, &filing.case);
        assert_eq!(missing, [], "{id} {language:?}");
        let keys = filing.answers.0.keys().filter(|key| filing.template.form.field(key).is_none());
        assert_eq!(keys.count(), 0, "an answer without a question in {id}");
    });
}

/// The signature is looked for by its line «(подпись)»; two lines of text must stand above it on its page, apart from
/// the page number and the signature itself.
#[test]
fn the_signature_never_stands_alone_on_a_page() {
    for id in filings::all().keys() {
        for (papers, longest) in [(json!([]), 2), (json!([{ "title": "Ордер", "sheets": "1" }]), 6)] {
            for lines in 0..longest {
                let mut filing = Filing::sample(id, Ru);
                filing.case.exhibits.truncate(1);
                filing.answers.set("papers", papers.clone());
                filing.answers.set("exhibits", json!([filing.case.exhibits[0].evidence]));
                let more = "Прочее обстоятельство, имеющее значение для дела и изложенное отдельно.\n".repeat(lines);
                for key in ["essence", "reason", "moral_grounds", "wrong", "reasons", "articles", "note", "more_terms"]
                {
                    filing.answers.set(key, more.clone());
                }
                let text = text_of(&filing.pdf(), false);
                let last = text.trim_end_matches('\u{C}').split('\u{C}').next_back().expect("a page");
                let above = last.split("(подпись)").next().expect("text");
                let words = above.split_whitespace().count();
                assert!(last.contains("(подпись)"), "{id}: the signature is on the last page");
                // Page number, date (4 words) and name (3) make 8; two lines of text are at least 8 more.
                assert!(words >= 16, "{id}, {lines} lines more: only this stands with the signature:\n{last}");
            }
        }
    }
}

#[test]
fn citations_of_messages_stay_within_their_column_and_on_the_sheet() {
    for (language, sign) in [(Ru, "сообщение"), (Ky, "билдирүүсү"), (En, "message")] {
        let mut filing = Filing::sample("kg/chronology", language);
        let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 14).expect("a day");
        for fact in &mut filing.case.facts {
            let evidence = filing.case.exhibits[0].evidence;
            let said = |minute| filings::Citation {
                evidence,
                page: Some(12),
                second: None,
                lines: None,
                message: day.and_hms_opt(15, minute, 0),
                paragraph: None,
                astray: false,
            };
            fact.citations = vec![said(3), said(4)];
        }
        let pdf = filing.pdf();
        let words = right_ends(&pdf);
        assert!(words.iter().any(|(_, word)| word.contains(sign)), "{language:?}: messages are cited");
        // The sheet is 210 mm wide and its right margin 15 mm.
        let last = (210.0 - 15.0) / 25.4 * 72.0 + 0.5;
        let over: Vec<_> = words.iter().filter(|(end, _)| *end > last).collect();
        assert!(over.is_empty(), "{language:?}: {over:?}");
    }
}

#[test]
fn a_fact_without_a_date_says_so_in_the_chronology() {
    for (language, said) in [(Ru, "дата не установлена"), (Ky, "күнү белгисиз"), (En, "date not established")]
    {
        let mut filing = Filing::sample("kg/chronology", language);
        filing.case.facts[0].date = None;
        let text = text_of(&filing.pdf(), false);
        assert!(text.split_whitespace().collect::<Vec<_>>().join(" ").contains(said), "{language:?}: {text}");
    }
}

#[test]
fn what_was_done_forty_times_on_one_day_is_one_line_of_the_certificate() {
    for (language, said) in [(Ru, "(40раз)"), (Ky, "(40жолу)"), (En, "(40times)")] {
        let mut filing = Filing::sample("kg/custody-certificate", language);
        let exhibit = filing.answers.exhibits("exhibits")[0].evidence;
        let exhibit = filing.case.exhibits.iter_mut().find(|item| item.evidence == exhibit).expect("it is in the case");
        let mut first = exhibit.custody.last().expect("the log knows it").clone();
        first.details = json!({ "what": "filing" });
        // From 04:00 UTC of one day, a minute apart; then the same on the next day.
        let entry = |number: u64, at: i64| filings::Handling {
            entry: 100 + number,
            at: dalil::base::Timestamp::from_millis(1_779_249_600_000 + at),
            action: "export".to_owned(),
            ..first.clone()
        };
        exhibit.custody = (0..40).map(|number| entry(number, number as i64 * 60_000)).collect();
        exhibit.custody.push(entry(50, 86_400_000));
        let text = text_of(&filing.pdf(), false);
        // Cells are narrow: what parts at the end of a line is put together.
        let words = text.split_whitespace().collect::<String>();
        assert!(words.contains(said) && words.contains("100–139") && words.contains("04:00–04:39"), "{words}");
        assert!(words.contains("150"), "another day is another line: {words}");
    }
}

#[test]
fn a_name_under_a_signature_stands_on_one_line() {
    for (language, name) in [(Ru, "А. Ыбрай-Көчкөн кызы"), (Ky, "А. Ыбрай-Көчкөн кызы")]
    {
        let mut filing = Filing::sample("kg/power-of-attorney", language);
        for party in &mut filing.case.parties {
            party.short_name = Words::same(name);
        }
        let text = text_of(&filing.pdf(), true).replace('\u{A0}', " ");
        assert!(text.lines().any(|line| line.contains(name)), "{language:?}: {text}");
    }
}

#[test]
fn an_appeal_names_the_copy_that_was_received() {
    for (id, language, said) in [
        ("kg/appeal", Ru, "Копия приговора получена"),
        ("kg/appeal", Ky, "Өкүмдүн көчүрмөсү"),
        ("kg/cassation", Ru, "Копия судебного акта получена"),
    ] {
        let mut filing = Filing::sample(id, language);
        filing.answers.set("received", "2026-11-15");
        let text = text_of(&filing.pdf(), false).replace("\u{AD}\n", "");
        assert!(text.split_whitespace().collect::<Vec<_>>().join(" ").contains(said), "{id} {language:?}: {text}");
    }
}

#[test]
fn a_letter_names_no_way_to_answer_that_its_head_does_not_give() {
    for id in ["kg/advocate-request", "kg/entry-notice"] {
        for (language, mail, address) in [(Ru, "электронн", "адресу"), (Ky, "эл. почтага", "дарекке")]
        {
            let said = |filing: &Filing| {
                let text = text_of(&filing.pdf(), false).replace("\u{AD}\n", "").replace('\u{A0}', " ");
                text.split_whitespace().collect::<Vec<_>>().join(" ")
            };
            let mut filing = Filing::sample(id, language);
            assert!(said(&filing).contains(mail), "{id} {language:?}: the head has an e-mail");
            filing.case.parties.iter_mut().for_each(|party| party.emails.clear());
            let text = said(&filing);
            assert!(!text.contains(mail) && text.contains(address), "{id} {language:?}: {text}");
        }
    }
}

#[test]
fn every_paper_of_a_child_names_whoever_answers_for_it_and_is_signed_by_them() {
    let mut papers = 0;
    for (id, template) in filings::all() {
        let form = &template.form;
        let Some(filer) = form.field("filer").filter(|_| form.field("child").is_some()) else { continue };
        let itself = filer.options.iter().find(|option| option.value != "representative").expect("the victim may sign");
        for language in &form.languages {
            papers += 1;
            let mut filing = Filing::sample(id, *language);
            let guardian = filing.case.parties[4].id;
            filing.answers.set("child", true);
            filing.answers.set("guardian", json!(guardian));
            filing.answers.set("has_representative", true);
            filing.answers.set("filer", itself.value.clone());
            let named = if *language == Ru {
                "Законный представитель:"
            } else {
                "Мыйзамдуу өкүлү:"
            };
            let role = named.trim_end_matches(':').to_lowercase();
            let said = |filing: &Filing| {
                let text = text_of(&filing.pdf(), false).replace('\u{A0}', " ");
                text.split_whitespace().collect::<Vec<_>>().join(" ")
            };
            let text = said(&filing);
            assert!(
                text.contains(named) && text.contains("Ч. Бекова") && text.contains(&role),
                "{id} {language:?}: {text}"
            );
            // Where the lawyer signs, she does so for a child too.
            filing.answers.set("filer", "representative");
            let text = said(&filing);
            assert!(text.contains(named) && !text.contains("Ч. Бекова") && !text.contains(&role), "{id}: {text}");
        }
    }
    assert!(papers > 30, "{papers} papers");
}

#[test]
fn whoever_answers_for_a_child_stands_in_the_genitive_where_the_sentence_asks_for_it() {
    for id in ["kg/power-of-attorney", "kg/agreement"] {
        let mut filing = Filing::sample(id, Ru);
        let guardian = filing.case.parties[3].id;
        filing.answers.set("guardian", json!(guardian));
        filing.answers.set("child", true);
        let text = text_of(&filing.pdf(), false).replace("\u{AD}\n", "");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains("в лице законного представителя Токтобековой Гүлнары Асылбековны"), "{id}: {text}");
    }
}

#[test]
fn what_a_lawyer_is_stands_before_the_colon_without_a_gap() {
    for (language, said) in [(Ru, "Заявитель, представитель:"), (Ky, "Арыз берүүчү, өкүлү:")]
    {
        let mut filing = Filing::sample("kg/crime-report", language);
        filing.answers.set("has_representative", true);
        filing.answers.set("filer", "representative");
        let text = text_of(&filing.pdf(), false);
        assert!(text.split_whitespace().collect::<Vec<_>>().join(" ").contains(said), "{language:?}: {text}");
    }
}

#[test]
fn a_title_of_two_lines_reads_as_two_words_in_the_outline() {
    let document = lopdf::Document::load_mem(&Filing::sample("kg/crime-report", Ru).pdf()).expect("a PDF");
    let title = |object: &lopdf::Object| {
        let entry = object.as_dict().ok().filter(|entry| entry.has(b"Parent"))?;
        lopdf::decode_text_string(entry.get(b"Title").ok()?).ok()
    };
    let titles: Vec<String> = document.objects.values().filter_map(title).collect();
    assert!(titles.iter().any(|title| title == "ЗАЯВЛЕНИЕ о преступлении"), "{titles:?}");
}

#[test]
fn who_made_a_list_is_said_as_their_sex_asks_and_both_ways_where_it_is_not_known() {
    for (id, she, both) in [
        ("kg/chronology", "Составила", "Составил(а)"),
        ("kg/evidence-list", "Составила", "Составил(а)"),
        ("kg/consent", "Объяснила", "Объяснил(а)"),
    ] {
        let mut filing = Filing::sample(id, Ru);
        let text = text_of(&filing.pdf(), false);
        assert!(text.contains(she) && !text.contains("(а)"), "{id}: {text}");
        let lawyer = &mut filing.case.parties[1];
        lawyer.sex = None;
        lawyer.name = Words::same("Ли Чан");
        let text = text_of(&filing.pdf(), false);
        assert!(text.contains(both), "{id}: {text}");
    }
}

#[test]
fn a_double_surname_too_long_for_its_line_parts_behind_its_hyphen() {
    let mut filing = Filing::sample("kg/custody-certificate", Ru);
    let exhibit = filing.answers.exhibits("exhibits")[0].evidence;
    let exhibit = filing.case.exhibits.iter_mut().find(|item| item.evidence == exhibit).expect("it is in the case");
    exhibit.custody.iter_mut().for_each(|event| event.actor = "Асанбекова-Жумагулова Ч. О.".to_owned());
    let text = text_of(&filing.pdf(), true);
    assert!(text.lines().any(|line| line.trim_end().ends_with("Асанбекова-")), "{text}");
    assert!(text.contains("Жумагулова"), "the second name stands whole: {text}");
}

#[test]
fn the_day_beside_a_signature_stands_on_one_line_however_long_the_name() {
    for (language, day) in [(Ru, "20 мая 2026 года"), (Ky, "2026-жылдын 20-майы")] {
        let mut filing = Filing::sample("kg/motion-protection", language);
        for party in &mut filing.case.parties {
            party.short_name = Words::same("А. Б. Асанбекова-Жумагулова-Токтобекова кызы");
        }
        filing.answers.set("date", "2026-05-20");
        let text = text_of(&filing.pdf(), true).replace('\u{A0}', " ");
        assert!(text.lines().any(|line| line.trim_start().starts_with(day)), "{language:?}: {text}");
    }
}

#[test]
fn an_unfinished_draft_prints_as_it_is_being_filled() {
    // What is asked is the same in every language, so one is enough.
    filings::all().keys().for_each(|id| {
        let language = Ru;
        let template = filings::find(id).expect("it exists");
        let today = chrono::NaiveDate::from_ymd_opt(2026, 5, 12).expect("a date");
        let answers = prefill(&template.form, &template.sample.case, today);
        for key in std::iter::once(None).chain(template.form.fields.iter().map(|field| Some(field.key.clone()))) {
            let mut filing = Filing::sample(id, language);
            filing.answers = answers.clone();
            if let Some(key) = key {
                filing.answers.0.remove(&key);
            }
            assert!(filing.compose().pages() > 0);
        }
    });
}

#[test]
fn a_hyphen_that_was_not_written_stands_only_at_the_end_of_a_line() {
    for language in [Ru, Ky] {
        let text = text_of(&Filing::sample("kg/crime-report", language).pdf(), false);
        let parted: Vec<_> = text.lines().filter(|line| line.contains('\u{AD}')).collect();
        assert!(parted.len() > 5, "{language:?} text is hyphenated");
        assert!(
            parted.iter().all(|line| line.trim_end().find('\u{AD}') == Some(line.trim_end().len() - 2)),
            "{parted:?}"
        );
    }
}

/// Writes the samples as PDF to `target/paper/` from the files on disk, for eyes: templates can be changed without
/// building the program again. `LOOK=kg/consent` looks at one.
#[test]
#[ignore = "for eyes"]
fn look() {
    std::fs::create_dir_all("target/paper").expect("a place");
    let wanted = std::env::var("LOOK").unwrap_or_default();
    let dirs = |path: &str| -> Vec<String> {
        let read = std::fs::read_dir(path).expect("templates").flatten().filter(|e| e.path().is_dir());
        read.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
    };
    for country in dirs("templates/filings").iter().filter(|name| *name != "parts") {
        for name in dirs(&format!("templates/filings/{country}")) {
            let id = format!("{country}/{name}");
            if !id.contains(&wanted) {
                continue;
            }
            let template = Filing::from_disk(&id, Ru).template;
            for language in &template.form.languages {
                let name = format!("target/paper/{}-{}", id.replace('/', "-"), language.code());
                let of = |kind: &str, filing: Filing| {
                    std::fs::write(format!("{name}{kind}.pdf"), filing.pdf()).expect("written");
                };
                of("", Filing::of(template.clone(), *language));
                of("-hostile", hostile(Filing::of(template.clone(), *language)));
                of("-minimal", minimal(Filing::of(template.clone(), *language)));
            }
        }
    }
}
