//! From a scan to a word that is found, in the real window.

use super::keep;
use super::steps::{CONTROL, ENTER, PAGE, SHIFT, Screen, button, option, quoted};

/// A word that stands nowhere else.
const PUT_RIGHT: &str = "исправлено";

/// Tesseract is installed by ./test; a machine without it fails here, rather than trying nothing.
#[test]
#[ignore = "needs a display: ./test"]
fn a_scan_is_recognised_and_a_word_put_right_is_found() {
    let screen = Screen::at_the_evidence("ru");
    screen.take_in(&screen.put_sample("Screenshot_20260226-195833.jpg", "scan.jpg"), "Телефон потерпевшей");
    screen.press(&option("scan"));
    screen.drawn();
    screen.press(&format!("//main{}", button(&screen.word("text-recognise"))));
    screen.there(&format!("//main{}", button(&screen.word("text-words"))));
    screen.there(PAGE);
    screen.window.keys(&['t']);
    let layer = screen.said("text-layer", &[("page", "1")]);
    let words = format!("//*[@role=\"group\"][@aria-label={}]", quoted(&layer));
    let sixth = format!("({words}//*[@role=\"button\"])[6]");
    screen.there(&sixth);
    keep(&screen.window, "scan-words");

    let [x, y, width, height] = screen.place(&sixth);
    screen.window.double_press([x + width / 2.0, y + height / 2.0]);
    let reads = format!("{words}//input");
    screen.there(&reads);
    screen.window.keys(&[CONTROL, 'a']);
    screen.write(&reads, PUT_RIGHT);
    screen.window.keys(&[ENTER]);
    screen.there(&format!("{words}//*[@role=\"button\"][@aria-label={}]", quoted(PUT_RIGHT)));
    keep(&screen.window, "scan-put-right");

    screen.window.keys(&[CONTROL, SHIFT, 'f']);
    screen.heading(&screen.word("section-search"));
    screen.write("//*[@role=\"search\"]//input[@role=\"combobox\"]", PUT_RIGHT);
    let answer = format!("//*[@id=\"search-answers\"]{}[.//mark[.={}]]", option("scan"), quoted(PUT_RIGHT));
    screen.there(&answer);
    keep(&screen.window, "scan-found");
    screen.press(&answer);
    screen.heading("scan");
    screen.drawn();
}
