// Measures of what is shown, whatever policy and filters it is under: they follow every change, as those of the records cannot.

import type { Part } from "./model";

/** Measures that are found anew for what is shown; the formulas are those of docs/network.md, unweighted and undirected. */
export const SHOWN = ["shown-degree", "shown-betweenness", "shown-harmonic"] as const;
export type ShownMeasure = (typeof SHOWN)[number];
const MOST = 20_000_000; // nodes times lines; more would take longer than a reader waits

const kept = new WeakMap<Part, Map<ShownMeasure, ReadonlyMap<string, number>>>();

export function isShown(measure: string): measure is ShownMeasure {
  return (SHOWN as readonly string[]).includes(measure);
}

export function measurable(part: Part): boolean {
  return part.nodes.length * part.lines.length <= MOST;
}

/** The value of every node that is shown; nothing where the network is too large. */
export function values(part: Part, measure: ShownMeasure): ReadonlyMap<string, number> {
  const held = kept.get(part) ?? new Map<ShownMeasure, ReadonlyMap<string, number>>();
  kept.set(part, held);
  const known = held.get(measure);
  if (known) return known;
  if (measurable(part)) found(part).forEach((each, name) => held.set(name, each));
  return held.get(measure) ?? new Map();
}

export type Range = readonly [best: number, worst: number];
const SAMPLED = 60_000_000; // nodes times lines times networks that are measured for the ranges

const moved = new WeakMap<Part, Map<ShownMeasure, ReadonlyMap<string, Range>>>();

/** Rank values, the greatest first; those that are equal share the better rank. */
export function ranked(values: ReadonlyMap<string, number>): Map<string, number> {
  const order = [...values.values()].sort((one, other) => other - one);
  const ranks = new Map<number, number>();
  order.forEach((value, place) => ranks.has(value) || ranks.set(value, place + 1));
  return new Map([...values].map(([id, value]) => [id, ranks.get(value)!]));
}

/**
 * How far the rank of every node moves when one source, or one claimant, is left out of what is shown: with it go the ties
 * that name no other. Nothing where that would take too long.
 */
export function ranges(part: Part, measure: ShownMeasure): ReadonlyMap<string, Range> {
  const held = moved.get(part) ?? new Map<ShownMeasure, ReadonlyMap<string, Range>>();
  moved.set(part, held);
  if (!held.size) {
    const samples = without(part);
    const able = samples.length * part.nodes.length * part.lines.length <= SAMPLED;
    const all = able ? [part, ...samples].map(found) : [];
    for (const each of able ? SHOWN : []) held.set(each, widest(all.map((one) => ranked(one.get(each)!))));
  }
  return held.get(measure) ?? new Map();
}

/** What is shown without each source and each claimant that some tie rests on alone. */
function without(part: Part): Part[] {
  const alone = new Map<string, Set<string>>();
  for (const line of part.lines) {
    for (const [name, values] of [["source", line.sources], ["claimant", line.claimants]] as const) {
      if (values?.length !== 1) continue;
      const key = `${name} ${values[0]}`;
      alone.set(key, (alone.get(key) ?? new Set()).add(line.id));
    }
  }
  return [...alone.values()].map((gone) => ({ ...part, lines: part.lines.filter((line) => !gone.has(line.id)) }));
}

function widest(all: readonly ReadonlyMap<string, number>[]): Map<string, Range> {
  const ids = [...(all[0]?.keys() ?? [])];
  const of = (id: string): number[] => all.map((ranks) => ranks.get(id)!);
  return new Map(ids.map((id) => [id, [Math.min(...of(id)), Math.max(...of(id))]]));
}

function found(part: Part): Map<ShownMeasure, ReadonlyMap<string, number>> {
  const ids = part.nodes.map((node) => node.id);
  const beside = neighbours(ids, part);
  const between = new Float64Array(ids.length);
  const harmonic = new Float64Array(ids.length);
  for (let start = 0; start < ids.length; start += 1) from(start, beside, between, harmonic);
  const named = (numbers: ArrayLike<number>): Map<string, number> => new Map(ids.map((id, place) => [id, numbers[place]!]));
  return new Map([
    ["shown-degree", named(beside.map((each) => each.length))],
    ["shown-betweenness", named(between.map((value) => value / 2))], // each pair has been met from both ends
    ["shown-harmonic", named(harmonic)],
  ]);
}

function neighbours(ids: readonly string[], part: Part): number[][] {
  const places = new Map(ids.map((id, place) => [id, place]));
  const sets = ids.map(() => new Set<number>());
  for (const { subject, object } of part.lines) {
    const [one, other] = [places.get(subject)!, places.get(object)!];
    if (one === other) continue;
    sets[one]!.add(other);
    sets[other]!.add(one);
  }
  return sets.map((set) => [...set]);
}

/** Add what the shortest ways from one node tell (Brandes 2001). */
function from(start: number, beside: readonly number[][], between: Float64Array, harmonic: Float64Array): void {
  const size = beside.length;
  const steps = new Int32Array(size).fill(-1);
  const ways = new Float64Array(size);
  const order = [start];
  steps[start] = 0;
  ways[start] = 1;
  for (let place = 0; place < order.length; place += 1) {
    const one = order[place]!;
    for (const other of beside[one]!) {
      if (steps[other] === -1) {
        steps[other] = steps[one]! + 1;
        order.push(other);
      }
      if (steps[other] === steps[one]! + 1) ways[other]! += ways[one]!;
    }
  }
  const share = new Float64Array(size);
  for (let place = order.length - 1; place > 0; place -= 1) {
    const one = order[place]!;
    harmonic[start]! += 1 / steps[one]!;
    between[one]! += share[one]!;
    for (const other of beside[one]!) {
      if (steps[other] === steps[one]! - 1) share[other]! += (ways[other]! / ways[one]!) * (1 + share[one]!);
    }
  }
}
