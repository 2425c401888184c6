// Every screen of the sample case: usable by everybody, in light and dark, in each language, and with room to spare.
import { test } from "./desk";
import { expectAccessible, expectWhole } from "./look";
import { sampleScreens, show } from "./sample";
import { wordsOf } from "./words";

for (const language of ["ru", "ky", "en"] as const)
  for (const theme of ["light", "dark"])
    test(`every screen is accessible and whole, in ${language}, ${theme}`, async ({ desk, page }) => {
      test.slow();
      const t = wordsOf(language);
      await desk.call("settings.set", { language, theme, textSize: 100, lockAfter: 15 });
      for (const screen of await sampleScreens(desk, t, language)) {
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
    // Found by its words, which are not these in the made-up language.
    for (const screen of screens.filter(({ name }) => name !== "check")) {
      await test.step(screen.name, async () => {
        const bare = { ...screen };
        delete bare.ready;
        await show(desk, page, bare, "&locale=qps");
        await expectWhole(page, screen.name);
      });
    }
  });

test("text half as large again still has room", async ({ desk, page }) => {
  test.slow();
  await desk.call("settings.set", { language: "ky", theme: "contrast-light", textSize: 150, lockAfter: 15 });
  for (const screen of await sampleScreens(desk, wordsOf("ky"), "ky")) {
    await test.step(screen.name, async () => {
      await show(desk, page, screen);
      await expectAccessible(page, screen.name);
      await expectWhole(page, screen.name);
    });
  }
});
