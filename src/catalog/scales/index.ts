// One line for each file of this folder, in the order of their names; a test holds the list to the folder.
import { fourGrade } from "./four-grade";
import { fourGradeOld } from "./four-grade-old";
import { letters } from "./letters";
import { pass } from "./pass";

export const scales = [fourGrade, fourGradeOld, letters, pass] as const;
