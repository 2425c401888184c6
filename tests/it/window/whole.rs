//! The whole path in the real window: from a program that was never opened to a crime report and its bundle, as PDFs.

use super::desktop::{SAVE, choose};
use super::driver::wait_for;
use super::keep;
use super::steps::{DIALOG, ESCAPE, PAGE, Screen, button, field, option, quoted};
use std::fs;
use std::path::Path;
use std::process::Command;

/// What is said and written on the way.
struct Told {
    language: &'static str,
    /// As the first screen calls the language.
    called: &'static str,
    source: &'static str,
    fact: &'static str,
    report: &'static str,
    to: &'static str,
    answer: &'static str,
}

#[test]
#[ignore = "needs a display: ./test"]
fn an_empty_vault_becomes_a_crime_report_with_its_bundle_in_russian() {
    walk(&Told {
        language: "ru",
        called: "Русский",
        source: "Принесла потерпевшая",
        fact: "Потерпевшая заплатила за билет 21 400 сомов.",
        report: "Заявление о преступлении",
        to: "Начальнику УВД Первомайского района города Бишкек",
        answer: "Обещали работу официантки, по приезде отобрали паспорт.",
    });
}

#[test]
#[ignore = "needs a display: ./test"]
fn an_empty_vault_becomes_a_crime_report_with_its_bundle_in_kyrgyz() {
    walk(&Told {
        language: "ky",
        called: "Кыргызча",
        source: "Жабырлануучу алып келди",
        fact: "Жабырлануучу билетке 21 400 сом төлөгөн.",
        report: "Кылмыш жөнүндө арыз",
        to: "Бишкек шаарынын Биринчи Май районунун ички иштер башкармалыгынын начальнигине",
        answer: "Официант болуп иштөөнү убада кылып, барганда паспортун тартып алышкан.",
    });
}

fn walk(told: &Told) {
    let screen = Screen::bare(told.language);
    make_vault_and_case(&screen, told.called);
    screen.go_to("section-people");
    add_person(&screen, "people-empty-do", "Осмонова", "Айгүл");
    add_person(&screen, "party-new", "Жумагулов", "Тимур");

    screen.go_to("section-evidence");
    screen.take_in(&screen.put_sample("чек билет 03.08.jpg", "receipt.jpg"), told.source);
    screen.take_in(&screen.put_sample("чек перевод 11.03.26.pdf", "transfer.pdf"), told.source);
    screen.go_to("section-custody");
    let received = quoted(&screen.said("custody-intake", &[("count", "1"), ("what", "")]));
    for number in 1..=2 {
        let exhibit = quoted(&screen.said("exhibit-number", &[("number", &number.to_string())]));
        screen.there(&format!("//main//li[contains(., {received}) and contains(., {exhibit})]"));
    }
    keep(&screen.window, &format!("whole-{}-custody", told.language));

    fact_on_a_page(&screen, told);
    let report = report(&screen, told);
    assert!(report.contains("Осмонова Айгүл") && report.contains("21 400"), "the fact is in the report: {report}");
    let exhibits = bundle(&screen, told.language);
    assert!(exhibits.contains("receipt") && exhibits.contains("transfer"), "the index names both: {exhibits}");

    // What left the vault stands in the record too.
    screen.go_to("section-custody");
    for what in ["filing", "bundle"] {
        screen.says(&screen.said("custody-derive", &[("what", what)]));
        screen.says(&screen.said("custody-export", &[("failed", "none"), ("what", what)]));
    }
}

/// First run: the language, a name, and the passphrase that is suggested, written once more.
fn make_vault_and_case(screen: &Screen, language: &str) {
    screen.press(&format!("//label[contains(., {})]", quoted(language)));
    screen.write(&field(&screen.word("first-name")), "Касымова Нургүл");
    let passphrase = screen.read(&format!("//output[@aria-label={}]", quoted(&screen.word("vault-suggested"))));
    assert_eq!(passphrase.split_whitespace().count(), 6, "six words are suggested");
    screen.write(&field(&screen.word("vault-again")), &passphrase);
    screen.press(&button(&screen.word("first-create")));
    screen.write(&format!("{DIALOG}{}", field(&screen.word("case-number"))), "14/2026");
    screen.press(&format!("{DIALOG}{}", button(&screen.word("case-new-do"))));
    screen.heading("14/2026");
}

/// Adds a person in the role that the program proposes.
fn add_person(screen: &Screen, by: &str, surname: &str, given: &str) {
    screen.press(&format!("//main{}", button(&screen.word(by))));
    screen.write(&format!("{DIALOG}{}", field(&screen.word("party-surname"))), surname);
    screen.write(&format!("{DIALOG}{}", field(&screen.word("party-given"))), given);
    screen.press(&format!("{DIALOG}{}", button(&screen.word("app-add"))));
    // The sheet of the new person has their name as its title.
    screen.there(&format!("{DIALOG}[@aria-labelledby=//*[contains(., {})]/@id]//input", quoted(surname)));
    screen.window.keys(&[ESCAPE]);
    screen.gone(DIALOG);
}

/// Draws a rectangle on a page with the mouse, and makes a fact of it.
fn fact_on_a_page(screen: &Screen, told: &Told) {
    screen.go_to("section-evidence");
    screen.press(&option("receipt"));
    screen.there(PAGE);
    screen.drawn();
    let [left, top, width, height] = screen.place(PAGE);
    let at = |x: f64, y: f64| [left + width * x, top + height * y];
    screen.window.drag(&[at(0.1, 0.1), at(0.4, 0.2), at(0.7, 0.3)]);
    screen.press(&format!("{PAGE}{}", button(&screen.word("evidence-make-fact"))));
    screen.write_fact(told.fact, Some("03.08.2026"));
    screen.says(told.fact);
    keep(&screen.window, &format!("whole-{}-fact", told.language));
}

/// Begins the crime report, answers what it asks, confirms its law and makes it final. Gives the text of its PDF.
fn report(screen: &Screen, told: &Told) -> String {
    screen.go_to("section-filings");
    screen.press(&format!("(//main{})[last()]", button(&screen.word("filings-new"))));
    let language = screen.word(&format!("app-language-{}", told.language));
    screen.press(&format!("{DIALOG}//label[contains(., {})]", quoted(&language)));
    let begin = screen.said("filings-begin-named", &[("title", told.report)]);
    screen.press(&format!("{DIALOG}{}", button(&begin)));
    screen.heading(told.report);
    screen.drawn();
    answer_everything(screen, told);

    let unread = "//*[@role=\"tabpanel\"]//*[@role=\"checkbox\"][@aria-checked=\"false\"]";
    loop {
        let left = screen.window.count(unread);
        if left == 0 {
            break;
        }
        screen.press(&format!("({unread})[1]"));
        wait_for("the law to be confirmed", || (screen.window.count(unread) < left).then_some(()));
    }
    screen.says(&screen.word("filings-all-clear"));
    screen.press(&format!("//main{}", button(&screen.word("filings-make-final"))));
    screen.says(&screen.said("filings-edition", &[("number", "1")]));
    keep(&screen.window, &format!("whole-{}-report", told.language));

    screen.press(&format!("//main{}", button(&screen.word("filings-export"))));
    saved(screen, "report.pdf")
}

/// Until everything is answered, each finding leads to its question, and its answer takes the finding away.
fn answer_everything(screen: &Screen, told: &Told) {
    let check = format!("//*[@role=\"tab\"][contains(., {})]", quoted(&screen.word("filings-check")));
    let blocking = format!("//section[contains(., {})]", quoted(&screen.word("filings-blocking")));
    // The laws to confirm are on the same page: once they are there, so are the findings.
    let findings = || {
        screen.press(&check);
        screen.there("//*[@role=\"tabpanel\"][not(@hidden)]//*[@role=\"checkbox\"]");
        screen.window.count(&format!("{blocking}//li"))
    };
    for _ in 0..20 {
        let left = findings();
        if left == 0 {
            return;
        }
        screen.press(&format!("({blocking}{})[1]", button(&screen.word("filings-to-question"))));
        let question = wait_for("a finding to lead to its question", || {
            let asked = "answer(document.querySelector('[data-field]:focus-within')?.dataset.field ?? null);";
            screen.window.answer_of(asked).as_str().map(str::to_owned)
        });
        let of_words = "[not(@type=\"radio\") and not(@type=\"checkbox\")]";
        let boxes = "*[self::input or self::textarea or @contenteditable=\"true\"]";
        let answer = format!("(//*[@data-field={}]//{boxes}{of_words})[1]", quoted(&question));
        match question.as_str() {
            "addressee" => screen.write(&answer, told.to),
            "victim" | "representative" => {
                screen.write(&answer, "Осмон");
                screen.press(&option("Осмонова"));
            }
            _ => screen.write(&answer, told.answer),
        }
        wait_for(&format!("the finding about {question} to go"), || (findings() < left).then_some(()));
    }
    panic!("the questions have no end");
}

/// Makes the bundle of the report with one exhibit more, and gives the text of its PDF.
fn bundle(screen: &Screen, language: &str) -> String {
    screen.press(&format!("//main{}", button(&screen.word("filings-make-bundle"))));
    screen.press(&format!("//main{}", button(&screen.word("bundles-add"))));
    screen.press(&format!("{DIALOG}//label[contains(., \"transfer\")]"));
    let add = screen.said("filings-add-picked", &[("count", "1")]);
    screen.press(&format!("{DIALOG}{}", button(&add)));
    screen.gone(DIALOG);
    screen.there(&format!("//ol[@aria-label={}]/li[2]", quoted(&screen.word("bundles-exhibits"))));
    screen.press(&format!("//main{}", button(&screen.word("bundles-do-build"))));
    screen.says(&screen.said("bundles-build", &[("number", "1")]));
    screen.drawn();
    keep(&screen.window, &format!("whole-{language}-bundle"));
    screen.press(&format!("//main{}", button(&screen.word("bundles-export"))));
    saved(screen, "exhibits.pdf")
}

/// Saves a PDF by the system's dialog, waits until the page says so, and reads the file.
fn saved(screen: &Screen, name: &str) -> String {
    let path = screen.on_the_desk(name);
    choose(SAVE, &path);
    // A notice over the page says where it is.
    screen.there(&format!("//body[contains(., {})]", quoted(name)));
    assert!(fs::read(&path).expect("the file is there").starts_with(b"%PDF-"), "{name} is a PDF");
    text_of(&path)
}

/// The text of a PDF in one line, as another program reads it.
fn text_of(pdf: &Path) -> String {
    let read = Command::new("pdftotext").arg(pdf).arg("-").output().expect("pdftotext is installed by ./test");
    assert!(read.status.success(), "pdftotext reads it");
    String::from_utf8_lossy(&read.stdout).split_whitespace().collect::<Vec<_>>().join(" ")
}
