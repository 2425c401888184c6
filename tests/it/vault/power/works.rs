//! The works that the power is cut in, done by a program of its own. It ends before anything is closed.

use super::people::NEW;
use super::*;
use crate::vault::cuts::take_up_all;
use crate::vault::steps::{arm, doomed, handed_over, two};
use crate::vault::{destroy, harmed};
use dalil::vault::backup::{self, Copied};

fn passing(_: Copied) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Not a test: the program that does one of the works, says so and ends; or ends at a moment of it.
#[test]
#[ignore = "run by the tests beside it"]
fn works_and_ends() {
    let folder = PathBuf::from(handed_over(FOLDER));
    let _open = work(&handed_over(WORK), &folder.join("vault"), &folder.join("stick"), &folder.join("back"));
    println!("\n{ACKNOWLEDGED}");
    std::process::abort();
}

/// Does it; gives the vault that is open after it.
fn work(work: &str, folder: &Path, stick: &Path, back: &Path) -> Option<Vault> {
    match work {
        "restore" => {
            arm();
            let (home, set) = backup::backup_sets(stick).unwrap().remove(0);
            assert!(backup::restore(&home, set.number, back, &mut passing).unwrap().check.is_whole());
            None
        }
        "open" => {
            arm();
            Some(open(folder).unwrap().0)
        }
        "rescue" | "rescue, not ended" => {
            arm();
            let (vault, ..) = Vault::salvage(folder, stick, &passphrase(), clock(NOON)).unwrap();
            Some(rescued(vault, work == "rescue"))
        }
        "rescue alone" | "rescue alone, not ended" => {
            arm();
            let (vault, ..) = Vault::salvage_alone(folder, &passphrase(), USER, clock(NOON)).unwrap();
            Some(rescued(vault, work == "rescue alone"))
        }
        _ => {
            let (vault, _) = open(folder).unwrap();
            in_an_open_vault(work, &vault, stick);
            Some(vault)
        }
    }
}

fn rescued(vault: Vault, ended: bool) -> Vault {
    take_up_all(&vault);
    if ended {
        vault.end_salvage().unwrap();
    }
    vault
}

fn in_an_open_vault(work: &str, vault: &Vault, stick: &Path) {
    let doomed = (work == "destroy").then(|| doomed(vault));
    arm();
    match work {
        "intake" => {
            intake_together(vault, &two(20));
        }
        "backup" => {
            vault.back_up(stick, &mut passing).unwrap();
        }
        "purge" => assert_eq!(harmed::purge(vault, stick).unwrap(), "purged 1 2"),
        "destroy" => {
            let (item, blob) = doomed.unwrap();
            assert!(destroy::destroy(vault, item, blob), "nothing of it is left");
        }
        "mend" => assert_eq!(harmed::mend(vault).unwrap(), "mended"),
        "rephrase" => assert!(vault.change_passphrase(&passphrase(), &Passphrase::new(NEW)).unwrap()),
        other => panic!("no such work: {other}"),
    }
}
