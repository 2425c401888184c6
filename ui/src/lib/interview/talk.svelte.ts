// The answers of one interview while it goes on. Every answer saves itself; what the vault says (after an undo) wins
// over what nobody is typing.
import { backend } from "$lib/backend";
import type { InterviewAnswer, InterviewId, InterviewView, NamedPerson, QuestionView } from "$lib/backend/bindings";
import { Autosave } from "$lib/shell/autosave.svelte";
import { alike } from "$lib/shell/settled";

export function emptyAnswer(): InterviewAnswer {
  return { choice: [], text: "", date: "", place: "", people: [], note: "", skipped: false };
}

export function nobody(): NamedPerson {
  return { surname: "", given: "", patronymic: "", whole: "", phone: "", handle: "", note: "" };
}

/** Whether a question is asked, given the answers so far: the same rule as in Rust. */
export function isShown(
  question: QuestionView,
  questions: readonly QuestionView[],
  answers: Readonly<Record<string, InterviewAnswer>>,
): boolean {
  const { when } = question;
  if (when === null) return true;
  const other = questions.find(({ id }) => id === when.question);
  const answer = answers[when.question];
  return (
    other !== undefined &&
    isShown(other, questions, answers) &&
    answer !== undefined &&
    !answer.skipped &&
    answer.choice.includes(when.is)
  );
}

export class Talk {
  answers = $state<Record<string, InterviewAnswer>>({});
  readonly autosave = new Autosave();
  readonly #interview: InterviewId;
  // Nothing is drawn from it.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #dirty = new Set<string>();

  constructor(interview: InterviewId) {
    this.#interview = interview;
    $effect(() => () => void this.autosave.close());
  }

  /** What the vault holds now. */
  receive({ answers, script }: InterviewView): void {
    for (const { id, kind } of script.questions) {
      if (this.#dirty.has(id)) continue;
      const stored = structuredClone(answers[id] ?? emptyAnswer());
      // The client is one person: the fields for the name are there from the beginning.
      if (kind === "name" && stored.people.length === 0) stored.people.push(nobody());
      const shown = this.answers[id];
      if (shown === undefined || !alike($state.snapshot(shown), stored)) this.answers[id] = stored;
    }
  }

  /** The answer to a question; an empty one before anything is said. */
  of(question: string): InterviewAnswer {
    return this.answers[question] ?? emptyAnswer();
  }

  /** Something was answered. */
  changed = (question: string): void => {
    this.#dirty.add(question);
    this.autosave.soon(() => this.#save());
  };

  async #save(): Promise<void> {
    for (const question of [...this.#dirty]) {
      const answer = this.answers[question];
      if (answer === undefined) continue;
      const kept = $state.snapshot(answer);
      await backend.quietly("interview.answer", { interview: this.#interview, question, answer: kept });
      if (alike($state.snapshot(this.answers[question]), kept)) this.#dirty.delete(question);
    }
  }
}
