//! The command line, installed as `dalil`.

fn main() -> std::process::ExitCode {
    dalil::cli::main()
}
