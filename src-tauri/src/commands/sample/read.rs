//! Reads the sample from `templates/sample` and writes it into the open vault.

use super::proof;
use crate::base::id::{CaseId, EvidenceId, FactId, FilingId, PartyId};
use crate::base::{Language, Timestamp};
use crate::cases::{CaseDetails, Jurisdiction, Member, Stage};
use crate::commands::chats::{self as chat_commands, read_quietly};
use crate::commands::core::Core;
use crate::commands::evidence::count_text;
use crate::commands::failure::Failure;
use crate::commands::views::{AddCase, AddFact, AddFiling, AddParty, ChangeFiling, LinkParticipant};
use crate::commands::{cases, facts, filings, parties};
use crate::evidence::chats::{self, MessageKey};
use crate::evidence::intake::{Arrival, receive};
use crate::evidence::{Covert, EvidenceDetails, Form, Wording};
use crate::facts::{FactDetails, FactStatus, Place, Rect, Statement};
use crate::parties::{
    Contact, ContactKind, DocumentKind, IdentityDocument, NameKind, PartyDetails, PartyKind, PartyName, PartyRole, Sex,
};
use include_dir::{Dir, include_dir};
use serde::Deserialize;
use std::collections::HashMap;
use std::io::Cursor;
use std::ops::ControlFlow;

pub(super) static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates/sample");

/// What the sample's writing made.
pub struct Made {
    pub case: CaseId,
    pub filings: Vec<FilingId>,
}

/// The sample as its file tells it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sample {
    /// Whether proof, terms, consents and ties have been entered: in the first case only.
    #[serde(skip)]
    worked_on: bool,
    case: Case,
    party: Vec<Party>,
    #[serde(default)]
    evidence: Vec<Evidence>,
    #[serde(default)]
    fact: Vec<Fact>,
    #[serde(default)]
    filing: Vec<Filing>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    number: String,
    title: String,
    jurisdiction: Jurisdiction,
    stage: Stage,
    languages: Vec<Language>,
    #[serde(default)]
    register_number: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    team: Vec<Member>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Party {
    key: String,
    kind: PartyKind,
    roles: Vec<PartyRole>,
    names: Vec<Name>,
    #[serde(default)]
    sex: Option<Sex>,
    #[serde(default)]
    birth_date: String,
    #[serde(default)]
    citizenship: Vec<String>,
    #[serde(default)]
    documents: Vec<Document>,
    #[serde(default)]
    contacts: Vec<ContactLine>,
    #[serde(default)]
    note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Name {
    kind: NameKind,
    #[serde(default)]
    language: String,
    #[serde(default)]
    surname: String,
    #[serde(default)]
    given: String,
    #[serde(default)]
    patronymic: String,
    #[serde(default)]
    whole: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    kind: DocumentKind,
    number: String,
    #[serde(default)]
    issued_by: String,
    #[serde(default)]
    issued_on: String,
    #[serde(default)]
    country: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ContactLine {
    kind: ContactKind,
    value: String,
    #[serde(default)]
    note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Evidence {
    key: String,
    file: String,
    title: String,
    #[serde(default)]
    title_ky: String,
    #[serde(default)]
    source: String,
    #[serde(default)]
    source_ky: String,
    #[serde(default)]
    received_by: String,
    #[serde(default)]
    received_from: String,
    #[serde(default)]
    received_from_ky: String,
    #[serde(default)]
    received_on: String,
    #[serde(default)]
    received_where: String,
    #[serde(default)]
    received_where_ky: String,
    form: Form,
    covert: Covert,
    #[serde(default)]
    carrier: String,
    #[serde(default)]
    carrier_ky: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    sensitive: bool,
    #[serde(default)]
    note: String,
    /// Who of the case those are who write in it, by the names they have there.
    #[serde(default)]
    writers: HashMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fact {
    key: String,
    statement_ru: String,
    statement_ky: String,
    #[serde(default)]
    date: String,
    #[serde(default)]
    place: String,
    #[serde(default)]
    parties: Vec<String>,
    status: FactStatus,
    #[serde(default)]
    citations: Vec<Citation>,
    #[serde(default)]
    note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Citation {
    evidence: String,
    #[serde(default)]
    page: Option<u32>,
    #[serde(default)]
    rect: Option<[f64; 4]>,
    #[serde(default)]
    second: Option<f64>,
    #[serde(default)]
    quote: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Filing {
    template: String,
    language: Language,
    #[serde(default)]
    answers: toml::Table,
}

/// Ids of what was written, by the keys of the file.
#[derive(Default)]
pub(super) struct Keys {
    pub(super) parties: HashMap<String, PartyId>,
    pub(super) evidence: HashMap<String, EvidenceId>,
    pub(super) facts: HashMap<String, FactId>,
    /// Messages of chats: where, what, their name.
    messages: Vec<(EvidenceId, String, MessageKey)>,
}

impl Sample {
    /// The sample built into the program.
    pub fn embedded() -> Result<Self, Failure> {
        Ok(Self { worked_on: true, ..Self::of("case.toml")? })
    }

    /// A second case of the same office, in which some of the same people stand.
    pub fn second() -> Result<Self, Failure> {
        Self::of("second.toml")
    }

    fn of(file: &str) -> Result<Self, Failure> {
        toml::from_str(text_of(file)?).map_err(|_| wrong())
    }

    /// The number of its case.
    pub fn number(&self) -> &str {
        &self.case.number
    }

    /// Writes the sample into the open vault.
    pub fn write(&self, core: &Core) -> Result<Made, Failure> {
        let mut keys = Keys::default();
        let case = self.write_case(core)?;
        for party in &self.party {
            let id = parties::add(core, AddParty { case, details: party.details() })?.value;
            keys.parties.insert(party.key.clone(), id);
        }
        for item in &self.evidence {
            let id = item.receive(core, case)?;
            keys.evidence.insert(item.key.clone(), id);
            item.introduce(core, id, &mut keys)?;
        }
        for fact in &self.fact {
            let id = facts::add(core, AddFact { case, details: fact.details(&keys)? })?.value;
            keys.facts.insert(fact.key.clone(), id);
        }
        if self.worked_on {
            let written = proof::Written { parties: &keys.parties, evidence: &keys.evidence, facts: &keys.facts };
            proof::write(core, case, &written, text_of("proof.toml")?)?;
            super::accounts::write(core, &keys)?;
            super::events::write(core, case, |key| keys.id(key))?;
            super::consents::write(core, case, &keys)?;
            super::ties::write(core, case, &keys)?;
            super::ledger::write(core, case, &keys)?;
        }
        let filings = self.filing.iter().map(|filing| filing.begin(core, case, &keys)).collect::<Result<_, _>>()?;
        Ok(Made { case, filings })
    }

    fn write_case(&self, core: &Core) -> Result<CaseId, Failure> {
        let case = &self.case;
        let details = CaseDetails {
            number: case.number.clone(),
            title: case.title.clone(),
            jurisdiction: case.jurisdiction,
            stage: case.stage,
            register_number: case.register_number.clone(),
            languages: case.languages.clone(),
            team: case.team.clone(),
            note: case.note.clone(),
        };
        Ok(cases::add(core, AddCase { details, again: None })?.value)
    }
}

impl Party {
    fn details(&self) -> PartyDetails {
        let name = |n: &Name| PartyName {
            kind: n.kind,
            language: n.language.clone(),
            surname: n.surname.clone(),
            given: n.given.clone(),
            patronymic: n.patronymic.clone(),
            whole: n.whole.clone(),
        };
        let document = |d: &Document| IdentityDocument {
            kind: d.kind,
            number: d.number.clone(),
            issued_by: d.issued_by.clone(),
            issued_on: d.issued_on.clone(),
            country: d.country.clone(),
        };
        let contact = |c: &ContactLine| Contact { kind: c.kind, value: c.value.clone(), note: c.note.clone() };
        PartyDetails {
            kind: self.kind,
            roles: self.roles.clone(),
            names: self.names.iter().map(name).collect(),
            sex: self.sex,
            birth_date: self.birth_date.clone(),
            citizenship: self.citizenship.clone(),
            documents: self.documents.iter().map(document).collect(),
            contacts: self.contacts.iter().map(contact).collect(),
            note: self.note.clone(),
        }
    }
}

impl Evidence {
    fn receive(&self, core: &Core, case: CaseId) -> Result<EvidenceId, Failure> {
        let file = FILES.get_file(format!("files/{}", self.file)).ok_or_else(wrong)?;
        let arrival = Arrival {
            case,
            name: self.file.clone(),
            length: file.contents().len() as u64,
            file_time: None::<Timestamp>,
            details: EvidenceDetails {
                title: self.title.clone(),
                source: self.source.clone(),
                received_from: self.received_from.clone(),
                received_by: self.received_by.clone(),
                received_on: self.received_on.clone(),
                received_where: self.received_where.clone(),
                form: self.form,
                covert: self.covert,
                carrier: self.carrier.clone(),
                language: self.language.clone(),
                sensitive: self.sensitive,
                note: self.note.clone(),
                wordings: vec![self.in_kyrgyz()],
            },
            listed: None,
        };
        let vault = core.vault()?;
        let mut original = Cursor::new(file.contents());
        let program = core.readers.program();
        let received = receive(&vault, program, &mut original, &arrival, &mut |_| ControlFlow::Continue(()))?;
        let id = received.id();
        core.look_at_mended(received.mends().then_some(id));
        count_text(core, id)?;
        read_quietly(core, id, &mut |_, _| ControlFlow::Continue(()));
        Ok(id)
    }

    /// Says who writes in a chat, and keeps its messages for what cites their words.
    fn introduce(&self, core: &Core, id: EvidenceId, keys: &mut Keys) -> Result<(), Failure> {
        for chat in core.read(|db| chats::chats_of(db, id))? {
            for person in core.read(|db| chats::participants(db, chat.number))? {
                if let Some(key) = self.writers.get(&person.name) {
                    let party = Some(*keys.parties.get(key).ok_or_else(wrong)?);
                    chat_commands::link(core, LinkParticipant { chat: chat.id, participant: person.position, party })?;
                }
            }
            let messages = core.read(|db| chats::messages(db, &chat, id, 0, chat.messages))?;
            keys.messages.extend(messages.into_iter().map(|m| (id, m.text, m.key)));
        }
        Ok(())
    }

    fn in_kyrgyz(&self) -> Wording {
        Wording {
            language: Language::Ky,
            title: self.title_ky.clone(),
            source: self.source_ky.clone(),
            received_from: self.received_from_ky.clone(),
            received_by: String::new(), // names of the office's people are written alike
            received_where: self.received_where_ky.clone(),
            carrier: self.carrier_ky.clone(),
        }
    }
}

impl Fact {
    fn details(&self, keys: &Keys) -> Result<FactDetails, Failure> {
        let party = |key: &String| keys.parties.get(key).copied().ok_or_else(wrong);
        Ok(FactDetails {
            statements: vec![
                Statement { language: Language::Ru, text: self.statement_ru.clone() },
                Statement { language: Language::Ky, text: self.statement_ky.clone() },
            ],
            date: self.date.clone(),
            place: self.place.clone(),
            parties: self.parties.iter().map(party).collect::<Result<_, _>>()?,
            status: self.status,
            citations: self.citations.iter().map(|c| c.place(keys)).collect::<Result<_, _>>()?,
            note: self.note.clone(),
        })
    }
}

impl Citation {
    pub(super) fn place(&self, keys: &Keys) -> Result<Place, Failure> {
        let evidence = *keys.evidence.get(&self.evidence).ok_or_else(wrong)?;
        // Words of a chat are cited as the message they stand in.
        let holds = |(item, text, _): &&(EvidenceId, String, MessageKey)| {
            *item == evidence && !self.quote.is_empty() && text.contains(&self.quote)
        };
        Ok(Place {
            evidence,
            page: self.page,
            rect: self.rect.map(|[x, y, width, height]| Rect { x, y, width, height }),
            second: self.second,
            message: keys.messages.iter().find(holds).map(|(.., key)| *key),
            quote: self.quote.clone(),
        })
    }
}

impl Filing {
    /// Begins a filing: prefilled from the case, then with the sample's own answers.
    fn begin(&self, core: &Core, case: CaseId, keys: &Keys) -> Result<FilingId, Failure> {
        let request = AddFiling { case, template: self.template.clone(), language: self.language };
        let filing = filings::add(core, request)?.value;
        let view = filings::show(core, crate::commands::views::OfFiling { filing })?;
        let mut answers = view.answers.as_object().cloned().unwrap_or_default();
        for (key, value) in &self.answers {
            let value = serde_json::to_value(value).map_err(|_| wrong())?;
            answers.insert(key.clone(), keys.resolve(value)?);
        }
        filings::change(core, ChangeFiling { filing, answers: answers.into() })?;
        Ok(filing)
    }
}

impl Keys {
    /// `@key` becomes the id of the party, item or fact with that key, also inside lists and tables.
    fn resolve(&self, value: serde_json::Value) -> Result<serde_json::Value, Failure> {
        use serde_json::Value;
        Ok(match value {
            Value::String(text) => match text.strip_prefix('@') {
                Some(key) => self.id(key)?.into(),
                None => text.into(),
            },
            Value::Array(items) => items.into_iter().map(|v| self.resolve(v)).collect::<Result<Vec<_>, _>>()?.into(),
            Value::Object(map) => {
                let map = map.into_iter().map(|(k, v)| Ok((k, self.resolve(v)?)));
                Value::Object(map.collect::<Result<_, Failure>>()?)
            }
            other => other,
        })
    }

    fn id(&self, key: &str) -> Result<String, Failure> {
        let party = self.parties.get(key).map(ToString::to_string);
        let item = || self.evidence.get(key).map(ToString::to_string);
        let fact = || self.facts.get(key).map(ToString::to_string);
        party.or_else(item).or_else(fact).ok_or_else(wrong)
    }
}

/// The text of a file of the sample.
pub(super) fn text_of(file: &str) -> Result<&'static str, Failure> {
    FILES.get_file(file).and_then(|f| f.contents_utf8()).ok_or_else(wrong)
}

/// The sample is part of the program and read by its tests.
pub(super) fn wrong() -> Failure {
    Failure::new("internal")
}
