//! A corpus of messages and pages, invented and the same every time: how fast it is read into the index, how large the index is
//! beside the text and beside plain FTS5 in an unencrypted file, and how long questions take.
//!
//! `DALIL_BENCH_MESSAGES` and `DALIL_BENCH_PAGES` set the size; 1,000,000 and 100,000 when left out. With `DALIL_BENCH_KEEP=FOLDER` the
//! vault is made there, and another run only asks.
#![allow(clippy::unwrap_used, reason = "a bench that cannot go on stops")]

mod common;

use dalil::base::{Language, SystemClock, Timestamp};
use dalil::search;
use dalil::vault::{Act, Error, KdfChoice, KdfCost, Passphrase, Vault};
use rusqlite::{Connection, params};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Stems that words are made of, with the endings they take; the first ones are met most.
const RU: &[&str] = &[
    "паспорт",
    "долг",
    "хозяин",
    "работ",
    "деньг",
    "девушк",
    "квартир",
    "договор",
    "билет",
    "телефон",
    "сообщени",
    "угроз",
    "границ",
    "аэропорт",
    "свидетел",
    "прокурор",
    "суд",
    "ходатайств",
    "жалоб",
    "заявлени",
    "показани",
    "ущерб",
    "насили",
    "полици",
    "больниц",
    "справк",
    "месяц",
    "комнат",
    "агентств",
    "посредник",
];
const RU_ENDS: &[&str] = &["", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"];
const KY: &[&str] = &[
    "паспорт",
    "карыз",
    "иш",
    "акча",
    "кыз",
    "үй",
    "бала",
    "айлык",
    "телефон",
    "келишим",
    "сот",
    "арыз",
    "күбө",
    "адам",
    "кагаз",
    "бөлмө",
    "шаар",
    "айыл",
    "дарыгер",
    "укук",
];
const KY_ENDS: &[&str] = &["", "ды", "га", "дан", "нын", "лар", "ым", "сы", "да", "ларга"];

/// Numbers that only look random: the same for the same seed.
struct Dice(u64);

impl Dice {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % below
    }

    /// Small numbers come often, large ones seldom, as words do.
    fn zipf(&mut self, below: usize) -> usize {
        let u = (self.next(1_000_000) as f64 + 1.0) / 1_000_000.0;
        ((below as f64).powf(u) - 1.0) as usize % below
    }

    fn word(&mut self) -> String {
        match self.next(100) {
            0..=44 => {
                let stem = self.zipf(20_000);
                format!("{}{}", made(stem, RU), RU_ENDS[self.next(RU_ENDS.len())])
            }
            45..=89 => {
                let stem = self.zipf(20_000);
                format!("{}{}", made(stem, KY), KY_ENDS[self.next(KY_ENDS.len())])
            }
            90..=95 => surname(self.zipf(5_000)),
            96..=97 => format!("{}", self.next(3_000)),
            98 => format!(
                "0{}{:02} {:02} {:02} {:02}",
                5 + self.next(3),
                self.next(100),
                self.next(100),
                self.next(100),
                self.next(100)
            ),
            _ => "ok".into(),
        }
    }

    fn text(&mut self, words: usize) -> String {
        (0..words).map(|_| self.word()).collect::<Vec<_>>().join(" ")
    }
}

/// The stem with this number: the known ones first, then syllables.
fn made(number: usize, known: &[&str]) -> String {
    if let Some(stem) = known.get(number) {
        return (*stem).to_owned();
    }
    const SYLLABLES: &[&str] =
        &["ба", "ро", "ли", "кун", "та", "мер", "со", "ди", "жа", "нур", "ке", "по", "зал", "ту", "бек", "ша"];
    let mut left = number;
    let mut word = String::new();
    for _ in 0..3 {
        word.push_str(SYLLABLES[left % SYLLABLES.len()]);
        left /= SYLLABLES.len();
    }
    word.push(['к', 'н', 'р', 'т', 'л'][left % 5]);
    word
}

fn surname(number: usize) -> String {
    const ROOTS: &[&str] =
        &["Асан", "Жумабай", "Токто", "Осмон", "Бакыт", "Нурлан", "Кадыр", "Эрмек", "Султан", "Медет"];
    const MIDDLES: &[&str] = &["", "бек", "кул", "али", "жан", "мурат", "гали", "бай", "тай", "нур"];
    const ENDS: &[&str] = &["ов", "ова", "ову", "овой", "овдун", "овго", "овым", "овага", "ове", "овдон"];
    let root = ROOTS[number % 10];
    let middle = MIDDLES[number / 10 % 10];
    let more = number / 100;
    let more = if more == 0 { String::new() } else { made(more, &[]) };
    format!("{root}{middle}{more}{}", ENDS[(number * 7) % 10])
}

fn size(name: &str, usual: usize) -> usize {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

const QUESTIONS: &[&str] = &[
    "Асанов",
    "Асановой",
    "Жумабайбеков",
    "паспорт карыз",
    "хозяин долг",
    "\"паспорт долг\"",
    "Токтокулова",
    "деньгами девушка",
    "келишимге",
    "балдар",
    "прокурорго арыз",
    "аэропорту билет",
    "свидетелями",
    "угрозы -полиция",
    "Осмон*",
    "Бакытжанова~",
    "0555 12 34 56",
    "ущерба суд",
    "Кадыралиев паспорт",
    "больница справка месяц",
    "бөлмөдө",
    "үйдөн",
    "Эрмекмуратов",
    "посредникам",
];

fn main() {
    let (messages, pages) = (size("DALIL_BENCH_MESSAGES", 1_000_000), size("DALIL_BENCH_PAGES", 100_000));
    let made = common::folder();
    let kept = std::env::var_os("DALIL_BENCH_KEEP").map(std::path::PathBuf::from);
    let folder = kept.as_deref().unwrap_or(made.path());
    let passphrase = Passphrase::new("kerege uuk tunduk bosogo chamgarak 7");
    let (office, plain) = (folder.join("vault"), folder.join("plain.db"));
    if office.exists() {
        let (vault, _) = Vault::open(&office, &passphrase, Arc::new(SystemClock)).unwrap();
        return ask(&vault, &Connection::open(plain).unwrap());
    }
    let kdf = KdfChoice::Fixed(KdfCost::weak_for_tests());
    let vault = Vault::create(&office, &passphrase, "Ж. Токтосунова", kdf, Arc::new(SystemClock)).unwrap();
    let begun = Instant::now();
    let letters = fill(&vault, messages, pages);
    println!(
        "corpus: {messages} messages, {pages} pages, {} MB of text, written in {:.0?}",
        letters >> 20,
        begun.elapsed()
    );
    index(&vault, messages + pages, letters);
    ask(&vault, &self::plain(&vault, &plain, letters));
    vault.lock().unwrap();
}

fn act(label: &'static str) -> Act {
    Act { label, undoable: false }
}

/// Writes the corpus: chats of 50,000 messages, items of 200 pages. Answers how many bytes of text it has.
fn fill(vault: &Vault, messages: usize, pages: usize) -> usize {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let (mut letters, mut chat) = (0usize, 0i64);
    let case = dalil::base::id::CaseId::make(Timestamp::from_millis(0));
    vault
        .write(act("case-add"), |tx| {
            tx.execute(
                "INSERT INTO case_file VALUES (?1, '1/2026', '', 'kg', 'pretrial', '', '', 0, 0)",
                params![case],
            )?;
            Ok::<_, Error>(())
        })
        .unwrap();
    let mut left = messages;
    while left > 0 {
        let part = left.min(50_000);
        left -= part;
        chat += 1;
        letters += vault.write(act("chat-read"), |tx| {
            tx.execute("INSERT INTO chat VALUES (?1, ?2, ?3, 'whatsapp', '', 0)",
                params![chat, dalil::base::id::ChatId::make(Timestamp::from_millis(chat)), case])?;
            let mut insert = tx.prepare("INSERT INTO chat_message VALUES (?1, ?2, 0, ?2, x'000000000000', 0, 'text', ?3, NULL, 1, ?4, 0, NULL, NULL, 0)")?;
            let mut bytes = 0;
            for position in 0..part {
                let length = 2 + dice.zipf(24);
                let text = dice.text(length);
                bytes += text.len();
                insert.execute(params![chat, position as i64, position as i64 * 60_000, text])?;
            }
            Ok::<_, Error>(bytes)
        }).unwrap().value;
    }
    let mut left = pages;
    let mut item = 0i64;
    while left > 0 {
        let part = left.min(200);
        left -= part;
        item += 1;
        letters += vault.write(act("evidence-text"), |tx| {
            let evidence = dalil::base::id::EvidenceId::make(Timestamp::from_millis(item));
            let derivative = dalil::base::id::DerivativeId::make(Timestamp::from_millis(item));
            tx.execute(
                "INSERT INTO evidence (id, case_id, number, blob_id, title, kind, media_type, length, sha256, original_name, source,
                   received_from, received_by, received_on, received_where, form, covert, carrier, language, sensitive, set_aside, note,
                   added_ms, changed_ms)
                 VALUES (?1, ?2, ?3, '', 'item', 'pdf', 'application/pdf', 1, x'00', 'item.pdf', '', '', '', '', '', 'copy', 'unknown',
                   '', '', 0, 0, '', 0, 0)",
                params![evidence, case, item],
            )?;
            tx.execute("INSERT INTO derivative VALUES (?1, ?2, '', 'text', '', 'program', '', NULL, NULL, 0, '', 0)", params![derivative, evidence])?;
            let mut insert = tx.prepare("INSERT INTO derivative_page VALUES (?1, ?2, ?3)")?;
            let mut bytes = 0;
            for page in 0..part {
                let text = dice.text(240);
                bytes += text.len();
                insert.execute(params![derivative, page as i64 + 1, text])?;
            }
            Ok::<_, Error>(bytes)
        }).unwrap().value;
    }
    letters
}

/// Reads the corpus into the index.
fn index(vault: &Vault, texts: usize, letters: usize) {
    let pages_of = |vault: &Vault| {
        vault.read(|db| Ok::<_, Error>(db.query_row("SELECT (SELECT page_count FROM pragma_page_count) - (SELECT freelist_count FROM pragma_freelist_count)", [], |r| r.get::<_, i64>(0))?)).unwrap()
    };
    let before = pages_of(vault);
    let begun = Instant::now();
    while !vault.write(act("search-index"), |tx| search::catch_up(tx, 5_000)).unwrap().value {}
    let mut begin = true;
    while !vault.write(act("search-index"), |tx| search::settle(tx, begin, 2_000)).unwrap().value {
        begin = false;
    }
    let took = begun.elapsed();
    let index = (pages_of(vault) - before) as usize * 4096;
    println!(
        "Dalil index: {:.0?}, {:.0} texts/s, {} MB, {:.1} % of the text",
        took,
        texts as f64 / took.as_secs_f64(),
        index >> 20,
        index as f64 * 100.0 / letters as f64
    );
}

/// Asks every question six times, of Dalil and of plain FTS5 in turn; the first time is not counted.
fn ask(vault: &Vault, plain: &Connection) {
    let mut dalil = Vec::new();
    let mut peer = Vec::new();
    for round in 0..6 {
        for question in QUESTIONS {
            let options = search::Options { typing: round % 2 == 1, ..search::Options::default() };
            let begun = Instant::now();
            let query = search::Query::read(question, options).unwrap();
            let page = search::Page { from: 0, count: 30, language: Language::Ru };
            let answer = vault.read(|db| search::find(db, &query, options, &search::Filters::default(), page)).unwrap();
            let took = begun.elapsed();
            if round == 0 {
                println!("  {question}: {}{} in {took:.1?}", answer.total, if answer.more { "+" } else { "" });
            } else {
                dalil.push(took);
            }
            let plain_question = question.replace(['-', '~'], " ").replace("полиция", "");
            let begun = Instant::now();
            let found: i64 = {
                let mut query = plain
                    .prepare_cached(
                        "SELECT rowid, snippet(t, 0, '[', ']', '…', 24) FROM t WHERE t MATCH ?1 ORDER BY rank LIMIT 30",
                    )
                    .unwrap();
                query.query_map([plain_question], |row| row.get::<_, i64>(0)).unwrap().filter(Result::is_ok).count()
                    as i64
            };
            if round > 0 {
                peer.push(begun.elapsed());
            }
            assert!(found >= 0);
        }
    }
    report("Dalil (encrypted, all forms of each word)", &mut dalil);
    report("plain FTS5 (unencrypted, words as they stand)", &mut peer);
}

/// FTS5 as it comes: the text inside, unicode61, no key.
fn plain(vault: &Vault, path: &std::path::Path, letters: usize) -> Connection {
    let begun = Instant::now();
    let mut db = Connection::open(path).unwrap();
    db.execute_batch("PRAGMA journal_mode = WAL; CREATE VIRTUAL TABLE t USING fts5(text);").unwrap();
    let tx = db.transaction().unwrap();
    vault
        .read(|from| {
            let mut insert = tx.prepare("INSERT INTO t (text) VALUES (?1)")?;
            let mut all = from.prepare("SELECT text FROM chat_message UNION ALL SELECT text FROM derivative_page")?;
            let mut rows = all.query([])?;
            while let Some(row) = rows.next()? {
                insert.execute(params![row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?])?;
            }
            Ok::<_, Error>(())
        })
        .unwrap();
    tx.commit().unwrap();
    let count = |table: &str| -> i64 {
        db.query_row(&format!("SELECT coalesce(sum(length(block)), 0) FROM {table}"), [], |row| row.get(0)).unwrap()
    };
    let index = count("t_data") as usize;
    println!(
        "plain FTS5 index: {:.0?}, {} MB, {:.1} % of the text",
        begun.elapsed(),
        index >> 20,
        index as f64 * 100.0 / letters as f64
    );
    db
}

fn report(who: &str, times: &mut [Duration]) {
    times.sort_unstable();
    let at = |part: f64| times[((times.len() - 1) as f64 * part) as usize];
    println!("{who}: median {:.1?}, p95 {:.1?}, longest {:.1?}", at(0.5), at(0.95), at(1.0));
}
