//! Offences and the proof matrix on the wire.

use super::{Deserialize, Serialize, TS};
use crate::base::Language;
use crate::base::id::{CaseId, EvidenceId, FactId, LinkId, PartyId};
use crate::facts::proof::{Certainty, CustodyState, GapReason, LinkDetails, ProofKind, Standing, VictimAge};
use crate::law::Words;
use crate::law::offences::{AskWhom, Block, OffenceSubject};
use std::collections::BTreeMap;

/// Asks for the offences of the packs.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListOffences {
    /// Only of this jurisdiction: `kg`, `int`; none: all.
    pub jurisdiction: Option<String>,
}

/// An offence through the codes that followed each other.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OffenceView {
    /// Its id: `kg.trafficking`.
    pub family: String,
    /// Whose law: a country, or `int`.
    pub jurisdiction: String,
    /// What it is called.
    pub title: Words,
    /// Whom it is asked of.
    pub subject: OffenceSubject,
    /// Offered first to a case of its jurisdiction.
    pub usual: bool,
    /// Its versions, the newest code first.
    pub versions: Vec<OffenceVersion>,
    /// The elements of all versions.
    pub elements: Vec<ElementName>,
}

/// One code's version of an offence.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OffenceVersion {
    /// Its id.
    pub id: String,
    /// The article.
    pub article: LawNote,
    /// Where the list of elements comes from; `citation` is empty.
    pub elements: LawNote,
    /// The first day it is law, ISO 8601; empty when not known.
    pub from: String,
    /// The last day; empty while it is.
    pub until: String,
    /// By which the victim's consent does not matter once a means was used.
    pub consent: Option<LawNote>,
    /// The term of limitation.
    pub limitation: Option<LawNote>,
    /// Under which age the victim is a child; none where age changes nothing.
    pub child_below: Option<u32>,
}

/// A record of a law pack, or the source of a list of elements.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LawNote {
    /// As a filing cites it.
    pub citation: Words,
    /// What it says, in short, or a note about it.
    pub text: Words,
    /// Where it was read.
    pub source: String,
    /// V, V2 or U: read in the source itself, in a secondary one, not verified.
    pub label: String,
    /// Nobody has read it in the text in force.
    pub to_check: bool,
}

/// An element by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ElementName {
    /// Its id: `means.deception`.
    pub id: String,
    /// Which part of the offence.
    pub block: Block,
    /// Its name.
    pub name: Words,
}

/// What a case is looked at under, and who is in it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChosenView {
    /// The chosen offences, in the order chosen.
    pub chosen: Vec<OffenceView>,
    /// Others of the case's jurisdiction and of the Palermo Protocol, the usual ones first.
    pub others: Vec<OffenceView>,
    /// The victims.
    pub victims: Vec<PersonName>,
    /// The suspects, and those who employed.
    pub suspects: Vec<PersonName>,
}

/// A party by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PersonName {
    /// Its id.
    pub id: PartyId,
    /// The name a list shows.
    pub name: String,
    /// Surname and initials.
    pub short: String,
}

/// Looks at a case under an offence, or no longer.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChooseOffence {
    /// The case.
    pub case: CaseId,
    /// The offence's id.
    pub family: String,
    /// From now on, or no longer.
    pub on: bool,
}

/// Asks for the matrix of one offence and one victim.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowMatrix {
    /// The case.
    pub case: CaseId,
    /// The offence's id.
    pub family: String,
    /// The victim; none: the first one.
    pub victim: Option<PartyId>,
}

/// Prints the matrix of one offence and one victim.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintMatrix {
    /// The case.
    pub case: CaseId,
    /// The offence's id.
    pub family: String,
    /// The victim; none: the first one.
    pub victim: Option<PartyId>,
    /// In this language.
    pub language: Language,
    /// With what is missing: a paper for the office and not for the court.
    pub gaps: bool,
}

/// The matrix: rows are elements, columns are suspects.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MatrixView {
    /// The offence.
    pub offence: OffenceView,
    /// The victim it is about; none when the case has none.
    pub victim: Option<PersonName>,
    /// The versions that may apply by the days of the acts. Empty: no version in the packs was law then.
    pub applicable: Vec<ApplicableView>,
    /// The suspects; one column without a person when nobody is suspected.
    pub columns: Vec<ColumnView>,
    /// The elements.
    pub rows: Vec<RowView>,
    /// What is missing.
    pub gaps: Vec<GapView>,
}

/// A version of the offence that may apply.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ApplicableView {
    /// The version's id, one of the offence's.
    pub version: String,
    /// How sure it is.
    pub certainty: Certainty,
    /// The facts whose dates brought it here.
    pub facts: Vec<FactId>,
}

/// A suspect's column.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ColumnView {
    /// The suspect; none when nobody is suspected.
    pub suspect: Option<PersonName>,
    /// Whether any fact is tied to the suspect himself.
    pub touched: bool,
    /// Whether the victim was a child at this suspect's acts.
    pub age: VictimAge,
    /// The ways to read it.
    pub readings: Vec<ProofReadingView>,
    /// For each block that the offence asks for: whether some element of it is supported.
    pub blocks: BTreeMap<String, bool>,
}

/// One way to read a column under one version.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProofReadingView {
    /// The version's id.
    pub version: String,
    /// How sure it is that this version applies.
    pub certainty: Certainty,
    /// Taking the victim for a child, for an adult; none where age changes nothing.
    pub child: Option<bool>,
    /// Every element asked for is supported by some item.
    pub complete: bool,
    /// Names of what is not: elements and blocks.
    pub wanting: Vec<WantingView>,
    /// How many supported elements rest on something weak or disputed.
    pub weak: u32,
}

/// Something the offence asks for and nothing supports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WantingView {
    /// The block: any element of it would do.
    pub block: Option<Block>,
    /// The element.
    pub element: Option<Words>,
    /// Another thing in this list would do instead.
    pub instead: bool,
}

/// An element's row.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RowView {
    /// The element.
    pub element: ElementName,
    /// One cell for each column.
    pub cells: Vec<CellView>,
}

/// A cell: how an element stands, in numbers and words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CellView {
    /// In a word.
    pub state: Standing,
    /// Facts for it.
    pub facts: u32,
    /// Items in use they stand on.
    pub items: u32,
    /// Items by kind of proof.
    pub kinds: Vec<KindCount>,
    /// Facts against it, and facts for it that are disputed.
    pub disputes: u32,
    /// Items that would stand under it, were they not set aside, altered or gone.
    pub lost: u32,
    /// Facts that stand on nothing that could be shown.
    pub bare: u32,
    /// All items come from one source.
    pub one_source: bool,
    /// Nothing but somebody's words.
    pub words_only: bool,
    /// It happened, and nothing ties it to this suspect.
    pub untied: bool,
    /// Items recorded in secret, or perhaps so.
    pub covert: u32,
}

/// How many items of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct KindCount {
    /// The kind.
    pub kind: ProofKind,
    /// Items.
    pub count: u32,
}

/// Asks what stands in a cell.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowCell {
    /// The case.
    pub case: CaseId,
    /// The element's id.
    pub element: String,
    /// The victim; none: all together.
    pub victim: Option<PartyId>,
    /// The suspect; none: nobody in particular.
    pub suspect: Option<PartyId>,
}

/// What stands in a cell.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CellDetail {
    /// The element.
    pub element: ElementView,
    /// In numbers.
    pub cell: CellView,
    /// Facts for it, then facts against, in the order they happened.
    pub links: Vec<LinkView>,
    /// The filing by which what it stands on is added to the file: `kg.add`; none where none prints.
    pub adding: Option<String>,
}

/// Begins a filing out of the matrix.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BeginMotion {
    /// The case.
    pub case: CaseId,
    /// Id of the kind of filing: `kg.seizure`.
    pub filing: String,
    /// The element it is about.
    pub element: Option<String>,
    /// The block it is about, where it is no single element.
    pub block: Option<Block>,
    /// The victim; none: all together.
    pub victim: Option<PartyId>,
    /// The suspect; none: nobody in particular.
    pub suspect: Option<PartyId>,
    /// Its language; none: the first of the case.
    pub language: Option<Language>,
}

/// An element with the words of its pack.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ElementView {
    /// The element.
    pub name: ElementName,
    /// Whether it must be shown of the suspect himself.
    pub personal: bool,
    /// Where it comes from; `citation` is empty.
    pub law: LawNote,
    /// What to ask, of whom, what would help, what to request.
    pub advice: AdviceView,
}

/// What to do about an element: from the packs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AdviceView {
    /// What is not shown, in a sentence.
    pub missing: Words,
    /// What to ask.
    pub question: Words,
    /// Of whom.
    pub ask: AskWhom,
    /// What would help.
    pub helps: Words,
    /// Requests to make.
    pub requests: Vec<RequestView>,
}

/// A request to make.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RequestView {
    /// Id of the kind of filing: `kg.seizure`.
    pub filing: String,
    /// What the filing is called.
    pub name: Words,
    /// Whom it goes to.
    pub to: Words,
    /// What to ask for in it.
    pub what: Words,
    /// The template that prints it; none while there is none.
    pub template: Option<String>,
    /// The law it stands on, as a filing cites it; empty when none is known.
    pub law: Words,
    /// Nobody has read that law in the text in force.
    pub to_check: bool,
}

/// A fact tied to an element.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LinkView {
    /// Its id.
    pub id: LinkId,
    /// As given.
    pub details: LinkDetails,
    /// The element's name.
    pub element: ElementName,
    /// The fact cites these, each with its kind of proof and how its original stands.
    pub items: Vec<ProofItem>,
}

/// An item a tied fact stands on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProofItem {
    /// The item.
    pub evidence: EvidenceId,
    /// Its number.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// What kind of proof it is here.
    pub kind: ProofKind,
    /// Whether that was said of this item by itself.
    pub own: bool,
    /// How its original stands.
    pub custody: CustodyState,
    /// Recorded in secret, or perhaps so.
    pub covert: bool,
}

/// Ties a fact to an element.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LinkFact {
    /// The tie.
    pub details: LinkDetails,
}

/// Changes a tie.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeLink {
    /// The tie.
    pub link: LinkId,
    /// All of it anew.
    pub details: LinkDetails,
}

/// Says what kind of proof one item is for a tie.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetProofKind {
    /// The tie.
    pub link: LinkId,
    /// The item.
    pub evidence: EvidenceId,
    /// The kind; none: the same as the tie.
    pub kind: Option<ProofKind>,
}

/// Which tie.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfLink {
    /// The tie.
    pub link: LinkId,
}

/// A gap: what is missing, for whom, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct GapView {
    /// Stays the same while the gap does.
    pub id: String,
    /// The offence's id.
    pub family: String,
    /// The offence's title.
    pub title: Words,
    /// The victim.
    pub victim: Option<PersonName>,
    /// The suspect.
    pub suspect: Option<PersonName>,
    /// The block it is about; none: the whole offence.
    pub block: Option<Block>,
    /// The element it is about; none: any of the block.
    pub element: Option<ElementName>,
    /// Why it is one.
    pub reason: GapReason,
    /// Something the offence asks for is not supported at all.
    pub grave: bool,
    /// It would be enough instead of another one in the list.
    pub instead: bool,
    /// Only if the victim was a child, or only if an adult.
    pub child: Option<bool>,
    /// Numbers of the items it speaks of.
    pub items: Vec<u32>,
    /// Facts it speaks of.
    pub facts: Vec<FactId>,
    /// Questions and requests.
    pub advice: AdviceView,
}

/// What would change without an item, or with one that is set aside.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ConsequencesView {
    /// The item is set aside: the changes are what taking it back would bring.
    pub aside: bool,
    /// Elements that rest on it, in the order of the chosen offences.
    pub changes: Vec<ConsequenceView>,
}

/// What one element would be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ConsequenceView {
    /// The element.
    pub element: ElementName,
    /// The victim.
    pub victim: Option<PersonName>,
    /// The suspects whose cells change in this way.
    pub suspects: Vec<PersonName>,
    /// How it stands with the item.
    pub with: CellView,
    /// How it stands without.
    pub without: CellView,
    /// What would then be missing, when the element would be unsupported.
    pub missing: Option<Words>,
}
