//! The verbs of the command line. A passphrase is never an argument: arguments are seen by every user of a computer.

use crate::base::{Currency, Language};
use crate::cases::Stage;
use crate::cases::consents::{ConsentTarget, Manner, Purpose, RecipientKind};
use crate::evidence::importers::chat::DateOrder;
use crate::evidence::{Covert, Form};
use crate::facts::accounts::{Attitude, Knowledge};
use crate::facts::indicators::IndicatorMark;
use crate::facts::ledger::LineKind;
use crate::facts::proof::ProofKind;
use crate::facts::ties::TieKind;
use crate::facts::{FactStatus, Weight};
use crate::language::translit::Table;
use crate::law::deadlines::{Category, EventKind};
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
    /// Names without a vault: transliteration, comparison, identifiers in text.
    #[command(subcommand)]
    Name(NameVerb),
    /// Evidence of a case.
    #[command(subcommand)]
    Evidence(EvidenceVerb),
    /// Chats read from exports that are evidence.
    #[command(subcommand)]
    Chat(ChatVerb),
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
    /// Ties between the parties of a case.
    #[command(subcommand)]
    Tie(TieVerb),
    /// The network that the ties make.
    #[command(subcommand)]
    Network(NetworkVerb),
    /// Filings of a case.
    #[command(subcommand)]
    Filing(FilingVerb),
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
    /// Makes a recovery kit: writes its sheets as a PDF, then asks for the words from paper (the next line of
    /// --passphrase-fd, or DALIL_KIT_WORDS). Without --out it says whether there is one.
    Kit {
        /// The PDF; nothing is overwritten. Print it, then delete it.
        #[arg(long)]
        out: Option<PathBuf>,
        /// Three shares, of which any two open.
        #[arg(long)]
        split: bool,
        /// Language of the sheets.
        #[arg(long, default_value = "ru")]
        language: Language,
    },
    /// Opens the vault by the words of its recovery kit, or of two shares of it (on one line), and gives it a new
    /// passphrase: the second line of --passphrase-fd, or DALIL_NEW_PASSPHRASE. The first line, or DALIL_KIT_WORDS, has
    /// the words. They also open the vault wherever a passphrase is asked for.
    Recover,
}

/// Backups.
#[derive(Debug, Subcommand)]
pub enum BackupVerb {
    /// Copies what is new into the backup in a folder, and reads it back.
    Run {
        /// The folder, on a stick or another disk; else that of the last backup.
        folder: Option<PathBuf>,
    },
    /// Reads the newest backup back from where it lies.
    Check {
        /// The folder; else that of the last backup.
        folder: Option<PathBuf>,
    },
    /// Says when the last backup was made and read back.
    Status,
    /// Lists the backups in a folder. Needs no passphrase.
    List {
        /// The folder.
        folder: PathBuf,
    },
    /// Makes the vault anew out of a backup. The place where it would lie must be empty.
    Restore {
        /// The folder with the backup.
        folder: PathBuf,
        /// Which set; else the newest.
        #[arg(long)]
        set: Option<u32>,
    },
    /// Tries a restoration, compares every original, and keeps nothing of it.
    Drill {
        /// The folder; else that of the last backup.
        folder: Option<PathBuf>,
    },
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

/// Grammar.
#[derive(Debug, Subcommand)]
pub enum GrammarVerb {
    /// Declines a name or a title: nominative, genitive, dative, accusative, then instrumental and prepositional, or
    /// locative and ablative in Kyrgyz.
    Decline {
        /// The text in the nominative; `-` reads one a line from standard input, with `female` or `male` after a tab, and
        /// answers the forms and the reasons to look, tab-separated.
        text: String,
        /// What it is.
        #[arg(long, default_value = "person")]
        kind: DeclineWhat,
        /// Sex; left out, the name speaks.
        #[arg(long)]
        sex: Option<Sex>,
    },
}

/// What a text to be declined is.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
pub enum DeclineWhat {
    /// A whole name.
    Person,
    /// A surname alone.
    Surname,
    /// A given name alone.
    Given,
    /// A patronymic alone.
    Patronymic,
    /// A title of office, or the name of a body.
    Phrase,
    /// A place.
    Place,
}

/// Parties that are likely one.
#[derive(Debug, Subcommand)]
pub enum MatchVerb {
    /// Lists pairs nobody decided about yet.
    List {
        /// Number or id; all cases when left out.
        #[arg(long)]
        case: Option<String>,
    },
    /// Makes one party of two in one case.
    Merge {
        /// Id of the one that stays.
        kept: String,
        /// Id of the one taken into it.
        gone: String,
    },
    /// Makes two parties again.
    Split {
        /// Id of the merge.
        merge: String,
    },
    /// Remembers that parties of two cases are one person.
    Link {
        /// Id.
        one: String,
        /// Id.
        other: String,
    },
    /// Forgets what was decided about two parties.
    Unlink {
        /// Id.
        one: String,
        /// Id.
        other: String,
    },
    /// Remembers that two parties are two.
    Different {
        /// Id.
        one: String,
        /// Id.
        other: String,
    },
}

/// Names. A text `-` is read from standard input, one to a line.
#[derive(Debug, Subcommand)]
pub enum NameVerb {
    /// Writes Cyrillic in Latin letters.
    Latin {
        /// The text.
        text: String,
        /// passport, passport-ru-2010, passport-ru-1997, gost-b, iso9, gost-1971, bgn-ru, bgn-ky, bgn-kk, bgn-tg, bgn-uz,
        /// uz, uz-2021, kk-2021 or turkish.
        #[arg(long, default_value = "passport")]
        table: Table,
    },
    /// Writes Latin in Cyrillic letters.
    Cyrillic {
        /// The text.
        text: String,
        /// The table it was written by.
        #[arg(long, default_value = "passport")]
        table: Table,
    },
    /// Lists the spellings passports may have.
    Variants {
        /// The name.
        text: String,
    },
    /// Splits a name: surname, given name, patronymic, the rest.
    Parts {
        /// The name.
        text: String,
    },
    /// Finds phones, cards, documents, handles, mail and plates in text.
    Find {
        /// The text.
        text: String,
    },
    /// How alike two names are, 0 to 1. With one argument a pair divided by a tab, or `-`.
    Compare {
        /// The one.
        one: String,
        /// The other.
        other: Option<String>,
    },
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

/// Chats read from exports that are evidence.
#[derive(Debug, Subcommand)]
pub enum ChatVerb {
    /// Reads an item as an export of WhatsApp, Telegram, Viber or SMS. A new item is read when it is taken in.
    Read {
        #[command(flatten)]
        of: OfCase,
        /// Number of the item in the case.
        number: u32,
        /// Which number of a date is the day: dmy, mdy, ymd or ydm.
        #[arg(long)]
        dates: Option<DateOrder>,
        /// Do not join it with other exports of the same chat.
        #[arg(long)]
        apart: bool,
    },
    /// Shows messages, each with its name for `fact add --cite NUMBER#NAME`.
    Show {
        #[command(flatten)]
        of: OfCase,
        /// Number of the item in the case.
        number: u32,
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
        /// Enter the participant as a new party with this role instead.
        #[arg(long = "new", conflicts_with = "party")]
        role: Option<PartyRole>,
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
        /// What it stands on: number of the item, number:page, or number#message as `chat show` names it.
        #[arg(long = "cite")]
        citations: Vec<String>,
    },
    /// Lists facts in the order they happened.
    List(OfCase),
}

/// Ties.
#[derive(Debug, Subcommand)]
pub enum TieVerb {
    /// Ties one party to another.
    Add {
        #[command(flatten)]
        of: OfCase,
        /// What joins them: recruited, transported, harboured, received, sold_to, paid, employed, controlled,
        /// threatened, held_documents, acts_for, owns, related, acquainted, communicates, other.
        #[arg(long)]
        kind: TieKind,
        /// Who did it: id, or a part of a name that only one party of the case has.
        #[arg(long)]
        from: String,
        /// To whom.
        #[arg(long)]
        to: String,
        /// When, EDTF: 2026-03-12, 2026-03~, 2026-03-03/2026-03-21.
        #[arg(long, default_value = "")]
        period: String,
        /// alleged, supported, disputed or admitted.
        #[arg(long, default_value = "alleged")]
        status: FactStatus,
        /// Facts it rests on, by their place in `fact list`.
        #[arg(long, value_delimiter = ',')]
        facts: Vec<usize>,
        /// Evidence it rests on without a fact between: number of the item, or number:page.
        #[arg(long = "cite")]
        citations: Vec<String>,
        /// A note for the office.
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Lists the ties of a case.
    List(OfCase),
    /// Removes a tie; parties, facts and evidence stay.
    Remove {
        /// Id.
        tie: String,
    },
}

/// The network.
#[derive(Debug, Subcommand)]
pub enum NetworkVerb {
    /// Writes the network as a PDF: the picture, and every tie with what it rests on.
    Print {
        #[command(flatten)]
        of: OfCase,
        /// ru, ky or en.
        #[arg(long, default_value = "ru")]
        language: Language,
        /// Only these ties, by their ids; all when left out.
        #[arg(long, value_delimiter = ',')]
        ties: Vec<String>,
        /// The new file.
        #[arg(long)]
        out: PathBuf,
    },
}

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
        /// Confirms law records marked "to check" that you read in the text in force: their ids, or `all`.
        #[arg(long = "confirm")]
        confirm: Vec<String>,
        /// Also writes the PDF here.
        #[arg(long)]
        out: Option<PathBuf>,
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
    /// Reads the sealed editions of a filing and makes their pages again, byte for byte.
    Verify {
        /// Id.
        filing: String,
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

/// Consents.
#[derive(Debug, Subcommand)]
pub enum ConsentVerb {
    /// Writes down what a client allowed or refused.
    Add {
        #[command(flatten)]
        of: OfCase,
        /// The client: a part of the name, or the id; may be left out when there is one.
        #[arg(long, default_value = "")]
        client: String,
        /// represent, keep_data, record, authority, share, refer, publish or research.
        #[arg(long)]
        purpose: Purpose,
        /// The client said no.
        #[arg(long)]
        refused: bool,
        /// Who receives: any, police, investigator, prosecutor, court, agency, consulate, service, press…
        #[arg(long = "to", default_value = "any")]
        recipient_kind: RecipientKind,
        /// Their name.
        #[arg(long, default_value = "")]
        recipient: String,
        /// Numbers of items it is about; the whole case when left out.
        #[arg(long, value_delimiter = ',')]
        items: Vec<u32>,
        /// The day of the answer, e.g. 2026-11-23.
        #[arg(long = "on")]
        answered_on: String,
        /// The last day.
        #[arg(long, default_value = "")]
        until: String,
        /// Language it was explained in, ISO 639-1.
        #[arg(long = "in", default_value = "")]
        language: String,
        /// signed or oral.
        #[arg(long, default_value = "signed")]
        manner: Manner,
        /// Number of the item that holds the signed paper.
        #[arg(long)]
        paper: Option<u32>,
    },
    /// Lists the consents of a case.
    List(OfCase),
    /// Takes a consent back and lists what that touches.
    Withdraw {
        /// Id.
        consent: String,
        /// From which day.
        #[arg(long = "on")]
        on: String,
        /// Why, if the client said it.
        #[arg(long, default_value = "")]
        reason: String,
    },
    /// Goes on with a document although a client said no. The reason is written into the custody log.
    Overrule {
        /// filing, bundle or evidence.
        kind: ConsentTarget,
        /// Its id.
        id: String,
        /// Why.
        #[arg(long)]
        reason: String,
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
        sha256: String,
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
/// Events.
#[derive(Debug, Subcommand)]
pub enum EventVerb {
    /// Enters an event and shows the terms it starts.
    Add {
        #[command(flatten)]
        of: OfCase,
        /// What happened: crime_report, registered, decision_to_refuse, motion_filed, act_learned, hearing, verdict…
        kind: EventKind,
        /// When, EDTF: 2026-11-03, 2026-11~. Without a date no term is counted.
        #[arg(long, default_value = "")]
        date: String,
        /// The hour, e.g. 15:40.
        #[arg(long, default_value = "")]
        time: String,
        /// The number it bears.
        #[arg(long, default_value = "")]
        number: String,
        /// Who accepted or decided.
        #[arg(long, default_value = "")]
        officer: String,
        /// Court, body, room.
        #[arg(long, default_value = "")]
        place: String,
        /// How grave an offence is: minor, less_grave, grave, especially_grave, unknown.
        #[arg(long, default_value = "unknown")]
        category: Category,
        /// Free notes.
        #[arg(long, default_value = "")]
        note: String,
        /// Also write the number as the case's number in the register of crimes.
        #[arg(long)]
        register: bool,
    },
    /// Lists events in the order they happened.
    List(OfCase),
}

/// Terms.
#[derive(Debug, Subcommand)]
pub enum DeadlineVerb {
    /// Lists the terms of a case, each with its last day; after a slash the day of another reading.
    List(OfCase),
}

/// Tasks.
#[derive(Debug, Subcommand)]
pub enum TaskVerb {
    /// Enters a task.
    Add {
        #[command(flatten)]
        of: OfCase,
        /// What to do.
        title: String,
        /// Who does it.
        #[arg(long, default_value = "")]
        owner: String,
        /// By which day, e.g. 2026-11-30.
        #[arg(long, default_value = "")]
        due: String,
    },
    /// Lists tasks, of all cases when none is named.
    List(OfCase),
    /// Says that a task is done.
    Done {
        /// Id.
        task: String,
    },
}

/// The agenda.
#[derive(Debug, Args)]
pub struct AgendaArguments {
    /// Writes it as an iCalendar file.
    #[arg(long)]
    pub ics: Option<PathBuf>,
    /// With titles; otherwise only the kind of thing and the case's number.
    #[arg(long, requires = "ics")]
    pub full: bool,
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
        stance: Attitude,
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

/// `dalil worker`.
#[derive(Debug, Subcommand)]
pub enum WorkerVerb {
    /// Tries every forbidden act inside the walls and tells which layers stand on this computer.
    Check,
}
