//! What an original is, told by its bytes and never by its name, and how many pages it has.

mod jpeg;
mod pdf;
mod pixels;
mod png;
mod profile;
mod text;

pub(super) use pixels::{Encoded, encode};
pub(super) use text::{decode as decode_text, is_writing};

use super::carry::Source;
use super::error::{Damage, Trouble, guarded};
use super::picture::Turn;
use crate::evidence::chats::{Left, WhyLeft};
use crate::evidence::{heif, media_type_of, tiff};
use serde::{Deserialize, Serialize};

/// How many first bytes tell what a file is.
pub(super) const HEAD: usize = 8192;

/// What an original gives to the bundle.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Content {
    /// Pictures, one to a page; more than one only in a TIFF of several pages.
    Pictures { format: Format, frames: Vec<Frame> },
    /// The pages of a PDF.
    Pdf { pages: u32 },
    /// Plain text, typeset with numbered lines, or the words of a file, with numbered paragraphs.
    Text { pages: u32 },
    /// Nothing that could be put on paper: the divider says what it is and where it is kept.
    Unprintable(Unprintable),
}

impl Content {
    /// How many pages stand after the divider.
    pub fn pages(&self) -> u32 {
        match self {
            Self::Pictures { frames, .. } => frames.len() as u32,
            Self::Pdf { pages } | Self::Text { pages } => *pages,
            Self::Unprintable(_) => 0,
        }
    }
}

/// How a picture is stored in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Format {
    Jpeg,
    Png,
    Tiff,
    Gif,
    WebP,
    Bmp,
    /// A telephone's photograph, HEIC.
    Heif,
}

/// One picture of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// Pixels as stored, before turning.
    pub width: u32,
    pub height: u32,
    /// How it must be turned to stand upright.
    pub turn: Turn,
}

/// What kind of thing cannot be put on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unprintable {
    Audio,
    Video,
    /// A picture of a kind that is not printed yet: AVIF, JPEG XL, camera raw.
    Picture,
    Office,
    Archive,
    Other,
    /// It opens only with a password.
    Locked,
    /// It is broken in a way that could lose a page or a part of one.
    Damaged,
}

/// What the lawyer should know of an exhibit that was carried whole in its pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Remark {
    /// A moving picture: the first of so many frames stands for all.
    FirstOf(u32),
    /// A picture of a kind that no PDF holds (HEIC): a JPEG made from it is printed.
    Redrawn,
    /// A picture so long that it is printed this many millimetres wide: its letters cannot be read.
    Narrow(u32),
    /// An archive with a chat: the chat is printed, what is attached to it is not.
    ChatOfArchive,
    /// Files of an archive, so many, that were left out when its chats were read.
    FilesLeftOut(WhyLeft, u32),
    /// An export of a chat that ends before its end: there were more messages.
    ChatBreaksOff,
    /// A paper or a saved page: its words are printed, and not its look.
    WordsOfFile,
    /// A saved page that holds a picture of itself: that picture is the exhibit of this number.
    PictureIs(u32),
    /// The same, where the picture is the item of the case with this number and no exhibit.
    PictureApart(u32),
    /// The same, where the picture lies in the file only: it is not printed.
    PictureInside,
    /// A saved page that holds no picture of itself: it is given by its words only.
    NoPicture,
    /// A letter with so many attachments: they are listed and not printed.
    AttachmentsListed(u32),
    /// A letter, or one in a box, that only its receiver has the key of: its words are not printed.
    LetterSealed,
    /// A file with more text than is printed.
    TextCut,
    /// A text with signs that our fonts lack: they are printed by their numbers.
    SignsNamed,
    /// A PDF with a digital signature, which no copy of its pages can keep.
    SignatureLost,
    /// A PDF that carries files inside, which are not pages.
    FilesInside,
    /// A PDF form with so many values that only a program for forms would draw: print it to a PDF first.
    FieldsNotDrawn(u32),
    /// A PDF with an interactive form of a kind (XFA) whose pages are made by a program inside it.
    DynamicForm,
}

impl Remark {
    /// What was left out of an archive for one reason.
    pub(super) fn left_out(left: &Left) -> Self {
        Self::FilesLeftOut(left.why, left.files)
    }
}

/// What looking at an original found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Found {
    pub content: Content,
    pub remarks: Vec<Remark>,
}

impl From<Content> for Found {
    fn from(content: Content) -> Self {
        Self { content, remarks: Vec::new() }
    }
}

/// What a file seems to be by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Kind {
    Picture(Format),
    Pdf,
    Text,
    Unprintable(Unprintable),
}

/// Tells by the first bytes what a file is. `whole` says that there are no more.
pub(super) fn kind(head: &[u8], whole: bool) -> Kind {
    // Readers of PDF accept up to a kilobyte of other bytes before the header.
    if head[..head.len().min(1024)].windows(5).any(|w| w == b"%PDF-") {
        return Kind::Pdf;
    }
    if heif::is_heif(head) {
        return Kind::Picture(Format::Heif);
    }
    let Some(mime) = media_type_of(head) else {
        return if text::looks_like(head, whole) { Kind::Text } else { Kind::Unprintable(Unprintable::Other) };
    };
    match mime {
        "image/jpeg" => Kind::Picture(Format::Jpeg),
        "image/png" => Kind::Picture(Format::Png),
        "image/tiff" => Kind::Picture(Format::Tiff),
        "image/gif" => Kind::Picture(Format::Gif),
        "image/webp" => Kind::Picture(Format::WebP),
        "image/bmp" => Kind::Picture(Format::Bmp),
        "application/rtf" | "text/rtf" => Kind::Unprintable(Unprintable::Office),
        _ if mime.starts_with("text/") && text::looks_like(head, whole) => Kind::Text,
        _ if mime.starts_with("image/") => Kind::Unprintable(Unprintable::Picture),
        _ if mime.starts_with("audio/") => Kind::Unprintable(Unprintable::Audio),
        _ if mime.starts_with("video/") => Kind::Unprintable(Unprintable::Video),
        _ if mime.contains("officedocument")
            || mime.contains("opendocument")
            || mime.contains("msword")
            || mime.contains("ms-excel")
            || mime.contains("ms-powerpoint") =>
        {
            Kind::Unprintable(Unprintable::Office)
        }
        "application/zip"
        | "application/gzip"
        | "application/x-tar"
        | "application/x-7z-compressed"
        | "application/vnd.rar"
        | "application/x-bzip2"
        | "application/x-xz"
        | "application/zstd" => Kind::Unprintable(Unprintable::Archive),
        _ if text::looks_like(head, whole) => Kind::Text,
        _ => Kind::Unprintable(Unprintable::Other),
    }
}

/// Looks at a picture or a PDF as a whole. Of a PDF the document comes back as well, as it was opened for that; its bytes are
/// used up. Texts are counted where they are typeset.
pub(super) fn look(
    kind: Kind,
    bytes: &mut Vec<u8>,
    password: Option<&str>,
) -> Result<(Found, Option<Source>), Trouble> {
    match kind {
        Kind::Picture(format) => guarded(|| pixels::look(format, bytes)).map(|found| (found, None)),
        Kind::Pdf => pdf::look(std::mem::take(bytes), password).map(|(found, source)| (found, Some(source))),
        Kind::Text => Ok((Content::Text { pages: 0 }.into(), None)),
        Kind::Unprintable(what) => Ok((Content::Unprintable(what).into(), None)),
    }
}

/// What reading a picture's own structure may say besides "here it is".
#[derive(Debug, PartialEq, Eq)]
enum Flaw {
    CutOff,
    Unparseable,
    TooLarge,
    /// Whole, as far as one can tell, but of a kind that cannot be put into a PDF.
    Unsupported,
}

impl From<tiff::Fault> for Flaw {
    fn from(fault: tiff::Fault) -> Self {
        match fault {
            tiff::Fault::Other => Self::Unsupported,
            tiff::Fault::CutOff => Self::CutOff,
            tiff::Fault::Astray => Self::Unparseable,
        }
    }
}

impl Flaw {
    /// A flaw that is met only after the file was found good.
    fn damage(self) -> Damage {
        match self {
            Self::CutOff => Damage::CutOff,
            Self::TooLarge => Damage::TooLarge,
            Self::Unparseable | Self::Unsupported => Damage::Unparseable,
        }
    }
}
