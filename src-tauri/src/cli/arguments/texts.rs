//! Texts made of evidence: recognition, transcripts, translations; and what recordings are.

use super::OfCase;
use crate::base::Language;
use crate::evidence::derivatives::DerivativeKind;
use clap::Subcommand;
use std::path::PathBuf;

/// Texts made of evidence.
#[derive(Debug, Subcommand)]
pub enum TextVerb {
    /// Whether letters can be recognised on this computer. Needs no vault.
    Engine,
    /// Recognises scans with Tesseract.
    Recognise {
        #[command(flatten)]
        of: OfCase,
        /// Numbers of items, also of those that were read before; left out: every scan that has no text yet.
        numbers: Vec<u32>,
    },
    /// Shows the text of an item.
    Show {
        #[command(flatten)]
        of: OfCase,
        /// Number of the item.
        number: u32,
        /// text, ocr, transcript or translation; left out: all there are.
        #[arg(long)]
        kind: Option<DerivativeKind>,
    },
    /// Puts a recognised word right.
    Correct {
        #[command(flatten)]
        of: OfCase,
        /// Number of the item.
        number: u32,
        /// The page, from 1.
        #[arg(long, default_value_t = 1)]
        page: u32,
        /// The word as it was recognised; the first one on the page that reads so.
        word: String,
        /// What stands there; empty: nothing does.
        reads: String,
    },
    /// Enters a transcript: each line `0:03 Speaker: words`. The one before stays in the vault.
    Transcript {
        #[command(flatten)]
        of: OfCase,
        /// Number of the recording.
        number: u32,
        /// The transcript: itself, `-` for standard input or @file.
        lines: String,
    },
    /// Transcribes recordings by the program that is set up with `transcriber`. What comes out is marked as the machine's.
    Transcribe {
        #[command(flatten)]
        of: OfCase,
        /// Numbers of recordings; left out: every one that nobody has written down.
        numbers: Vec<u32>,
    },
    /// Shows, sets up or takes away the program that transcribes. It runs without network and without a file of its own.
    Transcriber {
        /// The program, e.g. /usr/bin/whisper-cli; left out: it stays.
        #[arg(long)]
        program: Option<PathBuf>,
        /// Its model: the one file that it may read besides its own folder.
        #[arg(long)]
        model: Option<PathBuf>,
        /// Uses none any more.
        #[arg(long, conflicts_with_all = ["program", "model"])]
        off: bool,
        /// Its arguments behind `--`; {model} and {language} are filled in. The sound, a WAV file, is its standard input.
        #[arg(last = true)]
        arguments: Vec<String>,
    },
    /// Enters a translation: each line renders one block of the text, an empty line none.
    Translate {
        #[command(flatten)]
        of: OfCase,
        /// Number of the item.
        number: u32,
        /// Into which language: ru, ky, en, uz, kk, tg, tr, ar.
        #[arg(long)]
        into: String,
        /// What is translated: text, ocr or transcript.
        #[arg(long, default_value = "transcript")]
        kind: DerivativeKind,
        /// Messages of this conversation of a chat, from 1 as `chat show` lists them, in place of a text; five hundred at most.
        #[arg(long, conflicts_with = "kind")]
        chat: Option<usize>,
        /// The first of these messages, from 1.
        #[arg(long, default_value_t = 1, requires = "chat")]
        from: u32,
        /// Who translated: person, certified or machine.
        #[arg(long, default_value = "person")]
        maker: crate::evidence::derivatives::Maker,
        /// The translator.
        #[arg(long, default_value = "")]
        by: String,
        /// When, e.g. 2026-11-28.
        #[arg(long, default_value = "")]
        on: String,
        /// The translation: itself, `-` for standard input or @file.
        lines: String,
    },
    /// Prints a translation beside what it renders.
    Print {
        #[command(flatten)]
        of: OfCase,
        /// Number of the item.
        number: u32,
        /// The language translated into.
        #[arg(long)]
        into: String,
        /// The language of the headings: ru, ky or en.
        #[arg(long, default_value = "ru")]
        language: Language,
        /// The PDF; nothing is overwritten.
        #[arg(long)]
        out: PathBuf,
    },
    /// Says what a recording is: length, codec, when it was made.
    Recording {
        #[command(flatten)]
        of: OfCase,
        /// Number of the recording.
        number: u32,
    },
}
