//! The table of commands: name, request, answer, function. The window, the command line, the tests and the
//! loopback host call the same table; the TypeScript client is generated from it.

use super::core::Core;
use super::failure::Failure;
use super::views::*;
use super::{
    accounts, anchors, backup, bundles, cases, certificate, chats, chronology, consents, custody, deadlines, destroy,
    documents, drill, evidence, facts, filing_copies, filings, grammar, idle, indicators, intake, interview, jobs, kit,
    ledger, matching, network, palette, parties, proof, readers, recordings, repair, sample, search, settings,
    templates, texts, transcriber, users, vault,
};
use crate::base::id::*;
use serde_json::Value;
use std::collections::{BTreeMap, HashSet};
use ts_rs::{Config, TS, TypeVisitor};

macro_rules! commands {
    ($( $name:literal => $function:path: $request:ty => $answer:ty; )*) => {
        /// The names of all commands.
        pub const COMMANDS: &[&str] = &[$( $name ),*];

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
    "vault.status" => vault::status: Nothing => VaultStatus;
    "vault.suggest" => vault::suggest: Nothing => Suggestion;
    "vault.weigh" => vault::weigh: WeighPassphrase => StrengthView;
    "vault.choose-folder" => vault::choose_folder: Nothing => PickedFolder;
    "vault.create" => vault::create: CreateVault => VaultStatus;
    "vault.open" => vault::open: OpenVault => VaultStatus;
    "vault.lock" => vault::lock: Nothing => VaultStatus;
    "vault.passwd" => vault::passwd: ChangePassphrase => PassphraseChanged;
    "vault.awake" => idle::awake: Nothing => Done;
    "vault.checked" => repair::check_status: Nothing => CheckStatus;
    "vault.repair" => repair::repair: RepairVault => Started;
    "vault.salvage" => repair::salvage: SalvageVault => Started;
    "window.hide" => idle::hide: Nothing => Done;
    "user.list" => users::list: Nothing => Vec<UserView>;
    "user.add" => users::add: AddUser => Changed<UserId>;
    "user.role" => users::change_role: ChangeRole => Changed<UserId>;
    "user.remove" => users::remove: OfUser => Changed<UserId>;
    "user.rule" => users::rule: Nothing => RuleView;
    "user.set-rule" => users::set_rule: SetRule => Changed<bool>;
    "user.agree" => users::agree: AgreeSecond => Done;
    "vault.recover" => kit::recover: RecoverVault => VaultStatus;
    "kit.status" => kit::status: Nothing => KitStatus;
    "kit.draw" => kit::draw: DrawKit => Done;
    "kit.preview" => kit::preview: PrintKit => PaperView;
    "kit.export" => kit::export: PrintKit => Exported;
    "kit.confirm" => kit::confirm: ConfirmKit => Done;
    "settings.get" => settings::get: Nothing => Settings;
    "settings.set" => settings::set: Settings => Settings;
    "reader.standing" => readers::standing: Nothing => ReaderStanding;
    "reader.check" => readers::check: Nothing => ReaderCheck;
    "sample.open" => sample::open: Nothing => Changed<CaseId>;
    "undo" => vault::undo: Nothing => UndoneView;
    "redo" => vault::redo: Nothing => UndoneView;
    "palette.search" => palette::search: SearchPalette => Vec<HitView>;
    "search.catch-up" => search::catch_up: Nothing => IndexView;
    "search.find" => search::find: AskSearch => SearchAnswer;
    "search.findings" => search::findings: AskFindings => Vec<FindingRow>;
    "search.list" => search::list: AskList => Vec<ListRow>;
    "search.export-list" => search::export_list: AskList => Exported;
    "search.mentions" => search::mentions: OfEvidence => Vec<MentionView>;
    "search.standing" => search::standing: Nothing => IndexView;
    "search.rebuild" => search::rebuild: Nothing => Done;
    "case.list" => cases::list: Nothing => Vec<CaseRow>;
    "case.show" => cases::show: OfCase => CaseRow;
    "case.add" => cases::add: AddCase => Changed<CaseId>;
    "case.change" => cases::change: ChangeCase => Changed<CaseId>;
    "party.list" => parties::list: OfCase => Vec<PartyView>;
    "party.add" => parties::add: AddParty => Changed<PartyId>;
    "party.change" => parties::change: ChangeParty => Changed<PartyId>;
    "party.remove" => parties::remove: OfParty => Changed<PartyId>;
    "party.forms" => grammar::forms: OfParty => PartyFormsView;
    "party.correct-form" => grammar::correct: CorrectForm => Changed<PartyId>;
    "grammar.decline" => grammar::decline: Decline => DeclinedView;
    "match.seen" => matching::seen: SeenBefore => Vec<SeenView>;
    "match.list" => matching::list: ListMatches => Vec<PairView>;
    "match.also-seen" => matching::also_seen: OfParty => AlsoSeenView;
    "match.different" => matching::different: TwoParties => Changed<PartyId>;
    "match.link" => matching::link: TwoParties => Changed<PartyId>;
    "match.unlink" => matching::unlink: TwoParties => Changed<PartyId>;
    "match.merge" => matching::merge: MergeParties => Changed<MergeId>;
    "match.split" => matching::split: OfMerge => Changed<PartyId>;
    "evidence.list" => evidence::list: ListEvidence => Vec<EvidenceRow>;
    "evidence.show" => evidence::show: OfEvidence => EvidenceView;
    "evidence.change" => evidence::change: ChangeEvidence => Changed<EvidenceId>;
    "evidence.set-aside" => evidence::set_aside: SetAside => Changed<u32>;
    "evidence.tag" => evidence::tag: TagEvidence => Changed<u32>;
    "evidence.mark" => evidence::mark: MarkEvidence => Changed<u32>;
    "evidence.destroy-preview" => destroy::preview: OfEvidence => DestroyView;
    "evidence.destroy" => destroy::destroy: DestroyEvidence => Changed<DestroyedOutcome>;
    "evidence.look" => evidence::look: OfEvidence => LookView;
    "evidence.export" => evidence::export: OfEvidence => Exported;
    "tag.list" => evidence::tag_list: Nothing => Vec<TagView>;
    "document.show" => documents::show: OfEvidence => DocumentView;
    "document.pages" => documents::pages: ReadPages => Vec<TextPageView>;
    "document.find" => documents::find: FindWords => WordHits;
    "document.place" => documents::place: FindParagraph => Option<ParagraphPlace>;
    "document.read" => documents::read: OfEvidence => DocumentView;
    "mail.list" => documents::mails: ReadMails => Vec<MailRow>;
    "mail.show" => documents::mail: OfMail => MailView;
    "file.list" => documents::files: ListFiles => Vec<InnerFileView>;
    "file.take-out" => documents::take_out: TakeOutFile => Changed<EvidenceId>;
    "intake.offer" => intake::offer: OfferIntake => OfferView;
    "intake.start" => intake::start: StartIntake => Started;
    "intake.forget" => intake::forget: Nothing => Done;
    "chat.show" => chats::show: OfEvidence => ItemChatsView;
    "chat.read" => chats::read: OfEvidence => Started;
    "chat.answer" => chats::answer: AnswerChat => Started;
    "chat.messages" => chats::messages: ReadMessages => Vec<MessageView>;
    "chat.search" => chats::search: SearchChat => ChatHits;
    "chat.find" => chats::find: FindMessage => Option<FoundMessage>;
    "chat.seen" => chats::seen: OfChat => Vec<ParticipantSeen>;
    "chat.link" => chats::link: LinkParticipant => Changed<ChatId>;
    "chat.enter" => chats::enter: EnterParticipant => Changed<PartyId>;
    "chat.take-out" => chats::take_out: TakeOut => Changed<EvidenceId>;
    "recording.show" => recordings::show: OfEvidence => RecordingView;
    "recording.read" => recordings::read: OfEvidence => Started;
    "recording.play" => recordings::play: OfEvidence => PlayView;
    "recognition.standing" => texts::standing: Nothing => RecognitionStanding;
    "recognition.waiting" => texts::waiting: OfCase => Vec<EvidenceId>;
    "recognition.start" => texts::start: Recognise => Started;
    "text.list" => texts::list: OfEvidence => Vec<TextRow>;
    "text.page" => texts::page: ReadText => TextPage;
    "text.correct" => texts::correct: CorrectWord => Changed<DerivativeId>;
    "text.make" => texts::make: MakeText => Changed<DerivativeId>;
    "transcriber.show" => transcriber::show: Nothing => TranscriberView;
    "transcriber.choose" => transcriber::choose: ChooseTranscriber => TranscriberView;
    "transcriber.change" => transcriber::change: ChangeTranscriber => TranscriberView;
    "transcription.waiting" => texts::waiting_for_transcript: OfCase => Vec<EvidenceId>;
    "transcription.start" => texts::start_transcription: Transcribe => Started;
    "transcript.show" => texts::transcript: OfEvidence => TranscriptView;
    "transcript.draft" => texts::draft_transcript: KeepTranscript => Changed<EvidenceId>;
    "transcript.keep" => texts::keep_transcript: KeepTranscript => Changed<DerivativeId>;
    "translation.show" => texts::translation: OfTranslation => TranslationView;
    "translation.draft" => texts::draft_translation: KeepTranslation => Changed<DerivativeId>;
    "translation.keep" => texts::keep_translation: KeepTranslation => Changed<DerivativeId>;
    "translation.preview" => texts::preview_translation: PrintTranslation => PaperView;
    "translation.export" => texts::export_translation: PrintTranslation => Exported;
    "job.show" => jobs::show: OfJob => JobView;
    "job.cancel" => jobs::cancel: OfJob => JobView;
    "fact.list" => facts::list: OfCase => Vec<FactView>;
    "fact.add" => facts::add: AddFact => Changed<FactId>;
    "fact.change" => facts::change: ChangeFact => Changed<FactId>;
    "fact.remove" => facts::remove: OfFact => Changed<FactId>;
    "network.show" => network::show: OfCase => NetworkView;
    "tie.add" => network::add: AddTie => Changed<TieId>;
    "tie.change" => network::change: ChangeTie => Changed<TieId>;
    "tie.remove" => network::remove: OfTie => Changed<TieId>;
    "network.preview" => network::preview: PrintNetwork => NetworkPages;
    "network.export" => network::export: PrintNetwork => Exported;
    "fact.weigh" => chronology::weigh: WeighFact => Changed<FactId>;
    "chronology.show" => chronology::show: ShowChronology => ChronologyView;
    "chronology.rows" => chronology::rows: ReadFacts => Vec<ChronologyRow>;
    "chronology.preview" => chronology::preview: PrintChronology => PaperView;
    "chronology.export" => chronology::export: PrintChronology => Exported;
    "contradiction.list" => chronology::contradictions: OfCase => Vec<ContradictionView>;
    "contradiction.explain" => chronology::explain: ExplainContradiction => Changed<bool>;
    "account.compare" => accounts::compare: CompareAccounts => CompareView;
    "account.add" => accounts::add: AddAccount => Changed<AccountId>;
    "account.change" => accounts::change: ChangeAccount => Changed<AccountId>;
    "account.remove" => accounts::remove: OfAccount => Changed<AccountId>;
    "ledger.list" => ledger::list: ShowLedger => LedgerView;
    "ledger.add" => ledger::add: AddLine => Changed<LedgerLineId>;
    "ledger.change" => ledger::change: ChangeLine => Changed<LedgerLineId>;
    "ledger.remove" => ledger::remove: OfLine => Changed<LedgerLineId>;
    "ledger.rows" => ledger::rows: CalculateClaim => Vec<crate::facts::ledger::Row>;
    "ledger.preview" => ledger::preview: CalculateClaim => PaperView;
    "ledger.export" => ledger::export: CalculateClaim => Exported;
    "date.read" => facts::read_date: ReadDate => DateView;
    "filing.templates" => filings::templates: OfCase => Vec<TemplateView>;
    "filing.list" => filings::list: OfCase => Vec<FilingRow>;
    "filing.add" => filings::add: AddFiling => Changed<FilingId>;
    "filing.show" => filings::show: OfFiling => FilingView;
    "filing.change" => filings::change: ChangeFiling => Changed<FilingId>;
    "filing.remove" => filings::remove: OfFiling => Changed<FilingId>;
    "filing.repeat" => filing_copies::repeat: RepeatFiling => Changed<Vec<FilingId>>;
    "filing.preview" => filings::preview: PreviewFiling => PreviewView;
    "filing.confirm" => filings::confirm: ConfirmLaw => Changed<FilingId>;
    "filing.final" => filings::make_final: OfFiling => Changed<EditionView>;
    "filing.release" => filings::release: OfFiling => Changed<Vec<EditionView>>;
    "filing.verify" => filings::verify: OfEdition => VerifiedEdition;
    "filing.word" => filings::export_word: OfFiling => Exported;
    "filing.amend" => filings::amend: OfFiling => Changed<FilingId>;
    "filing.hand-in-at" => filings::reception::hand_in_at: HandInAt => Changed<FilingId>;
    "filing.overrule" => filings::overrule: OverruleFinding => Changed<FilingId>;
    "filing.step-add" => filings::add_step: AddStep => Changed<StepId>;
    "filing.step-change" => filings::change_step: ChangeStep => Changed<StepId>;
    "filing.step-remove" => filings::remove_step: OfStep => Changed<StepId>;
    "filing.guarded" => filings::guarded: OfCase => Vec<GuardedView>;
    "filing.guard" => filings::guard: GuardParty => Changed<PartyId>;
    "filing.uses" => filings::uses: FindUses => Vec<UseView>;
    "filing.keepable" => filings::keepables: OfFiling => Vec<KeepableView>;
    "filing.keep-answer" => filings::keep_in_case: KeepAnswer => Changed<FilingId>;
    "reception.list" => filings::reception::list: Nothing => Vec<ReceptionView>;
    "reception.add" => filings::reception::add: AddReception => Changed<ReceptionId>;
    "reception.change" => filings::reception::change: ChangeReception => Changed<ReceptionId>;
    "reception.remove" => filings::reception::remove: OfReception => Changed<ReceptionId>;
    "draft.open" => filings::drafts::open: OfFiling => Changed<FilingId>;
    "draft.show" => filings::drafts::show: OfFiling => DraftView;
    "draft.save" => filings::drafts::save: SaveDraft => Changed<FilingId>;
    "draft.close" => filings::drafts::close: OfFiling => Changed<FilingId>;
    "draft.say" => filings::drafts::say: SayChips => SaidChips;
    "draft.find" => filings::drafts::find: FindChips => Vec<ChipOffer>;
    "draft.keep" => filings::drafts::keep: KeepVersion => Changed<DraftVersionId>;
    "draft.restore" => filings::drafts::restore: OfVersion => Changed<FilingId>;
    "draft.compare" => filings::drafts::compare: CompareDrafts => ComparedDrafts;
    "draft.comment" => filings::drafts::comment: AddComment => Changed<CommentId>;
    "draft.settle" => filings::drafts::settle: SettleComment => Changed<CommentId>;
    "draft.remove-comment" => filings::drafts::remove_comment: OfComment => Changed<CommentId>;
    "draft.beside" => filings::drafts::beside: ReadBeside => Vec<BesideRow>;
    "filing.look" => filings::look: OfEdition => LookView;
    "filing.export" => filings::export: OfEdition => Exported;
    "template.list" => templates::list: Nothing => Vec<OwnTemplateView>;
    "template.copy" => templates::copy: CopyTemplate => Changed<OwnTemplateId>;
    "template.show" => templates::show: ShowTemplate => TemplateDraft;
    "template.try" => templates::attempt: TryTemplate => TryView;
    "template.save" => templates::save: SaveTemplate => Changed<u32>;
    "template.remove" => templates::remove: OfTemplate => Changed<OwnTemplateId>;
    "template.export" => templates::export: OfTemplate => Exported;
    "template.import" => templates::import: Nothing => Changed<Option<OwnTemplateId>>;
    "bundle.list" => bundles::list: OfCase => Vec<BundleRow>;
    "bundle.add" => bundles::add: AddBundle => Changed<BundleId>;
    "bundle.show" => bundles::show: OfBundle => BundleView;
    "bundle.change" => bundles::change: ChangeBundle => Changed<BundleId>;
    "bundle.remove" => bundles::remove: OfBundle => Changed<BundleId>;
    "bundle.build" => bundles::build: OfBundle => Started;
    "bundle.look" => bundles::look: OfBuild => LookView;
    "bundle.export" => bundles::export: OfBuild => Exported;
    "backup.status" => backup::status: Nothing => BackupStatus;
    "backup.run" => backup::run: BackupFolder => Started;
    "backup.check" => backup::check: BackupFolder => Started;
    "backup.find" => backup::find: FindBackups => Vec<BackupSetView>;
    "backup.restore" => backup::restore: RestoreBackup => Started;
    "backup.drill" => backup::drill: DrillBackup => Started;
    "backup.drill-preview" => drill::preview: PrintDrill => PaperView;
    "backup.drill-export" => drill::export: PrintDrill => Exported;
    "consent.list" => consents::list: OfCase => Vec<ConsentView>;
    "consent.add" => consents::add: AddConsent => Changed<ConsentId>;
    "consent.change" => consents::change: ChangeConsent => Changed<ConsentId>;
    "consent.withdraw" => consents::withdraw: WithdrawConsent => Changed<ConsentId>;
    "consent.remove" => consents::remove: OfConsent => Changed<ConsentId>;
    "consent.touched" => consents::touched: OfConsent => Vec<TouchedView>;
    "consent.check" => consents::check: OfTarget => GateView;
    "consent.overrule" => consents::overrule: OverruleConsent => Changed<bool>;
    "consent.overruled" => consents::overruled: OfCase => Vec<OverruledView>;
    "indicator.lists" => indicators::lists: Nothing => IndicatorLists;
    "indicator.show" => indicators::show: OfParty => IndicatorsView;
    "indicator.mark" => indicators::mark: MarkIndicator => Changed<PartyId>;
    "interview.scripts" => interview::scripts: Nothing => Vec<ScriptView>;
    "interview.list" => interview::list: OfCase => Vec<InterviewRow>;
    "interview.begin" => interview::begin: BeginInterview => Changed<InterviewId>;
    "interview.show" => interview::show: OfInterview => InterviewView;
    "interview.answer" => interview::answer: AnswerQuestion => Changed<InterviewId>;
    "interview.place" => interview::place: LeaveInterview => Changed<InterviewId>;
    "interview.review" => interview::review: OfInterview => PlanView;
    "interview.write" => interview::write: WriteInterview => Changed<InterviewId>;
    "interview.remove" => interview::remove: OfInterview => Changed<InterviewId>;
    "custody.show" => custody::show: ShowCustody => CustodyView;
    "custody.check" => custody::check: CheckVault => Started;
    "custody.verdict" => anchors::verdict: JudgeCustody => VerdictView;
    "custody.request" => anchors::request: Nothing => Exported;
    "custody.stamp" => anchors::stamp: Nothing => StampsView;
    "custody.pin-root" => anchors::pin: Nothing => Vec<RootView>;
    "custody.unpin-root" => anchors::unpin: OfRoot => Done;
    "certificate.preview" => certificate::preview: PrintCertificate => PaperView;
    "certificate.export" => certificate::export: PrintCertificate => Exported;
    "certificate.package" => certificate::package: ExportPackage => Exported;
    "law.offences" => proof::list: ListOffences => Vec<OffenceView>;
    "proof.chosen" => proof::chosen: OfCase => ChosenView;
    "proof.choose" => proof::choose: ChooseOffence => Changed<CaseId>;
    "proof.matrix" => proof::matrix: ShowMatrix => MatrixView;
    "proof.cell" => proof::cell: ShowCell => CellDetail;
    "proof.links" => proof::links: OfCase => Vec<LinkView>;
    "proof.link" => proof::link: LinkFact => Changed<LinkId>;
    "proof.change" => proof::change: ChangeLink => Changed<LinkId>;
    "proof.kind" => proof::set_kind: SetProofKind => Changed<LinkId>;
    "proof.unlink" => proof::unlink: OfLink => Changed<LinkId>;
    "proof.gaps" => proof::gaps: OfCase => Vec<GapView>;
    "proof.preview" => proof::preview: PrintMatrix => PaperView;
    "proof.export" => proof::export: PrintMatrix => Exported;
    "proof.consequences" => proof::consequences: OfEvidence => ConsequencesView;
    "event.list" => deadlines::list: OfCase => Vec<CaseEventView>;
    "event.add" => deadlines::add: AddEvent => Changed<EventId>;
    "event.change" => deadlines::change: ChangeEvent => Changed<EventId>;
    "event.remove" => deadlines::remove: OfEvent => Changed<EventId>;
    "event.preview" => deadlines::preview: PreviewEvent => EventPreview;
    "deadline.list" => deadlines::terms: OfCase => DeadlinesView;
    "deadline.mark" => deadlines::mark: MarkDeadline => Changed<EventId>;
    "task.list" => deadlines::tasks: ListTasks => Vec<TaskView>;
    "task.add" => deadlines::add_task: AddTask => Changed<TaskId>;
    "task.change" => deadlines::change_task: ChangeTask => Changed<TaskId>;
    "task.finish" => deadlines::finish_task: FinishTask => Changed<TaskId>;
    "task.remove" => deadlines::remove_task: OfTask => Changed<TaskId>;
    "agenda.show" => deadlines::show: Nothing => AgendaView;
    "agenda.export" => deadlines::export: ExportAgenda => Exported;
    "court-day.list" => deadlines::days: ListCourtDays => CourtDaysView;
    "court-day.set" => deadlines::set_day: SetCourtDay => Changed<String>;
    "court-day.clear" => deadlines::clear_day: ClearCourtDay => Changed<String>;
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
