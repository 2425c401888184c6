//! The templates built into the program.

use super::form::Form;
use super::parts;
use super::sample::Sample;
use crate::law::{self, Pack};
use crate::typeset;
use include_dir::{Dir, include_dir};
use std::collections::BTreeMap;
use std::sync::LazyLock;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates/filings");

static ALL: LazyLock<BTreeMap<String, Template>> =
    LazyLock::new(|| embedded().expect("the templates built into the program are read by a test"));

/// A kind of filing: what it asks, how it prints, and an invented example.
#[derive(Debug, Clone)]
pub struct Template {
    /// Jurisdiction and name: `kg/crime-report`.
    pub id: String,
    pub form: Form,
    pub source: typeset::Template,
    pub sample: Sample,
}

/// What is wrong with a template.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("the template {id} lacks {file}")]
    NoFile { id: String, file: &'static str },
    #[error("{file} of the template {id} cannot be read: {reason}")]
    Syntax { id: String, file: &'static str, reason: String },
    /// The faults, each a sentence for the author.
    #[error("the form of the template {id} has faults: {}", faults.join("; "))]
    Form { id: String, faults: Vec<String> },
}

/// All templates, by id.
pub fn all() -> &'static BTreeMap<String, Template> {
    &ALL
}

/// The template with this id.
pub fn find(id: &str) -> Option<&'static Template> {
    ALL.get(id)
}

impl Template {
    /// A template from its files; `case` is the invented case of its jurisdiction.
    pub fn read(id: &str, form: &str, source: &str, sample: &str, case: &str, law: &Pack) -> Result<Self, Error> {
        Self::read_with(id, form, source, sample, case, law, &parts::carried)
    }

    /// The same with shared parts of forms from elsewhere.
    pub fn read_with(
        id: &str,
        form: &str,
        source: &str,
        sample: &str,
        case: &str,
        law: &Pack,
        part: parts::Find<'_>,
    ) -> Result<Self, Error> {
        let wrong = |file, reason: String| Error::Syntax { id: id.to_owned(), file, reason };
        let syntax = |file, reason: toml::de::Error| wrong(file, reason.to_string());
        let form: Form = match parts::expand(form, part).map_err(|reason| wrong("form.toml", reason))? {
            Some(whole) => whole.try_into(),
            None => toml::from_str(form),
        }
        .map_err(|e| syntax("form.toml", e))?;
        let faults = form.faults(law);
        if !faults.is_empty() {
            return Err(Error::Form { id: id.to_owned(), faults });
        }
        let shared = part("sample").unwrap_or_default();
        let sample = Sample::read(case, sample, &shared, &form).map_err(|e| syntax("sample.toml", e))?;
        Ok(Self { id: id.to_owned(), form, source: typeset::Template::new(source), sample })
    }
}

/// The files of a template that the program carries: `form.toml`, `template.typ`, `sample.toml`.
pub(super) fn carried(id: &str) -> Option<[&'static str; 3]> {
    let dir = FILES.get_dir(id)?;
    Some([text(dir, "form.toml").ok()?, text(dir, "template.typ").ok()?, text(dir, "sample.toml").ok()?])
}

/// The invented case of a country.
pub(super) fn sample_case(jurisdiction: &str) -> &'static str {
    let own = FILES.get_dir(jurisdiction).and_then(|dir| text(dir, "sample-case.toml").ok());
    own.or_else(|| shared("sample-case.toml").ok()).unwrap_or_default()
}

fn embedded() -> Result<BTreeMap<String, Template>, Error> {
    let mut templates = BTreeMap::new();
    for jurisdiction in FILES.dirs().filter(|dir| dir.path() != std::path::Path::new("parts")) {
        // The invented case is told once, and again only where a country has its own.
        let case = text(jurisdiction, "sample-case.toml").or_else(|_| shared("sample-case.toml"))?;
        for dir in jurisdiction.dirs() {
            let id = dir.path().to_string_lossy().replace('\\', "/");
            let [form, source, sample] =
                [text(dir, "form.toml")?, text(dir, "template.typ")?, text(dir, "sample.toml")?];
            let template = Template::read(&id, form, source, sample, case, law::pack())?;
            templates.insert(id, template);
        }
    }
    Ok(templates)
}

fn shared(file: &'static str) -> Result<&'static str, Error> {
    let found = FILES.get_file(file).and_then(include_dir::File::contents_utf8);
    found.ok_or_else(|| Error::NoFile { id: "parts".to_owned(), file })
}

fn text(dir: &'static Dir<'_>, file: &'static str) -> Result<&'static str, Error> {
    let path = dir.path().join(file);
    let found = dir.get_file(path).and_then(include_dir::File::contents_utf8);
    found.ok_or_else(|| Error::NoFile { id: dir.path().to_string_lossy().into_owned(), file })
}
