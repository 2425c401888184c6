//! Two of three (Shamir, 1979): each byte of the kit is where a straight line meets zero; a share is one point of each
//! line. The slope of every line is drawn evenly from all 256, so one point fits every secret.

use super::{KitFault, SHARE_WORDS, field, words};
use crate::base::Sha256Digest;
use crate::vault::error::Result;
use crate::vault::keys::make_random;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// One of three shares. It prints as nothing.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Share {
    /// 1, 2 or 3.
    number: u8,
    /// The same in the three shares of one printing, drawn at random; 12 bits.
    set: u16,
    points: [u8; 32],
}

impl std::fmt::Debug for Share {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Share")
    }
}

impl Share {
    /// Which of the three it is.
    pub fn number(&self) -> u8 {
        self.number
    }

    /// Its 26 words: 256 bits of points, 2 of the number, 12 of the set, 16 of check digits.
    pub fn words(&self) -> Zeroizing<String> {
        let [high, low] = self.set.to_be_bytes();
        words::write(&[(&self.points, 256), (&[self.number], 2), (&[high, low], 12), (&self.check(), 16)])
    }

    /// Reads a share out of the numbers of its words.
    pub(super) fn read(numbers: &[u16]) -> Result<Self, KitFault> {
        if numbers.len() != SHARE_WORDS {
            return Err(KitFault::Count(numbers.len()));
        }
        let bytes = words::bytes(numbers);
        let (points, rest) = bytes.split_first_chunk::<32>().ok_or(KitFault::Check)?;
        // 30 bits are left: two, twelve, sixteen; the last two of the four bytes are empty.
        let rest = u32::from_be_bytes(rest.try_into().map_err(|_| KitFault::Check)?) >> 2;
        let (number, set, check) = ((rest >> 28) as u8, (rest >> 16 & 0xfff) as u16, rest as u16);
        let share = Self { number, set, points: *points };
        if share.check() != check.to_be_bytes() || number == 0 { Err(KitFault::Check) } else { Ok(share) }
    }

    fn check(&self) -> [u8; 2] {
        let [high, low] = self.set.to_be_bytes();
        let hashed = Zeroizing::new([b"dalil/share/v1\0".as_slice(), &self.points, &[self.number, high, low]].concat());
        let digest = Sha256Digest::of(&hashed).0;
        [digest[0], digest[1]]
    }
}

/// Splits.
pub(super) fn split(secret: &[u8; 32]) -> Result<[Share; 3]> {
    let slopes = Zeroizing::new(make_random::<32>()?);
    let set = u16::from_be_bytes(make_random()?) & 0xfff;
    Ok(points(secret, &slopes, set))
}

fn points(secret: &[u8; 32], slopes: &[u8; 32], set: u16) -> [Share; 3] {
    [1, 2, 3].map(|number| Share {
        number,
        set,
        points: std::array::from_fn(|at| secret[at] ^ field::times(slopes[at], number)),
    })
}

/// Joins two shares, or three, of which every two must agree.
pub(super) fn join(shares: &[Share]) -> Result<Zeroizing<[u8; 32]>, KitFault> {
    let [a, b, more @ ..] = shares else { return Err(KitFault::OneShare) };
    if shares.iter().any(|share| share.set != a.set) || a.number == b.number {
        return Err(KitFault::Apart);
    }
    let secret = line(a, b);
    for share in more {
        if share.number == a.number || share.number == b.number || *line(a, share) != *secret {
            return Err(KitFault::Apart);
        }
    }
    Ok(secret)
}

/// Where the lines through the points of two shares meet zero.
fn line(a: &Share, b: &Share) -> Zeroizing<[u8; 32]> {
    let apart = field::inverse(a.number ^ b.number);
    let (left, right) = (field::times(b.number, apart), field::times(a.number, apart));
    let at = |at: usize| field::times(a.points[at], left) ^ field::times(b.points[at], right);
    Zeroizing::new(std::array::from_fn(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_those_computed_by_hand() {
        // The lines s + r·x over FIPS 197's field, worked out apart from this code: s = 00 01 02 …, r = ff fe fd ….
        let secret = std::array::from_fn(|at| at as u8);
        let slopes = std::array::from_fn(|at| 255 - at as u8);
        let shares = points(&secret, &slopes, 0xabc);
        let begin = shares.each_ref().map(|share| hex::encode(&share.points[..6]));
        assert_eq!(begin, VECTORS);
        assert_eq!(*join(&[shares[2].clone(), shares[0].clone()]).unwrap(), secret);
    }

    const VECTORS: [&str; 3] = ["ffffffffffff", "e5e6e3e0e9ea", "1a181e1c1210"];

    #[test]
    fn one_share_fits_every_secret() {
        // For each byte of a share and each secret there is exactly one slope: 256 slopes give 256 different secrets.
        for number in [1, 2, 3] {
            let mut secrets: Vec<u8> = (0..=255).map(|slope| 0x5a ^ field::times(slope, number)).collect();
            secrets.sort_unstable();
            assert_eq!(secrets, (0..=255).collect::<Vec<u8>>());
        }
    }

    #[test]
    fn a_share_that_was_changed_is_not_read() {
        let mut missed = 0;
        for set in 0..40 {
            let share = points(&[set as u8; 32], &[2; 32], set)[0].clone();
            let numbers = words::read(&share.words()).unwrap();
            for at in 0..SHARE_WORDS {
                for bit in 0..11 {
                    let mut changed = numbers.to_vec();
                    changed[at] ^= 1 << bit;
                    missed += usize::from(Share::read(&changed).is_ok());
                }
            }
        }
        // Sixteen check bits let one change in 65,536 pass; of 11,440 that is not one. What passes opens nothing.
        assert!(missed <= 1, "{missed} of 11,440 changed shares were read");
    }
}
