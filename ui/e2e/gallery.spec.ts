// A long gallery: an item is opened far down, and going back leads to where one was.
import { expect, test } from "./desk";
import { goTo, makeCase, makeVault, takeIn } from "./steps";
import { wordsOf } from "./words";

const t = wordsOf("ru");

test("back from an item, the gallery stands at the same rows and the keyboard on the item", async ({ desk, page }) => {
  test.slow();
  await page.goto(desk.at());
  await makeVault(page, t, "Касымова Нургүл");
  await makeCase(page, t, "14/2026");
  await goTo(page, t, "evidence");
  const count = 160;
  await takeIn(
    desk,
    page,
    t,
    Array.from({ length: count }, (_, i) => desk.put(`note ${i + 1}.txt`, Buffer.from(`Записка ${i + 1}\n`))),
  );

  await expect(page.locator("#screen"), "the button that opened the sheet is gone").toBeFocused();
  const list = page.getByRole("listbox", { name: t("evidence-list-label") });
  await expect(list).toBeVisible();
  const box = await list.boundingBox();
  if (!box) throw new Error("the gallery has no place on the screen");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const last = list.locator(`[aria-posinset="${count}"]`);
  // To the end, and two rows up again: every row on the way is measured.
  for (let step = 0; step < 80 && !(await last.isVisible()); step++) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(40);
  }
  await page.mouse.wheel(0, -500);
  await page.waitForTimeout(300);

  const middle = async (): Promise<string | null> =>
    page.evaluate(
      ({ x, y }) => document.elementFromPoint(x, y)?.closest("[role=option]")?.getAttribute("aria-posinset") ?? null,
      { x: box.x + 100, y: box.y + box.height / 2 },
    );
  const opened = await middle();
  expect(Number(opened)).toBeGreaterThan(count / 2);
  const option = list.locator(`[aria-posinset="${opened ?? ""}"]`);
  const before = await option.boundingBox();
  await page.mouse.click(box.x + 100, box.y + box.height / 2);
  await expect(list).toBeHidden();

  await page.goBack();
  await expect(list).toBeFocused();
  await expect(option).toBeInViewport();
  await expect
    .poll(async () => Math.abs(((await option.boundingBox())?.y ?? 0) - (before?.y ?? 0)), { message: "the same rows" })
    .toBeLessThan(8);
  const id = await option.getAttribute("id");
  await expect(list).toHaveAttribute("aria-activedescendant", id ?? "");
  await expect(option).not.toHaveCSS("outline-style", "none");
});
