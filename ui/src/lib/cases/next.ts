// What to do next in a case, read off what is in it. A rule is here only when the case itself shows that it applies; no
// rule decides about law.
import type { BackupStatus, BundleRow, CaseRow, FactView, FilingRow, PartyView } from "$lib/backend/bindings";
import type { Item } from "$lib/evidence/items";
import type { RouteName } from "$lib/shell/routes";

/** Everything of a case that the rules look at. */
export type CaseSight = {
  row: CaseRow;
  parties: readonly PartyView[];
  evidence: readonly Item[];
  facts: readonly FactView[];
  filings: readonly FilingRow[];
  bundles: readonly BundleRow[];
  /** Whether whoever is in has a recovery kit; the sample needs none. */
  kit: boolean;
  /** How the backups stand; none in the sample, which is made anew, and while it is not known. */
  backup?: BackupStatus | undefined;
};

export type Step = {
  /** `next-<code>` says what, `next-<code>-why` why a court wants it. */
  code: string;
  /** A gap weakens the case; a step only carries it on. */
  gap: boolean;
  params: Record<string, string | number>;
  /** Where it is done, with the row to open there. */
  to: Extract<
    RouteName,
    "people" | "evidence" | "facts" | "filings" | "bundles" | "filing" | "bundle" | "case" | "settings"
  >;
  open?: string;
  /** Something new is made there: the page opens with it. */
  make?: true;
  /** The part of the settings. */
  part?: "kit" | "backup";
};

const suspect = new Set(["recruiter", "transporter", "harbourer", "exploiter", "suspect"]);

/** What is due of the backups, the first of it: none yet, an old one, one whose restoration nobody tried of late. */
function backupStep({ last, old, untried }: BackupStatus): string | undefined {
  if (!last) return "no-backup";
  if (old) return "old-backup";
  return untried ? "untried-backup" : undefined;
}

/** The steps, gaps first, each kind in the order of the work itself. */
export function nextSteps({ row, parties, evidence, facts, filings, bundles, kit, backup }: CaseSight): Step[] {
  const steps: Step[] = [];
  const add = (code: string, to: Step["to"], gap: boolean, params: Step["params"] = {}, open?: string): void => {
    steps.push({ code, to, gap, params, ...(open === undefined ? {} : { open }) });
  };
  const make = (code: string, to: Step["to"]): void =>
    void steps.push({ code, to, gap: false, params: {}, make: true });
  const used = evidence.filter((item) => !item.setAside);
  const bare = facts.filter((fact) => fact.citations.length === 0);
  const troubled = used.filter((item) => item.trouble !== null);
  const uncited = used.filter((item) => item.citedBy === 0);

  if (bare.length > 0)
    add("bare-facts", "facts", true, { count: bare.length }, bare.length === 1 ? bare[0]?.id : undefined);
  if (troubled.length > 0) add("troubled-evidence", "evidence", true, { count: troubled.length });
  for (const bundle of bundles) {
    if (bundle.builds[0]?.stale === true) add("stale-bundle", "bundle", true, { title: bundle.title }, bundle.id);
  }

  if (!parties.some(({ details }) => details.roles.includes("victim"))) make("no-victim", "people");
  if (parties.length > 0 && !parties.some(({ details }) => details.roles.some((role) => suspect.has(role))))
    make("no-suspect", "people");
  if (used.length === 0) add("no-evidence", "evidence", false);
  // There is something to lose now, and a forgotten passphrase would lose it.
  if (used.length > 0 && !kit) steps.push({ code: "no-kit", to: "settings", gap: false, params: {}, part: "kit" });
  const due = used.length > 0 && backup ? backupStep(backup) : undefined;
  if (due) steps.push({ code: due, to: "settings", gap: false, params: {}, part: "backup" });
  if (used.length > 0 && facts.length === 0) add("no-facts", "facts", false, { count: used.length });
  if (facts.length > 0 && uncited.length > 0) add("uncited-evidence", "evidence", false, { count: uncited.length });
  for (const filing of filings.filter(({ status }) => status === "draft"))
    add("draft", "filing", false, { title: filing.title }, filing.id);
  if (facts.length > 0 && filings.length === 0) make("no-filings", "filings");
  if (row.details.stage === "pretrial" && row.details.registerNumber === "") add("no-register-number", "case", false);
  return steps;
}
