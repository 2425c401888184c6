// How the page reaches Rust. Two ways carry the same calls: the window's own channel, and the loopback host of tests.
import type { Event as Signal } from "./bindings";

export type { Signal };

export interface Transport {
  /** Asks for one command. Rejects with a `Refusal` when Rust says no. */
  call(name: string, input: unknown): Promise<unknown>;
  /** Hands over bytes (a pasted picture) without passing them through JSON. */
  upload(name: string, bytes: Blob): Promise<unknown>;
  /** Hears signals (work in progress, dropped files, a lock) until the returned function is called. */
  listen(hear: (signal: Signal) => void): () => void;
  /** The address of a picture or page that Rust draws. */
  viewUrl(path: string): string;
}
