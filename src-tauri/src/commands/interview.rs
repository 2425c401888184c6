//! Commands about intake interviews: begin, answer, leave, look at the plan, write it.

use super::core::Core;
use super::failure::Failure;
use super::indicators::three;
use super::views::{
    AnswerQuestion, BeginInterview, Changed, ChoiceView, InterviewRow, InterviewView, LeaveInterview, Nothing, OfCase,
    OfInterview, PlanView, PlannedState, PlannedView, QuestionView, ScriptView, SectionView, WhenView, WriteInterview,
};
use crate::base::id::InterviewId;
use crate::facts::indicators;
use crate::facts::interview::{
    self, Answers, CLIENT, Chosen, Error, Interview, Link, Plan, Planned, Question, Script, Wanted, proposal,
};
use crate::parties;
use crate::vault::{Act, Area};
use rusqlite::Connection;
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

pub fn scripts(_: &Core, _: Nothing) -> Result<Vec<ScriptView>, Failure> {
    Ok(interview::scripts().values().map(script_view).collect())
}

pub fn list(core: &Core, request: OfCase) -> Result<Vec<InterviewRow>, Failure> {
    core.read(|db| {
        let found = interview::in_case(db, request.case)?;
        found.into_iter().map(|one| row(db, &one, &interview::answers(db, one.id)?)).collect::<Result<_, Failure>>()
    })
}

pub fn begin(core: &Core, request: BeginInterview) -> Result<Changed<InterviewId>, Failure> {
    core.write(Act { label: "interview-begin", undoable: true }, |tx| {
        tx.changed(Area::Consents);
        let BeginInterview { case, client, script, spoken, written } = request;
        interview::begin(tx, case, client, &script, &spoken, written, tx.at())
    })
}

pub fn show(core: &Core, request: OfInterview) -> Result<InterviewView, Failure> {
    core.read(|db| {
        let found = interview::one(db, request.interview)?;
        let answers = interview::answers(db, found.id)?;
        let script = script_of(&found)?;
        Ok::<_, Failure>(InterviewView {
            row: row(db, &found, &answers)?,
            script: script_view(script),
            progress: interview::progress(script, &answers),
            answers,
        })
    })
}

pub fn answer(core: &Core, request: AnswerQuestion) -> Result<Changed<InterviewId>, Failure> {
    core.write(Act { label: "interview-answer", undoable: true }, |tx| {
        tx.changed(Area::Consents);
        interview::answer(tx, request.interview, &request.question, &request.answer, tx.at())?;
        Ok::<_, Error>(request.interview)
    })
}

/// Where the talk stands is no act: undo passes over it.
pub fn place(core: &Core, request: LeaveInterview) -> Result<Changed<InterviewId>, Failure> {
    core.write(Act { label: "interview-place", undoable: false }, |tx| {
        tx.changed(Area::Consents);
        interview::leave_at(tx, request.interview, &request.section, &request.spoken)?;
        Ok::<_, Error>(request.interview)
    })
}

pub fn review(core: &Core, request: OfInterview) -> Result<PlanView, Failure> {
    core.read(|db| {
        let found = interview::one(db, request.interview)?;
        let plan: Plan =
            interview::plan(script_of(&found)?, &interview::answers(db, found.id)?, &found.spoken, found.written);
        let links = interview::links(db, found.id)?;
        let marked = match found.client {
            Some(client) => indicators::of_party(db, client)?,
            None => Vec::new(),
        };
        let mut marks: Vec<_> = plan.marks.into_iter().map(|planned| planned_view(planned, &links)).collect();
        for mark in &mut marks {
            mark.now = marked.iter().find(|m| m.indicator == mark.entry.indicator).map(|m| m.mark);
        }
        Ok::<_, Failure>(PlanView {
            people: plan.people.into_iter().map(|planned| planned_view(planned, &links)).collect(),
            facts: plan.facts.into_iter().map(|planned| planned_view(planned, &links)).collect(),
            consents: plan.consents.into_iter().map(|planned| planned_view(planned, &links)).collect(),
            marks,
        })
    })
}

pub fn write(core: &Core, request: WriteInterview) -> Result<Changed<InterviewId>, Failure> {
    let WriteInterview { interview: id, people, facts, consents, marks } = request;
    let wanted = Wanted {
        people: people.into_iter().map(|w| Chosen { item: w.item, entry: w.entry, party: w.party }).collect(),
        facts: facts.into_iter().map(|w| Chosen { item: w.item, entry: w.entry, party: None }).collect(),
        consents: consents.into_iter().map(|w| Chosen { item: w.item, entry: w.entry, party: None }).collect(),
        marks: marks.into_iter().map(|w| Chosen { item: w.item, entry: w.entry, party: None }).collect(),
    };
    let today = core.today();
    core.write(Act { label: "interview-write", undoable: true }, |tx| {
        for area in [Area::Parties, Area::Facts, Area::Consents] {
            tx.changed(area);
        }
        super::consents::noting(tx, || interview::write(tx, id, &wanted, today, tx.at()))?;
        Ok::<_, Error>(id)
    })
}

pub fn remove(core: &Core, request: OfInterview) -> Result<Changed<InterviewId>, Failure> {
    core.write(Act { label: "interview-remove", undoable: true }, |tx| {
        tx.changed(Area::Consents);
        interview::remove(tx, request.interview)?;
        Ok::<_, Error>(request.interview)
    })
}

fn script_of(found: &Interview) -> Result<&'static Script, Failure> {
    interview::scripts().get(&found.script).ok_or_else(|| Failure::new("not-found").with("what", "script"))
}

fn row(db: &Connection, found: &Interview, answers: &Answers) -> Result<InterviewRow, Failure> {
    let script = script_of(found)?;
    let progress = interview::progress(script, answers);
    let said = || {
        let plan = interview::plan(script, answers, &found.spoken, found.written);
        let named = plan.people.into_iter().find(|p| p.item == CLIENT).map(|p| p.entry.named)?;
        let parts = [named.whole, named.surname, named.given, named.patronymic];
        Some(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "))
    };
    let name = match found.client {
        Some(client) => parties::one(db, client)?.name(),
        None => said().unwrap_or_default(),
    };
    Ok(InterviewRow {
        id: found.id,
        case: found.case,
        client: found.client,
        name,
        script: found.script.clone(),
        spoken: found.spoken.clone(),
        written: found.written,
        place: found.place.clone(),
        started: found.started,
        changed: found.changed,
        answered: progress.iter().map(|p| p.answered).sum(),
        asked: progress.iter().map(|p| p.asked).sum(),
        kept: interview::links(db, found.id)?.values().filter(|link| !link.proposed.is_empty()).count() as u32,
    })
}

fn planned_view<Entry: Serialize + TS>(planned: Planned<Entry>, links: &BTreeMap<String, Link>) -> PlannedView<Entry> {
    let link = links.get(&planned.item);
    let state = match link {
        Some(link) if link.proposed == proposal(&planned.entry) => PlannedState::Same,
        Some(link) if !link.proposed.is_empty() => PlannedState::Changed,
        _ => PlannedState::New,
    };
    let target = link.map(|link| link.target.clone());
    PlannedView { item: planned.item, question: planned.question, entry: planned.entry, state, target, now: None }
}

fn script_view(script: &Script) -> ScriptView {
    let question = |q: &Question| QuestionView {
        id: q.id.clone(),
        section: q.section.clone(),
        kind: q.kind,
        ask: q.ask.clone(),
        help: (!q.help.is_empty()).then(|| three(&q.help)),
        when: q.when.as_ref().map(|when| WhenView { question: when.question.clone(), is: when.is.clone() }),
        role: q.role,
        purpose: q.purpose,
        tell: q.tell,
        gentle: q.gentle,
        options: q.options.iter().map(|o| ChoiceView { value: o.value.clone(), label: o.label.clone() }).collect(),
    };
    let section =
        |s: &interview::Section| SectionView { id: s.id.clone(), title: three(&s.title), note: three(&s.note) };
    ScriptView {
        id: script.id.clone(),
        title: three(&script.title),
        about: three(&script.about),
        languages: script.languages().into_iter().map(str::to_owned).collect(),
        sections: script.sections.iter().map(section).collect(),
        questions: script.questions.iter().map(question).collect(),
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound(_) => Self::new("not-found").with("what", "interview"),
            Error::NotInScript => Self::new("not-found").with("what", "script"),
            Error::NoClient(_) => Self::new("interview-client"),
            Error::Parties(error) => error.into(),
            Error::Facts(error) => error.into(),
            Error::Consents(error) => error.into(),
            Error::Indicators(error) => error.into(),
            Error::Vault(error) => error.into(),
        }
    }
}
