# Ответы командной строки.

cli-vault-made = Хранилище создано: { $folder }.
cli-vault-checked = Проверка уровня { $level }: { $count ->
    [0] всё в порядке.
   *[other] найдено замечаний: { $count }.
}
cli-passphrase-changed = Парольная фраза изменена.
cli-case-made = Открыто дело № { $number }: { $id }
cli-party-added = Внесено: { $id }
cli-written = Записано: { $path }
cli-taken-in = Принято: { $added }, повторов: { $duplicates }, не принято: { $failed }.
cli-chat-read = { $title }: { $messages } сообщ., участников { $people }, с { $first } по { $last }
cli-chat-dates = В датах Док. { $number } неясно, где день, а где месяц; ответ даёт --dates:
cli-chat-linked = Готово.
cli-fact-added = Факт внесён: { $id }
cli-tie-added = Связь внесена: { $id }
cli-tie-removed = Связь удалена: { $id }
cli-template-next = дальше
cli-filing-begun = Документ начат: { $id }
cli-filing-filled = Сохранено ответов: { $count }.
cli-previewed = Записано страниц: { $pages }, папка { $path }.
cli-filing-final = Готово: страниц { $pages }, SHA-256 { $sha256 }
cli-filing-overruled = Основание записано
cli-filing-public = Публичная редакция: страниц { $pages }, SHA-256 { $sha256 }
cli-filing-recorded = Записано: { $id }
cli-filing-word = Документ Word: { $path }
cli-bundle-built = Страниц { $pages }: { $path }, SHA-256 { $sha256 }

cli-backup-made = Копия { $number } сделана и перечитана: файлов { $originals }, новых { $new }.
cli-backup-checked = Копия { $number } перечитана: файлов { $originals }.
cli-backup-none = Копий ещё не было.
cli-backup-last = Последняя копия: { $days } дн. назад, { $folder }.
cli-backup-set = копия { $number }, файлов { $originals }
cli-backup-restored = Хранилище восстановлено из копии { $number }: сличено { $compared } из { $originals }.
cli-backup-drilled = Пробное восстановление копии { $number }: сличено { $compared } из { $originals }, { $seconds } с. Ничего от пробы не осталось.
cli-backup-lost = Не хватает или повреждено: { $lost }.
cli-event-added = Событие записано: { $id }
cli-task-added = Задача добавлена: { $id }
cli-task-done = Задача выполнена.
cli-agenda-written = Повестка записана: { $path }
cli-consent-added = Согласие записано: { $id }
cli-consent-withdrawn = Согласие отозвано. Касается документов и копий: { $count }.
cli-consent-overruled = Основание записано в журнал хранения.
cli-indicator-marked = Отмечено: { $indicator }
cli-interview-begun = Беседа начата: { $id }
cli-interview-answered = Ответ сохранён: { $question }
cli-merged = Объединено. Разъединить: dalil match split { $id }
cli-split = Разъединено, запись снова есть: { $id }
cli-decided = Решение сохранено.
cli-account-added = Рассказ записан: { $id }
cli-contradictions = Противоречий без объяснения: { $count }.
cli-ledger-added = Строка внесена: { $id }
cli-custody-anchored = Подтверждён меткой времени по запись { $entries }, { $at }, { $authority }.
cli-custody-open = Цел, но без метки времени с записи { $entry }.
cli-custody-failed = Нарушен на записи { $entry }: { $reason }.
cli-custody-alarm = Запись { $entry } — тревога: тогда при открытии хранилища нашлись потери или изменения.
cli-custody-stamped = Принято: записи по { $entries } существовали { $at }, удостоверяет { $authority }.
cli-custody-unpinned = Сертификат убран.
cli-kit-made = Набор восстановления открывает хранилище. Храните бумагу отдельно от компьютера, а файл удалите.
cli-kit-none = Набора восстановления нет.
cli-kit-there = Набор восстановления составлен { $at }.
cli-kit-written = Набор в файле { $path }. Напечатайте его и введите слова, чтобы его испытать; если набор разделён — слова с двух листов.
cli-vault-recovered = У хранилища новая парольная фраза.

cli-term-open = идёт
cli-term-done = выполнено
cli-term-late = с опозданием
cli-term-missed = пропущен
cli-term-waived = не применяется
