//! What stands between a draft and the court: each finding says where, and how serious it is.

mod around;
mod chips;
mod sober;
mod tongue;

use super::answers::{self, missing, shown};
use super::articles;
use super::form::FieldKind;
use super::own::origin;
use super::{Draft, Exhibit, Party, print};
use crate::base::Language;
use crate::base::id::{EventId, EvidenceId, FactId, PartyId};
use crate::facts::moment_words;
use crate::language::{Case, Doubt, Why};
use crate::law::{self, Applies, Status};
use crate::typeset;
use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

pub use around::{Around, Passed};

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The filing cannot become final.
    Blocking,
    /// The lawyer must say that it is so.
    Confirm,
    /// Worth a look.
    Note,
}

/// What was found. The word on the wire is the message key `preflight-<code>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    /// A required field has no answer.
    FieldEmpty,
    /// An answer does not fit its field.
    FieldMalformed,
    /// A sum is negative, or larger than any that a case tells of.
    SumBeyond,
    /// An answer names something that is not in the case any more.
    FieldGone,
    /// The template does not print in this language.
    LanguageNotOffered,
    /// An exhibit that was chosen is set aside.
    ExhibitSetAside,
    /// The sealed original of an exhibit is gone.
    ExhibitMissing,
    /// The sealed original of an exhibit is not what was sealed.
    ExhibitDamaged,
    /// A term that the filing would keep has passed; `detail` is its last day.
    DeadlinePassed,
    /// A day in the answers started a term that has passed; `detail` is its last day.
    AnswerPastTerm,
    /// The document is dated before a day in its answers; `detail` is the question and that day.
    DatedBeforeAnswer,
    /// The document is dated before what it relates; `detail` is the day of the fact.
    DatedBeforeFact,
    /// The document is dated before an entry of the log that it attests; `detail` is the number of the last one.
    DatedBeforeEntry,
    /// A day that is to lie ahead of the document is past on its day; `detail` is the day.
    DayBehind,
    /// A day lies before 1900 or after 2100; `detail` is the day.
    DateFar,
    /// A sum is zero.
    SumZero,
    /// The victim is or may be a child, and no legal representative is named.
    MinorVictim,
    /// The victim's birth date speaks for a mark that is not set; `detail`: the articles that the mark brings.
    ChildNotMarked,
    /// The document must tell a party from every other; `detail` is what is not known of it.
    IdentityMissing,
    /// The head says of nobody on the applicant's side where they live or what their telephone is.
    NobodyReached,
    /// The head names somebody of another kind than the filing is made for.
    AddresseeOther,
    /// The head names the very body that is complained of.
    AddresseeComplainedOf,
    /// A mark was left where something was to be filled in.
    GapLeft,
    /// A text holds letters that nobody sees.
    HiddenLetters,
    /// A question that need not be answered is not answered; its place is printed empty.
    PlaceEmpty,
    /// A letter no font has; `detail` holds the letters.
    LettersUnprintable,
    /// A fact rests on evidence that is set aside, so nothing is attached for it.
    CitedNotAttached,
    /// Nobody has read the article in the official text.
    LawToCheck,
    /// Sources disagree about the article; `detail` is the safe reading.
    LawInConflict,
    /// The act was done when the article was not law; `fact` says which.
    LawNotInForce,
    /// How many sheets an exhibit has is not known.
    SheetsUnknown,
    /// An exhibit needs a password or is damaged: it is not printed with the others.
    ExhibitUnread,
    /// The passport of an exhibit prints places that nothing is written for; `detail`: which.
    PassportEmpty,
    /// A fact stands on a sheet that the exhibit does not have; `detail` is the sheet.
    SheetNotThere,
    /// A fact stands on a moment that the exhibit does not have; `detail` is the moment.
    MomentNotThere,
    /// A fact stands on lines that the exhibit does not have; `detail` names them.
    PlaceNotThere,
    /// A chip of the text cites a sheet that the exhibit does not have; `detail` is the sheet.
    ChipSheetNotThere,
    /// More wages were paid than the ledger says were due, or in another currency: the claim leaves them out. `detail` is how
    /// much.
    WagesOverpaid,
    /// An exhibit is, or may be, a secret recording.
    CovertRecording,
    /// A text tells where a protected party lives or how it is reached.
    ProtectedShown,
    /// A fact is not written in the language of the document.
    FactInOtherLanguage,
    /// A name is not written in the language of the document.
    NameInOtherLanguage,
    /// The name of an organisation is not.
    OrganisationInOtherLanguage,
    /// The rules of grammar are not sure of a form that is printed; `detail` is the form, `doubt` the reason.
    FormUnsure,
    /// The place of a fact is written in another language than the document; `detail` is the place.
    PlaceInOtherLanguage,
    /// An address of a party is; `detail` is the address.
    AddressInOtherLanguage,
    /// Who issued a document of a party is; `detail` is the issuer.
    IssuerInOtherLanguage,
    /// The title of an exhibit is not written in the language of the document.
    TitleInOtherLanguage,
    /// A fact of the filing has no evidence under it.
    FactWithoutEvidence,
    /// An exhibit is attached and no fact of the filing rests on it.
    AttachedNotCited,
    /// A chip of the draft stands for what is not in the case, or says nothing; `detail`: how it read last.
    ChipEmpty,
    /// What the case says now is not what the draft said when it was last looked at; `detail`: how it read.
    ChipChanged,
}

/// One finding and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub severity: Severity,
    pub code: Code,
    /// Key of the field to go to.
    pub field: Option<String>,
    /// Id of a record of the law pack.
    pub law: Option<String>,
    pub fact: Option<FactId>,
    pub evidence: Option<EvidenceId>,
    pub party: Option<PartyId>,
    /// More words for the message; empty for most codes.
    pub detail: String,
    /// What the rules of grammar are not sure of.
    pub doubt: Option<Doubt>,
    /// The term that passed: the event that started it, and its rule.
    pub term: Option<(EventId, String)>,
}

impl Finding {
    const fn new(severity: Severity, code: Code) -> Self {
        let (field, law, fact, evidence, party, doubt) = (None, None, None, None, None, None);
        Self { severity, code, field, law, fact, evidence, party, detail: String::new(), doubt, term: None }
    }
    fn field(self, key: &str) -> Self {
        Self { field: Some(key.to_owned()), ..self }
    }
}

impl Code {
    /// Whether a lawyer may go on all the same, for a reason.
    pub const fn may_be_overruled(self) -> bool {
        matches!(self, Self::CitedNotAttached | Self::ExhibitMissing | Self::ExhibitDamaged | Self::DeadlinePassed)
    }
}

/// Where a finding about the draft leads: to this, and to the block whose id follows after a colon.
pub const DRAFT: &str = "@draft";

/// Everything found in a draft that is to be filed on a day, the most serious first.
pub fn preflight(draft: &Draft<'_>, on: NaiveDate) -> Vec<Finding> {
    preflight_within(draft, &Around::default(), on)
}

/// The same with what stands around the filing.
pub fn preflight_within(draft: &Draft<'_>, around: &Around, on: NaiveDate) -> Vec<Finding> {
    let mut found = questions(draft);
    found.extend(around::around(draft, around));
    // An item that is set aside is told as that, and not as one that is gone.
    let aside: BTreeSet<String> =
        found.iter().filter(|f| f.code == Code::ExhibitSetAside).filter_map(|f| f.field.clone()).collect();
    found.retain(|f| f.code != Code::FieldGone || f.field.as_ref().is_none_or(|field| !aside.contains(field)));
    found.extend(letters(draft));
    found.extend(facts(draft));
    found.extend(exhibits(draft));
    found.extend(laws(draft, on));
    found.extend(people(draft));
    found.extend(sober::sober(draft, on));
    found.extend(tongue::foreign(draft));
    found.extend(forms(draft));
    found.extend(chips::chips(draft));
    found.sort_by_key(|finding| finding.severity); // stable: within one severity the order of the checks stays
    found
}

fn questions(draft: &Draft<'_>) -> Vec<Finding> {
    let form = &draft.template.form;
    let language =
        (!form.languages.contains(&draft.language)).then(|| Finding::new(Severity::Blocking, Code::LanguageNotOffered));
    let missing = missing(form, draft.answers, draft.case).into_iter().map(|missing| {
        let code = match missing.why {
            answers::Why::Empty => Code::FieldEmpty,
            answers::Why::Malformed => Code::FieldMalformed,
            answers::Why::Beyond => Code::SumBeyond,
            answers::Why::Gone => Code::FieldGone,
        };
        Finding::new(Severity::Blocking, code).field(&missing.field)
    });
    language.into_iter().chain(missing).collect()
}

fn letters(draft: &Draft<'_>) -> Option<Finding> {
    let mut letters = BTreeSet::new();
    each_text(&draft.data(), &mut |text| letters.extend(typeset::unprintable(text)));
    (!letters.is_empty()).then(|| Finding {
        detail: letters.iter().map(char::to_string).collect::<Vec<_>>().join(" "),
        ..Finding::new(Severity::Blocking, Code::LettersUnprintable)
    })
}

fn each_text(value: &Value, see: &mut impl FnMut(&str)) {
    match value {
        Value::String(text) => see(text),
        Value::Array(items) => items.iter().for_each(|item| each_text(item, see)),
        Value::Object(fields) => fields.values().for_each(|field| each_text(field, see)),
        _ => {}
    }
}

fn facts(draft: &Draft<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (key, fact) in draft.told() {
        let at = |finding: Finding| Finding { fact: Some(fact.id), ..finding.field(key) };
        for evidence in draft.case.lost_citations(fact).collect::<BTreeSet<_>>() {
            let finding = at(Finding::new(Severity::Blocking, Code::CitedNotAttached));
            found.push(Finding { evidence: Some(evidence), ..finding });
        }
        for citation in &fact.citations {
            let Some(exhibit) = draft.case.exhibit(citation.evidence) else { continue };
            let lost = |code, detail| {
                let finding = at(Finding::new(Severity::Confirm, code));
                Finding { evidence: Some(citation.evidence), detail, ..finding }
            };
            let page = citation.page.filter(|page| citation.astray || !exhibit.has_sheet(*page));
            found.extend(page.map(|page| lost(Code::SheetNotThere, page.to_string())));
            let second = citation.second.filter(|second| citation.astray || !exhibit.has_moment(*second));
            found.extend(second.map(|second| lost(Code::MomentNotThere, moment_words(second))));
            let lines = citation.lines.filter(|_| citation.astray);
            let words = |[first, last]: [u32; 2]| crate::facts::lines_words(draft.language, first, last);
            found.extend(lines.map(|lines| lost(Code::PlaceNotThere, words(lines))));
        }
        if fact.citations.is_empty() {
            found.push(at(Finding::new(Severity::Note, Code::FactWithoutEvidence)));
        }
        if fact.statement.exactly(draft.language).is_none() {
            found.push(at(Finding::new(Severity::Confirm, Code::FactInOtherLanguage)));
        }
    }
    found
}

/// Templates that print the passport of every exhibit, in any country: law.md, § 4.1, row 11.
const PASSPORTS: [&str; 2] = ["/motion-add-evidence", "/custody-certificate"];

fn exhibits(draft: &Draft<'_>) -> Vec<Finding> {
    let told = draft.told();
    let passports = PASSPORTS.iter().any(|ending| origin(&draft.template.id).ends_with(ending));
    let mut found = Vec::new();
    for exhibit in draft.numbering.items().iter().filter_map(|id| draft.case.exhibit(*id)) {
        let at = |finding: Finding| Finding { evidence: Some(exhibit.evidence), ..finding };
        if exhibit.sheets.is_none() && exhibit.recording.is_none() {
            let code = if exhibit.unread { Code::ExhibitUnread } else { Code::SheetsUnknown };
            found.push(at(Finding::new(Severity::Confirm, code)));
        }
        let empty = if passports { unwritten(exhibit, draft.language) } else { Vec::new() };
        if !empty.is_empty() {
            let finding = at(Finding::new(Severity::Confirm, Code::PassportEmpty));
            found.push(Finding { detail: empty.join(", "), ..finding });
        }
        if exhibit.covert {
            found.push(at(Finding::new(Severity::Confirm, Code::CovertRecording)));
        }
        if exhibit.title.exactly(draft.language).is_none() {
            found.push(at(Finding::new(Severity::Note, Code::TitleInOtherLanguage)));
        }
        let cited = told.iter().any(|(_, fact)| fact.citations.iter().any(|c| c.evidence == exhibit.evidence));
        if !told.is_empty() && !cited {
            found.push(at(Finding::new(Severity::Note, Code::AttachedNotCited)));
        }
    }
    found
}

/// What the passport of an exhibit would print empty. A recording says by itself what carries it, and who gave a thing says
/// where it comes from.
fn unwritten(exhibit: &Exhibit, language: Language) -> Vec<&'static str> {
    let [source, carrier] = match language {
        Language::Ru => ["источник", "носитель"],
        Language::Ky => ["булагы", "алып жүрүүчүсү"],
        Language::En => ["source", "carrier"],
    };
    let carried = !exhibit.carrier.is_empty() || exhibit.recording.is_some();
    let told = !exhibit.source.is_empty() || !exhibit.received_from.is_empty();
    let written = [(told, source), (carried, carrier)];
    written.into_iter().filter(|(there, _)| !there).map(|(_, what)| what).collect()
}

fn laws(draft: &Draft<'_>, on: NaiveDate) -> Vec<Finding> {
    let pack = law::pack();
    let mut found: BTreeMap<(Severity, Code, String), Finding> = BTreeMap::new();
    let mut add = |finding: Finding, id: &str| {
        let finding = Finding { law: Some(id.to_owned()), ..finding };
        found.entry((finding.severity, finding.code, id.to_owned())).or_insert(finding);
    };
    let (cited, bases) = (chips::cited(draft), draft.bases());
    let bases = bases.into_iter().map(|basis| (basis.law, basis.applies));
    let chips = cited.iter().map(|ids| (ids.iter().map(String::as_str).collect(), None));
    for (ids, applies) in bases.chain(chips) {
        for record in ids.into_iter().filter_map(|id| pack.record(id)) {
            if record.status == Status::ToCheck {
                add(Finding::new(Severity::Confirm, Code::LawToCheck), &record.id);
            }
            if let Some(reading) = pack.conflict(&record.id).and_then(|c| c.readings.get(c.safe)) {
                let detail = reading.text.get(draft.language).to_owned();
                add(Finding { detail, ..Finding::new(Severity::Confirm, Code::LawInConflict) }, &record.id);
            }
            let not_in_force = Finding::new(Severity::Confirm, Code::LawNotInForce);
            match applies.unwrap_or(pack.applies(record)) {
                Applies::WhenFiled if !pack.in_force(record, on) => add(not_in_force, &record.id),
                Applies::WhenFiled => {}
                Applies::WhenDone => {
                    // An uncertain date is given the benefit: only when no day it can mean is covered.
                    let outside = |fact: &super::Fact| {
                        articles::days(fact).is_some_and(|days| !articles::touches(pack, record, days))
                    };
                    let outside = draft.acts().into_iter().find(|(_, fact)| outside(fact));
                    if let Some((key, fact)) = outside {
                        add(Finding { fact: Some(fact.id), ..not_in_force.field(key) }, &record.id);
                    }
                }
            }
        }
    }
    found.into_values().collect()
}

fn people(draft: &Draft<'_>) -> Vec<Finding> {
    let form = &draft.template.form;
    let mut found = Vec::new();
    let mut named: BTreeMap<PartyId, &str> = BTreeMap::new();
    for field in form.fields.iter().filter(|field| shown(form, draft.answers, field)) {
        let ids = match field.kind {
            FieldKind::Party => draft.answers.party(&field.key).into_iter().collect(),
            FieldKind::Parties => draft.answers.parties(&field.key),
            _ => Vec::new(),
        };
        ids.into_iter().for_each(|id| {
            named.entry(id).or_insert(&field.key);
        });
    }
    for (id, key) in named {
        let foreign = draft.case.party(id).filter(|party| party.name.exactly(draft.language).is_none());
        if let Some(party) = foreign {
            let code = if party.organisation { Code::OrganisationInOtherLanguage } else { Code::NameInOtherLanguage };
            found.push(Finding { party: Some(id), ..Finding::new(Severity::Note, code).field(key) });
        }
    }
    let data = draft.data();
    for party in draft.case.parties.iter().filter(|party| party.protected || party.measures) {
        let fields = data["fields"].as_object().into_iter().flatten();
        // What the head is to say is no answer that gives it away.
        let said = |key: &str| form.field(key).is_some_and(|field| draft.is_reached(field));
        let fields = fields.filter(|(key, value)| !said(key) && tells_of(value, party)).map(|(key, _)| key.clone());
        let blocks = data["draft"].as_array().into_iter().flatten().filter(|block| tells_of(block, party));
        let blocks = blocks.filter_map(|block| Some(format!("{DRAFT}:{}", block["id"].as_str()?)));
        for key in fields.chain(blocks) {
            let finding = Finding::new(Severity::Confirm, Code::ProtectedShown).field(&key);
            found.push(Finding { party: Some(party.id), ..finding });
        }
    }
    found
}

/// Declined names and addressees that the rules are unsure of, where the document prints them. A form that the lawyer
/// wrote is sure.
fn forms(draft: &Draft<'_>) -> Vec<Finding> {
    let form = &draft.template.form;
    let mut found = Vec::new();
    let unsure = |key: &str, form: String, doubt: &Doubt| {
        let finding = Finding::new(Severity::Confirm, Code::FormUnsure).field(key);
        Finding { detail: form, doubt: Some(doubt.clone()), ..finding }
    };
    for field in form.fields.iter().filter(|field| shown(form, draft.answers, field)) {
        if let Some(whom) = draft.answers.addressee(&field.key).filter(|_| field.kind == FieldKind::Addressee)
            && whom.written.is_none()
        {
            let (written, forms) = print::addressed(&whom.text, draft.language);
            let doubt = forms.doubts().iter().find(|doubt| doubt.why != Why::NotNominative);
            found.extend(doubt.map(|doubt| unsure(&field.key, written, doubt)));
        }
        if let Some(text) = draft.answers.text(&field.key).filter(|_| field.kind == FieldKind::Phrase) {
            let (_, forms) = print::addressed(text, draft.language);
            let doubt = forms.doubts().iter().find(|doubt| doubt.why != Why::NotNominative);
            found.extend(doubt.map(|doubt| unsure(&field.key, text.to_owned(), doubt)));
        }
        let cases: Vec<Case> = Case::of(draft.language).iter().copied().filter(|c| field.cases.contains(c)).collect();
        let ids = match field.kind {
            FieldKind::Party => draft.answers.party(&field.key).into_iter().collect(),
            FieldKind::Parties => draft.answers.parties(&field.key),
            _ => Vec::new(),
        };
        for party in ids.into_iter().filter_map(|id| draft.case.party(id)) {
            let declined = party.declined(draft.language);
            let doubtful: Vec<Case> = cases.iter().copied().filter(|case| !declined.doubts(*case).is_empty()).collect();
            let Some(doubt) = doubtful.first().and_then(|case| declined.doubts(*case).first()) else { continue };
            let printed: Vec<&str> = doubtful.iter().map(|case| declined.forms.get(*case)).collect();
            let finding = unsure(&field.key, printed.join(", "), doubt);
            found.push(Finding { party: Some(party.id), ..finding });
        }
    }
    found
}

/// Whether a value holds an address, phone or mail of the party, however it is spaced and cased.
fn tells_of(value: &Value, party: &Party) -> bool {
    let bare =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let addresses = party.addresses.iter().flat_map(|words| [&words.ru, &words.ky, &words.en]);
    let secrets = addresses.chain(&party.phones).chain(&party.emails).map(|text| bare(text));
    let secrets: Vec<_> = secrets.filter(|secret| secret.chars().count() >= 6).collect();
    let mut told = false;
    each_text(value, &mut |text| {
        let text = bare(text);
        told |= secrets.iter().any(|secret| text.contains(secret.as_str()));
    });
    told
}
