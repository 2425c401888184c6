# Ответы командной строки.

cli-vault-made = Хранилище создано: { $folder }.
cli-vault-checked = Проверка уровня { $level }: { $count ->
    [0] всё в порядке.
   *[other] найдено замечаний: { $count }.
}
cli-passphrase-changed = Парольная фраза изменена.
cli-case-made = Открыто дело № { $number }: { $id }
cli-passphrase-changed-unnoted = Фраза сменена: действует новая. Записать это в журнал хранения не удалось; проверьте, не заполнен ли диск.
cli-party-added = Внесено: { $id }
cli-written = Записано: { $path }
cli-taken-in = Принято: { $added }, повторов: { $duplicates }, не принято: { $failed }.
cli-mended = Восстановлено оригиналов: { $mended }. Их запечатанные файлы были повреждены или пропали, эти копии заняли их место.
cli-page-apart = Не удалось связать с сохранёнными страницами или переписками файлов: { $count }. Они приняты как отдельные доказательства.
cli-items-changed = Изменено доказательств: { $count }
cli-unlocked = Пароль подошёл: доказательство { $number } открыто и прочитано.
cli-password-forgotten = Сохранённый пароль доказательства { $number } удалён. Прочитанный текст остался.
cli-chat-read = { $title }: сообщений { $messages }, участников { $people }, с { $first } по { $last }
cli-chat-dates = В датах Док. { $number } неясно, где день, а где месяц; ответ даёт --dates:
cli-chat-dates-of-one = В датах этой переписки (Док. { $number }) неясно, где день, а где месяц; ответ дают --chat и --dates:
cli-chat-more = Это не вся переписка: всего сообщений { $total }, дальше — с --from { $next }.
cli-chat-linked = Готово.
cli-recognised = Распознано: { $read }, не распознано: { $failed }.
cli-transcribed = Расшифровано машиной: { $made }, не расшифровано: { $failed }.
cli-text-kept = Готово. Прежний текст остался в хранилище.
cli-transcript-until = не окончена: обрывается на { $until }
cli-fact-added = Факт внесён: { $id }
cli-changed = Изменено: { $what }. Отменить: dalil undo.
cli-unchanged = Ничего не изменено: так уже есть, или не названо, что изменить.
cli-removed = Удалено: { $id }. Вернуть: dalil undo.
cli-highlighted = Помечено.
cli-highlight-changed = Пометка изменена.
cli-highlight-removed = Пометка снята.
cli-tie-added = Связь внесена: { $id }
cli-tie-removed = Связь удалена: { $id }
cli-template-next = дальше
cli-draft-open = Текст открыт для правки, абзацев: { $count }
cli-draft-closed = Текст снова пишет образец
cli-draft-saved = Текст сохранён
cli-draft-kept = Версия сохранена
cli-filing-wanted = нужен ответ
cli-filing-chosen = Выбрано: { $count }
cli-filing-begun = Документ начат: { $id }
cli-filing-exported = PDF записан: { $path }
cli-filing-filled = Сохранено ответов: { $count }.
cli-previewed = Записано страниц: { $pages }, папка { $path }.
cli-filing-final = Готово: страниц { $pages }, SHA-256 { $sha256 }
cli-filing-hand-in = Записано, куда документ подаётся
cli-filing-overruled = Основание записано
cli-finding-confirmed = подтверждено
cli-severity-blocking = мешает
cli-severity-confirm = подтвердить
cli-severity-note = заметка
cli-filing-public = Публичная редакция: страниц { $pages }, SHA-256 { $sha256 }
cli-filing-recorded = Записано: { $id }
cli-filing-word = Документ Word: { $path }
cli-bundle-built = Страниц { $pages }: { $path }, SHA-256 { $sha256 }

cli-backup-made = Копия { $number } сделана: запечатанных файлов { $originals }, новых { $new }, новые перечитаны.
cli-backup-made-not-whole = Копия { $number } сделана, но не всё в ней есть: запечатанных файлов { $originals }, новых { $new }, новые перечитаны. Не скопированы те, которые само хранилище не отдаёт целыми:
cli-backup-checked = Копия { $number } перечитана: запечатанных файлов { $originals }.
cli-backup-none = Копий ещё не было.
cli-backup-last = Последняя копия: { $days ->
    [ahead] дата по часам компьютера ещё не наступила
    [0] сегодня
    [one] { $days } день назад
    [few] { $days } дня назад
   *[other] { $days } дней назад
}, { $folder }. { $whole ->
    [never] Целиком она ещё не перечитывалась.
    [ahead] Целиком она перечитана, но дата этого по часам компьютера ещё не наступила.
    [0] Целиком перечитана сегодня.
    [one] Целиком перечитана { $whole } день назад.
    [few] Целиком перечитана { $whole } дня назад.
   *[other] Целиком перечитана { $whole } дней назад.
}
cli-backup-old = Ей больше недели, или её дата по часам компьютера ещё не наступила: сделайте новую.
cli-backup-untried = За последние 30 дней ни одна проба не вернула всего, или это не удалось более поздней: попробуйте восстановление (dalil backup drill).
cli-backup-set = копия { $number }, запечатанных файлов { $originals }
cli-backup-set-unlisted = копия { $number }, её опись повреждена: восстановить её можно, назвав её номер (--set { $number })
cli-backup-passed-over = Есть и более поздние копии, но их опись повреждена: { $numbers }. Это более ранняя, { $number }; те можно восстановить по номеру (dalil backup restore --set).
cli-backup-restored = Хранилище восстановлено из копии { $number }: сличено запечатанных файлов { $compared } из { $originals }.
cli-backup-drilled = Пробное восстановление копии { $number }: сличено запечатанных файлов { $compared } из { $originals }, { $seconds } с. Ничего от пробы не осталось.
cli-backup-lost = Запечатанных файлов не хватает или повреждено: { $lost }.
cli-backup-unreadable = Диск с копией не отдаёт: { $unreadable }.
cli-backup-other = Ещё копия: { $days ->
    [ahead] дата по часам компьютера ещё не наступила
    [0] сегодня
    [one] { $days } день назад
    [few] { $days } дня назад
   *[other] { $days } дней назад
}, { $folder }.
cli-backup-restored-not-whole = Копия { $number } перенесена, но цело в ней не всё: сличено запечатанных файлов { $compared } из { $originals }.
cli-backup-part = { $kind ->
    [database] Повреждена или пропала база с делами и журналом: { $file }
    [descriptor] Повреждено или пропало описание хранилища: { $file }
    [head] Повреждена или пропала печать журнала: { $file }
    [keys] Повреждены или пропали прежние ключи: { $file }
    [slot] Повреждена или пропала запись с ключом, чья-то фраза может не открыть эту копию: { $file }
    [list] Опись копии повреждена или пропала, и всё взято как лежит: { $file }
    [anchor] Повреждена или пропала метка времени: { $file }
   *[other] Повреждён или пропал файл копии: { $file }
}
cli-backup-then = { $what ->
    [cli-backup-made] Верните их из другой копии (dalil vault repair), потом сделайте копию ещё раз. Остальное в этой копии есть.
    [cli-backup-restored] Копию не стирайте. Если есть другая, восстановите и её, в другую папку, и сравните.
   *[other] Сделайте ещё одну копию, лучше на другой диск, пока хранилище цело. Эту до тех пор не стирайте. Если и в хранилище это не цело, сначала поищите его в другой копии.
}
cli-event-added = Событие записано: { $id }
cli-reception-kept = Порядок приёма записан: { $id }
cli-reception-removed = Порядок приёма удалён
cli-task-added = Задача добавлена: { $id }
cli-task-done = Задача выполнена.
cli-agenda-written = Расписание записано: { $path }
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
cli-custody-elsewhere = Из них из указанной папки: { $count }.
cli-custody-elsewhere-none = В указанной папке нет ни одной контрольной точки этого хранилища: с тем, что хранилось отдельно, журнал не сверен.
cli-custody-elsewhere-others = Контрольных точек других хранилищ или без подписи этого в той папке: { $count }. С журналом они не сверялись.
cli-custody-damaged = Не читается или не относится ни к одной контрольной точке рядом: { $file }
cli-custody-missing = Принятая метка времени пропала из папки хранилища: anchors/{ $file }
cli-custody-stamped = Принято: записи по { $entries } существовали { $at }, удостоверяет { $authority }.
cli-custody-unpinned = Сертификат убран.
cli-kit-made = Набор восстановления открывает хранилище. Храните бумагу отдельно от компьютера, а файл удалите.
cli-kit-none = Набора восстановления нет.
cli-kit-there = Набор восстановления составлен { $at }.
cli-kit-written = Набор в файле { $path }. Напечатайте его и введите слова, чтобы его испытать; если набор разделён — слова с двух листов.
cli-vault-recovered = У хранилища новая парольная фраза.
cli-template-copied = Свой образец: { $id }
cli-template-taken = Записано: { $path }
cli-template-saved = Сохранена версия { $number }
cli-template-removed = Образец больше не предлагается
cli-template-good = Ошибок нет, страниц в примере: { $pages }

cli-user-gone = доступ закрыт { $at }
cli-user-added = Впущен пользователь: { $name }
cli-user-role = Роль изменена.
cli-user-removed = Исключение завершено, ключ хранилища сменён.
cli-two-people-on = Правило двух включено.
cli-two-people-off = Правило двух не включено.
cli-kit-void = Этот набор ничего не открывает: его не испытали. Файл { $path } удалён; напечатанное уничтожьте.
cli-kit-void-left = Этот набор ничего не открывает: его не испытали. Удалите файл { $path } и уничтожьте напечатанное.
cli-kit-unsure = Записать, что этот набор сделан, не удалось, но он, возможно, открывает хранилище. Держите файл { $path } и напечатанное отдельно от компьютера и сделайте другой набор.
cli-salvaged = Повреждённая база отложена в карантин. На её месте база из копии, сделанной { $at }: дел, фактов и документов, записанных позже, в ней нет.
cli-found-unread = Слова и переписки найденных файлов ещё не прочитаны: здесь их читает dalil search catch-up, в окне это начинается само, когда хранилище открыто.
cli-readable = № { $number }: читается { $opens } из { $length } байт.
cli-readable-whole = № { $number }: файл цел, он такой же, каким был принят.
cli-readable-lost = не читается
cli-readable-do = То, что читается, запишет та же команда с --out; вместо остального в файле будут нули.
cli-repaired = Возвращено: { $fetched }, целого в копии нет: { $lost }, принято найденных: { $found }, отложено: { $aside }.
cli-search-total = Найдено: { $total }
cli-search-nowhere = Не найдено. В прочитанных текстах таких слов нет: { $words }
cli-search-not-reached = Среди просмотренных текстов не найдено, но просмотрены не все. Добавьте слово.
cli-search-left-out = Запрос длинный: слов, которые не искались, — { $words }.
cli-search-index = В поиске текстов: { $texts } (записей: { $objects })
cli-search-caught-up = Прочитано: { $read }. Осталось: { $left }
cli-term-open = идёт
cli-term-done = выполнено
cli-term-late = с опозданием
cli-term-missed = пропущен
cli-term-waived = не применяется

# Параметры, которые не поняты.
cli-wrong = Параметры не поняты.
cli-wrong-argument = Параметра { $argument } здесь нет.
cli-wrong-verb = Команды { $verb } здесь нет.
cli-wrong-verb-missing = Команда не указана.
cli-wrong-value = Значение «{ $value }» не подходит: { $argument }
cli-wrong-empty = Не указано значение: { $argument }
cli-wrong-missing = Не хватает: { $argument }
cli-wrong-together = { $argument } и { $other } вместе не указывают.
cli-wrong-twice = Указано дважды: { $argument }
cli-wrong-values = Можно: { $values }
cli-wrong-number = Здесь нужно число.
cli-wrong-digest = Здесь нужно контрольное число SHA-256: 64 знака, цифры и буквы a–f.
cli-wrong-like = Возможно: { $like }
cli-wrong-usage = Пишется так: { $usage }
cli-wrong-help = Подробнее: dalil --help или --help после команды.

# О чём спрашивает терминал.
cli-ask-passphrase = Парольная фраза:
cli-ask-new-passphrase = Новая парольная фраза:
cli-ask-words = Слова из набора восстановления:
cli-ask-their-passphrase = Парольная фраза этого человека:
cli-ask-second-passphrase = Парольная фраза второго человека:
cli-ask-pdf-password = Пароль файла:
cli-ask-again = Ещё раз то же:
cli-ask-differs = Набранное не совпало. Наберите новую фразу снова, дважды.

# Без окна: ни формы, ни предложенной фразы в нём нет.
cli-error-required = Не указано: { $field ->
    [number] номер дела
    [title] название
    [statement] что произошло
    [name] имя
    [reason] причина
    [tag] метка
    [day] день
    [languages] языки документов
    [case] дело: номер (--case)
    [client] доверитель: часть имени или идентификатор (--client)
    [party] лицо: имя полнее или идентификатор
    [userName] имя пользователя
   *[other] { $field }
}. Ничего не изменено.
cli-error-required-next = Укажите это и запустите команду снова.
cli-error-weak-passphrase-next = Возьмите длиннее: не меньше 14 знаков, из слов, которые никто не поставил бы рядом.
cli-handover-key = Ключ этого хранилища: { $key }
cli-handover-words = Слова ключа, чтобы сверить голосом: { $words }
cli-handover-signer = Слова вашей подписи: { $words }
cli-handover-received = Принято; номер доказательства: { $number }.
cli-handover-known = Этот файл в деле уже есть; номер: { $number }.
cli-handover-none = Это не передано программой Dalil.
cli-handover-head = От кого: { $sender }; создано: { $made }; кому: { $to }
cli-handover-sender-words = Слова подписи отправителя; прежде чем брать что-либо, пусть он прочтёт их по телефону: { $words }
cli-handover-signature = { $signature ->
    [good] Подпись отправителя подтверждает опись того, что в нём, и кому он предназначен. Каждое доказательство сличается с описью, когда его берут.
    [bad] Подпись не подтверждает содержимое: взять из него ничего нельзя.
   *[missing] Подписи нет: взять из него ничего нельзя.
}
cli-handover-other = Он предназначен другим, а не этому хранилищу: взять из него ничего нельзя.
cli-handover-amiss = Не то, что заявлено: { $file }
cli-handover-compared = Это подпись «{ $name }», её слова уже сверены.
cli-colleague-done = Список коллег изменён
cli-handover-taken = Взято: { $added }. Уже были в деле: { $known }.
cli-error-blob-damaged-next = Верните файл из резервной копии (dalil vault repair) или примите оригинал ещё раз. Что в нём ещё читается, показывает dalil vault readable.
cli-error-blob-missing-next = Верните его из резервной копии (dalil vault repair) или примите оригинал ещё раз.
cli-error-blob-unreadable-next = Верните файл из резервной копии (dalil vault repair), затем сделайте копию на другом диске (dalil backup run) и замените этот. Что диск ещё отдаёт, показывает dalil vault readable.
cli-error-not-damaged-next = Выгрузите его: dalil evidence export.
cli-error-nothing-readable-next = Верните файл из резервной копии (dalil vault repair) или примите оригинал ещё раз.
cli-error-no-drill-next = Подключите диск с копией и проведите пробное восстановление: dalil backup drill.
cli-error-bad-citation-next = Посмотрите, какие листы или абзацы есть у доказательства (dalil evidence text), и назовите место ещё раз: --cite.
cli-error-bad-request-next = Посмотрите, как пишется команда: --help после неё показывает пример.
cli-error-internal-next = Выполните команду ещё раз. Если это повторится, проверьте хранилище: dalil vault open-check.
cli-error-bundle-pages-lost-next = Соберите комплект ещё раз. Если это не поможет, проверьте хранилище: dalil vault open-check --level 3.
cli-error-consent-publish-next = Спросите ещё раз и запишите новое согласие: dalil consent add.
cli-error-consent-withdrawn-next = Посмотрите согласия (dalil consent list) и спросите доверителя или запишите причину, по которой документ всё же должен уйти: dalil consent overrule.
cli-error-filing-final-next = Чтобы исправить его, начните исправление: dalil filing amend. Ответы в черновике будут те же.
cli-error-locked-next = Выполните команду ещё раз: она спросит парольную фразу.
cli-error-no-transcriber-next = Назовите программу: dalil text transcriber. Или напишите расшифровку сами: dalil text transcript.
cli-error-transcriber-failed-next = Проверьте её модель и аргументы (dalil text transcriber): она должна читать WAV со стандартного ввода и печатать SRT, WebVTT, JSON или строки со временем.
cli-error-transcriber-missing-next = Назовите их ещё раз: dalil text transcriber.
cli-error-public-leak-next = Каждое место показывает dalil filing check с --public. Исправьте текст или запишите причину: dalil filing overrule.
cli-error-role-next = Попросите того, у кого есть эта роль, или пусть адвокат сменит вашу: dalil user role.
cli-error-slot-damaged-next = Проверьте хранилище (dalil vault open-check): проверка назовёт, чья это запись и что делать. Кого она не пускает, того можно исключить. Потом повторите.
cli-error-user-unknown-next = Кто есть, показывает dalil user list; нового человека адвокат впускает командой dalil user add.
cli-error-vault-opens-next = Откройте хранилище (dalil vault open-check): там названо, что повреждено. Почините его из резервной копии (dalil vault repair) или сначала попросите помощи.
cli-error-vault-whole-next = Откройте хранилище его нынешней парольной фразой: dalil vault open-check.
cli-error-in-use-next = Сначала уберите его из этих фактов (dalil fact change МЕСТО --remove-party ИМЯ), а также из рассказов и из строк о заработке и долгах; затем удалите.
cli-error-consent-holds-next = Их перечисляет dalil consent list. Внесённые по ошибке удаляются в окне; отозванные остаются навсегда.
cli-error-in-ties-next = Сначала уберите эти связи: их перечисляет dalil tie list, убирает dalil tie remove.
cli-error-slots-missing-next = Если папку хранилища копировали, скопируйте её ещё раз целиком. Иначе верните записи из резервной копии (dalil vault salvage).
cli-error-backup-of-damaged-next = Проверьте хранилище (dalil vault open-check): неполные служебные указатели базы проверка строит заново; потом сделайте копию ещё раз. Если проверка и после этого находит базу повреждённой, верните базу из последней копии (dalil vault salvage). До тех пор не стирайте ни одной копии.
cli-error-database-next = Повторите. Если повторится, база повреждена: верните её из резервной копии (dalil vault salvage).
cli-error-database-damaged-next = Верните её из резервной копии (dalil vault salvage). Запечатанных файлов это не касается.
cli-error-database-missing-next = Если папку копировали, скопируйте её ещё раз целиком. Иначе верните базу из резервной копии (dalil vault salvage).
cli-error-kdf-refused-next = Верните этот файл из резервной копии (dalil vault salvage): если база цела, из копии берётся только то, чем она открывается.
cli-error-keys-earlier-next = Верните те, что лежали последними. Если их нет, восстановите хранилище из последней резервной копии (dalil vault salvage).
cli-error-keys-other-next = Верните VAULT и slots этого хранилища из копии его папки. Если её нет, восстановите хранилище из последней резервной копии (dalil vault salvage): если база цела, из копии берутся только ключи.
cli-error-vault-link-next = Если ссылку сделали вы, перенесите на её место то, на что она указывает. Иначе уберите это из папки и откройте хранилище снова; чего тогда не хватит, верните из резервной копии (dalil vault salvage).
cli-error-not-found-next = { $what ->
    [element] Составы и их элементы перечисляет dalil law offences.
    [offence] Составы и их элементы перечисляет dalil law offences.
    [user] Кто в нём есть, показывает dalil user list.
    [named] Что есть, показывают dalil case show --json и dalil fact list.
   *[other] Что есть, показывает список того же рода: dalil case list, dalil evidence list.
}
