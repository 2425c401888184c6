//! Sound, decoded in the worker of one file: how long it is and how it was written, how loud from moment to moment, and
//! the sound itself as plain samples. The window plays those samples and never sees the file.

use super::{Heard, SAMPLE, amr, boxes};
use crate::evidence::reading::Trouble;
use crate::worker::Far;
use ropus::{Channels, DecodeMode};
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::sync::Arc;
use symphonia::core::codecs::CodecParameters;
use symphonia::core::codecs::audio::AudioDecoder;
use symphonia::core::codecs::audio::well_known::CODEC_ID_OPUS;
use symphonia::core::errors::Error;
use symphonia::core::formats::{FormatReader, TrackType};
use symphonia::core::io::{MediaSource, MediaSourceStream};

/// So many packets are decoded for the loudness of one recording; of a longer one it is looked at in stretches. Half an
/// hour of a voice message.
const MOST_DECODED: u64 = 90_000;
/// Packets of one stretch: a decoder that begins in the middle needs a few before it is right.
const STRETCH: u64 = 10;
/// Loudness is measured over so many samples a second, before it is put together.
const FINE: u32 = 20;

/// One recording and where its decoding stands.
pub struct Sound {
    file: File,
    /// Decoding that can go on, with the samples that were given out.
    open: Option<Playing>,
}

impl Sound {
    /// Nothing is parsed until it is asked for.
    pub fn of(bytes: Arc<Vec<u8>>) -> Self {
        Self { file: File::Near(Cursor::new(Bytes(bytes))), open: None }
    }

    /// The same of a recording of which only the stretches that are needed come here.
    pub fn over(file: &Far) -> Self {
        Self { file: File::Far(file.again()), open: None }
    }

    /// What the file says of itself.
    pub fn heard(&self) -> Result<Heard, Trouble> {
        if let File::Near(bytes) = &self.file
            && let Some(heard) = amr::heard(bytes.get_ref().as_ref())
        {
            return Ok(heard);
        }
        let recorded = boxes::recorded(&mut self.file.again());
        let format = open(&self.file)?;
        let info = *format.media_info();
        let length = info.time_base.zip(info.duration).map(|(base, length)| base.calc_duration_saturating(length));
        let mut heard = Heard { recorded, ..Heard::default() };
        heard.duration_ms = length.and_then(|length| u64::try_from(length.as_millis()).ok()).unwrap_or(0);
        for track in format.tracks() {
            match &track.codec_params {
                Some(CodecParameters::Audio(audio)) if heard.rate == 0 => {
                    heard.rate = audio.sample_rate.unwrap_or(0);
                    heard.channels = audio.channels.as_ref().map_or(0, |c| c.count() as u32);
                    let codecs = symphonia::default::get_codecs();
                    heard.codec = match codecs.get_audio_decoder(audio.codec) {
                        Some(known) => known.codec.info.short_name.to_owned(),
                        None if audio.codec == CODEC_ID_OPUS => "opus".to_owned(),
                        None => String::new(),
                    };
                }
                Some(CodecParameters::Video(video)) => {
                    heard.picture = Some((u32::from(video.width.unwrap_or(0)), u32::from(video.height.unwrap_or(0))));
                }
                _ => {}
            }
        }
        if heard.rate == 0 && heard.picture.is_none() {
            return Err(Trouble::Damaged);
        }
        if heard.duration_ms == 0 && heard.rate > 0 {
            heard.duration_ms = measured(format)?;
        }
        Ok(heard)
    }

    /// How loud it is from beginning to end: `count` values, 0 silent, 255 as loud as can be.
    pub fn peaks(&mut self, count: usize) -> Result<Vec<u8>, Trouble> {
        let known = self.heard()?.duration_ms;
        let mut playing = Playing::begin(&self.file)?;
        // A packet is taken to hold twenty milliseconds; of others there are fewer.
        let every = (known / 20 / MOST_DECODED).max(1);
        let mut fine: Vec<u8> = Vec::new();
        let mut samples = Vec::new();
        let mut packet = 0u64;
        loop {
            let taken = (packet / STRETCH).is_multiple_of(every);
            packet += 1;
            samples.clear();
            let Some(at) = playing.next(taken.then_some(&mut samples))? else { break };
            let Some(rate) = playing.rate() else { continue };
            let window = u64::from((rate / FINE).max(1));
            let begin = at * u64::from(rate) / 1000;
            for (n, sample) in (begin..).zip(&samples) {
                let bin = (n / window) as usize;
                if bin >= fine.len() {
                    fine.resize(bin.min(1 << 24) + 1, 0);
                }
                if let Some(loudest) = fine.get_mut(bin) {
                    *loudest = (*loudest).max((sample.unsigned_abs() >> 7).min(255) as u8);
                }
            }
        }
        if playing.decoded == 0 {
            return Err(Trouble::Damaged);
        }
        Ok(super::gathered(&fine, count))
    }

    /// Samples from a moment on, at most `most_ms` of them: their number a second, and the samples, one channel. Fewer, and none
    /// at last, where the recording ends. Asking in order costs nothing over again.
    pub fn samples(&mut self, from_ms: u64, most_ms: u64) -> Result<(u32, Vec<i16>), Trouble> {
        let goes_on = self.open.as_ref().is_some_and(|open| open.given_ms == from_ms);
        let mut playing = match self.open.take().filter(|_| goes_on) {
            Some(open) => open,
            None => Playing::begin(&self.file)?,
        };
        if !goes_on && from_ms > 0 {
            let mut before = Vec::new();
            while playing.samples_left(from_ms) > 0 && playing.next(Some(&mut before))?.is_some() {
                let left = playing.samples_left(from_ms);
                playing.given += (before.len() as u64).min(left);
                playing.spare = before.split_off((left as usize).min(before.len()));
                before.clear();
            }
        }
        let mut out = std::mem::take(&mut playing.spare);
        loop {
            let most = playing.rate().map_or(usize::MAX, |rate| (most_ms * u64::from(rate) / 1000) as usize);
            if out.len() >= most {
                playing.spare = out.split_off(most);
                break;
            }
            if playing.next(Some(&mut out))?.is_none() {
                break;
            }
        }
        let rate = playing.rate().ok_or(Trouble::Damaged)?;
        playing.given += out.len() as u64;
        playing.given_ms = from_ms + most_ms;
        self.open = Some(playing);
        Ok((rate, out))
    }
}

/// Where the bytes of a recording are.
enum File {
    Near(Cursor<Bytes>),
    Far(Far),
}

/// All of them, here.
#[derive(Clone)]
struct Bytes(Arc<Vec<u8>>);

impl AsRef<[u8]> for Bytes {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl File {
    /// The same from its beginning.
    fn again(&self) -> Self {
        match self {
            Self::Near(bytes) => Self::Near(Cursor::new(bytes.get_ref().clone())),
            Self::Far(file) => Self::Far(file.again()),
        }
    }
}

impl Read for File {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Near(bytes) => bytes.read(buffer),
            Self::Far(file) => file.read(buffer),
        }
    }
}

impl Seek for File {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        match self {
            Self::Near(bytes) => bytes.seek(to),
            Self::Far(file) => file.seek(to),
        }
    }
}

impl MediaSource for File {
    fn is_seekable(&self) -> bool {
        true
    }

    fn byte_len(&self) -> Option<u64> {
        Some(match self {
            Self::Near(bytes) => bytes.get_ref().0.len() as u64,
            Self::Far(file) => file.length(),
        })
    }
}

fn open(file: &File) -> Result<Box<dyn FormatReader>, Trouble> {
    let source = MediaSourceStream::new(Box::new(file.again()), Default::default());
    symphonia::default::get_probe()
        .probe(&Default::default(), source, Default::default(), Default::default())
        .map_err(|_| Trouble::Damaged)
}

/// The length of a recording that does not tell it: the sum of its packets.
fn measured(mut format: Box<dyn FormatReader>) -> Result<u64, Trouble> {
    let track = format.default_track(TrackType::Audio).ok_or(Trouble::Damaged)?;
    let (id, base) = (track.id, track.time_base.ok_or(Trouble::Damaged)?);
    let mut end = 0i64;
    while let Ok(Some(packet)) = format.next_packet() {
        if packet.track_id == id {
            end = end.max(packet.pts.get().saturating_add_unsigned(packet.dur.get()));
        }
    }
    let length = base.calc_time_saturating(end.into());
    Ok(u64::try_from(length.as_millis()).unwrap_or(0))
}

enum Decoder {
    Opus(Box<ropus::Decoder>),
    Other(Box<dyn AudioDecoder>),
}

/// A recording that is being decoded from its beginning.
struct Playing {
    format: Box<dyn FormatReader>,
    track: u32,
    decoder: Decoder,
    /// Samples a second as decoded, once the first packet told.
    rate: Option<u32>,
    /// Packets that were decoded well.
    decoded: u64,
    /// Samples decoded and not yet given out, and how many were given.
    spare: Vec<i16>,
    given: u64,
    given_ms: u64,
    /// Samples of a sum not yet complete, when several become one.
    sum: (i32, u32),
    scratch: Vec<i16>,
}

impl Playing {
    fn begin(file: &File) -> Result<Self, Trouble> {
        let format = open(file)?;
        let track = format.default_track(TrackType::Audio).ok_or(Trouble::NoSound)?;
        let Some(CodecParameters::Audio(audio)) = &track.codec_params else { return Err(Trouble::NoSound) };
        let decoder = if audio.codec == CODEC_ID_OPUS {
            Decoder::Opus(Box::new(ropus::Decoder::new(SAMPLE, Channels::Mono).map_err(|_| Trouble::Damaged)?))
        } else {
            let made = symphonia::default::get_codecs().make_audio_decoder(audio, &Default::default());
            Decoder::Other(made.map_err(|_| Trouble::NoSound)?)
        };
        let rate = matches!(decoder, Decoder::Opus(_)).then_some(SAMPLE);
        let (track, scratch) = (track.id, Vec::new());
        Ok(Self {
            format,
            track,
            decoder,
            rate,
            decoded: 0,
            spare: Vec::new(),
            given: 0,
            given_ms: 0,
            sum: (0, 0),
            scratch,
        })
    }

    /// How many samples become one: what people say needs no more than some twenty thousand a second.
    fn folded(&self) -> u32 {
        match self.decoder {
            Decoder::Opus(_) => 1,
            Decoder::Other(_) => self.rate.map_or(1, |rate| (rate / 22_000).max(1)),
        }
    }

    /// Samples a second as given out.
    fn rate(&self) -> Option<u32> {
        self.rate.map(|rate| rate / self.folded())
    }

    /// How many samples are still to pass before a moment.
    fn samples_left(&self, ms: u64) -> u64 {
        self.rate().map_or(1, |rate| (ms * u64::from(rate) / 1000).saturating_sub(self.given))
    }

    /// The next packet: decoded to the end of `out`, or passed over; answers the millisecond it begins at, and nothing when there
    /// is none. What is damaged inside is passed over.
    fn next(&mut self, out: Option<&mut Vec<i16>>) -> Result<Option<u64>, Trouble> {
        let packet = loop {
            match self.format.next_packet() {
                Ok(Some(packet)) if packet.track_id == self.track => break packet,
                Ok(Some(_)) => {}
                // A file that breaks off ends there.
                Ok(None) | Err(Error::IoError(_) | Error::ResetRequired | Error::DecodeError(_)) => return Ok(None),
                Err(_) => return Err(Trouble::Damaged),
            }
        };
        let base = self.format.tracks().iter().find(|t| t.id == self.track).and_then(|t| t.time_base);
        let at = base.map_or(0, |base| base.calc_time_saturating(packet.pts).as_millis());
        let at = u64::try_from(at).unwrap_or(0);
        let Some(out) = out else { return Ok(Some(at)) };
        match &mut self.decoder {
            Decoder::Opus(decoder) => {
                self.scratch.resize(decoder.max_frame_samples_per_channel(), 0);
                let Ok(count) = decoder.decode(&packet.data, &mut self.scratch, DecodeMode::Normal) else {
                    return Ok(Some(at));
                };
                self.decoded += 1;
                // The stream counts in 48,000 a second, whatever it was recorded in (RFC 7845).
                let unheard = (packet.trim_start.get() * u64::from(SAMPLE) / 48_000) as usize;
                out.extend(self.scratch.get(unheard..count).unwrap_or_default());
            }
            Decoder::Other(decoder) => {
                let Ok(buffer) = decoder.decode(&packet) else { return Ok(Some(at)) };
                self.decoded += 1;
                self.rate = Some(buffer.spec().rate());
                let channels = buffer.spec().channels().count().max(1);
                self.scratch.resize(buffer.samples_interleaved(), 0);
                buffer.copy_to_slice_interleaved(&mut self.scratch);
                let folded = self.folded();
                for frame in self.scratch.chunks_exact(channels) {
                    let all: i32 = frame.iter().map(|s| i32::from(*s)).sum();
                    self.sum.0 += all / channels as i32;
                    self.sum.1 += 1;
                    if self.sum.1 == folded {
                        out.push((self.sum.0 / folded as i32) as i16);
                        self.sum = (0, 0);
                    }
                }
            }
        }
        Ok(Some(at))
    }
}
