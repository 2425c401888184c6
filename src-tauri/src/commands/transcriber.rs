//! The program that transcribes, as it is set up on this computer: none until somebody chooses one. The page never names a
//! path: program and model are chosen in a dialog that Rust opens. It stands outside the vault and holds nothing about any case.

use super::core::Core;
use super::failure::Failure;
use super::views::{ChangeTranscriber, ChooseTranscriber, Nothing, TranscriberView};
use crate::evidence::transcription::Transcriber;
use std::path::{Path, PathBuf};

/// Beside the settings.
const FILE: &str = "transcriber.json";

/// How it is set up.
pub fn show(core: &Core, _: Nothing) -> Result<TranscriberView, Failure> {
    Ok(view(core.transcriber()))
}

/// Chooses the program, or its model, in a dialog.
pub fn choose(core: &Core, request: ChooseTranscriber) -> Result<TranscriberView, Failure> {
    // What is set up here is run on evidence: only who has opened it may say what.
    core.vault()?;
    let Some(path) = core.picker.files().into_iter().next() else { return show(core, Nothing {}) };
    let known = core.transcriber();
    let set = match (request.what.as_str(), known) {
        ("program", known) => Transcriber {
            program: path,
            arguments: known.as_ref().map_or_else(Transcriber::usual_arguments, |known| known.arguments.clone()),
            model: known.and_then(|known| known.model),
        },
        ("model", Some(known)) => Transcriber { model: Some(path), ..known },
        _ => return Err(Failure::new("no-transcriber")),
    };
    core.set_transcriber(Some(set))
}

/// Changes the arguments, or sets no program up any more.
pub fn change(core: &Core, request: ChangeTranscriber) -> Result<TranscriberView, Failure> {
    core.vault()?;
    let Some(known) = core.transcriber() else { return show(core, Nothing {}) };
    core.set_transcriber(request.arguments.map(|arguments| Transcriber { arguments, ..known }))
}

fn view(known: Option<Transcriber>) -> TranscriberView {
    let Some(known) = known else { return TranscriberView::default() };
    let named = |path: &Path| path.display().to_string();
    TranscriberView {
        program: Some(named(&known.program)),
        model: known.model.as_deref().map(named),
        here: known.is_here(),
        arguments: known.arguments,
    }
}

impl Core {
    fn transcriber_file(&self) -> Option<PathBuf> {
        Some(self.places.settings.parent()?.join(FILE))
    }

    /// The program that transcribes; none when none is set up, or its file can't be read.
    pub fn transcriber(&self) -> Option<Transcriber> {
        let text = std::fs::read_to_string(self.transcriber_file()?).ok()?;
        serde_json::from_str::<Transcriber>(&text).ok().map(Transcriber::bounded)
    }

    /// Sets it up, or takes it away.
    pub fn set_transcriber(&self, set: Option<Transcriber>) -> Result<TranscriberView, Failure> {
        self.demand_role("transcriber.change")?;
        let file = self.transcriber_file().ok_or_else(|| Failure::new("internal"))?;
        let Some(set) = set.map(Transcriber::bounded) else {
            return match std::fs::remove_file(&file) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Failure::new("settings-not-saved")),
                _ => Ok(TranscriberView::default()),
            };
        };
        let text = serde_json::to_string_pretty(&set).map_err(|_| Failure::new("internal"))?;
        super::settings::write(&file, &text)?;
        Ok(view(Some(set)))
    }
}
