//! The loopback host: the same interface and the same table of commands over HTTP, for browser tests. It listens on
//! 127.0.0.1 only, every request carries a random token, and no release has it.

#[cfg(not(debug_assertions))]
compile_error!("the loopback host is for tests: no release may have the feature dev-host");

mod picker;

use crate::base::SystemClock;
use crate::commands::views::Event;
use crate::commands::{self, Core, EventSink, Failure, Places};
use crate::vault::{KdfChoice, KdfCost};
use axum::body::Bytes;
use axum::extract::{Path, Query, RawQuery, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::sse::{self, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use picker::TestPicker;
use serde::Deserialize;
use std::collections::HashMap;
use std::convert::Infallible;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::sync::broadcast;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::BroadcastStream;

/// Uploads up to this size are taken: a pasted picture, a dropped file of a test.
const UPLOAD: usize = 64 << 20;

/// What the page may do, the same words as in `tauri.conf.json`; the schemes of the window are left out.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; \
    img-src 'self' blob:; font-src 'self'; media-src blob:; connect-src 'self'; frame-src 'none'; \
    frame-ancestors 'none'; object-src 'none'; base-uri 'none'; form-action 'none'";

/// How the host is started.
pub struct Options {
    /// 0: any free port.
    pub port: u16,
    /// The built interface.
    pub ui: PathBuf,
    /// Where vaults and settings of this run are kept.
    pub data: PathBuf,
    /// The token; none: a random one.
    pub token: Option<String>,
    /// Whether passphrases cost as little as tests need.
    pub quick: bool,
}

struct Host {
    core: Arc<Core>,
    picker: Arc<TestPicker>,
    events: broadcast::Sender<Event>,
    token: String,
    ui: PathBuf,
}

struct Broadcast(broadcast::Sender<Event>);

impl EventSink for Broadcast {
    fn send(&self, event: Event) {
        // No page listening is no error.
        let _ = self.0.send(event);
    }
}

/// Serves until the process ends. Prints the address with the token first, as one line.
pub fn serve(options: Options) -> std::io::Result<()> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(run(options))
}

async fn run(options: Options) -> std::io::Result<()> {
    let (events, _) = broadcast::channel(1024);
    let picker = Arc::new(TestPicker::default());
    let kdf = if options.quick { KdfChoice::Fixed(KdfCost::weak_for_tests()) } else { KdfChoice::Calibrated };
    let core = Core::with_kdf(
        Arc::new(SystemClock),
        Arc::new(Broadcast(events.clone())),
        picker.clone(),
        // Pages and pictures are the same on every computer: this one tells nothing of its disks, unless a test lays out what.
        Places { system: options.data.join("system"), ..Places::under(&options.data) },
        kdf,
    );
    core.keep_watch();
    let token = match options.token {
        Some(token) => token,
        None => {
            let mut bytes = [0; 16];
            getrandom::fill(&mut bytes).map_err(std::io::Error::other)?;
            hex::encode(bytes)
        }
    };
    let host = Arc::new(Host { core, picker, events, token: token.clone(), ui: options.ui });
    let app = Router::new()
        .route("/call", post(call))
        .route("/upload", post(upload).layer(axum::extract::DefaultBodyLimit::max(UPLOAD)))
        .route("/picker", post(pick))
        .route("/drop", post(drop_files))
        .route("/events", get(events_of))
        .layer(middleware::from_fn_with_state(host.clone(), admitted))
        .route("/view/{*path}", get(view))
        .fallback(get(page))
        .with_state(host);
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", options.port)).await?;
    println!("http://{}/?token={token}", listener.local_addr()?);
    axum::serve(listener, app).await
}

/// Lets through only who knows the token.
async fn admitted(State(host): State<Arc<Host>>, request: Request, next: Next) -> Response {
    let query: HashMap<String, String> = Query::try_from_uri(request.uri()).map(|Query(map)| map).unwrap_or_default();
    let given = request.headers().get("x-dalil-token").and_then(|v| v.to_str().ok()).map(str::to_owned);
    if given.or_else(|| query.get("token").cloned()).as_deref() == Some(host.token.as_str()) {
        next.run(request).await
    } else {
        StatusCode::FORBIDDEN.into_response()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Call {
    name: String,
    input: serde_json::Value,
}

async fn call(State(host): State<Arc<Host>>, Json(call): Json<Call>) -> Response {
    answer(tokio::task::spawn_blocking(move || commands::call(&host.core, &call.name, call.input)).await)
}

async fn upload(State(host): State<Arc<Host>>, headers: HeaderMap, body: Bytes) -> Response {
    let name = headers
        .get("x-dalil-upload")
        .and_then(|v| v.to_str().ok())
        .map(crate::base::text::percent_decoded)
        .unwrap_or_default();
    let result = host.core.upload(&name, body.to_vec());
    answer(Ok(result.map(|upload| serde_json::json!({ "upload": upload }))))
}

/// Tells the picker what the user of the test picks next.
async fn pick(State(host): State<Arc<Host>>, Json(next): Json<picker::Next>) -> StatusCode {
    host.picker.set(next);
    StatusCode::NO_CONTENT
}

/// Drops files on the window.
async fn drop_files(State(host): State<Arc<Host>>, Json(paths): Json<Vec<PathBuf>>) -> StatusCode {
    host.core.dropped(paths);
    StatusCode::NO_CONTENT
}

async fn events_of(
    State(host): State<Arc<Host>>,
) -> Sse<impl tokio_stream::Stream<Item = Result<sse::Event, Infallible>>> {
    let stream = BroadcastStream::new(host.events.subscribe())
        .filter_map(Result::ok)
        .filter_map(|event| sse::Event::default().json_data(event).ok())
        .map(Ok);
    Sse::new(stream).keep_alive(sse::KeepAlive::default())
}

/// Pictures need no token of the host's: their own token names them and dies with the lock.
async fn view(State(host): State<Arc<Host>>, Path(path): Path<String>, RawQuery(query): RawQuery) -> Response {
    let query = query.unwrap_or_default();
    let picture = tokio::task::spawn_blocking(move || host.core.picture(&format!("/view/{path}"), &query)).await;
    match picture {
        Ok(Ok(picture)) => {
            let headers = [(header::CONTENT_TYPE, picture.media_type), (header::CACHE_CONTROL, "no-store")];
            (headers, picture.bytes).into_response()
        }
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn page(State(host): State<Arc<Host>>, request: Request) -> Response {
    let path = request.uri().path().trim_start_matches('/');
    let path = if path.is_empty() { "index.html" } else { path };
    if path.split('/').any(|part| part == ".." || part.is_empty()) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let Ok(bytes) = tokio::fs::read(host.ui.join(path)).await else { return StatusCode::NOT_FOUND.into_response() };
    let media_type = match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    };
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

fn answer(result: Result<Result<serde_json::Value, Failure>, tokio::task::JoinError>) -> Response {
    match result {
        Ok(Ok(value)) => Json(value).into_response(),
        Ok(Err(failure)) => (StatusCode::UNPROCESSABLE_ENTITY, Json(failure)).into_response(),
        Err(_) => (StatusCode::INTERNAL_SERVER_ERROR, Json(Failure::new("internal"))).into_response(),
    }
}
