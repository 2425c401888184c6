# Reading of files: the protection on this computer.

reader-title = Reading of files
reader-note = Each file that came as evidence is read by a process of its own, which can open no other file and no connection. If a part of this protection is missing, files are stored only.
reader-check = Check the protection
reader-protected = Files are read behind the protection.
reader-layer-privileges = No new rights
reader-layer-limits = Bounds of memory and time
reader-layer-files = Files and network closed
reader-layer-calls = System calls filtered
reader-state-full = stands
reader-state-partial = stands in part{ $system ->
    [linux] , the next layer carries the rest
   *[other] {""}
}
reader-state-missing = missing
reader-acts = Forbidden acts denied: { $denied } of { $acts }
reader-start = Reading begins within { $ms } ms
reader-untested = The protection was written for this system, but never tested on it.
reader-windows = On Windows this process can still read files of Windows itself, and the calls of its kernel are closed only in part.
