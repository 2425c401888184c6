//! The desktop around the window. WebDriver reaches no further than the page: the system's dialog for files and a drop from
//! outside are neither in the page nor in the protocol. Here they are the real ones, and xdotool (Debian: xdotool) has the
//! hands: it types a path into the dialog and presses Return, or drags a file out of another program's window.

use super::driver::wait_for;
use gtk::gdk::{DragAction, ModifierType};
use gtk::gio;
use gtk::prelude::{ContainerExt, FileExt, GtkWindowExt, WidgetExt, WidgetExtManual};
use std::cell::Cell;
use std::path::Path;
use std::process::Command;
use std::rc::Rc;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// What the dialogs are called; the dialog's library (rfd) says it in English everywhere.
pub const OPEN: &str = "^Open File$";
pub const SAVE: &str = "^Save File$";

/// Chooses a file, there already or to be written, in the dialog of this title. A dialog that opens loads a folder first
/// and takes neither keys nor Return meanwhile; whoever typed too early types again.
pub fn choose(dialog: &str, path: &Path) {
    let path = path.to_str().expect("the folder of a test is named in plain letters");
    let shown = || xdotool(&["search", "--onlyvisible", "--name", dialog]).lines().next().map(str::to_owned);
    let window = wait_for("the system's dialog", shown);
    for _ in 0..6 {
        xdotool(&["windowfocus", &window]);
        sleep(Duration::from_millis(300));
        xdotool(&["key", "ctrl+l"]);
        sleep(Duration::from_millis(300));
        xdotool(&["key", "ctrl+a"]);
        xdotool(&["type", "--delay", "12", path]);
        sleep(Duration::from_millis(600));
        xdotool(&["key", "Return"]);
        let pressed = Instant::now();
        while pressed.elapsed() < Duration::from_secs(2) {
            if shown().is_none() {
                return;
            }
            sleep(Duration::from_millis(100));
        }
    }
    panic!("the dialog {dialog} did not take {path}");
}

/// Drags a file out of another program and drops it on the window. The other program is this one: a small window at the
/// left rim of the screen, which the window of Dalil, in the middle, leaves free. GTK belongs to the thread that began it,
/// so that one test alone may drop.
pub fn drop_on_window(path: &Path) {
    gtk::init().expect("there is a display");
    let folder = gtk::Window::new(gtk::WindowType::Popup);
    let icon = gtk::EventBox::new();
    folder.add(&icon);
    icon.drag_source_set(ModifierType::BUTTON1_MASK, &[], DragAction::COPY);
    icon.drag_source_add_uri_targets();
    let uri = gio::File::for_path(path).uri();
    icon.connect_drag_data_get(move |_, _, data, _, _| {
        data.set_uris(&[uri.as_str()]);
    });
    let dropped = Rc::new(Cell::new(false));
    let ended = Rc::clone(&dropped);
    icon.connect_drag_end(move |_, _| ended.set(true));
    folder.move_(0, 300);
    folder.resize(40, 40);
    folder.show_all();
    answer_for(Duration::from_millis(500));

    let screen = xdotool(&["getdisplaygeometry"]);
    let sides: Vec<i32> = screen.split_whitespace().filter_map(|side| side.parse().ok()).collect();
    let [width, height] = sides[..] else { panic!("a screen has two sides, not {screen:?}") };
    let go = |x: i32, y: i32| {
        xdotool(&["mousemove", &x.to_string(), &y.to_string()]);
        answer_for(Duration::from_millis(30));
    };
    go(20, 320);
    xdotool(&["mousedown", "1"]);
    answer_for(Duration::from_millis(100));
    for part in 1..=20 {
        go(20 + (width / 2 - 20) * part / 20, 320 + (height / 2 - 320) * part / 20);
    }
    answer_for(Duration::from_millis(500));
    xdotool(&["mouseup", "1"]);
    wait_for("the drag to end", || {
        answer_for(Duration::from_millis(50));
        dropped.get().then_some(())
    });
    folder.hide();
    answer_for(Duration::from_millis(50));
}

/// Lets GTK answer the display for a while.
fn answer_for(time: Duration) {
    let began = Instant::now();
    while began.elapsed() < time {
        while gtk::events_pending() {
            gtk::main_iteration_do(false);
        }
        sleep(Duration::from_millis(5));
    }
}

fn xdotool(arguments: &[&str]) -> String {
    let done = Command::new("xdotool").args(arguments).output().expect("xdotool is installed by ./test");
    String::from_utf8_lossy(&done.stdout).into_owned()
}
