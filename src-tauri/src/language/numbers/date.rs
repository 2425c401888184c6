//! Dates in words: «двадцать третьего ноября две тысячи двадцать шестого года».

use super::super::Case;
use super::super::russian::Agreement;
use super::{kyrgyz, russian};
use crate::base::Language;
use crate::base::date::months::{EN, KY_OF, RU_OF};
use chrono::{Datelike, NaiveDate};

/// A day in words, as contracts and powers of attorney want it. In Russian it stands in the genitive; English has figures.
pub fn date_in_words(date: NaiveDate, language: Language) -> String {
    let (day, month, year) = (u64::from(date.day()), date.month0() as usize, date.year().unsigned_abs().into());
    match language {
        Language::Ru => {
            let day = russian::ordinal(day, Agreement::Neuter, Case::Genitive);
            let year = russian::ordinal(year, Agreement::Masculine, Case::Genitive);
            format!("{day} {} {year} года", RU_OF[month])
        }
        Language::Ky => format!("{} жылдын {} {}", kyrgyz::ordinal(year), kyrgyz::ordinal(day), KY_OF[month]),
        Language::En => format!("{day} {} {year}", EN[month]),
    }
}
