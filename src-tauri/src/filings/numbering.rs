//! Exhibits get their numbers in the order in which the document first mentions them.

use super::answers::shown;
use super::draft::Body;
use super::form::{FieldKind, Form};
use super::{Answers, CaseData};
use crate::base::id::{EvidenceId, FactId};

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
        Self::by_mention_in(form, answers, case, None)
    }

    /// The same for a filing whose body the lawyer wrote: what the body mentions comes first, and facts that only the
    /// template would have told mention nothing.
    pub fn by_mention_in(form: &Form, answers: &Answers, case: &CaseData, body: Option<&Body>) -> Self {
        let mut numbering = Self::default();
        let told = |id: &FactId| {
            let citations = case.fact(*id).into_iter().flat_map(|fact| &fact.citations);
            citations.map(|citation| citation.evidence).collect::<Vec<_>>()
        };
        for evidence in body.into_iter().flat_map(|body| body.mentioned(&told)) {
            if case.exhibit(evidence).is_some() {
                numbering.mention(evidence);
            }
        }
        for field in form.fields.iter().filter(|field| shown(form, answers, field)) {
            let mentioned: Vec<EvidenceId> = match field.kind {
                FieldKind::Facts if body.is_none() => {
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
