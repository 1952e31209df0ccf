// Days and spans of days as readers write them: a whole year is its number.

export function life(one: { first?: string; last?: string }): string {
  const { first, last } = one;
  if (!first && !last) return "";
  const [from, until] = [first && shorter(first, "-01-01"), last && shorter(last, "-12-31")];
  return from === until ? from! : `${from ?? "?"} – ${until ?? "?"}`;
}

/** Several spans, each as `life` writes it. */
export function spans(spells: readonly (readonly [string | null, string | null])[]): string {
  return spells.map(([first, last]) => life({ ...(first ? { first } : {}), ...(last ? { last } : {}) })).join("; ");
}

function shorter(day: string, edge: string): string {
  return day.endsWith(edge) ? day.slice(0, -edge.length) : day;
}
