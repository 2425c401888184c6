"""Pages of HTML to pictures and PDF, with the places of marked passages.

A passage to be cited carries `data-cite="name"`; its rectangle comes back in fractions of the picture, from the top left.
"""

import io
import os
import re
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

# Not beside this file: the program embeds the whole folder of the sample.
FONTS = Path(os.environ.get("DALIL_SAMPLE_FONTS", Path(__file__).parents[3] / "target/sample-fonts/node_modules")) / "@fontsource"

MEASURE = """() => {
  const sheets = [...document.querySelectorAll('.sheet')];
  const whole = {left: 0, top: 0, width: innerWidth, height: innerHeight};
  const found = {};
  for (const one of document.querySelectorAll('[data-cite]')) {
    const sheet = one.closest('.sheet');
    const frame = sheet ? sheet.getBoundingClientRect() : whole;
    const r = one.getBoundingClientRect();
    found[one.dataset.cite] = {
      page: sheet ? sheets.indexOf(sheet) + 1 : 1,
      rect: [(r.left - frame.left) / frame.width, (r.top - frame.top) / frame.height, r.width / frame.width, r.height / frame.height],
    };
  }
  for (const sheet of sheets)
    if (sheet.scrollHeight > sheet.clientHeight + 1 || sheet.scrollWidth > sheet.clientWidth + 1)
      throw new Error('a sheet overflows: ' + sheet.scrollHeight + ' in ' + sheet.clientHeight);
  return found;
}"""


def fonts():
    """The style sheet of the families used: Roboto on phones, Caveat for handwriting, Tinos, Arimo and Cousine in print, emoji in colour."""
    rules = []
    wanted = [
        ("roboto", "Roboto", (400, 500, 700)), ("caveat", "Caveat", (400, 500, 600, 700)), ("tinos", "Tinos", (400, 700)),
        ("arimo", "Arimo", (400, 700)), ("cousine", "Cousine", (400, 700)),
    ]
    for folder, family, weights in wanted:
        for weight in weights:
            for part, reach in (
                ("cyrillic-ext", "U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F"),
                ("cyrillic", "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116"),
                ("latin-ext", "U+0100-02BA,U+1E00-1E9F,U+20A0-20BF"),
                ("latin", "U+0000-00FF,U+0131,U+2000-206F,U+2190-2193,U+2212,U+2215"),
            ):
                file = FONTS / folder / "files" / f"{folder}-{part}-{weight}-normal.woff2"
                rules.append(
                    f"@font-face{{font-family:{family};font-weight:{weight};src:url('{file.as_uri()}');unicode-range:{reach}}}"
                )
    # Its woff2 files lack the colour table that Chromium draws; the woff files have it.
    sheet = (FONTS / "noto-color-emoji" / "index.css").read_text()
    sheet = re.sub(r"url\(\S+?\.woff2\) format\('woff2'\), ", "", sheet)
    folder = (FONTS / "noto-color-emoji").as_uri()
    return "\n".join(rules) + sheet.replace("url(./", f"url({folder}/")


class Browser:
    """Headless Chromium; use as a context manager."""

    def __enter__(self):
        self.play = sync_playwright().start()
        path = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        flags = ["--no-sandbox", "--font-render-hinting=none", "--allow-file-access-from-files", "--disable-lcd-text"]
        self.chromium = self.play.chromium.launch(executable_path=path, args=flags)
        self.sheet = fonts()
        return self

    def __exit__(self, *_):
        self.chromium.close()
        self.play.stop()

    def _open(self, html, width, height, scale):
        page = self.chromium.new_page(viewport={"width": width, "height": height}, device_scale_factor=scale)
        # Fonts are read from files: the page must be one too.
        work = Path(os.environ.get("TMPDIR", "/tmp")) / f"dalil-sample-{os.getpid()}.html"
        head = f"<!doctype html><meta charset=utf-8><style>{self.sheet}</style>"
        work.write_text(head + html, encoding="utf-8")
        page.goto(work.as_uri())
        page.evaluate("document.fonts.ready.then(() => 0)")
        page.wait_for_timeout(400)
        work.unlink()
        return page

    def picture(self, html, width, height, scale):
        """A picture of width × height CSS pixels and the places in it: {name: {page, rect}}."""
        page = self._open(html, width, height, scale)
        over = page.evaluate("document.documentElement.scrollHeight")
        if over > height:
            raise RuntimeError(f"the page is {over} high and the picture {height}")
        places = page.evaluate(MEASURE)
        data = page.screenshot(type="png")
        page.close()
        return Image.open(io.BytesIO(data)).convert("RGB"), places

    def pdf(self, html):
        """A PDF whose pages are the elements `.sheet`, and the places on them."""
        page = self._open(html, 1123, 1123, 1)
        places = page.evaluate(MEASURE)
        data = page.pdf(print_background=True, prefer_css_page_size=True)
        page.close()
        return data, places
