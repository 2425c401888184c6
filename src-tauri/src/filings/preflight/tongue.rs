//! Places, addresses and issuers that print in another language than the document: the case keeps one wording of each.

use super::super::{Draft, FieldKind};
use super::{Code, Finding, Severity};
use crate::base::Language;
use crate::filings::answers::shown;
use crate::law::Words;
use std::collections::BTreeSet;

/// Russian words of places and issuers, in small letters; Kyrgyz has other words for all of them.
const RUSSIAN: [&str; 36] = [
    "город",
    "города",
    "городе",
    "г",
    "гор",
    "улица",
    "улице",
    "ул",
    "дом",
    "д",
    "квартира",
    "кв",
    "кабинет",
    "каб",
    "переулок",
    "пер",
    "проспект",
    "пр",
    "село",
    "с",
    "посёлок",
    "поселок",
    "обл",
    "область",
    "области",
    "район",
    "района",
    "р",
    "отдел",
    "отделом",
    "адрес",
    "не",
    "и",
    "от",
    "на",
    "выезд",
];

/// Endings of Russian adjectives and nouns that no Kyrgyz word has.
const ENDINGS: [&str; 12] =
    ["ский", "ская", "ское", "ской", "ского", "цкий", "ность", "ение", "ением", "ный", "ная", "ного"];

/// Whether a text is Russian or, for an English document, not in Latin letters. Letters that only Kyrgyz has say that it
/// is Kyrgyz; a name alone («Ош», «Анкара») is at home in both.
pub(super) fn is_foreign(text: &str, language: Language) -> bool {
    let small = text.to_lowercase();
    let kyrgyz = small.contains(['ң', 'ө', 'ү']);
    let russian = || {
        let mut words = small.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.any(|word| RUSSIAN.contains(&word) || ENDINGS.iter().any(|ending| word.ends_with(ending)))
    };
    match language {
        Language::Ru => kyrgyz && !russian(),
        Language::Ky => !kyrgyz && russian(),
        Language::En => small.chars().any(|c| matches!(c, '\u{400}'..='\u{4FF}')),
    }
}

/// Texts of the case that the document prints in another language, each with what it belongs to.
pub(super) fn foreign(draft: &Draft<'_>) -> Vec<Finding> {
    let is_foreign = |words: &Words| {
        let text = words.get(draft.language);
        !text.trim().is_empty() && is_foreign(text, draft.language)
    };
    let finding = |code, words: &Words| Finding {
        detail: words.get(draft.language).trim().to_owned(),
        ..Finding::new(Severity::Note, code)
    };
    let mut found = Vec::new();
    for (key, fact) in draft.told() {
        if is_foreign(&fact.place) {
            found.push(Finding { fact: Some(fact.id), ..finding(Code::PlaceInOtherLanguage, &fact.place).field(key) });
        }
    }
    let form = &draft.template.form;
    let mut seen = BTreeSet::new();
    for field in form.fields.iter().filter(|field| shown(form, draft.answers, field)) {
        let ids = match field.kind {
            FieldKind::Party => draft.answers.party(&field.key).into_iter().collect(),
            FieldKind::Parties => draft.answers.parties(&field.key),
            _ => Vec::new(),
        };
        for party in ids.into_iter().filter_map(|id| draft.case.party(id)) {
            if !seen.insert(party.id) {
                continue;
            }
            // Where a protected party lives is not printed.
            let addresses = party.addresses.iter().filter(|_| !party.protected);
            let addresses = addresses.map(|words| (Code::AddressInOtherLanguage, words));
            let issuers = party.documents.iter().map(|document| (Code::IssuerInOtherLanguage, &document.issued_by));
            for (code, words) in addresses.chain(issuers).filter(|(_, words)| is_foreign(words)) {
                found.push(Finding { party: Some(party.id), ..finding(code, words).field(&field.key) });
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn russian_places_are_told_from_kyrgyz_ones() {
        for text in [
            "город Ош",
            "переписка, город Анкара – город Ош",
            "квартира, адрес не установлен",
            "г. Ош, ул. Ореховая, 22, каб. 4",
            "консульский отдел, г. Анкара",
            "Московская область",
        ] {
            assert!(is_foreign(text, Language::Ky), "{text}");
            assert!(!is_foreign(text, Language::Ru), "{text}");
        }
        for text in
            ["Ош шаары", "Ош", "Анкара шаары", "Бишкек ш., Манас көчөсү, 5", "Кара-Суу району", "Москва облусу", "ИИМ"]
        {
            assert!(!is_foreign(text, Language::Ky), "{text}");
        }
        assert!(is_foreign("Манас көчөсү, 5", Language::Ru));
        assert!(is_foreign("Ош шаары", Language::En) && !is_foreign("Ankara", Language::En));
    }
}
