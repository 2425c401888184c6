//! The accounts of the sample case, from `accounts.toml`.

use super::read::{Citation, Keys, text_of, wrong};
use crate::base::Language;
use crate::commands::core::Core;
use crate::commands::failure::Failure;
use crate::commands::views::{AddAccount, WeighFact};
use crate::commands::{accounts, chronology};
use crate::facts::accounts::{AccountDetails, Attitude, Knowledge};
use crate::facts::{FactStanding, Statement, Weight};
use crate::law::Words;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    account: Vec<Account>,
    standing: Vec<Weighed>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Account {
    fact: String,
    #[serde(default)]
    teller: Option<String>,
    #[serde(default)]
    source: String,
    #[serde(default)]
    told_on: String,
    #[serde(default)]
    told_where: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    interpreter_name: String,
    knowledge: Knowledge,
    stance: Attitude,
    #[serde(default)]
    original: String,
    statement_ru: String,
    statement_ky: String,
    #[serde(default)]
    date: String,
    #[serde(default)]
    said: Words,
    #[serde(default)]
    place: String,
    #[serde(default)]
    followed: bool,
    #[serde(default)]
    citations: Vec<Citation>,
    #[serde(default)]
    note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Weighed {
    fact: String,
    weight: Weight,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    said: Words,
}

/// Writes the accounts, and what the lawyer thinks of the facts.
pub fn write(core: &Core, keys: &Keys) -> Result<(), Failure> {
    let file: File = toml::from_str(text_of("accounts.toml")?).map_err(|_| wrong())?;
    let fact = |key: &String| keys.facts.get(key).copied().ok_or_else(wrong);
    for account in file.account {
        let fact = fact(&account.fact)?;
        accounts::add(core, AddAccount { fact, details: account.details(keys)? })?;
    }
    for one in file.standing {
        let fact = fact(&one.fact)?;
        let standing = FactStanding { weight: Some(one.weight), reason: one.reason, said: one.said };
        chronology::weigh(core, WeighFact { fact, standing })?;
    }
    Ok(())
}

impl Account {
    fn details(self, keys: &Keys) -> Result<AccountDetails, Failure> {
        let party = |key: &String| keys.parties.get(key).copied().ok_or_else(wrong);
        Ok(AccountDetails {
            teller: self.teller.as_ref().map(party).transpose()?,
            source: self.source,
            told_on: self.told_on,
            told_where: self.told_where,
            language: self.language,
            interpreter: None,
            interpreter_name: self.interpreter_name,
            knowledge: self.knowledge,
            stance: self.stance,
            original: self.original,
            statements: vec![
                Statement { language: Language::Ru, text: self.statement_ru },
                Statement { language: Language::Ky, text: self.statement_ky },
            ],
            date: self.date,
            said: self.said,
            place: self.place,
            citations: self.citations.iter().map(|c| c.place(keys)).collect::<Result<_, _>>()?,
            followed: self.followed,
            note: self.note,
        })
    }
}
