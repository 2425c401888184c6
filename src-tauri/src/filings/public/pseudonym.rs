//! What people are called in public editions: «Потерпевшая 1», «1-жабырлануучу», “Victim 1”, in every case.

use super::canon::{Letter, canon, letters};
use crate::base::Language;
use crate::base::words::words;
use crate::language::{Case, Forms, Gender, kyrgyz, russian};
use crate::parties::{self, PartyKind, PartyRole};

words! {
    /// What a pseudonym says of somebody: no more than what the paper says anyway.
    Noun {
        Victim = "victim", Witness = "witness", Guardian = "guardian", Relative = "relative", Person = "person",
        Organisation = "organisation",
    }
}

impl Noun {
    /// What a party is called.
    pub fn of(party: &parties::Party) -> Self {
        let is = |role| party.details.roles.contains(&role);
        match party.details.kind {
            PartyKind::Organisation => Self::Organisation,
            PartyKind::Person if is(PartyRole::Victim) => Self::Victim,
            PartyKind::Person if is(PartyRole::Witness) => Self::Witness,
            PartyKind::Person if is(PartyRole::Relative) => Self::Relative,
            PartyKind::Person => Self::Person,
        }
    }

    fn russian(self, gender: Option<Gender>) -> &'static str {
        let hers = gender == Some(Gender::Feminine);
        match self {
            Self::Victim if hers => "Потерпевшая",
            Self::Victim if gender.is_none() => "Потерпевшее лицо",
            Self::Victim => "Потерпевший",
            Self::Witness => "Свидетель",
            Self::Guardian => "Законный представитель",
            Self::Relative if hers => "Родственница",
            Self::Relative => "Родственник",
            Self::Person => "Лицо",
            Self::Organisation => "Организация",
        }
    }

    const fn kyrgyz(self) -> &'static str {
        match self {
            Self::Victim => "жабырлануучу",
            Self::Witness => "күбө",
            Self::Guardian => "мыйзамдуу өкүл",
            Self::Relative => "тууган",
            Self::Person => "адам",
            Self::Organisation => "уюм",
        }
    }

    const fn english(self) -> &'static str {
        match self {
            Self::Victim => "Victim",
            Self::Witness => "Witness",
            Self::Guardian => "Guardian",
            Self::Relative => "Relative",
            Self::Person => "Person",
            Self::Organisation => "Organisation",
        }
    }

    /// How the words for it begin, as a text may have them before the name: «потерпевшей Асановой» is one person. Empty
    /// where a text may say it otherwise.
    pub(super) const fn stems(self, language: Language) -> &'static [&'static str] {
        match (self, language) {
            (Self::Victim, Language::Ru) => &["потерпевш"],
            (Self::Witness, Language::Ru) => &["свидетел"],
            (Self::Guardian, Language::Ru) => &["законн", "представител"],
            (Self::Victim, Language::Ky) => &["жабырлануучу"],
            (Self::Witness, Language::Ky) => &["күбө"],
            (Self::Guardian, Language::Ky) => &["мыйзамдуу", "өкүл"],
            (Self::Victim, Language::En) => &["victim"],
            (Self::Witness, Language::En) => &["witness"],
            (Self::Guardian, Language::En) => &["guardian"],
            _ => &[],
        }
    }
}

/// The name of somebody in public.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pseudonym {
    pub noun: Noun,
    /// From 1; for each noun of a case.
    pub number: u32,
    pub gender: Option<Gender>,
}

impl Pseudonym {
    /// Its forms in a language.
    pub fn forms(&self, language: Language) -> Forms {
        let number = self.number;
        match language {
            Language::Ru => declined(self.noun, self.gender).map(|form| format!("{form}\u{A0}{number}")),
            Language::Ky => kyrgyz::person(self.noun.kyrgyz()).map(|form| format!("{number}-{form}")),
            Language::En => Forms::fixed(&format!("{}\u{A0}{number}", self.noun.english())),
        }
    }

    /// Whether a text names somebody so, in any case, however its lines part the words. «Свидетель 12» is no «Свидетель 1».
    pub fn stands_in(&self, text: &str, language: Language) -> bool {
        let (letters, forms) = (letters(text), self.forms(language));
        let figure = |letter: Option<&Letter>| letter.is_some_and(|letter| letter.same.is_ascii_digit());
        Case::of(language).iter().any(|case| {
            let form: Vec<char> = canon(forms.get(*case)).chars().collect();
            letters.windows(form.len().max(1)).enumerate().any(|(at, run)| {
                let end = at + run.len();
                let begun =
                    figure(run.first()) && !run[0].opens && figure(at.checked_sub(1).map(|before| &letters[before]));
                let goes_on = figure(run.last()) && !run[run.len() - 1].closes && figure(letters.get(end));
                !begun && !goes_on && run.iter().map(|letter| letter.same).eq(form.iter().copied())
            })
        })
    }

    /// As lists show it.
    pub fn name(&self, language: Language) -> String {
        self.forms(language).get(Case::Nominative).to_owned()
    }
}

/// The noun in six cases, with a capital letter as a name has it.
fn declined(noun: Noun, gender: Option<Gender>) -> Forms {
    russian::phrase(noun.russian(gender))
}
