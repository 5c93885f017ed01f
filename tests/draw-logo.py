#!/usr/bin/env python3
"""Draws the logo of the fictional firm Pebblelark: three pebbles, one on the other. Needs nothing but Python.

    python3 tests/draw-logo.py output-samples/pebblelark/logo.png
"""
import struct
import sys
import zlib

WIDTH, HEIGHT, SAMPLES = 720, 240, 4

# Centre, half width, half height, colour: the blue of the default look and two tints of it.
PEBBLES = [
    (104, 196, 96, 38, (0x2B, 0x5C, 0x8A)),
    (98, 126, 68, 29, (0x6A, 0x8D, 0xAD)),
    (106, 72, 42, 21, (0xAA, 0xBE, 0xD0)),
]


def pixel(x, y):
    for cx, cy, rx, ry, colour in PEBBLES:
        hits = sum(
            ((x + (i + 0.5) / SAMPLES - cx) / rx) ** 2 + ((y + (j + 0.5) / SAMPLES - cy) / ry) ** 2 <= 1
            for i in range(SAMPLES) for j in range(SAMPLES)
        )
        if hits:
            return bytes((*colour, 255 * hits // SAMPLES**2))
    return b"\0\0\0\0"


def chunk(kind, content):
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


rows = b"".join(b"\0" + b"".join(pixel(x, y) for x in range(WIDTH)) for y in range(HEIGHT))
with open(sys.argv[1], "wb") as file:
    file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 6, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))
