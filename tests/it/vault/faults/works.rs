//! The works that the disk fails under, done by a program of its own. Each says what is done as soon as it is, and why it stopped.

use super::*;
use dalil::commands::Failure;
use std::io::Write as _;

fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "\n{line}").and_then(|()| out.flush()).unwrap();
}

/// Not a test: the work that the disk fails under. It says what is done, and why it stopped.
#[test]
#[ignore = "run by the tests beside it, on a disk that fails"]
fn works_on_a_failing_disk() {
    let folder = PathBuf::from(std::env::var_os(FOLDER).expect("the folder is handed over"));
    let work = std::env::var(WORK).expect("the work is named");
    if let Err(error) = works(&folder, &work) {
        let sentence = error.to_string();
        say(&format!("failed {} {sentence}", Failure::from(error).code));
    }
}

fn works(folder: &Path, work: &str) -> Result<()> {
    let stick = folder.join("stick");
    if work == "restore" {
        let (home, set) = backup::backup_sets(&stick)?.remove(0);
        let restored = backup::restore(&home, set.number, &folder.join("back"), &mut |_| ControlFlow::Continue(()))?;
        say(&format!("restored {}", told(&restored.check)));
        return Ok(());
    }
    if work == "rescue" || work == "alone" {
        let vault = match work {
            "rescue" => losses::rescue(&folder.join("vault"), &stick)?,
            _ => losses::rescue_alone(&folder.join("vault"))?,
        };
        say("rescued");
        return vault.lock();
    }
    let (vault, findings) = open(&folder.join("vault"))?;
    for finding in findings {
        say(&format!("found {finding:?}"));
    }
    match work {
        "intake" => {
            for n in 1..=2 {
                say(&format!("done {n} {}", take_in(&vault, &letter(n))?));
            }
            // A group: one that fails stops no other, and what is recorded is acknowledged.
            let numbers = [3, 4, 5];
            let staged = numbers.iter().map(|n| {
                let bytes = letter(*n);
                vault.seal_draft(&mut bytes.as_slice(), None, &Manifest::default(), &mut on)
            });
            let staged = staged.collect::<Result<Vec<_>>>()?;
            let (mut sealed, mut failed) = (Vec::new(), None);
            for (n, one) in numbers.into_iter().zip(vault.publish(staged, &going_on)) {
                match one {
                    Ok(one) => sealed.push((n, one)),
                    Err(error) => failed = Some(error),
                }
            }
            let recorded: Vec<_> = sealed.iter().map(|(_, one)| one.clone()).collect();
            record_together(&vault, &recorded)?;
            for (n, one) in sealed {
                say(&format!("done {n} {}", one.blob));
            }
            failed.map_or(Ok(()), Err)?;
        }
        "persist" => {
            // Whoever is told that the disk failed tries again, without closing the vault.
            say("opened");
            for n in 1..=2 {
                let bytes = letter(n);
                let blob = take_in(&vault, &bytes).or_else(|_| take_in(&vault, &bytes))?;
                say(&format!("done {n} {blob}"));
            }
        }
        "look" => {
            let blob =
                vault.read(|db| db.query_row("SELECT id FROM blob", [], |row| row.get(0)).map_err(Error::from))?;
            say(&format!("looked {}", Sha256Digest::of(&read_all(&vault, blob)?)));
        }
        "verify" | "keys" => {
            for finding in vault.verify(Level::Originals, &mut |_| ControlFlow::Continue(()))? {
                say(&format!("found {finding:?}"));
            }
            say("verified");
        }
        "mend" => say(harmed::mend(&vault)?),
        "purge" => {
            let purged = harmed::purge(&vault, &stick)?;
            if std::env::var_os(TOLD).is_some_and(|told| Path::new(&told).exists()) {
                say("on a failing disk");
            }
            say(&purged);
        }
        "destroy" => say(&format!("destroyed {}", losses::destroy_it(&vault)?)),
        "admit" => {
            people::let_in(&vault)?;
            say("admitted");
        }
        "rephrase" => {
            people::rephrase(&vault)?;
            say("changed");
        }
        "remove" => {
            let removed = people::remove(&vault);
            if removed.is_ok() {
                say("removed");
            }
            // Whoever is told that it failed works on if the vault lets them, and what is acknowledged then counts as well.
            let later = take_in(removed.as_ref().unwrap_or(&vault), &letter(1));
            let later = later.map(|blob| say(&format!("done 1 {blob}")));
            let changed = removed?;
            later?;
            return changed.lock();
        }
        "check" => {
            let check = vault.check_own_backup(&stick, &mut |_| ControlFlow::Continue(()))?;
            say(&format!("checked {}", told(&check)));
        }
        _ => {
            let made = vault.back_up(&stick, &mut |_| ControlFlow::Continue(()))?;
            match made.lacking.first() {
                None => say("backed up"),
                Some(lack) => say(&format!("lacking {:?}", lack.finding)),
            }
        }
    }
    vault.lock()
}

fn take_in(vault: &Vault, bytes: &[u8]) -> Result<BlobId> {
    let sealed = seal(vault, bytes)?;
    let item = EvidenceId::make(vault.now());
    vault.write(WRITE, |w| {
        w.record_blob(&sealed)?;
        w.custody(Action::Intake, &[(item, sealed.sha256)], &serde_json::json!({ "length": sealed.length }))
    })?;
    Ok(sealed.blob)
}

/// What a check of a backup found, in a line.
fn told(check: &backup::BackupCheck) -> String {
    let (missing, damaged, unreadable) = (check.missing.len(), check.damaged.len(), check.unreadable.len());
    format!("missing {missing} damaged {damaged} unreadable {unreadable} parts {}", check.parts.len())
}
