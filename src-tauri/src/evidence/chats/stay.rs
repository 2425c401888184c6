//! Whether an export that is read again stays in the chat it was in.

use super::again::Told;
use super::join::{Seen, contradict, same_chat, seen_of};
use super::pages::are_pages;
use super::write::{Part, seen_together};
use crate::evidence::importers::chat::Participant;
use std::collections::HashSet;

/// Whether an export stays with the others of its chat, of which so many stood `before` it; `told` is what the tables hold of it there.
/// It does where it shares messages with one of them or is a page before or behind it, or where it shares messages with what they say
/// together, all of them or those that were there when it came. Where none of that shows, it stays as long as it says what it said,
/// knows two of them (or all, where one alone wrote), and nothing speaks against it.
pub fn stays(part: &Part, others: &[Part], before: usize, told: Option<&Told>) -> bool {
    if others.iter().any(|other| other.chat.app != part.chat.app) {
        return false;
    }
    let seen = |part: &Part| -> Vec<Seen> { seen_of(&part.chat.participants, part.chat.messages.iter()) };
    let here = seen(part);
    let is_with =
        |other: &Part| are_pages(&[other, part]) || are_pages(&[part, other]) || same_chat(&seen(other), &here);
    if others.iter().any(is_with) {
        return true;
    }
    let all = seen_together(others);
    let first = others.get(..before).filter(|first| first.len() > 1 && first.len() < others.len());
    if same_chat(&all, &here) || first.is_some_and(|first| same_chat(&seen_together(first), &here)) {
        return true;
    }
    told.is_some_and(|told| told.is_said_by(part)) && is_among(part, others) && !contradict(&all, &here)
}

/// Whether two of an export are among the others, by mark or by name; all, where fewer than two are called anything here or there. The
/// owner of the telephone writes in every chat of hers: that one proves nothing.
fn is_among(part: &Part, others: &[Part]) -> bool {
    let known: HashSet<&str> = others.iter().flat_map(|other| &other.chat.participants).flat_map(called).collect();
    let people: Vec<_> = part.chat.participants.iter().filter(|person| called(person).next().is_some()).collect();
    let there = others.iter().map(|other| other.chat.participants.len()).max().unwrap_or(0);
    let both = people.iter().filter(|person| called(person).any(|name| known.contains(name))).count();
    both >= people.len().min(there).min(2)
}

/// By what a writer is called, where that is written.
fn called(writer: &Participant) -> impl Iterator<Item = &str> {
    [writer.handle.as_str(), writer.name.as_str()].into_iter().filter(|name| !name.is_empty())
}
