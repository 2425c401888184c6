//! Mail: heads and words in old pages of characters, attachments as items with a parent, boxes of many letters.

use super::samples::{cp1251, koi8, letter, paragraphs, pdf, show, take, zip};
use crate::support::Desk;
use dalil::base::Sha256Digest;
use serde_json::{Value, json};

fn mail(desk: &Desk, item: &Value, position: u32) -> Value {
    desk.ask("mail.show", json!({ "evidence": item, "position": position }))
}

#[test]
fn a_letter_in_the_old_encoding_is_read_with_its_head_and_its_attachments() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "письмо.eml", &letter());
    let shown = show(&desk, &item);
    assert_eq!((&shown["format"], &shown["trouble"], &shown["mails"]), (&json!("mail"), &Value::Null, &json!(1)));
    let mail = mail(&desk, &item, 0);
    assert_eq!(mail["subject"], "Договор и билеты");
    assert_eq!(mail["from"], "Агентство «Восток» <office@agency.example>");
    assert_eq!((&mail["sent"], &mail["zone"]), (&json!(1_773_285_240_000_i64), &json!(360)));
    let received = mail["further"].as_array().unwrap().iter().find(|line| line[0] == "Received").unwrap();
    assert!(received[1].as_str().unwrap().contains("192.0.2.7"), "the stations it passed are kept: {received}");
    let texts: Vec<&str> = mail["blocks"].as_array().unwrap().iter().map(|b| b["text"].as_str().unwrap()).collect();
    assert_eq!(
        texts,
        [
            "Здравствуйте, Айгуль!",
            "Вылет 14 марта. Паспорт отдадите Мурату в аэропорту.\nДолг за билет вычтем из первой зарплаты.",
            "> Можно ли оставить паспорт себе?",
        ]
    );
    let names: Vec<&str> = mail["files"].as_array().unwrap().iter().map(|f| f["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Договор.pdf", "Билет.txt"], "both ways of writing a name");
}

#[test]
fn an_attachment_becomes_an_item_that_knows_its_letter() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "letter.eml", &letter());
    let files = mail(&desk, &item, 0)["files"].clone();
    let taken = desk.ask("file.take-out", json!({ "evidence": item, "entry": files[0]["entry"] }))["value"].clone();
    let child = desk.ask("evidence.show", json!({ "evidence": taken }))["row"].clone();
    assert_eq!(child["sha256"], json!(Sha256Digest::of(&pdf("Договор"))), "bit for bit what was attached");
    assert_eq!((&child["kind"], &child["originalName"]), (&json!("pdf"), &json!("Договор.pdf")));
    assert_eq!(show(&desk, &taken)["parents"][0]["evidence"], item);
    assert_eq!(show(&desk, &item)["children"][0]["evidence"], taken);
    assert_eq!(mail(&desk, &item, 0)["files"][0]["taken"]["evidence"], taken);
    let note = desk.ask("file.take-out", json!({ "evidence": item, "entry": files[1]["entry"] }))["value"].clone();
    assert_eq!(
        paragraphs(&desk, &note)[0].1,
        "Рейс Бишкек — Стамбул, место 14А",
        "a text in its own page of characters"
    );
    // Once more is no second item.
    let again = desk.ask("file.take-out", json!({ "evidence": item, "entry": files[0]["entry"] }))["value"].clone();
    assert_eq!(again, taken);
}

#[test]
fn a_head_written_without_saying_in_which_page_is_read_by_what_it_looks_like() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    for (name, write) in [("koi.eml", koi8 as fn(&str) -> Vec<u8>), ("win.eml", cp1251)] {
        let bytes = write(&format!(
            "From: Мурат <m@x.example>\nTo: a@b.example\nSubject: Работа в Турции {name}\n\nПриезжай, всё оплачено.\n"
        ));
        let item = take(&desk, &case, name, &bytes);
        let mail = mail(&desk, &item, 0);
        assert_eq!(mail["subject"], format!("Работа в Турции {name}"));
        assert_eq!(mail["from"], "Мурат <m@x.example>");
        assert_eq!(mail["blocks"][0]["text"], "Приезжай, всё оплачено.");
    }
}

#[test]
fn a_letter_of_html_only_is_read_as_text() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let bytes = "From: a@b.example\nTo: c@d.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n\
        <html><style>p{}</style><body><p>Саламатсызбы!</p><p>Паспортуңуз <b>бизде</b>.</p><script>x()</script></body></html>\n";
    let item = take(&desk, &case, "html.eml", bytes.as_bytes());
    let texts: Vec<String> = paragraphs(&desk, &item).into_iter().map(|(_, text)| text).collect();
    assert_eq!(texts, ["Саламатсызбы!", "Паспортуңуз бизде."]);
}

#[test]
fn a_box_of_letters_is_listed_and_each_opens() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let mut bytes = Vec::new();
    for n in 1..=130 {
        bytes.extend(format!("From a@b.example Sat Jan  3 01:05:34 2026\nFrom: a@b.example\nTo: c@d.example\nDate: Sat, 3 Jan 2026 01:05:34 +0000\nSubject: Письмо {n}\nContent-Type: text/plain; charset=utf-8\n\nСлова {n}.\n\n").bytes());
    }
    let item = take(&desk, &case, "archive.mbox", &bytes);
    assert_eq!(show(&desk, &item)["mails"], 130);
    let rows = desk.ask("mail.list", json!({ "evidence": item, "from": 100, "count": 500 }));
    assert_eq!((rows.as_array().unwrap().len(), &rows[29]["subject"]), (30, &json!("Письмо 130")));
    assert_eq!(mail(&desk, &item, 77)["blocks"][0]["text"], "Слова 78.");
    let hits = desk.ask("document.find", json!({ "evidence": item, "words": "слова 91" }));
    assert_eq!(hits["hits"][0]["page"], 90);
}

#[test]
fn files_of_an_archive_are_listed_and_taken_out_and_tricks_with_names_are_shown() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let inner = zip(&[("договор.txt", "Долг 1850".as_bytes())]);
    let middle = zip(&[("inner.zip", inner.as_slice())]);
    let outer = zip(&[
        ("middle.zip", middle.as_slice()),
        ("../../evil.txt", b"up".as_slice()),
        ("фото/а.txt", b"a".as_slice()),
    ]);
    let item = take(&desk, &case, "stick.zip", &outer);
    let files = desk.ask("file.list", json!({ "evidence": item, "page": null }));
    let safe: Vec<(&str, bool)> = files
        .as_array()
        .unwrap()
        .iter()
        .map(|f| (f["name"].as_str().unwrap(), f["safeName"].as_bool().unwrap()))
        .collect();
    assert_eq!(safe, [("middle.zip", true), ("../../evil.txt", false), ("фото/а.txt", true)]);
    let out =
        |of: &Value, entry: &str| desk.ask("file.take-out", json!({ "evidence": of, "entry": entry }))["value"].clone();
    let evil = out(&item, "../../evil.txt");
    assert_eq!(desk.ask("evidence.show", json!({ "evidence": evil }))["row"]["originalName"], "evil.txt");
    let middle = out(&item, "middle.zip");
    let inner = out(&middle, "inner.zip");
    let failure = desk.refused("file.take-out", json!({ "evidence": inner, "entry": "договор.txt" }));
    assert_eq!(failure.code, "archive-refused", "an archive in an archive in an archive is not opened");
}

#[test]
fn a_file_that_is_taken_out_keeps_the_time_that_its_archive_says() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let mut archive = zip(&[("долг.txt", "Долг 1850".as_bytes())]);
    // The line of the directory gets the field of Info-ZIP behind its name: 5 March 2026, 10:11:12 UTC.
    let field = [b"UT\x05\0\x01".as_slice(), &1_772_705_472_u32.to_le_bytes()].concat();
    let line = archive.windows(4).position(|bytes| bytes == b"PK\x01\x02").unwrap();
    let behind = line + 46 + "долг.txt".len();
    drop(archive.splice(behind..behind, field.iter().copied()));
    archive[line + 30] = field.len() as u8;
    let end = archive.windows(4).position(|bytes| bytes == b"PK\x05\x06").unwrap();
    archive[end + 12] += field.len() as u8;
    let item = take(&desk, &case, "флешка.zip", &archive);
    let taken = desk.ask("file.take-out", json!({ "evidence": item, "entry": "долг.txt" }))["value"].clone();
    let shown = desk.ask("evidence.show", json!({ "evidence": taken }));
    assert_eq!(shown["fileTime"], 1_772_705_472_000_i64);
}

#[test]
fn of_a_recording_in_an_archive_nobody_has_said_yet_that_it_was_not_made_in_secret() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let voice = std::fs::read("templates/sample/files/PTT-20260512-WA0011.opus").unwrap();
    let item = take(&desk, &case, "от-клиентки.zip", &zip(&[("голос.opus", &voice)]));
    let covert =
        |item: &Value| desk.evidence(&case).iter().find(|one| one["id"] == *item).unwrap()["details"]["covert"].clone();
    assert_eq!(covert(&item), "not_recording", "an archive is none");
    let taken = desk.ask("file.take-out", json!({ "evidence": item, "entry": "голос.opus" }))["value"].clone();
    assert_eq!(covert(&taken), "unknown", "and what lies in it may be one");
}

#[test]
fn a_letter_in_a_bundle_counts_its_sheets_and_names_the_item_that_was_attached() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let mut large = letter();
    // Most of a letter is what is attached to it.
    let end = large.len() - b"--b--\r\n".len();
    large.truncate(end);
    large.extend(b"--b\r\nContent-Type: image/jpeg\r\nContent-Disposition: attachment; filename=\"a.jpg\"\r\n\r\n");
    large.extend(vec![b'x'; 400_000]);
    large.extend(b"\r\n--b--\r\n");
    let item = take(&desk, &case, "letter.eml", &large);
    let row = || desk.ask("evidence.show", json!({ "evidence": item }))["row"].clone();
    assert_eq!(row()["sheets"], 1, "a list of attachments can say how many sheets it has");
    let file = mail(&desk, &item, 0)["files"][0]["entry"].clone();
    let taken = desk.ask("file.take-out", json!({ "evidence": item, "entry": file }))["value"].clone();
    let request = json!({ "case": case, "filing": null, "title": "Письма", "language": "ky" });
    let bundle = desk.ask("bundle.add", request)["value"].clone();
    let exhibits = json!([{ "evidence": item, "description": "" }, { "evidence": taken, "description": "" }]);
    desk.ask("bundle.change", json!({ "bundle": bundle, "title": "Письма", "language": "ky", "exhibits": exhibits }));
    let shown = desk.ask("bundle.show", json!({ "bundle": bundle }));
    let exhibit = &shown["exhibits"][0];
    assert_eq!((&exhibit["sheets"], &exhibit["remarks"][0]["code"]), (&json!(1), &json!("attachments-listed")));
    assert_eq!(exhibit["remarks"][0]["count"], 3);
    let ended = desk.finished(&desk.ask("bundle.build", json!({ "bundle": bundle }))["job"]);
    assert_eq!(ended["failure"], Value::Null, "{ended}");
    let out = desk.folder().join("bundle.pdf");
    desk.core.export_bundle(bundle.as_str().unwrap().parse().unwrap(), None, &out).unwrap();
    let Ok(read) = std::process::Command::new("pdftotext").args(["-layout", out.to_str().unwrap(), "-"]).output()
    else {
        return;
    };
    let text = String::from_utf8(read.stdout).unwrap();
    assert!(text.contains("Договор.pdf") && text.contains("2-тиркеме"), "{text}");
}

#[test]
fn an_item_is_found_by_the_names_of_the_files_in_it() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let archive = take(&desk, &case, "stick.zip", &zip(&[("фото/расписка Мурата.txt", b"a".as_slice())]));
    let mail = b"From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n\
        --b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b\r\nContent-Type: application/pdf\r\n\
        Content-Disposition: attachment; filename*=UTF-8''%D0%94%D0%BE%D0%B3%D0%BE%D0%B2%D0%BE%D1%80.pdf\r\n\r\n%PDF\r\n--b--\r\n";
    let letter = take(&desk, &case, "x.eml", mail);
    assert_eq!(show(&desk, &letter)["format"], "mail", "the PDF in it does not make it one");
    for (question, item) in [("расписка", &archive), ("договор", &letter)] {
        let found = crate::search::hits(&desk, question);
        assert_eq!(found.len(), 1, "{question}: {found:?}");
        assert_eq!((&found[0]["kind"], &found[0]["place"]["evidence"]), (&json!("evidence"), item), "{question}");
    }
}

#[test]
fn an_encrypted_letter_shows_its_head_and_says_why_it_has_no_words() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let bytes = b"From: a@b.example\r\nTo: c@d.example\r\nSubject: enc\r\nMIME-Version: 1.0\r\n\
        Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\
        Content-Disposition: attachment; filename=smime.p7m\r\n\r\nMIIBAAAA\r\n";
    let item = take(&desk, &case, "enc.eml", bytes);
    assert_eq!(show(&desk, &item)["trouble"], "sealed");
    let mail = mail(&desk, &item, 0);
    assert_eq!((&mail["subject"], &mail["files"][0]["name"]), (&json!("enc"), &json!("smime.p7m")));
}
