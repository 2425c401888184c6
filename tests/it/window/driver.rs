//! Drives the real window through WebKitWebDriver (Debian: webkit2gtk-driver), by the W3C WebDriver protocol: JSON over
//! HTTP, one request per connection. Each step waits for what it asks for, so that tests need no pauses of their own.

use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long a window, a page or an element may take to appear on a busy machine of two cores.
const PATIENCE: Duration = Duration::from_secs(30);
/// The key under which the protocol puts an element's reference.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A program in its window, closed when the test ends.
pub struct Window {
    driver: Child,
    port: u16,
    session: String,
}

/// Something on the page.
pub struct Element(String);

impl Window {
    /// Starts `program` with `arguments`; its settings and data go below `home`.
    pub fn open(program: &Path, arguments: &[&str], home: &Path) -> Self {
        let port = free_port();
        let driver = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("HOME", home)
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver is installed by ./test");
        let mut window = Self { driver, port, session: String::new() };
        wait_for("the driver to listen", || TcpStream::connect(("127.0.0.1", port)).ok());
        // No browserName: the driver would look for a browser of its own.
        let asked = json!({ "capabilities": { "alwaysMatch": {
            "webkitgtk:browserOptions": { "binary": program, "args": arguments }
        }}});
        let answer = window.request("POST", "/session", &asked).expect("the program opens its window");
        window.session = answer["sessionId"].as_str().expect("a session has an id").to_owned();
        window
    }

    /// The title of the page.
    pub fn title(&self) -> String {
        self.ask("GET", "/title", &Value::Null).as_str().expect("a title is text").to_owned()
    }

    /// Waits for the first element a CSS selector finds.
    pub fn find(&self, selector: &str) -> Element {
        self.wait_for_one("css selector", selector)
    }

    /// Waits for a button or a link that says this.
    pub fn saying(&self, words: &str) -> Element {
        assert!(!words.contains('"'), "words stand in quotes");
        let own = format!("contains(normalize-space(.), \"{words}\") or @aria-label=\"{words}\"");
        self.wait_for_one("xpath", &format!("//*[self::button or self::a][{own}]"))
    }

    fn wait_for_one(&self, using: &str, value: &str) -> Element {
        let asked = json!({ "using": using, "value": value });
        let path = self.path("/element");
        let found = wait_for(value, || self.request("POST", &path, &asked).ok());
        Element(found[ELEMENT].as_str().expect("an element has a reference").to_owned())
    }

    /// Presses it as the mouse does; waits while something lies over it.
    pub fn press(&self, element: &Element) {
        let path = self.path(&format!("/element/{}/click", element.0));
        wait_for("an element to take a press", || self.request("POST", &path, &json!({})).ok());
    }

    /// Types into it.
    pub fn write(&self, into: &Element, text: &str) {
        self.ask("POST", &format!("/element/{}/value", into.0), &json!({ "text": text }));
    }

    /// The first element an XPath finds now.
    pub fn look(&self, path: &str) -> Option<Element> {
        let asked = json!({ "using": "xpath", "value": path });
        let found = self.request("POST", &self.path("/element"), &asked).ok()?;
        Some(Element(found[ELEMENT].as_str()?.to_owned()))
    }

    /// How many elements an XPath finds now.
    pub fn count(&self, path: &str) -> usize {
        let found = self.ask("POST", "/elements", &json!({ "using": "xpath", "value": path }));
        found.as_array().expect("what is found is a list").len()
    }

    /// Presses it once, and says whether it took the press. What is gone did not; nor did what lies below something
    /// else, which is brought to the middle for the next try, as a person would by the wheel.
    pub fn try_press(&self, element: &Element) -> bool {
        let path = self.path(&format!("/element/{}/click", element.0));
        let pressed = self.request("POST", &path, &json!({})).is_ok();
        if !pressed {
            let _ = self.of(element, "arguments[0].scrollIntoView({ block: 'center' });");
        }
        pressed
    }

    /// Types into it, unless it is gone by now.
    pub fn try_write(&self, into: &Element, text: &str) -> bool {
        self.request("POST", &self.path(&format!("/element/{}/value", into.0)), &json!({ "text": text })).is_ok()
    }

    /// Its text, unless it is gone by now.
    pub fn try_text(&self, of: &Element) -> Option<String> {
        let text = self.request("GET", &self.path(&format!("/element/{}/text", of.0)), &Value::Null).ok()?;
        text.as_str().map(str::to_owned)
    }

    /// Where it lies in the window, unless it is gone by now: left, top, width and height in pixels.
    pub fn place(&self, of: &Element) -> Option<[f64; 4]> {
        let asked = "const r = arguments[0].getBoundingClientRect(); return [r.x, r.y, r.width, r.height];";
        serde_json::from_value(self.of(of, asked).ok()?).ok()
    }

    /// What a script says of an element.
    fn of(&self, element: &Element, script: &str) -> Result<Value, String> {
        let asked = json!({ "script": script, "args": [{ (ELEMENT): element.0 }] });
        self.request("POST", &self.path("/execute/sync"), &asked)
    }

    /// Presses keys together: the first is held until the last is let go.
    pub fn keys(&self, together: &[char]) {
        let key = |kind: &str, key: &char| json!({ "type": kind, "value": key.to_string() });
        let down = together.iter().map(|one| key("keyDown", one));
        let up = together.iter().rev().map(|one| key("keyUp", one));
        let steps: Vec<Value> = down.chain(up).collect();
        self.ask("POST", "/actions", &json!({ "actions": [{ "type": "key", "id": "keys", "actions": steps }] }));
    }

    /// Moves the mouse with its button held, from the first place to the last: pixels from the upper left corner.
    pub fn drag(&self, places: &[[f64; 2]]) {
        let mut steps: Vec<Value> = places.iter().map(|place| moved(*place)).collect();
        steps.insert(1, json!({ "type": "pointerDown", "button": 0 }));
        steps.push(json!({ "type": "pointerUp", "button": 0 }));
        self.mouse(&steps);
    }

    /// Presses twice in a row.
    pub fn double_press(&self, at: [f64; 2]) {
        let (down, up) = (json!({ "type": "pointerDown", "button": 0 }), json!({ "type": "pointerUp", "button": 0 }));
        self.mouse(&[moved(at), down.clone(), up.clone(), down, up]);
    }

    fn mouse(&self, steps: &[Value]) {
        let kind = json!({ "pointerType": "mouse" });
        let mouse = json!([{ "type": "pointer", "id": "mouse", "parameters": kind, "actions": steps }]);
        self.ask("POST", "/actions", &json!({ "actions": mouse }));
    }

    /// Whether the page has an element now.
    pub fn has(&self, selector: &str) -> bool {
        let asked = json!({ "using": "css selector", "value": selector });
        self.request("POST", &self.path("/element"), &asked).is_ok()
    }

    /// The element's text, as a person sees it.
    pub fn text(&self, of: &Element) -> String {
        self.ask("GET", &format!("/element/{}/text", of.0), &Value::Null).as_str().expect("text is text").to_owned()
    }

    /// What a script in the page answers: the value of its last `answer(…)`.
    pub fn answer_of(&self, script: &str) -> Value {
        let script = format!("const answer = arguments[arguments.length - 1]; (async () => {{ {script} }})();");
        self.ask("POST", "/execute/async", &json!({ "script": script, "args": [] }))
    }

    /// The window's picture, as PNG.
    pub fn picture(&self) -> Vec<u8> {
        use base64::Engine as _;
        let picture = self.ask("GET", "/screenshot", &Value::Null);
        base64::engine::general_purpose::STANDARD
            .decode(picture.as_str().expect("a picture is text"))
            .expect("a picture is base64")
    }

    fn path(&self, tail: &str) -> String {
        format!("/session/{}{tail}", self.session)
    }

    fn ask(&self, method: &str, tail: &str, body: &Value) -> Value {
        self.request(method, &self.path(tail), body).unwrap_or_else(|error| panic!("{method} {tail}: {error}"))
    }

    /// One request; the protocol puts both answers and errors under `value`.
    fn request(&self, method: &str, path: &str, body: &Value) -> Result<Value, String> {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).map_err(|error| error.to_string())?;
        stream.set_read_timeout(Some(PATIENCE)).map_err(|error| error.to_string())?;
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        )
        .map_err(|error| error.to_string())?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).map_err(|error| error.to_string())?;
        let (head, body) = answer.split_once("\r\n\r\n").ok_or("an answer without a body")?;
        let value = serde_json::from_str::<Value>(body).map_err(|error| error.to_string())?["value"].take();
        if head.starts_with("HTTP/1.1 200") { Ok(value) } else { Err(value["message"].to_string()) }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // Closing the session closes the program; a driver that is gone already has closed it too.
        let _ = self.request("DELETE", &self.path(""), &Value::Null);
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// A step of the mouse. It takes a moment, as a hand does: pages ask where the mouse was on its way.
fn moved([x, y]: [f64; 2]) -> Value {
    json!({ "type": "pointerMove", "duration": 60, "origin": "viewport", "x": x.round() as i64, "y": y.round() as i64 })
}

/// A port that was free a moment ago.
fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("loopback has a free port");
    listener.local_addr().expect("a listener has an address").port()
}

/// Asks again and again until there is an answer.
pub fn wait_for<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let began = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(began.elapsed() < PATIENCE, "waited {PATIENCE:?} for {what}");
        sleep(Duration::from_millis(100));
    }
}
