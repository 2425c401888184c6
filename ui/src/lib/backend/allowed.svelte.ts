// What the role of whoever opened the vault forbids. Rust decides and says it once with the status of the vault; buttons
// ask here whether they are to be there at all. What is asked all the same is refused by Rust.
import type { CommandName } from ".";

let denied = $state.raw<readonly string[]>([]);

/** Takes over what Rust said. */
export function deny(names: readonly string[]): void {
  denied = names;
}

/** Whether the user may ask for a command. Without one, a button asks for nothing that is forbidden. */
export const may = (name: CommandName | undefined): boolean => name === undefined || !denied.includes(name);
