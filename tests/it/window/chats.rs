//! From a dropped chat to a fact, in the real window.

use super::desktop::drop_on_window;
use super::keep;
use super::steps::{CONTROL, DIALOG, DOWN, ENTER, SHIFT, Screen, button, option, quoted};
use crate::chats::support::zip;

/// No day past the twelfth: 3 April or 4 March.
const TALK: &str = "\
03/04/2026, 10:00 - Эрмек байке: Салам! Анкарада иш бар, айына 800 доллар
03/04/2026, 10:02 - Айгүл О.: Ооба, барам. Эмне керек?
03/04/2026, 10:03 - +996 555 12-34-56: Паспортуңду алып кел
05/04/2026, 21:10 - Айгүл О.: Хозяин паспортубузду чогултуп кетти. Эмне үчүн?
05/04/2026, 21:44 - Эрмек байке: Уруксат кагаз үчүн
06/04/2026, 23:40 - Айгүл О.: 1850 доллар карыз деп кол койдурду!
";

const TOLD: &str = "Паспортун тартып алып, карызга кол койдурушту.";

#[test]
#[ignore = "needs a display: ./test"]
fn a_dropped_chat_is_read_its_writers_are_linked_and_three_messages_become_a_fact() {
    let screen = Screen::at_the_evidence("ky");
    let archive = zip(&[("WhatsApp Chat with Эрмек байке.txt", TALK.as_bytes())]);
    drop_on_window(&screen.put("WhatsApp Chat with Эрмек байке.zip", &archive));
    screen.there(DIALOG);
    keep(&screen.window, "chat-dropped");
    screen.window.keys(&[CONTROL, ENTER]);

    // The intake says that the days are in doubt, and leads to the chat.
    let found = format!("//section[contains(., {})]", quoted(&screen.word("chat-found-ask")));
    screen.press(&format!("({found}//a)[1]"));
    let question = format!("//section[.//*[normalize-space(.)={}]]", quoted(&screen.word("chat-dates-question")));
    let (order, take) = (screen.word("chat-order-mdy"), screen.word("chat-dates-take"));
    screen.press(&format!("({question}//li[contains(., {})]{})[1]", quoted(&order), button(&take)));
    screen.gone(&question);
    screen.there("//*[@role=\"listbox\"][contains(., \"2026-жылдын 4-марты\")]");

    link_the_writers(&screen);

    // A press chooses a message, Shift and the arrow those below it.
    let asked = option("Хозяин паспортубузду");
    screen.press(&asked);
    screen.there(&format!("{asked}[@aria-selected=\"true\"]"));
    screen.window.keys(&[SHIFT, DOWN]);
    screen.window.keys(&[SHIFT, DOWN]);
    screen.says(&screen.said("chat-selected-count", &[("count", "3")]));
    keep(&screen.window, "chat-chosen");
    screen.window.keys(&['c']);
    screen.write_fact(TOLD, None);

    // The fact rests on all three, and leads back to each.
    screen.go_to("section-facts");
    screen.says(TOLD);
    for hour in ["21:10", "21:44", "23:40"] {
        screen.there(&format!("//main{}", button(hour)));
    }
    keep(&screen.window, "chat-fact");
    screen.press(&format!("//main{}", button("21:44")));
    screen.there(&format!("{}[@aria-selected=\"true\"]", option("Уруксат кагаз үчүн")));
}

/// Who is who: one writer is a party of the case already, another is entered in a role.
fn link_the_writers(screen: &Screen) {
    screen.press(&format!("//*[@role=\"tab\"][contains(., {})]", quoted(&screen.word("chat-tab"))));
    let card = |name: &str| format!("//*[@role=\"tabpanel\"]//li[contains(@aria-label, {})]", quoted(name));
    let aigul = card("Айгүл О.");
    screen.write(&format!("{aigul}//input[@role=\"combobox\"]"), "Осмон");
    screen.press(&option("Осмонова"));
    screen.there(&format!("{aigul}{}", button("Осмонова")));

    let number = card("+996");
    screen.press(&format!("{number}{}", button(&screen.word("chat-enter-new"))));
    screen.press(&format!("{number}//button[@role=\"combobox\"]"));
    screen.press(&option(&screen.word("role-transporter")));
    screen.press(&format!("{number}//button[normalize-space(.)={}]", quoted(&screen.word("chat-enter"))));
    screen.there(&format!("{number}//a[contains(., \"+996\")]"));
    keep(&screen.window, "chat-writers");
}
