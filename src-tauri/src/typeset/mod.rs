//! Typesetting: values and a template become pages, and pages become a PDF that a court can keep.
//!
//! The same job gives the same bytes on every computer: no clock, no files, no network, no fonts but ours.
//! Data goes in as values and is never pasted into template source, so a name such as `#eval(1)` prints as itself.

mod data;
mod error;
mod flow;
mod fonts;
mod origin;
mod pdf;
mod picture;
mod template;
mod word;
mod world;

pub use error::{Error, Problem};
pub use flow::{Block, Cell, Kind, Paragraph, Place, Run, Table};
pub use fonts::{FontSet, font_files, fonts_digest, unprintable};
pub use origin::Origin;
pub use picture::Picture;
pub use template::Template;

use crate::base::{Language, Timestamp};
use typst::foundations::{Bytes, NativeElement, Value};
use typst::introspection::{Introspector, MetadataElem};
use typst_layout::PagedDocument;

/// The typesetter with its version: another may break a line elsewhere.
pub const ENGINE: &str = "typst 0.15.1";

pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What the document says about itself to programs that read it.
#[derive(Debug, Clone)]
pub struct About {
    /// The title in the window of a PDF reader; PDF/UA asks for one.
    pub title: String,
    /// Who wrote it, as readers show it; empty when it should not be said.
    pub author: String,
    /// The language of the text: hyphenation, and the voice of a screen reader.
    pub language: Language,
    /// The moment written into the PDF as its creation, in UTC.
    pub date: Timestamp,
    /// Tells this document from every other, and stays the same when it is made again.
    pub ident: String,
}

impl About {
    /// What a paper says of itself that names no author: what is read about a file gives nobody away.
    pub fn unsigned(title: &str, language: Language, date: Timestamp, ident: &str) -> Self {
        Self { title: title.to_owned(), author: String::new(), language, date, ident: ident.to_owned() }
    }

    /// The same by this author: the lawyer or whoever of the office signs, as the paper itself names them. A victim who signs is no
    /// author: properties of a file are seen where its pages are not.
    pub fn by(self, author: &str) -> Self {
        Self { author: author.to_owned(), ..self }
    }
}

/// One document to be typeset.
pub struct Job<'a> {
    pub template: &'a Template,
    /// What the template reads as `sys.inputs.data`; an object.
    pub data: serde_json::Value,
    /// What the template reads as `sys.inputs.pictures`: name to the bytes of a PNG, JPEG or WebP.
    pub pictures: &'a [(String, Bytes)],
    pub about: About,
}

/// Laid-out pages.
pub struct Composed {
    document: PagedDocument,
    about: About,
    warnings: Vec<Problem>,
}

/// Lays the document out. Takes 10–100 ms a page the first time and much less when little has changed.
pub fn compose(job: &Job<'_>) -> Result<Composed> {
    compose_with(job, fonts::own())
}

/// The same with fonts that were kept, so that an old document comes out as it was.
pub fn compose_with(job: &Job<'_>, fonts: &FontSet) -> Result<Composed> {
    let world = world::Paper::new(job, fonts)?;
    let outcome = typst::compile::<PagedDocument>(&world);
    // What was not used in the last few documents is forgotten, or the program would grow all day.
    typst::comemo::evict(5);
    let warnings = outcome.warnings.iter().map(|warning| Problem::from_diagnostic(&world, warning)).collect();
    let mut document = outcome.output.map_err(|problems| Error::template(&world, &problems))?;
    let info = document.info_mut();
    info.title = Some(job.about.title.as_str().into());
    info.author = Some(job.about.author.trim()).filter(|a| !a.is_empty()).map(Into::into).into_iter().collect();
    info.date = typst::foundations::Smart::Auto; // the moment is handed over when the PDF is written
    Ok(Composed { document, about: job.about.clone(), warnings })
}

impl Composed {
    /// How many pages it has.
    pub fn pages(&self) -> usize {
        self.document.pages().len()
    }

    /// Width and height of a page in points (1/72 inch), counted from 0; `None` past the end.
    pub fn size(&self, page: usize) -> Option<(f64, f64)> {
        let size = self.document.pages().get(page)?.frame.size();
        Some((size.x.to_pt(), size.y.to_pt()))
    }

    /// What the template did that deserves a look and did not stop it.
    pub fn warnings(&self) -> &[Problem] {
        &self.warnings
    }

    /// The document as PDF/A-2a and PDF/UA-1: for archives, and for readers who listen.
    pub fn pdf(&self) -> Result<Vec<u8>> {
        pdf::write(&self.document, &self.about, pdf::Kind::Tagged)
    }

    /// The document as PDF/A-2b without tags, links kept: for sheets that a bundle will copy.
    pub fn plain_pdf(&self) -> Result<Vec<u8>> {
        pdf::write(&self.document, &self.about, pdf::Kind::Plain)
    }

    /// The document for Word, with the words of the pages in their order.
    pub fn word(&self) -> Result<Vec<u8>> {
        word::write(&self.flow(), &self.about)
    }

    /// The text of each page as it was set, for a search.
    pub fn texts(&self) -> Vec<String> {
        self.document.pages().iter().map(|page| flow::text_of(&page.frame)).collect()
    }

    /// The same with the line of the template that put each stretch there; `template` is the one it was set by.
    pub fn origins(&self, template: &Template) -> Vec<Vec<Origin>> {
        origin::of(&self.document, template)
    }

    /// The marks that the template set (`#metadata("…")`) in their order, each with the page it stands on, counted from 0.
    pub fn marks(&self) -> Vec<(String, usize)> {
        let introspector = self.document.introspector();
        let found = introspector.query(&MetadataElem::ELEM.select());
        let told = found.iter().filter_map(|content| {
            let Value::Str(words) = &content.to_packed::<MetadataElem>()?.value else { return None };
            let page = introspector.page(content.location()?)?;
            Some((words.to_string(), page.get() - 1))
        });
        told.collect()
    }

    /// The text as it flows, for a sheet of 210 mm with margins of 30 and 15 mm.
    pub fn flow(&self) -> Vec<Block> {
        const MM: f64 = 72.0 / 25.4;
        flow::of(&self.document, 30.0 * MM, 195.0 * MM)
    }

    /// One page as pixels, counted from 0; `None` past the end. 72 points are an inch: 2.0 is 144 dots an inch.
    pub fn picture(&self, page: usize, pixels_per_pt: f64) -> Option<Picture> {
        self.document.pages().get(page).map(|page| Picture::of(page, pixels_per_pt))
    }
}
