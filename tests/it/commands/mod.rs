//! The command table: what the window, the command line and scripts can ask.

mod backup;
mod backup_due;
mod backup_rotten;
mod begun;
mod bundles;
mod by_line;
mod cases;
mod changing;
mod correspondents;
mod damage;
mod destroy;
mod disk;
mod evidence;
mod facts;
#[cfg(target_os = "linux")]
mod failing_copies;
mod filings;
mod found_texts;
mod generated;
mod grammar;
#[cfg(target_os = "linux")]
mod ground;
mod handover;
mod highlights;
mod idle;
mod indexes;
mod journal;
mod leaving;
mod listed;
mod people_cli;
#[cfg(target_os = "linux")]
mod prompts;
mod readable;
mod records;
mod repair;
mod rows;
mod sample;
mod stays;
mod tags;
mod terminal;
#[cfg(target_os = "linux")]
mod traces;
mod users;
mod vault;
mod walls;
mod way_out;
mod words;
