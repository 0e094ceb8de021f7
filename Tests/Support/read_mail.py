"""Reads letters with Python's own mail and calendar parsers and prints them as one JSON array.

Usage: read_mail.py PATH   (a Maildir, a folder of .eml files, or one file)
"""

import email
import email.policy
import json
import mailbox
import os
import sys

import icalendar


def letters(path):
    if os.path.isdir(os.path.join(path, "new")):
        box = mailbox.Maildir(path, create=False)
        return {key: box.get_bytes(key) for key in box.keys()}
    files = [path] if os.path.isfile(path) else sorted(os.path.join(path, name) for name in os.listdir(path))
    return {os.path.basename(file): open(file, "rb").read() for file in files}


def calendar(part):
    whole = icalendar.Calendar.from_ical(part.get_payload(decode=True))
    event = whole.walk("VEVENT")[0]
    attendees = event.get("ATTENDEE", [])
    attendees = attendees if isinstance(attendees, list) else [attendees]
    read = {name.lower(): str(event[name]) for name in ("UID", "SUMMARY", "STATUS", "ORGANIZER", "LOCATION", "URL") if name in event}
    read.update({name.lower(): event.decoded(name).isoformat() for name in ("DTSTART", "DTEND", "DTSTAMP")})
    read.update(
        method=str(whole["METHOD"]), version=str(whole["VERSION"]), sequence=int(event["SEQUENCE"]), parameter=part.get_param("method"),
        attendees=[str(person) for person in attendees], names=[str(person.params.get("CN", "")) for person in attendees],
        rsvp=[str(person.params.get("RSVP", "")) for person in attendees], raw=part.get_payload(decode=True).decode())
    return read


def read(name, raw):
    message = email.message_from_bytes(raw, policy=email.policy.default)
    defects = [str(defect) for part in message.walk() for defect in part.defects]
    defects += [str(defect) for value in message.values() for defect in value.defects]
    to, sender = message["To"].addresses[0], message["From"].addresses[0]
    calendars = [calendar(part) for part in message.walk() if part.get_content_type() == "text/calendar"]
    return {
        "file": name, "subject": message["Subject"], "to": [to.display_name, to.addr_spec], "recipients": len(message["To"].addresses),
        "from": [sender.display_name, sender.addr_spec], "id": message["Message-ID"], "date": message["Date"].datetime.isoformat(),
        "language": message["Content-Language"], "headers": message.keys(), "type": message.get_content_type(), "defects": defects,
        "parts": [part.get_content_type() for part in message.walk()], "text": message.get_body(("plain",)).get_content(),
        "html": message.get_body(("html",)).get_content(), "calendar": calendars[0] if calendars else None,
        "longest": max(len(line) for line in raw.replace(b"\r\n", b"\n").split(b"\n")), "ascii": raw.isascii(),
    }


json.dump([read(name, raw) for name, raw in letters(sys.argv[1]).items()], sys.stdout, ensure_ascii=False)
