//! The conversations of an archive: every file of it that is an export, each with the name of that file.

use super::export::{Export, LONGEST, text_from};
use super::files::{Files, base, folder, hold, parts_of};
use super::left_out::{Left, WhyLeft, count};
use crate::evidence::archive::{self, Entry, Trouble};
use crate::evidence::importers::chat::{
    App, Chat, DateOrder, DateOrders, Participant, breaks_off, is_copy_of_sms, read, read_among,
};
use std::collections::{HashMap, HashSet};
use std::io::{Read, Seek};

/// So many files that turn out to be no export are looked into, the likeliest first.
const TRIED: usize = 256;
/// Bytes of all files that are looked into.
const ALL_BYTES: u64 = LONGEST;
/// So long may a file of any name be that is tried beside a conversation: what was found must not be lost over it.
const BESIDE: u64 = 64 << 20;

/// Conversations of one export, messages of all of them, people, and files beside them.
pub const CHATS: usize = 20_000;
pub const ALL: u64 = 5_000_000;
pub const PEOPLE: usize = 200_000;
pub const FILES: usize = 200_000;

/// Reads them; the trouble of the first file that stayed closed if there are none.
pub(super) fn read_all(name: &str, source: &mut (impl Read + Seek), orders: &DateOrders) -> Result<Export, Trouble> {
    let list = archive::entries(source)?;
    let mut tried: Vec<&Entry> = list.iter().filter(|e| likely(&e.name).is_some()).collect();
    tried.sort_by_key(|e| (likely(&e.name), e.name.matches('/').count(), page(&e.name), e.name.clone()));
    let several = tried.iter().filter(|e| base(&e.name) == NAMELESS).count() > 1;
    let read_one: fn(&str, &str, Option<DateOrder>) -> Vec<Chat> = if tried.len() > 1 { read_among } else { read };
    let mut all = Gathered::of(Files::of(list.iter().map(|e| e.name.clone()).collect(), false));
    // A file that stays closed hides no other; if no chat is found, it is why.
    let (mut closed, mut strangers, mut room) = (None, 0, ALL_BYTES);
    for entry in tried {
        if all.tells_already(&entry.name) {
            continue;
        }
        if strangers >= TRIED {
            count(&mut all.left, WhyLeft::TooMany);
            continue;
        }
        // A long table is nobody's chat, and makes no bomb of the archive.
        let most = if all.chats.is_empty() || is_likeliest(&entry.name) { room } else { room.min(BESIDE) };
        if entry.length > most && !is_likeliest(&entry.name) {
            count(&mut all.left, WhyLeft::TooLong);
            continue;
        }
        let bytes = match archive::unpack(source, entry, most) {
            Ok(bytes) => bytes,
            Err(trouble) => {
                closed.get_or_insert(trouble);
                count(&mut all.left, if entry.length > most { WhyLeft::TooLong } else { trouble.into() });
                continue;
            }
        };
        room -= bytes.len() as u64;
        let text = text_from(bytes);
        let chats = read_one(&called(name, &entry.name, several), &text, orders.of(&entry.name));
        if chats.is_empty() || (!all.chats.is_empty() && is_note(&entry.name, &chats)) {
            strangers += 1;
            // It may break off within its first message.
            all.broken |= chats.is_empty() && begins_one(&entry.name, &text) && breaks_off(&text);
        } else if all.fits(&chats) {
            all.broken |= breaks_off(&text);
            all.add(&entry.name, chats);
        } else {
            count(&mut all.left, WhyLeft::TooMany);
        }
    }
    for _ in list.iter().filter(|entry| is_packed_chat(&entry.name)) {
        count(&mut all.left, WhyLeft::Packing);
    }
    match closed {
        Some(trouble) if all.chats.is_empty() => Err(trouble),
        _ => Ok(all.export()),
    }
}

/// How an iPhone calls the words of every conversation.
const NAMELESS: &str = "_chat.txt";

/// By what name a file is read. `_chat.txt` has none of its own: the archive has, or the folder where there are several.
fn called(archive: &str, entry: &str, several: bool) -> String {
    match (base(entry), folder(entry).trim_end_matches('/')) {
        (NAMELESS, folder) if several && !folder.is_empty() => format!("{folder}.txt"),
        (NAMELESS, _) => archive.to_owned(),
        (base, _) => base.to_owned(),
    }
}

/// Whether a Mac wrote it beside a file.
fn is_of_mac(name: &str) -> bool {
    name.starts_with("__MACOSX/") || base(name).starts_with("._")
}

/// Whether it is an archive of its own that is called as WhatsApp calls exports: a drive hands several of them out in one.
fn is_packed_chat(name: &str) -> bool {
    let base = base(name).to_lowercase();
    !is_of_mac(name) && base.ends_with(".zip") && base.contains("whatsapp")
}

/// How likely a file of an archive is the export itself; none if it is not even tried.
fn likely(name: &str) -> Option<u8> {
    if is_of_mac(name) {
        return None;
    }
    let base = base(name).to_lowercase();
    match base.rsplit_once('.')?.1 {
        "txt" if base == NAMELESS || base.contains("whatsapp") => Some(0),
        "json" if base == "result.json" => Some(0),
        "html" if is_page(&base) => Some(1),
        "txt" | "json" | "csv" | "xml" => Some(2),
        _ => None,
    }
}

/// Whether a file bears the name of an export.
fn is_likeliest(name: &str) -> bool {
    likely(name).is_some_and(|likely| likely < 2)
}

/// Whether it begins as an export of Telegram or of SMS that says where it ends.
fn begins_one(name: &str, text: &str) -> bool {
    base(name).eq_ignore_ascii_case("result.json") || is_copy_of_sms(text)
}

/// Whether it is a text of any name in which one line begins as a message does.
fn is_note(name: &str, chats: &[Chat]) -> bool {
    let one = chats.iter().map(|chat| chat.messages.len()).sum::<usize>() < 2;
    one && !is_likeliest(name) && name.to_lowercase().ends_with(".txt")
}

/// `messages.html`, `messages2.html`: Telegram cuts long chats into pages.
pub(super) fn is_page(name: &str) -> bool {
    let base = base(name);
    let number = base.strip_prefix("messages").and_then(|rest| rest.strip_suffix(".html"));
    number.is_some_and(|n| n.chars().all(|c| c.is_ascii_digit()))
}

pub(super) fn page(name: &str) -> u32 {
    let digits: String = base(name).chars().filter(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(0)
}

/// What was found so far.
struct Gathered {
    files: Files,
    /// What stands in exports of MMS.
    parts: Vec<String>,
    chats: Vec<One>,
    messages: u64,
    people: usize,
    /// A file ends before its end.
    broken: bool,
    /// Files that stayed closed, were too long or too many: there may be more in them.
    left: Vec<Left>,
    /// The conversations of pages, by folder and name, and all names of such.
    pages: HashMap<(String, String), usize>,
    titles: HashSet<String>,
    /// Files that were sent in a conversation.
    sent: HashSet<String>,
    /// The folders of those `result.json` that held conversations.
    homes: Vec<String>,
}

/// A conversation and its file.
struct One {
    chat: Chat,
    entry: String,
    /// An earlier program took it for part of another.
    late: bool,
}

impl Gathered {
    fn of(files: Files) -> Self {
        Self {
            files,
            parts: Vec::new(),
            chats: Vec::new(),
            messages: 0,
            people: 0,
            broken: false,
            left: Vec::new(),
            pages: HashMap::new(),
            titles: HashSet::new(),
            sent: HashSet::new(),
            homes: Vec::new(),
        }
    }

    /// Whether a file says nothing new: it was sent in a conversation and is opened there, or it is a page for people of what stands in
    /// a `result.json`, beside it or below in `chats`.
    fn tells_already(&self, name: &str) -> bool {
        let of_home = |home: &String| {
            let rest = folder(name).strip_prefix(home.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with("chats/"))
        };
        self.sent.contains(name) || (is_page(name) && self.homes.iter().any(of_home))
    }

    /// Whether there is room for more. The first are taken as they are.
    fn fits(&self, more: &[Chat]) -> bool {
        let messages: u64 = more.iter().map(|chat| chat.messages.len() as u64).sum();
        let people: usize = more.iter().map(|chat| chat.participants.len()).sum();
        self.chats.is_empty()
            || (self.chats.len() + more.len() <= CHATS
                && self.messages + messages <= ALL
                && self.people + people <= PEOPLE)
    }

    fn add(&mut self, name: &str, chats: Vec<Chat>) {
        if base(name).eq_ignore_ascii_case("result.json") {
            self.homes.push(folder(name).to_owned());
        }
        hold(&mut self.parts, parts_of(name, &chats));
        for chat in chats {
            self.messages += chat.messages.len() as u64;
            self.people += chat.participants.len();
            // Anybody can type that a file was sent: what bears the name of an export, or may lie with another conversation, is read.
            let is_told = |sent: &str| chat.app == App::Telegram || !sent.contains('/');
            let sent = chat.messages.iter().flat_map(|message| &message.attachments).map(|attached| &attached.name);
            for sent in sent.filter(|sent| likely(sent).is_some() && !is_likeliest(sent) && is_told(sent)) {
                self.sent.extend(self.files.at(name, sent).filter(|file| *file != name).map(str::to_owned));
            }
            if is_page(name) {
                self.add_page(name, chat);
            } else {
                self.chats.push(One { chat, entry: name.to_owned(), late: false });
            }
        }
    }

    /// A page goes to the conversation of its name in the same folder. Two of one name in two folders are two: of these the second comes
    /// behind all others, which keep the places by which they are cited.
    fn add_page(&mut self, name: &str, chat: Chat) {
        let key = (folder(name).to_owned(), chat.title.clone());
        if let Some(at) = self.pages.get(&key) {
            return append(&mut self.chats[*at].chat, chat);
        }
        self.pages.insert(key, self.chats.len());
        let late = !self.titles.insert(chat.title.clone());
        self.chats.push(One { chat, entry: name.to_owned(), late });
    }

    fn export(mut self) -> Export {
        self.chats.sort_by_key(|one| one.late);
        let entries: Vec<String> = self.chats.iter().map(|one| one.entry.clone()).collect();
        let alone = entries.windows(2).all(|two| two[0] == two[1]);
        let chats = self.chats.into_iter().map(|one| one.chat).collect();
        let files = self.files.being(alone, &entries).holding(self.parts);
        Export { entries, chats, files, broken: self.broken, left: self.left }
    }
}

/// A further page of a chat: its messages follow, its writers are found again by name.
fn append(chat: &mut Chat, mut page: Chat) {
    let before = chat.messages.iter().map(|m| m.line).max().unwrap_or(0);
    let mut known: HashMap<Participant, usize> = chat.participants.iter().cloned().zip(0..).collect();
    let of = |writer: Participant| {
        *known.entry(writer).or_insert_with_key(|writer| {
            chat.participants.push(writer.clone());
            chat.participants.len() - 1
        })
    };
    let writers: Vec<usize> = page.participants.drain(..).map(of).collect();
    for mut message in page.messages {
        message.line = message.line.saturating_add(before);
        message.author = message.author.and_then(|at| writers.get(at).copied());
        chat.messages.push(message);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::archive::tests::zip;
    use std::io::Cursor;

    fn export(files: &[(&str, &str)]) -> Export {
        let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
        read_all("чаты.zip", &mut Cursor::new(zip(&files, true)), &DateOrders::NONE).unwrap()
    }

    /// `file: title, how many messages` of each.
    fn told(export: &Export) -> Vec<String> {
        let chats = export.chats.iter().zip(&export.entries);
        chats.map(|(chat, entry)| format!("{entry}: {}, {}", chat.title, chat.messages.len())).collect()
    }

    /// How many files were left out for which reason.
    fn left(export: &Export) -> Vec<(WhyLeft, u32)> {
        export.left.iter().map(|one| (one.why, one.files)).collect()
    }

    const ONE: &str = "[12.03.26, 9:00:05] Марат: Салам\n[25.03.26, 9:00:06] Айгүл: Кел\n";
    const TWO: &str = "[13.03.26, 9:00:05] Эрмек: Кайдасың?\n[25.03.26, 9:00:06] Айгүл: Үйдө\n";

    fn page(title: &str, number: u32) -> String {
        format!(
            "<div class=\"page_wrap\"><div class=\"page_header\"><div class=\"text bold\">{title}</div></div>
            <div class=\"history\"><div class=\"message default\" id=\"message{number}\"><div class=\"body\">
            <div class=\"date details\" title=\"12.03.2026 09:{number:02}:00 UTC+06:00\"></div><div class=\"from_name\">{title}</div>
            <div class=\"text\">Сөз {number}</div></div></div></div></div>"
        )
    }

    #[test]
    fn every_conversation_of_an_archive_is_read_and_called_as_its_folder() {
        let found = export(&[
            ("WhatsApp Chat - Марат К./_chat.txt", ONE),
            ("WhatsApp Chat - Эрмек/_chat.txt", TWO),
            ("Viber/Асель.csv", "12.03.2026,10:00:01,Асель,+996555010203,Салам\n25.03.2026,10:00:02,Me,,Кел\n"),
            ("sms.xml", r#"<smses><sms address="4444" date="1772709100000" type="1" body="20 сом" /></smses>"#),
            ("calls.xml", r#"<calls><call number="4444" duration="3" date="1772709100000" type="1" /></calls>"#),
            ("заметки.txt", "12.03.2026, 10:00 - Марат: тушундум\n"),
            ("рыба.txt", "Купить хлеб\n"),
        ]);
        assert_eq!(
            told(&found),
            [
                "WhatsApp Chat - Марат К./_chat.txt: Марат К., 2",
                "WhatsApp Chat - Эрмек/_chat.txt: Эрмек, 2",
                "calls.xml: 4444, 1",
                "sms.xml: 4444, 1",
                "Viber/Асель.csv: Асель, 2",
            ]
        );
        assert!(!found.files.alone() && !found.broken && found.left.is_empty());
    }

    #[test]
    fn a_text_named_after_the_program_takes_no_conversation_away() {
        let note = "12.03.2026, 10:00 - Эмне кылуу керек: жүктөп алыңыз\n";
        let found = export(&[("whatsapp инструкция.txt", note), ("Чат с Марат.txt", ONE)]);
        assert_eq!(told(&found)[1], "Чат с Марат.txt: Марат, 2");
    }

    #[test]
    fn an_archive_of_one_conversation_is_read_as_it_was() {
        let sent =
            "[12.03.26, 9:00:05] Марат: Салам\n[25.03.26, 9:00:06] Айгүл: \u{200E}<attached: 00000002-Эрмек.txt>\n";
        let found = export(&[("_chat.txt", sent), ("00000002-Эрмек.txt", TWO)]);
        assert_eq!(told(&found), ["_chat.txt: чаты, 2"], "a file that was sent is opened where it was sent");
        assert!(found.files.alone());
        assert_eq!(found.files.find("_chat.txt", "00000002-Эрмек.txt"), Some("00000002-Эрмек.txt"));
    }

    #[test]
    fn a_line_that_somebody_typed_takes_no_conversation_away() {
        let typed = |file: &str| format!("{ONE}[26.03.26, 9:00:06] Марат: {file} (файл добавлен)\n");
        for (other, named) in [
            ("Эрмек/Чат WhatsApp с контактом Эрмек.txt", "Чат WhatsApp с контактом Эрмек.txt"),
            ("Чат WhatsApp с контактом Эрмек.txt", "Чат WhatsApp с контактом Эрмек.txt"),
            ("Эрмек/Чат с Эрмек.txt", "Чат с Эрмек.txt"),
            ("Эрмек/Чат с Эрмек.txt", "Эрмек/Чат с Эрмек.txt"),
        ] {
            let found = export(&[("Чат WhatsApp с контактом Марат.txt", typed(named).as_str()), (other, TWO)]);
            let expected = ["Чат WhatsApp с контактом Марат.txt: Марат, 3".to_owned(), format!("{other}: Эрмек, 2")];
            let mut told = told(&found);
            told.sort();
            assert_eq!(told, expected, "{named}");
        }
    }

    #[test]
    fn two_of_one_name_in_two_folders_are_two_and_the_others_keep_their_places() {
        let pages = [
            ("D/chats/chat_01/messages.html", page("Deleted Account", 1)),
            ("D/chats/chat_02/messages.html", page("Deleted Account", 2)),
            ("D/chats/chat_03/messages.html", page("Сауле", 3)),
            ("D/chats/chat_01/messages2.html", page("Deleted Account", 4)),
            ("D/chats/chat_02/messages2.html", page("Deleted Account", 5)),
        ];
        let pages: Vec<(&str, &str)> = pages.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let found = export(&pages);
        let expected = [
            "D/chats/chat_01/messages.html: Deleted Account, 2",
            "D/chats/chat_03/messages.html: Сауле, 1",
            "D/chats/chat_02/messages.html: Deleted Account, 2",
        ];
        assert_eq!(told(&found), expected);
        assert_eq!(found.chats[2].messages[1].text, "Сөз 5");
    }

    #[test]
    fn what_stands_in_an_export_for_programs_and_in_pages_for_people_is_read_once() {
        let talk = |name: &str| {
            format!(
                r#"{{"name":"{name}","id":1,"messages":[{{"id":1,"type":"message","date":"2026-03-05T17:12:02","from":"{name}","text":"Салам"}}]}}"#
            )
        };
        let found = export(&[
            ("A/result.json", talk("Марат").as_str()),
            ("A/messages.html", page("Марат", 1).as_str()),
            ("A/chats/chat_1/messages.html", page("Марат", 1).as_str()),
            ("B/result.json", talk("Эрмек").as_str()),
            ("C/messages.html", page("Сауле", 1).as_str()),
        ]);
        assert_eq!(told(&found), ["A/result.json: Марат, 1", "B/result.json: Эрмек, 1", "C/messages.html: Сауле, 1"]);
    }

    #[test]
    fn a_file_that_is_damaged_hides_no_other_and_is_told_as_left_out() {
        let mut bytes = zip(&[("А/_chat.txt", ONE.as_bytes()), ("Б/_chat.txt", TWO.as_bytes())], false);
        let at = bytes.windows(10).position(|w| w == &ONE.as_bytes()[..10]).unwrap();
        bytes[at] = b'(';
        let found = read_all("чаты.zip", &mut Cursor::new(bytes), &DateOrders::NONE).unwrap();
        assert_eq!((told(&found).len(), left(&found)), (1, vec![(WhyLeft::Damaged, 1)]));
        assert!(!found.broken, "what was read of the other is whole");
        assert_eq!(found.chats[0].title, "Б");
        let mut bytes = zip(&[("А/_chat.txt", ONE.as_bytes())], false);
        bytes[at] = b'(';
        assert_eq!(read_all("чаты.zip", &mut Cursor::new(bytes), &DateOrders::NONE).unwrap_err(), Trouble::Damaged);
    }

    #[test]
    fn files_of_any_name_that_stay_closed_or_are_too_many_are_counted_with_the_reason() {
        let sms = r#"<smses><sms address="4444" date="1772709100000" type="1" body="20 сом" /></smses>"#;
        for (name, text) in [("Чат с Эрмек.txt", TWO), ("sms.xml", sms)] {
            let mut bytes = zip(&[("_chat.txt", ONE.as_bytes()), (name, text.as_bytes())], false);
            let at = bytes.windows(text.len()).position(|w| w == text.as_bytes()).unwrap();
            bytes[at] = b'(';
            let found = read_all("чаты.zip", &mut Cursor::new(bytes), &DateOrders::NONE).unwrap();
            assert_eq!((told(&found).len(), left(&found)), (1, vec![(WhyLeft::Damaged, 1)]), "{name}");
        }
        let notes: Vec<(String, &str)> = (0..TRIED + 3).map(|n| (format!("{n}.txt"), "Купить хлеб\n")).collect();
        let notes = || notes.iter().map(|(name, text)| (name.as_str(), *text));
        let found = export(&[("_chat.txt", ONE)].into_iter().chain(notes()).collect::<Vec<_>>());
        assert_eq!((told(&found).len(), left(&found)), (1, vec![(WhyLeft::TooMany, 3)]), "not all were looked into");
        let found = export(&[("_chat.txt", ONE)].into_iter().chain(notes().take(TRIED)).collect::<Vec<_>>());
        assert!(found.left.is_empty());
        let found = export(&notes().collect::<Vec<_>>());
        assert_eq!((told(&found).len(), left(&found)), (0, vec![(WhyLeft::TooMany, 3)]), "a chat may be among them");
    }

    #[test]
    fn a_long_table_is_no_bomb_and_takes_no_conversation_along() {
        let table = "1;2;3\n".repeat(11 << 20);
        let found = export(&[("_chat.txt", ONE), ("table.csv", table.as_str())]);
        assert_eq!((told(&found), left(&found)), (vec!["_chat.txt: чаты, 2".to_owned()], vec![(WhyLeft::TooLong, 1)]));
    }

    #[test]
    fn an_export_that_breaks_off_before_its_first_message_is_told() {
        for (name, text) in [
            ("tg/result.json", r#"{ "name": "Марат", "type": "personal_chat", "messages": [ { "id": 1, "text": "Кел"#),
            ("sms.xml", r#"<smses count="2"><sms address="4444" date="1772709100000" type="1" body="20"#),
        ] {
            let found = export(&[("_chat.txt", ONE), (name, text)]);
            assert_eq!((told(&found).len(), found.broken), (1, true), "{name}");
        }
        let whole = r#"{ "name": "Марат", "messages": [] }"#;
        let found = export(&[("_chat.txt", ONE), ("tg/result.json", whole), ("note.json", "{ "), ("a.xml", "<a>")]);
        assert!(!found.broken, "what is whole, or nobody's export, breaks off nowhere");
    }

    #[test]
    fn a_conversation_that_is_packed_once_more_is_told_as_left_out() {
        let inside = ("Чат WhatsApp с контактом Эрмек.zip", "PK");
        for files in
            [&[("_chat.txt", ONE), inside, ("сүрөттөр.zip", "PK"), ("__MACOSX/WhatsApp.zip", "")][..], &[inside]]
        {
            assert_eq!(left(&export(files)), [(WhyLeft::Packing, 1)]);
        }
    }

    #[test]
    fn a_name_beyond_measure_costs_its_pictures_and_no_conversation() {
        let long = format!("{}.xml", "х".repeat(15_000));
        let part = r#"<part ct="image/jpeg" cl="a.jpg" data="AAEC" />"#;
        let sms = |parts: usize| {
            let parts = part.repeat(parts);
            format!(
                r#"<smses><mms date="1772709200000" msg_box="1" address="4444"><parts>{parts}</parts></mms></smses>"#
            )
        };
        let (many, few) = (sms(600), sms(2));
        let found = export(&[("_chat.txt", ONE), (long.as_str(), many.as_str()), ("а.xml", few.as_str())]);
        assert_eq!(told(&found).len(), 3);
        let bytes: usize = found.files.parts().iter().map(String::len).sum();
        assert!(bytes <= 16 << 20, "{bytes}");
        assert_eq!(found.files.find("а.xml", "mms/2/a.jpg"), Some("а.xml/mms/2/a.jpg"));
    }

    #[test]
    fn a_conversation_that_ends_before_its_end_is_none_that_was_left_out() {
        let sms = r#"<smses><sms address="4444" date="1772709100000" type="1" body="20 сом" />"#;
        let found = export(&[("_chat.txt", ONE), ("sms.xml", sms)]);
        assert_eq!((told(&found).len(), found.broken, left(&found)), (2, true, Vec::new()));
    }
}
