// What a new passphrase still lacks. Each answer has a sentence of its own: whoever hears the wrong one types it again for ever.
import type { StrengthView } from "$lib/backend/bindings";

/** `weighing`: Rust has not yet said how strong it is. */
export type Lack = "empty" | "weighing" | "short" | "weak" | "again" | "unlike";

/** The first thing that is missing; nothing when the passphrase may be taken. One that was suggested is strong as it is. */
export function lackOf(
  way: "suggested" | "own",
  chosen: string,
  typed: string,
  strength: StrengthView | undefined,
): Lack | undefined {
  if (way === "own") {
    if (chosen === "") return "empty";
    if (!strength) return "weighing";
    if (!strength.enough) return strength.missing > 0 ? "short" : "weak";
  }
  if (typed === "") return "again";
  return typed === chosen ? undefined : "unlike";
}
