//! Filings as a clerk reads them: golden text, archives, pages.

use super::support::{Filing, check_golden, failures, text_of};
use dalil::base::Language::{self, Ky, Ru};
use dalil::filings;

#[test]
fn every_template_and_its_sample_are_read() {
    assert_eq!(
        filings::all().keys().collect::<Vec<_>>(),
        ["kg/civil-claim", "kg/crime-report", "kg/motion-add-evidence"]
    );
}

/// Writes the samples as PDF to `target/paper/` from the files on disk, for eyes: templates can be changed without
/// building the program again.
#[test]
#[ignore = "for eyes"]
fn look() {
    for id in filings::all().keys() {
        for language in [Ru, Ky] {
            let filing = Filing::from_disk(id, language);
            let pdf = filing.compose().pdf().unwrap_or_else(|e| panic!("{id} {language:?}: {e} {:#?}", e.problems()));
            let name = format!("target/paper/{}-{}.pdf", id.replace('/', "-"), language.code());
            std::fs::create_dir_all("target/paper").expect("a place");
            std::fs::write(name, pdf).expect("written");
        }
    }
}
