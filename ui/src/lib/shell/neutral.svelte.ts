// Something plain over the window while somebody looks who must not see a case: the month. It outlives the lock, which begins the
// page anew: whoever is in the room then sees no lock of Dalil come up.
import { backend } from "$lib/backend";
import { t } from "$lib/i18n/index.svelte";

const kept = "neutral";

class Neutral {
  on = $state(sessionStorage.getItem(kept) !== null);

  constructor() {
    // The page that begins anew after a lock has its own title again.
    const title = sessionStorage.getItem(kept);
    if (title !== null && title !== "") document.title = title;
  }

  /** Puts the month over everything, or takes it away. */
  turn(on: boolean): void {
    this.on = on;
    const title = on ? t("neutral-title") : null;
    if (title === null) sessionStorage.removeItem(kept);
    else sessionStorage.setItem(kept, title);
    if (on) hush();
    document.title = title ?? "Dalil";
    // Where there is no window of its own, the page's title was all.
    void backend.call("window.title", { title }).catch(() => undefined);
  }
}

/** What is played is not heard any more either. */
function hush(): void {
  for (const media of document.querySelectorAll<HTMLMediaElement>("audio, video")) media.pause();
}

export const neutral = new Neutral();
