use super::support::{A4, Desk, pdf, public_pdf};

#[test]
fn a_turned_page_carries_a_stamp_that_reads_upright() {
    let mut desk = Desk::new();
    let odd = [-30, 15, 500, 700];
    desk.exhibit(
        "Повёрнутые листы",
        pdf(&[("zero", 0, A4), ("ninety", 90, odd), ("half", 180, A4), ("three", 270, odd)]),
    );
    let bound = desk.bind().expect("a bundle");
    for (own, page) in (1..).zip(bound.plan.exhibits()[0].place.pages.clone()) {
        if let Some(text) = bound.text(page) {
            assert!(text.contains(&format!("Прил. 1, л. {own}")), "page {page}: {text}");
        }
    }
}

#[test]
fn public_documents_are_carried_page_by_page() {
    let names = [
        "002-trivial-libre-office-writer.pdf",
        "google-doc-document.pdf",
        "habibi-rotated.pdf",
        "habibi.pdf",
        "imagemagick-images.pdf",
        "minimal-document.pdf",
        "pdflatex-4-pages.pdf",
        "pdflatex-forms.pdf",
        "pdflatex-image.pdf",
        "pdflatex-outline.pdf",
        "reportlab-overlay.pdf",
    ];
    let mut desk = Desk::new();
    for name in names {
        if let Some(bytes) = public_pdf(name) {
            desk.exhibit(name, bytes);
        }
    }
    if desk.order.exhibits.is_empty() {
        return;
    }
    let bound = desk.bind().expect("a bundle");
    for planned in bound.plan.exhibits() {
        for (own, page) in (1..).zip(planned.place.pages.clone()) {
            if let Some(text) = bound.text(page) {
                assert!(text.contains(&format!("Прил. {}, л. {own}", planned.exhibit.number)), "page {page}: {text}");
            }
        }
    }
}
