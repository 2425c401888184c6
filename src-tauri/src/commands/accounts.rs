//! Commands about accounts of events.

use super::core::Core;
use super::failure::Failure;
use super::views::{
    AccountView, AddAccount, ChangeAccount, Changed, CompareAccounts, CompareView, ComparedView, OfAccount,
};
use super::{chronology, facts};
use crate::base::id::{AccountId, PartyId};
use crate::facts::accounts::{self, Account, Error};
use crate::vault::{Act, Area};
use std::collections::HashMap;

/// An event with its accounts side by side.
pub fn compare(core: &Core, request: CompareAccounts) -> Result<CompareView, Failure> {
    core.read(|db| {
        let fact = crate::facts::one(db, request.fact)?;
        let standing = crate::facts::standing_of(db, &fact)?;
        let accounts = accounts::of_fact(db, request.fact)?;
        let known = chronology::Known::read(db, fact.case)?;
        let found = crate::facts::contradictions::find(std::slice::from_ref(&fact), &accounts, &known.persons);
        let contradictions =
            found.iter().map(|one| known.contradiction(one, std::slice::from_ref(&fact), &accounts)).collect();
        let columns = accounts::compare(&accounts.iter().collect::<Vec<_>>(), request.language);
        let compared = accounts.iter().zip(columns).map(|(account, column)| ComparedView {
            account: view(&known.items, &known.names, account),
            segments: column.segments,
            date_differs: column.date_differs,
            place_differs: column.place_differs,
        });
        let accounts = compared.collect();
        Ok::<_, Error>(CompareView { fact: facts::view(&known.items, fact), standing, accounts, contradictions })
    })
}

pub fn add(core: &Core, request: AddAccount) -> Result<Changed<AccountId>, Failure> {
    core.write(Act { label: "account-add", undoable: true }, |tx| {
        tx.changed(Area::Facts);
        accounts::add(tx, request.fact, request.details, tx.at())
    })
}

pub fn change(core: &Core, request: ChangeAccount) -> Result<Changed<AccountId>, Failure> {
    core.write(Act { label: "account-change", undoable: true }, |tx| {
        tx.changed(Area::Facts);
        accounts::change(tx, request.account, request.details, tx.at())?;
        Ok::<_, Error>(request.account)
    })
}

pub fn remove(core: &Core, request: OfAccount) -> Result<Changed<AccountId>, Failure> {
    core.write(Act { label: "account-remove", undoable: true }, |tx| {
        tx.changed(Area::Facts);
        accounts::remove(tx, request.account)?;
        Ok::<_, Error>(request.account)
    })
}

fn view(items: &facts::Items, names: &HashMap<PartyId, String>, account: &Account) -> AccountView {
    let details = &account.details;
    let name = |party: Option<PartyId>, written: &str| {
        party.and_then(|id| names.get(&id)).cloned().unwrap_or_else(|| written.to_owned())
    };
    AccountView {
        id: account.id,
        fact: account.fact,
        who: name(details.teller, &details.source),
        through: name(details.interpreter, &details.interpreter_name),
        date_words: facts::date_words(&account.date),
        told_words: facts::date_words(&account.told_on),
        citations: facts::citations(items, &account.citations),
        changed: account.changed,
        details: details.clone(),
    }
}
