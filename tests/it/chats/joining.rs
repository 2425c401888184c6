use super::again::{read_again, read_earlier};
use super::support::{ANDROID, messages, picture, place, show, take, zip};
use crate::support::Desk;
use serde_json::{Value, json};

/// A later export of the same chat from Эрмек's iPhone, set three hours back, with other names and one message more.
const IPHONE: &str = "\
[15.03.2026, 18:10:31] Айгүл карындаш: Хозяин паспортубузду чогултуп кетти. Эмне үчүн?
[15.03.2026, 18:44:02] Мен: IMG-20260315-WA0001.png (файл добавлен)
Уруксат кагаз үчүн
[16.03.2026, 20:40:59] Айгүл карындаш: Бизге түркчө кагазга кол койдурду. 1850 доллар карыз деп жазылыптыр!
[17.03.2026, 06:15:00] Мен: Ал тартип боюнча. Коркпо
";

#[test]
fn exports_of_one_chat_join_without_doubles_and_keep_where_each_message_stands() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let first = take(&desk, &case, "chat.txt", ANDROID.as_bytes())["evidence"].clone();
    let line = take(&desk, &case, "_chat.txt", IPHONE.as_bytes());
    let second = line["evidence"].clone();
    assert_eq!((&line["chat"]["messages"], &line["chat"]["fresh"]), (&json!(4), &json!(1)));
    let chat = &show(&desk, &second)["chats"][0];
    assert_eq!(chat["id"], show(&desk, &first)["chats"][0]["id"]);
    assert_eq!(chat["messages"], 8);
    assert_eq!(chat["sources"][1]["shift"], 180, "the first telephone sets the clock");
    let read = messages(&desk, &second);
    assert_eq!(read[7]["at"], "2026-03-17T09:15:00");
    assert_eq!(read[4]["exports"], 2);
    assert_eq!(read[4]["evidence"], second, "cited where it is looked at");
    assert_eq!(messages(&desk, &first)[4]["evidence"], first);
    assert_eq!(read[0]["evidence"], first, "it stands in the first only");
    let names: Vec<_> = chat["participants"].as_array().unwrap().iter().map(|p| (&p["name"], &p["also"])).collect();
    assert_eq!(names[1], (&json!("Айгүл О."), &json!(["Айгүл карындаш"])), "{names:?}");
}

#[test]
fn a_picture_that_only_the_second_telephone_exported_is_seen_in_the_message_of_the_first() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let first = take(&desk, &case, "chat.txt", ANDROID.as_bytes())["evidence"].clone();
    assert_eq!(messages(&desk, &first)[5]["attachments"][0]["picture"], json!(null));
    let archive = zip(&[("_chat.txt", IPHONE.as_bytes()), ("IMG-20260315-WA0001.png", &picture())]);
    take(&desk, &case, "WhatsApp Chat.zip", &archive);
    let read = messages(&desk, &first);
    assert_eq!((read.len(), &read[5]["exports"]), (8, &json!(2)));
    let path = read[5]["attachments"][0]["picture"].as_str().expect("the other archive holds it").to_owned();
    desk.core.picture(&format!("/view/{path}/page/1"), "width=100").expect("it is drawn");
}

#[test]
fn an_export_kept_apart_becomes_a_chat_of_its_own_and_joins_again_when_wanted() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let first = take(&desk, &case, "chat.txt", ANDROID.as_bytes())["evidence"].clone();
    let second = take(&desk, &case, "_chat.txt", IPHONE.as_bytes())["evidence"].clone();
    let cited = messages(&desk, &second)[7].clone();
    let answer = |apart: bool| {
        let job = desk.ask("chat.answer", json!({ "evidence": second, "order": null, "apart": apart }));
        assert_eq!(desk.finished(&job["job"])["failure"], json!(null));
    };
    answer(true);
    assert_eq!(messages(&desk, &first).len(), 7);
    assert_eq!(messages(&desk, &second).len(), 4);
    let found = desk.ask("chat.find", json!({ "evidence": second, "message": place(&cited)["message"] }));
    assert_eq!(found["position"], 3, "a name leads to the message wherever it stands");
    answer(false);
    assert_eq!(messages(&desk, &first).len(), 8);
    assert_eq!(messages(&desk, &second).len(), 8);
}

#[test]
fn who_a_writer_is_stays_known_when_the_export_joins_another_that_calls_them_otherwise() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let first = take(&desk, &case, "chat.txt", ANDROID.as_bytes())["evidence"].clone();
    let second = take(&desk, &case, "_chat.txt", IPHONE.as_bytes())["evidence"].clone();
    let answer = |apart: bool| {
        let job = desk.ask("chat.answer", json!({ "evidence": second, "order": null, "apart": apart }));
        assert_eq!(desk.finished(&job["job"])["failure"], json!(null));
    };
    answer(true);
    let people = |item: &Value| show(&desk, item)["chats"][0]["participants"].as_array().unwrap().clone();
    let party = desk.person(&case, "victim", "Осмонова", "Айгүл");
    let here = people(&second).iter().position(|person| person["name"] == "Айгүл карындаш").unwrap();
    let chat = show(&desk, &second)["chats"][0]["id"].clone();
    desk.ask("chat.link", json!({ "chat": chat, "participant": here, "party": party }));
    answer(false);
    let linked: Vec<_> = people(&first).into_iter().filter(|person| person["party"] == party).collect();
    assert_eq!(linked.len(), 1);
    assert_eq!((&linked[0]["name"], &linked[0]["also"]), (&json!("Айгүл О."), &json!(["Айгүл карындаш"])));
    answer(true);
    for (item, name) in [(&first, "Айгүл О."), (&second, "Айгүл карындаш")] {
        let linked: Vec<_> = people(item).into_iter().filter(|person| person["party"] == party).collect();
        assert_eq!((linked.len(), &linked[0]["name"]), (1, &json!(name)), "also where the two part again");
    }
}

#[test]
fn two_chats_with_the_same_advertisement_stay_two() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let other = "\
14.03.2026, 06:34 - +996 555 12-34-56: Анкарада Мурат тосуп алат
14.03.2026, 07:00 - Бурул: Ким деген Мурат?
15.03.2026, 10:00 - Бурул: Мен барбайм деп чечтим
16.03.2026, 11:00 - +996 555 12-34-56: Билет алынган, барасың
";
    let first = take(&desk, &case, "a.txt", ANDROID.as_bytes())["evidence"].clone();
    let second = take(&desk, &case, "b.txt", other.as_bytes())["evidence"].clone();
    assert_ne!(show(&desk, &first)["chats"][0]["id"], show(&desk, &second)["chats"][0]["id"]);
}

/// What a boss wrote to many on one day, with two short answers of one of them.
fn orders(who: &str, first: &str, last: &str) -> String {
    format!(
        "\
21.06.2024, 10:00 - Кожоюн: Бүгүн нөөмөт он экиден башталат
21.06.2024, 10:01 - {who}: {first}
21.06.2024, 10:05 - Кожоюн: Паспорттор азырынча менде турат
21.06.2024, 18:00 - Кожоюн: Баарыңарга рахмат, кыздар
21.06.2024, 18:01 - {who}: {last}
"
    )
}

/// Two women to whom one boss wrote, each item with her name and her last word.
fn two_women(desk: &Desk) -> [(Value, &'static str, &'static str); 2] {
    let case = desk.case("1/2026");
    [("a.txt", "Нурзат", "рахмат"), ("b.txt", "Гүлзат", "паспортумду бер")].map(|(name, who, last)| {
        (take(desk, &case, name, orders(who, "жарайт", last).as_bytes())["evidence"].clone(), who, last)
    })
}

fn each_has_her_own_words(desk: &Desk, women: &[(Value, &str, &str); 2]) {
    assert_ne!(show(desk, &women[0].0)["chats"][0]["id"], show(desk, &women[1].0)["chats"][0]["id"]);
    for (item, who, last) in women {
        let read = messages(desk, item);
        assert_eq!((read.len(), &read[4]["text"]), (5, &json!(last)));
        assert_eq!(show(desk, item)["chats"][0]["participants"][1]["name"], *who);
    }
}

#[test]
fn two_women_with_one_boss_keep_their_own_words() {
    let desk = Desk::new();
    let women = two_women(&desk);
    each_has_her_own_words(&desk, &women);
}

#[test]
fn what_an_earlier_program_took_for_one_chat_is_parted_when_it_is_read_again() {
    let joined = "UPDATE chat_source SET chat = (SELECT min(chat) FROM chat_source), position = 1
         WHERE chat = (SELECT max(chat) FROM chat_source)";
    let written = "UPDATE chat_message SET chat = (SELECT min(number) FROM chat), source = 1, position = position + 5
         WHERE chat = (SELECT max(number) FROM chat)";
    // Whether or not it wrote down her messages among those of the other.
    for statements in [&[joined][..], &[written, joined]] {
        let desk = Desk::new();
        let women = two_women(&desk);
        read_earlier(&desk, statements);
        assert_eq!(show(&desk, &women[0].0)["chats"][0]["id"], show(&desk, &women[1].0)["chats"][0]["id"]);
        read_again(&desk, &women[1].0);
        each_has_her_own_words(&desk, &women);
    }
}

/// Messages of one long talk, one an hour from ten o'clock on, as a telephone calls the two.
fn talk(from: usize, to: usize, line: impl Fn(usize, usize, &str) -> String) -> String {
    let words = [
        "Салам, Анкарада жумуш бар",
        "Канча төлөйт экен ошол жакта?",
        "Айына сегиз жүз доллар берет",
        "Качан учабыз эжем менен?",
        "Паспортуңду алып кел эртең",
        "Макул, эртең эрте барам",
        "Билет алынган, кечикпе",
        "Аэропортко жеттим, кайдасың?",
        "Мурат тосуп алат силерди",
        "Эч ким жок, коркуп турам",
    ];
    (from..to).map(|at| line(10 + at, at % 2, words[at])).collect()
}

#[test]
fn exports_that_follow_each_other_stay_one_chat_whichever_of_them_is_read_again() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let hers = |hour: usize, who: usize, said: &str| {
        format!("14.03.2026, {hour}:00 - {}: {said}\n", ["Эрмек байке", "Айгүл О."][who])
    };
    let his = |hour: usize, who: usize, said: &str| {
        format!("[14.03.2026, {:02}:00:31] {}: {said}\n", hour - 3, ["Мен", "Айгүл карындаш"][who])
    };
    // The first and the last share no message; that of the other telephone, three hours back, lies between.
    let [first, middle, last] =
        [("a.txt", talk(0, 5, hers)), ("_chat.txt", talk(3, 8, his)), ("c.txt", talk(6, 10, hers))]
            .map(|(name, text)| take(&desk, &case, name, text.as_bytes())["evidence"].clone());
    let party = desk.person(&case, "victim", "Осмонова", "Айгүл");
    let chat = show(&desk, &first)["chats"][0].clone();
    let people = chat["participants"].as_array().unwrap();
    let her = people.iter().position(|person| person["name"] == "Айгүл О.").unwrap();
    desk.ask("chat.link", json!({ "chat": chat["id"], "participant": her, "party": party }));
    let state = || {
        [&first, &middle, &last].map(|item| {
            let shown = show(&desk, item);
            assert_eq!(shown["chats"].as_array().unwrap().len(), 1);
            let of = |field: &str| shown["chats"][0][field].clone();
            (["id", "messages", "participants", "sources"].map(of), messages(&desk, item))
        })
    };
    let before = state();
    assert!(before.iter().all(|(fields, read)| fields[0] == chat["id"] && fields[1] == 10 && read.len() == 10));
    assert_eq!(before[0].0[2][her]["party"], party);
    for item in [&middle, &first, &last, &middle] {
        read_again(&desk, item);
        assert_eq!(state(), before);
    }
}

#[test]
fn what_was_joined_and_shows_too_little_stays_unless_nobody_is_known_or_the_lawyer_parts_it() {
    let hers = |hour: usize, who: usize, said: &str| {
        format!("14.03.2026, {hour}:00 - {}: {said}\n", ["Эрмек байке", "Айгүл О."][who])
    };
    let written = "UPDATE chat_message SET chat = (SELECT min(number) FROM chat), source = 1, position = position + 3
         WHERE chat = (SELECT max(number) FROM chat)";
    let joined = "UPDATE chat_source SET chat = (SELECT min(chat) FROM chat_source), position = 1
         WHERE chat = (SELECT max(chat) FROM chat_source)";
    for is_known in [true, false] {
        let desk = Desk::new();
        let case = desk.case("1/2026");
        let later = talk(2, 5, hers);
        let later = if is_known {
            later
        } else {
            later.replace("Эрмек байке", "Ermek").replace("Айгүл О.", "Мен")
        };
        let [first, second] = [("a.txt", talk(0, 3, hers)), ("b.txt", later)]
            .map(|(name, text)| take(&desk, &case, name, text.as_bytes())["evidence"].clone());
        let chat = |item: &Value| show(&desk, item)["chats"][0]["id"].clone();
        assert_ne!(chat(&first), chat(&second), "one message in common is no proof");
        read_earlier(&desk, &[written, joined]);
        read_again(&desk, &second);
        assert_eq!(chat(&first) == chat(&second), is_known);
        assert_eq!(messages(&desk, &second).len(), if is_known { 5 } else { 3 });
        let job = desk.ask("chat.answer", json!({ "evidence": second, "order": null, "apart": true }));
        assert_eq!(desk.finished(&job["job"])["failure"], json!(null));
        assert_ne!(chat(&first), chat(&second));
        assert_eq!((messages(&desk, &first).len(), messages(&desk, &second).len()), (3, 3));
    }
}
