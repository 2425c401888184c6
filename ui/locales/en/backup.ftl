# Backups.

backup-title = Backup
backup-note = A backup is the same encrypted files on another disk: without the passphrase nobody reads it. Only what is new is copied, and then read back.
backup-folder = Where to
backup-choose = Choose a folder
backup-choose-other = To another folder
backup-run = Back up
backup-running = Copying
backup-check = Read the whole backup back
backup-checking = The backup is being read back
backup-drill = Trial restoration
backup-drill-note = The backup is restored beside the vault, every original is compared, and the trial is removed again. It asks for the passphrase, as another computer would.
backup-drill-do = Begin the trial
backup-drilling = Trial restoration
backup-cancel = Stop
backup-none = No backup was made yet
backup-none-why = If the laptop is stolen or breaks, the evidence is gone. A stick in a safe is enough.
backup-last = Last backup: { $when }
backup-verified = all of it read back { $when }
backup-unverified = not read back as a whole yet
backup-damage = Damage was found in this backup: { $count }. The next backup copies it again
backup-lacking = The vault itself did not give these files whole, and they were not copied: { $count }. Bring them back from another backup, then back up once more
backup-away = The disk with the backup is not connected now
backup-other = Another backup, { $when }
backup-today = today
backup-yesterday = yesterday
backup-ahead = (its date lies ahead)
backup-days = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
backup-made = Backup made: { $originals } sealed files, { $new } new, which were read back
backup-made-lacking = The backup is made, but files that the vault itself does not give whole were not copied: { $count }. Bring them back from another backup, then back up once more
backup-passed-over = There are later backups, but their list is damaged: { $numbers }. This is an earlier one
backup-hollow = The files of backup { $number } of { $when } are those of its list, but its database is not whole inside: it was copied from a vault whose database was damaged
backup-hollow-instead = If the vault had to be rescued, this one would be passed over, and the earlier backup { $number } of { $when } taken
backup-hollow-alone = If the vault had to be rescued, this one would be passed over, and the database of no earlier backup here was found whole
backup-hollow-unasked = If the vault had to be rescued, this one would be passed over; which earlier backup would be taken was not looked for to the end
backup-hollow-do = Make a new backup now, while the vault is whole. Erase neither this one nor earlier ones until then
backup-hollow-kept = The files of evidence in it are whole.
backup-unread = The disk does not give back the list of later backups that lie here: { $numbers }. They may be whole. Connect the disk again and repeat; if it stays so, make a new backup on another disk while the vault is whole, and do not erase these
backup-destroyed = Earlier backups on this disk still hold files of destroyed evidence: { $count }. They go by “What was destroyed”
backup-destroyed-open = What was destroyed
backup-destroyed-title = Destroyed evidence in the backup
backup-destroyed-note = A backup is the last resort against a mistake, so nothing is removed from it by itself. Here you see what of destroyed evidence still lies in it, and can remove it.
backup-destroyed-none = Nothing of destroyed evidence lies in this backup.
backup-destroyed-held = Of destroyed evidence this backup still holds { $files ->
    [one] { $files } sealed file
   *[other] { $files } sealed files
}; { $sets ->
    [0] no copy holds their keys
    [one] { $sets } earlier copy holds their keys
   *[other] { $sets } earlier copies hold their keys
}.
backup-destroyed-first = The newest backup is from before the destruction. Back up once more, then remove.
backup-destroyed-what = What to remove
backup-destroyed-files = The sealed files only; the earlier copies stay and still tell of them
backup-destroyed-sets = The files, and the earlier copies with the keys
backup-destroyed-lost = Lost for good: what the vault was on { $moments }. The newest backup ({ $newest }) is read back whole first, and stays.
backup-destroyed-unlisted = { $count ->
    [one] { $count } earlier copy has a damaged list or is half removed: it
   *[other] { $count } earlier copies have a damaged list or are half removed: they
} may hold as much, and would go too.
backup-destroyed-do = Remove from the backup
backup-purging = Being removed from the backup
backup-purged = Removed from the backup: files { $files }, earlier copies { $sets }.
backup-whole = The backup is whole: { $originals ->
    [one] { $originals } sealed file read back
   *[other] { $originals } sealed files read back
}
backup-lost = Missing or damaged in the backup: { $count }. Back up once more while the vault is whole: it is copied again
backup-unreadable = The disk with the backup does not give back: { $count }. Back up to another disk while the vault is whole
backup-unreadable-kept = What could be read is whole.
backup-drilled = Restoring works: { $compared } of { $originals } sealed files compared, { $seconds } s
backup-drill-failed = The trial found damage: { $count }. Make a new backup on another disk
backup-drill-print = Print the result of the trial
backup-drill-print-note = A sheet for whoever asks whether the evidence could be brought back: when it was tried, from which backup, what was compared and what that means.
backup-drill-print-language = Language of the sheet
backup-drill-print-pages = Pages of the sheet
backup-drill-print-save = Save PDF
backup-drill-last = Last trial: { $when }, { $how ->
    [whole] it worked
    [ended] it ended before all was compared
   *[other] damage was found
}
shell-backup-none = No backup
shell-backup = Backup { $when }
shell-backup-whole = read back whole { $when }
shell-backup-unread = not read back as a whole yet
shell-backup-damaged = damage found in it
shell-backup-old = older than a week: time for a new one
shell-backup-ahead = its date lies ahead of the clock: time for a new one
shell-backup-untried = restoring it was not tried yet
shell-backup-tried = restoring last tried { $when }
shell-backup-tried-badly = the last trial did not bring everything back
restore-link = Restore from a backup
restore-title = Restore from a backup
restore-lead = Choose the folder or stick that holds the backup. The vault comes to its usual place; every file is compared on the way.
restore-choose = Choose the folder with the backup
restore-sets = Backups in this folder
restore-set = { $when }, { $originals } sealed files
restore-set-unlisted = backup { $number }, about { $when }: its list is damaged, all is taken as it lies
restore-do = Restore
restore-running = Restoring
restore-done = The vault is restored: { $compared } of { $originals } sealed files compared
restore-open = Open the vault
restore-occupied = There is a vault at the usual place already: { $folder }. Restoring does not replace it: the backup goes into another folder, an empty one.
restore-elsewhere = Choose an empty folder
restore-into = Folder of the restored vault: { $folder }
restore-of = Vault { $number }, folder { $folder }
restore-several = Backups of several vaults lie here, each with a passphrase of its own. If the passphrase does not fit, try a backup of the other one.
undo-backup = Backup
custody-backup = The vault was copied, and what was new in the copy read back
