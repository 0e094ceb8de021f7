"""deploy/local faults: strikes a running system while it is under load, and accounts for every message by its id."""

from __future__ import annotations

import sys

from faults import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
