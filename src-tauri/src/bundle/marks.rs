//! The bookmarks of a bundle.

use super::bind::Mark;
use super::plan::Plan;
use super::words;

/// A bookmark shows so many letters of a description.
const BOOKMARK: usize = 80;

/// The index, then each exhibit with its pages below it.
pub(super) fn of(plan: &Plan) -> Vec<Mark> {
    let language = plan.order.language;
    let index = Mark { title: words::index(language).to_owned(), page: 2.min(plan.total()), below: Vec::new() };
    let exhibits = plan.exhibits.iter().map(|planned| {
        let pages = &planned.place.pages;
        let below = if pages.len() > 1 {
            (1..)
                .zip(pages.clone())
                .map(|(own, page)| Mark { title: words::page(language, own), page, below: Vec::new() })
                .collect()
        } else {
            Vec::new()
        };
        let title = format!(
            "{}. {}",
            words::exhibit(language, planned.exhibit.number),
            shortened(&planned.exhibit.description)
        );
        Mark { title, page: planned.place.first(), below }
    });
    std::iter::once(index).chain(exhibits).collect()
}

/// A description short enough for a bookmark, on one line.
fn shortened(description: &str) -> String {
    let line = description.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= BOOKMARK {
        return line;
    }
    let cut: String = line.chars().take(BOOKMARK).collect();
    format!("{}…", cut.trim_end())
}
