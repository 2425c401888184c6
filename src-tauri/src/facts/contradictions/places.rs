//! Places are written freely, so two of them are taken for different only when no significant word is the same:
//! «город Ош» and «г. Ош, ул. Мирная» share one, «город Ош» and «город Анкара» share none.

use crate::base::text::fold;

/// Words that name a kind of place and not the place, in Russian, Kyrgyz and English.
const KINDS: [&str; 40] = [
    "г",
    "гор",
    "город",
    "города",
    "городе",
    "с",
    "село",
    "селе",
    "область",
    "области",
    "обл",
    "район",
    "района",
    "районе",
    "ул",
    "улица",
    "улице",
    "дом",
    "д",
    "кв",
    "квартира",
    "адрес",
    "не",
    "установлен",
    "в",
    "во",
    "на",
    "шаары",
    "шаарынын",
    "шаарында",
    "ш",
    "айылы",
    "облусу",
    "району",
    "кочосу",
    "уйу",
    "the",
    "city",
    "of",
    "in",
];
/// Words of correspondence: a conversation is in no place.
const REMOTE: [&str; 8] = ["переписка", "переписке", "телефон", "телефону", "кат", "онлайн", "интернет", "мессенджер"];

/// Whether two places are certain to be different. An empty one says nothing; correspondence is nowhere. Where both are
/// written in several languages («город Ош | Ош шаары»), Russian is compared with Russian, or the first language that both have;
/// otherwise every wording counts.
pub fn places_conflict(a: &str, b: &str) -> bool {
    let (a, b) = (wordings(a), wordings(b));
    let remote = |place: &[Vec<String>]| place.iter().flatten().any(|word| REMOTE.contains(&word.as_str()));
    if remote(&a) || remote(&b) {
        return false;
    }
    match (a.len() > 1, b.len() > 1) {
        (true, true) => {
            // A name is not written alike in every language: the first one that both have decides.
            let both = a.iter().zip(&b).find(|(x, y)| !x.is_empty() && !y.is_empty());
            both.is_some_and(|(x, y)| differ(x, y))
        }
        _ => a.iter().all(|x| b.iter().all(|y| differ(x, y))),
    }
}

fn differ(a: &[String], b: &[String]) -> bool {
    !a.is_empty() && !b.is_empty() && !a.iter().any(|x| b.iter().any(|y| same(x, y)))
}

/// The telling words of a place, language by language.
fn wordings(place: &str) -> Vec<Vec<String>> {
    place.split('|').map(significant).collect()
}

fn significant(place: &str) -> Vec<String> {
    let place = fold(place);
    let words = place.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.filter(|word| !KINDS.contains(word)).map(str::to_owned).collect()
}

/// The same word with another ending: «Анкара», «Анкаре», «Анкарада». Both begin alike but for the last letter or two of
/// the shorter; a word of three letters must be whole.
fn same(a: &str, b: &str) -> bool {
    let (short, long) = if a.chars().count() <= b.chars().count() { (a, b) } else { (b, a) };
    let (least, most) = (short.chars().count(), long.chars().count());
    let stem = match least {
        0..=3 => least,
        4..=5 => least - 1,
        _ => least - 2,
    };
    let alike = short.chars().zip(long.chars()).take_while(|(x, y)| x == y).count();
    alike >= stem && most - alike <= 5
}
