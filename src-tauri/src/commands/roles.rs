//! What a user must be to ask for a command: a column of the table of commands. Asked before the request is read, so that the
//! window, the command line and a script in the page get the same answer.

use super::core::Core;
use super::failure::Failure;
use crate::vault::Role;

/// The least somebody must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Least {
    /// Nobody in particular: it is asked before a vault is open, or of no vault.
    Anybody,
    /// Reads, and changes what concerns oneself.
    Reader,
    /// Enters and changes what a case holds.
    Paralegal,
    /// Answers for what leaves the office, for its people, and for what can't be taken back.
    Lawyer,
}

impl Least {
    /// The role in the vault; none where anybody may ask.
    pub const fn role(self) -> Option<Role> {
        match self {
            Self::Anybody => None,
            Self::Reader => Some(Role::Reader),
            Self::Paralegal => Some(Role::Paralegal),
            Self::Lawyer => Some(Role::Lawyer),
        }
    }

    /// Whether somebody of this role may not ask.
    pub fn is_more_than(self, role: Role) -> bool {
        self.role().is_some_and(|needed| role < needed)
    }
}

/// A command of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Command {
    /// Its name: `case.add`.
    pub name: &'static str,
    /// Who may ask.
    pub least: Least,
}

/// The commands that a role may not ask for.
pub fn denied(role: Role) -> Vec<&'static str> {
    let too_much = super::COMMANDS.iter().filter(|command| command.least.is_more_than(role));
    too_much.map(|command| command.name).collect()
}

impl Core {
    /// Refuses what the user who opened the vault may not do, and a name that is no command. Without an open vault the command
    /// itself says `locked`.
    pub fn demand_role(&self, name: &str) -> Result<(), Failure> {
        let command = super::COMMANDS.iter().find(|command| command.name == name);
        let least = command.ok_or_else(|| Failure::new("unknown-command"))?.least;
        match (self.vault(), least.role()) {
            (Ok(vault), Some(needed)) if vault.role() < needed => Err(Failure::new("role").with("role", needed.name())),
            _ => Ok(()),
        }
    }
}
