// What is shown, as files: SVG, PNG, GEXF 1.3 and CSV. Each says under which policy and filters it was made.

import type { Atlas } from "../../atlas";
import { h, svg } from "../../dom";
import { csv } from "../../components/table";
import type { Spell } from "../../types";
import { box, FONT, FONT_SIZE, free, type Place } from "./labels";
import { DASHES, DISPUTED, outline, type Colours, type LineLook, type NodeLook } from "./looks";
import type { Part } from "./model";

const MARGIN = 60;

/** The picture as SVG, with the labels that have room. */
export function asSvg(nodes: readonly NodeLook[], lines: readonly LineLook[], colours: Colours, about: string): string {
  const drawing = drawn(nodes, lines, colours, about);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(drawing)}\n`;
}

function drawn(nodes: readonly NodeLook[], lines: readonly LineLook[], colours: Colours, about: string): SVGSVGElement {
  const places = new Map(nodes.map((node) => [node.id, node]));
  const xs = nodes.map((node) => node.x);
  const ys = nodes.map((node) => node.y);
  const bounds = [least(xs), least(ys), -least(xs.map((x) => -x)), -least(ys.map((y) => -y))] as const;
  const named = free(nodes.map((node): Place => ({ ...node })));
  const right = nodes.filter((node) => named.has(node.id)).reduce((far, node) => Math.max(far, box(node, named.get(node.id)).right), bounds[2]);
  const size = [right - bounds[0] + 2 * MARGIN, bounds[3] - bounds[1] + 2 * MARGIN] as const;
  return svg(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: [bounds[0] - MARGIN, bounds[1] - MARGIN, ...size].map(Math.round).join(" "),
      width: Math.round(size[0]),
      height: Math.round(size[1]),
      role: "img",
      "font-family": FONT.replace(/'/g, ""),
      "font-size": FONT_SIZE,
    },
    svg("title", null, about),
    svg("rect", { x: bounds[0] - MARGIN, y: bounds[1] - MARGIN, width: size[0], height: size[1], fill: colours.ground }),
    svg("g", { fill: "none" }, bent(lines).map(([line, bend]) => stroke(line, bend, places, colours))),
    svg(
      "g",
      { stroke: colours.outline, "stroke-width": 1.2 },
      nodes.map((node) =>
        svg("path", { d: outline(node.shape, node.size), fill: node.colour, transform: `translate(${node.x} ${node.y})` }, svg("title", null, node.label)),
      ),
    ),
    svg(
      "g",
      { fill: colours.text, class: "labels" },
      nodes
        .filter((node) => named.has(node.id))
        .map((node) => {
          const { left, bottom } = box(node, named.get(node.id));
          return svg("text", { x: round(left), y: round(bottom - FONT_SIZE * 0.3) }, printable(node.label));
        }),
    ),
  );
}

/** Lines between the same two lie beside each other. */
function bent(lines: readonly LineLook[]): [LineLook, number][] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const pair = line.from < line.to ? `${line.from}\n${line.to}` : `${line.to}\n${line.from}`;
    const turn = seen.get(pair) ?? 0;
    seen.set(pair, turn + 1);
    const side = (turn % 2 ? -1 : 1) * (line.from < line.to ? 1 : -1);
    return [line, side * Math.ceil(turn / 2) * 14];
  });
}

function stroke(line: LineLook, bend: number, places: ReadonlyMap<string, NodeLook>, colours: Colours): SVGElement {
  const from = places.get(line.from)!;
  const to = places.get(line.to)!;
  const colour = colours.ties[line.sign + 1]!;
  const dashes = line.sign > 0 ? null : DASHES[line.sign + 1]!.join(" ");
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const across = [-(to.y - from.y) / length, (to.x - from.x) / length] as const;
  const middle = [(from.x + to.x) / 2 + across[0] * bend * 2, (from.y + to.y) / 2 + across[1] * bend * 2] as const;
  const way = [to.x - middle[0], to.y - middle[1]] as const;
  const reach = Math.hypot(...way) || 1;
  const tip = [to.x - (way[0] / reach) * (to.size + 1), to.y - (way[1] / reach) * (to.size + 1)] as const;
  const angle = Math.atan2(way[1], way[0]);
  const wing = (turn: number): string =>
    `${round(tip[0] - 8 * Math.cos(angle + turn))} ${round(tip[1] - 8 * Math.sin(angle + turn))}`;
  const path =
    line.from === line.to
      ? `M${from.x} ${from.y - from.size}c-24 -30 24 -30 0 0`
      : `M${from.x} ${from.y}Q${round(middle[0])} ${round(middle[1])} ${round(tip[0])} ${round(tip[1])}`;
  return svg(
    "g",
    null,
    svg("path", { d: path, stroke: colour, "stroke-width": line.width, "stroke-dasharray": dashes, opacity: 0.8 }),
    line.arrow && line.from !== line.to
      ? svg("path", { d: `M${round(tip[0])} ${round(tip[1])}L${wing(0.4)}L${wing(-0.4)}Z`, fill: colour })
      : null,
    line.disputed
      ? svg("text", { x: round((from.x + to.x) / 2 + across[0] * bend), y: round((from.y + to.y) / 2 + across[1] * bend), fill: colours.text }, DISPUTED)
      : null,
  );
}

/** The picture as PNG, twice as fine as it is large. */
export async function asPng(text: string): Promise<Blob> {
  const image = h("img");
  image.src = `data:image/svg+xml;base64,${encoded(text)}`;
  await image.decode();
  const scale = Math.min(2, 8000 / Math.max(image.width, image.height));
  const canvas = h("canvas");
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("PNG")))),
  );
}

function encoded(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let letters = "";
  for (let start = 0; start < bytes.length; start += 8192) letters += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return btoa(letters);
}

// --- GEXF ------------------------------------------------------------------------------------------------------------

const GEXF = "http://gexf.net/1.3";
const VIZ = "http://gexf.net/1.3/viz";

/** The network as GEXF 1.3, with its dates as spells. */
export function asGexf(part: Part, nodes: readonly NodeLook[], atlas: Atlas, about: string): string {
  const made = document.implementation.createDocument(GEXF, "gexf");
  const element = (name: string, given: Record<string, string | number | null | undefined>, ...inner: Element[]): Element => {
    const one = name.startsWith("viz:") ? made.createElementNS(VIZ, name) : made.createElementNS(GEXF, name);
    for (const [key, value] of Object.entries(given)) {
      if (value !== null && value !== undefined) one.setAttribute(key, printable(String(value)));
    }
    one.append(...inner);
    return one;
  };
  const written = (name: string, text: string): Element => {
    const one = element(name, {});
    one.textContent = printable(text);
    return one;
  };
  const kinds = (of: string, names: [string, string, string][]): Element =>
    element("attributes", { class: of, mode: "static" }, ...names.map(([id, title, type]) => element("attribute", { id, title, type })));
  const values = (given: Record<string, string | number>): Element =>
    element("attvalues", {}, ...Object.entries(given).map(([id, value]) => element("attvalue", { for: id, value })));
  const spells = (found: readonly Spell[]): Element[] =>
    found.length ? [element("spells", {}, ...found.map(([start, end]) => element("spell", { start, end })))] : [];
  const looks = new Map(nodes.map((node) => [node.id, node]));
  const root = made.documentElement;
  root.setAttribute("version", "1.3");
  root.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:viz", VIZ);
  root.append(
    element("meta", {}, written("creator", "Muahede"), written("description", about)),
    element(
      "graph",
      { defaultedgetype: "directed", mode: "dynamic", timeformat: "date", timerepresentation: "interval" },
      kinds("node", [
        ["kind", "kind", "string"],
        ["iri", "iri", "string"],
      ]),
      kinds("edge", [
        ["relation", "relation", "string"],
        ["family", "family", "string"],
        ["sign", "sign", "integer"],
        ["witnesses", "witnesses", "integer"],
        ["certainty", "certainty", "string"],
        ["disputed", "disputed", "boolean"],
        ["claims", "claims", "string"],
      ]),
      element(
        "nodes",
        {},
        ...part.nodes.map((node) => {
          const look = looks.get(node.id)!;
          const [r, g, b] = [1, 3, 5].map((at) => parseInt(look.colour.slice(at, at + 2), 16));
          return element(
            "node",
            { id: node.id, label: atlas.name(node.id) },
            values({ kind: atlas.kind(node.id), iri: atlas.project.base + node.id }),
            element("viz:color", { r, g, b }),
            element("viz:position", { x: look.x, y: -look.y, z: 0 }),
            element("viz:size", { value: look.size }),
          );
        }),
      ),
      element(
        "edges",
        {},
        ...part.lines.map((line) =>
          element(
            "edge",
            {
              id: line.id,
              source: line.subject,
              target: line.object,
              label: atlas.relation(line.relation),
              kind: line.relation,
              weight: line.witnesses,
              type: atlas.relations.get(line.relation)?.symmetric ? "undirected" : "directed",
            },
            values({
              relation: line.relation,
              family: atlas.familyOf(line.relation),
              sign: atlas.signOf(line.relation),
              witnesses: line.witnesses,
              certainty: line.certainty,
              disputed: String(Boolean(line.against?.length)),
              claims: (line.claims ?? []).join("; "),
            }),
            ...spells(line.spells),
          ),
        ),
      ),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(made)}\n`;
}

// --- CSV -------------------------------------------------------------------------------------------------------------

/** The ties as CSV, a row each. */
export function asCsv(part: Part, atlas: Atlas): string {
  const head = ["subject", "subject_label", "relation", "relation_label", "object", "object_label", "family", "sign", "witnesses"];
  const rest = ["certainty", "disputed", "first", "last", "claimants", "sources", "policies", "claims", "against"];
  const lines = part.lines.map((line) => [
    line.subject,
    atlas.name(line.subject),
    line.relation,
    atlas.relation(line.relation),
    line.object,
    atlas.name(line.object),
    atlas.familyOf(line.relation),
    atlas.signOf(line.relation),
    line.witnesses,
    line.certainty,
    String(Boolean(line.against?.length)),
    line.spells.map(([first]) => first ?? "").join("; "),
    line.spells.map(([, last]) => last ?? "").join("; "),
    (line.claimants ?? []).join("; "),
    (line.sources ?? []).join("; "),
    (line.policies ?? []).join("; "),
    (line.claims ?? []).join("; "),
    (line.against ?? []).join("; "),
  ]);
  return csv([[...head, ...rest], ...lines]);
}

/** Text without the characters that XML cannot hold. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");
}

function least(values: readonly number[]): number {
  return values.reduce((one, other) => Math.min(one, other), values[0] ?? 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
