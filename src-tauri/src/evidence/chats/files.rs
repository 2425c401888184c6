//! The files beside the words of an export, found by what its messages call them.

use crate::evidence::importers::chat::INSIDE;
use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization;

/// So many files of one name are looked through for the one that is meant. More are nobody's export.
const NAMESAKES: usize = 1_000;

/// The files of an archive.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Files {
    names: Vec<String>,
    /// All conversations of the archive stand in one file, so every file of it belongs to that.
    alone: bool,
    /// By the whole name, and by its last part in small letters.
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
        }
        files.names = names;
        files
    }

    /// Their whole names, as the archive has them.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Whether all conversations of the archive stand in one file.
    pub fn alone(&self) -> bool {
        self.alone
    }

    /// The same files where all conversations stand in one file, or not.
    pub(super) fn being(mut self, alone: bool) -> Self {
        self.alone = alone;
        self
    }

    /// The whole name of a file that the conversation in `entry` calls `name`: what stands there from its own folder on, else the
    /// only one of that last part below the folder; in an archive of one conversation, the only one at all. Some telephones write
    /// `й` as two signs in one of the two places, or `.JPG` for `.jpg`.
    pub fn find(&self, entry: &str, name: &str) -> Option<&str> {
        let name = name.trim_start_matches("./");
        if name.is_empty() {
            return None;
        }
        let home = folder(entry);
        let path = format!("{home}{name}");
        if let Some(at) = self.whole.get(&composed(&path)) {
            return Some(&self.names[*at]);
        }
        // What stands in a copy of SMS is no file beside it.
        if name.starts_with(INSIDE) {
            return None;
        }
        let namesakes = self.by_base.get(&folded(base(name))).filter(|all| all.len() <= NAMESAKES)?;
        let named: Vec<&str> = namesakes.iter().map(|at| self.names[*at].as_str()).collect();
        let below: Vec<&str> = named.iter().copied().filter(|other| other.starts_with(home)).collect();
        let (path, last) = (folded(&path), composed(base(name)));
        let is_there = |other: &str| folded(other) == path;
        let is_called_so = |other: &str| composed(base(other)) == last;
        only(&below, is_there)
            .or_else(|| only(&below, is_called_so))
            .or_else(|| only(&below, |_| true))
            .or_else(|| only(&named, is_called_so).filter(|_| self.alone && below.is_empty()))
    }
}

/// The one that is so; none if there are several.
fn only<'a>(of: &[&'a str], is_so: impl Fn(&str) -> bool) -> Option<&'a str> {
    let mut found = of.iter().copied().filter(|one| is_so(one));
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
    fn in_an_archive_of_one_conversation_its_files_may_lie_elsewhere() {
        let names = ["Чат/chat.txt", "Фото/IMG-1.jpg", "Фото/IMG-2.jpg", "Видео/IMG-2.jpg"];
        assert_eq!(files(&names, true).find(names[0], "IMG-1.jpg"), Some(names[1]));
        assert_eq!(files(&names, true).find(names[0], "IMG-2.jpg"), None);
        assert_eq!(files(&names, false).find(names[0], "IMG-1.jpg"), None);
    }
}
