"""What `make bench` measures: ratios and counts from one interleaved run, on this machine, now."""
