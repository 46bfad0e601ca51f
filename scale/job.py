"""Cleans an archive: Parquet of pages in, Parquet of articles out.

    spark-submit job.py PAGES ARTICLES

PAGES has the columns `url` and `html`. Ends by saying how many pages gave an
article, and how many failed for which reason.
"""

import sys

from pyspark.sql import SparkSession

from plainleaf.spark import ARTICLES, articles

# Rows that a worker holds at a time: pages are large.
BATCH = 256
# Milliseconds for one page: a monster costs its own row, not the job.
BUDGET = 10_000


def main(source: str, target: str) -> None:
    spark = (
        SparkSession.builder.appName("plainleaf")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", BATCH)
        .getOrCreate()
    )
    pages = spark.read.parquet(source).select("url", "html")
    cleaned = pages.mapInPandas(articles(markdown=True, time_budget_ms=BUDGET), ARTICLES)
    cleaned.write.mode("overwrite").parquet(target)
    for code, count in spark.read.parquet(target).groupBy("error_code").count().collect():
        print(f"{count} {code or 'articles'}")
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
