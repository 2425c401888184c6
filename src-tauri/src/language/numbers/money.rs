//! Sums in words: «сорок пять тысяч сомов пятьдесят тыйынов», in the case that the sentence asks for.

use super::super::{Case, Gender, kyrgyz as kyrgyz_words};
use super::{kyrgyz, russian};
use crate::base::{Currency, Language};

/// A unit of money in Russian: its forms for one, behind two to four, and for many.
struct Unit {
    gender: Gender,
    one: [&'static str; 6],
    few: &'static str,
    many: [&'static str; 6],
}

const fn same(gender: Gender, word: &'static str) -> Unit {
    Unit { gender, one: [word; 6], few: word, many: [word; 6] }
}

macro_rules! unit {
    ($gender:ident: $one:expr; $few:literal; $many:expr) => {
        Unit { gender: Gender::$gender, one: $one, few: $few, many: $many }
    };
}

const SOM: Unit = unit!(Masculine: ["сом", "сома", "сому", "сом", "сомом", "соме"]; "сома";
    ["сомов", "сомов", "сомам", "сомов", "сомами", "сомах"]);
const TYIYN: Unit = unit!(Masculine: ["тыйын", "тыйына", "тыйыну", "тыйын", "тыйыном", "тыйыне"]; "тыйына";
    ["тыйынов", "тыйынов", "тыйынам", "тыйынов", "тыйынами", "тыйынах"]);
const RUBLE: Unit = unit!(Masculine:
    ["российский рубль", "российского рубля", "российскому рублю", "российский рубль", "российским рублём", "российском рубле"];
    "российских рубля";
    ["российских рублей", "российских рублей", "российским рублям", "российских рублей", "российскими рублями", "российских рублях"]);
const KOPECK: Unit = unit!(Feminine: ["копейка", "копейки", "копейке", "копейку", "копейкой", "копейке"]; "копейки";
    ["копеек", "копеек", "копейкам", "копеек", "копейками", "копейках"]);
const DOLLAR: Unit = unit!(Masculine:
    ["доллар США", "доллара США", "доллару США", "доллар США", "долларом США", "долларе США"]; "доллара США";
    ["долларов США", "долларов США", "долларам США", "долларов США", "долларами США", "долларах США"]);
const CENT: Unit = unit!(Masculine: ["цент", "цента", "центу", "цент", "центом", "центе"]; "цента";
    ["центов", "центов", "центам", "центов", "центами", "центах"]);
const LIRA: Unit = unit!(Feminine:
    ["турецкая лира", "турецкой лиры", "турецкой лире", "турецкую лиру", "турецкой лирой", "турецкой лире"];
    "турецкие лиры";
    ["турецких лир", "турецких лир", "турецким лирам", "турецких лир", "турецкими лирами", "турецких лирах"]);
const KURUSH: Unit = unit!(Masculine: ["куруш", "куруша", "курушу", "куруш", "курушем", "куруше"]; "куруша";
    ["курушей", "курушей", "курушам", "курушей", "курушами", "курушах"]);
const TIYN: Unit = unit!(Masculine: ["тиын", "тиына", "тиыну", "тиын", "тиыном", "тиыне"]; "тиына";
    ["тиынов", "тиынов", "тиынам", "тиынов", "тиынами", "тиынах"]);
const DIRHAM: Unit = unit!(Masculine:
    ["дирхам ОАЭ", "дирхама ОАЭ", "дирхаму ОАЭ", "дирхам ОАЭ", "дирхамом ОАЭ", "дирхаме ОАЭ"]; "дирхама ОАЭ";
    ["дирхамов ОАЭ", "дирхамов ОАЭ", "дирхамам ОАЭ", "дирхамов ОАЭ", "дирхамами ОАЭ", "дирхамах ОАЭ"]);
const FILS: Unit = unit!(Masculine: ["филс", "филса", "филсу", "филс", "филсом", "филсе"]; "филса";
    ["филсов", "филсов", "филсам", "филсов", "филсами", "филсах"]);
const SUM: Unit = unit!(Masculine: ["узбекский сум", "узбекского сума", "узбекскому суму", "узбекский сум", "узбекским сумом", "узбекском суме"];
    "узбекских сума";
    ["узбекских сумов", "узбекских сумов", "узбекским сумам", "узбекских сумов", "узбекскими сумами", "узбекских сумах"]);
const TIYIN: Unit = unit!(Masculine: ["тийин", "тийина", "тийину", "тийин", "тийином", "тийине"]; "тийина";
    ["тийинов", "тийинов", "тийинам", "тийинов", "тийинами", "тийинах"]);
const DIRAM: Unit = unit!(Masculine: ["дирам", "дирама", "дираму", "дирам", "дирамом", "дираме"]; "дирама";
    ["дирамов", "дирамов", "дирамам", "дирамов", "дирамами", "дирамах"]);
const WON: Unit = unit!(Feminine:
    ["южнокорейская вона", "южнокорейской воны", "южнокорейской воне", "южнокорейскую вону", "южнокорейской воной", "южнокорейской воне"];
    "южнокорейские воны";
    ["южнокорейских вон", "южнокорейских вон", "южнокорейским вонам", "южнокорейских вон", "южнокорейскими вонами", "южнокорейских вонах"]);
const YUAN: Unit = unit!(Masculine:
    ["китайский юань", "китайского юаня", "китайскому юаню", "китайский юань", "китайским юанем", "китайском юане"];
    "китайских юаня";
    ["китайских юаней", "китайских юаней", "китайским юаням", "китайских юаней", "китайскими юанями", "китайских юанях"]);
const FEN: Unit = unit!(Masculine: ["фэнь", "фэня", "фэню", "фэнь", "фэнем", "фэне"]; "фэня";
    ["фэней", "фэней", "фэням", "фэней", "фэнями", "фэнях"]);
const TENGE: Unit = same(Gender::Masculine, "тенге");
const EURO: Unit = same(Gender::Masculine, "евро");
const SOMONI: Unit = same(Gender::Masculine, "сомони");

/// The unit of a currency and its hundredth. The won has none in use, so that its second place is never said.
const fn russian_units(currency: &str) -> Option<(&'static Unit, &'static Unit)> {
    Some(match currency.as_bytes() {
        b"KGS" => (&SOM, &TYIYN),
        b"RUB" => (&RUBLE, &KOPECK),
        b"USD" => (&DOLLAR, &CENT),
        b"EUR" => (&EURO, &CENT),
        b"KZT" => (&TENGE, &TIYN),
        b"TRY" => (&LIRA, &KURUSH),
        b"AED" => (&DIRHAM, &FILS),
        b"UZS" => (&SUM, &TIYIN),
        b"TJS" => (&SOMONI, &DIRAM),
        b"KRW" => (&WON, &WON),
        b"CNY" => (&YUAN, &FEN),
        _ => return None,
    })
}

const fn kyrgyz_units(currency: &str) -> Option<(&'static str, &'static str)> {
    Some(match currency.as_bytes() {
        b"KGS" => ("сом", "тыйын"),
        b"RUB" => ("Россия рубли", "тыйын"),
        b"USD" => ("АКШ доллары", "цент"),
        b"EUR" => ("евро", "цент"),
        b"KZT" => ("теңге", "тыйын"),
        b"TRY" => ("түрк лирасы", "куруш"),
        b"AED" => ("БАЭ дирхамы", "филс"),
        b"UZS" => ("өзбек суму", "тыйын"),
        b"TJS" => ("сомони", "дирам"),
        b"KRW" => ("түштүк корей вону", "вон"),
        b"CNY" => ("кытай юаны", "фэнь"),
        _ => return None,
    })
}

fn place(case: Case) -> usize {
    Case::RUSSIAN.iter().position(|c| *c == case).unwrap_or(0)
}

/// The Russian unit behind a number: «сомов», «сома», «сомам». `None` for a currency that has no words here.
pub fn unit(number: u64, currency: &str, case: Case) -> Option<&'static str> {
    Some(behind(russian_units(currency)?.0, number, case))
}

fn behind(unit: &Unit, number: u64, case: Case) -> &'static str {
    // тысяча and миллион govern the genitive in every case: «сорока пяти тысячам сомов».
    if number.is_multiple_of(1_000) {
        return unit.many[place(Case::Genitive)];
    }
    match russian::plural(number) {
        russian::Plural::One => unit.one[place(case)],
        russian::Plural::Few if matches!(case, Case::Nominative | Case::Accusative) => unit.few,
        _ => unit.many[place(case)],
    }
}

/// A sum in words, all of it: «сорок пять тысяч сомов пятьдесят тыйынов»; «кырк беш миң сом элүү тыйын». The amount is in
/// the smallest unit of the currency. `None` for English and for a currency that has no words here.
pub fn sum_in_words(amount: i64, currency: &str, language: Language, case: Case) -> Option<String> {
    let scale = currency.parse::<Currency>().ok()?.scale().unsigned_abs();
    let (units, rest) = (amount.unsigned_abs() / scale, amount.unsigned_abs() % scale);
    let minus = if amount < 0 { "минус " } else { "" };
    match language {
        Language::Ru => {
            let (unit, part) = russian_units(currency)?;
            // The accusative of a feminine one is its own: «взыскать одну лиру».
            let said = |number: u64, unit: &Unit| {
                format!("{} {}", russian::cardinal(number, unit.gender, case), behind(unit, number, case))
            };
            let parts = if rest == 0 { String::new() } else { format!(" {}", said(rest, part)) };
            Some(format!("{minus}{}{parts}", said(units, unit)))
        }
        Language::Ky => {
            let (unit, part) = kyrgyz_units(currency)?;
            let parts = if rest == 0 { String::new() } else { format!(" {} {part}", kyrgyz::cardinal(rest)) };
            let said = format!("{minus}{} {unit}{parts}", kyrgyz::cardinal(units));
            let possessed = rest == 0 && unit.contains(' ');
            Some(in_case(&said, case, possessed))
        }
        Language::En => None,
    }
}

/// «Россия рубли», «АКШ доллары» carry the possessive, «сом» does not.
fn in_case(text: &str, case: Case, possessed: bool) -> String {
    let forms = if possessed { kyrgyz_words::possessed(text) } else { kyrgyz_words::decline(text) };
    forms.get(case).to_owned()
}
