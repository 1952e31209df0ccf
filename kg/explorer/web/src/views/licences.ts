// What this page is made of, by others, and under which licences.

import { h, replace } from "../dom";
import { licences as text } from "../records";
import type { View } from "../world";

export const licences: View = {
  name: "licences",
  title: "licences",
  tab: false,
  async show(stage, _, world) {
    const { t } = world;
    const parts = (await text()).split(/\n-{60,}\n/);
    replace(
      stage,
      h("h1", null, t("licences")),
      h("p", { class: "hint" }, t("licences-hint")),
      parts.map((part) => {
        const [name = "", ...rest] = part.trim().split("\n");
        return h("details", { class: "group" }, h("summary", null, h("h2", { lang: "en" }, name)), h("pre", { lang: "en" }, rest.join("\n").trim()));
      }),
    );
  },
};
