//! What ffmpeg and ffprobe do for recordings that no worker decodes: tell what they are, make a picture, give the sound. Both run
//! within walls; what they give is bounded and read as numbers, samples or plain pixels.

use super::{Heard, SAMPLE};
use crate::evidence::reading::{Error, Trouble};
use crate::evidence::tools::{External, find};
use crate::worker::{Limits, Program, Stretches, Tool};
use image::RgbImage;
use serde::Deserialize;
use std::io::Read;
use std::time::Duration;

/// The poster of a film is so many pixels wide.
const POSTER: u32 = 640;

/// A larger file is not laid into memory whole to be looked at: so many bytes of both its ends are, where its index and its first
/// pictures lie.
const WHOLE: u64 = 1 << 30;
const ENDS: u64 = 96 << 20;

/// What looking at one recording may take.
const LIMITS: Limits = Limits {
    input: 2 << 30,
    memory: 2 << 30,
    processor: Duration::from_secs(300),
    answer: Duration::from_secs(300),
    bulk: 512 << 20,
    ..Limits::USUAL
};

/// A file and what reads it.
pub struct Source<'a> {
    /// Whose walls.
    pub program: &'a Program,
    /// Bytes of the file.
    pub length: u64,
    /// Asked now and then; true ends the work.
    pub stop: &'a dyn Fn() -> bool,
}

/// Whether films can be read on this computer.
pub fn is_here() -> bool {
    find(External::Ffmpeg).is_some() && find(External::Ffprobe).is_some()
}

impl Source<'_> {
    /// What the file says of itself.
    pub fn heard(&self, file: &mut dyn Stretches) -> Result<Heard, Error> {
        let asked =
            "format=duration:format_tags=creation_time:stream=codec_type,codec_name,sample_rate,channels,width,height";
        let words =
            ["-v", "quiet", "-protocol_whitelist", "file,pipe", "-of", "json", "-show_entries", asked, "-i", INPUT];
        let answer = self.run(External::Ffprobe, &words, Given::Ends(file), 1 << 20)?;
        read_probe(&answer).and_then(Heard::checked).ok_or(Error::Trouble(Trouble::Damaged))
    }

    /// A picture out of the film: of its first second, past the black that many begin with.
    pub fn poster(&self, file: &mut dyn Stretches) -> Result<RgbImage, Error> {
        let narrow = format!("thumbnail=25,scale={POSTER}:-2:force_original_aspect_ratio=decrease");
        let words = ["-frames:v", "1", "-vf", &narrow, "-c:v", "ppm", "-f", "image2pipe", "pipe:1"];
        let answer = self.decode(&words, Given::Ends(file), 16 << 20)?;
        pixmap(&answer).ok_or(Error::Trouble(Trouble::Damaged))
    }

    /// Its sound: [`SAMPLE`] samples a second, one channel.
    pub fn sound(&self, file: &mut dyn Read) -> Result<Vec<i16>, Error> {
        let rate = SAMPLE.to_string();
        let words = ["-vn", "-ac", "1", "-ar", &rate, "-f", "s16le", "pipe:1"];
        let answer = self.decode(&words, Given::Whole(file), LIMITS.bulk)?;
        let samples: Vec<i16> = answer.chunks_exact(2).map(|two| i16::from_le_bytes([two[0], two[1]])).collect();
        if samples.is_empty() { Err(Error::Trouble(Trouble::Damaged)) } else { Ok(samples) }
    }

    fn decode(&self, words: &[&str], file: Given<'_>, most: u64) -> Result<Vec<u8>, Error> {
        let first = ["-nostdin", "-v", "quiet", "-threads", "1", "-protocol_whitelist", "file,pipe", "-i", INPUT];
        let threads = ["-threads", "1"];
        self.run(External::Ffmpeg, &[&first[..], &threads, words].concat(), file, most)
    }

    fn run(&self, tool: External, words: &[&str], file: Given<'_>, most: u64) -> Result<Vec<u8>, Error> {
        let path = find(tool).ok_or(Error::Trouble(Trouble::NoSound))?;
        let tool = Tool {
            path,
            arguments: words.iter().map(|word| (*word).to_owned()).collect(),
            environment: vec![("LC_ALL".into(), "C".into())],
            readable: Vec::new(),
        };
        let limits = Limits { bulk: most, ..LIMITS };
        Ok(match file {
            Given::Ends(file) if self.length > WHOLE => {
                self.program.run_tool_on_ends(&tool, self.length, (file, ENDS), &limits, self.stop)?
            }
            Given::Ends(mut file) => self.program.run_tool(&tool, self.length, &mut file, &limits, self.stop)?,
            Given::Whole(file) => self.program.run_tool(&tool, self.length, file, &limits, self.stop)?,
        })
    }
}

/// What of a file a program is given.
enum Given<'a> {
    Whole(&'a mut dyn Read),
    /// The whole of it while it is not large, then its ends.
    Ends(&'a mut dyn Stretches),
}

/// The file lies in memory without a name and is opened anew from there, so that it can be read from any place.
const INPUT: &str = "file:/proc/self/fd/0";

fn read_probe(json: &[u8]) -> Option<Heard> {
    #[derive(Deserialize)]
    struct Probed {
        #[serde(default)]
        streams: Vec<Stream>,
        format: Option<Format>,
    }
    #[derive(Deserialize)]
    struct Stream {
        codec_type: Option<String>,
        codec_name: Option<String>,
        sample_rate: Option<String>,
        channels: Option<u32>,
        width: Option<u32>,
        height: Option<u32>,
    }
    #[derive(Deserialize)]
    struct Format {
        duration: Option<String>,
        #[serde(default)]
        tags: std::collections::BTreeMap<String, String>,
    }
    let probed: Probed = serde_json::from_slice(json).ok()?;
    let mut heard = Heard::default();
    for stream in &probed.streams {
        match stream.codec_type.as_deref() {
            Some("audio") if heard.rate == 0 => {
                heard.codec = stream.codec_name.clone().unwrap_or_default();
                heard.rate = stream.sample_rate.as_deref().and_then(|rate| rate.parse().ok()).unwrap_or(0);
                heard.channels = stream.channels.unwrap_or(0);
            }
            Some("video") => heard.picture = stream.width.zip(stream.height),
            _ => {}
        }
    }
    if heard.rate == 0 && heard.picture.is_none() {
        return None;
    }
    let format = probed.format?;
    let seconds: f64 = format.duration.as_deref().and_then(|seconds| seconds.parse().ok()).unwrap_or(0.0);
    heard.duration_ms = (seconds.clamp(0.0, 3e9) * 1000.0).round() as u64;
    let made = format.tags.get("creation_time").and_then(|at| chrono::DateTime::parse_from_rfc3339(at).ok());
    heard.recorded = made.map(|at| at.timestamp_millis());
    Some(heard)
}

/// A binary portable pixmap (netpbm, P6) of eight bits.
fn pixmap(bytes: &[u8]) -> Option<RgbImage> {
    let mut rest = bytes.strip_prefix(b"P6")?;
    let mut numbers = [0u32; 3];
    for number in &mut numbers {
        rest = rest.trim_ascii_start();
        let end = rest.iter().position(|b| !b.is_ascii_digit())?;
        *number = std::str::from_utf8(rest.get(..end)?).ok()?.parse().ok()?;
        rest = &rest[end..];
    }
    let [width, height, 255] = numbers else { return None };
    let length = usize::try_from(u64::from(width) * u64::from(height) * 3).ok()?;
    RgbImage::from_raw(width, height, rest.get(1..)?.get(..length)?.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pixmap_is_read_and_a_broken_one_is_not() {
        let picture = pixmap(b"P6\n2 1\n255\n\x01\x02\x03\x04\x05\x06").unwrap();
        assert_eq!((picture.dimensions(), picture.get_pixel(1, 0).0), ((2, 1), [4, 5, 6]));
        for broken in [&b"P6\n2 1\n255\n\x01\x02"[..], b"P5\n1 1\n255\n\0", b"P6\n99999999999 1\n255\n", b"P6 4", b""] {
            assert!(pixmap(broken).is_none());
        }
    }

    #[test]
    fn what_ffprobe_says_is_read() {
        let json = br#"{"streams":[{"codec_type":"video","codec_name":"h264","width":640,"height":360},
            {"codec_type":"audio","codec_name":"amr_nb","sample_rate":"8000","channels":1}],
            "format":{"duration":"7.040000","tags":{"creation_time":"2026-03-22T20:15:12.000000Z"}}}"#;
        let heard = read_probe(json).unwrap();
        assert_eq!((heard.duration_ms, heard.codec.as_str(), heard.picture), (7040, "amr_nb", Some((640, 360))));
        assert_eq!(heard.recorded, Some(1_774_210_512_000));
        assert!(read_probe(b"{}").is_none() && read_probe(br#"{"streams":[],"format":{}}"#).is_none());
    }
}
