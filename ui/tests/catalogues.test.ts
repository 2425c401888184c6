// The three catalogues say the same things, and every key the page asks for exists.
import { parse, Visitor, Message, type SelectExpression, type VariableReference } from "@fluent/syntax";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const languages = ["ru", "ky", "en"] as const;
type Catalogue = Map<string, { file: string; variables: string; text: string }>;

function read(language: string): Catalogue {
  const found: Catalogue = new Map();
  for (const file of readdirSync(join(root, "locales", language)).filter((name) => name.endsWith(".ftl"))) {
    const source = readFileSync(join(root, "locales", language, file), "utf8");
    for (const entry of parse(source, { withSpans: true }).body) {
      if (entry.type === "Junk") throw new Error(`${language}/${file}: ${entry.content}`);
      if (!(entry instanceof Message)) continue;
      const message = entry;
      const id = message.id.name;
      if (found.has(id)) throw new Error(`${language}: ${id} is written twice`);
      const variables = new Set<string>();
      new (class extends Visitor {
        override visitVariableReference(node: VariableReference): void {
          variables.add(node.id.name);
        }
      })().visit(message);
      const text = source.slice(message.span?.start, message.span?.end);
      // Russian agrees with the sex of a person, Kyrgyz and English need not.
      variables.delete("sex");
      found.set(id, { file, variables: [...variables].sort().join(" "), text });
    }
  }
  return found;
}

const catalogues = Object.fromEntries(languages.map((language) => [language, read(language)])) as Record<
  (typeof languages)[number],
  Catalogue
>;

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(svelte|ts)$/.test(entry.name) && !/\.test\.ts$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
}

describe("catalogues", () => {
  it.each(["ky", "en"] as const)(
    "%s has the messages of ru, in the same files, with the same variables",
    (language) => {
      const shape = (catalogue: Catalogue): string[] =>
        [...catalogue].map(([id, { file, variables }]) => `${file} ${id}(${variables})`).sort();
      expect(shape(catalogues[language])).toEqual(shape(catalogues.ru));
    },
  );

  it("has every key that the page asks for by name", () => {
    const asked = new Set<string>();
    for (const source of sources(join(root, "src"))) {
      for (const [, id] of source.matchAll(/\b(?:t|maybe)\(\s*"([^"]+)"/g)) if (id !== undefined) asked.add(id);
      // Keys handed over as data, such as an action's label.
      for (const [, id] of source.matchAll(/\b(?:label|title)Key: "([^"]+)"/g)) if (id !== undefined) asked.add(id);
    }
    expect(asked.size).toBeGreaterThan(5);
    expect([...asked].filter((id) => !catalogues.ru.has(id))).toEqual([]);
  });

  it("has at least one message for every family of keys that the page builds", () => {
    const families = new Set<string>();
    for (const source of sources(join(root, "src")))
      for (const [, prefix] of source.matchAll(/\b(?:t|maybe)\(\s*`([a-z-]+-)\$\{/g)) if (prefix) families.add(prefix);
    expect([...families].filter((prefix) => ![...catalogues.ru.keys()].some((id) => id.startsWith(prefix)))).toEqual(
      [],
    );
  });

  it("writes Kyrgyz in Kyrgyz: no message is the Russian one again, unless it is a name or a number", () => {
    const same = [...catalogues.ky]
      .filter(
        ([id, { text }]) => text === catalogues.ru.get(id)?.text && /[а-яё]{4,}/i.test(text.replace(/^[^=]*=/, "")),
      )
      .map(([id]) => id);
    expect(same.filter((id) => !/^(country|month-name)-/.test(id) && !sameInBoth.has(id))).toEqual([]);
  });
});

describe("words", () => {
  // The column «not» of docs/glossary.md, as far as a machine can tell.
  const instead: Record<"ru" | "ky", RegExp> = {
    ru: /фраз\p{L}*-парол|контрольн\p{L}+ сумм|приют|повестк|проект\p{L}* документ|[^\p{L}]тайно[^\p{L}]|заверенн\p{L}+ переводчик|тренировк|блокировк(?!\p{L}*\s+экрана)|запирани/iu,
    ky: /ишеним (билдирүүчү|көрсөтүүчү|берүүчү)|кардар|тастыкт|норма|жумуш берүүчү|жумушка орноштур|жазышуу|аярлуу|колтамга|текшерүү сумма|купуя сөз|сезимтал|долбоор|аңгеме|кылмыш иши|аргасыз эмгек|экинчи тарап|эс тутум|псевдоним|эскертме|календарь|кирүү терезе|(?<!экран\s)кулпулан|ЖПК/iu,
  };

  it.each(["ru", "ky"] as const)("%s has one word for one thing, in the catalogue and in the guide", (language) => {
    const guide = join(root, "../docs/guide", language);
    const told = new Map(readdirSync(guide).map((file) => [file, readFileSync(join(guide, file), "utf8")]));
    for (const [id, { text }] of catalogues[language]) told.set(id, text);
    expect(
      [...told].flatMap(([at, text]) =>
        (instead[language].exec(text) ?? []).slice(0, 1).map((word) => `${at}: ${word}`),
      ),
    ).toEqual([]);
  });
});

/** The variants «[one]» of a message that do not name their number. */
function numberless(text: string): string[] {
  const found: string[] = [];
  new (class extends Visitor {
    override visitSelectExpression(node: SelectExpression): void {
      const { selector } = node;
      for (const { key, span } of node.variants) {
        if (selector.type !== "VariableReference" || key.type !== "Identifier" || key.name !== "one") continue;
        const variant = text.slice(span?.start, span?.end);
        if (!variant.includes(`$${selector.id.name}`)) found.push(variant);
      }
      this.genericVisit(node);
    }
  })().visit(parse(text, { withSpans: true }));
  return found;
}

describe("Russian numbers", () => {
  it("of 21 and 31 things are not spoken of as of one: what names no number is [1]", () => {
    const wrong = "a = { $count ->\n    [one] Одна метка\n   *[other] Меток: { $count }\n}\n";
    expect(numberless(wrong)).toHaveLength(1);
    expect(numberless(wrong.replace("[one]", "[1]"))).toEqual([]);
    expect([...catalogues.ru].filter(([, { text }]) => numberless(text).length > 0).map(([id]) => id)).toEqual([]);
  });
});

describe("signs", () => {
  // Examples of what is typed stand as it is typed.
  const typed = /^search-how-phrase-example$|-in-other-language$/;
  const unlike: Record<(typeof languages)[number], RegExp> = {
    ru: /["“”„]|№ |(?:^|[ («])(?:ст|ч|п|л|стр|абз|Док|Прил)\. (?=[\d{])|[\p{L},)»] [-–] \p{L}| {2,}\S|\.\.\.$/u,
    ky: /["“”„]|\p{L}'\p{L}|№ |[\p{L},)»] [-–] \p{L}| {2,}\S|\.\.\.$/u,
    en: /["«»„]|\p{L}'\p{L}|s' |№|(?:No|p|para|art)\. (?=[\d{])|[\p{L},)”] [-–] \p{L}| {2,}\S|\.\.\.$/u,
  };
  const unit = /[\d}] (?:[КМГ]?Б|[KMG]B|kB|B|Гц|Hz|мм|mm|мс|ms|%|[сsчh](?=[.,;)]|$))(?![\p{L}\d])/u;
  const said = (text: string): string[] =>
    text
      .split("\n")
      .map((line) =>
        line
          .replace(/^[\w-]+ =/, "")
          .replace(/\{ ?" ?" ?\}/g, "")
          .trim(),
      )
      .filter((line) => line !== "");

  it.each(languages)("of %s are its own: quotation marks, dashes, spaces that do not break", (language) => {
    expect(unlike.ru.test("дело № 3") && unlike.ky.test("№ 3 иш") && unlike.en.test("No. 3")).toBe(true);
    expect(unit.test("{ $size } МБ") && unit.test("за 3 с.") && !unit.test("3\u00a0МБ") && !unit.test("2 с ней")).toBe(
      true,
    );
    expect(
      [...catalogues[language]].flatMap(([id, { text }]) =>
        typed.test(id)
          ? []
          : said(text).flatMap((line) => (unlike[language].test(line) || unit.test(line) ? [`${id}: ${line}`] : [])),
      ),
    ).toEqual([]);
  });

  // Commands and addresses stand as they are typed; a paragraph is one line.
  const prose = (text: string): string[] =>
    text
      .replace(/`[^`]*`|\]\([^)]*\)|^ {4}.*$/gm, "`")
      .split(/\n\s*\n|\n(?=\s*(?:[-|#]|\d+\.) )/)
      .map((paragraph) => paragraph.trim().replace(/ *\n */g, " "));

  it.each(languages)("of %s are its own in the guide, too", (language) => {
    expect(prose("Лист –\nвторой. `a - b`\n\n- а\n- б")).toEqual(["Лист – второй. `", "- а", "- б"]);
    const guide = join(root, "../docs/guide", language);
    expect(
      readdirSync(guide).flatMap((file) =>
        prose(readFileSync(join(guide, file), "utf8")).flatMap((text) =>
          (unlike[language].exec(text) ?? unit.exec(text) ?? []).slice(0, 1).map((sign) => `${file}: ${sign}`),
        ),
      ),
    ).toEqual([]);
  });
});

/** Words that Kyrgyz and Russian really share. */
const sameInBoth = new Set([
  "chat-attachment-document",
  "consent-scope-fact",
  "document-target-filing",
  "draft-group-sum",
  "draft-italic",
  "draft-tab",
  "draft-table",
  "filings-keep-as-document",
  "filings-keep-as-fact",
  "holder-fact",
  "journal-thing-filing",
  "text-maker-machine",
  "text-maker-program",
  "search-finding-email",
  "search-kind-fact",
  "search-kind-filing",
  "stage-appeal",
  "stage-cassation",
  "jurisdiction-ru",
  "duty-lawyer",
  "duty-psychologist",
  "role-prosecutor",
  "role-authority",
  "document-id_card",
  "user-role-lawyer",
  "proof-element",
  "proof-kind-document",
  "recipient-expert",
  "recipient-prosecutor",
]);
