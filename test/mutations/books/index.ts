import * as funds from "./funds";
import * as ministry from "./ministry";
import * as otherKinds from "./other-kinds";
import * as provinces from "./provinces";

export const subjects = [funds, ministry, otherKinds, provinces].flatMap((book) => Object.values(book));
