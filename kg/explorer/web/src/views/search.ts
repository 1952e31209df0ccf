// Words: in names and descriptions, in the passages of claims, and in whole texts. Served, the program's index finds them
// (docs/fulltext.md); offline, the page looks through the names and texts that it carries.

import { folded } from "../atlas";
import { numbered } from "../components/claims";
import { h, replace, type Child } from "../dom";
import { note, to } from "../place";
import { complaint, root } from "../records";
import type { DocumentText, Paragraph } from "../types";
import type { Word } from "../words";
import type { Shown, View, World } from "../world";

interface Hit {
  place: string;
  id: string;
  label: string;
  snippet: string;
  /** First and last-plus-one letter (not UTF-16 unit) of what was found. */
  marks: [number, number][];
  document?: string | null;
  page?: number | null;
  note?: number | null;
  start?: number | null;
  claims?: string[];
}

interface Found {
  count: number;
  begun?: boolean;
  hits: Hit[];
}

const PLACES = ["name", "description", "passage", "paragraph"] as const;
const MOST = 100;

export const search: View = {
  name: "search",
  title: "search",
  tab: true,
  async show(stage, place, world): Promise<Shown> {
    const { t } = world;
    const field = h("input", { type: "search", name: "q", value: place.query.get("q") ?? "", maxlength: "300" });
    const places = world.records.offline ? (["name", "paragraph"] as const) : PLACES;
    const option = (value: string, text: string): HTMLElement => h("option", { value, selected: value === (place.query.get("in") ?? "") }, text);
    const where = h("select", null, option("", t("all")), places.map((one) => option(one, t(`in-${one}`))));
    const answer = h("section", { class: "answer", "aria-label": t("results") });
    const status = h("p", { class: "counts", role: "status" });
    let turn = 0;
    const run = async (): Promise<void> => {
      const words = field.value.trim();
      turn += 1;
      const mine = turn;
      note({ q: words, in: where.value });
      if (!words) return replace(answer);
      status.textContent = t("loading");
      try {
        const found = world.records.offline ? await within(words, where.value, world) : await asked(words, where.value, world);
        await world.records.know(found.hits.map((hit) => hit.id));
        if (mine !== turn) return;
        status.textContent = found.count ? t("found", { n: found.count }) + (found.begun ? ` · ${t("begun")}` : "") : t("nothing-found");
        replace(answer, h("ol", { class: "hits" }, found.hits.map((hit) => h("li", null, shown(hit, world)))), found.count > found.hits.length && h("p", { class: "hint" }, t("first-shown", { n: found.hits.length })));
      } catch (error) {
        status.textContent = "";
        replace(answer, h("p", { role: "alert" }, t("failed", { what: error instanceof Error ? error.message : String(error) })));
      }
    };
    const submitted = (event: Event): void => {
      event.preventDefault();
      void run();
    };
    where.addEventListener("change", () => void run());
    replace(
      stage,
      h("h1", null, t("search")),
      h(
        "form",
        { role: "search", class: "row", onsubmit: submitted },
        h("label", { class: "field grow" }, h("span", null, t("search-words")), field),
        h("label", { class: "field" }, h("span", null, t("where")), where),
        h("button", { type: "submit", class: "main" }, t("search")),
      ),
      h("p", { class: "hint" }, world.records.offline ? t("search-offline") : t("search-how")),
      status,
      answer,
    );
    if (field.value) await run();
    return {
      leave: () => {
        turn += 1;
      },
    };
  },
};

function shown(hit: Hit, world: World): Child {
  const { t, atlas } = world;
  const document = hit.document?.replace(atlas.project.base, "").replace(/^document\//, "");
  const at: Record<string, string> = hit.start === null || hit.start === undefined ? {} : { at: String(hit.start) };
  const title = document ? h("a", { href: to("reader", document, at) }, h("bdi", null, hit.label)) : named(hit, world);
  const place = [t(`in-${hit.place}` as Word), hit.page && t("page", { n: hit.page }), hit.note && t("note", { n: hit.note })].filter(Boolean).join(", ");
  const claims = (hit.claims ?? []).map((iri) => iri.replace(atlas.project.base, ""));
  return [
    h("p", { class: "statement" }, title, " ", h("span", { class: "count" }, place)),
    h("p", { class: "snippet", dir: "auto" }, marked(hit)),
    claims.length
      ? h("p", { class: "cites" }, `${t("claims")}: `, numbered(claims, world))
      : null,
  ];
}

function named(hit: Hit, world: World): Child {
  return world.atlas.entities.has(hit.id) ? world.atlas.link(hit.id) : h("bdi", null, hit.label);
}

/** A snippet with what was found marked. */
function marked(hit: Hit): Child {
  const letters = [...hit.snippet];
  const parts: Child[] = [];
  let done = 0;
  for (const [from, until] of hit.marks) {
    parts.push(letters.slice(done, from).join(""), h("mark", null, letters.slice(from, until).join("")));
    done = until;
  }
  return [...parts, letters.slice(done).join("")];
}

async function asked(words: string, place: string, world: World): Promise<Found> {
  const wanted = new URLSearchParams({ q: words, lang: world.language, limit: String(MOST), ...(place ? { in: place } : {}) });
  const response = await fetch(`${root()}api/fulltext?${wanted}`, { headers: { accept: "application/json" } });
  if (!response.ok) throw new Error(await complaint(response));
  return (await response.json()) as Found;
}

// --- offline ---------------------------------------------------------------------------------------------------------

const AROUND = 80; // letters of a paragraph before and after what was found

async function within(words: string, place: string, world: World): Promise<Found> {
  const keys = folded(words).split(" ").filter(Boolean);
  const hits: Hit[] = [];
  if (place !== "paragraph") {
    for (const entity of await world.find(words, MOST)) hits.push({ place: "name", id: entity.id, label: world.atlas.name(entity.id), snippet: world.atlas.term(entity.kind), marks: [] });
  }
  if (place !== "name") {
    for (const { id } of world.atlas.documents.values()) {
      const text = await world.records.one("document", id);
      if (text) hits.push(...inParagraphs(text, keys));
    }
  }
  return { count: hits.length, hits: hits.slice(0, MOST) };
}

function inParagraphs(document: DocumentText, keys: readonly string[]): Hit[] {
  const found: Hit[] = [];
  for (const paragraph of document.paragraphs ?? []) {
    const text = paragraph.runs.map((run) => run.text).join("");
    const key = folded(text);
    if (!keys.every((word) => key.includes(word))) continue;
    const first = [...text.matchAll(/[\p{L}\p{N}]+/gu)].find((word) => folded(word[0]).includes(keys[0]!));
    found.push(hitAt(document, paragraph, text, first?.index ?? 0, first?.[0].length ?? 0));
  }
  return found;
}

function hitAt(document: DocumentText, paragraph: Paragraph, text: string, at: number, long: number): Hit {
  const from = Math.max(0, at - AROUND);
  const before = [...text.slice(from, at)].length + (from ? 1 : 0);
  const snippet = `${from ? "…" : ""}${text.slice(from, at + long + AROUND)}${text.length > at + long + AROUND ? "…" : ""}`;
  const start = paragraph.runs[0]?.start ?? 0;
  return { place: "paragraph", id: `document/${document.id}`, document: document.id, label: document.title, page: paragraph.page, start, snippet, marks: [[before, before + [...text.slice(at, at + long)].length]] };
}
