//! The verbs of the command line. A passphrase is never an argument: arguments are seen by every user of a computer.

mod cases;
mod changing;
mod colleagues;
mod consents;
mod drafts;
mod evidence;
mod facts;
mod handover;
mod highlights;
mod language;
mod ledger;
mod matching;
mod network;
mod papers;
mod proof;
mod search;
mod terms;
#[cfg(test)]
mod tests;
mod texts;
mod vault;

use crate::base::Language;
use clap::{Args, Command, CommandFactory as _, FromArgMatches as _, Parser, Subcommand};
use std::path::PathBuf;

pub use cases::{CaseVerb, PartyVerb};
pub use changing::{CaseChanges, EvidenceChanges, FactChanges, PartyChanges};
pub use colleagues::ColleagueVerb;
pub use consents::ConsentVerb;
pub use drafts::{DraftVerb, TemplateVerb};
pub use evidence::{ChatVerb, CustodyVerb, EvidenceVerb, JournalVerb};
pub use facts::{AccountVerb, ChronologyVerb, FactVerb};
pub use handover::HandoverVerb;
pub use highlights::HighlightVerb;
pub use language::{DeclineWhat, GrammarVerb, NameVerb};
pub use ledger::LedgerVerb;
pub use matching::MatchVerb;
pub use network::{NetworkVerb, TieVerb};
pub use papers::{BundleVerb, FilingVerb, ReceptionArguments, ReceptionVerb};
pub use proof::{IndicatorVerb, InterviewVerb, LawVerb, MatrixVerb};
pub use search::{How, SearchVerb};
pub use terms::{AgendaArguments, DeadlineVerb, EventVerb, TaskVerb};
pub use texts::TextVerb;
pub use vault::{BackupVerb, UserVerb, VaultVerb};

/// One example for each verb, in the order of the help.
const EXAMPLES: &str = include_str!("examples.txt");

/// Reads the arguments that the program was given.
pub fn read() -> Result<Arguments, clap::Error> {
    Arguments::from_arg_matches(&command().try_get_matches()?)
}

/// The verbs, each with its example below its help.
pub fn command() -> Command {
    with_examples(Arguments::command(), "")
}

/// The verbs below one; `path` leads to it and ends in a space: `case new `.
fn with_examples(command: Command, path: &str) -> Command {
    if command.has_subcommands() {
        return command.mut_subcommands(|verb| {
            let path = format!("{path}{} ", verb.get_name());
            with_examples(verb, &path)
        });
    }
    match EXAMPLES.lines().find(|line| is_of(line, path)) {
        Some(example) => command.after_help(format!("Example: dalil {example}")),
        None => command,
    }
}

/// Whether an example is one of the verb at this path.
fn is_of(example: &str, path: &str) -> bool {
    example.starts_with(path) || example == path.trim_end()
}

/// Evidence, facts and court filings for lawyers who represent victims of human trafficking.
///
/// The passphrase is asked for on a terminal, or read from the file descriptor given by --passphrase-fd, or from the
/// environment variable DALIL_PASSPHRASE.
///
/// Exit codes: 0 done; 1 not done, the message says why and what was kept; 2 wrong arguments; 3 a passphrase
/// was not given or did not open the vault; 4 the vault opened and something in it is not as it should be.
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
    // Its id is not that of the field: a verb may have a `--language` of its paper, which is another thing.
    #[arg(id = "lang", long, global = true)]
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
    /// The people of the vault: let in, roles, remove.
    #[command(subcommand)]
    User(UserVerb),
    /// Backups of the vault, and restoring from them.
    #[command(subcommand)]
    Backup(BackupVerb),
    /// Cases.
    #[command(subcommand)]
    Case(CaseVerb),
    /// Parties of a case.
    #[command(subcommand)]
    Party(PartyVerb),
    /// Parties that are likely one: look, merge, split, link.
    #[command(subcommand)]
    Match(MatchVerb),
    /// Search over everything.
    #[command(subcommand)]
    Search(SearchVerb),
    /// Names without a vault: transliteration, comparison, identifiers in text.
    #[command(subcommand)]
    Name(NameVerb),
    /// Evidence of a case.
    #[command(subcommand)]
    Evidence(EvidenceVerb),
    /// Chats read from exports that are evidence.
    #[command(subcommand)]
    Chat(ChatVerb),
    /// Texts made of evidence: recognition, transcripts, translations.
    #[command(subcommand)]
    Text(TextVerb),
    /// Facts of a case.
    #[command(subcommand)]
    Fact(FactVerb),
    /// Places of evidence marked in a colour, without making facts of them.
    #[command(subcommand)]
    Highlight(HighlightVerb),
    /// The chronology of a case.
    #[command(subcommand)]
    Chronology(ChronologyVerb),
    /// Accounts of an event: who says what about it.
    #[command(subcommand)]
    Account(AccountVerb),
    /// The ledger of wages and debts.
    #[command(subcommand)]
    Ledger(LedgerVerb),
    /// Ties between the parties of a case.
    #[command(subcommand)]
    Tie(TieVerb),
    /// The network that the ties make.
    #[command(subcommand)]
    Network(NetworkVerb),
    /// Filings of a case.
    #[command(subcommand)]
    Filing(FilingVerb),
    /// What courts and offices take: size, pages, form.
    #[command(subcommand)]
    Reception(ReceptionVerb),
    /// Templates of the office's own.
    #[command(subcommand)]
    Template(TemplateVerb),
    /// Exhibit bundles.
    #[command(subcommand)]
    Bundle(BundleVerb),
    /// Consents of clients.
    #[command(subcommand)]
    Consent(ConsentVerb),
    /// Indicators of trafficking and forced labour.
    #[command(subcommand)]
    Indicator(IndicatorVerb),
    /// Intake interviews.
    #[command(subcommand)]
    Interview(InterviewVerb),
    /// The custody log.
    #[command(subcommand)]
    Custody(CustodyVerb),
    /// Exhibits handed over to another lawyer, and received from one.
    #[command(subcommand)]
    Handover(HandoverVerb),
    /// Colleagues to whom exhibits are handed over, and their keys.
    #[command(subcommand)]
    Colleague(ColleagueVerb),
    /// The journal: who did what.
    #[command(subcommand)]
    Journal(JournalVerb),
    /// How names and titles decline in Russian and Kyrgyz (`--lang ru` or `--lang ky`). Needs no vault.
    #[command(subcommand)]
    Grammar(GrammarVerb),
    /// The proof matrix: what is proved, by what, and what is missing.
    #[command(subcommand)]
    Matrix(MatrixVerb),
    /// The law that the program carries.
    #[command(subcommand)]
    Law(LawVerb),
    /// Events of the procedure: filed, registered, decided.
    #[command(subcommand)]
    Event(EventVerb),
    /// The terms that events started.
    #[command(subcommand)]
    Deadline(DeadlineVerb),
    /// Tasks.
    #[command(subcommand)]
    Task(TaskVerb),
    /// Deadlines, hearings and tasks of all cases by day.
    Agenda(AgendaArguments),
    /// Takes back your last act, also one done in the window.
    Undo,
    /// Does again what was taken back last.
    Redo,
    /// The protection around what reads evidence. Needs no vault.
    #[command(subcommand)]
    Worker(WorkerVerb),
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

/// A case by its number or id.
#[derive(Debug, Args)]
pub struct OfCase {
    /// Number or id; may be left out when there is one case.
    #[arg(long)]
    pub case: Option<String>,
}

/// `dalil worker`.
#[derive(Debug, Subcommand)]
pub enum WorkerVerb {
    /// Tries every forbidden act inside the walls and tells which layers stand on this computer.
    Check,
}
