// Many claims, some at a time: read when they are to be seen.

import { append, h } from "../dom";
import type { World } from "../world";
import { claimCard } from "./claims";

const AT_ONCE = 25;

/** The claims of some ids; the rest comes when it is asked for. */
export async function claimList(ids: readonly string[], world: World, atOnce = AT_ONCE): Promise<HTMLElement> {
  const list = h("div", { class: "claims" });
  let shown = 0;
  const more = h("button", { type: "button", class: "plain" }, world.t("more"));
  const extend = async (): Promise<Element | undefined> => {
    const claims = await world.records.claims(ids.slice(shown, shown + atOnce));
    const cards = claims.map((claim) => claimCard(claim, world));
    shown += atOnce;
    append(list, cards);
    more.hidden = shown >= ids.length;
    return cards[0];
  };
  more.addEventListener("click", () => void extend().then((first) => first?.querySelector<HTMLElement>("a")?.focus()));
  await extend();
  return h("div", null, list, more);
}
