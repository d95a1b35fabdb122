import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import unicorn from "eslint-plugin-unicorn";
import tseslint from "typescript-eslint";

/** Comments that silence a check say why; what is left to do names its issue. */
const reasons = {
  create: (context) => ({
    Program: () => {
      for (const comment of context.sourceCode.getAllComments()) {
        if (/^\s*eslint-disable/.test(comment.value) && !/ -- \S/.test(comment.value))
          context.report({ loc: comment.loc, message: 'Say why: "eslint-disable-next-line rule -- reason".' });
        if (/\bTODO\b(?!\(#\d+\))/.test(comment.value)) context.report({ loc: comment.loc, message: 'Name the issue: "TODO(#42): …".' });
      }
    },
  }),
};

const noEnum = { selector: "TSEnumDeclaration", message: "Use a union of words." };
const noClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The date is an argument: equal input gives equal bytes." },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "The date is an argument: equal input gives equal bytes.",
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: "Chance is an argument: equal input gives equal bytes.",
  },
];

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", ".cache/", "coverage/", "test-artefacts/", "test/golden/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" }, plugins: { house: { rules: { reasons } }, unicorn } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unnecessary-condition": ["error", { allowConstantLoopConditions: "only-allowed-literals" }],
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": "allow-with-description" }],
      // Cells are walked by code points; the warning is about family emojis.
      "@typescript-eslint/no-misused-spread": "off",
      // Ports are records of functions without `this`: a screen may take one and pass it on.
      "@typescript-eslint/unbound-method": "off",
      // Its advice is the `!` that another rule forbids.
      "@typescript-eslint/non-nullable-type-assertion-style": "off",
      // An overload with a name of its own says more than a union in one.
      "@typescript-eslint/unified-signatures": "off",
      // Either word is right where it reads better; a closed list of generics is clearer with its own names.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" },
      ],
      "house/reasons": "error",
      "no-console": "error",
      "no-restricted-syntax": ["error", noEnum],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "prefer-const": "error",
      complexity: ["error", { max: 16, variant: "modified" }],
      "max-depth": ["error", 3],
      "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
      "unicorn/filename-case": ["error", { case: "kebabCase", ignore: ["^[a-z]{2}-[A-Z]{2}[.]ts$"] }],
      "unicorn/prefer-node-protocol": "error",
      "unicorn/no-array-push-push": "off",
      "unicorn/no-useless-fallback-in-spread": "error",
      "unicorn/prefer-string-slice": "error",
      "unicorn/throw-new-error": "error",
      "unicorn/error-message": "error",
      "unicorn/no-static-only-class": "error",
    },
  },
  {
    files: ["src/{core,catalog,ooxml,printers,reporters,app}/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: { "no-restricted-syntax": ["error", noEnum, ...noClock] },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/hosts/excel/**", "src/taskpane/entry/office.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "Office", message: "Only hosts/excel and the entry of the pane speak to Office." },
        { name: "Excel", message: "Only hosts/excel and the entry of the pane speak to Excel." },
      ],
    },
  },
  { files: ["src/{taskpane,workbench,commands}/**/*.tsx"], ...jsxA11y.flatConfigs.recommended },
  { files: ["src/{taskpane,workbench,commands}/**/*.{ts,tsx}"], ...reactHooks.configs.flat.recommended },
  { files: ["src/cli/**", "scripts/**", "bench/**", "test/**"], rules: { "no-console": "off" } },
  {
    files: ["**/*.test.{ts,tsx}", "**/*.check.{ts,tsx}", "src/testing/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"],
    rules: {
      "max-lines": "off",
      complexity: "off",
      "@typescript-eslint/no-floating-promises": ["error", { allowForKnownSafeCalls: ["test", "it"] }],
    },
  },
  // Words and drawings, not code: their length is that of the subject.
  { files: ["src/catalog/locales/**", "src/*/texts/**", "**/*.examples.ts"], rules: { "max-lines": "off" } },
  // Read as it stands by the oldest engines Excel shows panes in.
  { files: ["src/*/public/*.js"], languageOptions: { ecmaVersion: 5, sourceType: "script" } },
  {
    files: ["**/*.{js,cjs,mjs}"],
    rules: { "house/reasons": "error", "prefer-const": "error", eqeqeq: "error", "no-unused-vars": "error", "max-depth": ["error", 3] },
  },
);
