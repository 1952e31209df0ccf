// Addresses. A view has #/view/id?name=value; served, a thing that has an IRI has the path of that IRI (/person/panin), so
// that people and programs use one address. An address says all that a view shows, so that it can be kept.

export interface Place {
  view: string;
  id: string;
  query: URLSearchParams;
}

/** The views that show one thing of the graph, with the beginning of its path before the id that the view knows. */
const OWN: readonly (readonly [string, string])[] = [
  ["claim", "claim/"],
  ["reader", "document/"],
  ["entity", ""],
];
/** What else the server has at its paths. */
const NOT_OURS = /^(sparql|store|\.well-known|health|api|reconcile|explorer)(\/|$)/;

let root: string | null = null;

/** Say where the server has its paths; without it (one file) every address is a fragment. */
export function servedAt(address: string | null): void {
  root = address;
}

/** Where the reader is. */
export function here(): Place {
  return placed(location) ?? parsed("");
}

/** The place that an address of this site means; null where it is none of the explorer's. */
export function placed(address: { pathname: string; search: string; hash: string }): Place | null {
  if (root === null || address.hash.startsWith("#/")) return parsed(address.hash);
  const path = address.pathname.startsWith(root) ? address.pathname.slice(root.length) : "";
  if (NOT_OURS.test(path) || address.search) return null;
  if (!path) return parsed(address.hash);
  const id = decoded(path);
  const [view, start] = OWN.find(([, start]) => id.startsWith(start))!;
  return { view, id: id.slice(start.length), query: new URLSearchParams(address.hash.replace(/^#\??/, "")) };
}

export function parsed(hash: string): Place {
  const text = hash.replace(/^#\/?/, "");
  const [path = "", query = ""] = cut(text, "?");
  const [view = "", id = ""] = cut(path, "/");
  return { view: safely(view), id: decoded(id), query: new URLSearchParams(query) };
}

function cut(text: string, mark: string): [string, string] {
  const place = text.indexOf(mark);
  return place < 0 ? [text, ""] : [text.slice(0, place), text.slice(place + 1)];
}

function decoded(path: string): string {
  return path.split("/").map(safely).join("/");
}

function safely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function encoded(id: string): string {
  return id.split("/").map(encodeURIComponent).join("/");
}

export function written(place: Place): string {
  const query = place.query.toString().replace(/%2F/g, "/").replace(/%2C/g, ",").replace(/%3A/g, ":");
  const own = root !== null && place.id ? OWN.find(([view]) => view === place.view) : undefined;
  if (own) return `${root}${encoded(own[1] + place.id)}${query ? `#?${query}` : ""}`;
  const id = place.id ? "/" + encoded(place.id) : "";
  return `${root ?? ""}#/${encodeURIComponent(place.view)}${id}${query ? `?${query}` : ""}`;
}

export function to(view: string, id = "", query: Record<string, string> = {}): string {
  return written({ view, id, query: new URLSearchParams(query) });
}

/** Go somewhere; in place of the present address where only what is shown has been narrowed. */
export function go(address: string, { quietly = false } = {}): void {
  if (quietly) {
    history.replaceState(null, "", root === null ? location.pathname + location.search + address : address);
  } else if (root === null) {
    location.hash = address;
  } else {
    history.pushState(null, "", address);
    dispatchEvent(new PopStateEvent("popstate"));
  }
}

/** Change parameters of the present address without showing the view anew. */
export function note(changes: Record<string, string | null>): void {
  const place = here();
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "") place.query.delete(name);
    else place.query.set(name, value);
  }
  go(written(place), { quietly: true });
}

/** Whether a click leads to a place of the explorer, which is shown without asking the server for a page. */
export function leads(event: MouseEvent): string | null {
  if (root === null || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const written_ = link?.getAttribute("href");
  if (!link || !written_ || link.hasAttribute("download") || link.hasAttribute("target")) return null;
  const address = new URL(written_, location.href);
  if (address.origin !== location.origin) return null;
  const place = placed(address);
  return place && written(place);
}
