// What a query gave: as a table, as a network, as a timeline, and as files.

import { timelineDrawing, type Item } from "../../components/drawing";
import { save } from "../../components/saving";
import { csv, table } from "../../components/table";
import { h, replace, type Child } from "../../dom";
import { note } from "../../place";
import type { NetworkNode } from "../../types";
import type { Answered, Cell } from "../../solutions";
import type { World } from "../../world";
import { DARK, LIGHT, type LineLook, type NodeLook } from "../network/looks";
import { drawable, Picture } from "../network/picture";

type Row = (Cell | null)[];

export interface Shown {
  element: HTMLElement;
  leave(): void;
}

/** The formats in which an answer may be kept beside CSV: what it is called, its file, its media type. */
const ROWS = [
  ["TSV", "results.tsv", "text/tab-separated-values"],
  ["JSON", "results.json", "application/sparql-results+json"],
  ["XML", "results.xml", "application/sparql-results+xml"],
] as const;
const GRAPHS = [
  ["Turtle", "results.ttl", "text/turtle"],
  ["JSON-LD", "results.jsonld", "application/ld+json"],
  ["N-Triples", "results.nt", "application/n-triples"],
  ["RDF/XML", "results.rdf", "application/rdf+xml"],
] as const;

/** `written` has the query's answer written by the engine, in a media type. */
export function results(found: Answered, wanted: string, world: World, written: (type: string) => Promise<string>): Shown {
  const { t } = world;
  if (found.boolean !== undefined) return { element: h("p", { class: "said" }, t(found.boolean ? "yes" : "no")), leave: () => undefined };
  const columns = found.triples ? ["subject", "predicate", "object"] : (found.columns ?? []);
  const rows: Row[] = found.triples ?? found.rows ?? [];
  const body = h("div", { class: "body" });
  const tabs = h("div", { class: "row switch" });
  let picture: Picture | null = null;
  const ties = lines(columns, rows, world);
  const items = dated(columns, rows, world);
  const kinds = [
    ["table", true],
    ["network", ties.length > 0 && drawable()],
    ["timeline", items.length > 0],
  ] as const;
  const trouble = h("p", { role: "alert" });
  const keep = async (event: Event, file: string, type: string): Promise<void> => {
    const button = event.currentTarget as HTMLButtonElement;
    button.disabled = true;
    try {
      save(file, type, await written(type));
      trouble.textContent = "";
    } catch (error) {
      trouble.textContent = error instanceof Error ? error.message : String(error);
    }
    button.disabled = false;
  };
  const show = (kind: string): void => {
    picture?.kill();
    picture = null;
    const present = kinds.find(([name, there]) => name === kind && there)?.[0] ?? "table";
    note({ as: present === "table" ? null : present });
    replace(
      tabs,
      kinds.map(([name, there]) => h("button", { type: "button", "aria-pressed": String(name === present), disabled: !there, onclick: () => show(name) }, t(name))),
      h("span", { class: "label" }, t("save")),
      h("button", { type: "button", onclick: () => save("results.csv", "text/csv", asCsv(columns, rows)) }, "CSV"),
      (found.triples ? GRAPHS : ROWS).map(([title, file, type]) => h("button", { type: "button", onclick: (event: Event) => void keep(event, file, type) }, title)),
    );
    if (present === "network") {
      const canvas = h("div", { class: "canvas" });
      replace(body, h("div", { class: "frame", role: "group", "aria-label": t("network") }, canvas), h("p", { class: "hint" }, t("table-has-all")));
      void placed(ties, world).then((nodes) => {
        if (canvas.isConnected) picture = new Picture(canvas, nodes, ties, world.dark ? DARK : LIGHT, { node: () => undefined, line: () => undefined, ground: () => undefined, drawn: () => undefined });
      });
    } else if (present === "timeline") {
      const groups = [{ id: "rows", label: t("rows", { n: items.length }), colour: world.dark ? "#7cc6ee" : "#1f7fb8" }];
      replace(body, timelineDrawing(items, groups, t("timeline"), world).element);
    } else replace(body, asTable(columns, rows, world));
  };
  show(wanted);
  return { element: h("div", null, tabs, trouble, body), leave: () => picture?.kill() };
}

function asTable(columns: readonly string[], rows: readonly Row[], world: World): HTMLElement {
  return table<Row>({
    world,
    caption: world.t("results"),
    rows,
    columns: columns.map((title, place) => ({
      title,
      number: rows.some((row) => row[place] != null) && rows.every((row) => row[place] == null || numeric(row[place])),
      cell: (row) => shownCell(row[place] ?? null, world),
      value: (row) => {
        const cell = row[place];
        return cell ? (numeric(cell) ? Number(cell.value) : cell.value) : null;
      },
    })),
  });
}

function numeric(cell: Cell): boolean {
  return cell.type === "literal" && /#(integer|decimal|double|float|int|long)$/.test(cell.datatype ?? "");
}

function shownCell(cell: Cell | null, world: World): Child {
  if (!cell) return "";
  if (cell.type === "literal") return h("bdi", { lang: cell.language || null }, cell.value);
  const { atlas } = world;
  const id = idOf(cell, world);
  if (cell.type === "uri" && (atlas.entities.has(id) || id.startsWith("claim/") || id.startsWith("document/"))) return atlas.link(id);
  return h("code", null, short(cell.value, atlas.project.prefixes));
}

function idOf(cell: Cell, world: World): string {
  return cell.type === "uri" && cell.value.startsWith(world.atlas.project.base) ? cell.value.slice(world.atlas.project.base.length) : cell.value;
}

function short(iri: string, prefixes: Record<string, string>): string {
  const best = Object.entries(prefixes).find(([, beginning]) => iri.startsWith(beginning) && /^[\w-]+$/.test(iri.slice(beginning.length)));
  return best ? `${best[0]}:${iri.slice(best[1].length)}` : iri;
}

// --- as a network ----------------------------------------------------------------------------------------------------

/** Lines between the things of two columns: the first two whose cells are entities. */
function lines(columns: readonly string[], rows: readonly Row[], world: World): LineLook[] {
  const things = columns
    .map((name, place) => ({ name, place, n: rows.filter((row) => row[place] && world.atlas.entities.has(idOf(row[place]!, world))).length }))
    .filter((one) => one.n > 0);
  const [from, to] = ["subject", "object"].map((name) => things.find((one) => one.name === name)) as [(typeof things)[number] | undefined, (typeof things)[number] | undefined];
  const pair = from && to ? [from, to] : things.slice(0, 2);
  if (pair.length < 2) return [];
  return rows.flatMap((row, place): LineLook[] => {
    const ends = pair.map((one) => row[one.place]).map((cell) => (cell ? idOf(cell, world) : ""));
    if (!ends.every((end) => world.atlas.entities.has(end))) return [];
    return [{ id: String(place), from: ends[0]!, to: ends[1]!, width: 1.6, sign: 0, arrow: true, disputed: false }];
  });
}

async function placed(ties: readonly LineLook[], world: World): Promise<NodeLook[]> {
  const every = world.records.paged ? [] : (await world.records.whole("network")).nodes;
  const known = new Map(every.map((node): [string, NetworkNode] => [node.id, node]));
  const ids = [...new Set(ties.flatMap((tie) => [tie.from, tie.to]))];
  return ids.map((id, place) => {
    const node = known.get(id);
    const look = world.atlas.look(id, { broad: true });
    const turn = (place / ids.length) * 2 * Math.PI;
    return {
      id,
      x: node?.x ?? 900 * Math.cos(turn),
      y: node?.y ?? 900 * Math.sin(turn),
      size: 7,
      colour: look.colour,
      shape: look.shape,
      label: world.atlas.short(id, 36),
    };
  });
}

// --- as a timeline ---------------------------------------------------------------------------------------------------

const DATE = /^\d{4}(-\d\d(-\d\d)?)?$/;

/** Items where a column holds days, named by the first column that holds names. */
function dated(columns: readonly string[], rows: readonly Row[], world: World): Item[] {
  const isDate = (place: number): boolean => {
    const cells = rows.slice(0, 200).map((row) => row[place]).filter((cell): cell is Cell => cell != null);
    return cells.length > 0 && cells.every((cell) => DATE.test(cell.value));
  };
  const days = columns.map((name, place) => ({ name, place })).filter(({ place }) => isDate(place));
  if (!days.length) return [];
  const first = days.find(({ name }) => /earliest|first|start|from|born/i.test(name)) ?? days[0]!;
  const last = days.find(({ name, place }) => place !== first.place && /latest|last|end|until|died/i.test(name));
  const label = (row: Row): string =>
    row
      .filter((cell, place) => cell && !days.some((day) => day.place === place))
      .slice(0, 3)
      .map((cell) => (world.atlas.entities.has(idOf(cell!, world)) ? world.atlas.short(idOf(cell!, world), 60) : short(cell!.value, world.atlas.project.prefixes)))
      .join(" · ");
  return rows.flatMap((row, place): Item[] => {
    const from = row[first.place]?.value ?? null;
    const until = last ? (row[last.place]?.value ?? null) : from;
    if (!from && !until) return [];
    return [{ id: String(place), group: "rows", label: label(row), href: null, first: from, last: until, span: false, date: [from, until].filter(Boolean).join(" – ") }];
  });
}

// --- files -----------------------------------------------------------------------------------------------------------

function asCsv(columns: readonly string[], rows: readonly Row[]): string {
  return csv([columns, ...rows.map((row) => columns.map((_, place) => row[place]?.value ?? ""))]);
}
