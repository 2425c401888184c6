//! The custody log and its head: what is lost, changed or rolled back is named.

use super::*;
use dalil::vault::LogFault;
use dalil::vault::log::merkle;
use proptest::prelude::*;

/// Changes the database beneath the vault, as somebody with the keys could.
fn tamper(vault: &Vault, sql: &str) {
    vault
        .write(WRITE, |w| {
            w.execute_batch("DROP TRIGGER custody_entry_stays; DROP TRIGGER custody_entry_remains;")?;
            w.execute_batch(sql).map_err(Error::from)
        })
        .unwrap();
}

fn annotate(vault: &Vault, count: u32) {
    for n in 0..count {
        let item = EvidenceId::from_bytes([n as u8; 16]);
        let details = serde_json::json!({ "note": n });
        vault.write(WRITE, |w| w.custody(Action::Annotate, &[(item, digest(b"x"))], &details)).unwrap();
    }
}

#[test]
fn every_kind_of_change_to_the_log_is_named() {
    let changes = [
        ("UPDATE custody_entry SET at_ms = at_ms + 1 WHERE seq = 4", LogFault::Altered),
        ("UPDATE custody_entry SET action = 'view' WHERE seq = 4", LogFault::Altered),
        // The last byte of an entry is any of 256: it becomes another one.
        (
            "UPDATE custody_entry SET entry = CAST(substr(entry, 1, length(entry) - 1) ||
               CASE substr(entry, -1) WHEN x'00' THEN x'01' ELSE x'00' END AS BLOB) WHERE seq = 4",
            LogFault::Altered,
        ),
        ("UPDATE custody_entry SET leaf = zeroblob(32) WHERE seq = 4", LogFault::Altered),
        ("UPDATE custody_entry SET signature = zeroblob(64) WHERE seq = 4", LogFault::Altered),
        ("UPDATE custody_entry SET details = CAST('{\"note\":7}' AS BLOB) WHERE seq = 4", LogFault::Details),
        ("UPDATE custody_entry SET details_salt = zeroblob(16) WHERE seq = 4", LogFault::Details),
        ("DELETE FROM custody_object WHERE seq = 4", LogFault::Altered),
        ("UPDATE custody_object SET sha256 = zeroblob(32) WHERE seq = 4", LogFault::Altered),
        ("UPDATE user_account SET signing_key = randomblob(32)", LogFault::Unsigned),
        (
            "UPDATE custody_entry SET (entry, signature, leaf, at_ms, details, details_salt) =
             (SELECT entry, signature, leaf, at_ms, details, details_salt FROM custody_entry WHERE seq = 5) WHERE seq = 4",
            LogFault::Altered,
        ),
    ];
    for (sql, reason) in changes {
        let (_office, vault) = Office::new();
        annotate(&vault, 8);
        tamper(&vault, sql);
        let findings = verify(&vault, Level::Records);
        let named = findings.iter().any(|f| matches!(f, Finding::LogBroken { reason: r, .. } if *r == reason));
        assert!(named, "{sql}: {findings:?}");
    }
}

/// A log that is worth several processors in a database that is worth a thread of its own.
fn large_vault() -> (Office, Vault) {
    let (office, vault) = Office::new();
    let written = vault.write(WRITE, |w| {
        for n in 0..900u32 {
            let item = EvidenceId::from_bytes([n as u8; 16]);
            w.custody(Action::Annotate, &[(item, digest(&n.to_be_bytes()))], &serde_json::json!({ "note": n }))?;
            let filling = "INSERT INTO setting VALUES ('filling-' || ?1, json_quote(hex(randomblob(4000))))";
            w.execute(filling, [n]).map_err(Error::from)?;
        }
        Ok::<_, Error>(())
    });
    written.unwrap();
    (office, vault)
}

#[test]
fn a_large_log_is_checked_beside_its_database_and_faults_are_named_in_their_order() {
    let (office, vault) = large_vault();
    assert_eq!(verify(&vault, Level::Records), []);
    let mut heard = Vec::new();
    let broken_off = vault.verify(Level::Records, &mut |verified| {
        heard.push(verified);
        if verified.done < 300 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    assert!(matches!(broken_off, Err(Error::Cancelled)), "{broken_off:?}");
    assert!(heard.is_sorted_by_key(|verified| verified.done) && heard.iter().all(|verified| verified.of == 902));

    tamper(
        &vault,
        "UPDATE custody_entry SET signature = zeroblob(64) WHERE seq = 7;
         DELETE FROM custody_object WHERE seq = 300;
         DELETE FROM custody_object WHERE seq = 600; DELETE FROM custody_entry WHERE seq = 600;
         UPDATE custody_entry SET details = CAST('{}' AS BLOB) WHERE seq = 601;
         UPDATE custody_entry SET details_salt = zeroblob(16) WHERE seq = 880",
    );
    let found: Vec<_> = verify(&vault, Level::Records)
        .into_iter()
        .map(|finding| match finding {
            Finding::LogBroken { seq, reason } => (seq, reason),
            other => panic!("{other:?}"),
        })
        .collect();
    let expected = [
        (7, LogFault::Altered),
        (300, LogFault::Altered),
        (600, LogFault::Missing),
        (601, LogFault::Unchained),
        (880, LogFault::Details),
    ];
    assert_eq!(found, expected);
    vault.lock().unwrap();

    let (office, vault) = {
        drop(office);
        large_vault()
    };
    vault.lock().unwrap();
    let file = office.path().join("db/main.db");
    let mut bytes = std::fs::read(&file).unwrap();
    // Most pages are filling; one of the log would be noticed at opening already.
    let opened = (0..8).find_map(|page| {
        let place = bytes.len() / 2 + page * 4096;
        bytes[place] ^= 1;
        overwrite(&file, &bytes);
        let opened = open(&office.path());
        bytes[place] ^= 1;
        opened.ok()
    });
    let (vault, _) = opened.unwrap();
    let found = verify(&vault, Level::Records);
    assert!(matches!(found[..], [Finding::DatabaseDamaged { .. }]), "{found:?}");
}

#[test]
fn a_removed_entry_is_named_at_opening() {
    let (office, vault) = Office::new();
    annotate(&vault, 8);
    tamper(&vault, "DELETE FROM custody_object WHERE seq = 4; DELETE FROM custody_entry WHERE seq = 4");
    vault.lock().unwrap();
    let (vault, findings) = office.open();
    assert!(findings.contains(&Finding::LogBroken { seq: 4, reason: LogFault::Missing }), "{findings:?}");
    assert!(verify(&vault, Level::Records).contains(&Finding::LogBroken { seq: 4, reason: LogFault::Missing }));
}

#[test]
fn entries_removed_from_the_end_are_named_at_opening() {
    let (office, vault) = Office::new();
    annotate(&vault, 8);
    tamper(&vault, "DELETE FROM custody_object WHERE seq >= 8; DELETE FROM custody_entry WHERE seq >= 8");
    vault.lock().unwrap();
    assert_eq!(office.open().1, [Finding::LogShorterThanHead { head: 10, log: 8 }]);
}

#[test]
fn commits_lost_with_a_deleted_write_ahead_log_are_named_once_and_written_down() {
    let (office, vault) = Office::new();
    vault.lock().unwrap();
    let vault = office.open_clean();
    annotate(&vault, 5);
    vault.write(WRITE, |w| w.execute("INSERT INTO setting VALUES ('a', '1')", []).map_err(Error::from)).unwrap();
    // The laptop dies; on the disk as found, the write-ahead log is gone.
    let found = tempfile::tempdir().unwrap();
    copy(&office.path(), found.path());
    std::fs::remove_file(found.path().join("db/main.db-wal")).unwrap();
    std::fs::remove_file(found.path().join("db/main.db-shm")).unwrap();

    let (vault, findings) = open(found.path()).unwrap();
    assert_eq!(
        findings,
        [Finding::LogShorterThanHead { head: 7, log: 2 }, Finding::WritesLost { head: 8, journal: 2 }],
    );
    let entry = vault.read(|db| dalil::vault::log::history::recent(db, None, 1)).unwrap().remove(0);
    assert_eq!(entry.action, Action::Alarm);
    assert_eq!(entry.details["findings"][0]["kind"], "log_shorter_than_head");
    vault.lock().unwrap();
    let (vault, findings) = open(found.path()).unwrap();
    assert_eq!(findings, [], "it stands in the log now");
    assert_eq!(verify(&vault, Level::Records), []);
}

#[test]
fn a_lost_write_that_touched_no_custody_entry_is_named_too() {
    let (office, vault) = Office::new();
    vault.lock().unwrap();
    let vault = office.open_clean();
    let found = tempfile::tempdir().unwrap();
    vault.write(WRITE, |w| w.execute("INSERT INTO setting VALUES ('a', '1')", []).map_err(Error::from)).unwrap();
    copy(&office.path(), found.path());
    std::fs::remove_file(found.path().join("db/main.db-wal")).unwrap();
    assert_eq!(open(found.path()).unwrap().1, [Finding::WritesLost { head: 3, journal: 2 }]);
}

#[test]
fn an_old_database_under_a_new_head_is_named() {
    let (office, vault) = Office::new();
    annotate(&vault, 2);
    vault.lock().unwrap();
    let old = std::fs::read(office.path().join("db/main.db")).unwrap();
    let vault = office.open_clean();
    annotate(&vault, 1);
    vault.lock().unwrap();
    overwrite(&office.path().join("db/main.db"), &old);
    let (_, findings) = office.open();
    assert!(findings.contains(&Finding::LogShorterThanHead { head: 5, log: 4 }), "{findings:?}");
}

#[test]
fn another_history_of_the_same_length_is_named() {
    let (office, vault) = Office::new();
    vault.lock().unwrap();
    let parted = tempfile::tempdir().unwrap();
    copy(&office.path(), parted.path());
    for folder in [office.path(), parted.path().to_owned()] {
        let (vault, findings) = open(&folder).unwrap();
        assert_eq!(findings, []);
        annotate(&vault, 3);
        vault.lock().unwrap();
    }
    std::fs::copy(parted.path().join("db/main.db"), office.path().join("db/main.db")).unwrap();
    assert_eq!(office.open().1, [Finding::LogDiffersFromHead { head: 5 }]);
}

#[test]
fn one_damaged_head_is_reported_and_mended_and_two_are_an_alarm() {
    for damaged in ["head.a", "head.b"] {
        let (office, vault) = Office::new();
        annotate(&vault, 3);
        vault.lock().unwrap();
        overwrite(&office.path().join(damaged), &[7; 512]);
        let (vault, findings) = office.open();
        // The older head speaks of fewer entries, and the log goes on from there: nothing is lost.
        assert_eq!(findings, [Finding::HeadDamaged { file: damaged.into() }]);
        vault.lock().unwrap();
        office.open_clean();
    }
    let (office, vault) = Office::new();
    vault.lock().unwrap();
    std::fs::remove_file(office.path().join("head.a")).unwrap();
    overwrite(&office.path().join("head.b"), b"");
    assert_eq!(office.open().1, [Finding::HeadLost]);
    let vault = office.open().0;
    assert_eq!(verify(&vault, Level::Records), []);
}

#[test]
fn a_head_behind_the_log_after_a_crash_is_sealed_again_without_a_word() {
    let (office, vault) = Office::new();
    annotate(&vault, 3);
    let heads = ["head.a", "head.b"].map(|name| (name, std::fs::read(office.path().join(name)).unwrap()));
    annotate(&vault, 1);
    vault.lock().unwrap();
    for (name, bytes) in &heads {
        overwrite(&office.path().join(name), bytes); // committed, but the head was not written any more
    }
    office.open_clean().lock().unwrap();
    let after = ["head.a", "head.b"].map(|name| (name, std::fs::read(office.path().join(name)).unwrap()));
    assert_ne!(heads, after, "sealed before the first write");
}

#[test]
fn a_clock_set_back_is_reported_and_gets_an_entry_of_its_own() {
    let (office, vault) = Office::new();
    annotate(&vault, 1);
    vault.lock().unwrap();
    let hour_before = clock(NOON - 3_600_000);
    let (vault, findings) = Vault::open(&office.path(), &passphrase(), hour_before).unwrap();
    assert_eq!(findings, [Finding::ClockBehind { milliseconds: 3_600_000 }]);
    annotate(&vault, 2);
    let events = vault.read(|db| dalil::vault::log::history::recent(db, None, 3)).unwrap();
    let actions: Vec<_> = events.iter().rev().map(|event| event.action).collect();
    assert_eq!(actions, [Action::ClockJump, Action::Annotate, Action::Annotate], "once, before the first");
    assert_eq!(events[2].details["before_ms"], NOON);
    assert_eq!(verify(&vault, Level::Records), [], "the order is kept by number, not by the clock");
}

#[test]
fn a_digest_in_the_log_answers_what_an_item_was_on_that_day() {
    let (_office, vault) = Office::new();
    let (item, _) = intake(&vault, b"an original");
    annotate(&vault, 5);
    vault.write(WRITE, |w| w.custody(Action::View, &[(item, digest(b"an original"))], &serde_json::json!({}))).unwrap();
    let history = vault.read(|db| dalil::vault::log::history(db, item)).unwrap();
    let actions: Vec<_> = history.iter().map(|event| event.action).collect();
    assert_eq!(actions, [Action::Intake, Action::View]);
}

/// The tree of RFC 6962 §2.1, computed as it is defined there.
fn root_by_definition(leaves: &[merkle::Hash]) -> merkle::Hash {
    match leaves {
        [] => digest(b"").0,
        [leaf] => *leaf,
        _ => {
            let split = leaves.len().next_power_of_two() / 2;
            merkle::node(&root_by_definition(&leaves[..split]), &root_by_definition(&leaves[split..]))
        }
    }
}

#[test]
fn the_tree_gives_the_published_roots() {
    // From the tests of Certificate Transparency's reference implementation.
    let leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
    let roots = [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];
    let mut peaks = merkle::Peaks::default();
    assert_eq!(hex::encode(peaks.root()), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    for (leaf, root) in leaves.into_iter().zip(roots) {
        peaks.push(merkle::leaf(&[&hex::decode(leaf).unwrap()]));
        assert_eq!(hex::encode(peaks.root()), root, "of {} leaves", peaks.size());
    }
}

proptest! {
    #[test]
    fn the_kept_peaks_give_the_root_the_definition_gives(count in 0usize..300) {
        let leaves: Vec<_> = (0..count).map(|n| merkle::leaf(&[&n.to_be_bytes()])).collect();
        let mut peaks = merkle::Peaks::default();
        leaves.iter().for_each(|leaf| peaks.push(*leaf));
        prop_assert_eq!(peaks.root(), root_by_definition(&leaves));
        prop_assert_eq!(peaks.size(), count as u64);
    }

    #[test]
    fn a_leaf_is_proved_in_its_place_and_nowhere_else(count in 1usize..120, at in 0usize..120, other in 0usize..120) {
        let at = at % count;
        let leaves: Vec<_> = (0..count).map(|n| merkle::leaf(&[&n.to_be_bytes()])).collect();
        let root = root_by_definition(&leaves);
        let proof = merkle::inclusion_proof(&leaves, at).unwrap();
        let proves = |leaf, at: usize, proof: &[merkle::Hash]| {
            merkle::proves_inclusion(leaf, at as u64, count as u64, proof, &root)
        };
        prop_assert!(proves(&leaves[at], at, &proof));
        if other % count != at {
            prop_assert!(!proves(&leaves[other % count], at, &proof));
            prop_assert!(!proves(&leaves[at], other % count, &proof));
        }
        if let Some((_, shorter)) = proof.split_last() {
            prop_assert!(!proves(&leaves[at], at, shorter));
        }
        prop_assert!(merkle::inclusion_proof(&leaves, count).is_none());
    }

    #[test]
    fn every_leaf_proves_and_every_changed_bit_fails(count in 1usize..70, bit in 0usize..256) {
        let leaves: Vec<_> = (0..count).map(|n| merkle::leaf(&[&n.to_be_bytes()])).collect();
        let root = root_by_definition(&leaves);
        let flipped = |hash: &merkle::Hash| {
            let mut changed = *hash;
            changed[bit / 8] ^= 1 << (bit % 8);
            changed
        };
        for at in 0..count {
            let proof = merkle::inclusion_proof(&leaves, at).unwrap();
            let proves = |leaf: &merkle::Hash, proof: &[merkle::Hash], root: &merkle::Hash| {
                merkle::proves_inclusion(leaf, at as u64, count as u64, proof, root)
            };
            prop_assert!(proves(&leaves[at], &proof, &root));
            prop_assert!(!proves(&flipped(&leaves[at]), &proof, &root));
            prop_assert!(!proves(&leaves[at], &proof, &flipped(&root)));
            for step in 0..proof.len() {
                let mut changed = proof.clone();
                changed[step] = flipped(&changed[step]);
                prop_assert!(!proves(&leaves[at], &changed, &root));
            }
        }
    }

    #[test]
    fn a_longer_log_goes_on_from_every_shorter_one_and_from_no_other(count in 1usize..70, bit in 0usize..256) {
        let leaves: Vec<_> = (0..count).map(|n| merkle::leaf(&[&n.to_be_bytes()])).collect();
        let root = root_by_definition(&leaves);
        let flipped = |hash: &merkle::Hash| {
            let mut changed = *hash;
            changed[bit / 8] ^= 1 << (bit % 8);
            changed
        };
        for size in 0..=count {
            let before = root_by_definition(&leaves[..size]);
            let proof = merkle::consistency_proof(&leaves, size).unwrap();
            let proves = |before: &merkle::Hash, root: &merkle::Hash, proof: &[merkle::Hash]| {
                merkle::proves_consistency(size as u64, before, count as u64, root, proof)
            };
            prop_assert!(proves(&before, &root, &proof), "{size} of {count}");
            prop_assert!(!proves(&flipped(&before), &root, &proof));
            if size > 0 {
                prop_assert!(!proves(&before, &flipped(&root), &proof));
            }
            for step in 0..proof.len() {
                let mut changed = proof.clone();
                changed[step] = flipped(&changed[step]);
                prop_assert!(!proves(&before, &root, &changed));
            }
            let longer = [proof.as_slice(), &[root]].concat();
            prop_assert!(!proves(&before, &root, &longer));
        }
        prop_assert!(merkle::consistency_proof(&leaves, count + 1).is_none());
        prop_assert!(!merkle::proves_consistency(count as u64 + 1, &root, count as u64, &root, &[]));
    }
}
