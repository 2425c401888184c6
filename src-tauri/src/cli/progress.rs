//! Long work on a terminal: a bar while it lasts, nothing where the output is read by a program.

use super::session::Session;
use crate::base::id::JobId;
use crate::commands::Failure;
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::Value;
use std::io::IsTerminal;
use std::time::Duration;

/// Waits for a job and shows how far it is. `bytes`: its units are bytes.
pub fn wait(session: &Session, job: &Value, bytes: bool) -> Result<Value, Failure> {
    let job: JobId = job["job"].as_str().and_then(|id| id.parse().ok()).ok_or_else(|| Failure::new("internal"))?;
    let bar = if std::io::stderr().is_terminal() { ProgressBar::new(0) } else { ProgressBar::hidden() };
    let template = if bytes { "{bar:32} {bytes}/{total_bytes} {bytes_per_sec}" } else { "{bar:32} {pos}/{len}" };
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    loop {
        let view = session.call("job.show", serde_json::json!({ "job": job }))?;
        bar.set_length(view["total"].as_u64().unwrap_or(0));
        bar.set_position(view["done"].as_u64().unwrap_or(0));
        if view["finished"] == true {
            bar.finish_and_clear();
            if let Ok(failure) = serde_json::from_value::<GivenFailure>(view["failure"].clone()) {
                return Err(failure.into());
            }
            return Ok(view);
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[derive(serde::Deserialize)]
struct GivenFailure {
    code: String,
    params: std::collections::BTreeMap<String, String>,
}

impl From<GivenFailure> for Failure {
    fn from(given: GivenFailure) -> Self {
        Self { code: given.code, params: given.params }
    }
}
