//! Given names. Russian names of women on a soft consonant are a closed list; others stay as they are, because documents
//! of the region leave them so (Асановой Айгуль).

use super::super::Gender;
use super::super::forms::{Forms, Why};
use super::super::scripts::has_latin;
use super::endings::{back, cut, first, is_vowel, lower, masculine, masculine_of, six, syllables, third};
use super::kin;

/// Women's names on a soft consonant that have always been declined (Любовь, Любови).
const SOFT: [&str; 13] = [
    "любовь",
    "нинель",
    "рахиль",
    "руфь",
    "суламифь",
    "эсфирь",
    "юдифь",
    "жизель",
    "рашель",
    "агидель",
    "гизель",
    "есфирь",
    "иудифь",
];

/// Parts of Arabic and French names that never change before a hyphen: Абдель-Насир, Жан-Поль.
const LEADING: [&str; 15] =
    ["абд", "абдель", "абдул", "абдуль", "аль", "эль", "ас", "аш", "ад", "ан", "жан", "ибн", "бен", "сан", "мак"];

/// Second parts of Turkic names, which are one word in the mouth: Амир-Бек, Каадыр-оол.
const ENDING: [&str; 12] =
    ["бек", "бай", "хан", "али", "оол", "гирей", "ага", "заде", "паша", "мурза", "мырза", "мамед"];
/// First names that decline before another one.
const TWO_NAMES: [&str; 6] = ["франц", "иоанн", "иван", "карл", "пётр", "николай"];

/// A given name, simple or double. Of women's double names both parts decline (Анны-Марии); of men's the second
/// (Жан-Поля, Амир-Бека), save a few that are felt as two names (Франца-Иосифа).
pub(super) fn given(name: &str, gender: Gender) -> Forms {
    if has_latin(name) {
        return Forms::fixed(name).doubt(Why::Latin, name);
    }
    let Some((head, tail)) = name.split_once('-').filter(|(head, tail)| !head.is_empty() && !tail.is_empty()) else {
        return if kin::is_kin(name) { Forms::fixed(name) } else { single(name, gender) };
    };
    let low = lower(head);
    let tail_forms = given(tail, gender);
    let joined = |head: Forms| Forms::join([head, Forms::fixed("-"), tail_forms.clone()]);
    let both = joined(single(head, gender));
    let last = joined(Forms::fixed(head));
    let open = matches!(back(&low, 1), 'а' | 'я') && low != "кара" && low != "ага";
    match gender {
        Gender::Feminine if open => both,
        Gender::Feminine => last,
        _ if TWO_NAMES.contains(&low.as_str()) => both,
        _ if LEADING.contains(&low.as_str()) || ENDING.contains(&lower(tail).as_str()) => last,
        _ => last.or(both.six().clone()).doubt(Why::Foreign, name),
    }
}

fn single(name: &str, gender: Gender) -> Forms {
    let low = lower(name);
    let (last, before) = (back(&low, 1), back(&low, 2));
    let woman = gender == Gender::Feminine;
    match (low.as_str(), last) {
        ("лев", _) if !woman => Forms::new(masculine_of(name, &format!("{}ьв", cut(name, 2)), false)),
        ("павел", _) if !woman => Forms::new(masculine_of(name, &format!("{}л", cut(name, 2)), false)),
        ("пётр", _) if !woman => Forms::new(masculine_of(name, &format!("{}етр", cut(name, 3)), false)),
        ("игорёк" | "игорек", _) if !woman => {
            Forms::new(masculine_of(name, &format!("{}ьк", cut(name, 2)), false))
        }
        ("ходжа" | "аца", _) => {
            Forms::new(six(name, cut(name, 1), [if low == "аца" { "ы" } else { "и" }, "е", "у", "ой", "е"]))
        }
        ("илья", _) => Forms::new(six(name, cut(name, 1), ["и", "е", "ю", "ёй", "е"])),
        ("данило" | "михайло" | "гаврило" | "кирило" | "ярило" | "павло" | "петро" | "дмитро", _) if !woman => {
            Forms::fixed(name).or(six(name, cut(name, 1), ["ы", "е", "у", "ой", "е"])).doubt(Why::BothUsed, name)
        }
        // Лия, Мария decline; Миа, Леа, Джошуа, Бенуа do not.
        (_, 'а') if matches!(before, 'и' | 'е' | 'у' | 'о' | 'э' | 'ы') => Forms::fixed(name),
        (_, 'а' | 'я') if syllables(&low) == 1 => Forms::fixed(name).or(first(name)).doubt(Why::Foreign, name),
        (_, 'а' | 'я') => Forms::new(first(name)),
        (_, 'ь') if woman && SOFT.contains(&low.as_str()) => Forms::new(third(name)),
        (_, 'ь') if woman => Forms::fixed(name).or(third(name)).doubt(Why::BothUsed, name),
        (_, last) if is_vowel(last) => Forms::fixed(name),
        _ if woman => Forms::fixed(name),
        // In names of the region the last syllable is stressed: Айтачом; Russian usage keeps -ем after ш, ж, ц.
        (_, 'ч') => Forms::new(masculine_of(name, name, true)),
        (_, last) if last.is_alphabetic() => Forms::new(masculine(name)),
        _ => Forms::fixed(name),
    }
}
