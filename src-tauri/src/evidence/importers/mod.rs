//! Importers: what a victim hands over becomes messages and pages that can be cited. Plain functions from bytes to values;
//! the original is never touched.

pub mod chat;
