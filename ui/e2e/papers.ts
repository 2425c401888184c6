// Invented papers, drawn by the browser itself: a receipt as a picture, a conversation as a PDF.
import type { Browser } from "@playwright/test";

/** A receipt: a PNG picture. */
export async function receipt(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 720, height: 900 } });
  await page.setContent(`<body style="margin:60px;font:24px/1.6 serif">
    <h1>Чек № 318</h1><p>Учебный образец, все сведения вымышлены.</p>
    <p>Дата: 19.03.2026</p><p>Принято: 45 000 сомов</p><p>За оформление документов в Анкару</p></body>`);
  const picture = await page.screenshot({ type: "png" });
  await page.close();
  return picture;
}

/** A conversation: a PDF of so many pages. */
export async function conversation(browser: Browser, pages: number): Promise<Buffer> {
  const page = await browser.newPage();
  const sheets = Array.from(
    { length: pages },
    (_, i) => `<section style="break-after:page"><h2>Переписка, лист ${i + 1}</h2>
      <p>Учебный образец, все сведения вымышлены.</p>
      <p>03.03.2026 18:20. Т.: Зарплата 900 долларов, жильё бесплатно.</p>
      <p>03.03.2026 18:24. А.: Когда выезжать?</p></section>`,
  );
  await page.setContent(`<body style="font:16px/1.6 serif">${sheets.join("")}</body>`);
  const pdf = await page.pdf({ format: "A4" });
  await page.close();
  return pdf;
}
