//! Why a document did not come out, and where in the template to look.

use super::world::Paper;
use typst::World;
use typst::WorldExt;
use typst::diag::{SourceDiagnostic, Tracepoint};
use typst::syntax::{DiagSpan, DiagSpanKind, FileId};

/// Why a document was not typeset.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The template is wrong; the first problem gives the place.
    #[error("the template cannot be set: {file}, line {line}")]
    Template { file: String, line: usize, problems: Vec<Problem> },
    /// The pages cannot become a PDF/A; most often a picture has no description or a letter has no font.
    #[error("the pages cannot be written as a PDF for archives")]
    Pdf { problems: Vec<Problem> },
    #[error("the data of a document must be an object")]
    Data,
    #[error("the language has no code that the typesetter knows")]
    Language,
    #[error("the main file of the template has no usable path")]
    MainFile,
    #[error("the standards asked of the PDF exclude each other")]
    Standards,
    #[error("the page could not be encoded as a picture")]
    Picture,
    #[error("the document could not be written for Word")]
    Word,
}

/// One thing wrong in a template. `message` may quote what the template was given, so it is for the lawyer's
/// eyes and never for a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file within the template, such as `template.typ` or `lib/filing.typ`; empty when no place is known.
    pub file: String,
    /// Counted from 1; 0 when no place is known.
    pub line: usize,
    /// Characters into the line, counted from 1; 0 when no place is known.
    pub column: usize,
    /// What is wrong, as the typesetter says it (English).
    pub message: String,
    /// What may help.
    pub hints: Vec<String>,
}

impl Error {
    pub(super) fn template(world: &Paper<'_>, diagnostics: &[SourceDiagnostic]) -> Self {
        let problems: Vec<_> = diagnostics.iter().map(|d| Problem::from_diagnostic(world, d)).collect();
        let (file, line) = problems.first().map_or_else(Default::default, |p| (p.file.clone(), p.line));
        Self::Template { file, line, problems }
    }

    pub(super) fn pdf(diagnostics: &[SourceDiagnostic]) -> Self {
        Self::Pdf { problems: diagnostics.iter().map(Problem::without_place).collect() }
    }

    /// What is wrong, problem by problem; empty when the template is not to blame.
    pub fn problems(&self) -> &[Problem] {
        match self {
            Self::Template { problems, .. } | Self::Pdf { problems } => problems,
            _ => &[],
        }
    }
}

impl Problem {
    /// The problem with its place. When it shows inside the library, the line of the template that led there is
    /// named: that is the line its author can change.
    pub(super) fn from_diagnostic(world: &Paper<'_>, diagnostic: &SourceDiagnostic) -> Self {
        let calls = diagnostic.trace.iter().filter(|step| matches!(step.v, Tracepoint::Call(_)));
        let spans = std::iter::once(diagnostic.span).chain(calls.map(|call| call.span.into()));
        let places: Vec<_> = spans.filter_map(|span| place(world, span)).collect();
        let own = places.iter().find(|place| place.0 == world.main());
        let mut problem = Self::without_place(diagnostic);
        if let Some(&(id, line, column)) = own.or(places.first()) {
            problem = Self { file: id.vpath().get_without_slash().to_owned(), line, column, ..problem };
        }
        problem
    }

    fn without_place(diagnostic: &SourceDiagnostic) -> Self {
        Self {
            file: String::new(),
            line: 0,
            column: 0,
            message: diagnostic.message.to_string(),
            hints: diagnostic.hints.iter().map(|hint| hint.v.to_string()).collect(),
        }
    }
}

/// File, line and column of a span, counted from 1.
fn place(world: &Paper<'_>, span: DiagSpan) -> Option<(FileId, usize, usize)> {
    let id = match span.get() {
        DiagSpanKind::Detached => return None,
        DiagSpanKind::Number { id, .. } | DiagSpanKind::Range { id, .. } => id,
    };
    let range = world.range(span)?;
    let source = world.source(id).ok()?;
    let (line, column) = source.lines().byte_to_line_column(range.start)?;
    Some((id, line + 1, column + 1))
}
