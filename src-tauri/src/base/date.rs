//! Uncertain dates.
