import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fold } from "./text";

describe("text", () => {
  it("is compared on the page as in Rust", () => {
    const table = readFileSync(join(import.meta.dirname, "../../../../tests/fixtures/folding.tsv"), "utf8");
    const rows = table.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.map((row) => row.split("\t")).map(([typed = ""]) => fold(typed))).toEqual(
      rows.map((row) => row.split("\t")[1]),
    );
  });
});
