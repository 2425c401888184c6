//! Heads, slots, descriptors and anchors of a locked vault cut short or made longer: each is named for what it is, and what there
//! is beside it counts. The database is cut in `flips.rs`, sealed files in `blobs.rs`, a write-ahead log in `wal.rs`.

use super::*;

/// A locked vault with an anchor that somebody asked a stamp for, and a checkpoint of its own.
fn locked() -> Office {
    let (office, vault) = Office::new();
    let view = || vault.write(WRITE, |w| w.custody(Action::View, &[], &serde_json::json!({}))).unwrap();
    view();
    vault.request_timestamp().unwrap();
    view();
    vault.lock().unwrap();
    office
}

/// A file cut to some two dozen lengths, to nothing and by its last byte, and made longer by a byte, a sector and a page.
fn misshapen(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let cuts = (0..bytes.len()).step_by((bytes.len() / 24).max(1)).chain([bytes.len() - 1]);
    let shorter = cuts.map(|to| (format!("cut to {to}"), bytes[..to].to_vec()));
    let longer = [1, 512, 4096].map(|more| (format!("longer by {more}"), [bytes, vec![0; more].as_slice()].concat()));
    shorter.chain(longer).collect()
}

/// What an opening says when files are otherwise.
fn found(office: &Office, files: &[(&str, &[u8])]) -> Result<Vec<Finding>> {
    let changed = tempfile::tempdir().unwrap();
    copy(&office.path(), changed.path());
    for (name, bytes) in files {
        overwrite(&changed.path().join(name), bytes);
    }
    open(changed.path()).map(|(_, findings)| findings)
}

fn bytes(office: &Office, name: &str) -> Vec<u8> {
    std::fs::read(office.path().join(name)).unwrap()
}

#[test]
fn a_head_of_another_length_is_damaged_and_the_other_one_counts() {
    let office = locked();
    for name in ["head.a", "head.b"] {
        for (how, bytes) in misshapen(&bytes(&office, name)) {
            let found = found(&office, &[(name, &bytes)]).unwrap();
            assert_eq!(found, [Finding::HeadDamaged { file: name.into() }], "{name} {how}");
        }
    }
    for (how, bytes) in misshapen(&bytes(&office, "head.a")) {
        let found = found(&office, &[("head.a", &bytes), ("head.b", &bytes)]).unwrap();
        assert_eq!(found, [Finding::HeadLost], "both {how}");
    }
}

#[test]
fn a_slot_of_another_length_is_damaged_and_whoever_it_belongs_to_is_told_that() {
    let office = locked();
    for (how, bytes) in misshapen(&bytes(&office, "slots/05")) {
        assert_eq!(found(&office, &[("slots/05", &bytes)]).unwrap(), [Finding::SlotDamaged { slot: 5 }], "{how}");
    }
    for (how, bytes) in misshapen(&bytes(&office, "slots/00")) {
        let refused = found(&office, &[("slots/00", &bytes)]);
        let told = matches!(&refused, Err(Error::WrongPassphraseOrSlotDamaged { slots }) if *slots == [0]);
        assert!(told, "{how}: {refused:?}");
    }
}

#[test]
fn a_descriptor_of_another_length_is_mended_by_the_other_copy() {
    let office = locked();
    for name in ["VAULT", "VAULT.copy"] {
        for (how, bytes) in misshapen(&bytes(&office, name)) {
            let found = found(&office, &[(name, &bytes)]).unwrap();
            assert_eq!(found, [Finding::DescriptorDamaged { file: name.into() }], "{name} {how}");
        }
    }
    for (how, bytes) in misshapen(&bytes(&office, "VAULT")) {
        let refused = found(&office, &[("VAULT", &bytes), ("VAULT.copy", &bytes)]);
        assert!(matches!(refused, Err(Error::DescriptorDamaged)), "both {how}: {refused:?}");
    }
}

#[test]
fn an_anchor_cut_at_any_byte_is_damaged() {
    let office = locked();
    let names = |found: Vec<Finding>, about: &str| -> Vec<String> {
        let name = |finding| match finding {
            Finding::AnchorDamaged { file } => file,
            other => panic!("{about}: {other:?}"),
        };
        let mut names: Vec<_> = found.into_iter().map(name).collect();
        names.sort();
        names
    };
    let anchors = files_in(&office.path().join("anchors"));
    let anchors: Vec<_> = anchors.iter().map(|path| path.file_name().unwrap().to_str().unwrap()).collect();
    let [asked, request, own] = anchors[..] else { panic!("{anchors:?}") };
    assert!(asked.ends_with(".note") && request.ends_with(".tsq") && own.ends_with(".note"), "{anchors:?}");
    // Without its note a request belongs to nothing.
    for (name, told) in [(asked, vec![asked, request]), (request, vec![request]), (own, vec![own])] {
        let path = format!("anchors/{name}");
        let whole = bytes(&office, &path);
        let every_cut = (0..whole.len()).map(|to| (format!("cut to {to}"), whole[..to].to_vec()));
        for (how, bytes) in every_cut.chain(misshapen(&whole)) {
            let about = format!("{name} {how}");
            assert_eq!(names(found(&office, &[(&path, &bytes)]).unwrap(), &about), told, "{about}");
        }
    }
}
