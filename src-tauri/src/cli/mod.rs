//! The command line: the same table of commands, for scripts and for work without a window.

mod answers;
mod arguments;
mod backup;
mod bundles;
mod cases;
mod changing;
mod chats;
mod chronology;
mod colleagues;
mod consents;
mod custody;
mod deadlines;
mod destroying;
mod documents;
mod drafts;
mod evidence;
mod facts;
mod filings;
mod findings;
mod grammar;
mod handover;
mod highlights;
mod indicators;
mod interview;
mod journal;
mod kit;
mod ledger;
mod matching;
mod names;
mod network;
mod output;
mod progress;
mod proof;
mod questions;
mod readable;
mod receptions;
mod search;
mod session;
mod templates;
mod texts;
mod users;
mod vault;
mod words;
mod worker;
mod wrong;

use crate::base::Language;
use crate::commands::Failure;
use arguments::{Arguments, Verb};
use output::Output;
use session::Session;
use std::process::ExitCode;

/// The command line did what it was asked.
const DONE: u8 = 0;
/// It did not; the message says why and what was kept.
const FAILED: u8 = 1;
/// The passphrase did not open the vault, or none was given.
const REFUSED: u8 = 3;
/// The vault opened, and something in it is not as it should be.
const FOUND: u8 = 4;

/// What this program does when it is started as a worker.
const WORKERS: &[crate::worker::Kind] = &[
    crate::evidence::reading::READER,
    crate::evidence::reading::UNPACKER,
    crate::bundle::BINDER,
    crate::filings::own::BENCH,
];

/// Runs the command line.
pub fn main() -> ExitCode {
    if let Some(code) = crate::worker::serve(WORKERS) {
        return code;
    }
    crate::vault::harden();
    let arguments = match arguments::read() {
        Ok(arguments) => arguments,
        Err(error) => return wrong::told(&error),
    };
    let language = arguments.language.unwrap_or_else(usual_language);
    let output = Output { json: arguments.json, words: words::Words::of(language) };
    match run(arguments, &output, language) {
        Ok(code) => ExitCode::from(code),
        Err(failure) => {
            output.failure(&failure);
            ExitCode::from(match failure.code.as_str() {
                "wrong-passphrase" | "passphrase-or-slot" | "passphrase-missing" | "second-missing"
                | "no-descriptor" | "locked" => REFUSED,
                _ => FAILED,
            })
        }
    }
}

fn run(arguments: Arguments, output: &Output, language: Language) -> Result<u8, Failure> {
    let session = Session::new(&arguments)?;
    let done = obey(&session, arguments.verb, output, language);
    // A vault that is not as it should be says so whatever it was opened for: the next opening finds it sealed anew.
    let findings = session.untold();
    for finding in &findings {
        output::complain(&vault::told(output, finding));
    }
    done.map(|code| if code == DONE && !findings.is_empty() { FOUND } else { code })
}

fn obey(session: &Session, verb: Verb, output: &Output, language: Language) -> Result<u8, Failure> {
    match verb {
        Verb::Vault(verb) => vault::run(session, output, verb),
        Verb::User(verb) => users::run(session, output, verb),
        Verb::Backup(verb) => backup::run(session, output, verb),
        Verb::Case(verb) => cases::run(session, output, verb),
        Verb::Party(verb) => cases::party(session, output, verb, language),
        Verb::Match(verb) => matching::run(session, output, verb),
        Verb::Search(verb) => search::run(session, output, verb, language),
        Verb::Name(verb) => names::run(output, verb),
        Verb::Evidence(verb) => evidence::run(session, output, verb),
        Verb::Chat(verb) => chats::run(session, output, verb),
        Verb::Text(verb) => texts::run(session, output, verb),
        Verb::Fact(verb) => facts::run(session, output, verb, language),
        Verb::Highlight(verb) => highlights::run(session, output, verb),
        Verb::Tie(verb) => network::tie(session, output, verb),
        Verb::Network(verb) => network::run(session, output, verb),
        Verb::Chronology(verb) => chronology::run(session, output, verb, language),
        Verb::Account(verb) => chronology::account(session, output, verb, language),
        Verb::Ledger(verb) => ledger::run(session, output, verb, language),
        Verb::Filing(verb) => filings::run(session, output, verb, language),
        Verb::Reception(verb) => receptions::run(session, output, verb),
        Verb::Template(verb) => templates::run(session, output, verb, language),
        Verb::Bundle(verb) => bundles::run(session, output, verb),
        Verb::Consent(verb) => consents::run(session, output, verb),
        Verb::Indicator(verb) => indicators::run(session, output, verb, language),
        Verb::Interview(verb) => interview::run(session, output, verb, language),
        Verb::Custody(verb) => custody::run(session, output, verb),
        Verb::Handover(verb) => handover::run(session, output, verb),
        Verb::Colleague(verb) => colleagues::run(session, output, verb),
        Verb::Journal(verb) => journal::run(session, output, verb, language),
        Verb::Grammar(verb) => grammar::run(session, output, verb, language),
        Verb::Matrix(verb) => proof::run(session, output, verb, language),
        Verb::Law(verb) => proof::law(session, output, verb, language),
        Verb::Event(verb) => deadlines::events(session, output, verb, language),
        Verb::Deadline(verb) => deadlines::deadlines(session, output, verb, language),
        Verb::Task(verb) => deadlines::tasks(session, output, verb),
        Verb::Agenda(asked) => deadlines::agenda(session, output, asked, language),
        Verb::Undo => changing::undo(session, output),
        Verb::Redo => changing::redo(session, output),
        Verb::Worker(verb) => worker::run(session, output, verb),
        Verb::Demo { out } => filings::demo(session, output, &out),
        Verb::Call { name, input } => {
            session.open()?;
            output.value(&session.call(&name, input::read(&input)?)?);
            Ok(DONE)
        }
        #[cfg(feature = "dev-host")]
        Verb::Host { port, ui, token, quick } => {
            let data = session.data.clone();
            crate::host::serve(crate::host::Options { port, ui, data, token, quick })
                .map_err(|_| Failure::new("busy"))?;
            Ok(DONE)
        }
    }
}

/// The language of the environment, else English: a script's reader.
fn usual_language() -> Language {
    let locale = std::env::var("LC_ALL").or_else(|_| std::env::var("LANG")).unwrap_or_default();
    locale.get(..2).and_then(|code| code.parse().ok()).unwrap_or(Language::En)
}

/// Text given as an argument: itself, `-` for standard input, `@file` for a file.
mod input {
    use crate::commands::Failure;
    use std::io::Read;

    /// Reads JSON given in one of the three ways.
    pub fn read(text: &str) -> Result<serde_json::Value, Failure> {
        serde_json::from_str(&text_of(text)?).map_err(|_| Failure::new("bad-request"))
    }

    /// Reads text given in one of the three ways.
    pub fn text_of(text: &str) -> Result<String, Failure> {
        let mut given = String::new();
        if text == "-" {
            std::io::stdin().read_to_string(&mut given).map_err(|_| Failure::new("unreadable"))?;
        } else if let Some(path) = text.strip_prefix('@') {
            given = std::fs::read_to_string(path).map_err(|_| Failure::new("unreadable"))?;
        } else {
            given = text.to_owned();
        }
        Ok(given)
    }
}

/// The desktop program's arguments: `--sample` opens the sample case, `--data` keeps everything under a folder.
#[cfg(feature = "desktop")]
pub fn desktop() -> ExitCode {
    use clap::Parser;
    if let Some(code) = crate::worker::serve(WORKERS) {
        return code;
    }
    #[derive(Parser)]
    #[command(name = "dalil-desktop", about = "Evidence, facts and court filings for victims' lawyers")]
    struct Window {
        /// Open the sample case (an invented matter).
        #[arg(long)]
        sample: bool,
        /// Keep vaults and settings under this folder.
        #[arg(long)]
        data: Option<std::path::PathBuf>,
    }
    crate::vault::harden();
    let Window { sample, data } = Window::parse();
    match crate::desktop::run(crate::desktop::Options { sample, data }) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("dalil-desktop: {error}");
            ExitCode::FAILURE
        }
    }
}
