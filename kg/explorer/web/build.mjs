// Bundles the page into ../built: one script, one style sheet, the worker that runs SPARQL, and its engine.
import { build } from "esbuild";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const built = join(here, "..", "built");
const common = {
  absWorkingDir: here,
  bundle: true,
  minify: process.env.PLAIN !== "1",
  target: ["es2022"],
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  define: { "import.meta.url": '"about:blank"' },
};

// sigma gives its hint for gestures a style element of its own, which our content policy does not allow; the same rules
// stand in styles.css, so the element is made one that has no effect.
const withoutInlineStyles = {
  name: "without-inline-styles",
  setup({ onLoad }) {
    onLoad({ filter: /sigma[\\/]dist[\\/]sigma\.esm\.js$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      if (text.split('createElement("style")').length !== 3) throw new Error(`${path} has changed: look at its style elements`);
      return { contents: text.replaceAll('createElement("style")', 'createElement("template")'), loader: "js" };
    });
  },
};

await rm(built, { recursive: true, force: true });
await mkdir(built, { recursive: true });
await build({ ...common, entryPoints: ["src/main.ts"], plugins: [withoutInlineStyles], format: "iife", outfile: join(built, "explorer.js") });
await build({ ...common, entryPoints: ["src/worker.ts"], format: "iife", outfile: join(built, "worker.js") });
await build({ ...common, entryPoints: ["src/styles.css"], outfile: join(built, "explorer.css") });
await copyFile(join(here, "node_modules", "oxigraph", "web_bg.wasm"), join(built, "engine.wasm"));
await writeFile(join(built, "licences.txt"), await licences());

// What is bundled, with its licence: whoever hands the page on must hand these on too.
async function licences() {
  const wanted = Object.keys(JSON.parse(await readFile(join(here, "package.json"), "utf8")).dependencies);
  const seen = new Set();
  const parts = [];
  for (let name = wanted.shift(); name; name = wanted.shift()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const folder = join(here, "node_modules", name);
    const about = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    wanted.push(...Object.keys(about.dependencies ?? {}));
    let text = "";
    for (const file of ["LICENSE", "LICENSE.txt", "LICENSE.md", "LICENCE", "LICENSE-MIT"]) {
      text ||= await readFile(join(folder, file), "utf8").catch(() => "");
    }
    parts.push(`${about.name} ${about.version} (${about.license})\n\n${text.trim()}\n`);
  }
  return parts.sort().join("\n" + "-".repeat(72) + "\n\n");
}
