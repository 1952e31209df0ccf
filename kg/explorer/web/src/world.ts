// What every view is given, and what a view is. A view lives in views/NAME.ts (or a folder) and is named in views/index.ts.

import type { Atlas } from "./atlas";
import type { Place } from "./place";
import type { Records } from "./records";
import type { Brief } from "./types";
import { said, type Language, type Word } from "./words";

export interface World {
  readonly records: Records;
  readonly atlas: Atlas;
  readonly language: Language;
  /** Whether colours are dark at the moment. */
  readonly dark: boolean;
  /** Say something of the interface in its language. */
  t(word: Word, values?: Record<string, string | number>): string;
  /** Find entities by name: in the page, or by asking the server where not all are in it. */
  find(typed: string, most: number, wanted?: (entity: Brief) => boolean): Promise<Brief[]>;
  /** Tell listeners of a screen reader what has changed. */
  tell(text: string): void;
}

/** What a view leaves behind while it is shown; `leave` ends timers, workers and pictures. */
export interface Shown {
  leave?(): void;
}

export interface View {
  /** The first part of its address. */
  readonly name: string;
  readonly title: Word;
  /** Whether it stands among the tabs; a view of one thing is reached by links. */
  readonly tab: boolean;
  /** Whether it can be shown there before all names are at hand. */
  opens?(place: Place): boolean;
  /**
   * Fill the stage (it stands on the page, and says that it is loading) with what the address says: replace what is in
   * it, beginning with one <h1>. Called anew when the address, the language or the colours change. A view that narrows
   * itself keeps its address with `note()` of place.ts, which does not call it.
   */
  show(stage: HTMLElement, place: Place, world: World): Promise<Shown | void> | Shown | void;
}

export function worded(language: Language): World["t"] {
  return (word, values) => said(language, word, values);
}
