//! The same name in the mouth of another language: an Uzbek one in Russian papers, a child's named after the father.

use super::needles::Part;
use crate::language::Gender;

/// An Uzbek name in Cyrillic as Russian papers write it: Йўлдошев is Юлдошев and Юлдашев, Тўхтасинов is Тухтасинов.
pub(super) fn russified(name: &str) -> Vec<String> {
    let low = name.to_lowercase();
    if !low.contains(['ў', 'қ', 'ғ', 'ҳ']) && !low.contains("жон") {
        return Vec::new();
    }
    let mut plain = low;
    for (uzbek, russian) in [("йў", "ю"), ("ў", "у"), ("қ", "к"), ("ғ", "г"), ("ҳ", "х")] {
        plain = plain.replace(uzbek, russian);
    }
    // The Uzbek «о» is heard as «а», but not in the ending of a surname.
    let (root, ending) = ["ов", "ова", "овна", "ович"]
        .iter()
        .find_map(|end| plain.strip_suffix(end).map(|r| (r, *end)))
        .unwrap_or((&plain, ""));
    let heard = format!("{}{ending}", root.replace('о', "а"));
    let mut all = vec![plain.clone()];
    if heard != plain {
        all.push(heard);
    }
    all.iter().map(|word| capitalised(word)).collect()
}

/// The surnames and patronymics that papers make of «Бекболот уулу»: Бекболотов, Бекболотович.
pub(super) fn of_father(surname: &str, sex: Option<Gender>) -> Vec<(Part, String)> {
    let mut words = surname.split_whitespace();
    let (Some(father), Some(kin)) = (words.next(), words.next()) else { return Vec::new() };
    if !["уулу", "кызы"].contains(&kin.to_lowercase().as_str()) || father.chars().count() < 3 {
        return Vec::new();
    }
    let low = father.to_lowercase();
    let soft = |stem: &str| (stem.to_owned(), "ев", "евич", "евна");
    // Сапарбай: Сапарбаев; Асанали: Асаналиев; Мырза: Мырзаев; Эмиль: Эмилев; Бекболот: Бекболотов.
    let (stem, surname, son, daughter) = match low.chars().next_back() {
        Some('й' | 'ь') => soft(&low[..low.len() - 2]),
        Some('а' | 'я' | 'и' | 'ы' | 'у' | 'ю' | 'е' | 'э' | 'о' | 'ө' | 'ү') => soft(&low),
        _ => (low, "ов", "ович", "овна"),
    };
    let stem = capitalised(&stem);
    let mut all = Vec::new();
    if sex != Some(Gender::Feminine) {
        all.extend([(Part::Surname, format!("{stem}{surname}")), (Part::Patronymic, format!("{stem}{son}"))]);
    }
    if sex != Some(Gender::Masculine) {
        all.extend([(Part::Surname, format!("{stem}{surname}а")), (Part::Patronymic, format!("{stem}{daughter}"))]);
    }
    all
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
