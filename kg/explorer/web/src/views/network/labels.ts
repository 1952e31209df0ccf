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
const CELL = 80;

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

/** The box of a label to the right of its node. */
export function box(place: Place): Box {
  const left = place.x + place.size + GAP;
  return { left, top: place.y - FONT_SIZE * 0.65, right: left + width(place.label), bottom: place.y + FONT_SIZE * 0.65 };
}

/** Choose labels that do not collide with each other. */
export function free(places: readonly Place[], most = 400): Set<string> {
  const taken = new Map<string, Box[]>();
  const chosen = new Set<string>();
  const order = [...places].sort((one, other) => other.size - one.size || (one.id < other.id ? -1 : 1));
  for (const place of order) {
    if (chosen.size >= most) break;
    const mine = box(place);
    const cells = covered(mine);
    if (cells.some((cell) => taken.get(cell)?.some((other) => overlap(mine, other)))) continue;
    chosen.add(place.id);
    for (const cell of cells) {
      const held = taken.get(cell);
      if (held) held.push(mine);
      else taken.set(cell, [mine]);
    }
  }
  return chosen;
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
