//! What can hardly be so: a document older than what it tells of, a year of another age, a sum of nothing. And what a
//! paper of a child or before a notary still needs.

use super::super::answers::shown;
use super::super::compose::{CLIENT, THROUGH};
use super::super::form::{Field, FieldKind, Fill};
use super::super::minors::{CHILD, YOUNG, Younger, younger, younger_then};
use super::super::own::origin;
use super::super::{Draft, Role};
use super::around::asked;
use super::{Code, Finding, Severity};
use crate::base::Language;
use crate::base::date::short_day;
use crate::law::{self, Ending};
use chrono::{Datelike, NaiveDate};

/// The question that holds the day of the document.
const DAY: &str = "date";

/// The template that attests the custody log, in any country.
const CERTIFICATE: &str = "/custody-certificate";

/// Papers that a notary looks at.
const PASSPORTS: [&str; 3] = ["id_card", "passport", "foreign_passport"];

pub(super) fn sober(draft: &Draft<'_>, on: NaiveDate) -> Vec<Finding> {
    let mut found = dated(draft);
    found.extend(behind(draft, on));
    found.extend(far(draft));
    found.extend(sums(draft));
    found.extend(children(draft, on));
    found.extend(identities(draft));
    found.extend(unreached(draft));
    found.extend(defendants(draft));
    found
}

/// The day of the document, when it asks for one and has it.
fn day_of(draft: &Draft<'_>) -> Option<NaiveDate> {
    let form = &draft.template.form;
    let field = form.field(DAY).filter(|field| field.kind == FieldKind::Date && shown(form, draft.answers, field))?;
    draft.answers.date(&field.key)
}

/// The day of the document is before what it tells of.
fn dated(draft: &Draft<'_>) -> Vec<Finding> {
    let Some(day) = day_of(draft) else { return Vec::new() };
    let language = draft.language;
    let finding = |code, detail: String| Finding { detail, ..Finding::new(Severity::Confirm, code).field(DAY) };
    let mut found = Vec::new();
    let days = asked(&draft.template.form, draft).filter(|field| field.kind == FieldKind::Date && !field.ahead);
    for field in days.filter(|field| field.key != DAY) {
        if let Some(told) = draft.answers.date(&field.key).filter(|told| day < *told) {
            let detail = format!("{} — {}", field.label.get(language), short_day(told, language));
            found.push(finding(Code::DatedBeforeAnswer, detail));
        }
    }
    for (_, fact) in draft.told() {
        if let Some(begun) = fact.date.as_ref().and_then(|date| date.earliest).filter(|begun| day < *begun) {
            let finding = finding(Code::DatedBeforeFact, short_day(begun, language));
            found.push(Finding { fact: Some(fact.id), ..finding });
        }
    }
    if origin(&draft.template.id).ends_with(CERTIFICATE) {
        let attested = draft.numbering.items().iter().filter_map(|id| draft.case.exhibit(*id));
        // The certificate prints the days of the log in UTC, which here is never ahead of the calendar on the wall.
        let later = attested.flat_map(|exhibit| &exhibit.custody).filter(|entry| day < entry.at.utc().date_naive());
        let last = later.max_by_key(|entry| entry.entry);
        found.extend(last.map(|entry| finding(Code::DatedBeforeEntry, entry.entry.to_string())));
    }
    found
}

/// Days that are to lie ahead («не позднее …») and are past on the day of the document, or today when it has none.
fn behind(draft: &Draft<'_>, on: NaiveDate) -> Vec<Finding> {
    let day = day_of(draft).unwrap_or(on);
    let ahead = asked(&draft.template.form, draft).filter(|field| field.kind == FieldKind::Date && field.ahead);
    let past = ahead.filter_map(|field| Some((field, draft.answers.date(&field.key).filter(|told| *told < day)?)));
    let finding = |(field, told): (&Field, NaiveDate)| Finding {
        detail: short_day(told, draft.language),
        ..Finding::new(Severity::Confirm, Code::DayBehind).field(&field.key)
    };
    past.map(finding).collect()
}

/// Days of a year that no case of today tells of: a slip like `0206` or `9999`.
fn far(draft: &Draft<'_>) -> Vec<Finding> {
    let far = |day: &NaiveDate| !(1900..=2100).contains(&day.year());
    let finding =
        |key: &str, detail: String| Finding { detail, ..Finding::new(Severity::Confirm, Code::DateFar).field(key) };
    let mut found = Vec::new();
    for field in asked(&draft.template.form, draft) {
        let days: Vec<NaiveDate> = match field.kind {
            FieldKind::Date => draft.answers.date(&field.key).into_iter().collect(),
            FieldKind::Rows => {
                let rows = draft.answers.rows(&field.key);
                let columns = field.columns.iter().filter(|column| column.kind == FieldKind::Date);
                columns.flat_map(|column| rows.iter().filter_map(move |row| row.date(&column.key))).collect()
            }
            _ => continue,
        };
        let days = days.iter().filter(|day| far(day));
        found.extend(days.map(|day| finding(&field.key, short_day(*day, draft.language))));
    }
    for (key, fact) in draft.told() {
        let Some(date) = &fact.date else { continue };
        if [date.earliest, date.latest].iter().flatten().any(far) {
            let finding = finding(key, date.words.get(draft.language).to_owned());
            found.push(Finding { fact: Some(fact.id), ..finding });
        }
    }
    found
}

/// Sums of nothing.
fn sums(draft: &Draft<'_>) -> Vec<Finding> {
    let nothing = asked(&draft.template.form, draft).filter(|field| match field.kind {
        FieldKind::Money => draft.answers.money(&field.key).is_some_and(|sum| sum.amount == 0),
        FieldKind::Rows => {
            let rows = draft.answers.rows(&field.key);
            let mut columns = field.columns.iter().filter(|column| column.kind == FieldKind::Money);
            columns.any(|column| {
                let mut sums = rows.iter().filter_map(|row| row.money(&column.key));
                sums.any(|sum| sum.amount == 0)
            })
        }
        _ => false,
    });
    nothing.map(|field| Finding::new(Severity::Confirm, Code::SumZero).field(&field.key)).collect()
}

/// The victim is, may be or was a child, and the answers do not say so.
fn children(draft: &Draft<'_>, on: NaiveDate) -> Vec<Finding> {
    let form = &draft.template.form;
    let day = day_of(draft).unwrap_or(on);
    let mut fields = asked(form, draft).filter(|field| field.kind == FieldKind::Party);
    let Some(field) = fields.find(|field| CLIENT.contains(&field.key.as_str())) else {
        return Vec::new();
    };
    let Some(victim) = draft.answers.party(&field.key).and_then(|id| draft.case.party(id)) else {
        return Vec::new();
    };
    let about = |code, key: &str, detail: String| Finding {
        party: Some(victim.id),
        detail,
        ..Finding::new(Severity::Confirm, code).field(key)
    };
    let mut found = Vec::new();
    let guarded = asked(form, draft).any(|field| field.key == "guardian" && draft.answers.party(&field.key).is_some());
    if younger(victim, CHILD, (day, day)) != Younger::No && !guarded {
        found.push(about(Code::MinorVictim, &field.key, String::new()));
    }
    for mark in asked(form, draft).filter(|field| !draft.answers.check(&field.key)) {
        let age = match mark.fill {
            Some(Fill::Child) => younger(victim, CHILD, (day, day)),
            Some(Fill::Young) => younger(victim, YOUNG, (day, day)),
            Some(Fill::ChildThen) => younger_then(victim, CHILD, draft.acts().into_iter().map(|(_, fact)| fact)),
            _ => continue,
        };
        if age != Younger::No {
            // The articles that the mark would bring into the document.
            let bases =
                form.bases.iter().filter(|basis| basis.when.as_ref().is_some_and(|when| when.field == mark.key));
            let ids: Vec<&str> = bases.flat_map(|basis| basis.law.iter().map(String::as_str)).collect();
            let detail = law::cite(law::pack(), &ids, draft.language, Ending::Plain);
            found.push(about(Code::ChildNotMarked, &mark.key, detail));
        }
    }
    found
}

/// People whom the document must tell from every other, without what tells them.
fn identities(draft: &Draft<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for field in asked(&draft.template.form, draft).filter(|field| field.identified) {
        let Some(party) = draft.answers.party(&field.key).and_then(|id| draft.case.party(id)) else { continue };
        let mut passports = party.documents.iter().filter(|paper| PASSPORTS.contains(&paper.kind.as_str()));
        // Of a child whose guardian is named any paper will do: a birth certificate is no passport.
        let guarded = field.key == "victim" && draft.answers.party("guardian").is_some();
        let passport = passports.any(|paper| !paper.number.trim().is_empty())
            || guarded && party.documents.iter().any(|paper| !paper.number.trim().is_empty());
        // Of an agent the passport is asked for, not the birth date: law.md, § 4.1, row 0. A guardian is no agent.
        let born = party.born.is_some() || field.key != "guardian" && party.roles.contains(&Role::Representative);
        let [no_passport, no_birth] = match draft.language {
            Language::Ru => ["данные паспорта", "дата рождения"],
            Language::Ky => ["паспортунун маалыматы", "туулган күнү"],
            Language::En => ["passport", "date of birth"],
        };
        let lacking = [(passport, no_passport), (born, no_birth)];
        let lacking: Vec<&str> = lacking.iter().filter(|(known, _)| !known).map(|(_, what)| *what).collect();
        if !lacking.is_empty() {
            let finding = Finding::new(Severity::Confirm, Code::IdentityMissing).field(&field.key);
            found.push(Finding { party: Some(party.id), detail: lacking.join(", "), ..finding });
        }
    }
    found
}

/// The head says of nobody on the applicant's side where to write or call.
fn unreached(draft: &Draft<'_>) -> Option<Finding> {
    let form = &draft.template.form;
    form.field(THROUGH)?;
    let client = asked(form, draft).find(|field| CLIENT.contains(&field.key.as_str()))?;
    draft.answers.party(&client.key).and_then(|id| draft.case.party(id))?;
    let (data, open) = (draft.data(), draft.is_reached(client));
    let told = |key: &str| {
        let way = |way: &str| data["fields"][key][way].as_array().is_some_and(|list| !list.is_empty());
        way("addresses") || way("phones")
    };
    let reached = told("representative") || open && (told(&client.key) || told("guardian"));
    (!reached).then(|| Finding::new(Severity::Confirm, Code::NobodyReached).field(&client.key))
}

/// Words by which papers call somebody whose name nobody knows.
const NAMELESS: [&str; 10] = [
    "неустановленн",
    "неизвестн",
    "незнаком",
    "назвавш",
    "по имени",
    "белгисиз",
    "аныкталбаган",
    "аныктала элек",
    "деген киши",
    "unidentified",
];

/// People of whom something is claimed, without a name or without an address: no court will summon them.
fn defendants(draft: &Draft<'_>) -> Vec<Finding> {
    let [no_name, no_address] = match draft.language {
        Language::Ru => ["кто это: лицо не установлено", "адрес"],
        Language::Ky => ["ким экени: адам аныктала элек", "дареги"],
        Language::En => ["who it is: the person is not identified", "address"],
    };
    let mut found = Vec::new();
    for field in asked(&draft.template.form, draft).filter(|field| field.sued) {
        for party in draft.answers.parties(&field.key).into_iter().filter_map(|id| draft.case.party(id)) {
            let name = [&party.name.ru, &party.name.ky, &party.name.en].map(|name| name.to_lowercase());
            let named = !NAMELESS.iter().any(|word| name.iter().any(|name| name.contains(word)));
            let lacking = [(named, no_name), (party.addresses.iter().any(|text| !text.is_empty()), no_address)];
            let lacking: Vec<&str> = lacking.iter().filter(|(known, _)| !known).map(|(_, what)| *what).collect();
            if !lacking.is_empty() {
                let finding = Finding::new(Severity::Confirm, Code::IdentityMissing).field(&field.key);
                found.push(Finding { party: Some(party.id), detail: lacking.join(", "), ..finding });
            }
        }
    }
    found
}
