//! The calculation of a claim on paper: wages with what was paid of them, sums taken, expenses, penalties, moral harm,
//! totals; then what is shown and not claimed, with deductions beyond the law; each line with its source.

use super::calculation::{how, stretch};
use super::{Excess, Late, Line, LineKind, Owed, late_totals, owed, totals};
use crate::base::date::long_day;
use crate::base::{Currency, Language, Money, Timestamp, id::EvidenceId};
use crate::facts::chronology::{Item, cited, fast};
use crate::facts::cited::reference;
use crate::law::{self, Ending, WageRules};
use crate::typeset::{self, About, Composed, Job, Template};
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

static TEMPLATE: LazyLock<Template> = LazyLock::new(|| {
    Template::new(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/forms/ledger/template.typ")))
});

/// The calculation of a claim, to be printed.
#[derive(Debug)]
pub struct Paper<'a> {
    /// Its language.
    pub language: Language,
    /// Number in the register of crimes; empty before registration.
    pub register_number: &'a str,
    /// The ledger, in order of time.
    pub lines: &'a [Line],
    /// The penalties and the day they are counted to; empty when they are not asked for.
    pub penalties: Option<(&'a [Late], NaiveDate)>,
    /// Deductions beyond the law.
    pub excess: &'a [Excess],
    /// The rules both were counted by.
    pub rules: Option<&'a WageRules>,
    /// The evidence that is cited.
    pub items: &'a HashMap<EvidenceId, Item>,
    /// The day under the table.
    pub date: NaiveDate,
    /// Who signs, as under a signature; empty where nobody is known.
    pub signer: &'a str,
    /// Whom the file names as its author; empty where nobody but a victim signs.
    pub author: &'a str,
}

impl Paper<'_> {
    /// The pages; `ident` tells this paper from every other, `at` is written into the PDF.
    pub fn compose(&self, ident: &str, at: Timestamp) -> typeset::Result<Composed> {
        let title = self.say("Расчёт исковых требований", "Доо талаптарынын эсеби", "Calculation of the claim");
        let about = About::unsigned(title, self.language, at, ident).by(self.author);
        typeset::compose(&Job { template: &TEMPLATE, data: self.data(), pictures: &[], about })
    }

    fn say<'s>(&self, ru: &'s str, ky: &'s str, en: &'s str) -> &'s str {
        match self.language {
            Language::Ru => ru,
            Language::Ky => ky,
            Language::En => en,
        }
    }

    fn data(&self) -> Value {
        let claimed = |kinds: &[LineKind]| -> Vec<&Line> {
            self.lines.iter().filter(|l| l.details.claimed && kinds.contains(&l.details.kind)).collect()
        };
        use LineKind::{
            Debt, Deduction, Expense, Fee, Fine, Medical, Moral, Remittance, Return, Ticket, Transport, Visa,
        };
        let taken = claimed(&[Fee, Fine, Deduction, Debt, Remittance]);
        let expenses = claimed(&[Ticket, Visa, Transport, Return, Medical, Expense]);
        let sections = [
            self.wages(),
            self.plain(self.say("Взятые суммы", "Алынган суммалар", "Sums taken"), &taken),
            self.plain(self.say("Расходы", "Чыгымдар", "Expenses"), &expenses),
            self.late(),
            self.plain(self.say("Моральный вред", "Моралдык зыян", "Moral harm"), &claimed(&[Moral])),
        ];
        let shown: Vec<&Line> = self.lines.iter().filter(|line| !line.details.claimed).collect();
        json!({
            "title": self.say("Расчёт исковых требований", "Доо талаптарынын эсеби", "Calculation of the claim"),
            "sub": match (self.register_number, self.language) {
                ("", _) => Value::Null,
                (number, Language::Ru) => json!(format!("по делу, зарегистрированному в Едином реестре преступлений за №\u{A0}{number}")),
                (number, Language::Ky) => json!(format!("Кылмыштардын бирдиктүү реестринде №\u{A0}{number} менен катталган иш боюнча")),
                (number, Language::En) => json!(format!("in the case registered under No.\u{A0}{number}")),
            },
            "sections": sections.into_iter().flatten().collect::<Vec<_>>(),
            "totals_title": self.say("Всего", "Бардыгы", "Total"),
            "totals": self.totals(),
            "rounding": self.say(
                "Каждая сумма округлена один раз, в своей строке, до наименьшей единицы валюты; половина округляется вверх.",
                "Ар бир сумма өз сабында бир жолу валютанын эң кичине бирдигине чейин тегеректелген; жарымы жогору тегеректелет.",
                "Each sum is rounded once, in its own line, to the smallest unit of its currency; a half is rounded up.",
            ),
            "shown": self.plain(
                self.say("Справочно, в сумму требований не входит", "Маалымат үчүн, талаптардын суммасына кирбейт", "For reference, not part of the claim"),
                &shown,
            ),
            "overpaid": self.overpaid(),
            "excess": self.excess.iter().map(|excess| self.excess_line(excess)).collect::<Vec<_>>(),
            "rates": self.rates(),
            "rates_title": self.say("Курсы", "Курстар", "Rates"),
            "sources_title": self.say("Источники", "Булактар", "Sources"),
            "sources": self.sources(),
            "date": long_day(self.date, self.language),
            "signer": self.signer,
            "signature": self.say("(подпись)", "(колу)", "(signature)"),
        })
    }

    fn wages(&self) -> Option<Value> {
        let (wages, _) = owed(self.lines);
        if wages.is_empty() {
            return None;
        }
        let mut sums: BTreeMap<Currency, (i64, i64)> = BTreeMap::new();
        let mut rows: Vec<Value> = Vec::new();
        for wage in &wages {
            let (due, paid) = sums.entry(wage.line.details.currency).or_default();
            *due += wage.line.details.amount;
            *paid += wage.paid();
            rows.push(self.wage(wage));
        }
        let each = |amount: &dyn Fn(&(i64, i64)) -> i64| -> String {
            sums.iter()
                .map(|(currency, sum)| Money { amount: amount(sum), currency: *currency }.parted(self.language))
                .collect::<Vec<_>>()
                .join("\n")
        };
        Some(json!({
            "name": self.say("Заработная плата", "Эмгек акы", "Wages"),
            "kind": "wages",
            "columns": match self.language {
                Language::Ru => ["№", "За что", "Расчёт", "Начислено", "Выплачено", "К взысканию", "Источник"],
                Language::Ky => ["№", "Эмне үчүн", "Эсептөө", "Эсептелген", "Төлөнгөн", "Өндүрүлүүчү", "Булагы"],
                Language::En => ["No.", "What for", "Calculation", "Due", "Paid", "Claimed", "Source"],
            },
            "rows": rows,
            "total_name": self.total(),
            "total": [each(&|s| s.0), each(&|s| s.1), each(&|s| s.0 - s.1)],
        }))
    }

    fn wage(&self, wage: &Owed<'_>) -> Value {
        let line = wage.line;
        let sum = |amount| Money { amount, currency: line.details.currency };
        json!([
            self.what(line),
            how(line, self.language).unwrap_or_default(),
            line.sum().parted(self.language),
            sum(wage.paid()).parted(self.language),
            sum(wage.rest()).parted(self.language),
            self.cited(line),
        ])
    }

    fn plain(&self, name: &str, lines: &[&Line]) -> Option<Value> {
        if lines.is_empty() {
            return None;
        }
        let mut sums: BTreeMap<Currency, i64> = BTreeMap::new();
        let rows: Vec<Value> = lines
            .iter()
            .map(|line| {
                *sums.entry(line.details.currency).or_default() += line.signed();
                let signed = Money { amount: line.signed(), currency: line.details.currency };
                json!([self.what(line), line.date.words(self.language), signed.parted(self.language), self.cited(line)])
            })
            .collect();
        let total: Vec<String> =
            sums.into_iter().map(|(currency, amount)| Money { amount, currency }.parted(self.language)).collect();
        Some(json!({
            "name": name,
            "kind": "plain",
            "columns": match self.language {
                Language::Ru => ["№", "За что", "Когда", "Сумма", "Источник"],
                Language::Ky => ["№", "Эмне үчүн", "Качан", "Сумма", "Булагы"],
                Language::En => ["No.", "What for", "When", "Sum", "Source"],
            },
            "rows": rows,
            "total_name": self.total(),
            "total": [total.join("\n")],
        }))
    }

    fn late(&self) -> Option<Value> {
        let ((penalties, on), rules) = (self.penalties?, self.rules?);
        let rows: Vec<Value> = penalties
            .iter()
            .filter_map(|late| {
                let line = self.lines.iter().find(|line| line.id == late.line)?;
                let formula: Vec<String> = late
                    .stretches
                    .iter()
                    .map(|s| stretch(s, rules.late.share, late.sum.currency, self.language))
                    .collect();
                let due = line.due.map(|day| long_day(day, self.language)).unwrap_or_default();
                Some(json!([self.what(line), due, formula.join("; "), late.sum.parted(self.language)]))
            })
            .collect();
        if rows.is_empty() {
            return None;
        }
        let article = law::cite(law::pack(), &[&rules.late.record], self.language, Ending::Plain);
        let percent = rules.late.share.percent(self.language);
        let day = long_day(on, self.language);
        let note = match self.language {
            Language::Ru => format!(
                "Неуплаченная сумма × {percent} × число календарных дней просрочки, со дня, следующего за последним днём для выплаты, по {day} включительно ({article})."
            ),
            Language::Ky => format!(
                "Төлөнбөгөн сумма × {percent} × кечиктирилген календардык күндөрдүн саны, төлөөнүн акыркы күнүнөн кийинки күндөн тартып {day}н кошо алганда ({article})."
            ),
            Language::En => format!(
                "Unpaid sum × {percent} × calendar days of delay, from the day after the last day to pay up to and including {day} ({article})."
            ),
        };
        let total: Vec<String> = late_totals(penalties).iter().map(|sum| sum.parted(self.language)).collect();
        Some(json!({
            "name": self.say("Пеня за задержку выплаты", "Төлөмдү кечиктиргендик үчүн туум", "Penalty for late payment"),
            "kind": "late",
            "note": note,
            "columns": match self.language {
                Language::Ru => ["№", "За что", "Последний день выплаты", "Расчёт", "Сумма"],
                Language::Ky => ["№", "Эмне үчүн", "Төлөөнүн акыркы күнү", "Эсептөө", "Сумма"],
                Language::En => ["No.", "What for", "Last day to pay", "Calculation", "Sum"],
            },
            "rows": rows,
            "total_name": self.total(),
            "total": [total.join("\n")],
        }))
    }

    fn totals(&self) -> Vec<Value> {
        let found = totals(self.lines);
        let list = |sums: &[Money]| -> Vec<String> { sums.iter().map(|sum| sum.named(self.language)).collect() };
        let late = self.penalties.map(|(penalties, _)| late_totals(penalties)).unwrap_or_default();
        let mut all: BTreeMap<Currency, i64> = BTreeMap::new();
        for sum in found.material.iter().chain(&found.moral).chain(&late) {
            *all.entry(sum.currency).or_default() += sum.amount;
        }
        let all: Vec<Money> = all.into_iter().map(|(currency, amount)| Money { amount, currency }).collect();
        let som = Money { amount: found.in_som, currency: Currency::Kgs };
        let foreign = self.lines.iter().any(|l| l.details.claimed && l.details.currency != Currency::Kgs);
        let mut rows = vec![
            (self.say("Материальный вред", "Материалдык зыян", "Material damage"), list(&found.material)),
            (self.say("Пеня", "Туум", "Penalty"), list(&late)),
            (self.say("Моральный вред", "Моралдык зыян", "Moral harm"), list(&found.moral)),
            (self.say("Всего требований", "Бардык талаптар", "Claim in total"), list(&all)),
        ];
        if foreign && found.without_rate == 0 {
            rows.push((
                self.say(
                    "То же в сомах, без пени, по указанным курсам",
                    "Ошол эле сомдо, туумсуз, көрсөтүлгөн курстар боюнча",
                    "The same in som, without the penalty, at the rates given",
                ),
                vec![som.named(self.language)],
            ));
        }
        rows.into_iter()
            .filter(|(_, sums)| !sums.is_empty())
            .map(|(name, sums)| json!({ "name": name, "sums": sums }))
            .collect()
    }

    /// What was paid beyond the wages due, payment by payment.
    fn overpaid(&self) -> Vec<String> {
        let (_, over) = owed(self.lines);
        let told = over.into_iter().map(|(line, left)| {
            let sum = Money { amount: left, currency: line.details.currency }.named(self.language);
            let (what, source) = (self.what(line), self.cited(line));
            match self.language {
                Language::Ru => format!(
                    "Выплачено сверх начисленного: {sum} ({what}; источник: {source}). В сумму требований это не входит и других требований не уменьшает."
                ),
                Language::Ky => format!(
                    "Эсептелгенден ашык төлөнгөнү: {sum} ({what}; булагы: {source}). Бул талаптардын суммасына кирбейт жана башка талаптарды азайтпайт."
                ),
                Language::En => format!(
                    "Paid beyond what was due: {sum} ({what}; source: {source}). It is not part of the claim and lowers no other claim."
                ),
            }
        });
        told.collect()
    }

    fn excess_line(&self, excess: &Excess) -> String {
        let article =
            self.rules.map(|rules| law::cite(law::pack(), &[&rules.deductions.record], self.language, Ending::Plain));
        let percent = self.rules.map(|rules| rules.deductions.share.percent(self.language)).unwrap_or_default();
        let [earned, kept, allowed, over] =
            [excess.earned, excess.kept, excess.allowed, excess.over()].map(|sum| sum.named(self.language));
        let article = article.unwrap_or_default();
        match self.language {
            Language::Ru => format!(
                "Удержано {kept} при заработной плате {earned}; допустимо не более {percent}, то есть {allowed}; превышение {over} ({article})."
            ),
            Language::Ky => format!(
                "Эмгек акы {earned} болгондо {kept} кармалып калган; эң көбү {percent}, башкача айтканда {allowed} кармоого болот; ашыгы {over} ({article})."
            ),
            Language::En => format!(
                "{kept} was kept back from wages of {earned}; {percent} at most, that is {allowed}, is allowed; {over} too much ({article})."
            ),
        }
    }

    /// Each rate that was typed in, once.
    fn rates(&self) -> Vec<String> {
        let mut told: Vec<String> = Vec::new();
        for line in self.lines.iter().filter(|line| line.details.claimed) {
            let Some(rate) = &line.details.rate else { continue };
            let (whole, part) = (rate.micros / 1_000_000, rate.micros % 1_000_000);
            let part = format!("{part:06}");
            let part = part.trim_end_matches('0');
            let point = if part.is_empty() {
                ""
            } else if self.language == Language::En {
                "."
            } else {
                ","
            };
            let on = rate.on.parse().map(|day| long_day(day, self.language)).unwrap_or_default();
            let about: Vec<&str> = [on.as_str(), rate.source.as_str()].into_iter().filter(|t| !t.is_empty()).collect();
            let about = if about.is_empty() { String::new() } else { format!(" ({})", about.join(", ")) };
            let told_rate = format!("1\u{A0}{} = {whole}{point}{part}\u{A0}KGS{about}", line.details.currency);
            if !told.contains(&told_rate) {
                told.push(told_rate);
            }
        }
        told
    }

    fn what(&self, line: &Line) -> String {
        fast(line.what(self.language))
    }

    fn total(&self) -> &'static str {
        match self.language {
            Language::Ru => "Итого",
            Language::Ky => "Жыйынтыгы",
            Language::En => "Total",
        }
    }

    fn cited(&self, line: &Line) -> String {
        let places = cited(&line.citations, self.items, self.language);
        if places.is_empty() { "—".to_owned() } else { places.join("; ") }
    }

    fn sources(&self) -> Vec<Value> {
        let cited = self.lines.iter().flat_map(|line| &line.citations);
        let items: BTreeMap<u32, &Item> =
            cited.filter_map(|c| self.items.get(&c.place.evidence)).map(|item| (item.number, item)).collect();
        items
            .values()
            .map(
                |item| json!({ "name": reference(self.language, item.number, None, None), "title": fast(&item.title) }),
            )
            .collect()
    }
}
