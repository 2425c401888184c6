//! Whether something may leave the office: plain rules over the records of one client.

use super::{Consent, ConsentAnswer, Purpose, RecipientKind};
use crate::base::id::{ConsentId, EvidenceId, FactId, PartyId};
use chrono::NaiveDate;

/// How a consent stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Given, and still good.
    InForce,
    /// Given for a later day.
    NotYet,
    /// Its term has passed.
    Expired,
    /// Taken back.
    Withdrawn,
    /// The client said no.
    Refused,
}

/// How a consent stands on a day.
pub fn standing(consent: &Consent, on: NaiveDate) -> Standing {
    match (&consent.withdrawn, consent.details.answer) {
        (Some(withdrawal), _) if withdrawal.on <= on => Standing::Withdrawn,
        (_, ConsentAnswer::Refused) => Standing::Refused,
        _ if consent.answered_on > on => Standing::NotYet,
        _ if consent.until.is_some_and(|until| until < on) => Standing::Expired,
        _ => Standing::InForce,
    }
}

/// What is about to leave, of whose matter.
#[derive(Debug, Clone, Copy)]
pub struct Disclosure<'a> {
    /// Whose matter.
    pub client: PartyId,
    /// For what.
    pub purpose: Purpose,
    /// To whom; [`RecipientKind::Any`] while nobody knows.
    pub recipient: RecipientKind,
    /// The items in it.
    pub items: &'a [EvidenceId],
    /// The facts told in it.
    pub facts: &'a [FactId],
    /// The day.
    pub on: NaiveDate,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Every part of it is covered by these.
    Permitted { by: Vec<ConsentId> },
    /// Nobody began to write consents down for this client.
    NothingOnFile,
    /// Consents are kept, and none covers all of this. `lapsed` had a term that passed.
    NotAsked { lapsed: Vec<ConsentId> },
    /// The client said no to a part of it.
    Blocked { by: Vec<Reason> },
}

/// One consent that stands in the way, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reason {
    /// Which.
    pub consent: ConsentId,
    /// [`Standing::Refused`] or [`Standing::Withdrawn`].
    pub standing: Standing,
}

/// One thing that a consent may be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Thing {
    Matter,
    Item(EvidenceId),
    Fact(FactId),
}

/// Whether this may leave. A refusal or withdrawal stands until the client agrees again, later, to no more than what
/// was refused: a general form signed afterwards does not undo "not this picture" or "not to the press".
pub fn permits(consents: &[Consent], ask: &Disclosure<'_>) -> Verdict {
    let own: Vec<&Consent> = consents.iter().filter(|c| c.details.client == ask.client).collect();
    if own.is_empty() {
        return Verdict::NothingOnFile;
    }
    let mut blocked: Vec<Reason> = Vec::new();
    for consent in &own {
        let standing = standing(consent, ask.on);
        let says_no = matches!(standing, Standing::Refused | Standing::Withdrawn);
        let stands = || things(ask).into_iter().any(|t| concerns(consent, t) && !lifted(consent, &own, ask, t));
        if says_no && answers(consent, ask) && stands() {
            blocked.push(Reason { consent: consent.id, standing });
        }
    }
    if !blocked.is_empty() {
        return Verdict::Blocked { by: blocked };
    }
    let with = |wanted: Standing| {
        let fits =
            move |c: &&&Consent| c.details.purpose == ask.purpose && answers(c, ask) && standing(c, ask.on) == wanted;
        own.iter().filter(fits).copied().collect::<Vec<_>>()
    };
    let good = with(Standing::InForce);
    let covered = things(ask).into_iter().all(|thing| good.iter().any(|c| concerns(c, thing)));
    let used = good.iter().filter(|c| things(ask).into_iter().any(|thing| concerns(c, thing)));
    match covered {
        true => Verdict::Permitted { by: used.map(|c| c.id).collect() },
        false => Verdict::NotAsked { lapsed: with(Standing::Expired).iter().map(|c| c.id).collect() },
    }
}

/// The parts of what leaves; what holds neither items nor facts is the matter as such.
fn things(ask: &Disclosure<'_>) -> Vec<Thing> {
    let items = ask.items.iter().map(|id| Thing::Item(*id));
    let things: Vec<_> = items.chain(ask.facts.iter().map(|id| Thing::Fact(*id))).collect();
    if things.is_empty() { vec![Thing::Matter] } else { things }
}

fn is_whole(consent: &Consent) -> bool {
    consent.details.items.is_empty() && consent.details.facts.is_empty()
}

/// Whether the consent is about this part.
fn concerns(consent: &Consent, thing: Thing) -> bool {
    is_whole(consent)
        || match thing {
            Thing::Matter => false,
            Thing::Item(id) => consent.details.items.contains(&id),
            Thing::Fact(id) => consent.details.facts.contains(&id),
        }
}

/// Whether the consent speaks of this purpose and recipient. A recipient nobody knows may be the one that was named.
fn answers(consent: &Consent, ask: &Disclosure<'_>) -> bool {
    let details = &consent.details;
    if details.purpose.is_ground() {
        return true;
    }
    let any = RecipientKind::Any;
    let reaches = details.recipient_kind == any || ask.recipient == any || details.recipient_kind == ask.recipient;
    details.purpose == ask.purpose && reaches
}

/// Whether the client agreed again, after saying no, to this part for this recipient.
fn lifted(no: &Consent, own: &[&Consent], ask: &Disclosure<'_>, thing: Thing) -> bool {
    own.iter().any(|yes| {
        let same = yes.details.purpose == no.details.purpose && standing(yes, ask.on) == Standing::InForce;
        let later = (yes.answered_on, yes.created) > (decided(no), no.created) && yes.id != no.id;
        let no_wider = is_whole(no) || !is_whole(yes);
        same && later && no_wider && no_wider_recipient(no, yes) && answers(yes, ask) && concerns(yes, thing)
    })
}

fn no_wider_recipient(no: &Consent, yes: &Consent) -> bool {
    let (no, yes) = (&no.details, &yes.details);
    let named = |text: &str| crate::base::text::fold(text.trim());
    match no.recipient_kind {
        RecipientKind::Any => true,
        kind if kind != yes.recipient_kind => false,
        _ => no.recipient.trim().is_empty() || named(&no.recipient) == named(&yes.recipient),
    }
}

/// The day of the client's last word in it.
fn decided(consent: &Consent) -> NaiveDate {
    consent.withdrawn.as_ref().map_or(consent.answered_on, |withdrawal| withdrawal.on)
}

/// Something that was made or handed out, as far as consents care.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What it is.
    pub kind: PaperKind,
    /// Its id as text: of a filing, a bundle, an item.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Whose matter it tells.
    pub clients: Vec<PartyId>,
    /// For what.
    pub purpose: Purpose,
    /// To whom.
    pub recipient: RecipientKind,
    /// Items in it.
    pub items: Vec<EvidenceId>,
    /// Facts in it.
    pub facts: Vec<FactId>,
}

/// What a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(export_to = "bindings.ts")]
pub enum PaperKind {
    /// A draft: it can still be kept from leaving.
    Draft,
    /// A filing made final: it may be with the authority.
    Final,
    /// A bundle of exhibits.
    Bundle,
    /// A file that was written outside the vault.
    Export,
}

/// Whether a consent speaks of a document: whether its withdrawal touches it.
pub fn touches(consent: &Consent, document: &Document, on: NaiveDate) -> bool {
    let ask = Disclosure {
        client: consent.details.client,
        purpose: document.purpose,
        recipient: document.recipient,
        items: &document.items,
        facts: &document.facts,
        on,
    };
    let spoken_of = answers(consent, &ask) && things(&ask).into_iter().any(|thing| concerns(consent, thing));
    document.clients.contains(&consent.details.client) && spoken_of
}
