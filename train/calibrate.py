"""Teaches the models how far to trust themselves.

Reads what `cargo xtask evaluate` wrote with uncalibrated models, so that all
stages count, and puts the map from expected to actual F1 into each model.
"""

import json
import sys
from pathlib import Path

import numpy as np


def isotonic(x, y, most=24):
    """A rising piecewise-linear map from expected to actual, as a few points."""
    order = np.argsort(x)
    groups = [[float(a), float(b), 1] for a, b in zip(x[order], y[order])]
    merged = []
    for group in groups:
        merged.append(group)
        while len(merged) > 1 and merged[-2][1] / merged[-2][2] >= merged[-1][1] / merged[-1][2]:
            a, b, n = merged.pop()
            merged[-1] = [merged[-1][0] + a, merged[-1][1] + b, merged[-1][2] + n]
    points = [(a / n, b / n, n) for a, b, n in merged]
    # Join neighbours until few are left: small groups are noise.
    while len(points) > most:
        at = min(range(len(points) - 1), key=lambda i: points[i][2] + points[i + 1][2])
        (a, b, n), (c, d, m) = points[at], points[at + 1]
        points[at : at + 2] = [((a * n + c * m) / (n + m), (b * n + d * m) / (n + m), n + m)]
    rising = []
    for a, b, _ in points:
        if not rising or a > rising[-1][0] + 1e-4:
            rising.append([round(a, 5), round(b, 5)])
    return rising


def main():
    measured, models = sys.argv[1], sys.argv[2:]
    pairs = np.loadtxt(measured, delimiter="\t", usecols=(1, 2))
    calibration = isotonic(pairs[:, 0], pairs[:, 1])
    for path in map(Path, models):
        model = json.loads(path.read_text())
        path.write_text(json.dumps({**model, "calibration": calibration}))


if __name__ == "__main__":
    main()
