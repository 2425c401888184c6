use super::look::{self, Aim};
use super::numbers::{Place, place, total};
use super::order::Originals;
use super::picture::Turn;
use super::plan::{self, Planned};
use super::probe::{Content, Format, Found, Frame};
use super::{Error, words};
use crate::base::Language;
use crate::base::id::EvidenceId;
use crate::worker::Program;
use std::io;

#[test]
fn an_exhibit_begins_where_the_one_before_it_ends() {
    let places = place(3, [(1, 2), (1, 0), (2, 5)]);
    let meant = [(4..5, 5..7), (7..8, 8..8), (8..10, 10..15)].map(|(divider, pages)| Place { divider, pages });
    assert_eq!(places, meant);
    assert_eq!(places.iter().map(Place::first).collect::<Vec<_>>(), [4, 7, 8]);
    assert_eq!(places.iter().map(Place::last).collect::<Vec<_>>(), [6, 7, 14]);
    assert_eq!((total(3, &places), total(3, &[])), (14, 3));
}

#[test]
fn sizes_are_said_as_file_managers_say_them() {
    assert_eq!(words::size(Language::Ru, 999), "999\u{a0}Б");
    assert_eq!(words::size(Language::Ru, 1536), "1,5\u{a0}КБ");
    assert_eq!(words::size(Language::Ky, 5 << 30), "5,0\u{a0}ГБ");
    assert_eq!(words::size(Language::En, 1536), "1.5\u{a0}KB");
}

/// One original, whichever is asked for.
pub(super) struct One(pub(super) Vec<u8>);

impl Originals for One {
    fn len(&self, _: EvidenceId) -> io::Result<u64> {
        Ok(self.0.len() as u64)
    }
    fn bytes(&self, _: EvidenceId) -> io::Result<Vec<u8>> {
        Ok(self.0.clone())
    }
}

#[test]
fn a_picture_that_stands_in_an_exhibit_before_is_not_decoded_again_and_is_still_compared_with_its_digest() {
    let bytes = [&b"\xFF\xD8\xFF\xE0\0\x10JFIF"[..], &[0; 64]].concat();
    let order = plan::nothing_asked(Language::Ru);
    let exhibit = plan::alone("photo.jpg", &bytes);
    // No worker can be started here.
    let nobody = Program::at("/nowhere/at/all");
    let frames = vec![Frame { width: 40, height: 30, turn: Turn::Upright }];
    let found = Found::from(Content::Pictures { format: Format::Jpeg, frames });
    let see = |bytes: &[u8], known| {
        let original: &dyn Originals = &One(bytes.to_vec());
        look::at(u64::MAX, &order, &exhibit, (original, &nobody), Aim::Bundle { known })
    };
    let (planned, hand) = see(&bytes, Some(&found)).expect("what was found before");
    assert!(planned.content == found.content && hand.is_none());
    assert!(matches!(see(&bytes, None), Err(Error::StoreOnly(_))), "else it is decoded");
    let other = [&bytes[..], b"!"].concat();
    assert!(matches!(see(&other, Some(&found)), Err(Error::Altered { .. })));
}

#[test]
fn an_index_is_as_long_as_it_was_measured_and_a_wrong_measure_changes_nothing() {
    let mut order = plan::nothing_asked(Language::Ru);
    order.title = "Приложения".into();
    order.exhibits = (1..=60)
        .map(|number| {
            let mut exhibit = plan::alone("voice.ogg", format!("recording {number}").as_bytes());
            exhibit.number = number;
            exhibit.description = "Голосовое сообщение вербовщика о работе на швейной фабрике".repeat(2);
            exhibit
        })
        .collect();
    let exhibits: Vec<Planned> = (order.exhibits.iter())
        .map(|exhibit| Planned {
            exhibit: exhibit.clone(),
            content: Content::Pdf { pages: exhibit.number },
            remarks: Vec::new(),
            size: 1000,
            place: Place { divider: 0..0, pages: 0..0 },
            starts: Vec::new(),
            text: Vec::new(),
            far: Vec::new(),
        })
        .collect();
    let measured = plan::measure(&order);
    let number = |front| plan::number(order.clone(), exhibits.clone(), front).expect("a plan");
    let meant = number(measured);
    assert!(measured > 3 && meant.opening_pages() == measured, "{measured}");
    for wrong in [2, 40] {
        let plan = number(wrong);
        assert_eq!((plan.opening_pages(), plan.total()), (meant.opening_pages(), meant.total()));
        assert!(plan.opening.pdf == meant.opening.pdf, "the same to the last byte");
    }
}
