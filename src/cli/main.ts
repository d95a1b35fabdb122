import { catalog as shipped } from "../catalog";
import { profileSources } from "../catalog/profiles";
import type { Catalog } from "../core/catalog";
import { englishMessages, messages } from "../ooxml/faults";
import { callOf } from "./arguments";
import { check } from "./check";
import { helpText } from "./help";
import { listProfiles, listRules } from "./lists";
import { checkProfileFile } from "./profile-check";
import { newProfile } from "./profile-new";
import { report } from "./report";
import { score } from "./score";
import { catalogWith, settingsOf, textOfSetupFault } from "./setup";

/** The catalogue with the sentences of the rooms that the catalogue may not know. */
const catalog: Catalog = {
  ...shipped,
  locales: { "zh-CN": { ...shipped.locales["zh-CN"], ooxml: messages }, "en-US": { ...shipped.locales["en-US"], ooxml: englishMessages } },
};

declare const __VERSION__: string;

/** The day here, as an ISO date: the only place of the command line that asks the clock. */
function localDay(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Runs a command line; answers the exit code: 0 clean, 1 findings, 2 a wrong call or a file that could not be read. */
async function run(argv: readonly string[]): Promise<number> {
  const called = callOf(argv, localDay());
  if (!called.ok) {
    process.stderr.write(`jibiao: ${called.fault.reason}\n\n${helpText}`);
    return 2;
  }
  const call = called.value;
  if (call.command === "help") return said(helpText);
  if (call.command === "version") return said(`${__VERSION__}\n`);
  if (call.command === "rules") return said(listRules(catalog, call));
  const setup = catalogWith(catalog, profileSources, call.profiles);
  if (!setup.ok) {
    const language = "language" in call ? call.language : "zh-CN";
    process.stderr.write(`jibiao: ${textOfSetupFault(setup.fault, catalog.locales[language], language)}\n`);
    return 2;
  }
  if (call.command === "profile new") return newProfile(call, setup.value);
  if (call.command === "profile check") return checkProfileFile(call, setup.value, profileSources);
  if (call.command === "profiles") return listProfiles(setup.value, profileSources, call);
  if (call.profile !== null && !setup.value.profiles.some(({ id }) => id === call.profile)) {
    process.stderr.write(`jibiao: there is no profile ${call.profile}; "jibiao profiles" lists them\n`);
    return 2;
  }
  const settings = settingsOf(call, setup.value);
  if (!settings.ok) {
    process.stderr.write(`jibiao: ${settings.fault}\n`);
    return 2;
  }
  const given = { catalog: setup.value, settings: settings.value };
  switch (call.command) {
    case "check":
      return check(call, given, __VERSION__);
    case "score":
      return score(call, given, __VERSION__);
    case "report":
      return report(call, given, __VERSION__);
  }
}

function said(text: string): number {
  process.stdout.write(text);
  return 0;
}

void run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (cause: unknown) => {
    process.stderr.write(`jibiao: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`);
    process.exitCode = 2;
  },
);
