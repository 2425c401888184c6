//! Where words lead: a reader of a page sees the words and may follow them, so the address stands behind them in brackets.

/// Characters of an address that are kept; browsers take no more.
const ADDRESS: usize = 2_000;
/// Schemes that lead nowhere outside the file, or are programs.
const NOWHERE: [&str; 6] = ["javascript", "data", "cid", "blob", "about", "mid"];

/// What stands behind words that lead to an address. Nothing where they already say it, or where it is not an address.
pub fn after(words: &str, address: &str) -> Option<String> {
    // Counted before they are chosen, or one that holds nothing else would be read anew whole for each of its links.
    let address: String = address.chars().take(ADDRESS).filter(|c| !c.is_control()).collect();
    let address = address.trim();
    (leads_out(address) && !says(words, address)).then(|| format!("({address})"))
}

/// Adds the address that the last words of a text, from a byte on, lead to.
pub fn add(text: &mut String, from: usize, address: &str) {
    let Some(address) = after(text.get(from..).unwrap_or_default(), address) else { return };
    if !text.is_empty() && !text.ends_with(char::is_whitespace) {
        text.push(' ');
    }
    text.push_str(&address);
}

/// Whether it is an address of its own (RFC 3986, 4.2 and 4.3), and not a place in the file or beside it.
fn leads_out(address: &str) -> bool {
    if let Some(rest) = address.strip_prefix("//") {
        return !rest.is_empty();
    }
    let Some((scheme, rest)) = address.split_once(':') else { return false };
    // One letter is a drive.
    let is_scheme = scheme.len() > 1
        && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    is_scheme && !rest.is_empty() && !NOWHERE.contains(&scheme.to_ascii_lowercase().as_str())
}

/// Whether words name an address already, in full or as people write it.
fn says(words: &str, address: &str) -> bool {
    let (words, address) = (words.to_lowercase(), address.to_lowercase());
    if let Some(number) = address.strip_prefix("tel:") {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let number = digits(number);
        return !number.is_empty() && digits(&words).contains(&number);
    }
    let bare = ["https://", "http://", "//", "mailto:"].iter().find_map(|start| address.strip_prefix(start));
    let bare = bare.unwrap_or(&address);
    words.contains(bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_stands_behind_the_words_that_do_not_say_it() {
        for (words, address, shown) in [
            ("наш сайт", "https://kadry.example/anketa", Some("(https://kadry.example/anketa)")),
            ("Позвонить", "tel:+996700111222", Some("(tel:+996700111222)")),
            ("Марат", "mailto:marat@kadry.example", Some("(mailto:marat@kadry.example)")),
            ("банк", "//kassa.example/x", Some("(//kassa.example/x)")),
            // What one reads is not where one comes to.
            ("bank.example", "https://other.example/", Some("(https://other.example/)")),
            ("www.Kadry.example", "https://kadry.example/", None),
            ("https://kadry.example/anketa", "https://kadry.example/anketa", None),
            ("+996 700 111-222", "tel:+996700111222", None),
            ("marat@kadry.example", "mailto:marat@kadry.example", None),
            ("ниже", "#part-2", None),
            ("вакансии", "/jobs?id=5", None),
            ("файл", "C:\\work\\a.doc", None),
            ("меню", "javascript:void(0)", None),
            ("", "  ", None),
        ] {
            assert_eq!(after(words, address).as_deref(), shown, "{words} {address}");
        }
    }

    #[test]
    fn only_the_words_of_the_link_are_compared() {
        let mut text = "kadry.example пишет: анкета".to_owned();
        let from = "kadry.example пишет: ".len();
        add(&mut text, from, "https://kadry.example");
        assert_eq!(text, "kadry.example пишет: анкета (https://kadry.example)");
    }
}
