// What two people must agree on: a second lawyer types their passphrase, then it is done.
import { failureOf } from "$lib/backend";
import type { SecondAct } from "$lib/backend/bindings";

/** For whom something is handed over: a line for each, and the names of those whose words were not compared. */
export type ForWhom = { to: readonly string[]; uncompared: string };
type Question = { act: SecondAct; target: string; forWhom: ForWhom; answer: (agreed: boolean) => void };

class Second {
  /** What is being asked about now. */
  question = $state.raw<Question>();

  ask(act: SecondAct, target: string, forWhom: ForWhom): Promise<boolean> {
    this.question?.answer(false);
    return new Promise((answer) => (this.question = { act, target, forWhom, answer }));
  }

  answer(agreed: boolean): void {
    const question = this.question;
    this.question = undefined;
    question?.answer(agreed);
  }
}

export const second = new Second();

/** Does something; where a second person must agree, again once they did. */
export async function withSecond<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (thrown) {
    const { code, params } = failureOf(thrown);
    if (code !== "second-person") throw thrown;
    const forWhom = { to: params.to?.split("\n") ?? [], uncompared: params.uncompared ?? "" };
    const agreed = await second.ask((params.act ?? "rule-off") as SecondAct, params.target ?? "", forWhom);
    if (!agreed) throw thrown;
    return act();
  }
}
