"""A mail server on the loopback for tests: keeps what it is sent, and says no where the recipient's name asks for it.

Usage: mail_server.py FOLDER [--tls CERTIFICATE KEY] [--smtps CERTIFICATE KEY] [--login USER PASSWORD]
Writes its port to FOLDER/port and each letter it accepts to FOLDER/letters/NUMBER.eml.

Recipients: bounce…@ is refused with 550, full…@ with 552 after the letter's text, busyN…@ is put off N times with 451,
slowN…@ is accepted after N seconds; others are accepted at once.
"""

import argparse
import asyncio
import os
import re
import ssl

from aiosmtpd.smtp import SMTP, AuthResult

BUSY = {}


class Mailbox:
    def __init__(self, folder):
        self.folder = os.path.join(folder, "letters")
        os.makedirs(self.folder, exist_ok=True)
        self.sessions = os.path.join(folder, "sessions")

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("bounce"):
            return "550 5.1.1 User unknown"
        busy = re.match(r"busy(\d+)", address)
        if busy and BUSY.setdefault(address, int(busy[1])) > 0:
            BUSY[address] -= 1
            return "451 4.7.1 Try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        address = envelope.rcpt_tos[0]
        slow = re.match(r"slow(\d+)", address)
        if slow:
            await asyncio.sleep(int(slow[1]))
        if address.startswith("full"):
            return "552 5.2.2 Mailbox full"
        number = len(os.listdir(self.folder))
        with open(os.path.join(self.folder, f"{number:05}.eml"), "wb") as file:
            file.write(envelope.original_content)
        with open(self.sessions, "a") as file:
            login = session.auth_data
            print(id(session), "tls" if session.ssl else "plain", login.decode() if login else "-", envelope.mail_from, file=file)
        return "250 Accepted"


def authenticator(login):
    def check(server, session, envelope, mechanism, data):
        good = login and [data.login.decode(), data.password.decode()] == login
        return AuthResult(success=bool(good), auth_data=data.login if good else None)

    return check




async def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--tls", nargs=2)
    parser.add_argument("--smtps", nargs=2)
    parser.add_argument("--login", nargs=2)
    options = parser.parse_args()
    context = None
    if options.tls or options.smtps:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*(options.tls or options.smtps))
    mailbox = Mailbox(options.folder)

    def factory():
        return SMTP(
            mailbox, hostname="mail.test", enable_SMTPUTF8=False, tls_context=context if options.tls else None,
            require_starttls=bool(options.tls), auth_required=bool(options.login), auth_require_tls=bool(options.tls),
            authenticator=authenticator(options.login) if options.login else None)

    server = await asyncio.get_running_loop().create_server(
        factory, "127.0.0.1", 0, ssl=context if options.smtps else None)
    port = os.path.join(options.folder, "port")
    with open(port + ".new", "w") as file:
        file.write(str(server.sockets[0].getsockname()[1]))
    os.rename(port + ".new", port)
    await server.serve_forever()


asyncio.run(main())
