//! A filing of the sample case: the first of the program, again, and after an edit, with the pages a lawyer sees. Then five
//! pages as PDF/A cold and warm, and a hundred of them, beside LibreOffice (where `soffice` is installed) making a PDF of the same
//! filing as .docx.

mod common;

use common::{Desk, folder, line, median, timed};
use dalil::base::{Language, Timestamp};
use dalil::filings::{Answers, Draft, Numbering, find};
use dalil::typeset::Composed;
use serde_json::{Value, json};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

const ROUNDS: usize = 15;

/// The sample that has five pages in Kyrgyz.
const FIVE: &str = "kg/crime-report";
const BATCH: usize = 100;

fn main() {
    // First of all, while nothing was set in this process.
    five_pages();
    let (desk, case) = Desk::with_sample();
    let filings = desk.ask("filing.list", json!({ "case": case }));
    let of = |template: &str| {
        let filings = filings.as_array().expect("a list");
        filings.iter().find(|row| row["template"] == template).expect("the sample has it").clone()
    };
    let report = of("kg/crime-report");
    let answers = desk.ask("filing.show", json!({ "filing": report["id"] }))["answers"].clone();

    let preview = |answers: &Value| desk.ask("filing.preview", json!({ "filing": report["id"], "answers": answers }));
    let (first, cold) = timed(|| preview(&answers));
    let pages = first["pages"].as_array().expect("pages").len();
    line(&format!("crime report, {pages} pages: cold"), format!("{cold:.2?}"));
    let warm = (0..ROUNDS).map(|_| timed(|| preview(&answers)).1);
    line("  warm, nothing changed", format!("{:.2?}", median(warm.collect())));

    let mut edited = answers.clone();
    let edits = (0..ROUNDS).map(|round| {
        let said = answers["essence"].as_str().expect("the sample answers it");
        edited["essence"] = json!(format!("{said} Дополнено {round}."));
        let (shown, composed) = timed(|| preview(&edited));
        let path = format!("/view/{}/page/1", shown["path"].as_str().expect("a path"));
        let (_, drawn) = timed(|| desk.core.picture(&path, "width=900").expect("a picture"));
        (composed, drawn)
    });
    let (composed, drawn): (Vec<Duration>, Vec<Duration>) = edits.unzip();
    line("  after an edit: laid out", format!("{:.2?}", median(composed)));
    line("  after an edit: a page drawn", format!("{:.2?}", median(drawn)));

    // The body opened, and grown to ten pages and more: a paragraph changes, as when one types, and the page is drawn.
    desk.ask("draft.open", json!({ "filing": report["id"] }));
    let mut body = desk.ask("draft.show", json!({ "filing": report["id"] }))["body"].clone();
    let own = body["blocks"].as_array().expect("blocks").clone();
    let look =
        |body: &Value| desk.ask("filing.preview", json!({ "filing": report["id"], "answers": null, "body": body }));
    let pages = |shown: &Value| shown["pages"].as_array().map_or(0, Vec::len);
    let mut copied = own.iter().cycle().enumerate();
    for aim in [10, 24] {
        while pages(&look(&body)) < aim {
            let more = copied.by_ref().take(4).map(|(at, block)| {
                let mut block = block.clone();
                block["id"] = json!(format!("c{at}"));
                block
            });
            body["blocks"].as_array_mut().expect("blocks").extend(more);
        }
        let typed = (0..ROUNDS).map(|round| {
            let text =
                json!([{ "kind": "text", "text": format!("Дополнено {round}."), "bold": false, "italic": false }]);
            body["blocks"][0] = json!({ "kind": "paragraph", "id": "typed", "numbered": false, "text": text });
            let (shown, composed) = timed(|| look(&body));
            let path = format!("/view/{}/page/1", shown["path"].as_str().expect("a path"));
            let (_, drawn) = timed(|| desk.core.picture(&path, "width=900").expect("a picture"));
            (pages(&shown), composed + drawn)
        });
        let (counts, times): (Vec<usize>, Vec<Duration>) = typed.unzip();
        let count = counts.first().copied().unwrap_or(0);
        line(&format!("draft, {count} pages, after an edit: laid out and drawn"), format!("{:.2?}", median(times)));
    }
    desk.ask("draft.close", json!({ "filing": report["id"] }));

    let confirmed: Vec<_> =
        first["findings"].as_array().expect("findings").iter().filter_map(|f| f["confirm"].as_str()).collect();
    desk.ask("filing.confirm", json!({ "filing": report["id"], "confirmed": confirmed }));
    let (edition, time) = timed(|| desk.ask("filing.final", json!({ "filing": report["id"] })));
    line("  final: PDF/A-2a, sealed", format!("{time:.2?}, {} pages", edition["value"]["pages"]));
}

/// The sample of five pages, with a sentence of its own so that no two are alike.
fn composed(round: usize) -> Composed {
    let template = find(FIVE).expect("the template exists");
    let (mut answers, case): (Answers, _) = (template.sample.answers(Language::Ky), &template.sample.case);
    let said = answers.text("essence").unwrap_or_default().to_owned();
    answers.set("essence", format!("{said} Кошумча {round}."));
    let numbering = Numbering::by_mention(&template.form, &answers, case);
    let draft = Draft { template, language: Language::Ky, answers: &answers, case, numbering: &numbering, body: None };
    draft.compose("bench", Timestamp::from_millis(1_795_406_400_000)).expect("the sample prints")
}

fn five_pages() {
    let (pdf, cold) = timed(|| composed(0).pdf().expect("a PDF/A"));
    let pages = composed(0).pages();
    line(
        &format!("{FIVE}, {pages} pages as PDF/A-2a and PDF/UA-1: cold"),
        format!("{cold:.2?}, {} KB", pdf.len() / 1000),
    );
    let warm = (1..=ROUNDS).map(|round| timed(|| composed(round).pdf().expect("a PDF/A")).1);
    line("  warm, another text each time", format!("{:.2?}", median(warm.collect())));
    let (_, batch) = timed(|| (0..BATCH).for_each(|round| drop(composed(1000 + round).pdf().expect("a PDF/A"))));
    line(&format!("  {BATCH} of them, one after another"), format!("{batch:.2?}"));

    let place = folder();
    let words: Vec<_> = (0..3).map(|round| place.path().join(format!("filing-{round}.docx"))).collect();
    for (round, path) in words.iter().enumerate() {
        std::fs::write(path, composed(round).word().expect("a Word document")).expect("it is written");
    }
    // The first start makes LibreOffice's own profile, which is not what is compared.
    if !office(place.path(), &words[..1]) {
        line("  LibreOffice", "not installed".to_owned());
        return;
    }
    let (_, one) = timed(|| office(place.path(), &words[1..2]));
    line("  LibreOffice, the same filing as .docx to PDF", format!("{one:.2?} with its start"));
    let many: Vec<_> = (0..BATCH).map(|round| place.path().join(format!("many-{round}.docx"))).collect();
    for path in &many {
        std::fs::copy(&words[2], path).expect("a copy");
    }
    let (_, many) = timed(|| office(place.path(), &many));
    line(&format!("  LibreOffice, {BATCH} of them in one start"), format!("{many:.2?}"));
}

/// Whether LibreOffice made a PDF of each.
fn office(place: &Path, words: &[std::path::PathBuf]) -> bool {
    let profile =
        format!("-env:UserInstallation=file://{}/profile", place.canonicalize().unwrap_or_default().display());
    let mut command = Command::new("soffice");
    command.args([profile.as_str(), "--headless", "--convert-to", "pdf", "--outdir"]).arg(place).args(words);
    let done = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
    done.is_ok_and(|status| status.success()) && words.iter().all(|path| path.with_extension("pdf").exists())
}
