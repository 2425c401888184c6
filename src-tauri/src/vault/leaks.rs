//! What is left of secrets in the memory of the program once the vault is locked, and in the files it leaves.

use super::{Act, Error, KdfChoice, KdfCost, Passphrase, Vault};
use crate::base::{FixedClock, Timestamp};
use std::io::{Read as _, Seek as _, SeekFrom};
use std::path::Path;
use std::sync::Arc;

/// What is looked for is held only in this disguise, so that looking does not find itself.
const MASK: u8 = 0x5a;
const PASSPHRASE: [u8; 36] = *b"marker qotaq birlik sayda 4471 zumur";
const CLIENT: [u8; 26] = *b"MARKER Victim Surname 9931";

fn masked(bytes: &[u8]) -> Vec<u8> {
    bytes.iter().map(|byte| byte ^ MASK).collect()
}

/// How often the disguised bytes stand in `hay` undisguised.
fn count(hay: &[u8], needle: &[u8]) -> usize {
    let first = needle[0] ^ MASK;
    let starts = hay.iter().enumerate().filter(|(_, byte)| **byte == first).map(|(at, _)| at);
    let is_there = |at: usize| {
        hay.get(at..at + needle.len()).is_some_and(|part| part.iter().zip(needle).all(|(a, b)| a ^ MASK == *b))
    };
    starts.filter(|at| is_there(*at)).count()
}

/// Looks through all writable memory of this program.
fn in_memory(needles: &[Vec<u8>]) -> Vec<usize> {
    let maps = std::fs::read_to_string("/proc/self/maps").unwrap();
    let mut memory = std::fs::File::open("/proc/self/mem").unwrap();
    let mut found = vec![0; needles.len()];
    // One buffer, so that what was read before is not found again in memory given back.
    let mut buffer = vec![0u8; 1 << 20];
    let own = buffer.as_ptr() as u64;
    for line in maps.lines().filter(|line| line.split(' ').nth(1).is_some_and(|rights| rights.starts_with("rw"))) {
        let Some((from, to)) = line.split(' ').next().and_then(|range| range.split_once('-')) else { continue };
        let (mut at, to) = (u64::from_str_radix(from, 16).unwrap(), u64::from_str_radix(to, 16).unwrap());
        while at < to {
            let length = usize::try_from((to - at).min(buffer.len() as u64)).unwrap();
            let overlaps = at < own + buffer.len() as u64 && own < at + length as u64;
            if !overlaps && memory.seek(SeekFrom::Start(at)).is_ok() && memory.read_exact(&mut buffer[..length]).is_ok()
            {
                for (needle, found) in needles.iter().zip(&mut found) {
                    *found += count(&buffer[..length], needle);
                }
            }
            at += length as u64;
        }
    }
    buffer.fill(0);
    found
}

fn in_files(folder: &Path, needles: &[Vec<u8>]) -> usize {
    let files = walkdir::WalkDir::new(folder).into_iter().flatten().filter(|entry| entry.file_type().is_file());
    files
        .map(|file| std::fs::read(file.path()).unwrap())
        .map(|bytes| needles.iter().map(|needle| count(&bytes, needle)).sum::<usize>())
        .sum()
}

/// Opens a vault, works in it and locks it; gives its keys in disguise, as bytes and as the hexadecimal digits that the
/// database is given.
fn work(folder: &Path) -> Vec<Vec<u8>> {
    let clock = Arc::new(FixedClock(Timestamp::from_millis(1_793_527_200_000)));
    let passphrase = Passphrase::new(std::str::from_utf8(&PASSPHRASE).unwrap());
    let (vault, _) = Vault::open(folder, &passphrase, clock).unwrap();
    drop(passphrase);
    vault
        .write(Act { label: "test", undoable: false }, |w| {
            let name = String::from_utf8(CLIENT.to_vec()).unwrap();
            w.execute("INSERT OR REPLACE INTO setting VALUES ('client', json_quote(?1))", [name])?;
            Ok::<_, Error>(())
        })
        .unwrap();
    let keys = &vault.keys;
    let all = [keys.master(), &keys.database, &keys.wrap, &keys.head, &keys.backup, &vault.bundle.ed25519_seed];
    let mut needles: Vec<_> = all.iter().map(|key| masked(key.bytes())).collect();
    needles.push(
        all[1]
            .bytes()
            .iter()
            .flat_map(|byte| [byte >> 4, byte & 15])
            .map(|digit| b"0123456789abcdef"[digit as usize] ^ MASK)
            .collect(),
    );
    assert!(in_memory(&needles[..1])[0] >= 1, "while it is open the look finds the master key");
    vault.lock().unwrap();
    needles
}

#[test]
#[cfg(target_os = "linux")]
fn a_locked_vault_leaves_no_key_in_memory_and_no_word_on_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vault");
    {
        let clock = Arc::new(FixedClock(Timestamp::from_millis(1_793_527_200_000)));
        let passphrase = Passphrase::new(std::str::from_utf8(&PASSPHRASE).unwrap());
        let kdf = KdfChoice::Fixed(KdfCost::weak_for_tests());
        Vault::create(&path, &passphrase, "A", kdf, clock).unwrap().lock().unwrap();
    }
    // On a thread of its own, whose stack is given back with what was on it.
    let at = path.clone();
    let needles = std::thread::spawn(move || work(&at)).join().unwrap();
    let found = in_memory(&needles);
    let names = ["master", "database", "wrap", "head", "backup", "signing seed", "database in digits"];
    let left: Vec<_> = names.iter().zip(&found).filter(|(_, count)| **count > 0).collect();
    assert!(left.is_empty(), "{left:?}");
    let mut on_disk = needles;
    on_disk.extend([masked(&PASSPHRASE), masked(&CLIENT)]);
    assert_eq!(in_files(folder.path(), &on_disk), 0);
}

#[test]
fn the_look_finds_what_is_there() {
    let hay = b"xxMARKER Victim Surname 9931yyMARKER Victim Surname 9931";
    assert_eq!(count(hay, &masked(&CLIENT)), 2);
    assert_eq!(count(&hay[..20], &masked(&CLIENT)), 0);
}

#[test]
fn secrets_print_as_nothing() {
    let passphrase = Passphrase::new("marker qotaq birlik");
    let kit = super::kit::Kit::make().unwrap();
    let said = format!("{passphrase:?} {kit:?} {:?}", super::keys::Key::make().unwrap());
    assert_eq!(said, "Passphrase Kit Key");
    let folder = tempfile::tempdir().unwrap();
    let clock = Arc::new(FixedClock(Timestamp::from_millis(0)));
    let kdf = KdfChoice::Fixed(KdfCost::weak_for_tests());
    let passphrase = Passphrase::new("kerege uuk tunduk bosogo chamgarak 7");
    let vault = Vault::create(&folder.path().join("v"), &passphrase, "Name", kdf, clock).unwrap();
    vault.add_user("Other", super::Role::Lawyer, &Passphrase::new("кара жорго секирик түн 71")).unwrap();
    let second = vault.second(&Passphrase::new("кара жорго секирик түн 71"), false).unwrap();
    assert_eq!(format!("{vault:?} {second:?}"), "Vault Second");
}
