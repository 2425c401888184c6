// The whole program in a browser, through the loopback host: the interface and the core as they ship, but for the window.
// Wants `ui/dist` (npm run build) and the program built with its test host (cargo build --features dev-host).
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "e2e",
  outputDir: "../out/e2e",
  // Each test has a host and a vault of its own; two fit on an office laptop.
  workers: 2,
  fullyParallel: true,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    launchOptions: { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium" },
    viewport: { width: 1280, height: 860 },
    deviceScaleFactor: 1,
    locale: "ru-RU",
    timezoneId: "Asia/Bishkek",
    screenshot: "only-on-failure",
    actionTimeout: 15_000,
  },
});
