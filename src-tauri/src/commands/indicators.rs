//! Commands about indicators: the lists, what is marked for a victim, and what it points to.

use super::core::Core;
use super::failure::Failure;
use super::views::{
    Changed, CountsView, DimensionView, GroupView, IndicatorLists, IndicatorMarkView, IndicatorReadingView,
    IndicatorView, IndicatorsView, ListView, MarkIndicator, NeedView, Nothing, OfParty, Trilingual,
};
use crate::base::id::PartyId;
use crate::facts::indicators::{self, Error, Marked, Reading};
use crate::facts::{self, Fact};
use crate::law::indicators::{About, Age, Counts, all};
use crate::law::{Status, Words};
use crate::vault::{Act, Area};

pub fn lists(_: &Core, _: Nothing) -> Result<IndicatorLists, Failure> {
    let lists = all();
    let plain =
        |id: String, name: &Words, code| IndicatorView { id, name: three(name), adult: None, child: None, code };
    let eleven = lists.eleven.indicators.iter().map(|one| plain(one.id.clone(), &one.name, None));
    let eleven = vec![GroupView { id: "ilo11".into(), name: three(&Words::default()), indicators: eleven.collect() }];
    let dimension = |dimension: &crate::law::indicators::Dimension| {
        let own = lists.scale.indicators.iter().filter(|one| one.dimension == dimension.id);
        let rated = own.map(|one| IndicatorView {
            adult: one.strength(Age::Adult),
            child: one.strength(Age::Child),
            ..plain(one.id.clone(), &one.name, None)
        });
        GroupView { id: dimension.id.clone(), name: three(&dimension.name), indicators: rated.collect() }
    };
    let field = |field: &crate::law::indicators::Field| {
        let codes = field.codes.iter().map(|code| plain(field.mark(code), &code.label, Some(code.code.clone())));
        GroupView { id: field.name.clone(), name: three(&field.label), indicators: codes.collect() }
    };
    Ok(IndicatorLists {
        eleven: list(&lists.eleven.list, eleven),
        scale: list(&lists.scale.list, lists.scale.dimensions.iter().map(dimension).collect()),
        codes: list(&lists.codes.list, lists.codes.fields.iter().map(field).collect()),
    })
}

fn list(about: &About, groups: Vec<GroupView>) -> ListView {
    let note = if about.status == Status::ToCheck { about.note.clone() } else { String::new() };
    ListView { name: three(&about.name), about: three(&about.about), source: about.source.clone(), note, groups }
}

pub fn show(core: &Core, request: OfParty) -> Result<IndicatorsView, Failure> {
    let (party, facts, marks) = core.read(|db| {
        let party = crate::parties::one(db, request.party)?;
        let facts = facts::in_case(db, party.case)?;
        Ok::<_, Failure>((party, facts, indicators::of_party(db, request.party)?))
    })?;
    let born = party.details.birth_date.parse().unwrap_or(crate::base::date::UncertainDate::Unknown);
    let of_hers = facts.iter().filter(|fact| fact.parties.contains(&party.id));
    let dates: Vec<_> = of_hers.map(|fact| fact.date.clone()).collect();
    let scale = &all().scale;
    Ok(IndicatorsView {
        party: party.id,
        age: indicators::age_at_the_time(&born, &dates),
        adult: reading(indicators::read(scale, Age::Adult, &marks)),
        child: reading(indicators::read(scale, Age::Child, &marks)),
        marks: marks.into_iter().map(|marked| mark_view(marked, &facts)).collect(),
    })
}

pub fn mark(core: &Core, request: MarkIndicator) -> Result<Changed<PartyId>, Failure> {
    let MarkIndicator { party, indicator, mark, facts, note } = request;
    core.write(Act { label: "indicator-mark", undoable: true }, |tx| {
        tx.changed(Area::Consents);
        indicators::mark(tx, party, &indicator, mark, &facts, &note, tx.at())?;
        Ok::<_, Error>(party)
    })
}

fn mark_view(marked: Marked, facts: &[Fact]) -> IndicatorMarkView {
    let cited = facts.iter().filter(|fact| marked.facts.contains(&fact.id) && !fact.citations.is_empty()).count();
    IndicatorMarkView {
        indicator: marked.indicator,
        mark: marked.mark,
        facts: marked.facts,
        cited: cited as u32,
        note: marked.note,
        changed: marked.changed,
    }
}

fn reading(reading: Reading) -> IndicatorReadingView {
    let dimension = |d: indicators::DimensionReading| DimensionView {
        id: d.dimension,
        positive: d.positive,
        present: counts(d.present),
        bare: d.bare,
        open: d.open,
        missing: d.missing.into_iter().map(counts).collect(),
    };
    let need = |n: indicators::NeedReading| NeedView {
        any: n.any,
        instead: n.instead,
        act: n.act,
        met: n.met,
        by_instead: n.by_instead,
    };
    IndicatorReadingView {
        age: reading.age,
        dimensions: reading.dimensions.into_iter().map(dimension).collect(),
        needs: reading.needs.into_iter().map(need).collect(),
        complete: reading.complete,
    }
}

const fn counts(counts: Counts) -> CountsView {
    CountsView { strong: counts.strong, medium: counts.medium, weak: counts.weak }
}

pub(super) fn three(words: &Words) -> Trilingual {
    Trilingual { ru: words.ru.clone(), ky: words.ky.clone(), en: words.en.clone() }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::Unknown => Self::new("not-found").with("what", "indicator"),
            Error::NoParty(_) => Self::new("not-found").with("what", "party"),
            Error::BadFact(_) => Self::new("not-found").with("what", "fact"),
            Error::Vault(error) => error.into(),
        }
    }
}
