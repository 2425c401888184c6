//! Originals: they come back as they went in, or not at all.

use super::*;
use std::io::{Seek as _, SeekFrom};

#[test]
fn originals_of_every_awkward_size_come_back_as_they_were() {
    let (office, vault) = Office::new();
    let sizes = [0, 1, 65_527, 65_528, 65_529, 65_535, 65_536, 65_537, 131_064, 10 << 20];
    let blobs = sizes.map(|size| intake(&vault, &original(size)).1);
    vault.lock().unwrap();
    let vault = office.open_clean();
    for (blob, size) in blobs.into_iter().zip(sizes) {
        assert!(read_all(&vault, blob).unwrap() == original(size), "{size} bytes");
        let manifest = vault.original(blob).unwrap().manifest().unwrap();
        assert_eq!((manifest.length, manifest.sha256), (size as u64, digest(&original(size))));
        assert_eq!(manifest.about.name, "договор.jpg");
    }
    assert_eq!(verify(&vault, Level::Originals), []);
}

#[test]
fn any_place_of_an_original_can_be_read_without_reading_the_rest() {
    let (_office, vault) = Office::new();
    let bytes = original(700_000);
    let (_, blob) = intake(&vault, &bytes);
    let mut reader = vault.original(blob).unwrap();
    let mut place = 1u64;
    for _ in 0..300 {
        place = place.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let from = (place >> 33) as usize % bytes.len();
        let count = ((place >> 13) as usize % 150_000).min(bytes.len() - from);
        let mut part = vec![0; count];
        reader.seek(SeekFrom::Start(from as u64)).unwrap();
        reader.read_exact(&mut part).unwrap();
        assert!(part == bytes[from..from + count], "{count} bytes from {from}");
    }
    assert_eq!(reader.seek(SeekFrom::End(-1)).unwrap(), 699_999);
    let mut rest = Vec::new();
    reader.read_to_end(&mut rest).unwrap();
    assert_eq!(rest, bytes[699_999..]);
    reader.seek(SeekFrom::Start(1 << 40)).unwrap();
    assert_eq!(reader.read(&mut [0; 8]).unwrap(), 0, "there is nothing after the end");
    assert!(reader.seek(SeekFrom::Current(-(2 << 40))).is_err());
}

#[test]
fn of_originals_sealed_together_one_that_fails_stops_no_other() {
    let (office, vault) = Office::new();
    let (_, known) = intake(&vault, &original(500));
    let lengths: [usize; 6] = [10, 500, 70_000, 10, 200_000, 64];
    let staged: Vec<_> = lengths
        .iter()
        .map(|length| {
            let before = files_in(&office.path().join("tmp"));
            let staged = stage(&vault, &original(*length));
            if *length == 70_000 {
                let new = files_in(&office.path().join("tmp")).into_iter().find(|file| !before.contains(file));
                std::fs::remove_file(new.unwrap()).unwrap(); // somebody tidied up
            }
            staged
        })
        .collect();
    let published = vault.publish(staged, &going_on);
    assert!(matches!(published[2], Err(Error::Io { .. })), "{:?}", published[2]);
    let sealed: Vec<_> = published.into_iter().flatten().collect();
    let stored: Vec<_> = sealed.iter().map(|one| one.already_stored).collect();
    assert_eq!(stored, [false, true, true, false, false], "one was there, and one twice among them");
    assert_eq!((sealed[1].blob, sealed[2].blob), (known, sealed[0].blob));
    assert!(files_in(&office.path().join("tmp")).is_empty(), "nothing is left of what was not needed");
    let recorded = record_together(&vault, &sealed).unwrap();
    vault.lock().unwrap();
    let vault = office.open_clean();
    for ((_, blob), length) in recorded.into_iter().zip([10, 500, 10, 200_000, 64]) {
        assert_eq!(read_all(&vault, blob).unwrap(), original(length));
    }
    assert_eq!(verify(&vault, Level::Originals), []);
}

#[test]
fn a_group_that_is_broken_off_leaves_nothing() {
    let (office, vault) = Office::new();
    let staged: Vec<_> = (1..20).map(|n| stage(&vault, &original(n * 900))).collect();
    let asked = std::sync::atomic::AtomicU32::new(0);
    let three = || match asked.fetch_add(1, std::sync::atomic::Ordering::Relaxed) {
        0..3 => ControlFlow::Continue(()),
        _ => ControlFlow::Break(()),
    };
    let published = vault.publish(staged, &three);
    let cancelled = published.iter().filter(|one| matches!(one, Err(Error::Cancelled))).count();
    assert!(cancelled >= 16, "{cancelled}");
    drop(published);
    assert!(files_in(&office.path().join("tmp")).is_empty());
    vault.lock().unwrap();
    office.open_clean();
}

/// What the vault says about a blob whose file was replaced by `bytes`.
fn with_file(vault: &Vault, blob: BlobId, file: &Path, bytes: &[u8]) -> (Result<Vec<u8>>, Vec<Finding>) {
    overwrite(file, bytes);
    (read_all(vault, blob), verify(vault, Level::Originals))
}

#[test]
fn every_flipped_byte_of_a_sealed_file_is_noticed() {
    let (office, vault) = Office::new();
    let (_, blob) = intake(&vault, b"The passports were taken on the first day.");
    let file = only_blob_file(&office.path());
    let whole = std::fs::read(&file).unwrap();
    assert_eq!(whole.len(), 168 + 512 + 16);
    for at in 0..whole.len() {
        let mut changed = whole.clone();
        changed[at] ^= 1 << (at % 8);
        overwrite(&file, &changed);
        assert!(matches!(read_all(&vault, blob), Err(Error::BlobDamaged { .. })), "byte {at}");
    }
    let (read, findings) = with_file(&vault, blob, &file, &whole);
    assert!(read.is_ok() && findings.is_empty(), "put back, it is whole again");
}

#[test]
fn a_sealed_file_cut_extended_or_rearranged_is_noticed() {
    const STEP: usize = 65_536 + 16;
    let (office, vault) = Office::new();
    let (_, blob) = intake(&vault, &original(300_000));
    let file = only_blob_file(&office.path());
    let whole = std::fs::read(&file).unwrap();
    let chunk = |index: usize| 168 + index * STEP..(168 + (index + 1) * STEP).min(whole.len());
    let chunks = (whole.len() - 168).div_ceil(STEP);
    assert_eq!(chunks, 5);

    let mut changed: Vec<(String, Vec<u8>)> = Vec::new();
    for length in [0, 8, 167, 168, 169, 184, 185, 168 + STEP, 168 + 2 * STEP, whole.len() - 1, whole.len() - 16] {
        changed.push((format!("cut to {length}"), whole[..length].to_vec()));
    }
    for more in [1, 16, 17, 512, 4096, STEP] {
        changed.push((format!("{more} zeros more"), [whole.as_slice(), &vec![0; more]].concat()));
    }
    for a in 0..chunks {
        let mut without = whole.clone();
        without.drain(chunk(a));
        changed.push((format!("without chunk {a}"), without));
        for b in (0..chunks).filter(|b| *b != a) {
            let mut copied = whole.clone();
            let length = chunk(a).len().min(chunk(b).len());
            copied.copy_within(chunk(a).start..chunk(a).start + length, chunk(b).start);
            changed.push((format!("chunk {a} over chunk {b}"), copied));
        }
    }
    for (what, bytes) in changed {
        let (read, findings) = with_file(&vault, blob, &file, &bytes);
        assert!(matches!(read, Err(Error::BlobDamaged { .. })), "{what}");
        assert_eq!(findings, [Finding::BlobDamaged { blob }], "{what}");
    }
}

#[test]
fn sealed_files_that_change_places_are_noticed() {
    let (office, vault) = Office::new();
    let (_, a) = intake(&vault, &original(1000));
    let (_, b) = intake(&vault, &original(1001));
    let files = files_in(&office.path().join("blobs"));
    let bytes: Vec<_> = files.iter().map(|file| std::fs::read(file).unwrap()).collect();
    assert_eq!(bytes[0].len(), bytes[1].len(), "padding makes them look alike");
    overwrite(&files[0], &bytes[1]);
    overwrite(&files[1], &bytes[0]);
    for blob in [a, b] {
        assert!(matches!(read_all(&vault, blob), Err(Error::BlobDamaged { .. })));
    }
    assert_eq!(verify(&vault, Level::Files).len(), 2, "their digests are no longer their names");
}

#[test]
fn a_sealed_file_of_another_vault_is_not_accepted() {
    let (office, vault) = Office::new();
    let (_, blob) = intake(&vault, b"the same bytes");
    let (other_office, other) = Office::new();
    intake(&other, b"the same bytes");
    overwrite(&only_blob_file(&office.path()), &std::fs::read(only_blob_file(&other_office.path())).unwrap());
    assert!(matches!(read_all(&vault, blob), Err(Error::BlobDamaged { .. })));
}

#[test]
fn a_missing_sealed_file_is_named_at_opening() {
    let (office, vault) = Office::new();
    let (_, blob) = intake(&vault, b"gone tomorrow");
    vault.lock().unwrap();
    std::fs::remove_file(only_blob_file(&office.path())).unwrap();
    let (vault, findings) = office.open();
    assert_eq!(findings, [Finding::BlobMissing { blob }]);
    assert!(matches!(vault.original(blob), Err(Error::BlobMissing { .. })));
    let alarm = vault.read(|db| dalil::vault::log::history::recent(db, None, 1)).unwrap();
    assert_eq!(alarm[0].action, Action::Alarm, "and written into the log");
}

#[test]
fn the_same_original_is_stored_once_and_recognised_after_reopening() {
    let (office, vault) = Office::new();
    let (_, first) = intake(&vault, &original(5000));
    vault.lock().unwrap();
    let vault = office.open_clean();
    assert_eq!(vault.find_duplicate(digest(&original(5000))).unwrap(), Some(first));
    assert_eq!(vault.find_duplicate(digest(b"another")).unwrap(), None);
    let again = seal(&vault, &original(5000)).unwrap();
    assert!(again.already_stored && again.blob == first);
    let (_, recorded) = intake(&vault, &original(5000));
    assert_eq!(recorded, first, "a second item may refer to the same blob");
    assert_eq!(files_in(&office.path().join("blobs")).len(), 1);
    assert!(files_in(&office.path().join("tmp")).is_empty());
}

#[test]
fn a_half_copied_vault_without_the_folder_of_its_originals_opens_and_names_them() {
    let (office, vault) = Office::new();
    let (_, blob) = intake(&vault, &original(5000));
    vault.lock().unwrap();
    std::fs::remove_dir_all(office.path().join("blobs")).unwrap();
    let (vault, findings) = office.open();
    assert_eq!(findings, [Finding::BlobMissing { blob }]);
    let (_, mended) = intake(&vault, &original(5000));
    assert_eq!(read_all(&vault, mended).unwrap(), original(5000), "and can be given them again");
}

#[test]
fn a_fresh_copy_is_kept_when_the_stored_one_is_damaged() {
    let (office, vault) = Office::new();
    let (_, damaged) = intake(&vault, &original(5000));
    let file = only_blob_file(&office.path());
    let mut bytes = std::fs::read(&file).unwrap();
    bytes[4000] ^= 1;
    overwrite(&file, &bytes);
    let (_, fresh) = intake(&vault, &original(5000));
    assert_ne!(fresh, damaged);
    assert_eq!(read_all(&vault, fresh).unwrap(), original(5000));
}

#[test]
fn a_cancelled_intake_leaves_nothing_behind() {
    let (office, vault) = Office::new();
    let bytes = original(1_000_000);
    for stop_at in [0, 300_000, 1_000_000] {
        let mut progress = |done: u64| if done >= stop_at { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
        let sealed = vault.seal(&mut bytes.as_slice(), None, &Manifest::default(), &mut progress);
        assert!(matches!(sealed, Err(Error::Cancelled)));
    }
    assert!(files_in(&office.path().join("tmp")).is_empty() && files_in(&office.path().join("blobs")).is_empty());
}

#[test]
fn an_original_that_cannot_be_read_to_its_end_is_not_stored() {
    struct Torn(usize);
    impl std::io::Read for Torn {
        fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
            self.0 += 1;
            if self.0 > 3 { Err(std::io::ErrorKind::PermissionDenied.into()) } else { Ok(into.len()) }
        }
    }
    let (office, vault) = Office::new();
    let sealed = vault.seal(&mut Torn(0), None, &Manifest::default(), &mut on);
    assert!(matches!(sealed, Err(Error::Io { what: "reading the original", .. })), "{sealed:?}");
    assert!(files_in(&office.path().join("tmp")).is_empty() && files_in(&office.path().join("blobs")).is_empty());
}

#[test]
fn an_original_too_large_for_the_disk_is_refused_before_anything_is_written() {
    let (_office, vault) = Office::new();
    let sealed = vault.seal(&mut &b"x"[..], Some(u64::MAX / 2), &Manifest::default(), &mut on);
    let Err(Error::NoRoom { needed, free, reserve }) = sealed else { panic!("it was sealed, or refused otherwise") };
    assert!(free < needed && 0 < reserve && reserve < needed, "{needed} needed, {free} free, {reserve} in reserve");
}

#[test]
fn a_description_too_long_to_seal_is_refused() {
    let (office, vault) = Office::new();
    let about = Manifest { name: "и".repeat(20_000), ..Manifest::default() };
    assert!(matches!(vault.seal(&mut &b"x"[..], None, &about, &mut on), Err(Error::ManifestTooLong)));
    assert!(files_in(&office.path().join("tmp")).is_empty());
}

#[test]
fn a_locked_vault_shows_no_more_of_an_open_original() {
    let (_office, vault) = Office::new();
    let (_, blob) = intake(&vault, &original(400_000));
    let mut reader = vault.original(blob).unwrap();
    reader.read_exact(&mut [0; 10]).unwrap();
    vault.shut().unwrap();
    reader.seek(SeekFrom::Start(300_000)).unwrap();
    assert!(reader.read(&mut [0; 10]).is_err());
    assert!(matches!(vault.original(blob), Err(Error::Locked)));
    assert!(matches!(seal(&vault, b"more"), Err(Error::Locked)));
    assert!(matches!(vault.write(WRITE, |_| Ok::<_, Error>(())), Err(Error::Locked)));
    assert!(matches!(vault.read(|_| Ok::<_, Error>(())), Err(Error::Locked)));
}

#[test]
fn half_written_files_are_swept_and_unrecorded_ones_set_aside_after_a_day() {
    let (office, vault) = Office::new();
    let sealed = seal(&vault, &original(2000)).unwrap(); // sealed, never recorded: the program ended in between
    vault.lock().unwrap();
    std::fs::write(office.path().join("tmp/0123456789abcdef0123456789abcdef"), b"half a file").unwrap();
    let file = only_blob_file(&office.path());
    let written = file.metadata().unwrap().modified().unwrap().duration_since(std::time::UNIX_EPOCH).unwrap();
    let hours_later = |hours: i64| clock(i64::try_from(written.as_millis()).unwrap() + hours * 3_600_000);

    let (vault, findings) = Vault::open(&office.path(), &passphrase(), hours_later(23)).unwrap();
    assert_eq!(findings, [Finding::LeftoversSwept { count: 1 }]);
    assert!(file.exists(), "an import may still be going to record it");
    assert!(matches!(vault.original(sealed.blob), Err(Error::UnknownBlob { .. })));
    vault.lock().unwrap();

    let (vault, findings) = Vault::open(&office.path(), &passphrase(), hours_later(25)).unwrap();
    assert_eq!(findings, [Finding::OrphansQuarantined { count: 1 }]);
    assert_eq!(files_in(&office.path().join("quarantine")).len(), 1, "set aside, not deleted");
    vault.lock().unwrap();
    let (_, findings) = Vault::open(&office.path(), &passphrase(), hours_later(26)).unwrap();
    assert_eq!(findings, []);
}

#[test]
fn a_file_the_vault_did_not_put_there_is_left_alone_and_mentioned() {
    let (office, vault) = Office::new();
    vault.lock().unwrap();
    std::fs::create_dir_all(office.path().join("blobs/ab")).unwrap();
    std::fs::write(office.path().join("blobs/ab/thumbs.db"), b"?").unwrap();
    let (_, findings) = office.open();
    assert_eq!(
        findings,
        [Finding::UnknownFile { count: 1, names: vec!["blobs/ab/thumbs.db".to_owned()] }],
        "and named"
    );
    assert!(office.path().join("blobs/ab/thumbs.db").exists());
}

#[test]
fn strange_files_are_named_by_place_a_few_of_them_and_none_at_length_or_with_signs_that_turn_the_line() {
    let (office, vault) = Office::new();
    vault.lock().unwrap();
    for number in 0..4 {
        std::fs::write(office.path().join(format!("note-{number}.txt")), b"?").unwrap();
    }
    std::fs::write(office.path().join("a\u{202e}b.txt"), b"?").unwrap();
    std::fs::write(office.path().join("b".repeat(120)), b"?").unwrap();
    std::fs::write(office.path().join("slots/09"), b"?").unwrap();
    let (_, findings) = office.open();
    let [Finding::UnknownFile { count: 7, names }] = findings.as_slice() else { panic!("{findings:?}") };
    assert_eq!(names.len(), 5, "{names:?}");
    assert_eq!(names[0], "a\u{fffd}b.txt");
    assert_eq!(names[1].chars().count(), 61, "cut, with a sign of it");
    assert_eq!(names[2], "note-0.txt");
}

/// Not a test: seals and reads a long original and says how much memory the program took at most.
#[test]
#[ignore = "run by the test below, in a program of its own"]
#[cfg(target_os = "linux")]
fn seals_a_long_original() {
    let most_kib = || {
        let status = std::fs::read_to_string("/proc/self/status").unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        line.trim().trim_end_matches(" kB").parse::<u64>().unwrap()
    };
    let (_office, vault) = Office::new();
    intake(&vault, &original(200_000));
    let before = most_kib();
    let begun = std::time::Instant::now();
    let length = 192 << 20;
    let mut film = std::io::repeat(0x5a).take(length);
    let sealed = vault.seal(&mut film, Some(length), &Manifest::default(), &mut on).unwrap();
    assert_eq!(sealed.length, length);
    println!("took {} KiB more; {:?}", most_kib() - before, begun.elapsed());
}

#[test]
#[cfg(target_os = "linux")]
fn memory_stays_flat_however_long_the_original() {
    let run = this_program("vault::blobs::seals_a_long_original").output().unwrap();
    let said = String::from_utf8_lossy(&run.stdout);
    let taken = said.split("took ").nth(1).and_then(|rest| rest.split(' ').next()).expect("it says how much");
    assert!(taken.parse::<u64>().unwrap() < 8 << 10, "{taken} KiB for 192 MiB");
    eprintln!("{said}");
}
