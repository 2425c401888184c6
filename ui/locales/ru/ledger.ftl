# Заработная плата и долги.

section-ledger = Деньги
ledger-title = Заработная плата и долги
ledger-new = Новая строка
ledger-empty = Здесь будет расчёт
ledger-empty-why = Начисленное и выплаченное, взятое посредниками, штрафы, долги и расходы — строка за строкой, каждая со своим доказательством. Из строк складывается расчёт к гражданскому иску, и суд может проверить каждую цифру.
ledger-empty-do = Внести первую строку
ledger-lines = Строки расчёта
ledger-group-wages = Заработная плата
ledger-group-taken = Взято
ledger-group-withheld = Удержано
ledger-group-imposed = Навязанный долг
ledger-group-sent = Переводы
ledger-group-expenses = Расходы
ledger-group-moral = Моральный вред
ledger-column-date = Когда
ledger-column-what = За что
ledger-column-sum = Сумма
ledger-column-proof = На чём основана
ledger-bare = пока ни на чём
ledger-not-claimed = не входит в иск
ledger-to = кому: { $name }
ledger-from = от кого: { $name }
ledger-in-som = ≈ { $sum }
ledger-no-rate = без курса

ledger-kind = Что это
ledger-kind-wage_due = заработная плата
ledger-kind-wage_paid = выплачено
ledger-kind-fee = плата за трудоустройство
ledger-kind-fine = штраф
ledger-kind-deduction = удержание
ledger-kind-debt = навязанный долг
ledger-kind-remittance = перевод домой
ledger-kind-ticket = билет туда
ledger-kind-visa = виза, разрешение
ledger-kind-transport = проезд
ledger-kind-return = возвращение домой
ledger-kind-medical = лечение
ledger-kind-expense = прочий расход
ledger-kind-moral = моральный вред

ledger-date = День или период
ledger-amount = Сумма
ledger-amount-unread = Такой суммы прочитать нельзя
ledger-currency = Валюта
ledger-by-work = Посчитать из работы
ledger-price = За единицу
ledger-unit = Единица
ledger-unit-month = месяц
ledger-unit-week = неделя
ledger-unit-day = день
ledger-unit-shift = смена
ledger-unit-hour = час
ledger-unit-piece = изделие
ledger-count = Сколько
ledger-count-help = 3, 12,5 или часть: 16/31 — 16 из 31 дня месяца
ledger-count-unread = Напишите число или часть, например 16/31
ledger-due = Последний день выплаты
ledger-due-help = С дня после него считается пеня
ledger-rate = Курс: сомов за единицу
ledger-rate-unread = Такого курса прочитать нельзя
ledger-rate-on = На какой день
ledger-rate-source = Откуда курс
ledger-rate-help = Dalil не знает курсов: впишите найденный и назовите источник
ledger-payer = Кто платил или должен
ledger-payee = Кому
ledger-party-none = Не указано
ledger-what = За что ({ $language })
ledger-claimed = Входит в исковые требования
ledger-note = Заметка для себя
ledger-add = Внести
ledger-done = Готово
ledger-remove = Удалить строку
ledger-new-note = Одна сумма с одним основанием

ledger-totals = Итоги
ledger-total-material = Материальный вред
ledger-total-moral = Моральный вред
ledger-total-late = Пеня на { $day }
ledger-total-over = Выплачено сверх начисленного, в требования не входит
ledger-total-som = В сомах
ledger-total-som-without = В сомах, без строк без курса: { $count }
ledger-total-bare = { $count ->
    [one] { $count } строка пока ни на чём не основана
    [few] { $count } строки пока ни на чём не основаны
   *[many] { $count } строк пока ни на чём не основаны
}
ledger-by-kind = По видам
ledger-by-payer = По тому, кто платил или должен
ledger-payer-unknown = не указано
ledger-rounding = Каждая сумма округляется один раз, в своей строке, до наименьшей единицы валюты; половина вверх.

ledger-late = Пеня за задержку
ledger-late-on = Считать по день
ledger-late-rule = { $percent } неуплаченной суммы за каждый день ({ $article })
ledger-late-none = Нет заработной платы с последним днём выплаты: пеню считать не с чего.
ledger-excess = Удержано больше допустимого
ledger-excess-line = Удержано { $kept } при заработной плате { $earned }. Допустимо { $percent }, то есть { $allowed }; сверх этого { $over } ({ $article }).
ledger-law-check = норма не сверена
ledger-law-check-why = { $summary } Источник: { $source }

ledger-print = Печать расчёта
ledger-print-title = Расчёт исковых требований
ledger-print-note = Таблицы с формулами и ссылками на доказательства, итоги по валютам.
ledger-print-late = Включить пеню на { $day }
ledger-print-law = Сверено с действующей редакцией: { $article }
ledger-print-save = Сохранить PDF
ledger-print-pages = Листы расчёта

undo-ledger-add = Строка внесена
undo-ledger-change = Строка изменена
undo-ledger-remove = Строка удалена
