import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

export default ts.config(
  { ignores: ["dist/", "node_modules/", "src/lib/backend/bindings.ts"] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: { projectService: { allowDefaultProject: ["*.js"] }, extraFileExtensions: [".svelte"] },
    },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": "off",
      "no-eval": "error",
      "no-console": "error",
      "no-restricted-syntax": [
        "error",
        {
          selector: "CallExpression[callee.property.name='writeText']",
          message: "copyText copies what is to be forgotten at the lock.",
        },
      ],
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["bits-ui", "svelte-sonner"], message: "Only lib/ui knows the widget libraries." }] },
      ],
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      "svelte/no-at-html-tags": "error",
      "svelte/no-navigation-without-resolve": "off",
      // Props are often optional by their nature; an empty default is not useless there.
      "prefer-const": "off",
      "svelte/prefer-const": ["error", { excludedRunes: ["$props", "$derived", "$bindable"] }],
      // These two misread the type parameters of generic components.
      "@typescript-eslint/no-unnecessary-type-arguments": "off",
      "@typescript-eslint/no-unnecessary-type-assertion": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  { files: ["src/lib/ui/**"], rules: { "no-restricted-imports": "off" } },
  { files: ["src/lib/vault/clipboard.ts"], rules: { "no-restricted-syntax": "off" } },
  {
    files: ["**/*.js", "tests/**", "e2e/**", "measure/**", "**/*.test.ts"],
    languageOptions: { globals: { ...globals.node } },
  },
  { files: ["*.js"], extends: [ts.configs.disableTypeChecked] },
);
