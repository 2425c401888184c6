"""Papers as people send them: photographed on a table, or scanned a little askew. Places move with the paper."""

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter


def _through(matrix, x, y):
    a, b, c, d, e, f, g, h = matrix
    w = g * x + h * y + 1
    return (a * x + b * y + c) / w, (d * x + e * y + f) / w


def _mapping(source, target):
    """The perspective that carries four source points to four target points."""
    rows, right = [], []
    for (x, y), (u, v) in zip(source, target):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        right += [u, v]
    return np.linalg.solve(np.array(rows, float), np.array(right, float))


def _moved(places, matrix, paper, frame):
    """Each place's bounding box after the mapping, in fractions of the frame."""
    out = {}
    for name, place in places.items():
        x, y, w, h = place["rect"]
        corners = [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]
        points = [_through(matrix, px * paper[0], py * paper[1]) for px, py in corners]
        xs, ys = [p[0] / frame[0] for p in points], [p[1] / frame[1] for p in points]
        out[name] = {"page": place["page"], "rect": [min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)]}
    return out


def _clouds(rng, width, height, cells):
    small = Image.fromarray((rng.random((cells[1], cells[0])) * 255).astype(np.uint8))
    return np.asarray(small.resize((width, height), Image.BICUBIC), float) / 255


def _wood(rng, width, height, base):
    """A table top: long grain, boards, wear."""
    grain = _clouds(rng, width, height, (7, 260)) * 0.5 + _clouds(rng, width, height, (3, 60)) * 0.35 + _clouds(rng, width, height, (40, 500)) * 0.25
    data = np.asarray(base, float)[None, None] * (0.72 + 0.5 * grain[..., None])
    image = Image.fromarray(np.clip(data, 0, 255).astype(np.uint8))
    draw = ImageDraw.Draw(image)
    for y in range(int(rng.integers(60, 200)), height, int(height / 2.6)):
        draw.line((0, y, width, y + 6), fill=tuple(int(c * 0.4) for c in base), width=3)
    return image


def _cloth(rng, width, height, base):
    """A plain table cloth of coarse weave."""
    y, x = np.mgrid[0:height, 0:width]
    weave = np.sin(x * 1.6) * 0.03 + np.sin(y * 1.6) * 0.03 + rng.normal(0, 0.02, (height, width))
    data = np.asarray(base, float)[None, None] * (0.92 + weave + 0.16 * _clouds(rng, width, height, (5, 6)))[..., None]
    return Image.fromarray(np.clip(data, 0, 255).astype(np.uint8))


def photograph(paper, places, frame, corners, seed, table="wood", base=(128, 88, 56), warmth=(1.0, 0.97, 0.9), crease=0.05):
    """The paper lying on a table, taken from above at an angle.

    `corners`: where its four corners (from the top left, clockwise) come to lie, in fractions of the frame.
    """
    rng = np.random.default_rng(seed)
    width, height = frame
    ground = (_wood if table == "wood" else _cloth)(rng, width, height, base)
    quad = [(x * width, y * height) for x, y in corners]
    edges = [(0, 0), (paper.width, 0), (paper.width, paper.height), (0, paper.height)]
    # Folds and waves of the paper catch the light.
    waves = _clouds(rng, paper.width, paper.height, (5, 6)) * 0.6 + _clouds(rng, paper.width, paper.height, (14, 17)) * 0.4
    light = 1 + crease * (waves - waves.mean()) * 2
    for at in (paper.height // 2,):
        fold = np.arange(paper.height) - at
        light *= (1 - crease * 0.9 * np.exp(-((fold - 3) / 4.0) ** 2) + crease * 0.5 * np.exp(-((fold + 4) / 5.0) ** 2))[:, None]
    sheet = Image.fromarray(np.clip(np.asarray(paper, float) * light[..., None], 0, 255).astype(np.uint8))
    back = _mapping(quad, edges)
    size = (width, height)
    laid = sheet.transform(size, Image.PERSPECTIVE, tuple(back), Image.BICUBIC)
    mask = Image.new("L", size, 0)
    ImageDraw.Draw(mask).polygon(quad, fill=255)
    mask = mask.filter(ImageFilter.GaussianBlur(0.8))
    shadow = ImageChops.offset(mask, 9, 12).filter(ImageFilter.GaussianBlur(11)).point(lambda v: v * 0.55)
    ground = Image.composite(Image.new("RGB", size, (18, 13, 9)), ground, shadow)
    ground.paste(laid, (0, 0), mask)
    # Lamp from one side, a darker far corner, the sensor's grain, the lens.
    y, x = np.mgrid[0:height, 0:width]
    fall = 1.08 - 0.30 * np.hypot((x / width - 0.3) * 0.9, (y / height - 0.25))
    data = np.asarray(ground.filter(ImageFilter.GaussianBlur(0.6)), float) * fall[..., None] * np.asarray(warmth)[None, None]
    data += rng.normal(0, 2.6, data.shape[:2])[..., None]
    image = Image.fromarray(np.clip(data, 0, 255).astype(np.uint8))
    return image, _moved(places, _mapping(edges, quad), (paper.width, paper.height), frame)


def scan(paper, places, angle, seed, tone=(246, 245, 240), grey=False):
    """The paper through a flatbed scanner, turned by `angle` degrees (clockwise), with the lid's shadow at an edge."""
    rng = np.random.default_rng(seed)
    width, height = paper.size
    t = np.radians(angle)
    cx, cy = width / 2, height / 2
    turn = lambda px, py: (cx + (px - cx) * np.cos(t) - (py - cy) * np.sin(t), cy + (px - cx) * np.sin(t) + (py - cy) * np.cos(t))
    edges = [(0, 0), (width, 0), (width, height), (0, height)]
    quad = [turn(*p) for p in edges]
    laid = paper.transform(paper.size, Image.PERSPECTIVE, tuple(_mapping(quad, edges)), Image.BICUBIC, fillcolor=(196, 194, 190))
    data = np.asarray(laid, float) * (np.asarray(tone) / 255)[None, None]
    y, x = np.mgrid[0:height, 0:width]
    data *= (1 - 0.22 * np.exp(-x / (width * 0.012)) - 0.05 * (y / height) ** 6)[..., None]
    data *= (1 + 0.02 * (_clouds(rng, width, height, (6, 8)) - 0.5))[..., None]
    data += rng.normal(0, 2.2, (height, width))[..., None]
    image = Image.fromarray(np.clip(data, 0, 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(0.5))
    draw = ImageDraw.Draw(image)
    for _ in range(26):
        px, py = rng.integers(0, width), rng.integers(0, height)
        draw.point((px, py), fill=(120, 118, 112))
    if grey:
        image = image.convert("L")
    return image, _moved(places, _mapping(edges, quad), (width, height), (width, height))
