// The words of lines: over no card's name, and not over one another.
import type { NodeView, PartyId } from "$lib/backend/bindings";
import { labelsOf, type Label } from "$lib/network/labels";
import { strandsOf } from "$lib/network/picture";
import { describe, expect, it } from "vitest";
import { node, tie } from "./made";

const cards = (...nodes: NodeView[]): Map<PartyId, NodeView> => new Map(nodes.map((one) => [one.party, one]));
type Box = { x: number; y: number; width: number; height: number };
const boxOf = ({ at, width, height }: Label): Box => ({ ...at, width, height });
const cover = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;

describe("the words of a line", () => {
  it("stand in its middle where there is room", () => {
    const nodes = cards(node("a", 0, 0), node("b", 0, 400));
    expect(labelsOf(strandsOf(nodes, [tie("1", "a", "b")]), nodes.values())[0]?.at).toEqual({ x: 0, y: 200 });
  });

  it("give way to a card that stands on the middle of the line", () => {
    const nodes = cards(node("a", 0, 0), node("b", 0, 400), node("c", 20, 200));
    const [label] = labelsOf(strandsOf(nodes, [tie("1", "a", "b")]), nodes.values());
    const c = nodes.get("c" as PartyId);
    expect(label && c && cover(boxOf(label), c)).toBe(false);
  });

  it("of two cards side by side stand above or below them", () => {
    const nodes = cards(node("a", 0, 0), node("b", 120, 0));
    const [label] = labelsOf(strandsOf(nodes, [tie("1", "a", "b")]), nodes.values());
    for (const card of nodes.values()) expect(label && cover(boxOf(label), card)).toBe(false);
  });

  it("of several lines to one card keep apart", () => {
    const nodes = cards(node("a", 0, 0), node("b", 60, 300), node("c", -60, 300), node("d", 0, 320));
    const ties = [tie("1", "b", "a"), tie("2", "c", "a"), tie("3", "d", "a")];
    const labels = labelsOf(strandsOf(nodes, ties), nodes.values());
    for (const [i, one] of labels.entries())
      for (const other of labels.slice(i + 1)) expect(cover(boxOf(one), boxOf(other))).toBe(false);
  });
});
