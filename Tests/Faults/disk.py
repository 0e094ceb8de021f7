"""A small disk of our own for a table, that can be full: a tmpfs as a tablespace, which only root can mount."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from servers import Trouble, local
from stack import Stack


def can_mount() -> bool:
    """Whether we may mount a file system here."""
    with tempfile.TemporaryDirectory() as folder:
        if os.geteuid() != 0 or not mounts("-t", "tmpfs", "-o", "size=64k", "tmpfs", folder):
            return False
        subprocess.run(["umount", folder], check=True)
    return True


def mounts(*arguments: str) -> bool:
    """Whether mount(8) did it."""
    return subprocess.run(["mount", *arguments], stdin=subprocess.DEVNULL, capture_output=True).returncode == 0


class Disk:
    """A file system of some megabytes that PostgreSQL keeps a table on."""

    def __init__(self, size: int) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="saruar-disk-", dir="/var/tmp"))
        self.filler = self.folder / "filler"
        if not mounts("-t", "tmpfs", "-o", f"size={size},mode=755", "tmpfs", str(self.folder)):
            self.folder.rmdir()
            raise Trouble("a tmpfs could be mounted a moment ago and cannot now")
        self.space = self.folder / "space"
        self.space.mkdir(mode=0o700)
        shutil.chown(self.space, "postgres")

    def fill(self) -> int:
        """Takes all that is free; returns how many bytes that was."""
        with self.filler.open("wb", buffering=0) as file:
            try:
                while True:
                    file.write(bytes(4096))
            except OSError:
                return file.tell()

    def free(self) -> None:
        """Gives it back."""
        self.filler.unlink(missing_ok=True)

    def remove(self) -> None:
        """Unmounts it, even when a server that failed still works on it."""
        subprocess.run(["umount", "--lazy", str(self.folder)], check=True)
        self.folder.rmdir()


@contextmanager
def table_on_small_disk(stack: Stack, table: str, spare: int) -> Iterator[Disk]:
    """The table lives on a disk that has so many bytes to spare, and goes back afterwards."""
    disk = Disk(stack.query("SELECT pg_total_relation_size(%s::regclass)", table)[0][0] + spare)
    name = f"small_{stack.name.replace('-', '_')}"
    try:
        with closing(stack.admin()) as connection, connection.cursor() as cursor:
            cursor.execute(f"CREATE TABLESPACE {name} LOCATION '{disk.space}'")
            cursor.execute(f"ALTER TABLE {table} SET TABLESPACE {name}")
        yield disk
    finally:
        disk.free()
        try:
            local("servers")  # what failed may have been the database itself
            with closing(stack.admin()) as connection, connection.cursor() as cursor:
                cursor.execute(f"ALTER TABLE {table} SET TABLESPACE pg_default")
                cursor.execute(f"DROP TABLESPACE IF EXISTS {name}")
        finally:
            disk.remove()
