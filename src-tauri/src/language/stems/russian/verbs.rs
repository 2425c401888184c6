//! Verbs whose last sounds change while they are conjugated, by the classes of school grammar: требовать, требует; обмануть,
//! обманула; терпеть, терпел; купить, куплю; запретить, запрещу, запрещено. What a rule finds stands beside the stem of Snowball.
//! Short verbs are in the list of families instead: of three letters too many words are made.

use super::{ADJECTIVE, is_vowel};

/// What stands behind the vowel of the infinitive: требова-ть, толкну-ла, терпе-л.
const PAST: &[&str] = &["ть", "л", "ла", "ло", "ли", "в", "вши"];
/// Behind the vowel of the present: требу-ет, стара-ют, боле-ешь.
const PRESENT: &[&str] = &["ешь", "ет", "ем", "ете", "ют"];
/// Behind its consonant: верн-ет.
const FUTURE: &[&str] = &["ешь", "ет", "ем", "ете", "ут", "у", "и", "ите"];
/// Endings of a noun in -ение and -ование, behind its и.
const OF_DOING: &[&str] = &["е", "я", "ю", "ем", "и", "й", "ям", "ями", "ях"];
/// What was done, said of somebody: запрещена.
const SHORT_IN_EN: &[&str] = &["ен", "ена", "ено", "ены"];

const HUSHING: [char; 4] = ['ж', 'ш', 'ч', 'щ'];

/// Fewer letters tell nothing of a word.
const LEAST: usize = 4;

/// Roots whose щ is of ст and not of т, each as it stands before the щ: пущу, прощу, угощу, извещу.
const OF_ST: &[&str] = &["пу", "про", "чи", "го", "ра", "ве", "ме", "ча", "мо", "гу", "кре", "ль"];
/// Among them those of т: возвращу, прекращу, освещу.
const OF_T: &[&str] = &["вра", "кра", "све"];
/// Roots whose ж is of д and not of з: обижу, нахожу, предупрежу, but унижу, поражу.
const OF_D: &[&str] = &[
    "оби", "ви", "си", "хо", "во", "са", "бу", "су", "гла", "гля", "ря", "гра", "бо", "бе", "пре", "сле", "сту", "ла",
    "га", "вре", "це", "блу", "ща",
];
/// Roots whose own ж, ш, ч, щ it is: положу, включенный, обещать, крышу.
const OWN: &[&str] = &[
    "крыш",
    "лиш",
    "реш",
    "верш",
    "вруч",
    "поруч",
    "науч",
    "обуч",
    "изуч",
    "получ",
    "ключ",
    "конч",
    "знач",
    "муч",
    "лич",
    "нич",
    "печ",
    "леч",
    "обещ",
    "лож",
    "служ",
    "множ",
    "держ",
];

/// Gives what else a word may be a form of, when it is a verb, a participle or the noun of a verb; says whether nothing else is
/// left to find: требовала and требует are forms of требовать, отношения of a noun of относить.
pub(super) fn stems(word: &str, add: &mut dyn FnMut(String)) -> bool {
    let bare = word.strip_suffix("ся").or_else(|| word.strip_suffix("сь")).unwrap_or(word);
    let sure = in_ova(bare, add);
    in_nu(bare, add);
    if let Some(stem) = in_e(bare).or_else(|| in_at(bare)) {
        add(stem);
    }
    changed(bare, add) || sure
}

fn length(word: &str) -> usize {
    word.chars().count()
}

fn stripped<'a>(word: &'a str, end: &str) -> Option<&'a str> {
    word.strip_suffix(end).filter(|base| length(base) >= 3)
}

fn without<'a>(word: &'a str, ends: &[&str]) -> Option<&'a str> {
    ends.iter().filter_map(|end| stripped(word, end)).min_by_key(|base| base.len())
}

/// A participle without its adjective's ending and its mark.
fn participle<'a>(word: &'a str, marks: &[&str]) -> Option<&'a str> {
    without(without(word, ADJECTIVE)?, marks)
}

/// требовать, требовала, требование; требует, требую, требующий. The key ends in a vowel, so that it is no surname: Краснов is not
/// found by красную.
fn in_ova(word: &str, add: &mut dyn FnMut(String)) -> bool {
    let ends_so = |base: &&str| (base.ends_with("ова") || base.ends_with("ева")) && length(base) >= 5;
    if let Some(base) = without(word, PAST).filter(ends_so) {
        add(base.to_owned());
        // But одевать, одевает.
        return base.ends_with("ова");
    }
    let done = without(word, &["н", "на", "но", "ны"])
        .or_else(|| participle(word, &["вш", "нн"]))
        .or_else(|| without(word, OF_DOING)?.strip_suffix("ни"));
    if let Some(base) = done.filter(ends_so) {
        add(base.to_owned());
        return false;
    }
    let present = |ends: &[&str]| ends.iter().filter_map(|end| stripped(word, end)).find_map(of_present);
    if let Some(base) = present(&["ешь", "ет", "ете", "ют"]) {
        add(base);
        return true;
    }
    let doing = || of_present(participle(word, &["ющ", "ем"])?);
    // новую, поцелуй
    let other = if word.ends_with("нную") { None } else { present(&["ем", "ю", "й", "йте", "я"]) };
    other.or_else(doing).into_iter().for_each(add);
    false
}

/// требу: требова; ночу, вою: ночева, воева.
fn of_present(base: &str) -> Option<String> {
    let (root, soft) = match (base.strip_suffix('у'), base.strip_suffix('ю')) {
        (Some(root), _) => (root, root.ends_with(HUSHING) || root.ends_with('ц')),
        (None, Some(root)) => (root, true),
        (None, None) => return None,
    };
    (length(root) >= 2).then(|| format!("{root}{}", if soft { "ева" } else { "ова" }))
}

/// обмануть, обманула, обманутый; толкнет, whose key keeps its у, so that вернет is not верный. In the past some lose their н:
/// исчезла, привык.
fn in_nu(word: &str, add: &mut dyn FnMut(String)) {
    let past = without(word, PAST)
        .or_else(|| participle(word, &["вш", "т"]))
        .and_then(|base| base.strip_suffix('у'))
        .filter(|base| base.ends_with('н'));
    let future = past.is_none().then(|| without(word, FUTURE)).flatten();
    let Some(root) = past.or(future).and_then(|base| base.strip_suffix('н')) else { return };
    if length(root) < 3 {
        return;
    }
    if root.ends_with(is_vowel) {
        // In the future it may be a noun: минут, кабинет.
        if past.is_some() {
            add(format!("{root}н"));
        }
        return;
    }
    add(format!("{root}ну"));
    // крикнул, исчез; not песня, верхнем, проснулся
    let without_n = root.ends_with(['к', 'г', 'х']) && length(root) >= LEAST
        || root.ends_with(['б', 'п', 'з', 'с']) && length(root) > LEAST;
    if without_n && !word.ends_with(['у', 'и', 'м']) {
        add(root.to_owned());
    }
}

/// терпеть, терпела; болеет. The base is what терпит and болит have. Not -тель, and not привел, пришел, прочел, надоело.
fn in_e(word: &str) -> Option<String> {
    let base = without(word, PAST).or_else(|| without(word, PRESENT)).or_else(|| participle(word, &["вш", "ющ"]))?;
    let root = base.strip_suffix('е').filter(|root| length(root) >= LEAST)?;
    (!root.ends_with(['т', 'в', 'ч', 'ш', 'й', 'о', 'а']) || word.ends_with("ть")).then(|| super::finished(root))
}

/// держат, молчат: what держ-ать has.
fn in_at(word: &str) -> Option<String> {
    let base = stripped(word, "ат").filter(|base| base.ends_with(HUSHING))?;
    Some(base.to_owned())
}

/// куплю, купленный, запрещено, запрещение, заставлять: the stem with the consonant that купить and запретить have.
fn changed(word: &str, add: &mut dyn FnMut(String)) -> bool {
    let noun = || without(word, OF_DOING)?.strip_suffix("ени").filter(|base| length(base) > LEAST);
    let long = participle(word, &["енн"]).or_else(noun);
    // измененный, положенный: of изменить, положить.
    let kept = |base: &&str| base.ends_with(['н', 'л', 'р']) || base.ends_with(HUSHING);
    let own = long.filter(|base| length(base) >= LEAST && labial(base).is_none()).filter(kept);
    own.map(super::finished).into_iter().for_each(&mut *add);
    let first = || {
        let base = word.strip_suffix(['у', 'ю'])?;
        let ends_so = if word.ends_with('у') { base.ends_with(HUSHING) } else { labial(base).is_some() };
        ends_so.then_some(base)
    };
    // Only where few other verbs end so: держать, решать keep their consonant.
    let lasting = || {
        let base = without(word, PAST)
            .or_else(|| without(word, PRESENT))
            .or_else(|| participle(word, &["вш", "ющ"]))
            .or_else(|| stripped(word, "ю"))?
            .strip_suffix(['а', 'я'])?;
        (labial(base).is_some() || base.ends_with("жд") || base.ends_with('щ')).then_some(base)
    };
    let found = long.or_else(|| without(word, SHORT_IN_EN)).or_else(first).or_else(lasting);
    let before = found.and_then(as_infinitive);
    let sure = long.is_some() && (own.is_some() || before.is_some());
    before.into_iter().for_each(add);
    sure
}

fn labial(base: &str) -> Option<&str> {
    base.strip_suffix('л').filter(|root| root.ends_with(['б', 'п', 'в', 'м', 'ф']))
}

/// The stem before it changed: купл, куп; запрещ, запрет.
fn as_infinitive(base: &str) -> Option<String> {
    if let Some(root) = labial(base) {
        return (length(root) >= 3).then(|| root.to_owned());
    }
    let ends = |root: &str, roots: &[&str]| roots.iter().any(|end| root.ends_with(end));
    if ends(base, OWN) {
        return None;
    }
    let root = base.strip_suffix("жд").or_else(|| base.strip_suffix(HUSHING))?;
    let before = match &base[root.len()..] {
        "жд" => "д",
        "ж" if ends(root, OF_D) => "д",
        "ж" => "з",
        "ш" => "с",
        "щ" if ends(root, OF_ST) && !ends(root, OF_T) => "ст",
        _ => "т",
    };
    let stem = format!("{root}{before}");
    (length(&stem) >= LEAST).then_some(stem)
}
