// A lawyer's first day, told by what is seen and pressed.
import { afterAll, beforeAll, expect, it } from "vitest";
import { Window } from "./support/browser";
import { picture } from "./support/desk";
import { Host } from "./support/host";

let host: Host;
let window: Window;
beforeAll(async () => {
  host = await Host.start();
  await host.call("settings.set", { language: "ru", theme: "light", textSize: 100, lockAfter: 15 });
  window = await Window.open(host);
});
afterAll(async () => {
  await window.close();
  host.stop();
});

it("goes from an empty computer to a sealed exhibit, and comes back to it after a lock", async () => {
  const { page } = window;

  // The vault: six words, typed again.
  await page.getByLabel("Ваше имя").fill("Токтосунова Жаныл Маратовна");
  const suggested = page.getByLabel("Предложенная фраза");
  await expect.poll(() => suggested.textContent()).toMatch(/^(\S+ ){5}\S+$/);
  const words = (await suggested.textContent()) ?? "";
  await page.getByLabel("Ещё раз").fill(words);
  await page.getByRole("button", { name: "Создать хранилище и открыть дело" }).click();

  // The case and its victim.
  await page.getByLabel("Номер дела").fill("14/2026");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Дело № 14/2026" }).waitFor();
  await page.getByRole("link", { name: "Добавить" }).click();
  await page.getByRole("button", { name: "Добавить потерпевшую" }).click();
  await page.getByLabel("Фамилия").fill("Асанова");
  await page.getByLabel("Имя", { exact: true }).fill("Айгүл");
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("dialog", { name: "Асанова Айгүл" });
  await sheet.getByLabel("Дата рождения").fill("12.03.1998");
  await sheet.getByText("12 марта 1998").waitFor();
  await sheet.getByText(/^Сохранено в \d\d:\d\d$/).waitFor();
  await page.keyboard.press("Escape");
  await page.getByText("род. 12.03.1998").waitFor();

  // An exhibit, dropped on whatever screen is open.
  await host.drop([picture(host, "чек.png", 90, 60)]);
  const offered = page.getByRole("dialog", { name: "Приём доказательств" });
  await offered.getByText("чек.png").waitFor();
  await offered.getByRole("button", { name: /^Принять/ }).click();
  const ended = page.getByRole("dialog", { name: "Приём закончен" });
  await ended.getByText("Принят 1 файл").waitFor();
  await ended.getByRole("button", { name: "Готово" }).click();

  // Locked and opened again: the same place.
  const place = page.url();
  await page.keyboard.press("Control+KeyL");
  await page.getByRole("heading", { name: "Хранилище закрыто" }).waitFor();
  expect(await page.title()).toBe("Dalil");
  expect(await page.content()).not.toContain("Асанова");
  await page.getByLabel("Парольная фраза", { exact: true }).fill("не та фраза");
  await page.keyboard.press("Enter");
  await page.getByText("Парольная фраза не подошла. Хранилище закрыто.").waitFor();
  await page.getByLabel("Парольная фраза", { exact: true }).fill(words);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Люди", level: 1 }).waitFor();
  expect(page.url()).toBe(place);

  // The log says so.
  await page.getByRole("link", { name: "Журнал хранения" }).click();
  await page.getByText("Принят и запечатан оригинал").waitFor();
  expect(window.complaints).toEqual([]);
});

it("takes back what was done, by Ctrl+Z and by the notice", async () => {
  const { page } = window;
  await page.getByRole("link", { name: /^Люди/ }).first().click();
  await page.getByRole("button", { name: "Добавить лицо" }).click();
  await page.getByLabel("Фамилия").fill("Жумагулов");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Жумагулов" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Отменить" }).click();
  await page.getByText("Отменено: Лицо добавлено").waitFor();
  await expect.poll(() => page.getByText("Жумагулов").count()).toBe(0);
  await page.keyboard.press("Control+Shift+KeyZ");
  await page.getByText("Жумагулов").first().waitFor();
  expect(window.complaints).toEqual([]);
});
