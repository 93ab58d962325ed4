"""The forms of a dossier, read so that nothing is left to choose (docs/dossier.md): archive, lines, JSON, base64."""

import base64
import io
import json
import zipfile

MOST_FILES, MOST_BYTES = 5000, 512 * 1024 * 1024


def must(holds, what="form"):
    if not holds:
        raise ValueError(what)


def unpacked(data):
    """The files of an archive that leaves nothing to choose; empty folders are passed over."""
    files = {}
    must(data[-22:-18] == b"PK\5\6" and data[-18:-14] == bytes(4) and data[-2:] == bytes(2))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = archive.infolist()
        must(int.from_bytes(data[-12:-10], "little") == int.from_bytes(data[-14:-12], "little") == len(infos))
        must(not infos or min(info.header_offset for info in infos) == 0)
        must(len(infos) <= MOST_FILES and sum(info.file_size for info in infos) <= MOST_BYTES)
        for info in infos:
            flags, method = (int.from_bytes(data[info.header_offset + at :][:2], "little") for at in (6, 8))
            must(not info.flag_bits & 0x2041 and flags == info.flag_bits and method == info.compress_type)
            must(method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) and info.orig_filename not in files)
            if info.file_size or not info.orig_filename.endswith("/"):
                files[info.orig_filename] = archive.read(info)
                must(len(files[info.orig_filename]) == info.file_size)
    return files


def no_constant(name):
    raise ValueError(name)


def parsed(text):
    """JSON as RFC 8259 has it: no byte order mark, no NaN."""
    return json.loads(text, parse_constant=no_constant)


def lines_of(data):
    """Each line ends in a newline, and nothing else ends one."""
    text = data.decode()
    must(text == "" or text.endswith("\n"))
    return [parsed(line) for line in text.split("\n")[:-1]]


def decoded(text):
    """Base64 that is written in the one way that there is."""
    data = base64.b64decode(text, validate=True)
    must(base64.b64encode(data).decode() == text)
    return data


def number(value):
    """A number as ECMAScript prints it (RFC 8785, section 3.2.2.3)."""
    mantissa, _, power = repr(float(abs(value))).partition("e")
    whole, _, rest = mantissa.partition(".")
    rest = "" if rest == "0" else rest
    figures = (whole + rest).lstrip("0")
    point = len(whole) + int(power or 0) - (len(whole + rest) - len(figures))
    figures = figures.rstrip("0") or "0"
    sign = "-" if value < 0 else ""
    if value == 0:
        return "0"
    if len(figures) <= point <= 21:
        return sign + figures + "0" * (point - len(figures))
    if 0 < point <= 21:
        return f"{sign}{figures[:point]}.{figures[point:]}"
    if -6 < point <= 0:
        return f"{sign}0.{'0' * -point}{figures}"
    tail = f".{figures[1:]}" if len(figures) > 1 else ""
    return f"{sign}{figures[0]}{tail}e{'+' if point > 0 else '-'}{abs(point - 1)}"


def canonical(value):
    """RFC 8785. Raises UnicodeEncodeError for half a surrogate pair."""
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return "{" + ",".join(f"{canonical(name)}:{canonical(value[name])}" for name in names) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return number(value)
    text = json.dumps(value, ensure_ascii=False)
    text.encode()
    return text
