// A still drawing of the network, there at once: the graphics card takes its time to begin, and takes over when it is ready.

import { h } from "../../dom";
import { box, FONT, FONT_SIZE, free, type Place } from "./labels";
import { DASHES, outline, type Colours, type LineLook, type NodeLook } from "./looks";

const MOST = 4000; // lines above which drawing them twice would be no gain
export const PADDING = 40; // pixels around the nodes, as in the picture

/** Draw what fits the container; null where there is too much to draw twice. */
export function sketch(container: HTMLElement, nodes: readonly NodeLook[], lines: readonly LineLook[], colours: Colours): HTMLCanvasElement | null {
  const { clientWidth: wide, clientHeight: high } = container;
  if (lines.length > MOST || !nodes.length || !wide || !high) return null;
  const fine = window.devicePixelRatio || 1;
  const canvas = h("canvas", { class: "sketch", "aria-hidden": "true" });
  canvas.width = wide * fine;
  canvas.height = high * fine;
  const pen = canvas.getContext("2d");
  if (!pen) return null;
  pen.scale(fine, fine);
  const places = fitted(nodes, wide, high);
  drawLines(pen, lines, new Map(places.map((place) => [place.id, place])), colours);
  places.forEach((place, number) => drawNode(pen, place, nodes[number]!, colours));
  drawLabels(pen, places, wide, colours);
  return canvas;
}

/** Where the nodes stand in the container: all of them in view, as the camera sees them at first. */
export function fitted(nodes: readonly NodeLook[], wide: number, high: number): Place[] {
  const [left, right] = extent(nodes.map((node) => node.x));
  const [top, bottom] = extent(nodes.map((node) => node.y));
  const scale = Math.min((wide - 2 * PADDING) / (right - left || 1), (high - 2 * PADDING) / (bottom - top || 1));
  return nodes.map(({ id, x, y, size, label }) => ({
    id,
    size,
    label,
    x: wide / 2 + (x - (left + right) / 2) * scale,
    y: high / 2 + (y - (top + bottom) / 2) * scale,
  }));
}

function extent(numbers: readonly number[]): [number, number] {
  return numbers.reduce(([least, most], one) => [Math.min(least, one), Math.max(most, one)], [Infinity, -Infinity]);
}

function drawLines(pen: CanvasRenderingContext2D, lines: readonly LineLook[], places: ReadonlyMap<string, Place>, colours: Colours): void {
  pen.globalAlpha = 0.8;
  for (const line of lines) {
    const from = places.get(line.from);
    const to = places.get(line.to);
    if (!from || !to || from === to) continue;
    pen.strokeStyle = colours.ties[line.sign + 1]!;
    pen.lineWidth = line.width;
    pen.setLineDash(line.sign > 0 ? [] : DASHES[line.sign + 1]!);
    pen.beginPath();
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
  }
  pen.globalAlpha = 1;
  pen.setLineDash([]);
}

function drawNode(pen: CanvasRenderingContext2D, place: Place, look: NodeLook, colours: Colours): void {
  const shape = new Path2D();
  shape.addPath(new Path2D(outline(look.shape, look.size)), new DOMMatrix([1, 0, 0, 1, place.x, place.y]));
  pen.fillStyle = look.colour;
  pen.strokeStyle = colours.outline;
  pen.lineWidth = 1.2;
  pen.fill(shape);
  pen.stroke(shape);
}

function drawLabels(pen: CanvasRenderingContext2D, places: readonly Place[], width: number, colours: Colours): void {
  const named = free(places, { width });
  pen.font = `${FONT_SIZE}px ${FONT}`;
  pen.textBaseline = "middle";
  pen.fillStyle = colours.text;
  for (const place of places) {
    const side = named.get(place.id);
    if (!side) continue;
    const { left, right, top, bottom } = box(place, side);
    pen.textAlign = "center";
    pen.fillText(place.label, (left + right) / 2, (top + bottom) / 2);
  }
}
