// The ways a person goes through a long list: the wheel, a key held down, the scrollbar dragged here and there.
import type { Page } from "@playwright/test";
import { during, heads, line, part, table, untilDrawn } from "./frames";

const listbox = 'main [role="listbox"]';
/** How long each way goes on, in milliseconds. */
const span = 5_000;
/** Keys repeat so many times in a second. */
const repeat = 30;
const jumps = 20;

async function place(page: Page): Promise<{ x: number; y: number; width: number; height: number; gutter: number }> {
  const list = page.locator(listbox);
  const box = await list.boundingBox();
  if (!box) throw new Error("the list is not on the screen");
  return {
    ...box,
    gutter: await list.evaluate((element) => (element as HTMLElement).offsetWidth - element.clientWidth),
  };
}

async function for_(time: number, each: () => Promise<void>, every: number): Promise<void> {
  const until = performance.now() + time;
  while (performance.now() < until) {
    const next = performance.now() + every;
    await each();
    const rest = next - performance.now();
    if (rest > 0) await new Promise((later) => setTimeout(later, rest));
  }
}

/** Takes hold of the scrollbar's thumb and keeps the button down. The thumb of a list so long is as short as it gets; of a list that
    stands at its top it lies under the arrow, which is some ten pixels high. */
async function caught(page: Page, x: number, top: number): Promise<boolean> {
  const list = page.locator(listbox);
  for (const under of [14, 12, 17, 20, 24]) {
    await list.evaluate((element) => (element.scrollTop = 0));
    await page.waitForTimeout(500);
    await page.mouse.move(x, top + under);
    await page.mouse.down();
    await page.mouse.move(x, top + under + 100, { steps: 8 });
    await page.waitForTimeout(200);
    if ((await list.evaluate((element) => element.scrollTop)) > 10_000) return true;
    await page.mouse.up();
  }
  return false;
}

/** Scrolls in every way; gives the table. */
export async function scrolled(page: Page): Promise<string> {
  const { x, y, width, height, gutter } = await place(page);
  const rows = [heads];
  const centre = [x + width / 2, y + height / 2] as const;
  const onBar = x + width - gutter / 2;

  await page.mouse.move(...centre);
  await page.waitForTimeout(1000);
  rows.push(line("at rest", await during(page, () => page.waitForTimeout(2000))));
  const wheel = (by: number, every: number) => () => for_(span, () => page.mouse.wheel(0, by), every);
  rows.push(line("wheel, read (120 px, 10/s)", await during(page, wheel(120, 100))));
  rows.push(line("wheel, skimmed (120 px, 60/s)", await during(page, wheel(120, 16))));
  rows.push(line("wheel, flung (600 px, 60/s)", await during(page, wheel(600, 16))));
  rows.push(line("wheel back (120 px, 60/s)", await during(page, wheel(-120, 16))));

  await page.locator(listbox).focus();
  const held = (key: string) => () => for_(span, () => page.keyboard.down(key), 1000 / repeat);
  rows.push(line(`PageDown held (${repeat}/s)`, await during(page, held("PageDown"))));
  await page.keyboard.up("PageDown");
  rows.push(line(`ArrowDown held (${repeat}/s)`, await during(page, held("ArrowDown"))));
  await page.keyboard.up("ArrowDown");

  if (gutter === 0) throw new Error("the scrollbar takes no room: it cannot be dragged");
  if (!(await caught(page, onBar, y))) throw new Error(`the scrollbar was not caught; until then:\n${table(rows)}`);
  const waits: number[] = [];
  let seed = 7;
  const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const dragged = await during(page, async () => {
    for (let jump = 0; jump < jumps; jump++) {
      await page.mouse.move(onBar, y + 20 + random() * (height - 40), { steps: 12 });
      waits.push(await untilDrawn(page));
      await page.waitForTimeout(100);
    }
  });
  await page.mouse.up();
  rows.push(line(`scrollbar dragged to ${jumps} places`, dragged));
  const words = [0.5, 0.95].map((of) => part(waits, of).toFixed(0));
  return `${table(rows)}\nrows drawn after a place was reached: median ${words[0]} ms, p95 ${words[1]} ms`;
}
