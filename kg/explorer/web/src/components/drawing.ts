// A timeline as a drawing: what is of one day as a dot, what lasted as a bar, what may lie anywhere between as a dashed one.

import { h, replace, svg } from "../dom";
import { FONT, FONT_SIZE } from "../views/network/labels";
import type { World } from "../world";

export interface Item {
  id: string;
  group: string;
  label: string;
  href: string | null;
  first: string | null;
  last: string | null;
  /** It lasted from first to last; else it lies somewhere between them. */
  span: boolean;
  date: string;
  faint?: boolean;
}

export interface Group {
  id: string;
  label: string;
  colour: string;
}

export const MOST = 2500; // items that are drawn; the table has all
const ROW = 22;
const DAY = 86_400_000;
const PAD = 30;
const LABEL = 44; // letters of a label

/** Days since 1970 of a day, for every year from 1 to 9999. */
export function days(text: string): number {
  const [year = 1, month = 1, day = 1] = text.split("-").map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY);
}

function dayText(number: number): string {
  const date = new Date(number * DAY);
  return `${String(date.getUTCFullYear()).padStart(4, "0")}-${String(date.getUTCMonth() + 1).padStart(2, "0")}`;
}

interface Placed extends Item {
  from: number;
  until: number;
  open: "" | "first" | "last";
}

export interface Drawing {
  element: HTMLElement;
  zoom(factor: number): void;
  fit(): void;
}

export function timelineDrawing(items: readonly Item[], groups: readonly Group[], label: string, world: World): Drawing {
  const placed = items.slice(0, MOST).flatMap((item): Placed[] => {
    const from = item.first ?? item.last;
    const until = item.last ?? item.first;
    if (!from || !until) return [];
    return [{ ...item, from: days(from), until: days(until) + 1, open: item.first ? (item.last ? "" : "last") : "first" }];
  });
  const least = placed.reduce((one, item) => Math.min(one, item.from), Infinity);
  const most = placed.reduce((one, item) => Math.max(one, item.until), -Infinity);
  const range = Math.max(1, most - least);
  const axis = h("div", { class: "axis", "aria-hidden": "true" });
  const body = h("div");
  const scroll = h("div", { class: "timeline", tabindex: "0", role: "group", "aria-label": label }, axis, body);
  let scale = 0;

  const fitting = (): number => Math.max(200, (scroll.clientWidth || 900) - 2 * PAD - 220) / range;
  const draw = (): void => {
    const width = range * scale + 2 * PAD + 220;
    const x = (day: number): number => PAD + (day - least) * scale;
    const drawn = rows(placed, groups, x);
    replace(axis, axisDrawing(least, most, width, x));
    replace(
      body,
      svg(
        "svg",
        { width, height: drawn.height, role: "group", "aria-label": label, "font-family": FONT, "font-size": FONT_SIZE - 1 },
        drawn.marks.map(({ item, y, colour }) => mark(item, y, colour, x)),
        drawn.heads.map(({ text, y }) => svg("text", { class: "group-name", x: 6, y }, text)),
      ),
    );
    follow();
  };
  const follow = (): void => {
    for (const head of body.querySelectorAll(".group-name")) head.setAttribute("transform", `translate(${scroll.scrollLeft} 0)`);
  };
  const zoom = (factor: number): void => {
    const middle = (scroll.scrollLeft + scroll.clientWidth / 2 - PAD) / scale;
    scale = Math.min(40, Math.max(fitting(), scale * factor));
    draw();
    scroll.scrollLeft = middle * scale + PAD - scroll.clientWidth / 2;
  };
  const fit = (): void => {
    scale = fitting();
    draw();
  };
  // At first, so close that nine tenths of the items fill the width: single ones far away do not press all others together.
  const begin = (): void => {
    const starts = placed.map((item) => item.from).sort((one, other) => one - other);
    const low = starts[Math.floor(starts.length * 0.05)] ?? least;
    const high = starts[Math.floor(starts.length * 0.95)] ?? most;
    scale = Math.min(40, Math.max(fitting(), (scroll.clientWidth || 900) / Math.max(30, (high - low) * 1.25)));
    draw();
    scroll.scrollLeft = (low - least) * scale;
  };
  scroll.addEventListener("scroll", follow, { passive: true });
  scroll.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") zoom(1.5);
    else if (event.key === "-") zoom(1 / 1.5);
    else if (event.key === "0") fit();
    else return;
    event.preventDefault();
  });
  scroll.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2);
    },
    { passive: false },
  );
  const button = (text: string, name: string, run: () => void): HTMLElement => h("button", { type: "button", "aria-label": name, title: name, onclick: run }, text);
  const element = h(
    "div",
    { class: "drawing" },
    h("div", { class: "zoom" }, button("+", world.t("zoom-in"), () => zoom(1.5)), button("−", world.t("zoom-out"), () => zoom(1 / 1.5)), button("⤢", world.t("fit"), fit)),
    scroll,
  );
  requestAnimationFrame(begin);
  return { element, zoom, fit };
}

interface Mark {
  item: Placed;
  y: number;
  colour: string;
}

/** Put items into rows so that neither they nor their labels lie on each other. */
function rows(placed: readonly Placed[], groups: readonly Group[], x: (day: number) => number): { marks: Mark[]; heads: { text: string; y: number }[]; height: number } {
  const marks: Mark[] = [];
  const heads: { text: string; y: number }[] = [];
  let top = 4;
  for (const group of groups) {
    const own = placed.filter((item) => item.group === group.id).sort((one, other) => one.from - other.from || one.until - other.until);
    if (!own.length) continue;
    heads.push({ text: group.label, y: top + 14 });
    top += ROW;
    const ends: number[] = [];
    for (const item of own) {
      const start = x(item.from) - 6;
      let row = ends.findIndex((end) => end <= start);
      if (row < 0) row = ends.push(0) - 1;
      ends[row] = Math.max(x(item.until), x(item.from) + 10) + width(shortened(item.label)) + 22;
      marks.push({ item, y: top + row * ROW + ROW / 2, colour: group.colour });
    }
    top += ends.length * ROW + 8;
  }
  return { marks, heads, height: top + 8 };
}

function shortened(label: string): string {
  const letters = [...label.slice(0, LABEL * 2)];
  return letters.length > LABEL ? `${letters.slice(0, LABEL - 1).join("")}…` : label;
}

let pen: CanvasRenderingContext2D | null | undefined;

function width(text: string): number {
  pen ??= document.createElement("canvas").getContext("2d");
  if (pen) pen.font = `${FONT_SIZE - 1}px ${FONT}`;
  return pen?.measureText(text).width ?? text.length * 7;
}

function mark(item: Placed, y: number, colour: string, x: (day: number) => number): SVGElement {
  const [from, until] = [x(item.from), Math.max(x(item.until), x(item.from) + 3)];
  const one = item.first !== null && item.first === item.last;
  const shape = one
    ? svg("circle", { cx: from + 4, cy: y, r: 5, fill: colour, class: "day" })
    : item.span
      ? svg("rect", { x: from, y: y - 5, width: until - from, height: 10, rx: 3, fill: colour, class: "span" })
      : svg("rect", { x: from, y: y - 5, width: until - from, height: 10, fill: colour, stroke: colour, class: "between" });
  const ends = item.open ? svg("text", { x: item.open === "first" ? from - 12 : until + 1, y: y + 4, class: "open" }, item.open === "first" ? "…" : "…") : null;
  const text = svg("text", { x: (one ? from + 10 : until) + (item.open === "last" ? 16 : 6), y: y + 4, class: "label" }, shortened(item.label));
  const inner = [svg("title", null, `${shortened(item.label)} · ${item.date}`), shape, ends, text];
  const link = item.href ? svg("a", { href: item.href, class: item.faint ? "faint" : null }, inner) : svg("g", null, inner);
  return link;
}

function axisDrawing(least: number, most: number, width: number, x: (day: number) => number): SVGElement {
  const perYear = x(365) - x(0);
  const months = perYear > 420 ? 1 : perYear > 160 ? 3 : 12;
  const years = perYear > 50 ? 1 : perYear > 12 ? 5 : perYear > 5 ? 10 : 50;
  const ticks: SVGElement[] = [];
  const first = Number(dayText(least).slice(0, 4));
  const last = Number(dayText(most).slice(0, 4));
  for (let year = Math.floor(first / years) * years; year <= last + 1; year += years) {
    for (let month = 1; month <= 12; month += months) {
      const text = month === 1 ? String(year) : `${year}-${String(month).padStart(2, "0")}`;
      const at = x(days(`${String(Math.max(1, year)).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`));
      if (at < 0 || at > width) continue;
      ticks.push(svg("line", { x1: at, x2: at, y1: 16, y2: 24 }), svg("text", { x: at + 3, y: 14, class: month === 1 ? "year" : null }, text));
    }
  }
  return svg("svg", { width, height: 24, "font-family": FONT, "font-size": 11 }, ticks);
}
