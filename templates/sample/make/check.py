"""Checks case.toml against the files: every key known, every rectangle on its page, the sums of the claim and of the ledger.

    python check.py            says what is wrong
    python check.py --draw DIR also draws every cited rectangle on its page, to be looked at (needs pillow and pdftoppm)
"""

import argparse
import subprocess
import sys
import tomllib
from collections import Counter, defaultdict
from pathlib import Path

HERE = Path(__file__).parent.parent


def ids(value):
    if isinstance(value, str):
        return [value[1:]] if value.startswith("@") else []
    if isinstance(value, dict):
        value = list(value.values())
    return [k for one in value for k in ids(one)] if isinstance(value, list) else []


def problems(case, ledger):
    parties, evidence, facts = ({item["key"]: item for item in case[kind]} for kind in ("party", "evidence", "fact"))
    every = Counter([*parties, *evidence, *facts])
    yield from (f"the key {key} stands twice" for key, times in every.items() if times > 1)
    names = {item["file"] for item in evidence.values()}
    on_disk = {path.name for path in (HERE / "files").iterdir()}
    yield from (f"no such file: {name}" for name in names - on_disk)
    yield from (f"a file nobody describes: {name}" for name in on_disk - names)
    for fact in facts.values():
        yield from (f"{fact['key']}: no party {key}" for key in fact["parties"] if key not in parties)
        for citation in fact["citations"]:
            if citation["evidence"] not in evidence:
                yield f"{fact['key']}: no evidence {citation['evidence']}"
            x, y, w, h = citation.get("rect", [0, 0, 1, 1])
            if not (0 <= x and 0 <= y and w > 0 and h > 0 and x + w <= 1.000001 and y + h <= 1.000001):
                yield f"{fact['key']}: a rectangle leaves the page of {citation['evidence']}"
    for filing in case["filing"]:
        yield from (f"{filing['template']}: no {key}" for key in ids(filing["answers"]) if key not in every)
    cited = {c["evidence"] for f in facts.values() for c in f["citations"]}
    loose = set(evidence) - cited - {"interview", "covert", "expenses", "passport"}
    yield from (f"no fact cites {key}" for key in loose)
    claim, told = defaultdict(int), defaultdict(int)
    for row in next(f for f in case["filing"] if f["template"] == "kg/civil-claim")["answers"]["damage"]:
        claim[row["amount"]["currency"]] += row["amount"]["amount"]
    for line in ledger["line"]:
        if line["claimed"] and line["kind"] != "moral":
            told[line["currency"]] += line["amount"]
        if line.get("evidence") and line["evidence"] not in evidence:
            yield f"ledger: no evidence {line['evidence']}"
        yield from (f"ledger: no party {line[who]}" for who in ("payer", "payee") if line.get(who, "aigul") not in parties)
    if dict(claim) != dict(told) or dict(claim) != ledger["total"]["claimed"]:
        yield f"the claim asks {dict(claim)}, the ledger {dict(told)}, its total {ledger['total']['claimed']}"


def draw(case, out):
    from PIL import Image, ImageDraw, ImageOps

    out.mkdir(parents=True, exist_ok=True)
    evidence = {item["key"]: item["file"] for item in case["evidence"]}
    by_page = defaultdict(list)
    for fact in case["fact"]:
        for citation in fact["citations"]:
            if "rect" in citation:
                by_page[citation["evidence"], citation["page"]].append((fact["key"], citation["rect"]))
    for (key, page), boxes in by_page.items():
        path = HERE / "files" / evidence[key]
        if path.suffix == ".pdf":
            target = out / f"{key}-{page}-page"
            subprocess.run(["pdftoppm", "-r", "80", "-f", str(page), "-l", str(page), "-png", "-singlefile", path, target], check=True)
            image = Image.open(f"{target}.png").convert("RGB")
        else:
            image = ImageOps.exif_transpose(Image.open(path)).convert("RGB")
        pen = ImageDraw.Draw(image)
        for _, (x, y, w, h) in boxes:
            box = (x * image.width, y * image.height, (x + w) * image.width, (y + h) * image.height)
            pen.rectangle(box, outline=(230, 20, 20), width=max(2, image.width // 350))
        image.save(out / f"{key}-{page}.png")


def main():
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--draw", type=Path)
    options = asked.parse_args()
    case, ledger = (tomllib.loads((HERE / name).read_text("utf-8")) for name in ("case.toml", "ledger.toml"))
    if options.draw:
        draw(case, options.draw)
    found = list(problems(case, ledger))
    print("\n".join(found) or "all in order")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
