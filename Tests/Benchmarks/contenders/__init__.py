"""Who is measured: our worker, the limit in plain C, and peers."""
