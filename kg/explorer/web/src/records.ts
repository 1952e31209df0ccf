// Where records come from: the page itself (one file, no request), or the server that the page came from.

import type { Atlas } from "./atlas";
import type { Claim, EntityPage, Facets, Many, Portion, Project, Whole } from "./types";

export interface Records {
  /** Whether the records lie in the page, and nothing can be asked of a server. */
  readonly offline: boolean;
  /** Whether the graph is too large to be loaded: entities and parts of the network come as they are wanted. */
  readonly paged: boolean;
  whole<Name extends keyof Whole>(name: Name): Promise<Whole[Name]>;
  /** Give one record of many; null where there is none of this id. */
  one<Name extends keyof Many>(name: Name, id: string): Promise<Many[Name] | null>;
  /** Give claims by their ids, in this order; unknown ones are left out. */
  claims(ids: readonly string[]): Promise<Claim[]>;
  /** Of a graph that is not loaded: a page of entities, a part of the network, and what it can be filtered by. */
  entities(asked: Record<string, string>): Promise<EntityPage>;
  portion(asked: URLSearchParams): Promise<Portion>;
  facets(everything: boolean): Promise<Facets>;
  /** The part of a large network with which the page opens, where there is one that is sooner at hand than all of it. */
  opening(): Promise<Portion | null>;
  /** Have the names of things at hand, before they are shown; where all are at hand, nothing is done. */
  know(ids: Iterable<string>): Promise<void>;
  /** Have at hand all names that can be: where the page has opened with a part, the rest of them is read. */
  names(): Promise<void>;
  /** Say who keeps the names. */
  keptBy(atlas: Atlas): void;
}

export function open(): Records {
  return document.getElementById("record-project") ? new Embedded() : new Fetched();
}

/** Keeps what was asked for, and asks only once. */
class Kept {
  private readonly held = new Map<string, Promise<unknown>>();

  once<T>(key: string, make: () => Promise<T>): Promise<T> {
    let found = this.held.get(key) as Promise<T> | undefined;
    if (!found) {
      found = make();
      found.catch(() => this.held.delete(key));
      this.held.set(key, found);
    }
    return found;
  }

  forget(key: string): void {
    this.held.delete(key);
  }
}

/** Records that stand in the page: small ones as JSON, large ones compressed. */
class Embedded implements Records {
  readonly offline = true;
  readonly paged = false;
  private atlas: Atlas | null = null;
  private readonly kept = new Kept();

  whole<Name extends keyof Whole>(name: Name): Promise<Whole[Name]> {
    return this.kept.once(name, async () => JSON.parse(await text(`record-${name}`)) as Whole[Name]);
  }

  opening(): Promise<Portion | null> {
    return this.kept.once("opening", async () => (document.getElementById(OPENING) ? (JSON.parse(await text(OPENING)) as Portion) : null));
  }

  async names(): Promise<void> {
    if (document.getElementById(OPENING)) await this.kept.once("names", async () => this.atlas?.know(await this.whole("entities")));
  }

  async one<Name extends keyof Many>(name: Name, id: string): Promise<Many[Name] | null> {
    await this.names();
    return (await this.many(name))[name === "claim" && !id.includes("/") ? `claim/${id}` : id] ?? null;
  }

  async claims(ids: readonly string[]): Promise<Claim[]> {
    await this.names();
    const every = ids.length ? await this.many("claim") : {};
    return ids.map((id) => every[id]).filter((claim) => claim !== undefined);
  }

  entities = unpaged;
  portion = unpaged;
  facets = unpaged;
  know = async (): Promise<void> => undefined;

  keptBy(atlas: Atlas): void {
    this.atlas = atlas;
  }

  private many<Name extends keyof Many>(name: Name): Promise<Record<string, Many[Name]>> {
    return this.kept.once(`many-${name}`, async () => JSON.parse(await text(`records-${name}`)));
  }
}

function unpaged(): Promise<never> {
  throw new Error("this page has everything");
}

const OPENING = "record-opening";

/** A part of this page; of what stands after our script, when all of it has been read. */
async function lying(id: string): Promise<HTMLElement> {
  let part = document.getElementById(id);
  if (!part && document.readyState === "loading") {
    await new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));
    part = document.getElementById(id);
  }
  if (!part) throw new Error(`this page has no ${id}`);
  return part;
}

/** The text of a part of this page, which may be compressed. */
async function text(id: string): Promise<string> {
  const part = await lying(id);
  if (part.getAttribute("type") !== "application/gzip") return part.textContent ?? "";
  return new TextDecoder().decode(await inflated(part));
}

/** The bytes of a part of this page that is kept as gzip in base64. */
export async function packed(id: string): Promise<ArrayBuffer> {
  return inflated(await lying(id));
}

function inflated(part: HTMLElement): Promise<ArrayBuffer> {
  const letters = atob((part.textContent ?? "").trim());
  const bytes = new Uint8Array(letters.length);
  for (let place = 0; place < letters.length; place += 1) bytes[place] = letters.charCodeAt(place);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

/** The licences of what this page is made of. */
export async function licences(): Promise<string> {
  if (document.getElementById("licences")) return text("licences");
  const response = await fetch(`${root()}explorer/licences.txt`);
  if (!response.ok) throw new Error(await complaint(response));
  return response.text();
}


const AT_ONCE = 150; // claims in one address
const NAMES_AT_ONCE = 400;
const PORTIONS = 8; // that are kept, so that a period that plays does not fill the memory
const PAGED = { entities: 5000, claims: 20_000 }; // above which a graph is not loaded
const ID = /^(?!claim\/|document\/|statement\/|fact\/|passage\/|reading\/|policy\/)[a-z][\w-]*\/[^\s/]+$/;
/** Records whose names need not be looked for: they have none, or bring them. */
const NAMELESS: ReadonlySet<string> = new Set(["project", "vocabulary", "entities", "network", "documents", "queries"]);

export function isPaged(project: Project): boolean {
  return (project.counts.entities ?? 0) > PAGED.entities || (project.counts.claims ?? 0) > PAGED.claims;
}

class Fetched implements Records {
  readonly offline = false;
  paged = false;
  private atlas: Atlas | null = null;
  private readonly kept = new Kept();
  private readonly known = new Map<string, Claim>();
  private readonly portions: string[] = [];

  whole<Name extends keyof Whole>(name: Name): Promise<Whole[Name]> {
    return this.kept.once(name, async () => {
      const found = (await got(`api/${name}`)) as Whole[Name];
      if (name === "project") this.paged = isPaged(found as Project);
      return NAMELESS.has(name) ? found : this.named(found);
    });
  }

  one<Name extends keyof Many>(name: Name, id: string): Promise<Many[Name] | null> {
    const short = name === "claim" ? id.replace(/^claim\//, "") : id;
    return this.kept.once(`${name}/${short}`, async () => {
      const path = short.split("/").map(encodeURIComponent).join("/");
      return this.named((await got(`api/${name}/${path}`, true)) as Many[Name] | null);
    });
  }

  async claims(ids: readonly string[]): Promise<Claim[]> {
    const wanted = [...new Set(ids)].filter((id) => !this.known.has(id));
    for (let start = 0; start < wanted.length; start += AT_ONCE) {
      const some = new URLSearchParams(wanted.slice(start, start + AT_ONCE).map((id) => ["id", id]));
      for (const claim of await this.named((await got(`api/claims?${some}`)) as Claim[])) this.known.set(claim.id, claim);
    }
    return ids.map((id) => this.known.get(id)).filter((claim) => claim !== undefined);
  }

  async entities(asked: Record<string, string>): Promise<EntityPage> {
    const found = (await got(`api/portions/entities?${new URLSearchParams(asked)}`)) as EntityPage;
    this.atlas?.know(found.entities);
    return found;
  }

  portion(asked: URLSearchParams): Promise<Portion> {
    const key = `portion?${asked}`;
    this.portions.push(key);
    if (this.portions.length > PORTIONS) this.kept.forget(this.portions.shift()!);
    return this.kept.once(key, async () => {
      const found = (await got(`api/portions/network?${asked}`)) as Portion;
      this.atlas?.know(found.entities);
      return found;
    });
  }

  facets(everything: boolean): Promise<Facets> {
    return this.kept.once(`facets-${everything}`, async () => {
      const found = (await got(`api/portions/facets?everything=${everything}`)) as Facets;
      this.atlas?.know(found.entities);
      return found;
    });
  }

  async know(ids: Iterable<string>): Promise<void> {
    const { atlas } = this;
    if (!this.paged || !atlas) return;
    const wanted = [...new Set(ids)].filter((id) => ID.test(id) && !atlas.entities.has(id));
    const asked: Promise<EntityPage>[] = [];
    for (let start = 0; start < wanted.length; start += NAMES_AT_ONCE) {
      asked.push(this.entities({ ids: wanted.slice(start, start + NAMES_AT_ONCE).join(",") }));
    }
    await Promise.all(asked);
  }

  opening = async (): Promise<null> => null;
  names = async (): Promise<void> => undefined;

  keptBy(atlas: Atlas): void {
    this.atlas = atlas;
  }

  /** Give a record when everything that it names has a name. */
  private async named<T>(record: T): Promise<T> {
    if (this.paged && record) {
      const found = new Set<string>();
      strings(record, found);
      await this.know(found);
    }
    return record;
  }
}

function strings(record: unknown, found: Set<string>): void {
  if (typeof record === "string") found.add(record);
  else if (record && typeof record === "object") Object.values(record).forEach((one) => strings(one, found));
}

/** The root of the server, whatever page of it we are on. */
export function root(): string {
  return document.documentElement.dataset.root ?? "/";
}

/** Requests under way: no more at once than a small server has workers, so that none of ours waits for another of ours. */
const AT_A_TIME = 2;
const TRIES = 6;
const PATIENCE = 360; // times that are asked for what is being made
let under = 0;
const waiting: (() => void)[] = [];

async function got(path: string, mayLack = false): Promise<unknown> {
  if (under >= AT_A_TIME) await new Promise<void>((go) => waiting.push(go));
  under += 1;
  try {
    const response = await fetched(path);
    if (mayLack && response.status === 404) return null;
    if (!response.ok) throw new Error(await complaint(response));
    return await response.json();
  } finally {
    under -= 1;
    waiting.shift()?.();
  }
}

/** Ask; where the server has no time now, come again when it says. */
async function fetched(path: string): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    const response = await fetch(root() + path, { headers: { accept: "application/json" } });
    const later = Number(response.headers.get("retry-after") ?? NaN);
    const patience = response.status === 429 ? TRIES : response.status === 503 ? PATIENCE : 0;
    if (!Number.isFinite(later) || tries >= patience) return response;
    if (response.status === 503) dispatchEvent(new Event("kg-wait"));
    await new Promise((done) => window.setTimeout(done, Math.min(10, Math.max(1, later)) * 1000));
  }
}

/** What a server says is wrong, in its words. */
export async function complaint(response: Response): Promise<string> {
  const text = await response.text();
  try {
    const problem = JSON.parse(text) as { detail?: string; title?: string };
    return problem.detail ?? problem.title ?? `${response.status}`;
  } catch {
    return text.trim() || `${response.status} ${response.statusText}`;
  }
}
