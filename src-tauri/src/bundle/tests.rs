use super::numbers::{Place, place, total};
use super::words;
use crate::base::Language;

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
