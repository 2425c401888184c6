// The picture of a network: lines between cards, what is near what, and where an arrow key leads. Rust lays the cards
// out, so that the screen and the printed exhibit show the same; `facts/ties/chart.rs` draws lines by the same rule.
import type { NodeView, PartyId, TieView } from "$lib/backend/bindings";

export type Point = { x: number; y: number };

/** The line of some ties between two parties. */
export type Strand = {
  /** Tells it from all others. */
  key: string;
  a: PartyId;
  b: PartyId;
  ties: readonly TieView[];
  /** None of its ties rests on anything: it is drawn dashed. */
  bare: boolean;
  from: Point;
  to: Point;
  /** An arrow at its beginning; at its end. */
  back: boolean;
  forth: boolean;
  middle: Point;
  /** Where its number or its words stand: off other lines, near the middle. */
  tag: Point;
};

/** How far the two lines of a pair stand from each other's middle. */
const beside = 4;

/** Whether a tie rests on nothing yet. */
export function isBare({ details }: Pick<TieView, "details">): boolean {
  return details.facts.length === 0 && details.citations.length === 0;
}

/** The other end of a tie. */
export function otherEnd({ details }: Pick<TieView, "details">, party: PartyId): PartyId {
  return details.from === party ? details.to : details.from;
}

/** Which part of a way from the middle of a card lies inside it. */
function inside({ width, height }: NodeView, dx: number, dy: number): number {
  const part = (half: number, way: number): number => (way === 0 ? Infinity : half / Math.abs(way));
  return Math.min(part(width / 2, dx), part(height / 2, dy), 1);
}

/** The lines of these ties. Ties of the same two parties share one; those that rest on nothing have one of their own. */
export function strandsOf(nodes: ReadonlyMap<PartyId, NodeView>, ties: readonly TieView[]): Strand[] {
  const strands = untagged(nodes, ties);
  // In a picture that nobody reads line by line the middle will do.
  if (strands.length <= 200) for (const strand of strands) strand.tag = tagOf(strand, strands);
  return strands;
}

/** The distance of a point from a line between two others. */
function away(point: Point, { from, to }: Pick<Strand, "from" | "to">): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / Math.max(dx * dx + dy * dy, 0.01);
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - from.x - dx * part, point.y - from.y - dy * part);
}

function tagOf(own: Strand, all: readonly Strand[]): Point {
  const { from, to } = own;
  let [best, least] = [own.middle, Infinity];
  for (const part of [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74]) {
    const point = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    const near = all.filter((other) => other !== own && away(point, other) < 13).length;
    const cost = near + Math.abs(part - 0.5);
    if (cost < least) [best, least] = [point, cost];
  }
  return best;
}

function untagged(nodes: ReadonlyMap<PartyId, NodeView>, ties: readonly TieView[]): Strand[] {
  const together = new Map<string, TieView[]>();
  for (const tie of ties) {
    const [a, b] = [tie.details.from, tie.details.to].sort();
    const key = `${a} ${b} ${isBare(tie) ? "bare" : "rests"}`;
    const list = together.get(key);
    if (list) list.push(tie);
    else together.set(key, [tie]);
  }
  return [...together].flatMap(([key, list]) => {
    const [a, b, rest] = key.split(" ") as [PartyId, PartyId, string];
    const [first, second] = [nodes.get(a), nodes.get(b)];
    if (!first || !second) return [];
    const bare = rest === "bare";
    const paired = together.has(`${a} ${b} ${bare ? "rests" : "bare"}`);
    const aside = paired ? (bare ? beside : -beside) : 0;
    const [dx, dy] = [second.x - first.x, second.y - first.y];
    const length = Math.max(Math.hypot(dx, dy), 0.01);
    const [x, y] = [(-dy / length) * aside, (dx / length) * aside];
    const [out, into] = [inside(first, dx, dy), inside(second, dx, dy)];
    const from = { x: first.x + dx * out + x, y: first.y + dy * out + y };
    const to = { x: second.x - dx * into + x, y: second.y - dy * into + y };
    const goes = (end: PartyId): boolean => list.some(({ directed, details }) => directed && details.to === end);
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    return [{ key, a, b, ties: list, bare, from, to, back: goes(a), forth: goes(b), middle, tag: middle }];
  });
}

/** Parties no further from one than so many ties. */
export function within(ties: readonly TieView[], party: PartyId, steps: number): Set<PartyId> {
  const near = new Map<PartyId, PartyId[]>();
  const join = (a: PartyId, b: PartyId): void => {
    const list = near.get(a);
    if (list) list.push(b);
    else near.set(a, [b]);
  };
  for (const { details } of ties) {
    join(details.from, details.to);
    join(details.to, details.from);
  }
  const reached = new Set([party]);
  let edge = [party];
  for (let step = 0; step < steps; step++) {
    edge = edge.flatMap((one) => near.get(one) ?? []).filter((one) => !reached.has(one));
    for (const one of edge) reached.add(one);
  }
  return reached;
}

export type Way = "left" | "right" | "up" | "down";
const ways: Record<Way, Point> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** How badly a point lies off a way: nothing when it lies behind. Cards are wide, so a step up counts for more. */
function off(from: Point, to: Point, way: Way): number | undefined {
  const [dx, dy] = [to.x - from.x, (to.y - from.y) * 1.8];
  const along = dx * ways[way].x + dy * ways[way].y;
  const across = Math.abs(dx * ways[way].y) + Math.abs(dy * ways[way].x);
  return along <= 0 || across > along * 2.5 ? undefined : along + across * 2;
}

function nearest<Thing>(things: readonly Thing[], where: (thing: Thing) => Point, from: Point, way: Way) {
  let best: Thing | undefined;
  let least = Infinity;
  for (const thing of things) {
    const cost = off(from, where(thing), way);
    if (cost !== undefined && cost < least) [best, least] = [thing, cost];
  }
  return best;
}

/** Where an arrow key leads from a card: along a tie if one goes that way, else to the nearest card there. */
export function walk(
  from: NodeView,
  way: Way,
  nodes: ReadonlyMap<PartyId, NodeView>,
  strands: readonly Strand[],
): NodeView | undefined {
  const tied = strands.flatMap(({ a, b }) => (a === from.party ? [b] : b === from.party ? [a] : []));
  const cards = [...new Set(tied)].flatMap((id) => nodes.get(id) ?? []);
  const others = (): NodeView[] => [...nodes.values()].filter((node) => node !== from);
  return nearest(cards, (node) => node, from, way) ?? nearest(others(), (node) => node, from, way);
}

/** The line of a card that goes that way. */
export function lineThere(from: NodeView, way: Way, strands: readonly Strand[]): Strand | undefined {
  const own = strands.filter(({ a, b }) => a === from.party || b === from.party);
  return nearest(own, ({ middle }) => middle, from, way);
}

/** How many ties each party has. */
export function degrees(strands: readonly Strand[]): Map<PartyId, number> {
  const count = new Map<PartyId, number>();
  for (const { a, b, ties } of strands) for (const end of [a, b]) count.set(end, (count.get(end) ?? 0) + ties.length);
  return count;
}

export type Frame = Point & { width: number; height: number };

/** Left, top, width and height of some cards. */
export function frame(nodes: Iterable<NodeView>): Frame {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of nodes) {
    left = Math.min(left, x - width / 2);
    top = Math.min(top, y - height / 2);
    right = Math.max(right, x + width / 2);
    bottom = Math.max(bottom, y + height / 2);
  }
  return left === Infinity
    ? { x: 0, y: 0, width: 1, height: 1 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}
