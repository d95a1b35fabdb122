import { config } from "zod/v4/core";

// zod tries whether it may evaluate code. The policy of the pane's page says no, and reports every attempt.
config({ jitless: true });
