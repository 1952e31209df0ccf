// Who influenced whom: who says so of whom (the matrix), and who did most (the rankings), each with how firm it is.

import { table } from "../components/table";
import { h, replace, type Child } from "../dom";
import { spans } from "../life";
import { note, to } from "../place";
import type { Influence, InfluenceTie } from "../types";
import type { Word } from "../words";
import type { View, World } from "../world";
import { claimList } from "../components/claimlist";

type Cell = Influence["matrix"]["cells"][number];
type Row = Influence["rankings"][number]["rows"][number];

export const influence: View = {
  name: "influence",
  title: "influence",
  tab: true,
  async show(stage, place, world) {
    const { t } = world;
    const found = await world.records.whole("influence");
    const behind = h("div", { class: "answer", "aria-live": "polite" });
    if (!found.ties.length) {
      replace(stage, h("h1", null, t("influence")), h("p", { class: "empty" }, t("no-influence")));
      return;
    }
    replace(stage, h("h1", null, t("influence")), h("p", { class: "hint" }, t("influence-hint")), matrix(found, world, behind), behind, rankings(found, place.query, world));
  },
};

const COLUMNS = 24; // claimants that have a column of their own

const MARKS: Record<string, string> = { "1": "+", "0": "•", "-1": "−" };

/** A cell in a few characters: + helping, − hindering, • neither, ± several, ✗ denied, ? hedged. */
function mark(cell: Cell): string {
  const said = cell.asserts?.length ? (cell.sign === undefined ? "±" : (MARKS[String(cell.sign)] ?? "±")) : "";
  return said + (cell.denies?.length ? "✗" : "") + (cell.certainty === "certain" ? "" : "?");
}

function matrix(found: Influence, world: World, behind: HTMLElement): Child {
  const { t, atlas } = world;
  const cells = new Map(found.matrix.cells.map((cell) => [`${cell.tie}\n${cell.claimant}`, cell]));
  const open = async (tie: InfluenceTie, cell: Cell): Promise<void> => {
    replace(behind, h("h2", null, title(tie, world)), await claimList(cell.claims ?? [], world));
    behind.querySelector("a")?.scrollIntoView({ block: "nearest" });
  };
  const spoken = (cell: Cell): string =>
    [...(cell.asserts ?? []).map((id) => atlas.relation(id)), ...(cell.denies ?? []).map((id) => `${t("denies")}: ${atlas.relation(id)}`), t(cell.certainty as Word)].join(", ");
  const rows = found.ties.map((tie, place) => ({ tie, place }));
  const said = new Map<string, number>();
  for (const cell of found.matrix.cells) said.set(cell.claimant, (said.get(cell.claimant) ?? 0) + 1);
  const foremost = [...found.matrix.claimants].sort((one, other) => (said.get(other) ?? 0) - (said.get(one) ?? 0)).slice(0, COLUMNS);
  const columns = found.matrix.claimants.filter((one) => foremost.includes(one));
  return [
    h("h2", null, t("matrix")),
    table<{ tie: InfluenceTie; place: number }>({
      world,
      caption: t("matrix"),
      rows,
      file: "influence.csv",
      columns: [
        { title: t("influencer"), cell: ({ tie }) => [atlas.link(tie.influencer), tie.through ? [` (${t("through")} `, atlas.link(tie.through), ")"] : null], value: ({ tie }) => atlas.name(tie.influencer) },
        { title: t("how"), cell: ({ tie }) => tie.kinds.map((kind) => (kind.denied ? "✗ " : "") + atlas.relation(kind.relation)).join("; ") },
        { title: t("influenced"), cell: ({ tie }) => atlas.link(tie.influenced), value: ({ tie }) => atlas.name(tie.influenced) },
        { title: t("date"), cell: ({ tie }) => dates(tie), value: ({ tie }) => tie.spells?.[0]?.[0] ?? tie.spells?.[0]?.[1] ?? null },
        { title: t("witnesses"), number: true, cell: ({ tie }) => tie.witnesses, value: ({ tie }) => tie.witnesses },
        { title: t("standing"), cell: ({ tie }) => [t(`tie-${tie.standing}` as Word), tie.fact ? null : ` · ${t("no-fact")}`] },
        ...columns.map((claimant) => ({
          title: atlas.short(claimant, 60),
          cell: ({ tie, place }: { tie: InfluenceTie; place: number }): Child => {
            const cell = cells.get(`${place}\n${claimant}`);
            if (!cell) return "";
            const words = spoken(cell);
            return h("button", { type: "button", class: "cell", "aria-label": words, title: words, onclick: () => void open(tie, cell) }, mark(cell));
          },
          value: ({ place }: { place: number }) => {
            const cell = cells.get(`${place}\n${claimant}`);
            return cell ? mark(cell) : "";
          },
        })),
      ],
    }),
    h("p", { class: "hint" }, t("matrix-marks")),
    columns.length < found.matrix.claimants.length && h("p", { class: "hint" }, t("matrix-foremost", { n: columns.length, all: found.matrix.claimants.length })),
  ];
}

function title(tie: InfluenceTie, world: World): Child {
  return [world.atlas.link(tie.influencer), " → ", world.atlas.link(tie.influenced)];
}

function dates(tie: InfluenceTie): string {
  return spans(tie.spells ?? []);
}

function rankings(found: Influence, query: URLSearchParams, world: World): Child {
  const { t, atlas } = world;
  if (!found.rankings.length) return [h("h2", null, t("ranking")), h("p", { class: "empty" }, t("nothing-there"))];
  const body = h("div");
  const fill = (name: string): void => {
    const ranking = found.rankings.find((one) => one.measure === name) ?? found.rankings[0]!;
    const most = ranking.rows.reduce((best, row) => Math.max(best, row.score), 0) || 1;
    const last = ranking.rows.length;
    replace(
      body,
      table<Row>({
        world,
        caption: `${atlas.label(ranking.labels, ranking.measure)} · ${ranking.source}`,
        rows: ranking.rows,
        file: `influence-${ranking.measure}.csv`,
        columns: [
          { title: t("rank"), number: true, cell: (row) => row.rank, value: (row) => row.rank },
          { title: t("name"), cell: (row) => atlas.link(row.id), value: (row) => atlas.name(row.id) },
          { title: t("value"), number: true, cell: (row) => [bar(row.score / most), row.score.toPrecision(4).replace(/\.?0+$/, "")], value: (row) => row.score },
          { title: t("rank-moves"), cell: (row) => span(row, last), value: () => null },
          ...(["without_a_source", "without_a_claimant", "bootstrap"] as const).map((each) => ({
            title: t(`range-${each}`),
            number: true,
            cell: (row: Row): Child => (row[each] ? `${row[each][0]}–${row[each][1]}` : "–"),
            value: (row: Row) => row[each]?.[1] ?? null,
          })),
        ],
      }),
    );
  };
  const now = query.get("measure") ?? found.rankings[0]!.measure;
  const choice = h(
    "select",
    {
      onchange: (event: Event) => {
        const value = (event.target as HTMLSelectElement).value;
        note({ measure: value });
        fill(value);
      },
    },
    found.rankings.map((one) => h("option", { value: one.measure, selected: one.measure === now }, atlas.label(one.labels, one.measure))),
  );
  fill(now);
  return [
    h("h2", null, t("ranking")),
    h("div", { class: "row" }, h("label", { class: "field" }, h("span", null, t("measure")), choice), h("a", { href: to("network", "", { family: "influence" }) }, t("in-network"))),
    h("p", { class: "hint" }, t("left-out", found.rankings[0]!.left_out)),
    body,
  ];
}

function bar(share: number): HTMLElement {
  return h("span", { class: "bar", "aria-hidden": "true", style: { width: `${Math.max(2, share * 60)}px` } });
}

/** Between which ranks it moves, as a line from first to last. */
function span(row: Row, last: number): HTMLElement {
  const ranges = [row.without_a_source, row.without_a_claimant, row.bootstrap].filter((one) => one !== undefined);
  const best = Math.min(row.rank, ...ranges.map((one) => one[0]));
  const worst = Math.max(row.rank, ...ranges.map((one) => one[1]));
  const at = (rank: number): string => `${((rank - 1) / Math.max(1, last - 1)) * 100}%`;
  return h(
    "span",
    { class: "span", role: "img", "aria-label": `${best}–${worst}` },
    h("span", { class: "reach", style: { left: at(best), right: `calc(100% - ${at(worst)})` } }),
    h("span", { class: "dot", style: { left: at(row.rank) } }),
  );
}
