// One entity: what it is called and is, its offices and letters, everything claimed about it, where it is mentioned, how it ranks.

import { claimList } from "../../components/claimlist";
import { joined } from "../../components/claims";
import { formats, named } from "../../components/formats";
import { table } from "../../components/table";
import { h, replace, type Child } from "../../dom";
import { note, to } from "../../place";
import type { Entity, Mention, Value } from "../../types";
import type { World } from "../../world";
import { number } from "../network/behind";
import { letters, lifetime, offices } from "./dealings";

const OPEN = 60; // claims up to which all families stand open

export async function portrait(one: Entity, query: URLSearchParams, world: World): Promise<Child> {
  const { atlas, t } = world;
  const names = (one.names ?? []).map((name) => h("bdi", { lang: name.language ?? null }, name.text));
  const others = Object.entries(one.labels ?? {}).filter(([, text]) => text !== atlas.name(one.id));
  const chosen = atlas.choice(one.descriptions);
  const lived = lifetime(one, world);
  return [
    h("h1", null, h("bdi", null, atlas.name(one.id))),
    h("p", { class: "lead" }, atlas.term(one.kind), lived && [" · ", lived]),
    chosen && h("p", { lang: chosen[1] || null, dir: "auto" }, chosen[0]),
    h(
      "p",
      { class: "row" },
      h("a", { href: to("network", "", { everything: "1", at: one.id, near: one.id }) }, t("in-network")),
      formats(one.id, world),
    ),
    h(
      "dl",
      { class: "facts" },
      others.length ? fact(t("labels"), [joined(others.map(([tag, text]) => h("bdi", { lang: tag || null }, text)))]) : null,
      names.length ? fact(t("other-names"), [joined(names)]) : null,
      (one.attributes ?? []).map((attribute) => fact(atlas.term(attribute.property), attribute.values.map((value) => shownValue(value, world)))),
      one.same_as?.length ? fact(t("same-as"), one.same_as.map((iri) => h("a", { href: iri, rel: "noreferrer noopener" }, iri))) : null,
      fact("IRI", [named(one.id, world)]),
      one.note ? fact(t("remark"), [h("span", { dir: "auto" }, one.note)]) : null,
    ),
    await offices(one, world),
    letters(one, world),
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

async function claimsAbout(one: Entity, query: URLSearchParams, world: World): Promise<Child> {
  const { t, atlas } = world;
  const about = one.about ?? [];
  if (!about.length) return [h("h2", null, t("claims")), h("p", { class: "empty" }, t("no-claims"))];
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
  const fill = async (time: boolean): Promise<void> => {
    if (time) {
      replace(body, await claimList(about.map(([id]) => id), world));
      return;
    }
    const groups = new Map<string, string[]>();
    for (const [id, family] of about) {
      const held = groups.get(family);
      if (held) held.push(id);
      else groups.set(family, [id]);
    }
    const sorted = [...groups].sort(([a], [b]) => atlas.family(a).localeCompare(atlas.family(b)));
    const open = about.length <= OPEN;
    replace(body, await Promise.all(sorted.map(([family, ids]) => folded(h("h3", null, `${atlas.family(family)} (${ids.length})`), ids, open, world))));
  };
  await fill(inTime);
  return [h("h2", { id: "claims" }, `${t("claims")} (${about.length})`), h("label", { class: "field" }, h("span", null, t("order")), choice), body];
}

/** Claims under a heading that opens; they are read when it does. */
async function folded(heading: HTMLElement, ids: readonly string[], open: boolean, world: World): Promise<HTMLElement> {
  const body = h("div");
  const fill = async (): Promise<void> => {
    if (!body.childElementCount) replace(body, await claimList(ids, world));
  };
  if (open) await fill();
  const opened = (event: Event): void => {
    if ((event.target as HTMLDetailsElement).open) void fill();
  };
  return h("details", { class: "group", open, ontoggle: opened }, h("summary", null, heading), body);
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

function saidBy(one: Entity, world: World): Promise<Child> {
  const { t } = world;
  const parts = [
    [t("said-by"), one.claims?.claimant ?? []],
    [t("resting-on"), one.claims?.cites ?? []],
  ] as const;
  return Promise.all(parts.filter(([, ids]) => ids.length).map(([title, ids]) => folded(h("h2", null, `${title} (${ids.length})`), ids, false, world)));
}

function measured(one: Entity, world: World): Child {
  const { t } = world;
  const values = Object.entries(one.values ?? {});
  if (!values.length) return null;
  const body = h("div");
  const network = world.records.paged ? world.records.portion(new URLSearchParams({ top: "1" })) : world.records.whole("network");
  void network.then(({ measures }) => {
    const names = new Map(measures.map((measure) => [measure.id, measure]));
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
