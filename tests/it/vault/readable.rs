//! What still opens of a damaged original: every chunk but those that are broken, and nothing that is not what was sealed.

use super::*;

/// Bytes of a header, of a chunk, and of a chunk with its tag, as docs/vault-format.md has them.
const HEADER: usize = 168;
const CHUNK: u64 = 65_536;
const SEALED: usize = 65_536 + 16;

/// The bytes of the original in chunk `index`: eight bytes of the first one say how long it is.
fn of_chunk(index: u64, length: u64) -> (u64, u64) {
    ((index * CHUNK).saturating_sub(8), ((index + 1) * CHUNK - 8).min(length))
}

struct Damaged {
    _office: Office,
    vault: Vault,
    blob: BlobId,
    bytes: Vec<u8>,
}

impl Damaged {
    /// An original of four chunks, whose file something happened to.
    fn by(change: impl FnOnce(&mut Vec<u8>)) -> Self {
        let (office, vault) = Office::new();
        let bytes = original(200_000);
        let (_, blob) = intake(&vault, &bytes);
        let path = only_blob_file(&office.path());
        let mut file = std::fs::read(&path).unwrap();
        change(&mut file);
        std::fs::remove_file(&path).unwrap();
        std::fs::write(&path, file).unwrap();
        Self { _office: office, vault, blob, bytes }
    }

    /// What opens, as stretches and as bytes; both tell the same.
    fn opens(&self) -> (Vec<(u64, u64, bool)>, Vec<u8>) {
        let readable = self.vault.readable(self.blob, &mut on).unwrap();
        let mut part = Vec::new();
        self.vault.original_in_part(self.blob).unwrap().read_to_end(&mut part).unwrap();
        assert_eq!((readable.length, readable.sha256), (200_000, digest(&part)));
        let mut end = 0;
        for one in &readable.stretches {
            assert_eq!(one.from, end, "nothing is left out");
            end = one.to;
            let place = one.from as usize..one.to as usize;
            match one.sha256 {
                Some(sha256) => {
                    assert_eq!(sha256, digest(&part[place.clone()]));
                    assert!(part[place.clone()] == self.bytes[place], "what opens is what was sealed");
                }
                None => assert!(part[place].iter().all(|byte| *byte == 0)),
            }
        }
        assert_eq!((end, part.len()), (200_000, 200_000));
        let stretches: Vec<_> = readable.stretches.iter().map(|one| (one.from, one.to, one.sha256.is_some())).collect();
        let opens: u64 = stretches.iter().filter(|(_, _, opens)| *opens).map(|(from, to, _)| to - from).sum();
        assert_eq!(readable.opens(), opens);
        (stretches, part)
    }
}

#[test]
fn one_bit_in_the_middle_costs_its_chunk_and_no_other() {
    let damaged = Damaged::by(|file| file[HEADER + SEALED + 1_000] ^= 1);
    let (lost_from, lost_to) = of_chunk(1, 200_000);
    let (stretches, _) = damaged.opens();
    assert_eq!(stretches, [(0, lost_from, true), (lost_from, lost_to, false), (lost_to, 200_000, true)]);
    assert!(read_all(&damaged.vault, damaged.blob).is_err(), "the whole is given out by nobody");
}

#[test]
fn of_a_file_that_was_cut_off_the_chunks_before_the_cut_open() {
    let damaged = Damaged::by(|file| file.truncate(HEADER + 2 * SEALED + 500));
    let (_, end) = of_chunk(1, 200_000);
    assert_eq!(damaged.opens().0, [(0, end, true), (end, 200_000, false)]);
}

#[test]
fn a_file_that_was_added_to_opens_as_it_was() {
    let damaged = Damaged::by(|file| file.extend_from_slice(&[7; 100_000]));
    assert_eq!(damaged.opens().0, [(0, 200_000, true)]);
}

#[test]
fn a_header_that_is_lost_is_in_the_database_too() {
    let damaged = Damaged::by(|file| file[..HEADER].fill(0));
    assert!(damaged.vault.original(damaged.blob).is_err());
    assert_eq!(damaged.opens(), (vec![(0, 200_000, true)], damaged.bytes.clone()));
}

#[test]
fn the_first_chunk_may_be_lost_though_it_says_how_long_the_original_is() {
    let damaged = Damaged::by(|file| file[HEADER] ^= 1);
    let (_, end) = of_chunk(0, 200_000);
    assert_eq!(damaged.opens().0, [(0, end, false), (end, 200_000, true)]);
}

#[test]
fn of_a_file_of_other_bytes_nothing_opens() {
    let damaged = Damaged::by(|file| file.fill(0));
    assert_eq!(damaged.opens().0, [(0, 200_000, false)]);
    assert_eq!(damaged.vault.readable(damaged.blob, &mut on).unwrap().opens(), 0);
}

#[test]
fn chunks_that_changed_places_do_not_open() {
    let damaged = Damaged::by(|file| {
        let (first, second) = (HEADER, HEADER + SEALED);
        let chunk = file[first..second].to_vec();
        file.copy_within(second..second + SEALED, first);
        file[second..second + SEALED].copy_from_slice(&chunk);
    });
    let (_, end) = of_chunk(1, 200_000);
    assert_eq!(damaged.opens().0, [(0, end, false), (end, 200_000, true)]);
}

#[test]
fn of_an_original_that_is_whole_all_opens_and_of_one_that_is_gone_nothing_is_said() {
    let damaged = Damaged::by(|_| {});
    let (stretches, part) = damaged.opens();
    assert_eq!(stretches, [(0, 200_000, true)]);
    assert!(part == damaged.bytes);
    std::fs::remove_file(only_blob_file(damaged.vault.folder())).unwrap();
    assert!(matches!(damaged.vault.readable(damaged.blob, &mut on), Err(Error::BlobMissing { .. })));
}

#[test]
fn how_far_it_is_is_told_to_the_end_and_whoever_hears_it_may_stop_it() {
    let damaged = Damaged::by(|file| file[HEADER + SEALED] ^= 1);
    let mut heard = Vec::new();
    let mut listen = |done: u64| {
        heard.push(done);
        ControlFlow::Continue(())
    };
    damaged.vault.readable(damaged.blob, &mut listen).unwrap();
    let ends: Vec<u64> = (0..4).map(|index| of_chunk(index, 200_000).1).collect();
    assert_eq!(heard, ends, "what opens and what does not");
    let mut stop = |done: u64| if done > ends[0] { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    assert!(matches!(damaged.vault.readable(damaged.blob, &mut stop), Err(Error::Cancelled)));
}

#[test]
fn a_lock_ends_it() {
    let damaged = Damaged::by(|file| file[HEADER + SEALED] ^= 1);
    let mut part = damaged.vault.original_in_part(damaged.blob).unwrap();
    damaged.vault.lock().unwrap();
    assert!(part.read(&mut [0; 10]).is_err());
}
