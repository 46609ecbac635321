"""Reads guanxi's exports with the libraries that others read them with.

usage: python readers.py FOLDER < expected.json
prints a line of JSON for each check: reader, what, state (ok, differs, absent), detail
"""

import csv
import importlib
import json
import sys
from pathlib import Path

FOLDER = Path(sys.argv[1])
EXPECTED = json.load(sys.stdin)
LABELS = EXPECTED["labels"]
# By code point: JavaScript sorts by UTF-16 code unit.
EDGES = sorted(EXPECTED["edges"])
TITLES = sorted(EXPECTED["titles"])


def tell(reader, what, state, detail=""):
    print(json.dumps({"reader": reader, "what": what, "state": state, "detail": str(detail)[:300]}))


def check(reader, what, module, compare):
    """Compares what a library reads with what was written: pairs of (name, read, wanted)."""
    try:
        library = importlib.import_module(module) if module else None
    except ImportError:
        return tell(reader, what, "absent", f"no module {module}")
    try:
        wrong = [f"{name}: {read!r:.80} instead of {wanted!r:.80}" for name, read, wanted in compare(library) if read != wanted]
    except Exception as error:  # whatever the library throws is the finding
        return tell(reader, what, "differs", repr(error))
    version = getattr(library, "__version__", "")
    return tell(reader, what, "differs" if wrong else "ok", "; ".join(wrong) or version)


def networkx_gexf(name, edges):
    def compare(nx):
        graph = nx.read_gexf(FOLDER / name, version="1.2draft")
        yield "labels", {key: node["label"] for key, node in graph.nodes(data=True)}, LABELS
        yield "edges", graph.number_of_edges(), edges
        yield "directed", graph.is_directed(), True
        yield "colours", {key: "#%02x%02x%02x" % tuple(node["viz"]["color"][c] for c in "rgb") for key, node in graph.nodes(data=True)}, EXPECTED["colours"]

    return compare


def networkx_graphml(nx):
    graph = nx.read_graphml(FOLDER / "graph.graphml", force_multigraph=True)
    yield "labels", {key: node["label"] for key, node in graph.nodes(data=True)}, LABELS
    yield "edges", sorted(key for _, _, key in graph.edges(keys=True)), EDGES
    yield "titles", sorted(edge["title"] for _, _, edge in graph.edges(data=True) if "title" in edge), TITLES


def igraph_graphml(igraph):
    graph = igraph.Graph.Read_GraphML(str(FOLDER / "graph.graphml"))
    # Not by id: igraph reads an ampersand in an attribute as `&#38;`.
    yield "labels", sorted(graph.vs["label"]), sorted(LABELS.values())
    yield "edges", graph.ecount(), len(EDGES)
    yield "titles", sorted(title for title in graph.es["title"] if title), TITLES


def csv_tables(_):
    def rows(name):
        with open(FOLDER / name, encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def text(cell):
        return cell[1:] if cell.startswith("'") else cell

    csv.field_size_limit(sys.maxsize)
    yield "labels", {text(row["Id"]): text(row["Label"]) for row in rows("csv/nodes.csv")}, LABELS
    yield "edges", sorted(text(row["Id"]) for row in rows("csv/edges.csv")), EDGES
    yield "neo4j nodes", {text(row["key:ID"]): text(row["label"]) for row in rows("neo4j/nodes.csv")}, LABELS
    yield "neo4j edges", sorted(text(row["key"]) for row in rows("neo4j/relationships.csv")), EDGES


def rdf(name, form):
    def compare(rdflib):
        data = rdflib.Dataset()
        data.parse(FOLDER / name, format=form)
        yield "statements", sum(1 for _ in data.quads()), EXPECTED["statements"]
        labels = sorted(str(o) for _, _, o, _ in data.quads((None, rdflib.URIRef("https://schema.org/name"), None, None)))
        yield "labels", labels, sorted(LABELS.values())

    return compare


def ftm(followthemoney):
    model = followthemoney.model
    read, names = 0, set()
    with open(FOLDER / "graph.ftm.json", encoding="utf-8") as file:
        for line in file:
            data = json.loads(line)
            model.get(data["schema"]).validate(data)
            proxy = model.get_proxy(data)
            for prop, values in data["properties"].items():
                kept = proxy.get(prop)
                lost = [value for value in values if value not in kept]
                # Its cleaning is by design for what people type; dates and ids must stay as they are.
                if lost and model.get(data["schema"]).get(prop).type.name in ("date", "entity", "identifier"):
                    yield f"{data['schema']}.{prop}", lost, []
            read += 1
            names.update(data["properties"].get("name", []))
    yield "entities", read, EXPECTED["entities"]
    yield "names", [label for label in EXPECTED["people"] if label not in names], []


def parquet(pq):
    nodes = pq.read_table(FOLDER / "parquet/nodes.parquet").to_pylist()
    yield "labels", {row["key"]: row["label"] for row in nodes}, LABELS
    yield "lists", all(isinstance(row["aliases"], list) for row in nodes), True
    yield "edges", sorted(pq.read_table(FOLDER / "parquet/edges.parquet").column("key").to_pylist()), EDGES


check("networkx", "gexf 1.2", "networkx", networkx_gexf("graph-1.2.gexf", len(EDGES)))
check("networkx", "gexf-dynamic 1.2", "networkx", networkx_gexf("dynamic-1.2.gexf", EXPECTED["strands"]))
check("networkx", "graphml", "networkx", networkx_graphml)
check("igraph", "graphml", "igraph", igraph_graphml)
check("python csv", "csv, neo4j", "", csv_tables)
check("rdflib", "nquads", "rdflib", rdf("graph.nq", "nquads"))
check("rdflib", "jsonld", "rdflib", rdf("graph.jsonld", "json-ld"))
check("followthemoney", "ftm", "followthemoney", ftm)
check("pyarrow", "parquet", "pyarrow.parquet", parquet)
