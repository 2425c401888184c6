//! Commands about the ledger of wages and debts.

use super::core::Core;
use super::facts::{self as fact_commands, Items, date_words};
use super::failure::Failure;
use super::papers::{self, PaperName};
use super::views::{
    AddLine, CalculateClaim, ChangeLine, Changed, ExcessView, Exported, LateLine, LateView, LedgerLaw, LedgerView,
    LineView, OfLine, PaperView, ShowLedger, TotalsView, Trilingual,
};
use super::way_out::Spot;
use crate::base::Language;
use crate::base::id::{CaseId, EvidenceId, LedgerLineId};
use crate::facts::chronology::Item;
use crate::facts::ledger::{self, Error, Excess, Late, Line, Paper, Row};
use crate::law::{self, Ending, WageRule, WageRules};
use crate::parties::{self, Party, PartyName, PartyRole};
use crate::typeset::Composed;
use crate::vault::{Act, Area};
use chrono::NaiveDate;
use std::collections::HashMap;

/// The ledger of a case with the rules of its jurisdiction.
struct Work {
    case: crate::cases::Case,
    lines: Vec<Line>,
    items: Items,
    rules: Option<&'static WageRules>,
}

impl Work {
    fn read(core: &Core, case: CaseId) -> Result<Self, Failure> {
        let case = core.read(|db| crate::cases::one(db, case))?;
        let rules = law::wages(case.details.jurisdiction.word());
        core.read(|db| {
            let (lines, items) = (ledger::in_case(db, case.id)?, fact_commands::items(db, case.id)?);
            Ok::<_, Error>(Self { case, lines, items, rules })
        })
    }

    /// The evidence that is cited, as a paper in this language names it.
    fn titled(&self, core: &Core, language: Language) -> Result<HashMap<EvidenceId, Item>, Failure> {
        let cited = self.lines.iter().flat_map(|line| &line.citations);
        core.read(|db| fact_commands::titled(db, &self.case.details.languages, language, cited))
    }

    fn late(&self, on: NaiveDate) -> Option<Vec<Late>> {
        Some(ledger::late(&self.lines, self.rules?.late.share, on))
    }

    fn excess(&self) -> Vec<Excess> {
        self.rules.map(|rules| ledger::excess(&self.lines, rules.deductions.share)).unwrap_or_default()
    }
}

pub fn list(core: &Core, request: ShowLedger) -> Result<LedgerView, Failure> {
    let on = day(request.on.as_deref())?.unwrap_or_else(|| core.today());
    let work = Work::read(core, request.case)?;
    let found = ledger::totals(&work.lines);
    let totals = TotalsView {
        by_kind: found.by_kind,
        by_payer: found.by_payer,
        material: found.material,
        moral: found.moral,
        overpaid: found.overpaid,
        in_som: found.in_som,
        without_rate: found.without_rate,
        bare: found.bare,
    };
    let late = work.late(on).zip(work.rules).map(|(late, rules)| late_view(&work.lines, &late, rules, on));
    let excess = work.excess().into_iter().filter_map(|excess| Some(excess_view(excess, work.rules?))).collect();
    let lines = work.lines.iter().map(|line| view(&work.items, line)).collect();
    Ok(LedgerView { lines, totals, late, excess })
}

pub fn add(core: &Core, request: AddLine) -> Result<Changed<LedgerLineId>, Failure> {
    core.write(Act { label: "ledger-add", undoable: true }, |tx| {
        tx.changed(Area::Ledger);
        ledger::add(tx, request.case, request.details, tx.at())
    })
}

pub fn change(core: &Core, request: ChangeLine) -> Result<Changed<LedgerLineId>, Failure> {
    core.write(Act { label: "ledger-change", undoable: true }, |tx| {
        tx.changed(Area::Ledger);
        ledger::change(tx, request.line, request.details, tx.at())?;
        Ok::<_, Error>(request.line)
    })
}

pub fn remove(core: &Core, request: OfLine) -> Result<Changed<LedgerLineId>, Failure> {
    core.write(Act { label: "ledger-remove", undoable: true }, |tx| {
        tx.changed(Area::Ledger);
        ledger::remove(tx, request.line)?;
        Ok::<_, Error>(request.line)
    })
}

/// The rows a civil claim asks for, taken from the ledger.
pub fn rows(core: &Core, request: CalculateClaim) -> Result<Vec<Row>, Failure> {
    let on = day(request.on.as_deref())?;
    let work = Work::read(core, request.case)?;
    let late = on.and_then(|on| work.late(on));
    let penalties = late.as_deref().zip(work.rules.map(|rules| rules.late.share));
    let titles = work.titled(core, request.language)?.into_iter().map(|(id, item)| (id, item.title)).collect();
    Ok(ledger::rows(&work.lines, penalties, request.language, &titles))
}

pub fn preview(core: &Core, request: CalculateClaim) -> Result<PaperView, Failure> {
    papers::preview(core, compose(core, &request)?)
}

pub fn export(core: &Core, request: CalculateClaim) -> Result<Exported, Failure> {
    check_law(core, &request)?;
    papers::export(core, PaperName::Calculation(request.case), request.language, || compose(core, &request))
}

impl Core {
    /// Writes the calculation of a claim as a PDF outside the vault.
    pub fn export_calculation<'a>(&self, request: &CalculateClaim, to: impl Into<Spot<'a>>) -> Result<(), Failure> {
        self.demand_role("ledger.export")?;
        check_law(self, request)?;
        papers::write(self, PaperName::Calculation(request.case), &compose(self, request)?, to)
    }
}

/// Refuses to let the paper out while it cites law that nobody has checked.
fn check_law(core: &Core, request: &CalculateClaim) -> Result<(), Failure> {
    let on = day(request.on.as_deref())?;
    let work = Work::read(core, request.case)?;
    let Some(rules) = work.rules else { return Ok(()) };
    let late = on.and_then(|on| work.late(on)).is_some_and(|late| !late.is_empty());
    let cited = [(late, &rules.late), (!work.excess().is_empty(), &rules.deductions)];
    let open = cited.iter().filter(|(printed, rule)| {
        *printed && law_of(rule).status != "checked" && !request.confirmed.contains(&rule.record)
    });
    match open.count() {
        0 => Ok(()),
        open => Err(Failure::new("not-confirmed").with("count", open)),
    }
}

fn compose(core: &Core, request: &CalculateClaim) -> Result<Composed, Failure> {
    let on = day(request.on.as_deref())?;
    let work = Work::read(core, request.case)?;
    let (late, excess) = (on.and_then(|on| work.late(on)), work.excess());
    let items = work.titled(core, request.language)?;
    let people = core.read(|db| parties::in_case(db, request.case))?;
    let author = signature(&people, PartyRole::Representative, request.language);
    let victim = || signature(&people, PartyRole::Victim, request.language);
    let signer = author.clone().or_else(victim).unwrap_or_default();
    let paper = Paper {
        language: request.language,
        register_number: &work.case.details.register_number,
        lines: &work.lines,
        penalties: late.as_deref().zip(on),
        excess: &excess,
        rules: work.rules,
        items: &items,
        date: core.today(),
        signer: &signer,
        author: author.as_deref().unwrap_or_default(),
    };
    Ok(paper.compose(&format!("calculation-{}", request.case), core.clock.now())?)
}

/// The first person of a case in this role, as under a signature; a lawyer represents before a relative.
pub(super) fn signature(people: &[Party], role: PartyRole, language: Language) -> Option<String> {
    let relative =
        |party: &&Party| role == PartyRole::Representative && party.details.roles.contains(&PartyRole::Relative);
    let names = &people.iter().filter(|party| party.details.roles.contains(&role)).min_by_key(relative)?.details.names;
    let name = names.iter().find(|name| name.language == language.code()).or(names.first());
    name.map(PartyName::signature).filter(|name| !name.is_empty())
}

/// A day as asked for, also as people write it (23.11.2026).
fn day(text: Option<&str>) -> Result<Option<NaiveDate>, Failure> {
    let bad = || Failure::new("bad-date").with("field", "on");
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else { return Ok(None) };
    let date: crate::base::date::UncertainDate = text.parse().map_err(|_| bad())?;
    date.to_string().parse().map(Some).map_err(|_| bad())
}

/// The day where the lawyer sits.
fn three(words: impl Fn(Language) -> String) -> Trilingual {
    Trilingual { ru: words(Language::Ru), ky: words(Language::Ky), en: words(Language::En) }
}

fn view(items: &Items, line: &Line) -> LineView {
    LineView {
        id: line.id,
        date_words: date_words(&line.date),
        how: three(|language| ledger::how(line, language).unwrap_or_default()),
        in_som: line.in_som(),
        citations: fact_commands::citations(items, &line.citations),
        changed: line.changed,
        details: line.details.clone(),
    }
}

fn late_view(lines: &[Line], late: &[Late], rules: &WageRules, on: NaiveDate) -> LateView {
    let line = |one: &Late| {
        let currency = lines.iter().find(|line| line.id == one.line)?.details.currency;
        let formula = three(|language| {
            let stretches = one.stretches.iter().map(|s| ledger::stretch(s, rules.late.share, currency, language));
            stretches.collect::<Vec<_>>().join("; ")
        });
        Some(LateLine { line: one.line, formula, sum: one.sum })
    };
    LateView {
        on: on.to_string(),
        percent: three(|language| rules.late.share.percent(language)),
        law: law_of(&rules.late),
        lines: late.iter().filter_map(line).collect(),
        totals: ledger::late_totals(late),
    }
}

fn excess_view(excess: Excess, rules: &WageRules) -> ExcessView {
    ExcessView {
        over: excess.over(),
        wages: excess.wages,
        withheld: excess.withheld,
        earned: excess.earned,
        kept: excess.kept,
        allowed: excess.allowed,
        law: law_of(&rules.deductions),
        percent: three(|language| rules.deductions.share.percent(language)),
    }
}

fn law_of(rule: &WageRule) -> LedgerLaw {
    let record = rule.record(law::pack());
    LedgerLaw {
        id: rule.record.clone(),
        citation: three(|language| law::cite(law::pack(), &[&rule.record], language, Ending::Plain)),
        summary: three(|language| record.map(|r| r.text.get(language).to_owned()).unwrap_or_default()),
        source: record.map(|r| r.source.clone()).unwrap_or_default(),
        status: match record.map(|r| r.status) {
            Some(law::Status::Checked) => "checked",
            _ => "to_check",
        }
        .to_owned(),
    }
}
