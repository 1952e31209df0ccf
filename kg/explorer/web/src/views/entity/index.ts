// Entities: all of them, by name and kind. What one of them is: portrait.ts.

import { table } from "../../components/table";
import { calmly, h, replace } from "../../dom";
import { life } from "../../life";
import { note } from "../../place";
import type { Brief, EntityPage } from "../../types";
import type { View, World } from "../../world";
import { portrait } from "./portrait";

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

async function index(stage: HTMLElement, query: URLSearchParams, world: World): Promise<void> {
  const { atlas, t, records } = world;
  const every = records.paged ? [] : [...atlas.entities.values()];
  const known = records.paged ? Object.keys(atlas.vocabulary.looks.broad) : every.map((one) => one.broad);
  const broads = [...new Set(known)].sort((one, other) => atlas.term(one).localeCompare(atlas.term(other)));
  const list = h("div");
  const field = h("input", { type: "search", value: query.get("q") ?? "", placeholder: t("search-hint") });
  const kind = h("select", null, h("option", { value: "" }, t("all")), broads.map((one) => h("option", { value: one, selected: one === query.get("of") }, atlas.term(one))));
  let turn = 0;
  const fill = async (): Promise<void> => {
    const typed = field.value.trim();
    turn += 1;
    const mine = turn;
    note({ q: typed, of: kind.value });
    const { total, entities } = records.paged ? await records.entities({ q: typed, of: kind.value, limit: String(AT_ONCE) }) : found(typed);
    if (mine !== turn) return;
    const left = total > entities.length ? h("p", { class: "hint" }, t("first-shown-of", { n: entities.length, all: total })) : null;
    replace(list, entities.length ? entityTable(entities, world) : h("p", { class: "empty" }, t(typed || kind.value ? "nothing-found" : "nothing-there")), left);
  };
  const found = (typed: string): EntityPage => {
    const named = typed ? atlas.find(typed, 2000) : [...every].sort((one, other) => (other.claims ?? 0) - (one.claims ?? 0));
    const rows = named.filter((one) => !kind.value || one.broad === kind.value);
    return { total: rows.length, entities: rows };
  };
  field.addEventListener("input", calmly(records.paged ? 150 : 0, () => void fill()));
  kind.addEventListener("change", () => void fill());
  replace(
    stage,
    h("h1", null, t("entities")),
    h("div", { class: "tools" }, h("label", { class: "field" }, h("span", null, t("search")), field), h("label", { class: "field" }, h("span", null, t("kind")), kind)),
    list,
  );
  await fill();
}

const AT_ONCE = 500; // of entities that are not all in the page

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
