//! Numbers of the rules on wages, for the ledger to count with. Each names the record that holds its article and source.

use super::{Pack, Record};
use include_dir::{Dir, include_dir};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates/law");

static RULES: LazyLock<BTreeMap<String, WageRules>> =
    LazyLock::new(|| read(super::pack()).expect("the rules built into the program are read by a test"));

/// The rules of one jurisdiction.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WageRules {
    /// Penalty for each day that wages are late, as a part of the unpaid sum.
    pub late: WageRule,
    /// The most that may be deducted, as a part of the wages.
    pub deductions: WageRule,
}

/// A part that a record speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WageRule {
    /// The id of the record.
    pub record: String,
    /// The part, exactly.
    pub share: Share,
}

/// `count / of`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share {
    pub count: i64,
    pub of: i64,
}

impl Share {
    /// As people write it: `0,25 %`; in English `0.25 %`.
    pub fn percent(self, language: crate::base::Language) -> String {
        let hundredths = self.count * 10_000 / self.of;
        let (whole, rest) = (hundredths / 100, hundredths % 100);
        let point = if language == crate::base::Language::En { "." } else { "," };
        let rest = if rest == 0 { String::new() } else { format!("{point}{rest:02}") };
        format!("{whole}{}\u{A0}%", rest.trim_end_matches('0'))
    }
}

impl WageRule {
    /// The record it rests on.
    pub fn record<'a>(&self, pack: &'a Pack) -> Option<&'a Record> {
        pack.record(&self.record)
    }
}

/// The rules on wages of a jurisdiction; `None` where the program carries none.
pub fn wages(jurisdiction: &str) -> Option<&'static WageRules> {
    RULES.get(jurisdiction)
}

fn read(pack: &Pack) -> Result<BTreeMap<String, WageRules>, String> {
    let mut all = BTreeMap::new();
    for folder in FILES.dirs() {
        let Some(file) = folder.get_file(folder.path().join("wages/rules.toml")) else { continue };
        let name = folder.path().to_string_lossy().into_owned();
        let text = file.contents_utf8().ok_or_else(|| format!("the rules on wages of {name} are no text"))?;
        let rules: WageRules = toml::from_str(text).map_err(|e| format!("the rules on wages of {name}: {e}"))?;
        for rule in [&rules.late, &rules.deductions] {
            if rule.record(pack).is_none() || rule.share.count < 0 || rule.share.of <= 0 {
                return Err(format!(
                    "the rules on wages of {name}: {} is not in the pack or has no share",
                    rule.record
                ));
            }
        }
        all.insert(name, rules);
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Language;

    #[test]
    fn every_rule_on_wages_rests_on_a_record_that_says_its_number() {
        let rules = wages("kg").unwrap();
        let text = |rule: &WageRule| rule.record(crate::law::pack()).unwrap().text.ru.replace('\u{A0}', " ");
        let said = |rule: &WageRule| rule.share.percent(Language::Ru).replace('\u{A0}', " ");
        assert!(text(&rules.late).contains(&said(&rules.late)), "{}", text(&rules.late));
        assert!(text(&rules.deductions).contains(&said(&rules.deductions)), "{}", text(&rules.deductions));
        assert_eq!(wages("xx"), None);
    }
}
