//! A filing of the sample case: the first of the program, again, and after an edit, with the pages a lawyer sees.

mod common;

use common::{Desk, line, median, timed};
use serde_json::{Value, json};
use std::time::Duration;

const ROUNDS: usize = 15;

fn main() {
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

    // The body opened and ten pages long: a paragraph changes, as when one types.
    desk.ask("draft.open", json!({ "filing": report["id"] }));
    let mut body = desk.ask("draft.show", json!({ "filing": report["id"] }))["body"].clone();
    let blocks = body["blocks"].as_array_mut().expect("blocks");
    let own = blocks.clone();
    for copy in 0..3 {
        blocks.extend(own.iter().enumerate().map(|(at, block)| {
            let mut block = block.clone();
            block["id"] = json!(format!("c{copy}-{at}"));
            block
        }));
    }
    let look =
        |body: &Value| desk.ask("filing.preview", json!({ "filing": report["id"], "answers": null, "body": body }));
    let long = look(&body)["pages"].as_array().map_or(0, Vec::len);
    let typed = (0..ROUNDS).map(|round| {
        let text = json!([{ "kind": "text", "text": format!("Дополнено {round}."), "bold": false, "italic": false }]);
        body["blocks"][0] = json!({ "kind": "paragraph", "id": "typed", "numbered": false, "text": text });
        timed(|| look(&body)).1
    });
    line(&format!("draft, {long} pages, after an edit: laid out"), format!("{:.2?}", median(typed.collect())));
    desk.ask("draft.close", json!({ "filing": report["id"] }));

    let confirmed: Vec<_> =
        first["findings"].as_array().expect("findings").iter().filter_map(|f| f["confirm"].as_str()).collect();
    desk.ask("filing.confirm", json!({ "filing": report["id"], "confirmed": confirmed }));
    let (edition, time) = timed(|| desk.ask("filing.final", json!({ "filing": report["id"] })));
    line("  final: PDF/A-2a, sealed", format!("{time:.2?}, {} pages", edition["value"]["pages"]));
}
