use super::support::{ANDROID, messages, picture, show, take, telegram, texts, zip};
use crate::support::{Desk, PASSPHRASE};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};

#[test]
fn an_export_taken_in_is_read_to_the_message_and_the_original_is_whole() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let line = take(&desk, &case, "Чат WhatsApp с Эрмек байке.txt", ANDROID.as_bytes());
    assert_eq!(line["chat"]["messages"], 7);
    assert_eq!(line["chat"]["participants"], 3);
    assert_eq!(line["chat"]["ask"], false, "the fifteenth can only be a day");
    let item = &line["evidence"];
    let shown = show(&desk, item);
    assert_eq!(shown["chats"][0]["app"], "whatsapp");
    assert_eq!(shown["chats"][0]["title"], "Эрмек байке");
    assert_eq!(shown["chats"][0]["first"], "2026-03-14T06:31:00");
    let read = messages(&desk, item);
    assert_eq!(read.len(), 7);
    assert_eq!(read[0]["kind"], "notice");
    assert_eq!(read[4]["dayBegins"], true, "the fifteenth begins with it");
    assert_eq!(read[5]["attachments"][0]["inside"], false, "a text has no files beside it");
    let sha256 = desk.ask("evidence.show", json!({ "evidence": item }))["row"]["sha256"].clone();
    assert_eq!(sha256, hex_of(ANDROID.as_bytes()));
}

#[test]
fn an_export_that_breaks_off_gives_what_stands_before_the_break_and_says_so() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let trouble = |item: &Value| desk.ask("document.show", json!({ "evidence": item }))["trouble"].clone();
    for (name, whole) in [("result.json", telegram("Салам", 9)), ("sms.xml", texts("Салам", 9))] {
        let line = take(&desk, &case, name, whole.as_bytes());
        assert_eq!(trouble(&line["evidence"]), Value::Null, "{name}");
        let last = whole.rfind("Салам").unwrap();
        let case = desk.case(&format!("{name}/2026"));
        let line = take(&desk, &case, name, &whole.as_bytes()[..last]);
        assert_eq!(trouble(&line["evidence"]), "broken-off", "{name}");
        let shown = show(&desk, &line["evidence"]);
        assert_eq!((&shown["brokenOff"], &shown["leftOut"]), (&json!(true), &json!([])), "{name}");
        assert_eq!(messages(&desk, &line["evidence"]).len(), if name == "sms.xml" { 9 } else { 8 }, "{name}");
    }
}

#[test]
fn files_of_an_archive_that_were_left_out_are_told_by_number_and_reason_and_not_as_an_export_that_breaks_off() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let talk = |who: &str| format!("[12.03.26, 09:00:05] {who}: Салам\n[25.03.26, 09:00:06] {who}: Кел\n");
    let closed = "Эрмек/_chat.txt";
    let mut archive = zip(&[("Марат/_chat.txt", talk("Марат").as_bytes()), (closed, talk("Эрмек").as_bytes())]);
    let at = archive.windows(closed.len()).position(|bytes| bytes == closed.as_bytes()).unwrap() + closed.len();
    archive[at + 4] ^= 0xFF;
    let item = take(&desk, &case, "WhatsApp Chat.zip", &archive)["evidence"].clone();
    let told = || {
        let shown = show(&desk, &item);
        (shown["chats"].as_array().unwrap().len(), shown["brokenOff"].clone(), shown["leftOut"].clone())
    };
    let expected = (1, json!(false), json!([{ "why": "damaged", "files": 1 }]));
    assert_eq!(told(), expected);
    assert_eq!(desk.ask("document.show", json!({ "evidence": item }))["trouble"], Value::Null);
    let job = desk.ask("chat.read", json!({ "evidence": item }));
    assert_eq!(desk.finished(&job["job"])["failure"], json!(null));
    assert_eq!(told(), expected, "read again");

    let request = json!({ "case": case, "filing": null, "title": "Т", "language": "ru" });
    let bundle = desk.ask("bundle.add", request)["value"].clone();
    let exhibits = json!([{ "evidence": item, "description": "" }]);
    desk.ask("bundle.change", json!({ "bundle": bundle, "title": "Т", "language": "ru", "exhibits": exhibits }));
    let remarks = desk.ask("bundle.show", json!({ "bundle": bundle }))["exhibits"][0]["remarks"].clone();
    assert!(remarks.as_array().unwrap().contains(&json!({ "code": "left-out-damaged", "count": 1 })), "{remarks}");
}

#[test]
fn reading_a_chat_is_an_event_of_custody_once_for_each_opening_of_the_vault() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "chat.txt", ANDROID.as_bytes())["evidence"].clone();
    let views = || {
        let shown = desk.ask("evidence.show", json!({ "evidence": item }));
        shown["custody"].as_array().unwrap().iter().filter(|line| line["action"] == "view").count()
    };
    show(&desk, &item);
    assert_eq!(views(), 0, "nothing was read yet");
    for _ in 0..2 {
        messages(&desk, &item);
        assert_eq!(views(), 1);
    }
}

#[test]
fn an_answer_to_another_chat_quotes_nothing_of_this_one_and_says_so() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let mut export: Value = serde_json::from_str(&telegram("Салам", 3)).unwrap();
    for at in [1_usize, 2] {
        export["messages"][at]["reply_to_message_id"] = json!(901);
    }
    export["messages"][2]["reply_to_peer_id"] = json!("channel5");
    let line = take(&desk, &case, "result.json", export.to_string().as_bytes());
    let read = messages(&desk, &line["evidence"]);
    assert_eq!((&read[1]["answers"]["text"], &read[1]["answersElsewhere"]), (&json!("Салам 1."), &json!(false)));
    assert_eq!((&read[2]["answers"], &read[2]["answersElsewhere"]), (&json!(null), &json!(true)));
}

#[test]
fn a_chat_whose_first_message_is_long_is_known_for_a_chat() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let text = format!(
        "14.03.2026, 06:31 - Эрмек: {}\n14.03.2026, 06:33 - Айгүл: Окудум\n",
        "шарттарды окуп чык ".repeat(800)
    );
    let line = take(&desk, &case, "сүйлөшүү.txt", text.as_bytes());
    assert_eq!(line["chat"]["messages"], 2);
    let note = format!("14.03.2026-жылкы жолугушуу. {}", "шарттарды окуп чык ".repeat(800));
    assert_eq!(take(&desk, &case, "жазуу.txt", note.as_bytes())["chat"], json!(null));
}

fn hex_of(bytes: &[u8]) -> String {
    use sha2::Digest;
    hex::encode(sha2::Sha256::digest(bytes))
}

#[test]
fn a_picture_in_the_archive_is_seen_in_its_place_and_taken_out_as_evidence_once() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let archive = zip(&[("WhatsApp Chat with Эрмек.txt", ANDROID.as_bytes()), ("IMG-20260315-WA0001.png", &picture())]);
    let line = take(&desk, &case, "WhatsApp Chat with Эрмек.zip", &archive);
    let item = &line["evidence"];
    let read = messages(&desk, item);
    let path = read[5]["attachments"][0]["picture"].as_str().expect("the archive holds the picture").to_owned();
    let pixels = desk.core.picture(&format!("/view/{path}/page/1"), "width=100").expect("it is drawn");
    assert_eq!(pixels.media_type, "image/jpeg");

    let chat = show(&desk, item)["chats"][0]["id"].clone();
    let request = json!({ "chat": chat, "position": 5, "attachment": 0 });
    let taken = desk.ask("chat.take-out", request.clone())["value"].clone();
    let view = desk.ask("evidence.show", json!({ "evidence": taken }));
    assert_eq!(view["row"]["kind"], "image");
    assert_eq!(view["row"]["sha256"], hex_of(&picture()), "bit by bit");
    assert_eq!(desk.ask("chat.take-out", request)["value"], taken, "a second time it is there already");
    assert_eq!(messages(&desk, item)[5]["attachments"][0]["taken"], taken);
}

#[test]
fn each_conversation_of_an_archive_opens_the_file_of_its_own_folder() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let words = |who: &str| {
        let sent = "\u{200E}<attached: 00000002-PHOTO.png>";
        format!("[12.03.26, 09:00:05] {who}: Салам\n[25.03.26, 09:00:06] {who}: {sent}\n")
    };
    let mut other = picture();
    other.push(0);
    let archive = zip(&[
        ("Марат/_chat.txt", words("Марат").as_bytes()),
        ("Марат/00000002-PHOTO.png", &picture()),
        ("Эрмек/_chat.txt", words("Эрмек").as_bytes()),
        ("Эрмек/00000002-PHOTO.png", &other),
    ]);
    let line = take(&desk, &case, "WhatsApp Chat.zip", &archive);
    assert_eq!(line["chat"]["messages"], 4);
    let shown = show(&desk, &line["evidence"]);
    for (at, title, bytes) in [(0, "Марат", picture()), (1, "Эрмек", other.clone())] {
        let chat = &shown["chats"][at];
        assert_eq!(chat["title"], title);
        let request = json!({ "chat": chat["id"], "position": 1, "attachment": 0 });
        let taken = desk.ask("chat.take-out", request)["value"].clone();
        assert_eq!(desk.ask("evidence.show", json!({ "evidence": taken }))["row"]["sha256"], hex_of(&bytes), "{title}");
    }
}

/// That the only attachment of a copy is drawn, and that it is taken out as it came; the item it became.
fn is_seen_and_taken_out(desk: &Desk, item: &Value, attached: &Value) -> Value {
    let path = attached["picture"].as_str().expect("the copy holds the picture");
    let pixels = desk.core.picture(&format!("/view/{path}/page/1"), "width=100").expect("it is drawn");
    assert_eq!(pixels.media_type, "image/jpeg");
    let chat = show(desk, item)["chats"][0]["id"].clone();
    let taken = desk.ask("chat.take-out", json!({ "chat": chat, "position": 0, "attachment": 0 }))["value"].clone();
    let row = desk.ask("evidence.show", json!({ "evidence": taken }))["row"].clone();
    assert_eq!((&row["kind"], &row["sha256"]), (&json!("image"), &json!(hex_of(&picture()))), "bit by bit");
    taken
}

#[test]
fn a_picture_that_came_by_mms_is_seen_and_taken_out_of_the_copy() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let data = BASE64.encode(picture());
    let part = format!(r#"<part seq="0" ct="image/png" cl="паспорт.png" data="{data}" />"#);
    let file = format!(
        r#"<smses count="1"><mms date="1773424800000" msg_box="1" address="+996555000111"><parts>{part}</parts></mms></smses>"#
    );
    let item = take(&desk, &case, "sms.xml", file.as_bytes())["evidence"].clone();
    super::again::read_earlier(&desk, &["UPDATE chat_attachment SET name = 'mms/1/паспорт.png'"]);
    let attached = messages(&desk, &item)[0]["attachments"][0].clone();
    assert_eq!((&attached["name"], &attached["inside"]), (&json!("паспорт.png"), &json!(true)), "whoever read it");
    is_seen_and_taken_out(&desk, &item, &attached);
}

#[test]
fn a_picture_that_came_by_mms_is_seen_and_taken_out_of_a_copy_in_an_archive_as_well() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let part = format!(r#"<part seq="0" ct="image/png" cl="паспорт.png" data="{}" />"#, BASE64.encode(picture()));
    let copy = format!(
        r#"<smses count="1"><mms date="1773424800000" msg_box="1" address="+996555000111"><parts>{part}</parts></mms></smses>"#
    );
    let archive = zip(&[("Телефон/sms.xml", copy.as_bytes()), ("Телефон/note.md", b"x")]);
    let item = take(&desk, &case, "чаты.zip", &archive)["evidence"].clone();
    let attached = messages(&desk, &item)[0]["attachments"][0].clone();
    assert_eq!((&attached["name"], &attached["inside"]), (&json!("паспорт.png"), &json!(true)));
    let taken = is_seen_and_taken_out(&desk, &item, &attached);
    assert_eq!(messages(&desk, &item)[0]["attachments"][0]["taken"], taken);
}

#[test]
fn where_day_and_month_could_be_either_it_is_asked_and_the_answer_stays_through_further_readings() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let text = "03/04/2026, 10:00 - Эрмек: Салам, иш бар\n05/04/2026, 10:01 - Айгүл: Кайда?\n";
    let line = take(&desk, &case, "chat.txt", text.as_bytes());
    assert_eq!(line["chat"]["ask"], true);
    let item = &line["evidence"];
    let dates = &show(&desk, item)["chats"][0]["sources"][0]["dates"];
    assert_eq!(dates["taken"], "dmy");
    assert_eq!(dates["readings"].as_array().unwrap().len(), 2);
    assert_eq!(messages(&desk, item)[0]["at"], "2026-04-03T10:00:00");
    let before = messages(&desk, item)[0]["key"].clone();

    let job = desk.ask("chat.answer", json!({ "evidence": item, "order": "mdy", "apart": false }));
    assert_eq!(desk.finished(&job["job"])["failure"], json!(null));
    let read = messages(&desk, item);
    assert_eq!(read[0]["at"], "2026-03-04T10:00:00");
    assert_eq!(read[0]["key"], before, "the name of a message does not hang on its time");
    let job = desk.ask("chat.read", json!({ "evidence": item }));
    desk.finished(&job["job"]);
    assert_eq!(messages(&desk, item)[0]["at"], "2026-03-04T10:00:00");
    assert_eq!(show(&desk, item)["chats"][0]["sources"][0]["dates"]["answered"], true);
}

#[test]
fn an_answer_for_one_conversation_of_an_archive_loses_no_message_of_another() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let open = "03/04/2026, 10:00 - Эрмек: Салам, иш бар\n05/04/2026, 10:01 - Айгүл: Кайда?\n";
    let clear = "13/04/2026, 10:00 - Гульзат: Салам\n14/04/2026, 10:05 - Айгүл: Ооба\n";
    let files = [("WhatsApp Chat - А.txt", open.as_bytes()), ("WhatsApp Chat - Б.txt", clear.as_bytes())];
    let item = take(&desk, &case, "архив.zip", &zip(&files))["evidence"].clone();
    let job = desk.ask("chat.answer", json!({ "evidence": item, "order": "mdy", "apart": false }));
    assert_eq!(desk.finished(&job["job"])["failure"], json!(null));
    let chats = show(&desk, &item)["chats"].clone();
    assert_eq!((&chats[0]["first"], &chats[0]["messages"]), (&json!("2026-03-04T10:00:00"), &json!(2)));
    assert_eq!((&chats[1]["first"], &chats[1]["messages"]), (&json!("2026-04-13T10:00:00"), &json!(2)));
}

/// What two telephones exported, each with its own way to write a day, and a third in which the thirteenth can only be a day.
fn of_three_telephones() -> Vec<u8> {
    let open = "03/04/2026, 10:00 - Эрмек: Салам, иш бар\n05/04/2026, 10:01 - Айгүл: Кайда?\n";
    let other = "03/04/2026, 11:00 - Мурат: Анкарада тосом\n05/04/2026, 11:01 - Айгүл: Макул\n";
    let clear = "13/04/2026, 10:00 - Гульзат: Салам\n14/04/2026, 10:05 - Айгүл: Ооба\n";
    let names = ["WhatsApp Chat - А.txt", "WhatsApp Chat - Б.txt", "WhatsApp Chat - В.txt"];
    zip(&[(names[0], open.as_bytes()), (names[1], other.as_bytes()), (names[2], clear.as_bytes())])
}

#[test]
fn each_conversation_of_an_archive_has_an_answer_of_its_own_and_none_decides_for_another() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "архив.zip", &of_three_telephones())["evidence"].clone();
    let told = |at: usize| {
        let chat = show(&desk, &item)["chats"][at].clone();
        let dates = &chat["sources"][0]["dates"];
        (chat["first"].as_str().unwrap().to_owned(), dates["certain"] == true, dates["answered"] == true)
    };
    let said = |at: &str, certain, answered| (at.to_owned(), certain, answered);
    let answer = |entry: &str, order: Value| {
        let request = json!({ "evidence": item, "entry": entry, "order": order, "apart": false });
        let job = desk.ask("chat.answer", request);
        assert_eq!(desk.finished(&job["job"])["failure"], json!(null));
    };
    assert_eq!(told(2), said("2026-04-13T10:00:00", true, false), "it needs no answer");
    answer("WhatsApp Chat - Б.txt", json!("mdy"));
    assert_eq!(told(0), said("2026-04-03T10:00:00", false, false), "of it is still asked");
    assert_eq!(told(1), said("2026-03-04T11:00:00", true, true));
    assert_eq!(told(2), said("2026-04-13T10:00:00", true, false));
    answer("WhatsApp Chat - А.txt", json!("dmy"));
    desk.finished(&desk.ask("chat.read", json!({ "evidence": item }))["job"]);
    assert_eq!(told(0), said("2026-04-03T10:00:00", true, true));
    assert_eq!(told(1), said("2026-03-04T11:00:00", true, true), "what was answered before stays");
    answer("WhatsApp Chat - Б.txt", json!(null));
    assert_eq!(told(1), said("2026-04-03T11:00:00", false, false), "an answer is taken back");
    assert_eq!(told(0), said("2026-04-03T10:00:00", true, true));
}

#[test]
fn that_an_export_stands_apart_leaves_what_was_answered_about_its_dates() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "архив.zip", &of_three_telephones())["evidence"].clone();
    for (order, apart) in [(json!("mdy"), false), (json!(null), true)] {
        let request = json!({ "evidence": item, "entry": null, "order": order, "apart": apart });
        let job = desk.ask("chat.answer", request);
        assert_eq!(desk.finished(&job["job"])["failure"], json!(null));
    }
    let firsts: Vec<Value> = (0..3).map(|at| show(&desk, &item)["chats"][at]["first"].clone()).collect();
    assert_eq!(firsts, ["2026-03-04T10:00:00", "2026-03-04T11:00:00", "2026-04-13T10:00:00"]);
}

#[test]
fn an_answer_from_before_an_archive_was_read_is_of_the_conversations_in_question() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "выгрузка.bin", &of_three_telephones())["evidence"].clone();
    assert_eq!(show(&desk, &item)["chats"], json!([]), "by its name it is not tried");
    let job = desk.ask("chat.answer", json!({ "evidence": item, "entry": null, "order": "mdy", "apart": false }));
    assert_eq!(desk.finished(&job["job"])["failure"], json!(null));
    let told = |at: usize| {
        let chat = show(&desk, &item)["chats"][at].clone();
        (chat["first"].clone(), chat["sources"][0]["dates"]["answered"].clone())
    };
    assert_eq!(told(0), (json!("2026-03-04T10:00:00"), json!(true)));
    assert_eq!(told(1), (json!("2026-03-04T11:00:00"), json!(true)));
    assert_eq!(told(2), (json!("2026-04-13T10:00:00"), json!(false)));
}

#[test]
fn at_the_command_line_the_dates_of_one_conversation_of_an_item_are_answered() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    take(&desk, &case, "архив.zip", &of_three_telephones());
    desk.ask("vault.lock", json!({}));
    let dalil = |arguments: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_dalil"));
        command.arg("--vault").arg(desk.vault()).args(["--lang", "ru"]).args(arguments);
        let run = command.env("DALIL_PASSPHRASE", PASSPHRASE).output().unwrap();
        (run.status.success(), String::from_utf8(run.stdout).unwrap())
    };
    let (_, asked) = dalil(&["chat", "show", "1"]);
    assert_eq!(asked.matches("--chat и --dates").count(), 2, "of two of the three: {asked}");
    assert!(!dalil(&["chat", "read", "1", "--chat", "4", "--dates", "mdy"]).0, "there is no fourth");
    assert!(dalil(&["chat", "read", "1", "--chat", "2", "--dates", "mdy"]).0);
    let (_, titles) = dalil(&["chat", "show", "1"]);
    assert_eq!(titles.matches("--chat и --dates").count(), 1, "{titles}");
    let (_, first) = dalil(&["chat", "show", "1", "--chat", "1"]);
    let (_, second) = dalil(&["chat", "show", "1", "--chat", "2"]);
    assert!(first.contains("2026-04-03 10:00") && second.contains("2026-03-04 11:00"), "{first}\n{second}");
}

#[test]
fn what_is_no_export_is_refused_and_taken_in_all_the_same() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let note = take(&desk, &case, "заметка.txt", "Позвонить Айгүл в пятницу.\n".as_bytes());
    assert_eq!(note["chat"], json!(null));
    assert_eq!(show(&desk, &note["evidence"])["mayBe"], false);
    let job = desk.ask("chat.read", json!({ "evidence": note["evidence"] }));
    assert_eq!(desk.finished(&job["job"])["failure"]["code"], "not-a-chat");
    let broken = take(&desk, &case, "WhatsApp Chat.zip", b"PK\x03\x04 and then nothing");
    assert_eq!(broken["state"], "added", "one bad file stops nothing");
    let job = desk.ask("chat.read", json!({ "evidence": broken["evidence"] }));
    assert_eq!(desk.finished(&job["job"])["failure"]["code"], "archive-refused");
}

#[test]
fn of_an_archive_that_was_not_looked_through_it_is_not_said_that_it_holds_no_chat() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let names: Vec<String> = (0..260).map(|n| format!("{n}.txt")).collect();
    let notes = names.iter().map(|name| (name.as_str(), "Купить хлеб\n".as_bytes()));
    let files: Vec<(&str, &[u8])> = notes.chain([("Чат с Эрмек 2026.txt", ANDROID.as_bytes())]).collect();
    let item = take(&desk, &case, "архив.zip", &zip(&files))["evidence"].clone();
    let failure = desk.finished(&desk.ask("chat.read", json!({ "evidence": item }))["job"])["failure"].clone();
    assert_eq!((&failure["code"], &failure["params"]["files"]), (&json!("not-all-looked-into"), &json!("5")));
}

#[test]
fn words_are_found_in_any_case_with_kyrgyz_letters_typed_as_russian_ones() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let line = take(&desk, &case, "chat.txt", ANDROID.as_bytes());
    let chat = show(&desk, &line["evidence"])["chats"][0]["id"].clone();
    let found = |text: &str| desk.ask("chat.search", json!({ "chat": chat, "text": text }));
    assert_eq!(found("ПАСПОРТ"), json!({ "positions": [1, 4], "all": 2 }));
    assert_eq!(found("турк карыз")["positions"], json!([6]), "«түркчө … карыз»");
    assert_eq!(found("  ")["all"], 0);
}

#[test]
fn the_chat_of_an_archive_is_printed_in_a_bundle_and_what_is_attached_is_said_to_stay() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let archive = zip(&[("WhatsApp Chat with Эрмек.txt", ANDROID.as_bytes()), ("IMG-20260315-WA0001.png", &picture())]);
    let item = take(&desk, &case, "WhatsApp Chat with Эрмек.zip", &archive)["evidence"].clone();
    let request = json!({ "case": case, "filing": null, "title": "Т", "language": "ru" });
    let bundle = desk.ask("bundle.add", request)["value"].clone();
    let exhibits = json!([{ "evidence": item, "description": "" }]);
    desk.ask("bundle.change", json!({ "bundle": bundle, "title": "Т", "language": "ru", "exhibits": exhibits }));
    let job = desk.ask("bundle.build", json!({ "bundle": bundle }))["job"].clone();
    assert_eq!(desk.finished(&job)["failure"], json!(null));
    let shown = desk.ask("bundle.show", json!({ "bundle": bundle })).to_string();
    assert!(shown.contains("chat-of-archive"), "{shown}");
}
