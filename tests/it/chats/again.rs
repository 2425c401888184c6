//! An export that a later program reads otherwise: the file is the same, so whatever cites a message stays at that message. What an
//! earlier program read is written into the tables here, as it would stand there.

use super::support::{ANDROID, messages, place, show, take, telegram, zip};
use crate::support::{Desk, NOON, PASSPHRASE};
use dalil::base::FixedClock;
use dalil::vault::{Act, Error, Passphrase, Vault};
use serde_json::{Value, json};
use std::cell::Cell;
use std::sync::Arc;

/// Lets the tables say what an earlier program read.
pub fn read_earlier(desk: &Desk, statements: &[&str]) {
    desk.ask("vault.lock", json!({}));
    let (vault, _) = Vault::open(&desk.vault(), &Passphrase::new(PASSPHRASE), Arc::new(FixedClock(NOON))).unwrap();
    for statement in statements {
        let act = Act { label: "earlier", undoable: false };
        let changed = vault.write(act, |tx| Ok::<_, Error>(tx.execute(statement, [])?)).unwrap().value;
        assert!(changed > 0, "{statement}");
    }
    vault.lock().unwrap();
    desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
}

/// On which sheets places are known to stand.
pub fn sheets(desk: &Desk) -> Vec<i64> {
    desk.ask("vault.lock", json!({}));
    let (vault, _) = Vault::open(&desk.vault(), &Passphrase::new(PASSPHRASE), Arc::new(FixedClock(NOON))).unwrap();
    let known = vault.read(|db| {
        let mut query = db.prepare("SELECT DISTINCT sheet FROM printed_start ORDER BY sheet")?;
        Ok::<Vec<i64>, Error>(query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
    });
    vault.lock().unwrap();
    desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    known.unwrap()
}

/// Reads an export again.
pub fn read_again(desk: &Desk, item: &Value) {
    let job = desk.ask("chat.read", json!({ "evidence": item }));
    assert_eq!(desk.finished(&job["job"])["failure"], json!(null));
}

fn find(desk: &Desk, item: &Value, name: &Value) -> Value {
    desk.ask("chat.find", json!({ "evidence": item, "message": name }))["position"].clone()
}

/// A fact that cites a message, and a highlight of it.
fn cite(desk: &Desk, case: &Value, message: &Value) {
    let details = json!({
        "statements": [{ "language": "ru", "text": "У неё отобрали паспорт" }], "date": "", "place": "", "parties": [],
        "status": "alleged", "citations": [place(message)], "note": "",
    });
    desk.ask("fact.add", json!({ "case": case, "details": details }));
    let light = json!({ "places": [place(message)], "until": null, "colour": "yellow", "note": "" });
    desk.ask("highlight.add", light);
}

fn cited(desk: &Desk, case: &Value) -> Value {
    desk.ask("fact.list", json!({ "case": case }))[0]["citations"][0].clone()
}

fn lit(desk: &Desk, item: &Value) -> Value {
    desk.ask("highlight.list", json!({ "evidence": item }))[0]["places"][0].clone()
}

#[test]
fn what_cites_a_message_stays_with_it_when_its_words_are_read_differently() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "chat.txt", ANDROID.as_bytes())["evidence"].clone();
    read_earlier(&desk, &["UPDATE chat_message SET text = 'Хозяин ?????', digest = x'0102030405ff' WHERE line = 5"]);
    let before = messages(&desk, &item)[4].clone();
    assert_eq!(before["key"], "0-5-0102030405ff");
    cite(&desk, &case, &before);
    let said = cited(&desk, &case)["said"].clone();

    read_again(&desk, &item);
    let now = messages(&desk, &item)[4].clone();
    assert_ne!(now["key"], before["key"]);
    assert_eq!(find(&desk, &item, &before["key"]), 4);
    let citation = cited(&desk, &case);
    assert_eq!((&citation["place"]["message"], &citation["said"]), (&now["key"], &said));
    assert_eq!(citation["place"]["quote"], "Хозяин ?????", "the words are those that were quoted");
    assert_eq!(lit(&desk, &item)["message"], now["key"]);
    let check = desk.finished(&desk.ask("custody.check", json!({ "level": 1 }))["job"]);
    assert_eq!(check["work"]["findings"], json!([]), "what the lawyer wrote and signed stands as it was");

    // A third reader, and the second one's words are led on too.
    read_earlier(&desk, &["UPDATE chat_message SET text = 'Хозяин', digest = x'010203040506' WHERE line = 5"]);
    let third = messages(&desk, &item)[4].clone();
    assert_eq!(find(&desk, &item, &third["key"]), 4);
    cite(&desk, &case, &third);
    read_again(&desk, &item);
    for earlier in [&before, &third] {
        assert_eq!(find(&desk, &item, &earlier["key"]), 4, "{}", earlier["key"]);
    }
    assert_eq!(messages(&desk, &item)[4]["key"], now["key"]);
}

#[test]
fn a_page_that_an_earlier_program_knew_by_the_first_one_keeps_what_cites_it() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let page = |title: &str, words: &str| {
        format!(
            r#"<div class="page_wrap"><div class="page_header"><div class="text bold">{title}</div></div><div class="history">
<div class="message default" id="message1"><div class="body"><div class="date details" title="14.03.2026 09:00:00 UTC+06:00"></div>
<div class="from_name">{title}</div><div class="text">{words}</div></div></div></div></div>"#
        )
    };
    let archive = zip(&[
        ("D/chats/chat_1/messages.html", page("Марат", "Кел").as_bytes()),
        ("D/chats/chat_2/messages.html", page("Эрмек", "Бар").as_bytes()),
    ]);
    let item = take(&desk, &case, "DataExport.zip", &archive)["evidence"].clone();
    read_earlier(
        &desk,
        &[
            "UPDATE chat_source SET entry = 'D/chats/chat_1/messages.html' WHERE part = 1",
            "UPDATE chat_message SET text = 'Бар ?????', digest = x'0102030405ff' WHERE text = 'Бар'",
        ],
    );
    let name = json!("1-1-0102030405ff");
    assert_eq!(find(&desk, &item, &name), 0);
    read_again(&desk, &item);
    assert_eq!(find(&desk, &item, &name), 0);
}

#[test]
fn an_archive_of_which_an_earlier_program_read_one_conversation_is_read_whole_once() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let words = |who: &str| format!("[12.03.26, 09:00:05] {who}: Салам\n[25.03.26, 09:00:06] {who}: Кел\n");
    let (first, second) = (words("Марат"), words("Эрмек"));
    let archive = zip(&[("Марат/_chat.txt", first.as_bytes()), ("Эрмек/_chat.txt", second.as_bytes())]);
    let item = take(&desk, &case, "WhatsApp Chat.zip", &archive)["evidence"].clone();
    let titles = || {
        let chats = show(&desk, &item)["chats"].clone();
        chats.as_array().unwrap().iter().map(|chat| chat["title"].clone()).collect::<Vec<_>>()
    };
    let whole = (titles(), sheets(&desk));
    assert_eq!(whole.0, ["Марат", "Эрмек"]);
    assert_eq!(desk.core.read_everything_unread().unwrap(), 0, "this program read it");
    // It took the first for all there is, and printed that line by line.
    let empty = |table: &str| format!("DELETE FROM {table} WHERE chat = (SELECT chat FROM chat_source WHERE part = 1)");
    read_earlier(
        &desk,
        &[
            empty("chat_message").as_str(),
            empty("chat_participant").as_str(),
            "DELETE FROM chat_source WHERE part = 1",
            "DELETE FROM chat WHERE number NOT IN (SELECT chat FROM chat_source)",
            "DELETE FROM printed_start",
            "INSERT INTO printed_start SELECT evidence_id, 'line', 0, 1, 9 FROM chat_source",
            "UPDATE reading SET reader = 6",
        ],
    );
    assert_eq!((titles(), sheets(&desk)), (vec![json!("Марат")], vec![9]));
    assert_eq!(desk.core.read_everything_unread().unwrap(), 1);
    assert_eq!((titles(), sheets(&desk)), whole);
    assert_eq!(desk.core.read_everything_unread().unwrap(), 0, "once");
}

#[test]
fn in_another_export_other_words_are_another_message() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "chat.txt", ANDROID.as_bytes())["evidence"].clone();
    read_earlier(&desk, &["UPDATE chat_message SET text = 'Хозяин ?????', digest = x'0102030405ff' WHERE line = 5"]);
    let name = messages(&desk, &item)[4]["key"].clone();
    read_again(&desk, &item);
    assert_eq!(find(&desk, &item, &name), 4);
    let other = desk.case("2/2026");
    let twin = ANDROID.replace("Хозяин", "Мурат");
    let twin = take(&desk, &other, "chat.txt", twin.as_bytes())["evidence"].clone();
    assert_eq!(desk.ask("chat.find", json!({ "evidence": twin, "message": name })), json!(null));
}

#[test]
fn a_machine_readable_export_in_which_an_earlier_program_saw_less_keeps_what_cites_it() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "result.json", telegram("Салам", 9).as_bytes())["evidence"].clone();
    // It did not know the first message, counted what it knew, and read the words of the fifth otherwise.
    read_earlier(
        &desk,
        &[
            "DELETE FROM chat_message WHERE line = 1",
            "UPDATE chat_message SET line = line - 1, position = position + 1000",
            "UPDATE chat_message SET position = position - 1001",
            "UPDATE chat_message SET text = 'Салам [5]', digest = x'0102030405ff' WHERE line = 4",
        ],
    );
    let before = messages(&desk, &item);
    assert_eq!((before.len(), &before[3]["text"]), (8, &json!("Салам [5]")));
    cite(&desk, &case, &before[3]);
    let said = cited(&desk, &case)["said"].clone();
    read_again(&desk, &item);
    let now = messages(&desk, &item);
    assert_eq!(now[4]["text"], "Салам 5.");
    assert_eq!(cited(&desk, &case)["said"], said);
    assert_eq!(cited(&desk, &case)["place"]["message"], now[4]["key"]);
    for (at, message) in before.iter().enumerate() {
        assert_eq!(find(&desk, &item, &message["key"]), at + 1, "{message}");
    }
}

#[test]
fn a_message_of_an_export_that_joins_another_chat_is_led_along() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "chat.txt", ANDROID.as_bytes())["evidence"].clone();
    let answer = |apart: bool| {
        let job = desk.ask("chat.answer", json!({ "evidence": item, "order": null, "apart": apart }));
        assert_eq!(desk.finished(&job["job"])["failure"], json!(null));
    };
    answer(true);
    take(&desk, &case, "later.txt", format!("{ANDROID}17.03.2026, 09:15 - Эрмек байке: Коркпо\n").as_bytes());
    let earlier = "UPDATE chat_message SET text = 'Хозяин ?????', digest = x'0102030405ff'
         WHERE line = 5 AND chat = (SELECT chat FROM chat_source ORDER BY chat LIMIT 1)";
    read_earlier(&desk, &[earlier]);
    let name = messages(&desk, &item)[4]["key"].clone();
    assert_eq!(name, "0-5-0102030405ff");
    answer(false);
    assert_eq!(messages(&desk, &item).len(), 8, "it joined the other");
    assert_eq!(find(&desk, &item, &name), 4);
}

#[test]
fn messages_that_are_counted_otherwise_are_found_on_their_sheets_anew() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let item = take(&desk, &case, "result.json", telegram("Салам", 9).as_bytes())["evidence"].clone();
    read_earlier(
        &desk,
        &[
            "DELETE FROM chat_message WHERE line = 1",
            "UPDATE chat_message SET line = line - 1, position = position + 1000",
            "UPDATE chat_message SET position = position - 1001",
            "UPDATE printed_start SET sheet = 7",
        ],
    );
    cite(&desk, &case, &messages(&desk, &item)[3]);
    assert_eq!(sheets(&desk), [7]);
    read_again(&desk, &item);
    assert_eq!(cited(&desk, &case)["place"]["message"], messages(&desk, &item)[4]["key"]);
    assert_eq!(sheets(&desk), [1]);
}

#[test]
fn messages_of_other_words_are_found_on_their_sheets_anew_where_each_is_printed_by_itself() {
    // An export of WhatsApp is printed line by line, as it lies in the file: however it is read, that is as long as before.
    for (name, text, expected) in [("result.json", telegram("Салам", 9).as_str(), [1]), ("chat.txt", ANDROID, [7])]
    {
        let desk = Desk::new();
        let case = desk.case("1/2026");
        let item = take(&desk, &case, name, text.as_bytes())["evidence"].clone();
        let earlier = "UPDATE chat_message SET text = '?', digest = x'0102030405ff' WHERE line = 5";
        read_earlier(&desk, &[earlier, "UPDATE printed_start SET sheet = 7"]);
        assert_eq!(sheets(&desk), [7]);
        read_again(&desk, &item);
        assert_eq!(sheets(&desk), expected, "{name}");
    }
}

#[test]
fn an_export_of_which_an_earlier_reader_knew_the_sheets_is_counted_anew_once() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    take(&desk, &case, "result.json", telegram("Салам", 9).as_bytes());
    desk.core.read_everything_unread().unwrap();
    let read = "INSERT OR REPLACE INTO reading (evidence_id, format, trouble, cut, reader, read_ms)
                SELECT id, 'plain', NULL, 0, 7, 0 FROM evidence";
    let looked = "INSERT OR REPLACE INTO search_looked (evidence_id, reader) SELECT id, 7 FROM evidence";
    read_earlier(&desk, &["UPDATE printed_start SET sheet = 7", read, looked]);
    assert_eq!(sheets(&desk), [7]);
    assert_eq!(desk.core.read_everything_unread().unwrap(), 1);
    assert_eq!(sheets(&desk), [1]);
    assert_eq!(desk.core.read_everything_unread().unwrap(), 0, "once");
}

#[test]
fn an_answer_given_while_its_sheets_are_counted_has_them_counted_anew() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    // More than are counted at once: they are counted behind the window, and by nobody else.
    let item = take(&desk, &case, "result.json", telegram("Салам", 2_100).as_bytes())["evidence"].clone();
    desk.core.read_everything_unread().unwrap();
    // How often the counting asks whether it is to go on; at the time given the lawyer answers.
    let asks = |answered_at: u32| {
        read_earlier(&desk, &["DELETE FROM printed_start", "DELETE FROM search_looked"]);
        let count = Cell::new(0);
        let stopped = || {
            count.set(count.get() + 1);
            if count.get() == answered_at {
                let job = desk.ask("chat.answer", json!({ "evidence": item, "order": "mdy", "apart": false }));
                assert_eq!(desk.finished(&job["job"])["failure"], json!(null));
            }
            false
        };
        assert_eq!(desk.core.read_unread(&stopped).unwrap(), 1);
        count.get()
    };
    let once = asks(0);
    // The last time of all it is asked for the next item; before that for the last sheets of this one.
    assert!(asks(once - 1) > once, "the sheets of what it said before are not kept");
    assert!(sheets(&desk).len() > 2, "those of what it says now are");
}
