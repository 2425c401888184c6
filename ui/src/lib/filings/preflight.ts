// What preflight found, put in the order in which a lawyer works through it.
import type { LawView, PreflightFinding } from "$lib/backend/bindings";

/** A law record with everything found about it. */
export type LawToCheck = { law: LawView; findings: PreflightFinding[] };

export type Sorted = {
  /** The filing cannot become final with these. */
  blocking: PreflightFinding[];
  /** Law to be compared with the text in force. */
  laws: LawToCheck[];
  /** Worth a second look: the lawyer answers for it being so. */
  confirm: PreflightFinding[];
  notes: PreflightFinding[];
};

/** The findings by what has to be done about them. */
export function sorted(findings: readonly PreflightFinding[]): Sorted {
  const laws = new Map<string, LawToCheck>();
  const rest: PreflightFinding[] = [];
  for (const finding of findings) {
    if (finding.law === null || finding.severity === "blocking") rest.push(finding);
    else {
      const known = laws.get(finding.law.id);
      if (known) known.findings.push(finding);
      else laws.set(finding.law.id, { law: finding.law, findings: [finding] });
    }
  }
  const of = (severity: string): PreflightFinding[] => rest.filter((finding) => finding.severity === severity);
  return { blocking: of("blocking"), laws: [...laws.values()], confirm: of("confirm"), notes: of("note") };
}

/** How many things stand between the draft and its final PDF. */
export function obstacles({ blocking, laws }: Sorted, confirmed: readonly string[]): number {
  return blocking.length + laws.filter(({ law }) => !confirmed.includes(law.id)).length;
}
