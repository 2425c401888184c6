//! Dalil from the outside, module by module.

mod architecture;
