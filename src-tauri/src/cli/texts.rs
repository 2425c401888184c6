//! `dalil text`.

use super::arguments::TextVerb;
use super::output::{Output, table, text};
use super::session::Session;
use super::users::with_second;
use super::{DONE, FAILED, input, progress};
use crate::commands::Failure;
use crate::commands::views::PrintTranslation;
use crate::evidence::derivatives::DerivativeKind;
use crate::evidence::transcription::Transcriber;
use serde_json::{Value, json};
use std::path::PathBuf;

pub fn run(session: &Session, output: &Output, verb: TextVerb) -> Result<u8, Failure> {
    if let TextVerb::Engine = verb {
        let standing = session.call("recognition.standing", json!({}))?;
        output.answer(&standing, || {
            let languages = list(&standing["languages"]).map(text).collect::<Vec<_>>().join(", ");
            table(&[vec!["Tesseract".into(), text(&standing["version"]), languages]])
        });
        return Ok(if standing["here"] == true { DONE } else { FAILED });
    }
    session.open()?;
    match verb {
        TextVerb::Engine => {}
        TextVerb::Recognise { of, numbers } => {
            let case = session.case(of.case.as_deref())?;
            let items = numbers.iter().map(|number| session.item(case, *number)).collect::<Result<Vec<_>, _>>()?;
            let items = if items.is_empty() { Value::Null } else { json!(items) };
            let job = session.call("recognition.start", json!({ "case": case, "items": items }))?;
            let view = progress::wait(session, &job, false)?;
            let work = &view["work"];
            let failed = list(&work["failed"]).count();
            let said = [("read", text(&work["read"])), ("failed", failed.to_string())];
            output.say(&view, "cli-recognised", &said);
            return Ok(if failed == 0 { DONE } else { FAILED });
        }
        TextVerb::Show { of, number, kind } => {
            let item = session.item(session.case(of.case.as_deref())?, number)?;
            let mut shown = Vec::new();
            for row in list(&texts(session, &item)?) {
                if kind.is_none_or(|kind| row["kind"] == kind.word()) {
                    let until = match row["kind"] == DerivativeKind::Transcript.word() {
                        true => session.call("transcript.show", json!({ "evidence": item }))?["until"].clone(),
                        false => Value::Null,
                    };
                    let said = |ms: u64| output.words.say("cli-transcript-until", &[("until", clock(ms))]);
                    let until = until.as_u64().map(said);
                    shown.push(json!({ "text": row, "pages": pages(session, &row["id"])?, "broken": until }));
                }
            }
            let shown = Value::from(shown);
            output.answer(&shown, || list(&shown).map(whole).collect::<Vec<_>>().join("\n\n"));
        }
        TextVerb::Correct { of, number, page, word, reads } => {
            let item = session.item(session.case(of.case.as_deref())?, number)?;
            let row = of_kind(session, &item, DerivativeKind::Ocr)?;
            let shown = session.call("text.page", json!({ "text": row["id"], "page": page }))?;
            let words = list(&shown["blocks"]).enumerate().flat_map(|(b, block)| {
                list(&block["words"]).enumerate().map(move |(w, word)| (b, w, word["text"].clone()))
            });
            let found = words.into_iter().find(|(_, _, text)| *text == word.as_str());
            let (block, at, _) = found.ok_or_else(missing)?;
            let request = json!({ "text": row["id"], "page": page, "block": block, "word": at, "reads": reads });
            output.say(&session.call("text.correct", request)?, "cli-text-kept", &[]);
        }
        TextVerb::Transcript { of, number, lines } => {
            let item = session.item(session.case(of.case.as_deref())?, number)?;
            let segments = segments(&input::text_of(&lines)?).ok_or_else(|| Failure::new("bad-request"))?;
            let request = json!({ "evidence": item, "language": "", "segments": segments });
            output.say(&session.call("transcript.keep", request)?, "cli-text-kept", &[]);
        }
        TextVerb::Transcribe { of, numbers } => {
            let case = session.case(of.case.as_deref())?;
            let items = numbers.iter().map(|number| session.item(case, *number)).collect::<Result<Vec<_>, _>>()?;
            let items = if items.is_empty() { Value::Null } else { json!(items) };
            let job = session.call("transcription.start", json!({ "case": case, "items": items }))?;
            let view = progress::wait(session, &job, false)?;
            let failed = list(&view["work"]["failed"]).count();
            let said = [("made", text(&view["work"]["made"])), ("failed", failed.to_string())];
            output.say(&view, "cli-transcribed", &said);
            return Ok(if failed == 0 { DONE } else { FAILED });
        }
        TextVerb::Transcriber { program, model, off, arguments } => {
            transcriber(session, program, model, off, arguments)?;
            let shown = session.call("transcriber.show", json!({}))?;
            output.answer(&shown, || {
                let called = list(&shown["arguments"]).map(text).collect::<Vec<_>>().join(" ");
                table(&[vec![text(&shown["program"]), text(&shown["model"]), called]])
            });
            return Ok(if shown["here"] == true || off { DONE } else { FAILED });
        }
        TextVerb::Translate { of, number, into, kind, maker, by, on, lines } => {
            let item = session.item(session.case(of.case.as_deref())?, number)?;
            if kind == DerivativeKind::Text {
                session.call("text.make", json!({ "evidence": item, "messages": null }))?;
            }
            let source = of_kind(session, &item, kind)?;
            let given = input::text_of(&lines)?;
            let block = |(at, line): (usize, &str)| json!({ "of": at, "text": line, "maker": maker, "madeBy": by, "madeOn": on });
            let blocks: Vec<Value> = given.lines().enumerate().map(block).collect();
            let request = json!({ "source": source["id"], "language": into, "blocks": blocks });
            output.say(&session.call("translation.keep", request)?, "cli-text-kept", &[]);
        }
        TextVerb::Print { of, number, into, language, out } => {
            let item = session.item(session.case(of.case.as_deref())?, number)?;
            let all = texts(session, &item)?;
            let found = list(&all).find(|row| row["kind"] == "translation" && row["language"] == into.as_str());
            let id = found.and_then(|row| row["id"].as_str()?.parse().ok()).ok_or_else(missing)?;
            let request = PrintTranslation { text: id, headings: language };
            with_second(session, || session.core().export_translation(&request, &out))?;
            let path = out.display().to_string();
            output.say(&json!({ "path": path }), "cli-written", &[("path", path.clone())]);
        }
        TextVerb::Recording { of, number } => {
            let item = session.item(session.case(of.case.as_deref())?, number)?;
            let job = session.call("recording.read", json!({ "evidence": item }))?;
            progress::wait(session, &job, false)?;
            let shown = session.call("recording.show", json!({ "evidence": item }))?;
            output.answer(&shown, || {
                let line = |name: &str| vec![name.to_owned(), text(&shown[name])];
                table(&["duration", "codec", "rate", "channels", "recorded", "trouble"].map(line))
            });
        }
    }
    Ok(DONE)
}

/// Sets up the program that transcribes; what is not said stays.
fn transcriber(
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
