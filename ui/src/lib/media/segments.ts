// The stretches of a transcript, as they are written: in the order of time, one to a line of speech.
import type { Utterance } from "$lib/backend/bindings";

/** Where a new stretch stands among the others: behind the last one that does not begin later. */
export function placeFor(segments: readonly Utterance[], from: number): number {
  const later = segments.findIndex((segment) => segment.from > from);
  return later < 0 ? segments.length : later;
}

/** Whoever speaks next: the speakers in the order they appear, one after the other. */
export function nextSpeaker(segments: readonly Utterance[], now: string): string {
  const speakers = [...new Set(segments.map(({ speaker }) => speaker).filter((speaker) => speaker !== ""))];
  const at = speakers.indexOf(now);
  return speakers[(at + 1) % Math.max(1, speakers.length)] ?? now;
}

/** The stretch that is said at a moment, in milliseconds; none before the first. */
export function saidAt(segments: readonly Utterance[], at: number): number | undefined {
  const next = segments.findIndex((segment) => segment.from > at);
  const found = (next < 0 ? segments.length : next) - 1;
  return found < 0 ? undefined : found;
}

/** Whether two transcripts say the same of the same moments, by the same makers. */
export function alike(one: readonly Utterance[], other: readonly Utterance[]): boolean {
  const same = (a: Utterance, b: Utterance | undefined): boolean =>
    a.from === b?.from && a.speaker === b.speaker && a.text === b.text && (a.maker ?? null) === (b.maker ?? null);
  return one.length === other.length && one.every((utterance, at) => same(utterance, other[at]));
}
