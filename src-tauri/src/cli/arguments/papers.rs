//! Filings and bundles.

use super::OfCase;
use crate::base::Language;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// Filings.
#[derive(Debug, Subcommand)]
pub enum FilingVerb {
    /// The templates for the country of the case: what is next first, then in the order of the work.
    Templates {
        #[command(flatten)]
        of: OfCase,
        /// Only those with this word in the name or the purpose.
        #[arg(long, default_value = "")]
        find: String,
    },
    /// Lists the filings of a case: id, how far it is, language, title.
    List {
        #[command(flatten)]
        of: OfCase,
    },
    /// Begins a filing, its answers prefilled from the case.
    New {
        #[command(flatten)]
        of: OfCase,
        /// Template, e.g. kg/crime-report.
        #[arg(long)]
        template: String,
        /// Language of the document: ru or ky. (`--lang` is the language of messages.)
        #[arg(long, default_value = "ru")]
        language: Language,
    },
    /// Shows questions and answers.
    Show {
        /// Id.
        filing: String,
    },
    /// Answers questions: `key=value`, or a JSON object as `-` or @file.
    Fill {
        /// Id.
        filing: String,
        /// A JSON object of answers: text, `-` or @file.
        #[arg(long)]
        answers: Option<String>,
        /// One answer: key=value; a date as 2026-11-23, a sum as `45000,50 KGS`, a mark as true or false, a choice by its word
        /// in `filing show`.
        #[arg(long = "set")]
        set: Vec<String>,
        /// Facts of the case that the filing tells, by their place in `fact list`; `all` for every one.
        #[arg(long = "facts")]
        facts: Option<String>,
    },
    /// Begins the same filing to others: one draft for each.
    Repeat {
        /// Id.
        filing: String,
        /// The addressee of a draft, in the nominative; or the answer to another question.
        #[arg(long = "to", required = true)]
        to: Vec<String>,
        /// The question whose answer differs, when it is not the addressee: e.g. defendants.
        #[arg(long)]
        field: Option<String>,
    },
    /// Writes page pictures of the draft.
    Preview {
        /// Id.
        filing: String,
        /// Folder for page-1.png, page-2.png…
        #[arg(long)]
        out: PathBuf,
    },
    /// Freezes the filing as PDF/A. Stops when preflight finds something in the way.
    Final {
        /// Id.
        filing: String,
        /// Confirms what `check` asks about, besides what was confirmed before: a key as `check` shows it, `law` for every article
        /// that you read in the text in force, or `all`.
        #[arg(long = "confirm")]
        confirm: Vec<String>,
        /// Also writes the PDF here, as a new file in a folder that is there.
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// Writes the last PDF that `final` froze to a new file.
    Export {
        /// Id.
        filing: String,
        /// The file.
        #[arg(long)]
        out: PathBuf,
    },
    /// Lists what preflight finds, or what the public edition would give away.
    Check {
        /// Id.
        filing: String,
        /// Of the public edition.
        #[arg(long)]
        public: bool,
    },
    /// Goes on although something stands in the way: the finding as `check` names it, and why.
    Overrule {
        /// Id.
        filing: String,
        /// The finding.
        finding: String,
        /// Why; the custody log keeps it.
        #[arg(long)]
        reason: String,
        /// A finding of the public edition.
        #[arg(long)]
        public: bool,
    },
    /// Makes the public edition, people under pseudonyms, and the key to it. Stops when something gives them away.
    Public {
        /// Id.
        filing: String,
        /// Writes the public PDF here.
        #[arg(long)]
        out: Option<PathBuf>,
        /// Writes the key here: for the sealed envelope.
        #[arg(long)]
        key: Option<PathBuf>,
    },
    /// Shows or changes whose names are kept out of public editions.
    Guard {
        #[command(flatten)]
        of: OfCase,
        /// Ids of people to keep out.
        #[arg(long = "hide")]
        hide: Vec<String>,
        /// Ids of people who may be named.
        #[arg(long = "show")]
        show: Vec<String>,
    },
    /// Writes down that a filing was handed in, served or answered.
    Record {
        /// Id.
        filing: String,
        /// filed, served or answered.
        kind: String,
        /// When, e.g. 2026-11-23.
        #[arg(long)]
        date: String,
        /// by_hand, office, post, electronic or other.
        #[arg(long, default_value = "office")]
        way: String,
        /// Registration number, or the number of the answer.
        #[arg(long, default_value = "")]
        number: String,
        /// Who took it, was served, or answered.
        #[arg(long, default_value = "")]
        who: String,
        /// Of an answer: granted, partly, refused, returned, forwarded or other.
        #[arg(long)]
        outcome: Option<String>,
        /// Id of the item of evidence that is the receipt or the answer.
        #[arg(long)]
        receipt: Option<String>,
        /// The event it is in the procedure, e.g. crime_report; left out: the usual one; none: no term starts or ends.
        #[arg(long)]
        event: Option<String>,
    },
    /// Begins a filing that corrects or completes a final one.
    Amend {
        /// Id.
        filing: String,
    },
    /// Says where a filing is to be handed in: its check then knows what is taken there.
    HandIn {
        /// Id.
        filing: String,
        /// Id of the reception; none for “not known yet”.
        #[arg(long)]
        at: String,
    },
    /// Reads the sealed editions of a filing and makes their pages again, byte for byte.
    Verify {
        /// Id.
        filing: String,
    },
    /// The body of a filing: opens it for editing, saves it, compares its versions.
    #[command(subcommand)]
    Text(super::DraftVerb),
    /// Says in which paragraphs each answer is printed.
    Uses {
        /// Id.
        filing: String,
        /// One question by its key; all when left out.
        #[arg(long)]
        field: Option<String>,
    },
    /// Lists answers that the case does not hold, or writes one of them into the case.
    Keep {
        /// Id.
        filing: String,
        /// The question by its key.
        #[arg(long)]
        field: Option<String>,
    },
    /// Writes the filing as a Word document, as it stands.
    Word {
        /// Id.
        filing: String,
        /// The file.
        #[arg(long)]
        out: PathBuf,
    },
}

/// What courts and offices take: size, pages, form.
#[derive(Debug, Subcommand)]
pub enum ReceptionVerb {
    /// Lists what is known.
    List,
    /// Writes down what a body takes.
    Add(ReceptionArguments),
    /// Corrects it.
    Change {
        /// Id.
        reception: String,
        #[command(flatten)]
        to: ReceptionArguments,
    },
    /// Removes it.
    Remove {
        /// Id.
        reception: String,
    },
}

/// What a body takes.
#[derive(Debug, Args)]
pub struct ReceptionArguments {
    /// The body, or its electronic reception.
    pub name: String,
    /// The largest file, in megabytes of a million bytes.
    #[arg(long)]
    pub megabytes: Option<u64>,
    /// Pages of one document at most.
    #[arg(long)]
    pub pages: Option<u32>,
    /// paper, pdf, pdf_a, word; several with commas.
    #[arg(long, value_delimiter = ',')]
    pub formats: Vec<String>,
    /// Who says so, and when.
    #[arg(long, default_value = "")]
    pub source: String,
}

/// Bundles.
#[derive(Debug, Subcommand)]
pub enum BundleVerb {
    /// Builds the exhibits of a filing, or chosen items, into one PDF.
    Build {
        #[command(flatten)]
        bundle: BundleArguments,
        /// Title on the cover.
        #[arg(long, default_value = "")]
        title: String,
        /// What needs a password, or is damaged, is bound as its divider alone; else it stops the build.
        #[arg(long)]
        dividers: bool,
        /// The new file.
        #[arg(long)]
        out: PathBuf,
    },
    /// Counts the sheets of a bundle without building it, and says what would not be printed.
    Check {
        #[command(flatten)]
        bundle: BundleArguments,
    },
}

/// What a bundle holds, and in which language.
#[derive(Debug, Args)]
pub struct BundleArguments {
    #[command(flatten)]
    pub of: OfCase,
    /// The filing whose exhibits it holds.
    #[arg(long, conflicts_with = "items")]
    pub filing: Option<String>,
    /// Numbers of items in order.
    #[arg(long, value_delimiter = ',')]
    pub items: Vec<u32>,
    /// Language of its sheets.
    #[arg(long, default_value = "ru")]
    pub language: Language,
}
