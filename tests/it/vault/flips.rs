//! One bit changed anywhere in a locked vault: it is reported, or it changes nothing. `DALIL_FLIPS` says how many places
//! are tried (400 unless told); `DALIL_FLIPS=all` tries every byte of every file, `DALIL_FLIPS=3/8` the third eighth of them,
//! for several computers at a time. One computer uses all its processors. Of so many, what the opening reports already is checked
//! down to the originals one time in 256: such a check takes fifteen times as long as the opening.

use super::users::NURLAN;
use super::*;
use crate::custody::authority::{Authority, Keys};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

/// The database of a vault whose master key was changed once.
const DATABASE: &str = "db/main-2.db";

/// Two originals, one of them sealed before the master key was changed, some entries, a setting, an anchor: everything a vault
/// has, in little.
fn small_vault() -> (Office, Vec<(BlobId, Vec<u8>)>) {
    let (office, vault) = Office::new();
    let mut blobs = vec![(intake(&vault, &original(300)).1, original(300))];
    let nurlan = vault.add_user("Нурлан Абдиев", dalil::vault::Role::Reader, &Passphrase::new(NURLAN)).unwrap().value;
    let vault = vault.remove_user(nurlan).unwrap().0;
    blobs.push((intake(&vault, &original(70_000)).1, original(70_000)));
    let set = "INSERT INTO setting VALUES ('office', '\"Бишкек\"')";
    vault.write(UNDOABLE, |w| w.execute(set, []).map_err(Error::from)).unwrap();
    for n in 0..8 {
        let item = EvidenceId::from_bytes([n; 16]);
        vault.write(WRITE, |w| w.custody(Action::View, &[(item, digest(&[n]))], &serde_json::json!({}))).unwrap();
    }
    vault.request_timestamp().unwrap();
    vault.lock().unwrap();
    if let Some(authority) = Authority::new(Keys::P256) {
        let folder = office.path().join("anchors");
        let answer = authority.answer(&folder.join("000000000014.tsq"));
        let name = format!("000000000014-{}.tsr", &digest(&answer).to_string()[..8]);
        std::fs::write(folder.join(name), answer).unwrap();
    }
    (office, blobs)
}

/// What came of opening and verifying a vault in which something was changed.
#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    Refused(String),
    Reported(Vec<Finding>),
    Unnoticed,
}

fn outcome(folder: &Path, blobs: &[(BlobId, Vec<u8>)]) -> Outcome {
    outcome_of(folder, blobs, true)
}

/// `checked` whatever the opening said. Otherwise only what the opening did not report is checked: three times as fast.
fn outcome_of(folder: &Path, blobs: &[(BlobId, Vec<u8>)], checked: bool) -> Outcome {
    let (vault, mut findings) = match open(folder) {
        Ok(opened) => opened,
        Err(error) => return Outcome::Refused(error.to_string()),
    };
    if checked || findings.is_empty() {
        findings.extend(verify(&vault, Level::Originals));
    }
    for (blob, bytes) in blobs {
        // Whatever was found: altered bytes are never shown.
        if let Ok(shown) = read_all(&vault, *blob) {
            assert!(shown == *bytes, "altered bytes of an original were shown");
        }
    }
    if !findings.is_empty() {
        return Outcome::Reported(findings);
    }
    let setting = vault.read(|db| {
        Ok::<_, Error>(db.query_row("SELECT value FROM setting WHERE key = 'office'", [], |r| r.get::<_, String>(0))?)
    });
    assert_eq!(setting.unwrap(), "\"Бишкек\"");
    assert_eq!(vault.read(|db| dalil::vault::log::history::recent(db, None, 100)).unwrap().len(), 14);
    Outcome::Unnoticed
}

/// A folder in memory, where there is one: what is tried here has nothing to do with a disk.
fn in_memory() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").unwrap_or_else(|_| tempfile::tempdir().unwrap())
}

/// The files of a folder, by their names in it.
pub(super) fn files_of(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let files = files_in(folder).into_iter();
    files.map(|file| (file.strip_prefix(folder).unwrap().to_owned(), std::fs::read(&file).unwrap())).collect()
}

/// A vault that is damaged, opened, and put back as it was, again and again.
pub(super) struct Victim<'a> {
    folder: tempfile::TempDir,
    files: &'a [(PathBuf, Vec<u8>)],
}

impl<'a> Victim<'a> {
    pub(super) fn new(of: &Path, files: &'a [(PathBuf, Vec<u8>)]) -> Self {
        let folder = in_memory();
        copy(of, folder.path());
        Self { folder, files }
    }

    /// What `judge` says of the vault with a bit of it changed.
    pub(super) fn flip<T>(&self, file: usize, place: usize, judge: impl FnOnce(&Path) -> T) -> T {
        let mut bytes = self.files[file].1.clone();
        bytes[place] ^= 1 << (place % 8);
        self.with(file, &bytes, judge)
    }

    /// What `judge` says of the vault with other bytes in one of its files. Afterwards every file of the folder is compared with
    /// what it was and made so again, and what came to lie there goes: opening a vault writes.
    pub(super) fn with<T>(&self, file: usize, bytes: &[u8], judge: impl FnOnce(&Path) -> T) -> T {
        overwrite(&self.folder.path().join(&self.files[file].0), bytes);
        let judged = judge(self.folder.path());
        self.put_back();
        judged
    }

    fn put_back(&self) {
        for path in files_in(self.folder.path()) {
            let name = path.strip_prefix(self.folder.path()).unwrap();
            if !self.files.iter().any(|(known, _)| known == name) {
                std::fs::remove_file(&path).unwrap();
            }
        }
        for (name, bytes) in self.files {
            let path = self.folder.path().join(name);
            if std::fs::read(&path).ok().as_ref() != Some(bytes) {
                overwrite(&path, bytes);
            }
        }
    }
}

#[test]
fn a_bit_changed_anywhere_in_a_locked_vault_is_reported_or_harmless() {
    let (office, blobs) = small_vault();
    let files = files_of(&office.path());
    let places = places(&files);
    let (next, begun) = (AtomicUsize::new(0), Instant::now());
    let work = || {
        let victim = Victim::new(&office.path(), &files);
        let unchanged =
            || assert_eq!(outcome(victim.folder.path(), &blobs), Outcome::Unnoticed, "nothing is wrong with it");
        unchanged();
        victim.put_back();
        let mut told = BTreeMap::new();
        loop {
            let turn = next.fetch_add(1, Ordering::Relaxed);
            let Some((file, place)) = places.get(turn) else { break };
            let name = &files[*file].0;
            let checked = places.len() < 10_000 || turn % 256 == 0;
            let outcome = victim.flip(*file, *place, |folder| outcome_of(folder, &blobs, checked));
            // The lock file says who has the vault open; what stands in it when nobody has means nothing.
            let is_harmless = name == Path::new("lock");
            assert_eq!(outcome == Outcome::Unnoticed, is_harmless, "byte {place} of {}: {outcome:?}", name.display());
            let how = match outcome {
                Outcome::Refused(_) => "refused",
                Outcome::Reported(_) => "reported",
                Outcome::Unnoticed => "harmless",
            };
            *told.entry(how).or_insert(0usize) += 1;
        }
        unchanged(); // what was tried before left no trace that the later tries would have met
        told
    };
    let told = std::thread::scope(|scope| {
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        let hands: Vec<_> = (0..processors).map(|_| scope.spawn(work)).collect();
        let told = hands.into_iter().flat_map(|hand| hand.join().unwrap());
        told.fold(BTreeMap::new(), |mut all, (how, count)| {
            *all.entry(how).or_insert(0usize) += count;
            all
        })
    });
    eprintln!("{} bytes changed, {:?}, {told:?}", places.len(), begun.elapsed());
}

/// Which bytes of which files are changed: each file as often as any other, whatever its size.
fn places(files: &[(PathBuf, Vec<u8>)]) -> Vec<(usize, usize)> {
    let asked = std::env::var("DALIL_FLIPS").unwrap_or_else(|_| "400".into());
    let usable: Vec<_> = (0..files.len()).filter(|file| !files[*file].1.is_empty()).collect();
    let share = asked.split_once('/').map(|(part, of)| (part.parse::<usize>().unwrap(), of.parse::<usize>().unwrap()));
    if let Some((part, of)) = share.or((asked == "all").then_some((1, 1))) {
        let all = usable.into_iter().flat_map(|file| (0..files[file].1.len()).map(move |place| (file, place)));
        return all.skip(part - 1).step_by(of).collect();
    }
    let mut state = 20_261_123;
    let mut drawn = |below: usize| draw(&mut state) as usize % below;
    let anywhere = (0..asked.parse().unwrap()).map(|_| {
        let file = usable[drawn(usable.len())];
        (file, drawn(files[file].1.len()))
    });
    // The salt in front of the database is no page of it, and every byte of it is tried.
    let database = files.iter().position(|(name, _)| name == Path::new(DATABASE)).unwrap();
    anywhere.collect::<Vec<_>>().into_iter().chain((0..16).map(|place| (database, place))).collect()
}

#[test]
fn the_database_cut_zeroed_or_with_pages_exchanged_is_reported() {
    const PAGE: usize = 4096;
    let (office, blobs) = small_vault();
    let name = office.path().join(DATABASE);
    let whole = std::fs::read(&name).unwrap();
    let pages = whole.len() / PAGE;
    let mut state = 7;
    let mut changes: Vec<(String, Vec<u8>)> = Vec::new();
    for page in [0, 1, pages / 2, pages - 1] {
        let mut zeroed = whole.clone();
        zeroed[page * PAGE..(page + 1) * PAGE].fill(0);
        changes.push((format!("page {page} zeroed"), zeroed));
        changes.push((format!("cut before page {page}"), whole[..page * PAGE].to_vec()));
        changes.push((format!("cut in page {page}"), whole[..page * PAGE + 512].to_vec()));
    }
    for _ in 0..12 {
        let (a, b) = (draw(&mut state) as usize % pages, draw(&mut state) as usize % pages);
        if a != b {
            let mut exchanged = whole.clone();
            exchanged.copy_within(a * PAGE..(a + 1) * PAGE, b * PAGE);
            changes.push((format!("page {a} over page {b}"), exchanged));
        }
    }
    for (what, bytes) in changes {
        let changed = in_memory();
        copy(&office.path(), changed.path());
        overwrite(&changed.path().join(DATABASE), &bytes);
        assert_ne!(outcome(changed.path(), &blobs), Outcome::Unnoticed, "{what}");
    }
}

#[test]
fn slots_and_heads_of_another_vault_or_of_yesterday_are_not_taken_for_this_one() {
    let (office, blobs) = small_vault();
    let (other, _) = small_vault();
    for name in ["slots/00", "head.a", "head.b", "VAULT", "former-keys", DATABASE] {
        let mixed = in_memory();
        copy(&office.path(), mixed.path());
        overwrite(&mixed.path().join(name), &std::fs::read(other.path().join(name)).unwrap());
        let outcome = outcome(mixed.path(), &blobs);
        assert_ne!(outcome, Outcome::Unnoticed, "{name} of another vault");
    }
    let moved = in_memory();
    copy(&office.path(), moved.path());
    std::fs::rename(moved.path().join("slots/00"), moved.path().join("slots/03")).unwrap();
    assert!(matches!(open(moved.path()), Err(Error::WrongPassphraseOrSlotDamaged { slots }) if slots == [0, 3]));
}
