//! Mentions: words that are one person's name. Whatever stands between two people ends a mention, and the words of one
//! never speak for the other: «Айпери и Гайдук О. П.», «Гайдук О. П. Токтогулова Айперини».

use super::canon::canon;
use super::find::{Hit, Met, What};
use super::initials::{self, Run, is_capital, word_ahead, word_behind};
use super::needles::{Needles, Part, Word, kin_tail};
use crate::base::Language;
use crate::language::{Case, Gender, names};

/// Words of one name may stand so far apart: a space, a line end with the indent of the next.
const APART: usize = 4;

/// Words that follow each other and are all somebody's.
pub(super) struct Mention<'a> {
    pub(super) words: &'a [Met<'a>],
    /// Who bears every one of them, by the places in [`Needles::people`].
    pub(super) bearers: Vec<usize>,
}

impl Mention<'_> {
    fn start(&self) -> usize {
        self.words[0].start
    }

    fn end(&self) -> usize {
        self.words[self.words.len() - 1].end
    }

    fn has(&self, met: &Met<'_>, part: Part) -> bool {
        met.words.iter().any(|word| word.part == part && self.bearers.contains(&word.who))
    }
}

impl Needles {
    /// Those of the mentions in a text that name, or may name, somebody who is kept out.
    pub(super) fn mentions(&self, text: &str, met: &[Met<'_>]) -> Vec<Hit> {
        let parts = self.part(text, met);
        let beside = |at: Option<usize>| at.and_then(|at| parts.get(at));
        let told = |(at, one): (usize, &Mention<'_>)| {
            let mut hits = self.told(text, beside(at.checked_sub(1)), one, beside(Some(at + 1)));
            hits.extend(beside(Some(at + 1)).and_then(|next| self.between(text, one, next)));
            hits
        };
        parts.iter().enumerate().flat_map(told).collect()
    }

    fn part<'a>(&self, text: &str, met: &'a [Met<'a>]) -> Vec<Mention<'a>> {
        let mut parts = Vec::new();
        let mut at = 0;
        while at < met.len() {
            let mut one = Mention { words: &met[at..=at], bearers: bearers(&met[at]) };
            while let Some(next) = met.get(at + one.words.len()) {
                let both: Vec<usize> = one.bearers.iter().copied().filter(|who| bears_word(next, *who)).collect();
                if both.is_empty() || !self.joins(text, &one, next, &both) {
                    break;
                }
                one = Mention { words: &met[at..=at + one.words.len()], bearers: both };
            }
            at += one.words.len();
            parts.push(one);
        }
        parts
    }

    /// Whether the next word goes on with the same name: a space between them, initials behind a surname, a word of kinship
    /// behind the father's name. A conjunction or a preposition is another word, however short it is.
    fn joins(&self, text: &str, one: &Mention<'_>, next: &Met<'_>, both: &[usize]) -> bool {
        let between = &text[one.end()..next.start];
        let spaces = between.chars().filter(|c| c.is_whitespace()).count();
        if spaces > APART || between.contains("\n\n") {
            return false;
        }
        let father = one.words.last().is_some_and(|met| self.is_father(met, both));
        let fits = |token: &str| (self.is_bare(one) && is_initials(token)) || (father && kin_tail(token) == Some(None));
        if !between.split_whitespace().all(fits) {
            return false;
        }
        // One surname twice is two people: «Токтогулова Токтогулову ругала».
        let begins = |met: &Met<'_>| canon(&text[met.start..met.end]).chars().take(4).collect::<String>();
        let twice = |met: &Met<'_>| one.has(met, Part::Surname) && begins(met) == begins(next);
        !(one.has(next, Part::Surname) && one.words.iter().any(twice))
    }

    /// Nothing but a surname, or the father's name in its place; these take initials.
    fn is_bare(&self, one: &Mention<'_>) -> bool {
        one.words.iter().all(|met| one.has(met, Part::Surname) || self.is_father(met, &one.bearers))
    }

    /// Whether a word is the father's, behind which a word of kinship stands: «|Сатыбалды| уулу».
    fn is_father(&self, met: &Met<'_>, bearers: &[usize]) -> bool {
        met.words.iter().any(|word| bearers.contains(&word.who) && self.kin[word.who].contains(&word.part))
    }

    /// What a mention tells.
    fn told(
        &self,
        text: &str,
        before: Option<&Mention<'_>>,
        one: &Mention<'_>,
        after: Option<&Mention<'_>>,
    ) -> Vec<Hit> {
        let (kin, end) = self.kinship(text, one);
        let run = self.own_initials(text, before, one, after, end);
        let latin = text[one.start()..].starts_with(|c: char| c.is_ascii_alphabetic()); // «Zhumabaeva G.» of Гүлнара
        let bare = self.is_bare(one);
        // Behind a given name a capital word may go on with the initial: «передал Айгүл А. Уметбек».
        let own = run.as_ref().filter(|run| bare || !is_capital(word_behind(text, run.end)));
        let fit = |who: &usize| own.is_some_and(|run| self.fits(*who, run, bare));
        // Initials tell a sister from a sister: «Осмонова А. С.», «Айгүл О.»
        let mut fitting: Vec<usize> = one.bearers.iter().copied().filter(fit).collect();
        if latin && fitting.iter().all(|who| self.people[*who].is_none()) {
            fitting.clear();
        }
        let mut pool = if fitting.is_empty() { one.bearers.clone() } else { fitting.clone() };
        // Of whom no more than a given name is known, any initial behind it may be.
        if !bare && !fitting.is_empty() {
            let any = |who: &usize| self.people[*who].is_some() && self.lasts[*who].is_empty();
            pool.extend(one.bearers.iter().copied().filter(any));
        }
        let kept: Vec<usize> = pool.iter().copied().filter(|who| self.people[*who].is_some()).collect();
        let (start, end) = match &run {
            Some(run) => (run.start.min(one.start()), run.end.max(end)),
            None => (one.start(), end),
        };
        let hung = run.as_ref().filter(|run| run.end == end).and_then(|_| ending(text, end));
        let (kin, end) = hung.map_or((kin, end), |(case, length)| (Some(case), end + length));
        let Some(who) = kept.first().copied() else {
            let family = self.shared_surname(one, start, end);
            return family.map_or_else(|| self.lent(text, one), |hit| vec![hit]);
        };
        let Some(party) = self.people[who] else { return Vec::new() };
        // Initials of nobody we know beside the surname are those of a relative, or a slip; beside a given name, of another
        // who bears it.
        let given = one.words.iter().all(|met| !one.has(met, Part::Surname) && !one.has(met, Part::Whole));
        let known = one.bearers.iter().any(|who| match bare {
            true => !self.firsts[*who].is_empty(),
            false => given && !self.families[*who].is_empty(),
        });
        let strange = known && !latin && own.is_some() && fitting.is_empty();
        let whole =
            one.words.len() > 1 || one.words.iter().any(|met| one.has(met, Part::Surname) || one.has(met, Part::Whole));
        let capital = one.words.iter().any(|met| met.capital);
        let short = one.words.len() == 1 && one.words[0].abbreviation;
        let named = stands_by_a_surname(text, one.start(), end, self.sexes[who]);
        let open = kept.len() < pool.len();
        let sure = !open && !strange && !short && (whole || (capital && !named));
        let cases = self.cases(who, one.words, kin);
        vec![Hit { start, end, party, what: What::Name, sure, cases, shared: kept.len() > 1 }]
    }

    /// The name of somebody who may be named, yet with the surname of one who may not be: whoever reads it knows the family.
    fn shared_surname(&self, one: &Mention<'_>, start: usize, end: usize) -> Option<Hit> {
        let kept = |word: &&Word| word.part == Part::Surname && self.people[word.who].is_some();
        let worn = one.words.iter().find_map(|met| met.words.iter().find(kept)).map(|word| word.who);
        // Токтогулов is of the family of Токтогулова.
        let surname = one.words.iter().any(|met| one.has(met, Part::Surname));
        let of_family = |who: &usize| {
            let mut own = one.bearers.iter().flat_map(|bearer| &self.families[*bearer]);
            self.people[*who].is_some() && own.any(|family| self.families[*who].contains(family))
        };
        let who = worn.or_else(|| (0..self.people.len()).filter(|_| surname).find(of_family))?;
        let party = self.people[who]?;
        Some(Hit { start, end, party, what: What::Name, sure: false, cases: Vec::new(), shared: false })
    }

    /// The last word of a name that may be printed, when it may as well begin the next one: «Токтосунова |Айгүл| Асановой».
    fn between(&self, text: &str, one: &Mention<'_>, next: &Mention<'_>) -> Option<Hit> {
        let near = text[one.end()..next.start()].trim().is_empty();
        let open = one.bearers.iter().all(|who| self.people[*who].is_none());
        let last = one.words.last().filter(|_| near && open && one.words.len() > 1)?;
        let word =
            last.words.iter().find(|word| self.people[word.who].is_some() && next.bearers.contains(&word.who))?;
        let party = self.people[word.who]?;
        let (start, end) = (last.start, last.end);
        Some(Hit { start, end, party, what: What::Name, sure: false, cases: Vec::new(), shared: false })
    }

    /// A word of kinship behind the father's name, and the case that its Kyrgyz ending tells: «Токтогул уулуна».
    pub(super) fn kinship(&self, text: &str, one: &Mention<'_>) -> (Option<Case>, usize) {
        let end = one.end();
        let word = word_behind(text, end);
        let father = one.words.last().is_some_and(|met| self.is_father(met, &one.bearers));
        let Some(case) = kin_tail(word).filter(|_| father) else { return (None, end) };
        let spaces = text[end..].len() - text[end..].trim_start().len();
        (case, end + spaces + word.len())
    }

    /// The initials of a mention. Behind a surname they are its own; those of the name before it, or of the one behind it,
    /// stay with theirs.
    fn own_initials(
        &self,
        text: &str,
        before: Option<&Mention<'_>>,
        one: &Mention<'_>,
        after: Option<&Mention<'_>>,
        end: usize,
    ) -> Option<Run> {
        let fits = |run: &Run| one.bearers.iter().any(|who| self.bears(*who, &run.letters));
        let ahead = initials::ahead(text, one.start()).filter(|run| {
            // «Гайдук О. П. Токтогулову …»: hers, unless they fit the second and not the first.
            let theirs = |other: &Mention<'_>| {
                let near = text[other.end().min(run.start)..run.start].trim().is_empty();
                let surname = other.words.last().is_some_and(|met| other.has(met, Part::Surname));
                near && surname && (!fits(run) || other.bearers.iter().any(|who| self.bears(*who, &run.letters)))
            };
            let unknown = !fits(run) && is_surname(word_ahead(text, run.start));
            self.is_bare(one) && !before.is_some_and(theirs) && !unknown
        });
        let behind = initials::behind(text, end).filter(|run| {
            let near = |other: &Mention<'_>| text[run.end..other.start().max(run.end)].trim().is_empty();
            let named = after.is_some_and(near) || is_surname(word_behind(text, run.end));
            let theirs = named && (!self.is_bare(one) || ahead.is_some() || !fits(run));
            // Behind a given name stands the initial of the surname or of the father, or both where they are known.
            let known = |who: &usize| self.fits(*who, run, false) && !is_capital(word_behind(text, run.end));
            !theirs && (self.is_bare(one) || run.letters.len() == 1 || one.bearers.iter().any(known))
        });
        let unstopped = || initials::unstopped(text, end).filter(|run| self.is_bare(one) && fits(run));
        behind.or(ahead).or_else(unstopped)
    }

    /// Whether initials are those of somebody: of the given name and the father's beside a surname, of the surname and the
    /// father's name behind a given one.
    fn fits(&self, who: usize, run: &Run, bare: bool) -> bool {
        match bare {
            true => self.bears(who, &run.letters),
            false => run.letters.iter().all(|letter| self.lasts[who].contains(letter)),
        }
    }

    /// Whether the initials of the given name and the father's are those of somebody.
    pub(super) fn bears(&self, who: usize, initials: &[char]) -> bool {
        let Some(first) = initials.first() else { return false };
        let second = initials.get(1);
        let fits = |(given, father): &(char, Option<char>)| {
            given == first && (second.is_none() || father.is_none() || second == father.as_ref())
        };
        self.firsts[who].iter().any(fits)
    }

    /// The cases a name may stand in, the likeliest first: a Kyrgyz ending stands on the last word alone, a Russian one on
    /// all of them. Empty where no form tells.
    fn cases(&self, who: usize, words: &[Met<'_>], kin: Option<Case>) -> Vec<Case> {
        let forms = |met: &Met<'_>, language| -> Vec<Case> {
            let own = met.words.iter().filter(|word| word.who == who);
            own.flat_map(|word| &word.forms).filter(|(of, _)| *of == language).map(|(_, case)| *case).collect()
        };
        let mut russian = Case::RUSSIAN.to_vec();
        let told: Vec<Vec<Case>> =
            words.iter().map(|met| forms(met, Language::Ru)).filter(|forms| !forms.is_empty()).collect();
        russian.retain(|case| !told.is_empty() && told.iter().all(|forms| forms.contains(case)));
        let kyrgyz = kin.or_else(|| forms(words.last()?, Language::Ky).first().copied());
        match kyrgyz {
            Some(case)
                if russian.is_empty() || case != Case::Nominative && russian.first() == Some(&Case::Nominative) =>
            {
                vec![case]
            }
            _ => russian,
        }
    }
}

fn bearers(met: &Met<'_>) -> Vec<usize> {
    let mut all: Vec<usize> = met.words.iter().map(|word| word.who).collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn bears_word(met: &Met<'_>, who: usize) -> bool {
    met.words.iter().any(|word| word.who == who)
}

/// The Kyrgyz ending that hangs on the last initial, and its length: «Осмонова А. С.|нын».
fn ending(text: &str, at: usize) -> Option<(Case, usize)> {
    let rest = &text[at..];
    let tail = &rest[..rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len())];
    let case = match tail {
        "нын" | "нин" | "нун" | "нүн" | "дын" | "дин" | "дун" | "дүн" | "тын" | "тин" | "тун" | "түн" => {
            Case::Genitive
        }
        "га" | "ге" | "го" | "гө" | "ка" | "ке" | "ко" | "кө" | "на" | "не" => Case::Dative,
        "ны" | "ни" | "ну" | "нү" | "ды" | "ди" | "ду" | "дү" | "ты" | "ти" | "ту" | "тү" => {
            Case::Accusative
        }
        "да" | "де" | "до" | "дө" | "та" | "те" | "то" | "тө" => Case::Locative,
        "дан" | "ден" | "дон" | "дөн" | "тан" | "тен" | "тон" | "төн" => Case::Ablative,
        _ => return None,
    };
    Some((case, tail.len()))
}

/// `А.`, `А.М.`, `Zh.A.`
fn is_initials(token: &str) -> bool {
    let mut parts = token.split_terminator('.').peekable();
    token.ends_with('.') && parts.peek().is_some() && parts.all(initials::is_one)
}

/// A capital word that looks like a surname.
fn is_surname(word: &str) -> bool {
    is_capital(word) && names::is_surname_like(&crate::language::scripts::plain(word).to_lowercase())
}

/// Whether a word that looks like a surname stands right beside: then the given name is somebody else's. One with initials
/// of its own is a whole name, and a man's surname is no woman's.
fn stands_by_a_surname(text: &str, start: usize, end: usize, sex: Option<Gender>) -> bool {
    let (previous, next) = (word_ahead(text, start), word_behind(text, end));
    let low = |word: &str| word.to_lowercase();
    let mans = |word: &str| ["ов", "ев", "ёв", "ин", "ын", "ий"].iter().any(|tail| low(word).ends_with(tail));
    let may = |word: &str| is_surname(word) && !(sex == Some(Gender::Feminine) && mans(word));
    let after = text.len() - text[end..].trim_start().len() + next.len();
    may(previous) || (may(next) && initials::behind(text, after).is_none())
}
