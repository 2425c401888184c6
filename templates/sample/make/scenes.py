"""Photographs of places that do not exist: rooms and streets built from simple bodies and lit by the path tracer Mitsuba.

Each scene returns a picture as a reader should see it (upright). `photos.py` turns it into a phone's JPEG with EXIF.
"""

import math
import os
import tempfile

import mitsuba as mi
import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

mi.set_variant("scalar_rgb")
T = mi.ScalarTransform4f
MESHES = tempfile.TemporaryDirectory(prefix="dalil-sample-")
SANS = "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"


# --- bodies ---------------------------------------------------------------------------------------------------------

def paint(r, g, b):
    return {"type": "diffuse", "reflectance": {"type": "rgb", "value": [r, g, b]}}


def both_sides(bsdf):
    if bsdf is None:
        return None
    return {"type": "twosided", "bsdf": bsdf}


def metal(r, g, b, rough=0.35):
    return {
        "type": "principled", "base_color": {"type": "rgb", "value": [r, g, b]},
        "roughness": rough, "metallic": 0.85, "specular": 0.5,
    }


def glossy(r, g, b, rough=0.3):
    return {"type": "principled", "base_color": {"type": "rgb", "value": [r, g, b]}, "roughness": rough, "specular": 0.5}


def picture(image, gloss=None):
    """A surface painted with a PIL picture."""
    data = np.array(image.convert("RGB").transpose(Image.FLIP_TOP_BOTTOM), dtype=np.uint8)
    texture = {"type": "bitmap", "bitmap": mi.Bitmap(data), "filter_type": "bilinear", "wrap_mode": "clamp"}
    if gloss is None:
        return {"type": "diffuse", "reflectance": texture}
    return {"type": "principled", "base_color": texture, "roughness": gloss, "specular": 0.4}


def box(centre, size, bsdf, turn=0.0):
    """A box standing along the axes, turned about the vertical by `turn` degrees."""
    half = [s / 2 for s in size]
    return {"type": "cube", "to_world": T().translate(centre).rotate([0, 0, 1], turn).scale(half), "bsdf": bsdf}


def rod(start, end, radius, bsdf):
    return {"type": "cylinder", "p0": list(start), "p1": list(end), "radius": radius, "bsdf": both_sides(bsdf)}


def panel(centre, size, facing, bsdf):
    """A flat rectangle: size (wide, high), facing one of '+x', '-x', '+y', '-y', '+z', '-z'."""
    turn = {
        "+z": T(), "-z": T().rotate([1, 0, 0], 180),
        "-y": T().rotate([1, 0, 0], 90), "+y": T().rotate([0, 0, 1], 180).rotate([1, 0, 0], 90),
        "+x": T().rotate([0, 0, 1], 90).rotate([1, 0, 0], 90), "-x": T().rotate([0, 0, 1], -90).rotate([1, 0, 0], 90),
    }[facing]
    where = T().translate(centre) @ turn @ T().scale([size[0] / 2, size[1] / 2, 1])
    return {"type": "rectangle", "to_world": where, "bsdf": both_sides(bsdf)}


def mesh(vertices, faces, bsdf, uv=None):
    shape = mi.Mesh("m", len(vertices), len(faces), has_vertex_normals=True, has_vertex_texcoords=uv is not None)
    params = mi.traverse(shape)
    params["vertex_positions"] = np.asarray(vertices, np.float32).ravel()
    params["faces"] = np.asarray(faces, np.uint32).ravel()
    v, f = np.asarray(vertices, float), np.asarray(faces, int)
    face_normals = np.cross(v[f[:, 1]] - v[f[:, 0]], v[f[:, 2]] - v[f[:, 0]])
    normals = np.zeros_like(v)
    for corner in range(3):
        np.add.at(normals, f[:, corner], face_normals)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True) + 1e-12
    params["vertex_normals"] = normals.astype(np.float32).ravel()
    if uv is not None:
        params["vertex_texcoords"] = np.asarray(uv, np.float32).ravel()
    params.update()
    path = os.path.join(MESHES.name, f"{len(os.listdir(MESHES.name))}.ply")
    shape.write_ply(path)
    return {"type": "ply", "filename": path, "bsdf": both_sides(bsdf)}


def round_panel(centre, radius, image):
    """A round picture facing −y (a clock's face)."""
    t = np.linspace(0, 2 * math.pi, 97)
    ring_xz = np.stack([np.cos(t), np.sin(t)], -1)
    points = [(centre[0], centre[1], centre[2])] + [(centre[0] + radius * x, centre[1], centre[2] + radius * z) for x, z in ring_xz]
    uv = [(0.5, 0.5)] + [(0.5 + 0.49 * x, 0.5 + 0.49 * z) for x, z in ring_xz]
    return mesh(points, [(0, i, i + 1) for i in range(1, 97)], picture(image), uv)


def grid_faces(rows, cols):
    faces = []
    for i in range(rows - 1):
        for j in range(cols - 1):
            a = i * cols + j
            faces += [(a, a + 1, a + cols), (a + 1, a + cols + 1, a + cols)]
    return faces


def soft(centre, size, bsdf, square=4.0, seed=0, crumple=0.02, turn=0.0, detail=40, fine=4.0):
    """A soft body (pillow, bag, bale): a superellipsoid with folds. `square` 2 is a ball, 8 nearly a box; `fine` is how
    close together the folds lie."""
    rng = np.random.default_rng(seed)
    rows, cols = detail, detail * 2
    lat = np.linspace(-math.pi / 2, math.pi / 2, rows)
    lon = np.linspace(-math.pi, math.pi, cols)
    e = 2 / square
    p = lambda w: np.sign(w) * np.abs(w) ** e
    la, lo = np.meshgrid(lat, lon, indexing="ij")
    x, y, z = p(np.cos(la)) * p(np.cos(lo)), p(np.cos(la)) * p(np.sin(lo)), p(np.sin(la))
    bulge = np.ones_like(x)
    for _ in range(9):
        k = rng.normal(0, fine, 3)
        bulge += crumple * np.sin(x * k[0] + y * k[1] + z * k[2] + rng.uniform(0, 6.28))
    x, y, z = (c * bulge * s / 2 for c, s in zip((x, y, z), size))
    a = math.radians(turn)
    points = np.stack([x * math.cos(a) - y * math.sin(a), x * math.sin(a) + y * math.cos(a), z], -1).reshape(-1, 3)
    return mesh(points + np.asarray(centre), grid_faces(rows, cols), bsdf)


def sack(centre, size, bsdf, seed):
    """A tied sack of cut cloth: a bulging body full of small wrinkles, with its knot on top."""
    x, y, z = centre
    body = soft(centre, size, bsdf, 2.9, seed, 0.016, (seed * 37) % 90, 110, 13.0)
    knot = soft((x, y, z + size[2] * 0.52), (size[0] * 0.3, size[1] * 0.26, size[2] * 0.24), bsdf, 2.2, seed + 1, 0.05, 0, 40, 9.0)
    return [body, knot]


def seat(x, y, z, radius, bsdf):
    """A round seat or foot."""
    t = np.linspace(0, 2 * math.pi, 49)
    rims = [(0.01, 0.02), (1.0, 0.02), (1.0, -0.02)]
    points = [(x + radius * k * math.cos(a), y + radius * k * math.sin(a), z + h) for k, h in rims for a in t]
    return mesh(points, grid_faces(3, 49), bsdf)


def cloth(origin, right, down, bsdf, seed=0, depth=0.04, waves=5.0, detail=40):
    """A hanging cloth with folds growing downwards."""
    rng = np.random.default_rng(seed)
    origin, right, down = map(lambda q: np.asarray(q, float), (origin, right, down))
    out = np.cross(right, down)
    out /= np.linalg.norm(out)
    u, v = np.meshgrid(np.linspace(0, 1, detail), np.linspace(0, 1, detail), indexing="ij")
    fold = np.sin(u * waves * 6.28 + rng.uniform(0, 6)) + 0.5 * np.sin(u * waves * 13 + v * 2 + rng.uniform(0, 6))
    points = origin + u[..., None] * right + v[..., None] * down + (fold * depth * (0.25 + v))[..., None] * out
    return mesh(points.reshape(-1, 3), grid_faces(detail, detail), bsdf)


def ring(centre, radius, thick, bsdf, start=0.0, end=360.0):
    """A bent rod standing in the plane x–z (a padlock's shackle)."""
    n, m = 48, 16
    t = np.radians(np.linspace(start, end, n))
    s = np.linspace(0, 2 * math.pi, m)
    tt, ss = np.meshgrid(t, s, indexing="ij")
    r = radius + thick * np.cos(ss)
    points = np.stack([r * np.cos(tt), thick * np.sin(ss), r * np.sin(tt)], -1).reshape(-1, 3)
    return mesh(points + np.asarray(centre), grid_faces(n, m), bsdf)


# --- painted surfaces -----------------------------------------------------------------------------------------------

def stains(width, height, base, spread=14, seed=0, specks=0):
    """A wall or floor of one colour with age on it."""
    rng = np.random.default_rng(seed)
    layers = np.zeros((height, width))
    for cells, strength in ((4, 0.5), (12, 0.3), (50, 0.2)):
        small = Image.fromarray((rng.random((cells, cells)) * 255).astype(np.uint8))
        layers += strength * np.asarray(small.resize((width, height), Image.BICUBIC), float) / 255
    shade = (layers - layers.mean()) * spread * 4
    data = np.clip(np.asarray(base, float)[None, None] + shade[..., None], 0, 255).astype(np.uint8)
    image = Image.fromarray(data)
    draw = ImageDraw.Draw(image)
    for _ in range(specks):
        x, y, r = rng.integers(0, width), rng.integers(0, height), rng.integers(1, 4)
        tone = int(rng.integers(-40, 10))
        draw.ellipse((x - r, y - r, x + r, y + r), fill=tuple(int(max(0, min(255, c + tone))) for c in base))
    return image


def painted_wall(width, height, lower, upper, line, seed):
    """Oil paint below, whitewash above, as in every institution."""
    image = stains(width, height, upper, 8, seed)
    cut = int(height * (1 - line))
    image.paste(stains(width, height - cut, lower, 9, seed + 1), (0, cut))
    ImageDraw.Draw(image).rectangle((0, cut - 4, width, cut), fill=tuple(int(c * 0.6) for c in lower))
    return image


def tiles(width, height, n, base, joint, seed, spread=10):
    rng = np.random.default_rng(seed)
    image = stains(width, height, base, 8, seed)
    draw = ImageDraw.Draw(image)
    cols, rows = n
    w, h = width / cols, height / rows
    for i in range(cols):
        for j in range(rows):
            tone = rng.integers(-spread, spread)
            fill = tuple(int(max(0, min(255, c + tone))) for c in base)
            draw.rectangle((i * w, j * h, (i + 1) * w, (j + 1) * h), fill=fill, outline=joint)
    return Image.blend(image, stains(width, height, base, 10, seed + 5, 200), 0.35)


def checked(width, height, colours, n, seed=0):
    """A checked blanket."""
    image = Image.new("RGB", (width, height), colours[0])
    over = Image.new("RGBA", (width, height), (0, 0, 0, 0))
    draw = ImageDraw.Draw(over)
    for i in range(n):
        x, y = int(width * (i + 0.3) / n), int(height * (i + 0.3) / n)
        draw.rectangle((x, 0, x + width // n // 2, height), fill=(*colours[1], 130))
        draw.rectangle((0, y, width, y + height // n // 2), fill=(*colours[2], 130))
    image.paste(over, (0, 0), over)
    return image


# --- rendering ------------------------------------------------------------------------------------------------------

def smooth(colour, albedo, normal, depth, passes=5):
    """Takes the path tracer's noise away: light is averaged over neighbours of the same surface, paint is left alone.

    The à-trous filter of Dammertz et al. (2010), guided by normal, depth and brightness.
    """
    paint_ = np.maximum(albedo, 0.02)
    light = colour / paint_
    # Single bright sparks would spread: no pixel may outshine its neighbourhood's third brightest.
    stack = np.stack([np.roll(light, (dy, dx), (0, 1)) for dy in (-1, 0, 1) for dx in (-1, 0, 1)])
    light = np.minimum(light, np.sort(stack, axis=0)[-3])
    kernel = np.array([1, 4, 6, 4, 1]) / 16
    scale = depth.mean()
    for turn in range(passes):
        step = 2**turn
        bright = np.log1p(light.mean(-1))
        total, weights = np.zeros_like(light), np.zeros(light.shape[:2])
        for i, wy in enumerate(kernel):
            for j, wx in enumerate(kernel):
                by = ((i - 2) * step, (j - 2) * step)
                near = [np.roll(field, by, (0, 1)) for field in (light, normal, depth, bright)]
                alike = np.clip((normal * near[1]).sum(-1), 0, 1) ** 32
                alike *= np.exp(-np.abs(depth - near[2]) / (0.012 * scale * step + 1e-6))
                alike *= np.exp(-np.abs(bright - near[3]) / (0.55 / 2**turn + 0.05))
                weight = wy * wx * alike + (1e-6 if (i, j) == (2, 2) else 0)
                total += weight[..., None] * near[0]
                weights += weight
        light = total / weights[..., None]
    return light * paint_


def render(parts, eye, target, fov, size, samples, exposure, depth=6):
    width, height = size
    scene = {
        "type": "scene",
        "integrator": {"type": "aov", "aovs": "paint:albedo,facing:sh_normal,far:depth", "image": {"type": "path", "max_depth": depth}},
        "sensor": {
            "type": "perspective", "fov": fov, "fov_axis": "larger",
            "to_world": T().look_at(origin=eye, target=target, up=[0, 0, 1]),
            "film": {"type": "hdrfilm", "width": width, "height": height, "pixel_format": "rgb", "rfilter": {"type": "box"}},
            "sampler": {"type": "multijitter", "sample_count": samples},
        },
    }
    for number, part in enumerate(parts):
        scene[f"part{number}"] = part
    found = np.array(mi.render(mi.load_dict(scene), seed=7)).astype(np.float32)
    colour, albedo, normal, far = found[..., :3], found[..., 3:6], found[..., 6:9], found[..., 9]
    # Lamps and sky have no paint: their light stays as it is.
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True) + 1e-9
    data = np.where((albedo.sum(-1) > 0.01)[..., None], smooth(colour, albedo, normal, far), colour)
    # Exposure as a phone sets it: the picture's middle tone to a given grey.
    light = data @ np.array([0.2126, 0.7152, 0.0722])
    data *= exposure / np.exp(np.mean(np.log(np.clip(light, 1e-4 * light.mean(), None))))
    # The curve of a phone: soft shoulder in the lights, then sRGB.
    data = data * (1 + data / 9) / (1 + data)
    data = np.where(data <= 0.0031308, 12.92 * data, 1.055 * np.power(np.maximum(data, 1e-6), 1 / 2.4) - 0.055)
    return Image.fromarray((np.clip(data, 0, 1) * 255).astype(np.uint8))


def lamp(shape, r, g, b):
    return {**{k: v for k, v in shape.items() if k != "bsdf"}, "emitter": {"type": "area", "radiance": {"type": "rgb", "value": [r, g, b]}}}


# --- the dormitory --------------------------------------------------------------------------------------------------

def bunk(x, y, along, blankets, seed):
    """A bunk bed 2.0 m long beside a wall. `along`: +1 head at the far end, −1 at the near one."""
    iron = metal(0.22, 0.27, 0.33, 0.5)
    length, width = 2.0, 0.85
    parts = []
    for dx in (-width / 2, width / 2):
        for dy in (-length / 2, length / 2):
            parts.append(rod((x + dx, y + dy, 0), (x + dx, y + dy, 1.75), 0.022, iron))
    for level in (0.42, 1.28):
        for dx in (-width / 2, width / 2):
            parts.append(rod((x + dx, y - length / 2, level), (x + dx, y + length / 2, level), 0.02, iron))
        for dy in (-length / 2, length / 2):
            for rise in (0.0, 0.2, 0.4):
                if level + rise < 1.76:
                    parts.append(rod((x - width / 2, y + dy, level + rise), (x + width / 2, y + dy, level + rise), 0.014, iron))
        parts.append(box((x, y, level + 0.01), (width - 0.02, length - 0.02, 0.02), paint(0.25, 0.2, 0.15)))
        parts.append(soft((x, y, level + 0.09), (width, length - 0.02, 0.15), paint(0.62, 0.6, 0.55), 9, seed, 0.004))
        parts.append(soft((x, y + along * 0.78, level + 0.21), (0.62, 0.38, 0.17), paint(0.72, 0.70, 0.66), 3, seed + 3, 0.03))
        cover = blankets[0 if level < 1 else 1]
        parts.append(soft((x, y - along * 0.26, level + 0.155), (width + 0.05, 1.42, 0.17), cover, 5, seed + 5, 0.014))
    return parts


def dormitory(size, samples):
    room_x, room_y, high = 3.7, 5.8, 2.55
    wall = painted_wall(1200, 520, (112, 132, 118), (196, 188, 170), 0.52, 3)
    far = painted_wall(800, 520, (112, 132, 118), (192, 184, 166), 0.52, 8)
    floor = tiles(900, 1400, (9, 14), (126, 98, 74), (70, 54, 42), 5)
    parts = [
        panel((0, room_y / 2, 0), (room_x, room_y), "+z", picture(floor, 0.45)),
        panel((0, room_y / 2, high), (room_x, room_y), "-z", picture(stains(600, 800, (190, 184, 170), 7, 4))),
        panel((-room_x / 2, room_y / 2, high / 2), (room_y, high), "+x", picture(wall)),
        panel((room_x / 2, room_y / 2, high / 2), (room_y, high), "-x", picture(wall)),
        panel((0, room_y, high / 2), (room_x, high), "-y", picture(far)),
        panel((0, -0.3, high / 2), (room_x, high), "+y", paint(0.45, 0.42, 0.36)),
    ]
    red = picture(checked(400, 400, ((122, 40, 44), (70, 20, 26), (170, 120, 90)), 5))
    blue = picture(checked(400, 400, ((52, 74, 110), (30, 40, 70), (120, 130, 150)), 6))
    brown, green, grey = paint(0.33, 0.22, 0.13), paint(0.2, 0.3, 0.22), paint(0.36, 0.36, 0.4)
    parts += bunk(-1.38, 4.65, 1, (red, blue), 11) + bunk(-1.38, 2.35, 1, (brown, grey), 21)
    parts += bunk(1.38, 4.65, 1, (grey, green), 31) + bunk(1.38, 2.35, 1, (blue, brown), 41)
    # A window with bars at the far end; the night behind it.
    frame = glossy(0.72, 0.7, 0.66, 0.4)
    parts.append(panel((0, room_y - 0.01, 1.62), (0.95, 1.0), "-y", glossy(0.01, 0.013, 0.03, 0.08)))
    for x in (-0.5, 0, 0.5):
        parts.append(box((x, room_y - 0.03, 1.62), (0.06 if x else 0.045, 0.05, 1.06), frame))
    for z in (1.1, 2.14):
        parts.append(box((0, room_y - 0.03, z), (1.06, 0.06, 0.06), frame))
    for x in np.linspace(-0.42, 0.42, 8):
        parts.append(rod((x, room_y - 0.075, 1.1), (x, room_y - 0.075, 2.14), 0.011, metal(0.1, 0.1, 0.1, 0.6)))
    # A line with washing, bags under the beds, slippers, a basin, a stool with a kettle.
    parts.append(rod((-1.0, 3.5, 2.2), (1.0, 3.5, 2.17), 0.004, paint(0.6, 0.6, 0.6)))
    parts.append(cloth((-0.78, 3.5, 2.18), (0.5, 0, 0), (0, 0, -0.62), paint(0.62, 0.58, 0.5), 1, 0.02, 2.2))
    parts.append(cloth((0.1, 3.5, 2.18), (0.34, 0, 0), (0, 0, -0.5), paint(0.45, 0.16, 0.2), 2, 0.02, 2.0))
    parts.append(cloth((0.5, 3.5, 2.17), (0.3, 0, 0), (0, 0, -0.42), paint(0.25, 0.3, 0.42), 3, 0.02, 2.0))
    bags = [(-1.3, 1.75, paint(0.1, 0.12, 0.2)), (-1.22, 2.75, paint(0.4, 0.12, 0.1)), (1.25, 2.0, paint(0.14, 0.14, 0.14)),
            (1.2, 4.3, paint(0.35, 0.3, 0.12)), (-1.25, 4.4, paint(0.16, 0.26, 0.3))]
    for i, (x, y, b) in enumerate(bags):
        parts.append(soft((x, y, 0.17), (0.5, 0.62, 0.33), b, 4, 60 + i, 0.012, 0, 70, 9.0))
    for x, y, t in ((-0.78, 1.9, 12), (-0.66, 1.93, -8), (0.75, 3.2, 4), (0.86, 3.24, -6)):
        parts.append(soft((x, y, 0.035), (0.1, 0.26, 0.07), paint(0.25, 0.12, 0.2), 3, 2, 0.01, t))
    parts.append(box((0.02, 4.9, 0.44), (0.36, 0.36, 0.03), paint(0.4, 0.27, 0.16)))
    for dx in (-0.14, 0.14):
        for dy in (-0.14, 0.14):
            parts.append(rod((0.02 + dx, 4.9 + dy, 0), (0.02 + dx, 4.9 + dy, 0.43), 0.017, paint(0.35, 0.23, 0.14)))
    parts.append(soft((0.02, 4.9, 0.555), (0.2, 0.2, 0.2), metal(0.7, 0.7, 0.72, 0.25), 2.6, 1, 0))
    parts.append(rod((0.1, 4.86, 0.56), (0.19, 4.82, 0.63), 0.015, metal(0.7, 0.7, 0.72, 0.25)))
    # One bare bulb.
    parts.append(rod((0.05, 2.7, high), (0.05, 2.7, 2.28), 0.006, paint(0.05, 0.05, 0.05)))
    parts.append(lamp({"type": "sphere", "center": [0.05, 2.7, 2.22], "radius": 0.055}, 95, 66, 36))
    return render(parts, (0.3, -0.25, 1.6), (-0.03, 4.2, 1.02), 74, size, samples, 0.15)


# --- the workshop ---------------------------------------------------------------------------------------------------

def sewing_place(x, y, seed, cloth_colour, bale_colour):
    """A table with an industrial sewing machine, work in hand, a stool and a bale beside it."""
    white, dark = glossy(0.78, 0.78, 0.74, 0.35), metal(0.15, 0.15, 0.16, 0.5)
    parts = [box((x, y, 0.76), (1.08, 0.56, 0.035), glossy(0.6, 0.5, 0.36, 0.4))]
    for dx in (-0.44, 0.44):
        parts.append(box((x + dx, y, 0.38), (0.05, 0.46, 0.74), dark))
        parts.append(box((x + dx, y, 0.03), (0.07, 0.56, 0.05), dark))
    parts.append(box((x, y + 0.05, 0.45), (0.22, 0.2, 0.22), dark))
    # The machine: bed, column, arm, head, wheel, thread on its stand.
    parts.append(soft((x + 0.02, y, 0.81), (0.48, 0.18, 0.07), white, 8, 1, 0))
    parts.append(soft((x + 0.21, y, 0.93), (0.11, 0.15, 0.27), white, 7, 1, 0))
    parts.append(soft((x + 0.02, y, 1.03), (0.46, 0.12, 0.11), white, 6, 1, 0))
    parts.append(soft((x - 0.18, y, 0.98), (0.09, 0.11, 0.17), white, 6, 1, 0))
    parts.append(rod((x - 0.18, y, 0.91), (x - 0.18, y, 0.83), 0.006, metal(0.8, 0.8, 0.8, 0.2)))
    parts.append(rod((x + 0.265, y, 1.0), (x + 0.295, y, 1.0), 0.065, dark))
    parts.append(rod((x + 0.4, y + 0.2, 0.77), (x + 0.4, y + 0.2, 1.28), 0.006, dark))
    parts.append(rod((x + 0.34, y + 0.2, 0.8), (x + 0.34, y + 0.2, 0.94), 0.035, cloth_colour))
    parts.append(soft((x - 0.22, y - 0.14, 0.815), (0.5, 0.38, 0.1), cloth_colour, 3.2, seed, 0.03, seed % 40, 60, 8.0))
    parts += sack((x - 0.78, y + 0.02, 0.24), (0.4, 0.5, 0.46), bale_colour, seed + 2)
    # The stool.
    parts.append(seat(x, y - 0.55, 0.48, 0.17, paint(0.35, 0.08, 0.07)))
    parts.append(rod((x, y - 0.55, 0.02), (x, y - 0.55, 0.46), 0.02, dark))
    parts.append(seat(x, y - 0.55, 0.03, 0.17, dark))
    return parts


def tube_lamps(xs, ys, z, power=14, length=1.25):
    return [lamp(panel((x, y, z), (0.14, length), "-z", None), power, power * 1.04, power * 0.97) for x in xs for y in ys]


FABRICS = [(0.42, 0.1, 0.14), (0.12, 0.2, 0.42), (0.7, 0.66, 0.58), (0.08, 0.08, 0.1), (0.5, 0.36, 0.1), (0.2, 0.34, 0.24), (0.45, 0.25, 0.4)]


def workshop(size, samples):
    wide, long, high = 8.4, 19.0, 3.3
    wall = painted_wall(1900, 420, (120, 138, 150), (206, 202, 190), 0.42, 13)
    parts = [
        panel((0, long / 2 - 1, 0), (wide, long), "+z", picture(stains(900, 1800, (120, 116, 108), 12, 6, 500), 0.4)),
        # The ceiling shines a little, for the light the lamps would throw up to it.
        lamp(panel((0, long / 2 - 1, high), (wide, long), "-z", None), 0.13, 0.13, 0.12) | {"bsdf": paint(0.6, 0.59, 0.55)},
        panel((-wide / 2, long / 2 - 1, high / 2), (long, high), "+x", picture(wall)),
        panel((wide / 2, long / 2 - 1, high / 2), (long, high), "-x", picture(wall)),
        panel((0, long - 1, high / 2), (wide, high), "-y", paint(0.55, 0.55, 0.52)),
        panel((0, -1, high / 2), (wide, high), "+y", paint(0.5, 0.5, 0.48)),
    ]
    rng = np.random.default_rng(4)
    for row, y in enumerate(np.arange(2.0, 16.5, 1.75)):
        for x in (-2.85, -0.95, 1.6, 3.3):
            a, b = FABRICS[rng.integers(len(FABRICS))], FABRICS[rng.integers(len(FABRICS))]
            parts += sewing_place(x + rng.normal(0, 0.03), y + rng.normal(0, 0.04), int(rng.integers(900)), paint(*a), paint(*b))
    # A rail of finished dresses on the right wall, cut pieces heaped in the gangway, cartons at the end.
    parts.append(rod((3.9, 0.4, 1.75), (3.9, 1.6, 1.75), 0.015, metal(0.6, 0.6, 0.6)))
    for i in range(9):
        parts.append(cloth((3.72, 0.5 + i * 0.12, 1.7), (0.36, 0.03, 0), (0, 0, -0.95), paint(*FABRICS[i % 3]), i, 0.02, 1.5, 20))
    for i, (x, y, s) in enumerate(((0.32, 3.1, 0.5), (0.35, 4.9, 0.42), (0.3, 7.4, 0.55), (0.38, 10.0, 0.5))):
        parts += sack((x, y, s * 0.45), (s * 1.1, s * 1.2, s * 0.95), paint(*FABRICS[(i * 3 + 1) % 7]), 300 + i)
    for i in range(7):
        for k in range(3 if i % 2 else 2):
            parts.append(box((-3.5 + i * 1.15, long - 1.5, 0.25 + k * 0.5), (0.9, 0.6, 0.48), paint(0.5, 0.38, 0.24), 3 * ((i + k) % 3 - 1)))
    for y in (4.6, 9.9, 15.0):
        for x in (-1.95, 2.45):
            parts.append(box((x, y, high / 2), (0.32, 0.32, high), paint(0.6, 0.6, 0.56)))
    for y in np.arange(0.6, 17.5, 2.4):
        parts.append(box((0, y, high - 0.14), (wide, 0.22, 0.28), paint(0.56, 0.55, 0.51)))
    for x in (-3.1, 0.25, 3.4):
        parts.append(box((x, long / 2, high - 0.33), (0.05, long, 0.04), paint(0.42, 0.42, 0.4)))
    # Blinded windows: the shop sees no daylight.
    for y in np.arange(1.5, 16, 3.2):
        parts.append(panel((-wide / 2 + 0.02, y, 2.25), (1.9, 1.1), "+x", paint(0.75, 0.72, 0.62)))
        parts.append(box((-wide / 2 + 0.03, y, 2.25), (0.05, 0.05, 1.15), paint(0.5, 0.5, 0.5)))
    # Cables and lamps.
    for x in (-1.9, 2.4):
        parts.append(box((x, long / 2, 2.62), (0.06, long, 0.05), paint(0.5, 0.5, 0.5)))
    parts += tube_lamps((-1.9, 2.4), np.arange(1.4, 17, 3.0), 2.5, length=1.8)
    return render(parts, (0.3, -0.7, 1.62), (0.02, 7.0, 0.95), 64, size, samples, 0.24)


# --- the clock ------------------------------------------------------------------------------------------------------

def clock_face(hour, minute):
    image = Image.new("RGB", (900, 900), (244, 240, 228))
    draw = ImageDraw.Draw(image)
    font = ImageFont.truetype(SANS, 92)
    for k in range(60):
        a = math.radians(k * 6 - 90)
        inner = 400 if k % 5 else 380
        draw.line((450 + inner * math.cos(a), 450 + inner * math.sin(a), 450 + 418 * math.cos(a), 450 + 418 * math.sin(a)),
                  fill=(30, 30, 30), width=4 if k % 5 else 12)
    for k in range(1, 13):
        a = math.radians(k * 30 - 90)
        draw.text((450 + 318 * math.cos(a), 450 + 318 * math.sin(a)), str(k), font=font, fill=(25, 25, 25), anchor="mm")
    draw.text((450, 590), "QUARTZ", font=ImageFont.truetype(SANS, 30), fill=(110, 110, 110), anchor="mm")

    def hand(angle, length, width, colour):
        a = math.radians(angle - 90)
        draw.line((450 - 60 * math.cos(a), 450 - 60 * math.sin(a), 450 + length * math.cos(a), 450 + length * math.sin(a)), fill=colour, width=width)

    hand((hour % 12 + minute / 60) * 30, 225, 26, (15, 15, 15))
    hand(minute * 6, 345, 18, (15, 15, 15))
    hand(222, 360, 6, (170, 25, 25))
    draw.ellipse((428, 428, 472, 472), fill=(20, 20, 20))
    return image


def clock_wall(size, samples):
    """The clock over the ironing place: seven minutes past eleven in the evening."""
    wall = painted_wall(1600, 1000, (120, 138, 150), (206, 202, 190), 0.36, 23)
    parts = [
        panel((0, 3, 1.6), (6, 3.4), "-y", picture(wall)),
        panel((0, 1, 0), (6, 5), "+z", paint(0.42, 0.4, 0.38)),
        panel((0, 1, 3.3), (6, 5), "-z", paint(0.62, 0.61, 0.57)),
        panel((-3, 1, 1.6), (5, 3.4), "+x", paint(0.6, 0.6, 0.56)),
        panel((3, 1, 1.6), (5, 3.4), "-x", paint(0.6, 0.6, 0.56)),
        panel((0, -1.5, 1.6), (6, 3.4), "+y", paint(0.5, 0.5, 0.5)),
    ]
    rim = glossy(0.08, 0.08, 0.09, 0.25)
    parts.append(rod((-0.35, 2.9, 2.2), (-0.35, 2.99, 2.2), 0.255, rim))
    parts.append({"type": "disk", "to_world": T().translate([-0.35, 2.905, 2.2]).rotate([1, 0, 0], 90).scale(0.256), "bsdf": both_sides(rim)})
    parts.append(round_panel((-0.35, 2.897, 2.2), 0.238, clock_face(23, 7)))
    # A window with the night in it, and the lamps mirrored in the glass.
    parts.append(panel((1.35, 2.985, 1.95), (1.3, 1.15), "-y", glossy(0.012, 0.015, 0.03, 0.05)))
    for x in (0.68, 1.35, 2.02):
        parts.append(box((x, 2.96, 1.95), (0.06, 0.06, 1.22), glossy(0.7, 0.7, 0.68)))
    for z in (1.36, 2.54):
        parts.append(box((1.35, 2.96, z), (1.4, 0.07, 0.06), glossy(0.7, 0.7, 0.68)))
    # Below: the ironing table, an iron, folded trousers, a notice.
    parts.append(box((-0.3, 2.45, 0.9), (1.9, 0.75, 0.05), paint(0.55, 0.5, 0.44)))
    parts.append(box((1.7, 2.5, 0.78), (1.7, 0.7, 0.05), glossy(0.6, 0.5, 0.36, 0.4)))
    for i in range(7):
        parts.append(soft((-0.95, 2.5, 0.955 + i * 0.045), (0.46, 0.36, 0.055), paint(*FABRICS[(i * 2 + 1) % 4]), 6, 70 + i, 0.01, (i % 3 - 1) * 3))
    for i in range(5):
        parts.append(soft((-0.42, 2.55, 0.955 + i * 0.05), (0.44, 0.36, 0.06), paint(*FABRICS[(i + 3) % 7]), 6, 90 + i, 0.01, (i % 3 - 1) * 4))
    parts.append(soft((0.25, 2.4, 0.98), (0.16, 0.28, 0.1), glossy(0.16, 0.2, 0.3, 0.3), 4, 3, 0, 30))
    parts.append(rod((0.2, 2.45, 1.06), (0.31, 2.34, 1.06), 0.018, paint(0.05, 0.05, 0.05)))
    for i in range(6):
        parts.append(soft((1.25 + (i % 3) * 0.42, 2.5, 0.87 + (i // 3) * 0.14), (0.42, 0.4, 0.17), paint(*FABRICS[(i * 3) % 7]), 3, 120 + i, 0.06))
    notice = Image.new("RGB", (420, 560), (238, 236, 226))
    d = ImageDraw.Draw(notice)
    small, big = ImageFont.truetype(SANS, 34), ImageFont.truetype(SANS, 50)
    for i, (line, font) in enumerate((("DİKKAT", big), ("MESAİ", small), ("07:00 – 23:00", big), ("TELEFON", small), ("YASAKTIR", big))):
        d.text((210, 90 + i * 92), line, font=font, fill=(150, 20, 20) if font is big else (30, 30, 30), anchor="mm")
    parts.append(panel((-1.35, 2.985, 1.9), (0.42, 0.56), "-y", picture(notice)))
    parts += tube_lamps((-1.2, 1.2), (0.2,), 2.9, 22)
    return render(parts, (-0.42, 0.15, 1.6), (-0.18, 2.95, 1.78), 62, size, samples, 0.22)


# --- the house ------------------------------------------------------------------------------------------------------

def signboard():
    image = Image.new("RGB", (1600, 230), (28, 52, 96))
    draw = ImageDraw.Draw(image)
    draw.rectangle((10, 10, 1590, 220), outline=(225, 225, 225), width=6)
    draw.text((800, 92), "YELKENLİ KONFEKSİYON", font=ImageFont.truetype(SANS, 104), fill=(242, 240, 232), anchor="mm")
    draw.text((800, 180), "TEKSTİL SAN. TİC. LTD. ŞTİ.", font=ImageFont.truetype(SANS, 50), fill=(214, 200, 120), anchor="mm")
    return image


def house(size, samples):
    """The building in the morning: shop on the ground floor, workshop above, the lodging under the roof."""
    plaster = stains(1600, 1300, (190, 172, 146), 10, 41, 200)
    d = ImageDraw.Draw(plaster)
    for z in (0.345, 0.67):
        d.rectangle((0, int(1300 * z) - 5, 1600, int(1300 * z) + 5), fill=(150, 134, 112))
    wide, high = 13.0, 10.2
    parts = [
        panel((0, 0, high / 2), (wide, high), "-y", picture(plaster)),
        panel((-wide / 2, 4, high / 2), (8, high), "-x", paint(0.5, 0.44, 0.36)),
        panel((wide / 2, 4, high / 2), (8, high), "+x", paint(0.5, 0.44, 0.36)),
        box((0, -0.1, high + 0.12), (wide + 0.5, 0.9, 0.24), paint(0.42, 0.38, 0.34)),
        # The neighbours, the pavement, the road.
        box((-13.2, 3.4, 4.4), (12.6, 7, 8.8), paint(0.5, 0.36, 0.3)),
        box((13.6, 3.8, 5.6), (13.2, 7, 11.2), paint(0.48, 0.5, 0.5)),
        panel((0, -3.0, 0.12), (60, 6.0), "+z", picture(tiles(2400, 240, (120, 12), (150, 146, 140), (116, 112, 106), 9), 0.7)),
        box((0, -6.05, 0.06), (60, 0.16, 0.16), paint(0.5, 0.5, 0.48)),
        panel((0, -20, 0), (80, 28), "+z", picture(stains(1600, 700, (74, 74, 76), 8, 15, 900), 0.6)),
    ]
    glass, frame = glossy(0.03, 0.04, 0.05, 0.06), paint(0.72, 0.7, 0.66)
    for floor, z in ((1, 5.15), (2, 8.5)):
        for i, x in enumerate((-5.1, -2.55, 0.0, 2.55, 5.1)):
            parts.append(panel((x, -0.02, z), (1.65, 1.7), "-y", glass))
            if floor == 1:
                parts.append(panel((x, -0.04, z + 0.1 * (i % 3)), (1.6, 1.45 - 0.2 * (i % 3)), "-y", paint(0.55, 0.52, 0.44)))
            for dx in (-0.84, 0, 0.84):
                parts.append(box((x + dx, -0.06, z), (0.07, 0.1, 1.78), frame))
            for dz in (-0.87, 0.87):
                parts.append(box((x, -0.06, z + dz), (1.75, 0.12, 0.08), frame))
            parts.append(box((x, -0.14, z - 0.97), (1.9, 0.3, 0.08), paint(0.55, 0.52, 0.47)))
            if floor == 2:
                for bx in np.linspace(-0.75, 0.75, 9):
                    parts.append(rod((x + bx, -0.2, z - 0.85), (x + bx, -0.2, z + 0.85), 0.017, metal(0.08, 0.08, 0.08, 0.6)))
                for bz in (-0.8, 0.0, 0.8):
                    parts.append(rod((x - 0.85, -0.2, z + bz), (x + 0.85, -0.2, z + bz), 0.014, metal(0.08, 0.08, 0.08, 0.6)))
    # Ground floor: shutter, steel door, shop window with the board above.
    shutter = Image.new("RGB", (600, 560), (120, 126, 130))
    ds = ImageDraw.Draw(shutter)
    for k in range(0, 560, 20):
        ds.rectangle((0, k, 600, k + 9), fill=(140, 146, 150))
        ds.line((0, k, 600, k), fill=(84, 88, 92), width=2)
    parts.append(panel((-3.9, -0.03, 1.55), (3.2, 2.9), "-y", picture(shutter, 0.5)))
    parts.append(box((-3.9, -0.12, 3.06), (3.5, 0.3, 0.24), paint(0.4, 0.4, 0.4)))
    parts.append(box((-0.6, -0.05, 1.25), (1.15, 0.14, 2.3), glossy(0.2, 0.12, 0.1, 0.5)))
    parts.append(box((-0.2, -0.15, 1.25), (0.05, 0.06, 0.24), metal(0.7, 0.7, 0.7)))
    parts.append(box((-0.6, -0.4, 0.18), (1.5, 0.7, 0.14), paint(0.5, 0.49, 0.47)))
    parts.append(panel((3.4, -0.03, 1.6), (4.2, 2.2), "-y", glass))
    for x in (1.3, 3.4, 5.5):
        parts.append(box((x, -0.06, 1.6), (0.08, 0.1, 2.3), metal(0.6, 0.6, 0.6)))
    parts.append(box((3.4, -0.06, 2.74), (4.3, 0.1, 0.09), metal(0.6, 0.6, 0.6)))
    parts.append(box((1.6, -0.2, 3.42), (8.6, 0.22, 1.24), paint(0.1, 0.16, 0.3)))
    parts.append(panel((1.6, -0.32, 3.42), (8.5, 1.2), "-y", picture(signboard(), 0.4)))
    # Drain pipe, air conditioners, bales by the shutter, a parked van, a lamp post.
    parts.append(rod((-6.2, -0.12, 0), (-6.2, -0.12, 10), 0.06, metal(0.5, 0.5, 0.5, 0.6)))
    for x, z in ((-1.3, 6.6), (3.9, 6.6), (1.25, 3.0)):
        if z > 4:
            parts.append(soft((x, -0.28, z), (0.85, 0.4, 0.55), paint(0.75, 0.75, 0.72), 9, 1, 0))
            parts.append({"type": "disk", "to_world": T().translate([x - 0.12, -0.49, z]).rotate([1, 0, 0], 90).scale(0.2), "bsdf": both_sides(paint(0.15, 0.15, 0.15))})
    for i, (x, y, z) in enumerate(((-5.0, -0.8, 0.42), (-4.3, -0.85, 0.4), (-4.65, -0.8, 0.98))):
        parts.append(soft((x, y, z), (0.68, 0.6, 0.6), paint(*[(0.7, 0.68, 0.62), (0.5, 0.5, 0.55), (0.66, 0.62, 0.5)][i]), 4, 500 + i, 0.05))
    parts += van(3.3, -7.6)
    parts.append(rod((-7.4, -5.6, 0), (-7.4, -5.6, 8.5), 0.08, metal(0.35, 0.35, 0.35, 0.6)))
    sky = {
        "type": "sunsky", "sun_direction": [-0.62, -0.7, 0.42], "turbidity": 4.0, "sun_scale": 0.75, "sky_scale": 1.4,
        "to_world": T(),
    }
    parts.append(sky)
    return render(parts, (-4.4, -17.0, 1.7), (0.25, 0, 4.9), 60, size, samples, 0.24, 5)


def van(x, y):
    body, dark, glass = glossy(0.72, 0.73, 0.74, 0.25), paint(0.04, 0.04, 0.04), glossy(0.02, 0.025, 0.03, 0.05)
    parts = [
        soft((x, y, 1.12), (5.0, 1.9, 1.85), body, 9, 1, 0),
        soft((x - 2.35, y, 0.82), (1.3, 1.86, 0.95), body, 7, 1, 0),
        box((x - 1.72, y - 0.93, 1.5), (1.0, 0.06, 0.55), glass),
        box((x + 0.9, y - 0.955, 1.15), (0.015, 0.02, 1.3), dark),
        box((x - 0.95, y - 0.955, 1.15), (0.015, 0.02, 1.3), dark),
        box((x - 0.5, y - 0.95, 0.55), (4.9, 0.04, 0.1), dark),
    ]
    for dx in (-1.75, 1.6):
        parts.append(rod((x + dx, y - 1.0, 0.36), (x + dx, y - 0.7, 0.36), 0.36, dark))
        parts.append({"type": "disk", "to_world": T().translate([x + dx, y - 1.005, 0.36]).rotate([1, 0, 0], 90).scale(0.36), "bsdf": both_sides(dark)})
        parts.append({"type": "disk", "to_world": T().translate([x + dx, y - 1.01, 0.36]).rotate([1, 0, 0], 90).scale(0.2), "bsdf": both_sides(metal(0.6, 0.6, 0.6))})
    return parts


# --- the door -------------------------------------------------------------------------------------------------------

def door(size, samples):
    """The lodging's steel door from the stairs, with a padlock on it."""
    wall = stains(900, 1200, (168, 160, 140), 12, 51, 150)
    low = ImageDraw.Draw(wall)
    wall.paste(stains(900, 520, (96, 112, 98), 10, 52), (0, 680))
    low.rectangle((0, 674, 900, 680), fill=(60, 70, 60))
    steel = stains(500, 1000, (96, 62, 46), 9, 53, 80)
    ds = ImageDraw.Draw(steel)
    for frame in ((40, 50, 460, 470), (40, 530, 460, 950)):
        ds.rectangle(frame, outline=(70, 44, 32), width=6)
        ds.line((frame[0] + 6, frame[3] - 6, frame[2] - 6, frame[3] - 6), fill=(126, 88, 68), width=3)
    brass, iron = metal(0.72, 0.52, 0.2, 0.28), metal(0.5, 0.5, 0.52, 0.3)
    black = metal(0.09, 0.09, 0.09, 0.5)
    parts = [
        panel((0, 0, 1.2), (2.6, 3.2), "-y", picture(wall)),
        panel((0, -1.5, 0), (4, 3), "+z", paint(0.36, 0.34, 0.32)),
        panel((-1.3, -1.5, 1.4), (3, 3.4), "+x", paint(0.5, 0.48, 0.42)),
        panel((1.9, -1.5, 1.4), (3, 3.4), "-x", paint(0.5, 0.48, 0.42)),
        panel((0, -3, 1.4), (4, 3.4), "+y", paint(0.4, 0.4, 0.38)),
        panel((0, -1.5, 2.8), (4, 3), "-z", paint(0.5, 0.5, 0.48)),
        box((-0.15, -0.03, 1.0), (1.0, 0.06, 2.02), picture(steel, 0.45)),
    ]
    for x in (-0.69, 0.39):
        parts.append(box((x, -0.04, 1.03), (0.08, 0.1, 2.1), glossy(0.24, 0.15, 0.11, 0.5)))
    parts.append(box((-0.15, -0.04, 2.06), (1.16, 0.1, 0.08), glossy(0.24, 0.15, 0.11, 0.5)))
    # Hasp and staple over the gap, the padlock through it; a handle; a bolt below.
    parts.append(box((0.28, -0.075, 1.22), (0.3, 0.012, 0.06), iron))
    for x in (0.16, 0.2):
        parts.append({"type": "sphere", "center": [x, -0.083, 1.22], "radius": 0.009, "bsdf": black})
    parts.append(box((0.44, -0.1, 1.22), (0.07, 0.012, 0.09), iron))
    parts.append(rod((0.405, -0.08, 1.22), (0.405, -0.125, 1.22), 0.011, iron))
    parts.append(ring((0.405, -0.12, 1.17), 0.034, 0.0075, iron, 0, 180))
    for dx in (-0.034, 0.034):
        parts.append(rod((0.405 + dx, -0.12, 1.17), (0.405 + dx, -0.12, 1.12), 0.0075, iron))
    parts.append(soft((0.405, -0.12, 1.078), (0.105, 0.045, 0.1), brass, 7, 1, 0))
    parts.append(rod((0.405, -0.143, 1.062), (0.405, -0.147, 1.062), 0.008, black))
    parts.append(box((0.22, -0.075, 0.95), (0.05, 0.02, 0.2), black))
    parts.append(rod((0.22, -0.08, 0.99), (0.22, -0.14, 0.99), 0.011, iron))
    parts.append(rod((0.22, -0.14, 0.99), (0.1, -0.14, 0.985), 0.012, iron))
    for z in (0.35, 1.75):
        parts.append(rod((-0.66, -0.09, z - 0.07), (-0.66, -0.09, z + 0.07), 0.022, black))
    plate = Image.new("RGB", (220, 120), (226, 220, 200))
    dp = ImageDraw.Draw(plate)
    dp.rectangle((5, 5, 215, 115), outline=(60, 60, 60), width=4)
    dp.text((110, 60), "KAT 3", font=ImageFont.truetype(SANS, 54), fill=(40, 40, 40), anchor="mm")
    parts.append(panel((-0.15, -0.066, 1.72), (0.22, 0.12), "-y", picture(plate)))
    parts.append(lamp({"type": "sphere", "center": [0.7, -1.5, 2.5], "radius": 0.09}, 42, 36, 27))
    parts.append(lamp(panel((-1.28, -1.9, 1.7), (0.8, 1.1), "+x", None), 1.6, 1.9, 2.3))
    return render(parts, (0.52, -1.02, 1.36), (0.12, 0, 1.16), 66, size, samples, 0.17)


SCENES = {"dormitory": dormitory, "workshop": workshop, "clock": clock_wall, "house": house, "door": door}

if __name__ == "__main__":
    import sys
    name, width, height, samples, out = sys.argv[1], *map(int, sys.argv[2:5]), sys.argv[5]
    SCENES[name]((width, height), samples).save(out)
