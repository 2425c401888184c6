//! The disk beneath the database. SQLite takes a reading that the disk refused for a sign that the file system is broken,
//! and then calls the database malformed (`SQLITE_IOERR_CORRUPTFS` becomes `SQLITE_CORRUPT` in its virtual machine). That
//! is another finding with another remedy, so a layer over the system's own file access calls it what it was: an error of
//! reading. SQLCipher goes further: it deciphers the page that it did not get, takes it for a forged one, and lets that
//! connection write no more. So the layer remembers, for the thread that reads, that the disk refused: what is said after
//! that is no finding about the database, and the connection is not used again.

use rusqlite::ffi;
use std::cell::Cell;
use std::ffi::{CStr, c_int, c_void};
use std::sync::{Mutex, OnceLock, PoisonError};

/// What the layer is called among the database library's own.
const NAME: &CStr = c"dalil";

thread_local! {
    /// Whether the disk refused this thread a reading since its work began.
    static REFUSED: Cell<bool> = const { Cell::new(false) };
}

/// Begins a piece of work: what the disk refused before is past.
pub(in crate::vault) fn begin() {
    REFUSED.set(false);
}

/// Whether the disk refused a reading in the work under way.
pub(in crate::vault) fn refused() -> bool {
    REFUSED.get()
}

/// The file access of the system, as the database library brings it.
struct System(*mut ffi::sqlite3_vfs);

// SAFETY: the library's own layer is never changed and never goes; it is meant to be used by many threads.
unsafe impl Send for System {}
// SAFETY: as above.
unsafe impl Sync for System {}

static SYSTEM: OnceLock<Option<System>> = OnceLock::new();

/// A table of a file's functions, and the one it was made from. The table comes first: a pointer to it is one to this.
#[repr(C)]
struct Told {
    methods: ffi::sqlite3_io_methods,
    real: *const ffi::sqlite3_io_methods,
}

/// The tables that were made, by the address of the real one. There are a few, and they stay.
static TOLD: Mutex<Vec<(usize, usize)>> = Mutex::new(Vec::new());

/// The name to open a database with; none where the library would not take the layer, and its own is used.
pub(in crate::vault) fn layer() -> Option<&'static CStr> {
    SYSTEM.get_or_init(lay).as_ref().map(|_| NAME)
}

fn lay() -> Option<System> {
    // SAFETY: asks for the default, which is there or null.
    let real = unsafe { ffi::sqlite3_vfs_find(std::ptr::null()) };
    if real.is_null() {
        return None;
    }
    // SAFETY: `real` points to the library's own layer, which stays as it is. The copy differs in name and opening, and
    // is never freed.
    let code = unsafe {
        let mut ours = *real;
        ours.pNext = std::ptr::null_mut();
        ours.zName = NAME.as_ptr();
        ours.xOpen = Some(open);
        ffi::sqlite3_vfs_register(Box::into_raw(Box::new(ours)), 0)
    };
    (code == ffi::SQLITE_OK).then_some(System(real))
}

/// Opens as the system does, and puts the table that tells in the place of its own.
unsafe extern "C" fn open(
    _: *mut ffi::sqlite3_vfs,
    name: ffi::sqlite3_filename,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    let Some(Some(System(real))) = SYSTEM.get() else { return ffi::SQLITE_CANTOPEN };
    // SAFETY: the library calls this with a file of its own, as large as the real layer asks for, and the real layer is
    // given its own pointer.
    unsafe {
        let Some(opens) = (**real).xOpen else { return ffi::SQLITE_CANTOPEN };
        let code = opens(*real, name, file, flags, out);
        if code == ffi::SQLITE_OK && !(*file).pMethods.is_null() {
            (*file).pMethods = told((*file).pMethods);
        }
        code
    }
}

/// The table that tells, for a real one.
///
/// # Safety
/// `real` points to a table of the library, which stays as long as the program.
unsafe fn told(real: *const ffi::sqlite3_io_methods) -> *const ffi::sqlite3_io_methods {
    let mut made = TOLD.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, ours)) = made.iter().find(|(of, _)| *of == real as usize) {
        return *ours as *const ffi::sqlite3_io_methods;
    }
    // SAFETY: the caller says that it is a table.
    let mut methods = unsafe { *real };
    methods.xRead = Some(read);
    let ours = Box::into_raw(Box::new(Told { methods, real })).cast_const();
    made.push((real as usize, ours as usize));
    ours.cast()
}

/// Reads as the system does; a refusal of the disk is an error of reading and nothing else.
unsafe extern "C" fn read(file: *mut ffi::sqlite3_file, into: *mut c_void, length: c_int, at: i64) -> c_int {
    // SAFETY: only files that `open` gave a table of ours come here; the table is the beginning of a `Told`.
    unsafe {
        let ours = (*file).pMethods.cast::<Told>();
        let Some(reads) = (*(*ours).real).xRead else { return ffi::SQLITE_IOERR_READ };
        match reads(file, into, length, at) {
            // The end of the file is no refusal.
            code if code & 0xff != ffi::SQLITE_IOERR || code == ffi::SQLITE_IOERR_SHORT_READ => code,
            code => {
                REFUSED.set(true);
                if code == ffi::SQLITE_IOERR_CORRUPTFS { ffi::SQLITE_IOERR_READ } else { code }
            }
        }
    }
}
