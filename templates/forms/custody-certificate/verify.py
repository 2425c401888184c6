#!/usr/bin/env python3
"""Checks an exhibit and its proof of custody without the program that made them.

    python3 verify.py [FOLDER] [--root ROOT]

FOLDER holds the original, proof.json, checkpoint.note and, when the log was stamped, anchored.note and anchored.tsr;
without it the folder of this file is taken. A timestamp counts only if the root certificate given (PEM or DER; without one,
root.pem in the folder) vouches for its authority: compare that certificate with the one the authority publishes.

Needs Python 3.9 or later and the package "cryptography" (38 or later). Uses no network. Exit code 0: everything that is
here agrees; 1: it does not, and the last line says why; 2: it could not be checked.
"""

import base64
import datetime
import hashlib
import json
import pathlib
import sys
import unicodedata

try:
    from cryptography import x509
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
    from cryptography.hazmat.primitives.serialization import Encoding
    from cryptography.x509.oid import ExtendedKeyUsageOID
except ImportError:
    print("The package cryptography is missing: python3 -m pip install cryptography")
    sys.exit(2)


class Failed(Exception):
    """What does not agree: a short name and a sentence."""

    def __init__(self, code, sentence):
        super().__init__(f"{code}: {sentence}")
        self.code = code


class NotChecked(Exception):
    """Why nothing can be said: a sentence."""


def need(holds, code, sentence):
    if not holds:
        raise Failed(code, sentence)


def tell(line):
    """One line, whatever stands in the files: what would start another or turn letters round is written as its number."""
    print("".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in line))


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def b64(text):
    return base64.b64decode(text, validate=True)


# --- the Merkle tree: RFC 6962 and RFC 9162 -------------------------------------------------------------------------


def node(left, right):
    return sha256(b"\x01", left, right)


def included(leaf, index, size, proof, root):
    """RFC 9162, 2.1.3.2."""
    if index >= size:
        return False
    place, last, value = index, size - 1, leaf
    for beside in proof:
        if last == 0:
            return False
        if place % 2 == 1 or place == last:
            value = node(beside, value)
            while place % 2 == 0 and place != 0:
                place, last = place >> 1, last >> 1
        else:
            value = node(value, beside)
        place, last = place >> 1, last >> 1
    return last == 0 and value == root


def consistent(first, first_root, second, second_root, proof):
    """RFC 9162, 2.1.4.2."""
    if first == second:
        return not proof and first_root == second_root
    if not 0 < first < second:
        return False
    path = list(proof)
    if first & (first - 1) == 0:
        path.insert(0, first_root)
    if not path:
        return False
    place, last = first - 1, second - 1
    while place % 2 == 1:
        place, last = place >> 1, last >> 1
    old = new = path[0]
    for beside in path[1:]:
        if last == 0:
            return False
        if place % 2 == 1 or place == last:
            old, new = node(beside, old), node(beside, new)
            while place % 2 == 0 and place != 0:
                place, last = place >> 1, last >> 1
        else:
            new = node(new, beside)
        place, last = place >> 1, last >> 1
    return last == 0 and old == first_root and new == second_root


# --- entries: deterministic CBOR, RFC 8949 4.2.1 ----------------------------------------------------------------------

KEYS = ["v", "seq", "prev", "actor", "at_ms", "action", "device", "key_id", "boot_id", "mono_ms", "objects", "vault_id",
        "details_commit"]


def cbor(data, at=0):
    """One value and where it ends. Only what entries are made of, each in its one way of writing."""
    kind, extra = data[at] >> 5, data[at] & 31
    at += 1
    if extra < 24:
        number = extra
    elif extra in (24, 25, 26, 27):
        width = 1 << (extra - 24)
        number = int.from_bytes(data[at:at + width], "big")
        shortest = {1: 24, 2: 1 << 8, 4: 1 << 16, 8: 1 << 32}[width]
        if len(data) < at + width or number < shortest:
            raise ValueError
        at += width
    else:
        raise ValueError
    if kind == 0:
        return number, at
    if kind == 1:
        return -1 - number, at
    if kind in (2, 3):
        if len(data) < at + number:
            raise ValueError
        content = data[at:at + number]
        return (content if kind == 2 else content.decode()), at + number
    if kind == 4:
        out = []
        for _ in range(number):
            value, at = cbor(data, at)
            out.append(value)
        return out, at
    if kind == 5:
        out = {}
        for _ in range(number):
            key, at = cbor(data, at)
            if key in out:
                raise ValueError
            out[key], at = cbor(data, at)
        return out, at
    raise ValueError


def entry_of(data):
    try:
        entry, end = cbor(data)
        whole = end == len(data) and list(entry) == KEYS and entry["v"] == 1
        whole = whole and all(list(thing) == ["id", "sha256"] for thing in entry["objects"])
    except (ValueError, IndexError, TypeError, UnicodeDecodeError, RecursionError):
        whole = False
    need(whole, "entry-unreadable", "an entry of the log is not written as entries are")
    return entry


# --- checkpoints: signed notes of C2SP ----------------------------------------------------------------------------------


class Note:
    def __init__(self, text):
        try:
            body, signed = text.split("\n\n")
            self.origin, size, root = body.split("\n")
            self.size, self.root = int(size), b64(root)
            self.body = body.encode() + b"\n"
            self.digest = sha256(text.encode())
            self.lines = []
            assert str(self.size) == size and len(self.root) == 32 and signed.endswith("\n")
            for line in signed[:-1].split("\n"):
                dash, name, packed = line.split(" ")
                packed = b64(packed)
                assert dash == "\u2014" and len(packed) == 68
                self.lines.append((name, packed[:4], packed[4:]))
        except (ValueError, AssertionError):
            raise Failed("checkpoint-unreadable", "a checkpoint is not written as checkpoints are") from None

    def signed_by(self, name, keys):
        for line_name, key_hash, signature in self.lines:
            for key in keys:
                if line_name == name and key_hash == sha256(name.encode(), b"\n\x01", key)[:4]:
                    if ed25519_agrees(key, signature, self.body):
                        return True
        return False


def ed25519_agrees(key, signature, message):
    try:
        ed25519.Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
        return True
    except (InvalidSignature, ValueError):
        return False


# --- timestamps: RFC 3161 over CMS, RFC 5652 -------------------------------------------------------------------------


def der(data):
    """The elements in `data`: (tag, content, whole)."""
    at = 0
    while at < len(data):
        start, tag, length = at, data[at], data[at + 1]
        at += 2
        if length >= 0x80:
            width = length & 0x7F
            if not 1 <= width <= 4:
                raise ValueError
            length = int.from_bytes(data[at:at + width], "big")
            at += width
        if at + length > len(data):
            raise ValueError
        yield tag, data[at:at + length], data[start:at + length]
        at += length


def oid(text):
    first, second, *rest = map(int, text.split("."))
    out = [first * 40 + second]
    for number in rest:
        part = [number & 0x7F]
        while number := number >> 7:
            part.insert(0, number & 0x7F | 0x80)
        out += part
    return bytes(out)


HASHES = {
    oid("2.16.840.1.101.3.4.2.1"): hashes.SHA256(),
    oid("2.16.840.1.101.3.4.2.2"): hashes.SHA384(),
    oid("2.16.840.1.101.3.4.2.3"): hashes.SHA512(),
}
SIGNATURES = {
    oid("1.2.840.113549.1.1.11"): hashes.SHA256(), oid("1.2.840.113549.1.1.12"): hashes.SHA384(),
    oid("1.2.840.113549.1.1.13"): hashes.SHA512(), oid("1.2.840.10045.4.3.2"): hashes.SHA256(),
    oid("1.2.840.10045.4.3.3"): hashes.SHA384(), oid("1.2.840.10045.4.3.4"): hashes.SHA512(),
}
SIGNED_DATA, TST_INFO = oid("1.2.840.113549.1.7.2"), oid("1.2.840.113549.1.9.16.1.4")
MESSAGE_DIGEST, CONTENT_TYPE = oid("1.2.840.113549.1.9.4"), oid("1.2.840.113549.1.9.3")
CERTIFICATE_V1, CERTIFICATE_V2 = oid("1.2.840.113549.1.9.16.2.12"), oid("1.2.840.113549.1.9.16.2.47")


def digest(algorithm, data):
    return hashlib.new(algorithm.name, data).digest()


def stamped(token, imprint, roots):
    """The moment at which the authority signed `imprint`, and its name."""
    try:
        outer = list(der(next(der(token))[1]))
        if outer[0][0] == 0x30:
            status = next(der(outer[0][1]))[1]
            need(status in (b"\x00", b"\x01"), "timestamp-refused", "the authority refused to stamp")
            outer = list(der(outer[1][1]))
        assert outer[0][1] == SIGNED_DATA
        parts = list(der(next(der(outer[1][1]))[1]))
        kind, boxed = list(der(parts[2][1]))
        assert kind[1] == TST_INFO
        content = next(der(boxed[1]))[1]
        offered = [x509.load_der_x509_certificate(c[2]) for c in der(parts[3][1])] if parts[3][0] == 0xA0 else []
        (signer,) = list(der(parts[-1][1]))
        signer = list(der(signer[1]))
        issuer, serial = list(der(signer[1][1]))
        hashed_with = HASHES[next(der(signer[2][1]))[1]]
        attributes = {}
        for attribute in der(signer[3][1]):
            name, values = list(der(attribute[1]))
            attributes[name[1]] = list(der(values[1]))[0]
        algorithm = next(der(signer[4][1]))[1]
        signature = signer[5][1]
        info = list(der(next(der(content))[1]))
        hash_name, hash_value = list(der(info[2][1]))
        told = info[4][1].decode().rstrip("Z").split(".")[0]
        at = datetime.datetime.strptime(told, "%Y%m%d%H%M%S").replace(tzinfo=datetime.timezone.utc)
        assert next(der(hash_name[1]))[1] == oid("2.16.840.1.101.3.4.2.1")
        assert attributes[CONTENT_TYPE][1] == TST_INFO
    except (ValueError, IndexError, AssertionError, KeyError, StopIteration):
        raise Failed("timestamp-unreadable", "the timestamp cannot be read") from None
    need(hash_value[1] == imprint, "timestamp-other", "the timestamp is of something else")
    number = int.from_bytes(serial[1], "big")
    own = [c for c in offered if c.serial_number == number and c.issuer.public_bytes() == issuer[2]]
    own = [c for c in own if names(attributes, c)]
    need(own, "timestamp-signature", "the authority's certificate does not come with the timestamp")
    certificate = own[0]
    agrees = attributes[MESSAGE_DIGEST][1] == digest(hashed_with, content)
    signed = b"\x31" + signer[3][2][1:]
    agrees = agrees and signature_agrees(certificate, signature, signed, SIGNATURES.get(algorithm, hashed_with))
    need(agrees, "timestamp-signature", "the signature of the timestamp does not agree")
    try:
        purpose = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage)
        fit = purpose.critical and list(purpose.value) == [ExtendedKeyUsageOID.TIME_STAMPING]
    except x509.ExtensionNotFound:
        fit = False
    need(fit, "timestamp-purpose", "the certificate is not for timestamps")
    if roots:
        need(vouched(certificate, offered, roots, at, 0), "timestamp-untrusted", "no root given vouches for the authority")
    return at, certificate.subject.rfc4514_string()


def names(attributes, certificate):
    raw = certificate.public_bytes(Encoding.DER)
    if CERTIFICATE_V2 in attributes:
        parts = list(der(next(der(next(der(attributes[CERTIFICATE_V2][1]))[1]))[1]))
        algorithm = HASHES.get(next(der(parts[0][1]))[1]) if parts[0][0] == 0x30 else hashes.SHA256()
        value = parts[1][1] if parts[0][0] == 0x30 else parts[0][1]
        return algorithm is not None and digest(algorithm, raw) == value
    if CERTIFICATE_V1 in attributes:
        parts = list(der(next(der(next(der(attributes[CERTIFICATE_V1][1]))[1]))[1]))
        return hashlib.sha1(raw).digest() == parts[0][1]
    return False


def signature_agrees(certificate, signature, message, algorithm):
    try:
        key = certificate.public_key()
        if isinstance(key, rsa.RSAPublicKey):
            key.verify(signature, message, padding.PKCS1v15(), algorithm)
        elif isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(signature, message, ec.ECDSA(algorithm))
        else:
            return False
        return True
    except (InvalidSignature, ValueError, UnsupportedAlgorithm):
        return False


def good_for(certificate):
    """From when to when: later versions of the package give the zone, earlier ones do not."""
    if hasattr(certificate, "not_valid_before_utc"):
        return certificate.not_valid_before_utc, certificate.not_valid_after_utc
    utc = datetime.timezone.utc
    return certificate.not_valid_before.replace(tzinfo=utc), certificate.not_valid_after.replace(tzinfo=utc)


def issued(certificate, issuer):
    try:
        algorithm = certificate.signature_hash_algorithm
        basic = issuer.extensions.get_extension_for_class(x509.BasicConstraints).value
    except (ValueError, UnsupportedAlgorithm, x509.ExtensionNotFound):
        return False
    return (
        basic.ca and issuer != certificate and certificate.issuer == issuer.subject and algorithm is not None
        and algorithm.name in ("sha256", "sha384", "sha512")
        and signature_agrees(issuer, certificate.signature, certificate.tbs_certificate_bytes, algorithm)
    )


def vouched(certificate, offered, roots, at, below):
    first, last = good_for(certificate)
    if not first <= at <= last or below > 6:
        return False
    if certificate in roots:
        return True
    issuers = [issuer for issuer in roots + offered if issued(certificate, issuer)]
    return any(vouched(issuer, offered, roots, at, below + 1) for issuer in issuers)


def certificates(data):
    """Those of a file, PEM or DER; none when it holds something else."""
    begin = b"-----BEGIN CERTIFICATE-----"
    try:
        if begin in data:
            return [x509.load_pem_x509_certificate(begin + block) for block in data.split(begin)[1:]]
        return [x509.load_der_x509_certificate(data)]
    except Exception:  # the package has several of its own
        return []


def read_root(path):
    """The certificates of a file that was given by name. Another never takes its place."""
    found = certificates(path.read_bytes())
    if not found:
        raise NotChecked(f"{path} holds no certificate")
    return found


# --- the exhibit --------------------------------------------------------------------------------------------------------


EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)


def check_entry(shown, note, vault, keys):
    """One entry: its place in the log, its signature, its details."""
    try:
        raw, signature = b64(shown["entry"]), b64(shown["signature"])
        proof = [b64(step) for step in shown["proof"]]
    except (ValueError, KeyError, TypeError):
        raise Failed("proof-unreadable", "proof.json does not hold what it should") from None
    entry = entry_of(raw)
    number = entry["seq"] + 1
    need(type(shown["seq"]) is int, "proof-unreadable", "proof.json does not hold what it should")
    need(entry["seq"] == shown["seq"], "entry-altered", f"entry {shown['seq'] + 1} says it is entry {number}")
    need(entry["vault_id"] == vault, "entry-altered", f"entry {number} is of another log")
    leaf = sha256(b"\x00", raw, signature)
    need(included(leaf, entry["seq"], note.size, proof, note.root), "entry-not-in-log",
         f"entry {number} is not in the log that the checkpoint covers")
    key = keys.get(entry["key_id"])
    need(key is not None, "key-unknown", f"entry {number} is signed by a key the log does not know")
    need(ed25519_agrees(key, signature, b"dalil/custody/v1\x00" + raw), "entry-signature",
         f"the signature of entry {number} does not agree")
    if shown["details"] is not None:
        commit = sha256(b64(shown["salt"]), shown["details"].encode())
        need(commit == entry["details_commit"], "details-differ", f"the details of entry {number} were changed")
    return entry


# What entries say of how an exhibit came, by the names they have for it.
TOLD = {
    "source": "source", "received_from": "received from", "received_by": "received by", "received_on": "received on",
    "received_where": "received at", "form": "form", "covert": "covert recording", "carrier": "carrier",
    "wordings": "in further languages",
}


def plain(value):
    """What an entry says of one thing, on one line, as it is compared: an accent may be a letter's own or a sign after it."""
    if isinstance(value, dict):
        value = json.dumps(value, ensure_ascii=False, sort_keys=True) if value else ""
    text = unicodedata.normalize("NFC", value) if isinstance(value, str) else ""
    return " ".join("".join(c for c in text if c in "\n\t" or unicodedata.category(c) != "Cc").split())


def worded(value, start=0):
    """No more than 200 letters of it."""
    text = plain(value)
    shown = ("\u2026" if start else "") + text[start:start + 200] + ("\u2026" if len(text) > start + 200 else "")
    return shown or "not stated"


def change(before, after):
    """Both of them; where they begin alike, from shortly before the letter in which they differ."""
    one, other = plain(before), plain(after)
    start = 0
    if one != other and one[:200] == other[:200]:
        differ = (at for at, (a, b) in enumerate(zip(one, other)) if a != b)
        start = next(differ, min(len(one), len(other))) - 40
    return f"from {worded(before, start)} to {worded(after, start)}"


def origin(entries, people):
    """How the exhibit came, as the signed entries say it: what was written at its intake, then each correction. Whoever handed this
    over may have kept a correction back: a gap between two entries says no more than that."""
    told, kept_back = {}, []
    for entry, details in entries:
        number, who = entry["seq"] + 1, people.get(entry["key_id"], "")
        at = EPOCH + datetime.timedelta(milliseconds=entry["at_ms"])
        when = f"entry {number}, {at:%Y-%m-%d %H:%M:%S} UTC" + (f", by {who}" if who else "")
        if details is None:
            kept_back.append(number)
        elif entry["action"] == "intake":
            told = {name: (details[name], number) for name in TOLD if name in details}
            for name, (value, _) in told.items():
                if worded(value) != "not stated":
                    tell(f"taken in, {when}: {TOLD[name]}: {worded(value)}")
        elif entry["action"] == "annotate" and details.get("what") == "provenance":
            was, now = details.get("was"), details.get("is")
            need(isinstance(was, dict) and isinstance(now, dict) and set(was) == set(now), "correction-unreadable",
                 f"entry {number} does not say what it corrected")
            for name in (name for name in TOLD if name in now):
                before, last = told.get(name, (was[name], number))
                if plain(before) != plain(was[name]):
                    between = [str(hidden) for hidden in kept_back if hidden > last]
                    why = f" (kept back: what entry {', '.join(between)} says)" if between else ""
                    tell(f"no entry shown here says of a change before entry {number}{why}: {TOLD[name]}: "
                         f"{change(before, was[name])}")
                tell(f"corrected, {when}: {TOLD[name]}: {change(was[name], now[name])}")
                told[name] = (now[name], number)


def check(folder, roots):
    try:
        proof = json.loads((folder / "proof.json").read_text(encoding="utf-8"))
        assert proof["format"] == "dalil-proof/1"
        vault, item = bytes.fromhex(proof["vault"]), bytes.fromhex(proof["item"])
        name, told = proof["file"]["name"], bytes.fromhex(proof["file"]["sha256"])
        # Longer than any disk takes, or with what only a terminal obeys, it is no name but a trick on whoever reads it.
        assert isinstance(name, str) and name.isprintable() and len(name) <= 255
        assert "/" not in name and "\\" not in name and name not in ("", ".", "..")
        shown, introduced, withheld, anchors = proof["entries"], proof["keys"], proof["withheld"], proof["anchors"]
        text = proof["checkpoint"]
    except FileNotFoundError:
        raise Failed("proof-missing", "there is no proof.json") from None
    except (ValueError, KeyError, TypeError, AssertionError, RecursionError):
        raise Failed("proof-unreadable", "proof.json does not hold what it should") from None

    need((folder / name).is_file(), "original-missing", f"there is no file {name}")
    with open(folder / name, "rb") as original:
        state = hashlib.sha256()
        while block := original.read(1 << 20):
            state.update(block)
    need(state.digest() == told, "original-differs", f"{name} is not the file that was sealed")
    tell(f"ok: {name} has SHA-256 {told.hex()}")

    note = Note(text)
    need(note.origin == "dalil/" + sha256(vault)[:8].hex(), "checkpoint-other", "the checkpoint is of another log")
    same = (folder / "checkpoint.note").is_file() and (folder / "checkpoint.note").read_bytes() == text.encode()
    need(same, "checkpoint-differs", "checkpoint.note is not the checkpoint of proof.json")

    # Keys count only if an entry of this very log brought them in.
    users, devices, people = {}, {}, {}
    for one in introduced:
        try:
            entry = entry_of(b64(one["entry"]))
            details = json.loads(one["details"])
            key = bytes.fromhex(details["signing_key"])
        except (ValueError, KeyError, TypeError):
            raise Failed("proof-unreadable", "proof.json does not hold what it should") from None
        if entry["action"] == "device-add":
            devices[sha256(key)[:16]] = key
        elif entry["action"] in ("vault-create", "user-add"):
            users[sha256(key)[:16]] = key
            people[sha256(key)[:16]] = worded(details.get("name")) if details.get("name") else ""
    for one in introduced:
        check_entry(one, note, vault, users)
    signed = note.signed_by(note.origin + "/user", users.values())
    signed = signed and note.signed_by(note.origin + "/device", devices.values())
    need(signed, "checkpoint-signature", "the signatures of the checkpoint do not agree")
    tell(f"ok: the checkpoint covers {note.size} entries and is signed by user and computer")

    received = False
    numbers, came = [], []
    for one in shown:
        entry = check_entry(one, note, vault, users)
        about = {thing["id"]: thing["sha256"] for thing in entry["objects"]}
        need(about == {item: told}, "entry-other", f"entry {entry['seq'] + 1} is not about this exhibit")
        received = received or entry["action"] == "intake"
        numbers.append(entry["seq"])
        at = EPOCH + datetime.timedelta(milliseconds=entry["at_ms"])
        details = json.loads(one["details"] or "{}")
        if one["details"] is not None:
            came.append((entry, details if isinstance(details, dict) else {}))
        elif entry["action"] in ("intake", "annotate"):
            came.append((entry, None))
            tell(f"not shown: what entry {entry['seq'] + 1} says; its details were kept back")
        what = details.get("what") if isinstance(details, dict) else None
        what = f" ({what})" if isinstance(what, str) and what.isascii() and len(what) < 40 else ""
        tell(f"ok: entry {entry['seq'] + 1}, {at:%Y-%m-%d %H:%M:%S} UTC: {entry['action']}{what}")
    need(received, "no-intake", "no entry says that the exhibit was received")
    need(numbers == sorted(set(numbers)), "entry-order", "an entry is shown twice or out of order")
    origin(came, people)
    for one in withheld:
        try:
            leaf, steps = b64(one["leaf"]), [b64(step) for step in one["proof"]]
            there = included(leaf, one["seq"], note.size, steps, note.root)
        except (ValueError, KeyError, TypeError):
            raise Failed("proof-unreadable", "proof.json does not hold what it should") from None
        need(there, "withheld-not-in-log", f"withheld entry {one['seq'] + 1} is not in the log")

    # The files that anybody checks with another program are of a stamp that the proof holds, or not there.
    files = [folder / "anchored.note", folder / "anchored.tsr"]
    beside = [file.read_bytes() if file.is_file() else None for file in files]
    of_proof = beside == [None, None]
    stamps, untrusted = [], 0
    for anchor in anchors:
        try:
            anchored, steps = Note(anchor["note"]), [b64(step) for step in anchor["consistency"]]
            tokens = [b64(token) for token in anchor["tokens"]]
        except (ValueError, KeyError, TypeError):
            raise Failed("proof-unreadable", "proof.json does not hold what it should") from None
        goes_on = anchored.origin == note.origin
        goes_on = goes_on and consistent(anchored.size, anchored.root, note.size, note.root, steps)
        need(goes_on, "anchor-inconsistent", f"the log does not go on from what was stamped at {anchored.size} entries")
        is_beside = beside[0] == anchor["note"].encode()
        of_proof = of_proof or is_beside and beside[1] in tokens
        for token in tokens:
            try:
                at, who = stamped(token, anchored.digest, roots)
            except Failed as failed:
                if failed.code != "timestamp-untrusted":
                    raise
                untrusted += 1  # of another authority, perhaps
                continue
            stamps.append((anchored.size, is_beside and token == beside[1], at, who))
    need(of_proof, "anchor-differs", "anchored.note or anchored.tsr is missing or is not that of proof.json")
    need(stamps or not untrusted, "timestamp-untrusted", "no root given vouches for the authority")
    if untrusted:
        tell(f"not counted: timestamps that no root given vouches for: {untrusted}")
    if roots:
        for entries, _, at, who in sorted(stamps, key=lambda stamp: (stamp[0], stamp[2])):
            tell(f"ok: timestamp up to entry {entries}, {at:%Y-%m-%d %H:%M:%S} UTC, by {who}")
    # The furthest; of those on the same note the one in the folder, or else the earliest.
    best = max(stamps, key=lambda stamp: (stamp[0], stamp[1], -stamp[2].timestamp()), default=None)
    for entries, is_beside, at, _ in stamps:
        if is_beside and entries < best[0]:
            tell(f"not the furthest: anchored.tsr is the stamp up to entry {entries}, {at:%Y-%m-%d %H:%M:%S} UTC")
    return note.size, best and (best[0], best[2], best[3])


def main(arguments):
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a console that lacks a letter stops nothing
    try:
        return run(list(arguments))
    except NotChecked as why:
        tell(f"NOT CHECKED: {why}")
    except OSError as error:
        tell(f"NOT CHECKED: {error.filename or 'a file'} could not be read ({error.strerror or type(error).__name__})")
    return 2


def run(arguments):
    roots, folder = [], None
    while arguments:
        argument = arguments.pop(0)
        if argument == "--root" and arguments:
            roots += read_root(pathlib.Path(arguments.pop(0)))
        elif argument.startswith("-") or folder is not None:
            print(__doc__)
            return 2
        else:
            folder = pathlib.Path(argument)
    folder = folder or pathlib.Path(__file__).resolve().parent
    if not roots and (folder / "root.pem").is_file():
        roots = certificates((folder / "root.pem").read_bytes())
        if not roots:
            tell("FAILED: root-unreadable: root.pem holds no certificate")
            return 1
    try:
        size, best = check(folder, roots)
    except Failed as failed:
        tell(f"FAILED: {failed}")
        return 1
    except (NotChecked, OSError):
        raise
    except Exception as wrong:  # whatever else stands there is nothing that Dalil wrote
        tell(f"FAILED: proof-unreadable: proof.json is not as Dalil writes it ({type(wrong).__name__})")
        return 1
    for paper in sorted(folder.glob("certificate*.pdf")):
        tell(f"not checked: {paper.name} is a paper for people to read; what it says is in proof.json")
    if best is None:
        tell(f"INTACT, not anchored: {size} entries, no timestamp")
    elif not roots:
        tell("INTACT, timestamp not checked: give the authority's root certificate with --root")
    else:
        entries, at, who = best
        tell(f"ANCHORED up to entry {entries} at {at:%Y-%m-%d %H:%M:%S} UTC by {who}")
        if entries < size:
            tell(f"INTACT but not anchored from entry {entries + 1}")
        for root in roots:
            tell(f"root certificate: SHA-256 {root.fingerprint(hashes.SHA256()).hex()}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
