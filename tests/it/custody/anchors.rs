//! Requests, answers and what can be said of the log.

use super::authority::{Authority, Keys};
use super::*;

#[test]
fn without_a_stamp_the_log_is_intact_and_not_anchored() {
    let (desk, ..) = desk_with_items();
    let found = verdict(&desk);
    assert_eq!((&found["failed"], &found["anchored"], &found["openFrom"]), (&Value::Null, &Value::Null, &json!(1)));
    assert_eq!(found["size"], 5);
}

#[test]
fn a_stamp_anchors_the_log_and_later_entries_are_open() {
    for keys in [Keys::Rsa, Keys::RsaOldName, Keys::P256, Keys::P384] {
        let Some(authority) = Authority::new(keys) else { return };
        let (desk, case, _) = desk_with_items();
        let taken = anchor(&desk, &authority, "stick");
        // The pinned root is an entry of its own, before the request.
        assert_eq!(taken["taken"][0]["entries"], 6, "{keys:?}");
        assert_eq!(taken["taken"][0]["authority"], "Clock of the test, Пробный центр");
        let found = verdict(&desk);
        assert_eq!(found["anchored"]["entries"], 6);
        assert_eq!(found["openFrom"], 7, "the entry about the stamp itself");
        desk.take_in(&case, &[desk.file("in/4.png", picture(4))]);
        assert_eq!(verdict(&desk)["anchored"]["entries"], 6);
        assert_eq!(verdict(&desk)["size"], 8);
        assert_eq!(anchor(&desk, &authority, "again")["taken"][0]["entries"], 8);
        assert_eq!(verdict(&desk)["anchored"]["entries"], 8);
    }
}

#[test]
fn asking_twice_without_a_new_entry_is_the_same_request() {
    let (desk, ..) = desk_with_items();
    let (first, second) = (request(&desk, "a"), request(&desk, "b"));
    assert_eq!(std::fs::read(first).unwrap(), std::fs::read(second).unwrap());
}

#[test]
fn answers_that_prove_nothing_are_refused_with_the_reason() {
    let Some(authority) = Authority::new(Keys::P256) else { return };
    let Some(stranger) = Authority::new(Keys::P256) else { return };
    let (desk, ..) = desk_with_items();
    let query = request(&desk, "stick");
    let answer = authority.answer(&query);
    let refused = |bytes: &[u8]| {
        *desk.hands.files.lock().unwrap() = vec![desk.file("answer.tsr", bytes)];
        desk.refused("custody.stamp", json!({})).code
    };
    assert_eq!(refused(&answer), "timestamp-unknown", "no root is pinned");
    pin(&desk, &stranger.root());
    assert_eq!(refused(&answer), "timestamp-unknown", "another authority's root");
    pin(&desk, &authority.root());
    assert_eq!(refused(b"no answer at all"), "timestamp-damaged");
    assert_eq!(refused(&answer[..answer.len() - 1]), "timestamp-damaged");
    // The refusal of RFC 3161: a status of 2 and no token.
    assert_eq!(refused(&[0x30, 5, 0x30, 3, 2, 1, 2]), "timestamp-refused");
    let other = Desk::new();
    assert_eq!(refused(&authority.answer(&request(&other, "stick"))), "timestamp-other");
    stamp(&desk, &answer);
    assert_eq!(verdict(&desk)["anchored"]["entries"], 5);
}

#[test]
fn every_flipped_byte_of_an_answer_is_noticed() {
    let Some(authority) = Authority::new(Keys::P256) else { return };
    let (desk, ..) = desk_with_items();
    pin(&desk, &authority.root());
    let query = request(&desk, "stick");
    let note = dalil::vault::log::SignedNote::read(&std::fs::read(query.with_extension("note")).unwrap()).unwrap();
    let roots = dalil::vault::timestamp::Certificate::read_file(&std::fs::read(authority.root()).unwrap());
    let answer = authority.answer(&query);
    let whole = dalil::vault::timestamp::Token::read(&answer).unwrap().check(&note.digest(), None, &roots).unwrap();
    let mut unnoticed = Vec::new();
    for at in 0..answer.len() {
        let mut changed = answer.clone();
        changed[at] ^= 1;
        let token = dalil::vault::timestamp::Token::read(&changed);
        if let Ok(stamp) = token.and_then(|token| token.check(&note.digest(), None, &roots)) {
            assert_eq!(stamp, whole, "byte {at} changes what is said");
            unnoticed.push(at);
        }
    }
    // What may change without changing what is said: the status words, version numbers and certificates beside the way
    // from the signer to the pinned root (the root itself comes along, and is not believed).
    let root = roots[0].der().len();
    assert!(unnoticed.len() < root + 32, "{} of {} bytes", unnoticed.len(), answer.len());
}

#[test]
fn a_signers_certificate_that_was_exchanged_stamps_nothing() {
    let Some(authority) = Authority::new(Keys::Rsa) else { return };
    let pem = std::fs::read(authority.root()).unwrap();
    assert_eq!(dalil::vault::timestamp::Certificate::read_file(&pem).len(), 1);
    let (desk, ..) = desk_with_items();
    pin(&desk, &authority.root());
    let query = request(&desk, "stick");
    let answer = authority.answer(&query);
    let time_stamping = [0x2b, 6, 1, 5, 5, 7, 3, 8];
    let mut changed = answer.clone();
    let at = changed.windows(8).position(|part| part == time_stamping).unwrap();
    changed[at + 7] = 1; // id-kp-serverAuth
    *desk.hands.files.lock().unwrap() = vec![desk.file("answer.tsr", changed)];
    assert_eq!(desk.refused("custody.stamp", json!({})).code, "timestamp-damaged");
}

#[test]
fn a_root_taken_away_vouches_no_longer() {
    let Some(authority) = Authority::new(Keys::P256) else { return };
    let (desk, ..) = desk_with_items();
    anchor(&desk, &authority, "stick");
    let root = verdict(&desk)["roots"][0].clone();
    assert_eq!(root["name"], "Root of the test, Пробный центр");
    desk.ask("custody.unpin-root", json!({ "sha256": root["sha256"] }));
    let found = verdict(&desk);
    assert_eq!((&found["anchored"], &found["anchors"][0]["fault"]), (&Value::Null, &json!("unknown")));
    assert_eq!(desk.refused("custody.unpin-root", json!({ "sha256": root["sha256"] })).code, "certificate-unreadable");
    assert_eq!(pin(&desk, &authority.root()).as_array().unwrap().len(), 1);
    assert_eq!(verdict(&desk)["anchored"]["entries"], 6);
    let none = desk.file("none.pem", "no certificate");
    *desk.hands.files.lock().unwrap() = vec![none];
    assert_eq!(desk.refused("custody.pin-root", json!({})).code, "certificate-unreadable");
}

#[test]
fn a_vault_set_back_as_a_whole_is_named_by_an_anchor_kept_elsewhere() {
    let Some(authority) = Authority::new(Keys::P256) else { return };
    let (desk, case, _) = desk_with_items();
    desk.ask("vault.lock", json!({}));
    let old = tempfile::tempdir().unwrap();
    crate::vault::copy(&desk.vault(), old.path());
    let open = json!({ "folder": null, "passphrase": crate::support::PASSPHRASE });
    desk.ask("vault.open", open.clone());
    desk.take_in(&case, &[desk.file("in/4.png", picture(4))]);
    anchor(&desk, &authority, "stick");
    desk.ask("vault.lock", json!({}));

    std::fs::remove_dir_all(desk.vault()).unwrap();
    crate::vault::copy(old.path(), &desk.vault());
    assert_eq!(desk.ask("vault.open", open)["findings"], json!([]), "nothing inside the folder can tell");
    let outside = desk.folder().join("stick");
    let found = desk.ask("custody.verdict", json!({ "anchors": outside }));
    assert_eq!(found["failed"]["reason"], "cut-short");
    assert_eq!(found["failed"]["entry"], 6);
}

#[test]
fn a_database_set_back_under_its_anchors_is_named_at_opening_and_written_down_once() {
    let (desk, case, _) = desk_with_items();
    desk.ask("vault.lock", json!({}));
    let old = tempfile::tempdir().unwrap();
    crate::vault::copy(&desk.vault(), old.path());
    let open = json!({ "folder": null, "passphrase": crate::support::PASSPHRASE });
    desk.ask("vault.open", open.clone());
    desk.take_in(&case, &[desk.file("in/4.png", picture(4))]);
    request(&desk, "stick");
    desk.ask("vault.lock", json!({}));
    for name in ["db/main.db", "head.a", "head.b"] {
        std::fs::copy(old.path().join(name), desk.vault().join(name)).unwrap();
    }
    let findings = desk.ask("vault.open", open.clone())["findings"].clone();
    assert!(findings.to_string().contains("log-shorter-than-anchor"), "{findings}");
    let size = verdict(&desk)["size"].clone();
    assert_eq!(verdict(&desk)["alarms"], json!([size]));
    assert_eq!(verdict(&desk)["failed"]["reason"], "rewritten", "the alarm stands where the lost entry stood");
    desk.ask("vault.lock", json!({}));
    let again = desk.ask("vault.open", open)["findings"].clone();
    assert!(again.to_string().contains("log-differs-from-anchor"), "{again}");
}

#[test]
fn the_check_says_with_how_many_checkpoints_the_log_was_compared() {
    let (desk, ..) = desk_with_items();
    let (before, query) = (verdict(&desk), request(&desk, "stick"));
    let found = verdict(&desk);
    assert_eq!(found["compared"].as_u64().unwrap(), before["compared"].as_u64().unwrap() + 1);
    assert_eq!((&found["elsewhere"], &found["damaged"]), (&Value::Null, &json!([])));
    let judged = |folder: &Path| desk.ask("custody.verdict", json!({ "anchors": folder }));
    let stick = query.parent().unwrap();
    assert_eq!(judged(stick)["elsewhere"], json!({ "compared": 1, "others": 0 }), "its copy, not the vault's own");
    std::fs::write(stick.join("torn\u{202e}.note"), "").unwrap();
    assert_eq!(judged(stick)["damaged"], json!(["torn.note"]));
    let nowhere = json!({ "anchors": desk.folder().join("nowhere") });
    assert_eq!(desk.refused("custody.verdict", nowhere).code, "anchors-missing");
    let file = json!({ "anchors": query });
    assert_eq!(desk.refused("custody.verdict", file).code, "anchors-missing", "a file is no folder");
}
