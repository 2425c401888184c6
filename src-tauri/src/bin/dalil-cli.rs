//! The command line, installed as `dalil`.

fn main() -> std::process::ExitCode {
    dalil::base::panics::tell_places_only();
    dalil::cli::main()
}
