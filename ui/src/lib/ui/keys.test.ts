import { describe, expect, it } from "vitest";
import { pressed, spell } from "./keys";

const press = (code: string, key: string, more: Partial<KeyboardEventInit> = {}): KeyboardEvent =>
  new KeyboardEvent("keydown", { code, key, ...more });

describe("shortcuts", () => {
  it("work on a Russian layout, where the key K types л", () => {
    expect(pressed(press("KeyK", "л", { ctrlKey: true }), "Ctrl+KeyK")).toBe(true);
  });
  it("want exactly the modifiers they name", () => {
    expect(pressed(press("KeyZ", "z", { ctrlKey: true, shiftKey: true }), "Ctrl+KeyZ")).toBe(false);
    expect(pressed(press("KeyZ", "z"), "Ctrl+KeyZ")).toBe(false);
  });
  it("are drawn as the caps of the keys", () => {
    expect(spell("Ctrl+Shift+KeyZ")).toEqual(["Ctrl", "Shift", "Z"]);
    expect(spell("Shift+Slash")).toEqual(["Shift", "/"]);
    expect(["Equal", "Minus", "Digit0"].map(spell)).toEqual([["="], ["−"], ["0"]]);
  });
});
