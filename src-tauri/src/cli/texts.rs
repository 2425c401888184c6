//! `dalil text`.

use super::arguments::{OfCase, TextVerb};
use super::output::{Output, table, text};
use super::session::Session;
use super::users::with_second;
use super::{DONE, FAILED, input, progress};
use crate::base::id::DerivativeId;
use crate::commands::Failure;
use crate::commands::views::PrintTranslation;
use crate::evidence::derivatives::DerivativeKind;
use crate::evidence::transcription::Transcriber;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

pub fn run(session: &Session, output: &Output, verb: TextVerb) -> Result<u8, Failure> {
    if !matches!(verb, TextVerb::Engine) {
        session.open()?;
    }
    match verb {
        TextVerb::Engine => engine(session, output),
        TextVerb::Recognise { of, numbers } => {
            let view = work_through(session, "recognition.start", &of, &numbers)?;
            Ok(worked_through(output, &view, "cli-recognised", "read"))
        }
        TextVerb::Show { of, number, kind } => show(session, output, &session.item_of(&of, number)?, kind),
        TextVerb::Correct { of, number, page, word, reads } => {
            let row = of_kind(session, &session.item_of(&of, number)?, DerivativeKind::Ocr)?;
            let (block, at) = place_of(session, &row["id"], page, &word)?;
            let request = json!({ "text": row["id"], "page": page, "block": block, "word": at, "reads": reads });
            keep(session, output, "text.correct", request)
        }
        TextVerb::Transcript { of, number, lines } => {
            let item = session.item_of(&of, number)?;
            let segments = segments(&input::text_of(&lines)?).ok_or_else(|| Failure::new("bad-request"))?;
            let request = json!({ "evidence": item, "language": "", "segments": segments });
            keep(session, output, "transcript.keep", request)
        }
        TextVerb::Transcribe { of, numbers } => {
            let view = work_through(session, "transcription.start", &of, &numbers)?;
            Ok(worked_through(output, &view, "cli-transcribed", "made"))
        }
        TextVerb::Transcriber { program, model, off, arguments } => {
            set_transcriber(session, program, model, off, arguments)?;
            let here = show_transcriber(session, output)?;
            Ok(if here || off { DONE } else { FAILED })
        }
        TextVerb::Translate { of, number, into, kind, chat, from, maker, by, on, lines } => {
            let item = session.item_of(&of, number)?;
            let source = match chat {
                Some(chat) => messages_of(session, &item, chat, from)?,
                None => source_of(session, &item, kind)?["id"].clone(),
            };
            let given = input::text_of(&lines)?;
            let block = |(at, line): (usize, &str)| json!({ "of": at, "text": line, "maker": maker, "madeBy": by, "madeOn": on });
            let blocks: Vec<Value> = given.lines().enumerate().map(block).collect();
            let request = json!({ "source": source, "language": into, "blocks": blocks });
            keep(session, output, "translation.keep", request)
        }
        TextVerb::Print { of, number, into, language, out } => {
            let text = translation_into(session, &session.item_of(&of, number)?, &into)?;
            print(session, output, &PrintTranslation { text, headings: language }, &out)
        }
        TextVerb::Recording { of, number } => recording(session, output, &session.item_of(&of, number)?),
    }
}

/// Whether letters can be recognised on this computer, and in which languages.
fn engine(session: &Session, output: &Output) -> Result<u8, Failure> {
    let standing = session.call("recognition.standing", json!({}))?;
    output.answer(&standing, || {
        let languages = list(&standing["languages"]).map(text).collect::<Vec<_>>().join(", ");
        table(&[vec!["Tesseract".into(), text(&standing["version"]), languages]])
    });
    Ok(if standing["here"] == true { DONE } else { FAILED })
}

/// Has a machine read the items with these numbers, or where none is named all that wait for it; answers when it has ended.
fn work_through(session: &Session, command: &str, of: &OfCase, numbers: &[u32]) -> Result<Value, Failure> {
    let case = session.case(of.case.as_deref())?;
    let items = numbers.iter().map(|number| session.item(case, *number)).collect::<Result<Vec<_>, _>>()?;
    let items = if items.is_empty() { Value::Null } else { json!(items) };
    let job = session.call(command, json!({ "case": case, "items": items }))?;
    progress::wait(session, &job, false)
}

/// Says how many texts came of it, which the work counts under `done`, and how many did not.
fn worked_through(output: &Output, view: &Value, message: &str, done: &str) -> u8 {
    let work = &view["work"];
    let failed = list(&work["failed"]).count();
    output.say(view, message, &[(done, text(&work[done])), ("failed", failed.to_string())]);
    if failed == 0 { DONE } else { FAILED }
}

/// Shows the texts of an item, or those of one kind.
fn show(session: &Session, output: &Output, item: &str, kind: Option<DerivativeKind>) -> Result<u8, Failure> {
    let mut shown = Vec::new();
    for row in list(&texts(session, item)?) {
        if kind.is_none_or(|kind| row["kind"] == kind.word()) {
            let broken = broken_off(session, output, item, row)?;
            shown.push(json!({ "text": row, "pages": pages(session, &row["id"])?, "broken": broken }));
        }
    }
    let shown = Value::from(shown);
    output.answer(&shown, || list(&shown).map(whole).collect::<Vec<_>>().join("\n\n"));
    Ok(DONE)
}

/// Up to where a transcript goes that ends before its recording; nothing for any other text.
fn broken_off(session: &Session, output: &Output, item: &str, row: &Value) -> Result<Option<String>, Failure> {
    if row["kind"] != DerivativeKind::Transcript.word() {
        return Ok(None);
    }
    let until = session.call("transcript.show", json!({ "evidence": item }))?["until"].as_u64();
    Ok(until.map(|ms| output.words.say("cli-transcript-until", &[("until", clock(ms))])))
}

/// Where a word stands first on a page: the block, and which of its words it is.
fn place_of(session: &Session, id: &Value, page: u32, word: &str) -> Result<(usize, usize), Failure> {
    let shown = session.call("text.page", json!({ "text": id, "page": page }))?;
    let words = list(&shown["blocks"])
        .enumerate()
        .flat_map(|(b, block)| list(&block["words"]).enumerate().map(move |(w, word)| (b, w, word["text"].clone())));
    let found = words.into_iter().find(|(_, _, text)| *text == word);
    found.map(|(block, at, _)| (block, at)).ok_or_else(missing)
}

/// Sends what was written or corrected, and says that it is kept.
fn keep(session: &Session, output: &Output, command: &str, request: Value) -> Result<u8, Failure> {
    output.say(&session.call(command, request)?, "cli-text-kept", &[]);
    Ok(DONE)
}

/// The text that a translation renders; that of a document is made first.
fn source_of(session: &Session, item: &str, kind: DerivativeKind) -> Result<Value, Failure> {
    if kind == DerivativeKind::Text {
        session.call("text.make", json!({ "evidence": item, "messages": null }))?;
    }
    of_kind(session, item, kind)
}

/// The text of a conversation's messages from this one on, both counted from 1.
fn messages_of(session: &Session, item: &str, chat: usize, from: u32) -> Result<Value, Failure> {
    let shown = session.call("chat.show", json!({ "evidence": item }))?;
    let chat = chat.checked_sub(1).and_then(|at| list(&shown["chats"]).nth(at));
    let chat = chat.ok_or_else(|| Failure::new("not-a-chat"))?;
    let range = json!({ "chat": chat["id"], "from": from.saturating_sub(1), "count": 500 });
    let made = session.call("text.make", json!({ "evidence": item, "messages": range }))?;
    Ok(made["value"].clone())
}

fn translation_into(session: &Session, item: &str, language: &str) -> Result<DerivativeId, Failure> {
    let all = texts(session, item)?;
    let found = list(&all).find(|row| row["kind"] == "translation" && row["language"] == language);
    found.and_then(|row| row["id"].as_str()?.parse().ok()).ok_or_else(missing)
}

fn print(session: &Session, output: &Output, request: &PrintTranslation, out: &Path) -> Result<u8, Failure> {
    with_second(session, || session.core().export_translation(request, out))?;
    let path = out.display().to_string();
    output.say(&json!({ "path": path }), "cli-written", &[("path", path.clone())]);
    Ok(DONE)
}

/// Reads what a recording is, and says it.
fn recording(session: &Session, output: &Output, item: &str) -> Result<u8, Failure> {
    let job = session.call("recording.read", json!({ "evidence": item }))?;
    progress::wait(session, &job, false)?;
    let shown = session.call("recording.show", json!({ "evidence": item }))?;
    output.answer(&shown, || {
        let line = |name: &str| vec![name.to_owned(), text(&shown[name])];
        table(&["duration", "codec", "rate", "channels", "recorded", "trouble"].map(line))
    });
    Ok(DONE)
}

/// Sets up the program that transcribes; what is not said stays.
fn set_transcriber(
    session: &Session,
    program: Option<PathBuf>,
    model: Option<PathBuf>,
    off: bool,
    arguments: Vec<String>,
) -> Result<(), Failure> {
    if off {
        session.core().set_transcriber(None)?;
    }
    if program.is_none() && model.is_none() && arguments.is_empty() {
        return Ok(());
    }
    let mut set = session.core().transcriber().unwrap_or_default();
    let whole = |path: PathBuf| std::path::absolute(&path).unwrap_or(path);
    if let Some(program) = program {
        set.program = whole(program);
    }
    if let Some(model) = model {
        set.model = Some(whole(model));
    }
    if !arguments.is_empty() {
        set.arguments = arguments;
    } else if set.arguments.is_empty() {
        set.arguments = Transcriber::usual_arguments();
    }
    session.core().set_transcriber(Some(set))?;
    Ok(())
}

/// Shows the program that transcribes; answers whether there is one.
fn show_transcriber(session: &Session, output: &Output) -> Result<bool, Failure> {
    let shown = session.call("transcriber.show", json!({}))?;
    output.answer(&shown, || {
        let called = list(&shown["arguments"]).map(text).collect::<Vec<_>>().join(" ");
        table(&[vec![text(&shown["program"]), text(&shown["model"]), called]])
    });
    Ok(shown["here"] == true)
}

fn missing() -> Failure {
    Failure::new("not-found").with("what", "text")
}

fn list(of: &Value) -> impl Iterator<Item = &Value> {
    of.as_array().into_iter().flatten()
}

fn texts(session: &Session, item: &str) -> Result<Value, Failure> {
    session.call("text.list", json!({ "evidence": item }))
}

fn of_kind(session: &Session, item: &str, kind: DerivativeKind) -> Result<Value, Failure> {
    let all = texts(session, item)?;
    list(&all).find(|row| row["kind"] == kind.word()).cloned().ok_or_else(missing)
}

/// Every page of a text.
fn pages(session: &Session, id: &Value) -> Result<Vec<Value>, Failure> {
    let mut pages = Vec::new();
    loop {
        match session.call("text.page", json!({ "text": id, "page": pages.len() + 1 })) {
            Ok(page) => pages.push(page),
            Err(failure) if failure.code == "no-page" => return Ok(pages),
            Err(failure) => return Err(failure),
        }
    }
}

/// Minutes and seconds.
fn clock(ms: u64) -> String {
    format!("{}:{:02}", ms / 60_000, ms / 1000 % 60)
}

fn whole(shown: &Value) -> String {
    let (kind, maker) = (text(&shown["text"]["kind"]), text(&shown["text"]["maker"]));
    let mut head = format!("{kind}, {maker}, {}", text(&shown["text"]["madeBy"]));
    if let Some(broken) = shown["broken"].as_str() {
        head.push_str(&format!("; {broken}"));
    }
    let block = |block: &Value| {
        let at = block["span"]["from"].as_u64().map(|ms| format!("{} ", clock(ms)));
        let who = block["speaker"].as_str().filter(|who| !who.is_empty()).map(|who| format!("{who}: "));
        format!("{}{}{}", at.unwrap_or_default(), who.unwrap_or_default(), text(&block["text"]))
    };
    let lines = list(&shown["pages"]).flat_map(|page| list(&page["blocks"])).map(block);
    std::iter::once(head).chain(lines).collect::<Vec<_>>().join("\n")
}

/// `0:03 Speaker: words`, the speaker may be left out.
fn segments(lines: &str) -> Option<Vec<Value>> {
    let of = |line: &str| {
        let (at, said) = line.trim().split_once(' ')?;
        let seconds =
            at.split(':').try_fold(0u32, |sum, part| Some(sum.checked_mul(60)? + part.parse::<u32>().ok()?))?;
        let (speaker, text) = said.split_once(": ").unwrap_or(("", said));
        Some(json!({ "from": seconds.checked_mul(1000)?, "speaker": speaker, "text": text }))
    };
    lines.lines().filter(|line| !line.trim().is_empty()).map(of).collect()
}
