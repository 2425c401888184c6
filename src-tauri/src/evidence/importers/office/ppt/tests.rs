use super::super::super::bounds::CHARACTERS;
use super::*;
use std::io::{Cursor, Write};

fn atom(kind: u16, instance: u16, body: &[u8]) -> Vec<u8> {
    [&(instance << 4).to_le_bytes()[..], &kind.to_le_bytes(), &(body.len() as u32).to_le_bytes(), body].concat()
}

fn container(kind: u16, instance: u16, parts: &[Vec<u8>]) -> Vec<u8> {
    let mut record = atom(kind, instance, &parts.concat());
    record[0] |= 0xF;
    record
}

fn fours(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

fn wide(words: &str) -> Vec<u8> {
    words.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// A text of a kind.
fn text(kind: u32, words: &str) -> Vec<u8> {
    [atom(0x0F9F, 0, &fours(&[kind])), atom(0x0FA0, 0, &wide(words))].concat()
}

/// A drawing of shapes, each with these words.
fn drawing(shapes: &[Vec<u8>]) -> Vec<u8> {
    let shape = |words: &Vec<u8>| container(0xF004, 0, &[container(0xF00D, 0, std::slice::from_ref(words))]);
    let shapes: Vec<Vec<u8>> = shapes.iter().map(shape).collect();
    container(0x040C, 0, &[container(0xF002, 0, &[container(0xF003, 0, &shapes)])])
}

/// A slide that is made here: what lies in it, its words in the list, what lies in its notes.
#[derive(Default)]
struct Made {
    parts: Vec<Vec<u8>>,
    listed: Vec<Vec<u8>>,
    notes: Vec<Vec<u8>>,
}

fn slide(shapes: &[Vec<u8>]) -> Made {
    Made { parts: vec![drawing(shapes)], ..Made::default() }
}

/// The stream of these slides, and the one beside; `links` lie in the document.
fn made(slides: &[Made], links: &[Vec<u8>]) -> (Vec<u8>, Vec<u8>) {
    made_with(slides, links, Vec::new())
}

/// The same with something further in the document.
fn made_with(slides: &[Made], links: &[Vec<u8>], further: Vec<u8>) -> (Vec<u8>, Vec<u8>) {
    let (mut stored, mut list, mut list_of_notes) = (Vec::new(), Vec::new(), Vec::new());
    for (number, made) in (0u32..).zip(slides) {
        let notes = if made.notes.is_empty() { 0 } else { 256 + number };
        let about = atom(0x03EF, 0, &fours(&[0, 0, 0, 0, notes, 0]));
        stored.push(container(SLIDE, 0, &[about, made.parts.concat()]));
        let named = |id: u32, reference: usize| atom(0x03F3, 0, &fours(&[reference as u32, 0, 0, id, 0]));
        list.push([named(500 + number, 1 + stored.len()), made.listed.concat()].concat());
        if notes != 0 {
            stored.push(container(NOTES, 0, &made.notes));
            list_of_notes.push(named(notes, 1 + stored.len()));
        }
    }
    let lists = [further, container(LINKS, 0, links), container(LIST, 2, &list_of_notes), container(LIST, 0, &list)];
    stored.insert(0, container(0x03E8, 0, &lists));
    let (mut stream, mut places) = (Vec::new(), vec![1 | ((stored.len() as u32) << 20)]);
    for part in stored {
        places.push(stream.len() as u32);
        stream.extend(part);
    }
    let edit = save(&mut stream, &places, 0);
    (stream, user(edit))
}

/// Writes a list of places and a saving that follows another; says where it stands.
fn save(stream: &mut Vec<u8>, places: &[u32], before: u32) -> u32 {
    let list = stream.len() as u32;
    stream.extend(atom(0x1772, 0, &fours(places)));
    let edit = stream.len() as u32;
    stream.extend(atom(0x0FF5, 0, &fours(&[0, 0, before, list, 1, 0, 0])));
    edit
}

fn user(edit: u32) -> Vec<u8> {
    atom(0x0FF6, 0, &fours(&[20, 0xE391_C05F, edit, 0]))
}

fn packed(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    for (name, bytes) in streams {
        file.create_stream(name).unwrap().write_all(bytes).unwrap();
    }
    file.flush().unwrap();
    file.into_inner().into_inner()
}

fn found(stream: &[u8], user: &[u8]) -> Result<Found, Trouble> {
    read(&packed(&[("/PowerPoint Document", stream), ("/Current User", user)]))
}

fn words(found: &Found) -> Vec<String> {
    let blocks = found.pages.iter().flat_map(|page| &page.blocks);
    blocks.map(|block| format!("{:?} {}", block.kind, block.text)).collect()
}

fn read_made(slides: &[Made], links: &[Vec<u8>]) -> Found {
    let (stream, user) = made(slides, links);
    let found = found(&stream, &user).unwrap();
    assert_eq!(found.trouble, None);
    found
}

#[test]
fn slides_are_read_as_they_are_shown_with_notes_and_remarks_and_hidden_ones_are_said_to_be() {
    let string = |instance: u16, words: &str| atom(STRING, instance, &wide(words));
    let halves: Vec<u8> = [2026u16, 3, 0, 1, 10, 0, 0, 0].iter().flat_map(|half| half.to_le_bytes()).collect();
    let about = atom(0x2EE1, 0, &[&fours(&[1])[..], &halves, &fours(&[0, 0])].concat());
    let remark = container(0x2EE0, 0, &[string(0, "Марат"), string(1, "Убрать\rпро долг"), string(2, "М"), about]);
    let held = [string(0, "___PPT10"), atom(0x138B, 0, &remark)];
    let added = container(0x1388, 0, &[container(0x138A, 0, &held)]);
    let mut first = slide(&[text(6, "Работа в Дубае"), text(4, "1500 $\rЖильё\u{B}бесплатно")]);
    first.parts.push(added);
    // An asterisk stands for the number of the slide.
    let sign = [text(4, "*"), atom(0x0FD8, 0, &fours(&[0]))].concat();
    first.notes = vec![drawing(&[text(2, "Про долг молчать"), sign])];
    let mut second = slide(&[[atom(0x0F9F, 0, &fours(&[4])), atom(0x0FA8, 0, b"caf\xE9 \x96 5")].concat()]);
    second.parts.push(atom(IN_SHOW, 0, &[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0]));
    let foot = [atom(FOOT_ATOM, 0, &[0, 0, 0x20, 0]), string(1, "нет"), string(2, "Агентство «Жол»")];
    second.parts.push(container(FOOT, 0, &foot));
    let found = read_made(&[first, second], &[]);
    let expected = [
        "Heading Работа в Дубае",
        "Paragraph 1500 $",
        "Paragraph Жильё\nбесплатно",
        "Item Про долг молчать",
        "Item Марат, 01.03.2026 10:00: Убрать\nпро долг",
        "Paragraph café – 5",
        "Paragraph Агентство «Жол»",
    ];
    assert_eq!(words(&found), expected);
    assert_eq!(found.pages.iter().map(|page| page.hidden).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn words_that_stand_in_the_list_are_put_where_a_shape_names_them_and_none_is_lost() {
    let named = |at: u32| atom(0x0F9E, 0, &fours(&[at]));
    let mut one = slide(&[named(1), text(4, "рамка"), named(0), named(0), named(9)]);
    one.listed = vec![text(0, "Заголовок"), text(1, "Пункт"), text(1, "никем не назван")];
    let expected = ["Paragraph Пункт", "Paragraph рамка", "Heading Заголовок", "Paragraph никем не назван"];
    assert_eq!(words(&read_made(&[one], &[])), expected);
}

#[test]
fn links_and_words_that_are_drawn_are_read() {
    let link = container(LINK, 0, &[atom(LINK_ATOM, 0, &fours(&[3])), atom(STRING, 1, &wide("https://k.example/a"))]);
    let action = container(0x0FF2, 0, &[atom(0x0FF3, 0, &fours(&[0, 3, 0, 0]))]);
    let leads = [text(4, "Смотри сайт."), action.clone(), atom(0x0FDF, 0, &fours(&[7, 11]))].concat();
    let mut drawn = vec![0xC0, 0xC0];
    drawn.extend(fours(&[14]));
    drawn.extend(wide("Отдел\0\0"));
    let shape = container(0xF004, 0, &[atom(0xF00B, 1, &drawn), container(0xF011, 0, &[action])]);
    let mut one = slide(&[leads]);
    one.parts.push(container(DRAWING, 0, &[container(0xF002, 0, &[shape])]));
    let expected = ["Paragraph Смотри сайт (https://k.example/a).", "Paragraph Отдел (https://k.example/a)"];
    assert_eq!(words(&read_made(&[one], &[link])), expected);
}

#[test]
fn an_address_that_everything_leads_to_does_not_fill_the_memory() {
    let address = format!("https://k.example/{}", "a".repeat(1_900));
    let link = container(LINK, 0, &[atom(LINK_ATOM, 0, &fours(&[3])), atom(STRING, 1, &wide(&address))]);
    let action = container(0x0FF2, 0, &[atom(0x0FF3, 0, &fours(&[0, 3, 0, 0]))]);
    let of_letter = |at: u32| [action.clone(), atom(0x0FDF, 0, &fours(&[at, at + 1]))].concat();
    let many = CHARACTERS as u32 / 1_900 * 2;
    let leads: Vec<u8> = (0..many).flat_map(of_letter).collect();
    let words = [text(4, &"я".repeat(many as usize)), leads].concat();
    let addresses = addresses_of(&link);
    let kept: usize = texts::texts(records(&words)).iter().map(|text| text.shown(&addresses).len()).sum();
    assert!((CHARACTERS..CHARACTERS + 10_000).contains(&kept), "{kept}");
}

fn addresses_of(links: &[u8]) -> HashMap<u32, String> {
    records(links).filter_map(|link| address(&link)).collect()
}

#[test]
fn what_stands_at_the_foot_of_all_slides_is_read_where_they_say_nothing_of_it() {
    let foot = |flags: u8| [atom(FOOT_ATOM, 0, &[0, 0, flags, 0]), atom(STRING, 2, &wide("Агентство"))];
    let mut silent = slide(&[text(4, "второй")]);
    silent.parts.push(container(FOOT, 0, &foot(0)));
    let slides = [slide(&[text(4, "первый")]), silent];
    let (stream, user) = made_with(&slides, &[], container(FOOT, 3, &foot(0x20)));
    let expected = ["Paragraph первый", "Paragraph Агентство", "Paragraph второй"];
    assert_eq!(words(&found(&stream, &user).unwrap()), expected);
}

#[test]
fn parts_that_lie_in_one_another_are_not_read_over_and_over() {
    // Heads of slides stand in what fills the slides before them, so that all of these reach to the same words.
    let (many, shapes) = (200usize, drawing(&[text(4, "долг")]));
    let empty: Vec<Made> = (0..many).map(|_| Made::default()).collect();
    let (mut stream, beside) = made(&empty, &[]);
    let (begin, end) = (stream.len(), stream.len() + 16 * many + shapes.len());
    let mut places = Vec::new();
    for at in 0..many {
        let inside = begin + 16 * at + 16;
        places.extend([(2 + at as u32) | (1 << 20), inside as u32 - 8]);
        stream.extend([0u32, 8].into_iter().flat_map(u32::to_le_bytes));
        stream.extend([0xF, 0, 0xEE, 3]);
        stream.extend(((end - inside) as u32).to_le_bytes());
    }
    stream.extend(shapes);
    let edit = save(&mut stream, &places, number(&beside, 16).unwrap());
    let read = found(&stream, &user(edit)).unwrap();
    assert_eq!((words(&read)[0].as_str(), read.trouble), ("Paragraph долг", Some(Trouble::Damaged)));
}

#[test]
fn of_what_was_saved_several_times_the_newest_holds() {
    let (mut stream, beside) = made(&[slide(&[text(4, "прежде")]), slide(&[text(4, "долг")])], &[]);
    let before = number(&beside, 16).unwrap();
    let place = stream.len() as u32;
    stream.extend(container(SLIDE, 0, &[drawing(&[text(4, "теперь")])]));
    let edit = save(&mut stream, &[2 | (1 << 20), place], before);
    let read = found(&stream, &user(edit)).unwrap();
    assert_eq!((words(&read), read.trouble), (vec!["Paragraph теперь".to_owned(), "Paragraph долг".to_owned()], None));
    // Where the stream beside is lost, the last saving is looked for.
    let read = found(&stream, &[]).unwrap();
    assert_eq!((words(&read)[0].as_str(), read.trouble), ("Paragraph теперь", Some(Trouble::Damaged)));
}

#[test]
fn a_show_that_is_locked_or_of_an_earlier_program_is_said_to_be() {
    let (mut stream, beside) = made(&[slide(&[text(4, "долг")])], &[]);
    let mut locked = beside.clone();
    locked[12..16].copy_from_slice(&0xF3D1_C4DFu32.to_le_bytes());
    assert_eq!(found(&stream, &locked), Err(Trouble::Encrypted));
    let edit = stream.len() as u32;
    stream.extend(atom(0x0FF5, 0, &fours(&[0, 0, 0, 0, 1, 0, 0, 9])));
    assert_eq!(found(&stream, &user(edit)), Err(Trouble::Encrypted));
    assert_eq!(read(&packed(&[("/PP40", b"?")])), Err(Trouble::NoDecoder));
    let earlier = packed(&[("/PowerPoint Document", b"?"), ("/PersistentStorage Directory", b"?")]);
    assert_eq!(read(&earlier), Err(Trouble::NoDecoder));
}

#[test]
fn a_slide_that_is_lost_costs_none_of_the_others_and_is_told() {
    let mut listed = slide(&[text(4, "рамка")]);
    listed.listed = vec![text(0, "Заголовок")];
    let (stream, beside) = made(&[slide(&[text(4, "ушло")]), slide(&[text(4, "долг")]), listed], &[]);
    let list = stream.len() - 36 - 16;
    for (lost, expected) in [(1, ["Paragraph долг", "Paragraph рамка"]), (3, ["Paragraph ушло", "Paragraph долг"])]
    {
        let mut broken = stream.clone();
        broken[list + 4 * lost..list + 4 * lost + 4].copy_from_slice(&u32::MAX.to_le_bytes());
        let read = found(&broken, &beside).unwrap();
        assert_eq!((&words(&read)[..2], read.trouble), (&expected.map(str::to_owned)[..], Some(Trouble::Damaged)));
        assert!(words(&read).contains(&"Heading Заголовок".to_owned()), "its words stand in the list as well");
    }
    let (stream, beside) = made(&[], &[]);
    assert_eq!(found(&stream, &beside).map(|read| read.pages.len()), Ok(0), "a show without a slide is empty");
}

#[test]
fn a_show_that_is_broken_anywhere_breaks_nothing() {
    let mut one = slide(&[atom(0x0F9E, 0, &fours(&[0])), text(4, "долг")]);
    one.listed = vec![text(0, "Заголовок")];
    one.notes = vec![drawing(&[text(2, "молчать")])];
    let (stream, beside) = made(&[one], &[]);
    for at in 0..stream.len() {
        let _ = found(&stream[..at], &beside);
        for value in [0, 1, 0x7F, 0xFF] {
            let mut broken = stream.clone();
            broken[at] = value;
            let _ = found(&broken, &beside);
        }
    }
}
