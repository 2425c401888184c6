//! The vault and its backups.

use super::OfCase;
use crate::base::Language;
use crate::vault::Role;
use clap::Subcommand;
use std::path::PathBuf;

/// The vault.
#[derive(Debug, Subcommand)]
pub enum VaultVerb {
    /// Makes a vault in a new or empty folder.
    New {
        /// Your name, as custody records will show it.
        #[arg(long)]
        user: String,
    },
    /// Opens the vault and reports what is wrong in it, what it touches and what to do. Level 0: log and presence;
    /// 1: database and signatures; 2: sealed files; 3: originals.
    #[command(alias = "verify")]
    OpenCheck {
        /// How thoroughly.
        #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u8).range(0..=3))]
        level: u8,
    },
    /// Brings missing and damaged originals back from a backup, and makes items of sealed files that lost their row.
    Repair {
        /// The folder of the backup; else that of the last one.
        folder: Option<PathBuf>,
    },
    /// Says which stretches of a damaged original can still be read. With --out: writes them into a file that holds zeros in
    /// the place of the rest, and a text beside it (.txt) that says so.
    Readable {
        #[command(flatten)]
        of: OfCase,
        /// Number of the item in the case.
        number: u32,
        /// The new file.
        #[arg(long)]
        out: Option<PathBuf>,
        /// Language of the text beside it.
        #[arg(long, default_value = "ru")]
        language: Language,
    },
    /// Mends a vault that does not open: sets aside what is damaged and puts that of a backup in its place. A database that
    /// is whole stays. What was sealed since the backup becomes items of a case of its own. The passphrase is the one that
    /// opened the vault when the backup was made. Where there is no backup, --alone begins a new database, in which the
    /// originals are items again with the texts made from them, and nothing else is left.
    Salvage {
        /// The folder of the backup.
        #[arg(required_unless_present = "alone")]
        folder: Option<PathBuf>,
        /// There is no backup: take what the originals say of themselves.
        #[arg(long, conflicts_with = "folder", requires = "user")]
        alone: bool,
        /// Who you are, with --alone: the damaged database knew it.
        #[arg(long, requires = "alone")]
        user: Option<String>,
    },
    /// Changes the passphrase. The new one comes from a prompt, where it is typed twice, the second line of --passphrase-fd, or
    /// DALIL_NEW_PASSPHRASE.
    Passwd,
    /// Makes a recovery kit: writes its sheets as a PDF, then asks for the words from paper (the next line of
    /// --passphrase-fd, or DALIL_KIT_WORDS). A kit that was not tried opens nothing, and its PDF is removed. Without --out
    /// it says whether there is one.
    Kit {
        /// The PDF; nothing is overwritten. Print it, then delete it.
        #[arg(long)]
        out: Option<PathBuf>,
        /// Three shares, of which any two open.
        #[arg(long)]
        split: bool,
        /// Language of the sheets.
        #[arg(long, default_value = "ru")]
        language: Language,
    },
    /// Opens the vault by the words of its recovery kit, or of two shares of it (on one line), and gives it a new
    /// passphrase: the second line of --passphrase-fd, or DALIL_NEW_PASSPHRASE. The first line, or DALIL_KIT_WORDS, has
    /// the words. They also open the vault wherever a passphrase is asked for.
    Recover,
}

/// The people of the vault.
#[derive(Debug, Subcommand)]
pub enum UserVerb {
    /// Lists them.
    List,
    /// Lets somebody in. They type their passphrase themselves: at a prompt, as the second line of --passphrase-fd, or
    /// in DALIL_NEW_PASSPHRASE.
    Add {
        /// Their name, as custody records will show it.
        name: String,
        /// lawyer, paralegal or reader.
        #[arg(long)]
        role: Role,
    },
    /// Gives somebody another role.
    Role {
        /// Their name or id.
        user: String,
        /// lawyer, paralegal or reader.
        role: Role,
    },
    /// Removes somebody and changes the master key of the vault. What they copied before stays readable to them.
    Remove {
        /// Their name or id.
        user: String,
    },
    /// Says whether disclosing a whole bundle needs two people, or turns that on or off. Turning it off needs the second
    /// person's passphrase: the next line of --passphrase-fd, or DALIL_SECOND_PASSPHRASE.
    TwoPeople {
        /// on or off.
        #[arg(value_parser = ["on", "off"])]
        rule: Option<String>,
    },
}

/// Backups.
#[derive(Debug, Subcommand)]
pub enum BackupVerb {
    /// Copies what is new into the backup in a folder, and reads it back.
    Run {
        /// The folder, on a stick or another disk; else that of the last backup.
        folder: Option<PathBuf>,
    },
    /// Reads the newest backup back from where it lies.
    Check {
        /// The folder; else that of the last backup.
        folder: Option<PathBuf>,
    },
    /// Says when the last backup was made, and when all of it was last read back.
    Status,
    /// Lists the backups in a folder. Needs no passphrase.
    List {
        /// The folder.
        folder: PathBuf,
    },
    /// Says what of destroyed evidence a backup still holds, and removes it when told to.
    Destroyed {
        /// The folder; else that of the last backup.
        folder: Option<PathBuf>,
        /// Removes the sealed files of what was destroyed.
        #[arg(long)]
        remove: bool,
        /// Removes them, and the earlier backups that hold their keys: what the vault was at those moments can't be restored
        /// afterwards. The newest backup is read back first, and stays.
        #[arg(long)]
        remove_sets: bool,
    },
    /// Makes the vault anew out of a backup. The place where it would lie must be empty.
    Restore {
        /// The folder with the backup.
        folder: PathBuf,
        /// Which set; else the newest.
        #[arg(long)]
        set: Option<u32>,
    },
    /// Tries a restoration, compares every original, and keeps nothing of it.
    Drill {
        /// The folder; else that of the last backup.
        folder: Option<PathBuf>,
        /// Prints the result as a PDF; nothing is overwritten.
        #[arg(long)]
        print: Option<PathBuf>,
        /// Language of the PDF: ru, ky or en.
        #[arg(long, default_value = "ru")]
        language: Language,
    },
    /// Prints the result of the last trial restoration as a PDF.
    Print {
        /// The PDF; nothing is overwritten.
        file: PathBuf,
        /// ru, ky or en.
        #[arg(long, default_value = "ru")]
        language: Language,
    },
}
