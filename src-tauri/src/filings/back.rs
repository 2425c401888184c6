//! Answers that the case should know too: they go back to it when the lawyer agrees.

use super::answers::shown;
use super::form::{FieldKind, Fill, Form, KeptAs};
use super::{Answers, CaseData, Party};
use crate::base::id::PartyId;

/// An answer that the case does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keepable {
    /// The question.
    pub field: String,
    /// The answer as text; a day as `2026-11-23`.
    pub text: String,
    pub what: What,
}

/// What the answer is to the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The number in the register of crimes.
    RegisterNumber,
    /// A body or officer that is no party of the case yet.
    Authority,
    /// Something about a party.
    Of { party: PartyId, what: KeptAs },
}

/// The answers that the case does not hold, in the order of the form.
pub fn keepable(form: &Form, answers: &Answers, case: &CaseData) -> Vec<Keepable> {
    let fields = form.fields.iter().filter(|field| shown(form, answers, field));
    let found = fields.filter_map(|field| {
        let (text, what) = match (field.fill, field.kind, &field.keep) {
            (Some(Fill::RegisterNumber), ..) => {
                let text = answers.text(&field.key)?;
                (case.register_number.trim() != text).then_some((text.to_owned(), What::RegisterNumber))?
            }
            (_, FieldKind::Addressee, _) => {
                let text = answers.addressee(&field.key)?.text;
                let known = case.parties.iter().any(|party| is_named(party, &text));
                (!known).then_some((text, What::Authority))?
            }
            (_, _, Some(keep)) => {
                let text = answers.text(&field.key)?;
                let party = case.party(answers.party(&keep.party)?)?;
                (!holds(party, keep.what, text))
                    .then(|| (text.to_owned(), What::Of { party: party.id, what: keep.what }))?
            }
            _ => return None,
        };
        Some(Keepable { field: field.key.clone(), text, what })
    });
    found.collect()
}

fn is_named(party: &Party, text: &str) -> bool {
    let bare = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    [&party.name.ru, &party.name.ky, &party.name.en].into_iter().any(|name| bare(name) == bare(text))
}

fn holds(party: &Party, what: KeptAs, text: &str) -> bool {
    let bare =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let among = |mut values: Box<dyn Iterator<Item = &str> + '_>| values.any(|value| bare(value) == bare(text));
    match what {
        KeptAs::BirthDate => {
            let day = party.born.as_ref().and_then(|born| (born.earliest == born.latest).then_some(born.earliest)?);
            day.is_some_and(|day| day.to_string() == text)
        }
        KeptAs::Address => among(Box::new(party.addresses.iter().map(|words| words.ru.as_str()))),
        KeptAs::Phone => among(Box::new(party.phones.iter().map(String::as_str))),
        KeptAs::Email => among(Box::new(party.emails.iter().map(String::as_str))),
        KeptAs::Passport => among(Box::new(party.documents.iter().map(|document| document.number.as_str()))),
        KeptAs::Contact => {
            among(Box::new(party.phones.iter().chain(&party.emails).chain(&party.others).map(String::as_str)))
        }
    }
}
