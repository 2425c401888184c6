// What was copied out of the vault does not stay on the clipboard after it is locked.

let copied = false;

/** Notes that something was copied here, until the returned function is called. */
export function watchCopies(): () => void {
  const hear = (): void => void (copied = true);
  addEventListener("copy", hear);
  addEventListener("cut", hear);
  return () => {
    removeEventListener("copy", hear);
    removeEventListener("cut", hear);
  };
}

/** Copies a text, to be forgotten at the lock. */
export async function copyText(text: string): Promise<void> {
  copied = true;
  await navigator.clipboard.writeText(text);
}

/** Empties the clipboard, if it may hold something that was copied here. */
export async function forgetCopies(): Promise<void> {
  if (!copied) return;
  copied = false;
  try {
    await navigator.clipboard.writeText("");
  } catch {
    // A window without the focus may not write there; the next copy anywhere takes its place.
  }
}
