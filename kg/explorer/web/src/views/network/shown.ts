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
