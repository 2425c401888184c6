"""Makes the evidence of the sample case: run it and `../files/` holds every item, `places.json` where each passage stands.

    python make.py                everything (the five photographs take some minutes)
    python make.py --scenes DIR   the same, but rendered scenes are kept in DIR and taken from there next time
    python make.py --only NAME    only items whose file name contains NAME

Then `case.toml` is written anew from `case.in.toml`, with the measured rectangles in it.

Needs: Python 3.11; from PyPI pillow 13.0.0, numpy 2.4.6, pikepdf 10.18.0, playwright 1.65.2 (drives the installed Chromium,
no download), mitsuba 3.9.1 (the photographs); the programs chromium, ffmpeg, espeak-ng, exiftool, pdftoppm; fonts, all OFL:

    npm install --prefix target/sample-fonts @fontsource/{arimo,caveat,cousine,roboto,tinos}@5.3.0 @fontsource/noto-color-emoji@5.3.2

Environment: CHROMIUM (path of the browser), DALIL_SAMPLE_FONTS (another node_modules).
Every random choice has a fixed seed. Pictures may differ in single pixels between versions of the renderers, so digests
of the files are not promised to repeat; places are measured anew each time.
"""

import argparse
import io
import json
import subprocess
import tempfile
from pathlib import Path

import pikepdf
from PIL import Image

import papers
import paperphoto
import phone
import photos
import sound
import texts
from browser import Browser
from fill import fill

HERE = Path(__file__).parent
OUT = HERE.parent / "files"

# Invented workshop: a point in the city, no house of anyone's in particular.
ANKARA = (39.9437, 32.8959, 902)
SISTER_PHONE = ("Tulpar", "Tulpar S5", "S5_2.0")
OSH = (40.5136, 72.8061, 974)


def finish_pdf(data, title, creator, made, turn_page=None):
    """Fixed properties and identifier; with `turn_page` that landscape page is stored upright with /Rotate 90."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        if turn_page is not None:
            page = pdf.pages[turn_page - 1]
            width, height = float(page.mediabox[2]), float(page.mediabox[3])
            page.contents_add(f"q 0 1 -1 0 {height:g} 0 cm".encode(), prepend=True)
            page.contents_add(b"Q")
            for name in ("/MediaBox", "/CropBox", "/TrimBox", "/BleedBox", "/ArtBox"):
                if name in page:
                    page[name] = pikepdf.Array([0, 0, height, width])
            page["/Rotate"] = 90
        if "/Metadata" in pdf.Root:
            del pdf.Root["/Metadata"]
        for key in list(pdf.docinfo):
            del pdf.docinfo[key]
        pdf.docinfo["/Title"] = title
        pdf.docinfo["/Creator"] = creator
        pdf.docinfo["/CreationDate"] = pdf.docinfo["/ModDate"] = made
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=True)
        return out.getvalue()


def page_picture(pdf, dpi):
    """The first page of a PDF as a picture."""
    with tempfile.TemporaryDirectory() as work:
        source = Path(work) / "page.pdf"
        source.write_bytes(pdf)
        subprocess.run(["pdftoppm", "-r", str(dpi), "-png", "-singlefile", str(source), str(Path(work) / "page")], check=True)
        return Image.open(Path(work) / "page.png").convert("RGB").copy()


def scene(name, size, samples, cache):
    kept = Path(cache) / f"{name}.png" if cache else None
    if kept and kept.exists():
        return Image.open(kept).convert("RGB")
    import scenes  # Loads the renderer, so only when it is needed.

    image = scenes.SCENES[name](size, samples)
    if kept:
        kept.parent.mkdir(parents=True, exist_ok=True)
        image.save(kept)
    return image


class Maker:
    def __init__(self, browser, places, cache):
        self.browser, self.places, self.cache = browser, places, cache

    def screens(self, wanted):
        for name, html in phone.screens():
            if wanted(name):
                image, self.places[name] = self.browser.picture(html, 412, 915, 2)
                if name.endswith(".png"):
                    # A flat screen loses nothing in 192 colours; the poster's sunset would.
                    flat = image if "20260224" in name else image.quantize(192, dither=Image.Dither.NONE)
                    flat.save(OUT / name, optimize=True)
                else:
                    image.save(OUT / name, quality=86, optimize=True)

    def pdfs(self, wanted):
        # File, drawing, title, program, time of making, page to be stored turned.
        items = [
            ("Договор Осмонова А.С.pdf", papers.agency_contract, "Договор 41/26", "Office", "D:20260305143012+06'00'", None),
            ("чек перевод 11.03.26.pdf", papers.bank_slip, "Чек по операции", "Altyn Sandyk Mobile 3.2", "D:20260311121902+06'00'", None),
            ("e-ticket_OSMONOVA_14MAR.pdf", papers.e_ticket, "E-ticket 000 2400417031", "ZQ ticketing", "D:20260310164117+06'00'", 2),
            ("ответ ОВД 17.08.26.pdf", papers.police_letter, "Исх. 05/2-1187", "Office", "D:20260817112540+06'00'", None),
            ("Ответ комиссии 01.10.2026.pdf", papers.permit_letter, "Исх. 12-04/731", "Office", "D:20261001094423+06'00'", None),
        ]
        for name, draw, title, creator, made, turned in items:
            if wanted(name):
                data, self.places[name] = self.browser.pdf(draw())
                (OUT / name).write_bytes(finish_pdf(data, title, creator, made, turned))
        name = "справка консульство.pdf"
        if wanted(name):
            data, places = self.browser.pdf(papers.consular_certificate())
            image, self.places[name] = paperphoto.scan(page_picture(data, 150), places, -0.7, 31, grey=True)
            raw = io.BytesIO()
            image.save(raw, "PDF", resolution=150, quality=62)
            (OUT / name).write_bytes(finish_pdf(raw.getvalue(), "Scan", "Scanner MF-417", "D:20260810143906+06'00'"))

    def papers(self, wanted):
        name = "иш келишим Анкара.jpg"
        if wanted(name):
            data, places = self.browser.pdf(papers.ankara_contract())
            image, self.places[name] = paperphoto.scan(page_picture(data, 150), places, 0.8, 12)
            image.save(OUT / name, quality=74, optimize=True, dpi=(150, 150))
        name = "медсправка 05.08.jpg"
        if wanted(name):
            paper, places = self.browser.picture(papers.medical_note(), 620, 860, 2)
            image, self.places[name] = paperphoto.scan(paper, places, -1.1, 14)
            image.save(OUT / name, quality=74, optimize=True, dpi=(150, 150))
        name = "паспорт копия.jpg"
        if wanted(name):
            paper, places = self.browser.picture(papers.passport(), 760, 540, 2)
            image, self.places[name] = paperphoto.scan(paper, places, 0.9, 15)
            image.save(OUT / name, quality=76, optimize=True, dpi=(200, 200))
        shots = [
            # file, drawing, size, frame, corners, seed, table, colour, taken, zone, where, orientation
            ("IMG-20260306-WA0003.jpg", papers.cash_receipt, (560, 410), (1280, 960), [(0.09, 0.12), (0.905, 0.085), (0.935, 0.885), (0.075, 0.915)],
             41, "wood", (122, 84, 54), None, None, None, 1),
            ("посадочный.jpg", papers.boarding_pass, (760, 300), (1440, 810), [(0.055, 0.17), (0.93, 0.105), (0.955, 0.80), (0.075, 0.875)],
             43, "cloth", (92, 104, 118), "2026:03:14 12:31:08", "+03:00", None, 1),
            ("чек билет 03.08.jpg", papers.return_ticket_receipt, (300, 560), (960, 1280), [(0.23, 0.06), (0.755, 0.045), (0.80, 0.925), (0.205, 0.945)],
             47, "wood", (150, 116, 82), "2026:08:03 11:29:40", "+06:00", OSH, 6),
            ("IMG_20260720_232611.jpg", papers.notebook, (700, 980), (960, 1280), [(0.075, 0.05), (0.905, 0.03), (0.945, 0.955), (0.05, 0.965)],
             53, "cloth", (70, 66, 74), "2026:07:20 23:26:11", "+03:00", ANKARA, 1),
        ]
        for name, draw, size, frame, corners, seed, table, base, taken, zone, where, orientation in shots:
            if not wanted(name):
                continue
            paper, places = self.browser.picture(draw(), *size, 2)
            image, self.places[name] = paperphoto.photograph(paper, places, frame, corners, seed, table, base)
            if taken:
                photos.save(image, OUT / name, taken, zone, orientation, where, 80, SISTER_PHONE if "билет" in name else photos.PHONE)
            else:  # Came through a messenger, which takes the EXIF away.
                image.save(OUT / name, quality=78, optimize=True)

    def photographs(self, wanted):
        near = lambda north, east: (round(ANKARA[0] + north, 6), round(ANKARA[1] + east, 6), ANKARA[2])
        shots = [
            ("IMG_20260315_224531.jpg", "dormitory", (1152, 864), 9, "2026:03:15 22:45:31", 1, near(0.00002, -0.00003)),
            ("IMG_20260322_231418.jpg", "workshop", (864, 1152), 16, "2026:03:22 23:14:18", 6, near(-0.00001, 0.00004)),
            ("IMG_20260418_230752.jpg", "clock", (1152, 864), 9, "2026:04:18 23:07:52", 1, near(0.00001, 0.00002)),
            ("IMG_20260705_231203.jpg", "door", (864, 1152), 9, "2026:07:05 23:12:03", 6, None),
            ("IMG_20260728_064127.jpg", "house", (864, 1152), 9, "2026:07:28 06:41:27", 8, near(0.00012, -0.00016)),
        ]
        for number, (name, what, size, samples, taken, orientation, where) in enumerate(shots):
            if wanted(name):
                image = photos.as_taken(scene(what, size, samples, self.cache), 70 + number)
                photos.save(image, OUT / name, taken, "+03:00", orientation, where, 79)

    def others(self, wanted):
        for name, text in (("Чат с Эрмек байке.txt", texts.chat_export()), ("Беседа 10.08.2026.txt", texts.INTERVIEW), ("расходы.csv", texts.EXPENSES)):
            if wanted(name):
                (OUT / name).write_text(text, encoding="utf-8")
        if wanted("PTT-20260512-WA0011.opus"):
            sound.voice_note(OUT / "PTT-20260512-WA0011.opus")
        if wanted("Запись 014.m4a"):
            sound.covert_recording(OUT / "Запись 014.m4a")
        if wanted("VID_20260322_231512.mp4"):
            with tempfile.TemporaryDirectory() as work:
                still = Path(work) / "still.png"
                scene("workshop", (864, 1152), 16, self.cache).save(still)
                sound.film(still, OUT / "VID_20260322_231512.mp4")


def main():
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--scenes")
    asked.add_argument("--only")
    options = asked.parse_args()
    wanted = lambda name: options.only is None or options.only in name
    OUT.mkdir(exist_ok=True)
    kept = HERE / "places.json"
    places = json.loads(kept.read_text("utf-8")) if kept.exists() else {}
    with Browser() as browser:
        maker = Maker(browser, places, options.scenes)
        for part in (maker.screens, maker.pdfs, maker.papers, maker.others, maker.photographs):
            part(wanted)
    for found in places.values():
        for place in found.values():
            place["rect"] = [round(v, 4) for v in place["rect"]]
    kept.write_text(json.dumps(places, ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8")
    fill(HERE / "case.in.toml", places, HERE.parent / "case.toml")


if __name__ == "__main__":
    main()
