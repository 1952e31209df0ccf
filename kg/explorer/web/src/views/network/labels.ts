// Which labels are written: those of the largest nodes first, and none across another.

export interface Place {
  id: string;
  /** The middle of the node, in pixels of the picture. */
  x: number;
  y: number;
  size: number;
  label: string;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const FONT_SIZE = 13;
export const FONT = "system-ui, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif";
const GAP = 4;
const APART = 5; // pixels between two labels of one line
const CELL = 80;
const CORE = 0.7; // of a node that no label crosses
const LARGE = 10; // pixels
const TRIED = 10; // nodes that are tried for each label that may be written, the largest first

const widths = new Map<string, number>();
let pen: CanvasRenderingContext2D | null | undefined;

function width(label: string): number {
  let found = widths.get(label);
  if (found === undefined) {
    pen ??= document.createElement("canvas").getContext("2d");
    if (pen) pen.font = `${FONT_SIZE}px ${FONT}`;
    found = pen?.measureText(label).width ?? label.length * 7;
    widths.set(label, found);
  }
  return found;
}

/** Where a label may stand beside its node, the best first. */
export const SIDES = ["right", "left", "below", "above"] as const;
export type Side = (typeof SIDES)[number];

/** The box of a label beside its node. */
export function box(place: Place, side: Side = "right"): Box {
  const reach = place.size + GAP;
  const half = FONT_SIZE * 0.65;
  const wide = width(place.label);
  const left = side === "right" ? place.x + reach : side === "left" ? place.x - reach - wide : place.x - wide / 2;
  const middle = side === "below" ? place.y + reach + half : side === "above" ? place.y - reach - half : place.y;
  return { left: left - APART / 2, top: middle - half, right: left + wide + APART / 2, bottom: middle + half };
}

export interface Bounds {
  /** Nodes whose labels come first. */
  first?: ReadonlySet<string>;
  /** The width of the picture, which no label leaves if it can be helped. */
  width?: number;
  most?: number;
}

/** Choose labels that collide neither with each other nor with large nodes, and on which side of its node each stands. */
export function free(places: readonly Place[], { first = new Set(), width: edge = Infinity, most = 400 }: Bounds = {}): Map<string, Side> {
  const taken = new Taken();
  const nodes = new Taken();
  const chosen = new Map<string, Side>();
  for (const place of places) {
    const { x, y } = place;
    const size = place.size * CORE;
    nodes.add({ left: x - size, right: x + size, top: y - size, bottom: y + size }, place.id);
  }
  const rank = (place: Place): number => (first.has(place.id) ? 1e6 : place.size);
  const order = [...places].sort((one, other) => rank(other) - rank(one) || (one.id < other.id ? -1 : 1));
  for (const place of order.slice(0, most * TRIED)) {
    if (chosen.size >= most) break;
    const sides = SIDES.filter((each) => {
      const mine = box(place, each);
      const inside = !Number.isFinite(edge) || (mine.left >= 0 && mine.right <= edge);
      return inside && taken.free(mine, place.id);
    });
    // Across another node only the label of a large one is written, or of one that comes first.
    const side = sides.find((each) => nodes.free(box(place, each), place.id)) ?? (place.size > LARGE || first.has(place.id) ? sides[0] : undefined);
    if (!side) continue;
    chosen.set(place.id, side);
    taken.add(box(place, side), place.id);
  }
  return chosen;
}

/** Boxes by the cells of a grid that they lie in. */
class Taken {
  private readonly cells = new Map<string, { box: Box; id: string }[]>();

  add(one: Box, id: string): void {
    for (const cell of covered(one)) {
      const held = this.cells.get(cell);
      if (held) held.push({ box: one, id });
      else this.cells.set(cell, [{ box: one, id }]);
    }
  }

  free(one: Box, id: string): boolean {
    return !covered(one).some((cell) => this.cells.get(cell)?.some((other) => other.id !== id && overlap(one, other.box)));
  }
}

function covered(one: Box): string[] {
  const cells: string[] = [];
  for (let x = Math.floor(one.left / CELL); x <= one.right / CELL; x += 1) {
    for (let y = Math.floor(one.top / CELL); y <= one.bottom / CELL; y += 1) cells.push(`${x},${y}`);
  }
  return cells;
}

export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
