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
cli-fact-added = Факт внесён: { $id }
cli-filing-begun = Документ начат: { $id }
cli-filing-filled = Сохранено ответов: { $count }.
cli-previewed = Записано страниц: { $pages }, папка { $path }.
cli-filing-final = Готово: страниц { $pages }, SHA-256 { $sha256 }
cli-bundle-built = Страниц { $pages }: { $path }, SHA-256 { $sha256 }

cli-account-added = Рассказ записан: { $id }
cli-contradictions = Противоречий без объяснения: { $count }.
cli-ledger-added = Строка внесена: { $id }
