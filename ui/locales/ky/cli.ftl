# Буйрук сабынын жооптору.

cli-vault-made = Сактагыч түзүлдү: { $folder }.
cli-vault-checked = { $level }-деңгээлде текшерилди: { $count ->
    [0] баары жайында.
   *[other] табылган эскертүүлөр: { $count }.
}
cli-passphrase-changed = Купуя сөз алмаштырылды.
cli-case-made = № { $number } иш ачылды: { $id }
cli-party-added = Киргизилди: { $id }
cli-written = Жазылды: { $path }
cli-taken-in = Кабыл алынды: { $added }, кайталангандар: { $duplicates }, кабыл алынбады: { $failed }.
cli-fact-added = Факт киргизилди: { $id }
cli-filing-begun = Документ башталды: { $id }
cli-filing-filled = Сакталган жооптор: { $count }.
cli-previewed = Жазылган барактар: { $pages }, папка { $path }.
cli-filing-final = Даяр: { $pages } барак, SHA-256 { $sha256 }
cli-bundle-built = { $pages } барак: { $path }, SHA-256 { $sha256 }
cli-consent-added = Макулдук жазылды: { $id }
cli-consent-withdrawn = Макулдук кайтарып алынды. Тиешелүү документтер менен көчүрмөлөр: { $count }.
cli-consent-overruled = Негизи сактоо журналына жазылды.
cli-indicator-marked = Белгиленди: { $indicator }
cli-interview-begun = Маек башталды: { $id }
cli-interview-answered = Жооп сакталды: { $question }
