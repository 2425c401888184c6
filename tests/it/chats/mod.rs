//! Chats from the outside: exports become messages that can be paged, found, cited and linked to people.

pub mod again;
mod citing;
mod joining;
mod languages;
mod people;
mod reading;
mod speed;
pub mod support;
