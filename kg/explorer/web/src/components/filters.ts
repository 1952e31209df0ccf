// What is shown and what is not: one set of filters for pictures and tables alike, kept in the address.

import { append, calmly, fresh, h, replace } from "../dom";
import { note } from "../place";
import type { Facets, Spell } from "../types";
import { WORDS, type Word } from "../words";
import type { World } from "../world";

/** The facets by which things are filtered; each is a parameter of the address with ids between commas. */
export const FACETS = ["family", "claimant", "source", "certainty", "kind", "community"] as const;
export type Facet = (typeof FACETS)[number];

const TITLES: Record<Facet, Word> = {
  family: "families",
  claimant: "claimants",
  source: "sources",
  certainty: "certainty",
  kind: "kinds",
  community: "communities",
};

/** What can be filtered: a tie, a dated item, a movement. */
export interface Filterable {
  /** The values that it has of each facet; a facet that is not named does not apply to it. */
  facets: Partial<Record<Facet, readonly string[]>>;
  /** The policies under which it is a fact; nothing: policies do not apply to it. */
  policies?: readonly string[] | undefined;
  spells: readonly Spell[];
}

export interface Filter {
  chosen: Partial<Record<Facet, ReadonlySet<string>>>;
  /** A policy, or "all" for whatever anybody claims. */
  policy: string;
  from: string;
  until: string;
  undated: boolean;
}

export function readFilter(query: URLSearchParams, policy: string): Filter {
  const chosen: Filter["chosen"] = {};
  for (const facet of FACETS) {
    const values = (query.get(facet) ?? "").split(",").filter(Boolean);
    if (values.length) chosen[facet] = new Set(values);
  }
  return {
    chosen,
    policy: query.get("policy") ?? policy,
    from: query.get("from") ?? "",
    until: query.get("until") ?? "",
    undated: query.get("undated") !== "0",
  };
}

export function noteFilter(filter: Filter, policy: string): void {
  const changes: Record<string, string | null> = {};
  for (const facet of FACETS) changes[facet] = [...(filter.chosen[facet] ?? [])].join(",");
  note({
    ...changes,
    policy: filter.policy === policy ? null : filter.policy,
    from: filter.from,
    until: filter.until,
    undated: filter.undated ? null : "0",
  });
}

/** Facets of the ends of a tie: both ends must have a chosen value, else one that is chosen is enough. */
const OF_ENDS: ReadonlySet<Facet> = new Set<Facet>(["kind", "community"]);

export function passes(filter: Filter, one: Filterable): boolean {
  for (const facet of FACETS) {
    const wanted = filter.chosen[facet];
    const values = one.facets[facet];
    if (!wanted || !values) continue;
    const every = OF_ENDS.has(facet);
    if (every ? !values.every((value) => wanted.has(value)) : !values.some((value) => wanted.has(value))) return false;
  }
  if (filter.policy !== "all" && one.policies && !one.policies.includes(filter.policy)) return false;
  return inPeriod(filter, one.spells);
}

function inPeriod(filter: Filter, spells: readonly Spell[]): boolean {
  if (!filter.from && !filter.until) return filter.undated || spells.length > 0;
  if (!spells.length) return filter.undated;
  // "1921-03" as a beginning is before all days of March, as an end it is after all of them.
  const last = filter.until ? `${filter.until}~` : "";
  return spells.some(([first, end]) => (!last || !first || first <= last) && (!filter.from || !end || end >= filter.from));
}

export interface Value {
  id: string;
  label: string;
  count: number;
}

/** Count how many of some things have each value of a facet, the commonest first. */
export function counted(things: Iterable<Filterable>, facet: Facet, label: (id: string) => string): Value[] {
  const counts = new Map<string, number>();
  for (const one of things) {
    for (const value of new Set(one.facets[facet] ?? [])) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([id, count]) => ({ id, count, label: label(id) }))
    .sort((one, other) => other.count - one.count || one.label.localeCompare(other.label));
}

export interface Panel {
  element: HTMLElement;
  filter: Filter;
  /** Count other things than before. */
  count(things: readonly Filterable[]): void;
  stop(): void;
}

export interface Options {
  world: World;
  filter: Filter;
  /** What is filtered; null: not yet known. */
  things: readonly Filterable[] | null;
  /** What is known of things that are not in the page. */
  known?: Facets | null;
  facets: readonly Facet[];
  policies: boolean;
  label(facet: Facet, id: string): string;
  changed(filter: Filter): void;
}

/** The filters as a part of the page; `changed` is called whenever one is. */
export function panel(options: Options): Panel {
  const { world } = options;
  const filter = options.filter;
  const body = h("div", { class: "filters-body" });
  let things = options.things ?? [];
  let period: PeriodPart | null = null;
  const changed = (): void => {
    noteFilter(filter, world.atlas.project.policy);
    options.changed(filter);
  };
  const fill = (): void => {
    period?.stop();
    period = periodPart(world, filter, options.known ? [options.known.days] : things.flatMap((one) => [...one.spells]), changed);
    replace(
      body,
      period?.element,
      options.policies && policyPart(world, filter, changed),
      options.facets.map((facet) => facetPart({ ...options, things }, facet, changed)),
      h("button", { type: "button", class: "plain", onclick: reset }, world.t("reset")),
    );
  };
  const reset = (): void => {
    Object.assign(filter, { chosen: {}, policy: world.atlas.project.policy, from: "", until: "", undated: true });
    fill();
    changed();
    body.querySelector<HTMLElement>("input, select, button")?.focus();
  };
  let gone = false;
  if (things.length > AT_ONCE) window.setTimeout(() => gone || fill(), 400); // counting so many can wait for the picture
  else if (options.things) fill();
  const wide = matchMedia("(min-width: 60rem)").matches;
  const element = h("details", { class: "filters", open: wide }, h("summary", null, world.t("filters")), body);
  const stop = (): void => {
    gone = true;
    period?.stop();
  };
  const count = (other: readonly Filterable[]): void => {
    things = other;
    if (!gone) fill();
  };
  return { element, filter, count, stop };
}

const AT_ONCE = 10_000;

function policyPart(world: World, filter: Filter, changed: () => void): HTMLElement {
  const { project } = world.atlas;
  const option = (value: string, text: string): HTMLElement => h("option", { value, selected: filter.policy === value }, text);
  return h(
    "label",
    { class: "field" },
    h("span", null, world.t("policy")),
    h(
      "select",
      {
        onchange: (event: Event) => {
          filter.policy = (event.target as HTMLSelectElement).value;
          changed();
        },
      },
      project.policies.map((policy) => option(policy.id, policy.label ? `${policy.id}: ${policyLabel(policy, world)}` : policy.id)),
      option("all", world.t("all-claims")),
    ),
  );
}

/** What a policy is; those that come with the program are said in the language of the interface. */
function policyLabel({ id, label = "" }: { id: string; label?: string }, world: World): string {
  const word = WORDS[`policy-${id}` as Word] as readonly [string, string] | undefined;
  return word?.[0] === label ? world.t(`policy-${id}` as Word) : label;
}

function facetPart(options: Options, facet: Facet, changed: () => void): HTMLElement | null {
  const { world, filter } = options;
  const label = (id: string): string => options.label(facet, id);
  const values = options.known ? (options.known.facets[facet] ?? []).map((one) => ({ ...one, label: label(one.id) })) : counted(options.things ?? [], facet, label);
  if (values.length < 2) return null;
  const heading = h("summary");
  const headed = (): void => {
    const chosen = filter.chosen[facet]?.size;
    replace(heading, world.t(TITLES[facet]), chosen ? h("span", { class: "count" }, ` ${chosen}`) : null);
  };
  const boxes = values.map((value) => {
    const box = h("input", { type: "checkbox", value: value.id, checked: filter.chosen[facet]?.has(value.id) ?? false });
    return h("label", { class: "check" }, box, h("bdi", null, value.label), h("span", { class: "count" }, String(value.count)));
  });
  const inputs = boxes.map((label) => label.querySelector("input")!);
  const read = (): void => {
    const chosen = inputs.filter((input) => input.checked).map((input) => input.value);
    if (chosen.length) filter.chosen[facet] = new Set(chosen);
    else delete filter.chosen[facet];
    headed();
    changed();
  };
  headed();
  return h(
    "details",
    { class: "facet", open: Boolean(filter.chosen[facet]) },
    heading,
    h("fieldset", { class: "values", onchange: read }, h("legend", { class: "hidden" }, world.t(TITLES[facet])), boxes),
  );
}

// --- the period ------------------------------------------------------------------------------------------------------

interface PeriodPart {
  element: HTMLElement;
  stop(): void;
}

const MONTHS_AT_MOST = 50; // years up to which the slider goes by months

/** Months (or years) as whole numbers, and back. */
class Scale {
  readonly lowest: number;
  readonly highest: number;
  private readonly unit: number;

  constructor(spells: Spell[]) {
    const days = spells.flat().filter((day): day is string => day !== null);
    const years = days.map((day) => Number(day.slice(0, 4)));
    const least = years.reduce((one, other) => Math.min(one, other), 9999);
    const most = years.reduce((one, other) => Math.max(one, other), 1);
    this.unit = most - least > MONTHS_AT_MOST ? 1 : 12;
    const places = days.map((day) => this.place(day));
    this.lowest = places.reduce((one, other) => Math.min(one, other), Infinity);
    this.highest = places.reduce((one, other) => Math.max(one, other), -Infinity);
  }

  place(day: string): number {
    const [year = "1", month = "1"] = day.split("-");
    return this.unit === 1 ? Number(year) : Number(year) * 12 + Number(month) - 1;
  }

  written(place: number): string {
    if (this.unit === 1) return String(place).padStart(4, "0");
    const year = String(Math.floor(place / 12)).padStart(4, "0");
    return `${year}-${String((place % 12) + 1).padStart(2, "0")}`;
  }
}

function periodPart(world: World, filter: Filter, spells: Spell[], changed: () => void): PeriodPart | null {
  const scale = new Scale(spells);
  if (!Number.isFinite(scale.lowest) || scale.lowest === scale.highest) return null;
  const soon = calmly(60, changed);
  let timer = 0;
  const slider = (value: number, label: string): HTMLInputElement =>
    h("input", { type: "range", min: scale.lowest, max: scale.highest, value: String(value), "aria-label": label });
  const from = slider(filter.from ? scale.place(filter.from) : scale.lowest, world.t("from"));
  const until = slider(filter.until ? scale.place(filter.until) : scale.highest, world.t("until"));
  const shown = h("output");
  const undated = h("input", { type: "checkbox", checked: filter.undated });
  const play = h("button", { type: "button", "aria-pressed": "false" }, world.t("play"));

  const say = (): void => {
    const ends = [from, until].map((one) => scale.written(Number(one.value)));
    shown.textContent = ends.join(" – ");
    from.setAttribute("aria-valuetext", ends[0]!);
    until.setAttribute("aria-valuetext", ends[1]!);
  };
  const read = (moved: HTMLInputElement): void => {
    if (Number(from.value) > Number(until.value)) (moved === from ? until : from).value = moved.value;
    filter.from = Number(from.value) === scale.lowest ? "" : scale.written(Number(from.value));
    filter.until = Number(until.value) === scale.highest ? "" : scale.written(Number(until.value));
    say();
    soon();
  };
  const stop = (): void => {
    window.clearInterval(timer);
    timer = 0;
    play.setAttribute("aria-pressed", "false");
    play.textContent = world.t("play");
  };
  const step = (): void => {
    if (Number(until.value) >= scale.highest) return stop();
    from.value = String(Number(from.value) + 1);
    until.value = String(Number(until.value) + 1);
    read(until);
  };
  play.addEventListener("click", () => {
    if (timer) return stop();
    if (Number(until.value) >= scale.highest) {
      const whole = scale.highest - scale.lowest;
      const width = Number(until.value) - Number(from.value);
      from.value = String(scale.lowest);
      until.value = String(scale.lowest + (width < whole ? width : Math.max(1, Math.round(whole / 10))));
    }
    filter.undated = false;
    undated.checked = false;
    read(until);
    play.setAttribute("aria-pressed", "true");
    play.textContent = world.t("pause");
    timer = window.setInterval(step, 700);
  });
  for (const one of [from, until]) one.addEventListener("input", () => read(one));
  undated.addEventListener("change", () => {
    filter.undated = undated.checked;
    changed();
  });
  say();
  const name = fresh("period");
  const element = h("div", { class: "period", role: "group", "aria-labelledby": name });
  append(element, [
    h("p", { class: "field" }, h("span", { id: name }, world.t("period")), shown),
    from,
    until,
    h("div", { class: "row" }, play, h("label", { class: "check" }, undated, h("span", null, world.t("undated")))),
  ]);
  return { element, stop };
}
