// Chromium with one window at a time, and what it complained of.
import { chromium, type Browser, type Page } from "playwright-core";
import type { Host } from "./host";

export class Window {
  /** Errors of scripts and refusals of the content security policy. */
  readonly complaints: string[] = [];

  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
    private readonly address: string,
  ) {
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("console", (message) => {
      // A refused command answers with a status that the browser logs; the page shows it by itself.
      if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
        this.complaints.push(message.text());
    });
  }

  /** Opens the program's page. */
  static async open(host: Host, size = { width: 1280, height: 820 }): Promise<Window> {
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu"],
    });
    const page = await browser.newPage({ viewport: size, locale: "ru-RU", timezoneId: "Asia/Bishkek" });
    page.setDefaultTimeout(20_000);
    const window = new Window(browser, page, host.address);
    await window.go("/");
    return window;
  }

  /** Goes to one of the program's own addresses. */
  async go(path: string): Promise<void> {
    await this.page.goto(`${this.address}#${path}`);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}
