//! The database: how it is opened, brought to the newest version, written through one door, and taken back.

pub(super) mod connect;
pub(super) mod database;
pub(super) mod disk;
pub(super) mod door;
pub(super) mod indexes;
pub mod journal;
pub(super) mod migrate;
pub(super) mod readers;
mod things;
pub(super) mod undo;
