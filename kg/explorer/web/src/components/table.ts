// A table that can be sorted, of as many rows as one likes to see, and saved as CSV.

import { append, h, replace, type Child } from "../dom";
import { save } from "./saving";
import type { World } from "../world";

export interface Column<Row> {
  title: string;
  /** What stands in the cell. */
  cell(row: Row): Child;
  /** By what it is sorted and what stands in the CSV (default: the text of the cell). */
  value?(row: Row): string | number | null;
  /** A number: set to the right. */
  number?: boolean;
}

export interface TableOptions<Row> {
  world: World;
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** The name of the file; none: it cannot be saved. */
  file?: string;
}

const AT_ONCE = 100;

export function table<Row>(options: TableOptions<Row>): HTMLElement {
  const { world, columns } = options;
  let rows = [...options.rows];
  let sorted: { column: number; down: boolean } | null = null;
  let shown = AT_ONCE;
  const value = (column: Column<Row>, row: Row): string | number | null =>
    column.value ? column.value(row) : text(column.cell(row));

  const body = h("tbody");
  const more = h("button", { type: "button", class: "plain", onclick: () => extend() }, world.t("more"));
  const fill = (): void => {
    replace(body, rows.slice(0, shown).map(line));
    more.hidden = shown >= rows.length;
  };
  const extend = (): void => {
    const first = shown;
    shown += AT_ONCE;
    append(body, rows.slice(first, shown).map(line));
    more.hidden = shown >= rows.length;
    body.children[first]?.querySelector<HTMLElement>("a, button")?.focus();
  };
  const line = (row: Row): HTMLElement =>
    h("tr", null, columns.map((column, place) => h(place === 0 ? "th" : "td", { scope: place === 0 ? "row" : null, class: column.number ? "number" : null }, column.cell(row))));
  const sort = (place: number): void => {
    const down = sorted?.column === place ? !sorted.down : Boolean(columns[place]?.number);
    sorted = { column: place, down };
    const column = columns[place]!;
    const keyed = rows.map((row) => ({ row, key: value(column, row) }));
    keyed.sort((one, other) => compared(one.key, other.key) * (down ? -1 : 1));
    rows = keyed.map(({ row }) => row);
    heads.forEach((head, number) => {
      if (number === place) head.setAttribute("aria-sort", down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
    fill();
  };
  const heads = columns.map((column, place) =>
    h(
      "th",
      { scope: "col", class: column.number ? "number" : null },
      h("button", { type: "button", class: "sort", onclick: () => sort(place) }, column.title),
    ),
  );
  fill();
  const save_ = (): void => {
    const lines = [columns.map((column) => column.title), ...rows.map((row) => columns.map((column) => value(column, row)))];
    save(options.file ?? "table.csv", "text/csv", csv(lines));
  };
  return h(
    "div",
    { class: "table" },
    h(
      "div",
      { class: "scroll", tabindex: "0", role: "group", "aria-label": options.caption },
      h("table", null, h("caption", null, options.caption, " ", h("span", { class: "count" }, world.t("rows", { n: rows.length }))), h("thead", null, h("tr", null, heads)), body),
    ),
    h("div", { class: "row" }, more, options.file && h("button", { type: "button", class: "plain", onclick: save_ }, "CSV")),
  );
}

function text(child: Child): string {
  if (child instanceof Node) return child.textContent ?? "";
  if (Array.isArray(child)) return (child as readonly Child[]).map(text).join("");
  return child === null || child === undefined || child === false ? "" : String(child as string);
}

function compared(one: string | number | null, other: string | number | null): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
  if (typeof one === "number" && typeof other === "number") return one - other;
  return String(one).localeCompare(String(other), undefined, { numeric: true });
}

/** Lines as CSV (RFC 4180); a cell that a spreadsheet would run as a formula begins with an apostrophe. */
export function csv(lines: readonly (readonly (string | number | null | undefined)[])[]): string {
  return lines.map((line) => line.map(cell).join(",")).join("\r\n") + "\r\n";
}

function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
