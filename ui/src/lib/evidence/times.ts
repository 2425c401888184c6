// Times that an item carries, held against one another. Whoever looks decides what a difference means: a clock set wrong, a
// copy made later, a story that does not fit.

export type Times = {
  /** As the camera wrote it: `2026-03-12 14:02:11`, by its own clock. */
  taken: string | undefined;
  /** Its clock's zone, `+06:00`, where it wrote one. */
  zone: string | undefined;
  /** By the satellites' clock, `2026-03-12 08:02:11 UTC`. */
  satellites: string | undefined;
  /** The time of the file, milliseconds since 1970 UTC. */
  file: number | null;
  /** When the office received it, EDTF. */
  received: string;
};
/** A fact that stands on the item. */
export type Story = {
  /** When it happened, EDTF. */
  date: string;
  /** The same in words. */
  words: string;
};
export type Difference = { key: string; args: Record<string, string | number> };

const day = 86_400_000;

/** A day and a time as milliseconds, as if the clock showed UTC. */
function moment(text: string | undefined): number | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)(?::(\d\d))?/.exec(text ?? "");
  if (!found) return undefined;
  const [y, mo, d, h, mi, s] = found.slice(1).map((part) => Number(part || 0));
  const at = Date.UTC(y ?? 0, (mo ?? 1) - 1, d, h, mi, s);
  return Number.isNaN(at) ? undefined : at;
}

/** The first and the last day of a date, as if the clock showed UTC; of an approximate or an open one nothing is said. */
function span(edtf: string): [number, number] | undefined {
  const [first = "", last = first] = edtf.split("/");
  const begin = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(first);
  const end = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(last);
  if (!begin || !end) return undefined;
  const from = Date.UTC(Number(begin[1]), Number(begin[2] ?? 1) - 1, Number(begin[3] ?? 1));
  // Of a year or a month, its last day: the day before the next one begins.
  const [y, m, d] = [Number(end[1]), end[2] && Number(end[2]), end[3] && Number(end[3])];
  const next = d ? Date.UTC(y, Number(m) - 1, d + 1) : m ? Date.UTC(y, m, 1) : Date.UTC(y + 1, 0, 1);
  return [from, next];
}

/** Facts that the camera's day does not fit. A clock may be off by a day before that says anything. */
export function storyApart(taken: string | undefined, facts: readonly Story[]): Difference[] {
  const at = moment(taken);
  if (at === undefined) return [];
  return facts.flatMap(({ date, words }): Difference[] => {
    const range = span(date);
    if (!range) return [];
    const [before, after] = [range[0] - at, at - range[1]];
    if (before > day) return [{ key: "evidence-times-before-fact", args: { days: Math.ceil(before / day), words } }];
    if (after > day) return [{ key: "evidence-times-after-fact", args: { days: Math.ceil(after / day), words } }];
    return [];
  });
}

/** Minutes east of UTC. */
function offset(zone: string | undefined): number | undefined {
  const found = /^([+-])(\d\d):?(\d\d)$/.exec(zone?.trim() ?? "");
  return found ? (found[1] === "-" ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) : undefined;
}

/** What does not agree. A clock without a zone may be off by a day either way before that says anything. */
export function timesApart({ taken, zone, satellites, file, received }: Times): Difference[] {
  const differences: Difference[] = [];
  const local = moment(taken);
  if (local === undefined) return differences;
  const minutes = offset(zone);
  const utc = minutes === undefined ? undefined : local - minutes * 60_000;
  const room = utc === undefined ? day : 60_000;
  const apart = (other: number): number => (utc ?? local) - other;
  const sky = moment(satellites);
  if (sky !== undefined && Math.abs(apart(sky)) > (utc === undefined ? 15 * 3_600_000 : 10 * 60_000)) {
    differences.push({ key: "evidence-times-satellites", args: { days: Math.round(Math.abs(apart(sky)) / day) } });
  }
  if (file !== null && apart(file) > room) {
    differences.push({ key: "evidence-times-before", args: { days: Math.ceil(apart(file) / day) } });
  } else if (file !== null && apart(file) < -2 * day) {
    differences.push({ key: "evidence-times-after", args: { days: Math.round(-apart(file) / day) } });
  }
  const got = /^\d{4}-\d\d-\d\d$/.test(received) ? Date.parse(`${received}T23:59:59Z`) : undefined;
  if (got !== undefined && apart(got) > day) {
    differences.push({ key: "evidence-times-received", args: { days: Math.ceil(apart(got) / day) } });
  }
  return differences;
}
