//! Names with a colon in them, which are taken for their beginning at first.

use super::super::header::is_mark;
use super::super::phrases;
use super::{Draft, name_in, sign};
use std::collections::{HashMap, HashSet};

/// So many messages of a writer go on alike before that is taken for a name: fewer people begin so many with «Адрес: …» than with a
/// name of their own.
const ALIKE: u32 = 8;

/// A name with a colon in it, `ОсОО: Мечта`, is taken for its beginning. Where all that such a writer wrote goes on alike up to one
/// more colon, that belongs to the name if the program itself says it so, or if there are [`ALIKE`] of them, nobody else begins a
/// message so and it is no word of [`LABELS`]. Where that leaves a doubt the name stays short: a word too many in the message is better
/// than one too few.
pub(super) fn with_whole_names(drafts: &mut [Draft<'_>]) {
    let mut ends: HashMap<String, (&str, u32)> = HashMap::new();
    for draft in drafts.iter() {
        let Some(name) = &draft.name else { continue };
        let end = draft.end();
        let known = ends.entry(name.clone()).or_insert((end, 0));
        *known = if known.0 == end { (end, known.1 + 1) } else { ("", known.1) };
    }
    ends.retain(|_, (end, _)| !end.contains(is_mark) && name_in(end).is_some());
    if ends.is_empty() {
        return;
    }
    let mut begun: HashMap<String, HashSet<&str>> =
        ends.values().map(|(end, _)| (end.to_lowercase(), HashSet::new())).collect();
    for draft in drafts.iter() {
        if let (Some(name), Some(by)) = (&draft.name, begun.get_mut(&draft.end().to_lowercase())) {
            by.insert(name);
        }
    }
    let is_own = |end: &str| begun.get(&end.to_lowercase()).is_some_and(|by| by.len() == 1);
    let notices = drafts.iter().filter(|draft| draft.name.is_none()).map(|draft| draft.words);
    let notices: Vec<&str> = notices.filter(|words| words.contains(": ") && phrases::is_notice(words)).collect();
    let set_off = drafts.iter().filter(|draft| draft.name.is_some() && draft.is_set_off());
    let set_off: HashSet<&str> = set_off.filter_map(|draft| draft.name.as_deref()).collect();
    ends.retain(|name, (end, count)| {
        let is_said = || notices.iter().any(|notice| calls(notice, &format!("{name}: {end}")));
        (*count >= ALIKE && is_own(end) && !is_label(end)) || set_off.contains(name.as_str()) || is_said()
    });
    for draft in drafts {
        let Some((end, _)) = draft.name.as_ref().and_then(|name| ends.get(name)) else { continue };
        if let Some((_, words)) = draft.words.split_once(sign(draft.header.style)) {
            draft.words = words;
            draft.name = draft.name.take().map(|name| format!("{name}: {end}"));
        }
    }
}

/// Words that stand before a colon in what people write about somebody or something: no names of theirs.
const LABELS: &[&str] = &[
    "адрес",
    "дарек",
    "телефон",
    "тел",
    "номер",
    "имя",
    "аты",
    "фио",
    "дата",
    "күнү",
    "паспорт",
    "цена",
    "баасы",
    "сумма",
    "итого",
    "вопрос",
    "ответ",
    "суроо",
    "жооп",
    "внимание",
    "срочно",
    "важно",
    "местоположение",
    "location",
    "address",
    "phone",
    "name",
    "date",
    "price",
    "question",
    "answer",
    "долг",
    "долги",
    "карыз",
    "штраф",
    "айып",
    "аванс",
    "зарплата",
    "айлык",
    "оплата",
    "оплачено",
    "төлөм",
    "приход",
    "расход",
    "киреше",
    "чыгым",
    "баланс",
    "остаток",
    "калдык",
    "учёт",
    "учет",
    "эсеп",
    "отчёт",
    "отчет",
    "смена",
    "заказ",
    "клиент",
    "debt",
    "fine",
    "paid",
    "salary",
    "balance",
    "client",
];

/// Whether what stands before a colon is such a word, or begins with one.
fn is_label(end: &str) -> bool {
    let end = end.to_lowercase();
    let first = end.split_whitespace().next().unwrap_or_default().trim_end_matches('.');
    LABELS.contains(&first)
}

/// Contacts that somebody groups by one beginning, `ОАЭ: Марат` and `ОАЭ: Эрмек`, are taken for one writer `ОАЭ`. They are people of
/// their own where [`ALIKE`] messages of such a writer, and all of them, go on up to one more colon in words that could be names, at
/// least two of these come again, nobody else begins a message with any of them, and there are others enough for a group. What goes on
/// in numbers is somebody's bookkeeping.
pub(super) fn with_grouped_names(drafts: &mut [Draft<'_>]) {
    let mut ends: HashMap<String, HashMap<&str, u32>> = HashMap::new();
    let mut begun: HashMap<&str, HashSet<String>> = HashMap::new();
    let mut sums: HashMap<String, u32> = HashMap::new();
    for draft in drafts.iter() {
        let Some(name) = &draft.name else { continue };
        let end = draft.end();
        *ends.entry(name.clone()).or_default().entry(end).or_default() += 1;
        let words = draft.words.split_once(sign(draft.header.style)).map_or("", |(_, words)| words);
        *sums.entry(name.clone()).or_default() += u32::from(words.starts_with(|c: char| c.is_ascii_digit()));
        if !end.is_empty() {
            begun.entry(end).or_default().insert(name.clone());
        }
    }
    let could_name = |end: &str| {
        end.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase())
            && !end.contains(is_mark)
            && name_in(end).is_some()
            && !is_label(end)
            && begun.get(end).is_some_and(|by| by.len() == 1)
    };
    if ends.len() < 3 {
        return;
    }
    ends.retain(|name, ends| {
        let all: u32 = ends.values().sum();
        all >= ALIKE
            && sums.get(name).is_none_or(|sums| sums * 2 < all)
            && ends.values().filter(|count| **count >= 2).count() >= 2
            && ends.keys().all(|end| could_name(end))
    });
    for draft in drafts {
        if !draft.name.as_ref().is_some_and(|name| ends.contains_key(name)) {
            continue;
        }
        if let Some((end, words)) = draft.words.split_once(sign(draft.header.style)) {
            draft.words = words;
            draft.name = draft.name.take().map(|name| format!("{name}: {end}"));
        }
    }
}

/// Whether a notice says a name, and no longer one and nothing in quotation marks.
fn calls(notice: &str, name: &str) -> bool {
    let parts = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || is_mark(c) || matches!(c, '.' | ','));
    let mut places = notice.match_indices(name);
    places.any(|(at, _)| parts(notice[..at].chars().next_back()) && parts(notice[at + name.len()..].chars().next()))
}
