//! The day of birth as papers and people write it.

use super::canon::canon;
use crate::base::Language;
use crate::base::date::months::{EN, KY_OF, RU_OF};
use crate::language::Case;
use crate::language::numbers::{date_in_words, russian};
use crate::language::russian::Agreement;
use chrono::{Datelike, NaiveDate};

/// A day that is looked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Birthday(NaiveDate);

impl Birthday {
    pub(super) const fn new(day: NaiveDate) -> Self {
        Self(day)
    }

    /// Whether three words that follow each other are the day, the month and the year in figures, with noughts or without,
    /// in the order of Europe, of America or of computers, the year whole or by its last two figures.
    pub(super) fn is(self, words: [&str; 3]) -> bool {
        let figures = words.map(|word| word.parse::<u32>().ok().filter(|_| word.len() <= 4));
        let [Some(a), Some(b), Some(c)] = figures else { return false };
        let (day, month, year) = (self.0.day(), self.0.month(), self.0.year().unsigned_abs());
        let is_year = |word: &str, number: u32| number == year || word.len() == 2 && number == year % 100;
        is_year(words[2], c) && ((a, b) == (day, month) || (a, b) == (month, day)) || (a, b, c) == (year, month, day)
    }

    /// With the month in letters, or all of it in words, or eight figures in a row, as they are compared.
    pub(super) fn runs(self) -> Vec<String> {
        let (y, m, d) = (self.0.year(), self.0.month(), self.0.day());
        let month = self.0.month0() as usize;
        let short = |name: &str| name.chars().take(3).collect::<String>();
        // «7-март» is in «7-мартында» and in «7-марты»: what stands after the run is not looked at.
        let kyrgyz = KY_OF[month].trim_end_matches(['ы', 'и', 'у', 'ү', 'ө', 'о']).to_owned();
        let mut written = vec![format!("{d:02}{m:02}{y}"), format!("{y}{m:02}{d:02}"), format!("{m:02}{d:02}{y}")];
        for day in [d.to_string(), format!("{d:02}"), format!("{d}-го"), format!("{d}th"), format!("{d}-е")] {
            written.push(format!("{day} {} {y}", RU_OF[month]));
            written.push(format!("{day} {} {y}", short(RU_OF[month])));
            for name in [EN[month].to_owned(), short(EN[month])] {
                written.extend([
                    format!("{day} {name} {y}"),
                    format!("{day} of {name} {y}"),
                    format!("{name} {day} {y}"),
                ]);
            }
            for year in ["жылдын", "жылы", "ж."] {
                written.push(format!("{y}-{year} {day}-{kyrgyz}"));
            }
        }
        let year = russian::ordinal(y.unsigned_abs().into(), Agreement::Masculine, Case::Genitive);
        for case in [Case::Nominative, Case::Genitive] {
            let day = russian::ordinal(d.into(), Agreement::Neuter, case);
            written.push(format!("{day} {} {year}", RU_OF[month]));
            written.push(format!("{day} {} {y}", RU_OF[month]));
        }
        written.push(format!("{d} {} {year}", RU_OF[month]));
        let words = date_in_words(self.0, Language::Ky);
        written.push(words.strip_suffix(KY_OF[month]).map(|head| format!("{head}{kyrgyz}")).unwrap_or(words));
        written.iter().map(|text| canon(text)).collect()
    }
}
