"""Makes the graph of what extract.py wrote with Apache Spark: the tables of a store as Parquet, which guanxi asks as it asks a store.

    spark-submit src/cluster/resolve.py extracted.parquet graph
    guanxi export --graph graph --format gexf -o graph.gexf

Both paths are whatever Spark reads: a local folder, hdfs://, s3a://. Each step of a build takes the rows that belong together (of a band of
fingerprints, a page, a name, an entity, a relation, a post) through `guanxi resolve --step`, one process for a part of them, which runs the SQL of
the store over its part in DuckDB, on the disk where memory is short: no part is a list in memory, however much is said of one place. What concerns
all rows at once is SQL for Spark, the same text (`guanxi resolve --plan`). A step gives the same rows in whatever order its own come, so a task
that is lost is done again elsewhere. Corrections are for `guanxi build --extracted`, which takes the same Parquet.
"""

import argparse
import json
import re
import shlex
import subprocess

from pyspark import StorageLevel
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

TYPES = {"VARCHAR": "string", "INTEGER": "int", "DOUBLE": "double", "VARCHAR[]": "array<string>", "UBIGINT": "string", "TIMESTAMP": "timestamp"}
DOC_OF = "regexp_replace({}, '#[^#]*$', '')"
SAID = ("entities", "mentions", "relations")
KEYS = {"entities": ["key", "parent"], "mentions": ["entity"], "relations": ["head", "tail"]}


def arguments():
    parser = argparse.ArgumentParser(description="Make the graph of extracted pages with guanxi on Spark.")
    parser.add_argument("extracted", help="the Parquet that extract.py wrote")
    parser.add_argument("output", help="folder to write the graph to; it must not exist")
    parser.add_argument("--with", dest="modalities", action="append", default=[], help="as of guanxi build: planned, negated or desired")
    parser.add_argument("--partitions", type=int, help="cut each step into so many parts (default: four for each core)")
    parser.add_argument("--guanxi", default="guanxi", help="how guanxi is called, here and on the nodes (default: guanxi)")
    return parser.parse_args()


class Tables:
    """The tables of the graph: they are read from where they were written, so that nothing is done twice."""

    def __init__(self, spark, options):
        self.spark, self.options = spark, options
        self.parts = options.partitions or 4 * spark.sparkContext.defaultParallelism
        spark.conf.set("spark.sql.shuffle.partitions", self.parts)
        plan = subprocess.run([*shlex.split(options.guanxi), "resolve", "--plan"], check=True, capture_output=True, text=True).stdout
        self.plan = json.loads(plan)

    def schema(self, table):
        return ", ".join(f"`{name}` {TYPES[kind]}" for name, kind in self.plan["columns"][table])

    def sql(self, name):
        """The store's own SQL, with Spark's quotes, and views for schemas."""
        return self.spark.sql(re.sub(r"\b(extracted|resolved|main)\.", r"\1_", self.plan["sql"][name]).replace('"', "`"))

    def write(self, table, frame, work=False):
        path = f"{self.options.output}/{'work/' if work else ''}{table.replace('.', '/')}"
        frame.write.parquet(path)
        written = self.spark.read.schema(frame.schema).parquet(path)
        written.createOrReplaceTempView(table.replace(".", "_"))
        return written

    def to(self, *key):
        """The part that rows with such a key go to."""
        return F.pmod(F.xxhash64(*key), F.lit(self.parts)).cast("int").alias("p")

    def send(self, table, frame, part, columns=None):
        """Rows as lines, each with its part."""
        names = columns or [name for name, _ in self.plan["columns"][table] if name in frame.columns]
        row = F.struct(*[F.col(name) for name in names])
        return frame.select(part, F.to_json(F.struct(F.lit(table).alias("table"), row.alias("row"))).alias("line"))

    def take(self, step, sent, *tables):
        """What comes of a step, table by table; they stay on the disk until the next step has written them."""
        lines = sent.rdd.partitionBy(self.parts, lambda part: part).values()
        return self.pipe(step, lines, *tables)

    def pipe(self, step, lines, *tables):
        kinds = [word for kind in self.options.modalities for word in ("--with", kind)]
        command = shlex.join([*shlex.split(self.options.guanxi), "resolve", "--step", step, *kinds])
        out = lines.pipe(command, checkCode=True).map(lambda line: (line,))
        given = self.spark.createDataFrame(out, "line string").persist(StorageLevel.DISK_ONLY)
        return [
            given.where(F.col("line").startswith(f'{{"table":"{table}",'))
            .select(F.from_json("line", f"row struct<{self.schema(table).replace('` ', '`: ')}>").alias("said"))
            .select("said.row.*")
            for table in tables
        ]

    def empty(self, table):
        return self.spark.createDataFrame([], self.schema(table))


def union(first, *others):
    for other in others:
        first = first.unionByName(other)
    return first


def read_pages(tables):
    lines = tables.spark.read.parquet(tables.options.extracted).select("line").repartition(tables.parts)
    names = ["main.pages", "extracted.articles", "extracted.bands", *[f"extracted.{table}" for table in SAID]]
    pages, articles, *rest = tables.pipe("pages", lines.rdd.map(lambda row: row.line), *names)
    pages = tables.write("main.pages", pages)
    twice = pages.groupBy("doc").count().where("count > 1").head()
    if twice:
        raise SystemExit(f"guanxi: two pages are called {twice.doc}: extract each page once")
    articles = tables.write("extracted.articles", articles)
    return pages, articles, [tables.write(name, frame, work=True) for name, frame in zip(names[2:], rest)]


def settle_reprints(tables, articles, bands, said):
    """What the pages say, with the sentences of reprints left to their first prints."""
    shared = bands.join(bands.groupBy("band").count().where("count > 1"), "band", "left_semi")
    in_band = shared.select(tables.to("band"), F.col("article").alias("id")).distinct().join(articles, "id")
    sent = union(
        tables.send("extracted.bands", shared, tables.to("band")),
        tables.send("extracted.articles", in_band, "p", ["id", "doc", "published", "text", "shingles"]),
    )
    (matches,) = tables.take("matches", sent, "resolved.matches")
    matches = tables.write("resolved.matches", matches.select("a", "b").distinct(), work=True)
    members = articles.join(matches.select(F.explode(F.array("a", "b")).alias("id")), "id", "left_semi")
    # Which prints are one is told in one part: it holds the ids of all reprints, as the store does.
    one = F.lit(0).alias("p")
    sent = union(tables.send("resolved.matches", matches, one), tables.send("extracted.articles", members, one, ["id", "doc", "published"]))
    (reprints,) = tables.take("first-prints", sent, "resolved.reprints")
    reprints = tables.write("resolved.reprints", reprints)
    pages = reprints.withColumn("doc", F.expr(DOC_OF.format("article")))
    concerned = {table: rows.join(pages, "doc", "left_semi") for table, rows in [("articles", articles), *zip(SAID, said)]}
    firsts = pages.select(tables.to("doc"), F.col("first_print").alias("id")).distinct()
    named = said[0].join(firsts.withColumn("doc", F.expr(DOC_OF.format("id"))), "doc").where("array_contains(articles, id)")
    sent = union(
        tables.send("resolved.reprints", pages, tables.to("doc")),
        *[tables.send(f"extracted.{table}", rows, tables.to("doc")) for table, rows in concerned.items()],
        tables.send("extracted.articles", articles.join(firsts, "id"), "p"),
        tables.send("extracted.entities", named, "p"),
    ).distinct()
    settled = tables.take("reprints", sent, *[f"extracted.{table}" for table in SAID])
    return [union(rows.join(pages, "doc", "left_anti"), own) for rows, own in zip(said, settled)]


def tell_apart(tables, articles, entities):
    """Who is meant by each name that several people may bear."""
    names = tables.sql("names").persist()
    names.createOrReplaceTempView("names")
    said_of = tables.sql("said_of").persist()
    own = entities.where("standing <> 1").join(names, entities.key == names.name, "left_semi")
    tied = said_of.withColumn("name", F.explode(F.array("head", "tail"))).join(names, "name", "left_semi")
    known = union(names.select("name", F.col("name").alias("key")), *[tied.select("name", F.col(end).alias("key")) for end in ("head", "tail")])
    known = known.select(tables.to("name"), "key").distinct()
    # As updateFirstSaid of src/node/store/identity.ts has it; DuckDB and Spark write structs in two ways.
    first = (
        entities.where("standing <> 1").join(known, "key", "left_semi").groupBy("key")
        .agg(F.expr("min_by(struct(name, parent, subtype), struct(parent IS NULL, encode(doc, 'UTF-16BE'), n))").alias("first"))
        .select("key", "first.*")
    )  # fmt: skip
    named_in = own.select(tables.to("key"), F.explode("articles").alias("id")).distinct().join(articles, "id")
    sent = union(
        tables.send("pending.keys", names.withColumnRenamed("name", "key"), tables.to("key")),
        tables.send("extracted.entities", own, tables.to("key"), ["doc", "n", "key", "articles", "standing"]),
        tables.send("extracted.relations", tied, tables.to("name")).distinct(),
        tables.send("resolved.first_said", first.join(known, "key"), "p"),
        tables.send("extracted.articles", named_in, "p", ["id", "doc", "region"]),
    )
    bearers, decisions = tables.take("people", sent, "resolved.bearers", "resolved.decisions")
    tables.write("resolved.decisions", decisions)
    return tables.write("resolved.bearers", bearers)


def override(tables, said, bearers):
    """Rows that name someone whose name several bear, under the key of who is meant."""
    split = bearers.select(F.col("name").alias("bearer")).distinct()
    sent = []
    for table, rows in zip(SAID, said):
        named = rows.where("standing <> 1").withColumn("bearer", F.explode(F.array(*KEYS[table]))).join(split, "bearer", "left_semi")
        keys = named.select(tables.to("doc"), F.col("bearer").alias("name")).distinct()
        sent += [tables.send(f"extracted.{table}", named, tables.to("doc")), tables.send("resolved.bearers", keys.join(bearers, "name"), "p")]
    for table, rows in zip(SAID, tables.take("overrides", union(*sent).distinct(), *[f"resolved.{table}" for table in SAID])):
        tables.write(f"resolved.{table}", rows)
        tables.sql(f"all_{table}").createOrReplaceTempView(f"resolved_all_{table}")
    return [tables.spark.table(f"resolved_all_{table}") for table in SAID]


def merge(tables, articles, entities, mentions, relations):
    """The nodes and the edges, but for what posts tell."""
    weak = relations.where(F.col("relation").isin(tables.plan["weak"])).withColumn("key", F.explode(F.array("head", "tail")))
    naming = union(
        entities.select(tables.to("key"), F.explode("articles").alias("id")),
        mentions.select(tables.to("entity"), F.col("article").alias("id")),
    )
    sent = union(
        tables.send("extracted.entities", entities, tables.to("key")),
        tables.send("extracted.mentions", mentions, tables.to("entity"), ["doc", "n", "article", "text", "entity", "start", "end", "standing"]),
        tables.send("extracted.relations", weak, tables.to("key"), ["doc", "n", "relation", "head", "tail", "start", "end", "standing"]),
        tables.send("extracted.articles", naming.distinct().join(articles, "id"), "p", ["id", "doc", "published"]),
    )
    nodes, names = tables.take("entities", sent, "main.entities", "resolved.names")
    nodes = tables.write("main.entities", nodes, work=True)
    tables.write("resolved.names", names)
    stated = relations.where("edge IS NOT NULL").drop("sentence", "head_start", "head_end", "tail_start", "tail_end")
    (edges,) = tables.take("relations", tables.send("extracted.relations", stated, tables.to("edge")), "main.relations")
    return nodes, tables.write("main.relations", edges, work=True)


def follow_posts(tables, nodes, edges, relations):
    """Who followed whom in a post, and the subtypes of officials, which go by their posts."""
    posts = tables.sql("posts").select("organ", F.col("title").alias("post"))
    held = edges.where("relation = 'holds_post'")
    handed_on = held.join(posts, [F.col("tail") == F.col("organ"), F.col("title") == F.col("post")], "left_semi")
    ends = handed_on.select(tables.to("tail", "title"), F.explode(F.array("head", "tail")).alias("key")).distinct()
    said = relations.join(handed_on.select("edge", tables.to("tail", "title")), "edge")
    sent = union(
        tables.send("main.relations", handed_on, tables.to("tail", "title")),
        tables.send("main.entities", nodes.join(ends, "key"), "p", ["key", "type", "name"]),
        tables.send("extracted.relations", said, "p"),
    )
    succeeds, successions = tables.take("succession", sent, "main.relations", "resolved.successions")
    tables.write("resolved.successions", successions)
    tables.write("main.relations", union(edges, succeeds))
    officials = nodes.where("type = 'official'")
    posts_of = held.join(officials, F.col("head") == F.col("key"), "left_semi")
    organs = nodes.join(posts_of.select(tables.to("head"), F.col("tail").alias("key")).distinct(), "key")
    sent = union(
        tables.send("main.entities", officials, tables.to("key")),
        tables.send("main.relations", posts_of, tables.to("head"), ["edge", "relation", "head", "tail", "tenure", "modality"]),
        tables.send("main.entities", organs.where("type <> 'official'"), "p", ["key", "type", "subtype_votes"]),
    )
    (settled,) = tables.take("posts", sent, "main.entities")
    tables.write("main.entities", union(nodes.where("type <> 'official'"), settled))


def resolve(tables):
    pages, articles, (bands, *said) = read_pages(tables)
    said = settle_reprints(tables, articles, bands, said)
    said = [tables.write(f"extracted.{table}", rows) for table, rows in zip(SAID, said)]
    bearers = tell_apart(tables, articles, said[0])
    entities, mentions, relations = override(tables, said, bearers)
    follow_posts(tables, *merge(tables, articles, entities, mentions, relations), relations)
    layout, sentences = (tables.plan["facts"][name] for name in ("layout", "sentences"))
    facts = {"layout": layout, sentences: str(tables.sql("sentences").head().n), "with": json.dumps(tables.options.modalities), "corrections": "[]"}
    # What is written last tells that all is there.
    tables.write("main.meta", tables.spark.createDataFrame(list(facts.items()), tables.schema("main.meta")).coalesce(1))
    return pages.count()


def main():
    options = arguments()
    spark = SparkSession.builder.appName("guanxi resolve").getOrCreate()
    tables = Tables(spark, options)
    pages = resolve(tables)
    work = spark._jvm.org.apache.hadoop.fs.Path(f"{options.output}/work")
    work.getFileSystem(spark._jsc.hadoopConfiguration()).delete(work, True)
    spark.stop()
    print(f"the graph of {pages} pages is in {options.output}")


if __name__ == "__main__":
    main()
