// The picture's own rules: lines, neighbours, arrow keys.
import type { NodeView, PartyId, TieView } from "$lib/backend/bindings";
import { frame, lineThere, strandsOf, walk, within } from "$lib/network/picture";
import { describe, expect, it } from "vitest";
import { node, tie } from "./made";

const cards = (...nodes: NodeView[]): Map<PartyId, NodeView> => new Map(nodes.map((one) => [one.party, one]));
function bare(one: TieView): TieView {
  return { ...one, details: { ...one.details, facts: [] } };
}

describe("lines", () => {
  const nodes = cards(node("a", 0, 0), node("b", 300, 0));

  it("join the ties of two parties, with an arrow for each way there is", () => {
    const [line, ...rest] = strandsOf(nodes, [tie("1", "a", "b"), tie("2", "b", "a"), tie("3", "a", "b")]);
    expect(rest).toEqual([]);
    expect([line?.ties.length, line?.back, line?.forth]).toEqual([3, true, true]);
    expect([line?.from, line?.to]).toEqual([
      { x: 50, y: 0 },
      { x: 250, y: 0 },
    ]);
  });

  it("of ties that go neither way have no arrow", () => {
    const [line] = strandsOf(nodes, [tie("1", "a", "b", {}, "related")]);
    expect([line?.back, line?.forth]).toEqual([false, false]);
  });

  it("of ties that rest on nothing run dashed beside the others", () => {
    const lines = strandsOf(nodes, [tie("1", "a", "b"), bare(tie("2", "a", "b"))]);
    expect(lines.map((line) => [line.bare, line.from.y])).toEqual([
      [false, -4],
      [true, 4],
    ]);
    expect(strandsOf(nodes, [bare(tie("2", "a", "b"))])[0]?.from.y).toBe(0);
  });

  it("are left out where a card is hidden", () => {
    expect(strandsOf(nodes, [tie("1", "a", "c")])).toEqual([]);
  });
});

describe("neighbours", () => {
  it("are those no further than so many ties", () => {
    const chain = [tie("1", "a", "b"), tie("2", "c", "b"), tie("3", "c", "d")];
    expect([...within(chain, "a" as PartyId, 1)]).toEqual(["a", "b"]);
    expect([...within(chain, "a" as PartyId, 2)]).toEqual(["a", "b", "c"]);
  });
});

describe("an arrow key", () => {
  const nodes = cards(node("a", 0, 0), node("b", 300, 20), node("c", 150, 0), node("d", 0, 200));
  const lines = strandsOf(nodes, [tie("1", "a", "b"), tie("2", "b", "d")]);
  const from = (id: string): NodeView => nodes.get(id as PartyId) as NodeView;

  it("leads along a tie, past a nearer card that is not tied", () => {
    expect(walk(from("a"), "right", nodes, lines)?.party).toBe("b");
  });
  it("leads to the nearest card where no tie goes, so that every card is reached", () => {
    expect(walk(from("a"), "down", nodes, lines)?.party).toBe("d");
    expect(walk(from("c"), "left", nodes, lines)?.party).toBe("a");
  });
  it("leads nowhere off the picture", () => {
    expect(walk(from("a"), "left", nodes, lines)).toBeUndefined();
  });
  it("with Shift leads to the line that goes that way", () => {
    expect(lineThere(from("b"), "left", lines)?.ties[0]?.id).toBeDefined();
    expect(lineThere(from("c"), "left", lines)).toBeUndefined();
  });
});

describe("a thousand cards", () => {
  it("and two thousand ties become lines and neighbourhoods within a frame's time, more or less", () => {
    const many = Array.from({ length: 1000 }, (_, i) => node(`p${i}`, (i % 40) * 180, Math.floor(i / 40) * 90));
    const ties = Array.from({ length: 2000 }, (_, i) =>
      tie(`t${i}`, `p${i % 1000}`, `p${(i * 7 + 13 + (i < 1000 ? 0 : 400)) % 1000}`),
    );
    const nodes = cards(...many);
    strandsOf(nodes, ties);
    const begun = performance.now();
    const lines = strandsOf(nodes, ties);
    within(ties, "p5" as PartyId, 2);
    walk(many[500] as NodeView, "left", nodes, lines);
    const took = performance.now() - begun;
    process.stdout.write(`lines, neighbours and a step among 1,000 cards: ${took.toFixed(1)} ms\n`);
    expect(lines.length).toBeGreaterThan(1500);
    expect(took).toBeLessThan(500);
    expect(frame(many).width).toBe(39 * 180 + 100);
  });
});
