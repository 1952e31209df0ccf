// The document: pages, paragraphs and notes, with mentions and claims marked; from the text to them, and back.

import { claimCard } from "../components/claims";
import { formats } from "../components/formats";
import { table } from "../components/table";
import { h, replace, type Child } from "../dom";
import { note, to } from "../place";
import type { DocumentBrief, DocumentText, Note, Paragraph, Run } from "../types";
import type { Shown, View, World } from "../world";

export const reader: View = {
  name: "reader",
  title: "reader",
  tab: true,
  async show(stage, place, world) {
    const documents = [...world.atlas.documents.values()];
    const id = place.id || (documents.length === 1 ? documents[0]!.id : "");
    if (!id) return library(stage, documents, world);
    const found = await world.records.one("document", id);
    if (!found) {
      replace(stage, h("h1", null, world.t("reader")), h("p", null, world.t("not-here", { id })));
      return;
    }
    document.title = `${found.title} · ${world.atlas.project.title}`;
    return new Reader(stage, found, place.query, world);
  },
};

function library(stage: HTMLElement, documents: readonly DocumentBrief[], world: World): void {
  const { t, atlas } = world;
  const list = table<DocumentBrief>({
    world,
    caption: t("documents"),
    rows: documents,
    file: "documents.csv",
    columns: [
      { title: t("name"), cell: (one) => h("a", { href: to("reader", one.id) }, h("bdi", null, one.title)), value: (one) => one.title },
      { title: t("author"), cell: (one) => (one.author ? atlas.link(one.author) : ""), value: (one) => (one.author ? atlas.name(one.author) : "") },
      { title: t("date"), cell: (one) => one.year ?? "" },
      { title: t("claims"), number: true, cell: (one) => one.claims ?? 0, value: (one) => one.claims ?? 0 },
      { title: t("mentions"), number: true, cell: (one) => one.mentions ?? 0, value: (one) => one.mentions ?? 0 },
    ],
  });
  replace(stage, h("h1", null, t("reader")), documents.length ? list : h("p", { class: "empty" }, t("nothing-there")));
}

class Reader implements Shown {
  private readonly panel = h("aside", { class: "behind" });
  private readonly text: HTMLElement;
  private readonly spans = new Map<string, HTMLElement[]>();
  private readonly starts: { start: number; span: HTMLElement }[] = [];
  private readonly pages = new Map<number, HTMLElement>();
  private readonly notes = new Map<number, HTMLElement>();
  private readonly calls = new Map<number, HTMLElement>();
  private lit: HTMLElement[] = [];

  constructor(
    stage: HTMLElement,
    private readonly found: DocumentText,
    query: URLSearchParams,
    private readonly world: World,
  ) {
    const { t } = world;
    this.text = h("article", { class: "text", lang: found.language ?? null });
    const paragraphs = (found.paragraphs ?? []).map((paragraph) => this.paragraph(paragraph));
    const notes = (found.notes ?? []).map((one) => this.note(one));
    replace(
      this.text,
      paragraphs.length ? paragraphs : h("p", { class: "empty", lang: world.language }, t("no-text")),
      notes.length ? h("section", { class: "notes", "aria-label": t("footnotes") }, h("h2", { lang: world.language }, t("footnotes")), h("ol", null, notes)) : null,
    );
    this.listen();
    replace(stage, this.head(), h("div", { class: "columns reading" }, this.text, this.panel));
    this.panel.setAttribute("aria-label", t("details"));
    const at = Number(query.get("at") ?? NaN);
    if (Number.isFinite(at)) this.jump(at);
    else this.hint();
  }

  private head(): Child {
    const { found, world } = this;
    const { t, atlas } = world;
    const pages = [...this.pages.keys()];
    const about = [found.author && atlas.link(found.author), found.year, found.licence && t("licence", { what: found.licence })];
    const choose = h(
      "select",
      {
        onchange: (event: Event) => this.pages.get(Number((event.target as HTMLSelectElement).value))?.scrollIntoView({ block: "start" }),
      },
      pages.map((page) => h("option", { value: String(page) }, String(page))),
    );
    return [
      h("h1", null, h("bdi", { lang: found.language ?? null }, found.title)),
      h("p", { class: "lead" }, about.filter(Boolean).map((part, place) => [place ? " · " : "", part])),
      found.citation ? h("p", { class: "hint", dir: "auto" }, found.citation) : null,
      h(
        "div",
        { class: "row" },
        pages.length > 1 && h("label", { class: "field" }, h("span", null, t("go-to-page")), choose),
        this.toggle("mentions", t("show-mentions")),
        this.toggle("claims", t("show-claims")),
        formats(`document/${found.id}`, world),
      ),
    ];
  }

  private toggle(what: "mentions" | "claims", label: string): HTMLElement {
    const box = h("input", { type: "checkbox", checked: true });
    box.addEventListener("change", () => this.text.classList.toggle(`without-${what}`, !box.checked));
    return h("label", { class: "check" }, box, h("span", null, label));
  }

  leave(): void {
    this.lit = [];
  }

  // --- the text ----------------------------------------------------------------------------------------------------

  private paragraph(paragraph: Paragraph): HTMLElement {
    const heading = paragraph.kind === "heading";
    return h(heading ? "h2" : "p", { dir: "auto" }, this.runs(paragraph.runs));
  }

  private note(one: Note): HTMLElement {
    const back = h("button", { type: "button", class: "plain", "aria-label": this.world.t("back-to-text"), onclick: () => visit(this.calls.get(one.number)) }, "↩");
    const item = h("li", { value: one.number || null, tabindex: "-1", dir: "auto" }, this.runs(one.runs), " ", back);
    this.notes.set(one.number, item);
    return item;
  }

  private runs(runs: readonly Run[]): Child[] {
    const { t } = this.world;
    return runs.map((run, place) => {
      const parts: Child[] = [];
      if (run.page !== undefined) parts.push(this.pageMark(run.page));
      parts.push(this.run(run));
      const next = new Set(runs[place + 1]?.claims ?? []);
      const ending = (run.claims ?? []).filter((id) => !next.has(id));
      if (ending.length) {
        parts.push(
          h(
            "button",
            { type: "button", class: "claim-mark", "aria-label": t("claims-here", { n: ending.length }), data: { claims: ending.join(" ") } },
            String(ending.length),
          ),
        );
      }
      if (run.call !== undefined) parts.push(this.call(run.call));
      return parts;
    });
  }

  private run(run: Run): Child {
    const marked = Boolean(run.claims?.length);
    const span = h("span", { class: marked ? "claimed" : null, data: { start: String(run.start), claims: (run.claims ?? []).join(" ") } });
    const entity = run.mentions?.[run.mentions.length - 1];
    if (entity) span.append(h("a", { class: "mention", href: to("entity", entity), title: this.world.atlas.short(entity, 80) }, run.text));
    else span.append(run.text);
    for (const id of run.claims ?? []) {
      const held = this.spans.get(id);
      if (held) held.push(span);
      else this.spans.set(id, [span]);
    }
    this.starts.push({ start: run.start, span });
    return span;
  }

  private pageMark(page: number): HTMLElement {
    const mark = h("span", { class: "page-mark", lang: this.world.language, role: "separator", "aria-label": this.world.t("page", { n: page }) }, this.world.t("page", { n: page }));
    this.pages.set(page, mark);
    return mark;
  }

  private call(number: number): HTMLElement {
    const call = h(
      "button",
      { type: "button", class: "plain", "aria-label": this.world.t("note", { n: number }), onclick: () => visit(this.notes.get(number)) },
      String(number || "*"),
    );
    this.calls.set(number, call);
    return h("sup", null, call);
  }

  // --- from the text to its claims, and back -----------------------------------------------------------------------

  private listen(): void {
    const claimsAt = (target: EventTarget | null): string[] => {
      const span = (target as Element | null)?.closest<HTMLElement>("[data-claims]");
      return span?.dataset.claims?.split(" ").filter(Boolean) ?? [];
    };
    this.text.addEventListener("click", (event) => {
      if ((event.target as Element).closest("a, sup button, .notes li > button")) return;
      const ids = claimsAt(event.target);
      const start = Number((event.target as Element).closest<HTMLElement>("[data-start]")?.dataset.start);
      if (ids.length) void this.show(ids, true);
      if (ids.length && Number.isFinite(start)) note({ at: String(start) });
    });
    this.text.addEventListener("pointerover", (event) => this.light(claimsAt(event.target)));
    this.text.addEventListener("pointerleave", () => this.light([]));
    this.panel.addEventListener("pointerover", (event) => {
      const id = (event.target as Element).closest<HTMLElement>("[data-claim]")?.dataset.claim;
      this.light(id ? [id] : []);
    });
    this.panel.addEventListener("focusin", (event) => {
      const id = (event.target as Element).closest<HTMLElement>("[data-claim]")?.dataset.claim;
      this.light(id ? [id] : []);
    });
  }

  private light(ids: readonly string[]): void {
    for (const span of this.lit) span.classList.remove("lit");
    this.lit = ids.flatMap((id) => this.spans.get(id) ?? []);
    for (const span of this.lit) span.classList.add("lit");
  }

  private async show(ids: readonly string[], asked = false): Promise<void> {
    const { t } = this.world;
    const claims = await this.world.records.claims(ids.slice(0, 40));
    const close = h("button", { type: "button", class: "plain close", onclick: () => this.hint() }, t("close"));
    replace(
      this.panel,
      close,
      h("h2", { tabindex: "-1" }, `${t("claims")} (${ids.length})`),
      claims.map((claim) => {
        const card = claimCard(claim, this.world);
        card.dataset.claim = claim.id;
        return card;
      }),
    );
    if (asked) this.panel.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
    if (asked) this.world.tell(t("claims-here", { n: ids.length }));
  }

  private hint(): void {
    replace(this.panel, h("p", { class: "hint" }, this.world.t("reader-hint")));
  }

  /** Go to the place of a character of the stored text, and show what is claimed there. */
  private jump(at: number): void {
    const place = this.starts.filter(({ start }) => start <= at).reduce<{ start: number; span: HTMLElement } | null>((best, one) => (!best || one.start > best.start ? one : best), null);
    if (!place) return this.hint();
    const ids = (place.span.dataset.claims ?? "").split(" ").filter(Boolean);
    for (const span of ids.flatMap((id) => this.spans.get(id) ?? [])) span.classList.add("found");
    place.span.classList.add("found");
    requestAnimationFrame(() => place.span.scrollIntoView({ block: "center" }));
    if (ids.length) void this.show(ids);
    else this.hint();
  }
}

function visit(element: HTMLElement | undefined): void {
  element?.scrollIntoView({ block: "center" });
  element?.focus({ preventScroll: true });
}
