// What is disputed: rival claims side by side, the best witnessed first.

import { claimList } from "../components/claimlist";
import { joined } from "../components/claims";
import { append, h, replace, type Child } from "../dom";
import { note } from "../place";
import type { Matter } from "../types";
import type { Word } from "../words";
import type { View, World } from "../world";

export const disputes: View = {
  name: "disputes",
  title: "disputes",
  tab: true,
  async show(stage, place, world) {
    const { t } = world;
    const found = await world.records.whole("disputes");
    const list = h("div");
    const more = h("button", { type: "button", class: "plain", onclick: () => void extend() }, t("more"));
    let wanted: readonly Matter[] = [];
    let shown = 0;
    const fill = async (standing: string): Promise<void> => {
      wanted = found.matters.filter((matter) => !standing || matter.standing === standing);
      shown = 0;
      replace(list, wanted.length ? null : h("p", { class: "empty" }, t("no-disputes")));
      await extend();
    };
    const extend = async (): Promise<void> => {
      const mine = wanted;
      const some = mine.slice(shown, shown + AT_ONCE);
      const first = shown;
      shown += some.length;
      more.hidden = shown >= wanted.length;
      const made = await Promise.all(some.map((matter) => shownMatter(matter, world)));
      if (mine !== wanted) return; // others have been chosen meanwhile
      append(list, made);
      if (first) list.children[first]?.querySelector<HTMLElement>("a")?.focus();
    };
    const standing = place.query.get("standing") ?? "";
    const choice = h(
      "select",
      {
        onchange: (event: Event) => {
          const value = (event.target as HTMLSelectElement).value;
          note({ standing: value });
          void fill(value);
        },
      },
      h("option", { value: "" }, t("all")),
      (["conflicting", "majority"] as const).map((value) => h("option", { value, selected: value === standing }, t(`standing-${value}`))),
    );
    await fill(standing);
    replace(
      stage,
      h("h1", null, t("disputes")),
      h("p", null, Object.entries(found.counts).map(([name, number]) => `${t(`standing-${name}` as Word)}: ${number}`).join(" · ")),
      h("label", { class: "field" }, h("span", null, t("standing")), choice),
      list,
      more,
    );
  },
};

const AT_ONCE = 25; // matters

async function shownMatter(matter: Matter, world: World): Promise<HTMLElement> {
  const { t, atlas } = world;
  const about = atlas.relations.has(matter.about) ? atlas.relation(matter.about) : atlas.link(matter.about);
  const sides = await Promise.all(
    matter.sides.map(async (side, place): Promise<Child> =>
      h(
        "div",
        { class: "side", role: "group", "aria-label": t("side", { n: place + 1 }) },
        h("h3", null, t("side", { n: place + 1 }), " · ", t("witnessed", { n: side.witnesses })),
        h("p", { class: "spoken" }, joined(side.claimants.map((id) => atlas.link(id)))),
        await claimList(side.claims, world, 10),
      ),
    ),
  );
  return h(
    "article",
    { class: "matter" },
    h("h2", null, about),
    h("p", { class: "hint" }, [t(`standing-${matter.standing}` as Word), ...matter.kinds.map((kind) => t(`against-${kind}` as Word))].join(" · ")),
    h("div", { class: "sides" }, sides),
  );
}
