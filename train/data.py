"""Reads what `cargo xtask features` wrote, and scores choices of blocks."""

import json
from pathlib import Path

import numpy as np

KINDS = ["article", "documentation", "service", "forum", "collection", "listing", "product"]


class Data:
    """All pages' blocks: one matrix, and where each page's rows lie."""

    def __init__(self, folder):
        folder = Path(folder)
        meta = json.loads((folder / "meta.json").read_text())
        self.names, self.page_names = meta["features"], meta["page_features"]
        self.corpus = meta["corpus"]
        self.pages = meta["pages"]
        read = lambda name, kind: np.fromfile(folder / name, dtype=kind)
        self.X = read("rows.u8", np.uint8).reshape(-1, len(self.names))
        self.P = read("pages.u8", np.uint8).reshape(-1, len(self.page_names))
        self.y = read("labels.f32", np.float32)
        self.words = read("words.u32", np.uint32).astype(np.int64)
        self.ids = read("ids.u32", np.uint32)
        self.bags = read("bags.u32", np.uint32).astype(np.int64)

        column = lambda key: np.array([page[key] for page in self.pages])
        self.set, self.kind, self.fold = column("set"), column("kind"), column("fold")
        self.wanted = column("wanted")
        bounds = lambda sizes: np.concatenate([[0], np.cumsum(sizes)])
        self.rows = bounds(column("rows"))
        self.bag_at = bounds(column("bag"))
        self.word_at = bounds(self.words)
        self.page_of = np.repeat(np.arange(len(self.pages)), column("rows"))
        self.row_fold = self.fold[self.page_of]
        assert self.rows[-1] == len(self.X) == len(self.y), "the files do not belong together"

    def slice(self, page):
        return slice(self.rows[page], self.rows[page + 1])

    def f1(self, page, keep):
        """Word F1 of a choice of the page's blocks."""
        wanted = self.wanted[page]
        rows = self.slice(page)
        taken = np.repeat(keep, self.words[rows])
        ids = self.ids[self.word_at[rows.start] : self.word_at[rows.stop]][taken]
        if wanted == 0 or len(ids) == 0:
            return float(wanted == len(ids))
        bag = self.bags[self.bag_at[page] : self.bag_at[page + 1]]
        given = np.bincount(ids, minlength=len(bag) + 1)[: len(bag)]
        return 2 * np.minimum(given, bag).sum() / (len(ids) + wanted)


def decide(p, words):
    """The best prefix by expected F1, as src/score/decide.rs has it."""
    order = np.argsort(-p, kind="stable")
    right, taken = np.cumsum((p * words)[order]), np.cumsum(words[order])
    keep = np.zeros(len(p), bool)
    if len(p) == 0 or right[-1] <= 0:
        return keep, 0.0
    expected = 2 * right / (taken + right[-1])
    best = int(np.argmax(expected))
    keep[order[: best + 1]] = True
    return keep, float(expected[best])


def weights(data, share_of_sets, mix=0.25):
    """Each block's share in its page's F1, mixed with a vote that grows slower."""
    w = np.zeros(len(data.y))
    for page in range(len(data.pages)):
        rows = data.slice(page)
        n = data.words[rows].astype(float)
        if n.sum() == 0:
            continue
        wanted = data.wanted[page] or n[data.y[rows] > 0.5].sum()
        impact = np.minimum(n / (wanted + 0.15 * n.sum() + 30), 1)
        votes = np.sqrt(n)
        w[rows] = (1 - mix) * impact + mix * votes / votes.sum()
        w[rows] *= share_of_sets[data.set[page]]
    w[data.y < 0] = 0
    return w * (len(w) / w.sum())
