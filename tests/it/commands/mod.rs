//! The command table: what the window, the command line and scripts can ask.

mod backup;
mod cases;
mod disk;
mod evidence;
mod facts;
mod filings;
mod generated;
mod grammar;
mod sample;
mod vault;
mod words;
