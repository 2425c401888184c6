"""A phone's JPEG: grain and vignette of a cheap lens, EXIF with camera, time, zone, place and orientation."""

import subprocess

import numpy as np
from PIL import Image, ImageFilter

# Maker, model and program of the client's phone.
PHONE = ("Akbar", "Akbar M11", "M11-1.0.417")
# How the sensor's picture must be turned so that a viewer who honours the tag sees it upright.
STORED = {1: None, 6: Image.ROTATE_90, 8: Image.ROTATE_270, 3: Image.ROTATE_180}


def as_taken(image, seed, grain=3.0):
    rng = np.random.default_rng(seed)
    data = np.asarray(image.filter(ImageFilter.MedianFilter(3)), float)
    data = 0.65 * data + 0.35 * np.asarray(image, float)
    height, width = data.shape[:2]
    y, x = np.mgrid[0:height, 0:width]
    edge = np.hypot(x / width - 0.5, y / height - 0.5)
    data *= (1.02 - 0.34 * edge**2)[..., None]
    small = rng.normal(0, grain, (height // 2 + 1, width // 2 + 1))
    noise = np.asarray(Image.fromarray(small.astype(np.float32)).resize((width, height), Image.BICUBIC))
    return Image.fromarray(np.clip(data + noise[..., None], 0, 255).astype(np.uint8))


def save(image, path, taken, zone, orientation=1, place=None, quality=80, phone=PHONE):
    """`taken` like `2026:03:15 22:45:31`, `zone` like `+03:00`, `place` (latitude, longitude, altitude) in degrees and metres."""
    turn = STORED[orientation]
    (image if turn is None else image.transpose(turn)).save(path, "JPEG", quality=quality, optimize=True, progressive=False)
    tags = [f"-Make={phone[0]}", f"-Model={phone[1]}", f"-Software={phone[2]}", f"-Orientation#={orientation}", f"-DateTimeOriginal={taken}",
            f"-CreateDate={taken}", f"-ModifyDate={taken}", f"-OffsetTimeOriginal={zone}", f"-OffsetTime={zone}", f"-OffsetTimeDigitized={zone}",
            "-XResolution=72", "-YResolution=72", "-ResolutionUnit=inches", "-ColorSpace#=1"]
    tags += ["-FNumber=1.8", "-FocalLength=3.54", "-FocalLengthIn35mmFormat=26", "-ISO=800", "-ExposureTime=1/25", "-Flash#=16", "-WhiteBalance#=0"]
    if place:
        latitude, longitude, altitude = place
        tags += [f"-GPSLatitude={latitude}", "-GPSLatitudeRef=N", f"-GPSLongitude={longitude}", "-GPSLongitudeRef=E", f"-GPSAltitude={altitude}", "-GPSAltitudeRef#=0"]
    subprocess.run(["exiftool", "-q", "-overwrite_original", *tags, str(path)], check=True)
