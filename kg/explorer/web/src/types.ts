// The records of docs/explorer.md, as TypeScript sees them. What is unknown or empty is absent.

export type Labels = Record<string, string>;
export type Spell = [string | null, string | null];

export interface Look {
  colour: string;
  shape: string;
}

export interface Project {
  title: string;
  base: string;
  languages: string[];
  policy: string;
  policies: { id: string; label?: string; conditions?: string[] }[];
  counts: Record<string, number>;
  prefixes: Record<string, string>;
}

export interface Term {
  id: string;
  labels?: Labels;
  definitions?: Labels;
  parents?: string[];
}

export interface Relation extends Term {
  family?: string;
  sign?: number;
  symmetric?: boolean;
  inverse?: string;
}

export interface Vocabulary {
  classes: Term[];
  relations: Relation[];
  families: Term[];
  properties: Term[];
  looks: { kinds: Record<string, Look>; broad: Record<string, Look> };
}

export interface Brief {
  id: string;
  kind: string;
  broad: string;
  labels?: Labels;
  names?: string[];
  first?: string;
  last?: string;
  claims?: number;
  mentions?: number;
}

export interface NetworkNode {
  id: string;
  x: number;
  y: number;
  actor_x?: number;
  actor_y?: number;
  actor: boolean;
  values?: Record<string, number>;
  ranks?: Record<string, number[]>;
  community?: number;
}

export interface Tie {
  id: string;
  subject: string;
  relation: string;
  object: string;
  witnesses: number;
  claims?: string[];
  against?: string[];
  claimants?: string[];
  sources?: string[];
  certainty: string;
  spells?: Spell[];
  policies?: string[];
  rule?: boolean;
  implied?: boolean;
}

export interface Measure {
  id: string;
  labels: Labels;
  source: string;
  ascending?: boolean;
}

export interface Network {
  policy: string;
  measures: Measure[];
  nodes: NetworkNode[];
  ties: Tie[];
}

/** A part of a network that is too large to be loaded, with the entities that it names. */
export interface Portion extends Network {
  /** How many nodes pass the filters. */
  all: number;
  entities: Brief[];
}

export interface EntityPage {
  total: number;
  entities: Brief[];
}

/** By what the ties of such a network can be filtered: the commonest values of each facet, and the first and last day. */
export interface Facets {
  facets: Record<string, { id: string; count: number }[]>;
  days: Spell;
  entities: Brief[];
}

export interface Passage {
  document: string;
  page?: number;
  note?: number;
  start: number;
  end: number;
  quotation: string;
  /** What it says in other languages: ours, and no evidence. */
  translations?: Labels;
  before?: string;
  after?: string;
}

export interface Why {
  claims?: string[];
  denials?: string[];
  witnesses: { number: number; groups: { claims?: string[]; ties?: string[] }[] };
  against?: { claim: string; kinds: string[] }[];
  policies?: { policy: string; verdict: string; conditions?: string[]; contested_by?: string[] }[];
  facts?: { id: string; policy: string; rule?: string }[];
}

export interface Claim {
  id: string;
  subject: string;
  predicate: string;
  object: string;
  polarity: string;
  certainty: string;
  status: string;
  claimants?: string[];
  reported_by?: string[];
  date?: string;
  date_as_written?: string;
  first?: string;
  last?: string;
  place?: string;
  context?: string[];
  cites?: { work: string; locator?: string }[];
  footnotes?: number[];
  passages?: Passage[];
  rests_on?: string[];
  contradicts?: string[];
  readings?: string[];
  remark?: string;
  remarks?: { kind?: string; labels: Labels }[];
  why?: Why;
}

export interface Value {
  entity?: string;
  text?: string;
  date?: string;
  first?: string;
  last?: string;
}

export interface Mention {
  document: string;
  start: number;
  end: number;
  page?: number;
  text: string;
  form?: string;
}

export interface RuleFact {
  id: string;
  subject: string;
  relation: string;
  object: string;
  rule: string;
  policy: string;
  claims: string[];
}

/** A letter in which somebody has a part; without one: only that somebody wrote to somebody is claimed. */
export interface LetterRow {
  letter?: string;
  /** The relations in which one stands to the letter, or to whom one wrote. */
  parts: string[];
  with?: { relation: string; entity: string }[];
  date?: string;
  first?: string;
  last?: string;
  denied?: boolean;
  claims: string[];
}

export interface Entity {
  id: string;
  iri: string;
  kind: string;
  kinds?: string[];
  broad: string;
  labels?: Labels;
  names?: { text: string; language?: string }[];
  descriptions?: Labels;
  note?: string;
  attributes?: { property: string; values: Value[] }[];
  same_as?: string[];
  claims?: Partial<Record<"subject" | "object" | "context" | "place" | "claimant" | "cites", string[]>>;
  /** Every claim about it: id, family of its relation, earliest day (or nothing), in the order of time. */
  about?: [string, string, string?][];
  letters?: LetterRow[];
  facts?: RuleFact[];
  mentions?: Mention[];
  values?: Record<string, number>;
  ranks?: Record<string, number[]>;
  first?: string;
  last?: string;
}

export interface DocumentBrief {
  id: string;
  title: string;
  author?: string;
  year?: string;
  language?: string;
  licence?: string;
  citation?: string;
  work?: string;
  claims?: number;
  mentions?: number;
  text: boolean;
}

export interface Run {
  text: string;
  start: number;
  page?: number;
  mentions?: string[];
  claims?: string[];
  call?: number;
}

export interface Paragraph {
  page: number;
  kind: string;
  runs: Run[];
}

export interface Note {
  number: number;
  mark: string;
  page: number;
  runs: Run[];
}

export interface DocumentText extends DocumentBrief {
  paragraphs?: Paragraph[];
  notes?: Note[];
}

export interface TimelineItem {
  id: string;
  kind: "treaty" | "event" | "letter" | "office" | "life" | "claim";
  entity?: string;
  relation?: string;
  subject?: string;
  object?: string;
  labels?: Labels;
  certainty?: string;
  denied?: boolean;
  claimants?: string[];
  sources?: string[];
  policies?: string[];
  date: string;
  first?: string;
  last?: string;
  span?: boolean;
  claims?: string[];
}

export interface Whereabouts {
  places: { id: string; latitude: number; longitude: number; claims?: number }[];
  movements: {
    claim: string;
    actor: string;
    relation: string;
    certainty: string;
    claimants?: string[];
    sources?: string[];
    policies?: string[];
    from?: string;
    to?: string;
    date?: string;
    first?: string;
    last?: string;
  }[];
}

export interface Matter {
  id: string;
  about: string;
  kinds: string[];
  standing: string;
  sides: { claimants: string[]; witnesses: number; claims: string[] }[];
}

export interface Disputes {
  counts: Record<string, number>;
  matters: Matter[];
}

export interface InfluenceTie {
  influencer: string;
  influenced: string;
  through?: string;
  kinds: { relation: string; sign: number; denied?: boolean }[];
  witnesses: number;
  standing: string;
  certainty: string;
  fact: boolean;
  claims?: string[];
  against?: string[];
  behind?: string[];
  spells?: Spell[];
}

export interface Influence {
  ties: InfluenceTie[];
  matrix: {
    claimants: string[];
    cells: {
      claimant: string;
      tie: number;
      asserts?: string[];
      denies?: string[];
      sign?: number;
      certainty: string;
      claims?: string[];
    }[];
  };
  rankings: {
    measure: string;
    labels: Labels;
    source: string;
    /** How many sources and claimants were left out, one at a time, and how often sources were drawn. */
    left_out: { sources: number; claimants: number; samples: number };
    rows: {
      id: string;
      rank: number;
      score: number;
      without_a_source?: [number, number];
      without_a_claimant?: [number, number];
      bootstrap?: [number, number];
    }[];
  }[];
}

export interface LibraryQuery {
  name: string;
  title: Labels;
  description?: string;
  parameters?: { name: string; kind: string; required?: boolean; default?: string; description: string }[];
  columns?: string[];
  text: string;
}

export interface Whole {
  project: Project;
  vocabulary: Vocabulary;
  entities: Brief[];
  network: Network;
  documents: DocumentBrief[];
  timeline: TimelineItem[];
  map: Whereabouts;
  disputes: Disputes;
  influence: Influence;
  queries: LibraryQuery[];
}

export interface Many {
  claim: Claim;
  entity: Entity;
  document: DocumentText;
}
