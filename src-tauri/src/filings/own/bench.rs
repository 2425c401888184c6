//! The bench on which own templates are tried: a worker that sets pages and can do nothing else. A template that never
//! ends, or wants all memory, ends the worker and nothing more.

use crate::base::{Language, Timestamp};
use crate::filings::public::{Trial, text_of};
use crate::typeset::{self, About, Composed, Job, Problem, Template};
use crate::worker::{self, Begin, Kind, Limits, Program, Reply, Task, Worker};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

/// What one trial may take. The longest filing that we know takes a tenth of it.
const LIMITS: Limits = Limits {
    input: 16 << 20,
    memory: 768 << 20,
    processor: Duration::from_secs(10),
    answer: Duration::from_secs(8),
    idle: Duration::from_secs(5),
    record: 1 << 20,
    bulk: 16 << 20,
};

/// So many pages are drawn.
const PAGES: usize = 20;

/// The worker that sets pages.
pub const BENCH: Kind = Kind { name: "typeset", begin: Begin::Near(|bytes| Box::new(Setter::of(&bytes))) };

/// What is to be set.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Order {
    files: BTreeMap<String, String>,
    data: serde_json::Value,
    language: Language,
    title: String,
    ident: String,
    at: Timestamp,
}

/// What the worker is asked.
#[derive(Debug, Serialize, Deserialize)]
enum Ask {
    Set,
    Page(usize),
    /// What the finished document says.
    Read,
}

/// What it answers.
#[derive(Debug, Serialize, Deserialize)]
enum Said {
    Set(Vec<(f64, f64)>),
    Wrong(Vec<Trouble>),
    /// The page follows as PNG.
    Page,
    /// What the document says follows as JSON.
    Read,
    Nothing,
}

/// A problem on the wire.
#[derive(Debug, Serialize, Deserialize)]
struct Trouble {
    file: String,
    line: usize,
    column: usize,
    message: String,
}

/// How a trial ended.
#[derive(Debug)]
pub enum Outcome {
    /// Its pages: width and height in points.
    Set(Vec<(f64, f64)>),
    /// What is wrong, line by line.
    Wrong(Vec<Problem>),
    /// It did not end in time.
    Endless,
    /// It wanted more memory than a template may have, or broke the typesetter down.
    TooMuch,
}

/// A template on the bench with the data it is tried on.
pub struct Bench {
    worker: Worker,
}

impl Bench {
    /// Puts a template on the bench and sets its pages.
    pub fn set(
        program: &Program,
        template: &Template,
        data: &serde_json::Value,
        about: &About,
    ) -> Result<(Option<Self>, Outcome), worker::Error> {
        let order = Order {
            files: template.files().clone(),
            data: data.clone(),
            language: about.language,
            title: about.title.clone(),
            ident: about.ident.clone(),
            at: about.date,
        };
        let bytes = serde_json::to_vec(&order).map_err(|_| worker::Error::Garbage)?;
        let outcome =
            program.start(BENCH.name, bytes.len() as u64, &mut bytes.as_slice(), &LIMITS).and_then(|worker| {
                let mut bench = Self { worker };
                let said = bench.ask(&Ask::Set)?.0;
                Ok((bench, said))
            });
        match outcome {
            Ok((bench, Said::Set(pages))) => Ok((Some(bench), Outcome::Set(pages))),
            Ok((_, Said::Wrong(troubles))) => {
                let problem = |Trouble { file, line, column, message }: Trouble| Problem {
                    file,
                    line,
                    column,
                    message,
                    hints: Vec::new(),
                };
                Ok((None, Outcome::Wrong(troubles.into_iter().map(problem).collect())))
            }
            Ok(_) => Err(worker::Error::Garbage),
            Err(worker::Error::TooLong) => Ok((None, Outcome::Endless)),
            // Memory and processor time are bounded by the system, which ends the process.
            Err(worker::Error::Died | worker::Error::TooLarge) => Ok((None, Outcome::TooMuch)),
            Err(error) => Err(error),
        }
    }

    /// One page as PNG, counted from 0; `None` past the end.
    pub fn page(&mut self, page: usize) -> Result<Option<Vec<u8>>, worker::Error> {
        if page >= PAGES {
            return Ok(None);
        }
        match self.ask(&Ask::Page(page))? {
            (Said::Page, png) => Ok(Some(png)),
            _ => Ok(None),
        }
    }

    /// What the finished document says, for the search of a public edition.
    pub fn read(&mut self) -> Result<Trial, worker::Error> {
        match self.ask(&Ask::Read)? {
            (Said::Read, json) => serde_json::from_slice(&json).map_err(|_| worker::Error::Garbage),
            _ => Err(worker::Error::Garbage),
        }
    }

    fn ask(&mut self, ask: &Ask) -> Result<(Said, Vec<u8>), worker::Error> {
        let request = serde_json::to_vec(ask).map_err(|_| worker::Error::Garbage)?;
        let reply = self.worker.ask(&request)?;
        let said = serde_json::from_slice(&reply.record).map_err(|_| worker::Error::Garbage)?;
        Ok((said, reply.bulk))
    }
}

/// The child's side.
struct Setter {
    order: Option<Order>,
    composed: Option<(Composed, Template)>,
}

impl Setter {
    fn of(bytes: &[u8]) -> Self {
        Self { order: serde_json::from_slice(bytes).ok(), composed: None }
    }

    fn set(&mut self) -> Said {
        let Some(order) = self.order.take() else { return Said::Nothing };
        let template = Template::of_files(order.files);
        let about = About::unsigned(&order.title, order.language, order.at, &order.ident);
        let set = typeset::compose(&Job { template: &template, data: order.data, pictures: &[], about });
        // What cannot become a PDF/A is as wrong as what cannot be set.
        match set.and_then(|composed| composed.pdf().map(|_| composed)) {
            Ok(composed) => {
                let sizes = (0..composed.pages()).filter_map(|page| composed.size(page)).collect();
                self.composed = Some((composed, template));
                Said::Set(sizes)
            }
            Err(error) => {
                let trouble = |p: &Problem| Trouble {
                    file: p.file.clone(),
                    line: p.line,
                    column: p.column,
                    message: p.message.chars().take(300).collect(),
                };
                let mut troubles: Vec<Trouble> = error.problems().iter().take(50).map(trouble).collect();
                if troubles.is_empty() {
                    let message = error.to_string();
                    troubles.push(Trouble { file: String::new(), line: 0, column: 0, message });
                }
                Said::Wrong(troubles)
            }
        }
    }

    fn trial(&self) -> Option<Vec<u8>> {
        let (composed, template) = self.composed.as_ref()?;
        let texts = text_of(&composed.pdf().ok()?).ok()?;
        serde_json::to_vec(&Trial { texts, pages: composed.origins(template) }).ok()
    }

    fn answered(&mut self, ask: &Ask) -> (Said, Vec<u8>) {
        match ask {
            Ask::Set => (self.set(), Vec::new()),
            Ask::Page(page) => {
                let picture = self.composed.as_ref().and_then(|(composed, _)| composed.picture(*page, 1.5));
                picture
                    .and_then(|picture| picture.png().ok())
                    .map_or((Said::Nothing, Vec::new()), |png| (Said::Page, png))
            }
            Ask::Read => self.trial().map_or((Said::Nothing, Vec::new()), |json| (Said::Read, json)),
        }
    }
}

impl Task for Setter {
    fn answer(&mut self, request: &[u8]) -> Reply {
        let (said, bulk) = match serde_json::from_slice(request) {
            Ok(ask) => catch_unwind(AssertUnwindSafe(|| self.answered(&ask))).unwrap_or((Said::Nothing, Vec::new())),
            Err(_) => (Said::Nothing, Vec::new()),
        };
        Reply { record: serde_json::to_vec(&said).unwrap_or_default(), bulk }
    }
}
