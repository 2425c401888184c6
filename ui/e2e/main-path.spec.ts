// From the first run to the finished bundle, by mouse and keyboard as a lawyer would, in Russian and in Kyrgyz.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./desk";
import { conversation, receipt } from "./papers";
import { addPerson, begins, factFromRectangle, goTo, makeCase, makeVault, takeIn } from "./steps";
import { wordsOf } from "./words";

const told = {
  ru: {
    fact: "Потерпевшая передала вербовщику 45 000 сомов.",
    answer: "Обещали работу официантки, по приезде отобрали паспорт.",
    to: "Начальнику УВД Первомайского района города Бишкек",
  },
  ky: {
    fact: "Жабырлануучу азгырган адамга 45 000 сом берген.",
    answer: "Официант болуп иштөөнү убада кылып, барганда паспортун тартып алышкан.",
    to: "Бишкек шаарынын Биринчи Май районунун ички иштер башкармалыгынын начальнигине",
  },
};

for (const language of ["ru", "ky"] as const) {
  test(`a crime report and its bundle come out of one receipt, in ${language}`, async ({ desk, page, browser }) => {
    const t = wordsOf(language);
    const say = told[language];
    await page.goto(desk.at());
    await page.getByText(language === "ru" ? "Русский" : "Кыргызча", { exact: true }).click();
    await makeVault(page, t, "Касымова Нургүл");
    await makeCase(page, t, "14/2026");

    await goTo(page, t, "people");
    await addPerson(page, t, { surname: "Асанова", given: "Айгүл" });
    await addPerson(page, t, { surname: "Жумагулов", given: "Тимур" });

    await goTo(page, t, "evidence");
    const files = [
      desk.put("receipt.png", await receipt(browser)),
      desk.put("conversation.pdf", await conversation(browser, 3)),
    ];
    await takeIn(desk, page, t, files);
    await page.getByRole("option", { name: /receipt/ }).click();
    await factFromRectangle(page, t, say.fact, "19.03.2026");

    await goTo(page, t, "filings");
    await page
      .getByRole("main")
      .getByRole("button", { name: begins(t("filings-new")) })
      .last()
      .click();
    const catalogue = page.getByRole("dialog", { name: t("filings-new") });
    await catalogue.getByRole("radio", { name: t(`app-language-${language}`) }).check();
    const title = language === "ru" ? "Заявление о преступлении" : "Кылмыш жөнүндө арыз";
    await catalogue.getByRole("button", { name: t("filings-begin-named", { title }), exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole("img").first()).toBeVisible();

    // Until everything is answered, the button leads to what is missing, and each finding to its question.
    const questions = page.getByRole("tab", { name: t("filings-questions") });
    const check = page.getByRole("tab", { name: begins(t("filings-check")) });
    for (let turn = 0; turn < 20; turn++) {
      await check.click();
      const blocking = page.locator("section").filter({ hasText: t("filings-blocking") });
      if ((await blocking.count()) === 0) break;
      const left = await blocking.getByRole("listitem").count();
      await blocking
        .getByRole("button", { name: t("filings-to-question") })
        .first()
        .click();
      await expect(questions).toHaveAttribute("aria-selected", "true");
      const field = page.locator("[data-field]:focus-within");
      await expect(field, "the finding leads to its question").toHaveCount(1);
      const key = await field.getAttribute("data-field");
      const box = field.getByRole("textbox").or(field.getByRole("combobox")).first();
      if (key === "addressee") {
        await box.fill(say.to);
        const next = page.locator('[data-field="victim"]');
        await expect(field.getByText(t("grammar-at-head"))).toBeVisible();
        const stood = await next.boundingBox();
        const offer = t("filings-keep-answer", { what: t("filings-keep-as-body") });
        await expect(field.getByRole("button", { name: offer })).toBeVisible();
        expect(await next.boundingBox(), "what comes later moves no question under the hand").toEqual(stood);
      } else if (key === "victim" || key === "representative") {
        await box.pressSequentially("Асан");
        await page.getByRole("option", { name: /Асанова/ }).click();
      } else await box.fill(say.answer);
      await check.click();
      await expect(blocking.getByRole("listitem")).not.toHaveCount(left);
    }
    await expect(page.getByRole("checkbox", { name: t("filings-law-confirm") }).first()).toBeVisible();
    for (const box of await page.getByRole("tabpanel").getByRole("checkbox").all()) await box.check();
    await expect(page.getByText(t("filings-all-clear"))).toBeVisible();
    await page.getByRole("button", { name: t("filings-make-final"), exact: true }).click();
    await expect(page.getByRole("heading", { name: t("filings-edition", { number: 1 }) })).toBeVisible();

    await desk.pick({ save: desk.folder });
    await page.getByRole("button", { name: begins(t("filings-export")) }).click();
    await expect(page.getByText(/crime-report/)).toBeVisible();
    const pdf = readFileSync(join(desk.folder, `kg-crime-report-${language}-1.pdf`));
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");

    await page.getByRole("button", { name: begins(t("filings-make-bundle")) }).click();
    await page.getByRole("button", { name: begins(t("bundles-add")) }).click();
    const picking = page.getByRole("dialog", { name: t("bundles-pick") });
    await picking.getByRole("checkbox", { name: /conversation/ }).check();
    await picking.getByRole("button", { name: t("filings-add-picked", { count: 1 }) }).click();
    await expect(page.getByRole("list", { name: t("bundles-exhibits") }).getByRole("listitem")).toHaveCount(2);
    await page.getByRole("button", { name: t("bundles-do-build") }).click();
    await expect(page.getByRole("heading", { name: begins(t("bundles-build", { number: 1 })) })).toBeVisible({
      timeout: 60_000,
    });
    await expect(
      page
        .getByRole("region", { name: t("bundles-preview") })
        .getByRole("img")
        .first(),
    ).toBeVisible();
    await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible();

    // The order changes by the keyboard: the numbers follow, and the build says that it is of another order.
    await page.getByRole("button", { name: /receipt/ }).focus();
    await page.keyboard.press("Alt+ArrowDown");
    await expect(page.getByText(t("bundles-stale"), { exact: false }).first()).toBeVisible();
    await page.getByRole("button", { name: begins(t("bundles-export")) }).click();
    await expect(page.getByText(/exhibits-1\.pdf/)).toBeVisible();
    expect(readFileSync(join(desk.folder, "exhibits-1.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
  });
}
