//! Whatever is bound in whatever order, as many pages come out as went in, each under its number.

use super::support::{Desk, jpeg, pdf, photo, png};
use dalil::bundle::Content;
use proptest::prelude::*;

/// One original.
#[derive(Debug, Clone)]
enum Original {
    Photo { width: u32, height: u32 },
    Screen { width: u32, height: u32 },
    Document { pages: Vec<(i64, i64, i64)> },
    Note { lines: usize },
    Recording,
}

fn original() -> impl Strategy<Value = Original> {
    let side = 1..200u32;
    let turn = prop_oneof![Just(0i64), Just(90), Just(180), Just(270), Just(-90), Just(450)];
    let page = (turn, 5..1500i64, 5..1500i64);
    prop_oneof![
        (side.clone(), side.clone()).prop_map(|(width, height)| Original::Photo { width, height }),
        (side.clone(), side).prop_map(|(width, height)| Original::Screen { width, height }),
        prop::collection::vec(page, 1..12).prop_map(|pages| Original::Document { pages }),
        (1..150usize).prop_map(|lines| Original::Note { lines }),
        Just(Original::Recording),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pages_in_are_pages_out(originals in prop::collection::vec(original(), 1..9)) {
        let mut desk = Desk::new();
        let mut meant = Vec::new();
        for original in &originals {
            let (bytes, pages) = match original {
                Original::Photo { width, height } => (jpeg(*width, *height), Some(1)),
                Original::Screen { width, height } => (png(photo(*width, *height)), Some(1)),
                Original::Document { pages } => {
                    let sheets: Vec<_> = pages.iter().map(|(turn, w, h)| ("page", *turn, [0, 0, *w, *h])).collect();
                    (pdf(&sheets), Some(pages.len() as u32))
                }
                Original::Note { lines } => ("строка\n".repeat(*lines).into_bytes(), None),
                Original::Recording => (b"OggS\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0".to_vec(), Some(0)),
            };
            desk.exhibit("Предмет", bytes);
            meant.push(pages);
        }
        let bound = desk.bind().expect("a bundle");
        let mut next = bound.plan.opening_pages() + 1;
        for (planned, pages) in bound.plan.exhibits().iter().zip(&meant) {
            prop_assert_eq!(planned.place.first(), next);
            if let Some(pages) = pages {
                prop_assert_eq!(planned.content.pages(), *pages);
            } else {
                let is_text = matches!(planned.content, Content::Text { .. });
                prop_assert!(is_text);
            }
            next = planned.place.last() + 1;
        }
        prop_assert_eq!(next - 1, bound.census.pages);
        let doc = lopdf::Document::load_mem(&bound.pdf).expect("a PDF");
        prop_assert_eq!(doc.page_iter().count() as u32, bound.census.pages);
    }
}
