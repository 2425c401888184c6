//! The disk fails at every operation of a work in turn, or at some that are drawn.

use super::*;
use std::collections::BTreeMap;

fn a_disk_that_fails(work: &'static str) {
    let disk = Disk::new(work);
    let every = every_one();
    let mut state = u64::from(std::process::id());
    let mut told: BTreeMap<(Fault, String, String), u64> = BTreeMap::new();
    let mut runs = 0;
    for fault in [Fault::Failing, Fault::Full, Fault::Denied, Fault::Short] {
        let (_, whole) = disk.run(Harm { fault, ..Harm::none(Of::Writing) });
        assert_eq!((whole.failed, whole.operations > 20), (None, true), "{work}: untouched it passes");
        assert!(!whole.lines.iter().any(|line| line.starts_with("failed ")), "{:?}", whole.lines);
        for stays in [false, true] {
            let places: Vec<u64> = if every {
                (1..=whole.operations).collect()
            } else {
                (0..4).map(|_| 1 + draw(&mut state) % whole.operations).collect()
            };
            for at in places {
                let harm = Harm { at, fault, stays, of: Of::Writing };
                let (copied, run) = disk.run(harm);
                // Random names make an operation more or less: the last may not come.
                let Some(operation) = run.failed.clone() else { continue };
                let code = disk.check(copied.path(), &run, harm).unwrap_or_else(|| "passed".into());
                *told.entry((fault, operation, code)).or_default() += 1;
                runs += 1;
            }
        }
    }
    assert!(runs > 20, "{work}: the disk failed {runs} times");
    eprintln!("{work}: {runs} faults, 0 acknowledged lost");
    for ((fault, operation, code), count) in told {
        eprintln!("  {fault:?} at {operation}: {code} × {count}");
    }
}

#[test]
fn intake_on_a_disk_that_fails_at_any_operation_loses_nothing_acknowledged_and_says_what_happened() {
    a_disk_that_fails("intake");
}

#[test]
fn a_backup_on_a_disk_that_fails_at_any_operation_is_whole_or_not_acknowledged() {
    a_disk_that_fails("backup");
}

#[test]
fn a_damaged_original_on_a_disk_that_fails_at_any_operation_is_mended_or_can_be() {
    a_disk_that_fails("mend");
}

#[test]
fn what_is_removed_from_a_backup_on_a_disk_that_fails_is_gone_or_goes_when_it_is_asked_again() {
    a_disk_that_fails("purge");
}

#[test]
fn nothing_goes_from_a_backup_while_the_disk_of_its_vault_fails() {
    let disk = Disk::new("purge");
    let (_, whole) = disk.run(Harm::none(Of::WritingIn("vault")));
    assert!(whole.lines.iter().any(|line| line == "purged 1 2"), "untouched it passes: {:?}", whole.lines);
    let mut failed = 0;
    for at in 1..=whole.operations {
        let harm = Harm { at, fault: Fault::Failing, stays: true, of: Of::WritingIn("vault") };
        let (copied, run) = disk.run(harm);
        let Some(operation) = run.failed.clone() else { continue };
        let what = format!("{at}: {operation}");
        let (code, _) = run.code().unwrap_or_else(|| panic!("{what}: the disk went on failing, and that is said"));
        assert_eq!(code, "vault-io", "{what}: the stick is whole");
        assert!(!run.lines.iter().any(|line| line == "on a failing disk"), "{what}: it went all the same");
        disk.still_there(copied.path(), &run, &what);
        failed += 1;
    }
    assert!(failed > 10, "the disk of the vault failed {failed} times");
}

#[test]
fn a_restoration_on_a_disk_that_fails_at_any_operation_is_no_vault_or_a_whole_one() {
    a_disk_that_fails("restore");
}

#[test]
fn somebody_let_in_on_a_disk_that_fails_at_any_operation_is_in_or_can_be() {
    a_disk_that_fails("admit");
}

#[test]
fn somebody_removed_on_a_disk_that_fails_at_any_operation_is_out_or_in_and_nothing_is_lost() {
    a_disk_that_fails("remove");
}

#[test]
fn a_passphrase_changed_on_a_disk_that_fails_at_any_operation_is_the_new_one_or_the_old() {
    a_disk_that_fails("rephrase");
}

#[test]
fn evidence_destroyed_on_a_disk_that_fails_at_any_operation_is_gone_whole_or_all_there() {
    a_disk_that_fails("destroy");
}

#[test]
fn a_rescue_on_a_disk_that_fails_at_any_operation_comes_to_its_end_or_can_be_asked_for_again() {
    a_disk_that_fails("rescue");
}

#[test]
fn a_rescue_without_a_backup_on_a_disk_that_fails_at_any_operation_comes_to_its_end_or_can_be_asked_for_again() {
    a_disk_that_fails("alone");
}
