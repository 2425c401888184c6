// Short notices, for what has no better place on the screen.
import type { Failure } from "$lib/backend/failure";
import { maybe, t } from "$lib/i18n/index.svelte";
import { warn } from "$lib/ui";

/** What happened and what to do next, in two sentences. */
export function sentences({ code, params }: Failure): [what: string, next: string] {
  const known = maybe(`error-${code}`, params) === undefined ? "unexpected" : code;
  return [t(`error-${known}`, params), t(`error-${known}-next`, params)];
}

/** Says that something did not happen. Whoever looked away finds it still there. */
export function complain(failure: Failure): void {
  warn(sentences(failure).join(" "), t("shell-read"));
}
