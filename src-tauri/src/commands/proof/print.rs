//! The matrix on paper: for the prosecutor without what is missing, for the office with it.

use super::law;
use super::material::Ground;
use super::show;
use crate::base::Language;
use crate::base::id::PartyId;
use crate::commands::core::Core;
use crate::commands::facts as fact_commands;
use crate::commands::failure::Failure;
use crate::commands::papers::{self, PaperName};
use crate::commands::views::{AdviceView, Exported, GapView, PaperView, PrintMatrix};
use crate::commands::way_out::Spot;
use crate::facts::proof::{self, Lack, Paper};
use crate::law::offences::{AskWhom, offences};
use crate::law::pack;
use crate::parties::{self, Party, PartyName, name_in};
use crate::typeset::Composed;
use std::collections::HashMap;

pub fn preview(core: &Core, request: PrintMatrix) -> Result<PaperView, Failure> {
    papers::preview(core, compose(core, &request)?)
}

pub fn export(core: &Core, request: PrintMatrix) -> Result<Exported, Failure> {
    papers::export(core, PaperName::Matrix(request.case), request.language, || compose(core, &request))
}

impl Core {
    /// Writes the matrix of an offence as a PDF outside the vault.
    pub fn export_matrix<'a>(&self, request: &PrintMatrix, to: impl Into<Spot<'a>>) -> Result<(), Failure> {
        self.demand_role("proof.export")?;
        papers::write(self, PaperName::Matrix(request.case), &compose(self, request)?, to)
    }
}

fn compose(core: &Core, request: &PrintMatrix) -> Result<Composed, Failure> {
    let ground = Ground::of(core, request.case)?;
    let family = offences().family(&request.family);
    let family = family.ok_or_else(|| Failure::new("not-found").with("what", "offence"))?;
    let victim = request.victim.or_else(|| ground.material.victims.first().map(|person| person.id));
    let matrix = proof::matrix(&ground.material, family, offences(), pack(), victim);
    let cited_as = law::offence(family).versions.into_iter();
    let cited_as: HashMap<_, _> =
        cited_as.map(|one| (one.id, one.article.citation.get(request.language).to_owned())).collect();
    let parties = core.read(|db| parties::in_case(db, request.case))?;
    let written = |form: fn(&PartyName) -> String| -> HashMap<PartyId, String> {
        let of = |party: &Party| name_in(&party.details, request.language).map(form).unwrap_or_default();
        parties.iter().map(|party| (party.id, of(party))).collect()
    };
    let names = written(PartyName::full);
    let languages = core.read(|db| crate::cases::one(db, request.case))?.details.languages;
    let cited = ground.material.facts.iter().flat_map(|fact| &fact.citations);
    let items = core.read(|db| fact_commands::titled(db, &languages, request.language, cited))?;
    let lacks = if request.gaps {
        lacks(&show::gaps(&ground, family, victim), &written(PartyName::short), request.language)
    } else {
        Vec::new()
    };
    let paper = Paper {
        language: request.language,
        matrix: &matrix,
        catalogue: offences(),
        cited_as: &cited_as,
        facts: &ground.material.facts,
        names: &names,
        items: &items,
        lacks,
    };
    Ok(paper.compose(&format!("matrix-{}-{}", request.case, family.id), core.clock.now())?)
}

/// The gaps in words, of which one is said once although several suspects have it; `short` is what these are called.
fn lacks(gaps: &[GapView], short: &HashMap<PartyId, String>, language: Language) -> Vec<Lack> {
    let mut lacks: Vec<(Lack, Vec<String>)> = Vec::new();
    for gap in gaps {
        let lack = Lack { what: gap.advice.missing.get(language).to_owned(), lines: lines(&gap.advice, language) };
        let who = gap.suspect.as_ref().map(|person| short.get(&person.id).unwrap_or(&person.short).clone());
        match lacks.iter_mut().find(|(known, _)| known.what == lack.what && known.lines == lack.lines) {
            Some((_, people)) => people.extend(who),
            None => lacks.push((lack, who.into_iter().collect())),
        }
    }
    let named = |(mut lack, mut people): (Lack, Vec<String>)| {
        people.dedup();
        if !people.is_empty() {
            lack.what = format!("{} ({})", lack.what.trim_end_matches('.'), people.join(", "));
        }
        lack
    };
    lacks.into_iter().map(named).collect()
}

fn lines(advice: &AdviceView, language: Language) -> Vec<String> {
    let question = advice.question.get(language);
    let question = (!question.is_empty()).then(|| format!("{}: {question}", ask(advice.ask, language)));
    let requests = advice.requests.iter().map(|one| {
        let to = one.to.get(language);
        let law = one.law.get(language);
        let law = if law.is_empty() { String::new() } else { format!(" ({law})") };
        format!("{} → {to}: {}{law}", one.name.get(language), one.what.get(language))
    });
    question.into_iter().chain(requests).collect()
}

/// Whom to ask, as the screen says it.
const fn ask(whom: AskWhom, language: Language) -> &'static str {
    match (whom, language) {
        (AskWhom::Victim, Language::Ru) => "Спросить потерпевшее лицо",
        (AskWhom::Victim, Language::Ky) => "Жабырлануучудан сураңыз",
        (AskWhom::Victim, Language::En) => "Ask the victim",
        (AskWhom::Witness, Language::Ru) => "Спросить свидетеля",
        (AskWhom::Witness, Language::Ky) => "Күбөдөн сураңыз",
        (AskWhom::Witness, Language::En) => "Ask a witness",
        (AskWhom::Relative, Language::Ru) => "Спросить родственника",
        (AskWhom::Relative, Language::Ky) => "Тууганынан сураңыз",
        (AskWhom::Relative, Language::En) => "Ask a relative",
        (AskWhom::Suspect, Language::Ru) => "Выяснить у подозреваемого",
        (AskWhom::Suspect, Language::Ky) => "Шектүүдөн тактаңыз",
        (AskWhom::Suspect, Language::En) => "Ask the suspect",
        (AskWhom::Authority, Language::Ru) => "Выяснить у ведомства",
        (AskWhom::Authority, Language::Ky) => "Мекемеден тактаңыз",
        (AskWhom::Authority, Language::En) => "Ask the authority",
        (AskWhom::Expert, Language::Ru) => "Спросить врача или эксперта",
        (AskWhom::Expert, Language::Ky) => "Дарыгерден же эксперттен сураңыз",
        (AskWhom::Expert, Language::En) => "Ask a doctor or an expert",
    }
}
