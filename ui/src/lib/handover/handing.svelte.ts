// Handing exhibits to another lawyer, receiving them and taking them out: one such work at a time, which goes on while other
// screens are open.
import { backend, failureOf } from "$lib/backend";
import type {
  CaseId,
  EvidenceId,
  HandoverOutcome,
  HandoverStarted,
  HandoverWork,
  SendHandover,
} from "$lib/backend/bindings";
import { FollowedJob } from "$lib/backend/job.svelte";
import { throughGate } from "$lib/consents/gate.svelte";
import { t } from "$lib/i18n/index.svelte";
import { complain } from "$lib/shell/notices";
import { say } from "$lib/ui";
import { withSecond } from "$lib/users/second.svelte";

/** What is to be sent: these items of the case; none mean all that are there. */
export type Wish = { case: CaseId; evidence: readonly EvidenceId[] };

export class Handing extends FollowedJob {
  /** The sheet is open for this. */
  wish = $state.raw<Wish>();
  /** The case it goes on in. */
  case = $state.raw<CaseId>();
  /** It was asked for and has not begun: the system's dialog may stand open. */
  asking = $state(false);
  /** How it ended was read. */
  read = $state(false);
  readonly kind = $derived.by((): HandoverWork | undefined =>
    this.job?.work.kind === "handover" ? this.job.work.work : undefined,
  );
  readonly busy = $derived(this.asking || this.running);
  /** What ended well, and with what result. */
  readonly done = $derived.by((): { work: HandoverWork; outcome: HandoverOutcome } | undefined => {
    const job = this.job;
    if (!job?.finished || job.failure !== null || job.cancelled || job.work.kind !== "handover") return undefined;
    return { work: job.work.work, outcome: job.work.outcome };
  });

  /** Opens the sheet, unless another such work goes on. */
  ask(wish: Wish): void {
    if (this.#free()) this.wish = wish;
  }

  /** Writes the file for those named; answers whether that was begun. Refusals are thrown. */
  send(request: SendHandover): Promise<boolean> {
    return this.#begin(request.case, () => withSecond(() => throughGate(() => backend.call("handover.send", request))));
  }

  /** Asks for a file and takes it into the case. */
  async receive(inCase: CaseId): Promise<void> {
    if (this.#free()) await this.#told(this.#begin(inCase, () => backend.call("handover.receive", { case: inCase })));
  }

  /** Takes exhibits out of what was received. */
  async take(inCase: CaseId, evidence: EvidenceId, entries: readonly number[]): Promise<void> {
    const request = { evidence, entries: [...entries] };
    if (this.#free()) await this.#told(this.#begin(inCase, () => backend.call("handover.take", request)));
  }

  /** How it ended has been read. */
  close(): void {
    this.read = true;
  }

  /** Whether nothing goes on; says so otherwise. */
  #free(): boolean {
    if (this.busy) say(t("handover-busy"));
    return !this.busy;
  }

  protected override ended(): void {
    const { job, kind } = this;
    if (!job || kind === undefined) return;
    if (job.failure) complain(job.failure);
    else if (job.cancelled) say(t(`handover-cancelled-${kind}`));
  }

  async #begin(inCase: CaseId, ask: () => Promise<HandoverStarted>): Promise<boolean> {
    this.asking = true;
    try {
      const { job } = await ask();
      if (job === null) return false;
      this.case = inCase;
      this.read = false;
      await this.start(Promise.resolve({ job }));
      // It went on its way, but how far it is cannot be seen.
      if (this.job === undefined && this.failure) complain(this.failure);
      return true;
    } finally {
      this.asking = false;
    }
  }

  async #told(begun: Promise<boolean>): Promise<void> {
    try {
      await begun;
    } catch (thrown) {
      complain(failureOf(thrown));
    }
  }
}

export const handing = new Handing();
