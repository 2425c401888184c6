//! Intake, custody, pictures.

use crate::chats::support::{viber, zip};
use crate::support::{Desk, PASSPHRASE, details, picture};
use dalil::base::Sha256Digest;
use serde_json::{Value, json};
use std::os::unix::fs::PermissionsExt;

#[test]
fn files_become_evidence_with_number_digest_and_custody() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let (a, b) = (picture(1), b"%PDF-1.4 not really".to_vec());
    let job = desk.take_in(&case, &[desk.file("скрин 1.png", &a), desk.file("broken.pdf", &b)]);
    assert_eq!((&job["work"]["added"], &job["work"]["failed"]), (&json!(2), &json!(0)));
    let items = desk.evidence(&case);
    assert_eq!(items[0]["number"], 1);
    assert_eq!(items[0]["details"]["title"], "скрин 1");
    assert_eq!(items[0]["sha256"], Sha256Digest::of(&a).to_string());
    assert_eq!((&items[0]["kind"], &items[0]["sheets"]), (&json!("image"), &json!(1)));
    assert_eq!(
        (&items[1]["kind"], &items[1]["trouble"]),
        (&json!("pdf"), &json!("damaged")),
        "kept whole, and said so"
    );
    let view = desk.ask("evidence.show", json!({ "evidence": items[0]["id"] }));
    assert_eq!(view["custody"][0]["action"], "intake");
    assert_eq!(view["custody"][0]["sha256"], items[0]["sha256"]);
}

#[test]
fn the_same_original_is_taken_in_once() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let first = desk.file("a.png", picture(1));
    let again = desk.file("copy of a.png", picture(1));
    desk.take_in(&case, std::slice::from_ref(&first));
    let job = desk.take_in(&case, &[again]);
    assert_eq!(job["work"]["duplicates"], 1);
    assert_eq!(job["work"]["files"][0]["number"], 1, "the item it repeats is named");
    assert_eq!(desk.evidence(&case).len(), 1);
    let other = desk.case("2/2026");
    assert_eq!(desk.take_in(&other, &[first])["work"]["added"], 1, "another case has an item of its own");
}

#[test]
fn a_fresh_copy_takes_the_place_of_a_damaged_original() {
    let desk = Desk::new();
    let (case, other) = (desk.case("1/2026"), desk.case("2/2026"));
    let first = desk.file("a.png", picture(1));
    let again = desk.file("copy of a.png", picture(1));
    desk.take_in(&case, std::slice::from_ref(&first));
    let sealed = || crate::vault::only_blob_file(&desk.vault());
    let damage = |byte: usize| {
        let mut bytes = std::fs::read(sealed()).unwrap();
        bytes[byte] ^= 1;
        crate::vault::overwrite(&sealed(), &bytes);
    };
    damage(400);
    let found = desk.ask("custody.check", json!({ "level": 3 }))["job"].clone();
    desk.finished(&found);
    let item = desk.evidence(&case)[0]["id"].clone();
    let job = desk.take_in(&case, std::slice::from_ref(&again));
    let work = &job["work"];
    assert_eq!((&work["mended"], &work["duplicates"], &work["added"]), (&json!(1), &json!(0), &json!(0)));
    assert_eq!((&work["files"][0]["state"], &work["files"][0]["evidence"]), (&json!("mended"), &item));
    assert_eq!(desk.evidence(&case).len(), 1);
    let custody = desk.ask("evidence.show", json!({ "evidence": item }))["custody"].clone();
    let last = custody.as_array().unwrap().iter().max_by_key(|line| line["seq"].as_u64()).unwrap();
    assert_eq!((&last["action"], &last["params"]["what"]), (&json!("restore"), &json!("copy")));
    assert_eq!(last["params"]["was"], "damaged");
    let findings = desk.ask("vault.status", json!({}))["findings"].clone();
    assert_eq!(findings, json!([]), "what was found before is no longer so");
    assert_eq!(desk.take_in(&case, std::slice::from_ref(&again))["work"]["duplicates"], 1, "now it is one");

    // From another case: that case has an item now, and the first one's original is whole again, too.
    std::fs::remove_file(sealed()).unwrap();
    let work = desk.take_in(&other, &[first, again])["work"].clone();
    assert_eq!((&work["added"], &work["mended"], &work["duplicates"]), (&json!(1), &json!(1), &json!(1)), "it is said");
    let lines: Vec<_> = [0, 1].iter().map(|at| (&work["files"][at]["state"], &work["files"][at]["mended"])).collect();
    assert_eq!(lines, [(&json!("added"), &json!(true)), (&json!("duplicate"), &json!(false))]);
    assert_eq!(work["files"][0]["evidence"], desk.evidence(&other)[0]["id"], "by the item of this case, and no other");
    let custody = desk.ask("evidence.show", json!({ "evidence": item }))["custody"].clone();
    let restored = custody.as_array().unwrap().iter().filter(|line| line["action"] == "restore");
    assert_eq!(restored.map(|line| line["params"]["was"].clone()).collect::<Vec<_>>(), ["damaged", "missing"]);
    sealed();
}

#[test]
fn an_intake_takes_off_the_screens_what_it_mended_and_looks_at_no_other_sealed_file() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let (first, second) = (desk.file("a.png", picture(1)), desk.file("b.png", picture(2)));
    desk.take_in(&case, &[first.clone(), second]);
    let away: Vec<_> = crate::vault::files_in(&desk.vault().join("blobs"))
        .into_iter()
        .map(|path| (std::fs::read(&path).unwrap(), path))
        .collect();
    away.iter().for_each(|(_, path)| std::fs::remove_file(path).unwrap());
    let check = desk.ask("custody.check", json!({ "level": 3 }))["job"].clone();
    desk.finished(&check);
    let found = || {
        let findings = desk.ask("vault.status", json!({}))["findings"].clone();
        findings.as_array().unwrap().iter().filter(|one| one["code"] == "blob-missing").count()
    };
    assert_eq!(found(), 2);
    // Both files turn up again: whoever looks sees that they are whole, and an intake is not to look.
    away.iter().for_each(|(bytes, path)| std::fs::write(path, bytes).unwrap());
    desk.take_in(&case, &[desk.file("c.png", picture(3))]);
    assert_eq!(found(), 2, "nothing was mended, and nothing was looked at");
    // The other lies there whole, and is still not looked at.
    let mends = |path: &std::path::Path| {
        std::fs::remove_file(path).unwrap();
        let mended = desk.take_in(&case, std::slice::from_ref(&first))["work"]["mended"] == 1;
        if !mended {
            let (bytes, _) = away.iter().find(|(_, of)| of == path).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
        mended
    };
    assert_eq!(away.iter().filter(|(_, path)| mends(path)).count(), 1);
    assert_eq!(found(), 1, "the one that was mended is found no more");
}

#[test]
fn one_bad_file_never_stops_the_rest() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let empty = desk.file("in/0 empty.txt", b"");
    let gone = desk.folder().join("in/1 gone.png");
    let good = desk.file("in/2 good.png", picture(2));
    std::fs::write(&gone, picture(3)).unwrap();
    *desk.hands.files.lock().unwrap() = vec![empty, gone.clone(), good];
    let offer = desk.ask("intake.offer", json!({ "case": case, "from": { "kind": "pickFiles" } }));
    std::fs::remove_file(gone).unwrap();
    let request = json!({ "offer": offer["offer"], "details": details(), "skip": [] });
    let job = desk.ask("intake.start", request)["job"].clone();
    let work = desk.finished(&job)["work"].clone();
    assert_eq!(work["files"][0]["failure"]["code"], "empty-file");
    assert_eq!(work["files"][1]["failure"]["code"], "unreadable");
    assert_eq!(work["files"][2]["state"], "added");
}

#[test]
fn a_whole_folder_is_offered_in_a_stable_order() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    for name in ["box/b/2.png", "box/a/1.png", "box/c.png"] {
        desk.file(name, picture(name.len() as u8 + name.as_bytes()[4]));
    }
    *desk.hands.files.lock().unwrap() = vec![desk.folder().join("box")];
    let offer = desk.ask("intake.offer", json!({ "case": case, "from": { "kind": "pickFolder" } }));
    let names: Vec<_> = offer["files"].as_array().unwrap().iter().map(|f| f["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["1.png", "2.png", "c.png"]);
    assert!(!offer.to_string().contains("box"), "folders stay on this side of the wire");
}

#[test]
fn an_export_is_the_original_byte_for_byte_and_writes_over_nothing() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    desk.take_in(&case, &[desk.file("Асанова паспорт.png", picture(9))]);
    let item = desk.evidence(&case)[0]["id"].clone();
    let out = desk.file("out/x", b"").parent().unwrap().to_path_buf();
    *desk.hands.save.lock().unwrap() = Some(out.clone());
    let path = desk.ask("evidence.export", json!({ "evidence": item }))["path"].as_str().unwrap().to_owned();
    assert!(path.ends_with("dok-1.png"), "the file's name gives nobody away");
    assert_eq!(std::fs::read(path).unwrap(), picture(9));
    let custody = desk.ask("custody.show", json!({ "case": case, "evidence": null }));
    assert_eq!(custody["lines"][0]["action"], "export");
}

#[test]
fn pages_are_fetched_by_tokens_that_die_with_the_lock() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    desk.take_in(&case, &[desk.file("a.png", picture(1))]);
    let item = desk.evidence(&case)[0].clone();
    let look = desk.ask("evidence.look", json!({ "evidence": item["id"] }));
    let path = format!("/view/{}/page/1", look["path"].as_str().unwrap());
    assert!(!path.contains(item["id"].as_str().unwrap()), "an address tells no id");
    assert!(!desk.core.picture(&path, "width=200").unwrap().bytes.is_empty());
    assert_eq!(desk.core.picture(&path.replace("page/1", "page/2"), "").err().unwrap().code, "no-page");
    desk.ask("vault.lock", json!({}));
    assert_eq!(desk.core.picture(&path, "").err().unwrap().code, "locked");
    desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    assert_eq!(desk.core.picture(&path, "").err().unwrap().code, "not-found");
}

#[test]
fn looking_at_an_original_is_in_its_custody_once_for_each_opening() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    desk.take_in(&case, &[desk.file("a.png", picture(1))]);
    let item = desk.evidence(&case)[0]["id"].clone();
    for _ in 0..3 {
        desk.ask("evidence.look", json!({ "evidence": item }));
    }
    let view = desk.ask("evidence.show", json!({ "evidence": item }));
    let actions: Vec<_> = view["custody"].as_array().unwrap().iter().map(|line| line["action"].clone()).collect();
    assert_eq!(actions, ["intake", "view"]);
}

#[test]
fn a_cancelled_intake_keeps_what_was_sealed_and_offers_the_rest_again() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let paths: Vec<_> = (0..40).map(|n| desk.file(&format!("in/{n:02}.png"), picture(n))).collect();
    *desk.hands.files.lock().unwrap() = paths;
    let offer = desk.ask("intake.offer", json!({ "case": case, "from": { "kind": "pickFiles" } }));
    let request = json!({ "offer": offer["offer"], "details": details(), "skip": [] });
    let job = desk.ask("intake.start", request)["job"].clone();
    desk.ask("job.cancel", json!({ "job": job }));
    let view = desk.finished(&job);
    let added = view["work"]["added"].as_u64().unwrap();
    assert_eq!(view["cancelled"], true);
    assert_eq!(desk.evidence(&case).len() as u64, added, "what is called added is there");
    let rest = desk.ask("intake.offer", json!({ "case": case, "from": { "kind": "unfinished" } }));
    assert_eq!(rest["files"].as_array().unwrap().len() as u64, 40 - added);
}

#[test]
fn an_interrupted_intake_goes_on_with_what_was_written_of_it_and_is_forgotten_in_its_own_case() {
    let desk = Desk::new();
    let (case, other) = (desk.case("1/2026"), desk.case("2/2026"));
    let files: Vec<_> = (1..=4).map(|n| desk.file(&format!("in/{n}.png"), picture(n))).collect();
    let written = |from: &str| {
        let mut written = details();
        written["receivedFrom"] = json!(from);
        written.to_string()
    };
    let of_files = [(&case, "Сестра"), (&case, "Сестра"), (&case, "Хозяин кафе"), (&other, "Сестра")];
    for (path, (of, from)) in files.iter().zip(of_files) {
        let (of, path, details) = (of.as_str().unwrap(), path.display(), written(from));
        desk.spoil(&format!(
            "INSERT INTO intake_file (case_id, path, details) VALUES ('{of}', CAST('{path}' AS BLOB), '{details}')"
        ));
    }
    let left = |case: &Value| desk.ask("intake.offer", json!({ "case": case, "from": { "kind": "unfinished" } }));
    let told = |offer: &Value| (offer["files"].as_array().unwrap().len(), offer["details"]["receivedFrom"].clone());
    let first = left(&case);
    assert_eq!(told(&first), (2, json!("Сестра")), "one delivery at a time");
    let go_on = json!({ "offer": first["offer"], "details": first["details"], "skip": [] });
    desk.finished(&desk.ask("intake.start", go_on)["job"].clone());
    assert!(desk.evidence(&case).iter().all(|row| row["details"]["receivedFrom"] == "Сестра"));
    assert_eq!(told(&left(&case)), (1, json!("Хозяин кафе")), "then the next");
    desk.ask("intake.forget", json!({ "case": case }));
    assert_eq!(told(&left(&case)), (0, Value::Null));
    let status = desk.ask("vault.status", json!({}));
    assert_eq!(status["unfinishedIntake"], json!([{ "case": other, "files": 1 }]), "the list of another case stays");
    assert_eq!(told(&left(&other)), (1, json!("Сестра")));
}

#[test]
fn small_files_come_in_together_and_one_that_fails_stops_no_other() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let bytes = |n: usize| match n {
        30 => Vec::new(),
        40 => [1, 20, 2].repeat(120), // the same as number 20
        _ => [1, n as u8, 2].repeat(100 + n),
    };
    let paths: Vec<_> = (0..150).map(|n| desk.file(&format!("in/{n:03}.bin"), bytes(n))).collect();
    let request = desk.offer(&case, &paths);
    std::fs::remove_file(&paths[77]).unwrap();
    let job = desk.ask("intake.start", request)["job"].clone();
    let view = desk.finished(&job);
    let work = &view["work"];
    assert_eq!((&work["added"], &work["duplicates"], &work["failed"]), (&json!(147), &json!(1), &json!(2)));
    assert_eq!((&view["done"], &view["failure"]), (&view["total"], &Value::Null));
    let lines = work["files"].as_array().unwrap();
    assert_eq!(
        (&lines[30]["failure"]["code"], &lines[77]["failure"]["code"]),
        (&json!("empty-file"), &json!("unreadable"))
    );
    assert_eq!((&lines[40]["state"], &lines[40]["evidence"]), (&json!("duplicate"), &lines[20]["evidence"]));
    let numbers: Vec<_> = lines.iter().filter(|line| line["state"] == "added").map(|line| &line["number"]).collect();
    assert_eq!(numbers, (1..=147).map(|n| json!(n)).collect::<Vec<_>>().iter().collect::<Vec<_>>(), "in their order");
    for line in lines.iter().filter(|line| line["state"] == "added") {
        let item = desk.ask("evidence.show", json!({ "evidence": line["evidence"] }));
        let custody: Vec<_> = item["custody"].as_array().unwrap().iter().map(|line| line["action"].clone()).collect();
        assert_eq!(custody, ["intake"], "each with an entry of its own");
    }
    let rest = desk.ask("intake.offer", json!({ "case": case, "from": { "kind": "unfinished" } }));
    assert_eq!(rest["files"], json!([]), "nothing is left to do");
}

#[test]
fn a_file_that_may_not_be_read_is_named_and_nothing_is_kept_of_it() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let path = desk.file("secret.png", picture(1));
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).unwrap();
    if std::fs::File::open(&path).is_ok() {
        return; // the user of this test reads everything (root)
    }
    let job = desk.take_in(&case, &[path]);
    assert_eq!(job["work"]["files"][0]["failure"]["code"], "unreadable");
    assert!(desk.evidence(&case).is_empty());
}

#[test]
fn items_set_aside_together_come_back_together() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    desk.take_in(
        &case,
        &[desk.file("a.png", picture(1)), desk.file("b.png", picture(2)), desk.file("c.png", picture(3))],
    );
    let ids: Vec<_> = desk.evidence(&case).iter().take(2).map(|item| item["id"].clone()).collect();
    let aside = || desk.evidence(&case).iter().filter(|item| item["setAside"] == true).count();
    let done = desk.ask("evidence.set-aside", json!({ "items": ids, "aside": true }));
    assert_eq!((&done["value"], aside()), (&json!(2), 2));
    desk.ask("undo", json!({}));
    assert_eq!(aside(), 0, "one act, taken back whole");
}

#[test]
fn a_text_has_its_sheets_before_it_is_bound_and_as_many_when_it_is() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let text = "03.03.2026, 18:20 – Т.: Зарплата 900 долларов, жильё бесплатно.\n".repeat(120);
    desk.take_in(&case, &[desk.file("чат.txt", text)]);
    let item = desk.evidence(&case)[0].clone();
    let sheets = item["sheets"].as_u64().expect("counted at intake");
    assert!(sheets > 1);
    let bundle = desk.ask("bundle.add", json!({ "case": case, "filing": null, "title": "", "language": "ky" }));
    let entry = json!([{ "evidence": item["id"], "description": "" }]);
    let change = json!({ "bundle": bundle["value"], "title": "Чат", "language": "ky", "exhibits": entry });
    desk.ask("bundle.change", change);
    let view = desk.ask("bundle.show", json!({ "bundle": bundle["value"] }));
    assert_eq!(view["exhibits"][0]["sheets"], sheets);
}

#[test]
fn a_chat_in_an_archive_and_a_long_one_have_their_sheets_before_they_are_bound() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let said = |n: usize| format!("14.03.2026, {:02}:{:02} - Эрмек байке: Слово {n}\n", n / 60 % 24, n % 60);
    let words: String = (0..700).map(said).collect();
    let archive =
        zip(&[("Чат WhatsApp с Эрмек.txt", words.as_bytes()), ("IMG-20260314-WA0001.png", picture(1).as_slice())]);
    let files = [desk.file("Чат WhatsApp с Эрмек.zip", archive), desk.file("Viber.csv", viber("Слово", 2_100))];
    desk.take_in(&case, &files);
    let sheets = || desk.evidence(&case).iter().map(|item| item["sheets"].as_u64()).collect::<Vec<_>>();
    assert!(sheets()[0].is_some_and(|sheets| sheets > 5), "counted at intake: {:?}", sheets());
    for _ in 0..600 {
        if sheets()[1].is_some() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    let counted = sheets();
    assert!(counted[1].is_some_and(|sheets| sheets > 20), "counted behind the window: {counted:?}");
    let bundle = desk.ask("bundle.add", json!({ "case": case, "filing": null, "title": "", "language": "ky" }));
    let entry = |item: &Value| json!({ "evidence": item["id"], "description": "" });
    let entries: Vec<Value> = desk.evidence(&case).iter().map(entry).collect();
    let change = json!({ "bundle": bundle["value"], "title": "Чат", "language": "ky", "exhibits": entries });
    desk.ask("bundle.change", change);
    let view = desk.ask("bundle.show", json!({ "bundle": bundle["value"] }));
    for (at, sheets) in counted.iter().enumerate() {
        assert_eq!(view["exhibits"][at]["sheets"].as_u64(), *sheets, "as many as are bound");
    }
}

#[test]
fn what_lies_in_a_folder_and_is_no_file_is_told() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let file = desk.file("stick/a.png", picture(1));
    let folder = file.parent().unwrap();
    std::os::unix::fs::symlink(&file, folder.join("b link.png")).unwrap();
    let deep = folder.join("1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16");
    std::fs::create_dir_all(&deep).unwrap();
    std::fs::write(deep.join("far.txt"), b"unseen").unwrap();
    std::os::unix::net::UnixListener::bind(folder.join("c socket")).unwrap();
    *desk.hands.files.lock().unwrap() = vec![folder.to_owned()];
    let offer = desk.ask("intake.offer", json!({ "case": case, "from": { "kind": "pickFolder" } }));
    assert_eq!(offer["files"].as_array().unwrap().len(), 1);
    let left: Vec<_> = offer["leftOut"].as_array().unwrap().iter().map(|one| (&one["name"], &one["why"])).collect();
    let said = [("16", "too_deep"), ("b link.png", "link"), ("c socket", "no_file")].map(|(a, b)| (json!(a), json!(b)));
    assert_eq!(left, said.iter().map(|(a, b)| (a, b)).collect::<Vec<_>>());
}

#[test]
fn the_vault_another_vault_and_a_backup_are_left_out_wherever_they_are_met() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    desk.take_in(&case, &[desk.file("hers/a.png", picture(1))]);
    let home = desk.folder().join("home");
    let stick = home.join("stick");
    std::fs::create_dir_all(&stick).unwrap();
    let job = desk.ask("backup.run", json!({ "folder": stick }))["job"].clone();
    assert_eq!(desk.finished(&job)["failure"], Value::Null);
    std::fs::write(home.join("letter.txt"), b"hers").unwrap();
    std::os::unix::fs::symlink(desk.vault(), home.join("way to it")).unwrap();
    let offered = |picked: &std::path::Path| {
        *desk.hands.files.lock().unwrap() = vec![picked.to_owned()];
        let offer = desk.ask("intake.offer", json!({ "case": case, "from": { "kind": "pickFolder" } }));
        let left = offer["leftOut"].as_array().unwrap().iter().map(|one| one["why"].as_str().unwrap().to_owned());
        (offer["files"].as_array().unwrap().len(), left.collect::<Vec<_>>())
    };
    assert_eq!(offered(&home), (1, vec!["backup".to_owned(), "link".to_owned()]), "what is beside them comes");
    for (picked, why) in [
        (desk.vault(), "vault"),
        (desk.vault().join("slots"), "vault"),
        (home.join("way to it"), "vault"),
        (std::fs::read_dir(&stick).unwrap().next().unwrap().unwrap().path().join("sets"), "backup"),
    ] {
        assert_eq!(offered(&picked), (0, vec![why.to_owned()]), "{}", picked.display());
    }
    let around = desk.vault().parent().unwrap().to_owned();
    let (_, left) = offered(&around);
    assert!(left.contains(&"vault".to_owned()), "{left:?}: the folder it lies in");
}

#[test]
fn a_stick_written_by_an_old_system_gives_its_names_and_is_gone_on_with() {
    use std::os::unix::ffi::OsStrExt as _;
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let folder = desk.file("stick/z.txt", b"last").parent().unwrap().to_owned();
    // «Договор на работу.png» in windows-1251.
    let name = b"\xc4\xee\xe3\xee\xe2\xee\xf0 \xed\xe0 \xf0\xe0\xe1\xee\xf2\xf3.png";
    let old = folder.join(std::ffi::OsStr::from_bytes(name));
    std::fs::write(&old, picture(1)).unwrap();
    *desk.hands.files.lock().unwrap() = vec![folder];
    let from = json!({ "case": case, "from": { "kind": "pickFolder" } });
    let offer = desk.ask("intake.offer", from.clone());
    let names: Vec<_> = offer["files"].as_array().unwrap().iter().map(|file| file["name"].clone()).collect();
    assert!(names.contains(&json!("Договор на работу.png")), "{names:?}");
    // It is taken away meanwhile, so the intake fails and leaves it on its list; there again, it is found by its bytes.
    std::fs::remove_file(&old).unwrap();
    let request = json!({ "offer": offer["offer"], "details": details(), "skip": [] });
    let job = desk.ask("intake.start", request)["job"].clone();
    assert_eq!(desk.finished(&job)["work"]["failed"], 1);
    std::fs::write(&old, picture(1)).unwrap();
    let offer = desk.ask("intake.offer", from);
    let request = json!({ "offer": offer["offer"], "details": details(), "skip": [] });
    let job = desk.ask("intake.start", request)["job"].clone();
    assert_eq!(desk.finished(&job)["work"]["added"], 1);
    let items = desk.evidence(&case);
    let titles: Vec<_> = items.iter().map(|item| item["details"]["title"].clone()).collect();
    assert!(titles.contains(&json!("Договор на работу")), "{titles:?}");
}

#[test]
fn a_path_with_a_slip_in_it_is_named_and_the_rest_is_taken_in() {
    let desk = Desk::new();
    desk.case("1/2026");
    let there = desk.file("a.png", picture(1));
    desk.ask("vault.lock", json!({}));
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_dalil"));
    command.arg("--vault").arg(desk.vault()).args(["--lang", "ru", "evidence", "add"]).arg(&there);
    let run = command.arg(there.with_file_name("б.png")).env("DALIL_PASSPHRASE", PASSPHRASE).output().unwrap();
    let said = String::from_utf8(run.stderr).unwrap();
    assert!(said.starts_with("б.png — такого файла или папки нет"), "{said}");
    assert_eq!(run.status.code(), Some(1), "a script notices that something is missing");
    desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    let case = desk.ask("case.list", json!({}))[0]["id"].clone();
    assert_eq!(desk.evidence(&case).len(), 1, "what is there is in");
}

#[test]
fn a_text_of_an_old_computer_shows_its_words_and_its_sheet_is_counted() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let words = "Расписка. Взял паспорт Осмоновой до конца контракта.";
    let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let old = encoding_rs::WINDOWS_1251.encode(words).0.into_owned();
    desk.take_in(&case, &[desk.file("old.txt", old), desk.file("wide.txt", wide)]);
    for item in desk.evidence(&case) {
        assert_eq!(item["sheets"], 1, "{item}");
        assert_eq!(desk.ask("evidence.look", json!({ "evidence": item["id"] }))["text"], words);
    }
}
