// Running a query: at the server's endpoint, or in a worker of this page over the graph that it carries.

import { complaint, packed, root } from "../../records";
import type { World } from "../../world";
import { solutions, type Answered, type Cell, type Results } from "../../solutions";

export interface Engine {
  run(query: string): Promise<Answered>;
  /** Give what a query gives in a format of files (a media type), as the engine itself writes it. */
  written(query: string, type: string): Promise<string>;
  /** Give up what is running. */
  stop(): void;
}

export function engine(world: World): Engine {
  return world.records.offline ? new Local(world) : new Remote();
}

/** Say the prefixes that a query uses and does not declare, in its first line, so that lines keep their numbers. */
export function prefixed(query: string, prefixes: Record<string, string>): string {
  const declared = new Set([...query.matchAll(/\bPREFIX\s+([\w-]*):/gi)].map((found) => found[1]));
  const missing = Object.entries(prefixes).filter(([name]) => !declared.has(name) && query.includes(`${name}:`));
  return missing.map(([name, iri]) => `PREFIX ${name}: <${iri}> `).join("") + query;
}

class Remote implements Engine {
  private control: AbortController | null = null;

  async run(query: string): Promise<Answered> {
    this.stop();
    this.control = new AbortController();
    const response = await this.asked(query, "application/sparql-results+json, application/n-triples;q=0.9", this.control.signal);
    if ((response.headers.get("content-type") ?? "").includes("n-triples")) return { triples: triples(await response.text()) };
    return solutions((await response.json()) as Results);
  }

  async written(query: string, type: string): Promise<string> {
    return (await this.asked(query, type)).text();
  }

  stop(): void {
    this.control?.abort();
    this.control = null;
  }

  private async asked(query: string, accept: string, signal: AbortSignal | null = null): Promise<Response> {
    const headers = { "content-type": "application/sparql-query", accept };
    const response = await fetch(`${root()}sparql`, { method: "POST", headers, body: query, signal });
    if (!response.ok) throw new Error(await complaint(response));
    return response;
  }
}

const TERM = /<([^>]*)>|_:(\S+)|"((?:[^"\\]|\\.)*)"(?:@([\w-]+)|\^\^<([^>]*)>)?/g;

/** Read N-Triples as our server writes them. */
function triples(text: string): Cell[][] {
  return text
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => [...line.matchAll(TERM)].slice(0, 3).map(term));
}

function term(found: RegExpMatchArray): Cell {
  if (found[1] !== undefined) return { type: "uri", value: unescaped(found[1]) };
  if (found[2] !== undefined) return { type: "bnode", value: found[2] };
  return { type: "literal", value: unescaped(found[3] ?? ""), language: found[4], datatype: found[5] };
}

const ESCAPES: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g, (_, four?: string, eight?: string, one?: string) =>
    four || eight ? String.fromCodePoint(parseInt((four ?? eight)!, 16)) : (ESCAPES[one!] ?? one!),
  );
}

/** Oxigraph in a worker: the engine and the graph are unpacked when the first query is run. */
class Local implements Engine {
  private worker: Worker | null = null;
  private reject: ((reason: Error) => void) | null = null;

  constructor(private readonly world: World) {}

  async run(query: string): Promise<Answered> {
    return (await this.asked(query)) as Answered;
  }

  async written(query: string, type: string): Promise<string> {
    return (await this.asked(query, type)) as string;
  }

  private async asked(query: string, type?: string): Promise<unknown> {
    if (this.reject) this.stop();
    const worker = await this.begun();
    const { project } = this.world.atlas;
    return this.post(worker, { kind: "ask", query: prefixed(query, project.prefixes), base: project.base, type });
  }

  stop(): void {
    this.worker?.terminate();
    this.worker = null;
    this.reject?.(new DOMException("stopped", "AbortError"));
    this.reject = null;
  }

  private async begun(): Promise<Worker> {
    if (this.worker) return this.worker;
    const [code, machine, graph] = await Promise.all([packed("worker"), packed("engine"), packed("graph")]);
    const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
    this.worker = new Worker(address);
    URL.revokeObjectURL(address);
    await this.post(this.worker, { kind: "open", engine: machine, graph }, [machine, graph]);
    return this.worker;
  }

  private post(worker: Worker, message: unknown, given: Transferable[] = []): Promise<unknown> {
    return new Promise((done, failed) => {
      this.reject = failed;
      worker.onmessage = (event: MessageEvent<{ done?: unknown; failed?: string }>) => {
        this.reject = null;
        if (event.data.failed === undefined) done(event.data.done);
        else failed(new Error(event.data.failed));
      };
      worker.onerror = (event) => {
        this.reject = null;
        failed(new Error(event.message));
      };
      worker.postMessage(message, given);
    });
  }
}

