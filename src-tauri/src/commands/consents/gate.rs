//! What leaves, of whose matter, and what the consents say to it.

use super::{Failure, in_the_way};
use crate::base::Sha256Digest;
use crate::base::id::{BundleId, CaseId, ConsentId, EvidenceId, FactId, FilingId, PartyId};
use crate::cases::consents::{self, Consent, ConsentTarget, Disclosure, Purpose, RecipientKind, Verdict};
use crate::facts::Fact;
use crate::filings::{Addressee, Draft, FieldKind, Filing, Numbering, Told};
use crate::parties::{Party, PartyRole, matching};
use crate::{bundle, evidence, facts, filings, parties, vault};
use chrono::NaiveDate;
use rusqlite::Connection;
use std::collections::BTreeSet;

/// What is made from a case as it stands and named by what it is: `chronology/<case>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::commands) enum CasePaper {
    Calculation,
    Chronology,
    Matrix,
    Network,
    SearchList,
}

impl CasePaper {
    const ALL: [Self; 5] = [Self::Calculation, Self::Chronology, Self::Matrix, Self::Network, Self::SearchList];

    /// The word, as custody has it too.
    const fn word(self) -> &'static str {
        match self {
            Self::Calculation => "claim-calculation",
            Self::Chronology => "chronology",
            Self::Matrix => "proof-matrix",
            Self::Network => "network",
            Self::SearchList => "search-list",
        }
    }

    pub(super) fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.word() == word)
    }

    fn read(id: &str) -> Option<(Self, CaseId)> {
        let (word, case) = id.split_once('/')?;
        Some((Self::of_word(word)?, case.parse().ok()?))
    }
}

/// A document as the consents see it.
pub(in crate::commands) struct Leaving {
    pub target: ConsentTarget,
    pub id: String,
    pub clients: Vec<PartyId>,
    pub purpose: Purpose,
    /// What it may be for as well, where nobody says for what it is made.
    pub or_for: Option<Purpose>,
    pub recipient: RecipientKind,
    pub items: Vec<EvidenceId>,
    pub facts: Vec<FactId>,
}

/// What the consents of one client say to a document.
pub(in crate::commands) struct Said {
    pub client: PartyId,
    pub name: String,
    pub verdict: Verdict,
    /// The consents that block it.
    pub blocking: Vec<Consent>,
    /// Those of them the lawyer overruled with a reason.
    overruled: Vec<ConsentId>,
}

impl Said {
    /// The consents that block it and were not overruled.
    pub fn in_the_way(&self) -> Vec<ConsentId> {
        self.blocking.iter().map(|c| c.id).filter(|id| !self.overruled.contains(id)).collect()
    }
}

/// What each client's consents say, on this day.
pub(in crate::commands) fn said(db: &Connection, leaving: &Leaving, on: NaiveDate) -> Result<Vec<Said>, Failure> {
    let overruled = consents::overridden(db, leaving.target, &leaving.id)?;
    let of_client = |client: &PartyId| {
        let kept = consents::of_client(db, *client)?;
        let ask = Disclosure {
            client: *client,
            purpose: leaving.purpose,
            recipient: leaving.recipient,
            items: &leaving.items,
            facts: &leaving.facts,
            on,
        };
        let of = |purpose| consents::permits(&kept, &Disclosure { purpose, ..ask });
        let verdict = either(of(leaving.purpose), leaving.or_for.map(of));
        let blocking = match &verdict {
            Verdict::Blocked { by } => kept.into_iter().filter(|c| by.iter().any(|r| r.consent == c.id)).collect(),
            _ => Vec::new(),
        };
        let name = parties::one(db, *client)?.name();
        Ok(Said { client: *client, name, verdict, blocking, overruled: overruled.clone() })
    };
    leaving.clients.iter().map(of_client).collect()
}

/// What is said where a document may be for the one or for the other: a no to either holds it.
fn either(first: Verdict, other: Option<Verdict>) -> Verdict {
    match (first, other) {
        (Verdict::Blocked { mut by }, Some(Verdict::Blocked { by: more })) => {
            let new: Vec<_> = more.into_iter().filter(|reason| !by.contains(reason)).collect();
            by.extend(new);
            Verdict::Blocked { by }
        }
        (_, Some(other @ Verdict::Blocked { .. })) => other,
        (first, _) => first,
    }
}

/// Lets a document pass, or says that consents stand in the way.
pub(in crate::commands) fn pass(db: &Connection, leaving: &Leaving, on: NaiveDate) -> Result<(), Failure> {
    let open: usize = said(db, leaving, on)?.iter().map(|said| said.in_the_way().len()).sum();
    if open == 0 { Ok(()) } else { Err(in_the_way(leaving.target, &leaving.id, open)) }
}

/// A case's people and facts, as far as it matters whose matter something tells.
pub(super) struct Whose {
    victims: Vec<PartyId>,
    facts: Vec<Fact>,
}

impl Whose {
    pub(super) fn read(db: &Connection, case: CaseId) -> Result<Self, Failure> {
        let is_victim = |party: &Party| party.details.roles.contains(&PartyRole::Victim);
        let victims = parties::in_case(db, case)?.iter().filter(|p| is_victim(p)).map(|p| p.id).collect();
        Ok(Self { victims, facts: facts::in_case(db, case)? })
    }

    /// The victims among these parties and those of these facts; all of them when nothing tells, which is the safe side.
    pub(super) fn of(&self, named: &BTreeSet<PartyId>, facts: &[FactId], items: &[EvidenceId]) -> Vec<PartyId> {
        let cites = |fact: &&Fact| fact.citations.iter().any(|c| items.contains(&c.place.evidence));
        let told = self.facts.iter().filter(|fact| facts.contains(&fact.id) || cites(fact));
        let named: BTreeSet<_> = told.flat_map(|fact| &fact.parties).chain(named).copied().collect();
        let found: Vec<_> = self.victims.iter().copied().filter(|id| named.contains(id)).collect();
        if found.is_empty() { self.victims.clone() } else { found }
    }
}

/// A filing as it leaves.
pub(in crate::commands) fn of_filing(db: &Connection, draft: &Draft<'_>, filing: &Filing) -> Result<Leaving, Failure> {
    leaving_filing(db, &Whose::read(db, filing.case)?, draft, filing)
}

/// What a filing tells of as it stands.
pub(in crate::commands) fn tells_of(draft: &Draft<'_>) -> Told {
    let form = &draft.template.form;
    let (mut named, mut told) = (BTreeSet::new(), Vec::new());
    for field in form.fields.iter().filter(|field| filings::shown(form, draft.answers, field)) {
        match field.kind {
            FieldKind::Party => named.extend(draft.answers.party(&field.key)),
            FieldKind::Parties => named.extend(draft.answers.parties(&field.key)),
            FieldKind::Facts if draft.body.is_none() => told.extend(draft.answers.facts(&field.key)),
            _ => {}
        }
    }
    if let Some(body) = draft.body {
        told.extend(body.facts().into_iter().map(|(_, fact)| fact));
        named.extend(body.parties());
    }
    Told { items: draft.numbering.items().to_vec(), facts: told, parties: named.into_iter().collect() }
}

/// What was frozen stands on the paper, whatever the answers and the case say today.
fn leaving_filing(db: &Connection, whose: &Whose, draft: &Draft<'_>, filing: &Filing) -> Result<Leaving, Failure> {
    let mut told = tells_of(draft);
    for frozen in filings::told_by_editions(db, filing.id)? {
        told.join(frozen);
    }
    let named = matching::all_merged_into(db, told.parties)?.into_iter().collect();
    let addressee = draft.template.form.addressee;
    Ok(Leaving {
        target: ConsentTarget::Filing,
        id: filing.id.to_string(),
        clients: whose.of(&named, &told.facts, &told.items),
        purpose: purpose(addressee),
        or_for: None,
        recipient: recipient(addressee),
        items: told.items,
        facts: told.facts,
    })
}

/// What a client must have agreed to before it goes there.
const fn purpose(addressee: Addressee) -> Purpose {
    match addressee {
        Addressee::Service => Purpose::Refer,
        Addressee::Consulate => Purpose::Share,
        Addressee::Nobody => Purpose::KeepData,
        _ => Purpose::Authority,
    }
}

const fn recipient(addressee: Addressee) -> RecipientKind {
    match addressee {
        Addressee::Police => RecipientKind::Police,
        Addressee::Investigator => RecipientKind::Investigator,
        Addressee::Prosecutor => RecipientKind::Prosecutor,
        Addressee::InvestigatingJudge => RecipientKind::InvestigatingJudge,
        Addressee::Court => RecipientKind::Court,
        Addressee::Agency => RecipientKind::Agency,
        Addressee::Consulate => RecipientKind::Consulate,
        Addressee::Service => RecipientKind::Service,
        Addressee::Nobody => RecipientKind::Office,
    }
}

/// A bundle as it is built: exhibits go to an authority, to that of the filing they belong to.
pub(in crate::commands) fn of_bundle(db: &Connection, id: BundleId) -> Result<Leaving, Failure> {
    of_build(db, id, &[])
}

/// A build of it, with exhibits that the bundle may not hold any more.
pub(in crate::commands) fn of_build(db: &Connection, id: BundleId, items: &[EvidenceId]) -> Result<Leaving, Failure> {
    let found = bundle::one(db, id)?;
    leaving_build(db, &Whose::read(db, found.case)?, found, items)
}

pub(super) fn leaving_build(
    db: &Connection,
    whose: &Whose,
    mut found: bundle::Bundle,
    items: &[EvidenceId],
) -> Result<Leaving, Failure> {
    for item in items {
        if !found.exhibits.iter().any(|(known, _)| known == item) {
            found.exhibits.push((*item, String::new()));
        }
    }
    leaving_bundle(db, whose, &found)
}

pub(super) fn leaving_bundle(db: &Connection, whose: &Whose, found: &bundle::Bundle) -> Result<Leaving, Failure> {
    let items: Vec<_> = found.exhibits.iter().map(|(item, _)| *item).collect();
    let filing = found.filing.map(|id| filing_leaving(db, whose, &filings::one(db, id)?)).transpose()?;
    let named = filing.iter().flat_map(|filing| filing.clients.iter().copied()).collect();
    Ok(Leaving {
        target: ConsentTarget::Bundle,
        id: found.id.to_string(),
        clients: whose.of(&named, &[], &items),
        purpose: Purpose::Authority,
        or_for: None,
        recipient: filing.map_or(RecipientKind::Any, |filing| filing.recipient),
        items,
        facts: Vec::new(),
    })
}

/// A copy of an item: nobody says for whom it is made.
pub(in crate::commands) fn of_item(db: &Connection, id: EvidenceId) -> Result<Leaving, Failure> {
    let item = evidence::one(db, id)?;
    Ok(leaving_item(&Whose::read(db, item.case)?, id))
}

/// The same of items of one case.
pub(in crate::commands) fn of_items(
    db: &Connection,
    case: CaseId,
    items: &[EvidenceId],
) -> Result<Vec<Leaving>, Failure> {
    let whose = Whose::read(db, case)?;
    items.iter().map(|id| Ok(leaving_item(&whose, evidence::one(db, *id)?.id))).collect()
}

pub(super) fn leaving_item(whose: &Whose, id: EvidenceId) -> Leaving {
    Leaving {
        target: ConsentTarget::Evidence,
        id: id.to_string(),
        clients: whose.of(&BTreeSet::new(), &[], &[id]),
        purpose: Purpose::Share,
        or_for: None,
        recipient: RecipientKind::Any,
        items: vec![id],
        facts: Vec::new(),
    }
}

/// A paper made from a case: it tells of every client, and nobody says for whom it is made. A list of what was found may quote
/// any item.
pub(in crate::commands) fn of_paper(db: &Connection, paper: CasePaper, case: CaseId) -> Result<Leaving, Failure> {
    let whose = Whose::read(db, case)?;
    let items = match paper {
        CasePaper::SearchList => evidence::in_case(db, case)?.into_iter().map(|item| item.id).collect(),
        _ => Vec::new(),
    };
    Ok(leaving_paper(&whose, paper, case, items))
}

pub(super) fn leaving_paper(whose: &Whose, paper: CasePaper, case: CaseId, items: Vec<EvidenceId>) -> Leaving {
    let facts = match paper {
        CasePaper::Calculation => Vec::new(),
        _ => whose.facts.iter().map(|fact| fact.id).collect(),
    };
    Leaving {
        target: ConsentTarget::Paper,
        id: format!("{}/{case}", paper.word()),
        clients: whose.victims.clone(),
        purpose: Purpose::Authority,
        or_for: Some(Purpose::Share),
        recipient: RecipientKind::Any,
        items,
        facts,
    }
}

/// Any of them by its id.
pub(super) fn of_target(db: &Connection, target: ConsentTarget, id: &str) -> Result<Leaving, Failure> {
    let bad = || Failure::new("bad-request");
    match target {
        ConsentTarget::Filing => of_filing_id(db, id.parse().map_err(|_| bad())?),
        ConsentTarget::Bundle => of_bundle(db, id.parse().map_err(|_| bad())?),
        ConsentTarget::Evidence => of_item(db, id.parse().map_err(|_| bad())?),
        ConsentTarget::Paper => {
            let (paper, case) = CasePaper::read(id).ok_or_else(bad)?;
            of_paper(db, paper, case)
        }
    }
}

fn of_filing_id(db: &Connection, id: FilingId) -> Result<Leaving, Failure> {
    let filing = filings::one(db, id)?;
    let whose = Whose::read(db, filing.case)?;
    filing_leaving(db, &whose, &filing)
}

pub(super) fn filing_leaving(db: &Connection, whose: &Whose, filing: &Filing) -> Result<Leaving, Failure> {
    let template = filings::own::lookup(db, &filing.template)?.ok_or_else(|| Failure::new("needs-template"))?;
    let template = &*template;
    let case = filings::gather(db, filing.case)?;
    let body = filings::draft::of(db, filing.id)?;
    let numbering = Numbering::by_mention_in(&template.form, &filing.answers, &case, body.as_ref());
    let (language, answers) = (filing.language, &filing.answers);
    let draft = Draft { template, language, answers, case: &case, numbering: &numbering, body: body.as_ref() };
    leaving_filing(db, whose, &draft, filing)
}

/// The items with the digests they have, for the custody log. What is there no more has none.
pub(in crate::commands) fn digests(
    db: &Connection,
    items: &[EvidenceId],
) -> vault::Result<Vec<(EvidenceId, Sha256Digest)>> {
    let digest = |id: &EvidenceId| match evidence::any(db, *id) {
        Ok(item) => Some(Ok((*id, item.sha256))),
        Err(evidence::Error::NotFound(_)) => None,
        Err(evidence::Error::Vault(error)) => Some(Err(error)),
        // Looking for a row, it has nothing else to say.
        Err(_) => Some(Err(vault::Error::DatabaseDamaged)),
    };
    items.iter().filter_map(digest).collect()
}

/// The title of a document; empty when it is gone.
pub(super) fn title_of(db: &Connection, target: ConsentTarget, id: &str) -> String {
    let title = match target {
        ConsentTarget::Filing => id.parse().ok().and_then(|id| filings::one(db, id).ok()).map(|f| f.title),
        ConsentTarget::Bundle => id.parse().ok().and_then(|id| bundle::one(db, id).ok()).map(|b| b.title),
        ConsentTarget::Evidence => id.parse().ok().and_then(|id| evidence::any(db, id).ok()).map(|e| e.details.title),
        ConsentTarget::Paper => None, // what it is called follows from its id, in the reader's language
    };
    title.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_that_cannot_be_read_is_not_left_out_of_the_log() {
        let db = Connection::open_in_memory().unwrap();
        assert!(digests(&db, &[]).unwrap().is_empty());
        assert!(digests(&db, &[EvidenceId::from_bytes([1; 16])]).is_err(), "there is no table to find it in");
    }
}
