// What the packs of law tell a lawyer about where they were read.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const packs = join(import.meta.dirname, "../../templates/law");
/** Names of tools and repositories, and the letters that say how well a thing is known: notes for who keeps the pack. */
const internal = /Q-(mill|swipe)|github|\bscript\.js|\((V2?|U|INF)\)|общие сведения/;

/** What a line of a pack shows: a comment behind its value is nobody's but the keeper's. */
const shown = (line: string): string => line.replace(/(["}\]])\s+#[^"]*$/, "$1");

function lines(): string[] {
  return readdirSync(packs, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".toml"))
    .flatMap((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8").split("\n"))
    .filter((line) => !line.startsWith("#"));
}

describe("the packs of law", () => {
  it("name a source that a lawyer can look up, and keep notes about the reading in comments", () => {
    expect(internal.test('source = "вопросник Q-mill (github.com/somebody)"'), "the check sees what it is for").toBe(
      true,
    );
    expect(shown('source = "cbd.minjust.gov.kg" # Q-mill')).toBe('source = "cbd.minjust.gov.kg"');
    expect(lines().filter((line) => internal.test(shown(line)))).toEqual([]);
  });

  it("say of a retelling when it was read and where the text itself is", () => {
    const retold = lines().filter((line) => /^source = .*пересказ/.test(line));
    expect(retold.length).toBeGreaterThan(100);
    for (const line of retold) expect(line).toMatch(/20\d\d года; текст закона — [a-z.]+/);
  });
});
