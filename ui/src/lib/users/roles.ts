// What somebody may be in a vault, the most first.
import type { Role } from "$lib/backend/bindings";

export const roles = ["lawyer", "paralegal", "reader"] as const satisfies readonly Role[];
