//! An original is read once, whatever becomes of it, and the bundle is the same whichever of them is ready first. Large ones are
//! made ready one by one, and none when the bundle was stopped.

use super::support::{A4, Desk, Shelf, heavy_pdf, jpeg, pdf, photo, png};
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
    /// Every file says that it has so many bytes more.
    more: u64,
}

impl<'a> Counted<'a> {
    fn of(shelf: &'a Shelf, slow: fn(u32) -> bool) -> Self {
        Self { shelf, taken: Mutex::default(), slow, more: 0 }
    }

    /// On this shelf every file is a large one.
    fn heavy(shelf: &'a Shelf) -> Self {
        Self { more: 17 << 20, ..Self::of(shelf, |_| false) }
    }

    /// How many files were taken.
    fn count(&self) -> usize {
        self.taken.lock().unwrap().len()
    }
}

impl Originals for Counted<'_> {
    fn len(&self, id: EvidenceId) -> io::Result<u64> {
        Ok(self.shelf.len(id)? + self.more)
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
fn a_picture_that_is_ready_in_a_later_exhibit_first_is_written_for_the_earlier() {
    let mut desk = Desk::new();
    for _ in 1..=6 {
        desk.exhibit("Фотография", jpeg(400, 300));
    }
    let (plan, book) = built(&desk, &Counted::of(&desk.shelf, |number| number == 1));
    assert!(book == built(&desk, &Counted::of(&desk.shelf, |number| number > 1)).1, "the same to the last byte");
    bundle::check_bytes(book, &plan).expect("what was planned");
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
fn of_two_altered_files_the_first_stops_the_build_even_when_the_second_is_ready_before_it() {
    let mut desk = desk();
    let first = desk.exhibit("Договор", pdf(&[("one", 0, A4)]));
    desk.exhibit("Ответ", pdf(&[("two", 0, A4)]));
    for exhibit in &mut desk.order.exhibits[7..] {
        exhibit.digest = dalil::base::Sha256Digest::of(b"another");
    }
    let slow = Counted::of(&desk.shelf, |number| number == 8);
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let refused = bundle::build(&desk.order, &slow, &crate::support::reader(), &mut Vec::new(), go_on);
    match refused {
        Err(bundle::Error::Altered { number: 8, evidence }) => assert_eq!(evidence, first),
        other => panic!("{:?}", other.map(|(plan, _)| plan.total())),
    }
}

#[test]
fn an_original_that_waits_long_for_those_before_it_is_not_called_damaged() {
    let mut desk = Desk::new();
    desk.exhibit("Договор", pdf(&[("one", 0, A4)]));
    desk.exhibit("Ответ", pdf(&[("two", 0, A4)]));
    desk.exhibit("Фотография", jpeg(40, 30));
    // Where ten minutes without a question are over in six milliseconds, the first takes sixty to be found.
    let hurried = crate::support::reader().hurried(100_000);
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let slow = Counted::of(&desk.shelf, |number| number == 1);
    let built = bundle::build(&desk.order, &slow, &hurried, &mut Vec::new(), go_on);
    assert_eq!(built.expect("a bundle").0.total(), 2 + 3 + 3);
}

#[test]
fn a_large_original_gives_the_same_bundle_and_is_read_once() {
    let mut desk = desk();
    desk.exhibit("Скан", heavy_pdf(17 << 20));
    desk.exhibit("Тот же скан", heavy_pdf(17 << 20));
    let counted = Counted::of(&desk.shelf, |number| number == 1);
    let (plan, book) = built(&desk, &counted);
    assert_eq!(counted.taken.lock().unwrap().values().max(), Some(&1));
    let again = built(&desk, &Counted::of(&desk.shelf, |number| number == 8));
    assert!(book == again.1, "the same to the last byte");
    assert!(book.len() > 34 << 20, "both are carried with their pictures");
    bundle::check_bytes(book, &plan).expect("what was planned");
}

#[test]
fn beside_the_large_original_that_is_bound_only_one_other_is_made_ready() {
    let mut desk = Desk::new();
    for _ in 1..=8 {
        desk.exhibit("Скан", pdf(&[("one", 0, A4)]));
    }
    let heavy = Counted::heavy(&desk.shelf);
    let mut counts = Vec::new();
    let mut watch = |done: u32, _: u32| -> ControlFlow<()> {
        // Long enough for whoever would make more ready.
        std::thread::sleep(Duration::from_millis(150));
        counts.push((done as usize, heavy.count()));
        ControlFlow::Continue(())
    };
    bundle::build(&desk.order, &heavy, &crate::support::reader(), &mut Vec::new(), &mut watch).expect("a bundle");
    for (bound, read) in counts {
        assert!(read <= bound + 1, "{bound} are bound and {read} were read");
    }
}

#[test]
fn when_a_bundle_is_stopped_nobody_waits_for_the_large_originals_that_were_to_come() {
    let mut desk = Desk::new();
    for _ in 1..=8 {
        desk.exhibit("Скан", pdf(&[("one", 0, A4)]));
    }
    let heavy = Counted { slow: |number| number > 1, ..Counted::heavy(&desk.shelf) };
    let stop = &mut |done: u32, _: u32| if done == 1 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    let stopped = bundle::build(&desk.order, &heavy, &crate::support::reader(), &mut Vec::new(), stop);
    assert!(matches!(stopped, Err(bundle::Error::Stopped)));
    assert!(heavy.count() <= 2, "the one that was bound, and the one that was under way");
}
