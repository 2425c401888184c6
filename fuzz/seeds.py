#!/usr/bin/env python3
"""Writes small files for each target to begin with: `seeds.py FOLDER [MORE…]`. FOLDER gets one folder for each target; files in
MORE (any folders) are tried as what they are by their names."""

import io
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
LARGEST = 256 << 10

# Which byte the target `documents` reads a file of this ending for; flat papers begin as what they would be in a package.
DOCUMENTS = {
    **{"txt": 0, "docx": 1, "xml": 1, "xlsx": 2, "xlsb": 2, "odt": 3, "fodt": 3, "ods": 4, "fods": 4},
    **{"rtf": 5, "html": 6, "doc": 7, "xls": 8, "pptx": 9, "odp": 10, "ppt": 11},
}

CHATS = {
    0: [
        "31.12.2025, 22:01 - Эрмек: Салам! Иш бар: Анкарада\nресторанда, 800 $\n31.12.2025, 22:03 - Айсулуу: <Без медиафайлов>\n"
        "31.12.2025, 22:04 - Эрмек: IMG-20251231-WA0001.jpg (файл добавлен)\n31.12.2025, 22:05 - Айсулуу: Данное сообщение удалено\n",
        "\u200e[05.03.26, 17:12:02] Эрмек: \u200e<вложено: 00000002-PHOTO.jpg>\n[05.03.26, 17:12:30] ~\u202fАйбек: да\n",
        "1/31/26, 9:05 PM - Ann: hi\n2/1/26, 9:06 AM - Bob: no <This message was edited>\n",
    ],
    1: [
        '{"name":"Эрмек","type":"personal_chat","id":1,"messages":[{"id":1,"type":"message","date":"2026-03-14T06:31:00",'
        '"date_unixtime":"1773448260","from":"Эрмек","from_id":"user1","text":["Паспорт ",{"type":"bold","text":"у меня"}],'
        '"photo":"photos/1.jpg","reply_to_message_id":7,"forwarded_from":null},{"id":2,"type":"service","date":"2026-03-14T06:32:00",'
        '"actor":"Эрмек","action":"phone_call","duration_seconds":3,"discard_reason":"hangup","text":""}]}',
        '{"chats":{"list":[{"name":"a","messages":[{"id":1,"type":"message","date":"2026-03-14T06:31:00","from":"b","text":"c",'
        '"poll":{"question":"q","answers":[{"text":"d"}]},"location_information":{"latitude":1.5,"longitude":2}}]}]}}',
    ],
    2: [
        '<!DOCTYPE html><html><body><div class="page_wrap"><div class="page_header"><div class="text bold">Эрмек</div></div>'
        '<div class="page_body chat_page"><div class="history"><div class="message service"><div class="body details">14 March 2026</div></div>'
        '<div class="message default clearfix" id="message1"><div class="body"><div class="pull_right date details" title="14.03.2026 06:31:00 UTC+06:00">06:31</div>'
        '<div class="from_name">Эрмек</div><div class="text">Паспорт<br>у меня</div><div class="media_wrap clearfix"><a class="photo_wrap" href="photos/1.jpg"></a></div>'
        '</div></div><div class="message default clearfix joined" id="message2"><div class="body"><div class="pull_right date details" title="14.03.2026 06:32:00">06:32</div>'
        '<div class="reply_to details">In reply to <a href="#go_to_message1">this</a></div><div class="text">да</div></div></div></div></div></div></body></html>'
    ],
    3: [
        "Date,Time,Name,Number,Text\n14/03/2026,06:31:00,Эрмек,+996555123456,Паспорт у меня\n14/03/2026,06:32,Me,,\"да, хорошо\"\n",
        "14.03.2026;06:31;Эрмек;+996555123456;[Photo message]\n15.03.2026;06:31;Me;;да\n",
    ],
    4: [
        '<?xml version="1.0"?><smses count="2"><sms protocol="0" address="+996555123456" date="1773448260000" type="1" body="Паспорт &#10; у меня" contact_name="Эрмек"/>'
        '<mms date="1773448260000" msg_box="1" address="+996555123456"><parts><part ct="text/plain" text="да"/><part ct="image/jpeg" cl="a.jpg" data="AAAA"/></parts>'
        '<addrs><addr address="+996555" type="137"/></addrs></mms></smses>',
        '<calls count="1"><call number="+996555" duration="5" date="1773448260000" type="3" contact_name="(Unknown)"/></calls>',
    ],
}

MAIL = (
    "Received: from a by b; Thu, 12 Mar 2026 09:14:02 +0600\r\nFrom: =?windows-1251?B?wOPl7fLx8uLu?= <office@agency.example>\r\n"
    "To: Aigul <aigul@mail.example>\r\nDate: Thu, 12 Mar 2026 09:14:00 +0600\r\nSubject: =?UTF-8?Q?=D0=94=D0=BE?=\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: multipart/alternative; boundary="c"\r\n\r\n--c\r\n'
    "Content-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=D0=D2=C9=D7=C5=D4\r\n\r\n> a\r\n--c\r\n"
    "Content-Type: text/html; charset=utf-8\r\n\r\n<p>a<b>b</b></p>\r\n--c--\r\n--b\r\nContent-Type: text/plain; name*0*=utf-8''%D0; name*1=a.txt\r\n"
    "Content-Disposition: attachment; filename*=utf-8''%D0%91.txt\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--b\r\n"
    "Content-Type: message/rfc822\r\n\r\nFrom: c@d.example\r\nTo: e@f.example\r\nSubject: in\r\n\r\nwords\r\n--b--\r\n"
).encode()
HEAD = b"From: a@b.example\r\nTo: c@d.example\r\nSubject: =?utf-8?B?0J/QsNE=?= =?utf-8?Q?=81?=\r\n"
BOX = b"From a@b Thu Mar 12 09:14:00 2026\n" + MAIL + b"\n\nFrom a@b Thu Mar 12 09:15:00 2026\nFrom: a@b.example\nTo: c@d.example\n\n>From here\n"


def der(tag, *parts):
    content = b"".join(parts)
    return bytes([tag, 0x82]) + struct.pack(">H", len(content)) + content


def envelope():
    """A letter signed by S/MIME, and one whose envelope doesn't say how long it is."""
    data, signed = (b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07" + bytes([last]) for last in (1, 2))
    inner = der(0x30, data, der(0xA0, der(0x24, der(0x04, MAIL[:300]), der(0x04, MAIL[300:]))))
    for held in (
        der(0x30, signed, der(0xA0, der(0x30, b"\x02\x01\x01\x31\x00", inner))),
        b"\x30\x80" + signed + b"\xa0\x80" + der(0x30, b"\x02\x01\x01\x31\x00", inner) + b"\0\0\0\0",
    ):
        yield HEAD + b"Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\r\n\r\n" + held


def winmail():
    """What Outlook packs: an attribute is a level, a number, a length, bytes and their sum."""

    def attribute(number, content):
        return b"\1" + struct.pack("<II", number, len(content)) + content + struct.pack("<H", sum(content) & 0xFFFF)

    def texts(*pairs):
        wide = ((number, text.encode("utf-16le")) for number, text in pairs)
        each = (struct.pack("<HHII", 0x1F, number, 1, len(text)) + text + bytes(-len(text) % 4) for number, text in wide)
        return struct.pack("<I", len(pairs)) + b"".join(each)

    return HEAD + b"Content-Type: application/ms-tnef; name=winmail.dat\r\n\r\n\x78\x9f\x3e\x22\1\0" + b"".join(
        (
            attribute(0x69007, struct.pack("<II", 1251, 0)),
            attribute(0x2800C, "Слова".encode("cp1251")),
            attribute(0x69003, texts((0x1000, "слова"), (0x1013, "<p>слова</p>"))),
            attribute(0x69002, bytes(14)),
            attribute(0x18010, b"A.TXT\0"),
            attribute(0x6800F, b"abc"),
            attribute(0x69005, texts((0x3707, "договор.txt"), (0x370E, "text/plain"))),
        )
    )


HTML = (
    "<!doctype html><html><head><meta charset=windows-1251><title>t</title><style>a{}</style></head><body><h1>a</h1><p>b<br>c</p>"
    "<ul><li>d<ul><li>e</li></ul></li></ul><table><tr><th>f<td colspan=2>g</table><img alt='h' src=x><pre>i\n j</pre></body></html>"
).encode()
RTF = (
    rb"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset204 Arial;}{\f1\fcharset0 A;}}\f0 \'cf\'e0\'f1\par \u1082?\u1072? {\b b}\par"
    rb"\trowd\intbl a\cell b\cell\row\pard {\*\generator x;}{\field{\*\fldinst HYPERLINK}{\fldrslt c}}\bin3 abc\u55357?\u56832?}"
)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DOCX = {
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": f'<w:document {W}><w:body><w:p><w:pPr><w:pStyle w:val="a1"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b &amp; c</w:t>'
    "<w:tab/><w:br/></w:r><w:del><w:r><w:delText>d</w:delText></w:r></w:del></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>e</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>",
    "word/styles.xml": f'<w:styles {W}><w:style w:styleId="a1"><w:name w:val="heading 1"/></w:style></w:styles>',
    "word/footnotes.xml": f'<w:footnotes {W}><w:footnote w:id="1"><w:p><w:r><w:t>f</w:t></w:r></w:p></w:footnote></w:footnotes>',
}
XLSX = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/sharedStrings.xml": "<sst><si><t>a</t></si><si><r><t>b</t></r><r><t>c</t></r></si></sst>",
    "xl/styles.xml": '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd.mm.yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    "xl/worksheets/sheet1.xml": '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" s="1"><v>46093.5</v></c></row><row r="3"><c r="B3" t="inlineStr"><is><t>d</t></is></c>'
    '<c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row></sheetData></worksheet>',
}
ODF = (
    '<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text><text:h>a</text:h><text:p>b<text:s text:c="3"/><text:tab/>c</text:p>'
    '<text:list><text:list-item><text:p>d</text:p></text:list-item></text:list><table:table table:name="e"><table:table-row table:number-rows-repeated="2">'
    '<table:table-cell table:number-columns-repeated="3"><text:p>f</text:p></table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>'
)
MHTML = (
    b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://work.example/a\r\nSubject: a\r\nDate: Tue, 3 Mar 2026 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n'
    b"Content-Location: https://work.example/a\r\n\r\n<p>=D0=A8</p>\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://work.example/b.png\r\n\r\niVBORw0KGgo=\r\n--b--\r\n"
)


def packed(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def compound(files):
    """A compound file (MS-CFB 3): paths and contents, a folder for each part of a path but the last. Nothing in it is longer than
    4,095 bytes, so that all lies in the small sectors."""
    entries = [["Root Entry", 5, [], b""]]  # name, kind, children, content

    def place(path):
        at = 0
        for name in path.split("/")[:-1]:
            found = [child for child in entries[at][2] if entries[child][0] == name]
            if not found:
                entries.append([name, 1, [], b""])
                entries[at][2].append(len(entries) - 1)
                found = [len(entries) - 1]
            at = found[0]
        return at

    for path, content in files.items():
        at = place(path)
        entries.append([path.split("/")[-1], 2, [], content])
        entries[at][2].append(len(entries) - 1)
    small, small_fat, starts = b"", [], {}
    for at, (_, _, _, content) in enumerate(entries):
        count = -(-len(content) // 64)
        starts[at] = len(small_fat) if count else 0xFFFFFFFE
        small_fat += [len(small_fat) + n + 1 for n in range(count - 1)] + ([0xFFFFFFFE] if count else [])
        small += content.ljust(count * 64, b"\0")
    sides = {}

    def tree(children):
        if not children:
            return 0xFFFFFFFF
        children = sorted(children, key=lambda at: (len(entries[at][0]), entries[at][0].upper()))
        middle = len(children) // 2
        sides[children[middle]] = (tree(children[:middle]), tree(children[middle + 1 :]))
        return children[middle]

    below = [tree(children) for _, _, children, _ in entries]
    directory = b""
    for at, (name, kind, _, content) in enumerate(entries):
        left, right = sides.get(at, (0xFFFFFFFF, 0xFFFFFFFF))
        wide = name.encode("utf-16-le") + b"\0\0"
        start, length = (0, len(small)) if at == 0 else (starts[at] if kind == 2 else 0, len(content))
        directory += wide.ljust(64, b"\0") + struct.pack("<HBBIII", len(wide), kind, 1, left, right, below[at])
        directory += b"\0" * 36 + struct.pack("<IQ", start, length)
    sector = lambda data, fill: data.ljust(-(-len(data) // 512) * 512, fill)
    directory = sector(directory, b"\0")
    parts = [directory, sector(struct.pack(f"<{len(small_fat)}I", *small_fat), b"\xff"), sector(small, b"\0")]
    fat, firsts = [0xFFFFFFFD], []
    for part in parts:
        firsts.append(len(fat))
        fat += [len(fat) + n + 1 for n in range(len(part) // 512 - 1)] + [0xFFFFFFFE]
    directory = parts[0][:116] + struct.pack("<I", firsts[2]) + parts[0][120:]
    head = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 16 + struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, firsts[0], 0,
        4096, firsts[1], len(parts[1]) // 512, 0xFFFFFFFE, 0) + struct.pack("<I", 0) + b"\xff" * (108 * 4)
    return head + sector(struct.pack(f"<{len(fat)}I", *fat), b"\xff") + directory + parts[1] + parts[2]


def streams_of(content):
    """The streams of a compound file by name: enough of MS-CFB 3 to read our own fixtures."""
    shift, mini_shift = struct.unpack_from("<HH", content, 30)
    size, cut = 1 << shift, struct.unpack_from("<I", content, 56)[0]
    sector = lambda at: content[(at + 1) * size : (at + 2) * size]
    fat = []
    for at in struct.unpack_from("<109I", content, 76):
        if at < 0xFFFFFFFA:
            fat += struct.unpack(f"<{size // 4}I", sector(at))

    def chain(at, table, piece):
        parts = []
        while at < 0xFFFFFFFA and len(parts) < 100_000:
            parts.append(piece(at))
            at = table[at]
        return b"".join(parts)

    directory = chain(struct.unpack_from("<I", content, 48)[0], fat, sector)
    small_fat = chain(struct.unpack_from("<I", content, 60)[0], fat, sector)
    small_fat = struct.unpack(f"<{len(small_fat) // 4}I", small_fat)
    entries = [directory[at : at + 128] for at in range(0, len(directory), 128)]
    small = chain(struct.unpack_from("<I", entries[0], 116)[0], fat, sector)
    found = {}
    for entry in entries:
        length, kind = struct.unpack_from("<HB", entry, 64)
        if kind != 2:
            continue
        start, size_of = struct.unpack_from("<II", entry, 116)
        if size_of < cut:
            whole = chain(start, small_fat, lambda at: small[at << mini_shift : (at + 1) << mini_shift])
        else:
            whole = chain(start, fat, sector)
        found[entry[: length - 2].decode("utf-16-le")] = whole[:size_of]
    return found


def older(doc, xls):
    """Streams of a paper and of a sheet as the target `older` takes them."""
    streams = streams_of(doc)
    table = streams.get("1Table") or streams.get("0Table") or b""
    document = streams["WordDocument"]
    # Three quarters are the text, the last quarter the table.
    side = max(len(table), -(-len(document) // 3))
    yield b"\2" + document.ljust(3 * side, b"\0") + table.ljust(side, b"\0")
    sheet = streams_of(xls)
    yield b"\3" + (sheet.get("Workbook") or sheet["Book"])


def wav():
    sound = b"".join(struct.pack("<h", (at * 997) % 20_000 - 10_000) for at in range(2_000))
    head = struct.pack("<4sIHHIIHH4sI", b"fmt ", 16, 1, 1, 8_000, 16_000, 2, 16, b"data", len(sound))
    return b"RIFF" + struct.pack("<I", 4 + len(head) + len(sound)) + b"WAVE" + head + sound


def tones():
    """A tenth of a second of sound in each way of writing it, where ffmpeg is installed."""
    if shutil.which("ffmpeg") is None:
        return
    with tempfile.TemporaryDirectory() as folder:
        for ending in ("m4a", "aac", "mp3", "flac", "ogg", "opus", "webm", "mka", "aiff", "caf"):
            path = pathlib.Path(folder) / f"tone.{ending}"
            words = "ffmpeg -v quiet -f lavfi -i sine=frequency=440:duration=0.1:sample_rate=16000 -b:a 16k".split()
            if subprocess.run([*words, str(path)], check=False).returncode == 0:
                yield path.read_bytes()


def pdf(*streams):
    """A page for each stream, with a font, a picture and a form."""
    kids = " ".join(f"{10 + 2 * at} 0 R" for at in range(len(streams)))
    things = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: f"<</Type/Pages/Count {len(streams)}/Kids[{kids}]/MediaBox[0 0 200 200]/Resources 3 0 R>>".encode(),
        3: b"<</Font<</F 4 0 R>>/XObject<</I 5 0 R/X 6 0 R>>/ExtGState<</G<</ca .5/BM/Multiply>>>>/Shading<</S 7 0 R>>>>",
        4: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        5: b"<</Subtype/Image/Width 2/Height 2/ColorSpace/DeviceRGB/BitsPerComponent 8/Length 12>>\nstream\nabcdefghijkl\nendstream",
        6: b"<</Subtype/Form/BBox[0 0 9 9]/Length 9>>\nstream\n0 0 9 9re\nf\nendstream",
        7: b"<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 9 9]/Function<</FunctionType 2/Domain[0 1]/C0[0]/C1[1]/N 1>>>>",
    }
    for at, stream in enumerate(streams):
        things[10 + 2 * at] = f"<</Type/Page/Parent 2 0 R/Rotate {90 * at}/Contents {11 + 2 * at} 0 R>>".encode()
        things[11 + 2 * at] = f"<</Length {len(stream)}>>\nstream\n".encode() + stream + b"\nendstream"
    out, places = b"%PDF-1.7\n", {}
    for number, thing in things.items():
        places[number] = len(out)
        out += f"{number} 0 obj\n".encode() + thing + b"\nendobj\n"
    table = "".join(f"{number} 1\n{place:010} 00000 n \n" for number, place in places.items())
    return out + f"xref\n{table}trailer\n<</Size 99/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF\n".encode()


PAGES_OF_PDF = (
    b"BT /F 12 Tf 20 100 Td (Passport) Tj 0 -14 Td [(a)-200(b)] TJ ET q 40 0 0 40 9 9 cm /I Do Q /X Do",
    b"/G gs 1 0 0 rg 9 9 90 50 re f q 0 0 50 50 re W n /S sh Q 0 0 m 9 9 20 40 60 80 c S [3 1] 0 d 3 w 1 1 0 0 k 9 9 m 80 70 l B",
)


def letter_of_outlook():
    wide = lambda text: text.encode("utf-16-le")
    rich = RTF[:200]
    runs = b"".join(b"\0" + rich[at : at + 8] for at in range(0, len(rich), 8)) + b"\1\x0c\xf0"
    entry = lambda kind, number, value: struct.pack("<HHIQ", kind, number, 6, value)
    inner = "__attach_version1.0_#00000001/__substg1.0_3701000D/"
    return compound({
        "__properties_version1.0": b"\0" * 32 + entry(0x40, 0x0039, 134177588400000000) + entry(3, 0x3FDE, 1251),
        "__substg1.0_0037001F": wide("Договор"),
        "__substg1.0_0C1A001E": "Агентство".encode("cp1251"),
        "__substg1.0_10090102": struct.pack("<II4sI", len(runs) + 12, len(rich), b"LZFu", 0) + runs,
        "__substg1.0_007D001F": wide("From: a@b.example\r\nDate: Thu, 12 Mar 2026 09:14:00 +0600\r\n"),
        "__recip_version1.0_#00000000/__properties_version1.0": b"\0" * 8 + entry(3, 0x0C15, 1),
        "__recip_version1.0_#00000000/__substg1.0_39FE001F": wide("aigul@mail.example"),
        "__attach_version1.0_#00000000/__substg1.0_3707001F": wide("a.txt"),
        "__attach_version1.0_#00000000/__substg1.0_37010102": b"a",
        "__attach_version1.0_#00000001/__substg1.0_3001001F": wide("b"),
        inner + "__properties_version1.0": b"\0" * 24 + entry(3, 0x3FDE, 20866),
        inner + "__substg1.0_1000001F": wide("c"),
    })


def record(kind, fields, body):
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return f"WARC/1.1\r\nWARC-Type: {kind}\r\n{head}Content-Length: {len(body)}\r\n\r\n".encode() + body + b"\r\n\r\n"


PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<p>a<\r\n3\r\n/p>\r\n0\r\n\r\n"
URL = {"WARC-Target-URI": "https://work.example/ad", "WARC-Date": "2026-03-03T10:00:00Z", "Content-Type": "application/http;msgtype=response"}
WARC = record("warcinfo", {"Content-Type": "application/warc-fields"}, b"software: x\r\n") + record("response", URL, PAGE)
WACZ = packed({
    "datapackage.json": '{"profile":"data-package","wacz_version":"1.1.1","title":"a","created":"2026-03-03","software":"x","resources":[{"name":"a","path":"archive/a.warc","hash":"sha256:00","bytes":1}]}',
    "pages/pages.jsonl": '{"format":"json-pages-1.0"}\n{"url":"https://work.example/ad","ts":"2026-03-03T10:00:00Z","title":"a"}\n',
    "archive/a.warc": WARC,
})


def seeds(more):
    """Target, content."""
    for choice, texts in CHATS.items():
        for text in texts:
            yield "chats", bytes([choice]) + text.encode()
            yield "chats", bytes([choice]) + b"\xff\xfe" + text.encode("utf-16-le")
    yield "chats", b"\0" + packed({"_chat.txt": CHATS[0][1], "a.jpg": b"\xff\xd8\xff"})
    yield "chats", b"\2" + packed({"messages.html": CHATS[2][0], "messages2.html": CHATS[2][0]})
    office = ROOT / "tests/fixtures/office"
    documents = [b"a\n\nb\tc\n", packed(DOCX), packed(XLSX), packed({"content.xml": ODF}), packed({"content.xml": ODF}), RTF, HTML]
    documents += [(office / "contract.doc").read_bytes(), (office / "pay.xls").read_bytes()]
    for choice, content in enumerate(documents):
        yield "documents", bytes([choice]) + content
        yield "pages", content
    for choice, name in ((0, "contract.doc"), (0, "changes.doc"), (1, "pay.xls")):
        yield "older", bytes([choice]) + (office / name).read_bytes()
    for name in ("contract.doc", "changes.doc"):
        for content in older((office / name).read_bytes(), (office / "pay.xls").read_bytes()):
            yield "older", content
    for pages in (PAGES_OF_PDF, PAGES_OF_PDF[:1], PAGES_OF_PDF[1:]):
        yield "pdf", pdf(*pages)
    for content in (wav(), *tones()):
        yield "sound", content
    yield "sound", b"#!AMR\n" + b"\x3c" + b"a" * 31 + b"\x04" + b"b" * 12
    for content in (MAIL, BOX, letter_of_outlook(), *envelope(), winmail()):
        yield "mail", content
        yield "pages", content
    for choice, content in enumerate((MHTML, WARC, WACZ)):
        yield "web", bytes([choice]) + content
        yield "pages", content
    for content in (packed(DOCX), WACZ, packed({"a/b.txt": "a" * 5000, "c": "", "../d": "e"}), packed({"x.zip": packed(DOCX)})):
        yield "archives", content
    for path in sorted((ROOT / "tests/fixtures/heif").glob("*.*")):
        yield "photographs", path.read_bytes()
        yield "pages", path.read_bytes()[:8192]
    for path in (path for folder in more for path in sorted(pathlib.Path(folder).rglob("*"))):
        if not path.is_file() or path.stat().st_size > LARGEST:
            continue
        content, name = path.read_bytes(), path.name.lower()
        yield "pages", content
        if name.endswith((".txt", ".json")):
            yield "chats", bytes([name.endswith(".json")]) + content
        if name.endswith((".eml", ".mbox", ".msg")):
            yield "mail", content
        if name.endswith(".pdf"):
            yield "pdf", content
        if name.endswith((".opus", ".ogg", ".oga", ".mp3", ".m4a", ".aac", ".flac", ".wav", ".amr", ".mp4", ".webm", ".mkv", ".3gp")):
            # A second of it is enough; all of it takes as long as the rest of a run.
            yield "sound", content[:6_000]
        if name.endswith((".doc", ".xls", ".ppt")):
            yield "older", bytes([{".doc": 0, ".xls": 1, ".ppt": 4}[name[-4:]]]) + content
        if name.endswith((".zip", ".docx", ".wacz")):
            yield "archives", content
        if (choice := DOCUMENTS.get(name.rpartition(".")[2])) is not None:
            yield "documents", bytes([choice]) + content


def main():
    folder, counts = pathlib.Path(sys.argv[1]), {}
    for target, content in seeds(sys.argv[2:]):
        if len(content) > LARGEST:
            continue
        counts[target] = number = counts.get(target, 0) + 1
        (folder / target).mkdir(parents=True, exist_ok=True)
        (folder / target / f"seed-{number:02}").write_bytes(content)
    print(", ".join(f"{target} {count}" for target, count in sorted(counts.items())))


main()
