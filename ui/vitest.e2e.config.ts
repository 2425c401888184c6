import { defineConfig } from "vitest/config";

// The whole program in a browser: Rust on the loopback host, the built interface, Chromium.
export default defineConfig({
  test: {
    include: ["e2e/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // One browser and one host at a time: two cores are enough for that.
    fileParallelism: false,
  },
});
