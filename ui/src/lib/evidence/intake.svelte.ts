// Taking files in: what is offered, what is known about all of it, the work under way, and how it ended.
// One intake runs at a time; it goes on while other screens are open.
import { backend, failureOf, type Failure, type Signal } from "$lib/backend";
import type { CaseId, EvidenceDetails, JobId, JobView, OfferFrom, OfferView, WorkView } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { Autosave } from "$lib/shell/autosave.svelte";
import { endBegun, fit, keepBegun, leftOf } from "$lib/shell/begun.svelte";
import { alike } from "$lib/shell/settled";
import { say } from "$lib/ui";
import { asTyped } from "$lib/i18n/edtf";
import { SvelteSet } from "svelte/reactivity";
import { today } from "./dates";

/** How often the single files are asked for while the work runs, in milliseconds. */
const pace = 350;

export type IntakeWork = Extract<WorkView, { kind: "intake" }>;
/** Nothing, files waiting for the user's word, work under way, work done. */
export type Stage = "idle" | "offered" | "running" | "done";

/** Details of which nothing is known yet. */
export function emptyDetails(): EvidenceDetails {
  return {
    title: "",
    source: "",
    receivedFrom: "",
    receivedBy: "",
    receivedOn: "",
    receivedWhere: "",
    form: "unknown",
    covert: "not_recording",
    carrier: "",
    language: "",
    sensitive: false,
    note: "",
    wordings: [],
  };
}

/** A title from a file name, as the vault would make it: without its ending, underscores as spaces. */
export function titleFrom(name: string): string {
  return name
    .replace(/(.)\.[^.]{1,5}$/, "$1")
    .replaceAll("_", " ")
    .trim();
}

/**
 * What is set before the form is shown: today, the user's name, and a question about recordings when there are any. Files that an
 * interrupted intake left have what was written of their delivery.
 */
export function firstDetails(offer: OfferView, receivedBy: string, last: EvidenceDetails | undefined): EvidenceDetails {
  const [only] = offer.files.length === 1 ? offer.files : [];
  if (offer.details) {
    const { title } = offer.details;
    return { ...offer.details, title: only && title === "" ? titleFrom(only.name) : title };
  }
  const recordings = offer.files.some(({ kind }) => kind === "audio" || kind === "video");
  return {
    ...(last ?? emptyDetails()),
    title: only ? titleFrom(only.name) : "",
    note: "",
    sensitive: false,
    receivedBy: last?.receivedBy || receivedBy,
    receivedOn: asTyped(today()),
    covert: recordings ? "unknown" : "not_recording",
  };
}

/** What was written before of files that were never taken in. The title and the question about recordings are these files' own. */
export function withBegun(first: EvidenceDetails, left: unknown): EvidenceDetails {
  if (left === undefined) return first;
  const { title, covert } = first;
  return { ...fit(left, first), title, covert };
}

export class Intake {
  case = $state.raw<CaseId>();
  offer = $state.raw<OfferView>();
  /** Positions in the offer that the user took out. */
  readonly left = new SvelteSet<number>();
  details = $state<EvidenceDetails>(emptyDetails());
  job = $state.raw<JobView>();
  /** Whether the sheet is open; closed, a bar at the foot shows the work. */
  open = $state(false);
  /** Asking for files, starting or cancelling is under way. */
  busy = $state(false);
  failure = $state.raw<Failure>();
  #id: JobId | undefined;
  #last: EvidenceDetails | undefined;
  /** What the form holds before anybody types. */
  #first: EvidenceDetails = emptyDetails();
  readonly #autosave = new Autosave();
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly work = $derived(this.job?.work.kind === "intake" ? this.job.work : undefined);
  readonly stage = $derived<Stage>(
    this.job ? (this.job.finished ? "done" : "running") : this.offer ? "offered" : "idle",
  );
  readonly taken = $derived((this.offer?.files ?? []).filter((_, i) => !this.left.has(i)));

  /**
   * Asks for files, by a dialog or from what has arrived, and opens the sheet. Answers whether there were any. Files that
   * were chosen for this case and wait are shown first, and others are not chosen over them.
   */
  async ask(ofCase: CaseId, from: OfferFrom, receivedBy = ""): Promise<boolean> {
    const choosing = from.kind === "pickFiles" || from.kind === "pickFolder";
    const waits = this.stage === "offered" && !this.open && this.case === ofCase && choosing;
    if (this.stage === "running" || waits) {
      this.open = true;
      return true;
    }
    await this.#try(async () => {
      const offer = await backend.call("intake.offer", { case: ofCase, from });
      if (offer.files.length === 0) {
        const own = offer.leftOut.some(({ why }) => why === "vault" || why === "backup");
        if (own) say(t("evidence-left-out-own"));
        else if (offer.leftOut.length > 0) say(t("evidence-left-out-all", { count: offer.leftOut.length }));
        return;
      }
      this.#clear();
      this.case = ofCase;
      this.offer = offer;
      this.#first = firstDetails(offer, receivedBy, this.#last);
      this.details = offer.details ? this.#first : withBegun(this.#first, leftOf("intake", ofCase));
      this.open = true;
    });
    return this.open;
  }

  /** Offers again what the disk had no room for. Pictures that were pasted lie nowhere and are not among it. */
  async again(): Promise<void> {
    if (this.case === undefined || this.stage !== "done") return;
    await this.ask(this.case, { kind: "unfinished" });
    if (this.job && !this.failure) say(t("evidence-intake-again-gone"));
  }

  /** Takes one file out of the offer, or back into it. */
  leave(position: number): void {
    if (!this.left.delete(position)) this.left.add(position);
  }

  /** Begins. The files go on their way one by one; what is in is in, whatever happens to the next. */
  async start(): Promise<void> {
    const { offer } = this;
    if (!offer || this.taken.length === 0) return;
    const details = $state.snapshot(this.details);
    if (this.taken.length > 1) details.title = "";
    await this.#try(async () => {
      const { job } = await backend.call("intake.start", { offer: offer.offer, details, skip: [...this.left] });
      this.#last = details;
      this.#forget();
      this.#follow(job);
    });
  }

  async cancel(): Promise<void> {
    const job = this.#id;
    if (job !== undefined) await this.#try(async () => this.#show(await backend.call("job.cancel", { job })));
  }

  /** Closes the sheet. Files that wait and what was written of them stay, as does work under way; a report is put away. */
  hide(): void {
    this.open = false;
    if (this.stage === "done") this.#clear();
  }

  /** Drops the offer with what was written, or puts the report away. Work under way goes on behind the bar. */
  close(): void {
    this.open = false;
    if (this.stage === "offered") this.#forget();
    if (this.stage !== "running") this.#clear();
  }

  /** Keeps what is written of files that wait: a lock lets go of the files, and not of the words. */
  keep(): void {
    if (this.stage !== "offered" || this.case === undefined) return;
    const details = $state.snapshot(this.details);
    keepBegun(this.#autosave, "intake", this.case, alike(details, this.#first) ? undefined : details);
  }

  #forget(): void {
    if (this.case !== undefined) endBegun(this.#autosave, "intake", this.case);
  }

  /** Hears of progress, and of a lock: what was under way is kept by the vault as unfinished. */
  hear(signal: Signal): void {
    if (signal.kind === "locked") {
      this.#clear();
      this.open = false;
    } else if (signal.kind === "job" && signal.job === this.#id) {
      if (signal.finished) void this.#refresh();
      else if (this.job && !this.job.finished) this.job = { ...this.job, done: signal.done, total: signal.total };
    }
  }

  #follow(job: JobId): void {
    this.#id = job;
    void this.#refresh();
  }

  /** Asks how each file stands, again and again until the work has ended. */
  async #refresh(): Promise<void> {
    clearTimeout(this.#timer);
    const job = this.#id;
    if (job === undefined) return;
    const began = performance.now();
    try {
      const shown = await backend.call("job.show", { job });
      if (job === this.#id) this.#show(shown);
    } catch (thrown) {
      this.failure = failureOf(thrown);
      return;
    }
    // A list of thousands of files takes longer to send: then it is asked for less often.
    const wait = Math.max(pace, 4 * (performance.now() - began));
    if (job === this.#id && this.stage === "running") this.#timer = setTimeout(() => void this.#refresh(), wait);
  }

  #show(job: JobView): void {
    if (this.job?.finished && !job.finished) return;
    this.job = job;
    this.failure = job.failure ?? undefined;
  }

  async #try(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = undefined;
    try {
      await work();
    } catch (thrown) {
      this.failure = failureOf(thrown);
    } finally {
      this.busy = false;
    }
  }

  #clear(): void {
    clearTimeout(this.#timer);
    this.#id = undefined;
    this.case = undefined;
    this.offer = undefined;
    this.job = undefined;
    this.failure = undefined;
    this.left.clear();
    this.details = emptyDetails();
  }
}

export const intake = new Intake();
