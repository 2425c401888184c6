import { describe, expect, it, vi } from "vitest";
import { party, refuse, Rust } from "../../../tests/rust";
import { backend, onChanged, Refusal } from "./index";
import type { PartyId } from "./bindings";

const removed = { value: "p1" as PartyId, areas: ["parties" as const], undo: "party-remove" };
const request = { party: "p1" as PartyId };

describe("the way to Rust", () => {
  it("tells the screens of the areas that a write changed, and no others", async () => {
    new Rust({ "party.remove": () => removed });
    const [people, facts] = [vi.fn(), vi.fn()];
    const stops = [onChanged(["parties"], people), onChanged(["facts"], facts)];
    await backend.call("party.remove", request);
    expect(people).toHaveBeenCalledOnce();
    expect(facts).not.toHaveBeenCalled();
    for (const stop of stops) stop();
  });
  it("tells apart what was done on purpose from what a form saved by itself", async () => {
    new Rust({ "party.remove": () => removed });
    const offer = vi.fn();
    const stop = backend.onUndoable(offer);
    await backend.quietly("party.remove", request);
    expect(offer).toHaveBeenLastCalledWith("party-remove", false);
    await backend.call("party.remove", request);
    expect(offer).toHaveBeenLastCalledWith("party-remove", true);
    stop();
  });
  it("rejects with the code and the values of a refusal", async () => {
    new Rust({ "party.remove": () => refuse("in-use", { facts: "3" }) });
    await expect(backend.call("party.remove", request)).rejects.toEqual(
      new Refusal({ code: "in-use", params: { facts: "3" } }),
    );
  });
  it("hears of areas that changed by themselves, once however many listen", () => {
    const rust = new Rust({ "party.list": () => [party("p1", "А")] });
    const hear = vi.fn();
    const stops = [onChanged(["evidence"], hear), backend.listen(() => undefined), backend.listen(() => undefined)];
    rust.say({ kind: "changed", areas: ["evidence"] });
    expect(hear).toHaveBeenCalledOnce();
    for (const stop of stops) stop();
  });
});
