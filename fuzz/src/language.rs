//! Of the languages: numbers of telephones, which tell who wrote.

#[path = "../../src-tauri/src/language/identifiers/mod.rs"]
pub mod identifiers;
#[path = "../../src-tauri/src/language/scripts.rs"]
pub mod scripts;
