"""Writes case.toml from case.in.toml: `@key#place` in a citation becomes the page and rectangle measured in the file."""

import re
import tomllib

# A little air around a measured passage, in fractions of the page.
AIR = 0.004


def _rect(rect):
    x, y, w, h = rect
    left, top = max(0.0, x - AIR), max(0.0, y - AIR)
    right, bottom = min(1.0, x + w + AIR), min(1.0, y + h + AIR)
    return "[" + ", ".join(f"{v:.4f}" for v in (left, top, right - left, bottom - top)) + "]"


# Lines that print in documents: initials, numbers and groups of figures must not part at the end of a line.
PRINTED = re.compile(r"statement_|title(_ky)? = |essence|acts|means|purpose|damage|suspects_note|threats|reason|moral_grounds|property|addressee|Материальный|  \{ (what|evidence = \"@|title)|papers")


def _print(line):
    line = re.sub(r"(?<=\b[А-ЯЁӨҮҢ]\.) (?=[А-ЯЁӨҮҢ]\.)", "\u00a0", line)
    line = re.sub(r"(?<=\w) (?=[А-ЯЁ]\.\u00a0[А-ЯЁ]\.)", "\u00a0", line)
    line = re.sub(r"№ (?=[\dА-Я])", "№\u00a0", line)
    return re.sub(r"(?<=\d) (?=\d{3}\b)", "\u00a0", line)


def fill(source, places, target):
    """In the source a citation is `{ at = "@key#place", quote = "…" }`; two places joined by `+` give the box around both."""
    text = source.read_text("utf-8")
    files = {item["key"]: item["file"] for item in tomllib.loads(text)["evidence"]}

    def place(match):
        key, names = match[1], match[2].split("+")
        found = [places[files[key]][name] for name in names]
        boxes = [f["rect"] for f in found]
        left, top = min(b[0] for b in boxes), min(b[1] for b in boxes)
        right, bottom = max(b[0] + b[2] for b in boxes), max(b[1] + b[3] for b in boxes)
        if len({f["page"] for f in found}) > 1:
            raise ValueError(f"the places of {match[0]} are on different pages")
        return f'evidence = "{key}", page = {found[0]["page"]}, rect = {_rect([left, top, right - left, bottom - top])}'

    text = "\n".join(_print(line) if PRINTED.match(line) else line for line in text.split("\n"))
    filled = re.sub(r'at = "@([a-z0-9_-]+)#([a-z0-9_+]+)"', place, text)
    tomllib.loads(filled)
    target.write_text(filled, "utf-8")
