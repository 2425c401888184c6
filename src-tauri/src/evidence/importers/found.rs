//! What a reading brings out of a file.

use crate::evidence::derivatives::Page;
use crate::evidence::reading::Trouble;
use serde::{Deserialize, Serialize};

/// What was found in a file, or in a stretch of it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// Its text.
    pub pages: Vec<Page>,
    /// Pages (or mails) of the whole file; the stretch may be shorter.
    pub of: u32,
    /// Its mails, one to a page.
    pub mails: Vec<Mail>,
    /// The files in it.
    pub files: Vec<InnerFile>,
    /// What it says about the web page it was saved from.
    pub web: Option<Web>,
    /// It holds more text than is kept.
    pub cut: bool,
    /// Why some of it was not read, though the rest was.
    pub trouble: Option<Trouble>,
}

/// The head of a mail. Words are as they stand there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mail {
    pub subject: String,
    /// `Name <address>`, several parted by `, `.
    pub from: String,
    pub to: String,
    pub copy: String,
    /// As written.
    pub date: String,
    /// The date in milliseconds since 1970 UTC, where it can be read.
    pub sent: Option<i64>,
    /// Minutes east of UTC that the date names.
    pub zone: Option<i32>,
    pub message_id: String,
    /// The other lines of the head, name and value: what stations it passed.
    pub further: Vec<(String, String)>,
}

/// A file in a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InnerFile {
    /// Finds it again; unique in the file.
    pub entry: String,
    /// Its name, as it is shown.
    pub name: String,
    /// What it says it is; empty when it does not.
    pub media_type: String,
    /// Bytes.
    pub length: u64,
    /// Which mail (from 0) it belongs to.
    pub page: u32,
    /// It stands in the text (a picture in a letter) and was not attached.
    pub inline: bool,
}

/// What a saved page says about itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Web {
    /// Where it was, as the file says.
    pub url: String,
    pub title: String,
    /// When it was saved, as the file says and as it writes it.
    pub saved: String,
    /// The program that saved it.
    pub saver: String,
    /// The entry of the file that shows the whole page as a picture.
    pub picture: Option<String>,
    /// How many digests the file keeps of its own parts, and how many of these do not hold.
    pub digests: u32,
    pub broken: u32,
}
