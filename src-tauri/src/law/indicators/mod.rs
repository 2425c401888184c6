//! Indicators of forced labour and trafficking as data: the ILO's eleven, the operational ones with their strength, and
//! the codes of HTCDS. Which are present in a case is marked elsewhere; here stands only what they are.

mod read;
#[cfg(test)]
mod tests;

pub use read::{Error, all};

use super::{Label, Status, Words};
use serde::Deserialize;

/// Every list the program carries.
#[derive(Debug, Clone)]
pub struct Indicators {
    /// The ILO's eleven.
    pub eleven: Eleven,
    /// The operational indicators.
    pub scale: Scale,
    /// Codes of HTCDS.
    pub codes: Codes,
}

/// What a list is and where it was read.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// `ilo11`, `delphi`, `htcds`.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// What it is good for.
    pub about: Words,
    /// Where it was read.
    pub source: String,
    /// How.
    pub label: Label,
    /// Whether somebody compared it with the source.
    pub status: Status,
    /// What to look at when checking.
    pub note: String,
}

/// The ILO's eleven indicators, which are not added up.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Eleven {
    /// What the list is.
    pub list: About,
    /// In the ILO's order.
    #[serde(rename = "indicator")]
    pub indicators: Vec<Plain>,
}

/// An indicator without a strength.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plain {
    /// e.g. `ilo11.debt`.
    pub id: String,
    /// Its name.
    pub name: Words,
}

/// The operational indicators in their dimensions, with the rule that makes a dimension positive.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// What the list is.
    pub list: About,
    /// A dimension is positive when it holds one of these.
    pub positive: Vec<Counts>,
    /// What the dimensions point to together, for adults and for children.
    #[serde(rename = "reading")]
    pub readings: Vec<Combination>,
    /// In the list's order.
    #[serde(rename = "dimension")]
    pub dimensions: Vec<Dimension>,
    /// All indicators, by dimension.
    #[serde(rename = "indicator")]
    pub indicators: Vec<Rated>,
}

/// How many indicators of each strength.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Counts {
    /// Strong ones.
    pub strong: u32,
    /// Medium ones.
    pub medium: u32,
    /// Weak ones.
    pub weak: u32,
}

impl Counts {
    /// Counts one more.
    pub fn add(&mut self, strength: IndicatorStrength) {
        match strength {
            IndicatorStrength::Strong => self.strong += 1,
            IndicatorStrength::Medium => self.medium += 1,
            IndicatorStrength::Weak => self.weak += 1,
        }
    }

    /// Whether there are at least so many of each.
    pub fn holds(self, least: Self) -> bool {
        self.strong >= least.strong && self.medium >= least.medium && self.weak >= least.weak
    }

    /// What is missing to reach `least`.
    pub fn short_of(self, least: Self) -> Self {
        Self {
            strong: least.strong.saturating_sub(self.strong),
            medium: least.medium.saturating_sub(self.medium),
            weak: least.weak.saturating_sub(self.weak),
        }
    }

    /// All together.
    pub fn total(self) -> u32 {
        self.strong + self.medium + self.weak
    }
}

/// How strongly an indicator speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum IndicatorStrength {
    Strong,
    Medium,
    Weak,
}

/// Whose list of ratings is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum Age {
    Adult,
    Child,
}

/// Several needs which, met together, point to trafficking.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Combination {
    /// For whom.
    pub age: Age,
    /// All of them.
    pub needs: Vec<Need>,
}

/// One need: a positive dimension, or any indicator that shows an act.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Need {
    /// One of these dimensions is positive.
    pub any: Vec<String>,
    /// One of these is positive instead: abuse of vulnerability for another means.
    pub instead: Vec<String>,
    /// One indicator of these dimensions is present.
    pub act: Vec<String>,
}

/// A dimension of the operational indicators.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dimension {
    /// `d1` to `d6`.
    pub id: String,
    /// Its name.
    pub name: Words,
}

/// An indicator with its strength.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rated {
    /// e.g. `delphi.d5.documents`.
    pub id: String,
    /// Its dimension.
    pub dimension: String,
    /// Its name.
    pub name: Words,
    /// For an adult.
    pub adult: IndicatorStrength,
    /// For a child; none when it is not on the children's list.
    #[serde(default)]
    pub child: Option<IndicatorStrength>,
}

impl Rated {
    /// Its strength on the list of this age.
    pub fn strength(&self, age: Age) -> Option<IndicatorStrength> {
        match age {
            Age::Adult => Some(self.adult),
            Age::Child => self.child,
        }
    }
}

/// Codes of the case data standard.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Codes {
    /// What the list is.
    pub list: About,
    /// Fields with their codes.
    #[serde(rename = "field")]
    pub fields: Vec<Field>,
}

/// A field that takes several codes.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// As the standard spells it: `vic_MethodsOfControl`.
    pub name: String,
    /// Its label.
    pub label: Words,
    /// Its codes, in the standard's order.
    pub codes: Vec<Code>,
}

/// One code, raw as it is exported.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Code {
    /// e.g. `WithholdsDocuments`.
    pub code: String,
    /// Its label.
    pub label: Words,
}

impl Field {
    /// The id under which a code is marked: `htcds.vic_MethodsOfControl.DebtBondage`.
    pub fn mark(&self, code: &Code) -> String {
        format!("htcds.{}.{}", self.name, code.code)
    }
}

impl Indicators {
    /// The name of an indicator or code; none when no list holds it.
    pub fn name(&self, id: &str) -> Option<&Words> {
        let eleven = self.eleven.indicators.iter().find(|one| one.id == id).map(|one| &one.name);
        let rated = || self.scale.indicators.iter().find(|one| one.id == id).map(|one| &one.name);
        let code = || {
            let (field, code) = id.strip_prefix("htcds.")?.split_once('.')?;
            let field = self.codes.fields.iter().find(|one| one.name == field)?;
            field.codes.iter().find(|one| one.code == code).map(|one| &one.label)
        };
        eleven.or_else(rated).or_else(code)
    }

    /// Whether some list holds this indicator or code.
    pub fn holds(&self, id: &str) -> bool {
        self.name(id).is_some()
    }
}
