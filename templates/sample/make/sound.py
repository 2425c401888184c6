"""Two recordings in a machine voice and a short film, by espeak-ng and ffmpeg."""

import subprocess
import tempfile
from pathlib import Path

VOICE_NOTE = (
    "Айгуль, слушай внимательно. Паспорт у хозяина. Пока долг, тысячу восемьсот пятьдесят долларов, не закроешь, "
    "никто тебе его не отдаст. И про консульство забудь. Хуже будет."
)
COVERT = "Паспорт Селимде турат. Карызың жабылмайынча эч жакка чыкпайсың. Эшикти кечинде өзүм кулпулайм. Болду, сүйлөшпө."
EXACT = ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact", "-threads", "1"]


def _run(*command):
    subprocess.run([str(c) for c in command], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def seconds(path):
    probe = ["ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", str(path)]
    return float(subprocess.run(probe, check=True, capture_output=True, text=True).stdout)


def voice_note(path):
    """A voice message: a man speaking Russian, mono Opus as messengers send it."""
    with tempfile.TemporaryDirectory() as work:
        wav = Path(work) / "voice.wav"
        _run("espeak-ng", "-v", "ru", "-s", 150, "-p", 28, "-a", 150, "-w", wav, VOICE_NOTE)
        tone = "lowpass=f=6200,highpass=f=120,aecho=0.8:0.5:18:0.12,volume=1.3"
        _run("ffmpeg", "-y", "-i", wav, "-af", tone, "-ac", 1, "-ar", 48000, "-c:a", "libopus", "-b:a", "20k", *EXACT, path)


def covert_recording(path):
    """A recording made from a pocket: a woman speaking Kyrgyz, dull, with the hum of machines."""
    with tempfile.TemporaryDirectory() as work:
        wav = Path(work) / "voice.wav"
        _run("espeak-ng", "-v", "ky+f3", "-s", 150, "-p", 52, "-a", 140, "-w", wav, COVERT)
        mix = (
            "[0:a]lowpass=f=3000,volume=1.1,adelay=900,apad=pad_dur=0.8[v];"
            "anoisesrc=color=brown:amplitude=0.05:seed=417:sample_rate=44100,lowpass=f=900[n];[v][n]amix=inputs=2:duration=first"
        )
        _run("ffmpeg", "-y", "-i", wav, "-filter_complex", mix, "-ac", 1, "-ar", 44100, "-c:a", "aac", "-b:a", "40k", *EXACT,
             "-metadata", "creation_time=2026-07-18T20:09:00Z", path)


def film(picture, path):
    """Seven seconds across the empty workshop, held by hand."""
    moves = (
        "scale=1296:-2,crop=w=864:h=1152:x='216+80*sin(t*0.9)+7*sin(t*7.1)':y='288-62*cos(t*0.7)+6*sin(t*6.3+1)',"
        "scale=480:640,noise=alls=6:allf=t:all_seed=417,format=yuv420p"
    )
    _run("ffmpeg", "-y", "-loop", 1, "-framerate", 15, "-t", 7, "-i", picture, "-vf", moves, "-c:v", "libx264", "-preset", "slow", "-crf", 31,
         "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-threads", 1, "-movflags", "+faststart",
         "-metadata", "creation_time=2026-03-22T20:15:12Z", path)
