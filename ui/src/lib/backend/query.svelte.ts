// An answer that keeps itself fresh: asked again when the request changes or when a write touched its areas.
import { backend, type Answer, type CommandName, type Given, type Request } from "./index";
import { onChanged } from "./areas";
import type { Area } from "./bindings";
import { failureOf, type Failure } from "./failure";
import type { Kept } from "./kept";

export class Query<Name extends CommandName> {
  data = $state.raw<Answer<Name>>();
  failure = $state.raw<Failure>();
  /** No answer has come yet, nor a refusal. */
  readonly waiting = $derived(this.data === undefined && this.failure === undefined);
  /** Asks again now. */
  again: () => void = () => undefined;
}

/** The parts of a request that name what it is about. The others say how that is shown: its page, its order, its language. */
export const subjects = [
  "case",
  "party",
  "user",
  "victim",
  "suspect",
  "element",
  "fact",
  "facts",
  "evidence",
  "chat",
  "text",
  "source",
  "filing",
  "edition",
  "template",
  "bundle",
  "number",
  "family",
  "interview",
  "consent",
  "id",
  "folder",
] as const;

const subjectOf = (request: object): string =>
  JSON.stringify(subjects.map((name) => (request as Record<string, unknown>)[name]));

type Options<Name extends CommandName> = {
  /** Answers that outlive the screen: what was kept is there at once, and is asked for only if something changed since. */
  kept?: Kept<Name>;
  /** The answer stays while nothing is asked: what is closed and opened again has it at once. */
  stays?: boolean;
};

/**
 * Keeps the answer of a command while the component lives. `request` may give `undefined`: nothing is asked then, and nothing is
 * shown unless it `stays`. Asked otherwise about the same thing, the old answer stays on screen until the new one has come, so that
 * nothing flickers; of another thing it never says anything.
 */
export function useQuery<Name extends CommandName>(
  name: Name,
  request: () => Request<Name> | undefined,
  areas: readonly Area[],
  { kept, stays = false }: Options<Name> = {},
): Query<Name> {
  const query = new Query<Name>();
  let turn = 0;
  let shown: string | undefined;

  $effect(() => {
    const input = request();
    if (input === undefined) {
      if (!stays) query.data = query.failure = undefined;
      query.again = () => undefined;
      return;
    }
    // What was said of one thing is never shown as said of another.
    const about = subjectOf(input);
    if (shown !== undefined && about !== shown) query.data = query.failure = undefined;
    shown = about;
    // A write changes several areas, and a job writes many times in a second. A list of 50,000 items takes its time: what
    // changes while it is on its way asks for it once more, when it has come, and not side by side.
    let onItsWay = false;
    let behind = false;
    const settle = (mine: number, take: () => void): void => {
      if (mine !== turn) return;
      onItsWay = false;
      // The answer may be of before the change; it is better than an empty screen only.
      if (!behind || query.waiting) take();
      if (behind) ask();
    };
    const ask = (): void => {
      const mine = ++turn;
      onItsWay = true;
      behind = false;
      const keep = kept?.asks(input);
      backend.call<Name>(name, ...([input] as Given<Name>)).then(
        (answer) =>
          settle(mine, () => {
            query.data = answer;
            query.failure = undefined;
            keep?.(answer);
          }),
        (thrown: unknown) => settle(mine, () => (query.failure = failureOf(thrown))),
      );
    };
    const hear = (): void => {
      if (onItsWay) behind = true;
      else ask();
    };
    query.again = ask;
    const earlier = kept?.of(input);
    if (earlier) {
      query.data = earlier.answer;
      query.failure = undefined;
    }
    if (!earlier?.fresh) ask();
    const stop = onChanged(areas, hear);
    return () => {
      turn++;
      stop();
    };
  });
  return query;
}
