// What a query gave, and how SPARQL's own JSON says it.

export interface Cell {
  type: "uri" | "literal" | "bnode";
  value: string;
  language?: string;
  datatype?: string;
}

export interface Answered {
  columns?: string[];
  rows?: (Cell | null)[][];
  triples?: Cell[][];
  boolean?: boolean;
}

/** SPARQL 1.1 Query Results JSON. */
export interface Results {
  head?: { vars?: string[] };
  boolean?: boolean;
  results?: { bindings: Record<string, Binding>[] };
}

interface Binding {
  type: string;
  value: string;
  "xml:lang"?: string;
  datatype?: string;
}

export function solutions(found: Results): Answered {
  if (found.boolean !== undefined) return { boolean: found.boolean };
  const columns = found.head?.vars ?? [];
  return { columns, rows: (found.results?.bindings ?? []).map((row) => columns.map((name) => cell(row[name]))) };
}

function cell(found: Binding | undefined): Cell | null {
  if (!found) return null;
  const type = found.type === "uri" || found.type === "bnode" ? found.type : "literal";
  return { type, value: found.value, language: found["xml:lang"], datatype: found.datatype };
}
