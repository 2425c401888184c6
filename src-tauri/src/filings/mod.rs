//! Filings: documents to an authority, made from a template, the lawyer's answers and what the case holds.
//!
//! The rules are plain functions over values: a form says what is asked and from where it is filled, numbering gives
//! exhibits their numbers, compose turns it all into the data of a page, preflight says what is not ready for court.

mod answers;
mod articles;
mod attached;
mod back;
mod beside;
mod case_data;
mod compose;
mod countries;
pub mod draft;
mod form;
pub mod frozen;
mod gather;
pub mod guards;
mod keep;
mod minors;
mod next;
mod numbering;
pub mod own;
mod parts;
mod preflight;
mod print;
pub mod public;
pub mod reception;
pub mod record;
mod sample;
mod store;
mod template;
#[cfg(test)]
mod tests;
mod told;

pub use answers::{Answers, ChosenExhibit, Missing, Whom, Why, missing, prefill, shown};
pub use attached::{Attached, attached};
pub use back::{Held, Keepable, What, keepable};
pub use beside::Beside;
pub use case_data::{
    CaseData, Citation, DateText, Exhibit, Fact, Handling, IdentityDocument, Party, Recorded, Role, Sex,
};
pub use compose::Draft;
pub use form::{Addressee, Basis, Chapter, Choice, Condition, Field, FieldKind, Fill, Form, Next, Otherwise, Sum};
pub use gather::{date_text, gather};
pub use keep::{Keep, KeptAs};
pub use next::{Lapsed, next};
pub use numbering::Numbering;
pub use preflight::{Around, Code, DRAFT, Finding, Passed, Severity, preflight, preflight_within};
pub use print::{Money, addressed, day, money};
pub use sample::Sample;
pub use store::{
    Edition, EditionKind, Filing, FilingStatus, StoreError, add, amend, change, confirm, drafts_holding, edition,
    edition_of_blob, editions, finals_holding, freeze, hand_in_at, in_case, one, remove,
};
pub use template::{Error, Template, all, find};
pub use told::{Told, told, told_by_editions};
