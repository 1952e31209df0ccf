// The network: filters, picture, table, and what stands behind a node or a tie.

import { FACETS, panel, readFilter, type Filter, type Panel } from "../../components/filters";
import { picker } from "../../components/picker";
import { save } from "../../components/saving";
import { calmly, h, replace, svg, type Child } from "../../dom";
import { here, note, written } from "../../place";
import type { Facets } from "../../types";
import type { Shown, View, World } from "../../world";
import { details, nodeTable, tieTable, wayShown } from "./behind";
import { asCsv, asGexf, asPng, asSvg } from "./files";
import { DARK, DASHES, LIGHT, lineLooks, nodeLooks, outline, type LineLook, type NodeLook, type Styling } from "./looks";
import { FOREMOST, Model, MOST, Opening, Paged, type Choice, type Part } from "./model";
import { drawable, MANY, Picture, undrawable } from "./picture";
import { isShown, measurable, SHOWN } from "./shown";
import { sketch } from "./sketch";

export const network: View = {
  name: "network",
  title: "network",
  tab: true,
  opens: ({ query }) => [...query.keys()].every((name) => OF_LOOKS.has(name)),
  async show(stage, place, world) {
    const { records, atlas } = world;
    const opening = this.opens?.(place) ? await records.opening() : null;
    const model = records.paged ? new Paged(records, atlas) : opening ? new Opening(opening, records, atlas) : new Model(await records.whole("network"), atlas);
    const shown = new NetworkView(stage, place.query, world, model);
    await shown.begun();
    await shown.ready;
    return shown;
  },
};

/** Parameters of the address that choose nothing: the network opens with the same nodes whatever they say. */
const OF_LOOKS: ReadonlySet<string> = new Set(["size", "colour", "camera", "as"]);

class NetworkView implements Shown {
  private readonly filter: Filter;
  private readonly styling: Styling;
  private top: number;
  private near: string;
  private steps: number;
  private chosen: string;
  private way: [string, string] | null;
  private wayFrom = "";
  private asTable: boolean;
  private part: Part = { nodes: [], lines: [], degrees: new Map(), all: 0 };
  private known: Facets | null = null;
  private turns = 0;
  private picture: Picture | null = null;
  private drawings = 0;
  /** When the picture has been drawn, or begins to be. */
  ready: Promise<void> = Promise.resolve();
  private camera: string;
  private filters: Panel | null = null;

  private readonly count = h("p", { class: "counts", role: "status" });
  private readonly canvas = h("div", { class: "canvas" });
  private readonly behind = h("aside", { class: "behind", hidden: true }); // before the picture is measured
  private readonly body = h("div", { class: "body" });
  private readonly remark = h("div", { class: "remark" });
  private readonly legend = h("details", { class: "legend" });
  private readonly tabs = h("div", { class: "row switch" });

  constructor(
    private readonly stage: HTMLElement,
    query: URLSearchParams,
    private readonly world: World,
    private readonly model: Model,
  ) {
    this.filter = readFilter(query, world.atlas.project.policy);
    this.styling = {
      size: query.get("size") ?? "ties",
      colour: query.get("colour") ?? "kind",
      actors: query.get("everything") !== "1",
    };
    this.top = Number(query.get("top") ?? (model.large ? FOREMOST : 0));
    this.near = query.get("near") ?? "";
    this.steps = Number(query.get("steps") ?? 1);
    this.chosen = query.get("at") ?? "";
    this.camera = query.get("camera") ?? "";
    const way = (query.get("way") ?? "").split(",");
    this.way = way.length === 2 ? [way[0]!, way[1]!] : null;
    this.asTable = query.get("as") === "table" || undrawable();
  }

  /** Take what the address says, and show it. */
  async begun(): Promise<void> {
    [this.part, this.known] = await Promise.all([this.model.take(this.choice), this.model.known(this.styling.actors)]);
    this.lay();
    this.draw();
    this.showBehind();
    if (!this.model.whole) void this.completed();
  }

  /** Count what can be filtered when the rest of the network is there, for which the picture does not wait. */
  private async completed(): Promise<void> {
    await this.ready;
    await painted();
    await this.model.complete();
    if (this.stage.isConnected) this.filters?.count(this.model.among(this.styling.actors));
  }

  private get choice(): Choice {
    const { filter, top, near, steps, way } = this;
    return { filter, actors: this.styling.actors, top, near, steps, way };
  }

  leave(): void {
    this.drawings += 1;
    this.picture?.kill();
    this.picture = null;
    this.filters?.stop();
  }

  // --- the frame ---------------------------------------------------------------------------------------------------

  private lay(): void {
    const { world } = this;
    const { t } = world;
    this.filters = panel({
      world,
      filter: this.filter,
      things: this.model.whole ? this.model.among(this.styling.actors) : null,
      known: this.known,
      facets: FACETS,
      policies: true,
      label: (facet, id) => this.facetLabel(facet, id),
      changed: calmly(120, () => void this.renew()),
    });
    replace(
      this.stage,
      h("h1", { class: "hidden" }, t("network")),
      h(
        "div",
        { class: "tools", role: "group", "aria-label": t("network") },
        picker({ world, label: t("search"), wanted: (entity) => this.model.has(entity.id), chosen: (id) => void this.find(id) }),
        this.sizes(),
        this.select(t("colour"), this.styling.colour, [["kind", t("by-kind")], ["community", t("by-community")]], (value) => this.restyle({ colour: value })),
        this.everything(),
        this.saving(),
      ),
      h("div", { class: "columns" }, this.filters.element, h("section", { class: "middle", "aria-label": t("network") }, this.tabs, this.count, this.remark, this.body, this.legend), this.behind),
    );
  }

  private facetLabel(facet: string, id: string): string {
    const { atlas, t } = this.world;
    if (facet === "family") return atlas.family(id);
    if (facet === "certainty") return t(id as "certain");
    if (facet === "kind") return atlas.term(id);
    if (facet === "community") return id === "" ? t("none") : t("community", { n: Number(id) + 1 });
    return atlas.short(id, 80);
  }

  /** What nodes can be sized by: measures of what is shown, which follow the filters, and those of the records, which do not. */
  private sizes(): HTMLElement {
    const { t, atlas } = this.world;
    const measures = this.model.record.measures.filter((measure) => !measure.ascending);
    const option = (value: string, text: string): HTMLElement => h("option", { value, selected: value === this.styling.size }, text);
    return h(
      "label",
      { class: "field" },
      h("span", null, t("size")),
      h(
        "select",
        { onchange: (event: Event) => this.restyle({ size: (event.target as HTMLSelectElement).value }) },
        h("optgroup", { label: t("of-shown") }, option("ties", t("shown-ties")), SHOWN.map((each) => option(each, t(each)))),
        measures.length ? h("optgroup", { label: t("measured-whole", { policy: this.model.record.policy }) }, measures.map((one) => option(one.id, atlas.label(one.labels, one.id)))) : null,
      ),
    );
  }

  private select(label: string, now: string, values: readonly (readonly [string, string])[], set: (value: string) => void): HTMLElement {
    const change = (event: Event): void => set((event.target as HTMLSelectElement).value);
    const options = values.map(([value, text]) => h("option", { value, selected: value === now }, text));
    return h("label", { class: "field" }, h("span", null, label), h("select", { onchange: change }, options));
  }

  private everything(): HTMLElement {
    const box = h("input", { type: "checkbox", checked: this.styling.actors });
    box.addEventListener("change", async () => {
      note({ everything: box.checked ? null : "1", camera: null });
      this.styling.actors = box.checked;
      this.camera = "";
      await this.relaid();
      this.stage.querySelector<HTMLElement>(".tools input[type=checkbox]")?.focus();
    });
    return h("label", { class: "check" }, box, h("span", null, this.world.t("actors")));
  }

  private saving(): HTMLElement {
    const button = (kind: string, run: () => void | Promise<void>): HTMLElement =>
      h("button", { type: "button", onclick: () => void run(), disabled: !this.part.nodes.length }, kind);
    const drawn = (): string => asSvg(this.looks(), lineLooks(this.part, this.world.atlas), this.colours, this.about());
    return h(
      "div",
      { class: "row", role: "group", "aria-label": this.world.t("save") },
      h("span", { class: "label" }, this.world.t("save")),
      button("SVG", () => save("network.svg", "image/svg+xml", drawn())),
      button("PNG", async () => save("network.png", "image/png", await asPng(drawn()))),
      button("GEXF", () => save("network.gexf", "application/gexf+xml", asGexf(this.part, this.looks(), this.world.atlas, this.about()))),
      button("CSV", () => save("network.csv", "text/csv", asCsv(this.part, this.world.atlas))),
    );
  }

  /** Under what a picture or file was made. */
  private about(): string {
    const { project } = this.world.atlas;
    return `${project.title} · ${this.world.t("under", { policy: this.filter.policy })} · ${decodeURIComponent(written(here()))}`;
  }

  private get colours(): typeof LIGHT {
    return this.world.dark ? DARK : LIGHT;
  }

  private looks(scale = 1): NodeLook[] {
    return nodeLooks(this.part, this.styling, this.world.atlas, scale);
  }

  // --- what is shown -----------------------------------------------------------------------------------------------

  private restyle(changes: Partial<Styling>): void {
    Object.assign(this.styling, changes);
    note({ size: this.styling.size === "ties" ? null : this.styling.size, colour: this.styling.colour === "kind" ? null : this.styling.colour });
    this.draw();
  }

  private async renew(): Promise<void> {
    this.turns += 1;
    const turn = this.turns;
    const part = await this.model.take(this.choice);
    if (turn !== this.turns || !this.stage.isConnected) return; // something else has been chosen meanwhile
    this.part = part;
    this.draw();
    this.showBehind();
  }

  /** Lay filters and picture anew, for other nodes. */
  private async relaid(): Promise<void> {
    this.filters?.stop();
    this.known = await this.model.known(this.styling.actors);
    this.lay();
    await this.renew();
  }

  private draw(): void {
    const { world, part } = this;
    const { t } = world;
    const was = this.picture?.camera;
    this.drawings += 1;
    this.picture?.kill();
    this.picture = null;
    this.count.textContent = t("counts", { nodes: part.nodes.length, all: part.all, ties: part.lines.length });
    const button = (text: string, table: boolean): HTMLElement =>
      h("button", { type: "button", "aria-pressed": String(this.asTable === table), onclick: () => this.turn(table) }, text);
    replace(this.tabs, button(t("picture"), false), button(t("table"), true));
    replace(this.remark, this.remarks());
    this.legend.hidden = this.asTable;
    if (!part.nodes.length) {
      const some = this.model.paged || this.model.lines.length;
      replace(this.body, h("p", { class: "empty" }, t(some ? "nothing-shown" : "nothing-there")));
    } else if (this.asTable) {
      replace(this.body, undrawable() && h("p", null, t("no-webgl")), nodeTable(part, this.model, this.styling, world, (id) => this.choose(id)), tieTable(part, world, (id) => this.choose(id)));
    } else {
      this.paint(was);
    }
  }

  private paint(was: Picture["camera"] | undefined): void {
    const { t } = this.world;
    const keys = h("p", { class: "hidden", id: "network-keys" }, t("keys"));
    replace(this.canvas);
    const zoom = (label: string, text: string, run: () => void): HTMLElement =>
      h("button", { type: "button", "aria-label": label, title: label, onclick: run }, text);
    const frame = h(
      "div",
      { class: "frame", tabindex: "0", role: "group", "aria-label": t("picture"), "aria-describedby": "network-keys", onkeydown: (event: KeyboardEvent) => this.press(event) },
      this.canvas,
    );
    const buttons = h(
      "div",
      { class: "zoom", role: "group", "aria-label": t("picture") },
      zoom(t("zoom-in"), "+", () => this.picture?.zoom(1 / 1.5)),
      zoom(t("zoom-out"), "−", () => this.picture?.zoom(1.5)),
      zoom(t("fit"), "⤢", () => this.picture?.fit()),
    );
    replace(this.body, keys, frame, buttons, h("p", { class: "hint" }, t("hint")));
    this.explain();
    const crowd = Math.max(0.3, Math.min(1, Math.sqrt(ROOMY / this.part.nodes.length)));
    const looks = this.looks(crowd * Math.min(1, Math.max(0.55, this.canvas.clientWidth / ROOM)));
    const lines = lineLooks(this.part, this.world.atlas);
    const still = was || this.camera ? null : sketch(this.canvas, looks, lines, this.colours);
    this.drawings += 1;
    const turn = this.drawings;
    if (!still) return this.begin(looks, lines, was, null);
    this.canvas.append(still);
    this.ready = painted().then(() => {
      if (turn === this.drawings) this.begin(looks, lines, was, still);
    });
  }

  /** Have the graphics card draw; the still drawing goes when it has. */
  private begin(looks: NodeLook[], lines: LineLook[], was: Picture["camera"] | undefined, still: HTMLElement | null): void {
    if (!drawable()) return this.turn(true);
    this.picture = new Picture(this.canvas, looks, lines, this.colours, {
      node: (id) => this.choose(id),
      line: (id) => this.choose(id),
      ground: () => this.choose(""),
      drawn: () => still?.remove(),
    });
    const numbers = this.camera.split(",").map(Number);
    if (was) this.picture.camera = was;
    else if (numbers.length === 3 && numbers.every(Number.isFinite)) this.picture.camera = { x: numbers[0]!, y: numbers[1]!, ratio: numbers[2]! };
    this.picture.onCamera(() => {
      const { x, y, ratio } = this.picture?.camera ?? { x: 0.5, y: 0.5, ratio: 1 };
      this.camera = [x, y, ratio].map((one) => one.toFixed(3)).join(",");
      note({ camera: this.camera === "0.500,0.500,1.000" ? null : this.camera });
    });
    this.light();
  }

  private press(event: KeyboardEvent): void {
    const moves: Record<string, [number, number]> = { ArrowLeft: [-0.1, 0], ArrowRight: [0.1, 0], ArrowUp: [0, 0.1], ArrowDown: [0, -0.1] };
    const move = moves[event.key];
    if (event.ctrlKey || event.altKey || event.metaKey || event.target !== event.currentTarget) return;
    if (move) this.picture?.pan(...move);
    else if (event.key === "+" || event.key === "=") this.picture?.zoom(1 / 1.5);
    else if (event.key === "-") this.picture?.zoom(1.5);
    else if (event.key === "0") this.picture?.fit();
    else if (event.key === "Escape") this.choose("");
    else return;
    event.preventDefault();
  }

  private turn(table: boolean): void {
    this.asTable = table;
    note({ as: table ? "table" : null });
    this.draw();
    this.tabs.querySelector<HTMLElement>("[aria-pressed=true]")?.focus();
  }

  private remarks(): Child {
    const { t } = this.world;
    const button = (text: string, run: () => void): HTMLElement => h("button", { type: "button", class: "plain", onclick: run }, text);
    const parts: Child[] = [];
    const { size } = this.styling;
    if (isShown(size) && !measurable(this.part)) parts.push(h("p", null, t("too-large")));
    else if (size !== "ties" && !isShown(size)) parts.push(h("p", { class: "hint" }, t("measured-whole", { policy: this.model.record.policy })));
    if (this.top && !this.near && this.part.all > this.part.nodes.length) {
      const more = this.model.paged ? (this.top < MOST ? button(t("show-many", { n: MOST }), () => this.limit(MOST)) : null) : button(t("show-all"), () => this.limit(0));
      parts.push(h("p", null, t("large", { n: this.part.nodes.length }), " ", more));
    } else if (this.top !== FOREMOST && this.model.large && !this.near) {
      parts.push(h("p", null, button(t("show-top"), () => this.limit(FOREMOST))));
    }
    if (this.near) {
      const steps = [1, 2, 3].map((n): [string, string] => [String(n), String(n)]);
      parts.push(
        h(
          "p",
          { class: "row" },
          h("span", null, `${t("neighbours")}: `, this.world.atlas.link(this.near)),
          this.select(t("steps"), String(this.steps), steps, (value) => this.surround(this.near, Number(value))),
          button(t("reset"), () => this.surround("", 1)),
        ),
      );
    }
    if (this.way) parts.push(wayShown(this.model.way(this.part, this.way), this.world, () => this.connect(null)));
    return parts;
  }

  private limit(top: number): void {
    this.top = top;
    note({ top: top === FOREMOST ? null : String(top) });
    void this.renew();
  }

  private surround(id: string, steps: number): void {
    this.near = id;
    this.steps = steps;
    this.camera = "";
    note({ near: id, steps: id && steps !== 1 ? String(steps) : null, camera: null });
    this.picture?.kill();
    this.picture = null;
    void this.renew();
  }

  private connect(way: [string, string] | null): void {
    this.way = way;
    note({ way: way ? way.join(",") : null });
    void this.renew();
  }

  // --- one that is chosen ------------------------------------------------------------------------------------------

  private async find(id: string): Promise<void> {
    await this.model.complete();
    if (this.wayFrom) {
      const from = this.wayFrom;
      this.wayFrom = "";
      this.connect([from, id]);
      return;
    }
    if (!this.part.degrees.has(id)) {
      if (!this.model.isActor(id) && this.styling.actors) {
        this.styling.actors = false;
        note({ everything: "1" });
        void this.relaid();
      }
      this.chosen = id;
      note({ at: id });
      this.surround(id, 1);
      return;
    }
    this.choose(id);
    this.picture?.centre(id);
  }

  private choose(id: string): void {
    this.chosen = id;
    note({ at: id });
    this.light();
    this.showBehind();
  }

  private light(): void {
    if (!this.picture) return;
    const way = this.way && this.model.way(this.part, this.way);
    if (way) {
      const steps = new Set(way.slice(1).map((one, place) => [way[place]!, one].sort().join("\n")));
      const lines = this.part.lines.filter((line) => steps.has([line.subject, line.object].sort().join("\n")));
      this.picture.light(new Set(way), new Set(lines.map((line) => line.id)), new Set(way));
      return;
    }
    const line = this.part.lines.find((one) => one.id === this.chosen);
    if (line) {
      this.picture.light(new Set([line.subject, line.object]), new Set([line.id]), new Set([line.subject, line.object]));
    } else if (this.part.degrees.has(this.chosen)) {
      const lines = this.part.lines.filter((one) => one.subject === this.chosen || one.object === this.chosen);
      const nodes = new Set([this.chosen, ...lines.flatMap((one) => [one.subject, one.object])]);
      this.picture.light(nodes, new Set(lines.map((one) => one.id)), new Set([this.chosen]));
    } else this.picture.light(null, null, new Set());
  }

  private showBehind(): void {
    void details(this.behind, this.chosen, this.part, this.model, this.world, {
      close: () => this.choose(""),
      near: (id) => this.surround(id, 1),
      way: (from, to) => this.connect([from, to]),
      choose: (id) => this.choose(id),
    });
  }

  // --- the legend --------------------------------------------------------------------------------------------------

  private explain(): void {
    const { t, atlas } = this.world;
    const kinds = new Map<string, { colour: string; shape: string }>();
    for (const node of this.part.nodes) {
      const entity = atlas.entities.get(node.id);
      const kind = this.styling.actors ? (entity?.kind ?? "") : (entity?.broad ?? "");
      if (!kinds.has(kind)) kinds.set(kind, atlas.look(node.id, { broad: !this.styling.actors }));
    }
    const signs = (["hostile", "neutral", "friendly"] as const).map((word, place) =>
      h("li", null, stroke(this.colours.ties[place]!, DASHES[place]!, place === 2), t(word)),
    );
    replace(
      this.legend,
      h("summary", null, t("legend")),
      h(
        "ul",
        { class: "kinds" },
        this.styling.colour === "kind" ? [...kinds].map(([kind, look]) => h("li", null, mark(look, this.colours.outline), atlas.term(kind))) : null,
        signs,
        h("li", null, h("span", { class: "mark", "aria-hidden": "true" }, "≠"), t("disputed")),
        h("li", null, t("width")),
        this.part.lines.length > MANY ? h("li", null, t("plain-lines", { n: MANY })) : null,
      ),
    );
  }
}


const ROOMY = 2000; // nodes up to which they have their usual size
const ROOM = 700; // pixels of a picture in which nodes have their usual size
const PAUSE = 400; // milliseconds in which the still drawing reaches the screen before the card is busy with its own
const WANTS = ["pointerdown", "pointermove", "wheel", "keydown"] as const;

/** When what is there now has been shown, or at once when the reader wants it to move. */
function painted(): Promise<void> {
  return new Promise((ready) => {
    const done = (): void => {
      for (const event of WANTS) removeEventListener(event, done, true);
      ready();
    };
    for (const event of WANTS) addEventListener(event, done, { capture: true, passive: true });
    requestAnimationFrame(() => requestAnimationFrame(() => window.setTimeout(done, PAUSE)));
    window.setTimeout(done, 1000); // where nothing is shown, as in the background
  });
}

function mark(look: { colour: string; shape: string }, line: string): SVGElement {
  return svg("svg", { class: "mark", viewBox: "-9 -9 18 18", "aria-hidden": "true" }, svg("path", { d: outline(look.shape, 8), fill: look.colour, stroke: line }));
}

function stroke(colour: string, dashes: readonly [number, number], solid: boolean): SVGElement {
  return svg("svg", { class: "stroke", viewBox: "0 0 36 10", "aria-hidden": "true" }, svg("path", { d: "M0 5H36", stroke: colour, "stroke-width": 2.5, "stroke-dasharray": solid ? null : dashes.join(" ") }));
}
