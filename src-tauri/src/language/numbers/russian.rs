//! Russian numbers in words: cardinals and ordinals in six cases, and the noun that a number counts.

use super::super::russian::{Agreement, inflect};
use super::super::{Case, Gender};

type Cases = [&'static str; 6];

const ONE: [Cases; 3] = [
    ["один", "одного", "одному", "один", "одним", "одном"],
    ["одна", "одной", "одной", "одну", "одной", "одной"],
    ["одно", "одного", "одному", "одно", "одним", "одном"],
];
const TWO: [Cases; 2] =
    [["два", "двух", "двум", "два", "двумя", "двух"], ["две", "двух", "двум", "две", "двумя", "двух"]];
const THREE: Cases = ["три", "трёх", "трём", "три", "тремя", "трёх"];
const FOUR: Cases = ["четыре", "четырёх", "четырём", "четыре", "четырьмя", "четырёх"];
const FIVE_TO_TWENTY: [&str; 16] = [
    "пять",
    "шесть",
    "семь",
    "восемь",
    "девять",
    "десять",
    "одиннадцать",
    "двенадцать",
    "тринадцать",
    "четырнадцать",
    "пятнадцать",
    "шестнадцать",
    "семнадцать",
    "восемнадцать",
    "девятнадцать",
    "двадцать",
];
const TENS: [&str; 10] =
    ["", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"];
const SCALES: [(u64, &str, Gender); 5] = [
    (1_000_000_000_000_000, "квадриллион", Gender::Masculine),
    (1_000_000_000_000, "триллион", Gender::Masculine),
    (1_000_000_000, "миллиард", Gender::Masculine),
    (1_000_000, "миллион", Gender::Masculine),
    (1_000, "тысяча", Gender::Feminine),
];
const FIRST_TEN: [&str; 20] = [
    "нулевой",
    "первый",
    "второй",
    "третий",
    "четвёртый",
    "пятый",
    "шестой",
    "седьмой",
    "восьмой",
    "девятый",
    "десятый",
    "одиннадцатый",
    "двенадцатый",
    "тринадцатый",
    "четырнадцатый",
    "пятнадцатый",
    "шестнадцатый",
    "семнадцатый",
    "восемнадцатый",
    "девятнадцатый",
];
const TENTHS: [&str; 10] = [
    "",
    "",
    "двадцатый",
    "тридцатый",
    "сороковой",
    "пятидесятый",
    "шестидесятый",
    "семидесятый",
    "восьмидесятый",
    "девяностый",
];
const HUNDREDTHS: [&str; 10] = [
    "",
    "сотый",
    "двухсотый",
    "трёхсотый",
    "четырёхсотый",
    "пятисотый",
    "шестисотый",
    "семисотый",
    "восьмисотый",
    "девятисотый",
];

/// What stands behind a number: 1 лист, 2 листа, 5 листов. The last two figures decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plural {
    One,
    Few,
    Many,
}

/// Which of the three forms a number takes.
pub const fn plural(number: u64) -> Plural {
    match (number % 10, number % 100) {
        (_, 11..=14) => Plural::Many,
        (1, _) => Plural::One,
        (2..=4, _) => Plural::Few,
        _ => Plural::Many,
    }
}

/// «лист», «листа», «листов»: the one that the number takes.
pub const fn counted<'a>(number: u64, one: &'a str, few: &'a str, many: &'a str) -> &'a str {
    match plural(number) {
        Plural::One => one,
        Plural::Few => few,
        Plural::Many => many,
    }
}

fn place(case: Case) -> usize {
    Case::RUSSIAN.iter().position(|c| *c == case).unwrap_or(0)
}

/// A number in words. `gender` is that of the noun it counts: один сом, одна лира, две копейки.
pub fn cardinal(number: u64, gender: Gender, case: Case) -> String {
    if number == 0 {
        return ["ноль", "нуля", "нулю", "ноль", "нулём", "нуле"][place(case)].to_owned();
    }
    let mut words = Vec::new();
    let mut rest = number;
    for (scale, name, scale_gender) in SCALES {
        let count = rest / scale;
        if count > 0 {
            words.push(cardinal(count, scale_gender, case));
            words.push(scale_word(name, count, case));
            rest %= scale;
        }
    }
    if rest > 0 {
        words.push(below_thousand(rest, gender, case));
    }
    words.join(" ")
}

/// «тысяча», «тысячи», «тысяч», and in other cases «тысячам», «миллионами».
fn scale_word(name: &str, count: u64, case: Case) -> String {
    let straight = matches!(case, Case::Nominative | Case::Accusative);
    let thousand = name == "тысяча";
    let stem = if thousand { "тысяч" } else { name };
    let ending = match (plural(count), thousand) {
        (Plural::One, true) => ["а", "и", "е", "у", "ей", "е"][place(case)],
        (Plural::One, false) => ["", "а", "у", "", "ом", "е"][place(case)],
        (Plural::Few, true) if straight => "и",
        (Plural::Few, false) if straight => "а",
        (Plural::Many, true) if straight => "",
        (Plural::Many, false) if straight => "ов",
        (_, true) => ["", "", "ам", "", "ами", "ах"][place(case)],
        (_, false) => ["", "ов", "ам", "", "ами", "ах"][place(case)],
    };
    format!("{stem}{ending}")
}

fn below_thousand(number: u64, gender: Gender, case: Case) -> String {
    let mut words = Vec::new();
    let (hundreds, rest) = (number / 100, number % 100);
    if hundreds > 0 {
        words.push(hundred(hundreds, case));
    }
    if rest > 20 {
        words.push(tens(rest / 10, case));
        if !rest.is_multiple_of(10) {
            words.push(small(rest % 10, gender, case));
        }
    } else if rest > 0 {
        words.push(small(rest, gender, case));
    }
    words.join(" ")
}

/// 1 to 20.
fn small(number: u64, gender: Gender, case: Case) -> String {
    let at = place(case);
    match (number, gender) {
        (1, Gender::Masculine) => ONE[0][at].to_owned(),
        (1, Gender::Feminine) => ONE[1][at].to_owned(),
        (1, Gender::Neuter) => ONE[2][at].to_owned(),
        (2, Gender::Feminine) => TWO[1][at].to_owned(),
        (2, _) => TWO[0][at].to_owned(),
        (3, _) => THREE[at].to_owned(),
        (4, _) => FOUR[at].to_owned(),
        _ => soft(FIVE_TO_TWENTY[(number - 5) as usize], case),
    }
}

/// «пять, пяти, пятью», «восемь, восьми, восемью».
fn soft(word: &str, case: Case) -> String {
    let stem = word.strip_suffix('ь').unwrap_or(word);
    match case {
        Case::Nominative | Case::Accusative => word.to_owned(),
        Case::Instrumental => format!("{stem}ью"),
        _ if word == "восемь" => "восьми".to_owned(),
        _ => format!("{stem}и"),
    }
}

fn tens(count: u64, case: Case) -> String {
    let word = TENS[count as usize];
    let straight = matches!(case, Case::Nominative | Case::Accusative);
    match count {
        4 => {
            if straight {
                word.to_owned()
            } else {
                "сорока".to_owned()
            }
        }
        9 => {
            if straight {
                word.to_owned()
            } else {
                "девяноста".to_owned()
            }
        }
        5..=8 if straight => word.to_owned(),
        5..=8 => {
            let (first, second) = (soft(FIVE_TO_TWENTY[(count - 5) as usize], case), soft("десять", case));
            format!("{first}{second}")
        }
        _ => soft(word, case),
    }
}

fn hundred(count: u64, case: Case) -> String {
    let at = place(case);
    match count {
        1 => ["сто", "ста", "ста", "сто", "ста", "ста"][at].to_owned(),
        2 => ["двести", "двухсот", "двумстам", "двести", "двумястами", "двухстах"][at].to_owned(),
        3 => ["триста", "трёхсот", "трёмстам", "триста", "тремястами", "трёхстах"][at].to_owned(),
        4 => ["четыреста", "четырёхсот", "четырёмстам", "четыреста", "четырьмястами", "четырёхстах"][at].to_owned(),
        _ => {
            let first = soft(FIVE_TO_TWENTY[(count - 5) as usize], case);
            let second = ["сот", "сот", "стам", "сот", "стами", "стах"][at];
            format!("{first}{second}")
        }
    }
}

/// An ordinal in words: двадцать третий, две тысячи двадцать шестого. Only its last word declines.
pub fn ordinal(number: u64, with: Agreement, case: Case) -> String {
    let (head, last) = split(number);
    let declined = match last.as_str() {
        "третий" => third(with, case),
        word => inflect(word, with, case, false).unwrap_or_else(|| word.to_owned()),
    };
    if head == 0 { declined } else { format!("{} {declined}", cardinal(head, Gender::Masculine, Case::Nominative)) }
}

/// The part said as a cardinal, and the last word as an ordinal.
fn split(number: u64) -> (u64, String) {
    let (hundred, ten, one) = (number % 1000 / 100, number % 100, number % 10);
    if ten > 20 && one > 0 {
        (number - one, FIRST_TEN[one as usize].to_owned())
    } else if ten >= 20 {
        (number - ten, TENTHS[(ten / 10) as usize].to_owned())
    } else if ten > 0 {
        (number - ten, FIRST_TEN[ten as usize].to_owned())
    } else if hundred > 0 {
        (number - hundred * 100, HUNDREDTHS[hundred as usize].to_owned())
    } else if number == 0 {
        (0, FIRST_TEN[0].to_owned())
    } else {
        scaled(number)
    }
}

/// 1000 → тысячный, 2000 → двухтысячный, 45 000 → сорокапятитысячный.
fn scaled(number: u64) -> (u64, String) {
    let (scale, name) = [(1_000_000_000, "миллиардный"), (1_000_000, "миллионный"), (1_000, "тысячный")]
        .into_iter()
        .find(|(scale, _)| number.is_multiple_of(*scale))
        .unwrap_or((1_000, "тысячный"));
    let count = number / scale % 1000;
    let head = number - count * scale;
    let prefix = match count {
        1 => String::new(),
        _ => {
            // Genitives run together, save один, сто and девяносто: двадцатиодномиллионный, стотысячный.
            let genitive = cardinal(count, Gender::Masculine, Case::Genitive).replace(' ', "");
            let genitive = genitive.replace("одного", "одно").replace("девяноста", "девяносто");
            genitive.replacen("ста", "сто", usize::from(count / 100 == 1))
        }
    };
    (head, format!("{prefix}{name}"))
}

fn third(with: Agreement, case: Case) -> String {
    let forms: Cases = match with {
        Agreement::Masculine => ["третий", "третьего", "третьему", "третий", "третьим", "третьем"],
        Agreement::Feminine => ["третья", "третьей", "третьей", "третью", "третьей", "третьей"],
        Agreement::Neuter => ["третье", "третьего", "третьему", "третье", "третьим", "третьем"],
        Agreement::Plural => ["третьи", "третьих", "третьим", "третьи", "третьими", "третьих"],
    };
    forms[place(case)].to_owned()
}
