#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The six plots of bench_window as a notebook would draw them: numpy and matplotlib (Agg), 1600x1000, d = 128, one
curve that follows the slider and three that stay. Prints the milliseconds of a slider step, computing and drawing, and
how many times as long that is as --ours MS. Run by scripts/bench --window."""
import argparse
import statistics
import time

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

D, TRAIN, TARGET, DISTANCES = 128, 4096, 16384, 1 << 20
PAIRS = np.arange(1, D // 2 + 1)


def theta(base):
    return base ** (-2.0 * (PAIRS - 1) / D)


def kernel(frequencies):
    """g(s) at every distance, in blocks that fit the cache."""
    out = np.empty(DISTANCES)
    for start in range(0, DISTANCES, 4096):
        s = np.arange(start, start + 4096, dtype=float)
        out[start : start + 4096] = np.cos(np.outer(s, frequencies)).mean(axis=1)
    return out


class Plots:
    """Six axes, each with the lines of four RoPEs; the first of them is the one that changes."""

    def __init__(self, bases):
        self.figure, axes = plt.subplots(2, 3, figsize=(16, 10), dpi=100)
        self.lines = []
        self.s = np.arange(DISTANCES)
        self.m = np.arange(TARGET)
        for axis, name in zip(axes.flat, ["period", "angle", "similarity", "ratio", "unseen", "turns"]):
            axis.set_title(name)
            if name in ("period", "unseen", "turns"):
                axis.set_yscale("log")
            self.lines.append([axis.plot(*self.curve(name, theta(b)), label=f"{b:g}")[0] for b in bases])
            axis.legend()
        self.figure.tight_layout()

    def curve(self, name, frequencies):
        if name == "period":
            return PAIRS, 2 * np.pi / frequencies
        if name == "angle":
            return self.m, np.angle(np.exp(1j * self.m * frequencies[39]))
        if name == "similarity":
            return self.s, kernel(frequencies)
        if name == "ratio":
            return PAIRS, frequencies / theta(10000.0)
        if name == "unseen":
            return PAIRS, TARGET * frequencies
        return PAIRS, TRAIN * frequencies / (2 * np.pi)

    def step(self, base):
        """One slider step; returns (compute, draw) in seconds."""
        started = time.perf_counter()
        names = ["period", "angle", "similarity", "ratio", "unseen", "turns"]
        curves = [self.curve(name, theta(base))[1] for name in names]
        computed = time.perf_counter()
        for lines, y in zip(self.lines, curves):
            lines[0].set_ydata(y)
        self.figure.canvas.draw()
        return computed - started, time.perf_counter() - computed


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ours", type=float, help="median milliseconds of the same step in Ropescope")
    parser.add_argument("--steps", type=int, default=10)
    options = parser.parse_args()
    plots = Plots([10000.0, 5e5, 1e6, 5e6])
    times = [plots.step(10000.0 * 2 ** ((i * 37 % 60) / 10 - 3)) for i in range(options.steps)]
    draw = statistics.median(t[1] for t in times) * 1e3
    total = statistics.median(sum(t) for t in times) * 1e3
    print(f"numpy and matplotlib (Agg) {matplotlib.__version__}, the same six plots, {options.steps} steps:")
    print(f"p50 {total:.0f} ms a step, {draw:.0f} ms of it drawing")
    if options.ours:
        print(f"ratio to Ropescope's 6 figures: {total / options.ours:.0f} times as long, drawing alone {draw / options.ours:.0f} times")


if __name__ == "__main__":
    main()
