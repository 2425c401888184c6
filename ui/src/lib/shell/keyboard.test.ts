import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { actions } from "./actions.svelte";
import { listenToKeys } from "./keyboard";

describe("Enter as a shortcut", () => {
  const open = vi.fn();
  let leave: (() => void)[] = [];
  beforeEach(() => {
    open.mockClear();
    document.body.innerHTML = `<button>Закрыть</button><ul role="listbox"><li role="option"><button>Пара</button></li></ul>`;
    leave = [actions.add(() => [{ labelKey: "matching-open", group: "go", shortcut: "Enter", perform: open }])];
    leave.push(listenToKeys());
  });
  afterEach(() => leave.forEach((end) => end()));
  const enter = (where: string): boolean =>
    (document.querySelector(where) as HTMLElement).dispatchEvent(
      new KeyboardEvent("keydown", { code: "Enter", key: "Enter", bubbles: true, cancelable: true }),
    );

  it("is heard where nothing else is pressed by it, and in a list it is about the row", () => {
    enter("body");
    enter("li > button");
    expect(open).toHaveBeenCalledTimes(2);
  });
  it("leaves a button that has the focus its own", () => {
    expect(enter("body > button"), "nobody took it from the button").toBe(true);
    expect(open).not.toHaveBeenCalled();
  });
});
