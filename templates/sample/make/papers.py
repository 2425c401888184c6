"""Printed and written papers of the sample case, as HTML. One element `.sheet` is one page."""

import random

BASE = """
*{box-sizing:border-box;margin:0;padding:0}
@page{size:210mm 297mm;margin:0}
.sheet{width:210mm;height:297mm;position:relative;overflow:hidden;break-after:page;background:#fff}
.sheet:last-child{break-after:auto}
.serif{font-family:Tinos,serif}.sans{font-family:Arimo,sans-serif}.mono{font-family:Cousine,monospace}
.hand{font-family:Caveat,cursive;color:#1d3a8f}
"""


def signature(seed, width=150, colour="#1d3a8f"):
    """A signature: a first letter's loop, a running stroke, a flourish. Each seed has a hand of its own."""
    r = random.Random(seed)
    lean, wide, tall = r.uniform(-6, 14), r.uniform(0.75, 1.35), r.uniform(0.65, 1.15)
    path = f"M10 44 c{r.uniform(2, 14):.1f} {-r.uniform(34, 50):.1f} {r.uniform(16, 30):.1f} {-r.uniform(30, 46):.1f} {r.uniform(12, 22):.1f} {-r.uniform(2, 14):.1f}"
    path += f" s{-r.uniform(10, 22):.1f} {r.uniform(22, 34):.1f} {r.uniform(2, 10):.1f} {r.uniform(4, 16):.1f}"
    for _ in range(r.randint(2, 6)):
        up, step = r.uniform(6, 22) * tall, r.uniform(7, 14) * wide
        path += f" q{step * .3:.1f} {-up:.1f} {step * .6:.1f} {-up * .3:.1f} t{step * .4:.1f} {up * r.uniform(.25, .6):.1f}"
    tail = r.choice(("q26 -22 44 -10 t16 -10", "c20 8 30 -30 14 -26 s-34 38 30 22", "q16 10 40 -6 q-60 26 -104 20", "l34 -12 q-40 22 -8 18"))
    return (
        f'<svg class=sig width={width} viewBox="0 -6 160 76" fill=none stroke="{colour}" stroke-width={r.uniform(1.6, 2.3):.1f} stroke-linecap=round '
        f'stroke-linejoin=round style="transform:rotate({-lean / 2:.1f}deg) skewX({-lean:.1f}deg)"><path d="{path} {tail}"/></svg>'
    )


def stamp(ring, middle, size=128, colour="#2b4fa8", turn=-9, key="s"):
    """A round stamp: words along the rim, a line or two in the middle."""
    lines = "".join(
        f'<text x=100 y={100 + (i - (len(middle) - 1) / 2) * 21 + 6} font-size=17.500 font-weight=700 text-anchor=middle>{line}</text>'
        for i, line in enumerate(middle)
    )
    return f"""<svg class=stamp width={size} viewBox="0 0 200 200" style="transform:rotate({turn}deg)" fill="{colour}" opacity=.8 font-family="Arimo">
      <defs><path id="{key}" d="M100 100m-79 0a79 79 0 1 1 158 0a79 79 0 1 1 -158 0"/></defs>
      <g fill=none stroke="{colour}"><circle cx=100 cy=100 r=97 stroke-width=3.500 /><circle cx=100 cy=100 r=70 stroke-width=1.600 /></g>
      <text font-size=15 font-weight=700><textPath href="#{key}" textLength=478>{ring}</textPath></text>{lines}</svg>"""


def blocks(seed, n=25, size=92):
    """A square of dark blocks that looks like a two-dimensional code and says nothing."""
    r = random.Random(seed)
    cells = [[r.random() < 0.48 for _ in range(n)] for _ in range(n)]
    for top, left in ((0, 0), (0, n - 7), (n - 7, 0)):
        for i in range(-1, 8):
            for j in range(-1, 8):
                if 0 <= top + i < n and 0 <= left + j < n:
                    edge = max(abs(i - 3), abs(j - 3))
                    cells[top + i][left + j] = edge in (0, 1, 3)
    dots = "".join(f"M{x} {y}h1v1h-1z" for y in range(n) for x in range(n) if cells[y][x])
    return f'<svg width={size} height={size} viewBox="0 0 {n} {n}" shape-rendering=crispEdges><path d="{dots}"/></svg>'


def bars(seed, width=260, height=54, n=60):
    r = random.Random(seed)
    x, out = 0, ""
    while x < n * 3:
        w = r.choice((1, 1, 2, 3))
        out += f"M{x} 0h{w}v10h-{w}z"
        x += w + r.choice((1, 1, 2, 3))
    return f'<svg width={width} height={height} viewBox="0 0 {n * 3} 10" preserveAspectRatio=none><path d="{out}"/></svg>'


# --- the agency's contract, three pages -----------------------------------------------------------------------------

def agency_contract():
    def sheet(number, body):
        return f'<div class="sheet serif">{body}<div class=foot><span>Отправитель ____________</span><span>{number} / 3</span><span>Работник ____________</span></div></div>'

    one = f"""<div class=title>ДОГОВОР № 41/26</div><div class=title2>о содействии в трудоустройстве за пределами Кыргызской Республики</div>
      <div class=place><span>г. Ош</span><span data-cite=date>5 марта 2026 г.</span></div>
      <p data-cite=parties>Общество с ограниченной ответственностью «Көч-Жол Сервис» (ОсОО «Көч-Жол Сервис»), именуемое в дальнейшем «Отправитель», в лице директора
      Мамытовой Бурул Асылбековны, действующей на основании Устава, с одной стороны, и гражданка Кыргызской Республики Осмонова Айгүл Сапарбековна,
      14 марта 1999 года рождения, паспорт PE0004172, именуемая в дальнейшем «Работник», с другой стороны, заключили настоящий договор о нижеследующем.</p>
      <p data-cite=permit>Разрешение на осуществление деятельности по трудоустройству граждан за пределами Кыргызской Республики: №&nbsp;_____________ от&nbsp;«___»&nbsp;____________&nbsp;20___&nbsp;г.</p>
      <h3>1. Предмет договора</h3>
      <p>1.1. Отправитель обязуется оказать Работнику услуги по подбору работы за рубежом, оформлению документов и сопровождению до места работы, а Работник обязуется оплатить услуги в порядке, установленном разделом 4.</p>
      <p data-cite=job>1.2. Страна трудоустройства: Турецкая Республика, город Анкара. Работодатель: ресторан «Mavi Bahçe». Должность: подсобный персонал (обслуживание зала).</p>
      <p>1.3. Срок трудоустройства: 12 (двенадцать) месяцев со дня прибытия к месту работы с правом продления по соглашению сторон.</p>
      <h3>2. Условия труда у работодателя</h3>
      <p data-cite=wage>2.1. Заработная плата Работника составляет 900 (девятьсот) долларов США в месяц после удержания налогов и выплачивается не позднее 5 числа месяца, следующего за отработанным.</p>
      <p data-cite=hours>2.2. Продолжительность рабочего времени: 8 часов в день, 48 часов в неделю; один выходной день в неделю.</p>
      <p data-cite=lodging>2.3. Жильё и трёхразовое питание предоставляются работодателем бесплатно.</p>
      <p>2.4. Рабочая виза и разрешение на работу оформляются работодателем за его счёт в течение 30 дней со дня прибытия Работника.</p>
      <h3>3. Обязанности сторон</h3>
      <p>3.1. Отправитель обязан: а) предоставить Работнику достоверные сведения о работодателе, характере и условиях работы; б) проверить готовность работодателя принять Работника; в) организовать встречу Работника в аэропорту города Анкара.</p>
      <p data-cite=documents>3.2. Паспорт и иные личные документы Работника находятся у Работника и изъятию не подлежат.</p>"""
    two = """<p>3.3. Работник обязан: а) представить достоверные сведения о себе; б) своевременно оплатить услуги Отправителя; в) соблюдать законодательство страны пребывания и правила внутреннего распорядка работодателя.</p>
      <p>3.4. Отправитель обязан в течение трёх дней рассмотреть обращение Работника о нарушении условий труда и принять меры к их устранению либо к возвращению Работника в Кыргызскую Республику.</p>
      <h3>4. Стоимость услуг и порядок расчётов</h3>
      <p data-cite=fee>4.1. Стоимость услуг Отправителя составляет 45 000 (сорок пять тысяч) сомов и оплачивается Работником наличными до выезда.</p>
      <p>4.2. Стоимость авиабилета в стоимость услуг не входит и оплачивается Работником отдельно по фактической цене.</p>
      <p data-cite=nodebt>4.3. Иные платежи, включая плату за визу, жильё, питание и проезд в стране трудоустройства, с Работника не взимаются. Удержание расходов Отправителя или работодателя из заработной платы не допускается.</p>
      <p>4.4. В подтверждение оплаты Работнику выдаётся квитанция к приходному кассовому ордеру.</p>
      <h3>5. Ответственность сторон</h3>
      <p>5.1. За неисполнение или ненадлежащее исполнение обязательств стороны несут ответственность в соответствии с законодательством Кыргызской Республики.</p>
      <p data-cite=refund>5.2. Если предоставленная работа не соответствует пункту 1.2 или условиям раздела 2, Отправитель возвращает Работнику уплаченную сумму полностью и возмещает расходы на возвращение.</p>
      <p>5.3. Отправитель не несёт ответственности за действия работодателя, о которых он не знал и не мог знать.</p>
      <h3>6. Расторжение договора</h3>
      <p>6.1. Работник вправе в любое время отказаться от исполнения договора, письменно или посредством электронных сообщений уведомив об этом Отправителя.</p>
      <p>6.2. Отказ Работника от работы, условия которой не соответствуют настоящему договору, не влечёт для него штрафов и иных неблагоприятных последствий.</p>
      <h3>7. Разрешение споров</h3>
      <p>7.1. Споры разрешаются путём переговоров, а при недостижении согласия – в суде по месту нахождения Отправителя.</p>
      <h3>8. Заключительные положения</h3>
      <p>8.1. Договор вступает в силу со дня подписания и действует до окончания срока, указанного в пункте 1.3.</p>
      <p>8.2. Договор составлен в двух экземплярах на русском языке, имеющих равную силу, по одному для каждой из сторон. Содержание договора Работнику разъяснено.</p>"""
    three = f"""<h3>9. Адреса, реквизиты и подписи сторон</h3>
      <div class=two><div><b>Отправитель</b><p>ОсОО «Көч-Жол Сервис»</p><p>г. Ош, торговый центр «Келечек-Нур», 3 этаж, кабинет 14</p><p>ИНН 00417202410017</p><p>Р/с 1299 0000 0417 0099, банк «Алтын Сандык»</p><p>Тел. +996 400 417 100</p>
      <p class=dir>Директор</p><div class=line data-cite=sign_agency>{signature(5)}<span>Мамытова Б. А.</span></div>{stamp("★ КЫРГЫЗСКАЯ РЕСПУБЛИКА ★ ГОРОД ОШ ★ ОсОО", ("«КӨЧ-ЖОЛ", "СЕРВИС»"), 132, turn=-12, key="k1")}</div>
      <div><b>Работник</b><p>Осмонова Айгүл Сапарбековна</p><p>Ошская область, Кара-Сууйский район, село Тал-Арык, ул. Булак, 17</p><p>Паспорт PE0004172, выдан 12.02.2024</p><p>ПИН 11403199900417</p><p>Тел. +996 400 417 026</p>
      <p class=dir>&nbsp;</p><div class=line data-cite=sign_worker>{signature(23)}<span>Осмонова А. С.</span></div></div></div>
      <div class=memo><b>Памятка Работнику</b><p>1. Иметь при себе при выезде: паспорт, авиабилет, 100 долларов США.</p><p>2. Сбор группы: 12 марта 2026 года в 19.00, г. Ош, старый автовокзал. Перевозку до г. Бишкек организует Отправитель.</p>
      <p data-cite=contact style="text-align:left">3. Контактное лицо Отправителя по всем вопросам: Тилебалдиев Эрмек, тел.&nbsp;+996&nbsp;400&nbsp;417&nbsp;117.</p><p data-cite=murat>4. Встреча в аэропорту города Анкара: Мурат.</p>
      <div class=ack>С памяткой ознакомлена <span>{signature(23, 110)}</span> &nbsp; «<u>&nbsp;5&nbsp;</u>» <u>&nbsp;марта&nbsp;</u> 2026 г.</div></div>"""
    style = f"""<style>{BASE}.sheet{{padding:18mm 16mm 20mm 26mm;font-size:12.2pt;line-height:1.3;color:#111}}
      p{{text-align:justify;margin-top:1.900mm;text-indent:9mm}}h3{{font-size:12.600pt;margin-top:4.200mm;text-align:center}}
      .title{{text-align:center;font-weight:700;font-size:14.500pt}}.title2{{text-align:center;font-weight:700;margin-bottom:4mm}}.place{{display:flex;justify-content:space-between;margin-bottom:3mm}}
      .foot{{position:absolute;left:26mm;right:16mm;bottom:9mm;display:flex;justify-content:space-between;font-size:10pt;color:#333}}
      .two{{display:grid;grid-template-columns:1fr 1fr;gap:10mm;margin-top:6mm}}.two p{{text-indent:0;text-align:left}}.two>div{{position:relative;height:108mm;display:flex;flex-direction:column}}
      .dir{{margin-top:auto!important}}.line{{flex:none;margin-bottom:22mm;border-bottom:.3mm solid #222;height:16mm;position:relative;display:flex;align-items:flex-end;justify-content:flex-end}}
      .line span{{position:absolute;right:0;bottom:-6.500mm}}.line .sig{{position:absolute;left:0;bottom:-1mm}}.stamp{{position:absolute;left:24mm;bottom:2mm}}
      .memo{{border:.3mm solid #555;padding:5mm 6mm 3mm;margin-top:12mm}}.memo p{{text-indent:0}}.ack{{display:flex;align-items:flex-end;gap:3mm;margin-top:3mm}}</style>"""
    return style + sheet(1, one) + sheet(2, two) + sheet(3, three)


# --- the paper signed in Ankara -------------------------------------------------------------------------------------

def ankara_contract():
    rows = [
        ("İşveren<br><i>Работодатель</i>", "Yelkenli Konfeksiyon Tekstil San. Tic. Ltd. Şti., Ankara<br>Yetkili: Selim Ardıçoğlu", "employer"),
        ("İşçi<br><i>Работник</i>", "OSMONOVA AIGUL, 14.03.1999, Kırgızistan", "worker"),
        ("Görev<br><i>Должность</i>", "Konfeksiyon işçisi (dikiş, ütü)<br><i>Рабочая швейного цеха (шитьё, глажка)</i>", "job"),
        ("Ücret<br><i>Заработная плата</i>", "400 USD / ay<br><i>400 долларов США в месяц</i>", "wage"),
        ("Mesai<br><i>Рабочее время</i>", "07:00 – 23:00, üretim planına göre<br><i>С 7:00 до 23:00, по плану производства</i>", "hours"),
        ("Konaklama, yemek<br><i>Жильё, питание</i>", "180 USD / ay ücretten kesilir<br><i>180 долларов США в месяц, удерживается из заработной платы</i>", "lodging"),
        ("Borç<br><i>Долг</i>", "1.850 USD (bilet, vize, yol, aracı)<br><i>1 850 долларов США (билет, виза, дорога, посредник)</i>", "debt"),
    ]
    table = "".join(f'<tr data-cite="{cite}"><th>{a}</th><td>{b}</td></tr>' for a, b, cite in rows)
    return f"""<style>{BASE}.sheet{{padding:20mm 17mm 14mm 22mm;font-size:12.500pt;line-height:1.32;color:#141414}}
      h1{{font-size:16pt;text-align:center}}h2{{font-size:12.500pt;text-align:center;font-weight:400;margin-bottom:5mm}}.top{{display:flex;justify-content:space-between;margin-bottom:4mm}}
      table{{border-collapse:collapse;width:100%}}th,td{{border:.3mm solid #333;padding:1.700mm 2.600mm;text-align:left;font-weight:400;vertical-align:top}}th{{width:43mm}}i{{color:#222}}
      p{{margin-top:3.200mm;text-align:justify}}.sign{{display:grid;grid-template-columns:1fr 1fr;gap:16mm;margin-top:9mm}}.sign>div{{position:relative;min-height:46mm}}
      .line{{border-bottom:.3mm solid #222;height:17mm;position:relative}}.line .sig{{position:absolute;left:6mm;bottom:-2mm}}.stamp{{position:absolute;left:20mm;top:6mm}}small{{font-size:10pt}}</style>
      <div class="sheet serif"><h1>İŞ SÖZLEŞMESİ</h1><h2>ТРУДОВОЙ ДОГОВОР</h2><div class=top><span>Ankara</span><span data-cite=date>16.03.2026</span></div>
      <table>{table}</table>
      <p data-cite=leave>İşçi, borcunu tamamen ödemeden ve 12 ay dolmadan işten ayrılamaz. Ayrılırsa 2.000 USD ceza öder.<br><i>Работник не вправе оставить работу до полного погашения долга и до истечения 12 месяцев. В случае ухода уплачивает штраф 2 000 долларов США.</i></p>
      <p data-cite=passport>İşçinin pasaportu borç bitene kadar işverende emanette kalır.<br><i>Паспорт работника до погашения долга хранится у работодателя.</i></p>
      <p>İşçi koşulları okudu ve kabul etti. <i>Работник с условиями ознакомлен и согласен.</i></p>
      <div class=sign><div>İşveren / <i>Работодатель</i><div class=line>{signature(41)}</div><small>Selim Ardıçoğlu</small>{stamp("★ YELKENLİ KONFEKSİYON TEKSTİL SAN. TİC. LTD. ŞTİ.", ("ANKARA",), 128, "#37459c", 14, "k2")}</div>
      <div>İşçi / <i>Работник</i><div class=line data-cite=sign>{signature(23)}</div><small>Osmonova Aigul</small></div></div></div>"""


# --- money ----------------------------------------------------------------------------------------------------------

def cash_receipt():
    """The counterfoil of a cash order, filled in by hand. 560 × 400."""
    def row(label, value, cite=""):
        mark = f' data-cite="{cite}"' if cite else ""
        return f'<div class=row><span>{label}</span><b class=hand><u{mark}>{value}</u></b></div>'

    return f"""<style>{BASE}u{{text-decoration:none}}body{{width:560px;height:410px;background:#fbf8ef;padding:20px 26px;font:14px/1.2 Tinos;color:#1b1b1b;position:relative;overflow:hidden}}
      .row{{display:flex;align-items:flex-end;margin-top:7px;gap:8px}}.row span{{white-space:nowrap}}.row b{{flex:1;border-bottom:1px solid #444;font-size:21px;line-height:1;padding:0 6px 1px;font-weight:500;white-space:nowrap}}
      h1{{font-size:18px;text-align:center;letter-spacing:1px;margin-top:8px}}h2{{font-size:14px;text-align:center;font-weight:400}}.firm{{font-weight:700}}
      .stamp{{position:absolute;left:196px;bottom:20px}}.foot{{position:absolute;left:26px;right:26px;bottom:22px;display:flex;justify-content:space-between}}.foot div{{width:210px}}.foot .sig{{display:block;margin-bottom:-16px;margin-left:60px}}</style>
      <div class=firm data-cite=firm>ОсОО «Көч-Жол Сервис»</div><h1>КВИТАНЦИЯ</h1><h2>к приходному кассовому ордеру № <span class=hand style="font-size:20px">63</span></h2>
      {row("от", "6 марта 2026 г.", "date")}{row("Принято от", "Осмонова Айгүл", "from")}
      {row("Основание:", "документтер, сопровождение, дог. № 41/26", "ground")}{row("Сумма", "45 000 (кырк беш миң) сом", "sum")}
      <div style="font-size:11px;text-align:center;margin-top:2px">(цифрами и прописью)</div>
      {stamp("★ КЫРГЫЗСКАЯ РЕСПУБЛИКА ★ ГОРОД ОШ ★ ОсОО", ("«КӨЧ-ЖОЛ", "СЕРВИС»"), 128, turn=17, key="k3")}
      <div class=foot><div>{signature(5, 120)}Главный бухгалтер _________</div><div>{signature(61, 110)}Кассир ___________________</div></div>"""


def bank_slip():
    rows = [
        ("Дата и время", "11.03.2026 12:18:44", "date"), ("Операция", "Перевод по номеру карты", ""), ("Отправитель", "Осмонова А. С.", ""),
        ("Карта списания", "•••• •••• •••• 0903", ""), ("Получатель", "Тилебалдиев Э. С.", "to"), ("Карта получателя", "•••• •••• •••• 4417", "card"),
        ("Счёт получателя", "1299 0000 0417 0031", "account"), ("Назначение", "Билет Анкара Осмонова", "purpose"), ("Комиссия", "0,00 сом", ""), ("Номер операции", "260311-0041-7702-18", ""),
    ]
    table = "".join(f'<tr{f" data-cite={c}" if c else ""}><th>{a}</th><td>{b}</td></tr>' for a, b, c in rows)
    return f"""<style>{BASE}@page{{size:110mm 190mm;margin:0}}.sheet{{width:110mm;height:190mm;padding:11mm 10mm;font-size:9.600pt;color:#1d2430}}
      .bank{{display:flex;gap:3mm;align-items:center;font-weight:700;font-size:13pt;color:#7a4a12}}.sum{{font-size:21pt;font-weight:700;margin:8mm 0 1mm;text-align:center}}
      .ok{{text-align:center;color:#1d7a4a;font-weight:700;margin-bottom:7mm}}table{{width:100%;border-collapse:collapse}}th,td{{padding:1.900mm 0;border-bottom:.2mm solid #d9dde3;text-align:left;font-weight:400}}
      th{{color:#66707c;width:36mm}}td{{text-align:right;font-weight:700}}.foot{{position:absolute;left:10mm;right:10mm;bottom:9mm;font-size:7.600pt;color:#66707c;text-align:center;line-height:1.4}}</style>
      <div class="sheet sans"><div class=bank><svg width=30 height=30 viewBox="0 0 30 30"><rect x=2 y=9 width=26 height=18 rx=3 fill="#c98a2b"/><path d="M2 15h26" stroke="#7a4a12" stroke-width=2 /><path d="M5 9c0-8 20-8 20 0" fill=none stroke="#7a4a12" stroke-width=2.400 /><circle cx=15 cy=17 r=3 fill="#7a4a12"/></svg>Алтын Сандык</div>
      <div style="color:#66707c;margin-top:1mm">Чек по операции</div><div class=sum data-cite=sum>18 000,00 сом</div><div class=ok>Исполнено</div><table>{table}</table>
      <div class=foot>ЗАО «Банк „Алтын Сандык“», г. Бишкек<br>Документ сформирован в мобильном приложении и действителен без подписи</div></div>"""


def return_ticket_receipt():
    """A till slip. 300 × 560."""
    lines = [
        ("c b", "АВИАКАССА «АСМАН ЖОЛУ»", "", ""), ("c", "г. Ош, ул. Тополиная, 5", "", ""), ("c", "ИНН 00417199900520", "", ""), ("r", "", "", ""),
        ("", "Чек № 000184", "03.08.26 11:26", "date"), ("", "Кассир: Бегимай", "", ""), ("r", "", "", ""),
        ("", "Авиабилет, эконом", "", ""), ("", "ESB-IST-OSS", "04.08.2026", "route"), ("", "OSMONOVA / AIGUL", "", "passenger"), ("", "Документ", "СВ-000417", ""), ("r", "", "", ""),
        ("", "1 x 21 400,00", "21 400,00", ""), ("b big", "ИТОГО", "21 400,00", "sum"), ("", "Наличными", "21 500,00", ""), ("", "Сдача", "100,00", ""), ("r", "", "", ""),
        ("", "Плательщик:", "Осмонова Айзада", "payer"), ("c", "СПАСИБО! РАХМАТ!", "", ""),
    ]
    body = "".join(
        "<div class=rule></div>" if k == "r" else f'<div class="l {k}"{f" data-cite={c}" if c else ""}><span>{t}</span><span>{v}</span></div>' for k, t, v, c in lines
    )
    return f"""<style>{BASE}body{{width:300px;height:560px;background:#fdfdfb;padding:20px 18px;font:13.300px/1.55 Cousine;color:#2c2c33;overflow:hidden}}
      .l{{display:flex;justify-content:space-between}}.c{{justify-content:center}}.b{{font-weight:700}}.big{{font-size:19px}}.rule{{border-top:1.500px dashed #555;margin:7px 0}}</style>{body}<div style="text-align:center;margin-top:8px">{blocks(17, 25, 84)}</div>"""


# --- travel ---------------------------------------------------------------------------------------------------------

WING = '<svg width=44 height=30 viewBox="0 0 44 30"><path d="M2 22C14 4 30 2 42 4c-6 2-9 5-10 9-8-2-12 0-14 4-6-1-11 1-16 5z" fill="#1f5fa8"/><path d="M10 27c8-6 17-7 26-4-8 0-15 3-20 6z" fill="#d98a2b"/></svg>'


def e_ticket():
    flights = [
        ("ZQ 417", "Бишкек (FRU)<br>Манас", "Стамбул (IST)<br>Терминал 1", "14 мар 2026<br>07:40", "14 мар 2026<br>10:55", "Y", "1PC 23 кг"),
        ("ZQ 2162", "Стамбул (IST)<br>Терминал 1", "Анкара (ESB)<br>Внутр. линии", "14 мар 2026<br>13:30", "14 мар 2026<br>14:45", "Y", "1PC 23 кг"),
    ]
    rows = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in f) + "</tr>" for f in flights)
    first = f"""<div class="sheet sans one"><div class=top><div class=air>{WING}<div>KÖK ASMAN AIR<small>Көк Асман Эйр</small></div></div><div class=code>{blocks(3, 25, 84)}</div></div>
      <h1>ЭЛЕКТРОННЫЙ БИЛЕТ <span>/ E-TICKET ITINERARY RECEIPT</span></h1>
      <table class=info><tr data-cite=passenger><th>Пассажир / Passenger</th><td>OSMONOVA / AIGUL MS</td><th>Бронь / PNR</th><td>K7DLL4</td></tr>
      <tr><th>Документ / ID</th><td>PE0004172</td><th>Билет / Ticket</th><td style="white-space:nowrap">000 2400417031</td></tr>
      <tr data-cite=issued><th>Оформлен / Issued</th><td>10 мар 2026 · KOCH-ZHOL SERVIS</td><th>Статус / Status</th><td>OK · ONE WAY</td></tr></table>
      <h2>Маршрут / Itinerary</h2><table class=grid data-cite=route><tr><th>Рейс</th><th>Откуда</th><th>Куда</th><th>Вылет</th><th>Прилёт</th><th>Класс</th><th>Багаж</th></tr>{rows}</table>
      <h2>Стоимость / Fare</h2><table class=info><tr><th>Тариф / Fare</th><td>KGS 11 900</td><th>Сборы / Taxes</th><td>KGS 4 340 (YQ 2 610, TR 880, KG 850)</td></tr><tr data-cite=total><th>Итого / Total</th><td>KGS 16 240</td><th>Форма оплаты / FOP</th><td>CASH</td></tr></table>
      <p>Время вылета и прилёта местное. Регистрация открывается за 3 часа и заканчивается за 45 минут до вылета. При регистрации предъявите паспорт. Билет именной, передаче другому лицу не подлежит.</p>
      <p>Пересадка в Стамбуле: багаж оформлен до Анкары, посадочные талоны на оба рейса выдаются в Бишкеке.</p>
      <div class=foot>Kök Asman Air, Bishkek · kokasman.example · 1 / 2</div></div>"""
    rules = [
        ("Возврат", "До вылета: сбор 3 500 сомов. После вылета первого рейса тариф не возвращается, неиспользованные сборы возвращаются."),
        ("Изменение даты", "До вылета: сбор 2 000 сомов и разница тарифов. Изменение имени не допускается."),
        ("Багаж", "Одно место до 23 кг, сумма трёх измерений до 158 см. Сверх нормы: 900 сомов за 1 кг."),
        ("Ручная кладь", "Одно место до 8 кг, 55 × 40 × 20 см, и сумка до 3 кг."),
        ("Неявка", "При неявке на первый рейс остальные рейсы аннулируются."),
        ("Въезд", "Пассажир отвечает за наличие визы и документов для въезда. Граждане Кыргызской Республики: проверьте срок безвизового пребывания."),
    ]
    lines = "".join(f"<tr><th>{a}</th><td>{b}</td></tr>" for a, b in rules)
    second = f"""<div class="sheet sans land"><div class=top><div class=air>{WING}<div>KÖK ASMAN AIR<small>Көк Асман Эйр</small></div></div><div style="text-align:right;font-size:10pt">OSMONOVA / AIGUL MS<br>PNR K7DLL4 · 000 2400417031</div></div>
      <h1>УСЛОВИЯ ТАРИФА <span>/ FARE RULES</span></h1><table class=rules data-cite=rules>{lines}</table>
      <h2>Схема пересадки / Connection</h2><svg width=900 height=150 viewBox="0 0 900 150" font-family=Arimo font-size=15 fill="#22303e">
      <path d="M70 96C200 20 320 20 450 96C570 36 710 36 830 96" fill=none stroke="#1f5fa8" stroke-width=2.500 stroke-dasharray="7 6"/><g fill="#d98a2b"><circle cx=70 cy=96 r=9 /><circle cx=450 cy=96 r=9 /><circle cx=830 cy=96 r=9 /></g>
      <g text-anchor=middle><text x=70 y=130>Бишкек 07:40</text><text x=450 y=130>Стамбул 10:55 – 13:30</text><text x=830 y=130>Анкара 14:45</text><text x=260 y=26 font-weight=700>ZQ 417</text><text x=640 y=38 font-weight=700>ZQ 2162</text></g></svg>
      <div class=foot>Kök Asman Air, Bishkek · kokasman.example · 2 / 2</div></div>"""
    return f"""<style>{BASE}@page land{{size:297mm 210mm;margin:0}}.land{{page:land;width:297mm!important;height:210mm!important}}
      .sheet{{padding:15mm 16mm;font-size:10.500pt;line-height:1.4;color:#22303e}}.top{{display:flex;justify-content:space-between;align-items:flex-start;border-bottom:.6mm solid #1f5fa8;padding-bottom:4mm}}
      .air{{display:flex;gap:3mm;align-items:center;font-weight:700;font-size:16pt;color:#1f5fa8}}.air small{{display:block;font-size:9pt;color:#66707c;font-weight:400}}
      h1{{font-size:15pt;margin:8mm 0 4mm}}h1 span{{font-weight:400;color:#66707c;font-size:11pt}}h2{{font-size:11.500pt;margin:8mm 0 2.500mm;color:#1f5fa8}}table{{border-collapse:collapse;width:100%}}
      .info th{{text-align:left;font-weight:400;color:#66707c;white-space:nowrap;width:1mm;padding:1.600mm 5mm 1.600mm 0}}.info td{{font-weight:700;padding-right:4mm}}
      .grid th{{background:#e9f0f8;text-align:left;padding:2mm;font-size:9.500pt}}.grid td{{border-bottom:.2mm solid #cfd7e0;padding:2.500mm 2mm;vertical-align:top}}
      .rules th{{text-align:left;width:46mm;padding:2mm 0;vertical-align:top}}.rules td,.rules th{{border-bottom:.2mm solid #cfd7e0}}.rules td{{padding:2mm 0}}
      p{{margin-top:6mm;color:#42505e}}.foot{{position:absolute;left:16mm;right:16mm;bottom:10mm;font-size:9pt;color:#66707c;border-top:.2mm solid #cfd7e0;padding-top:2mm}}</style>{first}{second}"""


def boarding_pass():
    """760 × 300."""
    return f"""<style>{BASE}body{{width:760px;height:300px;background:#fff;font:15px/1.25 Arimo;color:#1d2733;position:relative;overflow:hidden}}
      .head{{height:54px;background:#1f5fa8;color:#fff;display:flex;align-items:center;gap:14px;padding:0 22px;font-weight:700;font-size:19px}}.head span{{margin-left:auto;font-size:15px}}
      .main{{position:absolute;left:22px;top:68px;width:520px}}.stub{{position:absolute;left:570px;top:68px;width:174px}}.cut{{position:absolute;left:554px;top:54px;bottom:0;border-left:2px dashed #9aa6b2}}
      small{{display:block;font-size:11px;color:#6a7784}}.r{{display:flex;gap:26px;margin-bottom:9px;width:max-content}}.r b{{font-size:17px}}.big b{{font-size:25px}}</style>
      <div class=head><svg width=40 height=28 viewBox="0 0 44 30"><path d="M2 22C14 4 30 2 42 4c-6 2-9 5-10 9-8-2-12 0-14 4-6-1-11 1-16 5z" fill="#fff"/></svg>KÖK ASMAN AIR<span>BOARDING PASS</span><span style="margin-left:70px">BOARDING PASS</span></div><div class=cut></div>
      <div class=main><div class=r data-cite=name><div><small>NAME / ПАССАЖИР</small><b>OSMONOVA / AIGUL MS</b></div><div><small>PNR</small><b>K7DLL4</b></div></div>
      <div class="r big" data-cite=flight><div><small>FROM / ОТКУДА</small><b>ISTANBUL IST</b></div><div><small>TO / КУДА</small><b>ANKARA ESB</b></div></div>
      <div class=r><div><small>FLIGHT</small><b>ZQ 2162</b></div><div><small>DATE</small><b>14 MAR 26</b></div><div><small>BOARDING</small><b>12:55</b></div><div><small>GATE</small><b>F7</b></div><div><small>SEAT</small><b>24C</b></div><div><small>SEQ</small><b>117</b></div></div>
      {bars(9, 500, 46)}</div>
      <div class=stub><small>NAME</small><b>OSMONOVA / AIGUL</b><div style="height:8px"></div><small>FROM – TO</small><b>IST – ESB</b><div style="height:8px"></div><small>FLIGHT · DATE</small><b>ZQ 2162 · 14 MAR</b><div style="height:8px"></div><small>SEAT</small><b>24C</b><div style="height:8px"></div>{blocks(8, 21, 58)}</div>"""


def passport_photo(size=150):
    return f"""<svg width={size} height={size * 1.27:.0f} viewBox="0 0 150 190"><rect width=150 height=190 fill="#dfe4e6"/>
      <path d="M30 96C22 26 52 16 75 16s54 10 45 80c-1 26 6 44 10 60H20c6-18 11-34 10-60z" fill="#2a211e"/><path d="M8 190c4-34 30-46 67-46s63 12 67 46z" fill="#7d2f45"/>
      <path d="M61 118h28v30c-8 9-20 9-28 0z" fill="#d8a888"/><ellipse cx=75 cy=86 rx=31 ry=40 fill="#e8bf9f"/><path d="M44 84c0-34 14-48 33-48s32 16 30 46c-6-22-18-32-30-34-16 4-28 14-33 36z" fill="#2a211e"/>
      <g fill="#2d2320"><ellipse cx=62 cy=87 rx=4 ry=2.600 /><ellipse cx=88 cy=87 rx=4 ry=2.600 /></g><path d="M55 79c5-3 10-3 14-1M81 78c4-2 9-2 14 1" stroke="#2d2320" stroke-width=2 fill=none /><path d="M75 89l-3 13h6" stroke="#b57f63" stroke-width=2 fill=none /><path d="M66 111c6 4 12 4 18 0" stroke="#a8515a" stroke-width=3 fill=none /></svg>"""


def passport():
    """The data page, of a design that belongs to no state. 760 × 540. Elements `.hide` are blurred."""
    def field(label, value, cite="", hide=False):
        mark = f' data-cite="{cite}"' if cite else ""
        return f'<div{mark}><small>{label}</small><b class="{"hide" if hide else ""}">{value}</b></div>'

    waves = "".join(f'<path d="M-10 {y}q60 {-26 + y % 17} 120 0t120 0t120 0t120 0t120 0t120 0t120 0" />' for y in range(20, 430, 13))
    return f"""<style>{BASE}body{{width:760px;height:540px;background:#eef1ea;font:15px/1.2 Arimo;color:#20282e;position:relative;overflow:hidden}}
      .bg{{position:absolute;inset:0}}.body{{position:absolute;inset:0;padding:24px 30px}}small{{display:block;font-size:10.500px;color:#5a6a70}}b{{font-size:18px}}.hide{{filter:blur(6px)}}
      .f{{position:absolute;left:232px;top:84px;width:500px;display:grid;grid-template-columns:1fr 1fr;gap:13px 22px}}.photo{{position:absolute;left:34px;top:92px}}.photo svg{{filter:blur(7px)}}.photo{{overflow:hidden;width:166px;height:211px}}
      .mrz{{position:absolute;left:30px;right:20px;bottom:28px;font:700 22.500px/1.5 Cousine;letter-spacing:.8px;white-space:nowrap;overflow:hidden}}</style>
      <svg class=bg width=760 height=540 viewBox="0 0 760 540"><defs><linearGradient id=q x1=0 x2=1><stop offset=0 stop-color="#cfe0d6"/><stop offset=.5 stop-color="#e9e3cf"/><stop offset=1 stop-color="#cfd9e6"/></linearGradient></defs><rect width=760 height=540 fill="url(#q)"/><g fill=none stroke="#8fb3a4" stroke-width=.8 opacity=.55>{waves}</g><rect y=432 width=760 height=108 fill="#f4f4ee"/></svg>
      <div class=body><div style="display:flex;justify-content:space-between"><b style="font-size:21px">ПАСПОРТ / PASSPORT</b><b data-cite=number style="font-size:21px">PE00<span class=hide>04172</span></b></div>
      <div class=photo>{passport_photo(166)}</div>
      <div class=f>{field("Фамилиясы / Surname", "OSMONOVA", "surname")}{field("Жарандыгы / Nationality", "KYRGYZ REPUBLIC")}{field("Аты / Given name", "AIGUL", "given")}{field("Жынысы / Sex", "F")}
      {field("Туулган күнү / Date of birth", "14.03.1999", hide=True)}{field("ПИН / Personal No.", "11403199900417", hide=True)}{field("Туулган жери / Place of birth", "OSH REGION", hide=True)}{field("Берген / Authority", "XXX 000")}
      {field("Берилген / Date of issue", "12.02.2024")}{field("Жарактуу / Date of expiry", "11.02.2034")}</div>
      <div class=mrz><span class=hide>P&lt;KGZOSMONOVA&lt;&lt;AIGUL&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;<br>PE00041720KGZ9903149F3402111&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;00</span></div></div>"""


# --- the debt notebook ----------------------------------------------------------------------------------------------

def notebook():
    """A squared page filled in by the forewoman. 700 × 980."""
    def line(text, amount="", cite="", cls="", indent=0):
        mark = f' data-cite="{cite}"' if cite else ""
        return f'<div class="l {cls}"{mark}><span style="padding-left:{indent}px">{text}</span><b>{amount}</b></div>'

    body = (
        line("Айгүл Осмонова", "16.03", "name", "t") + line("билет", "480", indent=30) + line("виза, икамет", "650", indent=30)
        + line("такси, жол", "120", indent=30) + line("Эрмекке", "600", "commission", indent=30) + line("карызы", "1850 $", "debt", "u")
        + line("Март: айлык 200, жатак + тамак 90", "1740", "march") + line("Апрель: айлык 400, жатак + тамак 180")
        + line("3.04 брак 15 · 11.04 кечикти 10", indent=30, cite="fines") + line("26.04 телефон 20", indent=30) + line("колуна 50", "1615", "april", indent=30)
        + line("Май: айлык 400, жатак + тамак 180") + line("9.05 брак 25 · 23.05 сүйлөштү 30", indent=30, cite="fines2") + line("колуна 40", "1490", "may", indent=30)
        + line("Июнь: айлык 400, жатак + тамак 180") + line("20.06 чыкпады 2 күн – 60", "1330", "june", indent=30) + line("калды", "1330 $", "left", "u r")
    )
    return f"""<style>{BASE}body{{width:700px;height:980px;background:#f7f5ec;position:relative;overflow:hidden;font:500 35px/1 Caveat;color:#20357f;
      background-image:linear-gradient(#a9c3dc88 1px,transparent 1px),linear-gradient(90deg,#a9c3dc88 1px,transparent 1px);background-size:24px 24px;padding:40px 54px 0 74px}}
      .m{{position:absolute;left:664px;top:0;bottom:0;border-left:2px solid #d98a8a}}.l{{display:flex;justify-content:space-between;height:36px;margin-top:12px;align-items:flex-end;white-space:nowrap}}.l b{{font-weight:600;width:120px;text-align:right}}
      .t{{font-weight:700;font-size:43px;margin:24px 0 24px}}.u b{{border-top:2.500px solid #20357f;padding-top:6px}}.u{{margin-bottom:20px;height:44px;font-weight:700}}.r{{color:#9c2430;margin-top:20px}}.r b{{border-color:#9c2430}}
      .l:nth-child(3n) {{transform:rotate(-.35deg)}}.l:nth-child(4n+1){{transform:translateX(4px) rotate(.3deg)}}.holes{{position:absolute;left:14px;top:0;bottom:0;width:30px}}</style>
      <div class=m></div><svg class=holes viewBox="0 0 30 980">{"".join(f'<circle cx=14 cy={y} r=8 fill="#3a342e"/>' for y in range(28, 980, 44))}</svg>{body}"""


# --- letters and certificates ---------------------------------------------------------------------------------------

LETTER = """.sheet{padding:16mm 15mm 18mm 28mm;font-size:13pt;line-height:1.42;color:#141414}.lh{display:grid;grid-template-columns:1fr 1fr;gap:8mm;text-align:center;font-weight:700;font-size:11pt;line-height:1.3;border-bottom:.5mm solid #333;padding-bottom:4mm}
.lh small{display:block;font-weight:400;font-size:9pt;margin-top:1mm}.num{display:flex;justify-content:space-between;margin:5mm 0 0;font-size:12pt}.to{margin:6mm 0 8mm 84mm;line-height:1.32}.h{text-align:center;font-weight:700;margin:4mm 0}p{text-align:justify;text-indent:12.500mm;margin-top:2mm}
.end{display:flex;justify-content:space-between;align-items:flex-end;margin-top:16mm;position:relative}.end .sig{position:absolute;left:78mm;bottom:-2mm}.end .stamp{position:absolute;left:46mm;bottom:-18mm}.by{position:absolute;left:28mm;bottom:14mm;font-size:9.500pt;line-height:1.3}"""


def police_letter():
    return f"""<style>{BASE}{LETTER}</style><div class="sheet serif"><div class=lh><div>ОШ ШААРЫНЫН<br>«ТҮШТҮК» ИЧКИ ИШТЕР<br>БӨЛҮМҮ<small>Ош ш., Тынчтык көч., 1</small></div><div>ОТДЕЛ ВНУТРЕННИХ ДЕЛ<br>«ЮЖНЫЙ»<br>ГОРОДА ОШ<small>г. Ош, ул. Мирная, 1</small></div></div>
      <div class=num><span data-cite=date>17.08.2026 № 05/2-1187</span><span>на № б/н от 14.08.2026</span></div>
      <div class=to>Адвокату<br>Касымалиевой Д. Э.<br>представителю Осмоновой А. С.</div>
      <div class=h>О регистрации заявления о преступлении</div>
      <p data-cite=registered>Сообщаем, что заявление Осмоновой Айгүл Сапарбековны о преступлении принято 14 августа 2026 года в 15 часов 40 минут дежурным отдела капитаном милиции Сатыевым Н. К. и зарегистрировано в Едином реестре преступлений за №&nbsp;07-141-2026-000-318.</p>
      <p data-cite=check>По заявлению начата доследственная проверка. Проведение проверки поручено старшему следователю следственного отделения Жороеву Бакыту Нурлановичу, кабинет 12, телефон +996&nbsp;400&nbsp;417&nbsp;212.</p>
      <p>О принятом решении Вы будете уведомлены в установленный законом срок. Дополнительные материалы, имеющие значение для проверки, могут быть представлены следователю лично или через канцелярию отдела с описью.</p>
      <p data-cite=order>Предварительная квалификация: торговля людьми. Адрес и телефон заявителя в материалах проверки указаны через адрес представителя по его ходатайству.</p>
      <div class=end><span>Начальник отдела<br>подполковник милиции</span>{stamp("★ ОТДЕЛ ВНУТРЕННИХ ДЕЛ «ЮЖНЫЙ» ★ ГОРОД ОШ", ("КАНЦЕЛЯРИЯ",), 126, turn=-8, key="k4")}{signature(77)}<span>А. Т. Шамбетов</span></div>
      <div class=by>Исп.: Жороев Б. Н.<br>+996 400 417 212</div></div>"""


def permit_letter():
    return f"""<style>{BASE}{LETTER}</style><div class="sheet serif"><div class=lh><div>ЧЕТ ӨЛКӨДӨ ЖУМУШКА<br>ОРНОШТУРУУГА УРУКСАТ<br>БЕРҮҮ БОЮНЧА КОМИССИЯ<small>Бишкек ш.</small></div><div>КОМИССИЯ ПО ВЫДАЧЕ<br>РАЗРЕШЕНИЙ НА ТРУДОУСТРОЙСТВО<br>ЗА РУБЕЖОМ<small>г. Бишкек</small></div></div>
      <div class=num><span data-cite=date>01.10.2026 № 12-04/731</span><span>на № 27/3 от 23.09.2026</span></div>
      <div class=to>Адвокату<br>Касымалиевой Д. Э.<br>г. Ош, ул. Ореховая, 22, каб. 4</div><div class=h>Ответ на адвокатский запрос</div>
      <p>На Ваш запрос о наличии у общества с ограниченной ответственностью «Көч-Жол Сервис» разрешения на осуществление деятельности по трудоустройству граждан Кыргызской Республики за пределами республики сообщаем следующее.</p>
      <p data-cite=absent>ОсОО «Көч-Жол Сервис» (г. Ош, ИНН 00417202410017) в перечне организаций, получивших разрешение, по состоянию на 1 октября 2026 года не значится. За период с 1 января 2025 года по 1 октября 2026 года заявлений о выдаче разрешения от указанного общества не поступало.</p>
      <p data-cite=vacancy>Сведения о вакансиях ресторана «Mavi Bahçe» (Турецкая Республика, г. Анкара) в комиссию не представлялись, договор с указанным работодателем на согласование не направлялся.</p>
      <p>Приложение: выписка из перечня на 01.10.2026 на 1 л. (на руки не выдаётся, предоставляется по запросу следователя или суда).</p>
      <div class=end><span>Секретарь комиссии</span>{stamp("★ КОМИССИЯ ПО ВЫДАЧЕ РАЗРЕШЕНИЙ ★ БИШКЕК", ("ДЛЯ", "ПИСЕМ"), 122, turn=11, key="k5")}{signature(91)}<span>Э. Б. Нурдинова</span></div>
      <div class=by>Исп.: Абдылдаев К.</div></div>"""


def consular_certificate():
    return f"""<style>{BASE}{LETTER}.t{{text-align:center;font-weight:700;font-size:17pt;letter-spacing:1mm;margin:9mm 0 3mm}}.ph{{float:right;margin:3mm 0 4mm 6mm;border:.3mm solid #777}}.ph svg{{display:block;filter:blur(5px)}}.ph{{overflow:hidden}}</style><div class="sheet serif"><div class=lh><div>КЫРГЫЗ РЕСПУБЛИКАСЫ<br>КОНСУЛДУК БӨЛҮМ<small>Анкара ш.</small></div><div>КЫРГЫЗСКАЯ РЕСПУБЛИКА<br>КОНСУЛЬСКИЙ ОТДЕЛ<small>г. Анкара</small></div></div>
      <div class=num><span data-cite=date>31.07.2026</span><span>№ 0417-К</span></div><div class=t>СПРАВКА</div>
      <div class=ph>{passport_photo(104)}</div>
      <p data-cite=applied>Выдана гражданке Кыргызской Республики Осмоновой Айгүл Сапарбековне, 14 марта 1999 года рождения, в том, что она 29 июля 2026 года в 10 часов 15 минут обратилась в консульский отдел без документов, удостоверяющих личность.</p>
      <p data-cite=statement>Заявительница сообщила, что с 16 марта по 27 июля 2026 года работала в швейном цехе в г. Анкара, паспорт PE0004172 был изъят работодателем 15 марта 2026 года и не возвращён, заработная плата не выплачивалась, помещение, в котором проживали работницы, запиралось снаружи.</p>
      <p data-cite=measures>Личность установлена. Заявительнице предоставлено временное размещение с 29 июля по 4 августа 2026 года. Сотрудником консульского отдела 30 июля 2026 года направлен запрос работодателю о возврате паспорта, ответ не получен.</p>
      <p data-cite=certificate>31 июля 2026 года оформлено свидетельство на возвращение в Кыргызскую Республику № СВ-000417 сроком действия 30 дней.</p>
      <p>Справка выдана для представления в правоохранительные органы и иные учреждения Кыргызской Республики.</p>
      <div class=end><span>Консул</span>{stamp("★ КЫРГЫЗСКАЯ РЕСПУБЛИКА ★ КОНСУЛЬСКИЙ ОТДЕЛ", ("АНКАРА",), 126, turn=-6, key="k6")}{signature(103)}<span>Т. М. Байсалов</span></div></div>"""


def medical_note():
    """A half-sheet from a clinic, 620 × 860."""
    def row(label, value, cite=""):
        mark = f' data-cite="{cite}"' if cite else ""
        return f'<div class=row{mark}><span>{label}</span><b class=hand>{value}</b></div>'

    return f"""<style>{BASE}body{{width:620px;height:860px;background:#fcfcf8;padding:30px 38px;font:16px/1.3 Tinos;color:#1a1a1a;position:relative;overflow:hidden}}
      .row{{margin-top:13px;line-height:30px}}.row span{{margin-right:8px}}.row b{{font-size:24px;font-weight:500;text-decoration:underline;text-decoration-color:#88888899;text-decoration-thickness:1px;text-underline-offset:7px}}
      h1{{font-size:20px;text-align:center;margin:20px 0 4px;letter-spacing:1px}}.top{{text-align:center;font-size:14.500px;border-bottom:1px solid #555;padding-bottom:8px}}.stamp{{position:absolute;left:256px;bottom:26px}}.tri{{position:absolute;right:60px;bottom:140px}}
      .foot{{position:absolute;left:38px;right:38px;bottom:60px;display:flex;justify-content:space-between;align-items:flex-end}}.foot .sig{{position:absolute;left:96px;bottom:-6px}}</style>
      <div class=top><b>СЕМЕЙНЫЙ МЕДИЦИНСКИЙ ЦЕНТР «АК-ТИЛЕК»</b><br>г. Ош, ул. Аптечная, 3 · тел. +996 400 417 303</div><h1>МЕДИЦИНСКАЯ СПРАВКА № 812</h1>
      {row("Дата осмотра:", "05.08.2026", "date")}{row("Ф. И. О.:", "Осмонова Айгүл Сапарбековна, 1999 г. р.", "name")}
      {row("Жалобы:", "слабость, головокружение, боль в правой кисти при нагрузке, нарушение сна", "complaints")}
      {row("Объективно:", "на тыле правой кисти рубец 4 × 3 см после термического ожога II ст., давность около 6–7 недель; вес 46 кг", "scar")}
      {row("Анализы:", "гемоглобин 94 г/л", "blood")}
      {row("Диагноз:", "последствия ожога правой кисти; железодефицитная анемия; астенический синдром", "diagnosis")}
      {row("Рекомендовано:", "препараты железа, наблюдение, консультация психолога", "advice")}
      {row("Оплачено (осмотр, анализы):", "1 850 сом, чек № 2291", "paid")}
      <div class=foot><div>Врач {signature(131, 130)}</div><div>Садыкова Ж. М.</div></div>{stamp("★ СЕМЕЙНЫЙ МЕДИЦИНСКИЙ ЦЕНТР ★ АК-ТИЛЕК", ("ДЛЯ", "СПРАВОК"), 130, turn=-15, key="k7")}"""
