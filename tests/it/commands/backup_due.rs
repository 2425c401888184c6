//! When a backup or a trial restoration is due again.

use super::backup::{desk, outcome, remove_one_original, remove_the_lists, tried};
use crate::support::{Desk, NOON, PASSPHRASE};
use dalil::base::{DAY_MS, Timestamp};
use serde_json::{Value, json};

#[test]
fn a_backup_that_grows_old_and_a_restoration_that_nobody_tried_of_late_are_said() {
    let due = |desk: &Desk| {
        let status = desk.ask("backup.status", json!({}));
        (status["old"] == true, status["untried"] == true)
    };
    let (untried, stick) = desk();
    assert_eq!(due(&untried), (false, false), "there is none");
    outcome(&untried, &untried.ask("backup.run", json!({ "folder": stick })));
    assert_eq!(due(&untried), (false, true));
    let after = |desk: Desk, days: i64| {
        let desk = desk.started_at(Timestamp::from_millis(NOON.millis() + days * DAY_MS));
        desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
        desk
    };
    let (desk, _) = tried(|_| ());
    assert_eq!(due(&desk), (false, false));
    let desk = after(desk, 8);
    assert_eq!(due(&desk), (true, false));
    assert_eq!(due(&after(desk, 31)), (true, true));
    let (bad, _) = tried(remove_one_original);
    assert_eq!(due(&bad), (false, true), "a trial that found damage brings nothing back");
}

#[test]
fn a_mistyped_passphrase_takes_nothing_from_an_earlier_trial_and_damage_found_later_does() {
    let untried = |desk: &Desk| desk.ask("backup.status", json!({}))["untried"] == true;
    let ended = |desk: &Desk, passphrase: &str| {
        let begun = desk.ask("backup.drill", json!({ "folder": null, "passphrase": passphrase }));
        desk.finished(&begun["job"])["failure"]["code"].as_str().map(str::to_owned)
    };
    let (desk, _) = tried(|_| ());
    for _ in 0..2 {
        assert_eq!(ended(&desk, "not the one at all").as_deref(), Some("wrong-passphrase"));
        assert!(!untried(&desk), "everything came back, and nothing has spoken against it");
    }
    let status = desk.ask("backup.status", json!({}));
    assert_eq!(status["drilled"]["ended"], true, "the last one is still told");
    let desk = desk.started_at(Timestamp::from_millis(NOON.millis() + 31 * DAY_MS));
    desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    assert!(untried(&desk), "that was a month ago");
    assert_eq!(ended(&desk, PASSPHRASE), None);
    assert!(!untried(&desk));
    remove_the_lists(&desk);
    assert_eq!(ended(&desk, PASSPHRASE).as_deref(), Some("backup-damaged"));
    assert!(untried(&desk), "the backup itself failed");
    ended(&desk, "not the one at all");
    assert!(untried(&desk), "nor is it forgotten after that");
}

#[test]
fn a_backup_and_a_trial_dated_by_a_clock_that_ran_ahead_are_due_again() {
    let (desk, _) = tried(|_| ());
    let desk = desk.started_at(Timestamp::from_millis(NOON.millis() - 400 * DAY_MS));
    desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    let status = desk.ask("backup.status", json!({}));
    assert_eq!((&status["old"], &status["untried"]), (&json!(true), &json!(true)), "{status}");
    assert_eq!((&status["last"]["days"], &status["drilled"]["days"]), (&Value::Null, &Value::Null));
}
