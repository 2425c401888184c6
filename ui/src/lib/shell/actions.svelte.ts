// What can be done, as data: the palette, the keyboard and the help sheet all read this one list.
import type { CommandName } from "$lib/backend";
import { may } from "$lib/backend/allowed.svelte";
import type { Component } from "svelte";
import { untrack } from "svelte";

export type Action = {
  /** Its key in the catalogue. */
  labelKey: string;
  perform: () => void;
  group: "make" | "go" | "vault" | "look" | "help";
  icon?: Component<{ size?: number | string }>;
  /** By places of keys: "Ctrl+KeyK". */
  shortcut?: string;
  /** Whether it can be done now. */
  when?: () => boolean;
  /** The command it leads to: whose role forbids that is not offered it. */
  needs?: CommandName;
};

class Actions {
  #sets = $state.raw<readonly (() => readonly Action[])[]>([]);

  /** Everything that can be done now. */
  get now(): Action[] {
    return this.#sets.flatMap((set) => set()).filter((action) => may(action.needs) && (action.when?.() ?? true));
  }

  add(set: () => readonly Action[]): () => void {
    this.#sets = [...this.#sets, set];
    return () => (this.#sets = this.#sets.filter((other) => other !== set));
  }
}

export const actions = new Actions();

/** Offers these actions while the component lives. */
export function useActions(set: () => readonly Action[]): void {
  $effect(() => untrack(() => actions.add(set)));
}
