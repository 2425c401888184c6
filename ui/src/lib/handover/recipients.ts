// To whom exhibits are handed, and whether the words of their keys were compared by voice.

export type Recipient = {
  name: string;
  /** As it was pasted. */
  key: string;
  /** The key whose words were compared by voice: of another key they say nothing. */
  compared: string;
};

/** What still stands in the way of sending. */
export type Lack = "nobody" | "name" | "key" | "twice" | "compared";

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
export function lackOf(to: readonly Recipient[]): Lack | undefined {
  if (to.length === 0) return "nobody";
  if (to.some(({ name }) => name.trim() === "")) return "name";
  const keys = to.map(keyOf);
  if (!keys.every(isShaped)) return "key";
  if (new Set(keys).size < keys.length) return "twice";
  return to.every(isCompared) ? undefined : "compared";
}

/** As the command wants them. */
export function addressed(to: readonly Recipient[]): { name: string; key: string }[] {
  return to.map((one) => ({ name: one.name.trim(), key: keyOf(one) }));
}
