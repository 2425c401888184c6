//! What reads evidence: a process that can do nothing but compute, and that may break down without harm.

mod bombs;
mod endings;
mod store_only;
#[cfg(target_os = "linux")]
mod tools;
#[cfg(target_os = "linux")]
mod walls;
