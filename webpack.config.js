// One configuration per product. A product whose entry does not exist yet is left out, so the tree builds at any time.
const { existsSync, readFileSync } = require("node:fs");
const { chmod } = require("node:fs/promises");
const { join } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const TerserPlugin = require("terser-webpack-plugin");
const { BannerPlugin, DefinePlugin, NormalModuleReplacementPlugin } = require("webpack");
const { OneFilePlugin } = require("./scripts/one-file-plugin.js");
const { version } = require("./package.json");

const inRoot = (...path) => join(__dirname, ...path);
const oldestBrowser = "chrome 86";
const oldBrowsers = inRoot("scripts/old-browsers.js");

// Development builds stand apart, so that tests and size checks never meet one by chance.
const outDir = (mode, name) => (mode === "production" ? inRoot("dist", name) : inRoot("dist/dev", name));

const swc = (targets, more = {}) => ({ loader: "swc-loader", options: { env: { targets }, ...more } });

const ourCode = (targets) => ({
  test: /[.]tsx?$/,
  exclude: /node_modules/,
  use: swc(targets, {
    jsc: { parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } },
  }),
});

// Libraries are published for browsers newer than ours; only their syntax is lowered, what they call stands in old-browsers.js.
const libraries = (targets) => ({
  test: /[.]m?js$/,
  include: /node_modules/,
  resolve: { fullySpecified: false },
  use: swc(targets, { isModule: "unknown", jsc: { parser: { syntax: "ecmascript" } } }),
});

const styles = { test: /[.]css$/, use: [MiniCssExtractPlugin.loader, "css-loader"], sideEffects: true };

const common = (name, mode) => ({
  name,
  mode,
  context: __dirname,
  devtool: false,
  resolve: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
  optimization: { minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })] },
  performance: { hints: false },
  infrastructureLogging: { level: "error" }, // A cache that cannot be read is no news: it is made again.
  stats: { preset: "errors-warnings", timings: true, builtAt: false },
  cache: {
    type: "filesystem",
    name: `${name}-${mode}`,
    cacheDirectory: inRoot(".cache/webpack"),
    buildDependencies: { config: [__filename, inRoot("scripts/one-file-plugin.js")] },
  },
});

const define = (mode) => new DefinePlugin({ "process.env.NODE_ENV": JSON.stringify(mode), __VERSION__: JSON.stringify(version) });

const withoutHyphenation = () =>
  new NormalModuleReplacementPlugin(/^[.][/][a-z0-9-]+-[\w-]{8}[.]js$/, (request) => {
    if (/@univerjs[\\/]engine-render/.test(request.context)) request.request = inRoot("scripts/no-hyphenation.js");
  });

const executable = (path) => ({
  apply: (compiler) => compiler.hooks.afterEmit.tapPromise("Executable", () => chmod(path, 0o755)),
});

const cli = (mode) => ({
  ...common("cli", mode),
  target: "node20",
  entry: { main: "./src/cli/main.ts" },
  output: { path: outDir(mode, "cli"), filename: "[name].js", chunkFilename: "[name].js", clean: true },
  module: { rules: [ourCode("node 20")] },
  plugins: [
    define(mode),
    new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true }),
    executable(join(outDir(mode, "cli"), "main.js")),
  ],
});

const template = (name) => {
  const path = inRoot("src", name, "index.html");
  return existsSync(path)
    ? { template: path }
    : { templateContent: '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><div id="root"></div></html>' };
};

const copied = (name) => {
  const patterns = [inRoot("src", name, "public"), inRoot("assets")].filter((path) => existsSync(path));
  return patterns.length === 0 ? [] : [new CopyPlugin({ patterns: patterns.map((from) => ({ from, info: { minimized: true } })) })];
};

const page = (name, mode) => {
  const base = common(name, mode);
  return {
    ...base,
    target: `browserslist:${oldestBrowser}`,
    entry: { main: [oldBrowsers, `./src/${name}/main.tsx`] },
    output: {
      path: outDir(mode, name),
      filename: "[name].[contenthash:8].js",
      chunkFilename: "chunks/[name].[contenthash:8].js",
      assetModuleFilename: "assets/[name].[contenthash:8][ext]",
      clean: true,
    },
    module: {
      rules: [ourCode(oldestBrowser), libraries(oldestBrowser), styles, { test: /[.](xlsx|svg|png|woff2)$/, type: "asset/resource" }],
    },
    optimization: { ...base.optimization, splitChunks: { chunks: "async" } },
    plugins: [
      define(mode),
      withoutHyphenation(),
      new HtmlPlugin({ ...template(name), minify: false }),
      new MiniCssExtractPlugin({
        filename: "[name].[contenthash:8].css",
        chunkFilename: "chunks/[name].[contenthash:8].css",
        ignoreOrder: true,
      }),
      ...copied(name),
    ],
  };
};

/** Where the pane has office.js from; it is never part of what we build. `self` expects Microsoft's unmodified files beside the page. */
const offices = {
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  self: "office/office.js",
};

// Style elements that start empty: Fluent fills them rule by rule.
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const policyFor = (office) => {
  const theirs = office.startsWith("https:") ? ` ${new URL(office).origin}` : "";
  return [
    "default-src 'none'",
    `script-src 'self'${theirs}`,
    `style-src 'self' ${emptyStyle}`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
};

const taskpane = (mode, { office = "cdn" }) => {
  const base = page("taskpane", mode);
  const address = offices[office];
  if (address === undefined) throw new Error(`--env office=${office}: say one of ${Object.keys(offices).join(", ")}`);
  return {
    ...base,
    // office.js adds scripts of its own to the page: the last one says nothing about where ours lie.
    output: { ...base.output, publicPath: "" },
    plugins: base.plugins.map((plugin) =>
      plugin instanceof HtmlPlugin
        ? // A module is what Internet Explorer's engine passes over.
          new HtmlPlugin({
            ...template("taskpane"),
            minify: false,
            scriptLoading: "module",
            office: address,
            policy: policyFor(address),
            version,
          })
        : plugin,
    ),
  };
};

// The workbench once more as one file that opens by double click: classic scripts inlined, no module, no chunk, no fetch.
const offline = (mode) => {
  const base = page("workbench", mode);
  return {
    ...base,
    ...common("offline", mode),
    output: { path: outDir(mode, "offline"), filename: "[name].js", chunkFilename: "[name].js", publicPath: "", clean: true },
    module: {
      parser: { javascript: { dynamicImportMode: "eager" } },
      rules: base.module.rules.map((rule) => (rule.type === "asset/resource" ? { ...rule, type: "asset/inline" } : rule)),
    },
    optimization: { ...base.optimization, splitChunks: false },
    plugins: [
      define(mode),
      withoutHyphenation(),
      new MiniCssExtractPlugin({ filename: "main.css", ignoreOrder: true }),
      new OneFilePlugin({
        filename: "绩表助手.html",
        worker: "examiner.js",
        html: () => readFileSync(inRoot("src/workbench/index.html"), "utf8"),
      }),
    ],
  };
};

module.exports = (env, { mode = "production" }) =>
  [
    ["src/cli/main.ts", cli],
    ["src/workbench/main.tsx", (m) => page("workbench", m)],
    ["src/taskpane/main.tsx", taskpane],
    ["src/workbench/main.tsx", offline],
  ]
    .filter(([entry]) => existsSync(inRoot(entry)))
    .map(([, config]) => config(mode, env ?? {}));
module.exports.parallelism = 1;
