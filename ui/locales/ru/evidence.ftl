# Доказательства: галерея, приём, просмотр, хранение одного доказательства.

exhibit-number = Док. { $number }
citation-page = Док. { $number }, л. { $page }
citation-moment = Док. { $number }, { $moment }

evidence-kind-image = изображение
evidence-kind-pdf = PDF
evidence-kind-text = текст
evidence-kind-audio = аудиозапись
evidence-kind-video = видеозапись
evidence-kind-other = файл другого вида
evidence-kinds-image = Изображения
evidence-kinds-pdf = PDF
evidence-kinds-text = Тексты
evidence-kinds-audio = Аудиозаписи
evidence-kinds-video = Видеозаписи
evidence-kinds-other = Другие файлы
evidence-kind-any = Все виды
evidence-kind-counted = { $kind } · { $count }
evidence-size-b = { $value } Б
evidence-size-kb = { $value } КБ
evidence-size-mb = { $value } МБ
evidence-size-gb = { $value } ГБ
evidence-sheets = { $count ->
    [one] { $count } лист
    [few] { $count } листа
   *[many] { $count } листов
}
evidence-cited-by = { $count ->
    [one] в { $count } факте
   *[many] в { $count } фактах
}
evidence-aside = отложено
evidence-covert-short = скрытая запись
evidence-trouble-bomb = не читается: при распаковке разрастается без меры
evidence-trouble-broken-off = обрывается, не дойдя до конца
evidence-trouble-crashed = не прочитан: чтение сломалось
evidence-trouble-damaged = файл повреждён
evidence-trouble-encrypted = закрыт паролем
evidence-trouble-not-a-page = не показать по листам
evidence-trouble-other = не удалось показать
evidence-trouble-no-decoder = записано способом, который здесь не читается
evidence-trouble-no-sound = без звука, который можно раскодировать здесь
evidence-trouble-other-archive = архив такого вида, который Dalil не открывает
evidence-trouble-other-export = выгрузка Facebook или Instagram, которая не читается как переписка
evidence-trouble-packing = упакован способом, который не читается
evidence-trouble-sealed = письмо зашифровано, ключ у получателя
evidence-trouble-too-large = не прочитан: слишком велик
evidence-trouble-too-long = не прочитан: слишком долго

evidence-filters = Отбор доказательств
evidence-filter-text = Название, источник, номер
evidence-filter-shown = Какие показать
evidence-filter-kind = Вид
evidence-filter-order = Порядок
evidence-shown-used = В деле · { $count }
evidence-shown-unread = Не открывали · { $count }
evidence-shown-cited = Есть в фактах · { $count }
evidence-shown-uncited = Нет в фактах · { $count }
evidence-shown-sourceless = Без источника · { $count }
evidence-shown-trouble = Не показать · { $count }
evidence-shown-aside = Отложенные · { $count }
evidence-shown-all = Все · { $count }
evidence-order-number = По номеру
evidence-order-newest = Сначала новые
evidence-order-received = По дате получения
evidence-order-title = По названию
evidence-layout = Вид списка
evidence-layout-grid = Сетка с изображениями
evidence-layout-list = Список
evidence-unveil-all = Показать размытые изображения
evidence-veil-all = Размыть чувствительные изображения
evidence-list-label = Доказательства. Пробел выбирает, Enter открывает
evidence-column-title = Название
evidence-column-received = Получено
evidence-column-sheets = Листов
evidence-column-cited = В фактах
evidence-shown-count = { $count ->
    [one] Показано { $count } доказательство
    [few] Показано { $count } доказательства
   *[many] Показано { $count } доказательств
}
evidence-nothing-matches = Под этот отбор ничего не подходит.
evidence-reset-filters = Снять отбор
evidence-hidden-aside = { $count ->
    [one] Отложено { $count } доказательство, здесь его нет.
    [few] Отложено { $count } доказательства, здесь их нет.
   *[many] Отложено { $count } доказательств, здесь их нет.
}
evidence-selection = Выбранные доказательства
evidence-selected = { $count ->
    [one] Выбрано { $count }
   *[many] Выбрано { $count }
}
evidence-select-none = Снять выбор
evidence-set-aside = { $count ->
    [one] Отложить { $count }
   *[many] Отложить { $count }
}
evidence-take-back = { $count ->
    [one] Вернуть в дело { $count }
   *[many] Вернуть в дело { $count }
}
evidence-set-aside-one = Отложить
evidence-take-back-one = Вернуть в дело

evidence-empty-title = Здесь будут доказательства
evidence-empty-why = Снимки экрана, фотографии, чеки, договоры, переписка, голосовые сообщения — оригиналы, какими вы их получили. Суд спросит, откуда файл и не менялся ли он. Поэтому Dalil запечатывает каждый файл при приёме, вычисляет его контрольное число и ведёт запись о хранении.
evidence-empty-drop = Или перетащите файлы и папки в окно, или вставьте снимок экрана клавишами Ctrl+V.
evidence-add-files = Добавить файлы
evidence-add-folder = Добавить папку
evidence-add-other = Добавить иначе
evidence-paste = Вставить изображение
evidence-paste-nothing = В буфере обмена нет изображения. Сделайте снимок экрана и повторите.
evidence-paste-by-key = Нажмите Ctrl+V, чтобы вставить изображение из буфера обмена.
evidence-pasted-name = Вставленное изображение { $number }
evidence-action-files = Принять файлы как доказательства
evidence-action-folder = Принять папку как доказательства
evidence-action-paste = Принять изображение из буфера обмена
evidence-action-filter = Искать среди доказательств
evidence-action-previous = Предыдущее доказательство
evidence-action-next = Следующее доказательство

evidence-offer-note = { $count ->
    [one] { $count } файл, { $size }
    [few] { $count } файла, { $size }
   *[many] { $count } файлов, { $size }
}
evidence-offer-files = Файлы к приёму
evidence-left-out = { $count ->
    [one] Не будет принято: { $count } запись папки
    [few] Не будут приняты: { $count } записи папки
   *[other] Не будут приняты: { $count } записей папки
}
evidence-left-out-all = Принимать нечего: в папке нет файлов, которые можно прочитать. Скопируйте их на этот компьютер и примите оттуда.
evidence-left-out-unreadable = — система не даёт прочитать; скопируйте содержимое на этот компьютер и примите оттуда
evidence-left-out-missing = — такого файла или папки нет; проверьте имя и подключён ли носитель
evidence-left-out-link = — ссылка; примите файл, на который она указывает
evidence-left-out-too_deep = — слишком глубоко; примите эту папку отдельно
evidence-left-out-no_file = — не файл
evidence-left-out-vault = — хранилище Dalil с его ключами; примите сами оригиналы
evidence-left-out-backup = — резервная копия хранилища; примите сами оригиналы
evidence-left-out-own = Ничего не принято: это хранилище Dalil или его резервная копия. Запечатанные файлы и ключи — не доказательства; примите сами оригиналы.
evidence-offer-kept = Файлы будут скопированы в хранилище без изменений. Там, где они лежат сейчас, они останутся.
evidence-offer-waits = { $count ->
    [one] { $count } файл ждёт приёма
    [few] { $count } файла ждут приёма
   *[many] { $count } файлов ждут приёма
}
evidence-offer-discard = Не принимать
evidence-offer-left = не будет принят
evidence-offer-leave = Не принимать: { $name }
evidence-offer-return = Всё же принять: { $name }
evidence-offer-common = { $count ->
    [1] Что известно об этом файле
   *[many] Что известно обо всех этих файлах
}
evidence-offer-mixed = Ответ о скрытой записи запишется у всех файлов. Записи лучше принять отдельно или исправить ответ потом у каждого файла.

evidence-field-title = Название
evidence-field-title-help = Как в описи: «Чек на 45 000 сомов от 19.03.2026»
evidence-field-title-missing = Без названия суд не найдёт доказательство в описи
evidence-field-source = Источник
evidence-field-source-help = Человек, устройство или место: «телефон потерпевшего лица», «страница агентства в Instagram»
evidence-field-received-from = Кто передал
evidence-field-received-by = Кто принял
evidence-field-received-on = Когда получено
evidence-field-received-where = Где получено
evidence-field-form = Оригинал или копия
evidence-form-original = оригинал
evidence-form-copy = копия
evidence-form-unknown = неизвестно
evidence-field-covert = Запись сделана скрыто?
evidence-covert-no = нет, открыто
evidence-covert-yes = да, скрыто
evidence-covert-unknown = неизвестно
evidence-covert-not_recording = это не запись
evidence-covert-why = В гражданском деле скрытую аудио- или видеозапись суд может не допустить (ГПК, ст. 91; норма не сверена). Спросите сразу: потом это трудно выяснить.
evidence-field-carrier = Носитель
evidence-field-carrier-help = Бумага, телефон, флешка, ссылка
evidence-field-language = Язык
evidence-language-none = не указан
evidence-field-sensitive = Показывать размытым, пока не попросят
evidence-field-sensitive-help = Для снимков насилия, документов потерпевших и всего, что не должен увидеть случайный человек рядом
evidence-field-note = Заметка
evidence-further = То же на другом языке дела: { $language }
evidence-further-why = Так это напечатают документы и приложения на этом языке. Пустое печатается как выше.
evidence-further-field = { $field } ({ $language })

evidence-intake-title = Приём доказательств
evidence-intake-start = { $count ->
    [one] Принять { $count } файл
    [few] Принять { $count } файла
   *[many] Принять { $count } файлов
}
evidence-intake-running = Файлы принимаются
evidence-intake-goes-on = Окно можно свернуть: приём продолжится. Если закрыть хранилище, оставшиеся файлы будут предложены снова.
evidence-intake-done-of = { $done } из { $whole }
evidence-intake-bar = Принято { $done } из { $count }
evidence-intake-cancel = Остановить
evidence-intake-hide = Свернуть
evidence-intake-ended = Приём закончен
evidence-intake-ready = Готово
evidence-intake-files = Файлы этого приёма
evidence-intake-waiting = ждёт
evidence-intake-working = принимается
evidence-intake-added = принят
evidence-intake-duplicate = повтор
evidence-intake-failed = не принят
evidence-intake-cancelled = остановлен
evidence-intake-duplicate-why = Такой же файл уже есть в деле, второй раз он не нужен
evidence-intake-mended = восстановлен
evidence-intake-mended-why = Оригинал был повреждён или пропал: эта копия заняла его место
evidence-intake-added-mended-why = Такой же оригинал в хранилище был повреждён или пропал: эта копия заняла и его место
evidence-intake-apart-why = Относится к сохранённой странице или переписке, принятой вместе с ним; отметить это не удалось, он остался отдельным доказательством
evidence-intake-added-count = { $count ->
    [one] Принят { $count } файл
    [few] Принято { $count } файла
   *[many] Принято { $count } файлов
}
evidence-intake-duplicate-count = { $count ->
    [one] { $count } повтор
    [few] { $count } повтора
   *[many] { $count } повторов
}
evidence-intake-mended-count = { $count ->
    [one] восстановлен { $count } оригинал
    [few] восстановлено { $count } оригинала
   *[many] восстановлено { $count } оригиналов
}
evidence-intake-apart-count = { $count ->
    [one] { $count } файл не удалось связать с его сохранённой страницей или перепиской
    [few] { $count } файла не удалось связать с их сохранёнными страницами или переписками
   *[other] { $count } файлов не удалось связать с их сохранёнными страницами или переписками
}
evidence-intake-failed-count = { $count ->
    [one] { $count } не прочитан
   *[many] { $count } не прочитано
}
evidence-intake-refused-count = { $count ->
    [one] { $count } не принят: мало места
   *[many] { $count } не принято: мало места
}
evidence-intake-cancelled-count = { $count ->
    [one] { $count } остановлен
   *[many] { $count } остановлено
}
evidence-intake-unshown = { $count ->
    [one] Принят, но не показывается: { $count } файл.
    [few] Приняты, но не показываются: { $count } файла.
   *[many] Приняты, но не показываются: { $count } файлов.
}
evidence-intake-again = Принять ещё раз
evidence-intake-again-gone = Этих файлов нет на прежнем месте. Добавьте их заново.
evidence-intake-show = Показать
evidence-intake-show-all = все { $count }
evidence-intake-show-failed = не принятые, { $count }
evidence-intake-show-duplicates = повторы, { $count }
evidence-intake-show-mended = восстановленные, { $count }
evidence-reason-unreadable = Файл не удалось прочитать: он занят другой программой, закрыт для вас или носитель отключён
evidence-reason-empty-file = Файл пустой, в нём нет ни одного байта
evidence-reason-no-room = На диске мало места: нужно { $needed } МБ (из них { $reserve } МБ в запас), свободно { $free } МБ. Освободите ещё { $missing } МБ
evidence-reason-disk-full = На диске кончилось место
evidence-reason-locked = Хранилище закрылось раньше, чем дошла очередь
evidence-unfinished-title = Прерванный приём
evidence-unfinished = { $count ->
    [one] { $count } файл остался не принятым, потому что хранилище закрылось или не хватило места.
    [few] { $count } файла остались не принятыми, потому что хранилище закрылось или не хватило места.
   *[many] { $count } файлов остались не принятыми, потому что хранилище закрылось или не хватило места.
}
evidence-unfinished-forget = Больше не предлагать
evidence-unfinished-elsewhere = Оставшиеся файлы принимались в другое дело. Откройте его и продолжите там.

evidence-viewer-label = Просмотр доказательства
evidence-viewer-tools = Инструменты просмотра
evidence-page-picture = Лист { $page }
evidence-page-failed = Этот лист не удалось показать. Оригинал цел.
evidence-page-again = Показать ещё раз
evidence-page-previous = Предыдущий лист
evidence-page-next = Следующий лист
evidence-page-go = Перейти к листу
evidence-page-of = из { $count }
evidence-zoom-in = Крупнее
evidence-zoom-out = Мельче
evidence-zoom-natural = Показать в 100 %
evidence-zoom-width = По ширине
evidence-zoom-page = Лист целиком
evidence-turn = Повернуть
evidence-mark-place = Отметить место на листе
evidence-make-fact = Создать факт
evidence-make-fact-page = Факт по этому листу
evidence-make-fact-found = Факт по найденным словам
evidence-make-fact-item = Факт по этому файлу
evidence-copy-place = Скопировать ссылку
evidence-mark-label = Факт: { $statement }
evidence-veiled = Размыто: помечено как чувствительное
evidence-unveil = Показать
evidence-veil = Размыть снова
evidence-crop-label = Место в доказательстве: { $place }
evidence-crop-missing = Это место не удалось показать
evidence-text-select = Выделите слова, на которые опирается факт
evidence-text-selected = { $count ->
    [one] Выделен { $count } знак
    [few] Выделено { $count } знака
   *[many] Выделено { $count } знаков
}
evidence-resave-picture = Dalil показывает JPEG, PNG, HEIC, TIFF, WebP, GIF и BMP. AVIF, JPEG XL и RAW камеры откройте в другой программе, сохраните копию как JPEG или PNG и примите её рядом с оригиналом.
evidence-resave-archive = Dalil открывает ZIP. Распакуйте RAR, 7z, TAR или GZ другой программой и примите файлы из папки рядом с этим архивом. Оригинал остаётся как есть.
evidence-other-export-why = Похоже на выгрузку Facebook или Instagram. Dalil не читает её как переписку, а буквы кириллицы записаны в ней знаками вроде \u00d0. Запросите выгрузку в виде HTML и примите её рядом с этим файлом или сохраните переписку как веб-страницу или снимки экрана. Оригинал цел.
evidence-opaque-recording = Запись здесь не воспроизводится
evidence-opaque-recording-why = Чтобы прослушать или просмотреть запись, выгрузите копию и откройте её в другой программе. Оригинал остаётся в хранилище без изменений, а выгрузка попадёт в журнал.
evidence-opaque-text = Текст слишком длинный, чтобы показать его здесь
evidence-opaque-other = Файлы этого вида здесь не показываются
evidence-opaque-trouble-why = Оригинал сохранён таким, каким его получили, и на него можно сослаться. Выгрузите копию и попробуйте открыть её другой программой.
evidence-opaque-why = Оригинал сохранён без изменений, и на него можно сослаться. Чтобы открыть, выгрузите копию.
evidence-password = Пароль файла
evidence-password-help = Его знает доверитель: банки и перевозчики присылают его письмом или берут из документа. Пароль останется с этим доказательством в зашифрованном хранилище.
evidence-password-do = Открыть
evidence-password-forget = Удалить сохранённый пароль
evidence-password-forgotten = Сохранённый пароль удалён
evidence-password-kept = Файл открывается с паролем, и пароль хранится с ним. Если пароль удалить, страницы закроются, а прочитанный текст останется.
evidence-moment = Момент записи
evidence-moment-help = Минуты и секунды: 2:05, или часы, минуты и секунды: 1:02:05
evidence-moment-wrong = Напишите время цифрами: 2:05

evidence-beside = Открыть рядом
evidence-beside-close = Закрыть
evidence-panel = О доказательстве
evidence-tab-details = Сведения
evidence-tab-custody = Хранение
evidence-facts-none = Ни один факт пока не опирается на это доказательство.
evidence-facts-none-page = Обведите место на листе, и Dalil предложит создать факт со ссылкой на него.
evidence-facts-none-text = Выделите слова, и Dalil предложит создать факт со ссылкой на них.
evidence-facts-none-file = Факт можно создать и по файлу целиком.
evidence-custody = Что с ним происходило
evidence-custody-note = Записи только добавляются и связаны друг с другом, поэтому пропажу видно.
evidence-custody-intake = { $what ->
    [found] Файл внесён в журнал как найденный: он лежал в хранилище запечатанным, записи о нём не было
   *[other] Файл принят и запечатан в хранилище
}
evidence-custody-re-hash = Файл прочитан заново и сверен с контрольным числом
evidence-custody-view = { $what ->
    [password] Файл открыт с паролем
   *[other] Файл открыт для просмотра
}
evidence-custody-derive = { $what ->
    [filing] Файл приложен к готовому документу
    [bundle] Файл вошёл в комплект приложений
   *[other] С файла сделана производная копия
}
evidence-custody-annotate = { $what ->
    [provenance] Исправлены сведения о том, как получен файл
   *[other] Дополнены сведения о файле
}
evidence-custody-changed = { $field }: было «{ $was }», стало «{ $is }»
evidence-custody-not-stated = не указано
evidence-custody-link = { $what ->
    [handover] Взято из переданного; от кого: { $sender }, у отправителя № { $number }; слова подписи: { $words }
    [handover-same] Такой же файл, уже бывший в деле, пришёл и в переданном; от кого: { $sender }, у отправителя № { $number }; слова подписи: { $words }
   *[other] Установлена связь с другим доказательством
}
evidence-custody-export = { $failed ->
    [none] { $what ->
        [bundle] Скопировано из хранилища в составе комплекта приложений
        [filing] Из хранилища скопирован документ, который на него ссылается
        [certificate] Справка о его хранении сохранена вне хранилища
        [translation] Его перевод сохранён вне хранилища
        [handover] Передано с подтверждением хранения; кому: { $to }
       *[other] Копия выгружена из хранилища
    }
   *[other] Копию хотели выгрузить, но она не получилась
}
evidence-custody-print = Файл напечатан
evidence-custody-share = Копия передана
evidence-custody-restore = { $what ->
    [copy] { $was ->
        [missing] Запечатанный файл пропал
        [unreadable] Диск не отдал запечатанный файл
       *[other] Запечатанный файл был повреждён
    }; его место заняла такая же копия с тем же контрольным числом
    [text-fetched] Текст, сделанный из файла, возвращён из резервной копии
    [texts] Тексты, сделанные из файла и потерявшие запись, снова при нём: { $texts }{ $key ->
        [former] ; часть их открывается ключом, который действовал до исключения пользователя
       *[other] {""}
    }
    [original] Файл возвращён из резервной копии
    [found] Файл найден без записи; запечатан он был раньше{ $key ->
        [former] ; открывается ключом, который действовал до исключения пользователя
       *[other] {""}
    }
   *[other] Файл восстановлен
}
evidence-custody-from = Кто передал: { $from }
evidence-custody-where = Место: { $where }
evidence-digest = Контрольное число SHA-256
evidence-digest-how = Как сверить копию: в Windows выполните certutil -hashfile имя-файла SHA256, в Linux sha256sum имя-файла, в macOS shasum -a 256 имя-файла. Если все 64 знака те же, файл совпадает с оригиналом до последнего бита.
evidence-digest-copy = Скопировать число
evidence-file = Файл
evidence-file-name = Имя при получении
evidence-file-type = Вид
evidence-file-size = Размер
evidence-file-bytes = { $count ->
    [one] ровно { $count } байт
    [few] ровно { $count } байта
   *[other] ровно { $count } байт
}
evidence-file-time = Время изменения файла
evidence-file-added = Принят в хранилище
evidence-metadata = Что файл говорит о себе
evidence-metadata-note = Показано как есть: эти сведения легко изменить до того, как файл попал к вам.
metadata-taken = Снято
metadata-recorded = Записано, по данным самого файла
metadata-named = Время в имени файла
metadata-camera = Камера
metadata-software = Программа
metadata-position = Место съёмки
metadata-size = Размер в точках
metadata-zone = Часовой пояс камеры
metadata-digitized = Оцифровано
metadata-changed = Последнее изменение
metadata-satellites = Время по спутникам
metadata-altitude = Высота, м
metadata-author = Автор
metadata-editor = Кто сохранил последним
metadata-company = Организация
metadata-created = Создано
metadata-position-copy = Скопировать координаты
evidence-times = Расхождения во времени
evidence-times-before = { $days ->
    [one] По часам камеры снято на { $days } день позже времени файла
    [few] По часам камеры снято на { $days } дня позже времени файла
   *[other] По часам камеры снято на { $days } дней позже времени файла
}
evidence-times-after = { $days ->
    [one] Время файла на { $days } день позже съёмки
    [few] Время файла на { $days } дня позже съёмки
   *[other] Время файла на { $days } дней позже съёмки
}
evidence-times-before-fact = { $days ->
    [one] Снято по часам камеры на { $days } день раньше даты факта, который на это ссылается ({ $words })
    [few] Снято по часам камеры на { $days } дня раньше даты факта, который на это ссылается ({ $words })
   *[many] Снято по часам камеры на { $days } дней раньше даты факта, который на это ссылается ({ $words })
}
evidence-times-after-fact = { $days ->
    [one] Снято по часам камеры на { $days } день позже даты факта, который на это ссылается ({ $words })
    [few] Снято по часам камеры на { $days } дня позже даты факта, который на это ссылается ({ $words })
   *[many] Снято по часам камеры на { $days } дней позже даты факта, который на это ссылается ({ $words })
}
evidence-times-received = { $days ->
    [one] По часам камеры снято на { $days } день позже получения
    [few] По часам камеры снято на { $days } дня позже получения
   *[other] По часам камеры снято на { $days } дней позже получения
}
evidence-times-made-before = { $clock ->
    [name] Судя по имени файла
   *[header] Судя по данным в самом файле
}, сделано на { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
} позже времени файла
evidence-times-made-after = { $clock ->
    [name] Судя по имени файла
   *[header] Судя по данным в самом файле
}, время файла на { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
} позже, чем он сделан
evidence-times-made-received = { $clock ->
    [name] Судя по имени файла
   *[header] Судя по данным в самом файле
}, сделано на { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
} позже получения
evidence-times-made-before-fact = { $clock ->
    [name] Судя по имени файла
   *[header] Судя по данным в самом файле
}, сделано на { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
} раньше даты факта, который на это ссылается ({ $words })
evidence-times-made-after-fact = { $clock ->
    [name] Судя по имени файла
   *[header] Судя по данным в самом файле
}, сделано на { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
} позже даты факта, который на это ссылается ({ $words })
evidence-times-satellites = { $days ->
    [0] Часы камеры и спутников расходятся
    [one] Часы камеры и спутников расходятся на { $days } день
    [few] Часы камеры и спутников расходятся на { $days } дня
   *[other] Часы камеры и спутников расходятся на { $days } дней
}
evidence-export = Выгрузить оригинал
evidence-export-note = Копия вне хранилища не зашифрована. Выгрузка попадёт в журнал хранения.
evidence-exported = Оригинал выгружен, это записано в журнал

undo-evidence-change = Сведения о доказательстве изменены
undo-evidence-set-aside = Доказательство отложено или возвращено

tags-title = { $count ->
    [1] Метки доказательства
   *[other] Метки выбранных доказательств: { $count }
}
tags-note = Свои слова, чтобы потом отобрать и найти. В суд они не идут и никуда не печатаются.
tags-of-item = Метки
tags-here = Метки, которые уже стоят
tags-none = Меток пока нет
tags-on = { $on } из { $of }
tags-take-off = Снять метку «{ $tag }»
tags-new = Новая метка
tags-new-help = Коротко: «паспорт», «для эксперта», «перевести». Заглавные буквы не различаются.
tags-put = Поставить
tags-in-use = Метки, которые уже есть в хранилище
evidence-filter-tag = Метка
evidence-tag-any = Любые метки
evidence-bulk-tags = Метки
evidence-bulk-sensitive = Размывать
evidence-bulk-not-sensitive = Не размывать
evidence-bulk-details = Источник и получение
evidence-mark-title = { $count ->
    [1] Указать для одного доказательства
   *[other] Указать сразу для нескольких: { $count }
}
evidence-mark-note = Отметьте, что указать. Неотмеченное останется у каждого каким было. Всё вместе отменяется одним действием.
evidence-mark-do = { $count ->
    [1] Указать
   *[other] Указать для { $count }
}
undo-evidence-tag = Метки изменены
undo-evidence-mark = Сведения о доказательствах изменены

evidence-shown-destroyed = Уничтоженные · { $count }
evidence-destroyed-short = уничтожено
evidence-destroyed = Уничтожено { $day }, основание: { $reason }. Кто уничтожил: { $by }
evidence-destroyed-second = Уничтожено { $day }, основание: { $reason }. Кто уничтожил: { $by }, второй адвокат: { $second }
evidence-destroyed-note = Остались номер, контрольное число и журнал хранения. Номер больше никому не достанется. Вернуть файл отсюда нельзя.
evidence-destroy-open = Уничтожить…
destroy-title = Уничтожить доказательство
destroy-final = Отменить это нельзя: ни кнопкой отмены, ни набором восстановления.
destroy-what = Док. { $number }. { $title }
destroy-aside-first = Сначала отложите его: уничтожается только отложенное.
destroy-cited = На нём держится. Сначала уберите ссылки здесь:
destroy-goes = Исчезнут сам файл и ключ к нему, его имя и сведения о нём, прочитанные и распознанные тексты, расшифровки и переводы (сейчас { $texts }), переписки (сейчас { $chats }), метки, слова в поиске и шаги отмены, которые его касаются.
destroy-remains = Останутся номер с пометкой об уничтожении, контрольное число SHA-256 и журнал хранения: по ним видно, что было и кто решил. Ваши факты и записи, где сказано то же своими словами, не меняются.
destroy-stays = Останется как есть, потому что запечатано отдельно или это ваша запись:
destroy-copies = То же или часть того же есть и здесь, и здесь останется:
destroy-backups = В прежних резервных копиях файл остаётся, и из них его можно вернуть. Чтобы его не было и там, сделайте ещё одну копию и уберите его в настройках: «Что уничтожено» (в терминале: dalil backup destroyed).
destroy-databases = В хранилище лежит прежняя база, отложенная при починке: в ней всё это ещё есть. Когда она больше не нужна, удалите её папку «quarantine/database-…» сами.
destroy-two = Понадобится согласие второго адвоката.
destroy-reason = Основание
destroy-reason-help = Останется в журнале хранения навсегда. Не пересказывайте здесь содержание файла.
destroy-do = Уничтожить навсегда
destroy-done = Док. { $number } уничтожено
destroy-left = Диск дал удалить не всё: остаток, к которому нет ключа, будет убран при следующем открытии хранилища.
holder-fact = Факт
holder-account = Рассказ
holder-tie = Связь
holder-ledger = Строка расчёта
holder-draft = Черновик документа
holder-open_bundle = Опись приложений
holder-final_filing = Готовый документ
holder-built_bundle = Собранный комплект
holder-event = Событие
holder-step = Шаг по документу
holder-consent = Согласие
holder-parent = Архив или письмо
holder-child = Вынуто отсюда
holder-same_original = Тот же файл в другом деле
holder-same_chat = Другая выгрузка той же переписки

# Прочитать ещё раз то, что прочитать не удалось
evidence-again = Прочитать ещё раз
evidence-again-all = Прочитать ещё раз всё, что показано: { $count }
evidence-again-running = Читается ещё раз
evidence-again-of = { $done } из { $total }
evidence-again-done = Теперь прочитано: { $read }, снова не удалось: { $failed }.
evidence-again-still = Прочитать снова не удалось. Файл остался как был.
