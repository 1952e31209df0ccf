// What things are called and what they are: labels by id, in the language that is chosen, and finding things by name.

import { h } from "./dom";
import { to } from "./place";
import type { Brief, Claim, DocumentBrief, Labels, Look, Project, Relation, Term, Vocabulary } from "./types";
import type { Language } from "./words";

const LONGEST = 300; // letters of a name that are shown where many stand together

export class Atlas {
  readonly entities: Map<string, Brief>;
  readonly documents: ReadonlyMap<string, DocumentBrief>;
  readonly relations: ReadonlyMap<string, Relation>;
  private readonly terms: ReadonlyMap<string, Term>;
  private folded: { key: string; entity: Brief }[] = [];
  language: Language = "en";

  constructor(
    readonly project: Project,
    readonly vocabulary: Vocabulary,
    entities: readonly Brief[],
    documents: readonly DocumentBrief[],
  ) {
    this.entities = new Map(entities.map((entity) => [entity.id, entity]));
    this.documents = new Map(documents.map((document) => [document.id, document]));
    this.relations = new Map(vocabulary.relations.map((relation) => [relation.id, relation]));
    this.terms = new Map(
      [...vocabulary.properties, ...vocabulary.classes, ...vocabulary.relations].map((term) => [term.id, term]),
    );
  }

  /** Keep the names of more entities. */
  know(entities: readonly Brief[]): void {
    for (const entity of entities) this.entities.set(entity.id, entity);
    this.folded = [];
  }

  /** The label in the interface's language, else in the project's, else any; and its language. */
  choice(labels: Labels | undefined): [string, string] | null {
    if (!labels) return null;
    for (const tag of [this.language, ...this.project.languages, ""]) {
      const text = labels[tag];
      if (text !== undefined) return [text, tag];
    }
    const first = Object.entries(labels)[0];
    return first ? [first[1], first[0]] : null;
  }

  label(labels: Labels | undefined, otherwise: string): string {
    return this.choice(labels)?.[0] ?? otherwise;
  }

  /** The name of an entity, a document or a reading. */
  name(id: string): string {
    const document = this.documents.get(id.replace(/^document\//, ""));
    return document?.title ?? this.label(this.entities.get(id)?.labels, id);
  }

  /** A name short enough to stand among others. */
  short(id: string, longest = LONGEST): string {
    return cut(this.name(id), longest);
  }

  term(id: string): string {
    return this.label(this.terms.get(id)?.labels, id);
  }

  relation(id: string): string {
    return this.label(this.relations.get(id)?.labels, id);
  }

  family(id: string): string {
    return this.label(this.vocabulary.families.find((family) => family.id === id)?.labels, id);
  }

  familyOf(relation: string): string {
    return this.relations.get(relation)?.family ?? "";
  }

  signOf(relation: string): number {
    return Math.sign(this.relations.get(relation)?.sign ?? 0);
  }

  kind(id: string): string {
    return this.entities.get(id)?.kind ?? "Entity";
  }

  /** Whether a class lies under another, or is it. */
  isA(kind: string, above: string): boolean {
    return kind === above || (this.terms.get(kind)?.parents ?? []).some((parent) => this.isA(parent, above));
  }

  look(id: string, { broad = false } = {}): Look {
    const entity = this.entities.get(id);
    const looks = this.vocabulary.looks;
    const fine = !broad && entity ? looks.kinds[entity.kind] : undefined;
    return fine ?? looks.broad[entity?.broad ?? ""] ?? { colour: "#8A8F98", shape: "circle" };
  }

  policy(id: string): string {
    return this.project.policies.find((policy) => policy.id === id)?.label ?? id;
  }

  /** What a claim says, as a line; a crossed arrow denies. */
  sentence(claim: Claim): string {
    const arrow = claim.polarity === "denies" ? "↛" : "→";
    return `${this.short(claim.subject)} — ${this.relation(claim.predicate)} ${arrow} ${this.short(claim.object)}`;
  }

  /** The name of a thing as text that keeps its own direction and language. */
  text(id: string): HTMLElement {
    const labels = this.entities.get(id)?.labels;
    const chosen = this.choice(labels);
    const spoken = chosen && chosen[1] !== this.language && chosen[1] ? { lang: chosen[1] } : {};
    return h("bdi", spoken, this.short(id));
  }

  /** The name of a thing as a link to its page. */
  link(id: string, part: Record<string, unknown> = {}): HTMLElement {
    if (id.startsWith("claim/")) return h("a", { href: to("claim", id.slice(6)), ...part }, id);
    const document = this.documents.get(id.replace(/^document\//, ""));
    if (document && !this.entities.has(id)) {
      return h("a", { href: to("reader", document.id), ...part }, h("bdi", null, cut(document.title, LONGEST)));
    }
    if (!this.entities.has(id)) return this.text(id);
    return h("a", { href: to("entity", id), ...part }, this.text(id));
  }

  /** Find entities by name, in any spelling: those that begin with what was typed first. */
  find(typed: string, most = 30, wanted?: (entity: Brief) => boolean): Brief[] {
    const key = folded(typed);
    if (!key) return [];
    if (!this.folded.length) {
      for (const entity of this.entities.values()) {
        const names = new Set([...Object.values(entity.labels ?? {}), ...(entity.names ?? []), entity.id]);
        for (const one of names) this.folded.push({ key: folded(one), entity });
      }
    }
    const best = new Map<Brief, number>();
    for (const { key: name, entity } of this.folded) {
      const place = name.indexOf(key);
      if (place < 0 || (wanted && !wanted(entity))) continue;
      const rank = name === key ? 0 : place === 0 ? 1 : name[place - 1] === " " ? 2 : 3;
      best.set(entity, Math.min(rank, best.get(entity) ?? 9));
    }
    const order = ([one, first]: [Brief, number], [other, second]: [Brief, number]): number =>
      first - second || (other.claims ?? 0) - (one.claims ?? 0) || (one.id < other.id ? -1 : 1);
    return [...best].sort(order).slice(0, most).map(([entity]) => entity);
  }
}

const LETTERS: Record<string, string> = { ı: "i", ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe" };

/** One key for spellings that differ in marks, case and apostrophes. */
export function folded(text: string): string {
  return text
    .replace(/İ/g, "i")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’ʼ`´]/g, "")
    .replace(/[ıłøđßæœ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

export function cut(text: string, longest: number): string {
  const letters = [...text.slice(0, longest * 2 + 2)];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join("")}…` : text;
}
