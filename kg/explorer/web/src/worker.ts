// Runs SPARQL over the graph in the offline page, aside from the page itself, so that a long query does not freeze it.

import init, { Store, type Quad, type Term } from "oxigraph/web.js";

interface Opening {
  kind: "open";
  engine: ArrayBuffer;
  graph: ArrayBuffer;
}

interface Asking {
  kind: "ask";
  query: string;
  base: string;
}

export interface Answered {
  columns?: string[];
  rows?: (Cell | null)[][];
  triples?: Cell[][];
  boolean?: boolean;
}

export interface Cell {
  type: "uri" | "literal" | "bnode";
  value: string;
  language?: string;
  datatype?: string;
}

let store: Store | null = null;

self.onmessage = async (event: MessageEvent<Opening | Asking>) => {
  try {
    self.postMessage({ done: await answered(event.data) });
  } catch (error) {
    self.postMessage({ failed: error instanceof Error ? error.message : String(error) });
  }
};

async function answered(asked: Opening | Asking): Promise<Answered | number> {
  if (asked.kind === "open") {
    await init({ module_or_path: asked.engine });
    store = new Store();
    store.load(new Uint8Array(asked.graph) as never, { format: "application/n-quads", no_transaction: true });
    return store.size;
  }
  const union = !/\bFROM\b/i.test(asked.query);
  const found = store!.query(asked.query, { base_iri: asked.base, use_default_graph_as_union: union });
  if (typeof found === "boolean") return { boolean: found };
  if (!Array.isArray(found)) return { columns: [], rows: [] };
  const first = found[0];
  if (first !== undefined && !(first instanceof Map)) {
    return { triples: (found as Quad[]).map((quad) => [quad.subject, quad.predicate, quad.object].map((term) => cell(term as Term)!)) };
  }
  const rows = found as Map<string, Term>[];
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return { columns, rows: rows.map((row) => columns.map((name) => cell(row.get(name)))) };
}

function cell(term: Term | undefined): Cell | null {
  if (!term) return null;
  if (term.termType === "Literal") {
    return { type: "literal", value: term.value, language: term.language, datatype: term.datatype.value };
  }
  return { type: term.termType === "BlankNode" ? "bnode" : "uri", value: term.value };
}
