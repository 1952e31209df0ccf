// The frame around the views: header, tabs, language and colours; and showing the view that the address names.

import { Atlas } from "./atlas";
import { h, replace } from "./dom";
import { go, here, leads, servedAt, to, written } from "./place";
import { open, root, type Records } from "./records";
import { VIEWS } from "./views";
import type { Brief } from "./types";
import { worded, type Shown, type World } from "./world";
import { LANGUAGES, type Language } from "./words";

const THEMES = ["auto", "light", "dark"] as const;
type Theme = (typeof THEMES)[number];
const DARK = matchMedia("(prefers-color-scheme: dark)");

class Frame {
  private readonly main = h("main", { id: "content", tabindex: "-1" });
  private readonly status = h("p", { role: "status", "aria-live": "polite", class: "hidden" });
  private readonly header = h("header");
  private readonly footer = h("footer");
  private shown: Shown | void = undefined;
  private turn = 0;

  constructor(
    private readonly records: Records,
    private readonly atlas: Atlas,
  ) {
    replace(page(), this.header, this.main, this.footer, this.status);
    this.dress();
    addEventListener(records.offline ? "hashchange" : "popstate", () => void this.show({ moved: true }));
    document.addEventListener("click", (event) => {
      const address = leads(event);
      if (address === null) return;
      event.preventDefault();
      go(address);
    });
    DARK.addEventListener("change", () => void this.show());
  }

  private get language(): Language {
    const asked = kept("language") ?? document.documentElement.lang;
    return LANGUAGES.find((language) => language === asked) ?? "en";
  }

  private get theme(): Theme {
    return THEMES.find((theme) => theme === kept("theme")) ?? "auto";
  }

  private get dark(): boolean {
    return this.theme === "dark" || (this.theme === "auto" && DARK.matches);
  }

  /** Give the page its language and colours. */
  private dress(): void {
    document.documentElement.lang = this.language;
    document.documentElement.dataset.theme = this.dark ? "dark" : "light";
    this.atlas.language = this.language;
  }

  private head(present: string): void {
    const t = worded(this.language);
    const title = this.atlas.project.title;
    const tabs = VIEWS.filter((view) => view.tab).map((view) =>
      h(
        "li",
        null,
        h("a", { href: to(view.name), "aria-current": view.name === present ? "page" : null }, t(view.title)),
      ),
    );
    const choice = (label: string, values: readonly (readonly [string, string])[], now: string, set: (value: string) => void): HTMLElement =>
      h(
        "label",
        null,
        h("span", null, label),
        h(
          "select",
          { onchange: (event: Event) => set((event.target as HTMLSelectElement).value) },
          values.map(([value, text]) => h("option", { value, selected: value === now }, text)),
        ),
      );
    replace(
      this.header,
      h("a", { class: "skip", href: "#content", onclick: (event: Event) => this.skip(event) }, t("skip")),
      h("p", { class: "title" }, h("a", { href: this.records.offline ? "index.html" : root() }, h("bdi", null, title || t("explorer")))),
      h("nav", { "aria-label": t("views") }, h("ul", null, tabs)),
      h(
        "div",
        { class: "settings", role: "group", "aria-label": t("settings") },
        choice(
          t("language"),
          [
            ["en", "English"],
            ["tr", "Türkçe"],
          ],
          this.language,
          (value) => this.set("language", value),
        ),
        choice(
          t("theme"),
          THEMES.map((theme) => [theme, t(theme)] as const),
          this.theme,
          (value) => this.set("theme", value),
        ),
      ),
    );
    replace(this.footer, h("a", { href: to("licences") }, t("licences")));
    this.reveal();
  }

  /** On a phone the tabs lie in one row that scrolls: bring the present one into sight. */
  private reveal(): void {
    const nav = this.header.querySelector("nav");
    const now = nav?.querySelector<HTMLElement>("[aria-current]");
    if (nav && now) nav.scrollLeft = now.offsetLeft - nav.offsetLeft - (nav.clientWidth - now.offsetWidth) / 2;
  }

  private skip(event: Event): void {
    event.preventDefault();
    this.main.focus();
  }

  private set(name: string, value: string): void {
    keep(name, value);
    const focused = [...this.header.querySelectorAll("select")].indexOf(document.activeElement as HTMLSelectElement);
    void this.show();
    this.header.querySelectorAll("select")[focused]?.focus();
  }

  private async find(typed: string, most: number, wanted?: (entity: Brief) => boolean): Promise<Brief[]> {
    await this.records.names();
    if (!this.records.paged) return this.atlas.find(typed, most, wanted);
    if (!typed.trim()) return [];
    const { entities } = await this.records.entities({ q: typed, limit: String(most) });
    return wanted ? entities.filter(wanted) : entities;
  }

  /** Show the view that the address names; `moved`: the reader went there, so the focus goes along. */
  async show({ moved = false } = {}): Promise<void> {
    const place = here();
    this.turn += 1;
    const turn = this.turn;
    this.shown?.leave?.();
    this.shown = undefined;
    this.dress();
    const view = VIEWS.find((one) => one.name === place.view);
    if (!view) {
      go(written({ ...place, view: VIEWS[0]!.name }), { quietly: true });
      return this.show({ moved });
    }
    go(written(place), { quietly: true }); // a thing has one address, however one came to it
    this.head(view.name);
    const world: World = {
      records: this.records,
      atlas: this.atlas,
      language: this.language,
      dark: this.dark,
      t: worded(this.language),
      find: (typed, most, wanted) => this.find(typed, most, wanted),
      tell: (text) => {
        this.status.textContent = text;
      },
    };
    document.title = [world.t(view.title), this.atlas.project.title].filter(Boolean).join(" · ");
    const stage = h("div", { class: `view view-${view.name}` }, h("h1", { class: "loading" }, world.t("loading")));
    replace(this.main, stage);
    if (moved) this.main.focus({ preventScroll: true });
    if (moved) window.scrollTo(0, 0);
    try {
      if (!view.opens?.(place)) await this.records.names();
      const shown = await view.show(stage, place, world);
      if (turn !== this.turn) {
        shown?.leave?.();
        return;
      }
      this.shown = shown;
    } catch (error) {
      if (turn === this.turn) replace(stage, trouble(world, error));
    }
    document.documentElement.dataset.shown = written(place);
  }
}

function trouble(world: World, error: unknown): HTMLElement {
  const what = error instanceof Error ? error.message : String(error);
  return h("div", null, h("h1", null, world.t("explorer")), h("p", { role: "alert" }, world.t("failed", { what })));
}

const memory = new Map<string, string>(); // for browsers that keep nothing

function kept(name: string): string | null {
  try {
    return memory.get(name) ?? localStorage.getItem(`kg-explorer-${name}`);
  } catch {
    return null;
  }
}

function keep(name: string, value: string): void {
  memory.set(name, value);
  try {
    localStorage.setItem(`kg-explorer-${name}`, value);
  } catch {
    // it is remembered as long as the page is open
  }
}

/** Where everything is shown; beside it may stand the records. */
function page(): HTMLElement {
  return document.getElementById("page") ?? document.body;
}

async function begin(): Promise<void> {
  const records = open();
  servedAt(records.offline ? null : root());
  const project = await records.whole("project"); // says whether the rest is loaded or comes as it is wanted
  const [vocabulary, documents, opening] = await Promise.all([records.whole("vocabulary"), records.whole("documents"), records.opening()]);
  const entities = opening?.entities ?? (records.paged ? [] : await records.whole("entities"));
  const atlas = new Atlas(project, vocabulary, entities, documents);
  records.keptBy(atlas);
  await records.know(documents.flatMap((one) => one.author ?? []));
  await new Frame(records, atlas).show();
}

/** Say why it takes long: the server makes what it has not made yet. */
addEventListener("kg-wait", () => {
  const chosen = kept("language") ?? document.documentElement.lang;
  const t = worded(LANGUAGES.find((language) => language === chosen) ?? "en");
  if (document.querySelector(".waiting")) return;
  const waiting = h("p", { class: "waiting", role: "status" }, t("being-made"));
  const heading = document.querySelector("h1.loading");
  if (heading) heading.after(waiting);
  else replace(page(), h("main", null, h("div", { class: "view view-search" }, h("h1", { class: "loading" }, t("loading")), waiting)));
});

begin().catch((error: unknown) => {
  const what = error instanceof Error ? error.message : String(error);
  replace(page(), h("main", null, h("h1", null, "Explorer"), h("p", { role: "alert" }, what)));
});
