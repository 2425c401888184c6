//! Reading what was taken in: a conversation of 250,000 messages and a PDF of 2,000 pages, beside ones of a tenth of that, so that
//! it shows whether memory grows with the file. Each is taken in by a process of its own, which finds the file on the disk: what
//! making it took, and what was read before it, counts for nothing. `pdftotext` reads the same PDF in the same run, without
//! layers, words' places or custody.

mod common;

use common::{Desk, folder, held, line, outside, peak, peak_below, timed};
use dalil::base::id::EvidenceId;
use lopdf::content::{Content, Operation};
use lopdf::{Document, Object, Stream, dictionary};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

const WORDS: [&str; 4] =
    ["Салам, кандайсың?", "Иш бар Анкарада, ресторанда", "Канча төлөйт экен?", "Сегиз жүз доллар, жатакана бар"];

/// Begins a process that measures one file.
const ALONE: &str = "alone";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let number = |count: &str| count.parse::<usize>().expect("a number");
    match words.as_slice() {
        [ALONE, "chat", count, path] => chat(number(count), Path::new(path)),
        [ALONE, "pages", count, path] => pages(number(count), Path::new(path)),
        _ => all(),
    }
}

fn all() {
    for count in [25_000, 250_000] {
        let place = folder();
        let path = place.path().join("WhatsApp Chat with Эрмек.txt");
        std::fs::write(&path, export(count)).expect("a file");
        println!("a conversation of {count} messages, {} MB", megabytes(&path));
        alone("chat", count, &path);
    }
    for count in [200, 2_000] {
        let (place, aside) = (folder(), folder());
        let path = place.path().join("book.pdf");
        book(count, &path);
        println!("a PDF of {count} pages, {} MB", megabytes(&path));
        if let Some(time) = outside(Command::new("pdftotext").arg(&path).arg(aside.path().join("book.txt"))) {
            line("  pdftotext", per_second(count, time));
        }
        alone("pages", count, &path);
    }
}

fn megabytes(path: &Path) -> u64 {
    path.metadata().expect("a file").len() >> 20
}

fn alone(what: &str, count: usize, path: &Path) {
    let this = std::env::current_exe().expect("this program");
    let done = Command::new(this).args([ALONE, what, &count.to_string()]).arg(path).status().expect("a process");
    assert!(done.success(), "{what}: {done}");
}

/// Takes in the file that lies alone in its folder, and waits until it is sealed and read; answers the item and how long that took.
fn taken_in(desk: &Desk, path: &Path) -> (EvidenceId, Duration) {
    let case = desk.case();
    let (job, time) = timed(|| desk.take_in(&case, path.parent().expect("a folder")));
    assert_eq!(job["work"]["added"], 1, "it was taken in");
    let items = desk.ask("evidence.list", json!({ "case": case }));
    (items[0]["id"].as_str().and_then(|id| id.parse().ok()).expect("an item"), time)
}

/// The memory that this process held before, and at most up to now, and that of whoever read the file.
fn memory(before: u64) -> String {
    format!("{before} MB, {} MB, {} MB", peak(), peak_below())
}

fn per_second(count: usize, time: Duration) -> String {
    format!("{:.2?}, {:.0}/s", time, count as f64 / time.as_secs_f64())
}

/// An export of WhatsApp: two people, three minutes apart.
fn export(count: usize) -> String {
    let mut at = chrono::DateTime::from_timestamp(1_704_096_000, 0).expect("a moment").naive_utc();
    let lines = (0..count).map(|i| {
        at += chrono::Duration::minutes(3);
        let who = ["Эрмек байке", "Айгүл О."][i % 2];
        format!("{} - {who}: {} {i}\n", at.format("%d.%m.%Y, %H:%M"), WORDS[i % WORDS.len()])
    });
    lines.collect()
}

fn chat(count: usize, path: &Path) {
    let desk = Desk::new();
    let before = held();
    let (item, time) = taken_in(&desk, path);
    line("  sealed, read, searchable", per_second(count, time));
    line("  memory before, at most, of the reader", memory(before));
    let (shown, time) = timed(|| desk.ask("chat.show", json!({ "evidence": item })));
    let chat = &shown["chats"][0];
    assert_eq!(chat["messages"], count);
    line("  opened (goal: 2 s)", format!("{time:.2?}"));
    let end = count - 100;
    let request = json!({ "chat": chat["id"], "evidence": item, "from": end, "count": 100 });
    let (page, time) = timed(|| desk.ask("chat.messages", request));
    assert_eq!(page.as_array().map(Vec::len), Some(100));
    line("  its last hundred messages", format!("{time:.2?}"));
}

fn pages(count: usize, path: &Path) {
    let desk = Desk::new();
    let before = held();
    let (item, time) = taken_in(&desk, path);
    line("  sealed, words with their places, searchable", per_second(count, time));
    line("  memory before, at most, of the reader", memory(before));
    let (shown, time) = timed(|| desk.ask("document.show", json!({ "evidence": item })));
    assert_eq!(shown["pages"].as_array().map(Vec::len), Some(count), "every page was read");
    line("  opened", format!("{time:.2?}"));
    line("  memory with its words open, at most", format!("{} MB", peak()));
    let request = json!({ "evidence": item, "from": count - 1, "count": 1 });
    let (last, time) = timed(|| desk.ask("document.pages", request));
    let is_last = |page: &Value| page.to_string().contains(&format!("line 40 of page {count}"));
    assert!(is_last(&last), "the last page is the last");
    line("  its last page", format!("{time:.2?}"));
}

/// Pages of forty lines.
fn book(count: usize, path: &Path) {
    let mut doc = Document::with_version("1.7");
    let tree = doc.new_object_id();
    let font = doc.add_object(dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" });
    let pages: Vec<Object> = (1..=count)
        .map(|page| {
            let mut operations = vec![
                Operation::new("BT", vec![]),
                Operation::new("Tf", vec!["F1".into(), 11.into()]),
                Operation::new("TL", vec![18.into()]),
                Operation::new("Td", vec![60.into(), 790.into()]),
            ];
            for number in 1..=40 {
                let words = format!("The agency took the passport and promised work, line {number} of page {page}");
                operations.push(Operation::new("Tj", vec![Object::string_literal(words)]));
                operations.push(Operation::new("T*", vec![]));
            }
            operations.push(Operation::new("ET", vec![]));
            let content = Content { operations }.encode().expect("a page");
            let content = doc.add_object(Stream::new(dictionary! {}, content));
            let resources = dictionary! { "Font" => dictionary! { "F1" => font } };
            let page = dictionary! {
                "Type" => "Page", "Parent" => tree, "Contents" => content, "Resources" => resources,
                "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
            };
            Object::Reference(doc.add_object(page))
        })
        .collect();
    doc.objects.insert(tree, dictionary! { "Type" => "Pages", "Count" => count as i64, "Kids" => pages }.into());
    let catalogue = doc.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    doc.trailer.set("Root", catalogue);
    doc.compress();
    doc.save(path).expect("a file");
}
