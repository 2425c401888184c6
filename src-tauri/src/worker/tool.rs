//! External programs that read evidence: what they are, and how one is run on the bytes of one file.

use super::{Error, Limits, Program, Stretches};
use std::io::Read;
use std::path::PathBuf;

/// An external program with what it may see. Nothing here comes from the file it reads.
#[derive(Debug, Clone)]
pub struct Tool {
    /// The program itself: an absolute path with no links in it.
    pub path: PathBuf,
    /// Its arguments.
    pub arguments: Vec<String>,
    /// Its whole environment.
    pub environment: Vec<(String, String)>,
    /// Files and folders it may read besides the system's libraries; those that do not exist are passed over.
    pub readable: Vec<PathBuf>,
}

/// What came out of a tool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// What it wrote.
    pub bytes: Vec<u8>,
    /// It ended by itself and says that all went well. One that was killed, or of which nobody knows, did not.
    pub well: bool,
}

impl Program {
    /// Runs a tool on a file of `length` bytes, which is its standard input and can be read from any place, and gives
    /// what it wrote to its standard output: at most [`Limits::bulk`] bytes. `stop` is asked several times a second.
    ///
    /// What it answered and how it ended is not told apart: a tool that fails has written nothing, or half.
    pub fn run_tool(
        &self,
        tool: &Tool,
        length: u64,
        file: &mut dyn Read,
        limits: &Limits,
        stop: &dyn Fn() -> bool,
    ) -> Result<Vec<u8>, Error> {
        Ok(self.run_tool_to_its_end(tool, length, file, limits, stop)?.bytes)
    }

    /// The same for a file of any length that needs only its ends to be looked at, as a film does whose index and first pictures
    /// are wanted: so many bytes of its beginning and of its end are there, and what lies between reads as zeros and takes no memory.
    #[cfg(target_os = "linux")]
    pub fn run_tool_on_ends(
        &self,
        tool: &Tool,
        length: u64,
        (file, ends): (&mut dyn Stretches, u64),
        limits: &Limits,
        stop: &dyn Fn() -> bool,
    ) -> Result<Vec<u8>, Error> {
        let limits = Limits { input: u64::MAX, ..*limits };
        let input = |length| super::outside::ends_in_memory(length, file, ends);
        Ok(super::outside::run(self, tool, length, input, &limits, stop)?.bytes)
    }

    /// Walls around external programs are built for Linux only; elsewhere none is run.
    #[cfg(not(target_os = "linux"))]
    pub fn run_tool_on_ends(
        &self,
        _: &Tool,
        _: u64,
        _: (&mut dyn Stretches, u64),
        _: &Limits,
        _: &dyn Fn() -> bool,
    ) -> Result<Vec<u8>, Error> {
        Err(Error::Unprotected(super::Layer::Files))
    }

    /// The same with how it ended.
    #[cfg(target_os = "linux")]
    pub fn run_tool_to_its_end(
        &self,
        tool: &Tool,
        length: u64,
        file: &mut dyn Read,
        limits: &Limits,
        stop: &dyn Fn() -> bool,
    ) -> Result<Output, Error> {
        super::outside::run(self, tool, length, |length| super::outside::in_memory(length, file), limits, stop)
    }

    /// Walls around external programs are built for Linux only; elsewhere none is run.
    #[cfg(not(target_os = "linux"))]
    pub fn run_tool_to_its_end(
        &self,
        _: &Tool,
        _: u64,
        _: &mut dyn Read,
        _: &Limits,
        _: &dyn Fn() -> bool,
    ) -> Result<Output, Error> {
        Err(Error::Unprotected(super::Layer::Files))
    }
}
