//! Destroying evidence, as a lawyer does it: shown first, refused while something rests on it, with a second lawyer where two
//! must agree; and then nothing of it is left but its number, its digest and its custody.

use super::users::{NURLAN, office};
use crate::chats::support::{ANDROID, messages, show, take};
use crate::support::{Desk, PASSPHRASE, picture};
use crate::vault::{files_in, pages};
use dalil::vault::{Passphrase, Vault};
use serde_json::{Value, json};
use std::path::Path;

const NAME: &str = "zqxname7731.txt";
/// Words that stand nowhere else, in the text and in what is said of it.
const MARKS: [&str; 7] =
    ["zqxname7731", "zqxbody7732", "zqxnote7733", "zqxfrom7734", "zqxtag7735", "zqxlight7736", "zqxplace7737"];

/// An iPhone's export of the same chat.
const IPHONE: &str = "\
[15.03.2026, 18:10:31] Айгүл карындаш: Хозяин паспортубузду чогултуп кетти. Эмне үчүн?
[15.03.2026, 18:44:02] Мен: IMG-20260315-WA0001.png (файл добавлен)
Уруксат кагаз үчүн
[16.03.2026, 20:40:59] Айгүл карындаш: Бизге түркчө кагазга кол койдурду. 1850 доллар карыз деп жазылыптыр!
[17.03.2026, 06:15:00] Мен: zqxbody7732
";

/// A case with an item whose every word can be recognised, read, indexed and tagged.
fn marked(desk: &Desk) -> (Value, Value) {
    let case = desk.case("14/2026");
    let path = desk.file(&format!("in/{NAME}"), "Я, zqxbody7732, получила деньги. Телефон +996 555 123 999.\n");
    let mut request = desk.offer(&case, &[path]);
    request["details"]["receivedFrom"] = json!("zqxfrom7734");
    request["details"]["note"] = json!("zqxnote7733");
    let job = desk.ask("intake.start", request)["job"].clone();
    desk.finished(&job);
    let item = desk.evidence(&case)[0]["id"].clone();
    desk.ask("document.read", json!({ "evidence": item }));
    desk.ask("evidence.tag", json!({ "items": [item], "add": ["zqxtag7735"], "remove": [] }));
    let place = json!({
        "evidence": item, "page": null, "rect": null, "second": null, "message": null, "quote": "получила деньги",
    });
    let mut further = place.clone();
    further["quote"] = json!("zqxplace7737");
    let marked = json!({ "places": [place, further], "until": null, "colour": "pink", "note": "" });
    let highlight = desk.ask("highlight.add", marked)["value"][0].clone();
    // A change of it names the highlight alone, and says nothing of the item.
    desk.ask("highlight.change", json!({ "highlight": highlight, "colour": "pink", "note": "zqxlight7736" }));
    desk.core.index_everything().unwrap();
    (case, item)
}

fn set_aside(desk: &Desk, item: &Value) {
    desk.ask("evidence.set-aside", json!({ "items": [item], "aside": true }));
}

fn destroy(desk: &Desk, item: &Value) -> Value {
    desk.ask("evidence.destroy", json!({ "evidence": item, "reason": "Доверительница отозвала согласие" }))
}

/// Takes back whatever can be taken back.
fn undo_all(desk: &Desk) {
    while dalil::commands::call(&desk.core, "undo", json!({})).is_ok_and(|undone| !undone["label"].is_null()) {}
}

/// Which of the marks stand anywhere in the vault: in a file as it lies there, or in a page of the database once decrypted.
fn left_in(vault: &Path) -> Vec<&'static str> {
    let clock = std::sync::Arc::new(dalil::base::FixedClock(crate::support::NOON));
    let open = Vault::open(vault, &Passphrase::new(PASSPHRASE), clock).unwrap().0;
    let mut hay = vec![pages(&open)];
    drop(open);
    hay.extend(files_in(vault).iter().map(|file| std::fs::read(file).unwrap()));
    // Words of the index share their beginnings: the end of a mark is enough.
    let stands = |mark: &&&str| {
        let needle = &mark.as_bytes()[3..];
        hay.iter().any(|bytes| bytes.windows(needle.len()).any(|window| window == needle))
    };
    MARKS.iter().filter(stands).copied().collect()
}

#[test]
fn of_a_destroyed_item_nothing_is_left_but_its_number_its_digest_and_its_custody() {
    let desk = Desk::new();
    let (case, item) = marked(&desk);
    let digest = desk.evidence(&case)[0]["sha256"].clone();
    desk.ask("vault.lock", json!({}));
    assert_eq!(left_in(&desk.vault()), MARKS, "the look finds what is there");
    desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));

    let request = json!({ "evidence": item, "reason": "…" });
    assert_eq!(desk.refused("evidence.destroy", request).code, "destroy-in-use");
    set_aside(&desk, &item);
    assert_eq!(desk.refused("evidence.destroy", json!({ "evidence": item, "reason": " " })).code, "required");
    let before = desk.ask("evidence.destroy-preview", json!({ "evidence": item }));
    // What was read a second time in the same words lies there once.
    assert_eq!((&before["number"], &before["texts"], &before["inTheWay"]), (&json!(1), &json!(1), &json!([])));
    let done = destroy(&desk, &item);
    assert_eq!((&done["value"]["number"], &done["value"]["clean"]), (&json!(1), &json!(true)));
    assert_eq!(done["undo"], json!(null), "nothing offers to take it back");

    let row = desk.evidence(&case)[0].clone();
    assert_eq!((&row["number"], &row["sha256"], &row["details"]["title"]), (&json!(1), &digest, &json!("")));
    assert_eq!(row["destroyed"]["reason"], "Доверительница отозвала согласие");
    assert_eq!(row["destroyed"]["by"], "Ж. Токтосунова");
    let custody = desk.ask("evidence.show", json!({ "evidence": item }))["custody"].clone();
    let actions: Vec<_> = custody.as_array().unwrap().iter().map(|line| line["action"].clone()).collect();
    assert_eq!((&actions[0], actions.last().unwrap()), (&json!("intake"), &json!("delete")));
    assert_eq!(custody[0]["params"], json!({}), "from whom it came is withheld");

    let of = json!({ "evidence": item });
    for name in ["evidence.look", "document.read", "evidence.export", "recording.show", "evidence.destroy-preview"] {
        assert_eq!(desk.refused(name, of.clone()).code, "destroyed", "{name}");
    }
    let changes = [
        ("evidence.tag", json!({ "items": [item], "add": ["zqxtag7735"], "remove": [] })),
        ("evidence.mark", json!({ "items": [item], "source": "zqxnote7733" })),
        ("evidence.set-aside", json!({ "items": [item], "aside": false })),
        ("evidence.change", json!({ "evidence": item, "details": crate::support::details() })),
    ];
    for (name, request) in changes {
        assert_eq!(desk.refused(name, request).code, "destroyed", "{name}");
    }
    undo_all(&desk);
    assert_eq!(desk.evidence(&case)[0]["details"]["title"], "", "no undo brings it back");
    let question = crate::search::request("zqxbody7732");
    assert_eq!(desk.ask("search.find", question)["total"], 0);

    desk.take_in(&case, &[desk.file(&format!("again/{NAME}"), picture(1))]);
    assert_eq!(desk.evidence(&case)[1]["number"], 2, "its number is never given again");
    let again = desk.evidence(&case)[1]["id"].clone();
    set_aside(&desk, &again);
    destroy(&desk, &again);
    desk.ask("vault.lock", json!({}));
    assert_eq!(left_in(&desk.vault()), Vec::<&str>::new());
    let opened = desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    assert_eq!(opened["findings"], json!([]), "the opening is clean");
    let job = desk.ask("custody.check", json!({ "level": 3 }))["job"].clone();
    assert_eq!(desk.finished(&job)["work"]["findings"], json!([]), "and so is a check of everything");
    let paper = desk.ask("certificate.preview", json!({ "evidence": item, "language": "ru" }));
    assert!(!paper["pages"].as_array().unwrap().is_empty(), "its custody can be printed");
    let package = json!({ "evidence": item, "languages": ["ru"], "details": true });
    assert_eq!(desk.refused("certificate.package", package).code, "destroyed");
}

#[test]
fn what_rests_on_it_is_shown_and_must_go_first_and_what_was_made_with_it_stays() {
    let desk = Desk::new();
    let (case, item) = marked(&desk);
    let statement = json!([{ "language": "ru", "text": "Деньги получены" }]);
    let place = json!({ "evidence": item, "page": null, "rect": null, "second": null, "message": null, "quote": "" });
    let details = json!({
        "date": "2026-08-05", "place": "", "status": "alleged", "statements": statement, "parties": [],
        "citations": [place], "note": "",
    });
    let fact = desk.ask("fact.add", json!({ "case": case, "details": details }))["value"].clone();
    let exhibits = json!([{ "evidence": item, "description": "" }]);
    let about = json!({ "case": case, "filing": null, "title": "Опись", "language": "ru" });
    let bundle = desk.ask("bundle.add", about)["value"].clone();
    let about = json!({ "bundle": bundle, "title": "Опись", "language": "ru", "exhibits": exhibits });
    desk.ask("bundle.change", about);
    set_aside(&desk, &item);
    let way = || desk.ask("evidence.destroy-preview", json!({ "evidence": item }))["inTheWay"].clone();
    let kinds = |list: &Value| list.as_array().unwrap().iter().map(|row| row["kind"].clone()).collect::<Vec<_>>();
    assert_eq!(kinds(&way()), ["fact", "open_bundle"]);
    assert_eq!((&way()[0]["id"], &way()[0]["title"]), (&fact, &json!("Деньги получены")));
    let refused = desk.refused("evidence.destroy", json!({ "evidence": item, "reason": "…" }));
    assert_eq!((refused.code.as_str(), refused.params["count"].as_str()), ("destroy-cited", "2"));

    desk.ask("evidence.set-aside", json!({ "items": [item], "aside": false }));
    let job = desk.ask("bundle.build", json!({ "bundle": bundle }))["job"].clone();
    assert_eq!(desk.finished(&job)["failure"], json!(null));
    desk.ask("fact.remove", json!({ "fact": fact }));
    set_aside(&desk, &item);
    let before = desk.ask("evidence.destroy-preview", json!({ "evidence": item }));
    assert_eq!((kinds(&before["inTheWay"]), kinds(&before["stays"])), (vec![], vec![json!("built_bundle")]));
    destroy(&desk, &item);
    let shown = desk.ask("bundle.show", json!({ "bundle": bundle }));
    assert_eq!(shown["row"]["builds"].as_array().unwrap().len(), 1, "the PDF that was built stays");
    assert_eq!((&shown["troubles"][0]["code"], &shown["troubles"][0]["number"]), (&json!("destroyed"), &json!(1)));
    desk.ask("bundle.look", json!({ "bundle": bundle, "number": 1 }));
    assert_eq!(desk.refused("bundle.build", json!({ "bundle": bundle })).code, "destroyed", "it is not built again");
    undo_all(&desk);
    assert_eq!(desk.ask("fact.list", json!({ "case": case })), json!([]), "the fact that cited it does not come back");
}

#[test]
fn only_lawyers_destroy_and_two_of_them_where_two_must_agree() {
    let desk = office();
    let (case, item) = marked(&desk);
    set_aside(&desk, &item);
    desk.ask("user.set-rule", json!({ "on": true }));
    let request = json!({ "evidence": item, "reason": "ошибочная загрузка" });
    let refused = desk.refused("evidence.destroy", request.clone());
    assert_eq!((refused.code.as_str(), refused.params["act"].as_str()), ("second-person", "destroy"));
    assert_eq!(refused.params["target"], item.as_str().unwrap());
    desk.ask("user.agree", json!({ "act": "destroy", "target": item, "passphrase": NURLAN }));
    desk.ask("evidence.destroy", request);
    assert_eq!(desk.evidence(&case)[0]["destroyed"]["second"], "Нурлан Абдиев");
    let lines = desk.ask("custody.show", json!({ "case": null, "evidence": null }))["lines"].clone();
    assert_eq!((&lines[0]["action"], &lines[0]["params"]["second"]), (&json!("delete"), &json!("Нурлан Абдиев")));
    assert_eq!((&lines[1]["actor"], &lines[1]["params"]["act"]), (&json!("Нурлан Абдиев"), &json!("destroy")));
    let ours = dalil::commands::COMMANDS.iter().filter(|command| command.name.starts_with("evidence.destroy"));
    assert_eq!(ours.map(|command| command.least).collect::<Vec<_>>(), [dalil::commands::roles::Least::Lawyer; 2]);
}

#[test]
fn a_destroying_that_did_not_come_about_leaves_the_agreement_of_the_second_lawyer() {
    let desk = office();
    let case = desk.case("1/2026");
    let first = take(&desk, &case, "chat.txt", ANDROID.as_bytes())["evidence"].clone();
    let item = take(&desk, &case, "_chat.txt", IPHONE.as_bytes())["evidence"].clone();
    assert_eq!(messages(&desk, &first).len(), 8);
    set_aside(&desk, &item);
    let before = desk.ask("evidence.destroy-preview", json!({ "evidence": item }));
    assert_eq!(before["copies"][0]["kind"], "same_chat");
    desk.ask("user.set-rule", json!({ "on": true }));
    desk.ask("user.agree", json!({ "act": "destroy", "target": item, "passphrase": NURLAN }));
    // The other export of the chat, of which it is to be written anew, cannot be read.
    let (blobs, away) = (desk.vault().join("blobs"), desk.folder().join("away"));
    std::fs::rename(&blobs, &away).unwrap();
    let refused = desk.refused("evidence.destroy", json!({ "evidence": item, "reason": "ошибочная загрузка" }));
    assert_ne!(refused.code, "second-person", "it was agreed");
    std::fs::rename(&away, &blobs).unwrap();
    assert_eq!(desk.evidence(&case)[1]["destroyed"], json!(null), "nothing happened");
    destroy(&desk, &item);
    assert_eq!(desk.evidence(&case)[1]["destroyed"]["second"], "Нурлан Абдиев", "nobody is asked again");
}

#[test]
fn a_backup_is_made_also_where_it_cannot_be_counted_what_it_holds_of_destroyed_evidence() {
    let desk = Desk::new();
    let (_, item) = marked(&desk);
    let target = desk.folder().join("stick");
    std::fs::create_dir(&target).unwrap();
    let back_up = || {
        let job = desk.ask("backup.run", json!({ "folder": target }))["job"].clone();
        desk.finished(&job)
    };
    assert_eq!(back_up()["work"]["outcome"]["destroyed"], 0);
    set_aside(&desk, &item);
    destroy(&desk, &item);
    // Where the folders of the sealed files were, the stick gives files.
    let mut shards: Vec<_> = files_in(&target)
        .iter()
        .filter(|file| file.extension().is_some_and(|e| e == "dbl"))
        .map(|file| file.parent().unwrap().to_owned())
        .collect();
    shards.sort();
    shards.dedup();
    for shard in &shards {
        std::fs::remove_dir_all(shard).unwrap();
        std::fs::write(shard, "").unwrap();
    }
    assert!(!shards.is_empty());
    let view = back_up();
    let outcome = &view["work"]["outcome"];
    assert_eq!((&view["failure"], &outcome["set"]["number"]), (&json!(null), &json!(2)), "{view}");
    assert_eq!(outcome["destroyed"], json!(null), "nobody knows");
    assert!(desk.ask("backup.status", json!({}))["last"]["at"].is_number());
}

#[test]
fn an_original_that_another_case_has_stays_there() {
    let desk = Desk::new();
    let (one, other) = (desk.case("14/2026"), desk.case("15/2026"));
    let file = desk.file("in/one.png", picture(9));
    desk.take_in(&one, std::slice::from_ref(&file));
    desk.take_in(&other, &[file]);
    let (item, twin) = (desk.evidence(&one)[0]["id"].clone(), desk.evidence(&other)[0]["id"].clone());
    set_aside(&desk, &item);
    let before = desk.ask("evidence.destroy-preview", json!({ "evidence": item }));
    assert_eq!((&before["copies"][0]["kind"], &before["copies"][0]["id"]), (&json!("same_original"), &twin));
    destroy(&desk, &item);
    desk.ask("evidence.look", json!({ "evidence": twin }));
    let job = desk.ask("custody.check", json!({ "level": 3 }))["job"].clone();
    assert_eq!(desk.finished(&job)["work"]["findings"], json!([]));
}

#[test]
fn of_a_chat_in_two_exports_only_the_messages_of_the_destroyed_one_go() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let first = take(&desk, &case, "chat.txt", ANDROID.as_bytes())["evidence"].clone();
    let second = take(&desk, &case, "_chat.txt", IPHONE.as_bytes())["evidence"].clone();
    assert_eq!(messages(&desk, &first).len(), 8);
    desk.core.index_everything().unwrap();
    set_aside(&desk, &second);
    let before = desk.ask("evidence.destroy-preview", json!({ "evidence": second }));
    assert_eq!((&before["copies"][0]["kind"], &before["copies"][0]["id"]), (&json!("same_chat"), &first));
    destroy(&desk, &second);
    assert_eq!(messages(&desk, &first).len(), 7);
    assert_eq!(show(&desk, &first)["chats"][0]["sources"].as_array().unwrap().len(), 1);
    assert_eq!(desk.ask("search.find", crate::search::request("түркчө"))["total"], 1, "what the other has is found");
    desk.ask("vault.lock", json!({}));
    assert_eq!(left_in(&desk.vault()), Vec::<&str>::new());
}

#[test]
fn a_backup_lets_go_of_what_was_destroyed_when_a_lawyer_asks() {
    let desk = Desk::new();
    let (_, item) = marked(&desk);
    let target = desk.folder().join("stick");
    std::fs::create_dir(&target).unwrap();
    let folder = json!({ "folder": target });
    let job = |name: &str, request: Value| {
        let job = desk.ask(name, request)["job"].clone();
        desk.finished(&job)
    };
    job("backup.run", folder.clone());
    set_aside(&desk, &item);
    destroy(&desk, &item);
    let held = desk.ask("backup.destroyed", folder.clone());
    assert_eq!((&held["files"], &held["sets"][0]["number"], &held["newest"]), (&json!(2), &json!(1), &json!(null)));
    let purge = json!({ "folder": target, "sets": true });
    assert_eq!(job("backup.purge", purge.clone())["failure"]["code"], "backup-holds-destroyed");
    job("backup.run", folder.clone());
    let view = job("backup.purge", purge);
    let outcome = &view["work"]["outcome"];
    assert_eq!((&outcome["removedFiles"], &outcome["removedSets"]), (&json!(2), &json!(1)), "{view}");
    let held = desk.ask("backup.destroyed", folder);
    assert_eq!((&held["files"], &held["sets"], &held["clean"]), (&json!(0), &json!([]), &json!(1)));
    desk.ask("vault.lock", json!({}));
    for (arguments, expected) in [(&[] as &[&str], "ничего нет"), (&["--remove-sets"], "прежних копий 0")]
    {
        let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_dalil"));
        program.arg("--vault").arg(desk.vault()).args(["--lang", "ru", "backup", "destroyed"]).arg(&target);
        let run = program.args(arguments).env("DALIL_PASSPHRASE", PASSPHRASE).output().unwrap();
        let said = String::from_utf8(run.stdout).unwrap();
        assert!(run.status.success() && said.replace(['\u{2068}', '\u{2069}'], "").contains(expected), "{said}");
    }
}

#[test]
fn an_older_backup_still_has_it_says_so_and_brings_it_back_as_it_was() {
    let desk = Desk::new();
    let (case, item) = marked(&desk);
    let target = desk.folder().join("stick");
    std::fs::create_dir(&target).unwrap();
    let back_up = || {
        let job = desk.ask("backup.run", json!({ "folder": target }))["job"].clone();
        desk.finished(&job)["work"]["outcome"].clone()
    };
    assert_eq!(back_up()["destroyed"], 0);
    set_aside(&desk, &item);
    assert!(desk.ask("evidence.destroy-preview", json!({ "evidence": item }))["backedUp"].is_number());
    assert!(destroy(&desk, &item)["value"]["backedUp"].is_number());
    assert_eq!(back_up()["destroyed"], 2, "the original and what was read from it");
    let sets = desk.ask("backup.find", json!({ "folder": target }));
    let (newest, oldest) = (&sets[0], &sets[1]);
    let restored = |set: &Value, name: &str| {
        let into = desk.folder().join(name);
        let request = json!({
            "home": set["home"], "number": set["number"], "into": into, "passphrase": PASSPHRASE,
        });
        desk.ask("vault.lock", json!({}));
        let job = desk.ask("backup.restore", request)["job"].clone();
        let view = desk.finished(&job);
        assert_eq!((&view["failure"], &view["work"]["outcome"]["missing"]), (&json!(null), &json!(0)), "{view}");
        desk.ask("vault.open", json!({ "folder": into, "passphrase": PASSPHRASE }));
        desk.evidence(&case)[0].clone()
    };
    assert!(restored(newest, "new")["destroyed"].is_object(), "the later backup knows that it was destroyed");
    let old = restored(oldest, "old");
    assert_eq!((&old["destroyed"], &old["originalName"]), (&json!(null), &json!(NAME)), "the older one does not");
    desk.ask("evidence.look", json!({ "evidence": item }));
}

#[test]
fn every_table_that_names_an_item_is_emptied_of_it_or_known_to_stay() {
    // These name an item and say nothing of it: what cites it was taken out before, what stays is the lawyer's own record.
    const STAYS: [&str; 10] = [
        "account_citation",
        "bundle_exhibit",
        "case_event",
        "chat_source",
        "citation",
        "consent",
        "custody_object",
        "derivative",
        "destroyed",
        "filing_step",
    ];
    const GOES: [&str; 20] = [
        "chat_answer",
        "chat_left_out",
        "chat_order",
        "evidence_parent",
        "evidence_tag",
        "evidence_wording",
        "highlight",
        "highlight_place",
        "inner_file",
        "ledger_citation",
        "mail",
        "pdf_password",
        "printed_start",
        "proof_kind",
        "reading",
        "recording",
        "renamed_place",
        "search_looked",
        "text_draft",
        "tie_citation",
    ];
    let desk = Desk::new();
    let schema = desk.core.schema().unwrap();
    let mut unknown = Vec::new();
    for statement in schema.split(";\n").filter(|s| s.trim_start().starts_with("CREATE TABLE")) {
        let name = statement.split_whitespace().nth(2).unwrap().trim_matches('"');
        let names_it = statement.lines().any(|line| line.trim_start().starts_with("evidence_id"));
        if names_it && !STAYS.contains(&name) && !GOES.contains(&name) && name != "web_page" {
            unknown.push(name.to_owned());
        }
    }
    assert!(unknown.is_empty(), "evidence/destroy.rs does not know {unknown:?}");
}
