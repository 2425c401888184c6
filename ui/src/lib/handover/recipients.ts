// To whom exhibits are handed, and whether the words of their keys were compared: now, or before, as the list of colleagues keeps it.
import type { CorrespondentView, HowCompared } from "$lib/backend/bindings";
import { fold } from "$lib/evidence/text";

export type Recipient = {
  name: string;
  /** As it was pasted. */
  key: string;
  /** The key whose words were compared by voice: of another key they say nothing. */
  compared: string;
  /** How they were. */
  how?: HowCompared;
};

/** How words are compared; mostly by telephone. */
export const hows: readonly HowCompared[] = ["telephone", "in_person", "otherwise"];
export const howOf = ({ how }: Pick<Recipient, "how">): HowCompared => how ?? "telephone";

/** A name as it is compared beforehand. Rust knows letters that look alike in two alphabets too, and has the last word. */
const plain = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]/gu, "");

/** What the list of colleagues says of a recipient. */
export type Standing =
  | { is: "new" }
  /** The key is there, for this name. */
  | { is: "kept"; kept: CorrespondentView }
  /** The key is there, as that of somebody else. */
  | { is: "other"; kept: CorrespondentView }
  /** The name is there, with another key. */
  | { is: "changed"; kept: CorrespondentView };

export function standingOf(one: Recipient, list: readonly CorrespondentView[]): Standing {
  const key = keyOf(one);
  const owner = list.find(({ recipient }) => recipient?.key === key);
  if (owner) return { is: plain(owner.name) === plain(one.name) ? "kept" : "other", kept: owner };
  const namesake = list.find(({ name, recipient }) => recipient !== null && plain(name) === plain(one.name));
  return namesake && isShaped(key) ? { is: "changed", kept: namesake } : { is: "new" };
}

/** Somebody of the list, as they stand there. */
export function chosen({ name, recipient }: CorrespondentView): Recipient {
  return { name, key: recipient?.key ?? "", compared: "" };
}

/** Whether the words of the key were compared, now or before. */
function isKnown(one: Recipient, list: readonly CorrespondentView[]): boolean {
  const standing = standingOf(one, list);
  return isCompared(one) || (standing.is === "kept" && standing.kept.recipient?.compared !== null);
}

/** What is written down of a colleague by hand. */
export type Colleague = { name: string; organisation: string; key: string };

/** What still stands in the way of sending. */
export type Lack = "nobody" | "name" | "key" | "twice" | "other" | "changed" | "compared";

export const nobody = (): Recipient => ({ name: "", key: "", compared: "" });

/** The key alone: a letter breaks it over lines, and a messenger may write it in capitals. */
export function keyOf({ key }: Pick<Recipient, "key">): string {
  return key.replace(/[\s\u{200b}\u{feff}]+/gu, "").toLowerCase();
}

/** Whether it can be a key at all: `age1` and 58 characters of Bech32. Whether it is one, its check sum tells Rust. */
export function isShaped(key: string): boolean {
  return /^age1[02-9ac-hj-np-z]{58}$/u.test(key);
}

/** Whether its words were compared. */
export function isCompared(one: Recipient): boolean {
  return one.compared !== "" && one.compared === keyOf(one);
}

/** The same with the words of its key compared, or not any more. */
export function compared(one: Recipient, on: boolean): Recipient {
  return { ...one, compared: on ? keyOf(one) : "" };
}

/** What is lacking first; nothing where all is said. */
export function lackOf(to: readonly Recipient[], list: readonly CorrespondentView[] = []): Lack | undefined {
  if (to.length === 0) return "nobody";
  if (to.some(({ name }) => name.trim() === "")) return "name";
  const keys = to.map(keyOf);
  if (!keys.every(isShaped)) return "key";
  if (new Set(keys).size < keys.length) return "twice";
  const standings = to.map((one) => standingOf(one, list).is);
  if (standings.includes("changed")) return "changed";
  if (standings.includes("other")) return "other";
  return to.every((one) => isKnown(one, list)) ? undefined : "compared";
}

/** As the command wants them. */
export function addressed(to: readonly Recipient[]): { name: string; key: string }[] {
  return to.map((one) => ({ name: one.name.trim(), key: keyOf(one) }));
}
