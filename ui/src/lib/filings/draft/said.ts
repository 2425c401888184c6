// How chips and facts read in the filing now. Asked for once for each; whoever draws them is told when they change.
import { backend } from "$lib/backend";
import type { DraftBody, DraftChip, FactId, FilingId, SaidChips } from "$lib/backend/bindings";
import { chipKey, chipsOf } from "./tree";

/** What a chip says: its text, `null` when what it stands for is gone, `undefined` while it is asked for. */
export type Words = string | null | undefined;

export class Said {
  readonly filing: FilingId;
  readonly #chips = new Map<string, string | null>();
  readonly #facts = new Map<FactId, string | null>();
  readonly #ears = new Set<() => void>();
  #turn = 0;

  constructor(filing: FilingId) {
    this.filing = filing;
  }

  chip(chip: DraftChip): Words {
    return this.#chips.get(chipKey(chip));
  }

  fact(fact: FactId): Words {
    return this.#facts.get(fact);
  }

  /** Calls back whenever something reads otherwise. */
  heard(tell: () => void): () => void {
    this.#ears.add(tell);
    return () => this.#ears.delete(tell);
  }

  take({ said, facts }: Pick<SaidChips, "said" | "facts">): void {
    for (const { chip, text } of said) this.#chips.set(chipKey(chip), text);
    for (const { fact, text } of facts) this.#facts.set(fact, text);
    this.#ears.forEach((tell) => tell());
  }

  /** Asks for what is in a body and not known yet; with `all`, for everything anew: exhibits may have other numbers. */
  async ask(body: DraftBody, all: boolean): Promise<void> {
    const { chips, facts } = chipsOf(body);
    const wanted = all ? chips : chips.filter((chip) => this.chip(chip) === undefined);
    const told = all ? facts : facts.filter((fact) => this.fact(fact) === undefined);
    if (wanted.length + told.length === 0) return;
    const mine = ++this.#turn;
    const answer = await backend.call("draft.say", { filing: this.filing, chips: wanted, facts: told, body });
    if (mine === this.#turn || !all) this.take(answer);
  }
}
