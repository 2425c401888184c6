//! Lines that a program broke to fit a screen and marked as one (RFC 3676): each ends with a space.

/// The text with its lines whole. `close`: the space is only the mark, and belongs to no word (`DelSp`).
pub fn joined(text: &str, close: bool) -> String {
    let mut all: Vec<(usize, String)> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        let rest = line.trim_start_matches('>');
        let deep = line.len() - rest.len();
        // A space before it keeps a line from being taken for something else.
        let rest = rest.strip_prefix(' ').unwrap_or(rest);
        let is_signature = rest == "-- ";
        let flows = rest.ends_with(' ') && !is_signature;
        let words = if flows && close { &rest[..rest.len() - 1] } else { rest };
        match all.last_mut().filter(|(before, _)| open && *before == deep && !is_signature) {
            Some((_, before)) => before.push_str(words),
            None => all.push((deep, words.to_owned())),
        }
        open = flows;
    }
    let shown = |(deep, words): (usize, String)| match deep {
        0 => words,
        _ => format!("{} {words}", ">".repeat(deep)),
    };
    all.into_iter().map(shown).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_were_broken_for_the_screen_are_one() {
        let text = "Первая строка длинного \nабзаца продолжается \nздесь.\n> цитата раз \n> цитата два\n>> глубже \nмимо\n From here\n-- \nподпись";
        let expected = "Первая строка длинного абзаца продолжается здесь.\n> цитата раз цитата два\n>> глубже \nмимо\nFrom here\n-- \nподпись";
        assert_eq!(joined(text, false), expected);
        assert_eq!(joined("при \nвет, па \nспорт", true), "привет, паспорт");
        assert_eq!(joined("", false), "");
    }
}
