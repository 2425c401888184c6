//! A disk that is really full, and one that is really read-only: small disks of their own, which only root may mount.

use crate::support::{Desk, PASSPHRASE, picture};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// A small disk in memory, gone with the test.
struct Disk(TempDir);

impl Disk {
    /// `None`, said aloud, for a user who may not mount one.
    fn of(megabytes: u32) -> Option<Self> {
        let place = TempDir::new().unwrap();
        let mounted = mount(&["-t", "tmpfs", "-o", &format!("size={megabytes}m"), "dalil-test"], place.path());
        if !mounted {
            eprintln!("skipped: only root may mount a small disk, so a full one was not tried");
        }
        mounted.then_some(Self(place))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// Fills it to the last byte.
    fn fill(&self) {
        use std::io::Write as _;
        let mut file = std::fs::File::create(self.path().join("filler")).unwrap();
        for size in [1 << 20, 4096, 1] {
            while file.write_all(&vec![7; size]).is_ok() {}
        }
    }

    fn free(&self) {
        std::fs::remove_file(self.path().join("filler")).unwrap();
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Lazily: what is still open goes when it is closed.
        let _ = Command::new("umount").arg("-l").arg(self.path()).status();
    }
}

fn mount(arguments: &[&str], place: &Path) -> bool {
    Command::new("mount").args(arguments).arg(place).output().is_ok_and(|out| out.status.success())
}

fn fact(case: &Value, text: &str) -> Value {
    json!({ "case": case, "details": {
        "statements": [{ "language": "ru", "text": text }], "date": "", "place": "", "parties": [],
        "status": "alleged", "citations": [], "note": "",
    }})
}

#[test]
fn a_full_disk_is_named_and_costs_nothing_that_was_there() {
    let Some(disk) = Disk::of(320) else { return };
    let desk = Desk::within(disk.path());
    let outside = TempDir::new().unwrap();
    let file = |name: &str, bytes: &[u8]| {
        let path = outside.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let case = desk.case("1/2026");
    assert_eq!(desk.take_in(&case, &[file("first.png", &picture(1))])["work"]["added"], 1);
    desk.ask("fact.add", fact(&case, "Записано, пока место было"));
    let before = desk.evidence(&case);

    // Larger than what is left: the one file is refused before a byte is written, in words that name the disk, and the
    // next that fits is taken in.
    let large: Vec<u8> = (0..40_u32 << 20).map(|n| (n % 251) as u8).collect();
    let job = desk.take_in(&case, &[file("large.bin", &large), file("small.png", &picture(2))]);
    let refused = &job["work"]["files"][0]["failure"];
    assert_eq!(refused["code"], "no-room");
    let megabytes = |name: &str| refused["params"][name].as_str().unwrap().parse::<u64>().unwrap();
    assert!(megabytes("free") < megabytes("needed") && megabytes("reserve") < megabytes("needed"), "{refused}");
    assert_eq!(megabytes("missing"), megabytes("needed") - megabytes("free"));
    assert_eq!(job["work"]["files"][1]["state"], "added", "{job}");

    // Full to the last byte: nothing is taken in and nothing is written, and what is there is shown all the same.
    disk.fill();
    let long = "слово ".repeat(100_000);
    assert_eq!(desk.refused("fact.add", fact(&case, &long)).code, "disk-full");
    let items = desk.evidence(&case);
    assert_eq!((items.len(), &items[0]), (2, &before[0]));
    assert_eq!(desk.ask("fact.list", json!({ "case": case })).as_array().unwrap().len(), 1);
    let offered = desk.offer(&case, &[file("third.png", &picture(3))]);
    let code = match dalil::commands::call(&desk.core, "intake.start", offered) {
        Err(failure) => failure.code,
        Ok(started) => desk.finished(&started["job"])["work"]["files"][0]["failure"]["code"].as_str().unwrap().into(),
    };
    assert!(["disk-full", "no-room"].contains(&code.as_str()), "{code}");

    // Locking wants no room. Opening wants none either where the disk has a block to spare for it, and says so where not; with
    // room again everything goes on, and every original is whole.
    desk.ask("vault.lock", json!({}));
    disk.fill(); // also what the write-ahead log gave back
    let open = json!({ "folder": null, "passphrase": PASSPHRASE });
    match dalil::commands::call(&desk.core, "vault.open", open.clone()) {
        Ok(_) => drop(desk.ask("vault.lock", json!({}))),
        Err(failure) => assert_eq!(failure.code, "disk-full"),
    }
    disk.free();
    desk.ask("vault.open", open);
    // What there was no room for is offered again.
    let offered = desk.ask("intake.offer", json!({ "case": case, "from": { "kind": "unfinished" } }));
    let names: Vec<_> =
        offered["files"].as_array().unwrap().iter().map(|file| file["name"].as_str().unwrap()).collect();
    assert!(names.contains(&"large.bin") && !names.contains(&"small.png"), "{names:?}");
    let job = desk.take_in(&case, &[file("third.png", &picture(3))]);
    assert_eq!(job["work"]["added"], 1);
    assert_eq!(desk.evidence(&case).len(), 3);
    let check = desk.ask("custody.check", json!({ "level": 3 }));
    let checked = desk.finished(&check["job"]);
    assert_eq!((&checked["failure"], &checked["work"]["findings"]), (&Value::Null, &json!([])), "{checked}");
}

#[test]
fn a_copy_for_a_full_disk_and_one_for_a_read_only_disk_are_each_named() {
    let Some(disk) = Disk::of(1) else { return };
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let large: Vec<u8> = (0..2_u32 << 20).map(|n| (n % 251) as u8).collect();
    desk.take_in(&case, &[desk.file("large.bin", &large)]);
    let item = desk.evidence(&case)[0]["id"].as_str().unwrap().parse().unwrap();
    let to = disk.path().join("copy.bin");
    assert_eq!(desk.core.export_evidence(item, &to).unwrap_err().code, "export-full");
    assert!(mount(&["-o", "remount,ro"], disk.path()));
    assert_eq!(desk.core.export_evidence(item, &to).unwrap_err().code, "export-read-only");
    assert!(std::fs::read_dir(disk.path()).unwrap().next().is_none(), "nothing half is left there");
}

#[test]
fn a_read_only_disk_is_named_and_the_vault_stays_as_it_is() {
    let Some(disk) = Disk::of(320) else { return };
    let desk = Desk::within(disk.path());
    let case = desk.case("1/2026");
    desk.ask("vault.lock", json!({}));
    assert!(mount(&["-o", "remount,ro"], disk.path()));
    let open = json!({ "folder": null, "passphrase": PASSPHRASE });
    assert_eq!(desk.refused("vault.open", open.clone()).code, "read-only");
    assert!(mount(&["-o", "remount,rw"], disk.path()));
    desk.ask("vault.open", open);
    assert_eq!(desk.ask("case.list", json!({}))[0]["id"], case);
}
