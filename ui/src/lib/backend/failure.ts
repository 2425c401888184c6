// What Rust says when an operation did not happen.

import type { Failure } from "./bindings";

export type { Failure };

/** A command said no. Shown by `ErrorNote`; never by its stack. */
export class Refusal extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.name = "Refusal";
    this.failure = failure;
  }
}

/** A failure out of whatever came over the channel. What is not one of ours is "unexpected". */
export function toFailure(reason: unknown): Failure {
  if (typeof reason === "object" && reason !== null && "code" in reason && typeof reason.code === "string") {
    const params = "params" in reason && typeof reason.params === "object" ? reason.params : null;
    return { code: reason.code, params: (params ?? {}) as Failure["params"] };
  }
  return { code: "unexpected", params: {} };
}

/** The failure behind anything thrown. */
export function failureOf(thrown: unknown): Failure {
  return thrown instanceof Refusal ? thrown.failure : toFailure(thrown);
}
