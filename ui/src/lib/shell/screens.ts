// Which component shows which address. A screen is there for links, sidebar and palette once it stands here.
import Accounts from "../../routes/Accounts.svelte";
import Agenda from "../../routes/Agenda.svelte";
import Bundle from "../../routes/Bundle.svelte";
import Bundles from "../../routes/Bundles.svelte";
import Case from "../../routes/Case.svelte";
import Cases from "../../routes/Cases.svelte";
import Consents from "../../routes/Consents.svelte";
import Custody from "../../routes/Custody.svelte";
import Deadlines from "../../routes/Deadlines.svelte";
import Evidence from "../../routes/Evidence.svelte";
import EvidenceItem from "../../routes/EvidenceItem.svelte";
import Facts from "../../routes/Facts.svelte";
import Filing from "../../routes/Filing.svelte";
import Filings from "../../routes/Filings.svelte";
import Indicators from "../../routes/Indicators.svelte";
import Interview from "../../routes/Interview.svelte";
import Journal from "../../routes/Journal.svelte";
import Ledger from "../../routes/Ledger.svelte";
import Matches from "../../routes/Matches.svelte";
import Network from "../../routes/Network.svelte";
import People from "../../routes/People.svelte";
import Proof from "../../routes/Proof.svelte";
import SearchPage from "../../routes/Search.svelte";
import SettingsPage from "../../routes/Settings.svelte";
import Template from "../../routes/Template.svelte";
import type { CaseCounts } from "$lib/backend/bindings";
import type { Component } from "svelte";
import type { RouteName } from "./routes";

// Each component takes the parameters of its own address; the table as a whole cannot say so.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const screens: Partial<Record<RouteName, Component<any>>> = {
  cases: Cases,
  case: Case,
  people: People,
  network: Network,
  matches: Matches,
  evidence: Evidence,
  item: EvidenceItem,
  facts: Facts,
  proof: Proof,
  accounts: Accounts,
  ledger: Ledger,
  filings: Filings,
  filing: Filing,
  template: Template,
  bundles: Bundles,
  bundle: Bundle,
  interview: Interview,
  indicators: Indicators,
  consents: Consents,
  custody: Custody,
  settings: SettingsPage,
  deadlines: Deadlines,
  agenda: Agenda,
  search: SearchPage,
  journal: Journal,
};

/** The sections of a case, in the order of the sidebar. `also` are screens that belong to the same section. */
export const sections: readonly {
  name:
    | "case"
    | "people"
    | "network"
    | "evidence"
    | "facts"
    | "proof"
    | "ledger"
    | "filings"
    | "bundles"
    | "deadlines"
    | "interview"
    | "indicators"
    | "consents";
  labelKey: string;
  also?: readonly RouteName[];
  count?: (counts: CaseCounts) => number;
}[] = [
  { name: "case", labelKey: "section-case" },
  { name: "people", labelKey: "section-people", also: ["matches"], count: (counts) => counts.parties },
  { name: "network", labelKey: "section-network" },
  { name: "evidence", labelKey: "section-evidence", also: ["item"], count: (counts) => counts.evidence },
  { name: "facts", labelKey: "section-facts", also: ["accounts"], count: (counts) => counts.facts },
  { name: "proof", labelKey: "section-proof" },
  { name: "ledger", labelKey: "section-ledger" },
  { name: "filings", labelKey: "section-filings", also: ["filing", "template"], count: (counts) => counts.filings },
  { name: "bundles", labelKey: "section-bundles", also: ["bundle"], count: (counts) => counts.bundles },
  { name: "deadlines", labelKey: "section-deadlines" },
  { name: "interview", labelKey: "section-interview" },
  { name: "indicators", labelKey: "section-indicators" },
  { name: "consents", labelKey: "section-consents" },
];
