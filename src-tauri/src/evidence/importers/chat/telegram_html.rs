//! Telegram Desktop's export for people (`messages.html`, `messages2.html` …).

use super::model::{App, Attachment, AttachmentKind, Cast, Chat, Message, MessageKind, Moment, Zone};
use super::telegram_cards::{Selectors, answer, attachment, button, card_of, kind_of, other_words, reaction};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use scraper::{ElementRef, Html, Node};

/// Whether a page is such an export; looks at its beginning only.
pub(super) fn looks_like(text: &str) -> bool {
    let head: String = text.chars().take(8000).collect();
    head.contains("page_wrap")
        && (head.contains("class=\"history\"") || head.contains("class=\"message ") || head.contains("page_header"))
}

/// Reads one page; none if it holds no message.
pub(super) fn read(text: &str) -> Option<Chat> {
    let page = Html::parse_document(text);
    let look = Selectors::new()?;
    let title = page.select(&look.title).next().map(|e| text_of(e)).unwrap_or_default();
    let mut cast = Cast::default();
    let mut messages = Vec::new();
    let mut above = Above::default();
    let mut clock = Clock::default();
    for (position, element) in page.select(&look.message).enumerate() {
        if element.value().classes().any(|c| c == "service") {
            notice(element, position, &look, &mut clock, &mut messages);
        } else if let Some(made) = message(element, position, &look, &mut cast, &mut above) {
            clock.strikes(made.at, &mut messages);
            messages.push(made);
        }
    }
    clock.stops(&mut messages);
    if messages.is_empty() {
        return None;
    }
    Some(Chat { app: App::Telegram, title, participants: cast.list(), messages, dates: None })
}

/// What a message in a row (`joined`) does not show again: who wrote it, and from whom it was passed on.
#[derive(Default)]
struct Above {
    writer: Option<String>,
    forwarded_from: Option<String>,
}

/// Notices carry no time of their own: they happened under a line of a day, between the messages above and below.
#[derive(Default)]
struct Clock {
    /// The day that the last line of a day named.
    day: Option<NaiveDate>,
    /// When the message above was sent.
    last: Option<Moment>,
    /// Notices, by their places, that wait for the message below; with their day.
    waiting: Vec<(usize, Option<NaiveDate>)>,
}

impl Clock {
    /// When a notice happened that stands at a place now; one of a day on which nothing was written yet waits.
    fn now(&mut self, place: usize) -> Moment {
        match self.last {
            Some(last) if self.day.is_none_or(|day| day == last.local.date()) => Moment { seconds: false, ..last },
            _ => {
                self.waiting.push((place, self.day));
                Moment { local: NaiveDateTime::default(), zone: Zone::Device, seconds: false }
            }
        }
    }

    /// A message has a time: notices that waited happened no later, on their day.
    fn strikes(&mut self, at: Moment, messages: &mut [Message]) {
        for (place, day) in self.waiting.drain(..) {
            let local = match day {
                Some(day) if day != at.local.date() => day.and_time(NaiveTime::MIN),
                _ => at.local,
            };
            if let Some(notice) = messages.get_mut(place) {
                notice.at = Moment { local, seconds: false, ..at };
            }
        }
        self.last = Some(at);
    }

    /// No message follows. Notices that still wait have their day; a page without any day has nothing that is worth keeping.
    fn stops(self, messages: &mut Vec<Message>) {
        let zone = self.last.map_or(Zone::Device, |last| last.zone);
        for (place, day) in self.waiting.into_iter().rev() {
            match (day, messages.get_mut(place)) {
                (Some(day), Some(notice)) => {
                    notice.at = Moment { local: day.and_time(NaiveTime::MIN), zone, seconds: false };
                }
                (None, Some(_)) => drop(messages.remove(place)),
                (_, None) => {}
            }
        }
    }
}

/// A service line: what the program says, or a day.
fn notice(element: ElementRef<'_>, position: usize, look: &Selectors, clock: &mut Clock, messages: &mut Vec<Message>) {
    let (id, line) = place_of(element, position);
    let Some(text) = element.select(&look.details).next().map(text_of) else { return };
    // Days between messages stand as service lines with a negative number, in English whatever the program speaks.
    if id.as_deref().is_some_and(|id| id.starts_with('-')) {
        clock.day = NaiveDate::parse_from_str(&text, "%d %B %Y").ok();
        return;
    }
    let at = clock.now(messages.len());
    messages.push(blank(id, at, MessageKind::Notice, text, line));
}

/// Telegram's number of a message, and its position from 1.
fn place_of(element: ElementRef<'_>, position: usize) -> (Option<String>, u32) {
    let id = element.value().id().and_then(|id| id.strip_prefix("message")).filter(|id| !id.is_empty());
    (id.map(str::to_owned), u32::try_from(position + 1).unwrap_or(u32::MAX))
}

fn message(
    element: ElementRef<'_>,
    position: usize,
    look: &Selectors,
    cast: &mut Cast,
    above: &mut Above,
) -> Option<Message> {
    let (id, line) = place_of(element, position);
    let at = element.select(&look.date).find_map(|e| moment(e.value().attr("title")?))?;
    let forwarded = element.select(&look.forwarded).next();
    let inside = |e: &ElementRef<'_>| forwarded.is_some_and(|f| e.ancestors().any(|a| a.id() == f.id()));
    let mut bot = None;
    if let Some(name) = element.select(&look.from).find(|e| !inside(e)) {
        above.writer = Some(own_text(name));
        bot = via(name);
    }
    let mut made = blank(id, at, MessageKind::Text, String::new(), line);
    made.author = above.writer.as_deref().filter(|name| !name.is_empty()).map(|name| cast.of(name, ""));
    let is_joined = element.value().classes().any(|class| class == "joined");
    let from_above = above.forwarded_from.take().filter(|_| is_joined);
    // Passed on all the same where nobody says from whom.
    made.forwarded_from = forwarded.map(|f| {
        let named = f.select(&look.from).next().map(own_text);
        named.or(from_above).unwrap_or_default()
    });
    above.forwarded_from.clone_from(&made.forwarded_from);
    let linked = element.select(&look.reply).find_map(|a| number_in(a.value().attr("href")?));
    // «In reply to a message in another chat» leads nowhere.
    made.answers = linked.or_else(|| element.select(&look.answering).next().map(|_| String::new()));
    made.text = element
        .select(&look.text)
        .filter(|e| !e.value().classes().any(|c| c == "bold"))
        .map(text_of)
        .collect::<Vec<_>>()
        .join("\n");
    if let Some(call) = element.select(&look.call).next() {
        made.kind = MessageKind::Call;
        made.text = call.select(&look.status).next().map(text_of).unwrap_or_default();
        return Some(made);
    }
    for media in element.select(&look.media) {
        // A frame and the link inside it are one thing.
        if media.value().attr("href").is_none() && media.select(&look.media).next().is_some() {
            continue;
        }
        let kind = kind_of(media, look);
        let card = card_of(kind, media, look);
        // Of what shows neither its kind nor words, it is told that it was there.
        let kind = kind.or_else(|| card.is_empty().then_some(AttachmentKind::Unknown));
        add_lines(&mut made.text, card);
        let Some(attachment) = kind.map(|kind| attachment(kind, media, look)) else { continue };
        if attachment.name.is_empty() || !made.attachments.iter().any(|a| a.name == attachment.name) {
            made.attachments.push(attachment);
        }
    }
    let said = element.select(&look.question).chain(element.select(&look.draw)).map(text_of);
    add_lines(&mut made.text, said.collect());
    // What is counted is another number in a later export.
    let mut lasting = made.text.clone();
    let (told, bare): (Vec<String>, Vec<String>) = element.select(&look.answer).map(|e| answer(e, look)).unzip();
    add_lines(&mut made.text, told);
    add_lines(&mut lasting, bare);
    let buttons = element.select(&look.button).map(button).filter(|told| !told.is_empty());
    let buttons: Vec<String> = buttons.map(|told| format!("– {told}")).collect();
    if made.text.is_empty() && made.attachments.is_empty() && buttons.is_empty() {
        let words = other_words(element, look);
        if words.is_empty() {
            // A die, a story: of what is not shown it is told that it was there.
            made.attachments.push(Attachment { kind: AttachmentKind::Unknown, name: String::new(), length: None });
        }
        add_lines(&mut made.text, words.clone());
        add_lines(&mut lasting, words);
    }
    let signature = element.select(&look.signature).map(text_of).find(|name| !name.is_empty());
    let signed = signature.map(|name| format!("author {name}"));
    let below: Vec<String> = buttons.into_iter().chain(bot.map(|bot| format!("via {bot}"))).chain(signed).collect();
    add_lines(&mut made.text, below.clone());
    add_lines(&mut lasting, below);
    let votes = element.select(&look.votes).map(text_of);
    let counted = votes.chain(element.select(&look.reaction).filter_map(|e| reaction(e, look)));
    add_lines(&mut made.text, counted.collect());
    made.lasting = Some(lasting).filter(|lasting| *lasting != made.text);
    Some(made)
}

/// One sign with which others answered a message, how many they are and those of them that are named, in the program's own word:
/// `reaction 👍 2 · Айгүл, Эрмек`.
pub(super) fn reacted(sign: &str, count: u64, who: &[&str]) -> String {
    let mut told = format!("reaction {sign}");
    if count > 0 {
        told.push_str(&format!(" {count}"));
    }
    if !who.is_empty() {
        told.push_str(&format!(" · {}", who.join(", ")));
    }
    told
}

fn add_lines(text: &mut String, lines: Vec<String>) {
    for line in lines.into_iter().filter(|line| !line.is_empty()) {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&line);
    }
}

fn blank(native: Option<String>, at: Moment, kind: MessageKind, text: String, line: u32) -> Message {
    Message {
        native,
        at,
        author: None,
        kind,
        text,
        edited: false,
        attachments: Vec::new(),
        answers: None,
        forwarded_from: None,
        lasting: None,
        line,
    }
}

/// `05.12.2018 10:39:10 UTC+03:00`, in older exports without the zone.
fn moment(title: &str) -> Option<Moment> {
    let (date, zone) = match title.trim().split_once(" UTC") {
        Some((date, zone)) => (date, Some(zone)),
        None => (title.trim(), None),
    };
    let local = NaiveDateTime::parse_from_str(date, "%d.%m.%Y %H:%M:%S").ok()?;
    let minutes = zone.map(|zone| {
        let (hours, minutes) = zone.split_once(':').unwrap_or((zone, "0"));
        let hours: i32 = hours.trim_start_matches('+').parse().ok()?;
        let minutes: i32 = minutes.parse().ok()?;
        Some(hours * 60 + if zone.starts_with('-') { -minutes } else { minutes })
    });
    Some(Moment { local, zone: minutes.flatten().map_or(Zone::Device, Zone::Offset), seconds: true })
}

/// `#go_to_message123`, or `messages.html#go_to_message123` on another page.
fn number_in(href: &str) -> Option<String> {
    href.rsplit_once("go_to_message").map(|(_, number)| number.to_owned()).filter(|n| !n.is_empty())
}

/// A name without the date that stands inside it on forwarded messages, and without the bot that helped: `Марат  via @jobbot`.
fn own_text(element: ElementRef<'_>) -> String {
    let own: String = element.children().filter_map(|c| c.value().as_text().map(|t| t.to_string())).collect();
    own.rsplit_once(VIA).filter(|(_, bot)| is_handle(bot)).map_or(own.trim(), |(name, _)| name.trim()).to_owned()
}

/// What parts a writer from the bot that helped.
const VIA: &str = " via @";

/// The bot that helped to write a message, `@jobbot`; its name may stand in an element of its own.
fn via(name: ElementRef<'_>) -> Option<String> {
    let whole: String = name.text().collect();
    let (_, bot) = whole.rsplit_once(VIA)?;
    is_handle(bot).then(|| format!("@{}", bot.trim()))
}

fn is_handle(bot: &str) -> bool {
    let bot = bot.trim();
    !bot.is_empty() && bot.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// Words behind which an address lies, with that address in brackets where they do not say it themselves. What leads to another
/// place of the same export is none.
pub(super) fn linked(said: &str, address: &str) -> String {
    let address = address.trim();
    let leads_out =
        ["http://", "https://", "tg://", "ton://", "mailto:", "tel:"].iter().any(|it| address.starts_with(it));
    if !leads_out || bare(said) == bare(address) {
        said.to_owned()
    } else if said.trim().is_empty() {
        address.to_owned()
    } else {
        let (words, space) = said.split_at(said.trim_end().len());
        format!("{words} ({address}){space}")
    }
}

/// An address without what programs add to it: `@aziz` leads to `https://t.me/aziz`, `+996 555 …` to `tel:+996555…`.
pub(super) fn bare(address: &str) -> String {
    let mut rest = address.trim();
    for start in ["mailto:", "tel:", "https://", "http://", "www.", "t.me/", "@"] {
        rest = rest.strip_prefix(start).unwrap_or(rest);
    }
    rest.trim_end_matches('/').chars().filter(|c| !c.is_whitespace() && *c != '-').collect::<String>().to_lowercase()
}

/// The words of an element as a reader sees them: line breaks kept, the page's own spaces folded, addresses told that lie behind
/// words.
pub(super) fn text_of(element: ElementRef<'_>) -> String {
    let mut text = String::new();
    gather(element, &mut text);
    text.split('\n').map(str::trim).collect::<Vec<_>>().join("\n").trim().to_owned()
}

fn gather(element: ElementRef<'_>, text: &mut String) {
    for child in element.children() {
        match child.value() {
            Node::Text(words) => {
                for c in words.chars() {
                    let c = if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c };
                    if c != ' ' || !text.ends_with([' ', '\n']) {
                        text.push(c);
                    }
                }
            }
            Node::Element(e) if e.name() == "br" => text.push('\n'),
            Node::Element(e) => {
                let Some(inner) = ElementRef::wrap(child) else { continue };
                let from = text.len();
                gather(inner, text);
                if let Some(address) = e.attr("href").filter(|_| e.name() == "a") {
                    let told = linked(&text[from..], address);
                    text.replace_range(from.., &told);
                }
            }
            _ => {}
        }
    }
}
