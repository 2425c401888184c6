// What preflight found, put in the order in which a lawyer works through it.
import type { LawView, PreflightFinding } from "$lib/backend/bindings";

/** A law record with everything found about it, and the keys under which it is all confirmed at once. */
export type LawToCheck = { law: LawView; findings: PreflightFinding[]; keys: string[] };

export type Sorted = {
  /** The filing cannot become final with these. */
  blocking: PreflightFinding[];
  /** Law to be compared with the text in force. */
  laws: LawToCheck[];
  /** The lawyer must say that it is so; what one tick confirms stands together. */
  confirm: { key: string; findings: PreflightFinding[] }[];
  notes: PreflightFinding[];
};

/** The findings by what has to be done about them. */
export function sorted(findings: readonly PreflightFinding[]): Sorted {
  const result: Sorted = { blocking: [], laws: [], confirm: [], notes: [] };
  for (const finding of findings) {
    const { confirm: key, law, severity, reason } = finding;
    // What was overruled with a reason stands in the way no more, and is still told.
    if (key === null) (severity === "blocking" && reason === null ? result.blocking : result.notes).push(finding);
    else if (law !== null) {
      const known = result.laws.find((one) => one.law.id === law.id);
      if (known) {
        known.findings.push(finding);
        known.keys.push(key);
      } else result.laws.push({ law, findings: [finding], keys: [key] });
    } else {
      const known = result.confirm.find((one) => one.key === key);
      if (known) known.findings.push(finding);
      else result.confirm.push({ key, findings: [finding] });
    }
  }
  return result;
}

/** How many things stand between the draft and its final PDF. */
export function obstacles({ blocking, laws, confirm }: Sorted, confirmed: readonly string[]): number {
  const open = (key: string): boolean => !confirmed.includes(key);
  return (
    blocking.length + laws.filter(({ keys }) => keys.some(open)).length + confirm.filter(({ key }) => open(key)).length
  );
}
