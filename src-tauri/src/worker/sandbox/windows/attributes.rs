//! The list of what a new process shall be (`PROC_THREAD_ATTRIBUTE_LIST`).

use std::io;
use std::marker::PhantomData;
use windows_sys::Win32::System::Threading::{
    DeleteProcThreadAttributeList, InitializeProcThreadAttributeList, LPPROC_THREAD_ATTRIBUTE_LIST,
    UpdateProcThreadAttribute,
};

/// The list. Windows keeps no copy of what is in it, so it may not outlive that.
pub struct Attributes<'a> {
    /// In numbers of eight bytes, so that it is aligned for pointers.
    room: Vec<u64>,
    values: PhantomData<&'a ()>,
}

impl<'a> Attributes<'a> {
    /// A list with places for so many.
    pub fn of(count: u32) -> io::Result<Self> {
        let mut length = 0;
        // SAFETY: without room only the length is told, which lives through the call.
        unsafe { InitializeProcThreadAttributeList(std::ptr::null_mut(), count, 0, &raw mut length) };
        let mut room = vec![0u64; length.div_ceil(8)];
        // SAFETY: the room is at least as long as is said and stays where it is for the list's life.
        let made = unsafe { InitializeProcThreadAttributeList(room.as_mut_ptr().cast(), count, 0, &raw mut length) };
        if made == 0 { Err(io::Error::last_os_error()) } else { Ok(Self { room, values: PhantomData }) }
    }

    /// Adds one: its number and its values.
    pub fn add<T>(&mut self, which: u32, values: &'a [T]) -> io::Result<()> {
        let (list, length) = (self.list(), size_of_val(values));
        let unasked = (std::ptr::null_mut(), std::ptr::null());
        // SAFETY: the list was made; the values are as long as is said and outlive it.
        let added = unsafe {
            UpdateProcThreadAttribute(list, 0, which as usize, values.as_ptr().cast(), length, unasked.0, unasked.1)
        };
        if added == 0 { Err(io::Error::last_os_error()) } else { Ok(()) }
    }

    /// As Windows takes it.
    pub fn list(&mut self) -> LPPROC_THREAD_ATTRIBUTE_LIST {
        self.room.as_mut_ptr().cast()
    }
}

impl Drop for Attributes<'_> {
    fn drop(&mut self) {
        // SAFETY: the list was made and is ended once.
        unsafe { DeleteProcThreadAttributeList(self.list()) };
    }
}
