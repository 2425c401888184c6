//! The body of a filing as a lawyer edits it, and templates of the office's own.

mod back;
mod body;
mod command_line;
mod paper;
mod templates;
