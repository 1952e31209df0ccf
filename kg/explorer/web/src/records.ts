// Where records come from: the page itself (one file, no request), or the server that the page came from.

import type { Claim, Many, Whole } from "./types";

export interface Records {
  /** Whether the records lie in the page, and nothing can be asked of a server. */
  readonly offline: boolean;
  whole<Name extends keyof Whole>(name: Name): Promise<Whole[Name]>;
  /** Give one record of many; null where there is none of this id. */
  one<Name extends keyof Many>(name: Name, id: string): Promise<Many[Name] | null>;
  /** Give claims by their ids, in this order; unknown ones are left out. */
  claims(ids: readonly string[]): Promise<Claim[]>;
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
}

/** Records that stand in the page: small ones as JSON, large ones compressed. */
class Embedded implements Records {
  readonly offline = true;
  private readonly kept = new Kept();

  whole<Name extends keyof Whole>(name: Name): Promise<Whole[Name]> {
    return this.kept.once(name, async () => JSON.parse(await lying(`record-${name}`)) as Whole[Name]);
  }

  async one<Name extends keyof Many>(name: Name, id: string): Promise<Many[Name] | null> {
    return (await this.many(name))[name === "claim" && !id.includes("/") ? `claim/${id}` : id] ?? null;
  }

  async claims(ids: readonly string[]): Promise<Claim[]> {
    const every = ids.length ? await this.many("claim") : {};
    return ids.map((id) => every[id]).filter((claim) => claim !== undefined);
  }

  private many<Name extends keyof Many>(name: Name): Promise<Record<string, Many[Name]>> {
    return this.kept.once(`many-${name}`, async () => JSON.parse(await unpacked(`records-${name}`)));
  }
}

/** The text of a part of this page; of what stands after our script, when all of it has been read. */
async function lying(id: string): Promise<string> {
  let part = document.getElementById(id);
  if (!part && document.readyState === "loading") {
    await new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));
    part = document.getElementById(id);
  }
  if (!part) throw new Error(`this page has no ${id}`);
  return part.textContent ?? "";
}

/** The bytes of a part of this page that is kept as gzip in base64. */
export async function packed(id: string): Promise<ArrayBuffer> {
  const text = atob((await lying(id)).trim());
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

/** The licences of what this page is made of. */
export async function licences(): Promise<string> {
  if (document.getElementById("licences")) return unpacked("licences");
  const response = await fetch(`${root()}explorer/licences.txt`);
  if (!response.ok) throw new Error(await complaint(response));
  return response.text();
}

async function unpacked(id: string): Promise<string> {
  return new TextDecoder().decode(await packed(id));
}


const AT_ONCE = 150; // ids in one address

class Fetched implements Records {
  readonly offline = false;
  private readonly kept = new Kept();
  private readonly known = new Map<string, Claim>();

  whole<Name extends keyof Whole>(name: Name): Promise<Whole[Name]> {
    return this.kept.once(name, async () => (await got(`api/${name}`)) as Whole[Name]);
  }

  one<Name extends keyof Many>(name: Name, id: string): Promise<Many[Name] | null> {
    const short = name === "claim" ? id.replace(/^claim\//, "") : id;
    return this.kept.once(`${name}/${short}`, async () => {
      const path = short.split("/").map(encodeURIComponent).join("/");
      return (await got(`api/${name}/${path}`, true)) as Many[Name] | null;
    });
  }

  async claims(ids: readonly string[]): Promise<Claim[]> {
    const wanted = [...new Set(ids)].filter((id) => !this.known.has(id));
    for (let start = 0; start < wanted.length; start += AT_ONCE) {
      const some = new URLSearchParams(wanted.slice(start, start + AT_ONCE).map((id) => ["id", id]));
      for (const claim of (await got(`api/claims?${some}`)) as Claim[]) this.known.set(claim.id, claim);
    }
    return ids.map((id) => this.known.get(id)).filter((claim) => claim !== undefined);
  }
}

/** The root of the server, whatever page of it we are on. */
export function root(): string {
  return document.documentElement.dataset.root ?? "/";
}

/** Requests under way: no more at once than a small server has workers, so that none of ours waits for another of ours. */
const AT_A_TIME = 2;
const TRIES = 6;
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
    if (response.status !== 429 || !Number.isFinite(later) || tries === TRIES) return response;
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
