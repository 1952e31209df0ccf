// Making elements. Text from data becomes text nodes and attribute values, never markup: nothing here parses HTML.

export type Child = Node | string | number | null | undefined | false | readonly Child[];
type Props = Record<string, unknown>;

const SVG = "http://www.w3.org/2000/svg";

export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props | null = null,
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  return filled(document.createElement(tag), props, children);
}

export function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  props: Props | null = null,
  ...children: Child[]
): SVGElementTagNameMap[Tag] {
  return filled(document.createElementNS(SVG, tag), props, children);
}

function filled<E extends Element>(element: E, props: Props | null, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on") && typeof value === "function") {
      element.addEventListener(name.slice(2), value as EventListener);
    } else if (name === "style") {
      Object.entries(value as Record<string, string>).forEach(([key, one]) =>
        (element as unknown as HTMLElement).style.setProperty(key, one),
      );
    } else if (name === "data") {
      Object.assign((element as unknown as HTMLElement).dataset, value);
    } else if (name === "value" || name === "checked" || name === "selected") {
      (element as unknown as Props)[name] = value;
    } else {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  append(element, children);
  return element;
}

export function append(element: Element | DocumentFragment, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (child instanceof Node) element.append(child);
    else if (Array.isArray(child)) append(element, child);
    else element.append(String(child as string));
  }
}

export function replace(element: Element, ...children: Child[]): void {
  element.replaceChildren();
  append(element, children);
}

let counter = 0;

/** An id that nothing else on the page has. */
export function fresh(stem: string): string {
  counter += 1;
  return `${stem}-${counter}`;
}

/** Run something once things have been quiet for a moment. */
export function calmly<A extends unknown[]>(wait: number, run: (...args: A) => void): (...args: A) => void {
  let timer = 0;
  return (...args) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => run(...args), wait);
  };
}
