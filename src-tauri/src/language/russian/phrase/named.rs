//! A person's name behind a title: where it begins, which word of it is what, and what cannot be decided about it.

use super::super::super::Gender;
use super::super::super::forms::Why;
use super::super::endings::lower;
use super::super::{Part, kin, lexicon, patronymic, person, sex};
use super::{GOVERNING, PREPOSITIONS, Role, Word, acting, is_abbreviation, noun_of};

/// A name without initials and patronymic at the end: «следователь Асанов», «следователь Асанов Кубан». Only the ending of the
/// surname tells it; «отдел Асанова» may also be somebody's, so a body has none and a woman's is asked about.
fn bare_name(
    words: &[Word<'_>],
    head: usize,
    capital: &impl Fn(usize) -> bool,
    doubts: &mut Vec<(Why, String)>,
) -> Vec<(usize, Part)> {
    let from = (head + 1..words.len()).rev().take(2).take_while(|at| capital(*at)).last().unwrap_or(words.len());
    let surname =
        (from..words.len()).find(|at| sex::of_surname(words[*at].text).is_some() && !is_oblique(words[*at].text));
    let person = acting(words).is_some() || noun_of(words[head].text).is_some_and(|noun| noun.alive);
    let Some(surname) = surname.filter(|_| person) else { return Vec::new() };
    if sex::of_surname(words[surname].text) == Some(Gender::Feminine) {
        doubts.push((Why::TwoReadings, words[surname].text.to_owned()));
    }
    (from..words.len()).map(|at| (at, if at == surname { Part::Surname } else { Part::Given })).collect()
}

/// Асановой, Толстого: in a case already. Ким and Цой are no longer than the ending and its letter.
fn is_oblique(word: &str) -> bool {
    let low = lower(word);
    low.chars().count() > 4
        && ["овой", "евой", "иной", "ского", "скому", "ским", "ской", "ому", "ого"]
            .iter()
            .any(|tail| low.ends_with(tail))
}

/// Whether the word at `at` is the name of a place: «города Бишкек», «г. Ош», «района Бакай-Ата», «в Анкаре». Behind
/// «Ленинского района» the place is named already, so what follows is somebody.
fn is_place(words: &[Word<'_>], at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let low = lower(words[before].text);
    let short = ["г", "гор", "с", "пос", "пгт", "ул", "посёлок", "поселок"].contains(&low.trim_end_matches('.'));
    let described = before.checked_sub(1).is_some_and(|at| {
        let low = lower(words[at].text);
        ["ого", "его", "ому", "ему", "ой", "ей", "ом", "ем", "им", "ым", "ый", "ий", "ая"]
            .iter()
            .any(|tail| low.ends_with(tail))
    });
    let stems =
        ["город", "сел", "посёлк", "поселк", "аил", "айыл", "аул", "район", "област", "округ", "улиц", "проспект"];
    let named_after = stems.iter().any(|stem| low.strip_prefix(stem).is_some_and(|tail| tail.chars().count() <= 2));
    short || (named_after && !described) || PREPOSITIONS.contains(&low.as_str())
}

/// Where the surname stands if it ends the phrase behind a given name and a patronymic: «Азамат Болотович Жумабеков».
fn surname_last(words: &[Word<'_>], head: usize, capital: &impl Fn(usize) -> bool) -> Option<usize> {
    let last = words.len().checked_sub(1).filter(|last| *last >= head + 3)?;
    let named = patronymic::sex(words[last - 1].text).is_some() && (last - 2..=last).all(capital);
    named.then_some(last)
}

/// What cannot be decided about a name whose surname is last: another name stands before it («Асанов Марат Эмилевич Жумабеков»),
/// the surname is another sex's than the patronymic, or it is in a case already.
fn unlike(words: &[Word<'_>], head: usize, last: usize, capital: &impl Fn(usize) -> bool) -> Option<Why> {
    let surname = words[last].text;
    let other_sex = sex::of_surname(surname).is_some_and(|sex| patronymic::sex(words[last - 1].text) != Some(sex));
    let third = last >= head + 4 && capital(last - 3) && words[last - 3].after.is_empty();
    (other_sex || third || is_oblique(surname)).then_some(Why::TwoReadings)
}

/// A person's name behind the title: «Асанова А. К.», «А. К. Асанова», «Асанова Айгүл Маратовна», «Айгүл Маратовна Асанова».
pub(super) fn name(
    words: &[Word<'_>],
    quoted: &[bool],
    head: usize,
    roles: &mut [Role],
    doubts: &mut Vec<(Why, String)>,
) {
    let capital = |at: usize| {
        words[at].text.chars().next().is_some_and(char::is_uppercase)
            && words[at].text.chars().nth(1).is_some_and(|c| c.is_lowercase())
            && !quoted[at]
            && !lexicon::is_form(words[at].text)
            && noun_of(words[at].text).is_none()
            && !is_abbreviation(words[at].text)
            // «города Бишкек», «г. Ош», «в Анкаре»: the name of a place.
            && !is_place(words, at)
    };
    let after_head = head + 1..words.len();
    let initials: Vec<usize> =
        after_head.clone().filter(|at| person::is_initial(words[*at].text) && !quoted[*at]).collect();
    // «Жээнбек уулу Нурлан»: the pair stays, the name beside it declines.
    if let Some(at) = (head + 2..words.len()).find(|at| kin::is_kin(words[*at].text)) {
        // At most a surname and a given name stand before the pair.
        let from = (head + 1..at).rev().take(3).take_while(|at| capital(*at)).last().unwrap_or(at);
        let to = (at + 1..words.len()).take_while(|at| capital(*at)).last().unwrap_or(at);
        let texts: Vec<&str> = (from..=to).map(|at| words[at].text).collect();
        for (offset, part) in person::read(&texts).into_iter().enumerate() {
            roles[from + offset] = Role::Name(part);
        }
        return;
    }
    let found: Vec<(usize, Part)> = if let (Some(first), Some(last)) = (initials.first(), initials.last()) {
        let behind = Some(last + 1).filter(|at| *at < words.len() && capital(*at) && words[*last].after.is_empty());
        let before = first.checked_sub(1).filter(|at| *at > head && capital(*at) && words[*at].after.is_empty());
        behind.or(before).map(|at| vec![(at, Part::Surname)]).unwrap_or_default()
    } else if let Some(last) = surname_last(words, head, &capital) {
        doubts.extend(unlike(words, head, last, &capital).map(|why| (why, words[last].text.to_owned())));
        vec![(last - 2, Part::Given), (last - 1, Part::Patronymic), (last, Part::Surname)]
    } else {
        match words
            .len()
            .checked_sub(1)
            .filter(|last| *last >= head + 2 && patronymic::sex(words[*last].text).is_some())
        {
            Some(last) if last >= head + 3 && capital(last - 1) && capital(last - 2) => {
                vec![(last - 2, Part::Surname), (last - 1, Part::Given), (last, Part::Patronymic)]
            }
            Some(last) if capital(last - 1) => vec![(last - 1, Part::Given), (last, Part::Patronymic)],
            _ => bare_name(words, head, &capital, doubts),
        }
    };
    if found.first().is_some_and(|(at, part)| *part == Part::Surname && is_oblique(words[*at].text)) {
        return; // «представителю Асановой А. К.»: already in its case
    }
    for at in initials {
        roles[at] = Role::Name(Part::Initial);
    }
    // A patronymic of which nobody can tell what stands beside it («следователь Попович, капитан») stays, and is asked about.
    let unread = (head + 1..words.len()).filter(|at| {
        capital(*at) && patronymic::sex(words[*at].text).is_some() && !found.iter().any(|(known, _)| known == at)
    });
    doubts.extend(unread.map(|at| (Why::TwoReadings, words[at].text.to_owned())));
    if let Some((at, Part::Surname)) = found.first()
        && sex::of_surname(words[*at].text) == Some(Gender::Feminine)
        && (GOVERNING.contains(&lower(words[head].text).as_str()) || acting(words).is_some())
    {
        doubts.push((Why::TwoReadings, words[*at].text.to_owned()));
    }
    for (at, part) in found {
        roles[at] = Role::Name(part);
    }
}
