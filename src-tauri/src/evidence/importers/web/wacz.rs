//! Packages of web archives (WACZ 1.1): a ZIP file with archives, a list of pages and digests of all of it.

use super::super::found::Found;
use super::super::zipped;
use super::warc::{self, Gathered};
use crate::evidence::archive;
use crate::evidence::reading::Trouble;
use serde_json::Value;
use sha2::Digest;
use std::io::Cursor;

/// One file of a package.
const LONGEST: u64 = 512 << 20;
/// A list of pages, and the description.
const LISTED: u64 = 8 << 20;
/// Archives of one package.
const ARCHIVES: usize = 64;

pub fn read(bytes: &[u8]) -> Result<Found, Trouble> {
    let list = zipped::entries(&mut std::io::Cursor::new(bytes))?;
    let mut source = Cursor::new(bytes);
    let mut get = |name: &str, most: u64| {
        let entry = list.iter().find(|e| e.name == name)?;
        archive::unpack(&mut source, entry, most).ok()
    };
    let package: Value =
        get("datapackage.json", LISTED).and_then(|b| serde_json::from_slice(&b).ok()).unwrap_or(Value::Null);
    let mut gathered = Gathered::default();
    for entry in list
        .iter()
        .filter(|e| e.name.starts_with("archive/") && (e.name.ends_with(".warc.gz") || e.name.ends_with(".warc")))
        .take(ARCHIVES)
    {
        if let Some(bytes) = get(&entry.name, LONGEST) {
            gathered.take(&bytes, &entry.name)?;
        }
    }
    let word = |value: &Value| value.as_str().unwrap_or_default().chars().take(2_000).collect::<String>();
    for resource in package["resources"].as_array().into_iter().flatten().take(1_000) {
        let (Some(path), Some(hash)) = (resource["path"].as_str(), resource["hash"].as_str()) else { continue };
        let Some(value) = hash.strip_prefix("sha256:") else { continue };
        gathered.web.digests += 1;
        let holds = get(path, LONGEST)
            .is_some_and(|bytes| hex::encode(sha2::Sha256::digest(&bytes)).eq_ignore_ascii_case(value));
        gathered.web.broken += u32::from(!holds);
    }
    // The page that was meant, where the package says which.
    let pages = get("pages/pages.jsonl", LISTED).unwrap_or_default();
    let main = String::from_utf8_lossy(&pages)
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .find(|page| page["url"].is_string());
    if let Some(page) = main {
        gathered.web.url = word(&page["url"]);
        if let Some(at) = page["ts"].as_str() {
            gathered.web.saved = at.chars().take(40).collect();
        }
        if page["title"].is_string() {
            gathered.web.title = word(&page["title"]);
        }
    }
    let software = word(&package["software"]);
    if !software.is_empty() {
        gathered.web.saver = software;
    }
    gathered.found()
}

/// A file that a record of one of its archives keeps, by `<archive>/<n>`.
pub fn unpack(bytes: &[u8], entry: &str) -> Result<Vec<u8>, Trouble> {
    let (name, _) = entry.rsplit_once('/').ok_or(Trouble::Damaged)?;
    let list = zipped::entries(&mut std::io::Cursor::new(bytes))?;
    let found = list.iter().find(|e| e.name == name).ok_or(Trouble::Damaged)?;
    let inner = archive::unpack(&mut Cursor::new(bytes), found, LONGEST).map_err(Trouble::from)?;
    warc::record_of(&inner, entry)
}
