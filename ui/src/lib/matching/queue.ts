// The queue of pairs: which one is looked at, and which one next.
import type { PairView } from "$lib/backend/bindings";

/** Names a pair, the same whichever way round it came. */
export function pairKey(pair: Pick<PairView, "one" | "other">): string {
  return [pair.one.party, pair.other.party].toSorted().join(" ");
}

/** The pair with this key, or the first one. */
export function chosenOf(pairs: readonly PairView[], key: string | undefined): PairView | undefined {
  return pairs.find((pair) => pairKey(pair) === key) ?? pairs[0];
}

/** The key of the pair so many steps further, staying inside the list. */
export function stepped(pairs: readonly PairView[], key: string | undefined, by: number): string | undefined {
  if (pairs.length === 0) return undefined;
  const at = Math.max(
    0,
    pairs.findIndex((pair) => pairKey(pair) === key),
  );
  const next = pairs[Math.min(pairs.length - 1, Math.max(0, at + by))];
  return next && pairKey(next);
}

/** Which of the two more is known of: it stays, unless one chooses otherwise. */
export function fuller(pair: PairView): "one" | "other" {
  const weight = (side: "one" | "other"): number => {
    const who = pair[side];
    return who.facts * 3 + who.names.length + who.documents.length + who.contacts.length;
  };
  return weight("other") > weight("one") ? "other" : "one";
}
