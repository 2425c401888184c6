//! What is generated from the program is what is committed.

use crate::support::{Desk, golden};

#[test]
fn the_types_of_the_page_are_those_of_the_table() {
    golden("ui/src/lib/backend/bindings.ts", &dalil::commands::table::typescript());
}

#[test]
fn the_documented_schema_is_the_one_the_migrations_make() {
    let desk = Desk::new();
    golden("docs/schema.sql", &desk.core.schema().unwrap());
}

#[test]
fn the_table_has_each_name_once() {
    let mut names: Vec<_> = dalil::commands::COMMANDS.iter().map(|command| command.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), dalil::commands::COMMANDS.len());
}
