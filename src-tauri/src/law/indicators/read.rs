//! Reading the lists of indicators, and refusing what cannot be right.

use super::{Codes, Eleven, Indicators, Scale};
use include_dir::{Dir, include_dir};
use serde::de::DeserializeOwned;
use std::collections::HashSet;
use std::sync::LazyLock;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates/law/int/indicators");

static ALL: LazyLock<Indicators> = LazyLock::new(|| {
    let text = |name: &str| FILES.get_file(name).and_then(|file| file.contents_utf8()).unwrap_or_default();
    Indicators::read(text("ilo11.toml"), text("delphi.toml"), text("htcds.toml"))
        .expect("the lists built into the program are read by a test")
});

/// The lists built into the program.
pub fn all() -> &'static Indicators {
    &ALL
}

/// What is wrong with a list of indicators.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It is not the TOML it should be.
    #[error("a list of indicators cannot be read: {0}")]
    Syntax(#[from] toml::de::Error),
    /// Two have one id.
    #[error("two indicators have the id {0}")]
    Twice(String),
    /// A dimension that the list does not have.
    #[error("{0} is no dimension of the list")]
    Unknown(String),
    /// A name is missing in one of the languages.
    #[error("{0} has no name in some language")]
    Nameless(String),
}

impl Indicators {
    /// The lists made of these texts, checked.
    pub fn read(eleven: &str, scale: &str, codes: &str) -> Result<Self, Error> {
        fn part<T: DeserializeOwned>(text: &str) -> Result<T, Error> {
            Ok(toml::from_str(text)?)
        }
        let lists =
            Self { eleven: part::<Eleven>(eleven)?, scale: part::<Scale>(scale)?, codes: part::<Codes>(codes)? };
        lists.check()?;
        Ok(lists)
    }

    fn check(&self) -> Result<(), Error> {
        let scale = &self.scale;
        let coded = self.codes.fields.iter().flat_map(|f| f.codes.iter().map(|c| (f.mark(c), &c.label)));
        let rated = scale.indicators.iter().map(|i| (i.id.clone(), &i.name));
        let plain = self.eleven.indicators.iter().map(|i| (i.id.clone(), &i.name));
        let mut seen = HashSet::new();
        for (id, name) in plain.chain(rated).chain(coded) {
            if [&name.ru, &name.ky, &name.en].iter().any(|text| text.trim().is_empty()) {
                return Err(Error::Nameless(id));
            }
            if !seen.insert(id.clone()) {
                return Err(Error::Twice(id));
            }
        }
        let named = scale.indicators.iter().map(|i| &i.dimension);
        let needs = scale.readings.iter().flat_map(|r| &r.needs);
        let needed = needs.flat_map(|n| n.any.iter().chain(&n.instead).chain(&n.act));
        match named.chain(needed).find(|id| !scale.dimensions.iter().any(|d| d.id == **id)) {
            Some(id) => Err(Error::Unknown(id.clone())),
            None => Ok(()),
        }
    }
}
