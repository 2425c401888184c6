//! Cases and their parties.

use super::{CaseChanges, OfCase, PartyChanges};
use crate::base::Language;
use crate::cases::Stage;
use crate::parties::{PartyKind, PartyRole, Sex};
use clap::Subcommand;

/// Cases.
#[derive(Debug, Subcommand)]
pub enum CaseVerb {
    /// Opens a case.
    New {
        /// The office's own number, e.g. 14/2026.
        number: String,
        /// A short name that gives nobody away.
        #[arg(long, default_value = "")]
        title: String,
        /// Stage of the procedure.
        #[arg(long, default_value = "intake")]
        stage: Stage,
        /// Number in the register of crimes (ЕРП).
        #[arg(long, default_value = "")]
        register_number: String,
        /// Languages of documents, the usual one first.
        #[arg(long = "language", default_values = ["ru", "ky"])]
        languages: Vec<Language>,
        /// Though another open case bears the number.
        #[arg(long)]
        again: bool,
    },
    /// Lists cases.
    List,
    /// Shows a case with its people.
    Show(OfCase),
    /// Changes what is named of a case; the rest stays as it is.
    Change(Box<CaseChanges>),
}

/// Parties.
#[derive(Debug, Subcommand)]
#[expect(clippy::large_enum_variant, reason = "one is made for each run of the program")]
pub enum PartyVerb {
    /// Enters a person or an organisation.
    Add {
        #[command(flatten)]
        of: OfCase,
        /// What it is in the case: victim, recruiter, transporter, harbourer, exploiter, employer, agency, suspect, witness,
        /// representative (the lawyer, or who answers for a child), relative, interpreter, investigator, prosecutor, court,
        /// authority, other.
        #[arg(long = "role", required = true)]
        roles: Vec<PartyRole>,
        /// Person or organisation.
        #[arg(long, default_value = "person")]
        kind: PartyKind,
        /// Surname.
        #[arg(long, default_value = "")]
        surname: String,
        /// Given name.
        #[arg(long, default_value = "")]
        given: String,
        /// Patronymic, or the part with уулу or кызы.
        #[arg(long, default_value = "")]
        patronymic: String,
        /// A name without parts, as of an organisation.
        #[arg(long, default_value = "")]
        name: String,
        /// Sex.
        #[arg(long)]
        sex: Option<Sex>,
        /// Birth date, e.g. 1998-05-14 or 1998.
        #[arg(long, default_value = "")]
        born: String,
        /// Citizenship, ISO 3166 code.
        #[arg(long)]
        citizenship: Vec<String>,
        /// Phone.
        #[arg(long)]
        phone: Vec<String>,
        /// Address.
        #[arg(long)]
        address: Vec<String>,
        /// Number of the identity document.
        #[arg(long)]
        document: Option<String>,
    },
    /// Lists the parties of a case.
    List(OfCase),
    /// Changes what is named of a person or an organisation; the rest stays as it is.
    Change(Box<PartyChanges>),
    /// Removes a person or an organisation that nothing names any more.
    Remove {
        #[command(flatten)]
        of: OfCase,
        /// Id, or a part of the name that only one has.
        party: String,
    },
    /// Shows a party's name in its cases, with the office's corrections: in one language with --lang ru or ky.
    Forms {
        #[command(flatten)]
        of: OfCase,
        /// Id, or the name as `party list` shows it.
        party: String,
    },
    /// Looks in all cases for a name in any spelling, a phone, card, document, handle or plate.
    Seen {
        /// The name or number.
        text: String,
    },
}
