// Which component shows which address. A screen is there for links, sidebar and palette once it stands here.
import Accounts from "../../routes/Accounts.svelte";
import Bundle from "../../routes/Bundle.svelte";
import Bundles from "../../routes/Bundles.svelte";
import Case from "../../routes/Case.svelte";
import Cases from "../../routes/Cases.svelte";
import Custody from "../../routes/Custody.svelte";
import Evidence from "../../routes/Evidence.svelte";
import EvidenceItem from "../../routes/EvidenceItem.svelte";
import Facts from "../../routes/Facts.svelte";
import Filing from "../../routes/Filing.svelte";
import Filings from "../../routes/Filings.svelte";
import Ledger from "../../routes/Ledger.svelte";
import People from "../../routes/People.svelte";
import SettingsPage from "../../routes/Settings.svelte";
import type { CaseCounts } from "$lib/backend/bindings";
import type { Component } from "svelte";
import type { RouteName } from "./routes";

// Each component takes the parameters of its own address; the table as a whole cannot say so.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const screens: Partial<Record<RouteName, Component<any>>> = {
  cases: Cases,
  case: Case,
  people: People,
  evidence: Evidence,
  item: EvidenceItem,
  facts: Facts,
  accounts: Accounts,
  ledger: Ledger,
  filings: Filings,
  filing: Filing,
  bundles: Bundles,
  bundle: Bundle,
  custody: Custody,
  settings: SettingsPage,
};

/** The sections of a case, in the order of the sidebar. `also` are screens that belong to the same section. */
export const sections: readonly {
  name: "case" | "people" | "evidence" | "facts" | "filings" | "bundles" | "ledger";
  labelKey: string;
  also?: readonly RouteName[];
  count?: (counts: CaseCounts) => number;
}[] = [
  { name: "case", labelKey: "section-case" },
  { name: "people", labelKey: "section-people", count: (counts) => counts.parties },
  { name: "evidence", labelKey: "section-evidence", also: ["item"], count: (counts) => counts.evidence },
  { name: "facts", labelKey: "section-facts", also: ["accounts"], count: (counts) => counts.facts },
  { name: "filings", labelKey: "section-filings", also: ["filing"], count: (counts) => counts.filings },
  { name: "bundles", labelKey: "section-bundles", also: ["bundle"], count: (counts) => counts.bundles },
  { name: "ledger", labelKey: "section-ledger" },
];
