import * as funds from "./funds";
import * as ministry from "./ministry";
import * as lists from "./lists";
import * as monitoring from "./monitoring";
import * as otherKinds from "./other-kinds";
import * as projects from "./projects";
import * as provinces from "./provinces";

export const subjects = [funds, ministry, otherKinds, provinces].flatMap((book) => Object.values(book));

/** Workbooks of several sheets, drawn. */
export const drawnSubjects = [projects, monitoring, lists].flatMap((book) => Object.values(book));
