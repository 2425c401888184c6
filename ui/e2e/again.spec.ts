// A file that cannot be read is read again where it says so, and from the list with others.
import { begin } from "./support/desk";
import { expect, test } from "./desk";
import { begins } from "./steps";
import { wordsOf } from "./words";

test("what could not be read is read again from its page and from the list", async ({ desk, page }) => {
  const t = wordsOf("ru");
  const id = await begin(desk, { language: "ru" });
  await page.goto(desk.at(`#/case/${id}/evidence`));
  await expect(page.getByRole("heading", { level: 1, name: t("section-evidence") })).toBeVisible();
  await desk.drop([desk.put("договор.pdf", Buffer.from("%PDF-1.4 broken"))]);
  await page.getByRole("button", { name: begins(t("evidence-intake-start", { count: 1 })) }).click();
  await expect.poll(async () => (await desk.call("evidence.list", { case: id })).length).toBe(1);

  // Where it says that it cannot be shown.
  await page.getByRole("dialog").getByRole("link").first().click();
  await expect(page.getByRole("dialog")).toBeHidden();
  const region = page.getByRole("main");
  await region.getByRole("button", { name: t("evidence-again") }).click();
  await expect(region.getByText(t("evidence-again-still"))).toBeVisible();

  // From the list, chosen with whatever else is there.
  await page.goto(desk.at(`#/case/${id}/evidence`));
  await page.getByRole("listbox", { name: t("evidence-list-label") }).focus();
  await page.keyboard.press("ControlOrMeta+a");
  const bar = page.getByRole("region", { name: t("evidence-selection") });
  await bar.getByRole("button", { name: t("evidence-again") }).click();
  await expect(page.getByText(t("evidence-again-done", { read: 0, failed: 1 }))).toBeVisible();
});
