//! The whole program, seen from outside; the modules mirror those of `src`.

mod law;
mod paper;

mod bundle;
