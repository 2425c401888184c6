//! The command table: what the window, the command line and scripts can ask.

mod cases;
mod disk;
mod evidence;
mod facts;
mod filings;
mod generated;
mod sample;
mod vault;
