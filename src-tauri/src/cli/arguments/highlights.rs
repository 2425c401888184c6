//! Places marked in a colour.

use super::OfCase;
use crate::facts::highlights::Colour;
use clap::Subcommand;

/// Highlights.
#[derive(Debug, Subcommand)]
pub enum HighlightVerb {
    /// Marks a place of an item, or several as one: what follows is said of each place in turn.
    Add {
        #[command(flatten)]
        of: OfCase,
        /// Number of the item, number:page, number#0:15 (a moment), or number#message as `chat show` and `evidence text` name it.
        #[arg(required = true)]
        places: Vec<String>,
        /// The part of the page, in fractions of its width and height: left,top,width,height.
        #[arg(long)]
        rect: Vec<String>,
        /// Where in a recording, in seconds.
        #[arg(long, conflicts_with = "rect")]
        second: Vec<f64>,
        /// The second where the stretch ends.
        #[arg(long, requires = "second")]
        until: Option<f64>,
        /// The words that stand there.
        #[arg(long)]
        words: Vec<String>,
        /// yellow, green, blue or pink.
        #[arg(long, default_value = "yellow")]
        colour: Colour,
        /// What to write beside it.
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Lists the highlights of an item.
    List {
        #[command(flatten)]
        of: OfCase,
        /// Number of the item in the case.
        number: u32,
    },
    /// Gives a highlight another colour or another note.
    Change {
        #[command(flatten)]
        of: OfCase,
        /// Number of the item in the case.
        number: u32,
        /// Which one, as `highlight list` counts them.
        highlight: usize,
        /// yellow, green, blue or pink.
        #[arg(long)]
        colour: Option<Colour>,
        /// What to write beside it.
        #[arg(long)]
        note: Option<String>,
    },
    /// Removes a highlight; what it marked stays.
    Remove {
        #[command(flatten)]
        of: OfCase,
        /// Number of the item in the case.
        number: u32,
        /// Which one, as `highlight list` counts them.
        highlight: usize,
    },
}
