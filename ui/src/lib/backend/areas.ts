// Which parts of the vault changed, told to whatever shows them.
import type { Area } from "./bindings";

type Ear = { areas: ReadonlySet<Area>; hear: () => void };
const ears = new Set<Ear>();

/** Calls `hear` once whenever one of these areas changed, until the returned function is called. */
export function onChanged(areas: readonly Area[], hear: () => void): () => void {
  const ear: Ear = { areas: new Set(areas), hear };
  ears.add(ear);
  return () => void ears.delete(ear);
}

/** Tells that these areas changed. */
export function tellChanged(areas: readonly Area[]): void {
  for (const ear of [...ears]) if (areas.some((area) => ear.areas.has(area))) ear.hear();
}
