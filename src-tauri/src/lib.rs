//! Dalil: evidence, facts and court filings for lawyers who represent victims of human trafficking.
//!
//! The modules in reading order; each uses only those above it (`tests/it/architecture.rs` holds the rule).

pub mod base;

pub mod vault;

pub mod language;

pub mod typeset;

pub mod worker;

pub mod law;

pub mod cases;

pub mod parties;

pub mod evidence;

pub mod facts;

pub mod filings;

pub mod bundle;

pub mod search;

pub mod commands;

#[cfg(feature = "desktop")]
pub mod desktop;

#[cfg(feature = "dev-host")]
pub mod host;

pub mod cli;
