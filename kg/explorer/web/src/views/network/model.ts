// The network as data: which nodes and ties pass, who stands near whom, and the shortest way between two. No picture.

import type { Atlas } from "../../atlas";
import { passes, type Filter, type Filterable } from "../../components/filters";
import type { Records } from "../../records";
import type { Facets, Network, NetworkNode, Portion, Tie } from "../../types";

export const LARGE = 5000; // nodes above which only the foremost are shown at first
export const FOREMOST = 300;
export const MOST = 2000; // nodes that a server is asked for at once

export type Line = Tie & Filterable;

const NONE: never[] = [];

/** The facets of a tie, each found when it is asked for: of tens of thousands few are, before the picture is there. */
class TieFacets {
  constructor(
    private readonly tie: Tie,
    private readonly atlas: Atlas,
    private readonly nodes: ReadonlyMap<string, NetworkNode>,
  ) {}

  get family(): string[] {
    return [this.atlas.familyOf(this.tie.relation)];
  }

  get claimant(): string[] {
    return this.tie.claimants ?? NONE;
  }

  get source(): string[] {
    return this.tie.sources ?? NONE;
  }

  get certainty(): string[] {
    return [this.tie.certainty];
  }

  get kind(): string[] {
    return [this.atlas.kind(this.tie.subject), this.atlas.kind(this.tie.object)];
  }

  get community(): string[] {
    return [this.tie.subject, this.tie.object].map((end) => String(this.nodes.get(end)?.community ?? ""));
  }
}

/** What is shown: nodes in the order of the record, ties likewise. */
export interface Part {
  nodes: NetworkNode[];
  lines: Line[];
  /** How many of the lines end at each node. */
  degrees: ReadonlyMap<string, number>;
  /** How many nodes there would be without the limit of large networks. */
  all: number;
}

export interface Choice {
  filter: Filter;
  actors: boolean;
  /** Only so many nodes, those with the most ties; 0: all. */
  top: number;
  /** A node of which only the neighbourhood is shown. */
  near: string;
  steps: number;
  way: [string, string] | null;
}

export class Model {
  nodes: ReadonlyMap<string, NetworkNode> = new Map();
  lines: readonly Line[] = [];
  record: Network = { policy: "", measures: [], nodes: [], ties: [] };
  /** Whether it holds only the part that was asked for last. */
  readonly paged: boolean = false;

  constructor(record: Network | null, private readonly atlas: Atlas) {
    if (record) this.hold(record);
  }

  protected hold(record: Network): void {
    this.record = record;
    this.nodes = new Map(record.nodes.map((node) => [node.id, node]));
    this.lines = record.ties.filter((tie) => !tie.implied).map((tie) => this.line(tie, this.atlas));
  }

  /** Give what is chosen, wherever it comes from. */
  async take(choice: Choice): Promise<Part> {
    return this.part(choice);
  }

  /** Whether all that may be shown is at hand, so that it can be counted; else `complete` brings it. */
  get whole(): boolean {
    return true;
  }

  async complete(): Promise<void> {
    return undefined;
  }

  /** What is known of the ties that are not in the page; null: all are. */
  async known(_actors: boolean): Promise<Facets | null> {
    return null;
  }

  /** Whether something may be in the network. */
  has(id: string): boolean {
    return this.nodes.has(id);
  }

  isActor(id: string): boolean {
    return this.nodes.get(id)?.actor ?? false;
  }

  private line(tie: Tie, atlas: Atlas): Line {
    const line = tie as Line & { facets: Line["facets"] };
    line.spells ??= NONE;
    line.policies ??= NONE;
    line.facets = new TieFacets(tie, atlas, this.nodes);
    return line;
  }

  get large(): boolean {
    return this.nodes.size > LARGE;
  }

  /** The lines between nodes that may be shown at all: actors, or everything. */
  among(actors: boolean): readonly Line[] {
    if (!actors) return this.lines;
    return this.lines.filter((line) => this.nodes.get(line.subject)?.actor && this.nodes.get(line.object)?.actor);
  }

  part(choice: Choice): Part {
    let lines = this.among(choice.actors).filter((line) => passes(choice.filter, line));
    const way = choice.way && shortest(lines, choice.way[0], choice.way[1]);
    let kept: ReadonlySet<string> | null = null;
    if (choice.near) kept = around(lines, choice.near, choice.steps);
    if (kept && way) kept = new Set([...kept, ...way]);
    const all = endsOf(kept ? lines.filter((line) => within(line, kept!)) : lines);
    if (!kept && choice.top && all.size > choice.top) {
      kept = new Set([...foremost(lines, choice.top), ...(way ?? [])]);
    }
    if (kept) lines = lines.filter((line) => within(line, kept!));
    const degrees = counted(lines);
    const nodes = [...this.nodes.values()].filter((node) => degrees.has(node.id) || (node.id === choice.near && kept));
    return { nodes, lines, degrees, all: Math.max(all.size, nodes.length) };
  }

  /** The way between two over the lines that pass: nodes in order; null where there is none. */
  way(part: Part, ends: [string, string]): string[] | null {
    return shortest(part.lines, ends[0], ends[1]);
  }
}

/** A network that opens with a part, which is drawn before all of it is read. */
export class Opening extends Model {
  private rest: Promise<void> | null = null;
  private opened = false;
  private all = false;

  constructor(
    private readonly opening: Portion,
    private readonly records: Records,
    names: Atlas,
  ) {
    super(opening, names);
  }

  override get large(): boolean {
    return true;
  }

  override get whole(): boolean {
    return this.all;
  }

  override has(id: string): boolean {
    return !this.all || super.has(id);
  }

  override complete(): Promise<void> {
    return (this.rest ??= this.read());
  }

  private async read(): Promise<void> {
    await this.records.names();
    this.hold(await this.records.whole("network"));
    this.all = true;
  }

  override async take(choice: Choice): Promise<Part> {
    if (this.opened) {
      await this.complete();
      return super.take(choice);
    }
    this.opened = true;
    return { nodes: this.opening.nodes, lines: [...this.lines], degrees: counted(this.lines), all: this.opening.all };
  }
}

/** A network that is too large to be loaded: the server gives the part that is chosen. */
export class Paged extends Model {
  override readonly paged = true;

  constructor(
    private readonly records: Records,
    private readonly names: Atlas,
  ) {
    super(null, names);
  }

  override get large(): boolean {
    return true;
  }

  override has(): boolean {
    return true;
  }

  override isActor(id: string): boolean {
    return ["Person", "Group"].includes(this.names.entities.get(id)?.broad ?? "");
  }

  override async take(choice: Choice): Promise<Part> {
    const found = await this.records.portion(asked(choice));
    this.hold(found);
    const degrees = counted(this.lines);
    return { nodes: found.nodes, lines: [...this.lines], degrees, all: found.all };
  }

  override known(actors: boolean): Promise<Facets> {
    return this.records.facets(!actors);
  }
}

/** A choice as the server understands it. */
function asked({ filter, actors, top, near, steps, way }: Choice): URLSearchParams {
  const said: Record<string, string> = {
    top: String(near ? MOST : Math.min(top || MOST, MOST)),
    policy: filter.policy,
    from: filter.from,
    until: filter.until,
    near,
    way: way?.join(",") ?? "",
    ...(near ? { steps: String(steps) } : {}),
    ...(actors ? {} : { everything: "true" }),
    ...(filter.undated ? {} : { undated: "false" }),
  };
  for (const [facet, values] of Object.entries(filter.chosen)) said[facet] = [...values].join(",");
  return new URLSearchParams(Object.entries(said).filter(([, value]) => value));
}

function within(line: Line, kept: ReadonlySet<string>): boolean {
  return kept.has(line.subject) && kept.has(line.object);
}

function endsOf(lines: readonly Line[]): Set<string> {
  const ends = new Set<string>();
  for (const line of lines) ends.add(line.subject).add(line.object);
  return ends;
}

export function counted(lines: readonly Line[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    counts.set(line.subject, (counts.get(line.subject) ?? 0) + 1);
    if (line.object !== line.subject) counts.set(line.object, (counts.get(line.object) ?? 0) + 1);
  }
  return counts;
}

/** The nodes with the most ties that are tied to each other: ties are taken by how many their lesser end has, the most first. */
function foremost(lines: readonly Line[], most: number): Set<string> {
  const counts = counted(lines);
  const ranked: Line[][] = [];
  for (const line of lines) {
    const rank = Math.min(counts.get(line.subject)!, counts.get(line.object)!);
    if (ranked[rank]) ranked[rank].push(line);
    else ranked[rank] = [line];
  }
  const found = new Set<string>();
  for (let rank = ranked.length - 1; rank > 0; rank -= 1) {
    for (const line of ranked[rank] ?? []) {
      const fresh = Number(!found.has(line.subject)) + Number(line.object !== line.subject && !found.has(line.object));
      if (found.size + fresh <= most) found.add(line.subject).add(line.object);
    }
    if (found.size >= most) break;
  }
  return found;
}

function neighbours(lines: readonly Line[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (one: string, other: string): void => {
    const held = found.get(one);
    if (held) held.push(other);
    else found.set(one, [other]);
  };
  for (const line of lines) {
    add(line.subject, line.object);
    add(line.object, line.subject);
  }
  return found;
}

/** Everybody within some steps of one, oneself included. */
export function around(lines: readonly Line[], centre: string, steps: number): Set<string> {
  const beside = neighbours(lines);
  const found = new Set([centre]);
  let rim = [centre];
  for (let step = 0; step < steps; step += 1) {
    rim = rim.flatMap((one) => beside.get(one) ?? []).filter((one) => !found.has(one) && found.add(one));
  }
  return found;
}

/** A shortest way, whatever the direction of the ties; always the same one where there are several. */
export function shortest(lines: readonly Line[], start: string, end: string): string[] | null {
  if (start === end) return [start];
  const beside = neighbours(lines);
  const before = new Map([[start, ""]]);
  let rim = [start];
  while (rim.length && !before.has(end)) {
    const next: string[] = [];
    for (const one of rim) {
      for (const other of beside.get(one) ?? []) {
        if (before.has(other)) continue;
        before.set(other, one);
        next.push(other);
      }
    }
    rim = next;
  }
  if (!before.has(end)) return null;
  const way = [end];
  for (let one = before.get(end); one; one = before.get(one)) way.unshift(one);
  return way;
}
