//! Telegram Desktop's machine-readable export (`result.json`): one chat, or all of them in a list.

use super::model::{App, Attachment, AttachmentKind, Cast, Chat, Message, MessageKind, Moment, Zone};
use super::telegram_html::{linked, reacted};
use super::telegram_talks::{RawChat, talks};
use super::telegram_told::{Beside, giveaway, whole_escapes};
use chrono::{DateTime, Datelike, NaiveDateTime};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// A message as Telegram writes it. What is not named here (colours, custom emoji) does not change what was said. A field that is
/// written in another way than we know is as good as absent: the words beside it are not lost for it.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Raw {
    #[serde(deserialize_with = "likely")]
    id: Option<i64>,
    #[serde(rename = "type", deserialize_with = "likely")]
    kind: Option<String>,
    #[serde(deserialize_with = "likely")]
    date: Option<String>,
    date_unixtime: Option<Value>,
    #[serde(deserialize_with = "likely")]
    edited: Option<String>,
    edited_unixtime: Option<Value>,
    #[serde(deserialize_with = "likely")]
    from: Option<String>,
    from_id: Option<Value>,
    #[serde(deserialize_with = "likely")]
    actor: Option<String>,
    actor_id: Option<Value>,
    #[serde(deserialize_with = "likely")]
    action: Option<String>,
    #[serde(deserialize_with = "likely")]
    title: Option<String>,
    #[serde(deserialize_with = "likely")]
    members: Option<Vec<Option<String>>>,
    #[serde(deserialize_with = "likely")]
    duration_seconds: Option<f64>,
    #[serde(deserialize_with = "likely")]
    discard_reason: Option<String>,
    #[serde(deserialize_with = "likely")]
    new_title: Option<String>,
    #[serde(deserialize_with = "likely")]
    inviter: Option<String>,
    /// Seconds after which messages go.
    #[serde(deserialize_with = "likely")]
    period: Option<i64>,
    /// In the smallest unit of the currency.
    #[serde(deserialize_with = "likely")]
    amount: Option<i64>,
    #[serde(deserialize_with = "likely")]
    currency: Option<String>,
    #[serde(deserialize_with = "likely")]
    cost: Option<String>,
    #[serde(deserialize_with = "likely")]
    months: Option<i64>,
    /// `null` stands for someone whose account is gone; where it is absent, nothing was passed on.
    #[serde(deserialize_with = "told")]
    forwarded_from: Option<Value>,
    forwarded_from_id: Option<Value>,
    #[serde(deserialize_with = "likely")]
    reply_to_message_id: Option<i64>,
    reply_to_peer_id: Option<Value>,
    text: Value,
    #[serde(deserialize_with = "likely")]
    photo: Option<String>,
    #[serde(deserialize_with = "likely")]
    photo_file_size: Option<u64>,
    #[serde(deserialize_with = "likely")]
    file: Option<String>,
    #[serde(deserialize_with = "likely")]
    file_name: Option<String>,
    #[serde(deserialize_with = "likely")]
    file_size: Option<u64>,
    #[serde(deserialize_with = "likely")]
    media_type: Option<String>,
    #[serde(deserialize_with = "likely")]
    mime_type: Option<String>,
    contact_information: Option<Value>,
    #[serde(deserialize_with = "likely")]
    contact_vcard: Option<String>,
    /// `null` stands for a place that is not known.
    #[serde(deserialize_with = "told")]
    location_information: Option<Value>,
    /// Seconds during which it was told where somebody is.
    #[serde(deserialize_with = "likely")]
    live_location_period_seconds: Option<i64>,
    #[serde(deserialize_with = "likely")]
    place_name: Option<String>,
    #[serde(deserialize_with = "likely")]
    address: Option<String>,
    invoice_information: Option<Value>,
    poll: Option<Value>,
    todo_list: Option<Value>,
    /// What a notice says, where the program wrote a sentence.
    #[serde(deserialize_with = "likely")]
    information_text: Option<String>,
    gift_text: Option<Value>,
    /// Who of a channel signed.
    #[serde(deserialize_with = "likely")]
    author: Option<String>,
    /// The bot that helped to write it.
    #[serde(deserialize_with = "likely")]
    via_bot: Option<String>,
    /// Seconds after which a picture goes that was looked at.
    #[serde(deserialize_with = "likely")]
    self_destruct_period_seconds: Option<i64>,
    #[serde(deserialize_with = "likely")]
    performer: Option<String>,
    #[serde(deserialize_with = "likely")]
    game_title: Option<String>,
    #[serde(deserialize_with = "likely")]
    game_description: Option<String>,
    #[serde(deserialize_with = "likely")]
    game_link: Option<String>,
    giveaway_information: Option<Value>,
    giveaway_results: Option<Value>,
    /// What one has to pay to see what is attached, in Telegram's own stars.
    #[serde(deserialize_with = "likely")]
    paid_stars_amount: Option<i64>,
    inline_bot_buttons: Option<Value>,
    reactions: Option<Value>,
    #[serde(skip)]
    beside: Beside,
}

impl Raw {
    /// A message; of one that is none at all, nothing.
    pub fn of(message: Value) -> Self {
        let beside = Beside::of(&message);
        Self { beside, ..serde_json::from_value(message).unwrap_or_default() }
    }

    /// Whether the program says it; so it says that it cannot write a message.
    fn is_service(&self) -> bool {
        matches!(self.kind.as_deref(), Some("service" | "unsupported"))
    }
}

/// A field that is there, be it `null`.
fn told<'de, D: Deserializer<'de>>(field: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(field).map(Some)
}

/// A field, where it is written in the way we know.
fn likely<'de, D: Deserializer<'de>, T: DeserializeOwned>(field: D) -> Result<Option<T>, D::Error> {
    Ok(T::deserialize(Value::deserialize(field)?).ok())
}

/// Whether a JSON text is such an export; looks at its beginning only.
pub(super) fn looks_like(text: &str) -> bool {
    let head: String = text.chars().take(4000).collect();
    head.trim_start_matches('\u{FEFF}').trim_start().starts_with('{')
        && (head.contains("\"messages\"") || head.contains("\"chats\"") || head.contains("\"personal_information\""))
}

/// Reads the chats of an export that hold messages; none if it is no such export. Of one that breaks off, what stands before.
pub(super) fn read(text: &str) -> Option<Vec<Chat>> {
    let raw = talks(&whole_escapes(text.trim_start_matches('\u{FEFF}')));
    (!raw.is_empty()).then(|| raw.into_iter().map(chat).collect())
}

fn chat(raw: RawChat) -> Chat {
    let mut cast = Cast::default();
    let raws = raw.messages.unwrap_or_default();
    let messages = raws.into_iter().enumerate().filter_map(|(i, one)| {
        // Of what the program that made the export does not know, it writes the number alone. Whatever time were given to that, it would
        // be cited as the message's own.
        let at = moment(one.date.as_deref(), one.date_unixtime.as_ref())?;
        Some(message(one, at, i, raw.id, &mut cast))
    });
    let messages = messages.collect();
    Chat { app: App::Telegram, title: raw.name.unwrap_or_default(), participants: cast.list(), messages, dates: None }
}

/// `id` is that of the chat.
fn message(raw: Raw, at: Moment, position: usize, id: Option<i64>, cast: &mut Cast) -> Message {
    let is_service = raw.is_service();
    let call = matches!(raw.action.as_deref(), Some("phone_call" | "conference_call"));
    // That two came near each other names nobody who did anything: there stands who came.
    let is_by_actor = is_service && (raw.actor.is_some() || raw.actor_id.is_some());
    let (name, mark) = if is_by_actor { (&raw.actor, &raw.actor_id) } else { (&raw.from, &raw.from_id) };
    let handle = mark.as_ref().map(plain).unwrap_or_default();
    let name = name.clone().unwrap_or_default();
    let author = (!name.is_empty() || !handle.is_empty()).then(|| cast.of(&name, &handle));
    let said = words(&raw.text);
    let mut attachments = attachments(&raw);
    let is_counted = raw.poll.is_some() || raw.reactions.is_some();
    // A die, a story: of what is not written it is told that it was there.
    let is_untold = !is_service && attachments.is_empty() && content(&raw, said.clone(), true).is_empty();
    let shown = |counts: bool| {
        let lines = content(&raw, said.clone(), counts);
        if lines.is_empty() && attachments.is_empty() { raw.beside.rest.clone() } else { lines }
    };
    let lasting = (!is_service && is_counted).then(|| with_extras(&raw, shown(false), false));
    let text = if is_service {
        notice(&raw, &said)
    } else {
        let lines = shown(true);
        if is_untold {
            attachments.push(Attachment { kind: AttachmentKind::Unknown, name: String::new(), length: None });
        }
        with_extras(&raw, lines, true)
    };
    let lasting = lasting.filter(|lasting| *lasting != text);
    Message {
        native: raw.id.map(|id| id.to_string()),
        at,
        author,
        kind: match (is_service, call) {
            (true, true) => MessageKind::Call,
            (true, false) => MessageKind::Notice,
            _ => MessageKind::Text,
        },
        text,
        lasting,
        // Programs of 2018 to 2020 gave the beginning of 1970 for what was not edited.
        edited: moment(raw.edited.as_deref(), raw.edited_unixtime.as_ref()).is_some_and(|at| at.local.year() > 1970),
        attachments,
        answers: raw.reply_to_message_id.map(|number| {
            let is_elsewhere = raw.reply_to_peer_id.as_ref().is_some_and(|peer| number_in(peer) != id);
            if is_elsewhere { String::new() } else { number.to_string() }
        }),
        // Passed on all the same where nobody says from whom.
        forwarded_from: (raw.forwarded_from.is_some() || raw.forwarded_from_id.is_some())
            .then(|| raw.forwarded_from.as_ref().and_then(Value::as_str).unwrap_or_default().to_owned()),
        line: u32::try_from(position + 1).unwrap_or(u32::MAX),
    }
}

/// The time on the exporting computer and, from the difference to the time in UTC, the zone it was set to.
fn moment(date: Option<&str>, unix: Option<&Value>) -> Option<Moment> {
    let local = date.and_then(|text| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S").ok());
    let seconds = unix.and_then(|v| v.as_i64().or_else(|| v.as_str()?.parse().ok()));
    let utc = seconds.and_then(|s| DateTime::from_timestamp(s, 0)).map(|at| at.naive_utc());
    match (local, utc) {
        (Some(local), Some(utc)) => {
            let minutes = i32::try_from((local - utc).num_minutes()).ok().filter(|m| m.abs() <= 16 * 60);
            Some(Moment { local, zone: minutes.map_or(Zone::Device, Zone::Offset), seconds: true })
        }
        (Some(local), None) => Some(Moment { local, zone: Zone::Device, seconds: true }),
        (None, Some(utc)) => Some(Moment { local: utc, zone: Zone::Utc, seconds: true }),
        (None, None) => None,
    }
}

/// Words are a text, or a list of texts and pieces with a look (`bold`, `link`); behind some lies an address (`text_link`).
pub(super) fn words(text: &Value) -> String {
    match text {
        Value::String(text) => text.clone(),
        Value::Array(parts) => parts.iter().map(words).collect(),
        Value::Object(piece) => {
            let said = piece.get("text").map(words).unwrap_or_default();
            linked(&said, piece.get("href").and_then(Value::as_str).unwrap_or_default())
        }
        _ => String::new(),
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// `5` in `channel5`.
fn number_in(peer: &Value) -> Option<i64> {
    plain(peer).trim_start_matches(|c: char| c.is_ascii_alphabetic()).parse().ok()
}

/// What the program says of itself, in its own words for the act: it seldom writes a sentence in this export.
fn notice(raw: &Raw, said: &str) -> String {
    let members: Vec<String> = raw.members.iter().flatten().flatten().cloned().collect();
    let parts = [
        raw.action.clone().unwrap_or_default(),
        raw.title.clone().unwrap_or_default(),
        raw.new_title.clone().unwrap_or_default(),
        raw.inviter.clone().unwrap_or_default(),
        members.join(", "),
        raw.amount.map(|amount| money(amount, raw.currency.as_deref().unwrap_or_default())).unwrap_or_default(),
        raw.cost.clone().unwrap_or_default(),
        raw.months.map(|count| format!("{count} months")).unwrap_or_default(),
        raw.period.map(|s| format!("{s} s")).unwrap_or_default(),
        raw.duration_seconds.map(|s| format!("{s} s")).unwrap_or_default(),
        raw.discard_reason.clone().unwrap_or_default(),
        raw.information_text.clone().unwrap_or_default(),
        raw.gift_text.as_ref().map(words).unwrap_or_default(),
    ];
    let parts = parts.iter().chain(&raw.beside.acts).map(String::as_str).chain([said]).filter(|part| !part.is_empty());
    let told = parts.collect::<Vec<_>>().join(" · ");
    if told.is_empty() { raw.kind.clone().unwrap_or_default() } else { told }
}

/// A sum that is given in the smallest unit of its currency: 50000 and `RUB` are 500 RUB. Which have no smaller unit, or one of a
/// thousandth: ISO 4217; `XTR` are Telegram's own stars.
fn money(amount: i64, currency: &str) -> String {
    let digits = match currency {
        "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX" | "VND" | "VUV"
        | "XAF" | "XOF" | "XPF" | "XTR" => 0,
        "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
        _ => 2,
    };
    let unit = 10_i64.pow(digits);
    let (whole, rest) = (amount / unit, (amount % unit).abs());
    let sum = if rest == 0 { whole.to_string() } else { format!("{whole}.{rest:0width$}", width = digits as usize) };
    format!("{sum} {currency}").trim_end().to_owned()
}

/// What stands on the buttons below a bot's message, with the addresses they open; what else they hold is for the bot.
fn buttons(raw: &Raw) -> Vec<String> {
    let rows = raw.inline_bot_buttons.as_ref().and_then(Value::as_array).into_iter().flatten();
    let buttons = rows.flat_map(|row| row.as_array().into_iter().flatten());
    let told = buttons.map(|button| {
        let field = |key: &str| button.get(key).and_then(Value::as_str).unwrap_or_default();
        // One to pay has no words of its own.
        let said = ["text", "type"].map(field).into_iter().find(|said| !said.is_empty());
        linked(said.unwrap_or_default(), field("data"))
    });
    told.filter(|told| !told.is_empty()).map(|told| format!("– {told}")).collect()
}

/// With which signs others answered, each with its number and those who are named.
fn reactions(raw: &Raw) -> Vec<String> {
    let all = raw.reactions.as_ref().and_then(Value::as_array).into_iter().flatten();
    let told = all.filter_map(|one| {
        let field = |key: &str| one.get(key).and_then(Value::as_str).filter(|sign| !sign.is_empty());
        let recent = one.get("recent").and_then(Value::as_array).into_iter().flatten();
        let who: Vec<&str> = recent.filter_map(|by| by.get("from").and_then(Value::as_str)).collect();
        let count = one.get("count").and_then(Value::as_u64).unwrap_or(who.len() as u64);
        Some(reacted(field("emoji").or_else(|| field("type"))?, count, &who))
    });
    told.collect()
}

/// Cards, places, songs, games, bills, polls, lists of what is to be done and buttons are words as well; what a poll counts, where that
/// is asked for.
fn content(raw: &Raw, said: String, counts: bool) -> Vec<String> {
    let mut lines = vec![said, song(raw)];
    lines.extend([&raw.game_title, &raw.game_description, &raw.game_link].into_iter().flatten().cloned());
    let field = |value: &Value, key: &str| value.get(key).map(plain).unwrap_or_default();
    if let Some(contact) = &raw.contact_information {
        let card = ["first_name", "last_name", "phone_number"].map(|key| field(contact, key));
        lines.push(card.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" "));
    }
    lines.extend([&raw.place_name, &raw.address].into_iter().flatten().cloned());
    if let Some(place) = raw.location_information.as_ref().filter(|place| place.is_object()) {
        lines.push(format!("{}, {}", field(place, "latitude"), field(place, "longitude")));
    }
    lines.extend(raw.live_location_period_seconds.map(|seconds| format!("live_location {seconds} s")));
    if let Some(invoice) = &raw.invoice_information.as_ref().map(unpacked) {
        lines.extend(invoice.as_str().map(str::to_owned));
        lines.extend([field(invoice, "title"), field(invoice, "description")]);
        let amount = invoice.get("amount").and_then(Value::as_i64);
        lines.extend(amount.map(|amount| money(amount, &field(invoice, "currency"))));
    }
    let piece = |value: &Value, key: &str| value.get(key).map(words).unwrap_or_default();
    for (list, head) in [(&raw.poll, "question"), (&raw.todo_list, "title")] {
        let Some(list) = list else { continue };
        lines.push(piece(list, head));
        let answers = ["answers", "items"].iter().find_map(|key| list.get(key).and_then(Value::as_array));
        let counted = |said: String, of: &Value, count: &str, mark: &str| {
            if counts { counted(said, of, count, mark) } else { said }
        };
        let told = |answer: &Value| format!("– {}", counted(piece(answer, "text"), answer, "voters", "chosen"));
        lines.extend(answers.into_iter().flatten().map(told));
        lines.push(counted(String::new(), list, "total_voters", "closed"));
    }
    lines.extend([&raw.giveaway_information, &raw.giveaway_results].into_iter().flatten().map(giveaway));
    lines.extend(raw.paid_stars_amount.map(|stars| format!("paid_stars_amount {stars}")));
    lines.extend(buttons(raw));
    lines.extend(raw.self_destruct_period_seconds.map(|seconds| format!("self_destruct {seconds} s")));
    lines.retain(|line| !line.is_empty());
    lines
}

/// A bill is written as a text that is JSON itself.
fn unpacked(value: &Value) -> Value {
    value.as_str().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_else(|| value.clone())
}

/// The lines of a message with who signed it and, where that is asked for, how others reacted.
fn with_extras(raw: &Raw, mut lines: Vec<String>, counts: bool) -> String {
    for (what, name) in [("via", &raw.via_bot), ("author", &raw.author)] {
        lines.extend(name.iter().filter(|name| !name.is_empty()).map(|name| format!("{what} {name}")));
    }
    if counts {
        lines.extend(reactions(raw));
    }
    lines.join("\n")
}

/// Who plays and what; empty where the message is no song.
fn song(raw: &Raw) -> String {
    if raw.media_type.as_deref() != Some("audio_file") {
        return String::new();
    }
    let parts = [&raw.performer, &raw.title].into_iter().flatten().filter(|part| !part.is_empty());
    parts.cloned().collect::<Vec<_>>().join(" – ")
}

/// What a poll counts, behind its words and in the program's own: `Да · voters 2 · chosen`.
fn counted(said: String, of: &Value, count: &str, mark: &str) -> String {
    let votes = of.get(count).and_then(Value::as_u64).map(|votes| format!("{count} {votes}"));
    let marked = of.get(mark).and_then(Value::as_bool).unwrap_or(false).then(|| mark.to_owned());
    let parts = [Some(said), votes, marked].into_iter().flatten().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" · ")
}

fn attachments(raw: &Raw) -> Vec<Attachment> {
    let mut found = Vec::new();
    if let Some(path) = &raw.photo {
        found.push(Attachment { kind: AttachmentKind::Picture, name: included(path), length: raw.photo_file_size });
    }
    if let Some(path) = &raw.file {
        let name = included(path);
        let kind = match raw.media_type.as_deref() {
            Some("sticker") => AttachmentKind::Sticker,
            Some("voice_message") => AttachmentKind::Voice,
            Some("video_message" | "video_file" | "animation") => AttachmentKind::Video,
            Some("audio_file") => AttachmentKind::Audio,
            _ => match raw.mime_type.as_deref().and_then(|m| m.split('/').next()) {
                Some("image") => AttachmentKind::Picture,
                Some("video") => AttachmentKind::Video,
                Some("audio") => AttachmentKind::Audio,
                _ => AttachmentKind::Document,
            },
        };
        let names = [name, raw.file_name.clone().unwrap_or_default(), song(raw)];
        let name = names.into_iter().find(|name| !name.is_empty()).unwrap_or_default();
        found.push(Attachment { kind, name, length: raw.file_size });
    }
    if raw.contact_information.is_some() || raw.contact_vcard.is_some() {
        let name = raw.contact_vcard.as_deref().map(included).unwrap_or_default();
        found.push(Attachment { kind: AttachmentKind::Contact, name, length: None });
    }
    if raw.location_information.is_some() {
        found.push(Attachment { kind: AttachmentKind::Location, name: String::new(), length: None });
    }
    found
}

/// `(File not included. Change data exporting settings to download.)` is no path.
fn included(path: &str) -> String {
    if path.starts_with('(') && path.ends_with(')') { String::new() } else { path.to_owned() }
}
