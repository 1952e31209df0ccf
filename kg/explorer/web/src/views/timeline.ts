// What happened when: treaties, events, letters, offices, lives and dated claims, with bounds that are uncertain drawn so.

import { MOST, timelineDrawing, type Group, type Item } from "../components/drawing";
import { panel, passes, readFilter, type Filter, type Filterable } from "../components/filters";
import { table } from "../components/table";
import { calmly, h, replace } from "../dom";
import { note, to } from "../place";
import type { TimelineItem } from "../types";
import type { Shown, View, World } from "../world";

const KINDS = ["treaty", "event", "letter", "office", "life", "claim"] as const;
type Kind = (typeof KINDS)[number];
const FIRST_SHOWN: readonly Kind[] = ["treaty", "event", "letter", "office"];
const COLOURS: Record<Kind, [string, string]> = {
  treaty: ["#b0487f", "#e39bc4"],
  event: ["#00795a", "#3fc79d"],
  letter: ["#1f7fb8", "#7cc6ee"],
  office: ["#a86e00", "#f0b942"],
  life: ["#666b73", "#a9aeb6"],
  claim: ["#b04a00", "#ff9d57"],
};

type Line = TimelineItem & Filterable;

export const timeline: View = {
  name: "timeline",
  title: "timeline",
  tab: true,
  async show(stage, place, world) {
    return new Timeline(stage, place.query, world, await world.records.whole("timeline"));
  },
};

class Timeline implements Shown {
  private readonly lines: readonly Line[];
  private readonly filter: Filter;
  private readonly kinds: Set<Kind>;
  private asTable: boolean;
  private readonly body = h("div", { class: "body" });
  private readonly count = h("p", { class: "counts", role: "status" });
  private readonly filters: { element: HTMLElement; stop(): void };

  constructor(
    stage: HTMLElement,
    query: URLSearchParams,
    private readonly world: World,
    items: readonly TimelineItem[],
  ) {
    const { t, atlas } = world;
    this.lines = items.map((item) => this.line(item));
    this.filter = readFilter(query, atlas.project.policy);
    const shown = (query.get("show") ?? FIRST_SHOWN.join(",")).split(",");
    this.kinds = new Set(KINDS.filter((kind) => shown.includes(kind)));
    this.asTable = query.get("as") === "table";
    this.filters = panel({
      world,
      filter: this.filter,
      things: this.lines,
      facets: ["family", "claimant", "source", "certainty"],
      policies: true,
      label: (facet, id) => (facet === "family" ? atlas.family(id) : facet === "certainty" ? t(id as "certain") : atlas.short(id, 80)),
      changed: calmly(120, () => this.draw()),
    });
    const tabs = h("div", { class: "row switch" });
    const turn = (table_: boolean): void => {
      this.asTable = table_;
      note({ as: table_ ? "table" : null });
      replace(tabs, button(t("picture"), false), button(t("table"), true));
      this.draw();
    };
    const button = (text: string, table_: boolean): HTMLElement =>
      h("button", { type: "button", "aria-pressed": String(this.asTable === table_), onclick: () => turn(table_) }, text);
    replace(tabs, button(t("picture"), false), button(t("table"), true));
    replace(stage, h("h1", null, t("timeline")), this.boxes(), h("div", { class: "columns" }, this.filters.element, h("section", { "aria-label": t("timeline") }, tabs, this.count, this.body)));
    this.draw();
  }

  leave(): void {
    this.filters.stop();
  }

  private line(item: TimelineItem): Line {
    const claimed = item.relation !== undefined;
    return {
      ...item,
      spells: [[item.first ?? null, item.last ?? null]],
      policies: claimed ? (item.policies ?? []) : undefined,
      facets: claimed
        ? { family: [this.world.atlas.familyOf(item.relation!)], claimant: item.claimants ?? [], source: item.sources ?? [], certainty: [item.certainty ?? "certain"] }
        : {},
    };
  }

  private boxes(): HTMLElement {
    const { t } = this.world;
    const boxes = KINDS.map((kind) => {
      const box = h("input", { type: "checkbox", value: kind, checked: this.kinds.has(kind) });
      box.addEventListener("change", () => {
        if (box.checked) this.kinds.add(kind);
        else this.kinds.delete(kind);
        note({ show: KINDS.filter((one) => this.kinds.has(one)).join(",") });
        this.draw();
      });
      return h("label", { class: "check" }, box, h("span", { class: "swatch", "aria-hidden": "true", style: { background: this.colour(kind) } }), h("span", null, t(`times-${kind}`)));
    });
    return h("fieldset", { class: "row plain-set" }, h("legend", { class: "hidden" }, t("kinds")), boxes);
  }

  private colour(kind: Kind): string {
    return COLOURS[kind][this.world.dark ? 1 : 0];
  }

  private draw(): void {
    const { t } = this.world;
    const lines = this.lines.filter((line) => this.kinds.has(line.kind) && passes(this.filter, line));
    const all = this.world.atlas.project.counts.moments;
    const left = all ? ` · ${t("moments-left", { n: this.lines.length, all })}` : "";
    this.count.textContent = t("items", { n: lines.length }) + left;
    if (!lines.length) return replace(this.body, h("p", { class: "empty" }, t(this.lines.length ? "nothing-shown" : "nothing-there")));
    if (this.asTable) return replace(this.body, this.table(lines));
    const items = lines.map((line): Item => this.item(line));
    const groups = KINDS.map((kind): Group => ({ id: kind, label: t(`times-${kind}`), colour: this.colour(kind) }));
    const legend = h("p", { class: "hint" }, t("timeline-legend"));
    replace(this.body, lines.length > MOST && h("p", null, t("too-many", { n: MOST })), timelineDrawing(items, groups, t("timeline"), this.world).element, legend);
  }

  private label(line: TimelineItem): string {
    const { atlas } = this.world;
    if (line.entity) return atlas.short(line.entity, 120);
    return `${atlas.short(line.subject ?? "", 60)} — ${atlas.relation(line.relation ?? "")} ${line.denied ? "↛" : "→"} ${atlas.short(line.object ?? "", 60)}`;
  }

  private address(line: TimelineItem): string {
    return line.entity ? to("entity", line.entity) : to("claim", line.id.replace("claim/", ""));
  }

  private item(line: Line): Item {
    return {
      id: line.id,
      group: line.kind,
      label: this.label(line),
      href: this.address(line),
      first: line.first ?? null,
      last: line.last ?? null,
      span: Boolean(line.span),
      date: line.date,
      faint: Boolean(line.denied),
    };
  }

  private table(lines: readonly Line[]): HTMLElement {
    const { t } = this.world;
    return table<Line>({
      world: this.world,
      caption: t("timeline"),
      rows: lines,
      file: "timeline.csv",
      columns: [
        { title: t("date"), cell: (line) => line.date, value: (line) => line.first ?? line.last ?? null },
        { title: t("what"), cell: (line) => h("a", { href: this.address(line) }, h("bdi", null, this.label(line))), value: (line) => this.label(line) },
        { title: t("kind"), cell: (line) => t(`times-${line.kind}`) },
        { title: t("from"), cell: (line) => line.first ?? "" },
        { title: t("until"), cell: (line) => line.last ?? "" },
        { title: t("claimants"), cell: (line) => (line.claimants ?? []).map((id) => this.world.atlas.short(id, 80)).join("; ") },
      ],
    });
  }
}
