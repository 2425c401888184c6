//! Dalil from the outside, module by module.

mod architecture;
#[cfg(feature = "desktop")]
mod window;
