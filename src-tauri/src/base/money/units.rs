//! What currencies and their hundredths are called in Russian, in every case, and in Kyrgyz.

use super::Currency;

/// A unit of money in Russian: its forms for one, behind two to four, and for many. Cases stand in the order in which Russian
/// grammar has them, from the nominative to the prepositional.
#[derive(Debug)]
pub(crate) struct Unit {
    pub feminine: bool,
    pub one: [&'static str; 6],
    pub few: &'static str,
    pub many: [&'static str; 6],
}

const fn same(word: &'static str) -> Unit {
    Unit { feminine: false, one: [word; 6], few: word, many: [word; 6] }
}

macro_rules! unit {
    (Masculine: $one:expr; $few:literal; $many:expr) => {
        Unit { feminine: false, one: $one, few: $few, many: $many }
    };
    (Feminine: $one:expr; $few:literal; $many:expr) => {
        Unit { feminine: true, one: $one, few: $few, many: $many }
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
const TENGE: Unit = same("тенге");
const EURO: Unit = same("евро");
const SOMONI: Unit = same("сомони");

impl Currency {
    /// The unit and its hundredth. The won has none in use, so that its second place is never said.
    pub(crate) const fn russian(self) -> (&'static Unit, &'static Unit) {
        match self {
            Self::Kgs => (&SOM, &TYIYN),
            Self::Usd => (&DOLLAR, &CENT),
            Self::Rub => (&RUBLE, &KOPECK),
            Self::Eur => (&EURO, &CENT),
            Self::Try => (&LIRA, &KURUSH),
            Self::Kzt => (&TENGE, &TIYN),
            Self::Uzs => (&SUM, &TIYIN),
            Self::Tjs => (&SOMONI, &DIRAM),
            Self::Aed => (&DIRHAM, &FILS),
            Self::Krw => (&WON, &WON),
            Self::Cny => (&YUAN, &FEN),
        }
    }

    /// The same in Kyrgyz, which counts all numbers alike.
    pub(crate) const fn kyrgyz(self) -> (&'static str, &'static str) {
        match self {
            Self::Kgs => ("сом", "тыйын"),
            Self::Usd => ("АКШ доллары", "цент"),
            Self::Rub => ("Россия рубли", "тыйын"),
            Self::Eur => ("евро", "цент"),
            Self::Try => ("түрк лирасы", "куруш"),
            Self::Kzt => ("теңге", "тыйын"),
            Self::Uzs => ("өзбек суму", "тыйын"),
            Self::Tjs => ("сомони", "дирам"),
            Self::Aed => ("БАЭ дирхамы", "филс"),
            Self::Krw => ("түштүк корей вону", "вон"),
            Self::Cny => ("кытай юаны", "фэнь"),
        }
    }
}
