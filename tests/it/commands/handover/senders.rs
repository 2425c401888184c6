//! Whose signature it is, as far as the list of colleagues says.

use super::super::users::{NURLAN, office, open_as};
use super::{key_of, receive, sender, sender_at, show, take};
use crate::support::Desk;
use serde_json::{Value, json};

/// What the log says of an exhibit that was taken out.
fn origin(desk: &Desk, case: &Value, item: &Value) -> Value {
    let lines = desk.ask("custody.show", json!({ "case": case, "evidence": item }))["lines"].clone();
    lines.as_array().unwrap().iter().find(|line| line["action"] == "link").unwrap()["params"].clone()
}

#[test]
fn the_words_of_a_sender_are_compared_once_and_the_log_says_it() {
    let (sender, receiver) = (sender(), Desk::new());
    let case = receiver.case("7/2026");
    let item = receive(&receiver, &case, &sender.send(&sender.items[..2], &[&key_of(&receiver)])).unwrap();
    let view = show(&receiver, &item);
    assert_eq!((&view["known"], &view["compared"], &view["listedAs"]), (&json!("unknown"), &Value::Null, &Value::Null));
    let first = take(&receiver, &item, json!([0]))["work"]["outcome"]["added"][0].clone();
    assert_eq!(origin(&receiver, &case, &first)["uncompared"], "Ж. Токтосунова");
    let form = |id: &Value| {
        let one = receiver.evidence(&case).into_iter().find(|one| one["id"] == *id).unwrap();
        one["details"]["form"].clone()
    };
    let from = |id: &Value| {
        let one = receiver.evidence(&case).into_iter().find(|one| one["id"] == *id).unwrap();
        one["details"]["receivedFrom"].clone()
    };
    assert_eq!((from(&item), from(&first)), (json!(""), json!("")), "the name is what the file says of itself");
    let matched = json!({ "evidence": item, "how": "telephone", "instead": false });
    receiver.ask("handover.match", matched);
    let view = show(&receiver, &item);
    assert_eq!((&view["known"], &view["compared"]["how"]), (&json!("compared"), &json!("telephone")));
    let second = take(&receiver, &item, json!([1]))["work"]["outcome"]["added"][0].clone();
    let said = origin(&receiver, &case, &second);
    assert!(said["compared"].as_str().unwrap().starts_with("Ж. Токтосунова ("), "{said}");
    assert_eq!(said["uncompared"], "");
    assert_eq!((from(&item), from(&second)), (json!("Ж. Токтосунова"), json!("Ж. Токтосунова")));
    assert_eq!(
        (form(&first), form(&second)),
        (json!("unknown"), json!("copy")),
        "how it came is believed with the name"
    );
    let kept = receiver.ask("correspondent.list", json!({}))[0].clone();
    assert_eq!(kept["recipient"]["key"], json!(key_of(&sender.desk)), "the signature covers it");
    assert_eq!(kept["recipient"]["compared"], Value::Null, "its words are others");
}

#[test]
fn what_is_taken_out_by_the_list_of_all_files_says_whose_signature_it_was_too() {
    let (sender, receiver) = (sender(), Desk::new());
    let case = receiver.case("7/2026");
    let item = receive(&receiver, &case, &sender.send(&sender.items[..1], &[&key_of(&receiver)])).unwrap();
    let alone = json!({ "evidence": item, "entry": "dalil-handover/data/001/dok-1.png" });
    let out = receiver.ask("file.take-out", alone.clone())["value"].clone();
    let said = origin(&receiver, &case, &out);
    assert_eq!((&said["what"], &said["uncompared"]), (&json!("handover"), &json!("Ж. Токтосунова")));
    let lines = || receiver.ask("custody.show", json!({ "case": case, "evidence": out }))["lines"].clone();
    let once = lines();
    receiver.ask("file.take-out", alone);
    assert_eq!(lines(), once, "and the log does not say it twice");
}

#[test]
fn another_signature_under_a_known_name_is_told_and_takes_nothing() {
    let (known, stranger, receiver) = (sender(), sender(), Desk::new());
    let case = receiver.case("7/2026");
    let key = key_of(&receiver);
    let item = receive(&receiver, &case, &known.send(&known.items[..1], &[&key])).unwrap();
    receiver.ask("handover.match", json!({ "evidence": item, "how": "telephone", "instead": false }));
    let other = receive(&receiver, &case, &stranger.send(&stranger.items[1..], &[&key])).unwrap();
    let view = show(&receiver, &other);
    assert_eq!((&view["known"], &view["listedAs"]), (&json!("changed"), &json!("Ж. Токтосунова")));
    let everything = json!({ "evidence": other, "entries": [] });
    assert_eq!(receiver.refused("handover.take", everything).code, "handover-key-changed");
    let alone = json!({ "evidence": other, "entry": "dalil-handover/data/001/verify.py" });
    assert_eq!(receiver.refused("file.take-out", alone).code, "handover-key-changed", "nor file by file");
    let again = |instead: bool| json!({ "evidence": other, "how": "in_person", "instead": instead });
    assert_eq!(receiver.refused("handover.match", again(false)).code, "handover-key-changed");
    receiver.ask("handover.match", again(true));
    assert_eq!(take(&receiver, &other, json!([]))["failure"], Value::Null);
    assert_eq!(show(&receiver, &item)["known"], "changed", "now the first is the other one");
}

#[test]
fn a_known_signature_under_another_name_takes_nothing_until_the_list_says_the_name() {
    let (sender, receiver) = (sender(), Desk::new());
    let case = receiver.case("7/2026");
    let item = receive(&receiver, &case, &sender.send(&sender.items[..1], &[&key_of(&receiver)])).unwrap();
    let matched = json!({ "evidence": item, "how": "telephone", "instead": false });
    let id = receiver.ask("handover.match", matched.clone())["value"].clone();
    let rename = |name: &str| {
        receiver.ask("correspondent.rename", json!({ "correspondent": id, "name": name, "organisation": "" }));
    };
    rename("Б. Бекова");
    for refused in [
        receiver.refused("handover.take", json!({ "evidence": item, "entries": [] })),
        receiver.refused("handover.match", matched),
    ] {
        assert_eq!((refused.code.as_str(), refused.params["name"].as_str()), ("handover-key-known", "Б. Бекова"));
    }
    rename("Ж. Токтосунова");
    assert_eq!(take(&receiver, &item, json!([]))["failure"], Value::Null);
}

#[test]
fn a_sender_of_whom_only_the_signature_is_known_is_given_a_key_later() {
    let (sender, receiver) = (sender(), Desk::new());
    let case = receiver.case("7/2026");
    let theirs = key_of(&sender.desk);
    let colleague = json!({ "name": "Б. Бекова", "organisation": "", "key": theirs, "compared": null });
    receiver.ask("correspondent.add", colleague);
    let item = receive(&receiver, &case, &sender.send(&sender.items[..1], &[&key_of(&receiver)])).unwrap();
    receiver.ask("handover.match", json!({ "evidence": item, "how": "telephone", "instead": false }));
    let of = |name: &str| {
        let all = receiver.ask("correspondent.list", json!({}));
        all.as_array().unwrap().iter().find(|one| one["name"] == name).unwrap().clone()
    };
    assert_eq!(
        of("Ж. Токтосунова")["recipient"],
        Value::Null,
        "the vault's key is kept as that of another lawyer of it"
    );
    let key = "age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa";
    let own = json!({ "name": "Ж. Токтосунова", "organisation": "", "key": key, "compared": "in_person" });
    receiver.ask("correspondent.add", own.clone());
    assert_eq!(of("Ж. Токтосунова")["recipient"]["key"], key);
    assert_eq!(of("Ж. Токтосунова")["signer"]["compared"]["how"], "telephone");
    assert_eq!(receiver.refused("correspondent.add", own).code, "handover-key-known", "once is enough");
}

#[test]
fn a_file_that_names_this_vault_as_its_sender_is_known_by_who_signed_it() {
    let sender = sender_at(office());
    let to = "age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa";
    let file = sender.send(&sender.items[..1], &[to]);
    open_as(&sender.desk, NURLAN);
    let item = receive(&sender.desk, &sender.case, &file).unwrap();
    sender.desk.ask("handover.match", json!({ "evidence": item, "how": "in_person", "instead": false }));
    let kept = sender.desk.ask("correspondent.list", json!({}))[0].clone();
    assert_eq!((&kept["name"], &kept["signer"]["compared"]["by"]), (&json!("Ж. Токтосунова"), &json!("Нурлан Абдиев")));
    assert_eq!(kept["recipient"], Value::Null, "the vault's own key is kept as nobody's");
    assert_eq!(show(&sender.desk, &item)["known"], "compared");
}
