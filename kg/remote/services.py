"""Where an engine takes queries, updates and graphs, from the one address that a person knows.

SPARQL's protocols do not say how the three addresses hang together, so the layouts of the engines in use are known
here; for any other engine the environment names them. Standard library only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from kg.errors import explain

USER, PASSWORD, TOKEN = "KG_STORE_USER", "KG_STORE_PASSWORD", "KG_STORE_TOKEN"
UPDATE, GRAPHS, TIMEOUT = "KG_STORE_UPDATE", "KG_STORE_GRAPHS", "KG_STORE_TIMEOUT"


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """The addresses of one engine; ``graphs`` is ``None`` where no graph store protocol is known of.

    ``union`` are the parameters by which a query is told to look into all graphs (none where it does so untold), where
    the engine has such; ``own`` the graphs that describe the engine itself, and that everybody may see;
    ``lists_graphs``: it names its graphs without looking at what is in them. ``mixed``: where it takes statements of
    many graphs at once, as N-Quads, in large pieces and faster than one graph at a time (``None``: nowhere known).
    """

    query: str
    update: str
    graphs: str | None
    union: Mapping[str, str] | None
    mixed: str | None = None
    lists_graphs: bool = False
    own: frozenset[str] = frozenset()


_OF_VIRTUOSO = frozenset(
    {
        "http://localhost:8890/DAV/",
        "http://localhost:8890/sparql",
        "http://localuriqaserver/sparql",
        "http://www.openlinksw.com/schemas/virtrdf#",
        "http://www.w3.org/2002/07/owl#",
        "http://www.w3.org/ns/ldp#",
        "urn:activitystreams-owl:map",
        "urn:core:services:sparql",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """Who asks: a user with a password, or a token. Never part of an address, where it would be kept and shown."""

    user: str | None = None
    password: str | None = None
    token: str | None = None

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> Credentials:
        """Take them from the environment.

        Raises:
            ExplainedError: half of them is there.
        """
        user, password, token = (environment.get(name) or None for name in (USER, PASSWORD, TOKEN))
        if (user is None) != (password is None):
            present, missing = (USER, PASSWORD) if user else (PASSWORD, USER)
            raise explain(f"{present} is set, and {missing} is not", where="environment", hint=f"export {missing}=…")
        return cls(user=user, password=password, token=token)


def candidates(address: str) -> tuple[str, ...]:
    """Give the addresses at which queries may be taken: the one named, else the usual places below it.

    >>> candidates("http://localhost:7878")
    ('http://localhost:7878/query', 'http://localhost:7878/sparql', 'http://localhost:7878/')

    Raises:
        ExplainedError: it is no address, or has a password in it.
    """
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as error:
        raise explain(f"this is no address: {error}", where="--store", excerpt=address) from None
    del port  # only read so that a faulty one is found
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise explain("this is no address", where="--store", excerpt=address, hint="http://localhost:7878/")
    if parts.username is not None or parts.password is not None:
        shown = parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
        what = "a password does not belong into an address, where histories and logs keep it"
        raise explain(what, where="--store", excerpt=shown, hint=f"export {USER}=… {PASSWORD}=…")
    if parts.path.strip("/"):
        return (address, *(f"{address.rstrip('/')}/{name}" for name in ("query", "sparql")))
    root = address.rstrip("/")
    return (f"{root}/query", f"{root}/sparql", f"{root}/")


def known(query: str, headers: Mapping[str, str], environment: Mapping[str, str]) -> Services:
    """Tell where an engine takes the rest, from where it takes queries and what its answers say of it.

    >>> known("http://localhost:7878/query", {"server": "Oxigraph/0.5.13"}, {}).graphs
    'http://localhost:7878/store'
    """
    base, _, last = query.rstrip("/").rpartition("/")
    said = headers.get("server", "").lower()
    union: dict[str, str] | None = None
    own: frozenset[str] = frozenset()
    mixed: str | None = None
    if "/repositories/" in query:  # RDF4J, GraphDB
        update, graphs = f"{query}/statements", f"{query}/rdf-graphs/service"
    elif said.startswith("virtuoso"):
        update, graphs, union, own = f"{base}/sparql-auth", f"{base}/sparql-graph-crud-auth", {}, _OF_VIRTUOSO
    elif said.startswith("oxigraph"):
        update, graphs, union = f"{base}/update", f"{base}/store", {"union-default-graph": "true"}
        mixed = f"{graphs}?no_transaction"  # by its bulk loader, without which each statement waits for its own place
    elif "fuseki-request-id" in headers or "fuseki" in said:
        dataset = base if last in ("query", "sparql") else query.rstrip("/")
        update, graphs = f"{dataset}/update", f"{dataset}/data"
    elif "x-build" in headers:  # `kg serve` of another machine
        update, graphs = query, f"{base}/store"
    else:
        update, graphs = query, ""
    return Services(
        query=query,
        update=environment.get(UPDATE) or update,
        graphs=environment.get(GRAPHS) or graphs or None,
        union=union,
        mixed=None if UPDATE in environment or GRAPHS in environment else mixed,
        lists_graphs=said.startswith("oxigraph"),
        own=own,
    )
