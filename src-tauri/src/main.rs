//! The desktop program.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    dalil::base::panics::tell_places_only();
    dalil::cli::desktop()
}
