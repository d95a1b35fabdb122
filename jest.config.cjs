// Tests run as Node sees them; a screen's test asks for a page by its first line: /** @jest-environment jsdom */
const swc = [
  "@swc/jest",
  {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
    },
    module: { type: "commonjs" },
  },
];

// What Univer stands on is published as modules only, which jest cannot require on Node 20.
const modulesOnly = [
  ...["cjk-regex", "collapse-white-space", "franc-min", "kdbush", "lodash-es", "n-gram", "nanoid"],
  ...["quickselect", "rbush", "regexp-util", "trigram-utils", "unicode-regex"],
];

const project = (displayName, more) => ({
  displayName,
  rootDir: __dirname,
  roots: ["<rootDir>/src", "<rootDir>/test"].filter((root) => require("node:fs").existsSync(root.replace("<rootDir>", __dirname))),
  testEnvironment: "node",
  transform: { "[.]css$": "<rootDir>/scripts/jest-nothing.cjs", "[.](ts|tsx|mjs|js)$": swc },
  transformIgnorePatterns: [`/node_modules/(?!(${modulesOnly.join("|")})/)`],
  setupFilesAfterEnv: ["<rootDir>/scripts/jest-setup.cjs"],
  modulePathIgnorePatterns: ["<rootDir>/dist/"],
  ...more,
});

module.exports = {
  // No test is about time; a loaded machine may take its own.
  testTimeout: 60_000,
  maxWorkers: "100%",
  projects: [
    project("unit", {
      testMatch: ["<rootDir>/src/**/*.test.{ts,tsx}", "<rootDir>/test/**/*.test.{ts,tsx}"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/e2e/"],
    }),
    project("browser", { testMatch: ["<rootDir>/test/e2e/**/*.test.{ts,tsx}"] }),
  ],
};
