// Puts the script and the styles of a one-chunk build into its page, the program of its worker as text, and drops everything else.
const { Compilation, sources } = require("webpack");

const inScript = (code) => code.replace(/<\/(script)/gi, "<\\/$1").replace(/<!--/g, "<\\!--");
const inStyle = (css) => css.replace(/<\/(style)/gi, "<\\/$1");

class OneFilePlugin {
  constructor({ filename, worker, html }) {
    this.filename = filename;
    this.worker = worker;
    this.html = html;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("OneFile", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "OneFile", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, (assets) => {
        const text = (ending) =>
          Object.keys(assets)
            .filter((name) => name.endsWith(ending) && name !== this.worker)
            .map((name) => assets[name].source().toString())
            .join("\n");
        const style = `<style>${inStyle(text(".css"))}</style>`;
        const worker = `<script type="text/plain" id="examiner">${inScript(assets[this.worker].source().toString())}</script>`;
        const script = `${worker}<script>${inScript(text(".js"))}</script>`;
        for (const name of Object.keys(assets)) compilation.deleteAsset(name);
        const page = this.html()
          .replace(/<\/head>/i, () => `${style}</head>`)
          .replace(/<\/body>/i, () => `${script}</body>`);
        if (!page.includes(style) || !page.includes(script)) compilation.errors.push(new Error("index.html needs </head> and </body>"));
        compilation.emitAsset(this.filename, new sources.RawSource(page));
      });
    });
  }
}

module.exports = { OneFilePlugin };
