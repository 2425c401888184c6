# Первая беседа: вопросы на языке доверителя, ответы, обзор перед записью.

section-interview = Беседа

interview-new = Новая беседа
interview-begin = Начать
interview-script = По какому плану
interview-with = С кем
interview-with-new = с новым человеком
interview-aloud = Язык вопросов
interview-written = На каком языке записываете ответы
interview-empty = Здесь будут беседы с доверителем
interview-empty-why = Вопросы идут в бережном порядке: безопасность, согласие, спокойные темы, трудное в конце. Ответы сохраняются сами, беседу можно прервать и продолжить. В дело ничего не попадёт, пока вы не просмотрите и не отметите.
interview-empty-do = Начать первую беседу
interview-unnamed = Имя ещё не записано
interview-all = Все беседы
interview-kept = { $count ->
    [one] { $count } запись в деле
    [few] { $count } записи в деле
   *[many] { $count } записей в деле
}
interview-not-kept = в дело не записано
interview-remove = Удалить беседу

interview-parts = Части беседы
interview-answered = Ответов
interview-answered-of = { $answered } из { $asked }
interview-free = Ни один вопрос не обязателен. Части можно открывать в любом порядке.
interview-yes = да
interview-no = нет
interview-unknown = не знает
interview-consent-given = согласие
interview-consent-refused = отказ
interview-consent-limits = На каких условиях
interview-skip = Пропустить
interview-skipped = Пропущено. Это нормально.
interview-unskip = Вернуть вопрос
interview-note = Заметка для себя
interview-note-help = Остаётся в беседе и никуда не переходит
interview-told = Что рассказано
interview-told-help = Своими словами; для документа поправите потом
interview-called = Как называть (прозвище, условное имя)
interview-people = Кого назвали
interview-people-add = Записать человека
interview-people-more = Ещё человек
interview-person-name = Имя или прозвище
interview-person-phone = Телефон
interview-person-handle = Имя в сети
interview-person-note = Приметы, откуда известно
interview-pause = Прервать
interview-back = Назад
interview-next = Дальше
interview-to-review = К обзору
interview-resume = Вернуться к беседе

interview-review = Обзор беседы
interview-review-lead = Вот что ответы дадут делу. Отметьте нужное, поправьте слова. Запишется одним действием, и его можно отменить.
interview-review-empty = Пока записывать нечего
interview-review-empty-why = Люди, факты, согласия и признаки появятся здесь, как только в беседе будут ответы.
interview-review-client = Доверитель
interview-review-facts-why = Слова рассказа станут фактами «со слов». Поправьте их так, как они войдут в документ.
interview-review-consents-why = Запишутся сегодняшним днём как устные. Подписанный лист приложите в разделе «Согласия».
interview-review-marks-why = Каждый признак опирается на факт из того же ответа. Вывода о преступлении здесь нет.
interview-review-nobody = Чтобы записать согласия и признаки, отметьте доверителя или назовите его в беседе.
interview-same-as = Это
interview-someone-new = новый человек
interview-state-same = уже записано
interview-state-changed = ответ с тех пор изменился
interview-mark-now = Сейчас в деле: { $mark }
interview-list-delphi = рабочие признаки
interview-list-ilo11 = 11 признаков МОТ
interview-list-htcds = код HTCDS
interview-write = Записать в дело
interview-write-count = { $count ->
    [0] Ничего не отмечено
    [one] Записать { $count } строку в дело
    [few] Записать { $count } строки в дело
   *[many] Записать { $count } строк в дело
}

undo-interview-begin = Беседа начата
undo-interview-answer = Ответ записан
undo-interview-write = Беседа записана в дело
undo-interview-remove = Беседа удалена
