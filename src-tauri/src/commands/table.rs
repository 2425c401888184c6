//! The table of commands: name, who may ask, function, request, answer. The window, the command line, the tests and the
//! loopback host call the same table; the TypeScript client is generated from it.

use super::core::Core;
use super::failure::Failure;
use super::roles::{Command, Least};
use super::views::*;
use super::{
    accounts, anchors, backup, begun, bundles, cases, certificate, chats, checked, chronology, consents, custody,
    deadlines, destroy, documents, drill, evidence, facts, filing_copies, filings, grammar, handover, highlights, idle,
    indicators, intake, interview, jobs, journal, kit, ledger, matching, network, palette, parties, passwords, proof,
    readable, readers, recordings, repair, sample, search, settings, templates, texts, transcriber, users, vault,
};
use crate::base::id::*;
use serde_json::Value;
use std::collections::{BTreeMap, HashSet};
use ts_rs::{Config, TS, TypeVisitor};

macro_rules! commands {
    ($( $name:literal [$least:ident] => $function:path: $request:ty => $answer:ty; )*) => {
        /// All commands, each with the least that somebody must be to ask for it.
        pub const COMMANDS: &[Command] = &[$( Command { name: $name, least: Least::$least } ),*];

        /// Runs a command by name. Requests are refused when they have a field too many or too few.
        pub fn call(core: &Core, name: &str, request: Value) -> Result<Value, Failure> {
            match name {
                $( $name => {
                    core.demand_role(name)?;
                    let request: $request = read(request)?;
                    let answer: $answer = $function(core, request)?;
                    serde_json::to_value(answer).map_err(|_| Failure::new("internal"))
                } )*
                _ => Err(Failure::new("unknown-command")),
            }
        }

        /// The TypeScript client: every type that travels, then the map of commands.
        pub fn typescript() -> String {
            let mut types = Types { config: Config::new().with_large_int("number"), found: BTreeMap::new(), seen: HashSet::new() };
            types.visit::<Event>();
            types.visit::<Failure>();
            let mut map = String::new();
            $(
                types.visit::<$request>();
                types.visit::<$answer>();
                map.push_str(&format!(
                    "  \"{}\": {{ request: {}; answer: {} }};\n",
                    $name, <$request as TS>::name(&types.config), <$answer as TS>::name(&types.config),
                ));
            )*
            types.file(&map)
        }
    };
}

commands! {
    "vault.status" [Anybody] => vault::status: Nothing => VaultStatus;
    "vault.suggest" [Anybody] => vault::suggest: Nothing => Suggestion;
    "vault.weigh" [Anybody] => vault::weigh: WeighPassphrase => StrengthView;
    "vault.choose-folder" [Anybody] => vault::choose_folder: Nothing => PickedFolder;
    "vault.ground" [Anybody] => vault::ground: AskGround => GroundView;
    "vault.create" [Anybody] => vault::create: CreateVault => VaultStatus;
    "vault.open" [Anybody] => vault::open: OpenVault => VaultStatus;
    "vault.lock" [Anybody] => vault::lock: Nothing => VaultStatus;
    "vault.passwd" [Reader] => vault::passwd: ChangePassphrase => PassphraseChanged;
    "vault.awake" [Anybody] => idle::awake: Nothing => Done;
    "vault.checked" [Reader] => checked::status: Nothing => CheckStatus;
    "vault.repair" [Lawyer] => repair::repair: RepairVault => Started;
    "vault.salvage" [Anybody] => repair::salvage: SalvageVault => Started;
    "vault.salvage-alone" [Anybody] => repair::salvage_alone: SalvageAlone => Started;
    "window.title" [Anybody] => idle::title: WindowTitle => Done;
    "window.forget-copies" [Anybody] => idle::forget_copies: Nothing => Done;
    "user.list" [Reader] => users::list: Nothing => Vec<UserView>;
    "user.add" [Lawyer] => users::add: AddUser => Changed<UserId>;
    "user.role" [Lawyer] => users::change_role: ChangeRole => Changed<UserId>;
    "user.remove" [Lawyer] => users::remove: OfUser => Changed<UserId>;
    "user.rule" [Reader] => users::rule: Nothing => RuleView;
    "user.set-rule" [Lawyer] => users::set_rule: SetRule => Changed<bool>;
    "user.agree" [Paralegal] => users::agree: AgreeSecond => Done;
    "vault.recover" [Anybody] => kit::recover: RecoverVault => VaultStatus;
    "kit.status" [Reader] => kit::status: Nothing => KitStatus;
    "kit.draw" [Reader] => kit::draw: DrawKit => Done;
    "kit.preview" [Reader] => kit::preview: PrintKit => PaperView;
    "kit.export" [Reader] => kit::export: PrintKit => Exported;
    "kit.confirm" [Reader] => kit::confirm: ConfirmKit => Done;
    "settings.get" [Anybody] => settings::get: Nothing => Settings;
    "settings.set" [Anybody] => settings::set: Settings => Settings;
    "reader.standing" [Anybody] => readers::standing: Nothing => ReaderStanding;
    "reader.check" [Anybody] => readers::check: Nothing => ReaderCheck;
    "sample.open" [Anybody] => sample::open: Nothing => Changed<CaseId>;
    "undo" [Paralegal] => vault::undo: Nothing => UndoneView;
    "redo" [Paralegal] => vault::redo: Nothing => UndoneView;
    "palette.search" [Reader] => palette::search: SearchPalette => Vec<HitView>;
    "search.catch-up" [Reader] => search::catch_up: Nothing => IndexView;
    "search.find" [Reader] => search::find: AskSearch => SearchAnswer;
    "search.findings" [Reader] => search::findings: AskFindings => Vec<FindingRow>;
    "search.list" [Reader] => search::list: AskList => Vec<ListRow>;
    "search.export-list" [Paralegal] => search::export_list: AskList => Exported;
    "search.mentions" [Reader] => search::mentions: OfEvidence => Vec<MentionView>;
    "search.standing" [Reader] => search::standing: Nothing => IndexView;
    "search.rebuild" [Reader] => search::rebuild: Nothing => Done;
    "case.list" [Reader] => cases::list: Nothing => Vec<CaseRow>;
    "case.show" [Reader] => cases::show: OfCase => CaseRow;
    "case.add" [Paralegal] => cases::add: AddCase => Changed<CaseId>;
    "case.change" [Paralegal] => cases::change: ChangeCase => Changed<CaseId>;
    "party.list" [Reader] => parties::list: OfCase => Vec<PartyView>;
    "party.add" [Paralegal] => parties::add: AddParty => Changed<PartyId>;
    "party.change" [Paralegal] => parties::change: ChangeParty => Changed<PartyId>;
    "party.remove" [Paralegal] => parties::remove: OfParty => Changed<PartyId>;
    "party.forms" [Reader] => grammar::forms: OfParty => PartyFormsView;
    "party.correct-form" [Paralegal] => grammar::correct: CorrectForm => Changed<PartyId>;
    "grammar.decline" [Reader] => grammar::decline: Decline => DeclinedView;
    "match.seen" [Reader] => matching::seen: SeenBefore => Vec<SeenView>;
    "match.list" [Reader] => matching::list: ListMatches => Vec<PairView>;
    "match.also-seen" [Reader] => matching::also_seen: OfParty => AlsoSeenView;
    "match.different" [Paralegal] => matching::different: TwoParties => Changed<PartyId>;
    "match.link" [Paralegal] => matching::link: TwoParties => Changed<PartyId>;
    "match.unlink" [Paralegal] => matching::unlink: TwoParties => Changed<PartyId>;
    "match.merge" [Paralegal] => matching::merge: MergeParties => Changed<MergeId>;
    "match.split" [Paralegal] => matching::split: OfMerge => Changed<PartyId>;
    "evidence.list" [Reader] => evidence::list: ListEvidence => Vec<EvidenceRow>;
    "evidence.items" [Reader] => evidence::items: OfCase => EvidenceItems;
    "evidence.notes" [Reader] => evidence::notes: OfCase => Vec<NoteView>;
    "evidence.show" [Reader] => evidence::show: OfEvidence => EvidenceView;
    "evidence.change" [Paralegal] => evidence::change: ChangeEvidence => Changed<EvidenceId>;
    "evidence.set-aside" [Paralegal] => evidence::set_aside: SetAside => Changed<u32>;
    "evidence.tag" [Paralegal] => evidence::tag: TagEvidence => Changed<u32>;
    "evidence.mark" [Paralegal] => evidence::mark: MarkEvidence => Changed<u32>;
    "highlight.list" [Reader] => highlights::list: OfEvidence => Vec<HighlightView>;
    "highlight.add" [Paralegal] => highlights::add: AddHighlights => Changed<Vec<HighlightId>>;
    "highlight.change" [Paralegal] => highlights::change: ChangeHighlight => Changed<HighlightId>;
    "highlight.remove" [Paralegal] => highlights::remove: OfHighlight => Changed<HighlightId>;
    "evidence.destroy-preview" [Lawyer] => destroy::preview: OfEvidence => DestroyView;
    "evidence.destroy" [Lawyer] => destroy::destroy: DestroyEvidence => Changed<DestroyedOutcome>;
    "evidence.look" [Reader] => evidence::look: OfEvidence => LookView;
    "evidence.unlock" [Paralegal] => passwords::unlock: UnlockEvidence => Changed<EvidenceId>;
    "evidence.forget-password" [Paralegal] => passwords::forget: OfEvidence => Changed<EvidenceId>;
    "evidence.export" [Lawyer] => evidence::export: OfEvidence => Exported;
    "evidence.readable" [Reader] => readable::show: OfEvidence => Started;
    "evidence.export-readable" [Lawyer] => readable::export: ExportReadable => Exported;
    "tag.list" [Reader] => evidence::tag_list: Nothing => Vec<TagView>;
    "document.show" [Reader] => documents::show: OfEvidence => DocumentView;
    "document.pages" [Reader] => documents::pages: ReadPages => Vec<TextPageView>;
    "document.find" [Reader] => documents::find: FindWords => WordHits;
    "document.place" [Reader] => documents::place: FindParagraph => Option<ParagraphPlace>;
    "document.read" [Reader] => documents::read: OfEvidence => DocumentView;
    "document.read-again" [Paralegal] => documents::read_again: ReadAgain => Started;
    "mail.list" [Reader] => documents::mails: ReadMails => Vec<MailRow>;
    "mail.show" [Reader] => documents::mail: OfMail => MailView;
    "file.list" [Reader] => documents::files: ListFiles => Vec<InnerFileView>;
    "file.take-out" [Paralegal] => documents::take_out: TakeOutFile => Changed<EvidenceId>;
    "intake.offer" [Paralegal] => intake::offer: OfferIntake => OfferView;
    "intake.start" [Paralegal] => intake::start: StartIntake => Started;
    "intake.forget" [Paralegal] => intake::forget: OfCase => Done;
    "chat.show" [Reader] => chats::show: OfEvidence => ItemChatsView;
    "chat.read" [Paralegal] => chats::read: OfEvidence => Started;
    "chat.answer" [Paralegal] => chats::answer: AnswerChat => Started;
    "chat.messages" [Reader] => chats::messages: ReadMessages => Vec<MessageView>;
    "chat.search" [Reader] => chats::search: SearchChat => ChatHits;
    "chat.find" [Reader] => chats::find: FindMessage => Option<FoundMessage>;
    "chat.seen" [Reader] => chats::seen: OfChat => Vec<ParticipantSeen>;
    "chat.link" [Paralegal] => chats::link: LinkParticipant => Changed<ChatId>;
    "chat.enter" [Paralegal] => chats::enter: EnterParticipant => Changed<PartyId>;
    "chat.take-out" [Paralegal] => chats::take_out: TakeOut => Changed<EvidenceId>;
    "recording.show" [Reader] => recordings::show: OfEvidence => RecordingView;
    "recording.read" [Reader] => recordings::read: OfEvidence => Started;
    "recording.play" [Reader] => recordings::play: OfEvidence => PlayView;
    "recognition.standing" [Reader] => texts::standing: Nothing => RecognitionStanding;
    "recognition.waiting" [Reader] => texts::waiting: OfCase => Vec<EvidenceId>;
    "recognition.start" [Paralegal] => texts::start: Recognise => Started;
    "text.list" [Reader] => texts::list: OfEvidence => Vec<TextRow>;
    "text.page" [Reader] => texts::page: ReadText => TextPage;
    "text.correct" [Paralegal] => texts::correct: CorrectWord => Changed<DerivativeId>;
    "text.make" [Paralegal] => texts::make: MakeText => Changed<DerivativeId>;
    "transcriber.show" [Reader] => transcriber::show: Nothing => TranscriberView;
    "transcriber.choose" [Lawyer] => transcriber::choose: ChooseTranscriber => TranscriberView;
    "transcriber.change" [Lawyer] => transcriber::change: ChangeTranscriber => TranscriberView;
    "transcription.start" [Paralegal] => texts::start_transcription: Transcribe => Started;
    "transcript.show" [Reader] => texts::transcript: OfEvidence => TranscriptView;
    "transcript.draft" [Paralegal] => texts::draft_transcript: KeepTranscript => Changed<EvidenceId>;
    "transcript.keep" [Paralegal] => texts::keep_transcript: KeepTranscript => Changed<DerivativeId>;
    "translation.show" [Reader] => texts::translation: OfTranslation => TranslationView;
    "translation.draft" [Paralegal] => texts::draft_translation: KeepTranslation => Changed<DerivativeId>;
    "translation.keep" [Paralegal] => texts::keep_translation: KeepTranslation => Changed<DerivativeId>;
    "translation.export" [Paralegal] => texts::export_translation: PrintTranslation => Exported;
    "job.show" [Anybody] => jobs::show: OfJob => JobView;
    "job.cancel" [Anybody] => jobs::cancel: OfJob => JobView;
    "fact.list" [Reader] => facts::list: OfCase => Vec<FactView>;
    "fact.add" [Paralegal] => facts::add: AddFact => Changed<FactId>;
    "fact.change" [Paralegal] => facts::change: ChangeFact => Changed<FactId>;
    "fact.remove" [Paralegal] => facts::remove: OfFact => Changed<FactId>;
    "network.show" [Reader] => network::show: OfCase => NetworkView;
    "tie.add" [Paralegal] => network::add: AddTie => Changed<TieId>;
    "tie.change" [Paralegal] => network::change: ChangeTie => Changed<TieId>;
    "tie.remove" [Paralegal] => network::remove: OfTie => Changed<TieId>;
    "network.preview" [Reader] => network::preview: PrintNetwork => NetworkPages;
    "network.export" [Paralegal] => network::export: PrintNetwork => Exported;
    "fact.weigh" [Paralegal] => chronology::weigh: WeighFact => Changed<FactId>;
    "chronology.show" [Reader] => chronology::show: ShowChronology => ChronologyView;
    "chronology.rows" [Reader] => chronology::rows: ReadFacts => Vec<ChronologyRow>;
    "chronology.preview" [Reader] => chronology::preview: PrintChronology => PaperView;
    "chronology.export" [Paralegal] => chronology::export: PrintChronology => Exported;
    "contradiction.list" [Reader] => chronology::contradictions: OfCase => Vec<ContradictionView>;
    "contradiction.explain" [Paralegal] => chronology::explain: ExplainContradiction => Changed<bool>;
    "account.compare" [Reader] => accounts::compare: CompareAccounts => CompareView;
    "account.add" [Paralegal] => accounts::add: AddAccount => Changed<AccountId>;
    "account.change" [Paralegal] => accounts::change: ChangeAccount => Changed<AccountId>;
    "account.remove" [Paralegal] => accounts::remove: OfAccount => Changed<AccountId>;
    "ledger.list" [Reader] => ledger::list: ShowLedger => LedgerView;
    "ledger.add" [Paralegal] => ledger::add: AddLine => Changed<LedgerLineId>;
    "ledger.change" [Paralegal] => ledger::change: ChangeLine => Changed<LedgerLineId>;
    "ledger.remove" [Paralegal] => ledger::remove: OfLine => Changed<LedgerLineId>;
    "ledger.rows" [Reader] => ledger::rows: CalculateClaim => Vec<crate::facts::ledger::Row>;
    "ledger.preview" [Reader] => ledger::preview: CalculateClaim => PaperView;
    "ledger.export" [Paralegal] => ledger::export: CalculateClaim => Exported;
    "date.read" [Reader] => facts::read_date: ReadDate => DateView;
    "filing.templates" [Reader] => filings::templates: OfCase => Vec<TemplateView>;
    "filing.list" [Reader] => filings::list: OfCase => Vec<FilingRow>;
    "filing.add" [Paralegal] => filings::add: AddFiling => Changed<FilingId>;
    "filing.show" [Reader] => filings::show: OfFiling => FilingView;
    "filing.change" [Paralegal] => filings::change: ChangeFiling => Changed<FilingId>;
    "filing.remove" [Paralegal] => filings::remove: OfFiling => Changed<FilingId>;
    "filing.repeat" [Paralegal] => filing_copies::repeat: RepeatFiling => Changed<Vec<FilingId>>;
    "filing.preview" [Reader] => filings::preview: PreviewFiling => PreviewView;
    "filing.confirm" [Lawyer] => filings::confirm: ConfirmLaw => Changed<FilingId>;
    "filing.final" [Lawyer] => filings::make_final: OfFiling => Changed<EditionView>;
    "filing.release" [Lawyer] => filings::release: OfFiling => Changed<Vec<EditionView>>;
    "filing.verify" [Reader] => filings::verify: OfEdition => VerifiedEdition;
    "filing.word" [Paralegal] => filings::export_word: OfFiling => Exported;
    "filing.amend" [Lawyer] => filings::amend: OfFiling => Changed<FilingId>;
    "filing.hand-in-at" [Paralegal] => filings::reception::hand_in_at: HandInAt => Changed<FilingId>;
    "filing.overrule" [Lawyer] => filings::overrule: OverruleFinding => Changed<FilingId>;
    "filing.step-add" [Paralegal] => filings::add_step: AddStep => Changed<StepId>;
    "filing.step-change" [Paralegal] => filings::change_step: ChangeStep => Changed<StepId>;
    "filing.step-remove" [Paralegal] => filings::remove_step: OfStep => Changed<StepId>;
    "filing.guarded" [Reader] => filings::guarded: OfCase => Vec<GuardedView>;
    "filing.guard" [Lawyer] => filings::guard: GuardParty => Changed<PartyId>;
    "filing.uses" [Reader] => filings::uses: FindUses => Vec<UseView>;
    "filing.keepable" [Reader] => filings::keepables: OfFiling => Vec<KeepableView>;
    "filing.keep-answer" [Paralegal] => filings::keep_in_case: KeepAnswer => Changed<FilingId>;
    "reception.list" [Reader] => filings::reception::list: Nothing => Vec<ReceptionView>;
    "reception.add" [Paralegal] => filings::reception::add: AddReception => Changed<ReceptionId>;
    "reception.change" [Paralegal] => filings::reception::change: ChangeReception => Changed<ReceptionId>;
    "reception.remove" [Paralegal] => filings::reception::remove: OfReception => Changed<ReceptionId>;
    "draft.open" [Paralegal] => filings::drafts::open: OfFiling => Changed<FilingId>;
    "draft.show" [Reader] => filings::drafts::show: OfFiling => DraftView;
    "draft.save" [Paralegal] => filings::drafts::save: SaveDraft => Changed<FilingId>;
    "draft.close" [Paralegal] => filings::drafts::close: OfFiling => Changed<FilingId>;
    "draft.say" [Reader] => filings::drafts::say: SayChips => SaidChips;
    "draft.find" [Reader] => filings::drafts::find: FindChips => Vec<ChipOffer>;
    "draft.keep" [Paralegal] => filings::drafts::keep: KeepVersion => Changed<DraftVersionId>;
    "draft.restore" [Paralegal] => filings::drafts::restore: OfVersion => Changed<FilingId>;
    "draft.compare" [Reader] => filings::drafts::compare: CompareDrafts => ComparedDrafts;
    "draft.comment" [Paralegal] => filings::drafts::comment: AddComment => Changed<CommentId>;
    "draft.settle" [Paralegal] => filings::drafts::settle: SettleComment => Changed<CommentId>;
    "draft.remove-comment" [Paralegal] => filings::drafts::remove_comment: OfComment => Changed<CommentId>;
    "draft.beside" [Reader] => filings::drafts::beside: ReadBeside => Vec<BesideRow>;
    "filing.look" [Reader] => filings::look: OfEdition => LookView;
    "filing.export" [Paralegal] => filings::export: OfEdition => Exported;
    "template.list" [Reader] => templates::list: Nothing => Vec<OwnTemplateView>;
    "template.copy" [Paralegal] => templates::copy: CopyTemplate => Changed<OwnTemplateId>;
    "template.show" [Reader] => templates::show: ShowTemplate => TemplateDraft;
    "template.try" [Reader] => templates::attempt: TryTemplate => TryView;
    "template.save" [Paralegal] => templates::save: SaveTemplate => Changed<u32>;
    "template.remove" [Paralegal] => templates::remove: OfTemplate => Changed<OwnTemplateId>;
    "template.export" [Paralegal] => templates::export: OfTemplate => Exported;
    "template.import" [Lawyer] => templates::import: Nothing => Changed<Option<OwnTemplateId>>;
    "bundle.list" [Reader] => bundles::list: OfCase => Vec<BundleRow>;
    "bundle.add" [Paralegal] => bundles::add: AddBundle => Changed<BundleId>;
    "bundle.show" [Reader] => bundles::show: OfBundle => BundleView;
    "bundle.change" [Paralegal] => bundles::change: ChangeBundle => Changed<BundleId>;
    "bundle.remove" [Paralegal] => bundles::remove: OfBundle => Changed<BundleId>;
    "bundle.build" [Paralegal] => bundles::build: BuildBundle => Started;
    "bundle.look" [Reader] => bundles::look: OfBuild => LookView;
    "bundle.export" [Lawyer] => bundles::export: OfBuild => Exported;
    "backup.status" [Reader] => backup::status: Nothing => BackupStatus;
    "backup.run" [Paralegal] => backup::run: BackupFolder => Started;
    "backup.check" [Paralegal] => backup::check: BackupFolder => Started;
    "backup.destroyed" [Lawyer] => backup::destroyed: BackupFolder => DestroyedInBackup;
    "backup.purge" [Lawyer] => backup::purge: PurgeBackup => Started;
    "backup.find" [Anybody] => backup::find: FindBackups => Vec<BackupSetView>;
    "backup.restore" [Anybody] => backup::restore: RestoreBackup => Started;
    "backup.drill" [Paralegal] => backup::drill: DrillBackup => Started;
    "backup.drill-preview" [Reader] => drill::preview: PrintDrill => PaperView;
    "backup.drill-export" [Paralegal] => drill::export: PrintDrill => Exported;
    "consent.list" [Reader] => consents::list: OfCase => Vec<ConsentView>;
    "consent.add" [Paralegal] => consents::add: AddConsent => Changed<ConsentId>;
    "consent.change" [Paralegal] => consents::change: ChangeConsent => Changed<ConsentId>;
    "consent.withdraw" [Paralegal] => consents::withdraw: WithdrawConsent => Changed<ConsentId>;
    "consent.remove" [Paralegal] => consents::remove: OfConsent => Changed<ConsentId>;
    "consent.touched" [Reader] => consents::touched: OfConsent => Vec<TouchedView>;
    "consent.check" [Reader] => consents::check: OfTarget => GateView;
    "consent.overrule" [Lawyer] => consents::overrule: OverruleConsent => Changed<bool>;
    "consent.overruled" [Reader] => consents::overruled: OfCase => Vec<OverruledView>;
    "indicator.lists" [Reader] => indicators::lists: Nothing => IndicatorLists;
    "indicator.show" [Reader] => indicators::show: OfParty => IndicatorsView;
    "indicator.mark" [Paralegal] => indicators::mark: MarkIndicator => Changed<PartyId>;
    "interview.scripts" [Reader] => interview::scripts: Nothing => Vec<ScriptView>;
    "interview.list" [Reader] => interview::list: OfCase => Vec<InterviewRow>;
    "interview.begin" [Paralegal] => interview::begin: BeginInterview => Changed<InterviewId>;
    "interview.show" [Reader] => interview::show: OfInterview => InterviewView;
    "interview.answer" [Paralegal] => interview::answer: AnswerQuestion => Changed<InterviewId>;
    "interview.place" [Paralegal] => interview::place: LeaveInterview => Changed<InterviewId>;
    "interview.review" [Reader] => interview::review: OfInterview => PlanView;
    "interview.write" [Paralegal] => interview::write: WriteInterview => Changed<InterviewId>;
    "interview.remove" [Paralegal] => interview::remove: OfInterview => Changed<InterviewId>;
    "custody.show" [Reader] => custody::show: ShowCustody => CustodyView;
    "custody.check" [Reader] => custody::check: CheckVault => Started;
    "custody.verdict" [Reader] => anchors::verdict: JudgeCustody => VerdictView;
    "custody.request" [Paralegal] => anchors::request: Nothing => Exported;
    "custody.stamp" [Paralegal] => anchors::stamp: Nothing => StampsView;
    "custody.pin-root" [Lawyer] => anchors::pin: Nothing => Vec<RootView>;
    "custody.unpin-root" [Lawyer] => anchors::unpin: OfRoot => Done;
    "journal.list" [Lawyer] => journal::list: ListJournal => JournalView;
    "certificate.preview" [Reader] => certificate::preview: PrintCertificate => PaperView;
    "certificate.export" [Paralegal] => certificate::export: PrintCertificate => Exported;
    "certificate.package" [Lawyer] => certificate::package: ExportPackage => Exported;
    "handover.key" [Reader] => handover::key: Nothing => HandoverKeyView;
    "handover.words" [Reader] => handover::words: WordsOfKey => HandoverWords;
    "correspondent.list" [Reader] => handover::correspondents::list: Nothing => Vec<CorrespondentView>;
    "correspondent.add" [Lawyer] => handover::correspondents::add: AddCorrespondent => Changed<CorrespondentId>;
    "correspondent.rename" [Lawyer] => handover::correspondents::rename: RenameCorrespondent => Changed<CorrespondentId>;
    "correspondent.key" [Lawyer] => handover::correspondents::change_key: ChangeCorrespondentKey => Changed<CorrespondentId>;
    "correspondent.compare" [Lawyer] => handover::correspondents::compare: CompareCorrespondent => Changed<CorrespondentId>;
    "correspondent.remove" [Lawyer] => handover::correspondents::remove: OfCorrespondent => Changed<CorrespondentId>;
    "handover.send" [Lawyer] => handover::send: SendHandover => HandoverStarted;
    "handover.receive" [Lawyer] => handover::receive: OfCase => HandoverStarted;
    "handover.show" [Reader] => handover::show: OfEvidence => Option<HandoverView>;
    "handover.match" [Lawyer] => handover::matched: MatchHandover => Changed<Option<CorrespondentId>>;
    "handover.take" [Lawyer] => handover::take: TakeHandover => Started;
    "law.offences" [Reader] => proof::list: ListOffences => Vec<OffenceView>;
    "proof.chosen" [Reader] => proof::chosen: OfCase => ChosenView;
    "proof.choose" [Paralegal] => proof::choose: ChooseOffence => Changed<CaseId>;
    "proof.matrix" [Reader] => proof::matrix: ShowMatrix => MatrixView;
    "proof.cell" [Reader] => proof::cell: ShowCell => CellDetail;
    "proof.links" [Reader] => proof::links: OfCase => Vec<LinkView>;
    "proof.link" [Paralegal] => proof::link: LinkFact => Changed<LinkId>;
    "proof.change" [Paralegal] => proof::change: ChangeLink => Changed<LinkId>;
    "proof.kind" [Paralegal] => proof::set_kind: SetProofKind => Changed<LinkId>;
    "proof.unlink" [Paralegal] => proof::unlink: OfLink => Changed<LinkId>;
    "proof.motion" [Paralegal] => proof::begin_motion: BeginMotion => Changed<FilingId>;
    "proof.gaps" [Reader] => proof::gaps: OfCase => Vec<GapView>;
    "proof.preview" [Reader] => proof::preview: PrintMatrix => PaperView;
    "proof.export" [Paralegal] => proof::export: PrintMatrix => Exported;
    "proof.consequences" [Reader] => proof::consequences: OfEvidence => ConsequencesView;
    "event.list" [Reader] => deadlines::list: OfCase => Vec<CaseEventView>;
    "event.add" [Paralegal] => deadlines::add: AddEvent => Changed<EventId>;
    "event.change" [Paralegal] => deadlines::change: ChangeEvent => Changed<EventId>;
    "event.remove" [Paralegal] => deadlines::remove: OfEvent => Changed<EventId>;
    "event.preview" [Reader] => deadlines::preview: PreviewEvent => EventPreview;
    "deadline.list" [Reader] => deadlines::terms: OfCase => DeadlinesView;
    "deadline.mark" [Paralegal] => deadlines::mark: MarkDeadline => Changed<EventId>;
    "task.list" [Reader] => deadlines::tasks: ListTasks => Vec<TaskView>;
    "task.add" [Paralegal] => deadlines::add_task: AddTask => Changed<TaskId>;
    "task.change" [Paralegal] => deadlines::change_task: ChangeTask => Changed<TaskId>;
    "task.finish" [Paralegal] => deadlines::finish_task: FinishTask => Changed<TaskId>;
    "task.remove" [Paralegal] => deadlines::remove_task: OfTask => Changed<TaskId>;
    "agenda.show" [Reader] => deadlines::show: Nothing => AgendaView;
    "agenda.export" [Paralegal] => deadlines::export: ExportAgenda => Exported;
    "court-day.list" [Reader] => deadlines::days: ListCourtDays => CourtDaysView;
    "court-day.set" [Paralegal] => deadlines::set_day: SetCourtDay => Changed<String>;
    "court-day.clear" [Paralegal] => deadlines::clear_day: ClearCourtDay => Changed<String>;
    "begun.list" [Reader] => begun::list: Nothing => Vec<BegunView>;
    "begun.keep" [Paralegal] => begun::keep: KeepBegun => Done;
}

/// Reads a request. The refusal names no value, because a value may be a client's words.
fn read<T: serde::de::DeserializeOwned>(request: Value) -> Result<T, Failure> {
    let request = if request.is_null() { Value::Object(serde_json::Map::new()) } else { request };
    serde_json::from_value(request).map_err(|_| Failure::new("bad-request"))
}

/// Collects the declarations of types and of everything they are made of.
struct Types {
    config: Config,
    found: BTreeMap<String, String>,
    seen: HashSet<std::any::TypeId>,
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(std::any::TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            self.found.insert(T::ident(&self.config), T::decl(&self.config));
        }
        T::visit_generics(self);
        T::visit_dependencies(self);
    }
}

impl Types {
    fn file(self, map: &str) -> String {
        let mut text = String::from("// Generated from the table of commands. Renewed by UPDATE_GOLDEN=1 ./test.\n\n");
        for declaration in self.found.values() {
            text.push_str(&format!("export {declaration}\n"));
        }
        text.push_str(&format!(
            "\n/** Every command with its request and its answer. */\nexport type Commands = {{\n{map}}};\n"
        ));
        text
    }
}
