"""Extracts a corpus with Apache Spark, to Parquet that `guanxi build --extracted` makes the graph of.

    spark-submit src/cluster/extract.py PAGES extracted.parquet
    guanxi build --extracted extracted.parquet -o output

PAGES is a folder of text files (.txt, .md), or with --lines, JSON lines {"id", "text"} as `guanxi extract` takes them. Both paths are whatever Spark reads:
a local folder, hdfs://, s3a://. Each partition goes through one `guanxi extract` process, so every node needs Node.js and guanxi (--guanxi says how it is
called there). A page is a line in and a line out, and no line depends on another: a task that is lost is done again elsewhere, with the same result.
"""

import argparse
import base64
import json
import shlex

from pyspark.sql import Row, SparkSession

# Exit code 1 says that some page has problems; they stand in its line. Anything else is a failed task.
TOLERANT = '{command}; code=$?; [ "$code" -le 1 ]'


# What is text; other files of a folder are passed over.
EXTENSIONS = (".txt", ".text", ".md", ".markdown")


def arguments():
    parser = argparse.ArgumentParser(description="Extract newspaper pages with guanxi on Spark.")
    parser.add_argument("pages", help="folder of text files, or with --lines, of JSON lines")
    parser.add_argument("output", help="folder to write Parquet to; it must not exist")
    parser.add_argument("--lines", action="store_true", help="PAGES has JSON lines, one page each")
    parser.add_argument("--partitions", type=int, help="cut the corpus into so many parts (default: four for each core)")
    parser.add_argument("--guanxi", default="guanxi", help="how guanxi is called on the nodes (default: guanxi)")
    return parser.parse_args()


def lines_of_folder(spark, folder):
    """Lines of all files below a folder, each called by its path within it, as `guanxi build` calls them."""
    path = spark._jvm.org.apache.hadoop.fs.Path(folder)
    root = path.getFileSystem(spark._jsc.hadoopConfiguration()).makeQualified(path).toUri().toString().rstrip("/") + "/"
    files = spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(folder)
    return files.select("path", "content").rdd.map(lambda file: line_of(name_within(root, file.path), bytes(file.content))).filter(bool)


def name_within(root, path):
    # Spark writes file:/a for file:///a.
    scheme, _, rest = path.partition(":")
    return (scheme + ":/" + rest.lstrip("/")).removeprefix(root.replace(":///", ":/"))


def line_of(name, content):
    parts = name.split("/")
    hidden = any(part.startswith(".") or part == "node_modules" for part in parts)
    skipped = hidden or parts[-1].upper().startswith("README.") or not name.lower().endswith(EXTENSIONS)
    return None if skipped else json.dumps({"id": name, "bytes": base64.b64encode(content).decode("ascii")})


def main():
    options = arguments()
    spark = SparkSession.builder.appName("guanxi extract").getOrCreate()
    lines = spark.sparkContext.textFile(options.pages) if options.lines else lines_of_folder(spark, options.pages)
    partitions = options.partitions or 4 * spark.sparkContext.defaultParallelism
    lines = lines.repartition(partitions)
    command = "sh -c " + shlex.quote(TOLERANT.format(command=options.guanxi + " extract"))
    extracted = lines.pipe(command, checkCode=True).map(lambda line: Row(line=line))
    spark.createDataFrame(extracted, "line string").write.parquet(options.output)
    expected, written = lines.count(), spark.read.parquet(options.output).count()
    spark.stop()
    if expected != written:
        raise SystemExit(f"guanxi: {written} of {expected} pages were extracted: remove {options.output} and run this again")
    print(f"{written} pages extracted to {options.output}")


if __name__ == "__main__":
    main()
