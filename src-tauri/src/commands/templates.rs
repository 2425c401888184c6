//! Commands about templates of the office's own: copy, edit, try on the example, pass on as a signed file.

use super::core::Core;
use super::failure::Failure;
use super::views::{
    Changed, CopyTemplate, Exported, Nothing, OfTemplate, OwnTemplateView, OwnVersionView, PageSize, ProblemView,
    SaveTemplate, ShowTemplate, TemplateDraft, TryTemplate, TryView,
};
use super::way_out::{Matter, Parcel, Second, Spot};
use crate::base::id::OwnTemplateId;
use crate::base::{Language, Sha256Digest};
use crate::evidence::reading;
use crate::filings::own::{self, Bench, Files, Foreign, LARGEST, Outcome, Own, PURPOSE, Plain, SignedTemplate};
use crate::filings::public::{self, Given, Needles, Trial};
use crate::filings::{Draft, Numbering, StoreError, Template};
use crate::typeset::{self, About};
use crate::vault::{Act, Area};
use serde_json::{Value, json};
use std::path::Path;

pub fn list(core: &Core, _: Nothing) -> Result<Vec<OwnTemplateView>, Failure> {
    core.read(|db| {
        let view = |one: Own| {
            let title = own::template(db, &one.name())?.map(|template| super::filings::three(&template.form.title));
            let title = title.or_else(|| {
                let origin = crate::filings::find(&one.made_from)?;
                Some(super::filings::three(&origin.form.title))
            });
            Ok(OwnTemplateView {
                name: one.name(),
                id: one.id,
                made_from: one.made_from,
                title: title.unwrap_or_else(super::filings::untitled),
                version: one.version,
                changed: one.changed,
            })
        };
        own::all(db)?.into_iter().map(view).collect::<Result<_, StoreError>>()
    })
}

pub fn copy(core: &Core, request: CopyTemplate) -> Result<Changed<OwnTemplateId>, Failure> {
    core.write(Act { label: "template-copy", undoable: true }, |tx| {
        tx.changed(Area::Filings);
        own::copy(tx, &request.template, tx.at())
    })
}

pub fn show(core: &Core, request: ShowTemplate) -> Result<TemplateDraft, Failure> {
    core.read(|db| {
        let files = own::files(db, request.template, request.version)?;
        let versions = own::versions(db, request.template)?.into_iter();
        let versions = versions.map(|one| OwnVersionView { number: one.number, note: one.note, made: one.made });
        Ok::<_, StoreError>(TemplateDraft { template: request.template, files, versions: versions.collect() })
    })
}

/// The template that files make, or what is wrong with them.
fn read(name: &str, files: &Files) -> Result<Template, Vec<Plain>> {
    let long = |file: &str, text: &String| {
        (text.len() > LARGEST).then(|| Plain {
            file: file.to_owned(),
            line: 0,
            key: "long",
            what: String::new(),
            said: String::new(),
        })
    };
    let parts = [("form.toml", &files.form), ("template.typ", &files.source), ("sample.toml", &files.sample)];
    let long: Vec<Plain> = parts.into_iter().filter_map(|(file, text)| long(file, text)).collect();
    if !long.is_empty() {
        return Err(long);
    }
    own::read(name, files).map_err(|error| own::faults(&error, files))
}

fn problem(one: Plain) -> ProblemView {
    ProblemView { file: one.file, line: one.line as u32, key: one.key.to_owned(), what: one.what, said: one.said }
}

fn general(key: &'static str) -> ProblemView {
    problem(Plain { file: String::new(), line: 0, key, what: String::new(), said: String::new() })
}

/// Why a worker could not try a template at all.
fn no_bench(error: crate::worker::Error) -> Failure {
    reading::Error::from(error).into()
}

/// What the template is given for its example.
fn example(template: &Template, language: Language) -> (Value, About, crate::base::Timestamp) {
    let answers = template.sample.answers(language);
    let case = &template.sample.case;
    let numbering = Numbering::by_mention(&template.form, &answers, case);
    let draft = Draft { template, language, answers: &answers, case, numbering: &numbering, body: None };
    let at = crate::base::Timestamp::from_millis(0);
    let title = template.form.title.get(language).to_owned();
    (draft.data(), About { title, author: String::new(), language, date: at, ident: "example".into() }, at)
}

/// Tries a template on its example: its pages, or what is wrong with it, line by line.
pub fn attempt(core: &Core, request: TryTemplate) -> Result<TryView, Failure> {
    let made_from = core.read(|db| own::one(db, request.template))?.made_from;
    let wrong = |problems| Ok(TryView { path: None, pages: Vec::new(), problems });
    let template = match read(&made_from, &request.files) {
        Ok(template) => template,
        Err(faults) => return wrong(faults.into_iter().map(problem).collect()),
    };
    let language = request.language;
    let language = if template.form.languages.contains(&language) { language } else { template.form.languages[0] };
    let (mut data, about, _) = example(&template, language);
    let needles = request.public.unwrap_or(false).then(|| {
        let guarded = public::of_sample(&template.sample.case);
        let needles = Needles::of(&guarded, &[]);
        data = public::conceal(&data, &guarded, &needles, language);
        needles
    });
    let (bench, outcome) = Bench::set(core.readers.program(), &template.source, &data, &about).map_err(no_bench)?;
    match outcome {
        Outcome::Wrong(problems) => wrong(problems.iter().map(|one| problem(own::plain(one))).collect()),
        Outcome::Endless => wrong(vec![general("endless")]),
        Outcome::TooMuch => wrong(vec![general("memory")]),
        Outcome::Set(sizes) => {
            let mut drawn = Vec::new();
            let mut problems = Vec::new();
            if let Some(mut bench) = bench {
                if let Some(needles) = &needles {
                    problems = given_away(&bench.read().map_err(no_bench)?, needles, &request.files);
                }
                for page in 0..sizes.len() {
                    match bench.page(page).map_err(no_bench)? {
                        Some(png) => drawn.push(png),
                        None => break,
                    }
                }
            }
            let pages = sizes.into_iter().take(drawn.len()).map(|(width, height)| PageSize { width, height }).collect();
            let path = core.pictures.of_drawn(drawn)?;
            Ok(TryView { path: Some(path), pages, problems })
        }
    }
}

/// What the public edition of the example gives away, by the line that does it.
fn given_away(trial: &Trial, needles: &Needles, files: &Files) -> Vec<ProblemView> {
    // Answers come concealed, so the example itself gives nobody away.
    let own = [("template.typ", files.source.as_str()), ("form.toml", files.form.as_str())];
    let leak = |one: Given| Plain { file: one.file, line: one.line, key: "leak", what: one.words, said: String::new() };
    trial.given(needles, &own).into_iter().map(leak).map(problem).collect()
}

/// Saves a version. What is wrong on its own example is not saved: filings would be made with it.
pub fn save(core: &Core, request: SaveTemplate) -> Result<Changed<u32>, Failure> {
    let TryView { problems, .. } = attempt(
        core,
        TryTemplate { template: request.template, files: request.files.clone(), language: Language::Ru, public: None },
    )?;
    if !problems.is_empty() {
        return Err(Failure::new("template-wrong").with("count", problems.len()));
    }
    core.write(Act { label: "template-save", undoable: true }, |tx| {
        tx.changed(Area::Filings);
        own::save(tx, request.template, &request.files, &request.note, tx.at())
    })
}

pub fn remove(core: &Core, request: OfTemplate) -> Result<Changed<OwnTemplateId>, Failure> {
    core.write(Act { label: "template-remove", undoable: true }, |tx| {
        tx.changed(Area::Filings);
        own::remove(tx, request.template)?;
        Ok::<_, StoreError>(request.template)
    })
}

/// Writes a template as a signed file.
pub fn export(core: &Core, request: OfTemplate) -> Result<Exported, Failure> {
    let Some(path) = core.picker.save("template.dalil-template") else { return Ok(Exported { path: None }) };
    core.export_template(request.template, Spot::chosen(&path))?;
    Ok(Exported { path: Some(path.display().to_string()) })
}

/// Takes a signed template in; it is tried on its example first.
pub fn import(core: &Core, _: Nothing) -> Result<Changed<Option<OwnTemplateId>>, Failure> {
    match core.picker.files().first() {
        Some(path) => {
            let Changed { value, areas, undo } = core.import_template(path)?;
            Ok(Changed { value: Some(value), areas, undo })
        }
        None => Ok(Changed { value: None, areas: Vec::new(), undo: None }),
    }
}

impl Core {
    /// Writes a template as a signed file outside the vault.
    pub fn export_template<'a>(&self, id: OwnTemplateId, to: impl Into<Spot<'a>>) -> Result<(), Failure> {
        let vault = self.vault()?;
        let (one, files) = self.read(|db| Ok::<_, StoreError>((own::one(db, id)?, own::files(db, id, None)?)))?;
        let template = SignedTemplate { made_from: one.made_from, files, by: vault.user_name().to_owned() };
        let signed = vault.sign(PURPOSE, template.content().as_bytes());
        let file = template.file(&signed);
        let parcel = Parcel {
            command: "template.export",
            label: "template-export",
            what: "template",
            matter: Matter::Nobody,
            second: Second::Nothing,
            items: Vec::new(),
            about: json!({ "template": id, "version": one.version }),
        };
        self.let_out(&parcel, to.into(), Some(&Sha256Digest::of(&file)), &mut file.as_slice())
    }

    /// Takes a signed template in.
    pub fn import_template(&self, path: &Path) -> Result<Changed<OwnTemplateId>, Failure> {
        use std::io::Read;
        let mut bytes = Vec::new();
        let file = std::fs::File::open(path).map_err(|_| Failure::new("template-unknown"))?;
        let most = (LARGEST * 8 + 1) as u64;
        file.take(most).read_to_end(&mut bytes).map_err(|_| Failure::new("template-unknown"))?;
        let (template, _) = SignedTemplate::read(&bytes).map_err(|foreign| match foreign {
            Foreign::Unknown => Failure::new("template-unknown"),
            Foreign::Altered => Failure::new("template-altered"),
        })?;
        if crate::filings::find(&template.made_from).is_none() {
            return Err(Failure::new("template-unknown"));
        }
        let read = read(&template.made_from, &template.files);
        let read = read.map_err(|faults| Failure::new("template-wrong").with("count", faults.len()))?;
        let (data, about, _) = example(&read, read.form.languages[0]);
        let (_, outcome) = Bench::set(self.readers.program(), &read.source, &data, &about).map_err(no_bench)?;
        if !matches!(outcome, Outcome::Set(_)) {
            return Err(Failure::new("template-wrong").with("count", 1));
        }
        self.write(Act { label: "template-import", undoable: true }, |tx| {
            tx.changed(Area::Filings);
            own::add(tx, &template.made_from, &template.files, &template.by, tx.at())
        })
    }

    /// Tries a filing of an own template on the bench first: what ends there within bounds ends here too.
    pub(super) fn bounded(
        &self,
        id: &str,
        source: &typeset::Template,
        data: &Value,
        about: &About,
    ) -> Result<(), Failure> {
        if own::of_id(id).is_none() {
            return Ok(());
        }
        let (_, outcome) = Bench::set(self.readers.program(), source, data, about).map_err(no_bench)?;
        match outcome {
            Outcome::Set(_) => Ok(()),
            Outcome::Wrong(_) => Err(Failure::new("typeset")),
            Outcome::Endless | Outcome::TooMuch => Err(Failure::new("template-endless")),
        }
    }
}
