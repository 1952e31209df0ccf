// What stands behind a node or a tie, and the tables that have everything that the picture has.

import { claimCard } from "../../components/claims";
import { picker } from "../../components/picker";
import { table, type Column } from "../../components/table";
import { h, replace, type Child } from "../../dom";
import { life, spans } from "../../life";
import type { NetworkNode } from "../../types";
import type { World } from "../../world";
import { sizeOf, type Styling } from "./looks";
import type { Line, Model, Part } from "./model";
import { isShown, ranges, ranked, values, type ShownMeasure } from "./shown";

export interface Doings {
  close(): void;
  near(id: string): void;
  way(from: string, to: string): void;
  choose(id: string): void;
}

const CLAIMS_AT_ONCE = 20;

export async function details(behind: HTMLElement, id: string, part: Part, model: Model, world: World, doings: Doings): Promise<void> {
  const { t } = world;
  behind.setAttribute("aria-label", t("details"));
  const node = model.nodes.get(id);
  const line = model.lines.find((one) => one.id === id);
  const close = h("button", { type: "button", class: "plain close", onclick: doings.close }, t("close"));
  behind.hidden = !node && !line;
  if (node) replace(behind, close, aboutNode(node, part, model, world, doings));
  else if (line) {
    replace(behind, close, aboutLine(line, world));
    await showClaims(behind, line, world);
  } else replace(behind);
}

function aboutNode(node: NetworkNode, part: Part, model: Model, world: World, doings: Doings): Child {
  const { atlas, t } = world;
  const lines = part.lines.filter((line) => line.subject === node.id || line.object === node.id);
  const entity = atlas.entities.get(node.id);
  const lived = entity ? life(entity) : "";
  return [
    h("h2", null, atlas.link(node.id)),
    h("p", null, atlas.term(atlas.kind(node.id)), lived && ` · ${lived}`),
    h(
      "div",
      { class: "row" },
      h("button", { type: "button", onclick: () => doings.near(node.id) }, t("neighbours")),
    ),
    picker({ world, label: t("path"), wanted: (one) => (model.paged || part.degrees.has(one.id)) && one.id !== node.id, chosen: (id) => doings.way(node.id, id) }),
    node.values && measures(node, model, world),
    h("h3", null, `${t("ties")} (${lines.length})`),
    h(
      "ul",
      { class: "ties" },
      lines.slice(0, 200).map((line) => h("li", null, h("button", { type: "button", class: "plain", onclick: () => doings.choose(line.id) }, sentence(line, world)))),
    ),
  ];
}

function measures(node: NetworkNode, model: Model, world: World): HTMLElement {
  const { atlas, t } = world;
  const rows = model.record.measures.filter((measure) => node.values?.[measure.id] !== undefined);
  return h(
    "details",
    null,
    h("summary", null, t("measures")),
    h(
      "dl",
      { class: "measures" },
      rows.map((measure) => {
        const [rank, best, worst] = node.ranks?.[measure.id] ?? [];
        const said =
          rank === undefined ? "" : best === undefined || worst === undefined ? t("rank-only", { rank }) : t("rank-range", { rank, best, worst });
        return [h("dt", null, atlas.label(measure.labels, measure.id)), h("dd", null, number(node.values![measure.id]!), said && ` · ${said}`)];
      }),
    ),
  );
}

export function number(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toPrecision(3).replace(/\.?0+$/, "");
}

function sentence(line: Line, world: World): Child {
  const { atlas } = world;
  const arrow = atlas.relations.get(line.relation)?.symmetric ? "↔" : "→";
  return [atlas.text(line.subject), ` — ${atlas.relation(line.relation)} ${arrow} `, atlas.text(line.object), line.against?.length ? " ≠" : ""];
}

function aboutLine(line: Line, world: World): Child {
  const { atlas, t } = world;
  const marks = [
    atlas.family(atlas.familyOf(line.relation)),
    [t("hostile"), t("neutral"), t("friendly")][atlas.signOf(line.relation) + 1],
    t(line.certainty as "certain"),
    t("witnessed", { n: line.witnesses }),
    line.rule ? t("by-rule") : "",
    line.against?.length ? t("disputed") : "",
    line.policies?.length ? t("under", { policy: line.policies.join(", ") }) : t("no-fact"),
  ];
  return [
    h("h2", null, atlas.link(line.subject), ` — ${atlas.relation(line.relation)} → `, atlas.link(line.object)),
    h("p", null, marks.filter(Boolean).join(" · ")),
  ];
}

async function showClaims(behind: HTMLElement, line: Line, world: World): Promise<void> {
  const { t, records } = world;
  const place = h("div", { class: "claims" });
  behind.append(place);
  const show = async (title: string, ids: readonly string[]): Promise<Child> => {
    if (!ids.length) return null;
    const claims = await records.claims(ids.slice(0, CLAIMS_AT_ONCE));
    return [h("h3", null, `${title} (${ids.length})`), claims.map((claim) => claimCard(claim, world))];
  };
  const parts = [await show(t("claims"), line.claims ?? []), await show(t("against"), line.against ?? [])];
  if (place.isConnected) replace(place, parts);
}

/** The way between two, in words. */
export function wayShown(way: string[] | null, world: World, end: () => void): HTMLElement {
  const { t, atlas } = world;
  return h(
    "p",
    { class: "way", role: "status" },
    way ? [t("path-shown", { n: way.length - 1 }), ": ", way.map((id, place) => [place ? " → " : "", atlas.link(id)])] : t("no-path"),
    " ",
    h("button", { type: "button", class: "plain", onclick: end }, t("end-path")),
  );
}

// --- tables ----------------------------------------------------------------------------------------------------------

export function nodeTable(part: Part, model: Model, styling: Styling, world: World, choose: (id: string) => void): HTMLElement {
  const { atlas, t } = world;
  const measure = model.record.measures.find((one) => one.id === styling.size);
  const rows = [...part.nodes].sort((one, other) => sizeOf(other, styling, part) - sizeOf(one, styling, part) || (one.id < other.id ? -1 : 1));
  return table<NetworkNode>({
    world,
    caption: t("nodes"),
    rows,
    file: "nodes.csv",
    columns: [
      { title: t("name"), cell: (node) => chooser(atlas.text(node.id), () => choose(node.id)), value: (node) => atlas.name(node.id) },
      { title: t("kind"), cell: (node) => atlas.term(atlas.kind(node.id)) },
      { title: t("shown-ties"), number: true, cell: (node) => part.degrees.get(node.id) ?? 0, value: (node) => part.degrees.get(node.id) ?? 0 },
      ...(isShown(styling.size) ? shownColumns(part, styling.size, world) : []),
      ...(measure
        ? [
            {
              title: atlas.label(measure.labels, measure.id),
              number: true,
              cell: (node: NetworkNode): Child => (node.values?.[measure.id] === undefined ? "–" : number(node.values[measure.id]!)),
              value: (node: NetworkNode) => node.values?.[measure.id] ?? null,
            },
            {
              title: t("rank"),
              number: true,
              cell: (node: NetworkNode): Child => reaching(node.ranks?.[measure.id]),
              value: (node: NetworkNode) => node.ranks?.[measure.id]?.[0] ?? null,
            },
          ]
        : []),
    ],
  });
}

/** A measure of what is shown, with the ranks that it gives there. */
function shownColumns(part: Part, name: ShownMeasure, world: World): Column<NetworkNode>[] {
  const found = values(part, name);
  const ranks = ranked(found);
  const reach = ranges(part, name);
  const value = (node: NetworkNode): number | null => found.get(node.id) ?? null;
  const rank = (node: NetworkNode): number | null => ranks.get(node.id) ?? null;
  return [
    { title: world.t(name), number: true, cell: (node) => (value(node) === null ? "–" : number(value(node)!)), value },
    { title: world.t("rank"), number: true, cell: (node) => rank(node) ?? "–", value: rank },
    { title: world.t("moves"), number: true, cell: (node) => reach.get(node.id)?.join("–") ?? "–", value: (node) => reach.get(node.id)?.join("–") ?? null },
  ];
}

function reaching(ranks: readonly number[] | undefined): string {
  const [rank, best, worst] = ranks ?? [];
  if (rank === undefined) return "–";
  return best === undefined || worst === undefined ? String(rank) : `${rank} (${best}–${worst})`;
}

function chooser(text: Child, run: () => void): HTMLElement {
  return h("button", { type: "button", class: "plain", onclick: run }, text);
}

export function tieTable(part: Part, world: World, choose: (id: string) => void): HTMLElement {
  const { atlas, t } = world;
  return table<Line>({
    world,
    caption: t("ties"),
    rows: part.lines,
    file: "ties.csv",
    columns: [
      { title: t("who"), cell: (line) => atlas.link(line.subject), value: (line) => atlas.name(line.subject) },
      { title: t("relation"), cell: (line) => chooser(atlas.relation(line.relation), () => choose(line.id)), value: (line) => atlas.relation(line.relation) },
      { title: t("whom"), cell: (line) => atlas.link(line.object), value: (line) => atlas.name(line.object) },
      { title: t("date"), cell: (line) => when(line, world), value: (line) => line.spells[0]?.[0] ?? line.spells[0]?.[1] ?? null },
      { title: t("certainty"), cell: (line) => t(line.certainty as "certain") },
      { title: t("witnesses"), number: true, cell: (line) => line.witnesses, value: (line) => line.witnesses },
      { title: t("disputed"), cell: (line) => (line.against?.length ? "≠" : "") },
      { title: t("claimants"), cell: (line) => (line.claimants ?? []).map((id) => atlas.short(id, 80)).join("; ") },
    ],
  });
}

function when(line: Line, world: World): string {
  if (!line.spells.length) return world.t("no-date");
  return spans(line.spells);
}
