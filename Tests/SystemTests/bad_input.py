"""Publishes a table of bad messages with pika and checks that each is answered once, as the table says.

Usage: SARUAR_AMQP_URL=amqp://… python3 bad_input.py TABLE.ndjson
Exit status: 0 when every message got its answer, 1 otherwise; what is wrong is printed.
"""

import base64
import datetime
import decimal
import json
import os
import sys
import time

import pika

PATIENCE = 40  # seconds without all answers
QUIET = 1  # seconds after the last expected answer in which a second one would be noticed

HEADERS = {
    "void": None, "bool": True, "int": -7, "long": 1 << 40, "decimal": decimal.Decimal("3.14"), "text": "мәтін",
    "bytes": b"\x00\xff", "time": datetime.datetime(2020, 2, 3), "list": [1, "two", []], "table": {"in": {"deeper": None}},
    "traceparent": b"\xff", "": "no name",
}


def properties(line):
    return pika.BasicProperties(
        content_type=line["contentType"], message_id=line["messageID"], correlation_id=base64.b64decode(line["correlationID"]),
        priority=line["priority"], expiration=line["expiration"], headers=HEADERS if line["hasHeaders"] else None, delivery_mode=2)


def publish(channel, lines):
    channel.confirm_delivery()
    for line in lines:
        channel.basic_publish(
            "saruar.commands", line["routingKey"], base64.b64decode(line["body"]), properties(line), mandatory=True)


def as_text(value):
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value


def listen(connection, channel, queue, expected):
    """Answers by the command's id and by correlation, until all expected ones are there and it has been quiet for a while."""
    answers, deadline = [], time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        method, header, body = channel.basic_get(queue, auto_ack=True)
        if method is None:
            connection.sleep(0.02)
            continue
        event = json.loads(body)
        if "outcomeof" in event or event["type"] == "kz.saruarlar.message.rejected.v1":
            answers.append((event.get("outcomeof"), as_text(header.correlation_id), event))
            if len(answers) >= expected:
                deadline = min(deadline, time.monotonic() + QUIET)
    return answers


def problems(line, answers):
    """What is wrong with the answers to one message; nothing is good."""
    if line["outcomeOf"] is not None:
        events = [event for outcome, _, event in answers if outcome == line["outcomeOf"]]
    else:
        correlation = base64.b64decode(line["correlationID"]).decode()
        events = [event for _, told, event in answers if told == correlation]
    if len(events) != 1:
        yield f"{len(events)} answers"
        return
    event = events[0]
    data = event["data"]
    reasons = data.get("reasons", [])
    code = data.get("code") or (reasons[0]["code"] if reasons else None)
    told = event["type"].removeprefix("kz.saruarlar.").removesuffix(".v1") + (f" {code}" if code else "")
    if told != line["answer"]:
        yield f"answered {told}, not {line['answer']}: {data}"
    fields = [error["pointer"] for error in data.get("errors", [])] + [reason.get("field") for reason in reasons]
    if line["pointer"] is not None and line["pointer"] not in fields:
        yield f"names {fields}, not {line['pointer']}"
    if line["words"] and line["words"] not in json.dumps(data, ensure_ascii=False):
        yield f"does not say '{line['words']}': {data}"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        lines = [json.loads(line) for line in file]
    connection = pika.BlockingConnection(pika.URLParameters(os.environ["SARUAR_AMQP_URL"]))
    channel = connection.channel()
    queue = channel.queue_declare("", exclusive=True).method.queue
    channel.queue_bind(queue, "saruar.events", "#")
    publish(channel, lines)
    answers = listen(connection, channel, queue, len(lines))
    connection.close()
    bad = 0
    for line in lines:
        for problem in problems(line, answers):
            print(f"{line['name']}: {problem}")
            bad += 1
    print(f"{len(lines)} answered" if bad == 0 else f"{bad} problems")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
