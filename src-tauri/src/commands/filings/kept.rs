//! Answers that go back to the case.

use super::Work;
use crate::base::id::{CaseId, FilingId};
use crate::commands::core::Core;
use crate::commands::failure::Failure;
use crate::commands::views::{Changed, KeepAnswer, KeepKind, KeepableView, OfFiling};
use crate::filings::{Addressee, Held, Keepable, KeptAs, What, keepable};
use crate::parties::{
    Contact, ContactKind, DocumentKind, IdentityDocument, NameKind, PartyDetails, PartyKind, PartyName, PartyRole,
};
use crate::vault::{Act, Area, Writing};
use crate::{cases, facts};

/// The answers that the case does not hold.
pub fn keepables(core: &Core, request: OfFiling) -> Result<Vec<KeepableView>, Failure> {
    let (work, found) = found(core, request.filing)?;
    let view = |one: Keepable| {
        let what = KeepKind::from(&one.what);
        let of = match one.what {
            What::Of { party, .. } => work.case.party(party),
            _ => None,
        };
        let name = of.map(|party| party.name.get(work.filing.language).to_owned()).unwrap_or_default();
        KeepableView { field: one.field, what, text: one.text, party: of.map(|p| p.id), name }
    };
    Ok(found.into_iter().map(view).collect())
}

fn found(core: &Core, filing: FilingId) -> Result<(Work, Vec<Keepable>), Failure> {
    let work = Work::read(core, filing, None)?;
    let held = held(core, work.filing.case)?;
    let found = keepable(&work.template.form, &work.filing.answers, &work.case, &held, work.filing.language);
    Ok((work, found))
}

/// What the case holds beside its parties.
fn held(core: &Core, case: CaseId) -> Result<Held, Failure> {
    core.read(|db| {
        let statements = facts::in_case(db, case)?.into_iter().flat_map(|fact| fact.statements);
        Ok::<_, Failure>(Held {
            events: cases::events::in_case(db, case)?.into_iter().map(|event| event.details).collect(),
            statements: statements.map(|statement| statement.text).collect(),
            lines: facts::ledger::in_case(db, case)?.into_iter().map(|line| line.details).collect(),
            consents: cases::consents::in_case(db, case)?.into_iter().map(|consent| consent.details).collect(),
            note: cases::one(db, case)?.details.note,
        })
    })
}

/// Writes an answer into the case.
pub fn keep_in_case(core: &Core, request: KeepAnswer) -> Result<Changed<FilingId>, Failure> {
    let (work, found) = found(core, request.filing)?;
    let one = found.into_iter().find(|one| one.field == request.field).ok_or_else(|| Failure::new("bad-request"))?;
    core.write(Act { label: "filing-keep-answer", undoable: true }, |tx| {
        put_in(tx, &work, one)?;
        Ok::<_, Failure>(request.filing)
    })
}

fn put_in(tx: &Writing<'_>, work: &Work, one: Keepable) -> Result<(), Failure> {
    let case = work.filing.case;
    match one.what {
        What::RegisterNumber | What::Note(_) => {
            tx.changed(Area::Cases);
            let mut details = cases::one(tx, case)?.details;
            match one.what {
                What::Note(line) if details.note.is_empty() => details.note = line,
                What::Note(line) => details.note = format!("{}\n{line}", details.note),
                _ => details.register_number = one.text,
            }
            cases::change(tx, case, details, tx.at())?;
        }
        What::Body(role) => {
            tx.changed(Area::Parties);
            let role = role.unwrap_or_else(|| role_of(work.template.form.addressee));
            crate::parties::add(tx, case, body(&one.text, role, work.filing.language.code()), tx.at())?;
        }
        What::Of { party, what } => {
            tx.changed(Area::Parties);
            let mut details = crate::parties::one(tx, party)?.details;
            put(&mut details, what, one.text);
            crate::parties::change(tx, party, details, tx.at())?;
        }
        What::Event(details) => {
            tx.changed(Area::Deadlines);
            cases::events::add(tx, case, *details, tx.at())?;
        }
        What::Facts(new) => {
            tx.changed(Area::Facts);
            for details in new {
                facts::add(tx, case, details, tx.at())?;
            }
        }
        What::Line(details) => {
            tx.changed(Area::Ledger);
            facts::ledger::add(tx, case, *details, tx.at())?;
        }
        What::Consents(new) => {
            tx.changed(Area::Consents);
            crate::commands::consents::noting(tx, || {
                new.into_iter().try_for_each(|details| {
                    cases::consents::add(tx, case, details, tx.at()).map(|_| ()).map_err(Failure::from)
                })
            })?;
        }
    }
    Ok(())
}

/// What the one a filing goes to is to the case.
const fn role_of(addressee: Addressee) -> PartyRole {
    match addressee {
        Addressee::Investigator | Addressee::Police => PartyRole::Investigator,
        Addressee::Prosecutor => PartyRole::Prosecutor,
        Addressee::Court | Addressee::InvestigatingJudge => PartyRole::Court,
        _ => PartyRole::Authority,
    }
}

/// A body, an officer or a firm as a party: an officer has a name of his own, which the lawyer adds when it is known.
fn body(name: &str, role: PartyRole, language: &str) -> PartyDetails {
    let whole = PartyName {
        kind: NameKind::Main,
        language: language.to_owned(),
        surname: String::new(),
        given: String::new(),
        patronymic: String::new(),
        whole: name.to_owned(),
    };
    PartyDetails {
        kind: PartyKind::Organisation,
        roles: vec![role],
        names: vec![whole],
        sex: None,
        birth_date: String::new(),
        citizenship: Vec::new(),
        documents: Vec::new(),
        contacts: Vec::new(),
        note: String::new(),
    }
}

fn put(details: &mut PartyDetails, what: KeptAs, text: String) {
    let mut contact = |kind, value| details.contacts.push(Contact { kind, value, note: String::new() });
    match what {
        KeptAs::BirthDate => details.birth_date = text,
        KeptAs::Address => contact(ContactKind::Address, text),
        KeptAs::Phone => contact(ContactKind::Phone, text),
        KeptAs::Email => contact(ContactKind::Email, text),
        KeptAs::Contact => contact(ContactKind::Other, text),
        KeptAs::Passport => document(details, DocumentKind::ForeignPassport, text),
        KeptAs::Registration => document(details, DocumentKind::Registration, text),
        KeptAs::Licence => document(details, DocumentKind::Licence, text),
        KeptAs::Order => document(details, DocumentKind::Other, text),
        // These are no lines of a party; `keepable` never says so of one.
        KeptAs::Body | KeptAs::Event | KeptAs::Fact | KeptAs::Line | KeptAs::Consent | KeptAs::Note => {}
    }
}

fn document(details: &mut PartyDetails, kind: DocumentKind, number: String) {
    let (issued_by, issued_on, country) = (String::new(), String::new(), String::new());
    details.documents.push(IdentityDocument { kind, number, issued_by, issued_on, country });
}
