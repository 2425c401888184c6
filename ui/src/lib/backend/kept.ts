// An answer that outlives the screens that show it: the next one has it at once. For what is long to ask for and wanted everywhere.
import { onChanged } from "./areas";
import type { Area } from "./bindings";
import { backend, type Answer, type CommandName, type Request } from "./index";

/** The last answer of one command. One is enough: who turns to another case does not come back within the minute. */
export class Kept<Name extends CommandName> {
  #answer: { to: string; by: unknown; answer: Answer<Name>; at: number } | undefined;
  /** Grows with every change of what the answer is made of. */
  #changes = 0;

  constructor(areas: readonly Area[]) {
    onChanged(areas, () => {
      this.#changes++;
    });
  }

  /** What was answered to this request, and whether nothing has changed since. */
  of(request: Request<Name>): { answer: Answer<Name>; fresh: boolean } | undefined {
    const known = this.#answer;
    if (known?.to !== JSON.stringify(request) || known.by !== backend.transport) return undefined;
    return { answer: known.answer, fresh: known.at === this.#changes };
  }

  /** Called when the request leaves; what it gives is called with the answer. */
  asks(request: Request<Name>): (answer: Answer<Name>) => void {
    // An answer that was on its way while something changed may be of before the change.
    const [at, to, by] = [this.#changes, JSON.stringify(request), backend.transport];
    return (answer) => void (this.#answer = { to, by, answer, at });
  }
}
