// From the matrix to a filing.
import { backend, failureOf } from "$lib/backend";
import type { BeginMotion } from "$lib/backend/bindings";
import { locale } from "$lib/i18n/index.svelte";
import { complain } from "$lib/shell/notices";
import { router } from "$lib/shell/router.svelte";

/** Begins the filing with what the matrix knows, and goes to it: in the language one reads, where the case has it. */
export async function beginMotion(request: Omit<BeginMotion, "language">): Promise<void> {
  try {
    const { details } = await backend.call("case.show", { case: request.case });
    const language = details.languages.find((one) => one === locale()) ?? null;
    const { value } = await backend.call("proof.motion", { ...request, language });
    router.go("filing", { case: request.case, filing: value });
  } catch (thrown) {
    complain(failureOf(thrown));
  }
}
