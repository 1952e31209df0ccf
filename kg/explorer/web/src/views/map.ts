// Places and movements on neutral ground: the land of Natural Earth, without borders; nothing is asked of a host.

import { geoMercator, geoPath, type GeoProjection } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import land from "world-atlas/land-110m.json";
import { panel, passes, readFilter, type Filter, type Filterable } from "../components/filters";
import { table } from "../components/table";
import { calmly, h, replace, svg } from "../dom";
import { note, to } from "../place";
import type { Whereabouts } from "../types";
import type { Shown, View, World } from "../world";
import { box, FONT, FONT_SIZE, free } from "./network/labels";

type Spot = Whereabouts["places"][number];
type Move = Whereabouts["movements"][number];

/** A movement with where it came from: said by its claim, or the last place where the same actor is said to have been. */
interface Leg extends Filterable {
  move: Move;
  from: Spot | null;
  to: Spot | null;
  inferred: boolean;
}

export const map: View = {
  name: "map",
  title: "map",
  tab: true,
  async show(stage, place, world) {
    return new MapView(stage, place.query, world, await world.records.whole("map"));
  },
};

const topology = land as unknown as Topology<{ land: GeometryCollection }>;
const ground = feature(topology, topology.objects.land);

class MapView implements Shown {
  private readonly spots: ReadonlyMap<string, Spot>;
  private readonly legs: readonly Leg[];
  private readonly filter: Filter;
  private readonly filters: { element: HTMLElement; stop(): void };
  private readonly body = h("div", { class: "body" });
  private readonly count = h("p", { class: "counts", role: "status" });
  private readonly picture = h("div", { class: "frame", tabindex: "0", role: "group" });
  private asTable: boolean;
  private actor: string;
  private projection: GeoProjection = geoMercator();
  private fitted = false;
  private readonly watched: ResizeObserver;

  constructor(
    stage: HTMLElement,
    query: URLSearchParams,
    private readonly world: World,
    found: Whereabouts,
  ) {
    const { t, atlas } = world;
    const nowhere = found.places.length ? null : h("p", { class: "empty" }, t("nothing-there"));
    this.spots = new Map(found.places.map((place) => [place.id, place]));
    this.legs = this.joined(found.movements);
    this.filter = readFilter(query, atlas.project.policy);
    this.asTable = query.get("as") === "table";
    this.actor = query.get("actor") ?? "";
    this.filters = panel({
      world,
      filter: this.filter,
      things: this.legs,
      facets: ["claimant", "source", "certainty"],
      policies: true,
      label: (facet, id) => (facet === "certainty" ? t(id as "certain") : atlas.short(id, 80)),
      changed: calmly(120, () => this.draw()),
    });
    const tabs = h("div", { class: "row switch" });
    const button = (text: string, table_: boolean): HTMLElement =>
      h("button", { type: "button", "aria-pressed": String(this.asTable === table_), onclick: () => turn(table_) }, text);
    const turn = (table_: boolean): void => {
      this.asTable = table_;
      note({ as: table_ ? "table" : null });
      replace(tabs, button(t("picture"), false), button(t("table"), true));
      this.draw();
    };
    replace(tabs, button(t("picture"), false), button(t("table"), true));
    replace(
      stage,
      h("h1", null, t("map")),
      nowhere,
      h("div", { class: "tools" }, this.travellers()),
      h("div", { class: "columns" }, this.filters.element, h("section", { "aria-label": t("map") }, tabs, this.count, this.body)),
    );
    this.picture.setAttribute("aria-label", t("map"));
    this.listen();
    this.watched = new ResizeObserver(calmly(80, () => this.paint()));
    this.draw();
    this.watched.observe(this.picture);
  }

  leave(): void {
    this.filters.stop();
    this.watched.disconnect();
  }

  private joined(moves: readonly Move[]): Leg[] {
    const when = (move: Move): string => move.first ?? move.last ?? "9999";
    const ordered = [...moves].sort((one, other) => when(one).localeCompare(when(other)) || (one.claim < other.claim ? -1 : 1));
    const last = new Map<string, Spot>();
    return ordered.map((move) => {
      const goal = (move.to && this.spots.get(move.to)) || null;
      const start = (move.from && this.spots.get(move.from)) || null;
      const before = move.first || move.last ? (last.get(move.actor) ?? null) : null;
      if ((goal ?? start) && (move.first || move.last)) last.set(move.actor, (goal ?? start)!);
      return {
        move,
        from: start ?? (goal && before !== goal ? before : null),
        to: goal,
        inferred: !start && Boolean(goal && before),
        spells: move.first || move.last ? [[move.first ?? null, move.last ?? null]] : [],
        policies: move.policies ?? [],
        facets: { claimant: move.claimants ?? [], source: move.sources ?? [], certainty: [move.certainty] },
      };
    });
  }

  private travellers(): HTMLElement {
    const { t, atlas } = this.world;
    const counts = new Map<string, number>();
    for (const leg of this.legs) counts.set(leg.move.actor, (counts.get(leg.move.actor) ?? 0) + 1);
    const sorted = [...counts].sort(([one, first], [other, second]) => second - first || atlas.name(one).localeCompare(atlas.name(other)));
    const change = (event: Event): void => {
      this.actor = (event.target as HTMLSelectElement).value;
      note({ actor: this.actor });
      this.draw();
    };
    return h(
      "label",
      { class: "field" },
      h("span", null, t("traveller")),
      h("select", { onchange: change }, h("option", { value: "" }, t("all")), sorted.map(([id, n]) => h("option", { value: id, selected: id === this.actor }, `${atlas.short(id, 60)} (${n})`))),
    );
  }

  private get shown(): Leg[] {
    return this.legs.filter((leg) => (!this.actor || leg.move.actor === this.actor) && passes(this.filter, leg));
  }

  private places(legs: readonly Leg[]): Spot[] {
    const moved = new Set(legs.flatMap((leg) => [leg.from?.id, leg.to?.id]));
    return [...this.spots.values()].filter((spot) => moved.has(spot.id) || (!this.actor && spot.claims));
  }

  private draw(): void {
    const { t } = this.world;
    const legs = this.shown;
    const places = this.places(legs);
    this.count.textContent = t("map-counts", { places: places.length, movements: legs.length });
    if (this.asTable) return replace(this.body, this.tables(places, legs));
    const button = (text: string, name: string, run: () => void): HTMLElement => h("button", { type: "button", "aria-label": name, title: name, onclick: run }, text);
    replace(
      this.body,
      h("p", { class: "hidden", id: "map-keys" }, t("keys")),
      this.picture,
      h("div", { class: "zoom" }, button("+", t("zoom-in"), () => this.zoom(1.6)), button("−", t("zoom-out"), () => this.zoom(1 / 1.6)), button("⤢", t("fit"), () => this.fit())),
      h("p", { class: "hint" }, t("map-legend")),
    );
    this.picture.setAttribute("aria-describedby", "map-keys");
    this.paint();
  }

  private size(): [number, number] {
    return [this.picture.clientWidth || 900, this.picture.clientHeight || 500];
  }

  private fit(): void {
    this.fitted = false;
    this.paint();
  }

  private fitTo(places: readonly Spot[]): void {
    const [width, height] = this.size();
    const points = places.map((place) => [place.longitude, place.latitude] as [number, number]);
    const spread = points.length > 1 ? points : ([[-20, 10], [120, 62], ...points] as [number, number][]);
    this.projection = geoMercator().fitExtent([[50, 40], [Math.max(60, width - 120), Math.max(50, height - 40)]], { type: "MultiPoint", coordinates: spread });
    if (this.projection.scale() > 6000) this.projection.scale(6000);
    this.fitted = true;
  }

  private paint(): void {
    if (this.asTable || !this.picture.isConnected) return;
    const { t, atlas } = this.world;
    const legs = this.shown;
    const places = this.places(legs);
    if (!this.fitted) this.fitTo(places.length ? places : [...this.spots.values()]);
    const [width, height] = this.size();
    const at = (spot: Spot): [number, number] => this.projection([spot.longitude, spot.latitude]) ?? [0, 0];
    const size = (spot: Spot): number => 3.5 + Math.sqrt(spot.claims ?? 0);
    const seen = places.map((spot) => ({ id: spot.id, x: at(spot)[0], y: at(spot)[1], size: size(spot), label: atlas.short(spot.id, 36) }));
    const inside = seen.filter((one) => one.x > 0 && one.y > 0 && one.x < width && one.y < height);
    const named = free(inside, { width });
    const arrow = svg("marker", { id: "arrow", viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto-start-reverse" }, svg("path", { d: "M0 0L8 4L0 8Z", class: "tip" }));
    replace(
      this.picture,
      svg(
        "svg",
        { width, height, viewBox: `0 0 ${width} ${height}`, class: "map", role: "group", "aria-label": t("map"), "font-family": FONT, "font-size": FONT_SIZE },
        svg("defs", null, arrow),
        svg("path", { class: "land", d: geoPath(this.projection)(ground) }),
        svg("g", { class: "moves" }, legs.map((leg, place) => (leg.from && leg.to ? this.stroke(leg, at) : this.stub(leg, at, place)))),
        svg(
          "g",
          { class: "places" },
          inside.map((one) =>
            svg(
              "a",
              { href: to("entity", one.id) },
              svg("title", null, one.label),
              svg("circle", { cx: one.x, cy: one.y, r: one.size }),
              named.has(one.id)
                ? svg("text", { x: box(one, named.get(one.id)).left, y: box(one, named.get(one.id)).bottom - FONT_SIZE * 0.3 }, one.label)
                : null,
            ),
          ),
        ),
      ),
    );
  }

  private stroke(leg: Leg, at: (spot: Spot) => [number, number]): SVGElement {
    const [x1, y1] = at(leg.from!);
    const [x2, y2] = at(leg.to!);
    const bend = 0.18;
    const [cx, cy] = [(x1 + x2) / 2 + (y2 - y1) * bend, (y1 + y2) / 2 - (x2 - x1) * bend];
    const { atlas } = this.world;
    const said = `${atlas.short(leg.move.actor, 60)}: ${atlas.short(leg.from!.id, 40)} → ${atlas.short(leg.to!.id, 40)} · ${leg.move.date ?? this.world.t("no-date")}`;
    return svg(
      "a",
      { href: to("claim", leg.move.claim.replace("claim/", "")) },
      svg("title", null, said),
      svg("path", { d: `M${x1} ${y1}Q${cx} ${cy} ${x2} ${y2}`, class: leg.inferred ? "inferred" : null, "marker-end": "url(#arrow)" }),
    );
  }

  /** A movement of which one end is known: a short arrow into the place, or out of it. */
  private stub(leg: Leg, at: (spot: Spot) => [number, number], place: number): SVGElement {
    const [x, y] = at((leg.to ?? leg.from)!);
    const angle = -Math.PI / 2 + ((place * 2.4) % (2 * Math.PI));
    const far = `${x + 26 * Math.cos(angle)} ${y + 26 * Math.sin(angle)}`;
    const near = `${x + 7 * Math.cos(angle)} ${y + 7 * Math.sin(angle)}`;
    const { atlas } = this.world;
    const said = `${atlas.short(leg.move.actor, 60)} — ${atlas.relation(leg.move.relation)} → ${atlas.short((leg.to ?? leg.from)!.id, 40)} · ${leg.move.date ?? this.world.t("no-date")}`;
    return svg(
      "a",
      { href: to("claim", leg.move.claim.replace("claim/", "")) },
      svg("title", null, said),
      svg("path", { d: leg.to ? `M${far}L${near}` : `M${near}L${far}`, class: "stub", "marker-end": "url(#arrow)" }),
    );
  }

  private zoom(factor: number): void {
    const [width, height] = this.size();
    const [x, y] = this.projection.translate();
    this.projection.scale(this.projection.scale() * factor).translate([width / 2 + (x - width / 2) * factor, height / 2 + (y - height / 2) * factor]);
    this.paint();
  }

  private pan(x: number, y: number): void {
    const [left, top] = this.projection.translate();
    this.projection.translate([left + x, top + y]);
    this.paint();
  }

  private listen(): void {
    let held: [number, number] | null = null;
    let moved = false;
    this.picture.addEventListener("pointerdown", (event) => {
      held = [event.clientX, event.clientY];
      moved = false;
    });
    this.picture.addEventListener("pointermove", (event) => {
      if (!held || !event.buttons) return;
      const way: [number, number] = [event.clientX - held[0], event.clientY - held[1]];
      if (!moved && Math.hypot(...way) < 4) return;
      moved = true;
      held = [event.clientX, event.clientY];
      this.pan(...way);
    });
    this.picture.addEventListener("click", (event) => moved && event.preventDefault(), true);
    this.picture.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        this.zoom(event.deltaY < 0 ? 1.25 : 1 / 1.25);
      },
      { passive: false },
    );
    this.picture.addEventListener("keydown", (event) => {
      if (event.target !== this.picture || event.ctrlKey || event.altKey || event.metaKey) return;
      const moves: Record<string, [number, number]> = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
      const way = moves[event.key];
      if (way) this.pan(...way);
      else if (event.key === "+" || event.key === "=") this.zoom(1.6);
      else if (event.key === "-") this.zoom(1 / 1.6);
      else if (event.key === "0") this.fit();
      else return;
      event.preventDefault();
    });
  }

  private tables(places: readonly Spot[], legs: readonly Leg[]): HTMLElement {
    const { t, atlas } = this.world;
    return h(
      "div",
      null,
      table<Spot>({
        world: this.world,
        caption: t("places"),
        rows: places,
        file: "places.csv",
        columns: [
          { title: t("name"), cell: (one) => atlas.link(one.id), value: (one) => atlas.name(one.id) },
          { title: t("latitude"), number: true, cell: (one) => one.latitude, value: (one) => one.latitude },
          { title: t("longitude"), number: true, cell: (one) => one.longitude, value: (one) => one.longitude },
          { title: t("claims"), number: true, cell: (one) => one.claims ?? 0, value: (one) => one.claims ?? 0 },
        ],
      }),
      table<Leg>({
        world: this.world,
        caption: t("movements"),
        rows: legs,
        file: "movements.csv",
        columns: [
          { title: t("who"), cell: (leg) => atlas.link(leg.move.actor), value: (leg) => atlas.name(leg.move.actor) },
          { title: t("relation"), cell: (leg) => h("a", { href: to("claim", leg.move.claim.replace("claim/", "")) }, atlas.relation(leg.move.relation)) },
          { title: t("from"), cell: (leg) => (leg.from ? [atlas.link(leg.from.id), leg.inferred ? ` (${t("inferred")})` : null] : ""), value: (leg) => (leg.from ? atlas.name(leg.from.id) : "") },
          { title: t("whither"), cell: (leg) => (leg.to ? atlas.link(leg.to.id) : ""), value: (leg) => (leg.to ? atlas.name(leg.to.id) : "") },
          { title: t("date"), cell: (leg) => leg.move.date ?? t("no-date"), value: (leg) => leg.move.first ?? leg.move.last ?? null },
          { title: t("certainty"), cell: (leg) => t(leg.move.certainty as "certain") },
        ],
      }),
    );
  }
}
