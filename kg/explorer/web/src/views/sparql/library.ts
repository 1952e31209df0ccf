// The query library: a query is chosen, its parameters are filled in, and it stands in the editor as one would type it.

import { picker } from "../../components/picker";
import { append, h, replace } from "../../dom";
import type { Atlas } from "../../atlas";
import type { LibraryQuery } from "../../types";
import type { World } from "../../world";

const DAYS: Record<number, number> = { 4: 30, 6: 30, 9: 30, 11: 30 };

/** What is chosen for a parameter: terms as SPARQL writes them, by the variables that they stand for. */
export type Given = Record<string, string>;

export function libraryPart(queries: readonly LibraryQuery[], world: World, take: (text: string) => void): HTMLElement {
  const { t, atlas } = world;
  const form = h("div", { class: "parameters" });
  const choose = (event: Event): void => {
    const query = queries.find((one) => one.name === (event.target as HTMLSelectElement).value);
    if (!query) return replace(form);
    const given: Given = { lang: JSON.stringify(world.language) };
    const put = (): void => take(filled(query.text, given, (query.parameters ?? []).map((one) => one.name)));
    replace(form, query.description ? h("p", { class: "hint", lang: "en" }, query.description) : null);
    for (const parameter of query.parameters ?? []) {
      if (parameter.name === "lang" && parameter.kind === "language") continue;
      append(form, [field(parameter, world, given, put)]);
    }
    put();
  };
  const sorted = [...queries].sort((one, other) => atlas.label(one.title, one.name).localeCompare(atlas.label(other.title, other.name)));
  return h(
    "div",
    { class: "library" },
    h(
      "label",
      { class: "field" },
      h("span", null, t("library")),
      h("select", { onchange: choose }, h("option", { value: "" }, "–"), sorted.map((query) => h("option", { value: query.name }, atlas.label(query.title, query.name)))),
    ),
    form,
  );
}

type Parameter = NonNullable<LibraryQuery["parameters"]>[number];

function field(parameter: Parameter, world: World, given: Given, put: () => void): HTMLElement {
  const { atlas, t } = world;
  const label = `${parameter.name}${parameter.required ? ` (${t("needed")})` : ""}`;
  const set = (values: Record<string, string | null>): void => {
    for (const [name, value] of Object.entries(values)) {
      if (value === null) delete given[name];
      else given[name] = value;
    }
    put();
  };
  if (parameter.default) set(literals(parameter, parameter.default));
  const terms = { class: atlas.vocabulary.classes, relation: atlas.vocabulary.relations, predicate: atlas.vocabulary.relations }[parameter.kind];
  if (terms) {
    const change = (event: Event): void => {
      const value = (event.target as HTMLSelectElement).value;
      set({ [parameter.name]: value ? `<${atlas.project.prefixes.kg ?? ""}${value}>` : null });
    };
    const options = terms.map((term) => h("option", { value: term.id }, atlas.label(term.labels, term.id)));
    return h("label", { class: "field" }, h("span", null, label), h("select", { onchange: change }, h("option", { value: "" }, "–"), options), hint(parameter));
  }
  if (["date", "text", "integer", "language", "policy", "claim", "document"].includes(parameter.kind)) {
    const input = h("input", { type: "text", value: parameter.default ?? "" });
    input.addEventListener("change", () => set(literals(parameter, input.value.trim())));
    return h("label", { class: "field" }, h("span", null, label), input, hint(parameter));
  }
  const chosen = h("span", { class: "count" });
  const pick = (id: string): void => {
    chosen.textContent = atlas.short(id, 80);
    set({ [parameter.name]: iri(id, atlas) });
  };
  return h("div", { class: "row" }, picker({ world, label, chosen: pick }), chosen, hint(parameter));
}

function hint(parameter: Parameter): HTMLElement {
  return h("span", { class: "hint", lang: "en" }, parameter.description);
}

function iri(id: string, atlas: Atlas): string {
  return `<${id.includes("://") ? id : atlas.project.base + id}>`;
}

/** The terms of what was typed: a date has two bounds, an id is relative to the base. */
function literals(parameter: Parameter, typed: string): Record<string, string | null> {
  const { name, kind } = parameter;
  if (kind === "date") {
    const bounds = typed ? period(typed) : null;
    const term = (day: string | null): string | null => (day ? `"${day}"^^<http://www.w3.org/2001/XMLSchema#date>` : null);
    return { [`${name}_earliest`]: term(bounds?.[0] ?? null), [`${name}_latest`]: term(bounds?.[1] ?? null) };
  }
  if (!typed) return { [name]: null };
  if (kind === "integer") return { [name]: /^-?\d+$/.test(typed) ? typed : null };
  if (kind === "policy" || kind === "claim" || kind === "document") {
    const id = typed.includes("/") ? typed : `${kind}/${typed}`;
    return { [name]: `<${id}>` };
  }
  return { [name]: JSON.stringify(typed) };
}

/** The first and last day of a year, month, day, or an interval of them. */
export function period(text: string): [string | null, string | null] | null {
  const [from = "", until = from] = text.split("/");
  const ends = [bound(from, true), bound(until, false)] as const;
  return ends.some((end) => end === undefined) ? null : [ends[0] ?? null, ends[1] ?? null];
}

function bound(text: string, first: boolean): string | null | undefined {
  if (text === ".." || text === "") return null;
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text);
  if (!found) return undefined;
  const [, year = "", month, day] = found;
  if (day) return text;
  if (first) return `${year}-${month ?? "01"}-01`;
  const last = month ?? "12";
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const length = last === "02" ? (leap ? 29 : 28) : (DAYS[Number(last)] ?? 31);
  return `${year}-${last}-${length}`;
}

const TOKENS = /#[^\n]*|<[^<>\s]*>|"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[?$]\w+|[{}()]|[\w:-]+|[\s\S]/g;

/**
 * Write terms in the place of variables. In what a SELECT gives them variables stay, as `(term AS ?name)` in the outermost
 * and left out of inner ones; after the last bracket (ORDER BY) they stay too, for there they are those columns, but for
 * GROUP BY, where they are left out.
 */
export function filled(text: string, given: Given, names: readonly string[] = []): string {
  const tokens: string[] = text.match(TOKENS) ?? [];
  const lastBrace = tokens.lastIndexOf("}");
  let depth = 0;
  let brackets = 0;
  let choosing = false;
  let grouping = false;
  let after = "";
  const written = tokens.map((token, place) => {
    const word = token.toUpperCase();
    if (word === "SELECT") choosing = true;
    if (word === "GROUP") grouping = true;
    else if (["ORDER", "HAVING", "LIMIT", "OFFSET", "{", "}"].includes(word)) grouping = false;
    if (token === "{") {
      depth += 1;
      choosing = false;
    } else if (token === "}") depth -= 1;
    else if (token === "(") brackets += 1;
    else if (token === ")") brackets -= 1;
    if (word === "WHERE") choosing = false;
    const name = /^[?$]/.test(token) ? token.slice(1) : "";
    const named = after === "AS";
    if (token.trim()) after = word;
    const term = name ? given[name] : undefined;
    if (term !== undefined && grouping && !brackets) return ""; // what is one value groups nothing
    if (!name || term === undefined || place > lastBrace || named) {
      // A parameter that nothing is given for is no column that anybody wants to see.
      const empty = name && choosing && !brackets && depth === 0 && names.some((one) => name === one || name.startsWith(`${one}_`));
      return empty && term === undefined && tokens.filter((one) => one === token).length === 1 ? "" : token;
    }
    if (choosing && !brackets) return depth === 0 ? `(${term} AS ?${name})` : "";
    return term;
  });
  return written.join("");
}
