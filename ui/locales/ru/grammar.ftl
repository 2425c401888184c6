# Формы имён и должностей.

grammar-forms = Формы имени
grammar-forms-why = Так имя встанет в документах. Исправленная форма запоминается и стоит везде, пока имя не изменится.
grammar-case-nom = именительный
grammar-case-gen = родительный
grammar-case-dat = дательный
grammar-case-acc = винительный
grammar-case-ins = творительный
grammar-case-prep = предложный
grammar-case-loc = местный
grammar-case-abl = исходный
grammar-unsure = проверьте
grammar-corrected = записано вами
grammar-right = Верно
grammar-other = Заменить на «{ $form }»
grammar-by-rule = Вернуть по правилам: { $form }
grammar-at-head = В шапке:
grammar-as-at-head = Как стоит в шапке
grammar-write-otherwise = Написать иначе
grammar-back-to-rules = Вернуть по правилам
grammar-to-forms = К формам имени

grammar-why-sex-guessed = Пол не указан и понят по имени: укажите его, если не так.
grammar-why-sex-unknown = Пол не указан, по имени его не видно: имя склоняется как мужское. Укажите пол.
grammar-why-both-used = «{ $word }»: в документах имя и склоняют, и оставляют без изменения.
grammar-why-fleeting = «{ $word }»: гласная в основе может выпадать или оставаться — как принято в семье и в её документах.
grammar-why-foreign = «{ $word }»: иноязычное имя склоняют по-разному.
grammar-why-unknown-word = «{ $word }»: слова нет в списке должностей и органов, форма взята по окончанию.
grammar-why-not-nominative = Написано уже не в именительном падеже, поэтому оставлено как есть.
grammar-why-two-readings = «{ $word }» можно прочитать и как женскую фамилию, и как мужскую в родительном падеже.
grammar-why-read-aloud = «{ $word }»: окончание зависит от того, как сокращение читают вслух.
grammar-why-loan = «{ $word }»: заимствованное слово пишут с окончанием по-разному.
grammar-why-latin = «{ $word }»: имя латиницей, русское окончание к нему не присоединяют. Проверьте форму или впишите имя кириллицей.

preflight-form-unsure = Форму «{ $detail }» нужно проверить. { $why }
