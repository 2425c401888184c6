//! What may be changed of a case, a person, a fact, an item of evidence. What is not named stays as it is.

use super::OfCase;
use crate::base::Language;
use crate::base::words::UnknownWord;
use crate::cases::{Duty, Stage};
use crate::evidence::{Covert, Form};
use crate::facts::FactStatus;
use crate::parties::{ContactKind, DocumentKind, NameKind, PartyKind, PartyRole, Sex};
use clap::Args;

/// Changes of a case.
#[derive(Debug, Args)]
pub struct CaseChanges {
    #[command(flatten)]
    pub of: OfCase,
    /// The office's own number, e.g. 14/2026.
    #[arg(long)]
    pub number: Option<String>,
    /// A short name that gives nobody away.
    #[arg(long)]
    pub title: Option<String>,
    /// Stage of the procedure: intake, pretrial, trial, appeal, cassation, enforcement or closed.
    #[arg(long)]
    pub stage: Option<Stage>,
    /// Number in the register of crimes (ЕРП).
    #[arg(long)]
    pub register_number: Option<String>,
    /// Languages of documents, all of them anew, the usual one first.
    #[arg(long = "language")]
    pub languages: Vec<Language>,
    /// Who joins the team, or gets another duty in it: "NAME=lawyer", paralegal, interpreter, psychologist or other.
    #[arg(long = "add-member", value_parser = member)]
    pub members: Vec<(String, Option<Duty>)>,
    /// Who leaves the team.
    #[arg(long = "remove-member")]
    pub remove_members: Vec<String>,
    /// Notes.
    #[arg(long)]
    pub note: Option<String>,
    /// Though another open case bears the number.
    #[arg(long)]
    pub again: bool,
}

/// Changes of a person or an organisation.
#[derive(Debug, Args)]
pub struct PartyChanges {
    #[command(flatten)]
    pub of: OfCase,
    /// Id, or a part of the name that only one has.
    pub party: String,
    /// One more role; the words are those of `party add --role`.
    #[arg(long = "add-role")]
    pub roles: Vec<PartyRole>,
    /// A role it has no longer.
    #[arg(long = "remove-role")]
    pub remove_roles: Vec<PartyRole>,
    /// Person or organisation.
    #[arg(long)]
    pub kind: Option<PartyKind>,
    /// Which of its names is meant, from 1; the number after the last enters one more.
    #[arg(long, default_value_t = 1)]
    pub which: usize,
    /// Surname.
    #[arg(long)]
    pub surname: Option<String>,
    /// Given name.
    #[arg(long)]
    pub given: Option<String>,
    /// Patronymic, or the part with уулу or кызы.
    #[arg(long)]
    pub patronymic: Option<String>,
    /// A name without parts, as of an organisation.
    #[arg(long)]
    pub name: Option<String>,
    /// main, passport, maiden, nickname or other.
    #[arg(long)]
    pub name_kind: Option<NameKind>,
    /// In which language this name is written.
    #[arg(long)]
    pub name_language: Option<Language>,
    /// Which of its names to remove, from 1; another must stay.
    #[arg(long)]
    pub remove_name: Option<usize>,
    /// Sex.
    #[arg(long)]
    pub sex: Option<Sex>,
    /// Birth date, e.g. 1998-05-14 or 1998.
    #[arg(long)]
    pub born: Option<String>,
    /// Citizenship, ISO 3166 code: all of them anew; an empty one takes them away.
    #[arg(long)]
    pub citizenship: Vec<String>,
    /// Number of an identity document: the one that is meant, or one more.
    #[arg(long)]
    pub document: Option<String>,
    /// id_card, foreign_passport, passport, tax_number, registration, licence or other.
    #[arg(long, requires = "document")]
    pub document_kind: Option<DocumentKind>,
    /// Who gave the document out.
    #[arg(long, requires = "document")]
    pub issued_by: Option<String>,
    /// When it was given out.
    #[arg(long, requires = "document")]
    pub issued_on: Option<String>,
    /// Of which country it is, ISO 3166 code.
    #[arg(long, requires = "document")]
    pub country: Option<String>,
    /// Number of a document to remove.
    #[arg(long = "remove-document")]
    pub remove_documents: Vec<String>,
    /// One more phone.
    #[arg(long)]
    pub phone: Vec<String>,
    /// One more address.
    #[arg(long)]
    pub address: Vec<String>,
    /// One more way to reach it, e.g. "email=a@example.org": phone, address, email, handle, bank_account, vehicle or other.
    #[arg(long = "add-contact", value_parser = contact)]
    pub contacts: Vec<(ContactKind, String)>,
    /// A phone, an address or another contact to remove, as it is written.
    #[arg(long = "remove-contact")]
    pub remove_contacts: Vec<String>,
    /// Notes.
    #[arg(long)]
    pub note: Option<String>,
}

/// Changes of a fact.
#[derive(Debug, Args)]
pub struct FactChanges {
    #[command(flatten)]
    pub of: OfCase,
    /// Its place in `fact list`, or its id.
    pub fact: String,
    /// The statement in Russian; an empty one takes it away.
    #[arg(long)]
    pub ru: Option<String>,
    /// The statement in Kyrgyz; an empty one takes it away.
    #[arg(long)]
    pub ky: Option<String>,
    /// The statement in English; an empty one takes it away.
    #[arg(long)]
    pub en: Option<String>,
    /// When, EDTF: 2026-03-12, 2026-03~, 2026-03-03/2026-03-21.
    #[arg(long)]
    pub date: Option<String>,
    /// Where.
    #[arg(long)]
    pub place: Option<String>,
    /// alleged, supported, disputed or admitted.
    #[arg(long)]
    pub status: Option<FactStatus>,
    /// Who took part in it too: id, or a part of the name that only one has.
    #[arg(long = "add-party")]
    pub parties: Vec<String>,
    /// Who took no part in it.
    #[arg(long = "remove-party")]
    pub remove_parties: Vec<String>,
    /// One more place it stands on, written as for `fact add`.
    #[arg(long = "cite")]
    pub citations: Vec<String>,
    /// A place it stands on no longer, as `fact list` shows it.
    #[arg(long = "uncite")]
    pub remove_citations: Vec<String>,
    /// Notes.
    #[arg(long)]
    pub note: Option<String>,
}

/// Changes of what is known about an item of evidence.
#[derive(Debug, Args)]
pub struct EvidenceChanges {
    #[command(flatten)]
    pub of: OfCase,
    /// Number of the item in the case.
    pub number: u32,
    /// Title.
    #[arg(long)]
    pub title: Option<String>,
    /// Person, device or place it comes from.
    #[arg(long)]
    pub source: Option<String>,
    /// Who handed it over.
    #[arg(long = "from")]
    pub received_from: Option<String>,
    /// Who took it.
    #[arg(long = "by")]
    pub received_by: Option<String>,
    /// When, e.g. 2026-11-23.
    #[arg(long = "on")]
    pub received_on: Option<String>,
    /// Where.
    #[arg(long = "where")]
    pub received_where: Option<String>,
    /// original, copy or unknown.
    #[arg(long)]
    pub form: Option<Form>,
    /// Recorded in secret? not_recording, no, yes or unknown.
    #[arg(long)]
    pub covert: Option<Covert>,
    /// Paper, phone, flash drive…
    #[arg(long)]
    pub carrier: Option<String>,
    /// In which language it is, e.g. ky.
    #[arg(long)]
    pub language: Option<String>,
    /// Blurred until asked for: true or false.
    #[arg(long)]
    pub sensitive: Option<bool>,
    /// Notes.
    #[arg(long)]
    pub note: Option<String>,
}

/// `NAME=lawyer`; a name alone says nothing of the duty.
fn member(given: &str) -> Result<(String, Option<Duty>), UnknownWord> {
    match given.rsplit_once('=') {
        Some((name, duty)) => Ok((name.to_owned(), Some(duty.trim().parse()?))),
        None => Ok((given.to_owned(), None)),
    }
}

/// `email=a@example.org`; what names no kind is of another one.
fn contact(given: &str) -> Result<(ContactKind, String), UnknownWord> {
    match given.split_once('=') {
        Some((kind, value)) => Ok((kind.trim().parse()?, value.to_owned())),
        None => Ok((ContactKind::Other, given.to_owned())),
    }
}
