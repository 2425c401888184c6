//! Names and grammar.

use crate::language::translit::Table;
use crate::parties::Sex;
use clap::Subcommand;

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
