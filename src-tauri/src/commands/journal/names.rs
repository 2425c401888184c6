//! What the things of the journal are called now. The journal itself holds no names: what was destroyed leaves none in it.

use crate::base::Language;
use crate::base::date::UncertainDate;
use crate::base::id::PartyId;
use crate::cases::{self, consents, events};
use crate::facts::{self, interview, ledger, ties};
use crate::{evidence, parties};
use rusqlite::Connection;

/// How much of a long name is shown.
const LONGEST: usize = 90;

/// The name of a thing, empty when it has none; `None` when it is no longer there.
pub(super) fn of(db: &Connection, kind: &str, id: &str, language: Language) -> Option<String> {
    let name = match kind {
        "case" => {
            let details = cases::one(db, id.parse().ok()?).ok()?.details;
            format!("№ {} {}", details.number, details.title)
        }
        "party" => person(db, id.parse().ok()?)?,
        "evidence" => {
            let item = evidence::any(db, id.parse().ok()?).ok()?;
            format!("№ {} {}", item.number, item.details.title)
        }
        "fact" => facts::one(db, id.parse().ok()?).ok()?.statement(language).to_owned(),
        "tie" => {
            let tie = ties::one(db, id.parse().ok()?).ok()?;
            let ends = [tie.from, tie.to].map(|party| person(db, party).unwrap_or_default());
            ends.join(" — ")
        }
        "ledger" => ledger::one(db, id.parse().ok()?).ok()?.what(language).to_owned(),
        "consent" => person(db, consents::one(db, id.parse().ok()?).ok()?.details.client)?,
        "event" => {
            let date = events::one(db, id.parse().ok()?).ok()?.details.date;
            date.parse::<UncertainDate>().map(|date| date.words(language)).unwrap_or_default()
        }
        "interview" => {
            let client = interview::one(db, id.parse().ok()?).ok()?.client;
            client.and_then(|client| person(db, client)).unwrap_or_default()
        }
        "filing" => titled(db, "SELECT title FROM filing WHERE id = ?1", id)?,
        "bundle" => titled(db, "SELECT title FROM bundle WHERE id = ?1", id)?,
        "task" => titled(db, "SELECT title FROM task WHERE id = ?1", id)?,
        "reception" => titled(db, "SELECT name FROM reception WHERE id = ?1", id)?,
        "correspondent" => titled(db, "SELECT name FROM correspondent WHERE id = ?1", id)?,
        "user" => titled(db, "SELECT name FROM user_account WHERE id = ?1", id)?,
        "template" => titled(db, "SELECT '' FROM own_template WHERE id = ?1 AND removed = 0", id)?,
        _ => return None,
    };
    Some(shortened(name.trim()))
}

fn person(db: &Connection, id: PartyId) -> Option<String> {
    parties::one(db, id).ok().map(|party| party.name())
}

fn titled(db: &Connection, sql: &str, id: &str) -> Option<String> {
    db.prepare_cached(sql).ok()?.query_row([id], |row| row.get(0)).ok()
}

/// On one line, and no longer than a list shows.
fn shortened(name: &str) -> String {
    let name = crate::base::text::one_line(name);
    if name.chars().count() <= LONGEST {
        return name;
    }
    let mut short: String = name.chars().take(LONGEST).collect();
    short.push('…');
    short
}
