//! Commands about the recovery kit: draw one, print it, try it, and open a vault with it.

mod paper;

use super::core::{Core, locked};
use super::failure::Failure;
use super::papers;
use super::views::{
    ConfirmKit, Done, DrawKit, Event, Exported, KitStatus, Nothing, PaperView, PrintKit, RecoverVault, SecondAct,
    VaultStatus,
};
use super::way_out::{Matter, Parcel, Second, Spot};
use crate::base::Language;
use crate::typeset::Composed;
use crate::vault::kit::{Kit, Share};
use crate::vault::{Area, Passphrase};
use paper::{Paper, Sheet};
use std::path::PathBuf;

/// A kit that was drawn and not tried yet: it opens nothing until it was typed back in.
pub struct Drawn {
    kit: Kit,
    shares: Option<[Share; 3]>,
}

pub fn status(core: &Core, _: Nothing) -> Result<KitStatus, Failure> {
    let made = core.vault()?.kit()?;
    Ok(KitStatus { made: made.map(|made| made.at), split: made.is_some_and(|made| made.split) })
}

/// Draws a new kit and keeps it in memory until it was tried or the vault is locked.
pub fn draw(core: &Core, request: DrawKit) -> Result<Done, Failure> {
    core.vault()?;
    let kit = Kit::make()?;
    let shares = if request.split { Some(kit.split()?) } else { None };
    *locked(&core.kit_drawn) = Some(Drawn { kit, shares });
    Ok(Done {})
}

pub fn preview(core: &Core, request: PrintKit) -> Result<PaperView, Failure> {
    papers::preview(core, compose(core, request.language)?)
}

pub fn export(core: &Core, request: PrintKit) -> Result<Exported, Failure> {
    let file = format!("dalil-{}.pdf", request.language.code()); // a name that does not call for attention
    let Some(path) = core.picker.save(&file) else { return Ok(Exported { path: None }) };
    core.export_kit(request.language, Spot::chosen(&path))?;
    Ok(Exported { path: Some(path.display().to_string()) })
}

/// Compares what was typed with the kit that was drawn; only then does it open the vault.
pub fn confirm(core: &Core, request: ConfirmKit) -> Result<Done, Failure> {
    let vault = core.vault()?;
    let typed = Kit::read(&request.words)?;
    let mut drawn = locked(&core.kit_drawn);
    let kept = drawn.as_ref().ok_or_else(|| Failure::new("kit-differs"))?;
    // A split kit is tried by two of its sheets: the whole words stand on none of them.
    if !typed.is(&kept.kit) || (kept.shares.is_some() && request.words.split_whitespace().count() < 2 * 26) {
        return Err(Failure::new("kit-differs"));
    }
    let keep = || Ok(vault.keep_kit(&kept.kit, kept.shares.is_some())?);
    // Where one lawyer is left the kit agrees in place of a second: one that was made for it would be no other's word.
    let lawyers = super::users::rule(core, Nothing {})?.lawyers;
    match vault.kit()? {
        Some(_) if lawyers < 2 => core.by_two(SecondAct::NewKit, "", keep)?,
        _ => keep()?,
    }
    *drawn = None;
    core.tell(Event::Changed { areas: vec![Area::Settings, Area::Custody] });
    Ok(Done {})
}

/// Opens a vault by its kit and gives it a new passphrase.
pub fn recover(core: &Core, request: RecoverVault) -> Result<VaultStatus, Failure> {
    Kit::read(&request.words)?;
    let (words, new) = (Passphrase::new(&request.words), Passphrase::new(&request.passphrase));
    if new.strength(&[]).weakness.is_some() {
        return Err(Failure::new("weak-passphrase"));
    }
    let folder = request.folder.map_or_else(|| core.places.vault.clone(), PathBuf::from);
    super::vault::open_at(core, &folder, &words).map_err(|failure| match failure.code.as_str() {
        "wrong-passphrase" => Failure::new("kit-wrong"),
        _ => failure,
    })?;
    if let Err(failure) = core.vault()?.change_passphrase(&words, &new) {
        super::vault::close(core)?;
        return Err(failure.into());
    }
    super::vault::status(core, Nothing {})
}

impl Core {
    /// Draws a kit, as the command does.
    pub fn draw_kit(&self, split: bool) -> Result<(), Failure> {
        draw(self, DrawKit { split }).map(|_| ())
    }

    /// Whether the kit that was drawn opens the vault as it lies there now; `None` where that cannot be told.
    pub fn drawn_kit_opens(&self) -> Option<bool> {
        let vault = self.vault().ok()?;
        let drawn = locked(&self.kit_drawn);
        vault.kit_opens(&drawn.as_ref()?.kit).ok()
    }

    /// Writes the sheets of the kit that was drawn as a PDF. The log gets no digest of what must be known to nobody.
    pub fn export_kit<'a>(&self, language: Language, to: impl Into<Spot<'a>>) -> Result<(), Failure> {
        let pdf = zeroize::Zeroizing::new(compose(self, language)?.pdf()?);
        let parcel = Parcel {
            command: "kit.export",
            label: "kit-export",
            what: "recovery-kit",
            matter: Matter::Nobody,
            second: Second::Nothing,
            items: Vec::new(),
            about: serde_json::json!({}),
        };
        self.let_out(&parcel, to.into(), None, &mut pdf.as_slice())
    }
}

fn compose(core: &Core, language: Language) -> Result<Composed, Failure> {
    let vault = core.vault()?;
    let drawn = locked(&core.kit_drawn);
    let drawn = drawn.as_ref().ok_or_else(|| Failure::new("kit-differs"))?;
    let sheets: Vec<Sheet> = match &drawn.shares {
        None => vec![Sheet { words: drawn.kit.words(), share: None }],
        Some(shares) => {
            shares.iter().map(|share| Sheet { words: share.words(), share: Some(share.number()) }).collect()
        }
    };
    let now = core.clock.now();
    let paper = Paper {
        language,
        sheets: &sheets,
        vault: &hex::encode(&vault.id().bytes()[..4]),
        date: now.utc().with_timezone(&chrono::Local).date_naive(),
    };
    paper.compose(now)
}
