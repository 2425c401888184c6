//! Words of a page in HTML, as a reader would see them: no script runs, nothing is fetched, nothing hidden in styles is judged.

use super::bounds::Paper;
use super::charset;
use super::links;
use crate::evidence::derivatives::BlockKind;
use ego_tree::NodeRef;
use ego_tree::iter::Edge;
use scraper::{Html, Node};

/// Where a page or a letter begins a new line.
const BLOCKS: [&str; 42] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "legend",
    "li",
    "main",
    "nav",
    "ol",
    "option",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "textarea",
    "thead",
    "tr",
    "ul",
];
/// What is written for the browser. Of a list to choose from a reader sees what is chosen only.
const SILENT: [&str; 11] =
    ["script", "style", "noscript", "template", "head", "svg", "math", "iframe", "object", "canvas", "select"];
/// What stands in a line apart from the words around it.
const APART: [&str; 2] = ["button", "label"];
/// Kinds of fields whose words a reader sees as they stand; a field that names no kind is the first.
const SEEN: [&str; 11] =
    ["text", "email", "tel", "number", "date", "url", "search", "time", "month", "week", "datetime-local"];

/// Links of one page that are told apart from its text; a letter has a few.
const LINKS: usize = 500;

/// The text of a file in the character set that it names.
pub fn text_of(bytes: &[u8]) -> String {
    text_sent(bytes, "")
}

/// The same of one that came from a server, which says in small letters what kind of file it sent and may name its character set: that of
/// a file that names none itself.
pub fn text_sent(bytes: &[u8], kind: &str) -> String {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_lowercase();
    charset::text_of(bytes, label_in(&head).or_else(|| label_in(kind)).as_deref())
}

/// The character set that a text in small letters names.
fn label_in(text: &str) -> Option<String> {
    let rest = text.split("charset=").nth(1)?.trim_start_matches(['"', '\'', ' ']);
    Some(rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect())
}

/// Adds what the page says to the last page of a paper, and gives its title.
pub fn add(paper: &mut Paper, html: &str) -> String {
    read(paper, html).title
}

/// What a page says besides its text.
pub struct Beside {
    pub title: String,
    /// The words of each link with the address behind them, where they do not say it.
    pub links: Vec<String>,
}

/// The same, with its links told apart.
pub fn read(paper: &mut Paper, html: &str) -> Beside {
    let page = Html::parse_document(html);
    let mut walk = Walk {
        paper,
        text: String::new(),
        kind: Vec::new(),
        silent: 0,
        pre: 0,
        row: Vec::new(),
        title: None,
        links: Vec::new(),
        followed: Vec::new(),
    };
    for edge in page.tree.root().traverse() {
        match edge {
            Edge::Open(node) => {
                if walk.silent == 0 && is_element(node, "select") {
                    walk.field(&chosen(node));
                }
                walk.open(node.value());
            }
            Edge::Close(node) => walk.close(node.value()),
        }
    }
    walk.flush();
    Beside { title: walk.title.unwrap_or_default(), links: walk.followed }
}

fn is_element(node: NodeRef<'_, Node>, name: &str) -> bool {
    node.value().as_element().is_some_and(|element| element.name() == name)
}

/// What is chosen of a list, as browsers show it: of one that takes one thing the last that is marked, or the first of all.
fn chosen(list: NodeRef<'_, Node>) -> String {
    let options: Vec<_> = list.descendants().filter(|node| is_element(*node, "option")).collect();
    let is_chosen =
        |node: &&NodeRef<'_, Node>| node.value().as_element().is_some_and(|element| element.attr("selected").is_some());
    let mut shown: Vec<_> = options.iter().filter(is_chosen).collect();
    let says = |name: &str| list.value().as_element().and_then(|element| element.attr(name));
    if says("multiple").is_none() {
        let is_open = says("size").and_then(|size| size.parse().ok()).is_some_and(|size: u32| size > 1);
        let one = shown.pop().or_else(|| options.first().filter(|_| !is_open));
        shown = one.into_iter().collect();
    }
    let words = |option: &NodeRef<'_, Node>| {
        option.descendants().filter_map(|node| node.value().as_text()).map(|text| &**text).collect::<String>()
    };
    shown.into_iter().map(words).collect::<Vec<_>>().join(" ")
}

struct Walk<'a> {
    paper: &'a mut Paper,
    text: String,
    kind: Vec<BlockKind>,
    silent: usize,
    pre: usize,
    /// Cells of the row that is open.
    row: Vec<String>,
    title: Option<String>,
    /// The words of the links that are open.
    links: Vec<String>,
    /// Those that are done and lead somewhere.
    followed: Vec<String>,
}

impl Walk<'_> {
    fn open(&mut self, node: &Node) {
        match node {
            Node::Text(text) if self.title.as_deref() == Some("") => self.title = Some(crate::base::text::tidy(text)),
            Node::Text(text) if self.silent == 0 => self.words(text),
            Node::Element(element) => {
                let name = element.name();
                if name == "title" && self.title.is_none() {
                    self.title = Some(String::new());
                }
                if SILENT.contains(&name) {
                    self.silent += 1;
                }
                if self.silent > 0 {
                    return;
                }
                match name {
                    "br" => self.text.push('\n'),
                    "a" => self.links.push(String::new()),
                    "img" => {
                        let alt = crate::base::text::tidy(element.attr("alt").unwrap_or_default());
                        if !alt.is_empty() {
                            self.words(&format!(" [{alt}] "));
                        }
                    }
                    "input" => {
                        let kind = element.attr("type").unwrap_or_default().trim().to_ascii_lowercase();
                        if kind.is_empty() || SEEN.contains(&kind.as_str()) {
                            self.field(element.attr("value").unwrap_or_default());
                        }
                    }
                    "td" | "th" => self.cell(),
                    _ if APART.contains(&name) => self.words(" "),
                    _ if BLOCKS.contains(&name) => {
                        // A block in a cell breaks its line; the row stays a row.
                        if self.row.is_empty() { self.flush() } else { self.space() }
                    }
                    _ => {}
                }
                match name {
                    "tr" => {
                        self.end_row();
                        self.row.push(String::new());
                    }
                    "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.kind.push(BlockKind::Heading),
                    "blockquote" => self.kind.push(BlockKind::Paragraph),
                    "pre" | "textarea" => self.pre += 1,
                    "table" => self.end_row(),
                    _ => {}
                }
            }
            _ => {}
        }
    }

    fn close(&mut self, node: &Node) {
        let Node::Element(element) = node else { return };
        let name = element.name();
        if SILENT.contains(&name) {
            self.silent = self.silent.saturating_sub(1);
            return;
        }
        if self.silent > 0 {
            return;
        }
        match name {
            "a" => self.end_link(element.attr("href").unwrap_or_default()),
            "tr" | "table" => self.end_row(),
            _ if APART.contains(&name) => self.words(" "),
            _ if BLOCKS.contains(&name) => {
                if self.row.is_empty() {
                    self.flush()
                } else {
                    self.space()
                }
            }
            _ => {}
        }
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "blockquote" => {
                self.kind.pop();
            }
            "pre" | "textarea" => self.pre = self.pre.saturating_sub(1),
            _ => {}
        }
    }

    fn space(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
            self.text.push('\n');
        }
    }

    /// Says behind the words of a link where it leads.
    fn end_link(&mut self, address: &str) {
        let words = self.links.pop().unwrap_or_default();
        if let Some(address) = links::after(&words, address) {
            if !self.text.is_empty() && !self.text.ends_with(char::is_whitespace) {
                self.text.push(' ');
            }
            self.text.push_str(&address);
            if self.followed.len() < LINKS {
                let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
                self.followed.push(format!("{words} {address}").trim_start().to_owned());
            }
        }
    }

    /// What a field of a form holds.
    fn field(&mut self, value: &str) {
        let value = crate::base::text::tidy(value);
        if !value.is_empty() {
            self.words(&format!(" {value} "));
        }
    }

    fn words(&mut self, text: &str) {
        if let Some(words) = self.links.last_mut() {
            words.push_str(text);
        }
        if self.pre > 0 {
            return self.text.push_str(text);
        }
        for c in text.chars() {
            // Spaces count once (CSS 2.2, 16.6.1).
            if c.is_ascii_whitespace() {
                if !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
                    self.text.push(' ');
                }
            } else {
                self.text.push(c);
            }
        }
    }

    fn cell(&mut self) {
        let text = std::mem::take(&mut self.text);
        let text = text.trim().to_owned();
        let first = self.row.len() == 1;
        match self.row.last_mut() {
            // The first of a row is empty and waits for its words.
            Some(last) if first && last.is_empty() && text.is_empty() => {}
            Some(last) => {
                if last.is_empty() {
                    *last = text
                } else {
                    last.push_str(&text)
                }
                self.row.push(String::new());
            }
            None => self.row.push(String::new()),
        }
    }

    /// A row of several cells stays one; a row of one cell is how letters were laid out, and its lines are paragraphs.
    fn end_row(&mut self) {
        if self.row.is_empty() {
            return self.flush();
        }
        let text = std::mem::take(&mut self.text).trim().to_owned();
        if let Some(last) = self.row.last_mut() {
            if last.is_empty() { *last = text } else { last.push_str(&text) }
        }
        let row = std::mem::take(&mut self.row);
        let filled: Vec<&String> = row.iter().filter(|cell| !cell.is_empty()).collect();
        match filled.as_slice() {
            [] => {}
            [one] => {
                let lines: Vec<String> = one.lines().map(str::to_owned).collect();
                for line in lines {
                    self.paper.add(self.kind.last().copied().unwrap_or_default(), &line);
                }
            }
            _ => self.paper.add_row(&row),
        }
    }

    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        self.paper.add(self.kind.last().copied().unwrap_or_default(), text.trim());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(html: &str) -> Vec<(BlockKind, String)> {
        let mut paper = Paper::default();
        paper.page();
        add(&mut paper, html);
        let page = paper.found().pages.remove(0);
        page.blocks.into_iter().map(|b| (b.kind, b.text)).collect()
    }

    #[test]
    fn a_page_says_what_a_reader_sees() {
        let html = "<html><head><title>Агентство</title><style>p{color:red}</style></head><body><h1>Работа  за\nрубежом</h1>\
            <script>alert('нет')</script><p>Первый <b>абзац</b>.<br>Вторая строка.</p>\
            <table><tr><th>Имя</th><th>Сумма</th></tr><tr><td>Асель</td><td>500&nbsp;$</td></tr></table></body></html>";
        let expected = [
            (BlockKind::Heading, "Работа за рубежом"),
            (BlockKind::Paragraph, "Первый абзац.\nВторая строка."),
            (BlockKind::Row, "Имя\tСумма"),
            (BlockKind::Row, "Асель\t500\u{a0}$"),
        ];
        assert_eq!(lines(html), expected.map(|(kind, text)| (kind, text.to_owned())));
    }

    #[test]
    fn a_letter_laid_out_in_tables_is_read_as_paragraphs() {
        let html = "<table><tr><td><table><tr><td><p>Здравствуйте!</p><p>Ваша виза готова.</p></td></tr></table></td></tr></table>";
        let texts: Vec<String> = lines(html).into_iter().map(|(_, text)| text).collect();
        assert_eq!(texts, ["Здравствуйте!", "Ваша виза готова."]);
    }
    #[test]
    fn links_say_where_they_lead() {
        let html = "<p>Анкета <a href='https://kadry.example/anketa'>на сайте</a>, <a href='tel:+996700111222'>звоните</a>.</p>\
            <p><a href='mailto:marat@kadry.example'>marat@kadry.example</a> <a href='#top'>вверх</a> <a name=x>якорь</a></p>\
            <a href='https://kadry.example/1'><div>Швея</div></a><table><tr><td>1</td><td><a href='https://pay.example'>оплата</a></td></tr></table>";
        let expected = [
            (BlockKind::Paragraph, "Анкета на сайте (https://kadry.example/anketa), звоните (tel:+996700111222)."),
            (BlockKind::Paragraph, "marat@kadry.example вверх якорь"),
            (BlockKind::Paragraph, "Швея"),
            (BlockKind::Paragraph, "(https://kadry.example/1)"),
            (BlockKind::Row, "1\tоплата (https://pay.example)"),
        ];
        assert_eq!(lines(html), expected.map(|(kind, text)| (kind, text.to_owned())));
    }

    #[test]
    fn a_form_says_what_was_filled_in() {
        let html = "<fieldset><legend>Раздел</legend>текст</fieldset><button>Принять</button><label>Поле</label>\
            <textarea>Мой рассказ\nв форме</textarea>Имя:<input value='Айгүл'><input type=TEL value='+996'>\
            <input type=password value='тайна'><input type=hidden value='скрыто'><input type=submit value='Отправить'>\
            <select><option>Турция</option><option selected>ОАЭ</option></select>\
            <select multiple><option>Дубай</option></select><select size=3><option>Анкара</option></select>\
            <select><option>Швея</option><option>Няня</option></select>";
        let texts: Vec<String> = lines(html).into_iter().map(|(_, text)| text).collect();
        assert_eq!(texts, ["Раздел", "текст", "Принять Поле", "Мой рассказ\nв форме", "Имя: Айгүл +996 ОАЭ Швея"]);
    }
}
