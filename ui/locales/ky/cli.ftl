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

cli-account-added = Айтым жазылды: { $id }
cli-contradictions = Түшүндүрүлбөгөн карама-каршылыктар: { $count }.
cli-ledger-added = Сап киргизилди: { $id }
