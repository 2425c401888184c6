//! The ledger in words: names of kinds, how a sum came about, and the rows a civil claim asks for.

use super::{Late, Line, LineKind, Owed, Stretch, Work, WorkUnit, owed};
use crate::base::date::long_day;
use crate::base::{Currency, Language, Money};
use crate::law::Share;
use std::collections::HashMap;

/// A row of the calculation in a civil claim, in the shape its form asks for: what for, how computed, how much.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[ts(rename = "LedgerRow")]
pub struct Row {
    pub what: String,
    pub how: String,
    pub amount: Money,
}

/// The material damage that is claimed, row by row: wages less what was paid of them, then everything else, then the
/// penalties. What was paid beyond the wages due is in no row: it lowers nothing else that is claimed. Moral harm is asked for by itself. `titles` says what a line rests on.
pub fn rows(
    lines: &[Line],
    penalties: Option<(&[Late], Share)>,
    language: Language,
    titles: &HashMap<crate::base::id::EvidenceId, String>,
) -> Vec<Row> {
    let (wages, _) = owed(lines);
    let mut rows: Vec<Row> = wages.iter().filter(|wage| wage.rest() > 0).map(|wage| wage_row(wage, language)).collect();
    let others = lines.iter().filter(|line| {
        let kind = line.details.kind;
        line.details.claimed && !matches!(kind, LineKind::WageDue | LineKind::WagePaid | LineKind::Moral)
    });
    rows.extend(others.map(|line| Row {
        what: line.what(language).to_owned(),
        how: rests_on(line, titles),
        amount: line.sum(),
    }));
    let penalties = penalties.into_iter().flat_map(|(late, share)| late.iter().map(move |late| (late, share)));
    rows.extend(penalties.filter_map(|(late, share)| {
        let wage = lines.iter().find(|line| line.id == late.line)?;
        Some(Row {
            what: penalty_of(wage.what(language), language),
            how: late
                .stretches
                .iter()
                .map(|s| stretch(s, share, late.sum.currency, language))
                .collect::<Vec<_>>()
                .join("; "),
            amount: late.sum,
        })
    }));
    rows
}

fn wage_row(wage: &Owed<'_>, language: Language) -> Row {
    let line = wage.line;
    let earned = how(line, language).unwrap_or_else(|| line.sum().figures(language));
    let paid = Money { amount: wage.paid(), currency: line.details.currency }.figures(language);
    let how = match (wage.paid(), language) {
        (0, Language::Ru) => format!("{earned}; выплачено 0"),
        (0, Language::Ky) => format!("{earned}; төлөнгөнү 0"),
        (0, Language::En) => format!("{earned}; paid 0"),
        (_, Language::Ru) => format!("{earned} − {paid}, выплаченных на руки"),
        (_, Language::Ky) => format!("{earned} − колуна берилген {paid}"),
        (_, Language::En) => format!("{earned} − {paid} paid in hand"),
    };
    Row {
        what: line.what(language).to_owned(),
        how,
        amount: Money { amount: wage.rest(), currency: line.details.currency },
    }
}

/// The titles of the items a line rests on, each once.
fn rests_on(line: &Line, titles: &HashMap<crate::base::id::EvidenceId, String>) -> String {
    let mut named: Vec<&str> = Vec::new();
    for citation in &line.citations {
        if let Some(title) = titles.get(&citation.place.evidence).filter(|title| !named.contains(&title.as_str())) {
            named.push(title);
        }
    }
    named.join("; ")
}

fn penalty_of(what: &str, language: Language) -> String {
    match language {
        Language::Ru => format!("Пеня за задержку: {}", lowered(what)),
        Language::Ky => format!("Кечиктиргендик үчүн туум: {}", lowered(what)),
        Language::En => format!("Penalty for delay: {}", lowered(what)),
    }
}

/// The first letter small, unless the first word is all capitals or figures.
fn lowered(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), text.chars().nth(1)) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(chars).collect(),
        _ => text.to_owned(),
    }
}

/// How wages were computed: «900 ÷ 31 × 16 дней», «60 000 × 3 месяца», «350 × 12,5 часа»; `None` when they were given
/// as a sum.
pub fn how(line: &Line, language: Language) -> Option<String> {
    let work = line.details.work?;
    let price = Money { amount: work.price, currency: line.details.currency }.figures(language);
    let parts = match work.unit {
        WorkUnit::Month => Some(WorkUnit::Day),
        WorkUnit::Week => Some(WorkUnit::Day),
        _ => None,
    };
    if let (Some(count), true) = (decimal(&work, language), is_decimal(work.of)) {
        let whole = (work.of == 1).then_some(work.count);
        return Some(format!("{price} × {count} {}", unit(work.unit, whole, language)));
    }
    let counted = unit(parts.unwrap_or(work.unit), Some(work.count), language);
    Some(format!("{price} ÷ {} × {} {counted}", work.of, work.count))
}

const fn is_decimal(of: i64) -> bool {
    matches!(of, 1 | 10 | 100 | 1000)
}

fn decimal(work: &Work, language: Language) -> Option<String> {
    if !is_decimal(work.of) {
        return None;
    }
    let (whole, rest) = (work.count / work.of, work.count % work.of);
    let places = work.of.ilog10() as usize;
    let point = if language == Language::En { "." } else { "," };
    Some(if rest == 0 { whole.to_string() } else { format!("{whole}{point}{rest:0places$}") })
}

/// The name of a unit after its number; `None` for a number with a fraction.
fn unit(unit: WorkUnit, count: Option<i64>, language: Language) -> &'static str {
    let forms = match (unit, language) {
        (WorkUnit::Month, Language::Ru) => ["месяц", "месяца", "месяцев"],
        (WorkUnit::Week, Language::Ru) => ["неделя", "недели", "недель"],
        (WorkUnit::Day, Language::Ru) => ["день", "дня", "дней"],
        (WorkUnit::Shift, Language::Ru) => ["смена", "смены", "смен"],
        (WorkUnit::Hour, Language::Ru) => ["час", "часа", "часов"],
        (WorkUnit::Piece, Language::Ru) => ["изделие", "изделия", "изделий"],
        (WorkUnit::Month, Language::Ky) => ["ай"; 3],
        (WorkUnit::Week, Language::Ky) => ["жума"; 3],
        (WorkUnit::Day, Language::Ky) => ["күн"; 3],
        (WorkUnit::Shift, Language::Ky) => ["нөөмөт"; 3],
        (WorkUnit::Hour, Language::Ky) => ["саат"; 3],
        (WorkUnit::Piece, Language::Ky) => ["даана"; 3],
        (WorkUnit::Month, Language::En) => ["month", "months", "months"],
        (WorkUnit::Week, Language::En) => ["week", "weeks", "weeks"],
        (WorkUnit::Day, Language::En) => ["day", "days", "days"],
        (WorkUnit::Shift, Language::En) => ["shift", "shifts", "shifts"],
        (WorkUnit::Hour, Language::En) => ["hour", "hours", "hours"],
        (WorkUnit::Piece, Language::En) => ["piece", "pieces", "pieces"],
    };
    let Some(count) = count else { return forms[1] };
    match (language, count % 10, count % 100) {
        (Language::En, ..) if count == 1 => forms[0],
        (Language::En, ..) => forms[2],
        (_, _, 11..=14) => forms[2],
        (_, 1, _) => forms[0],
        (_, 2..=4, _) => forms[1],
        _ => forms[2],
    }
}

/// One stretch of delay: «464,52 × 0,25 % × 120 дней (16 апреля 2026 года — 13 августа 2026 года)», with the days in
/// words as everywhere in the papers it stands in.
pub fn stretch(s: &Stretch, share: Share, currency: Currency, language: Language) -> String {
    let base = Money { amount: s.base, currency }.figures(language);
    let days = unit(WorkUnit::Day, Some(s.days), language);
    let (from, to) = (long_day(s.from, language), long_day(s.to, language));
    let percent = share.percent(language);
    format!("{base} × {percent} × {}\u{A0}{days} ({from}\u{A0}— {to})", s.days)
}

/// What a kind of line is called on paper.
pub const fn kind_name(kind: LineKind, language: Language) -> &'static str {
    use Language::{En, Ky, Ru};
    match (kind, language) {
        (LineKind::WageDue, Ru) => "Заработная плата",
        (LineKind::WageDue, Ky) => "Эмгек акы",
        (LineKind::WageDue, En) => "Wages",
        (LineKind::WagePaid, Ru) => "Выплачено",
        (LineKind::WagePaid, Ky) => "Төлөнгөн",
        (LineKind::WagePaid, En) => "Paid",
        (LineKind::Fee, Ru) => "Плата за трудоустройство",
        (LineKind::Fee, Ky) => "Ишке орноштуруу үчүн алынган акы",
        (LineKind::Fee, En) => "Recruitment fee",
        (LineKind::Fine, Ru) => "Штраф",
        (LineKind::Fine, Ky) => "Айып пул",
        (LineKind::Fine, En) => "Fine",
        (LineKind::Deduction, Ru) => "Удержание",
        (LineKind::Deduction, Ky) => "Кармап калуу",
        (LineKind::Deduction, En) => "Deduction",
        (LineKind::Debt, Ru) => "Навязанный долг",
        (LineKind::Debt, Ky) => "Таңууланган карыз",
        (LineKind::Debt, En) => "Debt imposed",
        (LineKind::Remittance, Ru) => "Денежный перевод",
        (LineKind::Remittance, Ky) => "Акча которуу",
        (LineKind::Remittance, En) => "Remittance",
        (LineKind::Ticket, Ru) => "Билет",
        (LineKind::Ticket, Ky) => "Билет",
        (LineKind::Ticket, En) => "Ticket",
        (LineKind::Visa, Ru) => "Виза, разрешение",
        (LineKind::Visa, Ky) => "Виза, уруксат",
        (LineKind::Visa, En) => "Visa or permit",
        (LineKind::Transport, Ru) => "Проезд",
        (LineKind::Transport, Ky) => "Жол кире",
        (LineKind::Transport, En) => "Transport",
        (LineKind::Return, Ru) => "Возвращение домой",
        (LineKind::Return, Ky) => "Үйгө кайтуу",
        (LineKind::Return, En) => "Return home",
        (LineKind::Medical, Ru) => "Лечение",
        (LineKind::Medical, Ky) => "Дарылануу",
        (LineKind::Medical, En) => "Treatment",
        (LineKind::Expense, Ru) => "Прочий расход",
        (LineKind::Expense, Ky) => "Башка чыгым",
        (LineKind::Expense, En) => "Other expense",
        (LineKind::Moral, Ru) => "Моральный вред",
        (LineKind::Moral, Ky) => "Моралдык зыян",
        (LineKind::Moral, En) => "Moral harm",
    }
}
