import { createRequire } from "node:module";

interface Plugin {
  readonly userOptions?: { readonly office?: string; readonly policy?: string };
}
type Configurations = (
  env: Readonly<Record<string, string>>,
  arguments_: { readonly mode: string },
) => readonly { readonly name: string; readonly plugins: readonly Plugin[] }[];

// The configuration is plain JavaScript; this is what of it is looked at.
const webpackConfig = createRequire(__filename)("../webpack.config.js") as Configurations;

/** What the page of the pane is made with when the build is told where office.js comes from. */
function pageOf(env: Readonly<Record<string, string>>): { readonly office: string; readonly policy: string } {
  const pane = webpackConfig(env, { mode: "production" }).find(({ name }) => name === "taskpane");
  for (const plugin of pane?.plugins ?? []) {
    if (plugin.userOptions?.office !== undefined && plugin.userOptions.policy !== undefined)
      return { office: plugin.userOptions.office, policy: plugin.userOptions.policy };
  }
  throw new Error("The pane has no page");
}

const scriptsFrom = (policy: string): string | undefined => /script-src ([^;]*);/.exec(policy)?.[1];

test.each([
  [{}, "https://appsforoffice.microsoft.com/lib/1/hosted/office.js", "'self' https://appsforoffice.microsoft.com"],
  [
    { office: "21vianet" },
    "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
    "'self' https://appsforoffice.cdn.partner.office365.cn",
  ],
  [{ office: "self" }, "office/office.js", "'self'"],
])("%j: office.js comes from there, and scripts from nowhere else", (env, address, scripts) => {
  const { office, policy } = pageOf(env);
  expect([office, scriptsFrom(policy)]).toEqual([address, scripts]);
  expect(policy).not.toContain("unsafe");
  expect(policy).toMatch(/^default-src 'none';/);
});

test("a place that does not exist is refused by name", () => {
  expect(() => pageOf({ office: "elsewhere" })).toThrow("cdn, 21vianet, self");
});
