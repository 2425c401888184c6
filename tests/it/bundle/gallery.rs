//! A bundle to look at, written where `DALIL_GALLERY` says.

use super::support::{A4, Desk, jpeg, pdf, photo, png, public_pdf, turned};
use dalil::base::Language;

#[test]
#[ignore = "writes a bundle for the eye"]
fn gallery() {
    let Some(folder) = std::env::var_os("DALIL_GALLERY") else { return };
    for language in Language::ALL {
        let mut desk = Desk::speaking(language);
        desk.exhibit("Переписка в мессенджере с лицом, представившимся «Азамат, кадровое агентство», о работе на швейной фабрике в г. Стамбуле", png(photo(540, 1200)));
        desk.exhibit("Фотография общежития", jpeg(1200, 900));
        desk.exhibit("Фотография паспорта, снятая боком", turned(&jpeg(1200, 900), 6));
        desk.exhibit(
            "Договор на оказание услуг",
            pdf(&[
                ("contract, page one", 0, A4),
                ("lying", 90, A4),
                ("small", 0, [0, 0, 300, 200]),
                ("three", 270, [-30, 15, 500, 700]),
            ]),
        );
        desk.exhibit("Выписка о переводах", "Дата\tСумма\tПолучатель\n2026-03-01\t15000\tАзамат Т.\n    отступ  и  пробелы\nочень длинная строка, которая не помещается в одну строку листа и поэтому переносится на следующую, но номер у неё остаётся один и тот же для ссылки\n");
        let mut voice = b"OggS\0\x02\0\0\0\0\0\0\0\0".to_vec();
        voice.resize(3_000_000, 0);
        desk.exhibit("Голосовое сообщение вербовщика", voice);
        // Without the small PDF all is our own, and must be an archive file.
        let mut own = desk.order.clone();
        own.exhibits.remove(3);
        let others = std::mem::replace(&mut desk.order, own);
        let bound = desk.bind().expect("a bundle");
        assert!(bound.report.archive, "{:?}", bound.report.obstacles);
        std::fs::write(std::path::Path::new(&folder).join(format!("own-{}.pdf", language.code())), &bound.pdf)
            .expect("written");
        desk.order = others;
        for name in [
            "habibi-rotated.pdf",
            "pdflatex-forms.pdf",
            "google-doc-document.pdf",
            "imagemagick-images.pdf",
            "habibi.pdf",
            "reportlab-overlay.pdf",
        ] {
            if let Some(bytes) = public_pdf(name) {
                desk.exhibit(name, bytes);
            }
        }
        desk.order.exhibits[0].file_name = Some("Screenshot_20260312-184511_WhatsApp.png".into());
        let bound = desk.bind().expect("a bundle");
        eprintln!("{:#?}", bound.report);
        let name = format!("{}.pdf", language.code());
        std::fs::write(std::path::Path::new(&folder).join(name), &bound.pdf).expect("written");
    }
}
