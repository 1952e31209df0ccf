// One claim: its words in their paragraph, who says it, on what, who else does, who contradicts, what policies make of it.

import { claimList } from "../components/claimlist";
import { dates, joined, spoken, statement, translation, where } from "../components/claims";
import { formats, named } from "../components/formats";
import { h, replace, type Child } from "../dom";
import { to } from "../place";
import type { Claim, Passage, Why } from "../types";
import type { Word } from "../words";
import type { View, World } from "../world";

export const claim: View = {
  name: "claim",
  title: "claim",
  tab: false,
  async show(stage, place, world) {
    const found = place.id ? await world.records.one("claim", place.id) : null;
    if (!found) {
      replace(stage, h("h1", null, world.t("claim")), h("p", null, world.t("not-here", { id: place.id })));
      return;
    }
    document.title = `${world.atlas.sentence(found)} · ${world.atlas.project.title}`;
    replace(stage, await page(found, world));
  },
};

async function page(found: Claim, world: World): Promise<Child> {
  const { atlas, t } = world;
  const cited = found.cites ?? [];
  const archived = (work: string): boolean => atlas.isA(atlas.kind(work), "ArchiveFile");
  return [
    h("h1", { class: "statement" }, statement(found, world)),
    h("p", { class: "lead" }, spoken(found, world)),
    (found.passages ?? []).map((passage) => inParagraph(passage, world)),
    h(
      "dl",
      { class: "facts" },
      row(t("who"), [atlas.link(found.subject)]),
      row(t("relation"), [`${atlas.relation(found.predicate)} (${atlas.family(atlas.familyOf(found.predicate))})`]),
      row(t("whom"), [atlas.link(found.object)]),
      row(t("claimants"), (found.claimants ?? []).map((id) => atlas.link(id))),
      row(t("reported-by"), (found.reported_by ?? []).map((id) => atlas.link(id))),
      row(t("date"), found.date ? [dates(found)] : []),
      row(t("place"), found.place ? [atlas.link(found.place)] : []),
      row(t("within"), (found.context ?? []).map((id) => atlas.link(id))),
      row(t("cites"), cited.filter((each) => !archived(each.work)).map((each) => [atlas.link(each.work), each.locator && `, ${each.locator}`])),
      row(t("archive-file"), cited.filter((each) => archived(each.work)).map((each) => [atlas.link(each.work), each.locator && `, ${each.locator}`])),
      row(t("footnotes"), (found.footnotes ?? []).map(String)),
      row(t("readings"), (found.readings ?? []).map((id) => id.replace(/^reading\//, ""))),
      row(t("remark"), [found.remark, ...(found.remarks ?? []).map((remark) => atlas.label(remark.labels, ""))].filter(Boolean).map((text) => h("span", { dir: "auto" }, text as string))),
      row("IRI", [named(found.id, world)]),
    ),
    formats(found.id, world),
    found.why && (await because(found, found.why, world)),
    await others(t("rests-on-claims"), found.rests_on ?? [], world),
  ];
}

function row(title: string, values: readonly Child[]): Child {
  return values.length ? [h("dt", null, title), values.map((value) => h("dd", null, value))] : null;
}

/** A passage where it stands: what comes before and after it in its paragraph, and the way to the text. */
function inParagraph(passage: Passage, world: World): HTMLElement {
  const document = world.atlas.documents.get(passage.document);
  return h(
    "figure",
    { class: "paragraph" },
    h("blockquote", { dir: "auto", lang: document?.language ?? null }, passage.before, h("mark", null, passage.quotation), passage.after),
    translation(passage, world),
    h("figcaption", null, h("a", { href: to("reader", passage.document, { at: String(passage.start) }) }, where(passage, world))),
  );
}

async function because(found: Claim, why: Why, world: World): Promise<Child> {
  const { t, atlas } = world;
  const same = [...(why.claims ?? []), ...(why.denials ?? [])].filter((id) => id !== found.id);
  return [
    h("h2", null, t("witnesses")),
    h("p", null, t("witnessed", { n: why.witnesses.number })),
    h(
      "ul",
      null,
      why.witnesses.groups
        .filter((group) => (group.ties ?? []).length && (group.claims ?? []).length > 1)
        .map((group) => h("li", null, t("one-witness", { n: group.claims!.length }), " ", joined(group.ties!.map((id) => atlas.link(id))))),
    ),
    await others(t("same-said"), same, world),
    h("h2", null, t("against")),
    why.against?.length
      ? [
          h("ul", null, why.against.map((each) => h("li", null, each.kinds.map((kind) => t(`against-${kind}` as Word)).join(", "), ": ", h("a", { href: to("claim", each.claim.replace("claim/", "")) }, each.claim)))),
          await claimList(why.against.map((each) => each.claim), world),
        ]
      : h("p", { class: "empty" }, t("nobody-against")),
    h("h2", null, t("policies")),
    h(
      "ul",
      { class: "verdicts" },
      (why.policies ?? []).map((each) => {
        const rivals = (each.contested_by ?? []).map((id) => h("a", { href: to("claim", id.replace("claim/", "")) }, id));
        return h(
          "li",
          { class: each.verdict === "fact" ? "yes" : "no" },
          h("strong", null, each.policy),
          `: ${t(`verdict-${each.verdict.replace(" ", "-")}` as Word)}`,
          each.conditions?.length ? ` (${each.conditions.join("; ")})` : null,
          rivals.length ? [" ≠ ", joined(rivals, ", ")] : null,
        );
      }),
    ),
    why.facts?.length ? h("p", { class: "hint" }, why.facts.map((each) => `${each.id} · ${t("under", { policy: each.policy })}${each.rule ? ` · ${each.rule}` : ""}`).join("; ")) : null,
  ];
}

async function others(title: string, ids: readonly string[], world: World): Promise<Child> {
  return ids.length ? [h("h2", null, title), await claimList(ids, world)] : null;
}
