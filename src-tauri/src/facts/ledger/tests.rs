use super::{Line, LineDetails, LineKind, Rate, Work, WorkUnit, excess, how, late, late_totals, owed, rows, totals};
use crate::base::id::{CaseId, LedgerLineId, PartyId};
use crate::base::{Currency, Language, Money, Timestamp};
use crate::law::Share;
use chrono::NaiveDate;
use proptest::prelude::*;
use std::collections::HashMap;

const LATE: Share = Share { count: 25, of: 10_000 };
const MOST: Share = Share { count: 20, of: 100 };

fn line(number: u8, kind: LineKind, date: &str, amount: i64, currency: Currency) -> Line {
    let details = LineDetails {
        kind,
        date: date.into(),
        amount,
        currency,
        work: None,
        due: String::new(),
        rate: None,
        payer: None,
        payee: None,
        what: Vec::new(),
        claimed: kind.usually_claimed(),
        citations: Vec::new(),
        note: String::new(),
    };
    Line {
        id: LedgerLineId::from_bytes([number; 16]),
        case: CaseId::from_bytes([0; 16]),
        date: date.parse().unwrap(),
        due: None,
        details,
        citations: Vec::new(),
        created: Timestamp::from_millis(i64::from(number)),
        changed: Timestamp::from_millis(i64::from(number)),
    }
}

fn due(mut line: Line, day: &str) -> Line {
    line.details.due = day.into();
    line.due = day.parse().ok();
    line
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn usd(amount: i64) -> Money {
    Money { amount, currency: Currency::Usd }
}

#[test]
fn totals_keep_currencies_apart_and_take_off_what_was_paid() {
    let mut lines = vec![
        line(1, LineKind::WageDue, "2026-04", 90_000, Currency::Usd),
        line(2, LineKind::WagePaid, "2026-04-30", 5_000, Currency::Usd),
        line(3, LineKind::Fee, "2026-03-06", 4_500_000, Currency::Kgs),
        line(4, LineKind::Fine, "2026-04", 4_500, Currency::Usd),
        line(5, LineKind::Moral, "", 50_000_000, Currency::Kgs),
    ];
    let found = totals(&lines);
    assert_eq!(found.material, [Money { amount: 4_500_000, currency: Currency::Kgs }, usd(85_000)]);
    assert_eq!(found.moral, [Money { amount: 50_000_000, currency: Currency::Kgs }]);
    assert_eq!((found.without_rate, found.bare), (2, 5), "a fine is shown and not claimed");
    let rate = Rate { micros: 87_450_000, on: "2026-11-20".into(), source: "НБКР".into() };
    for line in &mut lines {
        line.details.rate = Some(rate.clone());
    }
    let found = totals(&lines);
    // 900 × 87,45 − 50 × 87,45 + 45 000 + 500 000, in tyiyns.
    assert_eq!((found.in_som, found.without_rate), (7_870_500 - 437_250 + 4_500_000 + 50_000_000, 0));
}

#[test]
fn a_payment_covers_the_wages_of_its_own_time_then_the_oldest() {
    let lines = [
        line(1, LineKind::WageDue, "2026-03", 46_452, Currency::Usd),
        line(2, LineKind::WageDue, "2026-04", 90_000, Currency::Usd),
        line(3, LineKind::WagePaid, "2026-04-30", 5_000, Currency::Usd),
        line(4, LineKind::WagePaid, "2026-09-01", 50_000, Currency::Usd),
        line(5, LineKind::WagePaid, "2026-09-02", 500_000, Currency::Usd),
        line(6, LineKind::WagePaid, "2026-04-30", 700, Currency::Kgs),
    ];
    let (wages, over) = owed(&lines);
    assert_eq!(wages[1].payments[0], (Some(day("2026-04-30")), 5_000));
    assert_eq!(wages.iter().map(super::Owed::rest).collect::<Vec<_>>(), [0, 0]);
    assert_eq!(wages[0].payments[0].1, 46_452, "the oldest first");
    let left: Vec<_> = over.iter().map(|(line, left)| (line.id, *left)).collect();
    assert_eq!(
        left,
        [(lines[5].id, 700), (lines[4].id, 555_000 - 46_452 - 90_000)],
        "in another currency, and too much"
    );
}

#[test]
fn wages_paid_beyond_what_was_due_lower_nothing_else() {
    let lines = [
        line(1, LineKind::WageDue, "2026-04", 90_000, Currency::Usd),
        line(2, LineKind::WagePaid, "2026-04-30", 500_000, Currency::Rub),
        line(3, LineKind::WageDue, "2026-05", 1_000_000, Currency::Kgs),
        line(4, LineKind::WagePaid, "2026-05-31", 4_000_000, Currency::Kgs),
        line(5, LineKind::Fee, "2026-03-06", 4_500_050, Currency::Kgs),
    ];
    let kgs = |amount| Money { amount, currency: Currency::Kgs };
    let found = totals(&lines);
    assert_eq!(found.material, [kgs(4_500_050), usd(90_000)]);
    assert_eq!(found.overpaid, [kgs(3_000_000), Money { amount: 500_000, currency: Currency::Rub }]);
    assert_eq!(found.in_som, 4_500_050, "the dollars have no rate");
    assert_eq!(found.without_rate, 1, "the roubles are in no sum");
    let made = rows(&lines, None, Language::Ru, &HashMap::new());
    let sums: Vec<Money> = made.iter().map(|row| row.amount).collect();
    assert_eq!(sums, [usd(90_000), kgs(4_500_050)]);
}

#[test]
fn a_payment_of_one_employer_does_not_cover_the_wages_of_another() {
    let of = |mut line: Line, payer: u8| {
        line.details.payer = Some(PartyId::from_bytes([payer; 16]));
        line
    };
    let lines = [
        of(line(1, LineKind::WageDue, "2026-03", 100, Currency::Kgs), 1),
        of(line(2, LineKind::WagePaid, "2026-03-31", 40, Currency::Kgs), 2),
    ];
    assert_eq!(owed(&lines).0[0].rest(), 100);
}

#[test]
fn the_penalty_is_counted_from_the_day_after_the_last_day_to_pay() {
    let wages = due(line(1, LineKind::WageDue, "2026-04", 90_000, Currency::Usd), "2026-05-10");
    let on = |to: &str| late(std::slice::from_ref(&wages), LATE, day(to));
    assert_eq!(on("2026-05-10"), [], "paid in time, had it been paid");
    let first = on("2026-05-11");
    assert_eq!((first[0].sum, first[0].stretches[0].days), (usd(225), 1), "900 × 0,25 % = 2,25");
    assert_eq!(on("2026-06-10")[0].sum, usd(225 * 31));
}

#[test]
fn a_late_payment_ends_the_delay_of_its_part() {
    let lines = [
        due(line(1, LineKind::WageDue, "2026-04", 90_000, Currency::Usd), "2026-05-10"),
        line(2, LineKind::WagePaid, "2026-04-20", 10_000, Currency::Usd),
        line(3, LineKind::WagePaid, "2026-05-21", 30_000, Currency::Usd),
    ];
    let found = late(&lines, LATE, day("2026-05-30"));
    let shown: Vec<_> = found[0].stretches.iter().map(|s| (s.base, s.from, s.days)).collect();
    assert_eq!(shown, [(80_000, day("2026-05-11"), 10), (50_000, day("2026-05-21"), 10)]);
    assert_eq!(found[0].sum, usd((80_000 * 10 + 50_000 * 10) * 25 / 10_000));
}

#[test]
fn deductions_beyond_a_fifth_of_the_wages_of_their_time_are_found() {
    let lines = [
        line(1, LineKind::WageDue, "2026-03-16/2026-03-31", 46_452, Currency::Usd),
        line(2, LineKind::WageDue, "2026-04", 90_000, Currency::Usd),
        line(3, LineKind::WageDue, "2026-07", 78_387, Currency::Usd),
        line(4, LineKind::Deduction, "2026-03/2026-04", 20_000, Currency::Usd),
        line(5, LineKind::Fine, "2026-04", 10_000, Currency::Usd),
        line(6, LineKind::Fine, "2026-07-05", 15_000, Currency::Usd),
        line(7, LineKind::Fine, "2027-01-01", 15_000, Currency::Usd),
    ];
    let found = excess(&lines, MOST);
    assert_eq!(found.len(), 1, "July keeps within a fifth, 2027 has no wages to judge by");
    assert_eq!(found[0].wages, [lines[0].id, lines[1].id]);
    assert_eq!((found[0].earned, found[0].kept, found[0].allowed), (usd(136_452), usd(30_000), usd(27_290)));
    assert_eq!(found[0].over(), usd(2_710));
}

#[test]
fn a_sum_says_how_it_came_about() {
    let said = |price, unit, count, of, language| {
        let mut wages = line(1, LineKind::WageDue, "2026-03", 0, Currency::Usd);
        wages.details.work = Some(Work { price, unit, count, of });
        how(&wages, language).unwrap().replace('\u{A0}', " ")
    };
    assert_eq!(said(90_000, WorkUnit::Month, 16, 31, Language::Ru), "900 ÷ 31 × 16 дней");
    assert_eq!(said(90_000, WorkUnit::Month, 16, 31, Language::Ky), "900 ÷ 31 × 16 күн");
    assert_eq!(said(6_000_000, WorkUnit::Month, 3, 1, Language::Ru), "60 000 × 3 месяца");
    assert_eq!(said(35_000, WorkUnit::Hour, 125, 10, Language::Ru), "350 × 12,5 часа");
    assert_eq!(said(35_000, WorkUnit::Hour, 125, 10, Language::En), "350 × 12.5 hours");
    assert_eq!(said(100, WorkUnit::Piece, 1, 1, Language::Ru), "1 × 1 изделие");
}

#[test]
fn the_rows_of_a_claim_are_net_of_what_was_paid_and_add_up_to_the_totals() {
    let lines = [
        due(line(1, LineKind::WageDue, "2026-04", 90_000, Currency::Usd), "2026-05-10"),
        line(2, LineKind::WagePaid, "2026-04-30", 5_000, Currency::Usd),
        line(3, LineKind::Fee, "2026-03-06", 4_500_000, Currency::Kgs),
        line(4, LineKind::Debt, "2026-03-16", 185_000, Currency::Usd),
        line(5, LineKind::Moral, "", 50_000_000, Currency::Kgs),
    ];
    let penalties = late(&lines, LATE, day("2026-05-20"));
    let made = rows(&lines, Some((&penalties, LATE)), Language::Ru, &HashMap::new());
    let shown: Vec<_> =
        made.iter().map(|row| (row.what.as_str(), row.how.replace('\u{A0}', " "), row.amount)).collect();
    assert_eq!(shown.len(), 3);
    assert_eq!(shown[0], ("Заработная плата", "900 − 50, выплаченных на руки".to_owned(), usd(85_000)));
    assert_eq!(shown[1].2, Money { amount: 4_500_000, currency: Currency::Kgs });
    let formula = "850 × 0,25 % × 10 дней (11 мая 2026 года — 20 мая 2026 года)".to_owned();
    assert_eq!(shown[2], ("Пеня за задержку: заработная плата", formula, usd(2_125)));
}

fn lines() -> impl Strategy<Value = Vec<Line>> {
    let kind = proptest::sample::select(LineKind::ALL);
    let currency = proptest::sample::select(vec![Currency::Kgs, Currency::Usd, Currency::Krw]);
    let date =
        prop_oneof!["2026-0[1-6]-(0[1-9]|1[0-9]|2[0-8])", "2026-0[1-6]", "2026-01/2026-0[2-6]", Just(String::new())];
    let one = (kind, date, 0..10_000_000i64, currency, any::<bool>(), 0..3u8);
    proptest::collection::vec(one, 0..20).prop_map(|all| {
        let make =
            |(n, (kind, date, amount, currency, claimed, payer)): (u8, (LineKind, String, i64, Currency, bool, u8))| {
                let mut line = due(line(n, kind, &date, amount, currency), "2026-03-10");
                line.details.claimed = claimed;
                line.details.payer = (payer > 0).then(|| PartyId::from_bytes([payer; 16]));
                line
            };
        (1..).zip(all).map(make).collect()
    })
}

fn sum(lines: &[Line], currency: Currency, wanted: impl Fn(&Line) -> bool) -> i64 {
    lines.iter().filter(|l| l.details.currency == currency && wanted(l)).map(Line::signed).sum()
}

proptest! {
    #[test]
    fn totals_are_the_sum_of_their_lines_in_any_order(lines in lines(), turn in 0..20usize) {
        let found = totals(&lines);
        for currency in Currency::ALL {
            let told: i64 = found.material.iter().chain(&found.moral).filter(|m| m.currency == *currency).map(|m| m.amount).sum();
            let over: i64 = found.overpaid.iter().filter(|m| m.currency == *currency).map(|m| m.amount).sum();
            prop_assert_eq!(told - over, sum(&lines, *currency, |line| line.details.claimed));
            prop_assert!(over >= 0);
            let kinds: i64 = found.by_kind.iter().filter(|k| k.sum.currency == *currency).map(|k| if k.kind.lowers() { -k.sum.amount } else { k.sum.amount }).sum();
            prop_assert_eq!(kinds, sum(&lines, *currency, |_| true));
            let payers: i64 = found.by_payer.iter().filter(|p| p.sum.currency == *currency).map(|p| p.sum.amount).sum();
            prop_assert_eq!(payers, kinds);
        }
        let mut turned = lines.clone();
        if !turned.is_empty() {
            let by = turn % turned.len();
            turned.rotate_left(by);
            turned.reverse();
        }
        prop_assert_eq!(totals(&turned), found);
    }

    #[test]
    fn payments_are_neither_lost_nor_made(lines in lines()) {
        let (wages, over) = owed(&lines);
        for currency in Currency::ALL {
            let paid = |line: &&Line| line.details.claimed && line.details.kind == LineKind::WagePaid && line.details.currency == *currency;
            let given: i64 = lines.iter().filter(paid).map(|l| l.details.amount).sum();
            let used: i64 = wages.iter().filter(|w| w.line.details.currency == *currency).map(super::Owed::paid).sum();
            let left: i64 = over.iter().filter(|(l, _)| l.details.currency == *currency).map(|(_, left)| left).sum();
            prop_assert_eq!(given, used + left);
        }
        prop_assert!(wages.iter().all(|wage| wage.rest() >= 0));
    }

    #[test]
    fn the_rows_of_a_claim_add_up_to_its_material_damage(lines in lines()) {
        let made = rows(&lines, None, Language::Ky, &HashMap::new());
        for currency in Currency::ALL {
            let told: i64 = made.iter().filter(|row| row.amount.currency == *currency).map(|row| row.amount.amount).sum();
            let damage: i64 = totals(&lines).material.iter().filter(|m| m.currency == *currency).map(|m| m.amount).sum();
            prop_assert_eq!(told, damage);
            let others = |line: &Line| {
                let kind = line.details.kind;
                line.details.claimed && !matches!(kind, LineKind::WageDue | LineKind::WagePaid | LineKind::Moral)
            };
            let least = sum(&lines, *currency, others);
            prop_assert!(damage >= least, "wages lower nothing else");
        }
    }

    #[test]
    fn a_penalty_never_falls_as_days_go_by_nor_with_the_unpaid_sum(lines in lines(), days in 0..400u64) {
        let on = day("2026-01-01") + chrono::Days::new(days);
        let total = |lines: &[Line], on| -> Vec<i64> {
            let found = late_totals(&late(lines, LATE, on));
            Currency::ALL.iter().map(|c| found.iter().filter(|m| m.currency == *c).map(|m| m.amount).sum()).collect()
        };
        let (now, later) = (total(&lines, on), total(&lines, on + chrono::Days::new(1)));
        prop_assert!(now.iter().zip(&later).all(|(a, b)| a <= b));
        let unpaid: Vec<Line> = lines.iter().filter(|l| l.details.kind != LineKind::WagePaid).cloned().collect();
        prop_assert!(now.iter().zip(total(&unpaid, on)).all(|(a, b)| *a <= b));
        prop_assert!(now.iter().all(|sum| *sum >= 0));
    }

    #[test]
    fn what_is_found_in_excess_does_not_depend_on_the_order_of_lines(mut lines in lines(), turn in 0..20usize) {
        let found = excess(&lines, MOST);
        prop_assert!(found.iter().all(|one| one.over().amount > 0));
        if !lines.is_empty() {
            let by = turn % lines.len();
            lines.rotate_left(by);
        }
        prop_assert_eq!(excess(&lines, MOST), found);
    }
}
