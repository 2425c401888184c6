"""Screens of a phone: an advertisement and seven conversations. The two messengers are of our own drawing."""

from html import escape

ICONS = {
    "back": "M15 4 7 12l8 8", "more": "M12 5v.01M12 12v.01M12 19v.01", "clip": "m19 11-7.5 7.5a4 4 0 0 1-6-6L13 5a3 3 0 0 1 4 4l-7.5 7.5",
    "smile": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8.5 14.5c1.8 2.4 5.2 2.4 7 0M9 9.5v.5M15 9.5v.5",
    "mic": "M12 3a3 3 0 0 0-3 3v6a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3",
    "call": "M6 4h3l1.6 4.4-2 1.4a12 12 0 0 0 5.6 5.6l1.4-2L20 15v3a2 2 0 0 1-2 2A14 14 0 0 1 4 6a2 2 0 0 1 2-2",
    "video": "M4 7h10v10H4zM14 11l6-3v8l-6-3", "play": "M8 5v14l11-7z", "heart": "M12 20S4 14.5 4 9a4 4 0 0 1 8-1.5A4 4 0 0 1 20 9c0 5.500-8 11-8 11",
    "share": "M4 12v7h16v-7M12 15V4M8 8l4-4 4 4", "eye": "M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12m10-3a3 3 0 1 0 0 6 3 3 0 0 0 0-6",
    "talk": "M4 5h16v11H9l-5 4z", "bell": "M6 16V10a6 6 0 0 1 12 0v6l2 2H4zM10 21h4", "camera": "M4 8h4l2-3h4l2 3h4v11H4zM12 10a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7",
}


def icon(name, size=24, fill="none", width=1.8):
    return (
        f'<svg width={size} height={size} viewBox="0 0 24 24" fill="{fill}" stroke=currentColor stroke-width={width} '
        f'stroke-linecap=round stroke-linejoin=round><path d="{ICONS[name]}"/></svg>'
    )


def status_bar(clock, battery, network="4G", colour="#fff"):
    bars = "".join(f'<rect x={i * 4.5} y={9 - i * 2.6} width=3 height={3 + i * 2.6} rx=.8 fill="{colour}"/>' for i in range(4))
    return f"""<div class=bar style="color:{colour}"><span>{clock}</span><span class=right>
      <svg width=18 height=13 viewBox="0 0 18 13">{bars}</svg><b>{network}</b>
      <svg width=24 height=13 viewBox="0 0 24 13"><rect x=.8 y=1.300 width=20 height=10.400 rx=2.500 fill=none stroke="{colour}" stroke-opacity=.7 stroke-width=1.200 />
      <rect x=2.300 y=2.800 width={17 * battery / 100:.1f} height=7.400 rx=1.300 fill="{colour}"/><rect x=21.600 y=4.500 width=1.600 height=4 rx=.8 fill="{colour}"/></svg>
      <span class=pc>{battery}%</span></span></div>"""


COMMON = """
*{box-sizing:border-box;margin:0;padding:0}
body{width:412px;height:915px;overflow:hidden;font:16px/1.32 Roboto,'Noto Color Emoji',sans-serif;position:relative;color:#14181c}
.bar{height:30px;display:flex;justify-content:space-between;align-items:center;padding:0 18px;font-size:13.500px;font-weight:500}
.bar .right{display:flex;gap:7px;align-items:center}.bar b{font-size:11px;font-weight:700}.pc{font-size:12px}
.head{height:58px;display:flex;align-items:center;gap:10px;padding:0 10px;color:#fff}
.ava{width:40px;height:40px;border-radius:50%;display:grid;place-items:center;font-weight:500;font-size:18px;color:#fff;flex:none}
.who{flex:1;min-width:0}.who div{font-size:17px;font-weight:500;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}.who small{font-size:12.500px;opacity:.85}
.talk{position:absolute;left:0;right:0;top:88px;bottom:88px;display:flex;flex-direction:column;justify-content:flex-end;gap:5px;padding:8px 9px;overflow:hidden}
.day{align-self:center;font-size:12.500px;padding:4px 11px;border-radius:12px;margin:5px 0}
.msg{max-width:320px;padding:6px 9px 6px 10px;border-radius:10px;font-size:15.500px;position:relative;overflow-wrap:break-word}
.msg.me{align-self:flex-end}.msg.you{align-self:flex-start}
.msg time{float:right;font-size:11px;opacity:.62;margin:7px -2px -3px 10px;white-space:nowrap;display:flex;gap:3px;align-items:center}
.voice{display:flex;align-items:center;gap:9px;width:246px}
.foot{position:absolute;left:0;right:0;bottom:24px;height:60px;display:flex;align-items:center;gap:8px;padding:6px 8px}
.field{flex:1;height:46px;border-radius:23px;display:flex;align-items:center;gap:10px;padding:0 13px;font-size:16.500px}
.field span{flex:1}
.nav{position:absolute;bottom:0;left:0;right:0;height:24px;display:grid;place-items:center}.nav i{width:128px;height:4px;border-radius:2px;background:currentColor;opacity:.55}
"""

SKINS = {
    # A messenger with phone numbers, green.
    "green": """.top{background:#0d6b57}.talk{background:#ebe5db}
.wall{position:absolute;left:0;right:0;top:88px;bottom:0;background:#ebe5db radial-gradient(#ded5c6 1.500px,transparent 2px) 0 0/22px 22px}
.talk{background:none}.msg.me{background:#d8f5cd}.msg.you{background:#fff}.msg{box-shadow:0 1px 1px #0002}.day{background:#fdf8ee;color:#5b5b52;box-shadow:0 1px 1px #0001}
.field{background:#fff;color:#7a8086}.round{width:46px;height:46px;border-radius:50%;background:#0d8f72;display:grid;place-items:center;color:#fff}.nav{color:#3c3c3c}.tick{color:#2f9be0}""",
    # The same at night.
    "green-dark": """body{color:#e6eaec}.top{background:#1b2a31}.wall{position:absolute;left:0;right:0;top:88px;bottom:0;background:#0d161b radial-gradient(#14212801 1.500px,transparent 2px) 0 0/22px 22px}
.talk{background:none}.msg.me{background:#0b4d43}.msg.you{background:#1f2c34}.day{background:#1b2830;color:#a9b4ba}
.field{background:#1f2c34;color:#8b989f}.round{width:46px;height:46px;border-radius:50%;background:#0d8f72;display:grid;place-items:center;color:#fff}.nav{color:#cfd6da}.tick{color:#52b6ee}.msg time{opacity:.7}""",
    # A messenger with handles, blue.
    "blue": """.top{background:#4682b0}.wall{position:absolute;left:0;right:0;top:88px;bottom:0;background:linear-gradient(160deg,#cfdfe9,#dbe6d3 60%,#e8e0cd)}
.talk{background:none}.msg{border-radius:14px}.msg.me{background:#e5fbd5;border-bottom-right-radius:4px}.msg.you{background:#fff;border-bottom-left-radius:4px}
.day{background:#4b647680;color:#fff;font-weight:500}.foot{background:#fff;bottom:24px}.nav{background:#fff;color:#3c3c3c}.field{padding:0 6px;color:#8a9299}.round{width:40px;display:grid;place-items:center;color:#7d8a94}.tick{color:#4fae4e}.msg.me time{color:#3f8f3c;opacity:1}.talk{bottom:86px}""",
}


def ticks():
    return '<svg class=tick width=17 height=11 viewBox="0 0 17 11" fill=none stroke=currentColor stroke-width=1.500 stroke-linecap=round><path d="m1 6 3 3.500L10.500 1.500M7.500 8.800l.8.7L15 1.500"/></svg>'


def voice(length, seed):
    heights = [(seed * (i + 3) * 7919 >> 3) % 17 + 4 for i in range(34)]
    bars = "".join(f'<rect x={i * 5} y={12 - h / 2:.1f} width=2.600 height={h} rx=1.300 fill="#8a9aa0"/>' for i, h in enumerate(heights))
    return f'<span class=voice>{icon("play", 30, "#5f7178", 0)}<svg width=172 height=24 viewBox="0 0 172 24">{bars}</svg><span style="font-size:12.500px;opacity:.75">{length}</span></span>'


def messages(items):
    """Items: ('day', text) or (who, time, text[, cite])."""
    out = []
    for item in items:
        if item[0] == "day":
            out.append(f"<div class=day>{item[1]}</div>")
            continue
        who, time, text = item[:3]
        cite = f' data-cite="{item[3]}"' if len(item) > 3 else ""
        body = voice(text[6:], 31) if text.startswith("voice:") else escape(text).replace("\n", "<br>")
        out.append(f'<div class="msg {who}"{cite}>{body}<time>{time}{ticks() if who == "me" else ""}</time></div>')
    return "".join(out)


def chat(skin, clock, battery, name, under, letter, colour, items, network="4G"):
    calls = icon("video") + icon("call") if skin != "blue" else icon("call")
    if skin == "blue":
        foot = f'<div class=foot><div class=round>{icon("smile", 26)}</div><div class=field><span>Сообщение</span></div><div class=round>{icon("clip", 26)}</div><div class=round>{icon("mic", 26)}</div></div>'
    else:
        foot = f'<div class=foot><div class=field>{icon("smile")}<span>Сообщение</span>{icon("clip")}{icon("camera")}</div><div class=round>{icon("mic")}</div></div>'
    return f"""<style>{COMMON}{SKINS[skin]}</style><div class=top>{status_bar(clock, battery, network)}
      <div class=head>{icon("back")}<div class=ava style="background:{colour}">{letter}</div><div class=who><div>{escape(name)}</div><small>{escape(under)}</small></div>
      <span style="display:flex;gap:16px">{calls}{icon("more", 24, "none", 3)}</span></div></div><div class=wall></div>
      <div class=talk>{messages(items)}</div>{foot}<div class=nav><i></i></div>"""


# --- the advertisement ----------------------------------------------------------------------------------------------

def advertisement():
    poster = """<svg viewBox="0 0 388 236" width=388 height=236 style="display:block">
      <defs><linearGradient id=g x1=0 y1=0 x2=0 y2=1><stop offset=0 stop-color="#f8b66a"/><stop offset=.55 stop-color="#e9784f"/><stop offset=1 stop-color="#8e2f4b"/></linearGradient></defs>
      <rect width=388 height=236 fill="url(#g)"/><circle cx=194 cy=136 r=38 fill="#fff2cf" opacity=.9 />
      <g fill="#4a1c34"><path d="M0 236V176h26v-18h20v18h22v-34h30v34h18v-14a26 26 0 0 1 52 0v14h14v-22h24v22h20v-40h26v40h22v-14a24 24 0 0 1 48 0v14h22v-26h24v26h20v60z"/>
      <path d="M112 176v-82l4-12 4 12v82zM164 176v-82l4-12 4 12v82zM270 176v-62l3-10 3 10v62zM326 176v-62l3-10 3 10v62z"/></g>
      <g fill="#fff" font-family="Roboto" text-anchor=middle><text x=194 y=52 font-size=31 font-weight=700>ТҮРКИЯГА ЖУМУШ</text>
      <text x=194 y=80 font-size=17 font-weight=500>Анкара · Анталья</text></g>
      <rect x=84 y=190 width=220 height=34 rx=17 fill="#fff"/><text x=194 y=213 font-size=18 font-weight=700 fill="#8e2f4b" text-anchor=middle font-family="Roboto">айлыгы 900 $ дан</text></svg>"""
    return f"""<style>{COMMON}
      body{{background:#eef0f2}}.top{{background:#fff}}.head{{color:#1c2126;border-bottom:1px solid #e3e6e9}}
      .card{{margin:9px 12px 0;background:#fff;border-radius:12px;overflow:hidden;box-shadow:0 1px 2px #0001}}
      .text{{padding:10px 14px 6px;font-size:15.300px;line-height:1.41}}.text p+p{{margin-top:7px}}
      .acts{{display:flex;justify-content:space-between;padding:8px 16px 10px;color:#64707a;font-size:13.500px;border-top:1px solid #eceef0}}
      .acts span{{display:flex;gap:6px;align-items:center}}.meta{{display:flex;gap:10px;align-items:center;padding:10px 12px}}
      .meta b{{font-weight:500;font-size:15.500px}}.meta small{{color:#75808a;font-size:12.500px;display:block}}
      .next{{margin:10px 12px 0;background:#fff;border-radius:12px 12px 0 0;height:150px;padding:10px 12px;display:flex;gap:10px}}</style>
      <div class=top>{status_bar("21:45", 64, "4G", "#20262b")}
      <div class=head>{icon("back")}<div class=who><div>Ош жумуш · Түркия, Россия</div><small style="color:#75808a">18 240 катышуучу</small></div>{icon("bell")}{icon("more", 24, "none", 3)}</div></div>
      <div class=card><div class=meta><div class=ava style="background:#b5523f">Э</div><div style="flex:1"><b>Эрмек · Түркия жумуш</b><small>24 февраль, 21:10</small></div>{icon("more", 22, "none", 3)}</div>
      <div data-cite=poster>{poster}</div>
      <div class=text><p data-cite=post>Ресторанга <b>официант кыздар</b> керек, 18–35 жаш</p>
      <p data-cite=terms>💵 Айлыгы 900 доллардан, таза колго<br>🏠 Жатакана жана 3 маал тамак акысыз<br>🕗 8 сааттык иш, жумасына 1 күн дем алыш<br>📄 Официальный договор, рабочая виза</p>
      <p>Тажрыйба жок болсо да үйрөтөбүз. Март айында топ учат, орун аз калды ✈️</p>
      <p data-cite=contact>Жазыңыз: <span style="color:#2469b0">@ermek_turkiya_ish</span><br>+996 400 417 117 · ОсОО «Көч-Жол Сервис»<br>Ош ш., «Келечек-Нур» соода борбору, 3-кабат</p></div>
      <div class=acts><span>{icon("heart", 20)}214</span><span>{icon("talk", 20)}87 пикир</span><span>{icon("share", 20)}53</span><span>{icon("eye", 20)}4,3 миң</span></div></div>
      <div class=next><div class=ava style="background:#5d7f5c">Ж</div><div><b style="font-weight:500;font-size:15.500px">Жаңы Жол такси</b><small style="color:#75808a;font-size:12.500px;display:block">24 февраль, 20:32</small>
      <div style="font-size:15px;margin-top:6px">Ош – Бишкек күн сайын, кечки 19:00дө.<br>Баасы 2500 сом. Үйдөн алып кетебиз…</div></div></div><div class=nav><i></i></div>"""


# --- the conversations ----------------------------------------------------------------------------------------------

ERMEK_FIRST = [
    ("day", "26 февраля"),
    ("me", "19:31", "Саламатсызбы! Түркиядагы официанттык боюнча жарыяңызды көрдүм. Орун барбы?"),
    ("you", "19:34", "Салам алейкум. Бар, карындашым 😊 Жашың канчада, кайсы жактан?"),
    ("me", "19:36", "26дамын, Кара-Суу районунан. Официант болуп иштеген эмесмин"),
    ("you", "19:38", "Болот, үйрөтүшөт. Ресторан Анкарада, хозяин жакшы адам. 900 доллар таза колго, жатакана, тамак бекер", "promise"),
    ("me", "19:40", "А документы? Рабочая виза болобу?"),
    ("you", "19:42", "Виза рабочая, всё официально. Фирма бар, договор түзөбүз", "visa"),
    ("me", "19:44", "Канча төлөш керек?"),
    ("you", "19:47", "45 000 сом: документтер, сопровождение. Билет өзүнчө 18 000. Айына 900 алсаң, эки айда чыгарып аласың", "price"),
    ("me", "19:52", "Апам ооруп жатат, акчаны карызга алам. Ойлонуп көрөйүнчү", "need"),
    ("you", "19:55", "Орун 3 эле калды. Жумага чейин жооп бер. Апаңа дары алганга да жетет 👍", "pressure"),
]

ERMEK_CONTRACT = [
    ("day", "4 марта"),
    ("you", "10:12", "Офис: Ош ш., «Келечек-Нур» соода борбору, 3-кабат, 14-кабинет. Паспортуңду ала кел"),
    ("me", "10:20", "Макул, эртең түштөн кийин барам"),
    ("day", "5 марта"),
    ("me", "16:48", "Эрмек байке, келишимде «подсобный персонал» деп турат. Официант деп жазылган эмес го?"),
    ("you", "16:55", "Это формальность, для визы так пишем. Иш ошол эле, ресторан «Mavi Bahçe»", "formality"),
    ("me", "16:57", "Жакпай калса, кайтып келсем болобу?"),
    ("you", "17:01", "Каалаган убакта. Паспорт өзүңдө болот, сага эч ким тийбейт", "passport"),
    ("me", "17:03", "Анда эртең 45 миңди алып келем"),
    ("you", "17:04", "Күтөбүз, квитанция беребиз 👌"),
    ("me", "17:06", "Рахмат"),
]

DRIVER = [
    ("day", "11 марта 2026 г."),
    ("you", "18:02", "Саламатсызбы. Эрмек номериңизди берди. Эртең, 12синде, кечки 7де Оштон Бишкекке чыгабыз. 6 кыз болосуздар", "trip"),
    ("me", "18:05", "Саламатсызбы. Кайсы жерден чыгабыз?"),
    ("you", "18:07", "Эски автовокзалдын жанынан. Ак бус, 02 KG 417 DLL", "van"),
    ("me", "18:09", "Жол канча болот?"),
    ("you", "18:10", "2500 сом накталай"),
    ("you", "18:12", "Бишкекте квартирада бир түн каласыздар, сыртка чыкпагыла. 14үндө эрте менен аэропортко өзүм алып барам", "flat"),
    ("me", "18:16", "Паспорт өзүбүздө болобу?"),
    ("you", "18:19", "Жок, мага бересиздер. Эрмек айтты, рейске чейин паспорттор менде турат", "passports"),
    ("me", "18:24", "Түшүнүктүү"),
    ("you", "18:26", "Кечикпегиле"),
]

SISTER = [
    ("day", "1 апреля 2026 г."),
    ("you", "22:14", "Айгүл, кандайсың? Эки күндөн бери унчукпайсың"),
    ("day", "2 апреля 2026 г."),
    ("me", "00:12", "Эже, азыр эле цехтен чыктым"),
    ("me", "00:13", "Бул ресторан эмес экен. Тигүү цехи. Таңкы 7ден түнкү 11ге чейин иштейбиз", "hours"),
    ("you", "00:15", "Кантип? Эрмек ресторан деген го!"),
    ("me", "00:18", "Паспортумду келген күнү эле Селим деген хозяин алып койду. «Уруксат кагазга керек» деди, кайтарбай жатат", "passport"),
    ("me", "00:20", "1850 доллар карызың бар, жапмайынча айлык жок дешти", "debt"),
    ("you", "00:21", "Кудай сактасын. Полицияга айтсаңчы"),
    ("me", "00:26", "Телефонду түнкү 11ден кийин эле беришет. Эшик сыртынан кулпуланат, Гуля эжесиз эч жакка чыгарбайт", "locked"),
    ("you", "00:28", "Мен азыр Эрмекке чалам"),
    ("me", "00:30", "Апама айтпа, сураныч 🙏"),
]

ERMEK_THREAT = [
    ("day", "11 мая 2026 г."),
    ("me", "23:21", "Эрмек байке, мен кайтам. Паспортумду бердирип коюңузчу. Эки айда 50 доллардан башка эч нерсе алган жокмун", "unpaid"),
    ("you", "23:26", "Карызыңды жап, анан бара бер. 1850 эсептелген, хозяин менен сүйлөшкөм", "debt"),
    ("me", "23:27", "Кайсы карыз? 45 000 төлөдүм, билетке 18 000 бергем!", "paid"),
    ("you", "23:30", "Виза, такси, жатакана ким төлөйт? Ал жерде баары ошондой"),
    ("me", "23:32", "Анда консулдукка барам"),
    ("you", "23:35", "Барып көр. Виза жок, паспорт жок. Полиция сени өзүңдү камайт, анан 5 жылга депорт", "threat"),
    ("you", "23:37", "Эжеңдин үйүн да билебиз. Кыйкырбай иштей бер", "family"),
    ("me", "23:39", "Эмне үчүн минтип жатасыз…"),
    ("day", "12 мая 2026 г."),
    ("you", "00:04", "voice:0:13", "voice"),
]

FOREWOMAN = [
    ("day", "19 июня 2026 г."),
    ("me", "23:22", "Гуля эже, үтүктүн буусуна оң колум күйдү. Көбүп чыкты, аябай ооруп жатат", "burn"),
    ("me", "23:23", "Эртең чыга албайм"),
    ("you", "23:31", "Май сүйкөп кой. Заказ бар, эртең 600 даана кетет", "order"),
    ("me", "23:33", "Врачка алып барыңызчы"),
    ("you", "23:36", "Документиң жок, врач кабыл албайт", "doctor"),
    ("you", "23:37", "Чыкпасаң, күнүнө 30 доллар штраф. Өзүң бил", "fine"),
    ("me", "23:41", "Бир эле күн…"),
    ("day", "20 июня 2026 г."),
    ("you", "23:52", "Эки күнгө 60, дептерге жаздым. Дүйшөмбүдө машинага отурасың", "book"),
]

ERMEK_AFTER = [
    ("day", "3 сентября"),
    ("you", "12:21", "Айгүл, милицияга арыз жазыптырсың. Эмне кереги бар эле"),
    ("me", "12:25", "Сиз мени алдадыңыз. Мен чындыкты жаздым"),
    ("you", "12:28", "Кел, жакшылык менен бүтүрөлү. 30 000 сом берем, «доом жок» деп расписка жазып бер", "offer"),
    ("me", "12:30", "Адвокатым аркылуу сүйлөшүңүз"),
    ("you", "12:34", "Адвокатың кетет, биз калабыз. Эжеңдин балдары кайсы мектепке барарын билем", "threat"),
    ("you", "12:35", "Ойлон. Жекшембиге чейин күтөм", "deadline"),
]


def screens():
    """Every screen: (file name, page)."""
    ermek = ("Эрмек · Түркия жумуш", "Э", "#b5523f")
    return [
        ("Screenshot_20260224-214512.png", advertisement()),
        ("Screenshot_20260226-195833.jpg", chat("blue", "19:58", 71, ermek[0], "был(а) в сети 1 минуту назад", ermek[1], ermek[2], ERMEK_FIRST)),
        ("Screenshot_20260305-171140.jpg", chat("blue", "17:11", 38, ermek[0], "в сети", ermek[1], ermek[2], ERMEK_CONTRACT)),
        ("Screenshot_20260311-183010.png", chat("green", "18:30", 55, "Кубан байке такси Бишкек", "был(-а) сегодня в 18:27", "К", "#6d7f93", DRIVER)),
        ("Screenshot_20260402-003518.png", chat("green-dark", "00:35", 17, "Айзада эже ❤️", "в сети", "А", "#9a5a8c", SISTER, "3G")),
        ("Screenshot_20260512-000731.png", chat("green-dark", "00:07", 22, "Эрмек байке", "был(-а) сегодня в 00:05", "Э", "#b5523f", ERMEK_THREAT, "3G")),
        ("Screenshot_20260620-235601.png", chat("green", "23:56", 9, "Гуля эже цех", "в сети", "Г", "#7a8f3d", FOREWOMAN, "3G")),
        ("Screenshot_20260903-124455.jpg", chat("blue", "12:44", 83, ermek[0], "был(а) в сети 8 минут назад", ermek[1], ermek[2], ERMEK_AFTER)),
    ]
