// How a chat of 250,000 messages and a case of 50,000 items open and scroll. All invented.
//
// `FRAMES_MESSAGES` and `FRAMES_ITEMS` set how many of each. `FRAMES_VAULT` names a vault that `DALIL_BENCH_KEEP=FOLDER cargo measure
// vault` kept: its items are scrolled then, and none are taken in, which for 50,000 lasts an hour and more.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test, type Page } from "@playwright/test";
import { begin, takeIn, takeInOne } from "../e2e/support/desk";
import { Host } from "../e2e/support/host";
import type { CaseId } from "../src/lib/backend/bindings";
import { wordsOf } from "../e2e/words";
import { install } from "./frames";
import { scrolled } from "./ways";

const messages = Number(process.env.FRAMES_MESSAGES ?? 250_000);
const items = Number(process.env.FRAMES_ITEMS ?? 50_000);

const kept = process.env.FRAMES_VAULT;
/** Of benches/vault.rs. */
const benchPassphrase = "kerege uuk tunduk bosogo chamgarak 7";
const t = wordsOf("ru");

const said = [
  "Салам! Анкарада иш бар, айына 800 доллар",
  "Ооба, барам. Эмне керек?",
  "Паспорт нужен только для билета, потом отдам. Завтра в девять у вокзала, с собой ничего не бери",
  "Хозяин паспортубузду чогултуп кетти. Эмне үчүн? Биз эртең менен кайра сурадык, ал унчукпады",
  "ок",
  "Работаем по четырнадцать часов, выходных не было ни одного с марта. Еду приносят вечером. Сегодня опять сказали, что долг не уменьшился, потому что посчитали дорогу и комнату",
];
const who = ["Эрмек байке", "Айгүл О.", "+996 555 12-34-56"];

/** A WhatsApp export of so many messages: days of two hundred messages, as dates that can be read one way only. */
function talk(count: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const lines: string[] = [];
  for (let i = 0; i < count; i++) {
    const at = new Date(Date.UTC(2022, 0, 1 + Math.floor(i / 200), 8, Math.floor((i % 200) * 4.5)));
    const day = `${two(at.getUTCDate())}.${two(at.getUTCMonth() + 1)}.${at.getUTCFullYear()}`;
    const author = who[Math.floor(i / 2 + (i % 7) / 5) % who.length] ?? "";
    lines.push(
      `${day}, ${two(at.getUTCHours())}:${two(at.getUTCMinutes())} - ${author}: ${said[(i * 7) % said.length] ?? ""} ${i}`,
    );
  }
  return lines.join("\n");
}

async function opened(page: Page, desk: Host, to: string): Promise<string> {
  await install(page);
  await page.goto(desk.at("#/settings"));
  await page.getByRole("main").waitFor();
  await page.waitForTimeout(500);
  const time = await page.evaluate(
    (hash) =>
      new Promise<number>((done) => {
        const began = performance.now();
        location.hash = hash;
        const look = (): void => {
          if (globalThis.watch.drawn()) done(performance.now() - began);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    to,
  );
  return `${time.toFixed(0)} ms`;
}

async function memory(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return `${(usedSize / 1e6).toFixed(0)} MB`;
}

const print = (text: string): void => void process.stdout.write(`\n${text}\n`);

test("a chat", async ({ page }) => {
  const desk = await Host.start();
  try {
    const id = await begin(desk, { language: "ru" });
    const began = performance.now();
    const item = await takeInOne(
      desk,
      id,
      desk.put("WhatsApp Chat with Эрмек.txt", Buffer.from(talk(messages), "utf8")),
    );
    const taken = ((performance.now() - began) / 1000).toFixed(1);
    const open = await opened(page, desk, `#/case/${id}/evidence/${item.id}`);
    print(`a chat of ${messages} messages, taken in in ${taken} s; opened in ${open}\n${await scrolled(page)}`);
    print(`held by the page afterwards: ${await memory(page)}`);
  } finally {
    await page.close();
    await desk.stop();
  }
});

/** A case with so many items: the one of a vault that was kept, or one whose notes are taken in. */
async function manyItems(desk: Host): Promise<CaseId> {
  if (kept !== undefined) {
    await desk.call("settings.set", { language: "ru", theme: "light", textSize: 100, lockAfter: 15 });
    await desk.call("vault.open", { folder: kept, passphrase: benchPassphrase });
    const [first] = await desk.call("case.list");
    if (!first) throw new Error("the vault has no case");
    return first.id;
  }
  const id = await begin(desk, { language: "ru" });
  const folder = join(desk.folder, "items");
  mkdirSync(folder);
  for (let i = 0; i < items; i++)
    writeFileSync(join(folder, `заметка ${i}.txt`), `${said[i % said.length] ?? ""} ${i}\n`);
  await takeIn(desk, id, [folder]);
  return id;
}

test("a gallery", async ({ page }) => {
  const desk = await Host.start();
  try {
    const id = await manyItems(desk);
    const began = performance.now();
    const { length } = (await desk.call("evidence.items", { case: id })).items;
    const answered = (performance.now() - began).toFixed(0);
    const open = await opened(page, desk, `#/case/${id}/evidence`);
    print(`a case of ${length} items; their list answered in ${answered} ms, opened in ${open}`);
    for (const layout of ["grid", "list"] as const) {
      await page.getByRole("radio", { name: t(`evidence-layout-${layout}`) }).click();
      print(`as ${layout === "grid" ? "tiles" : "a list"}\n${await scrolled(page)}`);
    }
    print(`held by the page afterwards: ${await memory(page)}`);
  } finally {
    await page.close();
    await desk.stop();
  }
});
