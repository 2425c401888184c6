// From the matrix to a filing.
import { backend, failureOf } from "$lib/backend";
import type { BeginMotion } from "$lib/backend/bindings";
import { complain } from "$lib/shell/notices";
import { router } from "$lib/shell/router.svelte";

/** Begins the filing with what the matrix knows, and goes to it. */
export async function beginMotion(request: Omit<BeginMotion, "language">): Promise<void> {
  try {
    const { value } = await backend.call("proof.motion", { ...request, language: null });
    router.go("filing", { case: request.case, filing: value });
  } catch (thrown) {
    complain(failureOf(thrown));
  }
}
