//! Commands about the people of a vault: who they are, what they may do, and what needs two of them.

use super::core::{Core, locked};
use super::failure::Failure;
use super::views::{
    AddUser, AgreeSecond, ChangeRole, Changed, Done, Event, Nothing, OfUser, RuleView, SecondAct, SetRule, UserView,
};
use crate::base::id::UserId;
use crate::base::{Sha256Digest, Timestamp};
use crate::vault::{Area, Passphrase, Role, User, Vault, Written};
use std::sync::Arc;

/// How long an agreement may wait to be made use of.
const AGREED_MS: i64 = 5 * 60 * 1000;

/// What a second person agreed with and was not done yet.
pub struct Agreed {
    act: SecondAct,
    target: String,
    name: String,
    at: Timestamp,
}

pub fn list(core: &Core, _: Nothing) -> Result<Vec<UserView>, Failure> {
    let vault = core.vault()?;
    let you = vault.user();
    let view = |user: crate::vault::User| UserView {
        you: user.id == you,
        id: user.id,
        name: user.name,
        role: user.role,
        added: user.added,
        removed: user.removed,
        has_kit: user.has_kit,
    };
    Ok(vault.users()?.into_iter().map(view).collect())
}

pub fn add(core: &Core, request: AddUser) -> Result<Changed<UserId>, Failure> {
    let name = super::vault::named(&request.name)?;
    let vault = core.vault()?;
    let passphrase = Passphrase::new(&request.passphrase);
    // Of a name the log of agreements gets a digest: what was agreed with is named once, where it is done.
    let target = Sha256Digest::of(name.as_bytes()).to_string();
    let add = || {
        demand_free(&vault, &name)?;
        Ok(changed(vault.add_user(&name, request.role, &passphrase)?))
    };
    match request.role {
        Role::Lawyer => core.by_two(SecondAct::NewLawyer, &target, add),
        _ => add(),
    }
}

/// Certificates and records of destruction show a name and nothing else: nobody gets that of another, also not of one who was
/// removed.
fn demand_free(vault: &Vault, name: &str) -> Result<(), Failure> {
    let plain = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let taken = vault.users()?.iter().any(|user| plain(&user.name) == plain(name));
    if taken { Err(Failure::new("user-name-taken")) } else { Ok(()) }
}

pub fn change_role(core: &Core, request: ChangeRole) -> Result<Changed<UserId>, Failure> {
    let vault = core.vault()?;
    let was = role_of(&vault, request.user)?;
    let change = || Ok(changed(vault.change_role(request.user, request.role)?));
    let target = request.user.to_string();
    match (was, request.role) {
        (Role::Lawyer, Role::Lawyer) => change(),
        (_, Role::Lawyer) => core.by_two(SecondAct::NewLawyer, &target, change),
        (Role::Lawyer, _) => {
            demand_kit_for_the_last(core, request.user)?;
            core.by_two(SecondAct::LawyerGone, &target, change)
        }
        _ => change(),
    }
}

fn role_of(vault: &Vault, user: UserId) -> Result<Role, Failure> {
    let mut users = vault.users()?.into_iter();
    let found = users.find(|one| one.id == user && one.removed.is_none());
    found.map(|one| one.role).ok_or_else(|| Failure::new("user-unknown"))
}

/// Where two must agree and one lawyer would be left, the recovery kit is what could agree with them from then on: without
/// one the vault would be stuck.
fn demand_kit_for_the_last(core: &Core, going: UserId) -> Result<(), Failure> {
    let vault = core.vault()?;
    if !vault.two_person_rule()? || going == vault.user() {
        return Ok(());
    }
    let stays = |user: &User| user.role == Role::Lawyer && user.removed.is_none() && user.id != going;
    let left: Vec<_> = vault.users()?.into_iter().filter(stays).collect();
    if left.len() == 1 && left.iter().all(|one| !one.has_kit) { Err(Failure::new("needs-kit")) } else { Ok(()) }
}

/// Removes somebody. Everything under way is ended first: the vault is written anew under another key.
pub fn remove(core: &Core, request: OfUser) -> Result<Changed<UserId>, Failure> {
    let vault = core.vault()?;
    let role = role_of(&vault, request.user)?;
    if request.user == vault.user() {
        return Err(Failure::new("oneself"));
    }
    if role != Role::Lawyer {
        return remove_now(core, vault, request.user);
    }
    demand_kit_for_the_last(core, request.user)?;
    core.by_two(SecondAct::LawyerGone, &request.user.to_string(), || remove_now(core, vault, request.user))
}

fn remove_now(core: &Core, vault: Arc<Vault>, user: UserId) -> Result<Changed<UserId>, Failure> {
    let since = core.locks();
    core.end_work();
    let made = vault.remove_user(user);
    drop(vault);
    match made {
        Ok((vault, findings)) => {
            // A lock that came meanwhile stands: the removal is done, and the vault stays closed.
            let folder = vault.folder().to_owned();
            core.keep_since(since, vault, folder, findings)?;
        }
        Err(error) => {
            // Refused, the vault is open as before; broken off, it is locked and the page must not go on showing it.
            if core.read(|db| Ok::<_, crate::vault::Error>(db.is_autocommit())).is_err() {
                let _ = super::vault::lock(core, Nothing {});
            }
            return Err(error.into());
        }
    }
    let areas = vec![Area::Custody, Area::Settings];
    core.tell(Event::Changed { areas: areas.clone() });
    Ok(Changed { value: user, areas, undo: None })
}

pub fn rule(core: &Core, _: Nothing) -> Result<RuleView, Failure> {
    let vault = core.vault()?;
    let lawyers = vault.users()?.iter().filter(|user| user.role == Role::Lawyer && user.removed.is_none()).count();
    // A log that cannot be read says nothing of it; the check names the damage.
    let former_lost = lawyers < 2 && vault.began_alone().unwrap_or(false);
    let lawyers = u32::try_from(lawyers).unwrap_or(u32::MAX);
    Ok(RuleView { on: vault.two_person_rule()?, lawyers, former_lost })
}

pub fn set_rule(core: &Core, request: SetRule) -> Result<Changed<bool>, Failure> {
    let now = rule(core, Nothing {})?;
    if request.on && now.lawyers < 2 {
        return Err(Failure::new("one-lawyer"));
    }
    let set = || Ok(changed(core.vault()?.set_two_person_rule(request.on)?));
    if now.on && !request.on { core.by_two(SecondAct::RuleOff, "", set) } else { set() }
}

pub fn agree(core: &Core, request: AgreeSecond) -> Result<Done, Failure> {
    let vault = core.vault()?;
    // Where one lawyer is left nobody can be asked; the words of the kit, kept apart by whoever keeps them, agree instead.
    let alone = rule(core, Nothing {})?.lawyers < 2;
    let second = vault.second(&Passphrase::new(&request.passphrase), alone)?;
    let act = serde_json::to_value(request.act).unwrap_or_default();
    vault.note_agreement(&second, act.as_str().unwrap_or_default(), &request.target)?;
    let (name, at) = (second.name().to_owned(), core.clock.now());
    *locked(&core.agreed) = Some(Agreed { act: request.act, target: request.target, name, at });
    core.tell(Event::Changed { areas: vec![Area::Custody] });
    Ok(Done {})
}

impl Core {
    /// Refuses what needs a second person, until one has agreed with just that.
    pub(super) fn expect_second(&self, act: SecondAct, target: &str) -> Result<(), Failure> {
        if !self.vault()?.two_person_rule()? || self.is_agreed(act, target) {
            return Ok(());
        }
        let act = serde_json::to_value(act).unwrap_or_default();
        Err(Failure::new("second-person").with("act", act.as_str().unwrap_or_default()).with("target", target))
    }

    /// The same, and makes use of the agreement; answers who agreed.
    pub(super) fn take_second(&self, act: SecondAct, target: &str) -> Result<Option<String>, Failure> {
        self.expect_second(act, target)?;
        Ok(locked(&self.agreed).take_if(|agreed| agreed.act == act && agreed.target == target).map(|a| a.name))
    }

    /// Does what two must agree with. What did not come about leaves the agreement as it was.
    pub(super) fn by_two<T>(
        &self,
        act: SecondAct,
        target: &str,
        what: impl FnOnce() -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        self.with_second(act, target, |_| what())
    }

    /// The same; what is done is told the name of who agreed, where two must.
    pub(super) fn with_second<T>(
        &self,
        act: SecondAct,
        target: &str,
        what: impl FnOnce(Option<&str>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        self.expect_second(act, target)?;
        let fits = |agreed: &mut Agreed| agreed.act == act && agreed.target == target;
        let used = locked(&self.agreed).take_if(fits);
        let done = what(used.as_ref().map(|agreed| agreed.name.as_str()));
        if let (Err(_), Some(agreed), true) = (&done, used, self.is_open()) {
            locked(&self.agreed).get_or_insert(agreed);
        }
        done
    }

    fn is_agreed(&self, act: SecondAct, target: &str) -> bool {
        let now = self.clock.now().millis();
        locked(&self.agreed)
            .as_ref()
            .is_some_and(|a| a.act == act && a.target == target && (0..AGREED_MS).contains(&(now - a.at.millis())))
    }
}

fn changed<T: ts_rs::TS>(written: Written<T>) -> Changed<T> {
    Changed { value: written.value, areas: written.areas, undo: None }
}
