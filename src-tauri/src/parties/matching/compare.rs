//! Two profiles weighed: names, identifiers, birth, sex. What agrees raises the score, what contradicts lowers it, and
//! every step leaves its reason.

use super::{Born, Called, Match, Profile, Reason};
use crate::language::identifiers::Kind;
use crate::language::names::{Likeness, Standing, alike};
use crate::parties::{NameKind, PartyKind};

/// Whether two parties are likely one; none when they are not.
pub fn compare(a: &Profile, b: &Profile) -> Option<Match> {
    Some(weigh(a, b)).filter(|found| found.score >= Match::LIKELY)
}

/// The same with every score, however low.
pub fn weigh(a: &Profile, b: &Profile) -> Match {
    let mut reasons = Vec::new();
    if a.kind != b.kind {
        reasons.push(Reason::KindDiffers);
    }
    let name = best_name(a, b);
    let named = name.as_ref().map_or(0.0, |found| found.0);

    let shared = shared(a, b);
    let mut doubt = 1.0 - named.min(0.97);
    for (kind, value) in &shared {
        doubt *= 1.0 - telling(*kind);
        reasons.push(Reason::SameIdentifier { kind: *kind, value: value.clone() });
    }
    let certain = shared.iter().any(|(kind, _)| matches!(kind, Kind::Document | Kind::TaxNumber));
    if let Some((_, likeness)) = &name {
        name_reasons(likeness, a.kind, named, &mut reasons);
    }
    let mut score = 1.0 - doubt;
    match births(a.born, b.born) {
        Some(Reason::BirthDateAgrees) => {
            // The same day says much beside a name, little alone.
            if named >= 0.55 {
                score = 1.0 - (1.0 - score) * 0.4;
            }
            reasons.push(Reason::BirthDateAgrees);
        }
        Some(Reason::BirthYearAgrees) => {
            if named >= 0.7 {
                score = 1.0 - (1.0 - score) * 0.75;
            }
            reasons.push(Reason::BirthYearAgrees);
        }
        Some(differs) => {
            score *= if certain {
                0.9
            } else if shared.is_empty() {
                0.5
            } else {
                0.75
            };
            reasons.push(differs);
        }
        None => {}
    }
    if a.sex.zip(b.sex).is_some_and(|(x, y)| x != y) {
        score *= if certain {
            0.9
        } else if shared.is_empty() {
            0.45
        } else {
            0.75
        };
        reasons.push(Reason::SexDiffers);
    }
    if !certain && personal(a).zip(personal(b)).is_some_and(|(x, y)| x != y) {
        score *= 0.45;
        reasons.push(Reason::TaxNumberDiffers);
    }
    reasons.sort_by_key(Reason::against);
    Match { score: score.clamp(0.0, 1.0), reasons }
}

/// How much the same identifier says about who holds it. A phone or a card is lent; a document is not.
const fn telling(kind: Kind) -> f32 {
    match kind {
        Kind::Document | Kind::TaxNumber => 0.96,
        Kind::Account | Kind::Email | Kind::Handle => 0.86,
        Kind::Phone => 0.84,
        Kind::Plate => 0.6,
    }
}

/// Identifiers both have.
fn shared(a: &Profile, b: &Profile) -> Vec<(Kind, String)> {
    let mut found: Vec<(Kind, String)> = a
        .identifiers
        .iter()
        .filter(|i| b.identifiers.binary_search(i).is_ok())
        .map(|i| (i.kind, i.value.clone()))
        .collect();
    found.sort_by(|x, y| telling(y.0).total_cmp(&telling(x.0)));
    found
}

/// The personal number, when there is one.
fn personal(profile: &Profile) -> Option<&str> {
    let mut numbers = profile.identifiers.iter().filter(|i| i.kind == Kind::TaxNumber && i.value.len() == 14);
    numbers.next().map(|i| i.value.as_str())
}

/// The names that are most alike, with a score that also weighs which names they are.
fn best_name(a: &Profile, b: &Profile) -> Option<(f32, Likeness)> {
    if a.kind != b.kind {
        return None;
    }
    let mut best: Option<(f32, Likeness)> = None;
    let mut apart: Option<f32> = None;
    for one in &a.names {
        for other in &b.names {
            let likeness = alike(&one.name, &other.name, a.kind == PartyKind::Person);
            let score = likeness.score * standing_of(one, other, a.kind);
            if best.is_none_or(|(found, _)| score > found) {
                best = Some((score, likeness));
            }
            // Full names of one kind that contradict weigh against a nickname that agrees.
            let full = |c: &Called| matches!(c.kind, NameKind::Main | NameKind::Passport) && c.name.words.len() >= 2;
            if full(one) && full(other) {
                apart = Some(apart.unwrap_or(0.0).max(likeness.score));
            }
        }
    }
    match (best, apart) {
        (Some((score, likeness)), Some(full)) if full < 0.5 => Some((score * 0.7, likeness)),
        (found, _) => found,
    }
}

/// A single word in common says less than a full name: there are many called Мурат.
fn standing_of(one: &Called, other: &Called, kind: PartyKind) -> f32 {
    match (kind, one.name.words.len().min(other.name.words.len())) {
        (PartyKind::Person, 1) => 0.8,
        (PartyKind::Organisation, 1) if one.name.words[0].text.chars().count() < 3 => 0.8,
        (PartyKind::Organisation, _) => 1.05,
        _ => 1.0,
    }
}

fn name_reasons(likeness: &Likeness, kind: PartyKind, named: f32, reasons: &mut Vec<Reason>) {
    use Standing::{Differs, Form, Initial, Same, Sounds, Unsaid};
    let all = [likeness.surname, likeness.given];
    let matters = named >= 0.45;
    if matters && kind == PartyKind::Organisation {
        reasons.push(Reason::SameOrganisation);
        return;
    }
    if matters {
        if likeness.declined {
            reasons.push(Reason::Declined);
        } else if all.contains(&Sounds) {
            reasons.push(Reason::SoundsAlike);
        } else if all.contains(&Same) {
            reasons.push(Reason::SameName);
        }
        if all.contains(&Form) {
            reasons.push(Reason::OtherForm);
        }
        if all.contains(&Initial) {
            reasons.push(Reason::Initials);
        }
    }
    if likeness.siblings {
        reasons.push(Reason::Siblings);
    } else {
        match likeness.patronymic {
            Differs => reasons.push(Reason::PatronymicDiffers),
            Unsaid | Initial => {}
            _ if matters => reasons.push(Reason::PatronymicAgrees),
            _ => {}
        }
    }
    if likeness.surname == Differs {
        reasons.push(Reason::SurnameDiffers);
    }
    if likeness.given == Differs {
        reasons.push(Reason::GivenDiffers);
    }
}

/// What two births say.
fn births(a: Option<Born>, b: Option<Born>) -> Option<Reason> {
    let (a, b) = (a?, b?);
    let uncertain = a.uncertain || b.uncertain;
    match (a.day, b.day) {
        (Some(x), Some(y)) if a.year == b.year && x == y => Some(Reason::BirthDateAgrees),
        // A day and month turned round, or one figure of the year mistaken, is a slip of a clerk.
        (Some((month, day)), Some(other)) if a.year == b.year && other == (day, month) => Some(Reason::BirthYearAgrees),
        (Some(x), Some(y)) if x == y && (a.year - b.year).abs() % 10 == 0 => None,
        (Some(_), Some(_)) if a.year == b.year && !uncertain => Some(Reason::BirthDiffers),
        _ if a.year == b.year => Some(Reason::BirthYearAgrees),
        _ if (a.year - b.year).abs() <= if uncertain { 3 } else { 0 } => None,
        _ => Some(Reason::BirthDiffers),
    }
}
