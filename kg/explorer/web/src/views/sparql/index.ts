// SPARQL: an editor that knows our terms, the query library, and what a query gave.

import { h, replace } from "../../dom";
import { here, note } from "../../place";
import type { Answered } from "../../solutions";
import type { Shown, View } from "../../world";
import { editor } from "./editor";
import { engine } from "./engine";
import { libraryPart } from "./library";
import { results } from "./results";

const FIRST = `SELECT ?treaty ?label ?date WHERE {
  ?treaty a kg:Treaty ; rdfs:label ?label .
  OPTIONAL { ?treaty kg:identifyingDate ?date }
}
ORDER BY ?date ?label
LIMIT 100`;

/** The ids of the things that an answer names, as far as they stand in its first rows. */
function namedIn(found: Answered, base: string): string[] {
  const cells = (found.triples ?? found.rows ?? []).slice(0, NAMED).flat();
  return cells.flatMap((cell) => (cell?.type === "uri" && cell.value.startsWith(base) ? [cell.value.slice(base.length)] : []));
}

const NAMED = 2000; // rows

export const sparql: View = {
  name: "sparql",
  title: "sparql",
  tab: true,
  async show(stage, place, world): Promise<Shown> {
    const { t } = world;
    const machine = engine(world);
    const answer = h("section", { class: "answer", "aria-label": t("results") });
    const status = h("p", { class: "counts", role: "status" });
    let shown: { leave(): void } | null = null;
    let running = false;
    const begin = h("button", { type: "button", class: "main", onclick: () => void run() }, t("run"));
    const stop = h("button", { type: "button", disabled: true, onclick: () => machine.stop() }, t("stop"));
    const typing = editor(world, place.query.get("query") ?? FIRST, () => void run(), () => note({ query: typing.text }));
    const turn = (now: boolean): void => {
      running = now;
      begin.disabled = now;
      stop.disabled = !now;
    };
    const run = async (): Promise<void> => {
      if (running) return;
      turn(true);
      status.textContent = t("running");
      try {
        const asked = typing.text;
        const found = await machine.run(asked);
        await world.records.know(namedIn(found, world.atlas.project.base));
        shown?.leave();
        const part = results(found, here().query.get("as") ?? "table", world, (type) => machine.written(asked, type));
        shown = part;
        const n = found.triples?.length ?? found.rows?.length;
        status.textContent = n === undefined ? "" : t("rows", { n });
        replace(answer, part.element);
      } catch (error) {
        const stopped = error instanceof DOMException && error.name === "AbortError";
        status.textContent = stopped ? t("stopped") : "";
        if (!stopped) replace(answer, h("pre", { role: "alert", class: "fault" }, error instanceof Error ? error.message : String(error)));
      } finally {
        turn(false);
      }
    };
    const queries = await world.records.whole("queries");
    const library = libraryPart(queries, world, (text) => {
      typing.text = text;
    });
    replace(
      stage,
      h("h1", null, t("sparql")),
      library,
      typing.element,
      h("div", { class: "row" }, begin, stop, h("span", { class: "hint" }, t("sparql-keys"))),
      world.records.offline ? h("p", { class: "hint" }, t("sparql-offline")) : null,
      status,
      answer,
    );
    if (place.query.get("query")) await run();
    return {
      leave: () => {
        shown?.leave();
        machine.stop();
        typing.destroy();
      },
    };
  },
};
