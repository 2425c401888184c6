//! From passphrase to key: Argon2id (RFC 9106), its cost, and the bounds within which a cost is believed.

use super::error::{Error, Result};
use super::keys::{Key, make_random};
use super::passphrase::Passphrase;
use std::time::Instant;

const MIB: u32 = 1024; // Argon2 counts memory in KiB

/// What one Argon2id run costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KdfCost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl KdfCost {
    /// The least a real vault is made with: the second recommendation of RFC 9106 §4.
    pub const FLOOR: Self = Self { memory_kib: 64 * MIB, passes: 3, lanes: 4 };
    /// The most a vault is made with, so that it still opens on a laptop of 4 GB.
    pub const CEILING: Self = Self { memory_kib: 1024 * MIB, passes: 3, lanes: 4 };
    /// Beyond these a descriptor is not believed: it would stop the computer, not the thief.
    const REFUSED_BEYOND: Self = Self { memory_kib: 2048 * MIB, passes: 16, lanes: 16 };

    /// A cost for a real vault. Refuses less than [`KdfCost::FLOOR`].
    pub fn new(memory_kib: u32, passes: u32, lanes: u32) -> Result<Self> {
        let floor = Self::FLOOR;
        if memory_kib < floor.memory_kib || passes < floor.passes || lanes < floor.lanes {
            return Err(Error::KdfRefused);
        }
        let cost = Self { memory_kib, passes, lanes };
        cost.refuse_absurd()?;
        Ok(cost)
    }

    /// A cost that protects nothing, so that tests do not wait.
    pub const fn weak_for_tests() -> Self {
        Self { memory_kib: 64, passes: 1, lanes: 1 }
    }

    pub(super) const fn read(memory_kib: u32, passes: u32, lanes: u32) -> Self {
        Self { memory_kib, passes, lanes }
    }

    pub(super) const fn parts(self) -> [u32; 3] {
        [self.memory_kib, self.passes, self.lanes]
    }

    /// Whether it is neither absurd nor one that Argon2 cannot run.
    pub(super) fn is_believable(self) -> bool {
        self.params().is_ok()
    }

    fn params(self) -> Result<argon2::Params> {
        self.refuse_absurd()?;
        let [memory_kib, passes, lanes] = self.parts();
        argon2::Params::new(memory_kib, passes, lanes, Some(32)).map_err(|_| Error::KdfRefused)
    }

    fn refuse_absurd(self) -> Result<()> {
        let most = Self::REFUSED_BEYOND;
        let absurd = self.memory_kib > most.memory_kib || self.passes > most.passes || self.lanes > most.lanes;
        if absurd { Err(Error::KdfRefused) } else { Ok(()) }
    }
}

/// How dear guessing the passphrase of a new vault is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KdfChoice {
    /// As dear as 0.7 to 1.0 seconds on this computer allow, between the floor and the ceiling.
    Calibrated,
    /// As given.
    Fixed(KdfCost),
}

impl KdfChoice {
    pub(super) fn cost(self) -> Result<KdfCost> {
        match self {
            Self::Fixed(cost) => Ok(cost),
            Self::Calibrated => {
                let begun = Instant::now();
                KdfRecord { cost: KdfCost::FLOOR, salt: [0; 16] }.derive(&Passphrase::new(""))?;
                Ok(scaled(begun.elapsed().as_secs_f64(), available_memory_kib()))
            }
        }
    }
}

/// The cost that takes about 0.85 s where the floor takes `floor_seconds`, in at most a third of the free memory.
/// The time of Argon2 grows evenly with its memory.
fn scaled(floor_seconds: f64, free_kib: Option<u64>) -> KdfCost {
    const STEP: u32 = 16 * MIB;
    let (floor, ceiling) = (KdfCost::FLOOR, KdfCost::CEILING);
    let wanted = f64::from(floor.memory_kib) * 0.85 / floor_seconds.max(0.001);
    let room = free_kib.map_or(ceiling.memory_kib, |kib| u32::try_from(kib / 3).unwrap_or(u32::MAX));
    let memory_kib = (wanted as u32 / STEP * STEP).min(room / STEP * STEP).clamp(floor.memory_kib, ceiling.memory_kib);
    KdfCost { memory_kib, ..floor }
}

/// Memory that can be used without swapping, where the system tells.
fn available_memory_kib() -> Option<u64> {
    let text = std::fs::read_to_string("/proc/meminfo").ok()?;
    text.lines().find_map(|line| line.strip_prefix("MemAvailable:"))?.trim().strip_suffix("kB")?.trim().parse().ok()
}

/// One way of deriving keys that a vault accepts. The salt is the vault's, so that one run tests all eight slots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct KdfRecord {
    pub(super) cost: KdfCost,
    pub(super) salt: [u8; 16],
}

impl KdfRecord {
    pub(super) fn make(cost: KdfCost) -> Result<Self> {
        Ok(Self { cost, salt: make_random()? })
    }

    /// The passphrase's key. Refuses an absurd cost before running it.
    pub(super) fn derive(&self, passphrase: &Passphrase) -> Result<Key> {
        let params = self.cost.params()?;
        let argon2 = argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params);
        let mut key = zeroize::Zeroizing::new([0; 32]);
        argon2.hash_password_into(passphrase.bytes(), &self.salt, &mut *key).map_err(|_| Error::KdfRefused)?;
        Ok(Key::from_bytes(&key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slow_computer_gets_the_floor_and_a_fast_one_the_ceiling() {
        assert_eq!(scaled(2.0, None), KdfCost::FLOOR);
        assert_eq!(scaled(0.01, None), KdfCost::CEILING);
        assert_eq!(scaled(0.1, None).memory_kib, 544 * MIB);
        assert_eq!(scaled(0.1, Some(u64::from(600 * MIB))).memory_kib, 192 * MIB, "a third of what is free");
    }

    #[test]
    fn absurd_costs_are_refused_at_once() {
        for cost in [[2048 * MIB + 1, 3, 4], [64 * MIB, 17, 4], [64 * MIB, 3, 17], [u32::MAX, u32::MAX, u32::MAX]] {
            let record = KdfRecord { cost: KdfCost::read(cost[0], cost[1], cost[2]), salt: [0; 16] };
            let begun = Instant::now();
            assert!(matches!(record.derive(&Passphrase::new("x")), Err(Error::KdfRefused)));
            assert!(begun.elapsed().as_millis() < 100);
        }
    }

    #[test]
    fn costs_argon2_cannot_run_are_refused() {
        for cost in [[0, 0, 0], [8, 1, 4], [64, 0, 1]] {
            let record = KdfRecord { cost: KdfCost::read(cost[0], cost[1], cost[2]), salt: [0; 16] };
            assert!(matches!(record.derive(&Passphrase::new("x")), Err(Error::KdfRefused)));
        }
    }

    #[test]
    fn a_real_vault_never_costs_less_than_the_floor() {
        assert!(KdfCost::new(64 * MIB, 3, 4).is_ok());
        assert!(KdfCost::new(64 * MIB - 1, 3, 4).is_err());
        assert!(KdfCost::new(64 * MIB, 2, 4).is_err());
    }
}
