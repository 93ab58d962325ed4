#!/usr/bin/env python3
"""Checks the dossier of a meeting, by docs/dossier.md alone: a second opinion that shares no code with Gremia.

Usage: verify.py DOSSIER.zip [KEYS.txt]
Prints one JSON object: faults, counts of what was checked. Exit code 0 holds, 1 faults, 2 unreadable.
"""

import base64
import hashlib
import json
import sys
import zipfile
from collections import Counter
from datetime import datetime

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

YES_NO = {"yes", "no", "abstain", "conflicted", "notVoting", "absent"}
# Of an election or a choice; besides them a number for each who stands, and "blank" or "empty" ballots.
ELECTION = {"valid", "against", "invalid", "conflicted", "notVoting", "absent"}
BLANK = {"blank", "empty"}


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
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        name, key_id, encoded = line.strip().split("+", 2)
        raw = base64.b64decode(encoded, validate=True)
        if raw[:1] != kind or sha256(name.encode(), b"\n", raw)[:4].hex() != key_id:
            raise ValueError("no key")
        keys[(name, key_id)] = Ed25519PublicKey.from_public_bytes(raw[1:])
    return keys


def cosigned(note, witnesses):
    """Seconds since 1970 at which known witnesses signed a note. Raises where a signature of one is wrong."""
    text, signatures = note[: note.rindex("\n\n") + 1], note[note.rindex("\n\n") + 2 :]
    times = []
    for line in signatures.splitlines():
        _, name, encoded = line.split(" ")
        raw = base64.b64decode(encoded, validate=True)
        if (name, raw[:4].hex()) in witnesses:
            seconds = int.from_bytes(raw[4:12], "big")
            stated = f"cosignature/v1\ntime {seconds}\n{text}".encode()
            witnesses[(name, raw[:4].hex())].verify(raw[12:], stated)
            times.append(seconds)
    return times


def open_note(note, keys):
    """The text that a trusted key has signed; None where none did. Raises where a signature of one is wrong."""
    text, signatures = note[: note.rindex("\n\n") + 1], note[note.rindex("\n\n") + 2 :]
    trusted = False
    for line in signatures.splitlines():
        dash, name, encoded = line.split(" ")
        raw = base64.b64decode(encoded, validate=True)
        key = keys.get((name, raw[:4].hex()))
        if dash != "—":
            raise ValueError("no signature line")
        if key is not None:
            key.verify(raw[4:], text.encode())
            trusted = True
    return text if trusted else None


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
        self.manifest = json.loads(files["dossier.json"])
        if (self.manifest["format"], self.manifest["version"]) != ("gremia-dossier", 1):
            raise ValueError("another format")
        changes = files.get("key-changes.jsonl", b"").decode().splitlines()
        pinned = keys if keys is not None else parse_keys(files["keys.txt"].decode())
        self.keys, forged = chained([json.loads(line) for line in changes], pinned)
        if forged:
            self.fault("change of keys")
        self.lines = [json.loads(line) for line in files["journal/entries.jsonl"].decode().splitlines()]
        self.checkpoints = [json.loads(line) for line in files["journal/checkpoints.jsonl"].decode().splitlines()]

    def fault(self, what):
        self.faults.append(what)

    def note(self, note, what):
        try:
            return open_note(note, self.keys)
        except (InvalidSignature, ValueError):
            self.fault(f"{what}: signature")
            return None

    def check_files(self):
        named = {file["path"]: file for file in self.manifest["files"]}
        for path, file in named.items():
            data = self.files.get(path)
            if data is None or sha256(data).hex() != file["sha256"]:
                self.fault(f"file {path}")
        for path in self.files:
            if path not in named and path not in ("dossier.json", "dossier.note"):
                self.fault(f"file not named {path}")
        text = self.note(self.files["dossier.note"].decode(), "manifest")
        hashed = base64.b64encode(sha256(self.files["dossier.json"])).decode()
        expected = f"{self.manifest['origin']}/dossier\n{self.manifest['createdAt']}\n{hashed}\n"
        if text is not None and text != expected:
            self.fault("manifest: another one was signed")
        self.done["manifest signed"] = int(text == expected)

    def check_entries(self):
        self.entries = []
        latest = ""
        for place, line in enumerate(self.lines, 1):
            leaf = json.loads(line["leaf"])
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
                opened = json.loads(content)
                self.done["seals"] += 1
            self.entries.append((leaf["event"], opened))
        self.done["entries"] = len(self.entries)
        # The standard library reads no RFC 3161; that they are the files of the list is checked all the same.
        self.done["timestamps not checked"] = len(self.files.get("timestamps.jsonl", b"").splitlines())

    def check_beside(self):
        leaves = [json.loads(line["leaf"]) for line in self.lines]
        at = lambda kind: [leaf["at"] for leaf in leaves if leaf["event"]["kind"] == kind]
        meeting = self.manifest["meeting"]
        if meeting["openedAt"] != next(iter(at("meeting-opened")), None) or meeting["closedAt"] != next(
            iter(at("meeting-closed")[::-1]), None
        ):
            self.fault("times")
        opened = next((leaf["event"] for leaf in leaves if leaf["event"]["kind"] == "meeting-opened"), {})
        if "rules.json" in self.files and json.loads(self.files["rules.json"]) != opened.get("profile"):
            self.fault("rules")

    def check_minutes(self):
        """The hash at the end of each part of the minutes."""
        minutes = json.loads(self.files.get("minutes/minutes.json", b"{}"))
        for part in (minutes.get("document"), minutes.get("nonPublic")):
            named = (part or {}).get("journalPart")
            if named is None or (named == "whole" and self.manifest["part"] == "public"):
                continue
            told = [line["leaf"] for line in self.lines if named == "whole" or json.loads(line["leaf"])["audience"] == "public"]
            roots = Roots([leaf_hash(leaf) for leaf in told]).roots
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
            try:
                times = cosigned(checkpoint["note"], witnesses)
            except InvalidSignature:
                self.fault("cosignature")
                times = []
            if times:
                size, root = checkpoint["note"].split("\n")[1:3]
                if int(size) >= len(roots) or base64.b64decode(root) != roots[int(size)]:
                    self.fault(f"a witness saw another state after {size}")
                else:
                    at = json.loads(self.lines[int(size) - 1]["leaf"])["at"].replace("Z", "+00:00")
                    if datetime.fromisoformat(at).timestamp() > min(times) + 300:
                        self.fault("a witness saw an entry before it was written")
                self.done["cosignatures"] += len(times)
            text = self.note(checkpoint["note"], "checkpoint")
            if text is None:
                continue
            origin, size, root, _ = text.split("\n")
            ours = roots[int(size)] if int(size) < len(roots) else None
            if origin != self.manifest["origin"] or ours is None or base64.b64decode(root) != ours:
                self.fault(f"checkpoint {size}")
            self.done["checkpoints"] += 1

    def check_votes(self):
        seats, cast, tallies, leading = 0, {}, {}, {}
        for event, opened in self.entries:
            kind = event["kind"]
            if kind == "meeting-opened":
                seats = event["committee"]["seats"]
            elif kind == "vote-opened":
                # Ballots of a block are cast in its first vote, and count in each.
                leading[event["voteId"]] = event.get("together", [event["voteId"]])[0]
            elif kind == "ballot-cast":
                cast.setdefault(event["voteId"], {})[event["personId"]] = (opened or event).get("choice")
            elif kind == "vote-closed":
                tallies[event["voteId"]] = event["tally"]
                self.count(event, cast.get(leading.get(event["voteId"]), {}), seats)
            elif kind == "result-announced" and tallies.get(event["voteId"]) != event["tally"]:
                self.fault(f"result {event['voteId']}")

    def count(self, closed, cast, seats):
        codes = closed.get("checkCodes")
        if codes is not None and (len(codes) != len(cast) or len(set(codes)) != len(codes)):
            self.fault(f"check codes {closed['voteId']}")
        tally, ballots = closed["tally"], closed["ballots"]
        # Where nobody may abstain there is no number of abstentions.
        is_yes_no, is_election = set(tally) | {"abstain"} == YES_NO, ELECTION <= set(tally)
        heads = tally.values() if is_yes_no else [tally.get(name, 0) for name in ELECTION - {"against"} | BLANK]
        if (is_yes_no or is_election) and sum(heads) != seats:
            self.fault(f"sum {closed['voteId']}")
        if ballots is None:
            self.done["not recountable"] += 1
            return
        if {ballot["personId"] for ballot in ballots} != set(cast):
            self.fault(f"ballots {closed['voteId']}")
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
        self.check_votes()
        return {"faults": self.faults, "done": dict(self.done)}


def main(path, keys_path=None):
    try:
        with zipfile.ZipFile(path) as archive:
            files = {name: archive.read(name) for name in archive.namelist()}
        keys = None
        if keys_path is not None:
            with open(keys_path, encoding="utf-8") as file:
                keys = parse_keys(file.read())
        report = Check(files, keys).run()
    except (OSError, zipfile.BadZipFile, KeyError, ValueError, TypeError, AttributeError) as error:
        print(json.dumps({"unreadable": type(error).__name__}))
        return 2
    print(json.dumps(report))
    return 1 if report["faults"] else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
