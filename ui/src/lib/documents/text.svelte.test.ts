import { describe, expect, it } from "vitest";
import { Rust } from "../../../tests/rust";
import type { EvidenceId, TextPageView } from "$lib/backend/bindings";
import { Text } from "./text.svelte";

const item = "e1" as EvidenceId;
/** A text of so many pages that each stretch is a question of its own. */
const read = (): Rust =>
  new Rust({
    "document.pages": ({ from, count }) =>
      Array.from({ length: count }, (_, i) => ({ page: from + i }) as TextPageView),
  });

describe("the text of a long document", () => {
  it("keeps what was looked at last, though it came first", async () => {
    const rust = read();
    const text = new Text(item);
    await text.want(0);
    for (let page = 8; page < 8 * 40; page += 8) {
      await text.want(page);
      await text.want(0);
    }
    expect(text.at(0)).toBeDefined();
    expect(rust.asks("document.pages").filter(({ from }) => from === 0)).toHaveLength(1);
    expect(text.at(8)).toBeUndefined();
  });
  it("keeps all of it where all of it is drawn", async () => {
    const rust = read();
    const text = new Text(item, true);
    for (const round of [1, 2]) {
      for (let page = 0; page < 400; page++) await text.want(page);
      expect(rust.asks("document.pages"), `round ${round}`).toHaveLength(50);
    }
    expect(text.at(0)).toBeDefined();
  });
});
