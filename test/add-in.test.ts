import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { baseFrom, rebased } from "../scripts/add-in/base";
import { officeFiles, officeJs } from "../scripts/add-in/office-files";
import { packAddIn } from "../scripts/add-in/packaging";
import { port, preparation, refusalOn, server, sideload } from "../scripts/add-in/sideload";
import { surroundingsHere } from "../scripts/manifest/here";

const root = join(__dirname, "..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
const surroundings = surroundingsHere(root);

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jibiao-add-in-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A pane as webpack builds it, as small as can be. */
function paneTaking(script: string): string {
  const product = join(folder, "pane");
  mkdirSync(join(product, "chunks"), { recursive: true });
  writeFileSync(join(product, "index.html"), `<!doctype html><script src="${script}"></script>`);
  writeFileSync(join(product, "chunks/a.js"), "0");
  writeFileSync(join(product, "icon-32.png"), readFileSync(join(root, "assets/icon-32.png")));
  return product;
}

const cdn = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const order = { base: "https://host.example/forms", office: "cdn", officeJs, manifest, surroundings } as const;

const bytesBelow = (path: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(path.length + 1), readFileSync(file).toString("base64")]),
  );

describe("the address of a package", () => {
  test.each([
    ["https://host.example", "https://host.example/"],
    ["https://host.example/a/b", "https://host.example/a/b/"],
    ["https://host.example:8443/a/", "https://host.example:8443/a/"],
    ["https://host.example/绩表", "https://host.example/%E7%BB%A9%E8%A1%A8/"],
  ])("%s is the folder %s", (text, base) => {
    expect(baseFrom(text)).toEqual({ base });
  });

  test.each([
    ["http://host.example/a", "not https"],
    ["host.example/a", "no full address"],
    ["https://host.example/a?b=1", "a query"],
    ["https://host.example/a?", "a query"],
    ["https://host.example/a#b", "a query or a fragment"],
    ["https://me:secret@host.example/a", "a name or a password"],
    ["https://host.example/a b", "no full address"],
    ["https://host.example/index.html", "is a page"],
    ["", "no full address"],
  ])("%s is refused: %s", (text, reason) => {
    expect(baseFrom(text)).toEqual({ refused: expect.stringContaining(reason) as string });
  });

  test("stands in the manifest instead of that for development, everywhere and well-formed", () => {
    const text = rebased(manifest, "https://host.example/a&b/");
    expect(text).not.toContain("localhost");
    expect(text).toContain('DefaultValue="https://host.example/a&amp;b/index.html"');
    expect(text.match(/https:\/\/host[.]example/g)).toHaveLength((manifest.match(/="https:\/\/localhost:3000/g) ?? []).length);
  });
});

describe("a package", () => {
  test("holds the pane, the manifest for its address, a Chinese readme and checksums, and says how large they are", () => {
    const out = join(folder, "out");
    const packed = packAddIn({ ...order, product: paneTaking(cdn), out });
    expect(packed).toMatchObject({ base: "https://host.example/forms/" });
    expect(Object.keys(bytesBelow(out))).toEqual([
      "SHA256SUMS.txt",
      "manifest.xml",
      "web/chunks/a.js",
      "web/icon-32.png",
      "web/index.html",
      "部署说明.txt",
    ]);
    expect(readFileSync(join(out, "部署说明.txt"), "utf8")).toContain("https://host.example/forms/index.html");
    expect(readFileSync(join(out, "SHA256SUMS.txt"), "utf8")).toContain(
      "5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9  web/chunks/a.js",
    );
    expect("files" in packed && packed.files.find(({ name }) => name === "web/chunks/a.js")?.bytes).toBe(1);
  });

  test("is the same each time, and replaces an older one wholly", () => {
    const product = paneTaking(cdn);
    const [first, second] = ["first", "second"].map((name) => join(folder, name));
    for (const out of [first ?? "", second ?? ""]) packAddIn({ ...order, product, out });
    expect(bytesBelow(first ?? "")).toEqual(bytesBelow(second ?? ""));
    writeFileSync(join(first ?? "", "web/old.js"), "gone with the next package");
    packAddIn({ ...order, product, out: first ?? "" });
    expect(bytesBelow(first ?? "")).toEqual(bytesBelow(second ?? ""));
  });

  test("that hosts office.js itself has Microsoft's files unmodified, with their licence", () => {
    const out = join(folder, "out");
    packAddIn({ ...order, office: "self", product: paneTaking("office/office.js"), out });
    for (const name of officeFiles)
      expect(readFileSync(join(out, "web/office", name)).equals(readFileSync(join(officeJs, "dist", name)))).toBe(true);
    expect(readFileSync(join(out, "web/office/LICENSE.md"), "utf8")).toContain("MICROSOFT SOFTWARE LICENSE TERMS");
  });

  test.each([
    ["for an address that is not https", { base: "http://host.example/" }, "not https"],
    ["of a pane that takes office.js from elsewhere", { office: "self" }, 'does not take office.js from "self"'],
    ["with a manifest that is not valid", { manifest: manifest.replace("ReadWriteDocument", "ReadDocument") }, "<Permissions>"],
  ] as const)("%s is refused and writes nothing", (_says, change, reason) => {
    const out = join(folder, "out");
    expect(packAddIn({ ...order, product: paneTaking(cdn), out, ...change })).toEqual({
      refused: expect.stringContaining(reason) as string,
    });
    expect(existsSync(out)).toBe(false);
  });

  test("does not replace a folder of somebody else", () => {
    const out = join(folder, "out");
    mkdirSync(out);
    writeFileSync(join(out, "letter.docx"), "");
    expect(packAddIn({ ...order, product: paneTaking(cdn), out })).toEqual({ refused: expect.stringContaining("other files") as string });
    expect(readdirSync(out)).toEqual(["letter.docx"]);
  });

  test("needs a pane that was built", () => {
    expect(packAddIn({ ...order, product: join(folder, "nothing"), out: join(folder, "out") })).toEqual({
      refused: expect.stringContaining("no index.html") as string,
    });
  });

  const built = join(root, "dist/taskpane");
  (existsSync(join(built, "index.html")) ? test : test.skip)("of the real pane has every file its manifest names", () => {
    const out = join(folder, "out");
    const packed = packAddIn({ ...order, product: built, out });
    const names = "files" in packed ? packed.files.map(({ name }) => name) : [];
    const text = readFileSync(join(out, "manifest.xml"), "utf8");
    const named = [...text.matchAll(/"https:\/\/host[.]example\/forms\/([^"]+)"/g)].map(([, name]) => `web/${name ?? ""}`);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !names.includes(name))).toEqual([]);
  });

  test.each([
    [["--office", "cdn"], "Name the address"],
    [["--base", "http://host.example"], "not https"],
    [["--base", "https://host.example", "--office", "bing"], "say one of cdn, 21vianet, self"],
    [["--base", "https://host.example", "--colour", "red"], "--colour"],
  ])("called with %j is a wrong call", (words, reason) => {
    const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", "scripts/package.ts", ...words], {
      cwd: root,
      encoding: "utf8",
    });
    expect(stderr).toContain(reason);
    expect(status).toBe(2);
  });
});

test("office.js asks for no file of Excel that a package lacks, Windows phones aside", () => {
  const text = readFileSync(join(officeJs, "dist/office.js"), "utf8");
  const platforms = /[{,]excel:\{([^}]*)\}/.exec(text)?.[1] ?? "";
  const asked = [...platforms.matchAll(/(\w+):"([\d.]+)"/g)].map(([, platform, version]) => `excel-${platform ?? ""}-${version ?? ""}.js`);
  expect(asked).toContain("excel-win32-16.01.js");
  expect(asked.filter((name) => !(officeFiles as readonly string[]).includes(name))).toEqual(["excel-winrt-16.00.js"]);
  for (const name of ["office_strings.js", "telemetry/oteljs_agave.js", "o15apptofilemappingtable.js"]) expect(text).toContain(`"${name}"`);
});

describe("opening Excel", () => {
  test("is refused where there is no Excel, with what to do instead", () => {
    expect(refusalOn("linux")).toMatch(/needs Excel[^]*npm start[^]*Excel-compatible test host[^]*npm run package/);
    expect([refusalOn("win32"), refusalOn("darwin")]).toEqual([null, null]);
  });

  (refusalOn(process.platform) === null ? test.skip : test)("ends with code 1 there", () => {
    const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", "scripts/excel.ts"], { cwd: root, encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 1, stderr: `${refusalOn(process.platform) ?? ""}\n` });
  });

  test("builds the pane, turns usage data off and asks for a certificate before anything else of Microsoft's runs", () => {
    const calls = preparation("/tree", "self").map(({ args }) => args.join(" "));
    expect(calls).toEqual([
      expect.stringMatching(/webpack[.]js --mode development --config-name taskpane --env office=self$/),
      expect.stringMatching(/office-addin-usage-data.cli[.]js off$/),
      expect.stringMatching(/office-addin-dev-certs.cli[.]js install$/),
    ]);
    expect(sideload("/tree", "start").args.slice(1)).toEqual(["start", join("/tree", "manifest.xml"), "desktop", "--app", "excel"]);
    expect(sideload("/tree", "stop").args.slice(1)).toEqual(["stop", join("/tree", "manifest.xml"), "desktop"]);
  });

  test("calls tools that start, with options they know", () => {
    const { command, args } = sideload(root, "start");
    const { status, stdout } = spawnSync(command, [args[0] ?? "", "start", "--help"], { encoding: "utf8" });
    expect(status).toBe(0);
    for (const option of args.filter((word) => word.startsWith("--"))) expect(stdout).toContain(option);
  });

  test("serves the pane at the address of the manifest", () => {
    expect(manifest).toContain(`"https://localhost:${port}/index.html"`);
    expect(server("/tree", "/home/me").args).toEqual([
      join("/tree", "scripts/serve.mjs"),
      join("/tree", "dist/dev/taskpane"),
      ...["--port", "3000", "--no-open"],
      ...["--key", join("/home/me", ".office-addin-dev-certs/localhost.key")],
      ...["--cert", join("/home/me", ".office-addin-dev-certs/localhost.crt")],
    ]);
  });
});

describe("serving over https", () => {
  let running: ChildProcess | null = null;
  afterEach(() => {
    running?.kill();
    jest.restoreAllMocks();
    running = null;
  });

  /** Certificates as office-addin-dev-certs makes them, trusted by nobody. */
  async function certificates(): Promise<{ readonly ca: string; readonly key: string; readonly cert: string }> {
    const made = join(officeJs, "../../office-addin-dev-certs/lib/generate.js");
    const { generateCertificates } = (await import(made)) as {
      generateCertificates: (ca: string, cert: string, key: string, days: number, domains: readonly string[]) => Promise<void>;
    };
    jest.spyOn(console, "log").mockImplementation(() => undefined); // It tells what it did.
    const [ca = "", cert = "", key = ""] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => join(folder, name));
    await generateCertificates(ca, cert, key, 30, ["127.0.0.1", "localhost"]);
    return { ca, key, cert };
  }

  const firstLine = (child: ChildProcess): Promise<string> =>
    new Promise((done) => child.stdout?.once("data", (said: Buffer) => done(said.toString("utf8"))));

  test("gives the page, and images that may be kept", async () => {
    const { ca, key, cert } = await certificates();
    running = spawn(
      process.execPath,
      [join(root, "scripts/serve.mjs"), paneTaking(cdn), "--port", "0", "--no-open", "--key", key, "--cert", cert],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    const url = /https:\/\/localhost:\d+\//.exec(await firstLine(running))?.[0] ?? "";
    const headers = (name: string): Promise<Readonly<Record<string, unknown>>> =>
      new Promise((done, failed) => {
        get(`${url}${name}`.replace("localhost", "127.0.0.1"), { ca: readFileSync(ca) }, (answer) => {
          answer.resume();
          done({ status: answer.statusCode, ...answer.headers });
        }).on("error", failed);
      });
    expect(await headers("index.html")).toMatchObject({
      status: 200,
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-cache",
    });
    expect(await headers("icon-32.png")).toMatchObject({ status: 200, "content-type": "image/png", "cache-control": "max-age=60" });
    expect(await headers("../package.json")).toMatchObject({ status: 404 });
  });
});

test("the two languages of docs/deployment name the same commands, addresses and files", () => {
  const [english = "", chinese = ""] = ["deployment.md", "deployment.zh-CN.md"].map((name) =>
    readFileSync(join(root, "docs", name), "utf8"),
  );
  const named = (text: string): readonly string[] =>
    [
      ...new Set([...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, code]) => (code === undefined || /[^\x20-\x7e]/.test(code) ? [] : [code]))),
    ].sort();
  expect(named(chinese).filter((code) => !named(english).includes(code))).toEqual([]);
  expect(named(english).filter((code) => !named(chinese).includes(code))).toEqual(["npm run check:manifest -- FILE"]);
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly scripts: object };
  expect([...english.matchAll(/npm run ([\w:]+)/g)].map(([, name = ""]) => name).filter((name) => !(name in scripts))).toEqual([]);
});
