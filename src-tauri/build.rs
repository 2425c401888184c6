//! Before the program is compiled: checks the window's configuration and what its page may ask for.

fn main() {
    println!("cargo:rerun-if-changed=src-tauri/build.rs");
    // Compiled into the program by folders, so a new file means compiling again; the compiler itself watches only files.
    println!("cargo:rerun-if-changed=templates");
    #[cfg(feature = "desktop")]
    window::prepare();
}

#[cfg(feature = "desktop")]
mod window {
    use std::fs::{self, File};
    use std::path::Path;
    use std::time::SystemTime;

    /// Where Vite puts the built interface; `tauri.conf.json` names the same folder.
    const INTERFACE: &str = "ui/dist";
    /// Shown when the program was compiled before the interface was built.
    const NOT_BUILT: &str = "<!doctype html>
<html lang=\"en\">
<meta charset=\"utf-8\">
<meta name=\"dalil\" content=\"interface not built\">
<title>Dalil</title>
<h1>The interface is not built</h1>
<p>This copy of Dalil was compiled without it. Start the program with <code>./run</code>, which builds both.</p>
</html>
";

    pub fn prepare() {
        println!("cargo:rerun-if-changed=src-tauri/capabilities");
        println!("cargo:rerun-if-changed=src-tauri/permissions");
        // The interface is compiled into the program, so a newer one means compiling again.
        println!("cargo:rerun-if-changed={INTERFACE}");
        if let Err(error) = leave_a_page(Path::new(INTERFACE)) {
            fail(&format!("no page could be put into {INTERFACE}: {error}"));
        }
        let attributes = tauri_build::Attributes::new()
            .capabilities_path_pattern("./src-tauri/capabilities/**/*")
            // Named by a file of ours rather than by `commands(&["call"])`, which writes one at the root while this
            // script runs: Cargo would take it for a change, and compile twice.
            .app_manifest(tauri_build::AppManifest::new().permissions_path_pattern("./src-tauri/permissions/**/*"));
        if let Err(error) = tauri_build::try_build(attributes) {
            fail(&format!("{error:#}"));
        }
    }

    /// Puts a page into `folder` when it holds none: `generate_context!` does not compile without one, and the
    /// tests of a fresh clone need no interface.
    fn leave_a_page(folder: &Path) -> std::io::Result<()> {
        let page = folder.join("index.html");
        if page.exists() {
            return Ok(());
        }
        fs::create_dir_all(folder)?;
        fs::write(&page, NOT_BUILT)?;
        // Dated 1970: Cargo would take a page newer than the start of this script for a change, and compile twice.
        for path in [page.as_path(), folder] {
            // Windows opens no folder as a file; there the second compilation is the price.
            if let Ok(file) = File::options().read(true).open(path) {
                let _ = file.set_modified(SystemTime::UNIX_EPOCH);
            }
        }
        Ok(())
    }

    fn fail(reason: &str) -> ! {
        eprintln!("{reason}");
        std::process::exit(1);
    }
}
