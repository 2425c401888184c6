//! One test program; its modules mirror those of the source.
#![allow(clippy::unwrap_used, reason = "a test may stop at once; helpers of tests are tests too")]

mod architecture;
mod bundle;
mod catalogue;
mod chats;
mod chronology;
mod commands;
mod consents;
mod custody;
mod deadlines;
mod documents;
mod drafts;
mod editions;
mod grammar;
mod indicators;
mod interview;
mod law;
mod ledger;
mod matching;
mod media;
mod network;
mod paper;
mod proof;
mod search;
mod support;
mod vault;
#[cfg(all(feature = "desktop", target_os = "linux"))]
mod window;
mod worker;
