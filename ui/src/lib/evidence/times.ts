// Times that an item carries, held against one another. Whoever looks decides what a difference means: a clock set wrong, a
// copy made later, a story that does not fit.

/** Who tells when the item was made: the camera, the header of a recording, or the name of the file. */
export type Clock = "camera" | "header" | "name";
export type Made = {
  clock: Clock;
  /** `2026-03-12 14:02:11`, or a day alone, by that clock. */
  at: string | undefined;
};
export type Times = {
  made: Made;
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

const ofCamera = {
  before: "evidence-times-before",
  after: "evidence-times-after",
  received: "evidence-times-received",
  beforeFact: "evidence-times-before-fact",
  afterFact: "evidence-times-after-fact",
};
const ofOther: typeof ofCamera = {
  before: "evidence-times-made-before",
  after: "evidence-times-made-after",
  received: "evidence-times-made-received",
  beforeFact: "evidence-times-made-before-fact",
  afterFact: "evidence-times-made-after-fact",
};
type How = keyof typeof ofCamera;

const day = 86_400_000;

/** The best that an item tells of when it was made; its metadata by their names. When it was changed last, or a scanner made
 *  a file of it, says nothing of that. */
export function madeOf(metadata: Readonly<Record<string, string>>): Made {
  const { taken, recorded, named } = metadata;
  if (taken !== undefined) return { clock: "camera", at: taken };
  return recorded === undefined ? { clock: "name", at: named } : { clock: "header", at: recorded };
}

/** The sentences about a camera are its own. */
function difference(clock: Clock, how: How, args: Difference["args"]): Difference {
  return clock === "camera" ? { key: ofCamera[how], args } : { key: ofOther[how], args: { clock, ...args } };
}

/** A day and a time as milliseconds, as if the clock showed UTC. */
function moment(text: string | undefined): number | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d))?)?/.exec(text ?? "");
  if (!found) return undefined;
  const [y, mo, d, h, mi, s] = found.slice(1).map((part) => Number(part || 0));
  // Of a day alone, its middle.
  const at = Date.UTC(y ?? 0, (mo ?? 1) - 1, d, found[4] === undefined ? 12 : h, mi, s);
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

/** Facts that the day it was made does not fit. A clock may be off by a day before that says anything. */
export function storyApart(made: Made, facts: readonly Story[]): Difference[] {
  const at = moment(made.at);
  if (at === undefined) return [];
  return facts.flatMap(({ date, words }): Difference[] => {
    const range = span(date);
    if (!range) return [];
    const [before, after] = [range[0] - at, at - range[1]];
    if (before > day) return [difference(made.clock, "beforeFact", { days: Math.ceil(before / day), words })];
    if (after > day) return [difference(made.clock, "afterFact", { days: Math.ceil(after / day), words })];
    return [];
  });
}

/** Minutes east of UTC. */
function offset(zone: string | undefined): number | undefined {
  const found = /^([+-])(\d\d):?(\d\d)$/.exec(zone?.trim() ?? "");
  return found ? (found[1] === "-" ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) : undefined;
}

/** What does not agree. A clock without a zone may be off by a day either way before that says anything. */
export function timesApart({ made, zone, satellites, file, received }: Times): Difference[] {
  const differences: Difference[] = [];
  const local = moment(made.at);
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
    differences.push(difference(made.clock, "before", { days: Math.ceil(apart(file) / day) }));
  } else if (file !== null && apart(file) < -2 * day) {
    differences.push(difference(made.clock, "after", { days: Math.round(-apart(file) / day) }));
  }
  const got = /^\d{4}-\d\d-\d\d$/.test(received) ? Date.parse(`${received}T23:59:59Z`) : undefined;
  if (got !== undefined && apart(got) > day) {
    differences.push(difference(made.clock, "received", { days: Math.ceil(apart(got) / day) }));
  }
  return differences;
}
