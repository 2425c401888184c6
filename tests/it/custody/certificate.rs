//! The certificate of custody as a clerk reads it.

use super::authority::{Authority, Keys};
use super::*;
use crate::paper::support::{failures, text_of};
use crate::support::{NOON, PASSPHRASE};
use dalil::base::{Language, Timestamp};

fn printed(desk: &Desk, evidence: &Value, language: &str) -> Vec<u8> {
    let folder = desk.folder().join(format!("certificate-{language}"));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    *desk.hands.save.lock().unwrap() = Some(folder);
    let made = desk.ask("certificate.export", json!({ "evidence": evidence, "language": language }));
    std::fs::read(made["path"].as_str().unwrap()).unwrap()
}

#[test]
fn it_tells_digest_events_checkpoint_and_how_to_check_in_three_languages() {
    let (desk, _, items) = desk_with_items();
    if let Some(authority) = Authority::new(Keys::P256) {
        anchor(&desk, &authority, "stick");
    }
    let digest = crate::vault::digest(&picture(2)).to_string();
    for (language, words) in [
        ("ru", ["Справка о хранении", "Принято на хранение и запечатано", "sha256sum dok-2.png"]),
        ("ky", ["Далилдин сакталышы", "Сактоого кабыл алынып, мөөрлөндү", "sha256sum dok-2.png"]),
        ("en", ["Certificate of custody", "Taken into custody and sealed", "sha256sum dok-2.png"]),
    ] {
        let pdf = printed(&desk, &items[1], language);
        assert_eq!(failures(&pdf, "pdfa-2a"), Vec::<String>::new(), "{language}");
        assert_eq!(failures(&pdf, "pdfua-1"), Vec::<String>::new(), "{language}");
        let text = text_of(&pdf, false);
        let flat = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        for word in words {
            assert!(flat.contains(&word.to_lowercase()), "{language}: {word} in {flat}");
        }
        let close: String = text.split_whitespace().collect();
        assert!(close.contains(&digest), "{language}");
        if let Some(folder) = std::env::var_os("DALIL_SHOW") {
            std::fs::write(Path::new(&folder).join(format!("certificate-{language}.pdf")), &pdf).unwrap();
        }
    }
    let other = crate::vault::digest(&picture(1)).to_string();
    let close: String = text_of(&printed(&desk, &items[1], "ru"), false).split_whitespace().collect();
    assert!(!close.contains(&other), "another exhibit is not in it");
}

#[test]
fn a_kyrgyz_one_names_the_item_in_kyrgyz_where_it_has_a_kyrgyz_name() {
    let (desk, case, items) = desk_with_items();
    let mut details = desk.evidence(&case)[1]["details"].clone();
    details["title"] = json!("Расписка о долге");
    details["wordings"] = json!([{
        "language": "ky", "title": "Карыз тил каты", "source": "", "receivedFrom": "", "receivedBy": "",
        "receivedWhere": "Ош шаары", "carrier": "",
    }]);
    desk.ask("evidence.change", json!({ "evidence": items[1], "details": details }));
    let said = |language| text_of(&printed(&desk, &items[1], language), false);
    let (ru, ky) = (said("ru"), said("ky"));
    assert!(ky.contains("Карыз тил каты") && ky.contains("Ош шаары") && !ky.contains("Расписка"), "{ky}");
    assert!(ru.contains("Расписка о долге") && !ru.contains("Карыз"), "{ru}");
}

#[test]
fn entries_about_other_exhibits_too_are_told_as_runs() {
    let (desk, case, items) = desk_with_items();
    let about = json!({ "case": case, "filing": null, "title": "Приложения", "language": "ru" });
    let bundle = desk.ask("bundle.add", about)["value"].clone();
    let exhibits: Vec<_> = items.iter().map(|item| json!({ "evidence": item, "description": "" })).collect();
    let change = json!({ "bundle": bundle, "title": "Приложения", "language": "ru", "exhibits": exhibits });
    desk.ask("bundle.change", change);
    let job = desk.ask("bundle.build", json!({ "bundle": bundle }))["job"].clone();
    assert_eq!(desk.finished(&job)["failure"], Value::Null);
    for folder in ["one", "two", "three"] {
        let folder = desk.folder().join(folder);
        std::fs::create_dir_all(&folder).unwrap();
        *desk.hands.save.lock().unwrap() = Some(folder);
        desk.ask("bundle.export", json!({ "bundle": bundle, "number": 1 }));
    }
    let text = text_of(&printed(&desk, &items[0], "ru"), false).split_whitespace().collect::<Vec<_>>().join(" ");
    let (_, told) = text.split_once("касаются и других доказательств:").expect("some are");
    let listed = told.split('.').next().unwrap_or_default();
    assert!(listed.contains('–') && !listed.contains(','), "{listed}");
}

#[test]
fn printing_one_is_an_event_of_the_item() {
    let (desk, case, items) = desk_with_items();
    printed(&desk, &items[0], "ru");
    let custody = desk.ask("custody.show", json!({ "case": case, "evidence": items[0] }));
    assert_eq!(
        (&custody["lines"][0]["action"], &custody["lines"][0]["params"]["what"]),
        (&json!("export"), &json!("certificate"))
    );
}

#[test]
fn the_command_for_openssl_judges_the_stamp_at_its_own_moment() {
    let Some(authority) = Authority::new(Keys::P256) else { return };
    let (desk, _, items) = desk_with_items();
    pin(&desk, &authority.root());
    let query = request(&desk, "stick");
    let answer = authority.answer(&query);
    let second = stamp(&desk, &answer)["taken"][0]["at"].as_i64().unwrap() / 1000;
    let close: String = text_of(&printed(&desk, &items[0], "en"), false).split_whitespace().collect();
    assert!(close.contains(&format!("opensslts-verify-attime{second}-dataanchored.note")), "{close}");

    let (note, answer) = (query.with_extension("note"), desk.file("kept.tsr", &answer));
    assert!(Authority::openssl_accepts_at(second, &note, &answer, &authority.root()));
    let after = 4_102_444_800; // the first day of 2100, when the authority's certificate has long expired
    assert!(!Authority::openssl_accepts_at(after, &note, &answer, &authority.root()), "what it says without a moment");
}

#[test]
fn after_a_rescue_without_a_backup_it_says_what_is_known_and_no_more() {
    const LATER: Timestamp = Timestamp::from_millis(NOON.millis() + 7 * 24 * 3600 * 1000);
    let (desk, ..) = desk_with_items();
    let desk = desk.started_at(LATER);
    let database = desk.vault().join("db/main.db");
    let mut bytes = std::fs::read(&database).unwrap();
    bytes[..4096 * 9].fill(7);
    std::fs::remove_file(&database).unwrap();
    std::fs::write(&database, bytes).unwrap();
    let alone = json!({
        "vault": null, "passphrase": PASSPHRASE, "userName": "Асанова Бермет", "foundCase": "Найденное",
    });
    let view = desk.finished(&desk.ask("vault.salvage-alone", alone)["job"].clone());
    assert_eq!((&view["failure"], &view["work"]["outcome"]["found"]), (&Value::Null, &json!(3)), "{view}");
    desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    let case = desk.ask("case.list", json!({}))[0]["id"].clone();
    let item = desk.evidence(&case)[0]["id"].clone();
    let log = desk.ask("custody.show", json!({ "case": case, "evidence": item }));
    let told: Vec<_> = log["lines"].as_array().unwrap().iter().map(|line| &line["params"]["what"]).collect();
    assert_eq!(told, ["found", "found"], "neither was received then: {log}");

    let close = |text: &str| {
        text.split_whitespace().collect::<String>().replace(['-', '\u{AD}', '\u{2010}'], "").to_lowercase()
    };
    let on = |at: Timestamp, form: &str| at.utc().with_timezone(&chrono::Local).format(form).to_string();
    // With the day in words, as everywhere but in the table of events.
    let in_words = |at: Timestamp, language| {
        let day = at.utc().with_timezone(&chrono::Local).date_naive();
        format!("{}, {}", dalil::base::date::long_day(day, language), on(at, "%H:%M:%S"))
    };
    for (language, form, known, never) in [
        (
            Language::Ru,
            "%d.%m.%Y %H:%M:%S",
            [
                "SEALED — это время стоит в самом запечатанном файле",
                "Найдено без записи",
                "BEGUN, без резервной копии; прежняя база данных повреждена и отложена; записей в её журнале:",
                "Внесено в журнал как найденное",
                "Запечатано раньше: SHORT",
                "записи об этом нет",
            ],
            ["Принято на хранение и", "Восстановлен", "возвращён"],
        ),
        (
            Language::Ky,
            "%d.%m.%Y %H:%M:%S",
            [
                "SEALED — бул убакыт мөөрлөнгөн файлдын өзүндө жазылган",
                "Жазуусу жок табылган",
                "BEGUN, камдык көчүрмөсүз; мурунку маалымат базасы бузулган жана четке коюлган; анын журналындагы",
                "Табылган файл катары журналга киргизилди",
                "Мурда мөөрлөнгөн: SHORT",
                "бул жөнүндө жазуу жок",
            ],
            ["кабыл алынып, мөөрлөндү", "калыбына келтирилди", "кайтарылды"],
        ),
        (
            Language::En,
            "%d/%m/%Y %H:%M:%S",
            [
                "SEALED: the time stands in the sealed file itself",
                "Found without a record",
                "BEGUN, without a backup; the former database was damaged and is set aside; entries in its log:",
                "Entered in the log as found",
                "Sealed earlier: SHORT",
                "no record tells of it",
            ],
            ["Taken into custody", "Restored", "brought back"],
        ),
    ] {
        let page = close(&text_of(&printed(&desk, &item, language.code()), false));
        for words in known {
            let words = words.replace("SEALED", &in_words(NOON, language)).replace("BEGUN", &in_words(LATER, language));
            let words = words.replace("SHORT", &on(NOON, form));
            assert!(page.contains(&close(&words)), "{language:?}: {words} in {page}");
        }
        for words in never {
            assert!(!page.contains(&close(words)), "{language:?}: {words} in {page}");
        }
    }
}

#[test]
fn hostile_names_stay_on_the_page() {
    let (desk, case, items) = desk_with_items();
    let mut details = desk.evidence(&case)[0]["details"].clone();
    details["title"] = json!(format!("#eval(1) *x* @y $z$ 😀 {}", "Ө".repeat(90)));
    details["receivedFrom"] = json!("\u{202e}тетя");
    desk.ask("evidence.change", json!({ "evidence": items[0], "details": details }));
    let pdf = printed(&desk, &items[0], "ky");
    assert_eq!(failures(&pdf, "pdfa-2a"), Vec::<String>::new());
    assert!(text_of(&pdf, false).contains("#eval(1)"));
}

/// Takes in one picture that somebody handed over, and gives its case and its id.
fn handed_over(desk: &Desk) -> (Value, Value) {
    let case = desk.case("15/2026");
    let mut request = desk.offer(&case, &[desk.file("in/note.png", picture(9))]);
    request["details"]["receivedFrom"] = json!("Акматова Гүлмира");
    request["details"]["receivedOn"] = json!("2026-11-29");
    let job = desk.ask("intake.start", request)["job"].clone();
    desk.finished(&job);
    let item = desk.evidence(&case)[0]["id"].clone();
    (case, item)
}

#[test]
fn whoever_corrects_from_whom_it_came_is_named_by_the_log_and_the_paper_keeps_what_the_intake_said() {
    let desk = Desk::new();
    let (case, item) = handed_over(&desk);
    let marks = json!({ "items": [item], "receivedFrom": "Адвокат из Стамбула", "receivedOn": "2026-10-01" });
    desk.ask("evidence.mark", marks);
    let lines = desk.ask("custody.show", json!({ "case": case, "evidence": item }))["lines"].clone();
    let (action, params) = (&lines[0]["action"], &lines[0]["params"]);
    assert_eq!((action, &params["what"]), (&json!("annotate"), &json!("provenance")));
    let from = (&params["was_received_from"], &params["is_received_from"]);
    assert_eq!(from, (&json!("Акматова Гүлмира"), &json!("Адвокат из Стамбула")));
    assert_eq!(params["was_received_on"], "2026-11-29");
    let page = text_of(&printed(&desk, &item, "ru"), false).split_whitespace().collect::<Vec<_>>().join(" ");
    let first = page.find("Акматова Гүлмира").expect("what the intake said");
    let then = page.find("Адвокат из Стамбула").expect("what it was corrected to");
    assert!(first < then && page.contains("Исправлено позже"), "{page}");
    let job = desk.ask("custody.check", json!({ "level": 3 }))["job"].clone();
    assert_eq!(desk.finished(&job)["work"]["findings"], json!([]), "what was corrected in the open is no damage");
}

#[test]
fn a_correction_that_is_taken_back_is_told_as_well() {
    let desk = Desk::new();
    let (case, item) = handed_over(&desk);
    desk.ask("evidence.mark", json!({ "items": [item], "receivedFrom": "Адвокат из Стамбула" }));
    let newest = || desk.ask("custody.show", json!({ "case": case, "evidence": item }))["lines"][0]["params"].clone();
    desk.ask("undo", json!({}));
    assert_eq!(newest()["is_received_from"], "Акматова Гүлмира");
    desk.ask("redo", json!({}));
    assert_eq!(newest()["is_received_from"], "Адвокат из Стамбула");
    let job = desk.ask("custody.check", json!({ "level": 3 }))["job"].clone();
    assert_eq!(desk.finished(&job)["work"]["findings"], json!([]));
    desk.spoil("UPDATE evidence SET received_from = 'Неизвестный'");
    let job = desk.ask("custody.check", json!({ "level": 3 }))["job"].clone();
    let found = desk.finished(&job)["work"]["findings"].clone();
    assert!(found.to_string().contains("row-differs"), "past the log: {found}");
}

#[test]
fn what_the_log_says_otherwise_of_how_an_old_item_came_may_be_a_correction_that_had_no_entry() {
    let desk = Desk::new();
    let (case, old) = handed_over(&desk);
    // What a program did that wrote no entry of a correction, and what somebody does past the log: nothing tells them apart.
    desk.spoil("UPDATE evidence SET received_from = 'Адвокат из Стамбула'");
    let found = || {
        let job = desk.ask("custody.check", json!({ "level": 1 }))["job"].clone();
        let found = desk.finished(&job)["work"]["findings"].clone();
        let how = |one: &Value| (one["items"][0]["number"].clone(), one["params"]["how"].clone());
        found.as_array().unwrap().iter().map(how).collect::<Vec<_>>()
    };
    assert_eq!(found(), [(json!(1), json!("origin-of-old"))]);
    desk.ask("evidence.mark", json!({ "items": [old], "receivedOn": "2026-10-01" }));
    desk.take_in(&case, &[desk.file("in/later.png", picture(4))]);
    desk.spoil("UPDATE evidence SET received_from = 'Неизвестный' WHERE number = 2");
    let mut told = found();
    told.sort_by_key(|(number, _)| number.as_u64());
    assert_eq!(
        told,
        [(json!(1), json!("origin-of-old")), (json!(2), json!("origin"))],
        "by then corrections had entries"
    );
    desk.spoil("UPDATE evidence SET length = length + 1 WHERE number = 1");
    assert!(found().contains(&(json!(1), json!("item"))), "another length is no correction");
}
