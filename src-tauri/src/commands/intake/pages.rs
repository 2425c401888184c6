//! A page that a browser saved as a file with a folder beside it: what lies in the folder is known as the page's own.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::path::Path;

/// How browsers call the folder, behind the name of the page: Firefox and those made of Chromium, the older Internet Explorer.
const FOLDERS: [&str; 3] = ["_files", ".files", "-files"];

/// A file of a saved page, both by their place in the list.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub page: usize,
    pub file: usize,
    /// Its path from the page, as the page names it.
    pub entry: String,
}

/// The files that belong to pages among these.
pub(super) fn parts(paths: &[Option<&Path>]) -> Vec<Part> {
    let mut pages: HashMap<(&Path, String), usize> = HashMap::new();
    for (at, path) in paths.iter().enumerate() {
        let Some(path) = path.filter(|path| is_page(path)) else { continue };
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().to_lowercase();
        let beside = path.parent().unwrap_or(Path::new(""));
        for ending in FOLDERS {
            pages.entry((beside, format!("{stem}{ending}"))).or_insert(at);
        }
    }
    if pages.is_empty() {
        return Vec::new();
    }
    let part = |(file, path): (usize, &Option<&Path>)| {
        let path = (*path)?;
        // A page in the folder of a page belongs to that one: the outermost has them all.
        let above: Vec<&Path> = path.ancestors().skip(1).collect();
        let (page, beside) = above.into_iter().rev().find_map(|folder| {
            let (beside, name) = (folder.parent()?, folder.file_name()?.to_string_lossy().to_lowercase());
            pages.get(&(beside, name)).map(|page| (*page, beside))
        })?;
        let entry = path.strip_prefix(beside).ok()?.to_string_lossy().replace('\\', "/");
        Some(Part { page, file, entry })
    };
    paths.iter().enumerate().filter_map(part).collect()
}

fn is_page(path: &Path) -> bool {
    let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    ["html", "htm", "xhtml"].iter().any(|known| ending.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_of_a_saved_page_are_those_in_its_folder() {
        let paths = [
            "/a/Вакансия в Анкаре.html",
            "/a/Вакансия в Анкаре_files/logo.png",
            "/a/Вакансия в Анкаре_files/css/main.css",
            "/a/Вакансия в Анкаре_files/frame.html",
            "/a/Вакансия_files/other.png",
            "/b/Вакансия в Анкаре_files/elsewhere.png",
            "/a/old.HTM",
            "/a/old.files/image001.gif",
        ]
        .map(Path::new);
        let found = parts(&paths.map(Some));
        let told: Vec<_> = found.iter().map(|part| (part.page, part.file, part.entry.as_str())).collect();
        assert_eq!(
            told,
            [
                (0, 1, "Вакансия в Анкаре_files/logo.png"),
                (0, 2, "Вакансия в Анкаре_files/css/main.css"),
                (0, 3, "Вакансия в Анкаре_files/frame.html"),
                (6, 7, "old.files/image001.gif"),
            ]
        );
        assert_eq!(parts(&[None, Some(paths[1])]), [], "without its page a folder is a folder");
    }
}
