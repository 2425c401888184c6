//! Dalil from the outside, module by module.
#![allow(clippy::unwrap_used, reason = "a test may stop at once; helpers of tests are tests too")]

mod architecture;
#[cfg(feature = "desktop")]
mod window;
