"""The rules: pure dataclasses and functions, without I/O and without anybody else's code."""
