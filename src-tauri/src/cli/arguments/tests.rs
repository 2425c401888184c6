use super::Arguments;
use clap::{Arg, ArgAction, Command, CommandFactory as _};

/// Every argument below the root that has the id or the long name of a global one. Clap takes the two for one: the value of
/// either stands in for the other, and where their types differ the program panics when it is read.
fn clashes(root: &Command) -> Vec<String> {
    let globals: Vec<&Arg> = root.get_arguments().filter(|argument| argument.is_global_set()).collect();
    assert!(!globals.is_empty(), "there are global arguments to compare with");
    let mut found = Vec::new();
    let mut left: Vec<(String, &Command)> =
        root.get_subcommands().map(|verb| (verb.get_name().to_owned(), verb)).collect();
    while let Some((path, verb)) = left.pop() {
        for argument in verb.get_arguments() {
            let long = argument.get_long();
            let same =
                |global: &&Arg| global.get_id() == argument.get_id() || (long.is_some() && global.get_long() == long);
            if globals.iter().any(same) {
                found.push(format!("{path}: {}", argument.get_id()));
            }
        }
        left.extend(verb.get_subcommands().map(|below| (format!("{path} {}", below.get_name()), below)));
    }
    found
}

#[test]
fn no_argument_of_a_verb_is_taken_for_a_global_one() {
    let global = Arg::new("language").long("lang").global(true).action(ArgAction::Set);
    let verb = |id: &'static str, long: &'static str| Command::new("add").arg(Arg::new(id).long(long));
    let tree =
        |verb: Command| Command::new("root").arg(global.clone()).subcommand(Command::new("consent").subcommand(verb));
    assert_eq!(clashes(&tree(verb("language", "in"))), ["consent add: language"], "the same id");
    assert_eq!(clashes(&tree(verb("spoken", "lang"))), ["consent add: spoken"], "the same name");
    assert!(clashes(&tree(verb("spoken", "in"))).is_empty());
    assert_eq!(clashes(&Arguments::command()), Vec::<String>::new());
}

#[test]
fn every_verb_is_well_formed() {
    Arguments::command().debug_assert();
}
