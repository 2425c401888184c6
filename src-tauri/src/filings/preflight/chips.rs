//! Chips of a draft: what they stand for is in the case, says what it said, and is declined with certainty.

use super::{Code, DRAFT, Draft, Finding, Severity};
use crate::base::Language;
use crate::filings::draft::{Block, Chip, Inline, event_of, say};

/// The articles that chips cite.
pub(super) fn cited(draft: &Draft<'_>) -> Vec<Vec<String>> {
    let chips = draft.body.map(|body| body.chips()).unwrap_or_default();
    let records = chips.into_iter().filter_map(|(_, chip)| match chip {
        Chip::Law { records, .. } => Some(records.clone()),
        _ => None,
    });
    records.collect()
}

/// What is to be looked at in the chips, block by block.
pub(super) fn chips(draft: &Draft<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for block in draft.body.iter().flat_map(|body| &body.blocks) {
        let place = format!("{DRAFT}:{}", block.id());
        let at = |severity, code, detail: &str| Finding {
            detail: detail.to_owned(),
            ..Finding::new(severity, code).field(&place)
        };
        let judge = |now: Option<String>, was: &str| match now {
            None => Some(at(Severity::Blocking, Code::ChipEmpty, was)),
            Some(now) if !was.is_empty() && now != was => Some(at(Severity::Note, Code::ChipChanged, was)),
            Some(_) => None,
        };
        if let Block::Fact { fact, was, .. } = block {
            found.extend(judge(event_of(draft, *fact), was));
        }
        block.each(&mut |inline, _| {
            let Inline::Chip { chip, was, .. } = inline else { return };
            found.extend(judge(say(draft, chip), was));
            if let Chip::Citation { evidence, pages } = chip
                && let Some(exhibit) = draft.case.exhibit(*evidence)
            {
                let missing = pages.iter().filter(|page| !exhibit.has_sheet(**page));
                found.extend(missing.map(|page| Finding {
                    evidence: Some(*evidence),
                    ..at(Severity::Confirm, Code::ChipSheetNotThere, &page.to_string())
                }));
            }
            if let Chip::Party { party, case, .. } = chip
                && draft.language != Language::En
                && let Some(party) = draft.case.party(*party)
            {
                let declined = party.declined(draft.language);
                let doubt = declined.doubts(*case).first().cloned();
                found.extend(doubt.map(|doubt| Finding {
                    party: Some(party.id),
                    doubt: Some(doubt),
                    ..at(Severity::Confirm, Code::FormUnsure, declined.forms.get(*case))
                }));
            }
        });
    }
    // The same name in the same case is asked about once.
    let mut seen = std::collections::BTreeSet::new();
    found.retain(|f: &Finding| f.code != Code::FormUnsure || seen.insert((f.party, f.detail.clone())));
    found
}
