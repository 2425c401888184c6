//! What Telegram's `result.json` tells beside the fields that are read by name: of an act that is known, of a draw of gifts, and in kinds of
//! messages that only a later program knows. All of it stands in the program's own words.

use super::telegram_json::words;
use chrono::DateTime;
use serde_json::Value;
use std::borrow::Cow;

/// The most texts that are gathered below a field which is not known.
const TEXTS: usize = 500;

/// What a message tells beside.
#[derive(Default)]
pub(super) struct Beside {
    /// Of an act: how long, how much, to whom.
    pub acts: Vec<String>,
    /// What stands below fields that are not known, where there are no words.
    pub rest: Vec<String>,
}

/// What an act tells (Telegram Desktop's `export_output_json.cpp`).
const ACTS: [&str; 45] = [
    "score",
    "distance",
    "to",
    "values",
    "reason_domain",
    "reason_app_name",
    "schedule_date",
    "scheduled_date",
    "duration",
    "emoticon",
    "boosts",
    "boost_peer_name",
    "stars",
    "stars_count",
    "price_stars",
    "winners",
    "unclaimed",
    "is_unclaimed",
    "gift_code",
    "days",
    "peer_name",
    "messages_count",
    "completed",
    "incompleted",
    "items",
    "option",
    "rejected",
    "expired",
    "comment",
    "price_amount_whole",
    "price_amount_nano",
    "price_currency",
    "amount_whole",
    "amount_nano",
    "day",
    "month",
    "year",
    "new_value",
    "new_creator",
    "bot",
    "is_missed",
    "is_active",
    "is_anonymous",
    "recurring",
    "user_initiated",
];

/// Fields of a message that are read by name, and those that say nothing to a reader: sizes, pictures before the film begins.
const KNOWN: [&str; 55] = [
    "type",
    "date",
    "date_unixtime",
    "edited",
    "edited_unixtime",
    "from",
    "actor",
    "action",
    "title",
    "members",
    "duration_seconds",
    "discard_reason",
    "new_title",
    "inviter",
    "period",
    "amount",
    "currency",
    "cost",
    "months",
    "forwarded_from",
    "saved_from",
    "text",
    "text_entities",
    "photo",
    "photo_file_size",
    "file",
    "file_name",
    "file_size",
    "width",
    "height",
    "thumbnail",
    "thumbnail_file_size",
    "media_type",
    "media_spoiler",
    "mime_type",
    "sticker_emoji",
    "performer",
    "contact_information",
    "contact_vcard",
    "contact_vcard_file_size",
    "location_information",
    "live_location_period_seconds",
    "place_name",
    "address",
    "invoice_information",
    "poll",
    "todo_list",
    "information_text",
    "gift_text",
    "author",
    "via_bot",
    "self_destruct_period_seconds",
    "paid_stars_amount",
    "inline_bot_buttons",
    "reactions",
];

impl Beside {
    pub fn of(message: &Value) -> Self {
        let field = |key: &str| message.get(key);
        if field("type").and_then(Value::as_str) == Some("service") {
            let acts = ACTS.into_iter().filter_map(|key| act(key, field(key)?)).collect();
            return Self { acts, rest: Vec::new() };
        }
        let has_words = field("text").is_some_and(|text| !words(text).is_empty());
        let fields = message.as_object().filter(|_| !has_words);
        // A number that stands alone is a counter, which grows, or a mark: nobody's words.
        let unknown = fields.into_iter().flatten().filter(|(key, value)| !is_known(key) && !value.is_number());
        let rest = unknown.filter_map(|(key, value)| {
            let mut found = Vec::new();
            texts(value, &mut found);
            (!found.is_empty()).then(|| format!("{key} {}", found.join(" ")))
        });
        Self { acts: Vec::new(), rest: rest.collect() }
    }
}

fn is_known(key: &str) -> bool {
    KNOWN.contains(&key)
        || key == "id"
        || key.ends_with("_id")
        || key.starts_with("game_")
        || key.starts_with("giveaway_")
}

/// `score 5`; of what is only so, its name alone.
fn act(key: &str, value: &Value) -> Option<String> {
    let told = match value {
        Value::Null | Value::Bool(false) => return None,
        Value::Bool(true) => return Some(key.to_owned()),
        Value::Number(number) if key.ends_with("_date") => day(number.as_i64()?)?,
        Value::Number(number) => number.to_string(),
        _ => {
            let mut found = Vec::new();
            texts(value, &mut found);
            found.join(", ")
        }
    };
    (!told.is_empty()).then(|| format!("{key} {told}"))
}

/// A moment that is written in seconds since 1970.
fn day(seconds: i64) -> Option<String> {
    let at = DateTime::from_timestamp(seconds, 0).filter(|_| seconds > 0)?;
    Some(at.format("%Y-%m-%dT%H:%M:%SZ").to_string())
}

/// The words and numbers that stand below a field, of each piece of a text only what it says.
fn texts(value: &Value, found: &mut Vec<String>) {
    if found.len() >= TEXTS {
        return;
    }
    match value {
        Value::String(text) if !text.is_empty() => found.push(text.clone()),
        Value::Number(number) => found.push(number.to_string()),
        Value::Array(list) => list.iter().for_each(|one| texts(one, found)),
        Value::Object(fields) => {
            let is_said = |key: &str| key != "type" && key != "id" && !key.ends_with("_id");
            fields.iter().filter(|(key, _)| is_said(key)).for_each(|(_, one)| texts(one, found));
        }
        _ => {}
    }
}

/// `giveaway · quantity 5 · months 3`: what is drawn, until when, and how many got it. What is nought is not told.
pub(super) fn giveaway(of: &Value) -> String {
    let keys = [
        "quantity",
        "months",
        "days",
        "stars",
        "credits",
        "until_date",
        "additional_prize",
        "winners_count",
        "unclaimed_count",
    ];
    let told = keys.into_iter().filter_map(|key| {
        let value = of.get(key).filter(|value| value.as_i64() != Some(0))?;
        act(key, value)
    });
    std::iter::once("giveaway".to_owned()).chain(told).collect::<Vec<_>>().join(" · ")
}

/// Telegram writes signs that are none to the eye as `\x1B`, which no reader of JSON takes: they are written as JSON has them.
pub(super) fn whole_escapes(text: &str) -> Cow<'_, str> {
    if !text.contains("\\x") {
        return Cow::Borrowed(text);
    }
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        whole.push_str(&rest[..at]);
        let escape = &rest[at..];
        let digits = escape.strip_prefix("\\x").and_then(|digits| digits.get(..2));
        let digits = digits.filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        let length = match digits {
            // Nothing is a sign of its own there.
            Some("00") => {
                whole.push_str("\\uFFFD");
                4
            }
            Some(digits) => {
                whole.push_str(&format!("\\u00{digits}"));
                4
            }
            // What is behind it belongs to it: in `\\x` there is no such sign.
            None => {
                let length = 1 + escape.chars().nth(1).map_or(0, char::len_utf8);
                whole.push_str(&escape[..length]);
                length
            }
        };
        rest = &escape[length..];
    }
    whole.push_str(rest);
    Cow::Owned(whole)
}
