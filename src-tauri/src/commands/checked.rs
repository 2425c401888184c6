//! When the vault was last looked through, and how deep. A daily look at the records says nothing of the originals, so each depth
//! is remembered for itself.

use super::core::Core;
use super::failure::Failure;
use super::views::{CheckStatus, LastCheck, LevelCheck, Nothing};
use crate::base::{DAY_MS, Timestamp};
use crate::vault::{self, Act, Action, Area, Vault};
use rusqlite::{Connection, OptionalExtension as _};
use serde_json::json;

/// The key of the setting that remembers the last look-through, of any depth.
const LAST: &str = "last-check";

pub fn status(core: &Core, _: Nothing) -> Result<CheckStatus, Failure> {
    let now = core.clock.now();
    core.read(|db| {
        let since = oldest(db)?;
        let level = |level| {
            let last = at_least(db, level)?;
            let looked = since.map(|since| last.as_ref().map_or(since, |last| last.at));
            let overdue = is_overdue(level, now, looked);
            Ok::<_, vault::Error>(LevelCheck { level, last, overdue })
        };
        Ok::<_, vault::Error>(CheckStatus { last: last(db)?, levels: (1..=3).map(level).collect::<Result<_, _>>()? })
    })
}

/// Whether the next look is due: sealed files are read through once a week and originals compared once a month, so that a disk that
/// rots is noticed while backups of these weeks are still whole. The records are looked at daily without being asked.
fn is_overdue(level: u8, now: Timestamp, since: Option<Timestamp>) -> bool {
    let days = match level {
        2 => 7,
        3 => 30,
        _ => return false,
    };
    // Of a look that a clock which ran ahead dated nobody knows how old it is: it is time for another.
    since.is_some_and(|since| since.passed_at(now).is_none_or(|passed| passed > days * DAY_MS))
}

/// When the first of what is sealed now was sealed; before that there is nothing to look through.
fn oldest(db: &Connection) -> Result<Option<Timestamp>, vault::Error> {
    Ok(db.query_row("SELECT min(sealed_ms) FROM blob", [], |row| row.get(0))?)
}

/// The last look-through, as the vault remembers it.
pub(super) fn last(db: &Connection) -> Result<Option<LastCheck>, vault::Error> {
    kept(db, LAST)
}

/// The last one that was at least so deep. Before depths were remembered for themselves, the last of all told its own.
fn at_least(db: &Connection, level: u8) -> Result<Option<LastCheck>, vault::Error> {
    let any = last(db)?.filter(|last| last.level >= level);
    let own = kept(db, &key(level))?;
    Ok(any.into_iter().chain(own).max_by_key(|check| check.at))
}

fn key(level: u8) -> String {
    format!("{LAST}/{level}")
}

fn kept(db: &Connection, key: &str) -> Result<Option<LastCheck>, vault::Error> {
    let sql = "SELECT value FROM setting WHERE key = ?1";
    let value: Option<String> = db.query_row(sql, [key], |row| row.get(0)).optional()?;
    Ok(value.and_then(|text| serde_json::from_str(&text).ok()))
}

/// Writes down that the vault was looked through: a deep look is one of each lesser depth as well.
pub(super) fn note(vault: &Vault, check: &LastCheck) -> Result<(), Failure> {
    vault.write(Act { label: "vault-check", undoable: false }, |w| {
        w.changed(Area::Settings);
        let value = json!(check).to_string();
        for key in std::iter::once(LAST.to_owned()).chain((1..=check.level).map(key)) {
            w.execute(
                "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                rusqlite::params![key, value],
            )?;
        }
        w.custody(Action::Verify, &[], &json!({ "level": check.level, "found": check.found })).map(|_| ())
    })?;
    Ok(())
}
