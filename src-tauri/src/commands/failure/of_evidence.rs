//! What is refused about evidence, and about colleagues to whom it is handed over, as codes.

use super::Failure;
use crate::evidence::handover::correspondents::Unkept;

impl From<crate::evidence::Error> for Failure {
    fn from(error: crate::evidence::Error) -> Self {
        use crate::evidence::{Error as E, Trouble};
        match error {
            E::NotFound(_) => Self::new("not-found").with("what", "evidence"),
            E::Duplicate(_) => Self::new("duplicate"),
            E::Required(field) => Self::new("required").with("field", field),
            E::BadDate(field) => Self::new("bad-date").with("field", field),
            E::Unreadable(_) => Self::new("unreadable"),
            E::Destroyed(_) => Self::new("destroyed"),
            E::InUse(_) => Self::new("destroy-in-use"),
            E::TagTooLong => Self::new("tag-too-long").with("letters", crate::evidence::tags::LONGEST),
            E::Empty => Self::new("empty-file"),
            E::NoPicture { trouble, .. } => Self::new("no-picture").with("trouble", trouble),
            E::NoPage { page, .. } => Self::new("no-page").with("page", page),
            E::NotAChat(_) => Self::new("not-a-chat"),
            E::NotAllLookedInto { files, .. } => Self::new("not-all-looked-into").with("files", files),
            E::Archive { trouble, .. } => match trouble {
                Trouble::Crashed | Trouble::TooLong | Trouble::TooLarge => {
                    Self::new("unreadable-kept").with("trouble", trouble)
                }
                _ => Self::new("archive-refused").with("trouble", trouble),
            },
            E::NoFile(_) => Self::new("not-found").with("what", "file"),
            E::NoChat(_) => Self::new("not-found").with("what", "chat"),
            E::NoPlace(_) => Self::new("not-found").with("what", "message"),
            E::OtherCase(_) => Self::new("not-found").with("what", "party"),
            E::Party(error) => error.into(),
            E::Vault(error) => error.into(),
        }
    }
}

impl From<Unkept> for Failure {
    fn from(error: Unkept) -> Self {
        match error {
            Unkept::NotFound(_) => Self::new("not-found").with("what", "correspondent"),
            Unkept::Required(field) => Self::new("required").with("field", field),
            Unkept::OtherKey { name } => Self::new("handover-key-changed").with("name", name),
            Unkept::Taken { name } => Self::new("handover-key-known").with("name", name),
            Unkept::Vault(error) => error.into(),
        }
    }
}
