//! What others remarked to a slide (Comment10Container, MS-PPT 2.5.23), as PowerPoint 2002 and 2003 keep it; of earlier ones remarks are
//! shapes.

use super::super::super::ole::number;
use super::super::changes::{by, said};
use super::STRING;
use super::records::{Record, records};

// Types of records (2.13.24): what programs add to a slide, one of them, what it holds, a remark and what is said about it.
const ADDED: u16 = 0x1388;
const ADDED_BY: u16 = 0x138A;
const HELD: u16 = 0x138B;
const REMARK: u16 = 0x2EE0;
const ABOUT: u16 = 0x2EE1;

/// The remarks of a slide in their order.
pub fn of(slide: &Record<'_>) -> Vec<String> {
    let added = within(slide.body, ADDED).flat_map(|added| within(added.body, ADDED_BY));
    let remarks = added.flat_map(|added| within(added.body, HELD)).flat_map(|held| within(held.body, REMARK));
    remarks.filter_map(|remark| words(&remark)).collect()
}

/// The records of a kind among those that lie one behind the other.
fn within(body: &[u8], kind: u16) -> impl Iterator<Item = Record<'_>> {
    records(body).filter(move |record| record.kind == kind)
}

fn words(remark: &Record<'_>) -> Option<String> {
    let string = |instance: u16| {
        let found = records(remark.body).find(|record| record.kind == STRING && record.instance == instance);
        found.map(|record| record.words()).unwrap_or_default()
    };
    let about = records(remark.body).find(|record| record.kind == ABOUT);
    let date = about.and_then(|about| moment(about.body)).unwrap_or_default();
    let words = string(1).replace('\r', "\n");
    let words = words.trim();
    (!words.is_empty()).then(|| said(&by(&string(0), &date), words))
}

/// When it was made, behind its number: year, month, day of the week, day, hour and minute, of two bytes each.
fn moment(about: &[u8]) -> Option<String> {
    let (year, month) = halves(number(about, 4)?);
    let (_, day) = halves(number(about, 8)?);
    let (hour, minute) = halves(number(about, 12)?);
    (year > 0).then(|| format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}"))
}

fn halves(number: u32) -> (u32, u32) {
    (number & 0xFFFF, number >> 16)
}
