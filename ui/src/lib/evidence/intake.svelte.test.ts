import { Rust } from "../../../tests/rust";
import type { CaseId, JobView, OfferView } from "$lib/backend/bindings";
import { saveAll } from "$lib/shell/autosave.svelte";
import { t } from "$lib/i18n/index.svelte";
import { loadBegun } from "$lib/shell/begun.svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { emptyDetails, Intake } from "./intake.svelte";
import { intakeSummary, reasonWords } from "./wording";

const inCase = "c1" as CaseId;
const offer = (name: string): OfferView =>
  ({ offer: name, files: [{ name, kind: "image", length: 5 }], leftOut: [] }) as unknown as OfferView;
const words = new Map<string, string>();
let rust: Rust;

beforeEach(async () => {
  words.clear();
  rust = new Rust({
    "begun.list": () => [...words].map(([about, text]) => ({ kind: "intake", about, words: text })),
    "begun.keep": ({ about, words: text }) => {
      if (text === null) words.delete(about);
      else words.set(about, text);
      return {};
    },
    "intake.offer": () => offer("чек.png"),
    "intake.start": () => ({ job: "j1" }) as never,
  });
  await loadBegun();
});

async function written(): Promise<Intake> {
  const intake = new Intake();
  await intake.ask(inCase, { kind: "pickFiles" }, "Касымова");
  intake.details.receivedFrom = "Сестра доверительницы";
  intake.keep();
  return intake;
}

describe("files that are offered", () => {
  it("wait with what was written of them when the sheet is closed", async () => {
    const intake = await written();
    intake.hide();
    expect([intake.open, intake.stage]).toEqual([false, "offered"]);
    expect(await intake.ask(inCase, { kind: "pickFiles" })).toBe(true);
    expect([intake.open, intake.details.receivedFrom]).toEqual([true, "Сестра доверительницы"]);
    expect(rust.asks("intake.offer")).toHaveLength(1);
  });
  it("are let go by a lock, but what was written of them is not", async () => {
    await written();
    await saveAll();
    await loadBegun();
    rust.learn({ "intake.offer": () => offer("билет.png") });
    const after = new Intake();
    await after.ask(inCase, { kind: "pickFiles" }, "Касымова");
    expect([after.details.title, after.details.receivedFrom]).toEqual(["билет", "Сестра доверительницы"]);
    const elsewhere = new Intake();
    await elsewhere.ask("c2" as CaseId, { kind: "pickFiles" });
    expect(elsewhere.details.receivedFrom).toBe("");
  });
  it("have what was written of their delivery where its intake was interrupted", async () => {
    const before = { ...emptyDetails(), receivedFrom: "Сестра доверительницы", receivedOn: "2026-11-29" };
    rust.learn({ "intake.offer": () => ({ ...offer("чек.png"), details: before }) });
    const intake = new Intake();
    await intake.ask(inCase, { kind: "unfinished" }, "Касымова");
    const { title, receivedFrom, receivedOn } = intake.details;
    expect([title, receivedFrom, receivedOn]).toEqual(["чек", "Сестра доверительницы", "2026-11-29"]);
  });
  it("leave nothing behind once they are discarded or on their way in", async () => {
    (await written()).close();
    await saveAll();
    expect(words.size).toBe(0);
    const intake = await written();
    await saveAll();
    expect(words.size).toBe(1);
    rust.learn({ "job.show": () => ({ finished: false, work: { kind: "intake", files: [] } }) as never });
    await intake.start();
    await saveAll();
    expect(words.size).toBe(0);
  });
});

describe("files that the disk had no room for", () => {
  const params = { needed: "269", free: "109", reserve: "269", missing: "160" };
  const line = (code: string | null): unknown => ({
    state: code === null ? "added" : "failed",
    failure: code === null ? null : { code, params },
    apart: false,
  });
  const files = ["no-room", "disk-full", "unreadable", null].map(line);
  const work = { kind: "intake", files, added: 1, duplicates: 0, mended: 0, failed: 3 };
  const job = { finished: true, failure: null, work } as unknown as JobView;

  it("are counted apart from those that could not be read, and told how much is missing", () => {
    const said = intakeSummary(job);
    expect(said).toContain(t("evidence-intake-refused-count", { count: 2 }));
    expect(said).toContain(t("evidence-intake-failed-count", { count: 1 }));
    for (const number of ["269", "109", "160"]) expect(reasonWords({ code: "no-room", params })).toContain(number);
  });
  it("are offered again", async () => {
    const intake = await written();
    rust.learn({ "job.show": () => job });
    await intake.start();
    await expect.poll(() => intake.stage).toBe("done");
    await intake.again();
    expect(intake.stage).toBe("offered");
    expect(rust.asks("intake.offer").at(-1)).toEqual({ case: inCase, from: { kind: "unfinished" } });
  });
});
