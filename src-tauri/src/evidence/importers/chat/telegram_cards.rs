//! What stands in a message of Telegram's page besides its words: files, cards, polls, buttons and what others answered with.

use super::model::{Attachment, AttachmentKind};
use super::telegram_html::{bare, linked, reacted, text_of};
use scraper::{ElementRef, Selector};

/// Where each thing of a page stands.
pub(super) struct Selectors {
    pub title: Selector,
    pub message: Selector,
    pub date: Selector,
    pub from: Selector,
    pub text: Selector,
    pub details: Selector,
    pub answering: Selector,
    pub reply: Selector,
    pub forwarded: Selector,
    pub media: Selector,
    pub call: Selector,
    pub heading: Selector,
    pub status: Selector,
    pub description: Selector,
    pub question: Selector,
    pub answer: Selector,
    pub button: Selector,
    pub signature: Selector,
    pub votes: Selector,
    pub voted: Selector,
    pub draw: Selector,
    pub reaction: Selector,
    pub emoji: Selector,
    pub initials: Selector,
    pub count: Selector,
}

impl Selectors {
    pub fn new() -> Option<Self> {
        let parse = |text| Selector::parse(text).ok();
        Some(Self {
            title: parse(".page_header .text.bold")?,
            message: parse(".history > .message, .message.default, .message.service")?,
            date: parse(".date.details")?,
            from: parse(".from_name")?,
            text: parse(".text")?,
            details: parse(".body.details")?,
            answering: parse(".reply_to")?,
            reply: parse(".reply_to a")?,
            forwarded: parse(".forwarded.body")?,
            media: parse(
                ".media_wrap a[href], a.photo_wrap[href], a.video_file_wrap[href], a.sticker_wrap[href], a.animated_wrap[href], .media_wrap .media",
            )?,
            call: parse(".media_call")?,
            heading: parse(".title.bold")?,
            status: parse(".status.details")?,
            description: parse(".description")?,
            question: parse(".media_poll .question")?,
            answer: parse(".media_poll .answer")?,
            button: parse(".bot_button")?,
            signature: parse(".signature.details")?,
            votes: parse(".media_poll .total")?,
            voted: parse(".details")?,
            draw: parse(".media_giveaway .section_title, .media_giveaway .section_body")?,
            reaction: parse(".reactions .reaction")?,
            emoji: parse(".emoji")?,
            initials: parse(".initials")?,
            count: parse(".count")?,
        })
    }
}

/// What others answered with one sign, as [`reacted`] tells it: who they are stands behind their pictures, `Айгүл, 12.03.2026 09:12:00`.
pub(super) fn reaction(element: ElementRef<'_>, look: &Selectors) -> Option<String> {
    let sign = element.select(&look.emoji).next().map(text_of)?;
    let titles = element.select(&look.initials).filter_map(|e| e.value().attr("title"));
    let who: Vec<&str> = titles.map(|title| title.rsplit_once(", ").map_or(title, |(name, _)| name)).collect();
    let count = element.select(&look.count).next().and_then(|e| text_of(e).parse().ok());
    Some(reacted(&sign, count.unwrap_or(who.len() as u64), &who))
}

/// What stands on a button below a bot's message, with the address it opens: the link is inside it, around it, or the button itself.
pub(super) fn button(element: ElementRef<'_>) -> String {
    let said = text_of(element);
    let around = element.parent().and_then(ElementRef::wrap);
    let address = [Some(element), around].into_iter().flatten().find_map(|e| e.value().attr("href"));
    linked(&said, address.unwrap_or_default())
}

/// An answer of a poll, with how many chose it as the program counted when it made the export, and without.
pub(super) fn answer(element: ElementRef<'_>, look: &Selectors) -> (String, String) {
    let told = format!("– {}", text_of(element).trim_start_matches(['-', ' ']));
    let votes = element.select(&look.voted).next().map(text_of).unwrap_or_default();
    let bare = told.strip_suffix(votes.as_str()).map_or(told.as_str(), str::trim_end).to_owned();
    (told, bare)
}

/// What is no part of what was said, or is told by itself.
const AROUND: [&str; 8] =
    ["date", "from_name", "reply_to", "userpic_wrap", "forwarded", "bot_buttons_table", "reactions", "signature"];

/// The words of a message of a kind that is not known, whatever they stand in.
pub(super) fn other_words(element: ElementRef<'_>, look: &Selectors) -> Vec<String> {
    let has = |part: &ElementRef<'_>, classes: &[&str]| part.value().classes().any(|class| classes.contains(&class));
    let own = element.children().filter_map(ElementRef::wrap).filter(|part| has(part, &["body"]));
    let bodies = own.chain(element.select(&look.forwarded).next());
    let parts = bodies.flat_map(|body| body.children().filter_map(ElementRef::wrap));
    let parts = parts.filter(|part| !has(part, &AROUND));
    parts.map(text_of).filter(|words| !words.is_empty()).collect()
}

/// What a card of somebody, a place, a song, a bill and a game say: the name and number, the name, address and point, who plays and what.
/// They are words that were sent.
pub(super) fn card_of(kind: Option<AttachmentKind>, media: ElementRef<'_>, look: &Selectors) -> Vec<String> {
    let parts = [&look.heading, &look.description, &look.status];
    let parts = parts.into_iter().filter_map(|part| media.select(part).next()).map(text_of);
    let parts = parts.filter(|part| !part.is_empty());
    let address = media.value().attr("href").unwrap_or_default();
    match kind {
        Some(_) if is_file(media) => Vec::new(),
        Some(AttachmentKind::Contact) => vec![parts.collect::<Vec<_>>().join(" ")],
        // A place without a name is called so by the program.
        Some(AttachmentKind::Location) => parts.filter(|part| part != "Location").collect(),
        Some(AttachmentKind::Audio) => title_of(media, look).into_iter().collect(),
        // `Self-destructing photo`: what was no file to be left out.
        Some(AttachmentKind::Picture | AttachmentKind::Video) if address.is_empty() => {
            title_of(media, look).into_iter().collect()
        }
        Some(_) => Vec::new(),
        None => {
            let mut lines: Vec<String> = parts.collect();
            if !lines.iter().any(|line| bare(line) == bare(address)) {
                lines.extend(Some(linked("", address)).filter(|address| !address.is_empty()));
            }
            lines
        }
    }
}

/// What the program calls a file that says nothing of itself.
const UNTITLED: [&str; 8] =
    ["Audio file", "Photo", "Video file", "Video message", "Video", "Animation", "GIF", "Sticker"];

/// What stands at the head of a card: who plays and what, or the name of a file.
fn title_of(media: ElementRef<'_>, look: &Selectors) -> Option<String> {
    let title = media.select(&look.heading).next().map(text_of);
    title.filter(|title| !title.is_empty() && !UNTITLED.contains(&title.as_str()))
}

/// What was sent; none where it is words alone, as a bill or a game is.
pub(super) fn kind_of(media: ElementRef<'_>, look: &Selectors) -> Option<AttachmentKind> {
    let has = |word: &str| media.value().classes().any(|class| class.split('_').any(|part| part == word));
    let address = media.value().attr("href").unwrap_or_default();
    // The program draws a sticker that was left out as a picture.
    let is_sticker = || media.select(&look.heading).next().is_some_and(|head| text_of(head) == "Sticker");
    Some(if has("photo") {
        if is_sticker() { AttachmentKind::Sticker } else { AttachmentKind::Picture }
    } else if has("voice") {
        AttachmentKind::Voice
    } else if has("video") || has("animated") {
        AttachmentKind::Video
    } else if has("audio") {
        AttachmentKind::Audio
    } else if has("sticker") {
        AttachmentKind::Sticker
    } else if has("contact") {
        AttachmentKind::Contact
    } else if has("location") || has("venue") {
        AttachmentKind::Location
    } else if has("invoice") || has("game") {
        return None;
    } else if address.starts_with("http") {
        // Links to maps are places, not files.
        return address.contains("map").then_some(AttachmentKind::Location);
    } else if address.is_empty() {
        // The name of a file that was left out.
        AttachmentKind::of_name(&title_of(media, look).filter(|_| is_file(media))?)
    } else {
        AttachmentKind::of_name(address)
    })
}

/// Whether it is a file of any kind, which is sent as it is and has its name at the head.
fn is_file(media: ElementRef<'_>) -> bool {
    media.value().classes().any(|class| class == "media_file")
}

/// A file or a card of this kind, with the name of the file.
pub(super) fn attachment(kind: AttachmentKind, media: ElementRef<'_>, look: &Selectors) -> Attachment {
    let name = media.value().attr("href").unwrap_or_default();
    let heading = || {
        let said = [&look.heading, &look.description].into_iter().filter_map(|s| media.select(s).next()).map(text_of);
        said.filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" ")
    };
    let name = match kind {
        // Below the title of a file that was left out stands only why it was.
        _ if name.is_empty() && (is_file(media) || kind == AttachmentKind::Audio) => {
            title_of(media, look).unwrap_or_default()
        }
        AttachmentKind::Contact if name.is_empty() => heading(),
        _ => name.to_owned(),
    };
    Attachment { kind, name, length: None }
}
