// One entity: what it is called and is, everything claimed about it, where it is mentioned, how it ranks. And all of them.

import { claimList } from "../components/claimlist";
import { table } from "../components/table";
import { h, replace, type Child } from "../dom";
import { note, to } from "../place";
import { root } from "../records";
import type { Brief, Claim, Entity, Mention, Value } from "../types";
import type { View, World } from "../world";
import { number } from "./network/behind";

export const entity: View = {
  name: "entity",
  title: "entities",
  tab: true,
  async show(stage, place, world) {
    if (!place.id) return index(stage, place.query, world);
    const found = await world.records.one("entity", place.id);
    if (!found) {
      replace(stage, h("h1", null, world.t("entity")), h("p", null, world.t("not-here", { id: place.id })));
      return;
    }
    document.title = `${world.atlas.short(found.id, 80)} · ${world.atlas.project.title}`;
    replace(stage, await portrait(found, place.query, world));
  },
};

// --- all of them -----------------------------------------------------------------------------------------------------

function index(stage: HTMLElement, query: URLSearchParams, world: World): void {
  const { atlas, t } = world;
  const every = [...atlas.entities.values()];
  const broads = [...new Set(every.map((one) => one.broad))].sort((one, other) => atlas.term(one).localeCompare(atlas.term(other)));
  const list = h("div");
  const field = h("input", { type: "search", value: query.get("q") ?? "", placeholder: t("search-hint") });
  const kind = h("select", null, h("option", { value: "" }, t("all")), broads.map((one) => h("option", { value: one, selected: one === query.get("of") }, atlas.term(one))));
  const fill = (): void => {
    const typed = field.value.trim();
    const named = typed ? atlas.find(typed, 2000) : [...every].sort((one, other) => (other.claims ?? 0) - (one.claims ?? 0));
    const rows = named.filter((one) => !kind.value || one.broad === kind.value);
    note({ q: typed, of: kind.value });
    replace(list, entityTable(rows, world));
  };
  field.addEventListener("input", fill);
  kind.addEventListener("change", fill);
  replace(
    stage,
    h("h1", null, t("entities")),
    h("div", { class: "tools" }, h("label", { class: "field" }, h("span", null, t("search")), field), h("label", { class: "field" }, h("span", null, t("kind")), kind)),
    list,
  );
  fill();
}

function entityTable(rows: readonly Brief[], world: World): HTMLElement {
  const { atlas, t } = world;
  return table<Brief>({
    world,
    caption: t("entities"),
    rows,
    file: "entities.csv",
    columns: [
      { title: t("name"), cell: (one) => atlas.link(one.id), value: (one) => atlas.name(one.id) },
      { title: t("kind"), cell: (one) => atlas.term(one.kind) },
      { title: t("date"), cell: (one) => life(one), value: (one) => one.first ?? one.last ?? null },
      { title: t("claims"), number: true, cell: (one) => one.claims ?? 0, value: (one) => one.claims ?? 0 },
      { title: t("mentions"), number: true, cell: (one) => one.mentions ?? 0, value: (one) => one.mentions ?? 0 },
    ],
  });
}

function life(one: { first?: string; last?: string }): string {
  if (one.first && one.first === one.last) return one.first;
  return [one.first, one.last].some(Boolean) ? `${one.first ?? "?"} – ${one.last ?? "?"}` : "";
}

// --- one of them -----------------------------------------------------------------------------------------------------

async function portrait(one: Entity, query: URLSearchParams, world: World): Promise<Child> {
  const { atlas, t } = world;
  const names = (one.names ?? []).map((name) => h("bdi", { lang: name.language ?? null }, name.text));
  const others = Object.entries(one.labels ?? {}).filter(([, text]) => text !== atlas.name(one.id));
  const chosen = atlas.choice(one.descriptions);
  return [
    h("h1", null, h("bdi", null, atlas.name(one.id))),
    h("p", { class: "lead" }, atlas.term(one.kind), life(one) && ` · ${life(one)}`),
    chosen && h("p", { lang: chosen[1] || null, dir: "auto" }, chosen[0]),
    h(
      "p",
      { class: "row" },
      h("a", { href: to("network", "", { everything: "1", at: one.id, near: one.id }) }, t("in-network")),
      formats(one, world),
    ),
    h(
      "dl",
      { class: "facts" },
      others.length ? fact(t("labels"), others.map(([tag, text]) => h("bdi", { lang: tag || null }, text))) : null,
      names.length ? fact(t("other-names"), names) : null,
      (one.attributes ?? []).map((attribute) => fact(atlas.term(attribute.property), attribute.values.map((value) => shownValue(value, world)))),
      one.same_as?.length ? fact(t("same-as"), one.same_as.map((iri) => h("a", { href: iri, rel: "noreferrer noopener" }, iri))) : null,
      fact("IRI", [h("code", null, one.iri)]),
      one.note ? fact(t("remark"), [h("span", { dir: "auto" }, one.note)]) : null,
    ),
    await claimsAbout(one, query, world),
    ruleFacts(one, world),
    await saidBy(one, world),
    measured(one, world),
    mentioned(one.mentions ?? [], world),
  ];
}

function fact(title: string, values: readonly Child[]): Child {
  return [h("dt", null, title), values.map((value) => h("dd", null, value))];
}

function shownValue(value: Value, world: World): Child {
  if (value.entity) return world.atlas.link(value.entity);
  return value.date ?? h("bdi", null, value.text ?? "");
}

/** The same as RDF, at the address that the entity has. */
function formats(one: Entity, world: World): Child {
  if (world.records.offline) return null;
  const kinds = [
    ["ttl", "Turtle"],
    ["jsonld", "JSON-LD"],
    ["nt", "N-Triples"],
    ["rdfxml", "RDF/XML"],
  ] as const;
  const path = root() + one.id.split("/").map(encodeURIComponent).join("/");
  return kinds.map(([format, name]) => [" · ", h("a", { href: `${path}?format=${format}` }, name)]);
}

async function claimsAbout(one: Entity, query: URLSearchParams, world: World): Promise<Child> {
  const { t, atlas, records } = world;
  const parts = (["subject", "object", "context", "place"] as const).flatMap((part) => one.claims?.[part] ?? []);
  const ids = [...new Set(parts)];
  if (!ids.length) return [h("h2", null, t("claims")), h("p", { class: "empty" }, t("no-claims"))];
  const claims = await records.claims(ids);
  const body = h("div");
  const inTime = query.get("order") === "time";
  const choice = h(
    "select",
    {
      onchange: (event: Event) => {
        const order = (event.target as HTMLSelectElement).value;
        note({ order: order === "time" ? order : null });
        void fill(order === "time");
      },
    },
    h("option", { value: "family", selected: !inTime }, t("by-family")),
    h("option", { value: "time", selected: inTime }, t("by-time")),
  );
  const when = (claim: Claim): string => claim.first ?? claim.last ?? "9999";
  const ordered = (group: readonly Claim[]): string[] => [...group].sort((a, b) => when(a).localeCompare(when(b)) || (a.id < b.id ? -1 : 1)).map((claim) => claim.id);
  const fill = async (time: boolean): Promise<void> => {
    if (time) {
      replace(body, await claimList(ordered(claims), world));
      return;
    }
    const groups = new Map<string, Claim[]>();
    for (const claim of claims) {
      const family = atlas.familyOf(claim.predicate);
      groups.set(family, [...(groups.get(family) ?? []), claim]);
    }
    const sorted = [...groups].sort(([a], [b]) => atlas.family(a).localeCompare(atlas.family(b)));
    const sections = await Promise.all(
      sorted.map(async ([family, group]) =>
        h("details", { class: "group", open: claims.length <= 60 }, h("summary", null, h("h3", null, `${atlas.family(family)} (${group.length})`)), await claimList(ordered(group), world)),
      ),
    );
    replace(body, sections);
  };
  await fill(inTime);
  return [h("h2", null, `${t("claims")} (${ids.length})`), h("label", { class: "field" }, h("span", null, t("order")), choice), body];
}

function ruleFacts(one: Entity, world: World): Child {
  const { atlas, t } = world;
  if (!one.facts?.length) return null;
  return [
    h("h2", null, t("by-rules")),
    h(
      "ul",
      null,
      one.facts.map((found) =>
        h("li", null, atlas.link(found.subject), ` — ${atlas.relation(found.relation)} → `, atlas.link(found.object), " · ", found.claims.map((id, place) => [place ? ", " : "", h("a", { href: to("claim", id.replace("claim/", "")) }, `${t("claim")} ${place + 1}`)])),
      ),
    ),
  ];
}

async function saidBy(one: Entity, world: World): Promise<Child> {
  const { t } = world;
  const parts = [
    [t("said-by"), one.claims?.claimant ?? []],
    [t("resting-on"), one.claims?.cites ?? []],
  ] as const;
  return Promise.all(
    parts
      .filter(([, ids]) => ids.length)
      .map(async ([title, ids]) => {
        const body = h("div");
        const opened = async (event: Event): Promise<void> => {
          if ((event.target as HTMLDetailsElement).open && !body.childElementCount) replace(body, await claimList(ids, world));
        };
        return h("details", { class: "group", ontoggle: (event: Event) => void opened(event) }, h("summary", null, h("h2", null, `${title} (${ids.length})`)), body);
      }),
  );
}

function measured(one: Entity, world: World): Child {
  const { t } = world;
  const values = Object.entries(one.values ?? {});
  if (!values.length) return null;
  const body = h("div");
  void world.records.whole("network").then((network) => {
    const names = new Map(network.measures.map((measure) => [measure.id, measure]));
    replace(
      body,
      table<[string, number]>({
        world,
        caption: t("measures"),
        rows: values,
        file: "measures.csv",
        columns: [
          { title: t("measure"), cell: ([id]) => world.atlas.label(names.get(id)?.labels, id) },
          { title: t("value"), number: true, cell: ([, value]) => number(value), value: ([, value]) => value },
          { title: t("rank"), number: true, cell: ([id]) => one.ranks?.[id]?.[0] ?? "–", value: ([id]) => one.ranks?.[id]?.[0] ?? null },
          { title: t("moves"), number: true, cell: ([id]) => range(one.ranks?.[id]), value: ([id]) => range(one.ranks?.[id]) },
          { title: t("formula"), cell: ([id]) => names.get(id)?.source ?? "" },
        ],
      }),
    );
  });
  return [h("h2", null, t("measures")), h("p", { class: "hint" }, t("measured-on", { policy: world.atlas.project.policy })), body];
}

function range(ranks: readonly number[] | undefined): string {
  return ranks?.[1] === undefined ? "–" : `${ranks[1]}–${ranks[2]}`;
}

function mentioned(mentions: readonly Mention[], world: World): Child {
  const { t, atlas } = world;
  if (!mentions.length) return null;
  return [
    h("h2", null, `${t("mentions")} (${mentions.length})`),
    table<Mention>({
      world,
      caption: t("mentions"),
      rows: mentions,
      file: "mentions.csv",
      columns: [
        { title: t("as-written"), cell: (one) => h("a", { href: to("reader", one.document, { at: String(one.start) }) }, h("bdi", null, one.text)), value: (one) => one.text },
        { title: t("document"), cell: (one) => atlas.short(`document/${one.document}`, 80) },
        { title: t("page-number"), number: true, cell: (one) => one.page ?? "", value: (one) => one.page ?? null },
      ],
    }),
  ];
}
