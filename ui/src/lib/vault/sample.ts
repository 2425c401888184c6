// The sample case: invented, in a vault of its own, so that nothing of it mixes with real work.
import { backend, failureOf, type Failure } from "$lib/backend";
import { router } from "$lib/shell/router.svelte";
import { session } from "./session.svelte";

/** Opens the sample case; gives the failure when that did not work. */
export async function openSample(): Promise<Failure | undefined> {
  try {
    const { value } = await backend.quietly("sample.open");
    router.go("case", { case: value });
    // A lock leads back to the vault of the office, wherever that lies.
    session.take(await backend.call("vault.status"), session.folder);
    return undefined;
  } catch (thrown) {
    return failureOf(thrown);
  }
}
