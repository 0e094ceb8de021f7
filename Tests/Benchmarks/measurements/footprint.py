"""How many bytes a service's commands leave on disk."""

from ..contenders.duty import Duty
from ..stack import Site

TABLES = """
    SELECT n.nspname || '.' || regexp_replace(c.relname, '_[0-9]{6}$', ''), sum(pg_total_relation_size(c.oid))::float8
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND n.nspname IN ('messaging', %s) GROUP BY 1"""
LOG = "SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::float8"


def footprint(site: Site, duty: Duty) -> dict[str, float]:
    """Tables with their indexes, and the database's log so far."""
    return dict(site.query(TABLES, duty.service)) | {"write-ahead log": site.query(LOG)[0][0]}
