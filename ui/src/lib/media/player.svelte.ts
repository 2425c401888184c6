// Playing a recording: its sound is fetched in parts only when somebody asks to hear it, and lies in the page's memory as
// long as the item is open.
import { backend, failureOf, type Failure } from "$lib/backend";
import type { EvidenceId } from "$lib/backend/bindings";
import { neutral } from "$lib/shell/neutral.svelte";
import { wavHead } from "./wav";

export class Player {
  /** What plays it; the page draws it once there is an address. */
  element = $state.raw<HTMLMediaElement>();
  url = $state<string>();
  /** How much of it is here, 0–1, while it comes. */
  loading = $state<number>();
  playing = $state(false);
  /** What is here is sound, decoded by the program; of a film too large for the page that is all. */
  soundOnly = $state(false);
  /** Seconds from the beginning. */
  at = $state(0);
  failure = $state.raw<Failure>();
  /** Ends the fetching under way. */
  #coming: AbortController | undefined;
  #wanted = 0;
  #begin = false;

  /** Fetches the recording and begins to play. */
  async load(evidence: EvidenceId): Promise<void> {
    if (this.url !== undefined || this.loading !== undefined) return;
    const { signal } = (this.#coming = new AbortController());
    this.loading = 0;
    this.failure = undefined;
    try {
      const view = await backend.call("recording.play", { evidence });
      signal.throwIfAborted();
      const parts: ArrayBuffer[] = [];
      for (let n = 1; n <= view.parts; n++) {
        const answer = await fetch(backend.viewUrl(`${view.path}/part/${n}`), { signal });
        if (!answer.ok) throw new Error("a part did not come");
        parts.push(await answer.arrayBuffer());
        // A part that was here already is not ended by the signal.
        signal.throwIfAborted();
        this.loading = n / view.parts;
      }
      const bytes = parts.reduce((sum, part) => sum + part.byteLength, 0);
      const whole = view.rate === null ? parts : [wavHead(bytes, view.rate), ...parts];
      this.soundOnly = view.rate !== null;
      this.#begin = true;
      this.url = URL.createObjectURL(new Blob(whole, { type: view.mediaType }));
    } catch (thrown) {
      // Whoever left, or began anew since, is told nothing.
      if (signal.aborted) return;
      this.failure = failureOf(thrown);
    }
    this.loading = undefined;
  }

  /** The element is drawn: goes to where one wanted to be, and plays. */
  ready(): void {
    if (!this.element) return;
    this.element.currentTime = this.#wanted;
    // With the calendar over the window whoever is in the room would hear it.
    if (this.#begin && !neutral.on) void this.element.play().catch(() => undefined);
    this.#begin = false;
  }

  /** Plays or stops. */
  toggle(): void {
    if (!this.element) return;
    if (this.element.paused) void this.element.play().catch(() => undefined);
    else this.element.pause();
  }

  /** Goes to a second. */
  seek(second: number, length = Infinity): void {
    this.#wanted = Math.min(Math.max(0, second), length);
    this.at = this.#wanted;
    if (this.element) this.element.currentTime = this.#wanted;
  }

  /** Gives the memory back; what is still coming is not waited for. */
  end(): void {
    this.#coming?.abort();
    this.loading = undefined;
    this.element?.pause();
    if (this.url !== undefined) URL.revokeObjectURL(this.url);
    this.url = undefined;
  }
}
