// Asking again and again while one types: one question on the way at a time, the last one always answered, and an
// older answer never shown over a newer one.

export class Latest<Question, Answer> {
  readonly #ask: (question: Question) => Promise<Answer>;
  readonly #tell: (answer: Answer) => void;
  readonly #fail: (thrown: unknown) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #next: { question: Question } | undefined;
  #running = false;
  #ended = false;

  constructor(
    ask: (question: Question) => Promise<Answer>,
    tell: (answer: Answer) => void,
    fail: (thrown: unknown) => void,
  ) {
    this.#ask = ask;
    this.#tell = tell;
    this.#fail = fail;
  }

  /** Asks after a pause of so many milliseconds without another question; this one takes the place of one that waits. */
  soon(question: Question, pause: number): void {
    this.#next = { question };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#run();
    }, pause);
  }

  /** Asks nothing more and tells nothing more. */
  end(): void {
    this.#ended = true;
    this.#next = undefined;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    // A question that came while this one was on the way waits for its own pause, then is asked here.
    while (this.#next !== undefined && this.#timer === undefined) {
      const { question } = this.#next;
      this.#next = undefined;
      try {
        const answer = await this.#ask(question);
        if (!this.#over()) this.#tell(answer);
      } catch (thrown) {
        if (!this.#over()) this.#fail(thrown);
      }
    }
    this.#running = false;
  }

  #over(): boolean {
    return this.#ended;
  }
}
