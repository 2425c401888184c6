//! The command table: what the window, the command line and scripts can ask.

mod backup;
mod by_line;
mod cases;
mod damage;
mod destroy;
mod disk;
mod evidence;
mod facts;
#[cfg(target_os = "linux")]
mod failing_copies;
mod filings;
mod generated;
mod grammar;
mod highlights;
mod leaving;
mod people_cli;
mod records;
mod repair;
mod sample;
mod tags;
mod terminal;
mod users;
mod vault;
mod walls;
mod way_out;
mod words;
