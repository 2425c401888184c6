// Locks after a time without a key or a click. The clock is compared, not counted: a laptop that slept for an hour has
// been idle for an hour.

/** How often Rust, which counts too, hears that somebody is there, in milliseconds. */
const pause = 10_000;

/**
 * Watches for idleness until the returned function is called. `minutes` is asked anew each time; `awake` hears now and
 * then that somebody is there.
 */
export function watchIdle(minutes: () => number, lock: () => void, awake: () => void): () => void {
  let last = Date.now();
  let told = 0;
  const moved = (): void => {
    last = Date.now();
    if (last - told < pause) return;
    told = last;
    awake();
  };
  moved();
  const look = (): void => {
    if (Date.now() - last >= minutes() * 60_000) {
      last = Date.now();
      lock();
    }
  };
  const events = ["keydown", "pointerdown", "wheel"] as const;
  for (const name of events) addEventListener(name, moved, { capture: true, passive: true });
  document.addEventListener("visibilitychange", look);
  const timer = setInterval(look, 5_000);
  return () => {
    for (const name of events) removeEventListener(name, moved, { capture: true });
    document.removeEventListener("visibilitychange", look);
    clearInterval(timer);
  };
}
