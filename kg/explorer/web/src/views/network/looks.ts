// How nodes and ties look: colours, shapes, sizes, dashes; the same for the picture, the legend and the files.

import type { Atlas } from "../../atlas";
import { cut } from "../../atlas";
import type { NetworkNode } from "../../types";
import type { Line, Part } from "./model";
import { isShown, values } from "./shown";

/** Okabe and Ito (2008), for communities; after the seventh they begin again, in other shapes. */
const COLOURS = ["#0072B2", "#E69F00", "#009E73", "#CC79A7", "#D55E00", "#56B4E9", "#F0E442"];
export const SHAPES = ["circle", "square", "triangle", "diamond", "triangle-down", "hexagon", "star"];

export interface Colours {
  text: string;
  ground: string;
  outline: string;
  /** Of a tie by its sign, hostile first. */
  ties: [string, string, string];
}

export const LIGHT: Colours = { text: "#1b1b1b", ground: "#ffffff", outline: "#333333", ties: ["#b04a00", "#767676", "#00639c"] };
export const DARK: Colours = { text: "#f0f0f0", ground: "#14161a", outline: "#e6e6e6", ties: ["#ff9d57", "#9a9a9a", "#6cb8f0"] };

/** Dashes by sign, in pixels: hostile ties are dashed, neutral ones dotted, friendly ones drawn through. */
export const DASHES: [[number, number], [number, number], [number, number]] = [
  [9, 5],
  [2, 3],
  [10000, 1],
];
export const DISPUTED = "≠";

export interface NodeLook {
  id: string;
  x: number;
  y: number;
  size: number;
  colour: string;
  shape: string;
  label: string;
}

export interface LineLook {
  id: string;
  from: string;
  to: string;
  width: number;
  sign: -1 | 0 | 1;
  arrow: boolean;
  disputed: boolean;
}

export interface Styling {
  size: string;
  colour: string;
  actors: boolean;
}

const LONGEST_LABEL = 36;

/** `scale`: how large nodes are, of their usual size; a phone has less room. */
export function nodeLooks(part: Part, styling: Styling, atlas: Atlas, scale = 1): NodeLook[] {
  const measured = part.nodes.map((node) => sizeOf(node, styling, part));
  const most = measured.reduce((one, other) => Math.max(one, other), 0) || 1;
  return part.nodes.map((node, place) => {
    const look = lookOf(node, styling, atlas);
    return {
      id: node.id,
      x: styling.actors ? (node.actor_x ?? node.x) : node.x,
      y: styling.actors ? (node.actor_y ?? node.y) : node.y,
      size: round(scale * (4 + 9 * Math.sqrt(Math.max(0, measured[place]!) / most))),
      colour: look.colour,
      shape: look.shape,
      label: cut(atlas.name(node.id).replace(/\s+/g, " "), LONGEST_LABEL),
    };
  });
}

export function sizeOf(node: NetworkNode, styling: Styling, part: Part): number {
  if (styling.size === "ties") return part.degrees.get(node.id) ?? 0;
  if (isShown(styling.size)) return values(part, styling.size).get(node.id) ?? 0;
  return node.values?.[styling.size] ?? 0;
}

export function lookOf(node: NetworkNode, styling: Styling, atlas: Atlas): { colour: string; shape: string } {
  if (styling.colour !== "community") return atlas.look(node.id, { broad: !styling.actors });
  if (node.community === undefined) return { colour: "#8A8F98", shape: "circle" };
  const turn = Math.floor(node.community / COLOURS.length);
  return { colour: COLOURS[node.community % COLOURS.length]!, shape: SHAPES[(node.community + turn) % SHAPES.length]! };
}

export function lineLooks(part: Part, atlas: Atlas): LineLook[] {
  return part.lines.map((line) => lineLook(line, atlas));
}

export function lineLook(line: Line, atlas: Atlas): LineLook {
  return {
    id: line.id,
    from: line.subject,
    to: line.object,
    width: round(1.6 + 0.9 * Math.min(line.witnesses - 1, 6)),
    sign: atlas.signOf(line.relation) as -1 | 0 | 1,
    arrow: !atlas.relations.get(line.relation)?.symmetric,
    disputed: Boolean(line.against?.length),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The outline of a shape around 0, for SVG. */
export function outline(shape: string, r: number): string {
  const ring = (points: number, turn: number, inner = 1): string => {
    const steps = inner === 1 ? points : points * 2;
    const at = (step: number): string => {
      const angle = (2 * Math.PI * step) / steps + turn;
      const reach = step % 2 && inner !== 1 ? r * inner : r;
      return `${round(reach * Math.sin(angle))} ${round(-reach * Math.cos(angle))}`;
    };
    return `M${Array.from({ length: steps }, (_, step) => at(step)).join("L")}Z`;
  };
  switch (shape) {
    case "square":
      return ring(4, Math.PI / 4);
    case "triangle":
      return ring(3, 0);
    case "triangle-down":
      return ring(3, Math.PI);
    case "diamond":
      return ring(4, 0);
    case "hexagon":
      return ring(6, Math.PI / 2);
    case "star":
      return ring(5, 0, 0.45);
    default:
      return `M${-r} 0A${r} ${r} 0 1 0 ${r} 0A${r} ${r} 0 1 0 ${-r} 0Z`;
  }
}
