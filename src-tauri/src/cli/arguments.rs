//! The verbs of the command line. A passphrase is never an argument: arguments are seen by every user of a computer.

use crate::base::{Currency, Language};
use crate::cases::Stage;
use crate::evidence::{Covert, Form};
use crate::facts::accounts::{Knowledge, Stance};
use crate::facts::ledger::LineKind;
use crate::facts::{FactStatus, Weight};
use crate::parties::{PartyKind, PartyRole, Sex};
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

/// Evidence, facts and court filings for lawyers who represent victims of human trafficking.
///
/// The passphrase is asked for on a terminal, or read from the file descriptor given by --passphrase-fd, or from the
/// environment variable DALIL_PASSPHRASE.
///
/// Exit codes: 0 done; 1 not done, the message says why and what was kept; 2 wrong arguments; 3 the passphrase did
/// not open the vault; 4 the vault opened and something in it is not as it should be.
#[derive(Debug, Parser)]
#[command(name = "dalil", version)]
pub struct Arguments {
    /// Folder of the vault; the usual place when left out.
    #[arg(long, global = true, env = "DALIL_VAULT")]
    pub vault: Option<PathBuf>,
    /// Read the passphrase from this file descriptor, up to the first line end.
    #[arg(long, global = true)]
    pub passphrase_fd: Option<i32>,
    /// Answer in JSON.
    #[arg(long, global = true)]
    pub json: bool,
    /// Language of messages: ru, ky or en.
    #[arg(long = "lang", global = true)]
    pub language: Option<Language>,
    /// What to do.
    #[command(subcommand)]
    pub verb: Verb,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// The vault: make, check, change the passphrase.
    #[command(subcommand)]
    Vault(VaultVerb),
    /// Cases.
    #[command(subcommand)]
    Case(CaseVerb),
    /// Parties of a case.
    #[command(subcommand)]
    Party(PartyVerb),
    /// Evidence of a case.
    #[command(subcommand)]
    Evidence(EvidenceVerb),
    /// Facts of a case.
    #[command(subcommand)]
    Fact(FactVerb),
    /// The chronology of a case.
    #[command(subcommand)]
    Chronology(ChronologyVerb),
    /// Accounts of an event: who says what about it.
    #[command(subcommand)]
    Account(AccountVerb),
    /// The ledger of wages and debts.
    #[command(subcommand)]
    Ledger(LedgerVerb),
    /// Filings of a case.
    #[command(subcommand)]
    Filing(FilingVerb),
    /// Exhibit bundles.
    #[command(subcommand)]
    Bundle(BundleVerb),
    /// The custody log.
    #[command(subcommand)]
    Custody(CustodyVerb),
    /// Prints the filings and the exhibit bundle of the sample case (an invented matter).
    Demo {
        /// Folder for the PDFs.
        #[arg(long, default_value = "out")]
        out: PathBuf,
    },
    /// Runs any command of the table: for scripts. The request is JSON, `-` for standard input or @file.
    Call {
        /// Name of the command, e.g. case.list.
        name: String,
        /// The request.
        #[arg(default_value = "{}")]
        input: String,
    },
    /// Serves the interface on 127.0.0.1 for browser tests.
    #[cfg(feature = "dev-host")]
    Host {
        /// Port; 0 for any free one.
        #[arg(long, default_value_t = 0)]
        port: u16,
        /// The built interface.
        #[arg(long, default_value = "ui/dist")]
        ui: PathBuf,
        /// The token; a random one when left out.
        #[arg(long)]
        token: Option<String>,
        /// Passphrases cost as little as tests need.
        #[arg(long)]
        quick: bool,
    },
}

/// The vault.
#[derive(Debug, Subcommand)]
pub enum VaultVerb {
    /// Makes a vault in a new or empty folder.
    New {
        /// Your name, as custody records will show it.
        #[arg(long)]
        user: String,
    },
    /// Opens the vault and reports what is wrong in it. Level 0: log and presence; 1: database and signatures;
    /// 2: sealed files; 3: originals.
    OpenCheck {
        /// How thoroughly.
        #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u8).range(0..=3))]
        level: u8,
    },
    /// Changes the passphrase. The new one comes from a prompt, the second line of --passphrase-fd, or
    /// DALIL_NEW_PASSPHRASE.
    Passwd,
}

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
    },
    /// Lists cases.
    List,
    /// Shows a case with its people.
    Show(OfCase),
}

/// A case by its number or id.
#[derive(Debug, Args)]
pub struct OfCase {
    /// Number or id; may be left out when there is one case.
    #[arg(long)]
    pub case: Option<String>,
}

/// Parties.
#[derive(Debug, Subcommand)]
#[expect(clippy::large_enum_variant, reason = "one is made for each run of the program")]
pub enum PartyVerb {
    /// Enters a person or an organisation.
    Add {
        #[command(flatten)]
        of: OfCase,
        /// What it is in the case: victim, recruiter, transporter, exploiter, agency, witness, investigator…
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
}

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
    List(OfCase),
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

/// Facts.
#[derive(Debug, Subcommand)]
pub enum FactVerb {
    /// Enters a fact.
    Add {
        #[command(flatten)]
        of: OfCase,
        /// The statement in Russian.
        #[arg(long, default_value = "")]
        ru: String,
        /// The statement in Kyrgyz.
        #[arg(long, default_value = "")]
        ky: String,
        /// When, EDTF: 2026-03-12, 2026-03~, 2026-03-03/2026-03-21.
        #[arg(long, default_value = "")]
        date: String,
        /// Where.
        #[arg(long, default_value = "")]
        place: String,
        /// alleged, supported, disputed or admitted.
        #[arg(long, default_value = "alleged")]
        status: FactStatus,
        /// What it stands on: number of the item, or number:page.
        #[arg(long = "cite")]
        citations: Vec<String>,
    },
    /// Lists facts in the order they happened.
    List(OfCase),
}

/// The chronology.
#[derive(Debug, Subcommand)]
pub enum ChronologyVerb {
    /// Shows events in order, with what contradicts.
    Show {
        #[command(flatten)]
        of: OfCase,
        /// Only events that say all of these words.
        #[arg(long, default_value = "")]
        text: String,
        /// Only events that stand so: alleged, supported, disputed or admitted.
        #[arg(long)]
        status: Option<FactStatus>,
        /// Only events weighed so: strong, middling or weak.
        #[arg(long)]
        weight: Option<Weight>,
        /// Only events in a contradiction that is not explained.
        #[arg(long)]
        contradicted: bool,
    },
    /// Writes the chronology as a PDF for court.
    Print {
        #[command(flatten)]
        of: OfCase,
        /// ru, ky or en.
        #[arg(long, default_value = "ru")]
        language: Language,
        /// Only events that stand so.
        #[arg(long)]
        status: Option<FactStatus>,
        /// The new file.
        #[arg(long)]
        out: PathBuf,
    },
}

/// Accounts of an event.
#[derive(Debug, Subcommand)]
#[expect(clippy::large_enum_variant, reason = "one is made for each run of the program")]
pub enum AccountVerb {
    /// Enters an account.
    Add {
        #[command(flatten)]
        of: OfCase,
        /// The event, by its place in `fact list`.
        #[arg(long)]
        fact: usize,
        /// Who or what says so.
        #[arg(long)]
        source: String,
        /// What it says, in Russian.
        #[arg(long, default_value = "")]
        ru: String,
        /// What it says, in Kyrgyz.
        #[arg(long, default_value = "")]
        ky: String,
        /// The words as they were said.
        #[arg(long, default_value = "")]
        original: String,
        /// The language they were said in, e.g. ky.
        #[arg(long, default_value = "")]
        said_in: String,
        /// Through which interpreter.
        #[arg(long, default_value = "")]
        interpreter: String,
        /// When it was said, EDTF.
        #[arg(long, default_value = "")]
        told_on: String,
        /// When it happened by this account, EDTF.
        #[arg(long, default_value = "")]
        date: String,
        /// Where it happened by this account.
        #[arg(long, default_value = "")]
        place: String,
        /// How it is known: saw, heard, document or unknown.
        #[arg(long, default_value = "unknown")]
        knowledge: Knowledge,
        /// What it says of the event: affirms, denies or unsure.
        #[arg(long, default_value = "affirms")]
        stance: Stance,
        /// What it stands on: number of the item, or number:page.
        #[arg(long = "cite")]
        citations: Vec<String>,
    },
    /// Lists the accounts of an event.
    List {
        #[command(flatten)]
        of: OfCase,
        /// The event, by its place in `fact list`.
        #[arg(long)]
        fact: usize,
    },
}

/// The ledger.
#[derive(Debug, Subcommand)]
pub enum LedgerVerb {
    /// Enters a line.
    Add {
        #[command(flatten)]
        of: OfCase,
        /// wage_due, wage_paid, fee, fine, deduction, debt, remittance, ticket, visa, transport, return, medical,
        /// expense or moral.
        #[arg(long)]
        kind: LineKind,
        /// The sum, e.g. 45000 or 1200,50.
        #[arg(long)]
        amount: String,
        /// KGS, USD, RUB, EUR, TRY, KZT, UZS, TJS, AED or KRW.
        #[arg(long, default_value = "KGS")]
        currency: Currency,
        /// A day or a period, EDTF.
        #[arg(long, default_value = "")]
        date: String,
        /// Wages: the last day to pay them, e.g. 2026-04-30.
        #[arg(long, default_value = "")]
        due: String,
        /// What for, in Russian.
        #[arg(long, default_value = "")]
        ru: String,
        /// What for, in Kyrgyz.
        #[arg(long, default_value = "")]
        ky: String,
        /// Does not count towards the claim.
        #[arg(long)]
        not_claimed: bool,
        /// What it rests on: number of the item, or number:page.
        #[arg(long = "cite")]
        citations: Vec<String>,
    },
    /// Lists the lines, then the totals.
    List {
        #[command(flatten)]
        of: OfCase,
        /// The day penalties are counted to; today when left out.
        #[arg(long)]
        on: Option<String>,
    },
    /// Writes the calculation of the claim as a PDF for court.
    Print {
        #[command(flatten)]
        of: OfCase,
        /// ru, ky or en.
        #[arg(long, default_value = "ru")]
        language: Language,
        /// With penalties for late wages counted to this day.
        #[arg(long)]
        on: Option<String>,
        /// Confirms law records marked "to check" that you read in the text in force: their ids, e.g. kg.tk.94.
        #[arg(long = "confirm")]
        confirm: Vec<String>,
        /// The new file.
        #[arg(long)]
        out: PathBuf,
    },
}

/// Filings.
#[derive(Debug, Subcommand)]
pub enum FilingVerb {
    /// Begins a filing, its answers prefilled from the case.
    New {
        #[command(flatten)]
        of: OfCase,
        /// Template, e.g. kg/crime-report.
        #[arg(long)]
        template: String,
        /// ru or ky.
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
        /// One text answer: key=value.
        #[arg(long = "set")]
        set: Vec<String>,
        /// Facts of the case that the filing tells, by their place in `fact list`; `all` for every one.
        #[arg(long = "facts")]
        facts: Option<String>,
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
        /// Confirms law records marked "to check" that you read in the text in force: their ids, or `all`.
        #[arg(long = "confirm")]
        confirm: Vec<String>,
        /// Also writes the PDF here.
        #[arg(long)]
        out: Option<PathBuf>,
    },
}

/// Bundles.
#[derive(Debug, Subcommand)]
pub enum BundleVerb {
    /// Builds the exhibits of a filing, or chosen items, into one PDF.
    Build {
        #[command(flatten)]
        of: OfCase,
        /// The filing whose exhibits it holds.
        #[arg(long, conflicts_with = "items")]
        filing: Option<String>,
        /// Numbers of items in order.
        #[arg(long, value_delimiter = ',')]
        items: Vec<u32>,
        /// Title on the cover.
        #[arg(long, default_value = "")]
        title: String,
        /// Language of its sheets.
        #[arg(long, default_value = "ru")]
        language: Language,
        /// The new file.
        #[arg(long)]
        out: PathBuf,
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
}
