// All talk with Rust: `backend.call("party.change", …)`. Whatever a write changed is told to the screens that show it.
import { tellChanged } from "./areas";
import type { Area, Commands } from "./bindings";
import { makeLoopback } from "./loopback";
import { tauri } from "./tauri";
import type { Signal, Transport } from "./transport";

export type { Signal, Transport };
export { onChanged } from "./areas";
export { failureOf, Refusal, type Failure } from "./failure";
export { useQuery, type Query } from "./query.svelte";

export type CommandName = keyof Commands;
export type Request<Name extends CommandName> = Commands[Name]["request"];
export type Answer<Name extends CommandName> = Commands[Name]["answer"];

/** A request without fields may be left out. */
export type Given<Name extends CommandName> =
  // eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- "no field needed" is what is meant
  Record<never, never> extends Request<Name> ? [request?: Request<Name>] : [request: Request<Name>];

/**
 * A write that can be taken back: its name in the catalogue is `undo-<label>`. `aloud` is false for what saves itself
 * while one types: undo would take that back, but no notice offers it.
 */
type Undoable = (label: string, aloud: boolean) => void;

class Backend {
  #transport: Transport | undefined;
  #undoable = new Set<Undoable>();
  #ears = new Set<(signal: Signal) => void>();
  #hangUp: (() => void) | undefined;

  get transport(): Transport {
    return (this.#transport ??= "__TAURI_INTERNALS__" in window ? tauri : makeLoopback());
  }

  /** Lets a test stand in for Rust. */
  set transport(other: Transport) {
    this.#transport = other;
  }

  /** Runs one command. Rejects with a `Refusal` when Rust says no. */
  async call<Name extends CommandName>(name: Name, ...[request]: Given<Name>): Promise<Answer<Name>> {
    const answer = await this.transport.call(name, request ?? {});
    this.#heed(answer, true);
    return answer as Answer<Name>;
  }

  /** The same for what saves itself while one types: the write can be taken back, but no notice offers it. */
  async quietly<Name extends CommandName>(name: Name, ...[request]: Given<Name>): Promise<Answer<Name>> {
    const answer = await this.transport.call(name, request ?? {});
    this.#heed(answer, false);
    return answer as Answer<Name>;
  }

  /** Hands over bytes that never pass through JSON; answers what `intake.offer` names them by. */
  async upload(name: string, bytes: Blob): Promise<string> {
    const answer = await this.transport.upload(name, bytes);
    return typeof answer === "object" && answer !== null && "upload" in answer ? String(answer.upload) : String(answer);
  }

  /** The address of a picture that an answer named by its path. */
  viewUrl(path: string): string {
    return this.transport.viewUrl(path);
  }

  /** Hears what Rust says by itself. Changed areas are passed on to the queries here. */
  listen(hear: (signal: Signal) => void): () => void {
    this.#ears.add(hear);
    // One line to Rust for everybody: a browser keeps only six open at a time.
    this.#hangUp ??= this.transport.listen((signal) => {
      if (signal.kind === "changed") tellChanged(signal.areas);
      for (const ear of [...this.#ears]) ear(signal);
    });
    return () => {
      this.#ears.delete(hear);
      if (this.#ears.size > 0) return;
      this.#hangUp?.();
      this.#hangUp = undefined;
    };
  }

  /** Hears of every write that can be taken back. */
  onUndoable(hear: Undoable): () => void {
    this.#undoable.add(hear);
    return () => void this.#undoable.delete(hear);
  }

  #heed(answer: unknown, aloud: boolean): void {
    if (typeof answer !== "object" || answer === null || !("areas" in answer) || !Array.isArray(answer.areas)) return;
    tellChanged(answer.areas as Area[]);
    if ("undo" in answer && typeof answer.undo === "string")
      for (const hear of this.#undoable) hear(answer.undo, aloud);
  }
}

export const backend = new Backend();
