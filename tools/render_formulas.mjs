// Renders LaTeX formulas to SVG files with MathJax; called by render_formulas.py.
//
//   node render_formulas.mjs MODULES OUTPUT < sources.json
//
// MODULES is the folder whose node_modules holds mathjax-full, OUTPUT the folder that receives NAME.svg for
// every {"NAME": "LaTeX"} read. Names that end in _short are set in text style, all others in display style.
// A formula that MathJax rejects or Qt cannot draw ends the run with exit code 1 after all of them have been tried.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const [modules, output] = process.argv.slice(2);
const require = createRequire(join(resolve(modules), "package.json"));
const { mathjax } = require("mathjax-full/js/mathjax.js");
const { TeX } = require("mathjax-full/js/input/tex.js");
const { SVG } = require("mathjax-full/js/output/svg.js");
const { liteAdaptor } = require("mathjax-full/js/adaptors/liteAdaptor.js");
const { RegisterHTMLHandler } = require("mathjax-full/js/handlers/html.js");
require("mathjax-full/js/input/tex/ams/AmsConfiguration.js");

const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);
const rejected = [];
const converter = mathjax.document("", {
  InputJax: new TeX({
    packages: ["base", "ams"],
    formatError: (_, error) => {
      throw error;
    },
  }),
  // Without a font cache every file holds its own glyph outlines and stands alone.
  OutputJax: new SVG({ fontCache: "none" }),
});

// Qt draws SVG Tiny 1.2: it warns at a path without data, and it leaves out the nested <svg> elements of which
// MathJax builds brackets over three or more rows and long accents.
function forQt(svg) {
  if (svg.indexOf("<svg", 1) > 0) {
    throw new Error("stretched bracket or accent, which Qt cannot draw");
  }
  return svg
    .replace(/<path[^>]* d=""[^>]*><\/path>/g, "")
    .replace(/ (?:data-[a-z-]+|role|focusable|aria-[a-z]+)="[^"]*"/g, "");
}

for (const [name, latex] of Object.entries(JSON.parse(readFileSync(0, "utf8")))) {
  try {
    const container = converter.convert(latex, { display: !name.endsWith("_short") });
    writeFileSync(join(output, `${name}.svg`), `${forQt(adaptor.innerHTML(container))}\n`);
  } catch (error) {
    rejected.push(`${name}: ${error.message}: ${latex}`);
  }
}
if (rejected.length > 0) {
  console.error(rejected.join("\n"));
  process.exit(1);
}
