//! Numbers of paragraphs that Word counts itself and writes nowhere (ECMA-376, 17.9): by the definitions of lists and styles, in the
//! order of the paragraphs. «3.2» of a contract is one.

use super::xml::{Step, Tag, walk};
use std::collections::{HashMap, HashSet};

/// Levels of a list (17.9.6).
const LEVELS: usize = 9;
/// Styles that build on each other.
const DEEPEST: usize = 32;
/// Characters of the pattern of a number.
const PATTERN: usize = 60;
/// A letter is said so often at most: after `z` comes `aa`, and after thirty of them Word begins anew.
const ROUNDS: u32 = 30;

const LATIN: &str = "abcdefghijklmnopqrstuvwxyz";
/// Without the letters by which nothing is counted (17.18.59): ё, й, ъ, ь. Word counts by ы.
const RUSSIAN: &str = "абвгдежзиклмнопрстуфхцчшщыэюя";

/// The lists of a document, and how far each was counted.
#[derive(Default)]
pub struct Numbers {
    lists: HashMap<u32, List>,
    uses: HashMap<u32, Use>,
    styles: HashMap<String, Style>,
    counted: HashMap<u32, [Option<u32>; LEVELS]>,
    begun: HashSet<(u32, usize)>,
}

/// What a paragraph says of its place in a list.
#[derive(Default)]
pub struct Place {
    pub style: String,
    /// Which use of a list; 0: none, whatever the style says.
    pub list: Option<u32>,
    /// From 0.
    pub level: Option<u32>,
}

#[derive(Default)]
struct List {
    levels: HashMap<usize, Level>,
    /// The style that says which list it is indeed.
    link: String,
}

/// A list as paragraphs use it: what of it is otherwise.
#[derive(Default)]
struct Use {
    list: u32,
    levels: HashMap<usize, Level>,
    starts: HashMap<usize, u32>,
}

/// How the numbers of a level are written.
#[derive(Default)]
pub struct Level {
    pub start: u32,
    pub format: String,
    /// `%1.%2`: the numbers of levels among signs.
    pub pattern: String,
    /// From which level (from 1) on it begins anew; 0: never.
    pub restart: Option<u32>,
    /// All its numbers are in figures.
    pub legal: bool,
    /// Nothing stands between the number and the words.
    pub close: bool,
    pub style: String,
}

#[derive(Default)]
struct Style {
    based: String,
    list: Option<u32>,
    level: Option<u32>,
}

impl Numbers {
    /// By the files that define them. One that can't be read says nothing.
    pub fn of(numbering: &[u8], styles: &[u8]) -> Self {
        let mut numbers = Self::default();
        let mut open = Open::default();
        let _ = walk(numbering, |step| match step {
            Step::Open(tag) => numbers.define(&mut open, &tag),
            Step::Close(name) => numbers.end(&mut open, &name),
            Step::Text(_) => {}
        });
        // A paper in one file has its paragraphs beside its styles.
        let (mut name, mut former) = (None::<String>, 0usize);
        let _ = walk(styles, |step| match step {
            Step::Open(tag) => match tag.name.as_str() {
                // What a style was before somebody changed it.
                "pPrChange" => former += 1,
                _ if former > 0 => {}
                "style" => name = Some(tag.get("styleId").unwrap_or_default().to_owned()),
                of => {
                    let Some(name) = &name else { return };
                    match of {
                        "basedOn" => numbers.style(name).based = tag.get("val").unwrap_or_default().to_owned(),
                        "numId" => numbers.style(name).list = tag.number("val"),
                        "ilvl" => numbers.style(name).level = tag.number("val"),
                        _ => {}
                    }
                }
            },
            Step::Close(closed) => match closed.as_str() {
                "pPrChange" => former = former.saturating_sub(1),
                "style" => name = None,
                _ => {}
            },
            Step::Text(_) => {}
        });
        numbers
    }

    /// Adds a level of a list, from 0.
    pub fn add_level(&mut self, list: u32, at: usize, level: Level) {
        self.lists.entry(list).or_default().levels.insert(at, level);
    }

    /// Says which list a use of one is.
    pub fn add_use(&mut self, number: u32, list: u32) {
        self.uses.entry(number).or_default().list = list;
    }

    /// Says what is otherwise at a level of a use: where it begins, how it is written.
    pub fn change_use(&mut self, number: u32, at: usize, start: Option<u32>, level: Option<Level>) {
        let used = self.uses.entry(number).or_default();
        used.starts.extend(start.map(|start| (at, start)));
        used.levels.extend(level.map(|level| (at, level)));
    }

    /// Adds a style: what it builds on, and the place that it gives its paragraphs.
    pub fn add_style(&mut self, name: String, based: String, list: Option<u32>, level: Option<u32>) {
        self.styles.insert(name, Style { based, list, level });
    }

    fn style(&mut self, name: &str) -> &mut Style {
        self.styles.entry(name.to_owned()).or_default()
    }

    fn define(&mut self, open: &mut Open, tag: &Tag) {
        let value = tag.get("val").unwrap_or_default();
        match tag.name.as_str() {
            "abstractNum" => open.list = tag.number("abstractNumId").unwrap_or(0),
            "num" => open.used = tag.number("numId"),
            "lvlOverride" => open.at = tag.number("ilvl").unwrap_or(0) as usize,
            "lvl" => {
                open.at = tag.number("ilvl").unwrap_or(0) as usize;
                open.level = Some(Level::default());
            }
            "numStyleLink" => self.lists.entry(open.list).or_default().link = value.to_owned(),
            "abstractNumId" => {
                if let Some(used) = open.used {
                    self.uses.entry(used).or_default().list = tag.number("val").unwrap_or(0);
                }
            }
            "startOverride" => {
                if let (Some(used), Some(start)) = (open.used, tag.number("val")) {
                    self.uses.entry(used).or_default().starts.insert(open.at, start);
                }
            }
            name => {
                if let Some(level) = &mut open.level {
                    level.take(name, value);
                }
            }
        }
    }

    fn end(&mut self, open: &mut Open, name: &str) {
        match name {
            "lvl" => {
                let Some(level) = open.level.take() else { return };
                let levels = match open.used {
                    Some(used) => &mut self.uses.entry(used).or_default().levels,
                    None => &mut self.lists.entry(open.list).or_default().levels,
                };
                levels.insert(open.at, level);
            }
            "num" => open.used = None,
            _ => {}
        }
    }

    /// The number of the next paragraph, with the space behind it; nothing where it has none.
    pub fn next(&mut self, place: &Place) -> Option<String> {
        let styled = self.styled(&place.style);
        let number = place.list.or(styled.list).filter(|number| *number != 0)?;
        let used = self.uses.get(&number)?;
        let mut id = used.list;
        let mut list = self.lists.get(&id);
        if let Some(link) = list.map(|list| list.link.as_str()).filter(|link| !link.is_empty()) {
            id = self.uses.get(&self.styled(link).list?)?.list;
            list = self.lists.get(&id);
        }
        let defined = |at: usize| used.levels.get(&at).or_else(|| list?.levels.get(&at));
        let of_style = || (0..LEVELS).find(|at| defined(*at).is_some_and(|level| level.style == styled.based));
        let at = place.level.or(styled.level).map(|level| level as usize).or_else(of_style).unwrap_or(0);
        let level = defined(at).filter(|_| at < LEVELS)?;
        let counted = self.counted.entry(id).or_default();
        let own = used.starts.get(&at).copied();
        let begins = self.begun.insert((number, at));
        let value = match (own, counted[at]) {
            (Some(start), _) if begins => start,
            (_, Some(before)) => before.saturating_add(1),
            (own, None) => own.unwrap_or(level.start),
        };
        counted[at] = Some(value);
        for (below, value) in counted.iter_mut().enumerate().skip(at + 1) {
            let restart = defined(below).and_then(|level| level.restart);
            if restart.is_none_or(|from| at < from as usize) {
                *value = None;
            }
        }
        if level.format == "bullet" {
            return None;
        }
        let mut shown = String::new();
        let mut signs = level.pattern.chars();
        while let Some(sign) = signs.next() {
            let of = if sign == '%' { signs.clone().next().and_then(|digit| digit.to_digit(10)) } else { None };
            let Some(of) = of.filter(|of| *of > 0).map(|of| of as usize - 1) else {
                shown.push(sign);
                continue;
            };
            signs.next();
            let there = defined(of);
            let value = counted[of].unwrap_or_else(|| there.map_or(1, |level| level.start));
            let format = there.map_or("decimal", |level| level.format.as_str());
            shown.push_str(&written(if level.legal { "decimal" } else { format }, value));
        }
        // LibreOffice writes a space of no width where there is no number.
        let shown = shown.trim_matches(|sign: char| sign.is_whitespace() || sign == '\u{200B}');
        if shown.is_empty() {
            return None;
        }
        Some(if level.close { shown.to_owned() } else { format!("{shown} ") })
    }

    /// What a style and those it builds on say: the list, the level, and in `based` the style that names the list.
    fn styled(&self, name: &str) -> Style {
        let mut found = Style::default();
        let mut name = name;
        for _ in 0..DEEPEST {
            let Some(style) = self.styles.get(name) else { break };
            if found.list.is_none() && style.list.is_some() {
                found.list = style.list;
                found.based = name.to_owned();
            }
            found.level = found.level.or(style.level);
            name = &style.based;
        }
        found
    }
}

impl Level {
    /// Takes what the file says of it.
    fn take(&mut self, name: &str, value: &str) {
        match name {
            "start" => self.start = value.parse().unwrap_or(0),
            "numFmt" => self.format = value.to_owned(),
            "lvlText" => self.pattern = value.chars().take(PATTERN).collect(),
            "lvlRestart" => self.restart = value.parse().ok(),
            "isLgl" => self.legal = !matches!(value, "0" | "false"),
            "suff" => self.close = value == "nothing",
            "pStyle" => self.style = value.to_owned(),
            _ => {}
        }
    }
}

/// Where the file of the lists is being read.
#[derive(Default)]
struct Open {
    list: u32,
    used: Option<u32>,
    at: usize,
    level: Option<Level>,
}

/// A number in a format (17.18.59); one that is not known here in figures.
pub fn written(format: &str, number: u32) -> String {
    match format {
        "none" => String::new(),
        "decimalZero" => format!("{number:02}"),
        "upperRoman" => roman(number).to_uppercase(),
        "lowerRoman" => roman(number),
        "upperLetter" => letters(LATIN, number).to_uppercase(),
        "lowerLetter" => letters(LATIN, number),
        "russianUpper" => letters(RUSSIAN, number).to_uppercase(),
        "russianLower" => letters(RUSSIAN, number),
        _ => number.to_string(),
    }
}

/// A number in small letters of an alphabet: а, б … я, аа, бб.
fn letters(alphabet: &str, number: u32) -> String {
    let count = alphabet.chars().count() as u32;
    // Word writes nothing where it counts from nought.
    let Some(at) = number.checked_sub(1).map(|at| at % (count * ROUNDS)) else { return String::new() };
    let letter = alphabet.chars().nth((at % count) as usize).map(String::from).unwrap_or_default();
    letter.repeat((at / count + 1) as usize)
}

/// A number in small Roman figures.
fn roman(number: u32) -> String {
    if number >= 4_000 {
        return number.to_string();
    }
    let (mut left, mut shown) = (number, String::new());
    for (value, figures) in [
        (1_000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ] {
        while left >= value {
            shown.push_str(figures);
            left -= value;
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(at: u32, format: &str, pattern: &str, more: &str) -> String {
        format!(
            r#"<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{pattern}"/>{more}</w:lvl>"#
        )
    }

    fn numbers(levels: &[String], uses: &str, styles: &str) -> Numbers {
        let list = format!(r#"<w:abstractNum w:abstractNumId="7">{}</w:abstractNum>"#, levels.concat());
        let numbering = format!("<w:numbering>{list}{uses}</w:numbering>");
        Numbers::of(numbering.as_bytes(), format!("<w:styles>{styles}</w:styles>").as_bytes())
    }

    const USE: &str = r#"<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>"#;

    fn place(level: u32) -> Place {
        Place { list: Some(1), level: Some(level), ..Place::default() }
    }

    #[test]
    fn a_clause_of_a_contract_has_its_number() {
        let levels =
            [level(0, "decimal", "%1.", ""), level(1, "decimal", "%1.%2.", ""), level(2, "russianLower", "%3)", "")];
        let mut numbers = numbers(&levels, USE, "");
        let found: Vec<String> =
            [0, 1, 2, 2, 1, 0, 1, 2].into_iter().map(|at| numbers.next(&place(at)).unwrap()).collect();
        assert_eq!(found, ["1. ", "1.1. ", "а) ", "б) ", "1.2. ", "2. ", "2.1. ", "а) "]);
        let other = Place { list: Some(0), ..place(0) };
        assert_eq!(numbers.next(&other), None, "it is in no list");
        assert_eq!(numbers.next(&Place::default()), None);
    }

    #[test]
    fn a_list_begins_where_and_is_written_as_it_says() {
        let levels = [
            level(0, "upperRoman", "Статья %1", r#"<w:suff w:val="nothing"/>"#),
            level(1, "decimal", "%1.%2", r#"<w:isLgl/><w:lvlRestart w:val="0"/>"#),
            level(2, "bullet", "·", ""),
        ];
        let uses = format!(
            r#"{USE}<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>"#
        );
        let mut numbers = numbers(&levels, &uses, "");
        let mut next = |list: u32, at: u32| numbers.next(&Place { list: Some(list), ..place(at) });
        assert_eq!(next(1, 0).as_deref(), Some("Статья I"));
        assert_eq!(next(1, 1).as_deref(), Some("1.1 "));
        assert_eq!(next(1, 2), None, "a dot is no number");
        assert_eq!(next(1, 0).as_deref(), Some("Статья II"));
        assert_eq!(next(1, 1).as_deref(), Some("2.2 "), "it never begins anew");
        assert_eq!(next(2, 0).as_deref(), Some("Статья IX"));
        assert_eq!(next(2, 0).as_deref(), Some("Статья X"));
    }

    #[test]
    fn a_style_may_say_in_which_list_its_paragraphs_are() {
        let levels = [level(0, "decimal", "%1.", ""), level(1, "decimal", "%1.%2.", r#"<w:pStyle w:val="b"/>"#)];
        let styles = r#"<w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="b"><w:basedOn w:val="x"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="c"><w:basedOn w:val="a"/></w:style><w:style w:styleId="x"><w:basedOn w:val="x"/></w:style>"#;
        let mut numbers = numbers(&levels, USE, styles);
        let mut next = |style: &str| numbers.next(&Place { style: style.into(), ..Place::default() });
        assert_eq!(["a", "b", "c"].map(|style| next(style).unwrap()), ["1. ", "1.1. ", "2. "]);
        assert_eq!(next("x"), None);
    }

    #[test]
    fn a_space_of_no_width_is_no_number() {
        let mut numbers = numbers(&[level(0, "none", "\u{200B}", "")], USE, "");
        assert_eq!(numbers.next(&place(0)), None);
    }

    #[test]
    fn numbers_are_written_in_letters_and_figures() {
        for (format, number, shown) in [
            ("upperRoman", 1994, "MCMXCIV"),
            ("lowerRoman", 4_000, "4000"),
            ("lowerLetter", 28, "bb"),
            ("russianUpper", 10, "К"),
            ("russianLower", 26, "ы"),
            ("russianLower", 29, "я"),
            ("russianLower", 30, "аа"),
            ("lowerLetter", 780, "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"),
            ("lowerLetter", 781, "a"),
            ("lowerLetter", 1_234, "llllllllllllllllll"),
            ("russianLower", u32::MAX, "п"),
            ("decimalZero", 3, "03"),
            ("upperLetter", 0, ""),
            ("lowerRoman", 0, ""),
        ] {
            assert_eq!(written(format, number), shown, "{format}");
        }
    }
}
