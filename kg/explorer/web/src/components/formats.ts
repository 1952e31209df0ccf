// The same thing as RDF, at the address that it has.

import { h, type Child } from "../dom";
import { root } from "../records";
import type { World } from "../world";

const KINDS = [
  ["ttl", "Turtle", "text/turtle"],
  ["jsonld", "JSON-LD", "application/ld+json"],
  ["nt", "N-Triples", "application/n-triples"],
  ["rdfxml", "RDF/XML", "application/rdf+xml"],
] as const;

/** Links to a thing in the formats of RDF; nothing where there is no server to give them. */
export function formats(id: string, world: World): Child {
  if (world.records.offline) return null;
  const path = root() + id.split("/").map(encodeURIComponent).join("/");
  const links = KINDS.map(([format, name, type]) => h("a", { href: `${path}?format=${format}`, type, rel: "alternate" }, name));
  return h("span", { class: "formats", role: "group", "aria-label": "RDF" }, links);
}

/** The IRI of a thing. */
export function named(id: string, world: World): Child {
  return h("code", null, world.atlas.project.base + id);
}
