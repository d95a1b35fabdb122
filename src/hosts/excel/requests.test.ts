import fc from "fast-check";
import { batchesOf } from "./requests";

const jobOf = (bytes: number): { bytes: number; queue: () => void } => ({ bytes, queue: () => undefined });

test("sends nothing for nothing", () => {
  expect(batchesOf([])).toEqual([]);
});

test("keeps the order, fills no request over its limit, and begins another only where the next job has no room", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 120 })), (sizes) => {
      const jobs = sizes.map(jobOf);
      const batches = batchesOf(jobs, 100);
      expect(batches.flat()).toEqual(jobs);
      const sums = batches.map((batch) => batch.reduce((sum, { bytes }) => sum + bytes, 0));
      batches.forEach((batch, index) => {
        expect(batch.length === 1 || (sums[index] ?? 0) <= 100).toBe(true);
        const next = batches[index + 1]?.[0]?.bytes;
        if (next !== undefined) expect((sums[index] ?? 0) + next).toBeGreaterThan(100);
      });
    }),
  );
});
