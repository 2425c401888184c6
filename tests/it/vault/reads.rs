//! A disk that does not give back what lies on it: one reading in turn fails, once or from then on, or gives half of what was
//! asked. It is said that the disk failed and in which place, never that a file is damaged; nothing is written on the strength
//! of what could not be read; and with a disk that reads again everything is there.

use super::faults::{Disk, Fault, Harm, Of, Run, every_one, first};
use super::*;
use std::collections::BTreeMap;

/// Work, the place whose reading fails, and the codes that tell a person of it.
const READ: &[(&str, &str, &[&str])] = &[
    ("intake", "vault", &["vault-io"]),
    ("intake", "database", &["vault-io"]),
    ("intake", "draft", &["vault-io"]),
    ("persist", "database", &["vault-io"]),
    ("look", "vault", &["vault-io"]),
    ("look", "database", &["vault-io"]),
    ("look", "original", &["blob-unreadable", "vault-io"]),
    ("mend", "vault", &["vault-io"]),
    ("mend", "database", &["vault-io"]),
    // An original that is not given back is one whose place a fresh copy takes; only the opening lists the folders.
    ("mend", "original", &["vault-io"]),
    ("mend", "draft", &["vault-io"]),
    ("purge", "database", &["vault-io"]),
    ("purge", "stick", &["backup-interrupted", "backup-not-whole"]),
    ("verify", "vault", &["vault-io"]),
    ("verify", "database", &["vault-io"]),
    // The folders of the originals are listed at the opening, which names no single one.
    ("verify", "original", &["vault-io"]),
    ("backup", "database", &["vault-io"]),
    ("backup", "original", &["blob-unreadable", "vault-io"]),
    ("backup", "stick", &["backup-interrupted", "vault-io"]),
    ("check", "database", &["vault-io"]),
    ("check", "stick", &["backup-interrupted"]),
    ("restore", "stick", &["backup-interrupted"]),
];

/// What was found, of what the disk did not give: no damage is made up, and an original is named as unread.
fn judge(work: &str, place: &str, harm: Harm, run: &Run, what: &str) {
    let found: Vec<_> = run.lines.iter().filter_map(|line| line.strip_prefix("found ")).collect();
    let unread = |found: &&&str| found.starts_with("BlobUnreadable");
    assert_eq!(found.iter().filter(unread).count(), found.len(), "{what}: {found:?}");
    let failed = run.failed.as_deref().unwrap_or_default();
    if harm.fault == Fault::Short {
        assert_eq!(found.len(), 0, "{what}: half at a time is no failure: {found:?}");
    } else if (work, place) == ("verify", "original") && !failed.starts_with("list") {
        assert!(found.len() == 1 || run.code().is_some(), "{what}: {:?}", run.lines);
    }
    if run.lines.iter().any(|line| line == "opened") && !harm.stays {
        let done = run.lines.iter().filter(|line| line.starts_with("done ")).count();
        assert_eq!(done, 2, "{what}: what failed once is done when it is asked again: {:?}", run.lines);
    }
    for line in run.lines.iter().filter(|line| line.starts_with("checked") || line.starts_with("restored")) {
        assert!(line.contains("missing 0 damaged 0"), "{what}: {line}");
        let told = !line.ends_with("unreadable 0 parts 0");
        let expected = place == "stick" && harm.fault == Fault::Failing;
        assert_eq!(told, expected, "{what}: what was not read is told, and nothing else: {line}");
    }
    for line in run.lines.iter().filter_map(|line| line.strip_prefix("lacking ")) {
        assert!(place == "original" && line.starts_with("BlobUnreadable"), "{what}: it is called unread: {line}");
    }
    for line in run.lines.iter().filter_map(|line| line.strip_prefix("looked ")) {
        assert_eq!(line, Sha256Digest::of(&first()).to_string(), "{what}: what is shown is what was taken in");
    }
}

#[test]
fn former_keys_that_the_disk_does_not_give_back_shut_no_vault() {
    let disk = Disk::new("keys");
    let of = Of::ReadingIn("former");
    let (_, whole) = disk.run(Harm::none(of));
    assert!(whole.operations > 2, "an opening and a check read the file: {:?}", whole.lines);
    for stays in [false, true] {
        for at in 1..=whole.operations {
            let (copied, run) = disk.run(Harm { at, fault: Fault::Failing, stays, of });
            let what = format!("stays: {stays}, {at} ({:?})", run.failed);
            assert!(run.failed.is_some(), "{what}: it failed");
            assert!(run.code().is_none() && run.lines.iter().any(|line| line == "verified"), "{what}: {:?}", run.lines);
            // Asked a second time, a disk that failed once gives it back.
            let found: Vec<_> = run.lines.iter().filter(|line| line.starts_with("found ")).collect();
            assert!(found.iter().all(|line| line.as_str() == "found FormerKeysDamaged"), "{what}: {found:?}");
            assert_eq!(!found.is_empty(), stays, "{what}: {found:?}");
            disk.still_there(copied.path(), &run, &what);
        }
    }
}

#[test]
fn a_disk_that_does_not_give_back_is_named_in_its_place_and_called_no_damage() {
    let mut told: BTreeMap<(&str, &str, String), u64> = BTreeMap::new();
    let mut wrong = Vec::new();
    let mut runs = 0;
    let mut state = u64::from(std::process::id());
    let mut disk: Option<Disk> = None;
    let mut of = "";
    for (work, place, telling) in READ {
        if of != *work {
            (of, disk) = (*work, Some(Disk::new(work)));
        }
        let disk = disk.as_ref().unwrap();
        let (_, whole) = disk.run(Harm::none(Of::ReadingIn(place)));
        assert!(whole.failed.is_none() && whole.code().is_none(), "{work}: untouched it passes: {:?}", whole.lines);
        assert!(whole.operations > 0, "{work}: something is read in {place}");
        for (fault, stays, count) in [(Fault::Failing, false, 2), (Fault::Failing, true, 1), (Fault::Short, false, 1)] {
            let drawn: Vec<u64> = (0..count).map(|_| 1 + draw(&mut state) % whole.operations).collect();
            let every = if every_one() { (1..=whole.operations).collect() } else { drawn };
            for at in every {
                let harm = Harm { at, fault, stays, of: Of::ReadingIn(place) };
                let (copied, run) = disk.run(harm);
                // Random names make an operation more or less: the last may not come.
                let Some(failed) = run.failed.clone() else { continue };
                let what = format!("{work}, {harm:?} ({failed})");
                let said = run.code();
                if let Some((code, sentence)) = &said
                    && (fault == Fault::Short || !telling.contains(&code.as_str()))
                {
                    wrong.push(format!("{what}: it says {code}: {sentence}"));
                }
                judge(work, place, harm, &run, &what);
                disk.still_there(copied.path(), &run, &what);
                let code = said.map_or_else(|| "passed".to_owned(), |(code, _)| code);
                *told.entry((work, place, code)).or_default() += 1;
                runs += 1;
            }
        }
    }
    assert!(wrong.is_empty(), "half at a time is no failure, and the disk is named:\n{}", wrong.join("\n"));
    assert!(runs > 40, "the disk failed {runs} times");
    eprintln!("{runs} readings failed, 0 acknowledged lost, 0 called damage");
    for ((work, place, code), count) in told {
        eprintln!("  {work}, {place}: {code} × {count}");
    }
}
