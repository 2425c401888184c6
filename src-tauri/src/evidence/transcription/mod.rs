//! Transcripts by a machine: a program of the office's own choosing gets the sound and answers with lines and their times. None is
//! set up until somebody does it. It runs within the walls of every external program: the sound comes as memory without a
//! name on its standard input, it writes nowhere, reaches no network, and reads its own folder and its model.

mod answer;
mod sound;
#[cfg(test)]
mod tests;

use super::tools::is_program;
use crate::worker::{self, Layer, Limits, Program, Tool};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use std::time::Duration;

pub use answer::{Answer, read as read_answer};
pub use sound::{RATE, Wave};

/// Arguments, and characters of all of them: they travel in one message to the child.
const ARGUMENTS: (usize, usize) = (40, 1_500);

/// What transcribing one recording may take: hours of speech, and a model of some gigabytes.
const LIMITS: Limits = Limits {
    input: 1 << 30,
    memory: 16 << 30,
    processor: Duration::from_secs(48 * 3600),
    answer: Duration::from_secs(12 * 3600),
    bulk: 32 << 20,
    ..Limits::USUAL
};

/// A program that transcribes, as it was set up.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Transcriber {
    /// The program's own file.
    pub program: PathBuf,
    /// What it was taught, or a script that it runs: the one file of others that it may read.
    pub model: Option<PathBuf>,
    /// Its arguments. `{model}` stands for the model, `{language}` for the language of the recording or `auto`.
    pub arguments: Vec<String>,
}

/// Why there is no transcript.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The program, or its model, is no longer where it was.
    #[error("the transcribing program is not there")]
    Missing,
    /// It ended without an answer, or gave one that is no transcript.
    #[error("the transcribing program gave no transcript")]
    Failed,
    /// It took longer than it may.
    #[error("the transcribing program took too long")]
    TooLong,
    /// It was told to stop.
    #[error("the transcription was stopped")]
    Stopped,
    /// This computer lacks a protection, so no such program is run on it.
    #[error("no external program is run on this computer")]
    StoreOnly(Layer),
}

impl From<worker::Error> for Error {
    fn from(error: worker::Error) -> Self {
        use worker::Error as E;
        match error {
            E::Unprotected(layer) => Self::StoreOnly(layer),
            E::TooLong => Self::TooLong,
            E::Stopped => Self::Stopped,
            E::NotStarted(_) | E::Source(_) | E::TooLarge | E::Died | E::Garbage => Self::Failed,
        }
    }
}

impl Transcriber {
    /// The arguments that whisper.cpp's own program takes: sound from standard input, lines with their times to the output.
    pub fn usual_arguments() -> Vec<String> {
        ["-m", "{model}", "-f", "-", "-l", "{language}", "-np"].map(str::to_owned).to_vec()
    }

    /// The same with no more arguments than can be handed over.
    pub fn bounded(mut self) -> Self {
        self.arguments.truncate(ARGUMENTS.0);
        let mut left = ARGUMENTS.1;
        self.arguments.retain(|argument| {
            let fits = argument.len() <= left && !argument.contains('\0');
            left -= if fits { argument.len() } else { 0 };
            fits
        });
        self
    }

    /// Whether everything it needs is there.
    pub fn is_here(&self) -> bool {
        self.program.is_absolute()
            && is_program(&self.program)
            && self.model.as_ref().is_none_or(|model| model.is_file())
    }

    /// How it is called in what it makes: `whisper-cli, ggml-small.bin`.
    pub fn name(&self) -> String {
        let names = std::iter::once(&self.program).chain(&self.model).filter_map(|path| path.file_name());
        names.map(|name| name.to_string_lossy()).collect::<Vec<_>>().join(", ")
    }

    /// Transcribes a recording. `language`: its ISO 639-1 code, or empty. An answer is broken off, too, when the program says that
    /// something went wrong, or was killed.
    pub fn transcribe(
        &self,
        program: &Program,
        wave: Wave,
        language: &str,
        stop: &dyn Fn() -> bool,
    ) -> Result<Answer, Error> {
        let tool = self.tool(language).ok_or(Error::Missing)?;
        let file = wave.into_bytes();
        let output = program.run_tool_to_its_end(&tool, file.len() as u64, &mut file.as_slice(), &LIMITS, stop)?;
        let answer = read_answer(&String::from_utf8_lossy(&output.bytes)).ok_or(Error::Failed)?;
        Ok(Answer { broken: answer.broken || !output.well, ..answer })
    }

    fn tool(&self, language: &str) -> Option<Tool> {
        if !self.is_here() {
            return None;
        }
        // Walls are built around the file itself, and not around a link to it.
        let path = self.program.canonicalize().ok()?;
        let model = match &self.model {
            Some(model) => Some(model.canonicalize().ok()?),
            None => None,
        };
        let language = if language.is_empty() { "auto" } else { language };
        let shown = model.as_ref().map(|model| model.to_string_lossy().into_owned()).unwrap_or_default();
        let filled = |argument: &String| argument.replace("{model}", &shown).replace("{language}", language);
        // Libraries that were built with it lie beside it.
        let readable = path.parent().map(PathBuf::from).into_iter().chain(model).collect();
        Some(Tool {
            arguments: self.arguments.iter().map(filled).collect(),
            environment: vec![("LC_ALL".into(), "C.UTF-8".into())],
            readable,
            path,
        })
    }
}
