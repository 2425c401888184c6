// Lines of a transcript chosen together, one behind the other. A press or a step to a line chooses that one; with Shift all up to it.

export class Choice {
  #from = $state<number>();
  #to = $state<number>();
  /** A press that has just chosen lines brings the focus with it, which is no choice of its own. */
  #pressed = false;

  /** Where the choice begins. */
  get anchor(): number | undefined {
    return this.#from;
  }
  get count(): number {
    return this.#from === undefined || this.#to === undefined ? 0 : Math.abs(this.#to - this.#from) + 1;
  }
  /** The first and the last line that are chosen with this one. */
  around(at: number): [number, number] {
    const [from, to] = [this.#from ?? at, this.#to ?? at];
    const [first, last] = [Math.min(from, to), Math.max(from, to)];
    return at < first || at > last ? [at, at] : [first, last];
  }
  /** Whether it is one of several chosen lines. */
  holds(at: number): boolean {
    const [first, last] = this.around(at);
    return last > first;
  }
  stretch(from: number, to: number): void {
    [this.#from, this.#to] = [from, to];
  }
  clear(): void {
    [this.#from, this.#to] = [undefined, undefined];
  }
  /** `stays`: on a button of the line, which is for all that are chosen with it. */
  press(at: number, shift: boolean, stays: boolean): void {
    this.#pressed = true;
    setTimeout(() => (this.#pressed = false));
    if (shift) this.stretch(this.#from ?? at, at);
    else if (!stays || !this.holds(at)) this.stretch(at, at);
  }
  focus(at: number): void {
    if (!this.#pressed) this.stretch(at, at);
  }
}
