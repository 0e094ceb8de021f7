"""One file a measurement, each with `measure(bench)`."""
