//! Proof, the law it is held against, indicators and the interview.

use super::OfCase;
use crate::base::Language;
use crate::facts::indicators::IndicatorMark;
use crate::facts::proof::ProofKind;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// The proof matrix.
#[derive(Debug, Subcommand)]
pub enum MatrixVerb {
    /// Looks at the case under an offence from now on, or no longer.
    Choose {
        #[command(flatten)]
        of: OfCase,
        /// Id of the offence, as `law offences` lists it: kg.trafficking.
        offence: String,
        /// No longer.
        #[arg(long)]
        off: bool,
    },
    /// Shows which elements are supported, by how much and what kind of proof.
    Show {
        #[command(flatten)]
        of: OfCase,
        /// Id of the offence; all chosen ones when left out.
        #[arg(long)]
        offence: Option<String>,
        /// The victim: id, or the beginning of the name; the first one when left out.
        #[arg(long)]
        victim: Option<String>,
    },
    /// Prints the matrix of an offence as PDF/A.
    Print {
        #[command(flatten)]
        of: OfCase,
        /// Id of the offence; the first chosen one when left out.
        #[arg(long)]
        offence: Option<String>,
        /// The victim: id, or the beginning of the name; the first one when left out.
        #[arg(long)]
        victim: Option<String>,
        /// Language of its words.
        #[arg(long, default_value = "ru")]
        language: Language,
        /// With what is missing: for the office, not for the court.
        #[arg(long)]
        gaps: bool,
        /// The new file.
        #[arg(long)]
        out: PathBuf,
    },
    /// Ties a fact to an element.
    Link {
        #[command(flatten)]
        of: OfCase,
        /// The fact by its place in `fact list`.
        fact: usize,
        /// Id of the element, as `law offences` lists it: means.deception.
        element: String,
        #[command(flatten)]
        to: TieTo,
        /// The fact speaks against it.
        #[arg(long)]
        against: bool,
        /// first_hand, document, expert, hearsay, physical or digital.
        #[arg(long)]
        kind: ProofKind,
        /// A note.
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Lists what facts are tied to.
    Links {
        #[command(flatten)]
        of: OfCase,
    },
    /// Unties a fact from an element.
    Unlink {
        /// Id of the tie, as `matrix links` lists it.
        link: String,
    },
    /// Begins a filing about an element: what it stands on as exhibits, or what it lacks as a request.
    Motion {
        #[command(flatten)]
        of: OfCase,
        /// Id of the element, as `law offences` lists it: means.deception.
        element: String,
        #[command(flatten)]
        to: TieTo,
        /// The kind of filing: add, seizure, advocate, expertise or labour.
        #[arg(long, default_value = "add")]
        filing: String,
        /// Its language; the first of the case when left out.
        #[arg(long)]
        language: Option<Language>,
    },
    /// Lists what is missing, with questions to ask and requests to make.
    Gaps {
        #[command(flatten)]
        of: OfCase,
    },
}

/// For whom and against whom: by id, or by the beginning of the name.
#[derive(Debug, Args)]
pub struct TieTo {
    /// The victim; all of them when left out.
    #[arg(long)]
    pub victim: Option<String>,
    /// The suspect; when left out, the fact shows that it happened, not by whom.
    #[arg(long)]
    pub suspect: Option<String>,
}

/// The law.
#[derive(Debug, Subcommand)]
pub enum LawVerb {
    /// Lists offences with their articles through the codes, and their elements.
    Offences {
        /// Only of this jurisdiction: kg, kz, uz, tj, ru, tr or int.
        #[arg(long)]
        jurisdiction: Option<String>,
    },
}

/// Indicators.
#[derive(Debug, Subcommand)]
pub enum IndicatorVerb {
    /// Lists what is marked for a victim, and what it points to.
    List {
        #[command(flatten)]
        of: OfCase,
        /// The victim: a part of the name, or the id; may be left out when there is one.
        #[arg(long, default_value = "")]
        client: String,
    },
    /// Marks an indicator.
    Mark {
        #[command(flatten)]
        of: OfCase,
        /// The victim: a part of the name, or the id; may be left out when there is one.
        #[arg(long, default_value = "")]
        client: String,
        /// e.g. delphi.d5.documents, ilo11.debt, htcds.vic_MethodsOfControl.DebtBondage.
        indicator: String,
        /// present, absent or unknown; left out, the mark is taken away.
        mark: Option<IndicatorMark>,
        /// Facts it rests on, by their place in `fact list`.
        #[arg(long, value_delimiter = ',')]
        facts: Vec<usize>,
    },
}

/// Interviews.
#[derive(Debug, Subcommand)]
pub enum InterviewVerb {
    /// Lists the interviews of a case.
    List(OfCase),
    /// Begins an interview.
    Begin {
        #[command(flatten)]
        of: OfCase,
        /// The script.
        #[arg(long, default_value = "intake")]
        script: String,
        /// Language of the questions, ISO 639-1.
        #[arg(long, default_value = "ru")]
        spoken: String,
        /// Language the answers are written in.
        #[arg(long, default_value = "ru")]
        written: Language,
    },
    /// Shows an interview with its answers; with --plan, what they would become.
    Show {
        /// Id.
        interview: String,
        /// What would be written into the case.
        #[arg(long)]
        plan: bool,
    },
    /// Keeps an answer.
    Answer {
        /// Id.
        interview: String,
        /// Id of the question.
        question: String,
        /// What was chosen: yes, no, unknown, given, refused, an option.
        #[arg(long)]
        choice: Vec<String>,
        /// What was told.
        #[arg(long, default_value = "")]
        text: String,
        /// When, EDTF.
        #[arg(long, default_value = "")]
        date: String,
        /// Where.
        #[arg(long, default_value = "")]
        place: String,
        /// Who was named: a name, or name=phone.
        #[arg(long = "person")]
        people: Vec<String>,
        /// The client would rather not say.
        #[arg(long)]
        skip: bool,
    },
}
