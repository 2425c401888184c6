// The vault closes at once, keeps what was being typed, and opens again where one was.
import { join } from "node:path";
import { expect, test } from "./desk";
import { expectAccessible, expectWhole } from "./look";
import { conversation } from "./papers";
import { begins, makeCase, makeVault } from "./steps";
import { begin, passphrase as phrase, picture, takeInOne } from "./support/desk";
import { wordsOf } from "./words";

const t = wordsOf("ru");

test("a wrong passphrase opens nothing and says what to do; the right one leads to the cases", async ({
  desk,
  page,
}) => {
  await page.goto(desk.at());
  const passphrase = await makeVault(page, t, "Касымова Нургүл");
  await makeCase(page, t, "14/2026");
  await page.keyboard.press("Control+KeyL");
  const field = page.getByLabel(t("vault-passphrase"), { exact: true });
  await field.fill("совсем не та парольная фраза");
  await page.getByRole("button", { name: t("unlock-open"), exact: true }).click();
  await expect(page.getByRole("alert")).toContainText(t("error-wrong-passphrase"));
  await expect(page.getByRole("alert")).toContainText(t("error-wrong-passphrase-next"));
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await field.fill(passphrase);
  await field.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: t("case-heading", { number: "14/2026" }) })).toBeVisible();
});

test("a lock in the middle of a word keeps the word and leads back to the same draft", async ({ desk, page }) => {
  await page.goto(desk.at());
  const passphrase = await makeVault(page, t, "Касымова Нургүл");
  await makeCase(page, t, "14/2026");
  const [made] = await desk.call("case.list", {});
  if (!made) throw new Error("the case is not in the list");
  const { id } = made;
  const { value: filing } = await desk.call("filing.add", {
    case: id,
    template: "kg/crime-report",
    language: "ru",
  });
  const place = `#/case/${id}/filings/${filing}`;
  await page.goto(desk.at(place));
  await page.reload();
  const box = page.getByRole("textbox", { name: /^Суть сообщения/ });
  await box.fill("Обещали работу официантки, по приезде отобрали пасп");
  await page.keyboard.press("Control+KeyL");
  await page.getByLabel(t("vault-passphrase"), { exact: true }).fill(passphrase);
  await page.keyboard.press("Enter");
  await expect(box).toHaveValue("Обещали работу официантки, по приезде отобрали пасп");
  expect(page.url()).toContain(place);
});

test("a new fact and a new person that a lock finds half written are there after it", async ({ desk, page }) => {
  await page.goto(desk.at());
  const passphrase = await makeVault(page, t, "Касымова Нургүл");
  await makeCase(page, t, "14/2026");
  const [made] = await desk.call("case.list", {});
  if (!made) throw new Error("the case is not in the list");
  const unlock = async (): Promise<void> => {
    await page.getByLabel(t("vault-passphrase"), { exact: true }).fill(passphrase);
    await page.keyboard.press("Enter");
  };
  await page.goto(desk.at(`#/case/${made.id}/people`));
  const person = page.getByRole("dialog", { name: t("party-new") });
  await page.keyboard.press("Control+KeyN");
  await person.getByRole("textbox", { name: t("party-surname") }).fill("Асанова");
  await page.keyboard.press("Control+KeyL");
  await unlock();
  await expect(page.getByRole("heading", { level: 1, name: t("section-people") })).toBeVisible();
  await page.keyboard.press("Control+KeyN");
  await expect(person.getByRole("textbox", { name: t("party-surname") })).toHaveValue("Асанова");
  // Discarded, it is gone.
  await person.getByRole("button", { name: t("app-cancel"), exact: true }).click();
  await page.keyboard.press("Control+KeyN");
  await expect(person.getByRole("textbox", { name: t("party-surname") })).toHaveValue("");
  await page.keyboard.press("Escape");

  await page.goto(desk.at(`#/case/${made.id}/facts`));
  const fact = page.getByRole("dialog", { name: t("fact-new") });
  const words = fact.getByRole("textbox", { name: t("fact-statement-in", { language: t("app-language-ru") }) });
  await page.keyboard.press("Control+KeyN");
  await words.fill("По приезде отобрали паспорт");
  await page.keyboard.press("Control+KeyL");
  await unlock();
  await expect(page.getByRole("heading", { level: 1, name: t("section-facts") })).toBeVisible();
  await page.keyboard.press("Control+KeyN");
  await expect(words).toHaveValue("По приезде отобрали паспорт");
});

test("an unlock leads back to the page one was reading, and the files that wait are not lost by Escape", async ({
  desk,
  page,
  browser,
}) => {
  const id = await begin(desk, { language: "ru" });
  const item = await takeInOne(desk, id, desk.put("talk.pdf", await conversation(browser, 3)));
  await page.goto(desk.at(`#/case/${id}/evidence/${item.id}`));
  const sheet = page.getByLabel(t("evidence-page-go"));
  await expect(page.getByRole("region", { name: t("evidence-viewer-label") })).toBeFocused();
  await page.keyboard.press("PageDown");
  await expect(sheet).toHaveValue("2");
  await expect(page).toHaveURL(/stand=2/);
  await page.keyboard.press("Control+KeyL");
  await page.getByLabel(t("vault-passphrase"), { exact: true }).fill(phrase);
  await page.keyboard.press("Enter");
  await expect(sheet).toHaveValue("2");

  await desk.drop([picture(desk, "чек.png", 90, 60)]);
  const offered = page.getByRole("dialog", { name: t("evidence-intake-title") });
  const from = offered.getByRole("textbox", { name: begins(t("evidence-field-received-from")) }).first();
  await from.fill("Сестра доверительницы");
  await page.keyboard.press("Escape");
  await expect(offered).toBeHidden();
  await expect(page.getByText(t("evidence-offer-waits", { count: 1 }))).toBeVisible();
  await page.getByRole("button", { name: t("app-show") }).click();
  await expect(from).toHaveValue("Сестра доверительницы");
});

test("a notice does not take the focus from what is being typed", async ({ desk, page }) => {
  await page.goto(desk.at());
  await makeVault(page, t, "Касымова Нургүл");
  await makeCase(page, t, "14/2026");
  await page.keyboard.press("Control+KeyK");
  await expect(page.getByText(t("undo-case-add"))).toBeVisible();
  await page.keyboard.type("docu");
  await expect(page.getByRole("dialog").getByRole("textbox").or(page.getByRole("combobox")).first()).toHaveValue(
    "docu",
  );
});

test("first run, the closed vault and what it offers are usable by everybody", async ({ desk, page }) => {
  test.slow();
  const whole = async (name: string): Promise<void> => {
    await expectAccessible(page, name);
    await expectWhole(page, name);
  };
  await page.goto(desk.at());
  await expect(page.getByLabel(t("vault-again"), { exact: true })).toBeVisible();
  await whole("first run");
  await page.getByRole("button", { name: t("restore-link") }).click();
  await expect(page.getByRole("dialog", { name: t("restore-title") })).toBeVisible();
  await whole("restore on the first day");
  await page.keyboard.press("Escape");

  const passphrase = await makeVault(page, t, "Касымова Нургүл");
  await makeCase(page, t, "14/2026");
  await desk.drop([picture(desk, "чек.png", 90, 60)]);
  const offered = page.getByRole("dialog", { name: t("evidence-intake-title") });
  await expect(offered.getByText("чек.png")).toBeVisible();
  await whole("intake");
  await page.keyboard.press("Escape");

  await page.keyboard.press("Control+KeyL");
  const field = page.getByLabel(t("vault-passphrase"), { exact: true });
  await expect(field).toBeVisible();
  await whole("closed");
  await field.fill("совсем не та парольная фраза");
  await page.getByRole("button", { name: t("unlock-open"), exact: true }).click();
  await expect(page.getByRole("alert")).toContainText(t("error-wrong-passphrase"));
  await whole("a wrong passphrase");
  await page.getByRole("button", { name: t("recover-link") }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await whole("the words of the kit");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await field.fill(passphrase);
  await field.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: t("case-heading", { number: "14/2026" }) })).toBeVisible();
});

test("a further vault is made beside a locked one, in a folder of its own, and a lock leads back to it", async ({
  desk,
  page,
}) => {
  await page.goto(desk.at());
  await makeVault(page, t, "Касымова Нургүл");
  await makeCase(page, t, "14/2026");
  await page.keyboard.press("Control+KeyL");
  await page.getByRole("button", { name: t("unlock-new"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: t("unlock-further-title") })).toBeVisible();
  await expectAccessible(page, "a further vault");
  const passphrase = await makeVault(page, t, "Осмонова Айжан");
  await expect(page.getByRole("alert"), "the usual place is taken").toContainText(t("vault-folder-missing"));
  const folder = join(desk.folder, "особое");
  await desk.pick({ folder });
  await page.getByRole("button", { name: t("vault-choose-folder"), exact: true }).click();
  await expect(page.getByText(folder)).toBeVisible();
  await page.getByRole("button", { name: t("first-create") }).click();
  await makeCase(page, t, "1/2026");
  await page.keyboard.press("Control+KeyL");
  await page.getByLabel(t("vault-passphrase"), { exact: true }).fill(passphrase);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: t("case-heading", { number: "1/2026" }) })).toBeVisible();
});

test("a calendar lies over everything at once, hears no shortcut of what is below, and outlives the lock", async ({
  desk,
  page,
}) => {
  await page.goto(desk.at());
  await makeVault(page, t, "Касымова Нургүл");
  await makeCase(page, t, "14/2026");
  await page.keyboard.press("Control+KeyK");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Control+Shift+KeyH");
  const calendar = page.getByRole("dialog", { name: t("neutral-title") });
  const onlyThat = (): Promise<boolean> =>
    calendar.evaluate((dialog) =>
      [0.02, 0.5, 0.98].every((x) =>
        [0.02, 0.5, 0.98].every((y) => dialog.contains(document.elementFromPoint(innerWidth * x, innerHeight * y))),
      ),
    );
  await expect(calendar).toBeVisible();
  await expect(page).toHaveTitle(t("neutral-title"));
  expect(await onlyThat(), "nothing of the case is seen around it").toBe(true);
  await page.keyboard.press("Control+KeyL");
  await page.keyboard.press("Shift+Slash");
  await calendar.getByRole("button", { name: t("agenda-month-after") }).click();
  expect(await onlyThat()).toBe(true);
  await Promise.all([page.waitForEvent("load"), desk.call("vault.lock", {})]);
  await expect(calendar, "no lock of Dalil comes up in front of strangers").toBeVisible();
  expect(await onlyThat()).toBe(true);
  await page.keyboard.press("Escape");
  await expect(page.getByLabel(t("vault-passphrase"), { exact: true })).toBeVisible();
  await expect(page).toHaveTitle("Dalil");
});
