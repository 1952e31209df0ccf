// Runs SPARQL over the graph in the offline page, aside from the page itself, so that a long query does not freeze it.

import init, { Store, type Quad, type Term } from "oxigraph/web.js";
import { solutions, type Answered, type Cell, type Results } from "./solutions";

interface Opening {
  kind: "open";
  engine: ArrayBuffer;
  graph: ArrayBuffer;
}

interface Asking {
  kind: "ask";
  query: string;
  base: string;
  /** The media type of a file; none: the answer is to be shown. */
  type?: string;
}

let store: Store | null = null;

self.onmessage = async (event: MessageEvent<Opening | Asking>) => {
  try {
    self.postMessage({ done: await answered(event.data) });
  } catch (error) {
    self.postMessage({ failed: error instanceof Error ? error.message : String(error) });
  }
};

async function answered(asked: Opening | Asking): Promise<Answered | number | string> {
  if (asked.kind === "open") {
    await init({ module_or_path: asked.engine });
    store = new Store();
    store.load(new Uint8Array(asked.graph) as never, { format: "application/n-quads", no_transaction: true });
    return store.size;
  }
  const plain = bare(asked.query);
  const options = { base_iri: asked.base, use_default_graph_as_union: !/\bFROM\b/i.test(plain) };
  if (asked.type) return store!.query(asked.query, { ...options, results_format: asked.type }) as string;
  if (/\b(CONSTRUCT|DESCRIBE)\b/i.test(plain) && !/^[^{]*\bSELECT\b/i.test(plain)) {
    const quads = store!.query(asked.query, options) as Quad[];
    return { triples: quads.map((quad) => [quad.subject, quad.predicate, quad.object].map((term) => cell(term as Term))) };
  }
  const found = JSON.parse(store!.query(asked.query, { ...options, results_format: "json" }) as string) as Results;
  return solutions(found);
}

/** A query without what is no word of the language: comments, texts, IRIs, variables and names with a prefix. */
function bare(query: string): string {
  const others = /#[^\n]*|<[^<>\s]*>|"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[?$]\w+|[\w-]*:[\w.-]*/g;
  return query.replace(others, " ");
}

function cell(term: Term): Cell {
  if (term.termType === "Literal") {
    return { type: "literal", value: term.value, language: term.language, datatype: term.datatype.value };
  }
  return { type: term.termType === "BlankNode" ? "bnode" : "uri", value: term.value };
}
