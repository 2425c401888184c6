//! The body of a filing.

use crate::base::Language;
use clap::Subcommand;
use std::path::PathBuf;

/// The body of a filing: what stands between its title and its requests.
#[derive(Debug, Subcommand)]
pub enum DraftVerb {
    /// Opens it for editing: what the template writes becomes paragraphs and chips.
    Open {
        /// Id of the filing.
        filing: String,
    },
    /// Goes back to what the template writes. The body is kept as a version.
    Close {
        /// Id of the filing.
        filing: String,
    },
    /// Prints it as JSON with how every chip reads now.
    Show {
        /// Id of the filing.
        filing: String,
    },
    /// Saves a body: JSON as text, `-` or @file.
    Save {
        /// Id of the filing.
        filing: String,
        /// The body.
        #[arg(long)]
        body: String,
    },
    /// Lists what can be put in: people, facts, exhibits, articles, answers, sums, days.
    Find {
        /// Id of the filing.
        filing: String,
        /// What it is called.
        #[arg(default_value = "")]
        query: String,
    },
    /// Keeps a version.
    Keep {
        /// Id of the filing.
        filing: String,
        /// What this version is about.
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Lists the versions.
    Versions {
        /// Id of the filing.
        filing: String,
    },
    /// Shows in which words two versions differ; left out: the body as it is now.
    Compare {
        /// Id of the filing.
        filing: String,
        /// The number of the earlier version.
        #[arg(long)]
        before: Option<u32>,
        /// The number of the later one.
        #[arg(long)]
        after: Option<u32>,
    },
    /// Takes a version back.
    Restore {
        /// Id of the filing.
        filing: String,
        /// Its number.
        version: u32,
    },
    /// Remarks on a paragraph; remarks are never printed. Without words: lists the remarks.
    Remark {
        /// Id of the filing.
        filing: String,
        /// The id of the block.
        #[arg(long, default_value = "")]
        block: String,
        /// The remark.
        #[arg(long, default_value = "")]
        text: String,
        /// Settles the remark of this id.
        #[arg(long)]
        settle: Option<String>,
    },
    /// Prints the body in two languages from the same facts.
    Beside {
        /// Id of the filing.
        filing: String,
        /// The other language.
        #[arg(long)]
        language: Language,
    },
}

/// Templates of the office's own.
#[derive(Debug, Subcommand)]
pub enum TemplateVerb {
    /// Lists them.
    List,
    /// Copies a template, so that the copy can be changed.
    Copy {
        /// The template, e.g. kg/crime-report.
        template: String,
    },
    /// Writes its files into a folder: form.toml, template.typ, sample.toml.
    Take {
        /// Id.
        template: String,
        /// An existing folder.
        #[arg(long)]
        out: PathBuf,
    },
    /// Checks the files of a folder as a template: what is wrong, line by line.
    Check {
        /// Id of the template that they are of.
        template: String,
        /// The folder.
        #[arg(long)]
        from: PathBuf,
        /// The language of the example.
        #[arg(long, default_value = "ru")]
        language: Language,
        /// The public edition of the example, searched for what still names its people.
        #[arg(long)]
        public: bool,
    },
    /// Saves the files of a folder as a new version.
    Save {
        /// Id.
        template: String,
        /// The folder.
        #[arg(long)]
        from: PathBuf,
        /// What changed.
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Offers it no more. Filings made with it still print.
    Remove {
        /// Id.
        template: String,
    },
    /// Writes it as a signed file for another office.
    Export {
        /// Id.
        template: String,
        /// The new file.
        #[arg(long)]
        out: PathBuf,
    },
    /// Takes in a template that was signed and exported.
    Import {
        /// The file.
        file: PathBuf,
    },
}
