//! Exhibits get their numbers in the order in which the document first mentions them.

use super::answers::shown;
use super::form::{FieldKind, Form};
use super::{Answers, CaseData};
use crate::base::id::EvidenceId;

/// Which exhibit has which number in a filing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Numbering {
    order: Vec<EvidenceId>,
}

impl Numbering {
    /// Numbers given elsewhere, for instance by a bundle: the first is 1.
    pub fn given(order: impl IntoIterator<Item = EvidenceId>) -> Self {
        let mut numbering = Self::default();
        order.into_iter().for_each(|id| numbering.mention(id));
        numbering
    }

    /// Numbers in order of first mention. Fields stand in the form as in the document, so reading the answers from
    /// first to last is reading the document. Items that are not in the case (set aside) get none.
    pub fn by_mention(form: &Form, answers: &Answers, case: &CaseData) -> Self {
        let mut numbering = Self::default();
        for field in form.fields.iter().filter(|field| shown(form, answers, field)) {
            let mentioned: Vec<EvidenceId> = match field.kind {
                FieldKind::Facts => {
                    let facts = answers.facts(&field.key);
                    let facts = facts.iter().filter_map(|id| case.fact(*id));
                    facts.flat_map(|fact| fact.citations.iter().map(|citation| citation.evidence)).collect()
                }
                FieldKind::Exhibits => answers.exhibits(&field.key).iter().map(|item| item.evidence).collect(),
                _ => Vec::new(),
            };
            mentioned.into_iter().filter(|id| case.exhibit(*id).is_some()).for_each(|id| numbering.mention(id));
        }
        numbering
    }

    fn mention(&mut self, id: EvidenceId) {
        if !self.order.contains(&id) {
            self.order.push(id);
        }
    }

    /// The number of an item, from 1; `None` when it is not attached.
    pub fn number(&self, id: EvidenceId) -> Option<usize> {
        self.order.iter().position(|other| *other == id).map(|index| index + 1)
    }

    /// The attached items, in the order of their numbers.
    pub fn items(&self) -> &[EvidenceId] {
        &self.order
    }
}
