// Builds a page of one script: node test/excel/bundle.mjs ENTRY FOLDER [ADDRESS OF OFFICE.JS]
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const webpack = require("webpack");
const HtmlPlugin = require("html-webpack-plugin");
const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const [entry, folder, officeJs] = process.argv.slice(2);
if (entry === undefined || folder === undefined) throw new Error("Say what shall be bundled, and into which folder");
const script = officeJs === undefined ? "" : `<script src="${officeJs}"></script>`;

const compiler = webpack({
  mode: "development",
  devtool: false,
  target: "web",
  context: root,
  entry: resolve(entry),
  output: { path: resolve(folder), filename: "page.js" },
  resolve: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
  module: {
    rules: [
      {
        test: /[.]tsx?$/,
        exclude: /node_modules/,
        loader: "swc-loader",
        options: { jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } } },
      },
    ],
  },
  plugins: [
    new HtmlPlugin({
      templateContent: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${officeJs === undefined ? "Excel-compatible test host" : "add-in"}</title><link rel="icon" href="data:,"><style>body{margin:0}</style>${script}</head><body></body></html>`,
    }),
  ],
  performance: { hints: false },
  stats: "errors-warnings",
});

compiler.run((error, stats) => {
  if (error !== null) throw error;
  if (stats.hasErrors()) {
    console.error(stats.toString("errors-only"));
    process.exitCode = 1;
  }
  compiler.close(() => undefined);
});
