//! Handing exhibits to another lawyer, on the wire.

use super::{Deserialize, Serialize, TS};
use crate::base::{Language, Sha256Digest, Timestamp};
use crate::base::{id::CaseId, id::CorrespondentId, id::EvidenceId, id::JobId};
use crate::evidence::handover::{HowCompared, KeyPart};

/// By what others hand exhibits over to this vault, and by what they know who signed.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandoverKeyView {
    /// The vault's key, `age1…`: whoever has it can send, and open nothing.
    pub key: String,
    /// Eight words that tell it from others, to be compared by voice.
    pub words: Vec<String>,
    /// The key by which the user signs, base64.
    pub signer: String,
    /// Eight words that tell that one.
    pub signer_words: Vec<String>,
}

/// A key that was received.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WordsOfKey {
    /// `age1…`.
    pub key: String,
}

/// What tells a key from others.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HandoverWords {
    /// Eight words.
    pub words: Vec<String>,
}

/// A colleague of the list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CorrespondentView {
    pub id: CorrespondentId,
    /// The name, as the custody log says it.
    pub name: String,
    /// Empty where it was not said.
    pub organisation: String,
    /// The key for which is sealed what goes to them.
    pub recipient: Option<KeptKey>,
    /// The key by which they sign.
    pub signer: Option<KeptKey>,
}

/// A key of a colleague.
#[derive(Debug, Clone, Serialize, TS)]
pub struct KeptKey {
    /// `age1…`, or an Ed25519 key in base64.
    pub key: String,
    /// Eight words that tell it from others.
    pub words: Vec<String>,
    /// When and by whom they were compared; none where they were not.
    pub compared: Option<ComparisonView>,
}

/// That the words of a key were compared.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ComparisonView {
    pub at: Timestamp,
    /// The name of the user who did it.
    pub by: String,
    pub how: HowCompared,
}

/// Writes a colleague down.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddCorrespondent {
    /// The name, as the custody log is to say it.
    pub name: String,
    /// May be empty.
    pub organisation: String,
    /// `age1…`.
    pub key: String,
    /// How the words of the key were compared; none: they were not.
    pub compared: Option<HowCompared>,
}

/// Says what a colleague is called now.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RenameCorrespondent {
    pub correspondent: CorrespondentId,
    pub name: String,
    /// May be empty.
    pub organisation: String,
}

/// Puts a new key in the place of a colleague's. Its words are to be compared anew.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeCorrespondentKey {
    pub correspondent: CorrespondentId,
    /// `age1…`.
    pub key: String,
    /// How the words of the key were compared; none: they were not.
    pub compared: Option<HowCompared>,
}

/// Notes that the words of a key were compared with its owner.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CompareCorrespondent {
    pub correspondent: CorrespondentId,
    /// Of which key.
    pub part: KeyPart,
    /// Whose words were compared: refused where another has come in its place meanwhile.
    pub key: String,
    pub how: HowCompared,
}

/// Which of the colleagues.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfCorrespondent {
    pub correspondent: CorrespondentId,
}

/// Somebody to whom exhibits are handed over.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HandoverRecipient {
    /// The name, as the custody log is to say it.
    pub name: String,
    /// `age1…`.
    pub key: String,
}

/// Hands exhibits over in one file that only those named can open, and this vault.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SendHandover {
    /// The case.
    pub case: CaseId,
    /// Its items; none: all that are there.
    pub evidence: Vec<EvidenceId>,
    /// To whom.
    pub to: Vec<HandoverRecipient>,
    /// Whether it says from whom the items came and where.
    pub details: bool,
    /// Languages of the certificates in it.
    pub languages: Vec<Language>,
}

/// A file whose sending or receiving was begun.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandoverStarted {
    /// The job, for `job.show` and `job.cancel`; none when the user cancelled.
    pub job: Option<JobId>,
}

/// What is done with exhibits that are handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum HandoverWork {
    /// They are sent.
    Send,
    /// The file is received.
    Receive,
    /// They are taken out of it.
    Take,
}

/// What came of it, once finished.
#[derive(Debug, Clone, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandoverOutcome {
    /// Where the file was written that is sent.
    pub path: Option<String>,
    /// Items that were added: the file that was received, or the exhibits taken out of it.
    pub added: Vec<EvidenceId>,
    /// Items that the case had already.
    pub known: Vec<EvidenceId>,
}

/// What was received from another lawyer.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandoverView {
    /// Who sent it, as it says itself.
    pub sender: String,
    /// Eight words of the key that signed it, to be compared by voice; none where the signature is not good.
    pub words: Vec<String>,
    /// When it was made, as it says itself.
    pub made: Timestamp,
    /// The number the sender's office gave the case.
    pub case_number: String,
    /// For whom it was made.
    pub to: Vec<String>,
    /// Whether the sender's signature covers it.
    pub signature: HandoverSignature,
    /// Whether this vault is among those it was made for, or sent it. Somebody may have passed on what was meant for another.
    pub for_us: bool,
    /// The exhibits.
    pub files: Vec<HandoverFile>,
    /// Names of files in it that are absent, are not as it says, or of which it says nothing.
    pub amiss: Vec<String>,
    /// What the list of colleagues says of the key that signed.
    pub known: KnownSender,
    /// When and by whom the words of that key were compared; none where they were not.
    pub compared: Option<ComparisonView>,
    /// What the list calls whoever signs by this key, or has the same name and another key.
    pub listed_as: Option<String>,
}

/// What the list of colleagues says of the key that signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum KnownSender {
    /// Nothing.
    Unknown,
    /// It is there, and its words were not compared.
    Listed,
    /// It is there, and its words were compared.
    Compared,
    /// Somebody of the sender's name has another there.
    Changed,
}

/// Notes that the words of the key that signed were compared with the sender, and keeps the sender in the list.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MatchHandover {
    /// What was received.
    pub evidence: EvidenceId,
    pub how: HowCompared,
    /// Puts the key in the place of another that the list has for this name.
    pub instead: bool,
}

/// How the signature stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum HandoverSignature {
    /// It covers what is in it and for whom it was made.
    Good,
    /// It does not.
    Bad,
    /// There is none.
    Missing,
}

/// An exhibit in it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandoverFile {
    /// Its place, for `handover.take`.
    pub entry: u32,
    /// The folder it lies in with its proof.
    pub folder: String,
    /// The name of the original there.
    pub name: String,
    /// What the sender calls it.
    pub title: String,
    /// Bytes.
    pub length: u64,
    /// The original's digest as the sender sealed it.
    pub sha256: Sha256Digest,
    /// The item it became here, if it was taken out.
    pub taken: Option<EvidenceId>,
}

/// Takes exhibits out of what was received, as items of the case.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeHandover {
    /// What was received.
    pub evidence: EvidenceId,
    /// Places of the exhibits; none: all.
    pub entries: Vec<u32>,
}
