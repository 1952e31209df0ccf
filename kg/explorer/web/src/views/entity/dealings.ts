// What an entity did in office and by letter, as tables: the claims that say so are a step away.

import { dates, numbered, short } from "../../components/claims";
import { table } from "../../components/table";
import { h, type Child } from "../../dom";
import { life } from "../../life";
import { to } from "../../place";
import type { Claim, Entity, LetterRow } from "../../types";
import type { Word } from "../../words";
import type { World } from "../../world";

const MOST = 300; // claims of offices that are read for the table; all stand below, by family

/** The offices that somebody held, or that were given; of an office, who held it. */
export async function offices(one: Entity, world: World): Promise<Child> {
  const { t, atlas } = world;
  const ids = (one.about ?? []).filter(([, family]) => family === "office").map(([id]) => id);
  if (!ids.length) return null;
  const claims = await world.records.claims(ids.slice(0, MOST));
  return [
    h("h2", { id: "offices" }, `${t("offices")} (${ids.length})`),
    table<Claim>({
      world,
      caption: t("offices"),
      rows: claims,
      file: "offices.csv",
      columns: [
        { title: t("who"), cell: (claim) => atlas.link(claim.subject), value: (claim) => atlas.name(claim.subject) },
        { title: t("relation"), cell: (claim) => h("a", { href: to("claim", short(claim.id)) }, said(claim, world)), value: (claim) => said(claim, world) },
        { title: t("office"), cell: (claim) => atlas.link(claim.object), value: (claim) => atlas.name(claim.object) },
        { title: t("date"), cell: (claim) => dates(claim), value: (claim) => claim.first ?? claim.last ?? null },
        { title: t("claimants"), cell: (claim) => (claim.claimants ?? []).map((id, place) => [place ? "; " : "", atlas.link(id)]) },
        { title: t("certainty"), cell: (claim) => t(claim.certainty as Word) },
      ],
    }),
  ];
}

function said(claim: Claim, world: World): string {
  const relation = world.atlas.relation(claim.predicate);
  return claim.polarity === "denies" ? `${relation} (${world.t("denies")})` : relation;
}

/** The letters that somebody wrote, received or carried, and who is said to have written to whom without a letter's being known. */
export function letters(one: Entity, world: World): Child {
  const { t, atlas } = world;
  const rows = one.letters ?? [];
  if (!rows.length) return null;
  const others = (row: LetterRow): Child => (row.with ?? []).map((each, place) => [place ? "; " : "", atlas.link(each.entity), ` (${atlas.relation(each.relation)})`]);
  return [
    h("h2", { id: "letters" }, `${t("letters")} (${rows.length})`),
    table<LetterRow>({
      world,
      caption: t("letters"),
      rows,
      file: "letters.csv",
      columns: [
        { title: t("date"), cell: (row) => row.date ?? t("no-date"), value: (row) => row.first ?? row.last ?? null },
        { title: t("letter"), cell: (row) => (row.letter ? atlas.link(row.letter) : "–"), value: (row) => (row.letter ? atlas.name(row.letter) : "") },
        { title: t("part"), cell: (row) => row.parts.map((part) => atlas.relation(part)).join(", ") + (row.denied ? ` (${t("denies")})` : "") },
        { title: t("with-whom"), cell: others, value: (row) => (row.with ?? []).map((each) => atlas.name(each.entity)).join("; ") },
        { title: t("claims"), cell: (row) => numbered(row.claims, world) },
      ],
    }),
  ];
}

/** The years of a life or of a group, in words. */
export function lifetime(one: Entity, world: World): Child {
  const named = (one.attributes ?? []).filter((each) => LIVED.has(each.property));
  if (!named.length) return life(one);
  return named.map((each, place) => [place ? " – " : "", `${world.atlas.term(each.property)} ${each.values.map((value) => value.date ?? value.text ?? "").join(" / ")}`]);
}

const LIVED: ReadonlySet<string> = new Set(["born", "died", "foundedOn", "dissolvedOn"]);
