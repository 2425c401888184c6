//! Matching from the outside: names in pairs, who was met before, merging and splitting, links across cases.

mod decisions;
mod merging;
mod pairs;
mod seen;
mod support;
