//! Sums of money: whole numbers of the smallest unit of a currency. No sum is ever a floating number, and what must be
//! rounded is rounded once, half up, at the line of the ledger it stands in.

mod units;

use super::Language;
use super::words::words;

pub(crate) use units::Unit;

words! {
    /// The currencies of the places where clients work and are paid (ISO 4217).
    Currency {
        /// Kyrgyz som, in tyiyns.
        Kgs = "KGS",
        /// United States dollar, in cents.
        Usd = "USD",
        /// Russian rouble, in kopecks.
        Rub = "RUB",
        /// Euro, in cents.
        Eur = "EUR",
        /// Turkish lira, in kuruş.
        Try = "TRY",
        /// Kazakh tenge, in tiyns.
        Kzt = "KZT",
        /// Uzbek sum, in tiyins.
        Uzs = "UZS",
        /// Tajik somoni, in dirams.
        Tjs = "TJS",
        /// Dirham of the United Arab Emirates, in fils.
        Aed = "AED",
        /// South Korean won, which has no smaller unit in use.
        Krw = "KRW",
        /// Chinese yuan, in fen.
        Cny = "CNY",
    }
}

/// The largest sum a line may hold, in smallest units: far beyond any claim, and exact in every reader of JSON.
pub const LARGEST: i64 = 1_000_000_000_000_000;

impl Currency {
    /// How many digits the smallest unit stands behind the point (ISO 4217: the exponent of the minor unit).
    pub const fn exponent(self) -> u32 {
        match self {
            Self::Krw => 0,
            _ => 2,
        }
    }

    /// Smallest units in one unit.
    pub const fn scale(self) -> i64 {
        10i64.pow(self.exponent())
    }
}

/// A sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "Sum")]
pub struct Money {
    /// In the smallest unit of the currency.
    pub amount: i64,
    /// The currency.
    pub currency: Currency,
}

/// The text is no sum of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a sum of money")]
pub struct BadSum;

/// `value · numerator / denominator`, rounded half up (away from zero below it), so that a sum and its negative agree.
/// `None` when the result is no sum a line may hold or the denominator is not positive.
pub fn share(value: i64, numerator: i64, denominator: i64) -> Option<i64> {
    let product = i128::from(value).checked_mul(i128::from(numerator))?;
    half_up(product, i128::from(denominator))
}

/// `numerator / denominator`, rounded half up away from zero.
pub fn half_up(numerator: i128, denominator: i128) -> Option<i64> {
    if denominator <= 0 {
        return None;
    }
    let rounded = (numerator.abs().checked_mul(2)?.checked_add(denominator)?) / denominator.checked_mul(2)?;
    let signed = if numerator < 0 { -rounded } else { rounded };
    i64::try_from(signed).ok().filter(|sum| sum.unsigned_abs() <= LARGEST.unsigned_abs())
}

impl Money {
    /// Reads a sum as people type it: `45 000`, `1200,50`, `1,200.50`. Three digits behind a comma or a point are a group of
    /// thousands, since no currency has so many places: English is written so here, and papers from Türkiye write `45.000`. No
    /// more digits behind the mark than the currency has, no sign.
    pub fn read(text: &str, currency: Currency) -> Result<Self, BadSum> {
        let bare: String = text.chars().filter(|c| !c.is_whitespace() && *c != '\'').collect();
        let (whole, part) = taken_apart(&bare).ok_or(BadSum)?;
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        let places = currency.exponent() as usize;
        if whole.is_empty() || !digits(&whole) || !digits(part) || part.len() > places || whole.len() > 16 {
            return Err(BadSum);
        }
        let units: i64 = whole.parse().map_err(|_| BadSum)?;
        let minor: i64 = format!("{part:0<places$}").parse().unwrap_or(0);
        let amount = units.checked_mul(currency.scale()).and_then(|u| u.checked_add(minor)).ok_or(BadSum)?;
        if amount > LARGEST { Err(BadSum) } else { Ok(Self { amount, currency }) }
    }

    /// The figures alone, with spaces that do not part: `45 000,50`; in English `45,000.50`.
    pub fn figures(&self, language: Language) -> String {
        let scale = self.currency.scale().unsigned_abs();
        let (units, rest) = (self.amount.unsigned_abs() / scale, self.amount.unsigned_abs() % scale);
        let rest = if rest == 0 { String::new() } else { format!("{rest:02}") };
        let sign = if self.amount < 0 { "−" } else { "" };
        let point = if rest.is_empty() {
            ""
        } else if language == Language::En {
            "."
        } else {
            ","
        };
        format!("{sign}{}{point}{rest}", grouped(units, language))
    }

    /// The figures and the name of the currency: `45 000 сомов`, `45 000,50 сома`, `900 АКШ доллары`.
    pub fn named(&self, language: Language) -> String {
        format!("{}\u{A0}{}", self.figures(language), self.unit(language))
    }

    /// The same where a line may end between the figures and the name: for a narrow column.
    pub fn parted(&self, language: Language) -> String {
        format!("{} {}", self.figures(language), self.unit(language))
    }

    fn unit(&self, language: Language) -> &'static str {
        let scale = self.currency.scale().unsigned_abs();
        let whole = self.amount.unsigned_abs().is_multiple_of(scale);
        let units = self.amount.unsigned_abs() / scale;
        match language {
            Language::Ru => {
                let unit = self.currency.russian().0;
                match (whole, units % 10, units % 100) {
                    // After a fraction stands the genitive singular: 45 000,50 сома.
                    (false, ..) => unit.one[1],
                    (true, _, 11..=14) => unit.many[0],
                    (true, 1, _) => unit.one[0],
                    (true, 2..=4, _) => unit.few,
                    _ => unit.many[0],
                }
            }
            Language::Ky => self.currency.kyrgyz().0,
            Language::En => english(self.currency, whole && units == 1),
        }
    }
}

/// What stands before and behind the mark of the parts, the marks between thousands taken out. One mark is never both, and what
/// begins with nought has no thousands.
fn taken_apart(bare: &str) -> Option<(String, &str)> {
    let (head, mark, part) = match bare.rfind([',', '.']) {
        Some(at) if bare.len() - at != 4 => (&bare[..at], &bare[at..=at], &bare[at + 1..]),
        _ => (bare, "", ""),
    };
    let Some(at) = head.find([',', '.']) else { return Some((head.to_owned(), part)) };
    let between = &head[at..=at];
    let mut groups = head.split(between);
    let first = groups.next().unwrap_or_default();
    let is_grouped = matches!(first.len(), 1..=3) && !first.starts_with('0') && groups.all(|group| group.len() == 3);
    (is_grouped && between != mark).then(|| (head.replace(between, ""), part))
}

/// Digits in groups of three.
fn grouped(units: u64, language: Language) -> String {
    let digits = units.to_string();
    let head = digits.len() % 3;
    let mut groups: Vec<&str> = Vec::new();
    if head > 0 {
        groups.push(&digits[..head]);
    }
    groups.extend((head..digits.len()).step_by(3).map(|at| &digits[at..at + 3]));
    groups.join(if language == Language::En { "," } else { "\u{A0}" })
}

const fn english(currency: Currency, one: bool) -> &'static str {
    match (currency, one) {
        (Currency::Kgs, true) => "som",
        (Currency::Kgs, false) => "soms",
        (Currency::Usd, true) => "US dollar",
        (Currency::Usd, false) => "US dollars",
        (Currency::Rub, true) => "Russian rouble",
        (Currency::Rub, false) => "Russian roubles",
        (Currency::Eur, true) => "euro",
        (Currency::Eur, false) => "euros",
        (Currency::Try, true) => "Turkish lira",
        (Currency::Try, false) => "Turkish liras",
        (Currency::Kzt, _) => "tenge",
        (Currency::Uzs, _) => "Uzbek sum",
        (Currency::Tjs, _) => "somoni",
        (Currency::Aed, true) => "UAE dirham",
        (Currency::Aed, false) => "UAE dirhams",
        (Currency::Krw, _) => "South Korean won",
        (Currency::Cny, _) => "Chinese yuan",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn said(amount: i64, currency: Currency, language: Language) -> String {
        Money { amount, currency }.named(language).replace('\u{A0}', " ")
    }

    #[test]
    fn a_sum_is_read_as_people_type_it() {
        let read = |text, currency| Money::read(text, currency).map(|sum| sum.amount);
        assert_eq!(read("45 000", Currency::Kgs), Ok(4_500_000));
        assert_eq!(read("1200,5", Currency::Usd), Ok(120_050));
        assert_eq!(read("1200.50", Currency::Usd), Ok(120_050));
        assert_eq!(read("1500000", Currency::Krw), Ok(1_500_000), "the won has no smaller unit");
        assert_eq!(read("45.000", Currency::Try), Ok(4_500_000), "papers from Türkiye write thousands so");
        assert_eq!(read("1,234,567.5", Currency::Usd), Ok(123_456_750));
        assert_eq!(read("2,100", Currency::Krw), Ok(2_100));
        for bad in ["", "-5", "1,2345", "0,070", "1234,567", "12,345,6", "сто", "1.2.3", "9999999999999999"] {
            assert_eq!(read(bad, Currency::Kgs), Err(BadSum), "{bad}");
        }
        assert_eq!(read("1,5", Currency::Krw), Err(BadSum));
        assert_eq!(read("1 000 000 000 000 000", Currency::Krw), Ok(LARGEST), "sixteen figures");
        assert_eq!(read("1 000 000 000 000 001", Currency::Krw), Err(BadSum));
    }

    #[test]
    fn a_sum_agrees_with_its_number() {
        assert_eq!(said(4_500_000, Currency::Kgs, Language::Ru), "45 000 сомов");
        assert_eq!(said(4_500_050, Currency::Kgs, Language::Ru), "45 000,50 сома");
        assert_eq!(said(90_000, Currency::Usd, Language::Ru), "900 долларов США");
        assert_eq!(said(90_000, Currency::Usd, Language::Ky), "900 АКШ доллары");
        assert_eq!(said(1_500_002, Currency::Krw, Language::Ru), "1 500 002 южнокорейские воны");
        assert_eq!(said(123_456_705, Currency::Kgs, Language::En), "1,234,567.05 soms");
        for (currency, of_one) in [
            (Currency::Rub, "российского рубля"),
            (Currency::Usd, "доллара США"),
            (Currency::Try, "турецкой лиры"),
            (Currency::Eur, "евро"),
        ] {
            assert_eq!(said(50, currency, Language::Ru), format!("0,50 {of_one}"));
        }
    }

    #[test]
    fn halves_are_rounded_up_and_the_same_below_zero() {
        assert_eq!(share(90_000, 16, 31), Some(46_452), "900 ÷ 31 × 16 = 464,516…");
        assert_eq!((share(1, 1, 2), share(-1, 1, 2)), (Some(1), Some(-1)));
        assert_eq!((share(1, 1, 3), share(5, 1, 0)), (Some(0), None));
        assert_eq!(share(i64::MAX, i64::MAX, 1), None);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(amount in 0..=LARGEST, krw in any::<bool>(), english in any::<bool>()) {
            let sum = Money { amount, currency: if krw { Currency::Krw } else { Currency::Kgs } };
            let language = if english { Language::En } else { Language::Ru };
            prop_assert_eq!(Money::read(&sum.figures(language), sum.currency), Ok(sum));
        }

        #[test]
        fn rounding_moves_a_sum_by_half_a_unit_at_most(value in 0..1_000_000_000i64, n in 0..1_000i64, d in 1..1_000i64) {
            let shared = share(value, n, d).expect("in range");
            let off = (i128::from(shared) * i128::from(d) - i128::from(value) * i128::from(n)).abs();
            prop_assert!(off * 2 <= i128::from(d));
        }
    }
}
