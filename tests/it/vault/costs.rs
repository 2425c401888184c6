//! A descriptor with other numbers for Argon2, whole by its digest: it opens no slot, and a copy of it or a backup gives the own
//! numbers back.

use super::*;
use dalil::vault::Rescued;
use std::fs;

const COPIES: [&str; 2] = ["VAULT", "VAULT.copy"];
/// Numbers that are run and give another key: memory in KiB, passes.
const OTHER: (u8, u8) = (72, 1);
/// More passes than are believed.
const ABSURD: (u8, u8) = (64, 17);

/// Gives a copy of the descriptor other numbers; tests make vaults with 64 KiB, one pass and one lane.
fn set_cost(office: &Office, name: &str, (memory, passes): (u8, u8)) {
    let path = office.path().join(name);
    let mut bytes = fs::read(&path).unwrap();
    bytes.truncate(bytes.len() - 32);
    let at = bytes.windows(6).position(|part| part == [0x84, 0x18, 64, 1, 1, 0x50]).unwrap();
    bytes[at + 2] = memory;
    bytes[at + 3] = passes;
    let sum = digest(&bytes);
    bytes.extend(sum.0);
    overwrite(&path, &bytes);
}

/// A locked vault whose backup is older than its last original.
fn backed_up() -> (Office, tempfile::TempDir, [BlobId; 2]) {
    let (office, vault) = Office::new();
    let stick = tempfile::tempdir().unwrap();
    let first = intake(&vault, &original(40_000)).1;
    vault.back_up(stick.path(), &mut |_| ControlFlow::Continue(())).unwrap();
    let second = intake(&vault, &original(90_000)).1;
    vault.lock().unwrap();
    (office, stick, [first, second])
}

#[test]
fn a_copy_of_the_descriptor_with_absurd_numbers_gives_way_to_the_other_one() {
    for (harmed, whole) in [(0, 1), (1, 0)] {
        let (office, _stick, _) = backed_up();
        set_cost(&office, COPIES[harmed], ABSURD);
        let (vault, findings) = office.open();
        assert_eq!(findings, [Finding::DescriptorDamaged { file: COPIES[harmed].into() }]);
        vault.lock().unwrap();
        let [mended, kept] = [harmed, whole].map(|copy| fs::read(office.path().join(COPIES[copy])).unwrap());
        assert!(mended == kept, "it was written anew");
        office.open_clean();
    }
}

#[test]
fn a_descriptor_with_other_numbers_is_mended_out_of_a_backup_and_the_database_stays() {
    for cost in [OTHER, ABSURD] {
        let (office, stick, blobs) = backed_up();
        let own = COPIES.map(|name| fs::read(office.path().join(name)).unwrap());
        for name in COPIES {
            set_cost(&office, name, cost);
        }
        let refused = open(&office.path()).map(|_| ());
        match refused {
            Err(Error::KdfRefused) => assert_eq!(cost, ABSURD),
            Err(Error::WrongPassphrase) => assert_eq!(cost, OTHER),
            other => panic!("{cost:?}: {other:?}"),
        }
        let wrong = Vault::salvage(&office.path(), stick.path(), &Passphrase::new("башка сөз 4711"), clock(NOON));
        assert!(matches!(wrong, Err(Error::WrongPassphrase)), "{cost:?}: {:?}", wrong.err());
        let (vault, findings, done) = Vault::salvage(&office.path(), stick.path(), &passphrase(), clock(NOON)).unwrap();
        assert_eq!((done.what, findings), (Rescued::Openers, Vec::new()), "{cost:?}");
        vault.end_salvage().unwrap();
        assert_eq!(read_all(&vault, blobs[1]).unwrap(), original(90_000), "{cost:?}: what came since is there");
        vault.lock().unwrap();
        assert!(COPIES.map(|name| fs::read(office.path().join(name)).unwrap()) == own, "{cost:?}");
        let aside: Vec<_> = COPIES.iter().map(|name| done.aside.join(name).is_file()).collect();
        assert_eq!(aside, [true, true], "{cost:?}: nothing is deleted");
        assert_eq!(read_all(&office.open_clean(), blobs[0]).unwrap(), original(40_000));
    }
}

#[test]
fn a_database_lost_beside_other_numbers_comes_with_the_own_ones() {
    for cost in [OTHER, ABSURD] {
        let (office, stick, blobs) = backed_up();
        for name in COPIES {
            set_cost(&office, name, cost);
        }
        overwrite(&office.path().join("db/main.db"), &[7; 4096 * 9]);
        let (vault, _, done) = Vault::salvage(&office.path(), stick.path(), &passphrase(), clock(NOON)).unwrap();
        assert_eq!(done.what, Rescued::Database, "{cost:?}");
        super::cuts::take_up_all(&vault);
        vault.end_salvage().unwrap();
        for (blob, length) in blobs.into_iter().zip([40_000, 90_000]) {
            assert_eq!(read_all(&vault, blob).unwrap(), original(length), "{cost:?}");
        }
    }
}
