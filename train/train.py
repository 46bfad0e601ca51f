"""Trains the model: five fold models and the one that ships.

Reads the folder that `cargo xtask features` wrote, writes one JSON a model for
`cargo xtask pack`, and `report.json` with what was measured. Seeded: the same
data gives the same model.
"""

import argparse
import json
import time
from pathlib import Path

import lightgbm as lgb
import numpy as np

from data import KINDS, Data, decide, weights

FOLDS = 5
# How much one page of a set counts in training. WCXB is what the model is
# mostly judged by; the others are there because they help out of fold.
SHARES = {"wcxb": 1.0, "aeb": 1.0, "trafilatura": 0.5, "mozilla": 0.1, "defuddle": 0.1, "several": 0.1}
FEATURES = 160
TREES = 180
SAMPLE = 0.6
BLOCK_PARAMETERS = {
    "objective": "cross_entropy",
    "learning_rate": 0.07,
    "num_leaves": 32,
    "max_depth": 8,
    "min_data_in_leaf": 60,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.6,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
}
PAGE_TREES = 30
PAGE_PARAMETERS = {
    "objective": "multiclass",
    "num_class": len(KINDS),
    "learning_rate": 0.1,
    "num_leaves": 8,
    "min_data_in_leaf": 15,
    "feature_fraction": 0.5,
    "lambda_l2": 2.0,
}
COMMON = {
    "verbose": -1,
    "seed": 1,
    "num_threads": 2,
    "deterministic": True,
    "force_row_wise": True,
    "feature_pre_filter": False,
    "max_bin": 255,
}


def sample(weight, rows, share):
    """Rows drawn with a probability by weight, and weights that make up for it."""
    w = weight[rows]
    low, high = 0.0, w.max() * 10
    for _ in range(60):
        middle = (low + high) / 2
        if np.minimum(1, w / middle).mean() > share:
            low = middle
        else:
            high = middle
    chance = np.maximum(np.minimum(1, w / high), 0.02)
    kept = np.random.default_rng(0).random(len(rows)) < chance
    return rows[kept], (w / chance)[kept]


def fit_blocks(data, X, weight, rows, trees, share=SAMPLE):
    rows, w = sample(weight, rows[weight[rows] > 0], share)
    parameters = {**COMMON, **BLOCK_PARAMETERS}
    dataset = lgb.Dataset(X[rows], np.clip(data.y[rows], 0, 1), weight=w, params=parameters)
    return lgb.train(parameters, dataset, trees)


def fit_pages(data, pages):
    pages = pages[data.set[pages] == "wcxb"]
    labels = [KINDS.index(kind) for kind in data.kind[pages]]
    parameters = {**COMMON, **PAGE_PARAMETERS}
    return lgb.train(parameters, lgb.Dataset(data.P[pages], labels, params=parameters), PAGE_TREES)


def trees_of(booster, names, classes):
    """A booster as `xtask pack` reads it: only the features in use, trees in pre-order."""
    dump = booster.dump_model()["tree_info"]
    used = sorted({f for tree in dump for f in splits(tree["tree_structure"])})
    place = {feature: at for at, feature in enumerate(used)}

    def steps(node):
        if "leaf_value" in node:
            return [float(node["leaf_value"])]
        assert node["decision_type"] == "<="
        split = [place[node["split_feature"]], int(np.floor(node["threshold"]))]
        return [split, *steps(node["left_child"]), *steps(node["right_child"])]

    return {
        "features": [names[f] for f in used],
        "bias": [0.0] * classes,
        "trees": [steps(tree["tree_structure"]) for tree in dump],
    }


def splits(node):
    if "leaf_value" in node:
        return []
    return [node["split_feature"], *splits(node["left_child"]), *splits(node["right_child"])]


def choose_features(data, weight, count):
    """The features that a quick forest on everything gains most by."""
    rows = np.arange(len(data.y))
    gain = fit_blocks(data, data.X, weight, rows, 120, 0.4).feature_importance("gain")
    return np.sort(np.argsort(-gain, kind="stable")[:count])


def judge(data, p, page_kinds):
    """Mean F1 by set and kind; actual and expected F1 of each page as lines."""
    groups, lines = {}, []
    for page in range(len(data.pages)):
        if data.set[page] == "trafilatura":
            continue
        rows = data.slice(page)
        keep, expected = decide(p[rows], data.words[rows])
        actual = data.f1(page, keep)
        groups.setdefault(data.set[page], []).append(actual)
        groups.setdefault(f"{data.set[page]} {data.kind[page]}", []).append(actual)
        lines.append(f"{data.pages[page]['id']}\t{actual:.3f}\t{expected:.3f}\n")
    report = {str(name): round(float(np.mean(f1s)), 4) for name, f1s in sorted(groups.items())}
    wcxb = data.set == "wcxb"
    report["page kind"] = round(float((page_kinds[wcxb] == data.kind[wcxb]).mean()), 4)
    return report, lines


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--features", default="out/features")
    arguments.add_argument("--out", default="out/train")
    options = arguments.parse_args()
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    start = time.time()
    say = lambda words: print(f"[{time.time() - start:4.0f} s] {words}", flush=True)

    data = Data(options.features)
    say(f"{len(data.pages)} pages, {len(data.y)} blocks, {len(data.names)} features")
    weight = weights(data, SHARES)
    columns = choose_features(data, weight, FEATURES)
    names = [data.names[c] for c in columns]
    X = np.ascontiguousarray(data.X[:, columns])
    say(f"chose {len(names)} features")

    p, page_kinds, models = np.zeros(len(data.y)), np.array([""] * len(data.pages), object), []
    for fold in range(FOLDS):
        blocks = fit_blocks(data, X, weight, np.where(data.row_fold != fold)[0], TREES)
        pages = fit_pages(data, np.where(data.fold != fold)[0])
        here, pages_here = data.row_fold == fold, data.fold == fold
        p[here] = blocks.predict(X[here])
        kinds = pages.predict(data.P[pages_here]).argmax(axis=1)
        page_kinds[pages_here] = np.array(KINDS, object)[kinds]
        models.append((blocks, pages))
        say(f"fold {fold + 1} of {FOLDS}")
    report, lines = judge(data, p, page_kinds)
    (out / "out-of-fold.tsv").write_text("".join(lines))
    for name, value in report.items():
        print(f"  {name:24} {value}")

    everything = fit_blocks(data, X, weight, np.arange(len(data.y)), TREES)
    models.append((everything, fit_pages(data, np.arange(len(data.pages)))))
    say("final model")
    for number, (blocks, pages) in enumerate(models):
        model = {
            "blocks": trees_of(blocks, names, 1),
            "page": trees_of(pages, data.page_names, len(KINDS)),
            "calibration": [],
        }
        name = f"fold-{number}" if number < FOLDS else "final"
        (out / f"{name}.json").write_text(json.dumps(model))
    gain = everything.feature_importance("gain")
    ranked = [(names[i], round(float(gain[i] / gain.sum()), 5)) for i in np.argsort(-gain)]
    summary = {"corpus": data.corpus, "out_of_fold": report, "gain": ranked, "shares": SHARES}
    (out / "report.json").write_text(json.dumps(summary, indent=1))
    say("done")


if __name__ == "__main__":
    main()
