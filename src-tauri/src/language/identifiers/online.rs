//! Mail addresses, and names in messengers and social networks.

use super::phone;

/// Sites whose address begins a handle.
const SITES: &[&str] = &[
    "t.me/",
    "telegram.me/",
    "instagram.com/",
    "instagr.am/",
    "facebook.com/",
    "fb.com/",
    "vk.com/",
    "vk.me/",
    "ok.ru/",
    "tiktok.com/",
    "x.com/",
    "twitter.com/",
    "youtube.com/",
    "threads.net/",
    "imo.im/",
];
/// Sites whose address holds a phone.
const PHONES: &[&str] = &["wa.me/", "api.whatsapp.com/send?phone=", "whatsapp.com/send?phone=", "viber.me/"];

/// A mail address in small letters.
pub fn email(text: &str) -> Option<String> {
    let text = text.trim().trim_start_matches("mailto:").trim_end_matches(['.', ',', ';', '>']).trim_start_matches('<');
    let (name, domain) = text.split_once('@')?;
    let plain = |c: char| c.is_ascii_alphanumeric() || "._%+-".contains(c);
    let good = !name.is_empty()
        && name.chars().all(plain)
        && domain.contains('.')
        && domain.split('.').all(|part| !part.is_empty())
        && domain.chars().all(|c| c.is_alphanumeric() || c == '.' || c == '-');
    good.then(|| text.to_lowercase())
}

/// A handle without its sign or site, in small letters: `@ermek`, `https://t.me/ermek` and `instagram.com/ermek/` are
/// the same. An address that holds a phone is no handle; [`phone_link`] reads it.
pub fn handle(text: &str) -> Option<String> {
    let text = text.trim();
    let small = text.to_lowercase();
    let bare = small
        .trim_start_matches("https://")
        .trim_start_matches("http://")
        .trim_start_matches("www.")
        .trim_start_matches("m.");
    if PHONES.iter().any(|site| bare.starts_with(site)) {
        return None;
    }
    let name = SITES.iter().find_map(|site| bare.strip_prefix(site)).unwrap_or(bare);
    let name = name.trim_start_matches('@');
    let name = name.split(['/', '?', '#']).next().unwrap_or(name).trim_end_matches('.');
    let good = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-');
    let told = name.chars().count() >= 3 && name.chars().all(good) && name.chars().any(char::is_alphabetic);
    (told && !matches!(name, "joinchat" | "share" | "reel" | "stories")).then(|| name.to_owned())
}

/// The phone an address of a messenger holds: `wa.me/996555123456`.
pub(super) fn phone_link(text: &str) -> Option<String> {
    let small = text.to_lowercase();
    let bare = small.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www.");
    let number = PHONES.iter().find_map(|site| bare.strip_prefix(site))?;
    let digits: String = number.trim_start_matches('+').chars().take_while(char::is_ascii_digit).collect();
    phone(&format!("+{digits}"))
}

/// Whether a word is the address of a site that handles are read from.
pub(super) fn is_site(word: &str) -> bool {
    let small = word.to_lowercase();
    let bare = small
        .trim_start_matches("https://")
        .trim_start_matches("http://")
        .trim_start_matches("www.")
        .trim_start_matches("m.");
    SITES.iter().any(|site| bare.starts_with(site) && bare.len() > site.len())
}
