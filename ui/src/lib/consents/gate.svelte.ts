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

/** Does something that hands a document out; where a consent is in the way, again once a reason was given. */
export async function throughGate<T>(target: OfTarget, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (thrown) {
    if (failureOf(thrown).code !== "consent-withdrawn" || !(await gate.ask(target))) throw thrown;
    return act();
  }
}
