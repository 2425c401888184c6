// Something plain over the window while somebody looks who must not see a case: the month. It outlives the lock, which begins the
// page anew: whoever is in the room then sees no lock of Dalil come up.
import { backend } from "$lib/backend";
import { t } from "$lib/i18n/index.svelte";

const kept = "neutral";

class Neutral {
  on = $state(sessionStorage.getItem(kept) !== null);

  /** Puts the month over everything, or takes it away. */
  turn(on: boolean): void {
    this.on = on;
    if (on) sessionStorage.setItem(kept, "");
    else sessionStorage.removeItem(kept);
    const title = on ? t("neutral-title") : null;
    document.title = title ?? "Dalil";
    // Where there is no window of its own, the page's title was all.
    void backend.call("window.title", { title }).catch(() => undefined);
  }
}

export const neutral = new Neutral();
