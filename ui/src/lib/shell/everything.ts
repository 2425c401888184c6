import type { Area } from "$lib/backend/bindings";

/** All areas of a vault: for what counts things of every kind. */
export const everything: readonly Area[] = [
  "cases",
  "parties",
  "evidence",
  "facts",
  "network",
  "proof",
  "deadlines",
  "consents",
  "ledger",
  "filings",
  "bundles",
];
