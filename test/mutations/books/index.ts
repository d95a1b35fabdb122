import * as funds from "./funds";
import * as ministry from "./ministry";
import * as lists from "./lists";
import * as monitoring from "./monitoring";
import * as otherKinds from "./other-kinds";
import * as projects from "./projects";
import * as provinces from "./provinces";
import * as scorecards from "./scorecards";

export const subjects = [funds, ministry, otherKinds, provinces].flatMap((book) => Object.values(book));

/** Workbooks of several sheets, drawn. */
export const drawnSubjects = [projects, monitoring, lists, scorecards].flatMap((book) => Object.values(book));
