//! Chats from the outside: exports become messages that can be paged, found, cited and linked to people.

pub mod again;
mod citing;
mod joining;
mod languages;
mod pages;
mod people;
mod reading;
mod speed;
pub mod support;
mod telephones;
