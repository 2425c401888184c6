//! What must be shown together, as a small expression that packs write and one pure function reads:
//! `{ all = [{ one_of = "act" }, { one_of = "purpose" }, { any = ["child", { one_of = "means" }] }] }`.

use super::Block;
use serde::Deserialize;

/// A condition over elements.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Every part holds.
    All(Vec<Rule>),
    /// At least one part holds.
    Any(Vec<Rule>),
    /// At least one element of the block is shown.
    OneOf(Block),
    /// This element is shown.
    Element(String),
    /// The victim was a child on the day of the act.
    Child,
}

/// What is still wanting for a rule to hold.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// Some element of this block.
    OneOf(Block),
    /// This element.
    Element(String),
    /// That the victim was a child: nothing can be gathered for it if she was not.
    Child,
    /// Any one of several ways, each with all that it wants.
    Either(Vec<Vec<Need>>),
}

impl Rule {
    /// What is wanting, in the order of the rule; empty when the rule holds. `shown` tells whether an element is shown,
    /// `in_block` which elements the offence has in a block.
    pub fn wanting(
        &self,
        shown: &dyn Fn(&str) -> bool,
        in_block: &dyn Fn(Block) -> Vec<String>,
        child: bool,
    ) -> Vec<Need> {
        match self {
            Self::All(parts) => parts.iter().flat_map(|part| part.wanting(shown, in_block, child)).collect(),
            Self::Any(parts) => {
                let ways: Vec<_> = parts.iter().map(|part| part.wanting(shown, in_block, child)).collect();
                if ways.iter().any(Vec::is_empty) {
                    return Vec::new();
                }
                // An adult can't be made a child: that way is closed and not offered.
                let mut open: Vec<_> = ways.into_iter().filter(|way| !way.contains(&Need::Child)).collect();
                match open.len() {
                    0 => vec![Need::Child],
                    1 => open.remove(0),
                    _ => vec![Need::Either(open)],
                }
            }
            Self::OneOf(block) if in_block(*block).iter().any(|id| shown(id)) => Vec::new(),
            Self::OneOf(block) => vec![Need::OneOf(*block)],
            Self::Element(id) if shown(id) => Vec::new(),
            Self::Element(id) => vec![Need::Element(id.clone())],
            Self::Child if child => Vec::new(),
            Self::Child => vec![Need::Child],
        }
    }

    /// Whether the victim's age changes what must be shown.
    pub fn asks_age(&self) -> bool {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().any(Self::asks_age),
            Self::Child => true,
            Self::OneOf(_) | Self::Element(_) => false,
        }
    }

    /// The blocks it asks for.
    pub fn blocks(&self) -> Vec<Block> {
        self.names().1
    }

    /// Every element and block it names.
    pub(super) fn names(&self) -> (Vec<&str>, Vec<Block>) {
        match self {
            Self::All(parts) | Self::Any(parts) => {
                let each = parts.iter().map(Self::names);
                each.fold((Vec::new(), Vec::new()), |mut all, (elements, blocks)| {
                    all.0.extend(elements);
                    all.1.extend(blocks);
                    all
                })
            }
            Self::OneOf(block) => (Vec::new(), vec![*block]),
            Self::Element(id) => (vec![id], Vec::new()),
            Self::Child => (Vec::new(), Vec::new()),
        }
    }
}

impl Need {
    /// The blocks and elements it wants, whichever way is taken.
    pub fn flat(&self) -> Vec<&Need> {
        match self {
            Self::Either(ways) => ways.iter().flatten().flat_map(Self::flat).collect(),
            other => vec![other],
        }
    }
}
