// A claim as it stands among others: what is said, by whom, when, in which words, on what.

import { h, type Child } from "../dom";
import { to } from "../place";
import type { Claim, Passage } from "../types";
import type { Word } from "../words";
import type { World } from "../world";

export function claimCard(claim: Claim, world: World): HTMLElement {
  const { atlas } = world;
  return h(
    "article",
    { class: `claim ${claim.polarity === "denies" ? "denial" : ""}` },
    h("p", { class: "statement" }, h("a", { href: to("claim", short(claim.id)) }, statement(claim, world))),
    h("p", { class: "spoken" }, spoken(claim, world)),
    (claim.passages ?? []).map((passage) => quotation(passage, world)),
    claim.cites?.length
      ? h("p", { class: "cites" }, `${world.t("rests-on")}: `, joined(claim.cites.map((cited) => [atlas.link(cited.work), cited.locator && `, ${cited.locator}`])))
      : null,
  );
}

export function short(id: string): string {
  return id.replace(/^claim\//, "");
}

/** What a claim says, with the names in their own languages. */
export function statement(claim: Claim, world: World): Child {
  const arrow = claim.polarity === "denies" ? "↛" : "→";
  const { atlas } = world;
  return [atlas.text(claim.subject), ` — ${atlas.relation(claim.predicate)} ${arrow} `, atlas.text(claim.object)];
}

/** Who says it, of when, how firmly. */
export function spoken(claim: Claim, world: World): Child {
  const { atlas, t } = world;
  const who = claim.claimants?.length ? joined(claim.claimants.map((id) => atlas.link(id))) : t("nobody");
  const marks: Child[] = [t(claim.certainty as Word)];
  if (claim.polarity === "denies") marks.push(t("denies"));
  if (claim.status !== "accepted") marks.push(t(claim.status as Word));
  return [
    who,
    claim.reported_by?.length ? [` (${t("reported-by")}: `, joined(claim.reported_by.map((id) => atlas.link(id))), ")"] : null,
    " · ",
    claim.date ?? t("no-date"),
    marks.map((mark) => [" · ", mark]),
  ];
}

/** Dates that say themselves between which days they lie. */
const PLAIN = /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?(\/(\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?|\.\.)?)?$/;

/** When it was, as it is said and within which days. */
export function dates(claim: Claim): Child {
  if (!claim.date) return null;
  const bounds = PLAIN.test(claim.date) ? "" : ` (${claim.first ?? ".."} – ${claim.last ?? ".."})`;
  return [claim.date + bounds, claim.date_as_written ? [" · ", h("bdi", null, `“${claim.date_as_written}”`)] : null];
}

export function quotation(passage: Passage, world: World): HTMLElement {
  const document = world.atlas.documents.get(passage.document);
  return h(
    "figure",
    { class: "quotation" },
    h("blockquote", { dir: "auto", lang: document?.language ?? null }, passage.quotation),
    translation(passage, world),
    h("figcaption", null, h("a", { href: to("reader", passage.document, { at: String(passage.start) }) }, where(passage, world))),
  );
}

/** What a passage says in the language of the page, if somebody has translated it; named, for the words are ours. */
export function translation(passage: Passage, world: World): Child {
  const texts = passage.translations ?? {};
  const tag = [world.language, ...Object.keys(texts).filter((each) => each.startsWith(`${world.language}-`))].find((each) => each in texts);
  const text = tag ? texts[tag] : null;
  return text ? h("p", { class: "translation" }, `${world.t("translation")}: `, h("span", { lang: tag, dir: "auto" }, text)) : null;
}

/** The place of a passage: document, page, note. */
export function where(passage: Passage, world: World): Child {
  const parts: Child[] = [h("bdi", null, world.atlas.short(`document/${passage.document}`, 80))];
  if (passage.page !== undefined) parts.push(`, ${world.t("page", { n: passage.page })}`);
  if (passage.note !== undefined) parts.push(`, ${world.t("note", { n: passage.note })}`);
  return parts;
}

/** Claims as numbers that lead to them, where there is no room for what they say. */
export function numbered(ids: readonly string[], world: World): Child {
  return joined(
    ids.map((id, place) => h("a", { href: to("claim", short(id)), "aria-label": `${world.t("claim")} ${place + 1} (${short(id)})` }, String(place + 1))),
    ", ",
  );
}

/** Things with commas between them. */
export function joined(things: readonly Child[], between = "; "): Child {
  return things.map((thing, place) => (place ? [between, thing] : [thing]));
}
