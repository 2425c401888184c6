//! Fields: where the words of their result lead, and what stands there when they have none: signs of other fonts, and what was chosen
//! and ticked in a form.

use super::super::super::bounds::DEPTH as LINKS;
use super::super::docx::{address_of, sign_in};
use super::Reading;
use super::asides::Aside;

/// A field that is open.
#[derive(Default)]
pub(super) struct Field {
    /// In which group it stands.
    pub(super) group: usize,
    pub(super) instruction: Vec<u8>,
    /// In how many asides it stands, and from which byte of the text on.
    deep: usize,
    from: usize,
    form: Form,
}

/// What a field of a form says of itself.
#[derive(Default)]
struct Form {
    kind: i64,
    /// What was chosen, by its place in the list, or whether it was ticked; and which is so when nobody has done that.
    result: Option<i64>,
    usual: i64,
    entries: Vec<String>,
}

/// Kinds of fields of a form: a box to tick, and a list to choose from.
const BOX: i64 = 1;
const LIST: i64 = 2;
/// Nobody has chosen.
const OPEN: i64 = 25;
/// Entries of a list that one may choose from; Word takes 25.
const ENTRIES: usize = 256;

impl Field {
    /// What stands there if its result has no words.
    fn shown(&self) -> String {
        let Form { kind, result, usual, entries } = &self.form;
        let result = result.unwrap_or(*usual);
        match *kind {
            BOX => (if result == 0 { "☐" } else { "☒" }).to_owned(),
            LIST => usize::try_from(result).ok().and_then(|at| entries.get(at)).cloned().unwrap_or_default(),
            _ => symbol(&String::from_utf8_lossy(&self.instruction)).unwrap_or_default(),
        }
    }
}

/// The sign that an instruction draws: `SYMBOL 254 \f "Wingdings"`.
fn symbol(instruction: &str) -> Option<String> {
    let mut words = instruction.split_whitespace();
    words.next().filter(|name| name.eq_ignore_ascii_case("SYMBOL"))?;
    let code = words.next()?;
    let code = match code.strip_prefix("0x") {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => code.parse().ok()?,
    };
    let font = instruction.split_once("\\f").map_or("", |(_, font)| font.trim_start());
    let font = match font.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => font.split_whitespace().next(),
    };
    let font = font.unwrap_or_default().to_ascii_lowercase();
    let is_of_signs = ["wingdings", "webdings", "symbol"].iter().any(|name| font.starts_with(name));
    let letter = char::from_u32(code).filter(|c| !is_of_signs && !c.is_control());
    Some(letter.map_or_else(|| sign_in(&font, code).to_owned(), String::from))
}

impl Reading<'_> {
    pub(super) fn begin_field(&mut self) {
        self.flush();
        if self.fields.len() < LINKS {
            let (group, deep, from) = (self.states.len(), self.outside.len(), self.text.len());
            self.fields.push(Field { group, deep, from, ..Field::default() });
        }
    }

    /// The result of a field begins; it leads to an address when the instruction before it says so.
    pub(super) fn begin_link(&mut self) {
        if self.links.len() >= LINKS || self.state().skipped {
            return;
        }
        let instruction = self.fields.last().map(|field| String::from_utf8_lossy(&field.instruction).into_owned());
        if let Some(address) = instruction.and_then(|instruction| address_of(&instruction)) {
            self.links.push((self.states.len(), self.text.len(), address));
        }
    }

    /// What a field of a form says of itself, word by word.
    pub(super) fn form(&mut self, word: &str, number: i64) {
        if !self.state().instruction {
            return;
        }
        let Some(field) = self.fields.last_mut() else { return };
        match word {
            "fftype" => field.form.kind = number,
            "ffres" => field.form.result = Some(number).filter(|number| *number != OPEN),
            _ => field.form.usual = number,
        }
    }

    /// An entry of a list that one may choose from.
    pub(super) fn choice(&mut self) {
        if self.state().instruction && !self.fields.is_empty() && self.outside.len() < LINKS {
            self.aside(Aside::Choice);
        }
    }

    pub(super) fn end_choice(&mut self, entry: String) {
        if let Some(field) = self.fields.last_mut().filter(|field| field.form.entries.len() < ENTRIES) {
            field.form.entries.push(entry);
        }
    }

    pub(super) fn end_field(&mut self) {
        let Some(field) = self.fields.pop() else { return };
        // A result of several paragraphs begins before the text that is being read.
        let result = self.text.get(field.from..).filter(|_| field.deep == self.outside.len());
        let is_said = result.is_none_or(|result| !result.trim().is_empty());
        if is_said || self.state().skipped {
            return;
        }
        let shown = field.shown();
        if !shown.is_empty() {
            self.put(&shown);
        }
    }
}
