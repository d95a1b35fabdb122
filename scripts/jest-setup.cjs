// Matchers such as toBeVisible, only where there is a page: they cost every other test a tenth of a second.
if (typeof document !== "undefined") require("@testing-library/jest-dom");
