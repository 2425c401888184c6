//! The readers of strangers' files and nothing else of the program: the same sources, compiled without the vault, paper and
//! window, so that a target is built in minutes and not in an hour. What they use of the rest stands here, as small as it can be.
#![allow(dead_code, unused_imports)]

pub mod base;
pub mod evidence;
pub mod language;
pub mod worker;
