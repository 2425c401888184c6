// Frames while long lists are scrolled: a measurement, run on demand (`npm run frames`) and no part of `./test`.
// Wants what the browser tests want: `ui/dist` and the program with its test host.
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  testMatch: "*.measure.ts",
  outputDir: "../../out/frames",
  // One after another: two would measure each other.
  workers: 1,
  // Unoptimised, the program takes 50,000 files in at some dozens in a second.
  timeout: 3_600_000,
  reporter: [["line"]],
  use: {
    browserName: "chromium",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      // The scrollbar is dragged here.
      ignoreDefaultArgs: ["--hide-scrollbars"],
    },
    viewport: { width: 1280, height: 860 },
    deviceScaleFactor: 1,
    locale: "ru-RU",
    timezoneId: "Asia/Bishkek",
  },
});
