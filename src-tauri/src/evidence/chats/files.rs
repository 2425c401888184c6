//! The files beside the words of an export, found by what its messages call them.

use super::archived::FILES;
use crate::evidence::importers::chat::{App, Chat, INSIDE};
use std::collections::{BTreeSet, HashMap, HashSet};
use unicode_normalization::UnicodeNormalization;

/// So many files of one name below a folder are looked through for the one that is meant. Of more it could be any.
const NAMESAKES: usize = 32;

/// Bytes of the names of all that stands in exports of MMS. The name of the file stands before each, and an answer of the worker holds all.
const NAMES: usize = 16 << 20;

/// The files of an archive.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Files {
    names: Vec<String>,
    /// All conversations of the archive stand in one file, so every file of it belongs to that.
    alone: bool,
    /// The folders of all conversations where these stand in several files.
    homes: HashSet<String>,
    /// What stands in exports of MMS, by the file it stands in: `sms.xml/mms/12/a.jpg`; where the item itself is one, `mms/12/a.jpg`.
    parts: BTreeSet<String>,
    /// Each name in small letters.
    small: Vec<String>,
    /// By the whole name, and by its last part in small letters: these in the order of their names.
    whole: HashMap<String, usize>,
    by_base: HashMap<String, Vec<usize>>,
}

impl Files {
    /// Of their whole names; `alone`: all conversations of the archive stand in one file.
    pub fn of(names: Vec<String>, alone: bool) -> Self {
        let mut files = Self { alone, ..Self::default() };
        for (at, name) in names.iter().enumerate() {
            files.whole.entry(composed(name)).or_insert(at);
            files.by_base.entry(folded(base(name))).or_default().push(at);
            files.small.push(folded(name));
        }
        for namesakes in files.by_base.values_mut() {
            namesakes.sort_by(|one, other| names[*one].cmp(&names[*other]));
        }
        files.names = names;
        files
    }

    /// Their whole names, as the archive has them.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// What stands in exports of MMS.
    pub fn parts(&self) -> &BTreeSet<String> {
        &self.parts
    }

    /// The same files with what stands in exports of MMS.
    pub fn holding(mut self, parts: impl IntoIterator<Item = String>) -> Self {
        self.parts = parts.into_iter().collect();
        self
    }

    /// Whether all conversations of the archive stand in one file.
    pub fn alone(&self) -> bool {
        self.alone
    }

    /// The same files where all conversations stand in one file, or in several: each of them in one of `entries`.
    pub fn being(mut self, alone: bool, entries: &[String]) -> Self {
        self.alone = alone;
        self.homes = if alone { HashSet::new() } else { entries.iter().map(|e| folder(e).to_owned()).collect() };
        self
    }

    /// The file that stands just where the conversation in `entry` says, from its own folder on.
    pub(super) fn at(&self, entry: &str, name: &str) -> Option<&str> {
        let path = format!("{}{}", folder(entry), name.trim_start_matches("./"));
        self.whole.get(&composed(&path)).map(|at| self.names[*at].as_str())
    }

    /// The whole name of a file that the conversation in `entry` calls `name`: what stands there from its own folder on, else the
    /// only one of that last part below the folder, but in no folder of another conversation; in an archive of one conversation, the only
    /// one at all. Some telephones write `й` as two signs in one of the two places, or `.JPG` for `.jpg`.
    pub fn find(&self, entry: &str, name: &str) -> Option<&str> {
        let name = name.trim_start_matches("./");
        if name.is_empty() {
            return None;
        }
        if let Some(part) = self.parts.get(&within(entry, name)) {
            return Some(part);
        }
        if let Some(there) = self.at(entry, name) {
            return Some(there);
        }
        // What stands in a copy of SMS is no file beside it.
        if name.starts_with(INSIDE) {
            return None;
        }
        let home = folder(entry);
        let (path, last) = (folded(&format!("{home}{name}")), composed(base(name)));
        let named = self.by_base.get(&folded(base(name)))?.as_slice();
        // Those below one folder stand beside one another.
        let from = named.partition_point(|at| self.names[*at].as_str() < home);
        let count = named[from..].partition_point(|at| self.names[*at].starts_with(home));
        let below = &named[from..from + count];
        let (named, below) = (few(named), few(below)?);
        let own: Vec<usize> = below.iter().copied().filter(|at| self.is_of(home, &self.names[*at])).collect();
        let is_there = |at: usize| self.small[at] == path;
        let is_called_so = |at: usize| base(&self.names[at]).nfc().eq(last.chars());
        let found = only(&own, is_there)
            .or_else(|| only(&own, is_called_so))
            .or_else(|| only(&own, |_| true))
            .or_else(|| only(named?, is_called_so).filter(|_| self.alone && below.is_empty()));
        found.map(|at| self.names[at].as_str())
    }

    /// Whether a file below `home` lies in no folder of another conversation further down.
    fn is_of(&self, home: &str, name: &str) -> bool {
        let strokes = name.match_indices('/').map(|(at, _)| at + 1);
        !strokes.filter(|end| *end > home.len()).any(|end| self.homes.contains(&name[..end]))
    }
}

/// What stands in an export of MMS, which is the item itself where `entry` is empty.
pub(super) fn parts_of<'a>(entry: &'a str, chats: &'a [Chat]) -> impl Iterator<Item = String> + 'a {
    let copies = chats.iter().filter(|chat| chat.app == App::Sms);
    let sent = copies.flat_map(|chat| &chat.messages).flat_map(|message| &message.attachments);
    sent.filter(|attached| attached.name.starts_with(INSIDE)).map(move |attached| within(entry, &attached.name))
}

/// Adds as many of them as are held: a file with a name beyond measure costs its pictures, and not the conversations beside it.
pub(super) fn hold(parts: &mut Vec<String>, more: impl Iterator<Item = String>) {
    let held: usize = parts.iter().map(String::len).sum();
    let mut room = NAMES.saturating_sub(held);
    let fits = more.take(FILES.saturating_sub(parts.len())).take_while(|name| {
        let fits = name.len() <= room;
        room = room.saturating_sub(name.len());
        fits
    });
    parts.extend(fits);
}

/// The name of what stands in a file.
fn within(entry: &str, name: &str) -> String {
    if entry.is_empty() { name.to_owned() } else { format!("{entry}/{name}") }
}

/// These, if they are few enough to be looked through.
fn few(namesakes: &[usize]) -> Option<&[usize]> {
    Some(namesakes).filter(|all| all.len() <= NAMESAKES)
}

/// The one that is so; none if there are several.
fn only(of: &[usize], is_so: impl Fn(usize) -> bool) -> Option<usize> {
    let mut found = of.iter().copied().filter(|one| is_so(*one));
    found.next().filter(|_| found.next().is_none())
}

/// The last part of a name with folders.
pub(super) fn base(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

/// What stands before the last part, with its stroke.
pub(super) fn folder(name: &str) -> &str {
    name.strip_suffix(base(name)).unwrap_or_default()
}

/// In NFC: Apple's computers write a letter and its sign apart.
fn composed(name: &str) -> String {
    if name.is_ascii() { name.to_owned() } else { name.nfc().collect() }
}

/// The same in small letters, with one space for many.
fn folded(name: &str) -> String {
    composed(name).to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(names: &[&str], alone: bool) -> Files {
        Files::of(names.iter().map(|name| (*name).to_owned()).collect(), alone)
    }

    #[test]
    fn each_conversation_opens_the_file_of_its_own_folder() {
        let files =
            files(&["А/_chat.txt", "А/1-PHOTO.jpg", "Б/_chat.txt", "Б/1-PHOTO.jpg", "Б/media/2.jpg", "3.jpg"], false);
        assert_eq!(files.find("А/_chat.txt", "1-PHOTO.jpg"), Some("А/1-PHOTO.jpg"));
        assert_eq!(files.find("Б/_chat.txt", "1-PHOTO.jpg"), Some("Б/1-PHOTO.jpg"));
        assert_eq!(files.find("Б/_chat.txt", "2.jpg"), Some("Б/media/2.jpg"));
        for stranger in ["2.jpg", "3.jpg", ""] {
            assert_eq!(files.find("А/_chat.txt", stranger), None, "{stranger} lies with another");
        }
    }

    #[test]
    fn of_several_files_of_one_name_the_one_at_that_place_is_meant_or_none() {
        let names = ["D/result.json", "D/chats/chat_01/files/П.pdf", "D/chats/chat_02/files/П.pdf"];
        let files = files(&names, true);
        assert_eq!(files.find(names[0], "chats/chat_02/files/П.pdf"), Some(names[2]));
        assert_eq!(files.find(names[0], "files/П.pdf"), None, "it could be either");
    }

    #[test]
    fn a_name_in_pieces_or_in_other_letters_is_the_same_name() {
        let files = files(&["_chat.txt", "Договор и\u{306}.pdf", "IMG-1.jpg", "a.txt", "A.TXT"], true);
        assert_eq!(files.find("_chat.txt", "Договор й.pdf"), Some("Договор и\u{306}.pdf"));
        assert_eq!(files.find("_chat.txt", "IMG-1.JPG"), Some("IMG-1.jpg"));
        assert_eq!(files.find("_chat.txt", "A.TXT"), Some("A.TXT"));
        assert_eq!(files.find("_chat.txt", "A.txt"), None, "it could be either");
    }

    #[test]
    fn what_stands_in_a_copy_of_sms_is_found_there_and_by_no_other_conversation() {
        let files = files(&["sms.xml", "_chat.txt", "mms/1/a.jpg"], false).holding(["sms.xml/mms/1/a.jpg".to_owned()]);
        assert_eq!(files.find("sms.xml", "mms/1/a.jpg"), Some("sms.xml/mms/1/a.jpg"), "and not what lies beside it");
        assert_eq!(files.find("_chat.txt", "mms/1/a.jpg"), Some("mms/1/a.jpg"));
        assert_eq!(files.find("_chat.txt", "b.jpg").or(files.find("sms.xml", "mms/2/a.jpg")), None);
        let alone = Files::default().holding(["mms/1/a.jpg".to_owned()]);
        assert_eq!(alone.find("", "mms/1/a.jpg"), Some("mms/1/a.jpg"), "the item itself is the copy");
    }

    #[test]
    fn in_an_archive_of_one_conversation_its_files_may_lie_elsewhere() {
        let names = ["Чат/chat.txt", "Фото/IMG-1.jpg", "Фото/IMG-2.jpg", "Видео/IMG-2.jpg"];
        assert_eq!(files(&names, true).find(names[0], "IMG-1.jpg"), Some(names[1]));
        assert_eq!(files(&names, true).find(names[0], "IMG-2.jpg"), None);
        assert_eq!(files(&names, false).find(names[0], "IMG-1.jpg"), None);
    }

    #[test]
    fn a_conversation_at_the_root_takes_no_file_out_of_the_folder_of_another() {
        let entries = ["Марат.txt".to_owned(), "Эрмек/Эрмек.txt".to_owned()];
        let names = ["Марат.txt", "Эрмек/Эрмек.txt", "Эрмек/фото/IMG-1.jpg", "фото/IMG-2.jpg", "Эрмек/IMG-2.jpg"];
        let files = files(&names, true).being(false, &entries);
        assert_eq!(files.find("Марат.txt", "IMG-1.jpg"), None, "it lies with Эрмек");
        assert_eq!(files.find("Марат.txt", "IMG-2.jpg"), Some("фото/IMG-2.jpg"));
        assert_eq!(files.find("Эрмек/Эрмек.txt", "IMG-1.jpg"), Some("Эрмек/фото/IMG-1.jpg"));
    }

    #[test]
    fn of_a_thousand_folders_each_conversation_looks_only_into_its_own() {
        let homes: Vec<String> = (0..1_000).map(|n| format!("{n}/_chat.txt")).collect();
        let photos: Vec<String> = (0..1_000).map(|n| format!("{n}/media/IMG-1.jpg")).collect();
        let files = Files::of(photos.clone(), false).being(false, &homes);
        for (home, photo) in homes.iter().zip(&photos) {
            assert_eq!(files.find(home, "IMG-1.jpg"), Some(photo.as_str()));
        }
        let files = Files::of(photos, true);
        assert_eq!(files.find("_chat.txt", "IMG-1.jpg"), None, "it could be any");
    }
}
