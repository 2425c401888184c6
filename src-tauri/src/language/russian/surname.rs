//! Surnames. What decides: whose it is, and how it ends. Rules by the academic grammar of 1980 (§ 1193 ff.) and Rosenthal's
//! handbook (§ 149 ff.); of Ukrainian names in -ко, which both let decline, documents know only the unchanged form.

use super::super::Gender;
use super::super::forms::{Forms, Six, Why};
use super::super::scripts::has_latin;
use super::endings::{
    adjective, back, cut, first, is_hushing, is_vowel, lower, masculine, masculine_of, possessive, six, syllables,
};
use super::kin;

/// First parts that are no surnames of their own and stay: Тер-Петросян, Бонч-Бруевич, Эль-Барадей.
const LEADING: [&str; 28] = [
    "тер",
    "бонч",
    "грум",
    "сквозник",
    "демут",
    "корвин",
    "шолом",
    "гасан",
    "мелик",
    "абдул",
    "ван",
    "вар",
    "тян",
    "эль",
    "аль",
    "ад",
    "аз",
    "ас",
    "аш",
    "ибн",
    "бен",
    "мак",
    "сен",
    "сент",
    "дон",
    "кара",
    "кон",
    "бей",
];
/// Particles of foreign surnames, in small letters.
const PARTICLES: [&str; 16] =
    ["фон", "ван", "дер", "ден", "де", "да", "ди", "дю", "ла", "ле", "цу", "аль", "эль", "ибн", "бин", "тен"];
/// Foreign surnames in -ин and -ов whose instrumental is -ом: Дарвином.
const FOREIGN: [&str; 18] = [
    "дарвин",
    "франклин",
    "чаплин",
    "гриффин",
    "кронин",
    "годвин",
    "болдуин",
    "болдвин",
    "мартин",
    "годен",
    "флотов",
    "бюлов",
    "вирхов",
    "лилин",
    "регин",
    "робин",
    "юстин",
    "гершвин",
];
/// Surnames that are also words, whose feminine may be declined by either pattern.
const TWO_WAYS: [&str; 16] = [
    "смородина",
    "калина",
    "малина",
    "рябина",
    "долина",
    "былина",
    "перина",
    "година",
    "картина",
    "ёлкина",
    "вершина",
    "дубина",
    "щетина",
    "калитвина",
    "щербина",
    "бузина",
];
/// Endings stressed after ж, ш, ч, ц (Ткачом, Чижом).
const STRESSED: [&str; 33] = [
    "ткач",
    "грач",
    "сыч",
    "чиж",
    "стриж",
    "ёж",
    "еж",
    "уж",
    "морж",
    "врач",
    "меч",
    "ключ",
    "луч",
    "кирпич",
    "деркач",
    "пугач",
    "трубач",
    "скрипач",
    "толмач",
    "калач",
    "силач",
    "дергач",
    "косач",
    "усач",
    "бородач",
    "кумач",
    "москвич",
    "кулич",
    "богач",
    "лихач",
    "швец",
    "жнец",
    "чтец",
];
/// Common words as surnames, from whose stem a vowel falls out; the office's documents decide, so they are doubtful.
const FLEETING: [(&str, &str); 30] = [
    ("заяц", "зайц"),
    ("заец", "зайц"),
    ("орёл", "орл"),
    ("орел", "орл"),
    ("козёл", "козл"),
    ("козел", "козл"),
    ("осёл", "осл"),
    ("щегол", "щегл"),
    ("дятел", "дятл"),
    ("соловей", "соловь"),
    ("воробей", "воробь"),
    ("муравей", "муравь"),
    ("репей", "репь"),
    ("лев", "льв"),
    ("пёс", "пс"),
    ("лоб", "лб"),
    ("лёд", "льд"),
    ("камень", "камн"),
    ("гребень", "гребн"),
    ("корень", "корн"),
    ("ремень", "ремн"),
    ("пень", "пн"),
    ("перец", "перц"),
    ("коготь", "когт"),
    ("лапоть", "лапт"),
    ("ноготь", "ногт"),
    ("хребет", "хребт"),
    ("улей", "уль"),
    ("день", "дн"),
    ("ковёр", "ковр"),
];

/// Surnames in -ий that are nouns although an adjective might end so: Сергия, not Сергего.
const NOUNS_IN_II: [&str; 11] =
    ["топчий", "кирчий", "колчий", "бочкий", "никий", "сергий", "георгий", "арсений", "евгений", "антоний", "ананий"];
/// Mingrelian surnames in -ая, which are nouns: Ломаи, not Ломой.
const MINGRELIAN: [&str; 11] = [
    "шенгелая",
    "гегелая",
    "гогелая",
    "кварацхелая",
    "микелая",
    "ломая",
    "кокая",
    "лакирбая",
    "зухбая",
    "чачая",
    "агумая",
];

/// A surname, simple, double (Иванова-Петрова) or with particles (фон Браун).
pub(super) fn surname(name: &str, gender: Gender) -> Forms {
    if name.split([' ', '-', '\u{A0}']).any(kin::is_kin) {
        return Forms::fixed(name); // Жээнбек уулу in the place of a surname
    }
    let mut whole = Vec::new();
    for (at, word) in name.split(' ').enumerate() {
        if at > 0 {
            whole.push(Forms::fixed(" "));
        }
        let particle = PARTICLES.contains(&word);
        whole.push(if particle { Forms::fixed(word) } else { double(word, gender) });
    }
    Forms::join(whole)
}

fn double(word: &str, gender: Gender) -> Forms {
    let mut parts = word.split('-').peekable();
    let mut whole = Vec::new();
    while let Some(part) = parts.next() {
        let low = lower(part);
        let leads = |next: &&str| LEADING.contains(&low.as_str()) || matches!(lower(next).as_str(), "заде" | "зода");
        let unchanged = part.is_empty() || parts.peek().is_some_and(leads);
        whole.push(if unchanged { Forms::fixed(part) } else { single(part, gender) });
        if parts.peek().is_some() {
            whole.push(Forms::fixed("-"));
        }
    }
    Forms::join(whole)
}

fn single(name: &str, gender: Gender) -> Forms {
    let low = lower(name);
    let last = back(&low, 1);
    if !last.is_alphabetic() {
        return Forms::fixed(name);
    }
    if has_latin(name) {
        return Forms::fixed(name).doubt(Why::Latin, name);
    }
    match last {
        // Ма, Ва, Ша: names of one syllable from the east and west, which papers leave as they are (not «показаний Мы Айши»).
        'а' | 'я' if syllables(&low) == 1 => Forms::fixed(name).or(first(name)).doubt(Why::Foreign, name),
        'а' | 'я' => open(name, &low, gender),
        last if is_vowel(last) => Forms::fixed(name),
        'х' if is_plural(&low) => Forms::fixed(name),
        _ if gender == Gender::Feminine => Forms::fixed(name),
        _ => closed(name, &low),
    }
}

/// Черных, Седых, Долгих: an old genitive plural. German Эрлих, Рерих, Дитрих are none.
fn is_plural(low: &str) -> bool {
    let (vowel, before) = (back(low, 2), back(low, 3));
    let cluster = !is_vowel(back(low, 4)) && back(low, 4) != ' ';
    match vowel {
        'ы' => syllables(low) > 1,
        'и' => {
            syllables(low) > 1
                && (is_hushing(before)
                    || matches!(before, 'к' | 'г' | 'х')
                    || (before == 'н' && cluster && !low.ends_with("юних")))
        }
        _ => false,
    }
}

/// Ends in -а or -я.
fn open(name: &str, low: &str, gender: Gender) -> Forms {
    let woman = gender == Gender::Feminine;
    let before = back(low, 2);
    let letters = low.chars().count();
    let tail = |tail: &str| low.ends_with(tail);
    // Дюма, Золя, Петипа: stressed French endings; Гулиа, Моруа, Эредиа: a vowel before -а.
    if ["дюма", "золя", "петипа", "дега", "труайя", "люка", "ферма", "тома", "гамарра", "забейворота"].contains(&low)
        || (last_is(low, 'а') && matches!(before, 'и' | 'у' | 'о' | 'э' | 'ы' | 'е' | 'ю' | 'я'))
    {
        return Forms::fixed(name);
    }
    if tail("зода") || tail("заде") {
        return Forms::new(first(name)).or(super::endings::fixed(name)).doubt(Why::BothUsed, name);
    }
    if woman && letters > 4 && (tail("ова") || tail("ева") || tail("ёва") || tail("ина") || tail("ына"))
    {
        let forms = Forms::new(possessive(name, gender));
        return if TWO_WAYS.contains(&low) { forms.or(first(name)).doubt(Why::BothUsed, name) } else { forms };
    }
    // Толстая, Верхняя are adjectives; Шенгелая and the like are Mingrelian nouns.
    let noun = MINGRELIAN.contains(&low);
    if woman
        && letters > 4
        && (tail("ая") || tail("яя"))
        && !noun
        && !is_vowel(back(low, 3))
        && let Some(forms) = adjective(name, gender, true)
    {
        return Forms::new(forms);
    }
    if is_hushing(before) && ["лапша", "каланча", "ханша", "левша", "хижа", "гаджа"].contains(&low)
    {
        return Forms::new(six(name, cut(name, 1), ["и", "е", "у", "ой", "е"]));
    }
    Forms::new(first(name))
}

fn last_is(low: &str, letter: char) -> bool {
    back(low, 1) == letter
}

/// Ends in a consonant, in -й or -ь, and is a man's.
fn closed(name: &str, low: &str) -> Forms {
    let tail = |tail: &str| low.ends_with(tail);
    let before = back(low, 3);
    if let Some((_, stem)) = FLEETING.iter().find(|(word, _)| *word == low) {
        return fleeting(name, stem);
    }
    // Жуматегин: -тегин is a word of descent, no suffix of a possessive; documents know both instrumentals.
    if tail("тегин") {
        return Forms::new(masculine(name)).or(possessive(name, Gender::Masculine)).doubt(Why::BothUsed, name);
    }
    if tail("ов") || tail("ев") || tail("ёв") || tail("ин") || tail("ын") {
        let foreign = FOREIGN.contains(&low) || (syllables(low) == 1 && (tail("ин") || tail("ын")));
        let own = possessive(name, Gender::Masculine);
        return match foreign {
            // A citizen of that name may well be declined as Пушкин is: Чаплиным.
            true if syllables(low) > 1 => Forms::new(masculine(name)).or(own).doubt(Why::Foreign, name),
            true => Forms::new(masculine(name)),
            false => Forms::new(own),
        };
    }
    let adjectival = match &low[cut(low, 2).len()..] {
        "ый" => true,
        "ой" => syllables(low) > 1 && !is_vowel(before),
        "ий" if syllables(low) == 1 => false,
        "ий" => {
            (matches!(before, 'к' | 'х' | 'г' | 'н' | 'ш' | 'щ' | 'ж' | 'ч') || low == "куций")
                && !NOUNS_IN_II.contains(&low)
        }
        _ => false,
    };
    if adjectival && let Some(forms) = adjective(name, Gender::Masculine, true) {
        return Forms::new(forms);
    }
    if tail("ец") && syllables(low) > 1 {
        return in_ets(name, low);
    }
    if (tail("ёнок") || tail("енок")) && syllables(low) > 2 {
        return Forms::new(masculine_of(name, &format!("{}к", cut(name, 2)), false));
    }
    // Мешок, Сверчок, Сапожок; Блок, Мэтлок are foreign. Both kinds are in use for words.
    if (tail("ок") || tail("ёк")) && syllables(low) > 1 {
        let short = if tail("ёк") { format!("{}ьк", cut(name, 2)) } else { format!("{}к", cut(name, 2)) };
        let dropped = masculine_of(name, &short, false);
        return Forms::new(masculine(name)).or(dropped).doubt(Why::Fleeting, name);
    }
    Forms::new(if STRESSED.contains(&low) { masculine_of(name, name, true) } else { masculine(name) })
}

/// Кравец → Кравца, Коломиец → Коломийца; Швец, Кузнец, Мудрец keep the vowel, which parts a heap of consonants.
fn in_ets(name: &str, low: &str) -> Forms {
    let (one, two) = (back(low, 3), back(low, 4));
    let short = syllables(low) == 2;
    let kept = !is_vowel(one) && one != 'й' && !is_vowel(two) && !matches!(two, 'р' | 'л' | 'н' | 'с' | 'ь' | 'й')
        || low.ends_with("знец")
        || low.ends_with("дрец")
        || low.ends_with("трец")
        || low.ends_with("йфец")
        || low.ends_with("рлец");
    let kept = kept || ["кобец", "бурец", "наглец", "подлец"].contains(&low);
    if kept {
        return Forms::new(masculine_of(name, name, short && !low.ends_with("рлец") && !low.ends_with("йфец")));
    }
    let stem = cut(name, 2);
    let stem = if is_vowel(one) {
        format!("{stem}й")
    } else if one == 'л' {
        format!("{stem}ь")
    } else {
        stem.to_owned()
    };
    Forms::new(masculine_of(name, &format!("{stem}ц"), short))
}

fn fleeting(name: &str, stem: &str) -> Forms {
    let capital = if name.chars().nth(1).is_some_and(char::is_uppercase) {
        stem.to_uppercase()
    } else {
        let first: String = stem.chars().take(1).flat_map(char::to_uppercase).collect();
        first + &stem.chars().skip(1).collect::<String>()
    };
    let soft = name.ends_with(['й', 'ь', 'Й', 'Ь']);
    let dropped: Six = if soft {
        six(name, &capital, ["я", "ю", "я", "ем", "е"])
    } else {
        masculine_of(name, &capital, name.ends_with('ц'))
    };
    let kept = masculine(name);
    // Соловья, Воробья are said by all; of Заяц and Орёл families keep their own custom.
    if name.ends_with(['й', 'Й']) {
        Forms::new(dropped)
    } else {
        Forms::new(dropped).or(kept).doubt(Why::Fleeting, name)
    }
}
