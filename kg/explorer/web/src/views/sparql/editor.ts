// The editor: CodeMirror with SPARQL's grammar and completion of our terms, prefixes, keywords and the query's own variables.

import { autocompletion, completionKeymap, type Completion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { sparql } from "codemirror-lang-sparql";
import { h } from "../../dom";
import type { Brief } from "../../types";
import type { World } from "../../world";

const KEYWORDS =
  "SELECT DISTINCT REDUCED CONSTRUCT ASK DESCRIBE WHERE FILTER OPTIONAL UNION MINUS GRAPH BIND VALUES AS ORDER BY ASC DESC GROUP HAVING LIMIT OFFSET EXISTS NOT IN COUNT SUM MIN MAX AVG SAMPLE GROUP_CONCAT STR LANG LANGMATCHES DATATYPE BOUND COALESCE IF REGEX CONTAINS STRSTARTS STRENDS STRAFTER STRBEFORE REPLACE UCASE LCASE CONCAT YEAR MONTH DAY PREFIX BASE".split(
    " ",
  );

export interface Editor {
  element: HTMLElement;
  text: string;
  focus(): void;
  destroy(): void;
}

export function editor(world: World, text: string, run: () => void, changed: () => void): Editor {
  // In a shadow of its own the editor's styles are sheets, which the content policy allows, and not elements.
  const element = h("div", { class: "editor" });
  const shadow = element.attachShadow({ mode: "open" });
  const view = new EditorView({
    parent: shadow,
    root: shadow,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        EditorView.lineWrapping,
        sparql(),
        syntaxHighlighting(colours),
        autocompletion({ override: [completion(world)], icons: false }),
        keymap.of([
          { key: "Mod-Enter", run: () => (run(), true) },
          ...completionKeymap,
          ...defaultKeymap,
          ...historyKeymap,
        ]),
        EditorView.contentAttributes.of({ "aria-label": world.t("query"), spellcheck: "false" }),
        typingOver,
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed();
        }),
        theme,
      ],
    }),
  });
  return {
    element,
    get text() {
      return view.state.doc.toString();
    },
    set text(written: string) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: written } });
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

/** What is typed over a selection is put there by us: the browser would give it a style of its own, which the policy forbids. */
const typingOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    if (event.inputType !== "insertText" || event.data === null || view.state.selection.main.empty) return false;
    event.preventDefault();
    view.dispatch({ ...view.state.replaceSelection(event.data), userEvent: "input.type", scrollIntoView: true });
    return true;
  },
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--link)", fontWeight: "600" },
  { tag: [tags.string, tags.literal], color: "var(--string)" },
  { tag: tags.variableName, color: "var(--variable)" },
  { tag: tags.comment, color: "var(--faint)", fontStyle: "italic" },
]);

const theme = EditorView.theme({
  "&": { border: "1px solid var(--edge)", borderRadius: "0.3rem", background: "var(--ground)", fontSize: "0.9rem" },
  "&.cm-focused": { outline: "3px solid var(--focus)", outlineOffset: "1px" },
  ".cm-content": { fontFamily: "ui-monospace, 'DejaVu Sans Mono', monospace", caretColor: "var(--text)", minHeight: "10rem" },
  ".cm-scroller": { maxHeight: "24rem", overflow: "auto" },
  ".cm-gutters": { background: "var(--raised)", color: "var(--faint)", border: "0" },
  ".cm-cursor": { borderLeftColor: "var(--text)" },
  ".cm-selectionBackground, &.cm-focused .cm-selectionBackground": { background: "var(--mark-strong) !important" },
  ".cm-tooltip": { background: "var(--ground)", color: "var(--text)", border: "1px solid var(--edge)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { background: "var(--accent)", color: "var(--on-accent)" },
  ".cm-completionDetail": { fontStyle: "normal", color: "inherit", opacity: "0.85" },
});

/** What may stand where the cursor is: a term after its prefix, a variable after its mark, else prefixes and keywords. */
function completion(world: World): (context: CompletionContext) => CompletionResult | null | Promise<CompletionResult> {
  const { atlas } = world;
  const { vocabulary, project } = atlas;
  const terms: Completion[] = [...vocabulary.classes, ...vocabulary.relations, ...vocabulary.properties].map((term) => ({
    label: `kg:${term.id}`,
    detail: atlas.label(term.labels, ""),
    info: atlas.label(term.definitions, "") || undefined,
    type: "property",
  }));
  const others: Completion[] = [
    ...["rdf:type", "rdfs:label", "rdfs:comment", "rdfs:subClassOf", "skos:altLabel", "owl:sameAs"].map((label) => ({ label })),
    ...Object.entries(project.prefixes).map(([name, iri]) => ({ label: `${name}:`, detail: iri })),
    ...KEYWORDS.map((label) => ({ label })),
  ];
  return (context) => {
    const variable = context.matchBefore(/[?$]\w*/);
    if (variable) {
      const names = [...new Set(context.state.doc.toString().match(/[?$]\w+/g) ?? [])].filter((name) => name !== variable.text);
      return { from: variable.from, options: names.map((label) => ({ label, type: "variable" })), validFor: /^[?$]\w*$/ };
    }
    const entity = context.matchBefore(/<[^<>\s]*/);
    if (entity) {
      const typed = entity.text.slice(1);
      const options = (found: Brief[]): Completion[] => found.map((one) => ({ label: `<${one.id}>`, detail: atlas.short(one.id, 60) }));
      return world.find(typed.length > 1 ? typed : "", 20).then((found) => ({ from: entity.from, filter: false, options: options(found) }));
    }
    const word = context.matchBefore(/[\w-]+:?[\w-]*/);
    if (!word && !context.explicit) return null;
    return { from: word?.from ?? context.pos, options: [...terms, ...others], validFor: /^[\w-]*:?[\w-]*$/ };
  };
}
