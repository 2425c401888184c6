//! What a draft is made of. The JSON of these types is what the vault keeps and what the page edits.

use crate::base::id::{EvidenceId, FactId, PartyId};
use crate::language::Case;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// The version of the stored form. A later one is refused, never half read.
pub const VERSION: u32 = 1;

/// Letters of a whole draft: ten times the longest filing that we know.
const LETTERS: usize = 2_000_000;
const BLOCKS: usize = 5_000;
const ROWS: usize = 2_000;
const COLUMNS: usize = 20;
/// How deep lists stand in lists.
const DEPTH: usize = 4;

/// The body of a filing, from its title to its requests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "DraftBody")]
pub struct Body {
    /// [`VERSION`].
    pub version: u32,
    pub blocks: Vec<Block>,
}

/// A block; `id` tells it from every other block of the draft, for comments and for the place on the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[ts(rename = "DraftBlock")]
pub enum Block {
    /// The heading of a section.
    Heading { id: String, text: Vec<Inline> },
    /// A paragraph; numbered ones count through the whole body.
    Paragraph {
        id: String,
        #[serde(default)]
        numbered: bool,
        text: Vec<Inline>,
    },
    /// A list.
    List { id: String, list: List },
    /// A table; its first row is its head.
    Table {
        id: String,
        /// How wide the columns are, in parts of their sum; empty: alike.
        #[serde(default)]
        widths: Vec<u16>,
        rows: Vec<Vec<Cell>>,
    },
    /// A fact of the case as a paragraph: date, place, statement, exhibits. `was` is how it read when it was last accepted.
    Fact { id: String, fact: FactId, was: String },
}

/// Points one under another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "DraftList")]
pub struct List {
    /// 1. 2. 3. or dashes.
    pub ordered: bool,
    pub points: Vec<Point>,
}

/// A point of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "DraftPoint")]
pub struct Point {
    pub text: Vec<Inline>,
    /// A list below the point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub under: Option<List>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "DraftCell")]
pub struct Cell {
    /// How many columns it takes, from 1.
    pub span: u16,
    pub text: Vec<Inline>,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[ts(rename = "DraftInline")]
pub enum Inline {
    /// What somebody typed.
    Text {
        text: String,
        #[serde(default)]
        bold: bool,
        #[serde(default)]
        italic: bool,
    },
    /// What the case says. `was`: how it read when it was last accepted.
    Chip {
        chip: Chip,
        was: String,
        #[serde(default)]
        bold: bool,
        #[serde(default)]
        italic: bool,
    },
    /// A line ends here.
    Break {},
    /// A footnote; it holds no footnote itself.
    Note { text: Vec<Inline> },
}

/// What a chip stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "of", rename_all = "snake_case", deny_unknown_fields)]
#[ts(rename = "DraftChip")]
pub enum Chip {
    /// A name in a case; `short`: surname and initials.
    Party { party: PartyId, case: Case, short: bool },
    /// The statement of a fact within a sentence.
    Fact { fact: FactId },
    /// A place in an exhibit: «приложение 1, л. 2»; no pages: the exhibit as a whole.
    Citation { evidence: EvidenceId, pages: Vec<u32> },
    /// Several exhibits: «приложения 1–3, 5».
    Exhibits { evidence: Vec<EvidenceId> },
    /// Records of the law pack as one citation; `ending` as templates ask (`plain`, `of`, `to`, `in`); `titled`: with headings.
    Law { records: Vec<String>, ending: String, titled: bool },
    /// A sum in the smallest unit; `words`: in words after the figures.
    Sum { amount: i64, currency: String, words: bool },
    /// A day; `words`: all of it in words.
    Date {
        #[ts(type = "string")]
        date: NaiveDate,
        words: bool,
    },
    /// The answer to a question of one line, a day or a sum.
    Answer { field: String },
}

/// Why a draft is refused. Nothing is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Written by a later program.
    #[error("the draft has a version that this program does not know")]
    Version,
    /// Longer, wider or deeper than any filing.
    #[error("the draft is larger than a draft may be")]
    TooLarge,
    /// Two blocks of one name, or one without.
    #[error("the blocks of the draft are not told apart")]
    Ids,
    /// A footnote in a footnote, a cell over no column, an unknown ending.
    #[error("the draft is not formed as drafts are")]
    Form,
}

impl Block {
    pub fn id(&self) -> &str {
        match self {
            Self::Heading { id, .. }
            | Self::Paragraph { id, .. }
            | Self::List { id, .. }
            | Self::Table { id, .. }
            | Self::Fact { id, .. } => id,
        }
    }
}

impl Inline {
    /// Typed text of no special look.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::Text { text: text.into(), bold: false, italic: false }
    }
}

impl Body {
    /// A body of these blocks.
    pub const fn of(blocks: Vec<Block>) -> Self {
        Self { version: VERSION, blocks }
    }

    /// The body as stored text. A later version is [`Fault::Version`] whatever else it holds.
    pub fn read(text: &str) -> Result<Self, Fault> {
        #[derive(Deserialize)]
        struct Head {
            version: u32,
        }
        let head: Head = serde_json::from_str(text).map_err(|_| Fault::Form)?;
        if head.version > VERSION {
            return Err(Fault::Version);
        }
        let body: Self = serde_json::from_str(text).map_err(|_| Fault::Form)?;
        body.check()?;
        Ok(body)
    }

    /// As stored.
    pub fn text(&self) -> String {
        serde_json::to_string(self).expect("blocks are plain JSON")
    }

    /// Whether it is within bounds and formed as drafts are.
    pub fn check(&self) -> Result<(), Fault> {
        if self.version != VERSION {
            return Err(Fault::Version);
        }
        let mut ids = BTreeSet::new();
        if self.blocks.len() > BLOCKS {
            return Err(Fault::TooLarge);
        }
        let named = |id: &str| !id.is_empty() && id.len() <= 64 && id.bytes().all(|b| b.is_ascii_graphic());
        if !self.blocks.iter().all(|block| named(block.id()) && ids.insert(block.id())) {
            return Err(Fault::Ids);
        }
        for block in &self.blocks {
            match block {
                Block::List { list, .. } => deep(list, DEPTH)?,
                Block::Table { widths, rows, .. } => table(widths, rows)?,
                _ => {}
            }
        }
        let (mut letters, mut formed) = (0_usize, true);
        self.each(&mut |inline, noted| {
            formed &= !(noted && matches!(inline, Inline::Note { .. }));
            letters += match inline {
                Inline::Text { text, .. } => text.len(),
                Inline::Chip { chip, was, .. } => {
                    formed &= chip.formed();
                    was.len() + 16
                }
                Inline::Break {} | Inline::Note { .. } => 1,
            };
        });
        if !formed {
            return Err(Fault::Form);
        }
        if letters > LETTERS { Err(Fault::TooLarge) } else { Ok(()) }
    }

    /// Every piece in reading order, those of footnotes after their mark; `true`: within a footnote.
    pub fn each<'a>(&'a self, see: &mut impl FnMut(&'a Inline, bool)) {
        for block in &self.blocks {
            block.each(see);
        }
    }

    /// The chips in reading order, each with its block.
    pub fn chips(&self) -> Vec<(&str, &Chip)> {
        let mut chips = Vec::new();
        for block in &self.blocks {
            block.each(&mut |inline, _| {
                if let Inline::Chip { chip, .. } = inline {
                    chips.push((block.id(), chip));
                }
            });
        }
        chips
    }

    /// The evidence it mentions, in reading order; `told` names the evidence that a fact rests on.
    pub fn mentioned(&self, told: &impl Fn(&FactId) -> Vec<EvidenceId>) -> Vec<EvidenceId> {
        let mut found = Vec::new();
        for block in &self.blocks {
            if let Block::Fact { fact, .. } = block {
                found.extend(told(fact));
            }
            block.each(&mut |inline, _| match inline {
                Inline::Chip { chip: Chip::Citation { evidence, .. }, .. } => found.push(*evidence),
                Inline::Chip { chip: Chip::Exhibits { evidence }, .. } => found.extend(evidence),
                _ => {}
            });
        }
        found
    }

    /// The people and bodies it names by a chip.
    pub fn parties(&self) -> Vec<PartyId> {
        let named = |(_, chip): (&str, &Chip)| match chip {
            Chip::Party { party, .. } => Some(*party),
            _ => None,
        };
        self.chips().into_iter().filter_map(named).collect()
    }

    /// The facts it tells, as paragraphs or within a sentence, each with its block.
    pub fn facts(&self) -> Vec<(&str, FactId)> {
        let mut facts = Vec::new();
        for block in &self.blocks {
            if let Block::Fact { id, fact, .. } = block {
                facts.push((id.as_str(), *fact));
            }
            block.each(&mut |inline, _| {
                if let Inline::Chip { chip: Chip::Fact { fact }, .. } = inline {
                    facts.push((block.id(), *fact));
                }
            });
        }
        facts
    }
}

impl Block {
    /// Every piece of the block in reading order.
    pub fn each<'a>(&'a self, see: &mut impl FnMut(&'a Inline, bool)) {
        match self {
            Self::Heading { text, .. } | Self::Paragraph { text, .. } => each(text, false, see),
            Self::List { list, .. } => each_point(list, see),
            Self::Table { rows, .. } => rows.iter().flatten().for_each(|cell| each(&cell.text, false, see)),
            Self::Fact { .. } => {}
        }
    }
}

fn each<'a>(text: &'a [Inline], noted: bool, see: &mut impl FnMut(&'a Inline, bool)) {
    for inline in text {
        see(inline, noted);
        if let Inline::Note { text } = inline
            && !noted
        {
            each(text, true, see);
        }
    }
}

fn each_point<'a>(list: &'a List, see: &mut impl FnMut(&'a Inline, bool)) {
    for point in &list.points {
        each(&point.text, false, see);
        if let Some(under) = &point.under {
            each_point(under, see);
        }
    }
}

fn deep(list: &List, left: usize) -> Result<(), Fault> {
    if left == 0 || list.points.len() > ROWS {
        return Err(Fault::TooLarge);
    }
    list.points.iter().filter_map(|point| point.under.as_ref()).try_for_each(|under| deep(under, left - 1))
}

/// Every row takes as many columns as the widest; there are not more widths than columns.
fn table(widths: &[u16], rows: &[Vec<Cell>]) -> Result<(), Fault> {
    let wide = |row: &Vec<Cell>| row.iter().map(|cell| usize::from(cell.span)).sum::<usize>();
    let columns = rows.iter().map(wide).max().unwrap_or(0);
    if rows.len() > ROWS || columns > COLUMNS {
        return Err(Fault::TooLarge);
    }
    let spans = rows.iter().flatten().all(|cell| cell.span > 0);
    let formed = columns > 0 && spans && rows.iter().all(|row| wide(row) == columns);
    let fitting = widths.is_empty() || widths.len() == columns && widths.iter().all(|width| *width > 0);
    if formed && fitting { Ok(()) } else { Err(Fault::Form) }
}

impl Chip {
    fn formed(&self) -> bool {
        match self {
            Self::Law { ending, records, .. } => {
                crate::law::Ending::ALL.iter().any(|(_, name)| name == ending)
                    && !records.is_empty()
                    && records.len() <= 50
            }
            Self::Citation { pages, .. } => pages.len() <= 1000 && pages.iter().all(|page| *page > 0),
            Self::Exhibits { evidence } => !evidence.is_empty() && evidence.len() <= 2000,
            Self::Sum { currency, .. } => currency.len() == 3 && currency.bytes().all(|b| b.is_ascii_uppercase()),
            Self::Answer { field } => !field.is_empty() && field.len() <= 100,
            Self::Party { .. } | Self::Fact { .. } | Self::Date { .. } => true,
        }
    }
}
