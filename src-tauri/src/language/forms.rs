//! The six forms of a name or phrase, and what the rules are not sure of. Forms are always a suggestion: the lawyer
//! knows the person, the rules know endings.

use super::Case;
use crate::base::words::words;
use serde::{Deserialize, Serialize};

words! {
    /// Why a form should be looked at. The word on the wire is the message key `grammar-why-<word>`.
    Why {
        /// Nobody said whether it is a man or a woman, and the name tells it only by custom.
        SexGuessed = "sex-guessed",
        /// Nobody said it and the name does not tell; the forms are those of a man.
        SexUnknown = "sex-unknown",
        /// Both a declined and an undeclined form are in use.
        BothUsed = "both-used",
        /// A vowel of the stem may or may not fall out (Заяц).
        Fleeting = "fleeting",
        /// A foreign name, which usage declines in more than one way.
        Foreign = "foreign",
        /// The head of the phrase is in no list; its ending was the only guide.
        UnknownWord = "unknown-word",
        /// The phrase does not begin in the nominative, so it is left as it stands.
        NotNominative = "not-nominative",
        /// A surname in the phrase may be a woman's in the nominative or a man's in the genitive.
        TwoReadings = "two-readings",
        /// The ending hangs on an initial or an abbreviation, by how it is read aloud.
        ReadAloud = "read-aloud",
        /// A loan word, whose final sound is spelt in more than one way before an ending.
        Loan = "loan",
        /// Written in Latin letters: Russian adds nothing to it, Kyrgyz its ending by what the letters sound like.
        Latin = "latin",
    }
}

/// One reason to look, and the word it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Doubt {
    pub why: Why,
    pub word: String,
}

/// Six forms in the order of [`Case::of`] their language.
pub(super) type Six = [String; 6];

/// The forms of a name or phrase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Forms {
    forms: Six,
    /// The other way to decline it, where usage allows two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    other: Option<Six>,
    /// What to look at; empty when the rules are sure.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    doubts: Vec<Doubt>,
}

impl Forms {
    pub(super) fn new(forms: Six) -> Self {
        Self { forms, other: None, doubts: Vec::new() }
    }

    /// A word or phrase that does not change.
    pub fn fixed(text: &str) -> Self {
        Self::new(std::array::from_fn(|_| text.to_owned()))
    }

    /// With a reason to look.
    pub(super) fn doubt(mut self, why: Why, word: &str) -> Self {
        let doubt = Doubt { why, word: word.to_owned() };
        if !self.doubts.contains(&doubt) {
            self.doubts.push(doubt);
        }
        self
    }

    /// With another way to decline it.
    pub(super) fn or(mut self, other: Six) -> Self {
        self.other = (other != self.forms).then_some(other);
        self
    }

    /// Parts one after another: the forms of each, joined as they stand; fixed text is a part too.
    pub(super) fn join(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut whole = Self::fixed("");
        for part in parts {
            if part.other.is_some() || whole.other.is_some() {
                let mut other = whole.other.take().unwrap_or_else(|| whole.forms.clone());
                let more = part.other.as_ref().unwrap_or(&part.forms);
                other.iter_mut().zip(more).for_each(|(text, more)| text.push_str(more));
                whole.other = Some(other);
            }
            whole.forms.iter_mut().zip(&part.forms).for_each(|(text, more)| text.push_str(more));
            part.doubts.into_iter().for_each(|doubt| {
                if !whole.doubts.contains(&doubt) {
                    whole.doubts.push(doubt);
                }
            });
        }
        whole
    }

    pub(super) fn six(&self) -> &Six {
        &self.forms
    }

    /// Where a case stands among six, whichever the language.
    fn place(case: Case) -> usize {
        Case::RUSSIAN.iter().zip(&Case::KYRGYZ).position(|(ru, ky)| *ru == case || *ky == case).unwrap_or(0)
    }

    /// The form in a case.
    pub fn get(&self, case: Case) -> &str {
        &self.forms[Self::place(case)]
    }

    /// The other form in a case, where usage allows two.
    pub fn other(&self, case: Case) -> Option<&str> {
        self.other.as_ref().map(|other| other[Self::place(case)].as_str())
    }

    /// Replaces one form: the lawyer knows better.
    pub fn correct(&mut self, case: Case, form: &str) {
        form.clone_into(&mut self.forms[Self::place(case)]);
    }

    /// What to look at; empty when the rules are sure.
    pub fn doubts(&self) -> &[Doubt] {
        &self.doubts
    }

    /// Whether the rules are sure of every form.
    pub fn is_sure(&self) -> bool {
        self.doubts.is_empty()
    }

    /// All forms, the same way changed (capital letters, fast spaces).
    pub fn map(mut self, change: impl Fn(&str) -> String) -> Self {
        self.forms.iter_mut().for_each(|form| *form = change(form));
        if let Some(other) = &mut self.other {
            other.iter_mut().for_each(|form| *form = change(form));
        }
        self
    }
}
