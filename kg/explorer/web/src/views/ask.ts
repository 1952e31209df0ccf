// The question box: an answer in words, with the claims that it rests on.

import { claimList } from "../components/claimlist";
import { append, h, replace, type Child } from "../dom";
import { note, to } from "../place";
import { complaint, root } from "../records";
import type { View, World } from "../world";

interface Thing {
  iri: string;
  label: string;
}

interface Reply {
  question: string;
  answered: boolean;
  answer?: string | null;
  answers?: (Partial<Thing> & { value?: string | number | null; other?: Thing | null; contested?: boolean })[];
  claims?: { iri: string }[];
  against?: { iri: string }[];
  query?: string | null;
  refusal?: string | null;
  words?: string[];
  candidates?: Thing[];
  suggestions?: string[];
}

export const ask: View = {
  name: "ask",
  title: "ask",
  tab: true,
  async show(stage, place, world) {
    const { t } = world;
    if (world.records.offline) {
      replace(stage, h("h1", null, t("ask")), h("p", null, t("not-served", { command: "kg serve" })), h("p", { class: "hint" }, t("ask-hint")));
      return;
    }
    const field = h("input", { type: "search", name: "q", value: place.query.get("q") ?? "", class: "wide", maxlength: "500" });
    const answer = h("section", { class: "answer", "aria-live": "polite", "aria-label": t("answer") });
    const run = async (): Promise<void> => {
      const question = field.value.trim();
      note({ q: question });
      if (!question) return replace(answer);
      replace(answer, h("p", null, t("loading")));
      try {
        replace(answer, await shown(await asked(question), world, (again) => {
          field.value = again;
          void run();
        }));
      } catch (error) {
        replace(answer, h("p", { role: "alert" }, t("failed", { what: error instanceof Error ? error.message : String(error) })));
      }
    };
    const form = h(
      "form",
      {
        role: "search",
        class: "row",
        onsubmit: (event: Event) => {
          event.preventDefault();
          void run();
        },
      },
      h("label", { class: "field grow" }, h("span", null, t("question")), field),
      h("button", { type: "submit", class: "main" }, t("ask")),
    );
    replace(stage, h("h1", null, t("ask")), form, h("p", { class: "hint" }, t("ask-hint")), answer);
    if (field.value) await run();
    else field.focus();
  },
};

async function asked(question: string): Promise<Reply> {
  const response = await fetch(`${root()}api/ask?${new URLSearchParams({ q: question })}`, { headers: { accept: "application/json" } });
  const type = response.headers.get("content-type") ?? "";
  if (!response.ok && !type.includes("application/json")) throw new Error(await complaint(response));
  return (await response.json()) as Reply;
}

async function shown(reply: Reply, world: World, again: (question: string) => void): Promise<Child> {
  const { t } = world;
  const parts: Child[] = [];
  const named = [...(reply.answers ?? []).flatMap((one) => [one.iri, one.other?.iri]), ...(reply.candidates ?? []).map((one) => one.iri)];
  await world.records.know(named.map((iri) => (iri ?? "").replace(world.atlas.project.base, "")));
  if (reply.answered) {
    parts.push(h("p", { class: "said", dir: "auto" }, reply.answer ?? ""));
    const things = (reply.answers ?? []).filter((one) => one.iri);
    if (things.length) {
      parts.push(h("ul", null, things.map((one) => h("li", null, thing(one as Thing, world), one.other ? [" – ", thing(one.other, world)] : null, one.contested ? ` ≠ ${t("disputed")}` : null))));
    }
  } else {
    parts.push(h("p", { class: "said", role: "status" }, t(`refusal-${reply.refusal ?? "unreadable"}` as "refusal-unreadable"), reply.words?.length ? `: ${reply.words.join(", ")}` : ""));
    if (reply.candidates?.length) parts.push(h("ul", null, reply.candidates.map((one) => h("li", null, thing(one, world)))));
    if (reply.suggestions?.length) {
      parts.push(h("p", null, t("suggestions")), h("ul", null, reply.suggestions.map((one) => h("li", null, h("button", { type: "button", class: "plain", onclick: () => again(one) }, one)))));
    }
  }
  for (const [title, claims] of [
    [t("claims"), reply.claims ?? []],
    [t("against"), reply.against ?? []],
  ] as const) {
    if (claims.length) {
      const ids = claims.map((one) => one.iri.replace(world.atlas.project.base, ""));
      parts.push(h("h2", null, `${title} (${ids.length})`), await claimList(ids, world));
    }
  }
  if (reply.query) {
    parts.push(h("details", null, h("summary", null, t("query-run")), h("pre", null, reply.query), h("a", { href: to("sparql", "", { query: reply.query }) }, t("open-in-sparql"))));
  }
  const box = h("div");
  append(box, parts);
  return box;
}

function thing(one: Thing, world: World): Child {
  const id = one.iri.replace(world.atlas.project.base, "");
  return world.atlas.entities.has(id) || id.startsWith("claim/") ? world.atlas.link(id) : h("bdi", null, one.label);
}
