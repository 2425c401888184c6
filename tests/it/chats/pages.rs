//! Exports that lie in a folder as they were made: pages of one chat, and files beside the words.

use super::support::{ANDROID, messages, picture, show};
use crate::support::Desk;
use serde_json::{Value, json};

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
const ANSWER: &str = r#"<div class="reply_to details">In reply to <a href="messages.html#go_to_message1">this message</a></div><div class="text">Качан болот?</div>"#;
const OK: &str = r#"<div class="text">ок</div>"#;

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
