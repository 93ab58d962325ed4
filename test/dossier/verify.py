#!/usr/bin/env python3
"""Checks the dossier of a meeting, by docs/dossier.md alone: a second opinion that shares no code with Gremia.

Usage: verify.py DOSSIER.zip [KEYS.txt]
Prints one JSON object: faults, counts of what was checked. Exit code 0 holds, 1 faults, 2 unreadable.
"""

import base64
import hashlib
import json
import re
import sys
import zipfile
import zlib
from collections import Counter
from datetime import datetime

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from course import Course
from forms import canonical, decoded, lines_of, must, parsed, unpacked

YES_NO = {"yes", "no", "abstain", "conflicted", "notVoting", "absent"}
# Of an election or a choice; besides them a number for each who stands, and "blank" or "empty" ballots.
ELECTION = {"valid", "against", "invalid", "conflicted", "notVoting", "absent"}
BLANK = {"blank", "empty"}
# Kinds of vote whose ballots lie in an urn.
URNS = {"secret-ballot", "election-urn", "choice-urn"}
UNREADABLE = (
    *(OSError, zipfile.BadZipFile, zlib.error, LookupError, RuntimeError),
    *(ArithmeticError, ValueError, TypeError, AttributeError),
)
LEAF = {"meetingId", "at", "actor", "audience", "event", "commitment"}
TIME = re.compile(r"\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d{3}Z")
HEX = re.compile(r"[0-9a-f]{64}")


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def leaf_hash(text):
    return sha256(b"\x00", text.encode())


def root_of(leaves):
    """RFC 9162, section 2.1.1, word for word."""
    if not leaves:
        return sha256()
    if len(leaves) == 1:
        return leaves[0]
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return sha256(b"\x01", root_of(leaves[:k]), root_of(leaves[k:]))


class Roots:
    """Roots over the first n leaves, by the complete subtrees that n consists of."""

    def __init__(self, leaves):
        self.roots = [sha256()]
        peaks = []
        for leaf in leaves:
            peaks.append((1, leaf))
            while len(peaks) > 1 and peaks[-1][0] == peaks[-2][0]:
                (size, right), (_, left) = peaks.pop(), peaks.pop()
                peaks.append((size * 2, sha256(b"\x01", left, right)))
            root = peaks[-1][1]
            for _, left in reversed(peaks[:-1]):
                root = sha256(b"\x01", left, root)
            self.roots.append(root)


def parse_keys(text, kind=b"\x01"):
    keys = {}
    for line in text.split("\n"):
        if not line.strip() or line.startswith("#"):
            continue
        name, key_id, encoded = line.strip().split("+", 2)
        raw = decoded(encoded)
        must(raw[:1] == kind and sha256(name.encode(), b"\n", raw)[:4].hex() == key_id, "no key")
        keys[(name, key_id)] = Ed25519PublicKey.from_public_bytes(raw[1:])
    return keys


def taken_apart(note):
    """Text and signatures of a note: name, key id and signature of each line. Raises ValueError for anything else."""
    cut = note.rindex("\n\n") + 2
    must(note.endswith("\n") and len(note) > cut, "no signature")
    lines = [re.fullmatch(r"— (\S+) (\S+)", line) for line in note[cut:-1].split("\n")]
    must(all(lines), "no signature line")
    raw = [(line[1], decoded(line[2])) for line in lines]
    must(all(len(data) > 4 for _, data in raw))
    return note[: cut - 1], [(name, data[:4].hex(), data[4:]) for name, data in raw]


def cosigned(note, witnesses):
    """Seconds since 1970 at which known witnesses signed a note. Raises where a signature of one is wrong."""
    text, signatures = taken_apart(note)
    times = []
    for name, key_id, signature in signatures:
        if (name, key_id) in witnesses:
            seconds = int.from_bytes(signature[:8], "big")
            witnesses[(name, key_id)].verify(signature[8:], f"cosignature/v1\ntime {seconds}\n{text}".encode())
            times.append(seconds)
    return times


def open_note(note, keys):
    """The text that a trusted key has signed; None where none did. Raises where a signature of one is wrong."""
    text, signatures = taken_apart(note)
    known = [(keys[(name, key_id)], signature) for name, key_id, signature in signatures if (name, key_id) in keys]
    for key, signature in known:
        key.verify(signature, text.encode())
    return text if known else None


def state_in(text):
    """Origin, size and root of a checkpoint. Raises ValueError where it has another form."""
    origin, size, root, end = text.split("\n")
    must(end == "" and origin != "" and re.fullmatch("0|[1-9][0-9]*", size) and len(decoded(root)) == 32)
    return origin, int(size), decoded(root)


def chained(changes, trusted):
    """All keys that changes, each signed by both its keys, connect to trusted ones; and whether a change is forged."""
    trusted, open_changes, forged = dict(trusted), [], 0
    for change in changes:
        try:
            first, _, old, new, _ = change["note"].split("\n\n")[0].split("\n") + [""]
            pair = [parse_keys(old), parse_keys(new)]
            if first != "gremia key change" or None in [open_note(change["note"], key) for key in pair]:
                raise ValueError("not signed by both")
            open_changes.append({**pair[0], **pair[1]})
        except (InvalidSignature, ValueError):
            forged += 1
    for _ in open_changes:
        for pair in open_changes:
            if set(pair) & set(trusted):
                trusted.update(pair)
    return trusted, forged


class Check:
    def __init__(self, files, keys):
        self.files = files
        self.faults = []
        self.done = Counter()
        self.manifest = parsed(files["dossier.json"].decode())
        must((self.manifest["format"], self.manifest["version"]) == ("gremia-dossier", 1), "another format")
        journal, named = self.manifest["journal"], self.manifest["files"]
        must(self.manifest["part"] in ("whole", "public") and TIME.fullmatch(self.manifest["createdAt"]))
        must(type(journal["size"]) is int and HEX.fullmatch(journal["root"]))
        must(all(type(file["size"]) is int and HEX.fullmatch(file["sha256"]) for file in named))
        changes = lines_of(files.get("key-changes.jsonl", b""))
        own = parse_keys(files["keys.txt"].decode())
        self.keys, forged = chained(changes, own if keys is None else keys)
        if forged:
            self.fault("change of keys")
        self.lines = lines_of(files["journal/entries.jsonl"])
        self.checkpoints = lines_of(files["journal/checkpoints.jsonl"])
        self.stamps = lines_of(files.get("timestamps.jsonl", b""))
        must(all(TIME.fullmatch(line["at"]) and line["note"] for line in self.checkpoints + changes))
        must(all(type(line["size"]) is int and line["token"] for line in self.stamps))
        for line in self.lines:
            sealed = line["sealed"]
            must(len(line["leaf"]) >= 2)
            must(sealed is None or (HEX.fullmatch(sealed["salt"]) and len(sealed["content"]) >= 2))

    def fault(self, what):
        self.faults.append(what)

    def note(self, note, what):
        try:
            return open_note(note, self.keys)
        except (InvalidSignature, ValueError):
            self.fault(f"{what}: signature")
            return None

    def check_files(self):
        named = {file["path"] for file in self.manifest["files"]}
        for file in self.manifest["files"]:
            data = self.files.get(file["path"])
            if data is None or len(data) != file["size"] or sha256(data).hex() != file["sha256"]:
                self.fault(f"file {file['path']}")
        for path in self.files:
            if path not in named and path not in ("dossier.json", "dossier.note"):
                self.fault(f"file not named {path}")
        text = self.note(self.files["dossier.note"].decode(), "manifest")
        hashed = base64.b64encode(sha256(self.files["dossier.json"])).decode()
        expected = f"{self.manifest['origin']}/dossier\n{self.manifest['createdAt']}\n{hashed}\n"
        if text is not None and text != expected:
            self.fault("manifest: another one was signed")
        self.done["manifest signed"] = int(text == expected)

    def leaf(self, place, text):
        """What a leaf holds; None where it is not written as it has to be."""
        try:
            leaf = parsed(text)
            must(set(leaf) == LEAF and canonical(leaf) == text and TIME.fullmatch(leaf["at"]) and leaf["meetingId"])
            must(leaf["audience"] in ("public", "members", "office") and isinstance(leaf["event"]["kind"], str))
            must(leaf["actor"] is None or (isinstance(leaf["actor"], str) and leaf["actor"]))
            must(leaf["commitment"] is None or HEX.fullmatch(leaf["commitment"]))
            return leaf
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError, OverflowError):
            self.fault(f"entry {place}: form")
            return None

    def check_entries(self):
        self.entries, self.leaves = [], []
        latest = ""
        for place, line in enumerate(self.lines, 1):
            leaf = self.leaf(place, line["leaf"])
            if leaf is None:
                continue
            self.leaves.append(leaf)
            if leaf["meetingId"] != self.manifest["meeting"]["id"] or leaf["at"] < latest:
                self.fault(f"entry {place}: meeting or time")
            if self.manifest["part"] == "public" and leaf["audience"] != "public":
                self.fault(f"entry {place}: not public")
            latest = max(latest, leaf["at"])
            opened = None
            if line["sealed"] is not None:
                salt, content = line["sealed"]["salt"], line["sealed"]["content"]
                if sha256(b"\x02", bytes.fromhex(salt), content.encode()).hex() != leaf["commitment"]:
                    self.fault(f"entry {place}: seal")
                opened = parsed(content)
                self.done["seals"] += 1
            self.entries.append((leaf["event"], opened))
        self.done["entries"] = len(self.entries)
        # The standard library reads no RFC 3161; that they are the files of the list is checked all the same.
        self.done["timestamps not checked"] = len(self.stamps)

    def check_beside(self):
        # What was entered afterwards says itself when it happened.
        told = lambda leaf: leaf["event"].get("told", {}).get("at", leaf["at"])
        at = lambda kind: [told(leaf) for leaf in self.leaves if leaf["event"]["kind"] == kind]
        meeting = self.manifest["meeting"]
        if meeting["openedAt"] != next(iter(at("meeting-opened")), None) or meeting["closedAt"] != next(
            iter(at("meeting-closed")[::-1]), None
        ):
            self.fault("times")
        opened = next((leaf["event"] for leaf in self.leaves if leaf["event"]["kind"] == "meeting-opened"), {})
        try:
            same = "rules.json" not in self.files or parsed(self.files["rules.json"].decode()) == opened.get("profile")
        except (ValueError, RecursionError):
            same = False
        if not same:
            self.fault("rules")

    def check_minutes(self):
        """The hash at the end of each part of the minutes."""
        if "minutes/minutes.json" not in self.files:
            return
        try:
            minutes = parsed(self.files["minutes/minutes.json"].decode())
            parts = [minutes["document"], minutes.get("nonPublic")]
            must(isinstance(parts[0], dict) and isinstance(parts[1], (dict, type(None))))
            must(all(type(part["journalSize"]) is int for part in parts if part is not None))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            self.fault("minutes: unreadable")
            return
        for part in parts:
            named = (part or {}).get("journalPart")
            if named is None or (named == "whole" and self.manifest["part"] == "public"):
                continue
            told = [leaf for leaf in self.leaves if named == "whole" or leaf["audience"] == "public"]
            roots = Roots([leaf_hash(canonical(leaf)) for leaf in told]).roots
            if part["journalSize"] >= len(roots) or part["journalRoot"] != roots[part["journalSize"]].hex():
                self.fault("minutes: of another journal")
            self.done["hashes of minutes"] += 1

    def check_tree(self):
        leaves = [leaf_hash(line["leaf"]) for line in self.lines]
        roots = Roots(leaves).roots
        journal = self.manifest["journal"]
        if journal["size"] != len(leaves) or journal["root"] != roots[-1].hex() or root_of(leaves) != roots[-1]:
            self.fault("root")
        witnesses = parse_keys(self.files.get("witnesses.txt", b"").decode(), b"\x04")
        for checkpoint in self.checkpoints:
            self.check_witnesses(checkpoint["note"], witnesses, roots)
            text = self.note(checkpoint["note"], "checkpoint")
            if text is None:
                continue
            try:
                origin, size, root = state_in(text)
            except ValueError:
                self.fault("checkpoint: form")
                continue
            ours = roots[size] if size < len(roots) else None
            if origin != self.manifest["origin"] or ours is None or root != ours:
                self.fault(f"checkpoint {size}")
            self.done["checkpoints"] += 1

    def check_witnesses(self, note, witnesses, roots):
        try:
            times = cosigned(note, witnesses)
            if not times:
                return
            origin, size, root = state_in(taken_apart(note)[0])
        except (InvalidSignature, ValueError):
            self.fault("cosignature")
            return
        if origin != self.manifest["origin"] or size >= len(roots) or root != roots[size]:
            self.fault(f"a witness saw another state after {size}")
        elif size > 0 and size <= len(self.leaves):
            at = self.leaves[size - 1]["at"].replace("Z", "+00:00")
            if datetime.fromisoformat(at).timestamp() > min(times) + 300:
                self.fault("a witness saw an entry before it was written")
        self.done["cosignatures"] += len(times)

    def check_course(self):
        course = Course(self.manifest["part"])
        if not self.leaves or self.leaves[0]["event"]["kind"] != "meeting-opened":
            self.fault("not opened")
        for place, leaf in enumerate(self.leaves, 1):
            wrong = course.follow(leaf)
            if wrong is not None:
                self.fault(f"entry {place}: {wrong}")

    def check_votes(self):
        seats, cast, tallies, leading, opening, counted = 0, {}, {}, {}, {}, {}
        for event, opened in self.entries:
            kind = event["kind"]
            if kind == "meeting-opened":
                seats = event["committee"]["seats"]
            elif kind == "vote-opened":
                # Ballots of a block are cast in its first vote, and count in each.
                leading[event["voteId"]] = event.get("together", [event["voteId"]])[0]
                opening[event["voteId"]] = event
            elif kind == "ballot-cast":
                cast.setdefault(event["voteId"], {})[event["personId"]] = (opened or event).get("choice")
            elif kind == "vote-closed":
                tallies[event["voteId"]] = event["tally"]
                if event["voteId"] not in opening:
                    self.fault(f"vote {event['voteId']} was never opened")
                    continue
                self.count(event, opening[event["voteId"]], cast.get(leading[event["voteId"]], {}), seats)
                counted[event["voteId"]] = event["ballots"]
            elif kind == "result-announced" and tallies.get(event["voteId"]) != event["tally"]:
                self.fault(f"result {event['voteId']}")
            elif kind == "lot-drawn" and not set(event["drawn"]) <= set(event["among"]):
                self.fault(f"lot {event['voteId']}")
            elif kind == "own-vote-recorded" and counted.get(event["voteId"]) is not None:
                if {"personId": event["personId"], "choice": event["choice"]} not in counted[event["voteId"]]:
                    self.fault(f"own vote {event['voteId']}")

    def count(self, closed, opening, cast, seats):
        vote, tally, ballots, codes = closed["voteId"], closed["tally"], closed["ballots"], closed.get("checkCodes")
        if any(type(number) is not int or number < 0 for number in tally.values()):
            self.fault(f"numbers {vote}")
        if (opening["procedure"] in URNS) != (codes is not None):
            self.fault(f"check codes {vote}")
        if codes is not None:
            put_in = sum(tally.get(name, 0) for name in ("yes", "no", "abstain", "valid", "invalid", *BLANK))
            if not len(codes) == len(set(codes)) == len(cast) == put_in:
                self.fault(f"check codes {vote}")
        # Where nobody may abstain there is no number of abstentions; only of what is put in some is spoilt.
        is_yes_no, is_election = "yes" in tally, ELECTION <= set(tally)
        if is_yes_no and not YES_NO - {"abstain"} <= set(tally) <= YES_NO | {"blank", "invalid"}:
            self.fault(f"names {vote}")
        heads = tally.values() if is_yes_no else [tally.get(name, 0) for name in ELECTION - {"against"} | BLANK]
        if (is_yes_no or is_election) and sum(heads) != seats:
            self.fault(f"sum {vote}")
        if ballots is None:
            self.done["not recountable"] += 1
            return
        persons = [ballot["personId"] for ballot in ballots]
        if sorted(persons) != sorted(cast) or not set(persons) <= set(opening["electorate"]):
            self.fault(f"ballots {vote}")
        for ballot in ballots:
            if cast.get(ballot["personId"], ballot["choice"]) not in (None, ballot["choice"]):
                self.fault(f"ballot {closed['voteId']}")
        if is_yes_no:
            counted = Counter(str(ballot["choice"]) for ballot in ballots)
            if any(counted[choice] != tally.get(choice, 0) for choice in ("yes", "no", "abstain")):
                self.fault(f"count {closed['voteId']}")
            self.done["recounted"] += 1
        elif is_election:
            marks = [b["choice"] if isinstance(b["choice"], list) else [b["choice"]] for b in ballots]
            counted = Counter(mark for each in marks for mark in each)
            names = set(tally) - (ELECTION - {"against"}) | {"blank"}
            if any(counted[name] != tally.get(name, 0) for name in names - {"empty"}):
                self.fault(f"count {closed['voteId']}")
            self.done["recounted"] += 1

    def run(self):
        self.check_files()
        self.check_entries()
        self.check_beside()
        self.check_minutes()
        self.check_tree()
        self.check_course()
        self.check_votes()
        return {"faults": self.faults, "done": dict(self.done)}


def main(path, keys_path=None):
    try:
        with open(path, "rb") as file:
            files = unpacked(file.read())
        keys = None
        if keys_path is not None:
            with open(keys_path, encoding="utf-8") as file:
                keys = parse_keys(file.read())
        report = Check(files, keys).run()
    except UNREADABLE as error:
        print(json.dumps({"unreadable": type(error).__name__}))
        return 2
    print(json.dumps(report))
    return 1 if report["faults"] else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
