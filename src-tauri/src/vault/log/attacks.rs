//! What an attacker can do to the log who holds a user's signing key and the key of the database, and what shows it: the
//! chain and the signatures, the head outside the database, and an anchor. Each change is made on a whole log and taken
//! back afterwards.

use super::append::LogEnd;
use super::checkpoint::{Checkpoint, origin};
use super::entry::{self, Action, Entry, Signer};
use super::head::{self, Head, HeadSeal, NextHead};
use super::{check, merkle};
use crate::base::id::{DeviceId, EvidenceId, UserId, VaultId};
use crate::base::{Sha256Digest, Timestamp};
use crate::vault::keys::Key;
use crate::vault::storage::migrate;
use crate::vault::verdict::{Beside, against_anchors};
use ed25519_dalek::SigningKey;
use rusqlite::{Connection, named_params};
use std::ops::ControlFlow;
use tempfile::TempDir;

const ENTRIES: u64 = 24;
const AT: i64 = 1_793_527_200_000;

fn vault() -> VaultId {
    VaultId::from_bytes([7; 16])
}

/// A log of 24 entries, its head and an anchor over all of them.
struct Scene {
    db: Connection,
    folder: TempDir,
    head_key: Key,
    signer: Signer,
}

/// What the attacker does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Attack {
    /// Changes a byte of an entry, its signature, its leaf, its details or a column.
    Alter,
    /// Changes an entry and signs it anew, with the leaf that belongs to it.
    Resign,
    Delete,
    /// Puts an entry of their own between two, renumbering what follows.
    Insert,
    /// Exchanges two entries.
    Reorder,
    /// Cuts the end off.
    Cut,
    /// Changes an entry and signs everything after it anew: the chain holds.
    Rebuild,
}

const ATTACKS: [Attack; 7] =
    [Attack::Alter, Attack::Resign, Attack::Delete, Attack::Insert, Attack::Reorder, Attack::Cut, Attack::Rebuild];

impl Scene {
    fn new() -> Self {
        let mut db = Connection::open_in_memory().unwrap();
        migrate::migrate(&mut db).unwrap();
        db.execute_batch(
            "PRAGMA foreign_keys = OFF; DROP TRIGGER custody_entry_stays; DROP TRIGGER custody_entry_remains;",
        )
        .unwrap();
        let (user, device) = (UserId::from_bytes([2; 16]), DeviceId::from_bytes([3; 16]));
        let (user_key, device_key) = (SigningKey::from_bytes(&[4; 32]), SigningKey::from_bytes(&[5; 32]));
        db.execute(
            "INSERT INTO user_account (id, name, signing_key, wrapping_key, created_ms) VALUES (:id, 'А', :key, :wrap, 0)",
            named_params! { ":id": user, ":key": user_key.verifying_key().as_bytes(), ":wrap": [6u8; 32] },
        )
        .unwrap();
        db.execute(
            "INSERT INTO device (id, machine, signing_key, signing_seed, created_ms) VALUES (:id, :m, :key, :seed, 0)",
            named_params! {
                ":id": device, ":m": [1u8; 32], ":key": device_key.verifying_key().as_bytes(), ":seed": [5u8; 32],
            },
        )
        .unwrap();
        let signer = Signer::new(vault(), user, device, &Key::from_bytes(&[4; 32]));
        let mut end = LogEnd::default();
        for n in 0..ENTRIES {
            let item = (EvidenceId::from_bytes([n as u8 % 5; 16]), Sha256Digest::of(&[n as u8 % 5]));
            let at = Timestamp::from_millis(AT + n as i64 * 1000);
            end.append(&db, &signer, at, Action::View, &[item], &serde_json::json!({ "n": n })).unwrap();
        }
        let folder = tempfile::tempdir().unwrap();
        let head_key = Key::make().unwrap();
        let head = Head {
            epoch: 0,
            size: end.peaks.size(),
            root: end.peaks.root(),
            last_leaf: end.last_leaf,
            journal: 0,
            database_generation: 1,
            at: Timestamp::from_millis(AT),
            device,
            closed: None,
        };
        let seal = HeadSeal { folder: folder.path(), vault: vault(), key: &head_key, device: &device_key };
        let mut next = NextHead::FIRST;
        seal.write(&mut next, head.clone()).unwrap();
        seal.write(&mut next, head).unwrap();
        let note = Checkpoint { origin: origin(vault()), size: ENTRIES, root: end.peaks.root() };
        let note = note.sign(&user_key, &device_key);
        std::fs::create_dir(folder.path().join("anchors")).unwrap();
        std::fs::write(folder.path().join("anchors/000000000024.note"), note.text()).unwrap();
        Self { db, folder, head_key, signer }
    }

    fn chain_notices(&self) -> bool {
        !check::in_full(&self.db, vault(), &mut |_| ControlFlow::Continue(())).is_ok_and(|found| found.is_empty())
    }

    fn head_notices(&self) -> bool {
        let heads = head::read(self.folder.path(), vault(), &self.head_key).unwrap();
        !check::at_opening(&self.db, vault(), &heads, Timestamp::from_millis(AT + 60_000), &[])
            .is_ok_and(|checked| checked.findings.is_empty())
    }

    fn anchor_notices(&self) -> bool {
        let found = against_anchors(&self.db, self.folder.path(), vault(), &[]).ok();
        // An opening, which reads the leaves once for everything, says the same.
        let beside = Beside::read(self.folder.path()).unwrap();
        let heads = head::read(self.folder.path(), vault(), &self.head_key).unwrap();
        let at = Timestamp::from_millis(AT + 60_000);
        let opened = check::at_opening(&self.db, vault(), &heads, at, &beside.sizes())
            .ok()
            .map(|checked| beside.compare(&self.db, vault(), checked.end.peaks.size(), &checked.roots, &[]).unwrap());
        assert_eq!(found, opened);
        found.is_none_or(|found| !found.is_empty())
    }

    fn entry(&self, seq: u64) -> Entry {
        let sql = "SELECT entry FROM custody_entry WHERE seq = :seq";
        let bytes: Vec<u8> = self.db.query_row(sql, named_params! { ":seq": seq as i64 }, |row| row.get(0)).unwrap();
        Entry::from_bytes(&bytes).unwrap()
    }

    /// Writes an entry in the place of that number, signed, with every column as it should be.
    fn put(&self, entry: &Entry) -> merkle::Hash {
        let bytes = entry.to_bytes();
        let signature = self.signer.sign(&bytes);
        let leaf = entry::leaf(&bytes, &signature);
        self.db
            .execute(
                "UPDATE custody_entry SET entry = :entry, signature = :signature, leaf = :leaf, at_ms = :at, action = :action
                 WHERE seq = :seq",
                named_params! {
                    ":entry": bytes, ":signature": signature.as_slice(), ":leaf": leaf.as_slice(), ":at": entry.at,
                    ":action": entry.action.name(), ":seq": entry.seq as i64,
                },
            )
            .unwrap();
        self.db.execute("DELETE FROM custody_object WHERE seq = ?1", [entry.seq as i64]).unwrap();
        for (ordinal, (id, sha256)) in entry.objects.iter().enumerate() {
            self.db
                .execute(
                    "INSERT INTO custody_object (seq, ordinal, evidence_id, sha256) VALUES (?1, ?2, ?3, ?4)",
                    rusqlite::params![entry.seq as i64, ordinal as i64, id, sha256],
                )
                .unwrap();
        }
        leaf
    }

    fn change(&self, entry: &mut Entry, draw: u64) {
        match draw % 4 {
            0 => entry.at = Timestamp::from_millis(entry.at.millis() + 1 + draw as i64 % 100_000),
            1 => entry.action = if entry.action == Action::View { Action::Export } else { Action::View },
            2 => entry.objects[0].1 = Sha256Digest::of(&draw.to_be_bytes()),
            _ => entry.objects[0].0 = EvidenceId::from_bytes([100 + (draw % 50) as u8; 16]),
        }
    }

    /// Signs everything from `seq` on anew, so that each entry goes on from the one before.
    fn rechain(&self, seq: u64, last: u64) {
        for number in seq..=last {
            let mut entry = self.entry(number);
            let before: [u8; 32] = self
                .db
                .query_row("SELECT leaf FROM custody_entry WHERE seq = ?1", [number as i64 - 1], |row| row.get(0))
                .unwrap();
            entry.previous = before;
            self.put(&entry);
        }
    }

    fn attack(&self, attack: Attack, state: &mut u64) {
        let mut draw = || {
            *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            *state >> 33
        };
        let seq = draw() % ENTRIES;
        match attack {
            Attack::Alter => {
                let column = ["entry", "signature", "leaf", "details", "details_salt"][draw() as usize % 5];
                let sql = format!("SELECT {column} FROM custody_entry WHERE seq = ?1");
                let mut bytes: Vec<u8> = self.db.query_row(&sql, [seq as i64], |row| row.get(0)).unwrap();
                let at = draw() as usize % bytes.len();
                bytes[at] ^= 1 << (draw() % 8);
                let sql = format!("UPDATE custody_entry SET {column} = ?2 WHERE seq = ?1");
                self.db.execute(&sql, rusqlite::params![seq as i64, bytes]).unwrap();
            }
            Attack::Resign => {
                let mut entry = self.entry(seq);
                self.change(&mut entry, draw());
                self.put(&entry);
            }
            Attack::Delete => {
                self.db.execute("DELETE FROM custody_object WHERE seq = ?1", [seq as i64]).unwrap();
                self.db.execute("DELETE FROM custody_entry WHERE seq = ?1", [seq as i64]).unwrap();
                if draw() % 2 == 0 {
                    // The gap is closed and everything behind it numbered and signed anew, but for the chain.
                    for number in seq + 1..ENTRIES {
                        let mut entry = self.entry(number);
                        self.db
                            .execute("UPDATE custody_object SET seq = seq - 1 WHERE seq = ?1", [number as i64])
                            .unwrap();
                        self.db
                            .execute("UPDATE custody_entry SET seq = seq - 1 WHERE seq = ?1", [number as i64])
                            .unwrap();
                        entry.seq -= 1;
                        self.put(&entry);
                    }
                }
            }
            Attack::Insert => {
                let mut end = LogEnd { next_seq: ENTRIES, ..LogEnd::default() };
                let item = (EvidenceId::from_bytes([99; 16]), Sha256Digest::of(b"planted"));
                let at = Timestamp::from_millis(AT + 30_000);
                end.append(&self.db, &self.signer, at, Action::Intake, &[item], &serde_json::json!({})).unwrap();
                let planted = self.entry(ENTRIES);
                for number in (seq..ENTRIES).rev() {
                    let mut entry = self.entry(number);
                    entry.seq += 1;
                    self.put(&entry);
                }
                self.put(&Entry { seq, ..planted });
            }
            Attack::Reorder => {
                let other = (seq + 1 + draw() % (ENTRIES - 1)) % ENTRIES;
                let (mut a, mut b) = (self.entry(seq), self.entry(other));
                (a.seq, b.seq) = (other, seq);
                self.put(&a);
                self.put(&b);
            }
            Attack::Cut => {
                self.db.execute("DELETE FROM custody_object WHERE seq >= ?1", [seq as i64]).unwrap();
                self.db.execute("DELETE FROM custody_entry WHERE seq >= ?1", [seq as i64]).unwrap();
            }
            Attack::Rebuild => {
                let mut entry = self.entry(seq);
                self.change(&mut entry, draw());
                self.put(&entry);
                if seq + 1 < ENTRIES {
                    self.rechain(seq + 1, ENTRIES - 1);
                }
            }
        }
    }
}

/// Makes `count` attacks of every kind in turn; gives those that something should have shown and did not.
fn run(count: u64) -> Vec<String> {
    let scene = Scene::new();
    assert!(!scene.chain_notices() && !scene.head_notices() && !scene.anchor_notices(), "a whole log is whole");
    let mut state = 0x9e37_79b9_7f4a_7c15;
    let mut missed = Vec::new();
    for number in 0..count {
        let attack = ATTACKS[(number % 7) as usize];
        scene.db.execute_batch("SAVEPOINT attack").unwrap();
        scene.attack(attack, &mut state);
        let (chain, head, anchor) = (scene.chain_notices(), scene.head_notices(), scene.anchor_notices());
        // A cut end or a log signed anew holds in itself: that is what head and anchor are for, each alone.
        let shown = match attack {
            Attack::Cut | Attack::Rebuild => head && anchor,
            // The last entry has none after it that would not go on from it.
            Attack::Resign | Attack::Delete | Attack::Insert | Attack::Reorder => chain || (head && anchor),
            Attack::Alter => chain,
        };
        if !shown {
            missed.push(format!("{number}: {attack:?}, chain {chain}, head {head}, anchor {anchor}"));
        }
        scene.db.execute_batch("ROLLBACK TO attack; RELEASE attack").unwrap();
    }
    assert!(!scene.chain_notices() && !scene.head_notices() && !scene.anchor_notices(), "and was put back each time");
    missed
}

#[test]
fn details_are_withheld_of_an_item_that_was_destroyed_and_of_no_other() {
    let scene = Scene::new();
    let withhold = |seq: i64| {
        let sql = "UPDATE custody_entry SET details = CAST('null' AS BLOB), details_salt = zeroblob(16) WHERE seq = ?1";
        scene.db.execute(sql, [seq]).unwrap();
    };
    scene.db.execute_batch("SAVEPOINT attack").unwrap();
    withhold(3);
    assert!(scene.chain_notices() && scene.head_notices(), "nothing says that the item was destroyed");
    scene.db.execute_batch("ROLLBACK TO attack; RELEASE attack").unwrap();

    let heads = head::read(scene.folder.path(), vault(), &scene.head_key).unwrap();
    let mut end = check::at_opening(&scene.db, vault(), &heads, Timestamp::from_millis(AT + 60_000), &[]).unwrap().end;
    let item = (EvidenceId::from_bytes([3; 16]), Sha256Digest::of(&[3]));
    let at = Timestamp::from_millis(AT + 60_000);
    end.append(&scene.db, &scene.signer, at, Action::Delete, &[item], &serde_json::json!({ "reason": "…" })).unwrap();
    withhold(3);
    assert!(!scene.chain_notices() && !scene.head_notices(), "its words are withheld, and the log holds");
    withhold(4);
    assert!(scene.chain_notices() && scene.head_notices(), "another item was not destroyed");
    withhold(24);
    let of_the_end = check::in_full(&scene.db, vault(), &mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(of_the_end.len(), 2, "what says so is never withheld itself: {of_the_end:?}");
}

#[test]
fn five_hundred_attacks_with_a_users_key_are_all_noticed() {
    assert_eq!(run(500), Vec::<String>::new());
}

#[test]
#[ignore = "takes minutes; run it by name before a release"]
fn fifty_thousand_attacks_with_a_users_key_are_all_noticed() {
    assert_eq!(run(50_000), Vec::<String>::new());
}
