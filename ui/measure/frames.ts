// What a person sees of a scrolled list, counted in the page: times between frames, long tasks, and frames in which a row that
// is on the screen has nothing in it.
import type { Page, Request } from "@playwright/test";

/** Counted from `begin` to `end`; all times in milliseconds. */
type Counted = { intervals: number[]; blanks: boolean[]; tasks: number[]; moved: number };
/** With the processor's own time that the page's thread took: it stays as it is when others work on the machine. */
export type Seen = Counted & { script: number; layout: number; calls: number };

type Watch = { begin: () => void; end: () => Counted; drawn: () => boolean };
declare global {
  var watch: Watch;
}

/** Puts the counter into each page that is opened from here on. */
export async function install(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let seen: Counted = { intervals: [], blanks: [], tasks: [], moved: 0 };
    let running = false;
    const list = (): HTMLElement | null => document.querySelector('main [role="listbox"]');
    // Before the paint and after the list answered the scroll: what stands at these heights is what is painted. (The list lets no
    // pointer through to its rows while it moves, so they are not asked for by point.)
    const drawn = (): boolean => {
      const box = list()?.getBoundingClientRect();
      if (!box) return false;
      const rows = [...document.querySelectorAll('main [role="listbox"] [role="option"]')];
      const full = rows.filter((row) => row.textContent.trim() !== "").map((row) => row.getBoundingClientRect());
      return [0.1, 0.5, 0.9].every((part) => {
        const y = box.top + box.height * part;
        return full.some(({ top, bottom }) => top - 4 <= y && y <= bottom + 4);
      });
    };
    new PerformanceObserver((found) => {
      if (running) seen.tasks.push(...found.getEntries().map(({ duration }) => duration));
    }).observe({ type: "longtask" });
    globalThis.watch = {
      drawn,
      begin() {
        seen = { intervals: [], blanks: [], tasks: [], moved: 0 };
        running = true;
        let before: number | undefined;
        let top = list()?.scrollTop ?? 0;
        const frame = (now: number): void => {
          if (!running) return;
          if (before !== undefined) {
            seen.intervals.push(now - before);
            seen.blanks.push(!drawn());
          }
          before = now;
          const next = list()?.scrollTop ?? 0;
          seen.moved += Math.abs(next - top);
          top = next;
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      },
      end() {
        running = false;
        return seen;
      },
    };
  });
}

/** Runs a way of scrolling and gives what was seen of it. */
export async function during(page: Page, scroll: () => Promise<void>): Promise<Seen> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const spent = async (): Promise<{ script: number; layout: number }> => {
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (name: string): number => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
    return { script: of("ScriptDuration"), layout: of("LayoutDuration") + of("RecalcStyleDuration") };
  };
  let calls = 0;
  const hear = (request: Request): void => void (calls += request.url().includes("/call") ? 1 : 0);
  page.on("request", hear);
  const before = await spent();
  await page.evaluate(() => globalThis.watch.begin());
  await scroll();
  const counted = await page.evaluate(() => globalThis.watch.end());
  const after = await spent();
  page.off("request", hear);
  await session.detach();
  return { ...counted, calls, script: after.script - before.script, layout: after.layout - before.layout };
}

/** How long until the rows on the screen are drawn; looked at in each frame. */
export function untilDrawn(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const began = performance.now();
        const look = (): void => {
          if (globalThis.watch.drawn()) done(performance.now() - began);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );
}

/** The value below which such a part of all lies. */
export function part(values: readonly number[], of: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))] ?? 0;
}

const ms = (value: number): string => value.toFixed(value < 100 ? 1 : 0);
const share = (some: number, all: number): string => `${((100 * some) / Math.max(1, all)).toFixed(1)} %`;

/** The head of the table, then a line for each way of scrolling. */
export const heads = [
  "way", "frames", "median", "p95", "p99", "longest", "> 16.7", "> 33", "blank", "blank ms", "long tasks", "longest", "px/s",
  "script/frame", "layout/frame", "calls",
]; // prettier-ignore

export function line(way: string, { intervals, blanks, tasks, moved, script, layout, calls }: Seen): string[] {
  const all = intervals.length;
  const whole = intervals.reduce((sum, one) => sum + one, 0);
  // A refresh of 60 Hz lies 16.7 ms after the last, give or take what the clock rounds.
  const late = intervals.filter((one) => one > 17.7).length;
  const lost = intervals.filter((one) => one > 33).length;
  const blank = intervals.filter((_, i) => blanks[i]);
  return [
    way,
    String(all),
    ...[0.5, 0.95, 0.99].map((of) => ms(part(intervals, of))),
    ms(Math.max(0, ...intervals)),
    share(late, all),
    share(lost, all),
    share(blank.length, all),
    ms(blank.reduce((sum, one) => sum + one, 0)),
    String(tasks.length),
    ms(Math.max(0, ...tasks)),
    String(Math.round((1000 * moved) / Math.max(1, whole))),
    ...[script, layout].map((time) => (time / Math.max(1, all)).toFixed(2)),
    String(calls),
  ];
}

/** Columns under one another. */
export function table(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? "").length)));
  return rows
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  "),
    )
    .join("\n");
}
