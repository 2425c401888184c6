// A draft of a correction outlives the record it was begun from: somebody may change the record before the form is opened
// again. What the draft did not touch is then as the record is now.
import { alike } from "./settled";

/** The name beside the words of a form under which they say what they were begun from. No form has such a field. */
const FROM = "begun-from";

/** What a form held before anybody typed, and the fields in which the record changed under what was typed. */
export type From = { plain: unknown; clash: string[] };

/** The words as they are kept, with what they were begun from. */
export function withFrom(words: object, from: From): object {
  return { ...words, [FROM]: from };
}

/** What kept words were begun from; undefined where a version of the program that did not say it kept them. */
export function fromOf(kept: unknown): From | undefined {
  if (typeof kept !== "object" || kept === null) return undefined;
  const from = (kept as Record<string, unknown>)[FROM];
  if (typeof from !== "object" || from === null || !("plain" in from)) return undefined;
  const clash: unknown[] = "clash" in from && Array.isArray(from.clash) ? from.clash : [];
  return { plain: from.plain, clash: clash.filter((name) => typeof name === "string") };
}

/**
 * `words`, begun from `base`, over what the record is `now`: a field that was not touched is as it is now, one that was
 * stays. `clash` names those that were touched here and changed there, and not to the same.
 */
export function rebased<Words extends object>(
  words: Words,
  base: Words,
  now: Words,
): { words: Words; clash: string[] } {
  const out = { ...words };
  const clash: string[] = [];
  for (const name of Object.keys(now) as (keyof Words & string)[]) {
    if (alike(words[name], now[name])) continue;
    if (alike(words[name], base[name])) out[name] = now[name];
    else if (!alike(base[name], now[name])) clash.push(name);
  }
  return { words: out, clash };
}
