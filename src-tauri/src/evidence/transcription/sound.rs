//! Sound as transcribing programs take it: a WAV file of 16,000 samples a second, one channel, sixteen bits. It is made in
//! memory and lies nowhere else.

/// Samples a second.
pub const RATE: u32 = 16_000;
/// RIFF, `fmt `, `data` (Multimedia Programming Interface and Data Specifications 1.0).
const HEAD: usize = 44;

/// A sound that grows.
#[derive(Debug, Clone)]
pub struct Wave(Vec<u8>);

impl Default for Wave {
    fn default() -> Self {
        Self(vec![0; HEAD])
    }
}

impl Wave {
    /// Adds samples, sixteen bits each, so many a second.
    pub fn add(&mut self, samples: &[i16], rate: u32) {
        if samples.is_empty() || rate == 0 {
            return;
        }
        let (from, to) = (u64::from(rate), u64::from(RATE));
        let count = samples.len() as u64 * to / from;
        for at in 0..count {
            let begin = at * from / to;
            // Of more samples the mean of those that fall together, which keeps what is too high from sounding lower; of fewer the
            // straight line between two.
            let value = if from > to {
                let end = ((at + 1) * from / to).max(begin + 1).min(samples.len() as u64);
                let some = &samples[begin as usize..end as usize];
                some.iter().map(|sample| i64::from(*sample)).sum::<i64>() / some.len() as i64
            } else {
                let (one, next) = (i64::from(samples[begin as usize]), (begin as usize + 1).min(samples.len() - 1));
                let part = (at * from % to) as i64;
                one + (i64::from(samples[next]) - one) * part / to as i64
            };
            self.0.extend((value as i16).to_le_bytes());
        }
    }

    /// Its length in milliseconds.
    pub fn milliseconds(&self) -> u64 {
        (self.0.len() - HEAD) as u64 / 2 * 1000 / u64::from(RATE)
    }

    /// The file.
    pub fn into_bytes(self) -> Vec<u8> {
        let mut file = self.0;
        let sound = (file.len() - HEAD) as u32;
        let mut head = b"RIFF".to_vec();
        head.extend((sound + 36).to_le_bytes());
        head.extend(b"WAVEfmt ");
        head.extend(16u32.to_le_bytes());
        // Plain samples, one channel.
        head.extend([1, 0, 1, 0]);
        head.extend(RATE.to_le_bytes());
        head.extend((RATE * 2).to_le_bytes());
        head.extend([2, 0, 16, 0]);
        head.extend(b"data");
        head.extend(sound.to_le_bytes());
        file[..HEAD].copy_from_slice(&head);
        file
    }
}
