#!/usr/bin/env python3
"""Recomputes the funnel of a season from the inputs alone: funnel.py EXPORT

Reads the lines `kind: command` of `saruar rehearse --export` and nothing else, and applies the rules of the rulebook (1.1, 1.10, 1.11, 4.2, 4.3)
in its own words. Prints one JSON object.
"""
import collections
import datetime
import json
import sys
import zoneinfo

CRITERIA = {"social-effect", "programme-fit", "sustainability", "team-ability", "team-rating"}
DOCUMENTS = {
    "charter", "work-breakdown", "schedule", "responsibility-matrix", "quality-plan", "stakeholder-register", "resource-register"}
POLICY = {"passMark": 75, "transitionDays": 3, "tasksPercent": 100, "juryOrganisers": 2, "juryExperts": 3, "juryPublicFigures": 2}
GROUPS = {"organiser": "juryOrganisers", "expert": "juryExperts", "public-figure": "juryPublicFigures"}


def instant(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


class Season:
    def __init__(self):
        self.policy, self.window, self.zone = dict(POLICY), None, None
        self.applied, self.left = set(), set()
        self.courses, self.attended = set(), set()
        self.drafts, self.signed, self.tasks = {}, collections.defaultdict(dict), collections.defaultdict(set)
        self.documents, self.interviews = collections.defaultdict(set), {}
        self.slots, self.ends = {}, {}
        self.jurors, self.reserves, self.substitutions = [], {}, []
        self.presented, self.ballots = {}, {}
        self.totals, self.due = {}, {}
        self.going_on, self.accelerating, self.exits = set(), set(), {}

    def local(self, text):
        return datetime.datetime.fromisoformat(text).replace(tzinfo=self.zone)

    def season_announce(self, at, data, _):
        self.policy.update(data.get("policy") or {})
        self.zone = zoneinfo.ZoneInfo(data["zone"])
        self.window = self.local(data["opensAt"]), self.local(data["closesAt"])

    def application_submit(self, at, data, id):
        if self.window[0] <= at < self.window[1]:
            self.applied.add(id)

    def application_withdraw(self, at, data, _):
        self.left.add(data["number"])

    def project_exclude(self, at, data, _):
        if data["reasons"] and data["deciders"]:
            self.left.add(data["number"])

    # Pre-acceleration

    def session_schedule(self, at, data, _):
        if data["kind"] == "base-course" and data.get("course") == "programme":
            self.courses.add(data.get("session"))

    def attendance_record(self, at, data, _):
        if data["session"] in self.courses:
            self.attended |= {person["number"] for person in data["present"] if person.get("number")}

    def plan_draft(self, at, data, _):
        if len(self.signed[data["number"]]) < 2:
            self.drafts[data["number"]] = data["rows"]
            self.signed[data["number"]] = {}

    def plan_sign(self, at, data, _):
        """A signature under another draft than the last is refused: both must sign the same hash."""
        self.signed[data["number"]].setdefault(data["role"], set()).add(data["revisionHash"])

    def task_complete(self, at, data, _):
        self.tasks[data["number"]].add(data["taskId"])

    def document_submit(self, at, data, _):
        self.documents[data["number"]].add(data["projectDocument"])

    def interview_record(self, at, data, _):
        if data["round"] == 2:
            self.interviews.setdefault(data["number"], data["passed"])

    # Defence

    def defence_schedule(self, at, data, _):
        for number in data["numbers"]:
            self.slots[number] = data["date"]

    def jury_appoint(self, at, data, _):
        counts = collections.Counter(juror["group"] for juror in data["jurors"])
        if all(counts[group] == self.policy[name] for group, name in GROUPS.items()):
            self.jurors = [juror["juror"] for juror in data["jurors"]]
            self.reserves = {juror["juror"] for juror in data["reserves"]}

    def jury_substitute(self, at, data, _):
        if data["in"] in self.reserves:
            self.substitutions.append((data.get("number"), data["out"], data["in"]))

    def seats(self, number):
        seats = list(self.jurors)
        for about in (None, number):
            for which, out, substitute in self.substitutions:
                if which == about:
                    seats = [substitute if seat == out else seat for seat in seats]
        return seats

    def presentation_record(self, at, data, _):
        if data["number"] not in self.left and data["number"] in self.slots:
            self.presented[data["number"]] = data["presented"]

    def ballot_cast(self, at, data, _):
        """The last version counts, until the protocol closes; only who sits for the project may cast one."""
        if not self.totals and data["number"] not in self.left and data["juror"] in self.seats(data["number"]):
            self.ballots[data["number"], data["juror"]] = data["marks"]

    def protocol_close(self, at, data, _):
        """Only with a word on every project that has a slot, and a complete ballot from every seat for each that presented."""
        scheduled = [number for number in self.slots if number not in self.left]
        if self.totals or not scheduled or any(number not in self.presented for number in scheduled):
            return
        totals = {}
        for number in scheduled:
            if not self.presented[number]:
                continue
            ballots = [self.ballots.get((number, seat), {}) for seat in self.seats(number)]
            if not ballots or any(set(ballot) != CRITERIA for ballot in ballots):
                return
            totals[number] = sum(sum(ballot.values()) for ballot in ballots)
        self.totals = totals
        last = at.astimezone(self.zone).date() + datetime.timedelta(days=self.policy["transitionDays"] + 1)
        self.due = datetime.datetime.combine(last, datetime.time(), self.zone)

    def passed(self):
        return {number for number, total in self.totals.items() if total >= self.policy["passMark"]}

    # Acceleration

    def transition_apply(self, at, data, _):
        number, signatures = data["number"], self.signed[data["number"]]
        rows = {row["taskId"] for row in self.drafts.get(number, [])}
        kinds = {attachment["kind"] for attachment in data["attachments"]}
        both = signatures.get("participant", set()) & signatures.get("mentor", set())
        done = len(rows & self.tasks[number]) * 100 >= self.policy["tasksPercent"] * len(rows)
        if (number in self.passed() - self.left and at < self.due and number in self.attended and rows and both and done
                and self.documents[number] >= DOCUMENTS and self.interviews.get(number)
                and kinds >= {"pre-acceleration-certificate", "social-effect-model"}):
            self.going_on.add(number)

    def order_issue(self, at, data, _):
        if all(number in self.going_on - self.left - self.accelerating for number in data["numbers"]):
            self.accelerating |= set(data["numbers"])

    def project_complete(self, at, data, _):
        if data["number"] in self.accelerating - self.left:
            self.exits.setdefault(data["number"], data["exit"])

    def funnel(self):
        return {
            "applied": len(self.applied),
            "preAccelerationCompleted": sum(self.presented.values()),
            "passed": len(self.passed()),
            "accelerationCompleted": len(self.exits),
            "readyToScale": sum(exit == "ready-to-scale" for exit in self.exits.values()),
        }


def main(path):
    season, seen = Season(), set()
    for line in open(path, encoding="utf-8"):
        entry = json.loads(line)
        if entry["kind"] != "command":
            continue
        message = entry["message"]
        if message["id"] in seen:  # the same again, or an old id on something else
            continue
        seen.add(message["id"])
        name = entry["key"].split(".", 1)[1]
        handler = getattr(season, name.replace(".", "_").replace("-", "_"), None)
        if handler:
            handler(instant(entry["at"]), message["data"], message["id"])
    print(json.dumps(season.funnel()))


main(sys.argv[1])
