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

const project = (displayName, more) => ({
  displayName,
  rootDir: __dirname,
  roots: ["<rootDir>/src", "<rootDir>/test"].filter((root) => require("node:fs").existsSync(root.replace("<rootDir>", __dirname))),
  testEnvironment: "node",
  transform: { "[.]css$": "<rootDir>/scripts/jest-nothing.cjs", "[.](ts|tsx|mjs|js)$": swc },
  transformIgnorePatterns: ["/node_modules/(?!(nanoid|@univerjs)/)"],
  setupFilesAfterEnv: ["<rootDir>/scripts/jest-setup.cjs"],
  modulePathIgnorePatterns: ["<rootDir>/dist/"],
  ...more,
});

module.exports = {
  projects: [
    project("unit", {
      testMatch: ["<rootDir>/src/**/*.test.{ts,tsx}", "<rootDir>/test/**/*.test.{ts,tsx}"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/e2e/"],
    }),
    project("browser", { testMatch: ["<rootDir>/test/e2e/**/*.test.{ts,tsx}"] }),
  ],
};
