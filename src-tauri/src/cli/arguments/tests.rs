use super::{Arguments, EXAMPLES, command, is_of};
use clap::{Arg, ArgAction, Command, CommandFactory as _, FromArgMatches as _};

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
    command().debug_assert();
}

/// The words of an example as a shell would part them; only double quotes are used.
fn words(example: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for c in example.chars() {
        match c {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            _ => words.last_mut().expect("there is one from the beginning").push(c),
        }
    }
    words
}

/// The paths of all verbs that do something, each ending in a space.
fn paths(command: &Command, path: &str) -> Vec<String> {
    if !command.has_subcommands() {
        return vec![path.to_owned()];
    }
    command.get_subcommands().flat_map(|verb| paths(verb, &format!("{path}{} ", verb.get_name()))).collect()
}

#[test]
fn every_verb_has_one_example_and_every_example_is_understood() {
    let all = paths(&Arguments::command(), "");
    for path in all.iter().filter(|path| *path != "host ") {
        assert_eq!(EXAMPLES.lines().filter(|line| is_of(line, path)).count(), 1, "{path}");
    }
    for example in EXAMPLES.lines() {
        assert!(all.iter().any(|path| is_of(example, path)), "{example}: of no verb");
        let given = std::iter::once("dalil".to_owned()).chain(words(example));
        let read = command().try_get_matches_from(given).and_then(|found| Arguments::from_arg_matches(&found));
        assert!(read.is_ok(), "{example}: {:?}", read.err().map(|error| error.to_string()));
    }
    let mut shown = command();
    let case = shown.find_subcommand_mut("case").and_then(|case| case.find_subcommand_mut("show"));
    let help = case.expect("it is a verb").render_help().to_string();
    assert!(help.contains("Example: dalil case show --case 14/2026"), "{help}");
}
