// What leaves the office passes a gate: where a client said no, the lawyer is asked for a reason, or it stays.
import { failureOf } from "$lib/backend";
import type { OfTarget } from "$lib/backend/bindings";

type Question = { target: OfTarget; answer: (goOn: boolean) => void };

class Gate {
  /** What is being asked about now. */
  question = $state.raw<Question>();

  /** Asks for a reason to go on; resolves to whether one was given and written down. */
  ask(target: OfTarget): Promise<boolean> {
    this.question?.answer(false);
    return new Promise((answer) => (this.question = { target, answer }));
  }

  answer(goOn: boolean): void {
    const question = this.question;
    this.question = undefined;
    question?.answer(goOn);
  }
}

export const gate = new Gate();

/**
 * Does something that hands a document out; where a consent is in the way, again once a reason was given. The failure names
 * what is held: a list of what was found may be held for one case after another.
 */
export async function throughGate<T>(act: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await act();
    } catch (thrown) {
      const { code, params } = failureOf(thrown);
      const target: OfTarget = { kind: (params.target ?? "evidence") as OfTarget["kind"], id: params.id ?? "" };
      if (code !== "consent-withdrawn" || !(await gate.ask(target))) throw thrown;
    }
  }
}
