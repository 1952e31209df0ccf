// The picture of the network, drawn by sigma on the graphics card.

import Graph from "graphology";
import Sigma from "sigma";
import { extremityArrow, layerDashed, layerFill, layerPlain, pathCurved, pathLine, pathLoop } from "sigma/rendering";
import { calmly } from "../../dom";
import { FONT, FONT_SIZE, free, SIDES, type Side } from "./labels";
import { DASHES, DISPUTED, type Colours, type LineLook, type NodeLook } from "./looks";
import { fitted, PADDING } from "./sketch";
import { cardShape, NODE_SHAPES, outlineLayer } from "./shapes";

export interface Hooks {
  node(id: string): void;
  line(id: string): void;
  ground(): void;
  /** The first picture has been drawn. */
  drawn(): void;
}

interface NodeAttributes extends Record<string, unknown> {
  x: number;
  y: number;
  size: number;
  color: string;
  outline: string;
  shape: string;
  label: string;
  /** Where its label is written at first; nothing: nowhere. */
  side: Side | undefined;
}

interface LineAttributes extends Record<string, unknown> {
  size: number;
  color: string;
  head?: string;
  label?: string;
  dash?: number;
  gap?: number;
}

interface NodeState {
  /** Whether its label is written; null: as it was at first. */
  named: boolean | null;
  dim: boolean;
  chosen: boolean;
  side: Side | null;
}

interface LineState {
  dim: boolean;
}

/** Lines above which they are plain (no arrows, no dashes; colours stay) and not drawn while the picture is moved. */
export const MANY = 4000;
const CROWDED = 5000; // nodes above which they have no outline: it would cost every pixel of every node
const CURVED = 2500; // lines up to which parallel ones are drawn beside each other

export class Picture {
  private readonly graph = new Graph<NodeAttributes, LineAttributes>({ multi: true, type: "directed" });
  private readonly sigma: Sigma<NodeAttributes, LineAttributes>;
  private named: ReadonlyMap<string, Side> = new Map();
  private room = 0; // the width that the labels were chosen for
  private first: ReadonlySet<string> = new Set();
  private bright: { nodes: Set<string>; lines: Set<string> } | null = null;
  private readonly watched: ResizeObserver;

  constructor(
    private readonly container: HTMLElement,
    nodes: readonly NodeLook[],
    lines: readonly LineLook[],
    private readonly colours: Colours,
    hooks: Hooks,
  ) {
    this.foresee(nodes);
    this.fill(nodes, lines);
    const curved = lines.length <= CURVED;
    const many = lines.length > MANY;
    const crowded = nodes.length > CROWDED;
    this.sigma = new Sigma(this.graph, container, {
      primitives: {
        nodes: {
          shapes: shapesOf(nodes),
          layers: crowded ? [layerFill()] : [layerFill(), outlineLayer()],
          ...(crowded ? {} : { variables: { outline: { type: "color", default: colours.outline } } }),
          label: { font: { family: FONT, size: FONT_SIZE }, margin: 4 },
        },
        edges: many
          ? { paths: [pathLine()], extremities: [], layers: [layerPlain()] }
          : {
              paths: [pathLine(), pathCurved(), pathLoop()],
              extremities: [extremityArrow()],
              layers: [layerDashed({ dashSize: { attribute: "dash", mode: "pixels" }, gapSize: { attribute: "gap", mode: "pixels" } })],
              variables: { dash: { type: "number", default: 1 }, gap: { type: "number", default: 0 } },
            },
      },
      styles: {
        nodes: {
          x: { attribute: "x" },
          y: { attribute: "y" },
          size: { attribute: "size" },
          color: { attribute: "color" },
          shape: { attribute: "shape" },
          ...(crowded ? {} : { outline: { attribute: "outline" } }),
          label: { attribute: "label" },
          labelColor: colours.text,
          labelSize: FONT_SIZE,
          labelFont: FONT,
          labelPosition: (node: NodeAttributes, state: unknown) => (state as NodeState).side ?? node.side ?? SIDES[0],
          labelVisibility: (node: NodeAttributes, state: unknown) => {
            const held = state as NodeState & { isHovered: boolean };
            const named = held.named ?? node.side !== undefined;
            return held.isHovered || held.chosen || (named && !held.dim) ? "visible" : "hidden";
          },
          opacity: (_: unknown, state: unknown) => ((state as NodeState).dim ? 0.15 : 1),
          backdropVisibility: (_: unknown, state: unknown) => {
            const held = state as NodeState & { isHovered: boolean };
            return held.isHovered || held.chosen ? "visible" : "hidden";
          },
          backdropColor: colours.ground,
          backdropShadowColor: "rgba(0, 0, 0, 0.6)",
          backdropShadowBlur: 8,
          backdropPadding: 4,
          depth: (_: unknown, state: unknown) => {
            const held = state as NodeState & { isHovered: boolean };
            return held.isHovered || held.chosen ? "topNodes" : "nodes";
          },
          cursor: "pointer",
        },
        edges: {
          size: { attribute: "size" },
          color: { attribute: "color" },
          ...(many
            ? {}
            : {
                head: { attribute: "head" },
                dash: { attribute: "dash" },
                gap: { attribute: "gap" },
                label: { attribute: "label" },
                labelColor: colours.text,
                labelSize: FONT_SIZE + 2,
              }),
          path: "straight",
          parallelPath: curved ? "curved" : "straight",
          selfLoopPath: many ? "straight" : "loop",
          opacity: (_: unknown, state: unknown) => ((state as LineState).dim ? 0.06 : lines.length > CURVED ? 0.4 : 0.8),
          cursor: "pointer",
        },
      },
      settings: {
        enableEdgeEvents: !many,
        renderEdgeLabels: !many && lines.some((line) => line.disputed),
        hideEdgesOnMove: many,
        itemSizesReference: "screen",
        stagePadding: PADDING,
        zoomDuration: calm() ? 0 : 200,
        inertiaDuration: calm() ? 0 : 150,
        minCameraRatio: 0.02,
        maxCameraRatio: 3,
        allowInvalidContainer: true,
        autoRescaleContent: "nodes",
      },
      customNodeState: { named: null, dim: false, chosen: false, side: null },
      customEdgeState: { dim: false },
    } as unknown as ConstructorParameters<typeof Sigma<NodeAttributes, LineAttributes>>[2]);
    this.sigma.on("clickNode", ({ node }) => hooks.node(node));
    this.sigma.on("clickEdge", ({ edge }) => hooks.line(edge));
    this.sigma.on("clickStage", () => hooks.ground());
    requestAnimationFrame(() => requestAnimationFrame(() => hooks.drawn())); // what has been asked for above is shown by then
    const soon = calmly(90, () => this.name());
    this.sigma.getCamera().on("updated", soon);
    this.watched = new ResizeObserver(() => {
      const { width, height } = this.sigma.getDimensions();
      const same = container.offsetWidth === width && container.offsetHeight === height;
      if (same && width === this.room) return; // as when watching begins
      if (!same) {
        this.sigma.resize();
        this.sigma.scheduleRefresh();
      }
      soon();
    });
    this.watched.observe(container);
  }

  /** Choose the labels of the first picture before there is one: of a large network each picture is dear. */
  private foresee(nodes: readonly NodeLook[]): void {
    const { clientWidth: width, clientHeight: height } = this.container;
    if (width && height) this.named = free(fitted(nodes, width, height), { width });
    this.room = width;
    this.container.dataset.named = String(this.named.size);
  }

  private fill(nodes: readonly NodeLook[], lines: readonly LineLook[]): void {
    const many = lines.length > MANY;
    for (const node of nodes) {
      this.graph.addNode(node.id, {
        x: node.x,
        y: -node.y,
        size: node.size,
        color: node.colour,
        outline: this.colours.outline,
        shape: cardShape(node.shape),
        label: node.label,
        side: this.named.get(node.id),
      });
    }
    for (const line of lines) {
      if (many) {
        this.graph.addDirectedEdgeWithKey(line.id, line.from, line.to, { size: 1, color: this.colours.ties[line.sign + 1]! });
        continue;
      }
      const [dash, gap] = DASHES[line.sign + 1]!;
      this.graph.addDirectedEdgeWithKey(line.id, line.from, line.to, {
        size: line.width,
        color: this.colours.ties[line.sign + 1]!,
        head: line.arrow ? "arrow" : "none",
        label: line.disputed ? DISPUTED : "",
        dash,
        gap,
      });
    }
  }

  /** Write the labels that have room where the camera stands. */
  private name(): void {
    const { width, height } = this.sigma.getDimensions();
    this.room = width;
    const places = [];
    for (const id of this.graph.nodes()) {
      const { x, y, label } = this.graph.getNodeAttributes(id);
      const at = this.sigma.graphToViewport({ x, y });
      if (at.x < 0 || at.y < 0 || at.x > width || at.y > height) continue;
      const size = this.sigma.scaleSize(this.graph.getNodeAttribute(id, "size"));
      if (!this.bright || this.bright.nodes.has(id)) places.push({ id, x: at.x, y: at.y, size, label });
    }
    const named = free(places, { first: this.first, width });
    const changed = (side: Side | undefined): string[] =>
      [...new Set([...named.keys(), ...this.named.keys()])].filter((id) => named.get(id) === side && this.named.get(id) !== side);
    this.sigma.setNodesState(changed(undefined), { named: false } as never);
    for (const side of SIDES) this.sigma.setNodesState(changed(side), { named: true, side } as never);
    this.named = named;
    this.container.dataset.named = String(named.size);
  }

  /** Let some nodes and lines stand out; null: all alike. */
  light(nodes: ReadonlySet<string> | null, lines: ReadonlySet<string> | null, chosen: ReadonlySet<string>): void {
    if (!nodes && !this.bright && !chosen.size && !this.first.size) return; // all are alike already
    this.first = chosen;
    this.bright = nodes ? { nodes: new Set(nodes), lines: new Set(lines ?? []) } : null;
    const shown = this.graph.nodes();
    this.sigma.setNodesState(shown.filter((id) => !nodes || nodes.has(id)), { dim: false } as never);
    this.sigma.setNodesState(shown.filter((id) => nodes && !nodes.has(id)), { dim: true } as never);
    this.sigma.setNodesState(shown.filter((id) => !chosen.has(id)), { chosen: false } as never);
    this.sigma.setNodesState(shown.filter((id) => chosen.has(id)), { chosen: true } as never);
    const edges = this.graph.edges();
    this.sigma.setEdgesState(edges.filter((id) => !lines || lines.has(id)), { dim: false } as never);
    this.sigma.setEdgesState(edges.filter((id) => lines && !lines.has(id)), { dim: true } as never);
    this.name();
  }

  /** Move the camera so that a node is in the middle. */
  centre(id: string): void {
    const shown = this.sigma.getNodeDisplayData(id) as { x: number; y: number } | undefined;
    const camera = this.sigma.getCamera();
    if (shown) void camera.animate({ x: shown.x, y: shown.y, ratio: Math.min(camera.ratio, 0.5) }, { duration: calm() ? 0 : 300 });
  }

  zoom(factor: number): void {
    const camera = this.sigma.getCamera();
    void camera.animate({ ratio: camera.getBoundedRatio(camera.ratio * factor) }, { duration: calm() ? 0 : 150 });
  }

  pan(x: number, y: number): void {
    const camera = this.sigma.getCamera();
    camera.setState({ x: camera.x + x * camera.ratio, y: camera.y + y * camera.ratio });
  }

  fit(): void {
    void this.sigma.getCamera().animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration: calm() ? 0 : 200 });
  }

  get camera(): { x: number; y: number; ratio: number } {
    const { x, y, ratio } = this.sigma.getCamera().getState();
    return { x, y, ratio };
  }

  set camera(state: { x: number; y: number; ratio: number }) {
    this.sigma.getCamera().setState(state);
  }

  onCamera(run: () => void): void {
    this.sigma.getCamera().on("updated", calmly(250, run));
  }

  kill(): void {
    this.watched.disconnect();
    this.sigma.kill();
  }
}

/** The shapes that are drawn: the card asks every pixel about each of those that it knows. */
function shapesOf(nodes: readonly NodeLook[]): typeof NODE_SHAPES {
  const drawn = new Set(nodes.map((node) => cardShape(node.shape)));
  return NODE_SHAPES.filter((shape) => drawn.has(shape.name));
}

function calm(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

let able = typeof WebGL2RenderingContext !== "undefined";

/** Whether this browser can draw on the graphics card at all; trying takes a while. */
export function drawable(): boolean {
  able &&= document.createElement("canvas").getContext("webgl2") !== null;
  return able;
}

/** Whether it is known already that this browser cannot draw. */
export function undrawable(): boolean {
  return !able;
}
