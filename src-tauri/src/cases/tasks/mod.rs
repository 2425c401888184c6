//! Tasks: what somebody of the office has to do in a case, by when, and what it is about.

mod store;

use super::Error;
use crate::base::Timestamp;
use crate::base::id::{CaseId, TaskId};
use crate::base::words::words;
use serde::{Deserialize, Serialize};

pub use store::{add, all, change, finish, in_case, one, remove};

words! {
    /// What a task can be about, besides its case.
    AboutKind {
        Party = "party", Fact = "fact", Filing = "filing", Evidence = "evidence", Event = "event",
        /// An element of an offence, by its id in the pack.
        Element = "element",
    }
}

/// What a task is about: ids of neighbours, which are not followed here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct About {
    pub kind: AboutKind,
    pub id: String,
}

/// What the office writes about a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct TaskDetails {
    /// Must not be empty.
    pub title: String,
    /// Name of a member of the team; empty: nobody yet.
    pub owner: String,
    /// An exact day, empty when there is none.
    pub due: String,
    pub about: Option<About>,
    pub note: String,
}

/// A task as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    pub id: TaskId,
    pub case: CaseId,
    pub details: TaskDetails,
    /// When it was done; none while it is to be done.
    pub done: Option<Timestamp>,
    pub created: Timestamp,
}
