// Addresses within the page: #/view/id?name=value. An address says all that a view shows, so that it can be kept.

export interface Place {
  view: string;
  id: string;
  query: URLSearchParams;
}

export function parsed(hash: string): Place {
  const text = hash.replace(/^#\/?/, "");
  const [path = "", query = ""] = cut(text, "?");
  const [view = "", id = ""] = cut(path, "/");
  return { view: safely(view), id: id.split("/").map(safely).join("/"), query: new URLSearchParams(query) };
}

function cut(text: string, mark: string): [string, string] {
  const place = text.indexOf(mark);
  return place < 0 ? [text, ""] : [text.slice(0, place), text.slice(place + 1)];
}

function safely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function written(place: Place): string {
  const id = place.id ? "/" + place.id.split("/").map(encodeURIComponent).join("/") : "";
  const query = place.query.toString().replace(/%2F/g, "/").replace(/%2C/g, ",").replace(/%3A/g, ":");
  return `#/${encodeURIComponent(place.view)}${id}${query ? `?${query}` : ""}`;
}

export function to(view: string, id = "", query: Record<string, string> = {}): string {
  return written({ view, id, query: new URLSearchParams(query) });
}

/** Go somewhere; in place of the present address where only what is shown has been narrowed. */
export function go(address: string, { quietly = false } = {}): void {
  if (!quietly) {
    location.hash = address;
    return;
  }
  history.replaceState(null, "", location.pathname + location.search + address);
}

/** Change parameters of the present address without showing the view anew. */
export function note(changes: Record<string, string | null>): void {
  const place = parsed(location.hash);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "") place.query.delete(name);
    else place.query.set(name, value);
  }
  go(written(place), { quietly: true });
}
