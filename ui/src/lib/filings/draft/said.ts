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
  /** Goes up when everything is asked for anew: an answer of before has the exhibits' former numbers. */
  #turn = 0;
  /** Asking for everything anew did not succeed yet: the next who asks, asks for everything. */
  #owed = false;

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
    const anew = all || this.#owed;
    const wanted = anew ? chips : chips.filter((chip) => this.chip(chip) === undefined);
    const told = anew ? facts : facts.filter((fact) => this.fact(fact) === undefined);
    if (wanted.length + told.length === 0) return;
    const mine = anew ? ++this.#turn : this.#turn;
    this.#owed &&= !anew;
    try {
      const answer = await backend.call("draft.say", { filing: this.filing, chips: wanted, facts: told, body });
      if (mine === this.#turn) this.take(answer);
      // What was new in the text is in no answer that counts now.
      else if (!anew) await this.ask(body, false);
    } catch {
      // The text stands as it read before; the pages say what is wrong.
      this.#owed ||= anew && mine === this.#turn;
    }
  }
}
