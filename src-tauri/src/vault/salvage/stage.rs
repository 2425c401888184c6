//! Laying ready what a rescue puts in place, and putting it there. Every step can be done again: what was moved is no
//! longer where it was taken from.

use super::super::descriptor;
use super::super::error::{Error, Result, io};
use super::super::keys::Key;
use super::super::lockfile::LockFile;
use super::super::log::head;
use super::super::moments::reach;
use super::super::opening::FOLDERS;
use super::super::{checkpoints, files, former, slots};
use super::judge::{self, Piece, Plan};
use super::{BackupSet, Openers, backup};
use crate::base::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

const PART: &str = "next-salvage-part";
const NEXT: &str = "next-salvage";
/// In either: the one that is in place already, where another one came before its end.
const BEFORE: &str = "before";

/// Where a rescue prepares what it needs; removed at the next opening.
pub(super) fn part(folder: &Path) -> PathBuf {
    folder.join(PART)
}

/// What gave way to that of a backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rescued {
    /// The database and everything that belongs to it.
    Database,
    /// Descriptor, slots or heads: the database was whole.
    Openers,
    /// The database, for an empty one: there was no backup, and what the vault still has is its originals.
    Originals,
}

impl Rescued {
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Database => "database",
            Self::Openers => "openers",
            Self::Originals => "originals",
        }
    }
}

/// What a rescue says of itself until it has its entry in the log.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(in crate::vault) struct Note {
    pub what: Rescued,
    /// The number of the set, and the moment of the vault that it holds. Without a backup: 0, and when it was done.
    pub set: u32,
    pub at: Timestamp,
    /// The folder in `quarantine/` for what is set aside. No other rescue has the same.
    pub aside: String,
    /// Entries of the log in the database that was put in place.
    #[serde(default)]
    pub log_size: Option<u64>,
    /// Whether the former keys went with the database that knew them. What was set aside may still hold them.
    #[serde(default)]
    pub lost_keys: bool,
    /// How far the log of a database that gave way to an empty one had come, as far as a head said.
    #[serde(default)]
    pub former: Value,
    /// One before it that was put in place, but may have no entry in the log yet.
    #[serde(skip)]
    pub before: Option<Box<Note>>,
}

impl Note {
    /// A rescue that begins `now`.
    pub(super) fn of(what: Rescued, now: Timestamp) -> Result<Self> {
        let aside = format!("database-{}-{}", now.millis(), &files::make_name()?[..8]);
        Ok(Self { what, set: 0, at: now, aside, log_size: None, lost_keys: false, former: Value::Null, before: None })
    }

    fn read(next: &Path) -> Result<Self> {
        let bytes = match fs::read(next.join("NOTE")) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(io("reading the note of a rescue")(error)),
        };
        let plain = |note: &Self| note.aside.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        let told = serde_json::from_slice(&bytes).ok().filter(plain);
        // What is to be done does not hang on it.
        let told = told.unwrap_or(Self {
            what: Rescued::Database,
            set: 0,
            at: Timestamp::from_millis(0),
            aside: "database-unnamed".into(),
            log_size: None,
            lost_keys: false,
            former: Value::Null,
            before: None,
        });
        let before = next.join(BEFORE);
        let before = before.is_dir().then(|| Self::read(&before)).transpose()?.map(Box::new);
        Ok(Self { before, ..told })
    }
}

/// Copies what is needed beside the vault, compares it, and says in one step that it is to be put in place. `master` is the
/// key that the passphrase gave out of the set.
pub(super) fn lay_ready(
    folder: &Path,
    home: &Path,
    set: &BackupSet,
    openers: &Openers,
    master: &Key,
    plan: &Plan,
    now: Timestamp,
) -> Result<()> {
    let part = folder.join(PART);
    remove_folder(&part)?;
    let files = part.join("files");
    let made = lay_into(&files, home, openers, plan, folder).and_then(|()| match plan {
        Plan::Database => demand_passing(&files.join("db"), openers, master),
        Plan::Only(_) => Ok(()),
    });
    let what = match plan {
        Plan::Database => Rescued::Database,
        Plan::Only(_) => Rescued::Openers,
    };
    let ready = made.and_then(|()| {
        let log_size = (what == Rescued::Database).then_some(set.log_size);
        name(folder, &Note { set: set.number, at: set.at, log_size, ..Note::of(what, now)? })
    });
    if ready.is_err() {
        let _ = remove_folder(&part); // the next opening does it else
    }
    ready
}

/// Lays ready a database that `make` makes in a folder which has the folders of a vault, its heads, and the former keys if
/// there are any.
pub(super) fn lay_made(folder: &Path, note: &Note, make: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let part = folder.join(PART);
    remove_folder(&part)?;
    let (made, into) = (part.join("made"), part.join("files"));
    let laid = || {
        for name in FOLDERS {
            files::make_folder(&made.join(name))?;
        }
        make(&made)?;
        // One whose log could not be folded in is several files, of which some could be put in place without the others.
        if names_in(&made.join("db"))?.len() != 1 {
            return Err(Error::DiskFull);
        }
        reach("salvage-half-staged");
        files::make_folder(&into)?;
        for name in ["db"].into_iter().chain(head::FILES) {
            rename(&made.join(name), &into.join(name))?;
        }
        if made.join(former::FILE).is_file() {
            rename(&made.join(former::FILE), &into.join(former::FILE))?;
        }
        remove_folder(&made)?;
        name(folder, note)
    };
    let ready = laid();
    if ready.is_err() {
        let _ = remove_folder(&part); // the next opening does it else
    }
    ready
}

/// Gives what was laid ready its note and its name: from then on it is to be put in place.
fn name(folder: &Path, note: &Note) -> Result<()> {
    let (part, next) = (folder.join(PART), folder.join(NEXT));
    let bytes = serde_json::to_vec(note).map_err(|_| Error::ManifestTooLong)?;
    files::replace(&part, &part.join("NOTE"), &bytes)?;
    for entry in walkdir::WalkDir::new(&part).into_iter().flatten().filter(|entry| entry.file_type().is_dir()) {
        files::sync_folder(entry.path())?;
    }
    reach("salvage-staged");
    let named = take_name(folder, &part, &next);
    if named.is_err() && !next.is_dir() {
        let _ = fs::rename(part.join(BEFORE), next); // the next opening does it else
    }
    named
}

fn take_name(folder: &Path, part: &Path, next: &Path) -> Result<()> {
    if next.is_dir() {
        // Its files are in place, for it was settled first; what it says of itself is not told yet.
        fs::rename(next, part.join(BEFORE)).map_err(io("laying a rescue ready"))?;
        files::sync_folder(part)?;
        files::sync_folder(folder)?;
        reach("salvage-before");
    }
    fs::rename(part, next).map_err(io("laying a rescue ready"))?;
    files::sync_folder(folder)
}

/// What is put in place must be a database that a vault opens with. What looking at it leaves beside it goes.
fn demand_passing(db: &Path, openers: &Openers, master: &Key) -> Result<()> {
    let copied = names_in(db)?;
    for name in &copied {
        if !judge::passes(&db.join(name), master, openers.descriptor.vault)? {
            return Err(Error::BackupDatabaseDamaged { set: openers.number });
        }
    }
    for name in names_in(db)?.into_iter().filter(|name| !copied.contains(name)) {
        fs::remove_file(db.join(name)).map_err(io("laying a rescue ready"))?;
    }
    Ok(())
}

fn lay_into(into: &Path, home: &Path, openers: &Openers, plan: &Plan, folder: &Path) -> Result<()> {
    files::make_folder(into)?;
    match plan {
        Plan::Database => {
            // An anchor is never replaced: the later ones here tell what is missing from the older database.
            let wanted = |path: &str| !(path.starts_with("anchors/") && folder.join(path).exists());
            backup::copy_parts(home, openers.number, into, &wanted, &mut || reach("salvage-half-staged"))
        }
        Plan::Only(pieces) => {
            let names: Vec<&str> = pieces
                .iter()
                .filter_map(|piece| match piece {
                    Piece::OfTheSet(name) => Some(name.as_str()),
                    Piece::Written(..) => None,
                })
                .collect();
            backup::copy_parts(home, openers.number, into, &|path| names.contains(&path), &mut || {
                reach("salvage-half-staged");
            })?;
            for piece in pieces {
                if let Piece::Written(name, bytes) = piece {
                    files::replace(into, &into.join(name), bytes)?;
                }
            }
            Ok(())
        }
    }
}

/// Brings a rescue that was laid ready to its end, and removes one that was not. What is answered is still to be written
/// into the log. Needs no key.
pub(in crate::vault) fn settle(folder: &Path) -> Result<Option<Note>> {
    let (part, next) = (folder.join(PART), folder.join(NEXT));
    if !part.is_dir() && !next.is_dir() {
        return Ok(None);
    }
    let _lock = LockFile::take(folder)?;
    let before = part.join(BEFORE);
    if !next.is_dir() && before.join("NOTE").is_file() {
        fs::rename(&before, &next).map_err(io("going on with a rescue"))?;
        files::sync_folder(folder)?;
    }
    remove_folder(&part)?;
    if !next.is_dir() {
        return Ok(None);
    }
    let note = Note::read(&next)?;
    for name in FOLDERS {
        files::make_folder(&folder.join(name))?;
    }
    let aside = folder.join("quarantine").join(&note.aside);
    let switch = Switch { folder, files: next.join("files"), aside, has_anchors: note.what != Rescued::Originals };
    switch.database()?;
    reach("salvage-database");
    let small = head::FILES.into_iter().chain([former::FILE]).map(str::to_owned);
    let pieces = small.chain((0..slots::COUNT).map(slots::name));
    for (done, name) in pieces.enumerate() {
        switch.put(&name)?;
        if done == 4 {
            reach("salvage-half-switched");
        }
    }
    switch.anchors()?;
    if let Some(size) = note.log_size {
        checkpoints::set_later_aside(folder, size, &switch.aside)?;
    }
    switch.sync()?;
    for (done, name) in descriptor::FILES.iter().enumerate() {
        switch.describe(name)?;
        if done == 0 {
            reach("salvage-half-described");
        }
    }
    switch.sync()?;
    reach("salvage-switched");
    Ok(Some(note))
}

/// Removes what is left of a rescue that has its entry. It loses its name first: half of it, without its note, would be taken for
/// another rescue.
pub(super) fn remove(folder: &Path) -> Result<()> {
    let (part, next) = (folder.join(PART), folder.join(NEXT));
    if fs::rename(next.join(BEFORE), &part).is_ok() {
        remove_folder(&part)?; // else it would be taken for one that goes on
    }
    match fs::rename(next, &part) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(io("ending a rescue")(error)),
        _ => files::sync_folder(folder)?,
    }
    let _ = remove_folder(&part); // the next opening does it else
    Ok(())
}

pub(super) fn remove_folder(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(io("removing a folder")(error)),
        _ => Ok(()),
    }
}

/// What is laid ready, where it goes, and where what was there goes.
struct Switch<'a> {
    folder: &'a Path,
    files: PathBuf,
    aside: PathBuf,
    /// Whether the anchors that lie there speak of the log that is put in place.
    has_anchors: bool,
}

impl Switch<'_> {
    /// As long as a database is laid ready, everything in `db/` is of the one it replaces, its write-ahead log too.
    fn database(&self) -> Result<()> {
        let ready = names_in(&self.files.join("db"))?;
        if ready.is_empty() {
            return Ok(());
        }
        let db = self.folder.join("db");
        for name in names_in(&db)? {
            self.set_aside(&db.join(&name), &name)?;
        }
        // So is a change of the master key that was not finished.
        for name in names_in(self.folder)? {
            if name.strip_prefix("next-").is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit())) {
                self.set_aside(&self.folder.join(&name), &name)?;
            }
        }
        // Former keys are sealed under the key of their own database. What there is of them for this one is put in place below.
        self.set_aside(&self.folder.join(former::FILE), former::FILE)?;
        if !self.has_anchors {
            let anchors = self.folder.join("anchors");
            for name in names_in(&anchors)? {
                self.set_aside(&anchors.join(&name), &format!("anchor-{name}"))?;
            }
            files::sync_folder(&anchors)?;
        }
        // What is set aside here is set aside no more once nothing is laid ready in `db/`.
        files::sync_folder(self.folder)?;
        files::sync_folder(&db)?;
        reach("salvage-aside");
        for name in ready {
            rename(&self.files.join("db").join(&name), &db.join(&name))?;
        }
        files::sync_folder(&db)?;
        // If it seemed to be laid ready still, what is written from now on would be set aside with it.
        files::sync_folder(&self.files.join("db"))
    }

    /// Puts a slot, a head or the former keys in place.
    fn put(&self, name: &str) -> Result<()> {
        let (from, to) = (self.files.join(name), self.folder.join(name));
        if from.symlink_metadata().is_err() {
            return Ok(()); // not needed, or done
        }
        self.set_aside(&to, &name.replace("slots/", "slot-"))?;
        rename(&from, &to)
    }

    /// Puts anchors in place that are not there; a later one is never replaced.
    fn anchors(&self) -> Result<()> {
        for name in names_in(&self.files.join("anchors"))? {
            let to = self.folder.join("anchors").join(&name);
            if to.symlink_metadata().is_err() {
                rename(&self.files.join("anchors").join(&name), &to)?;
            }
        }
        Ok(())
    }

    /// Puts a copy of the descriptor in the place of one that is there until then: there is always one, so that the folder
    /// is always known for a vault.
    fn describe(&self, name: &str) -> Result<()> {
        let (from, to) = (self.files.join(name), self.folder.join(name));
        if from.symlink_metadata().is_err() {
            return Ok(());
        }
        if let Ok(bytes) = fs::read(&to) {
            files::make_lasting_folder(&self.aside)?;
            files::replace(&self.folder.join("tmp"), &self.free(name), &bytes)?;
        }
        rename(&from, &to)
    }

    fn set_aside(&self, from: &Path, name: &str) -> Result<()> {
        if from.symlink_metadata().is_err() {
            return Ok(());
        }
        files::make_lasting_folder(&self.aside)?;
        fs::rename(from, self.free(name)).map_err(io("setting the database aside"))?;
        files::sync_folder(&self.aside)
    }

    /// A name in the folder for what is set aside that nothing there has.
    fn free(&self, name: &str) -> PathBuf {
        let numbered = |n: u32| if n == 1 { name.to_owned() } else { format!("{name}.{n}") };
        let mut tried = (1..).map(|n| self.aside.join(numbered(n)));
        tried.find(|path| path.symlink_metadata().is_err()).expect("no folder holds four billion files")
    }

    /// Makes durable where everything lies now, and then that it lies no longer where it was laid ready.
    fn sync(&self) -> Result<()> {
        for place in ["slots", "anchors", "quarantine"] {
            files::sync_folder(&self.folder.join(place))?;
        }
        files::sync_folder(self.folder)?;
        for place in [self.files.join("slots"), self.files.join("anchors"), self.files.clone()] {
            if place.is_dir() {
                files::sync_folder(&place)?;
            }
        }
        Ok(())
    }
}

fn rename(from: &Path, to: &Path) -> Result<()> {
    fs::rename(from, to).map_err(io("putting a file in place"))
}

/// The names in a folder, in order; none when it is not there.
pub(super) fn names_in(folder: &Path) -> Result<Vec<String>> {
    let what = "looking into a folder of the vault";
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(io(what)(error)),
    };
    let mut names = Vec::new();
    for entry in entries {
        names.extend(entry.map_err(io(what))?.file_name().into_string());
    }
    names.sort();
    Ok(names)
}
