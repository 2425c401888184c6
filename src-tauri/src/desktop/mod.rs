//! The window: Tauri around the table of commands. One command, one event, one address scheme for pictures.

mod dialogs;
#[cfg(target_os = "linux")]
mod session;

use crate::base::SystemClock;
use crate::commands::views::Event;
use crate::commands::{self, Core, EventSink, Failure, Places};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use tauri::http::{Request, Response, StatusCode, header};
use tauri::ipc::InvokeBody;
use tauri::{AppHandle, DragDropEvent, Emitter, Manager, WebviewUrl, WebviewWindowBuilder, WindowEvent};

/// What the window is called, and never otherwise but while something plain lies over it.
const NAME: &str = "Dalil";

/// How the window is started.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Open the sample vault at once.
    pub sample: bool,
    /// Keep vaults and settings under this folder instead of the usual places.
    pub data: Option<std::path::PathBuf>,
}

/// Sends events to the page once there is one.
#[derive(Default)]
struct ToPage(Mutex<Option<AppHandle>>);

impl EventSink for ToPage {
    fn send(&self, event: Event) {
        let app = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(app) = app {
            if let (Event::Title { title }, Some(window)) = (&event, app.get_webview_window("main")) {
                let _ = window.set_title(title.as_deref().unwrap_or(NAME)); // a title that is not taken stays as it was
                return;
            }
            #[cfg(target_os = "linux")]
            if matches!(event, Event::Locked | Event::Forget) {
                forget_copies(&app);
            }
            if matches!(event, Event::Forget) {
                return;
            }
            // A page that is being closed hears nothing; that is no error.
            let _ = app.emit_to("main", "dalil", event);
        }
    }
}

/// Empties the clipboard where it still holds what was copied in this window. GTK lets go only of a selection that is its own, so
/// that what another program has put there meanwhile stays (`gtkclipboard.c`), and that takes no focus. What was only marked lies in
/// a selection of its own, for the middle button of the mouse.
#[cfg(target_os = "linux")]
fn forget_copies(app: &AppHandle) {
    // A program that is ending takes its selection with it.
    let _ = app.run_on_main_thread(|| {
        for selection in [gtk::gdk::SELECTION_CLIPBOARD, gtk::gdk::SELECTION_PRIMARY] {
            gtk::Clipboard::get(&selection).clear();
        }
    });
}

/// Opens the window and returns when it is closed.
pub fn run(options: Options) -> Result<(), Box<dyn std::error::Error>> {
    let page = Arc::new(ToPage::default());
    let picker = Arc::new(dialogs::NativePicker(OnceLock::new()));
    let places = options.data.as_deref().map_or_else(Places::usual, Places::under);
    let core = Core::new(Arc::new(SystemClock), page.clone(), picker.clone(), places);
    // The sample opens in its case; otherwise the page begins where it always does.
    let begin = if options.sample { format!("index.html#/case/{}", core.open_sample()?) } else { "index.html".into() };
    let for_pictures = core.clone();
    let for_watch = core.clone();
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| {
            if let Some(window) = app.get_webview_window("main") {
                let _ = window.set_focus();
            }
        }))
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_dialog::init())
        .manage(core.clone())
        .invoke_handler(tauri::generate_handler![call])
        .register_asynchronous_uri_scheme_protocol("dalil", move |_, request, responder| {
            let core = for_pictures.clone();
            std::thread::spawn(move || responder.respond(picture(&core, &request)));
        })
        .setup(move |app| {
            *page.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(app.handle().clone());
            for_watch.keep_watch();
            #[cfg(target_os = "linux")]
            session::follow(&for_watch);
            // Set once: `setup` runs once.
            let _ = picker.0.set(app.handle().clone());
            let mut config = app.config().app.windows.first().ok_or("tauri.conf.json names no window")?.clone();
            config.url = WebviewUrl::App(begin.into());
            WebviewWindowBuilder::from_config(app.handle(), &config)?
                .on_navigation(is_ours)
                // A window without memory: what the page saw is nowhere on the disk. A driven window of a test build
                // needs a context that WebDriver may enter.
                .incognito(!driven())
                .build()?;
            Ok(())
        })
        .on_window_event({
            let core = core.clone();
            move |_, event| {
                if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event {
                    core.dropped(paths.clone());
                }
            }
        })
        .build(tauri::generate_context!("tauri.conf.json"))?;
    app.run(move |_, event| {
        if let tauri::RunEvent::Exit = event {
            // Closing writes what is open to disk; there is nobody left to tell if that fails.
            let _ = commands::call(&core, "vault.lock", serde_json::Value::Null);
        }
    });
    Ok(())
}

/// Whether a test drives this window. No release can be driven.
fn driven() -> bool {
    cfg!(debug_assertions) && std::env::var("TAURI_WEBVIEW_AUTOMATION").is_ok_and(|v| v == "true")
}

/// The page stays where it is: a dropped file or a link would otherwise take its place.
fn is_ours(url: &tauri::Url) -> bool {
    let ours = [("tauri", "localhost"), ("http", "tauri.localhost"), ("https", "tauri.localhost")];
    ours.iter().any(|(scheme, host)| url.scheme() == *scheme && url.host_str() == Some(host))
}

/// The one command. JSON calls the table; raw bytes are an upload, named by a header.
#[tauri::command]
async fn call(app: AppHandle, request: tauri::ipc::Request<'_>) -> Result<serde_json::Value, Failure> {
    let core: Arc<Core> = app.state::<Arc<Core>>().inner().clone();
    match request.body() {
        InvokeBody::Raw(bytes) => {
            let name = request.headers().get("x-dalil-upload").and_then(|v| v.to_str().ok()).unwrap_or_default();
            let upload = core.upload(&crate::base::text::percent_decoded(name), bytes.clone())?;
            Ok(serde_json::json!({ "upload": upload }))
        }
        InvokeBody::Json(body) => {
            let mut body: HashMap<String, serde_json::Value> =
                serde_json::from_value(body.clone()).map_err(|_| Failure::new("bad-request"))?;
            let name = body.remove("name").and_then(|n| n.as_str().map(str::to_owned)).unwrap_or_default();
            let input = body.remove("input").unwrap_or_default();
            let run = move || commands::call(&core, &name, input);
            tauri::async_runtime::spawn_blocking(run).await.map_err(|_| Failure::new("internal"))?
        }
    }
}

fn picture(core: &Core, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
    let answer = core.picture(request.uri().path(), request.uri().query().unwrap_or_default());
    let builder = Response::builder()
        .header(header::CACHE_CONTROL, "no-store")
        // The page fetches recordings from this scheme; whoever else might ask has no token.
        .header(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    let response = match answer {
        Ok(picture) => builder.header(header::CONTENT_TYPE, picture.media_type).body(picture.bytes),
        Err(_) => builder.status(StatusCode::NOT_FOUND).body(Vec::new()),
    };
    response.unwrap_or_default()
}
