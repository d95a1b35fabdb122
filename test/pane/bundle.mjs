// Builds the page the pane is looked at on: node test/pane/bundle.mjs FOLDER
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const webpack = require("webpack");
const HtmlPlugin = require("html-webpack-plugin");
const here = dirname(fileURLToPath(import.meta.url));
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Say which folder the page shall be in");

const compiler = webpack({
  mode: "development",
  devtool: false,
  target: "web",
  context: join(here, "../.."),
  entry: join(here, "page.tsx"),
  output: { path: folder, filename: "page.js" },
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
      templateContent:
        '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>绩表助手</title><style>html,body,#root{height:100%;margin:0}</style></head><body><main id="root"></main></body></html>',
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
