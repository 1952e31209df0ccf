// Entities: all of them, by name and kind. What one of them is: portrait.ts.

import { table } from "../../components/table";
import { h, replace } from "../../dom";
import { life } from "../../life";
import { note } from "../../place";
import type { Brief } from "../../types";
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
