// Every screen of the sample case, in every theme and language: usable by everybody, nothing refused by the content
// policy, and with room to spare.
import { test } from "./desk";
import { expectAccessible, expectWhole } from "./look";
import { sampleScreens, show } from "./sample";
import { wordsOf } from "./words";

for (const [language, theme, textSize] of [
  ["ru", "light", 100],
  ["ky", "dark", 100],
  ["en", "contrast-light", 100],
  ["ru", "contrast-dark", 100],
  ["ky", "light", 150],
] as const)
  test(`every screen is accessible and whole in ${language}, ${theme}, text at ${textSize} %`, async ({
    desk,
    page,
  }) => {
    test.slow();
    await desk.call("settings.set", { language, theme, textSize, lockAfter: 15 });
    for (const screen of await sampleScreens(desk, wordsOf(language), language)) {
      await test.step(screen.name, async () => {
        await show(desk, page, screen);
        await expectAccessible(page, screen.name);
        await expectWhole(page, screen.name);
      });
    }
  });

for (const [name, size] of [
  ["a small laptop", { width: 1024, height: 700 }],
  ["a window at 200 %", { width: 640, height: 430 }],
] as const)
  test(`words a third longer still have room on ${name}`, async ({ desk, page }) => {
    test.slow();
    await page.setViewportSize(size);
    await desk.call("settings.set", { language: "en", theme: "light", textSize: 100, lockAfter: 15 });
    const screens = await sampleScreens(desk, wordsOf("en"), "en");
    // Found by their words, which are others in the made-up language.
    const foundByWords = ["check"];
    for (const screen of screens.filter(({ name }) => !foundByWords.includes(name))) {
      await test.step(screen.name, async () => {
        const bare = { ...screen };
        delete bare.ready;
        await show(desk, page, bare, "&locale=qps");
        await expectWhole(page, screen.name);
      });
    }
  });

test("what the indicators come to has room at 150 % in a small window", async ({ desk, page }) => {
  await page.setViewportSize({ width: 1100, height: 700 });
  await desk.call("settings.set", { language: "ky", theme: "light", textSize: 150, lockAfter: 15 });
  const screens = await sampleScreens(desk, wordsOf("ky"), "ky");
  for (const screen of screens.filter(({ name }) => name === "indicators")) {
    await show(desk, page, screen);
    await expectWhole(page, screen.name);
  }
});
