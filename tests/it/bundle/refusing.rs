use super::support::{A4, Desk, jpeg, pdf, photo, png, public_pdf};
use dalil::base::id::EvidenceId;
use dalil::bundle::{Content, Damage, Error, Originals, Unprintable};
use std::io;
use std::ops::ControlFlow;

#[test]
fn a_pdf_closed_with_a_password_stops_the_build_until_its_divider_may_stand_for_it() {
    let Some(closed) = public_pdf("libreoffice-writer-password.pdf") else { return };
    let mut desk = Desk::new();
    desk.exhibit("Открытый", jpeg(40, 40));
    let evidence = desk.exhibit("Закрытый", closed);
    assert_eq!(desk.plan().expect("a plan").exhibits()[1].content, Content::Unprintable(Unprintable::Locked));
    match desk.bind().map(|bound| bound.plan.total()) {
        Err(Error::Encrypted { number: 2, evidence: named }) => assert_eq!(named, evidence),
        other => panic!("{other:?}"),
    }
    desk.order.dividers = true;
    let bound = desk.bind().expect("a bundle");
    assert_eq!(bound.plan.exhibits()[1].content, Content::Unprintable(Unprintable::Locked));
    assert_eq!(bound.plan.total(), 2 + 2 + 1);
    if let Some(text) = bound.text(5) {
        assert!(text.contains("паролем") && text.contains("SHA-256"), "{text}");
    }
}

#[test]
fn files_that_were_cut_off_stop_the_build_until_their_dividers_may_stand_for_them() {
    let whole = pdf(&[("one", 0, A4), ("two", 0, A4), ("three", 0, A4)]);
    let picture = jpeg(300, 200);
    let screen = png(photo(80, 80));
    for part in [0.2, 0.5, 0.8, 0.95] {
        for file in [&whole, &picture, &screen] {
            let mut desk = Desk::new();
            let evidence = desk.exhibit("Обрезанный", file[..(file.len() as f64 * part) as usize].to_vec());
            desk.exhibit("Снимок", jpeg(40, 40));
            match desk.bind().map(|bound| bound.plan.total()) {
                Err(Error::Damaged { number: 1, evidence: named, .. }) => assert_eq!(named, evidence),
                other => panic!("{part}: {other:?}"),
            }
            desk.order.dividers = true;
            let bound = desk.bind().expect("a bundle");
            let content = &bound.plan.exhibits()[0].content;
            assert_eq!(*content, Content::Unprintable(Unprintable::Damaged), "{part}");
            assert_eq!(bound.plan.total(), 2 + 1 + 2);
            if let Some(text) = bound.text(3) {
                assert!(text.contains("повреждён") && text.contains("SHA-256"), "{text}");
            }
        }
    }
}

#[test]
fn what_rotted_in_the_vault_is_not_called_a_damaged_file() {
    let mut desk = Desk::new();
    let evidence = desk.exhibit("Обрезанный", pdf(&[("one", 0, A4)])[..200].to_vec());
    desk.order.exhibits[0].digest = dalil::base::Sha256Digest::of(b"another");
    match desk.plan() {
        Err(Error::Altered { number: 1, evidence: named }) => assert_eq!(named, evidence),
        other => panic!("{:?}", other.map(|plan| plan.exhibits()[0].content.clone())),
    }
}

#[test]
fn of_two_altered_files_it_is_always_the_first_that_is_named() {
    let mut desk = Desk::new();
    for number in 1..=12 {
        // The first altered one takes longer to be found than the second.
        match number {
            5 => desk.exhibit("Письмо", "Строка письма\n".repeat(90_000)),
            7 => desk.exhibit("Записка", "Строка"),
            _ => desk.exhibit("Лист", pdf(&[("one", 0, A4)])),
        };
    }
    for at in [4, 6] {
        desk.order.exhibits[at].digest = dalil::base::Sha256Digest::of(b"another");
    }
    for _ in 0..8 {
        let error = desk.plan().expect_err("two of them are altered");
        assert!(matches!(error, Error::Altered { number: 5, .. }), "{error:?}");
    }
}

#[test]
fn a_pdf_that_lacks_the_content_of_a_page_is_not_printed_without_it() {
    let mut doc = lopdf::Document::load_mem(&pdf(&[("one", 0, A4), ("two", 0, A4)])).expect("a PDF");
    let second = doc.page_iter().nth(1).expect("a page");
    let content = doc.get_page_contents(second)[0];
    doc.objects.remove(&content);
    let mut bytes = Vec::new();
    doc.save_to(&mut bytes).expect("a PDF");
    let mut desk = Desk::new();
    desk.exhibit("Без содержания", bytes);
    let plan = desk.plan().expect("a plan");
    assert_eq!(plan.exhibits()[0].content, Content::Unprintable(Unprintable::Damaged));
}

#[test]
fn an_original_that_is_not_the_one_sealed_stops_the_build() {
    let mut desk = Desk::new();
    desk.exhibit("Снимок", jpeg(40, 40));
    desk.order.exhibits[0].digest = dalil::base::Sha256Digest::of(b"another");
    assert!(matches!(desk.bind(), Err(Error::Altered { number: 1, .. })));
    desk.exhibit("Записка", "Строка");
    desk.order.exhibits.swap(0, 1);
    desk.order.exhibits[0].digest = dalil::base::Sha256Digest::of(b"another");
    assert!(matches!(desk.plan(), Err(Error::Altered { number: 2, .. })), "a text is typeset when planned");
}

#[test]
fn a_recording_is_a_divider_that_says_what_it_is() {
    let mut voice = b"OggS\0\x02\0\0\0\0\0\0\0\0".to_vec();
    voice.extend(b"\0\0\0\0\0\0\0\0\0\0\0\0\0\x13OpusHead\x01\x01\0\0\x80\xbb\0\0\0\0\0".repeat(40));
    let mut desk = Desk::new();
    desk.exhibit("Голосовое сообщение вербовщика", voice);
    desk.exhibit("Снимок", png(photo(50, 50)));
    let bound = desk.bind().expect("a bundle");
    assert_eq!(bound.plan.exhibits()[0].content, Content::Unprintable(Unprintable::Audio));
    assert_eq!(bound.plan.total(), 2 + 1 + 1 + 1);
    if let Some(text) = bound.text(3) {
        assert!(text.contains("Аудиозапись") && text.contains("сейф № 2 бюро"), "{text}");
    }
}

#[test]
fn a_build_can_be_stopped() {
    let mut desk = Desk::new();
    desk.exhibit("Снимок", jpeg(40, 40));
    let reader = crate::support::reader();
    let stop = &mut |_, _| ControlFlow::Break(());
    let stopped = dalil::bundle::build(&desk.order, &desk.shelf, &reader, &mut Vec::new(), stop);
    assert!(matches!(stopped, Err(Error::Stopped)));
}

#[test]
fn two_exhibits_cannot_share_a_number() {
    let mut desk = Desk::new();
    desk.exhibit("Снимок", jpeg(40, 40));
    desk.exhibit("Снимок", jpeg(50, 40));
    desk.order.exhibits[1].number = 1;
    assert!(matches!(desk.plan(), Err(Error::NumberTwice { number: 1 })));
}

#[test]
fn where_files_are_stored_only_no_bundle_is_made_of_them() {
    let mut desk = Desk::new();
    desk.exhibit("Снимок", jpeg(40, 40));
    let unwalled = crate::support::reader().lacking(dalil::worker::Layer::Files);
    let refused = dalil::bundle::plan(desk.order.clone(), &desk.shelf, &unwalled);
    assert!(matches!(refused, Err(Error::StoreOnly(Some(dalil::worker::Layer::Files)))));
}

/// Originals larger than a worker takes, which begin like this.
struct Huge(Vec<u8>);

impl Originals for Huge {
    fn len(&self, _: EvidenceId) -> io::Result<u64> {
        Ok((1 << 30) + 1)
    }
    fn bytes(&self, _: EvidenceId) -> io::Result<Vec<u8>> {
        panic!("it is laid into memory")
    }
    fn head(&self, _: EvidenceId, at_most: usize) -> io::Result<Vec<u8>> {
        Ok(self.0[..self.0.len().min(at_most)].to_vec())
    }
}

#[test]
fn what_is_too_large_to_be_bound_is_refused_before_it_is_laid_into_memory() {
    let wide: Vec<u8> = [0xFF, 0xFE]
        .into_iter()
        .chain("Долгое письмо. ".repeat(4000).encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let beginnings = [pdf(&[("one", 0, A4)]), jpeg(40, 40), wide];
    for head in beginnings {
        let mut desk = Desk::new();
        let evidence = desk.exhibit("Огромный", head.clone());
        let refused = dalil::bundle::plan(desk.order.clone(), &Huge(head), &crate::support::reader());
        match refused {
            Err(Error::Damaged { number: 1, evidence: named, damage: Damage::TooLarge }) => assert_eq!(named, evidence),
            other => panic!("{:?}", other.map(|plan| plan.exhibits()[0].content.clone())),
        }
    }
}
