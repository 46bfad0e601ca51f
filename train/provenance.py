"""Prints where the packed model comes from, for src/tables/model.md."""

import datetime
import json
import sys
from pathlib import Path

report = json.loads(Path(sys.argv[1]).read_text())
table = Path("src/tables/model.bin")
today = datetime.date.today().isoformat()
rows = "\n".join(f"| {name} | {value} |" for name, value in report["out_of_fold"].items())
shares = ", ".join(f"{name} {share}" for name, share in report["shares"].items() if share)
gain = ", ".join(f"`{name}`" for name, _ in report["gain"][:30])

print(f"""# The learned tables

`model.bin` ({table.stat().st_size:,} bytes) is made by `train/run`; its form is told in
`src/score/model.rs`. `train/folds/` holds the five models that evaluation uses, each
trained without one fifth of the sites.

- Made on {today} by LightGBM from the crate's own features (`cargo xtask features`),
  seeded; the same corpus and features give the same bytes.
- Corpus digest: `{report["corpus"]}` (`cargo xtask evaluate --check` compares it).
- Weight of a page in training: {shares}; `several` are pages with several articles,
  built from the corpus's single ones.

## Trained on, with thanks

- WCXB, the Web Content Extraction Benchmark, by M. Foley (2026), CC BY 4.0
  <https://creativecommons.org/licenses/by/4.0/>: its pages and truths were turned into
  features and labels; none of its text is in the table.
- Zyte's article-extraction-benchmark (MIT) and trafilatura's evaluation set (Apache-2.0),
  where they have a weight above.

## Out of fold

Word F1 of the model's choice of blocks alone, before the boundary and prune stages:

| pages | mean |
|---|---|
{rows}

## What it looks at

The thirty features it gains most by: {gain}.""")
