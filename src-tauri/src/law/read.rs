//! Reading the packs, and refusing what cannot be right.

use super::pack::{Act, Conflict, Label, Pack, Record, Status};
use include_dir::{Dir, include_dir};
use serde::Deserialize;
use std::sync::LazyLock;

pub(super) static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates/law");

/// Files of a jurisdiction that hold no records of law and have readers of their own.
const OTHERS: [&str; 2] = ["deadlines.toml", "holidays.toml"];

static PACK: LazyLock<Pack> = LazyLock::new(|| {
    let other = |file: &&include_dir::File<'_>| OTHERS.iter().any(|name| file.path().ends_with(name));
    let jurisdictions = FILES.dirs().flat_map(Dir::files).filter(|file| !other(file));
    let texts = jurisdictions.filter_map(|file| Some((file.path().to_str()?, file.contents_utf8()?)));
    Pack::read(texts).expect("the packs built into the program are read by a test")
});

/// The law built into the program.
pub fn pack() -> &'static Pack {
    &PACK
}

/// What is wrong with a law pack.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("the law pack {file} cannot be read: {reason}")]
    Syntax { file: String, reason: String },
    #[error("the law pack has two entries {id}")]
    Twice { id: String },
    #[error("the law pack names {id}, which it does not hold")]
    Unknown { id: String },
    #[error("the dates of {id} run backwards")]
    Dates { id: String },
    #[error("{id} is marked checked and no one has read its source")]
    NotChecked { id: String },
    #[error("{id} lacks {what}")]
    Empty { id: String, what: &'static str },
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct File {
    act: Vec<Act>,
    record: Vec<Record>,
    conflict: Vec<Conflict>,
}

impl Pack {
    /// The pack made of these files (name, text), checked.
    pub fn read<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, Error> {
        let mut pack = Self::default();
        for (name, text) in files {
            let syntax = |e: toml::de::Error| Error::Syntax { file: name.to_owned(), reason: e.to_string() };
            let file: File = toml::from_str(text).map_err(syntax)?;
            for act in file.act {
                pack.add_act(act)?;
            }
            for record in file.record {
                pack.add_record(record)?;
            }
            pack.conflicts.extend(file.conflict);
        }
        pack.check()?;
        Ok(pack)
    }

    fn add_act(&mut self, act: Act) -> Result<(), Error> {
        let id = act.id.clone();
        let empty = |what| Err(Error::Empty { id: id.clone(), what });
        if act.name.ru.is_empty() || act.name_of.ru.is_empty() || act.name_of.ky.is_empty() || act.short.ru.is_empty() {
            return empty("its names");
        }
        if act.source.is_empty() {
            return empty("its source");
        }
        if [act.adopted.zip(act.in_force), act.in_force.zip(act.until)].iter().flatten().any(|(a, b)| a > b) {
            return Err(Error::Dates { id });
        }
        match self.acts.insert(id.clone(), act) {
            Some(_) => Err(Error::Twice { id }),
            None => Ok(()),
        }
    }

    fn add_record(&mut self, record: Record) -> Result<(), Error> {
        let id = record.id.clone();
        if record.text.ru.is_empty() || record.article.is_empty() || record.source.is_empty() {
            return Err(Error::Empty { id, what: "its article, text or source" });
        }
        if record.status == Status::Checked && record.label != Label::V {
            return Err(Error::NotChecked { id });
        }
        if record.in_force.zip(record.until).is_some_and(|(from, until)| from > until) {
            return Err(Error::Dates { id });
        }
        match self.records.insert(id.clone(), record) {
            Some(_) => Err(Error::Twice { id }),
            None => Ok(()),
        }
    }

    fn check(&self) -> Result<(), Error> {
        if let Some(record) = self.records.values().find(|record| !self.acts.contains_key(&record.act)) {
            return Err(Error::Unknown { id: record.act.clone() });
        }
        for conflict in &self.conflicts {
            let id = conflict.record.clone();
            if !self.records.contains_key(&id) {
                return Err(Error::Unknown { id });
            }
            if conflict.readings.len() < 2 || conflict.safe >= conflict.readings.len() {
                return Err(Error::Empty { id, what: "a second reading, or which one is safe" });
            }
        }
        Ok(())
    }
}
