"""Whether the entries of a meeting can follow each other as they do (docs/dossier.md, section "The course")."""

AFTERWARDS = {
    *("attendance-corrected", "oral-motion-noted", "own-vote-recorded", "participant-recorded"),
    *("participant-removed", "rapporteur-named", "resolution-released", "text-corrected"),
}
# In which phases of a vote something can happen to it, and which one it leaves behind.
FITS = {
    "ballots-handed-out": {"open"},
    "vote-aborted": {"open", "closed"},
    "lot-drawn": {"closed"},
    "result-announced": {"closed"},
    "result-doubted": {"announced"},
    "text-corrected": {"announced"},
    "own-vote-recorded": {"closed", "announced", "doubted", "aborted"},
}
NEXT = {"vote-aborted": "aborted", "result-announced": "announced", "result-doubted": "doubted"}


class Course:
    """Follows one entry after the other; each method gives what is wrong, or None."""

    def __init__(self, part):
        self.part = part
        self.phase = "planned"
        self.votes, self.items, self.current = {}, {}, None
        self.roster, self.present = set(), set()

    def follow(self, leaf):
        event, phase = leaf["event"], self.phase
        step = getattr(self, "on_" + event["kind"].replace("-", "_"), None)
        wrong = step(event, leaf["actor"]) if step else self.vote_goes_on(event)
        return wrong or ("after the end" if phase == "closed" and event["kind"] not in AFTERWARDS else None)

    def told(self, item):
        """Whether everything that happens to an item can be read in this part."""
        return self.part == "whole" or self.items.get(item, {}).get("public", True)

    def on_meeting_opened(self, event, _actor):
        again, self.phase = self.phase != "planned", "running"
        self.roster = {seat["personId"] for seat in event["roster"]}
        for item in event["agenda"]:
            self.items.setdefault(item["itemId"], {"public": item["public"], "closed": False})
        return "opened again" if again else None

    def turn(self, before, after):
        fits, self.phase = self.phase == before, after
        return None if fits else "interruption"

    def on_meeting_interrupted(self, event, _actor):
        if event.get("cause") == "other-day":
            self.present.clear()
        return self.turn("running", "interrupted")

    def on_meeting_resumed(self, _event, _actor):
        return self.turn("interrupted", "running")

    def on_meeting_closed(self, _event, _actor):
        self.phase = "closed"

    def on_member_checked_in(self, event, _actor):
        self.present.add(event["personId"])
        return None if event["personId"] in self.roster else "nobody of the roster"

    def on_member_checked_out(self, event, _actor):
        there = event["personId"] in self.present
        self.present.discard(event["personId"])
        return None if there else "who leaves was not there"

    def on_item_added(self, event, _actor):
        known = event["itemId"] in self.items
        self.items[event["itemId"]] = {"public": event["public"], "closed": False}
        return "item" if known else None

    def on_item_called(self, event, _actor):
        item = self.items.get(event["itemId"])
        return "item" if item is None or (item["closed"] and self.told(event["itemId"])) else None

    def on_item_closed(self, event, _actor):
        item = self.items.get(event["itemId"])
        if item is None:
            return "item"
        again, item["closed"] = item["closed"], True
        return "item" if again and self.told(event["itemId"]) else None

    def on_vote_opened(self, event, _actor):
        vote, item = event["voteId"], event["itemId"]
        leading = event.get("together", [vote])[0]
        before, known, electorate = self.current, vote in self.votes, event["electorate"]
        beside = before is not None and (before["phase"], before["leading"]) == ("open", leading) and leading != vote
        waits = before is not None and before["phase"] in ("open", "closed") and not beside
        voted = self.votes[leading]["voted"] if leading != vote and leading in self.votes else set()
        opened = {"phase": "open", "leading": leading, "itemId": item, "electorate": set(electorate)}
        self.votes[vote] = {**opened, "called": "callOrder" in event, "voted": voted, "by hand": False}
        if not beside:
            self.current = self.votes[vote]
        closed = item is not None and (item not in self.items or (self.items[item]["closed"] and self.told(item)))
        if known or waits or closed:
            return "vote"
        fits = len(set(electorate)) == len(electorate) and set(electorate) <= self.present
        return None if fits and not set(electorate) & set(event["conflicted"]) else "electorate"

    def on_ballot_cast(self, event, actor):
        vote, person = self.votes.get(event["voteId"]), event["personId"]
        if vote is None or vote["phase"] != "open" or vote["leading"] != event["voteId"] or self.phase != "running":
            return "ballot outside of a vote"
        again = person in vote["voted"]
        vote["voted"].add(person)
        if person not in vote["electorate"]:
            return "ballot of nobody entitled"
        if actor != person and not vote["called"]:
            return "ballot by somebody else"
        return None if again == event["replaced"] else "ballot replaces"

    def on_vote_closed(self, event, _actor):
        vote = self.votes.get(event["voteId"])
        if vote is None:
            return "vote"
        by_hand = event["ballots"] is None and "checkCodes" not in event
        fits = vote["phase"] == "open" or (vote["phase"] == "closed" and by_hand and vote["by hand"])
        vote["phase"], vote["by hand"] = "closed", by_hand
        return None if fits else "vote"

    def vote_goes_on(self, event):
        """Anything else that happens to a vote."""
        fitting = FITS.get(event["kind"])
        if fitting is None:
            return None
        vote = self.votes.get(event["voteId"])
        if vote is None:
            return "vote"
        fits = vote["phase"] in fitting
        vote["phase"] = NEXT.get(event["kind"], vote["phase"])
        # What is to be voted on once more is at hand again.
        if event["kind"] == "result-doubted" and vote["itemId"] in self.items:
            self.items[vote["itemId"]]["closed"] = False
        return None if fits else "vote"
