// A lawyer's first day: an exhibit dropped on the window, the vault locked and opened again, a change taken back.
import { expect, test } from "./desk";
import { expectNothingCovered } from "./look";
import { addPerson, begins, goTo, makeCase, makeVault } from "./steps";
import { lay, picture } from "./support/desk";
import { wordsOf } from "./words";

const t = wordsOf("ru");

test("an exhibit dropped on any screen is sealed, and a lock leads back to where one was", async ({ desk, page }) => {
  await page.goto(desk.at());
  const passphrase = await makeVault(page, t, "Токтосунова Жаныл Маратовна");
  await makeCase(page, t, "14/2026");
  await goTo(page, t, "people");
  await addPerson(page, t, { surname: "Асанова", given: "Айгүл" });

  // What is typed into a sheet is kept without a button.
  await page.getByText("Асанова Айгүл").first().click();
  const sheet = page.getByRole("dialog", { name: "Асанова Айгүл" });
  await sheet.getByLabel("Дата рождения").fill("12.03.1998");
  await expect(sheet.getByText("12 марта 1998")).toBeVisible();
  await expect(sheet.getByText(/^Сохранено в \d\d:\d\d$/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText("род. 12.03.1998")).toBeVisible();

  await desk.drop([picture(desk, "чек.png", 90, 60)]);
  const offered = page.getByRole("dialog", { name: "Приём доказательств" });
  await expect(offered.getByText("чек.png")).toBeVisible();
  await offered.getByRole("button", { name: /^Принять/ }).click();
  const ended = page.getByRole("dialog", { name: "Приём закончен" });
  await expect(ended.getByText("Принят 1 файл")).toBeVisible();
  await ended.getByRole("button", { name: begins(t("evidence-intake-ready")) }).click();

  const place = page.url();
  await page.keyboard.press("Control+KeyL");
  await expect(page.getByRole("heading", { name: "Хранилище закрыто" })).toBeVisible();
  await expect(page, "the title names nobody").toHaveTitle("Dalil");
  expect(await page.content(), "nothing of the case stays in the page").not.toContain("Асанова");
  await page.getByLabel(t("vault-passphrase"), { exact: true }).fill(passphrase);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: t("section-people") })).toBeVisible();
  expect(page.url()).toBe(place);

  await page.getByRole("link", { name: "Журнал хранения" }).click();
  await expect(page.getByText("Принят и запечатан оригинал")).toBeVisible();
});

test("what was done is taken back by the notice, and done again by the keyboard", async ({ desk, page }) => {
  const { case: id } = await lay(desk);
  await page.goto(desk.at(`#/case/${id}/people`));
  await addPerson(page, t, { surname: "Сатыбалдиев", given: "Нурлан" });
  await expectNothingCovered(page, "people");
  await page.getByRole("button", { name: "Отменить" }).click();
  await expect(page.getByText("Отменено: Лицо добавлено")).toBeVisible();
  await expect(page.getByText("Сатыбалдиев")).toHaveCount(0);
  await page.keyboard.press("Control+Shift+KeyZ");
  await expect(page.getByText("Сатыбалдиев").first()).toBeVisible();
});
