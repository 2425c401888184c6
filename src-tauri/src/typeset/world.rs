//! What a template can see: its own files, our fonts, the data. Nothing else exists.

use super::{Error, FontSet, Job, Result, Template, data, fonts};
use std::collections::HashMap;
use std::sync::Mutex;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration, Value};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, FontFamily, FontList, Lang, TextElem};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

/// The world of one document.
pub(super) struct Paper<'a> {
    library: LazyHash<Library>,
    template: &'a Template,
    fonts: &'a FontSet,
    main: FileId,
    sources: Mutex<HashMap<FileId, Source>>,
}

impl<'a> Paper<'a> {
    pub(super) fn new(job: &Job<'a>, fonts: &'a FontSet) -> Result<Self> {
        let mut inputs = Dict::new();
        inputs.insert("data".into(), Value::Dict(data::dict(&job.data)?));
        inputs.insert("lang".into(), Value::Str(job.about.language.code().into()));
        inputs.insert("title".into(), Value::Str(job.about.title.as_str().into()));
        let pictures = job.pictures.iter().map(|(name, bytes)| (name.as_str().into(), Value::Bytes(bytes.clone())));
        inputs.insert("pictures".into(), Value::Dict(pictures.collect()));

        let mut library = Library::builder().with_inputs(inputs).build();
        let lang: Lang = job.about.language.code().parse().map_err(|_| Error::Language)?;
        library.styles.set(TextElem::lang, lang);
        let families = fonts::FAMILIES.iter().map(|family| FontFamily::new(family)).collect();
        library.styles.set(TextElem::font, FontList(families));

        let path = VirtualPath::new(Template::MAIN).map_err(|_| Error::MainFile)?;
        let main = RootedPath::new(VirtualRoot::Project, path).intern();
        Ok(Self { library: LazyHash::new(library), template: job.template, fonts, main, sources: Mutex::default() })
    }

    fn text(&self, id: FileId) -> FileResult<&str> {
        let path = id.vpath().get_with_slash();
        match id.root() {
            VirtualRoot::Project => self.template.file(path).ok_or_else(|| FileError::NotFound(path.into())),
            VirtualRoot::Package(_) => Err(FileError::AccessDenied),
        }
    }
}

impl World for Paper<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }
    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }
    fn main(&self) -> FileId {
        self.main
    }
    fn source(&self, id: FileId) -> FileResult<Source> {
        let text = self.text(id)?;
        let mut sources = self.sources.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        Ok(sources.entry(id).or_insert_with(|| Source::new(id, text.to_owned())).clone())
    }
    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.text(id).map(|text| Bytes::new(text.to_owned().into_bytes()))
    }
    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }
    /// There is no clock: a document's dates come with its data.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
