# Резервные копии.

backup-title = Резервная копия
backup-note = Копия — те же зашифрованные файлы на другом диске: без парольной фразы её не прочесть. Копируется только новое, потом всё новое перечитывается.
backup-folder = Куда
backup-choose = Выбрать папку
backup-choose-other = В другую папку
backup-run = Сделать копию
backup-running = Копирование
backup-check = Перечитать всю копию
backup-checking = Копия перечитывается
backup-drill = Пробное восстановление
backup-drill-note = Копия восстанавливается рядом с хранилищем, каждый оригинал сличается, затем проба удаляется. Нужна парольная фраза: без неё не восстановить и на другом компьютере.
backup-drill-do = Начать пробу
backup-drilling = Пробное восстановление
backup-cancel = Прервать
backup-none = Копий ещё не было
backup-none-why = Если ноутбук украдут или он сломается, доказательства пропадут. Флешки в сейфе достаточно.
backup-last = Последняя копия: { $when }
backup-verified = перечитана целиком { $when }
backup-unverified = целиком ещё не перечитывалась
backup-damage = В этой копии найдены повреждения: { $count }. При следующем копировании это скопируется заново
backup-away = Диск с копией сейчас не подключён
backup-today = сегодня
backup-yesterday = вчера
backup-days = { $count ->
    [one] { $count } день назад
    [few] { $count } дня назад
   *[many] { $count } дней назад
}
backup-made = Копия сделана: файлов { $originals }, новых { $new }, новые перечитаны
backup-destroyed = В прежних копиях на этом диске ещё лежат файлы уничтоженных доказательств: { $count }. Чтобы их не было, удалите папку копий с этого диска и сделайте новую копию
backup-whole = Копия цела: { $originals ->
    [one] перечитан { $originals } файл
    [few] перечитаны { $originals } файла
   *[many] перечитано { $originals } файлов
}
backup-lost = В копии не хватает или повреждено: { $count }. Сделайте копию ещё раз, пока хранилище цело: это скопируется заново
backup-unreadable = Диск с копией не отдаёт: { $count }. Сделайте копию на другой диск, пока хранилище цело
backup-unreadable-kept = Прочитанное цело.
backup-drilled = Восстановление удаётся: сличено { $compared } из { $originals }, { $seconds } с
backup-drill-failed = При пробе нашлись повреждения: { $count }. Сделайте новую копию на другой диск
backup-drill-print = Напечатать результат пробы
backup-drill-print-note = Лист для дела или для того, кто спросит, можно ли вернуть доказательства: когда проверено, из какой копии, что сличено и что это значит.
backup-drill-print-language = Язык листа
backup-drill-print-pages = Страницы листа
backup-drill-print-save = Сохранить PDF
backup-drill-last = Последняя проба: { $when }, { $how ->
    [whole] удалась
    [ended] прервалась раньше времени
   *[other] нашлись повреждения
}
shell-backup-none = Копии нет
shell-backup = Копия { $when }
shell-backup-whole = перечитана целиком { $when }
shell-backup-unread = целиком ещё не перечитывалась
shell-backup-damaged = в ней найдены повреждения
restore-link = Восстановить из копии
restore-title = Восстановление из копии
restore-lead = Выберите папку или флешку с копией. Хранилище ляжет на обычное место; каждый файл по дороге сличается.
restore-choose = Выбрать папку с копией
restore-sets = Копии в этой папке
restore-set = { $when }, файлов { $originals }
restore-do = Восстановить
restore-running = Восстановление
restore-done = Хранилище восстановлено: сличено { $compared } из { $originals }
restore-open = Открыть хранилище
restore-occupied = На обычном месте уже есть хранилище: восстановление его не заменит. Уберите его в другую папку.
undo-backup = Резервная копия
custody-backup = Хранилище скопировано, новое в копии перечитано
