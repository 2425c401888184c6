// Whether the vault is there and open, and what the program remembers outside it. Everything on screen stands on this.
import { backend, failureOf, type Failure } from "$lib/backend";
import { deny } from "$lib/backend/allowed.svelte";
import type { Settings, VaultStatus } from "$lib/backend/bindings";
import { languages, speak, type Locale } from "$lib/i18n/index.svelte";
import { wear } from "$lib/settings/appearance";
import { saveAll } from "$lib/shell/autosave.svelte";
import { complain } from "$lib/shell/notices";
import { forgetCopies } from "./clipboard";

/** How long saving may keep a lock waiting, in milliseconds. */
const saving = 1500;

class Session {
  status = $state.raw<VaultStatus>();
  settings = $state.raw<Settings>();
  failure = $state.raw<Failure>();
  /** The usual place has no vault, but there is one elsewhere: it is to be opened, not made. */
  elsewhere = $state(false);
  /** The folder of the vault when it is not the usual one; kept for the tab, so that a lock leads back to it. */
  folder = $state<string | null>(sessionStorage.getItem("folder"));
  /** Settings that were changed twice are as they were changed last, whichever answer comes later. */
  #turn = 0;

  /** Asks Rust how things stand; then listens for a lock from its side. */
  async start(): Promise<void> {
    try {
      const settings = await backend.call("settings.get");
      this.#take(settings);
      this.#hold(await backend.call("vault.status"));
      this.failure = undefined;
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  /** Listens to Rust until the returned function is called. */
  follow(): () => void {
    return backend.listen((signal) => {
      if (signal.kind === "locked") this.#leave();
      if (signal.kind === "locking") void this.lock();
      if (signal.kind === "changed" && signal.areas.includes("settings")) void this.#look();
    });
  }

  /** Takes over a status that a command answered with, and where that vault lies. */
  take(status: VaultStatus, folder: string | null = null): void {
    this.#hold(status);
    this.folder = folder;
    if (folder === null) sessionStorage.removeItem("folder");
    else sessionStorage.setItem("folder", folder);
  }

  /** Asks how the vault stands now: one was restored, say. What cannot be asked stays as it was. */
  async ask(): Promise<void> {
    try {
      this.#hold(await backend.call("vault.status"));
    } catch {
      // The next answer tells.
    }
  }

  /** Changes settings; shown at once, kept by Rust. What could not be kept is told, and shown no longer. */
  async set(change: Partial<Settings>): Promise<void> {
    const before = this.settings;
    if (!before) return;
    const mine = ++this.#turn;
    const next = { ...before, ...change };
    this.#take(next);
    try {
      const kept = await backend.call("settings.set", next);
      if (mine === this.#turn) this.#take(kept);
    } catch (thrown) {
      const was = Object.keys(change).map((name) => [name, before[name as keyof Settings]]);
      const now = this.settings ?? before;
      this.#take({ ...now, ...(Object.fromEntries(was) as Partial<Settings>) });
      complain(failureOf(thrown));
    }
  }

  /**
   * Empties the window, saves what is being typed and locks. What does not save within a moment is not waited for: whoever locks
   * wants the vault closed.
   */
  async lock(): Promise<void> {
    if (this.status?.state !== "open") {
      await backend.call("vault.lock");
      return;
    }
    document.body.hidden = true;
    await Promise.race([saveAll(), new Promise((done) => setTimeout(done, saving))]);
    try {
      await backend.call("vault.lock");
    } finally {
      this.#leave();
    }
  }

  /**
   * Begins the page anew after a lock: whatever it had read from the vault goes with the old one. The address stays,
   * so that unlocking leads back to the same place. Until then the window is empty: a form shown here would lose what
   * one begins to type.
   */
  #leave(): void {
    if (this.status?.state !== "open") return;
    document.body.hidden = true;
    this.status = undefined;
    void forgetCopies().finally(() => location.reload());
  }

  /** Asks anew what the vault found and who opened it. */
  async #look(): Promise<void> {
    if (this.status?.state === "open") await this.ask();
  }

  #hold(status: VaultStatus): void {
    this.status = status;
    deny(status.denied);
  }

  #take(settings: Settings): void {
    this.settings = settings;
    wear(settings);
    speak(pseudo() ?? settings.language ?? guess());
  }
}

/** The language of the system, when Dalil speaks it; else Russian. */
function guess(): Locale {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2));
  return languages.find((language) => wanted[0] === language) ?? "ru";
}

/** Tests of the layout ask for the made-up language in the address: `?locale=qps`. */
function pseudo(): Locale | undefined {
  return new URLSearchParams(location.search).get("locale") === "qps" ? "qps" : undefined;
}

export const session = new Session();
