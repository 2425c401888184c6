//! Recordings of the sample and broken ones, decoded as a worker does it.

use super::*;
use crate::evidence::reading::Trouble;
use std::sync::Arc;

fn sample(name: &str) -> Arc<Vec<u8>> {
    Arc::new(std::fs::read(format!("templates/sample/files/{name}")).unwrap())
}

/// A WAV file of one channel.
fn wav(rate: u32, samples: &[i16]) -> Vec<u8> {
    let data: Vec<u8> = samples.iter().flat_map(|s| s.to_le_bytes()).collect();
    let mut file = b"RIFF".to_vec();
    file.extend((36 + data.len() as u32).to_le_bytes());
    file.extend(b"WAVEfmt \x10\0\0\0\x01\0\x01\0");
    file.extend(rate.to_le_bytes());
    file.extend((rate * 2).to_le_bytes());
    file.extend(b"\x02\0\x10\0data");
    file.extend((data.len() as u32).to_le_bytes());
    file.extend(data);
    file
}

#[test]
fn a_voice_message_is_measured_and_decoded() {
    let mut sound = Sound::of(sample("PTT-20260512-WA0011.opus"));
    let heard = sound.heard().unwrap();
    assert_eq!((heard.codec.as_str(), heard.channels, heard.picture), ("opus", 1, None));
    assert!((12_500..12_700).contains(&heard.duration_ms), "{heard:?}");
    let peaks = sound.peaks(PEAKS).unwrap();
    assert!((240..=PEAKS).contains(&peaks.len()), "{}", peaks.len());
    assert!(*peaks.iter().max().unwrap() > 40, "somebody speaks");
    let (rate, all) = sound.samples(0, 60_000).unwrap();
    let ms = all.len() as u64 * 1000 / u64::from(rate);
    assert!(ms.abs_diff(heard.duration_ms) < 100, "{ms}");
    let mut parts = Vec::new();
    for from in (0..20_000).step_by(5000) {
        parts.extend(sound.samples(from, 5000).unwrap().1);
    }
    assert_eq!(parts, all, "parts asked for in order make the whole");
    let later = sound.samples(5000, 1000).unwrap().1;
    assert_eq!(later, all[5 * rate as usize..6 * rate as usize], "and a part of its own is the same");
}

#[test]
fn a_recording_of_a_telephone_tells_when_it_was_made() {
    let mut sound = Sound::of(sample("Запись 014.m4a"));
    let heard = sound.heard().unwrap();
    assert_eq!(heard.codec, "aac");
    assert!(heard.recorded.is_some_and(|at| at > 1_770_000_000_000), "{heard:?}");
    assert!(*sound.peaks(100).unwrap().iter().max().unwrap() > 20);
    let film = Sound::of(sample("VID_20260322_231512.mp4")).heard().unwrap();
    assert!(film.picture.is_some(), "{film:?}");
}

#[test]
fn silence_is_silent_and_loudness_stands_where_it_is() {
    let mut samples = vec![0i16; 48_000];
    assert_eq!(*Sound::of(Arc::new(wav(8000, &samples))).peaks(60).unwrap().iter().max().unwrap(), 0);
    samples[24_000..24_400].fill(20_000);
    let mut sound = Sound::of(Arc::new(wav(8000, &samples)));
    assert_eq!(sound.heard().unwrap().duration_ms, 6000);
    let peaks = sound.peaks(60).unwrap();
    let loud: Vec<_> = (0..60).filter(|at| peaks[*at] > 100).collect();
    assert_eq!(loud, [30]);
}

#[test]
fn broken_recordings_are_refused_and_nothing_panics() {
    let whole = sample("PTT-20260512-WA0011.opus");
    assert_eq!(Sound::of(Arc::new(Vec::new())).heard().unwrap_err(), Trouble::Damaged);
    assert_eq!(Sound::of(Arc::new(b"no recording at all".to_vec())).heard().unwrap_err(), Trouble::Damaged);
    for cut in [30, 100, 1000, whole.len() / 2, whole.len() - 7] {
        let mut sound = Sound::of(Arc::new(whole[..cut].to_vec()));
        let _ = (sound.heard(), sound.peaks(100), sound.samples(0, 60_000));
    }
    for at in (0..whole.len()).step_by(1511) {
        let mut bytes = whole.to_vec();
        bytes[at] ^= 0x55;
        let mut sound = Sound::of(Arc::new(bytes));
        let _ = (sound.heard(), sound.peaks(100));
    }
}

#[test]
fn the_length_of_amr_is_the_number_of_its_frames() {
    let mut file = b"#!AMR\n".to_vec();
    for _ in 0..150 {
        file.push(0x3C);
        file.extend([7; 31]);
    }
    assert_eq!(amr::heard(&file).map(|h| (h.duration_ms, h.codec)), Some((3000, "amr".to_owned())));
    file.truncate(file.len() - 1);
    assert_eq!(amr::heard(&file).map(|h| h.duration_ms), Some(2980), "a frame cut off is none");
    assert!(amr::heard(b"OggS").is_none());
}

#[test]
fn loudness_is_gathered_without_losing_a_peak() {
    let mut fine = vec![0; 10_000];
    fine[7777] = 9;
    let peaks = gathered(&fine, 100);
    assert_eq!((peaks.len(), peaks[77]), (100, 9));
    assert_eq!(gathered(&[1, 2], 100), [1, 2]);
}
