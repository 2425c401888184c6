//! Cases and genders, by the short words that stand on the disk, on the wire and in templates.

use crate::base::Language;
use crate::base::words::words;

words! {
    /// A case of Russian or Kyrgyz. The first four are shared; each language has two of its own.
    Case {
        /// Кто? Атооч.
        Nominative = "nom",
        /// Кого? Илик.
        Genitive = "gen",
        /// Кому? Барыш.
        Dative = "dat",
        /// Кого, что? Табыш.
        Accusative = "acc",
        /// Russian: кем?
        Instrumental = "ins",
        /// Russian: о ком?
        Prepositional = "prep",
        /// Kyrgyz: жатыш.
        Locative = "loc",
        /// Kyrgyz: чыгыш.
        Ablative = "abl",
    }
}

impl Case {
    /// The six cases of Russian, in the order of its grammars.
    pub const RUSSIAN: [Self; 6] =
        [Self::Nominative, Self::Genitive, Self::Dative, Self::Accusative, Self::Instrumental, Self::Prepositional];
    /// The six cases of Kyrgyz, in the order of its grammars.
    pub const KYRGYZ: [Self; 6] =
        [Self::Nominative, Self::Genitive, Self::Dative, Self::Accusative, Self::Locative, Self::Ablative];

    /// The cases of a language; English has none that a name shows.
    pub const fn of(language: Language) -> &'static [Self] {
        match language {
            Language::Ru => &Self::RUSSIAN,
            Language::Ky => &Self::KYRGYZ,
            Language::En => &[],
        }
    }
}

words! {
    /// Grammatical gender; of a person, the sex.
    Gender { Masculine = "masculine", Feminine = "feminine", Neuter = "neuter" }
}
