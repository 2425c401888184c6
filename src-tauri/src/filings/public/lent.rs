//! Words of two: one who may be named and one who is kept out both bear them. Beside other words of the one who may be named
//! they are his where all of them are one name; what may as well be two people is asked about: «Айгүл Токтосунову боится»,
//! «Токтосунова Айгүлдү сабаган».

use super::canon::canon;
use super::context;
use super::find::{Hit, Met, What};
use super::initials;
use super::mention::Mention;
use super::needles::{Needles, Part};
use crate::base::Language;
use crate::language::Case;
use std::ops::Range;

impl Needles {
    /// The words of such a mention that may be those of somebody who is kept out; none where it is surely one name.
    pub(super) fn lent(&self, text: &str, one: &Mention<'_>) -> Vec<Hit> {
        // Where initials told whose it is of several, it is told.
        if one.bearers.iter().any(|who| self.people[*who].is_some()) {
            return Vec::new();
        }
        let runs = self.lent_runs(one);
        let his = |run: &Range<usize>| one.bearers.iter().any(|who| self.is_one_name(text, one, run, *who));
        if runs.len() < 2 && !self.is_named_apart(text, one) && runs.iter().all(his) {
            return Vec::new();
        }
        let hit = |run: Range<usize>| {
            let (start, end) = (one.words[run.start].start, one.words[run.end - 1].end);
            let party = self.people[self.lender(&one.words[run.start])?]?;
            Some(Hit { start, end, party, what: What::Name, sure: false, cases: Vec::new(), shared: false })
        };
        runs.into_iter().filter_map(hit).collect()
    }

    /// Who of those that are kept out bears a word, as another name than the surname.
    fn lender(&self, met: &Met<'_>) -> Option<usize> {
        let lent = met.words.iter().find(|word| word.part != Part::Surname && self.people[word.who].is_some());
        lent.map(|word| word.who)
    }

    /// Where in a mention such words stand, those beside each other together.
    fn lent_runs(&self, one: &Mention<'_>) -> Vec<Range<usize>> {
        let mut runs: Vec<Range<usize>> = Vec::new();
        for at in (0..one.words.len()).filter(|at| self.lender(&one.words[*at]).is_some()) {
            match runs.last_mut().filter(|run| run.end == at) {
                Some(run) => run.end = at + 1,
                None => runs.push(at..at + 1),
            }
        }
        runs
    }

    /// Whether initials make the surname a whole name already: «Токтосунова А. Б. Айгүл», «Айгүл Токтосунова А. Б.»
    fn is_named_apart(&self, text: &str, one: &Mention<'_>) -> bool {
        let between = one.words.windows(2).any(|pair| text[pair[0].end..pair[1].start].contains('.'));
        let Some(last) = one.words.last() else { return false };
        let surname = one.bearers.iter().any(|who| is_part(last, *who, Part::Surname));
        let fits = |run: initials::Run| one.bearers.iter().any(|who| self.bears(*who, &run.letters));
        between || (surname && initials::behind(text, last.end).is_some_and(fits))
    }

    /// Whether the words of a mention can only be one name of `who`. In the nominative they are read as one, but where the verb behind
    /// them lacks somebody and may have found her: «Токтосунова |Айгүл| угрожала». In another case
    /// a name that does not decline tells nothing, nor does a Kyrgyz ending on the last word: then the father's name must
    /// stand behind the given one, and the surname with them.
    fn is_one_name(&self, text: &str, one: &Mention<'_>, run: &Range<usize>, who: usize) -> bool {
        // The forms of what was found by its sound or with more endings tell no case.
        if !one.words.iter().all(|met| self.words.contains_key(&canon(&text[met.start..met.end]))) {
            return false;
        }
        let (kin, _) = self.kinship(text, one);
        if kin.is_none() && stand(one.words, who, Case::Nominative) {
            return !may_be_done_to(text, one, run, who);
        }
        let (lent, before, behind) = (&one.words[run.clone()], &one.words[..run.start], &one.words[run.end..]);
        let agree = Case::RUSSIAN.into_iter().any(|case| stand(one.words, who, case));
        let own = |part| before.iter().chain(behind).any(|met| is_part(met, who, part));
        let father = behind.first().is_some_and(|met| is_part(met, who, Part::Patronymic));
        let daughter = lent.iter().all(|met| is_part(met, who, Part::Patronymic))
            && before.last().is_some_and(|met| is_part(met, who, Part::Given));
        // «Гуля эже»: a word in small letters behind a nickname is nobody else.
        let called = before.is_empty()
            && one.words.iter().all(|met| is_part(met, who, Part::Whole))
            && behind.iter().all(|met| !met.capital);
        if (father && own(Part::Surname)) || daughter || called {
            return agree || self.is_hung(one.words, who, kin);
        }
        let bare = |words: &[Met<'_>]| stand(words, who, Case::Nominative);
        let told_by_one = bare(lent) || (bare(before) && bare(behind));
        agree && !told_by_one
    }

    /// Whether a Kyrgyz ending hangs on the last word alone, or on the word of kinship behind it.
    fn is_hung(&self, words: &[Met<'_>], who: usize, kin: Option<Case>) -> bool {
        let Some((last, rest)) = words.split_last() else { return false };
        let kyrgyz = last.words.iter().any(|word| {
            word.who == who && word.forms.iter().any(|(of, case)| *of == Language::Ky && *case != Case::Nominative)
        });
        stand(rest, who, Case::Nominative)
            && (kyrgyz || (kin.is_some() && stand(&words[rest.len()..], who, Case::Nominative)))
    }
}

/// Whether a given name that does not decline stands between the surname and a verb that lacks somebody.
fn may_be_done_to(text: &str, one: &Mention<'_>, run: &Range<usize>, who: usize) -> bool {
    let [met] = &one.words[run.clone()] else { return false };
    let before = run.start.checked_sub(1).map(|at| &one.words[at]);
    let still = [Case::Dative, Case::Accusative].into_iter().all(|case| stand(std::slice::from_ref(met), who, case));
    run.end == one.words.len()
        && still
        && is_part(met, who, Part::Given)
        && before.is_some_and(|met| is_part(met, who, Part::Surname))
        && context::lacks_somebody(text, met.end)
}

fn is_part(met: &Met<'_>, who: usize, part: Part) -> bool {
    met.words.iter().any(|word| word.who == who && word.part == part)
}

/// Whether words may stand in a Russian case as names of somebody; one that has no forms may stand in each.
fn stand(words: &[Met<'_>], who: usize, case: Case) -> bool {
    words.iter().all(|met| {
        let own = met.words.iter().filter(|word| word.who == who);
        own.clone().all(|word| word.forms.is_empty())
            || own.flat_map(|word| &word.forms).any(|form| *form == (Language::Ru, case))
    })
}
