//! Evidence, the chats read from it, and its custody.

use super::{EvidenceChanges, OfCase};
use crate::base::{Language, Sha256Digest};
use crate::evidence::importers::chat::DateOrder;
use crate::evidence::{Covert, Form};
use crate::parties::PartyRole;
use clap::Subcommand;
use std::path::PathBuf;

/// Evidence.
#[derive(Debug, Subcommand)]
pub enum EvidenceVerb {
    /// Takes files and folders in.
    Add {
        #[command(flatten)]
        of: OfCase,
        /// Files and folders.
        #[arg(required = true)]
        paths: Vec<PathBuf>,
        /// Title, when there is one file.
        #[arg(long, default_value = "")]
        title: String,
        /// Person, device or place it comes from.
        #[arg(long, default_value = "")]
        source: String,
        /// Who handed it over.
        #[arg(long = "from", default_value = "")]
        received_from: String,
        /// Who took it.
        #[arg(long = "by", default_value = "")]
        received_by: String,
        /// When, e.g. 2026-11-23.
        #[arg(long = "on", default_value = "")]
        received_on: String,
        /// Where.
        #[arg(long = "where", default_value = "")]
        received_where: String,
        /// original, copy or unknown.
        #[arg(long, default_value = "unknown")]
        form: Form,
        /// Recorded in secret? not_recording, no, yes or unknown.
        #[arg(long, default_value = "unknown")]
        covert: Covert,
    },
    /// Lists the evidence of a case.
    List {
        #[command(flatten)]
        of: OfCase,
        /// Only items that bear this tag; given several times, all of them.
        #[arg(long = "tag")]
        tags: Vec<String>,
    },
    /// Shows what an item is, and what its file says of itself: who made it, when, with what.
    Show {
        #[command(flatten)]
        of: OfCase,
        /// Number of the item in the case.
        number: u32,
    },
    /// Changes what is named of what is known about an item; the rest, and the original, stay as they are.
    Change(Box<EvidenceChanges>),
    /// Puts tags on items and takes tags off them. Without items: lists the tags in use.
    Tag {
        #[command(flatten)]
        of: OfCase,
        /// Numbers of the items in the case.
        numbers: Vec<u32>,
        /// A tag to put on.
        #[arg(long)]
        add: Vec<String>,
        /// A tag to take off.
        #[arg(long)]
        remove: Vec<String>,
    },
    /// Sets the same for many items at once; what is not named stays as it is.
    Mark {
        #[command(flatten)]
        of: OfCase,
        /// Numbers of the items in the case.
        #[arg(required = true)]
        numbers: Vec<u32>,
        /// Blurred until asked for: true or false.
        #[arg(long)]
        sensitive: Option<bool>,
        /// Person, device or place they come from.
        #[arg(long)]
        source: Option<String>,
        /// Who handed them over.
        #[arg(long = "from")]
        received_from: Option<String>,
        /// When, e.g. 2026-11-23.
        #[arg(long = "on")]
        received_on: Option<String>,
    },
    /// Sets items aside, or takes them back into use.
    SetAside {
        #[command(flatten)]
        of: OfCase,
        /// Numbers of the items in the case.
        #[arg(required = true)]
        numbers: Vec<u32>,
        /// Take them back into use.
        #[arg(long)]
        back: bool,
    },
    /// Destroys an item that is set aside, for good. Without --reason: says what would fall with it and changes nothing.
    Destroy {
        #[command(flatten)]
        of: OfCase,
        /// Number of the item in the case.
        number: u32,
        /// Why; it stays in the custody log.
        #[arg(long)]
        reason: Option<String>,
    },
    /// Opens a PDF with its password. It is asked for on a terminal, or read from the next line of --passphrase-fd, or from the
    /// environment variable DALIL_PDF_PASSWORD.
    Unlock {
        #[command(flatten)]
        of: OfCase,
        /// Number of the item in the case.
        number: u32,
        /// Forget its password: its pages are closed again.
        #[arg(long)]
        forget: bool,
    },
    /// Shows the words of an item by pages and paragraphs, each with its name for `fact add --cite NUMBER#NAME`.
    Text {
        #[command(flatten)]
        of: OfCase,
        /// Number of the item in the case.
        number: u32,
        /// Only places where these words stand.
        #[arg(long)]
        find: Option<String>,
        /// Read it anew first.
        #[arg(long)]
        again: bool,
    },
    /// Lists the letters in an item, or shows one.
    Mail {
        #[command(flatten)]
        of: OfCase,
        /// Number of the item in the case.
        number: u32,
        /// Which letter to show, from 1.
        #[arg(long)]
        letter: Option<u32>,
    },
    /// Lists the files in an item: attachments, files of an archive, parts of a saved page.
    Files {
        #[command(flatten)]
        of: OfCase,
        /// Number of the item in the case.
        number: u32,
    },
    /// Takes a file out of an item as an item of its own.
    TakeOut {
        #[command(flatten)]
        of: OfCase,
        /// Number of the item in the case.
        number: u32,
        /// The file's entry, as `evidence files` lists it.
        entry: String,
    },
    /// Writes a copy of an original outside the vault.
    Export {
        #[command(flatten)]
        of: OfCase,
        /// Its number in the case.
        number: u32,
        /// The new file.
        #[arg(long)]
        out: PathBuf,
    },
}

/// Chats read from exports that are evidence.
#[derive(Debug, Subcommand)]
pub enum ChatVerb {
    /// Reads an item as an export of WhatsApp, Telegram, Viber or SMS. A new item is read when it is taken in.
    Read {
        #[command(flatten)]
        of: OfCase,
        /// Number of the item in the case.
        number: u32,
        /// The conversation whose dates are meant, by its number in the list; without it all of which it is asked.
        #[arg(long, requires = "dates")]
        chat: Option<usize>,
        /// Which number of a date is the day: dmy, mdy, ymd or ydm.
        #[arg(long)]
        dates: Option<DateOrder>,
        /// Do not join it with other exports of the same chat.
        #[arg(long)]
        apart: bool,
    },
    /// Shows messages, each with its name for `fact add --cite NUMBER#NAME`. Of several conversations it lists the titles.
    Show {
        #[command(flatten)]
        of: OfCase,
        /// Number of the item in the case.
        number: u32,
        /// Only this conversation of the item, by its number in the list.
        #[arg(long)]
        chat: Option<usize>,
        /// Only messages that hold these words.
        #[arg(long)]
        find: Option<String>,
        /// The first message, from 1.
        #[arg(long, default_value_t = 1)]
        from: u32,
        /// How many.
        #[arg(long, default_value_t = 100)]
        count: u32,
    },
    /// Lists who wrote, who of the case it is, and who was met in any case.
    Participants {
        #[command(flatten)]
        of: OfCase,
        /// Number of the item in the case.
        number: u32,
        /// Only this conversation of the item, by its number as `chat show` lists it.
        #[arg(long)]
        chat: Option<usize>,
    },
    /// Says who of the case a participant is.
    Link {
        #[command(flatten)]
        of: OfCase,
        /// Number of the item in the case.
        number: u32,
        /// Number of the participant, as `chat participants` lists it.
        participant: u32,
        /// Id of the party, or its name as `party list` shows it; left out: not known after all.
        party: Option<String>,
        /// Enter the participant as a new party with this role instead; the words are those of `party add --role`.
        #[arg(long = "new", conflicts_with = "party")]
        role: Option<PartyRole>,
        /// The conversation, by its number as `chat show` lists it; to be said where the item holds several.
        #[arg(long)]
        chat: Option<usize>,
    },
}

/// Custody.
#[derive(Debug, Subcommand)]
pub enum CustodyVerb {
    /// Shows what happened to the evidence of a case, or to one item.
    Show {
        #[command(flatten)]
        of: OfCase,
        /// Number of the item.
        number: Option<u32>,
    },
    /// Checks every entry and every anchor, and says how far the log is anchored. Exit code 4 when it fails.
    Verify {
        /// A folder with copies of anchors (.note and .tsr) that were kept outside the vault.
        #[arg(long)]
        anchors: Option<PathBuf>,
    },
    /// Writes a request to have the log stamped, to be carried to a timestamping authority, and the note beside it.
    Request {
        /// The request (.tsq); nothing is overwritten.
        #[arg(long)]
        out: PathBuf,
    },
    /// Takes in the answer of a timestamping authority (.tsr).
    Stamp {
        /// The answer.
        file: PathBuf,
    },
    /// Pins the certificate of a timestamping authority's root (.pem, .crt).
    PinRoot {
        /// The certificate.
        file: PathBuf,
    },
    /// Takes a pinned root away, by the SHA-256 of its certificate.
    UnpinRoot {
        /// SHA-256, as `verify --json` tells it.
        sha256: Sha256Digest,
    },
    /// Prints the certificate of custody of an item.
    Certificate {
        #[command(flatten)]
        of: OfCase,
        /// Number of the item.
        number: u32,
        /// ru, ky or en.
        #[arg(long, default_value = "ru")]
        language: Language,
        /// The PDF; nothing is overwritten.
        #[arg(long)]
        out: PathBuf,
    },
    /// Writes a folder with an item, its proof, its certificates and the program that checks them.
    Export {
        #[command(flatten)]
        of: OfCase,
        /// Number of the item.
        number: u32,
        /// Languages of the certificates.
        #[arg(long = "language", default_values = ["ru", "ky"])]
        languages: Vec<Language>,
        /// Leave out from whom the item came and where.
        #[arg(long)]
        without_details: bool,
        /// The folder, which must not be there yet.
        #[arg(long)]
        out: PathBuf,
    },
}

/// The journal.
#[derive(Debug, Subcommand)]
pub enum JournalVerb {
    /// Shows who did what, the newest first: what was entered, changed, printed, taken back. For a lawyer.
    Show {
        /// Only of this case, by its number or id; else of all.
        #[arg(long)]
        case: Option<String>,
        /// Only what this user did, by name or id; also somebody who was removed.
        #[arg(long)]
        user: Option<String>,
        /// Only acts about such things; "program" for what the program does by itself, which is left out otherwise.
        #[arg(long, value_parser = [
            "case", "person", "evidence", "fact", "network", "proof", "deadline", "consent", "ledger", "filing", "bundle",
            "interview", "office", "program",
        ])]
        kind: Option<String>,
        /// From this day on.
        #[arg(long, default_value = "")]
        from: String,
        /// Up to this day.
        #[arg(long, default_value = "")]
        to: String,
    },
}
