"""Measurements of the workers beside their yardsticks, on a real broker and a real database: `deploy/local bench`."""
