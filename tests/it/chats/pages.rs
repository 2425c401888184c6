//! Exports that lie in a folder as they were made: pages of one chat, and files beside the words.

use super::again::read_again;
use super::support::{ANDROID, messages, picture, show};
use crate::support::{Desk, NOON, PASSPHRASE};
use dalil::base::FixedClock;
use dalil::vault::{Act, Error, Passphrase, Vault};
use serde_json::{Value, json};
use std::sync::Arc;

/// A page of Telegram's export for people: number, time and writer of each message, and what is in it.
fn page(messages: &[(u32, &str, &str, &str)]) -> String {
    let message = |(id, time, who, inside): &(u32, &str, &str, &str)| {
        format!(
            r#"<div class="message default clearfix" id="message{id}"><div class="body">
<div class="pull_right date details" title="14.03.2026 {time} UTC+06:00"></div><div class="from_name">{who}</div>{inside}</div></div>"#
        )
    };
    format!(
        r#"<html><body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">Цех</div></div></div>
<div class="page_body chat_page"><div class="history">{}</div></div></div></body></html>"#,
        messages.iter().map(message).collect::<String>()
    )
}

const PHOTO: &str =
    r#"<div class="media_wrap clearfix"><a class="photo_wrap clearfix pull_left" href="photos/photo_1.png"></a></div>"#;
/// Another photo.
fn photo(number: u8) -> String {
    PHOTO.replace("photo_1", &format!("photo_{number}"))
}

const ANSWER: &str = r#"<div class="reply_to details">In reply to <a href="messages.html#go_to_message1">this message</a></div><div class="text">Качан болот?</div>"#;
const OK: &str = r#"<div class="text">ок</div>"#;

/// Lets the database follow a rule from now on.
fn rule(desk: &Desk, sql: &str) {
    desk.ask("vault.lock", json!({}));
    let (vault, _) = Vault::open(&desk.vault(), &Passphrase::new(PASSPHRASE), Arc::new(FixedClock(NOON))).unwrap();
    vault.write(Act { label: "rule", undoable: false }, |tx| tx.execute_batch(sql).map_err(Error::from)).unwrap();
    vault.lock().unwrap();
    desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
}

/// Takes files of one folder in; answers what each has become.
fn take_folder(desk: &Desk, case: &Value, files: &[(&str, &[u8])]) -> Vec<Value> {
    let paths: Vec<_> = files.iter().map(|(name, bytes)| desk.file(name, bytes)).collect();
    let view = desk.take_in(case, &paths);
    view["work"]["files"].as_array().unwrap().iter().map(|line| line["evidence"].clone()).collect()
}

#[test]
fn the_pages_of_a_chat_are_one_chat_with_what_lies_beside_them() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let first = page(&[
        (1, "10:00:00", "Илим", r#"<div class="text">Эртең келгиле, эшик ачык</div>"#),
        (2, "10:00:30", "Гүлнара", PHOTO),
        (3, "10:01:10", "Гүлнара", OK),
    ]);
    let second = page(&[(4, "10:01:20", "Гүлнара", OK), (5, "10:02:00", "Илим", ANSWER)]);
    let tenth = page(&[(9, "10:02:30", "Гүлнара", OK), (10, "10:05:00", "Илим", r#"<div class="text">Күтөм</div>"#)]);
    let items = take_folder(
        &desk,
        &case,
        &[
            ("ChatExport/messages.html", first.as_bytes()),
            ("ChatExport/messages10.html", tenth.as_bytes()),
            ("ChatExport/messages2.html", second.as_bytes()),
            ("ChatExport/photos/photo_1.png", &picture()),
        ],
    );
    let chat = show(&desk, &items[0])["chats"][0].clone();
    for page in &items[1..3] {
        assert_eq!(show(&desk, page)["chats"][0]["id"], chat["id"]);
    }
    assert_eq!((&chat["messages"], chat["sources"].as_array().unwrap().len()), (&json!(7), 3));
    assert_eq!(chat["participants"].as_array().unwrap().len(), 2);
    let told = || {
        let read = messages(&desk, &items[2]);
        assert_eq!(read[4]["answers"]["position"], 0, "it answers a message of the first page");
        read.iter().map(|message| message["text"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let all = ["Эртең келгиле, эшик ачык", "", "ок", "ок", "Качан болот?", "ок", "Күтөм"];
    assert_eq!(told(), all);
    let photo = &messages(&desk, &items[0])[1]["attachments"][0];
    assert_eq!((&photo["inside"], &photo["taken"]), (&json!(true), &items[3]));
    let path = photo["picture"].as_str().expect("it is shown").to_owned();
    desk.core.picture(&format!("/view/{path}/page/1"), "width=100").expect("it is drawn");

    let job = desk.ask("chat.read", json!({ "evidence": items[0] }));
    assert_eq!(desk.finished(&job["job"])["failure"], json!(null));
    assert_eq!(told(), all, "a page that is read again stays where it was");
}

#[test]
fn who_a_writer_of_a_page_is_stays_known_when_the_page_joins_those_before_it() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let first = page(&[(1, "10:00:00", "Илим", OK), (2, "10:00:30", "Гүлнара", OK)]);
    let second = page(&[(4, "10:01:20", "Гүлнара", OK), (5, "10:02:00", "Илим", ANSWER)]);
    let late = ("ChatExport/messages2.html", second.as_bytes());
    let alone = take_folder(&desk, &case, &[late]).remove(0);
    let people = |item: &Value| show(&desk, item)["chats"][0]["participants"].as_array().unwrap().clone();
    let party = desk.person(&case, "recruiter", "Асанов", "Илим");
    let of_page = people(&alone).iter().position(|person| person["name"] == "Илим").unwrap();
    let chat = show(&desk, &alone)["chats"][0]["id"].clone();
    desk.ask("chat.link", json!({ "chat": chat, "participant": of_page, "party": party }));
    let items = take_folder(&desk, &case, &[("ChatExport/messages.html", first.as_bytes()), late]);
    assert_eq!(items[1], alone, "it is in already");
    let joined = show(&desk, &items[0])["chats"][0]["id"].clone();
    assert_eq!(show(&desk, &alone)["chats"][0]["id"], joined);
    assert_ne!(joined, chat, "that of the first page");
    let linked: Vec<_> = people(&items[0]).into_iter().filter(|person| person["party"] == party).collect();
    assert_eq!((linked.len(), &linked[0]["name"]), (1, &json!("Илим")));
}

/// Words of a message.
fn said(words: &str) -> String {
    format!(r#"<div class="text">{words}</div>"#)
}

#[test]
fn an_export_that_shares_messages_only_with_two_pages_together_stays_with_them() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let words = [
        "Эртең келгиле, эшик ачык",
        "Канчада келели, айтыңызчы",
        "Сегизде келгиле, кечикпегиле",
        "Макул, келебиз баарыбыз",
    ];
    let [one, two, three, four] = words.map(said);
    let first = page(&[(1, "10:00:00", "Илим", one.as_str()), (2, "10:05:00", "Гүлнара", two.as_str())]);
    let second = page(&[(3, "10:10:00", "Илим", three.as_str()), (4, "10:15:00", "Гүлнара", four.as_str())]);
    let mut items = take_folder(
        &desk,
        &case,
        &[("ChatExport/messages.html", first.as_bytes()), ("ChatExport/messages2.html", second.as_bytes())],
    );
    let message = |id: u32, at: &str, unix: u32, from: &str, text: &str| {
        json!({ "id": id, "type": "message", "date": format!("2026-03-14T{at}"), "date_unixtime": unix.to_string(),
            "from": from, "from_id": format!("user{}", from.len()), "text": text })
    };
    // The last of the first page and the first of the second.
    let between = json!({ "name": "Цех", "type": "private_group", "id": 5, "messages": [
        message(2, "10:05:00", 1_773_461_100, "Гүлнара", words[1]),
        message(3, "10:10:00", 1_773_461_400, "Илим", words[2]),
    ] });
    items.extend(take_folder(&desk, &case, &[("result.json", between.to_string().as_bytes())]));
    let chat = show(&desk, &items[0])["chats"][0]["id"].clone();
    let state =
        || items.iter().map(|item| (show(&desk, item)["chats"].clone(), messages(&desk, item))).collect::<Vec<_>>();
    let before = state();
    for (chats, read) in &before {
        assert_eq!((&chats[0]["id"], chats[0]["sources"].as_array().unwrap().len(), read.len()), (&chat, 3, 4));
    }
    for item in [&items[2], &items[0], &items[1]] {
        read_again(&desk, item);
        assert_eq!(state(), before);
    }
}

#[test]
fn pages_of_two_chats_of_one_name_are_not_joined() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let first = page(&[(51, "10:00:00", "Илим", OK), (52, "10:00:30", "Гүлнара", OK)]);
    let other = page(&[(4, "10:01:20", "Гүлнара", OK), (5, "10:02:00", "Илим", ANSWER)]);
    let items =
        take_folder(&desk, &case, &[("a/messages.html", first.as_bytes()), ("a/messages2.html", other.as_bytes())]);
    assert_ne!(show(&desk, &items[0])["chats"][0]["id"], show(&desk, &items[1])["chats"][0]["id"]);
}

#[test]
fn a_picture_beside_a_chat_of_a_telephone_is_seen_in_its_message() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let files: [(&str, &[u8]); 2] =
        [("chat/_chat.txt", ANDROID.as_bytes()), ("chat/IMG-20260315-WA0001.png", &picture())];
    let items = take_folder(&desk, &case, &files);
    let photo = &messages(&desk, &items[0])[5]["attachments"][0];
    assert_eq!((&photo["taken"], &photo["picture"].is_string()), (&items[1], &true));
    desk.ask("evidence.mark", json!({ "items": [items[1]], "sensitive": true }));
    assert_eq!(messages(&desk, &items[0])[5]["attachments"][0]["picture"], json!(null), "it is veiled");
}

#[test]
fn of_many_files_beside_many_pages_each_is_of_the_page_that_names_it() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let pages = [1u8, 2, 3].map(|at| {
        let (own, both, number) = (photo(2 * at), photo(1), u32::from(at) * 10);
        let [first, last] = [1, 2].map(|second| format!("10:0{at}:0{second}"));
        page(&[(number, first.as_str(), "Илим", own.as_str()), (number + 1, last.as_str(), "Гүлнара", both.as_str())])
    });
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for (name, page) in ["messages.html", "messages2.html", "messages3.html"].iter().zip(&pages) {
        files.push((format!("ChatExport/{name}"), page.clone().into_bytes()));
    }
    // The third page's photo is not there; one that nobody names is, and one of that name in another folder.
    for (folder, number) in [("ChatExport", 1u8), ("ChatExport", 2), ("ChatExport", 4), ("ChatExport", 9), ("Other", 6)]
    {
        files.push((format!("{folder}/photos/photo_{number}.png"), crate::support::picture(number)));
    }
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let items = take_folder(&desk, &case, &files);
    let parents = |item: &Value| {
        let shown = desk.ask("document.show", json!({ "evidence": item }));
        let mut found: Vec<_> =
            shown["parents"].as_array().unwrap().iter().map(|kin| kin["evidence"].clone()).collect();
        found.sort_by_key(|item| items.iter().position(|other| other == item));
        found
    };
    assert_eq!(parents(&items[3]), items[..3], "all of them name it");
    assert_eq!(parents(&items[4]), items[..1]);
    assert_eq!(parents(&items[5]), items[1..2]);
    assert_eq!((parents(&items[6]), parents(&items[7])), (vec![], vec![]));
    let read = messages(&desk, &items[0]);
    let taken: Vec<_> = read.iter().map(|message| message["attachments"][0]["taken"].clone()).collect();
    let [first, second, shared] = [4, 5, 3].map(|at: usize| items[at].clone());
    assert_eq!(taken, [first, shared.clone(), second, shared.clone(), Value::Null, shared]);
}

/// Lets the database spoil what a chat names: what is no text cannot be read back.
#[test]
fn a_chat_whose_files_cannot_be_learnt_is_told_and_another_has_its_own() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let spoil = "CREATE TRIGGER spoilt AFTER INSERT ON chat_attachment WHEN NEW.name = 'photos/photo_7.png' BEGIN
         UPDATE chat_attachment SET name = CAST(x'ff' AS TEXT) WHERE chat = NEW.chat AND position = NEW.position; END";
    rule(&desk, spoil);
    let sound = page(&[(1, "10:00:00", "Илим", OK), (2, "10:00:30", "Гүлнара", PHOTO)]);
    let spoilt = page(&[(71, "11:00:00", "Асан", OK), (72, "11:00:30", "Мира", photo(7).as_str())]);
    let (one, seven) = (crate::support::picture(1), crate::support::picture(7));
    let files: [(&str, &[u8]); 4] = [
        ("a/messages.html", sound.as_bytes()),
        ("a/photos/photo_1.png", &one),
        ("b/messages.html", spoilt.as_bytes()),
        ("b/photos/photo_7.png", &seven),
    ];
    let paths: Vec<_> = files.iter().map(|(name, bytes)| desk.file(name, bytes)).collect();
    let job = desk.take_in(&case, &paths);
    let lines = job["work"]["files"].as_array().unwrap();
    assert_eq!(
        lines.iter().map(|line| line["apart"] == true).collect::<Vec<_>>(),
        [false, false, true, false],
        "{job}"
    );
    let photo = &messages(&desk, &lines[0]["evidence"])[1]["attachments"][0];
    assert_eq!(photo["taken"], lines[1]["evidence"]);
}
