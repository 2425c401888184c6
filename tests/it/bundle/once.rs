//! An original is read once, whatever becomes of it, and the bundle is the same whichever of them is ready first.

use super::support::{A4, Desk, Shelf, jpeg, pdf, photo, png};
use dalil::base::id::EvidenceId;
use dalil::bundle::{self, Originals};
use std::collections::BTreeMap;
use std::io;
use std::ops::ControlFlow;
use std::sync::Mutex;
use std::time::Duration;

/// A shelf that counts how often a file is taken from it, and on which some files are hard to find.
struct Counted<'a> {
    shelf: &'a Shelf,
    taken: Mutex<BTreeMap<EvidenceId, u32>>,
    slow: fn(u32) -> bool,
}

impl<'a> Counted<'a> {
    fn of(shelf: &'a Shelf, slow: fn(u32) -> bool) -> Self {
        Self { shelf, taken: Mutex::default(), slow }
    }
}

impl Originals for Counted<'_> {
    fn len(&self, id: EvidenceId) -> io::Result<u64> {
        self.shelf.len(id)
    }
    fn bytes(&self, id: EvidenceId) -> io::Result<Vec<u8>> {
        *self.taken.lock().unwrap().entry(id).or_default() += 1;
        if (self.slow)(u32::from(id.bytes()[15])) {
            std::thread::sleep(Duration::from_millis(60));
        }
        self.shelf.bytes(id)
    }
    fn head(&self, id: EvidenceId, at_most: usize) -> io::Result<Vec<u8>> {
        self.shelf.head(id, at_most)
    }
}

fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.exhibit("Фотография", jpeg(400, 300));
    desk.exhibit("Договор", pdf(&[("one", 0, A4), ("two", 90, A4), ("three", 0, A4)]));
    desk.exhibit("Записка", "Первая строка\nвторая\n".repeat(40));
    desk.exhibit("Голосовое сообщение", b"OggS\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0".to_vec());
    desk.exhibit("Скриншот", png(photo(200, 400)));
    desk.exhibit("Та же фотография", jpeg(400, 300));
    desk.exhibit("Ответ", pdf(&[("answer", 0, [0, 0, 5, 9])]));
    desk
}

fn built(desk: &Desk, originals: &dyn Originals) -> (bundle::Plan, Vec<u8>) {
    let mut book = Vec::new();
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let built = bundle::build(&desk.order, originals, &crate::support::reader(), &mut book, go_on);
    (built.expect("a bundle").0, book)
}

#[test]
fn every_original_is_read_once_and_a_recording_not_at_all() {
    let desk = desk();
    let counted = Counted::of(&desk.shelf, |_| false);
    built(&desk, &counted);
    let taken = counted.taken.lock().unwrap();
    for exhibit in &desk.order.exhibits {
        let meant = (exhibit.number != 4).then_some(1);
        assert_eq!(taken.get(&exhibit.evidence).copied(), meant, "exhibit {}", exhibit.number);
    }
}

#[test]
fn the_bundle_is_the_same_whichever_original_is_ready_first() {
    let desk = desk();
    let (_, book) = built(&desk, &desk.shelf);
    let slow: [fn(u32) -> bool; 3] = [|number| number == 1, |number| number < 4, |number| number > 4];
    for slow in slow {
        let (_, other) = built(&desk, &Counted::of(&desk.shelf, slow));
        assert!(book == other, "the same to the last byte");
    }
}

#[test]
fn a_plan_by_itself_says_what_the_bundle_will_be() {
    let desk = desk();
    let plan = desk.plan().expect("a plan");
    let bound = desk.bind().expect("a bundle");
    assert_eq!(plan.total(), bound.plan.total());
    for (one, other) in plan.exhibits().iter().zip(bound.plan.exhibits()) {
        assert_eq!((&one.content, &one.place, &one.starts), (&other.content, &other.place, &other.starts));
    }
    let doc = lopdf::Document::load_mem(&bound.pdf).expect("a PDF");
    assert_eq!(doc.page_iter().count() as u32, plan.total());
}

#[test]
fn of_two_damaged_files_the_first_stops_the_build_even_when_the_second_is_ready_before_it() {
    let mut desk = desk();
    let whole = pdf(&[("one", 0, A4)]);
    let first = desk.exhibit("Обрезанный", whole[..whole.len() / 2].to_vec());
    desk.exhibit("Пустой", whole[..20].to_vec());
    let slow = Counted::of(&desk.shelf, |number| number == 8);
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let refused = bundle::build(&desk.order, &slow, &crate::support::reader(), &mut Vec::new(), go_on);
    match refused {
        Err(bundle::Error::Damaged { number: 8, evidence, .. }) => assert_eq!(evidence, first),
        other => panic!("{:?}", other.map(|(plan, _)| plan.total())),
    }
}
