//! Figures of matching: one name against a million, ten thousand parties each against each, building, memory.
//! `cargo bench --bench matching`. Names are put together from parts, so that a million are as alike as people are.

#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a bench prints figures")]

use dalil::language::translit::{Table, to_latin};
use dalil::parties::matching::{Index, Match, Profile, weigh};
use std::time::{Duration, Instant};

const ROOTS: &[&str] = &[
    "Асан",
    "Усен",
    "Жумагул",
    "Токто",
    "Бакир",
    "Садык",
    "Мамат",
    "Турсун",
    "Абды",
    "Осмон",
    "Эсен",
    "Кадыр",
    "Рыс",
    "Тилек",
    "Орозбек",
    "Бейшен",
    "Ишен",
    "Касым",
    "Нурмат",
    "Сулайман",
    "Исмаил",
    "Ибрагим",
    "Юсуп",
    "Карим",
    "Рахим",
    "Назар",
    "Шермат",
    "Кожо",
    "Мурза",
    "Сапар",
    "Алымкул",
    "Бекмурза",
    "Чолпон",
    "Дүйшөн",
    "Эгемберди",
    "Шарше",
    "Молдо",
    "Кыдыр",
    "Айтмат",
    "Борбу",
];
const MIDDLES: &[&str] =
    &["", "али", "бек", "кул", "бай", "назар", "кожо", "мурат", "болот", "гельди", "мамбет", "жан"];
const GIVEN: &[&str] = &[
    "Айгүл",
    "Бакыт",
    "Нурлан",
    "Азамат",
    "Эрмек",
    "Гүлнара",
    "Жылдыз",
    "Айнура",
    "Марат",
    "Талант",
    "Улан",
    "Чынара",
    "Бермет",
    "Мирлан",
    "Динара",
    "Самат",
    "Элмира",
    "Назгүл",
    "Рустам",
    "Фарход",
    "Дилноза",
    "Шухрат",
    "Малика",
    "Жамшид",
    "Сергей",
    "Анна",
    "Наталья",
    "Виктор",
    "Айжан",
    "Ерлан",
    "Асель",
    "Данияр",
    "Кубанычбек",
    "Нуриза",
    "Айзада",
    "Темирлан",
    "Бегимай",
    "Эльдар",
];

/// A generator of numbers that is the same every time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }
    fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }
}

fn name(numbers: &mut Numbers) -> String {
    let root = numbers.of(ROOTS);
    let middle = numbers.of(MIDDLES);
    let more = if numbers.below(3) == 0 { numbers.of(MIDDLES) } else { "" };
    let given = numbers.of(GIVEN);
    let father = numbers.of(ROOTS);
    let tail = numbers.of(MIDDLES);
    let written = match numbers.below(5) {
        0 => format!("{root}{middle}{more}ов {given}"),
        1 => format!("{father}{tail} уулу {given}"),
        2 => format!("{root}{middle}{more}ова {given} {father}{tail}овна"),
        _ => format!("{root}{middle}{more}ов {given} {father}{tail}ович"),
    };
    match numbers.below(4) {
        0 => to_latin(&written, Table::Passport),
        1 => to_latin(&written, Table::BgnKyrgyz),
        _ => written,
    }
}

/// Kilobytes this program holds, on Linux.
fn memory() -> u64 {
    let text = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = text.lines().find(|line| line.starts_with("VmRSS:")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|kb| kb.parse().ok()).unwrap_or(0)
}

fn main() {
    // `cargo test --benches` only asks whether it starts.
    let quick = std::env::args().any(|argument| argument == "--test");
    let million = if quick { 2_000 } else { 1_000_000 };
    let mut numbers = Numbers(7);
    let before = memory();
    let began = Instant::now();
    let mut index = Index::new();
    for _ in 0..million {
        index.add(&Profile::named(&name(&mut numbers)));
    }
    println!(
        "{million} names: built in {:.1?}, {} words, {} MB",
        began.elapsed(),
        index.words(),
        (memory() - before) / 1024
    );

    let mut times: Vec<Duration> = Vec::new();
    for _ in 0..200 {
        let asked = Profile::named(&name(&mut numbers));
        let began = Instant::now();
        std::hint::black_box(index.search(&asked, 0.6, true));
        times.push(began.elapsed());
    }
    times.sort();
    println!("1 against {million}: median {:.1?}, 95 % {:.1?}, worst {:.1?}", times[100], times[190], times[199]);
    drop(index);

    let parties = if quick { 200 } else { 10_000 };
    let began = Instant::now();
    let profiles: Vec<Profile> = (0..parties).map(|_| Profile::named(&name(&mut numbers))).collect();
    let mut index = Index::new();
    for profile in &profiles {
        index.add(profile);
    }
    let mut pairs = 0u32;
    for (at, profile) in profiles.iter().enumerate() {
        for candidate in index.search(profile, Match::QUEUED - 0.12, false) {
            let other = candidate.who as usize;
            if other > at && weigh(profile, &profiles[other]).score >= Match::QUEUED {
                pairs += 1;
            }
        }
    }
    println!("{parties} against each other: {:.1?}, {pairs} pairs to look at", began.elapsed());
}
