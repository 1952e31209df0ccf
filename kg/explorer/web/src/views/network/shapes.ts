// Shapes and outlines of nodes for the graphics card: signed distances, negative inside; `size` is the outer radius.

import type { FragmentLayer } from "sigma/rendering";

const shape = (name: string, distance: string): { name: string; glsl: string } => ({
  name,
  glsl: `float sdf_${name.replace("-", "_")}(vec2 uv, float size) { ${distance} }`,
});

export const NODE_SHAPES = [
  shape("circle", "return length(uv) - size;"),
  shape("square", "return max(abs(uv.x), abs(uv.y)) - size * 0.8;"),
  shape("triangle", "return max(-uv.y - 0.5 * size, abs(uv.x) * 0.866 + uv.y * 0.5 - 0.5 * size);"),
  shape("diamond", "return (abs(uv.x) + abs(uv.y) - size) * 0.707;"),
  shape("triangledown", "return max(uv.y - 0.5 * size, abs(uv.x) * 0.866 - uv.y * 0.5 - 0.5 * size);"),
  shape("hexagon", "return max(abs(uv.y), abs(uv.x) * 0.866 + abs(uv.y) * 0.5) - size * 0.866;"),
  shape(
    "star",
    `float part = 1.2566371;
     float angle = mod(atan(uv.x, uv.y) + part * 0.5, part) - part * 0.5;
     vec2 p = length(uv) * vec2(abs(sin(angle)), cos(angle));
     return dot(p - vec2(0.0, size), vec2(0.9233, 0.3841));`,
  ),
];

/** The name by which the card knows a shape of the records. */
export function cardShape(name: string): string {
  return name.replace("-", "");
}

/** A line around every node, so that pale ones stand out from the ground. */
export function outlineLayer(): FragmentLayer {
  return {
    name: "outline",
    uniforms: [],
    attributes: [
      { name: "outlineColor", size: 4, type: WebGL2RenderingContext.UNSIGNED_BYTE, normalized: true, source: "outline" },
    ],
    glsl: `vec4 layer_outline(vec4 v_outlineColor) {
      float width = 1.2 * context.pixelToUV;
      float inner = smoothstep(-width - context.aaWidth, -width + context.aaWidth, context.sdf);
      return vec4(v_outlineColor.rgb, v_outlineColor.a * inner);
    }`,
  };
}
