//! Reads Rust source far enough to tell which top-level modules it names: every path that begins with `crate`, `self`
//! or `super`, through nested groups and inline modules. Comments and strings name nothing.

/// What a piece of source reaches for.
#[derive(Debug, PartialEq, Eq)]
pub enum Reach {
    /// A top-level module of the crate, or another name at its root.
    Module(String),
    /// The root itself, under another name or with a star: from there everything could be reached unseen.
    WholeCrate,
    /// A file named by `#[path]`, which could be any module's.
    Path,
}

/// What `text` reaches for, with the line it stands in; `module` is the path of the module the text is.
pub fn reaches(text: &str, module: &[String]) -> Vec<(usize, Reach)> {
    let tokens = tokens(text);
    let mut reader = Reader { tokens: &tokens, found: Vec::new() };
    let mut here = module.to_vec();
    // The depth of braces at which each inline module opened.
    let mut inline: Vec<usize> = Vec::new();
    let mut depth = 0;
    let mut at = 0;
    while at < tokens.len() {
        match reader.text(at) {
            "{" => depth += 1,
            "}" => {
                depth -= 1;
                if inline.last() == Some(&depth) {
                    inline.pop();
                    here.pop();
                }
            }
            "mod" if reader.text(at + 2) == "{" => {
                inline.push(depth);
                here.push(reader.text(at + 1).to_owned());
            }
            "path" if reader.text(at.wrapping_sub(1)) == "[" && reader.text(at + 1) == "=" => {
                reader.found.push((tokens[at].line, Reach::Path));
            }
            "crate" | "self" | "super" if reader.text(at.wrapping_sub(1)) != "::" => {
                if matches!(reader.text(at + 1), "::" | "as") {
                    at = reader.path(at, here.clone());
                    continue;
                }
            }
            _ => {}
        }
        at += 1;
    }
    reader.found
}

struct Reader<'a> {
    tokens: &'a [Token],
    found: Vec<(usize, Reach)>,
}

impl Reader<'_> {
    /// The token at a place; nothing beyond either end.
    fn text(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &token.text)
    }

    /// Reads the path that begins at `at` in module `path`, with its groups; answers where it ends.
    fn path(&mut self, mut at: usize, mut path: Vec<String>) -> usize {
        loop {
            let line = self.tokens.get(at).map_or(0, |token| token.line);
            match self.text(at) {
                "crate" => path.clear(),
                "self" => {}
                "super" => {
                    path.pop();
                }
                "{" => {
                    at += 1;
                    while !matches!(self.text(at), "}" | "") {
                        at = self.path(at, path.clone());
                        if self.text(at) == "as" {
                            at += 2;
                        }
                        if self.text(at) == "," {
                            at += 1;
                        }
                    }
                    return at + 1;
                }
                // A macro of the crate stands at its root, wherever it was written.
                _ if path.is_empty() && self.text(at + 1) == "!" => return at + 1,
                name => path.push(name.to_owned()),
            }
            at += 1;
            if self.text(at) == "::" && self.text(at + 1) != "<" {
                at += 1;
                continue;
            }
            let reach = match path.first() {
                None => Reach::WholeCrate,
                Some(star) if star == "*" => Reach::WholeCrate,
                Some(name) => Reach::Module(name.clone()),
            };
            self.found.push((line, reach));
            return at;
        }
    }
}

/// A word, a path separator, or one other character.
pub struct Token {
    pub line: usize,
    pub text: String,
}

/// The words and signs of a piece of source, without its comments and strings.
pub fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<char> = text.chars().collect();
    let mut tokens: Vec<Token> = Vec::new();
    let mut line = 1;
    let mut at = 0;
    while at < chars.len() {
        let next = chars.get(at + 1).copied().unwrap_or(' ');
        let end = match chars[at] {
            '/' if next == '/' => until(&chars, at, |rest| rest[0] == '\n'),
            '/' if next == '*' => end_of_comment(&chars, at),
            '"' => end_of_string(&chars, at + 1),
            '\'' if next == '\\' => until(&chars, at + 3, |rest| rest[0] == '\'') + 1,
            '\'' if chars.get(at + 2) == Some(&'\'') => at + 3,
            c if c.is_alphanumeric() || c == '_' => {
                let end = until(&chars, at, |rest| !(rest[0].is_alphanumeric() || rest[0] == '_'));
                let word: String = chars[at..end].iter().collect();
                match end_of_raw_string(&chars, end).filter(|_| matches!(word.as_str(), "r" | "br" | "cr")) {
                    Some(end) => end,
                    None => {
                        tokens.push(Token { line, text: word });
                        end
                    }
                }
            }
            ':' if next == ':' => {
                tokens.push(Token { line, text: "::".into() });
                at + 2
            }
            c => {
                if !c.is_whitespace() {
                    tokens.push(Token { line, text: c.into() });
                }
                at + 1
            }
        };
        let end = end.min(chars.len());
        line += chars[at..end].iter().filter(|c| **c == '\n').count();
        at = end;
    }
    tokens
}

/// The first place from `at` on where what follows answers `stop`, or the end.
fn until(chars: &[char], at: usize, stop: impl Fn(&[char]) -> bool) -> usize {
    (at..chars.len()).find(|place| stop(&chars[*place..])).unwrap_or(chars.len())
}

/// The place after a string whose inside begins at `at`.
fn end_of_string(chars: &[char], mut at: usize) -> usize {
    while at < chars.len() && chars[at] != '"' {
        at += if chars[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

/// The place after a raw string whose hashes or quote begin at `at`; none where no raw string follows.
fn end_of_raw_string(chars: &[char], at: usize) -> Option<usize> {
    let hashes = until(chars, at, |rest| rest[0] != '#') - at;
    if chars.get(at + hashes) != Some(&'"') {
        return None;
    }
    let close: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
    Some(until(chars, at + hashes + 1, |rest| rest.starts_with(&close)) + close.len())
}

/// The place after a block comment, which may hold others.
fn end_of_comment(chars: &[char], mut at: usize) -> usize {
    let mut depth = 0;
    while at < chars.len() {
        match &chars[at..] {
            ['/', '*', ..] => (depth, at) = (depth + 1, at + 2),
            ['*', '/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}
