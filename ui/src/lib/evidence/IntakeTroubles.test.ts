// Of what came in, the files that cannot be shown are told, and shown.
import type { IntakeFile } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { router } from "$lib/shell/router.svelte";
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import { caseId, Rust } from "../../../tests/rust";
import { galleryOf } from "./galleries";
import IntakeTroubles from "./IntakeTroubles.svelte";

const item = (number: number, trouble?: string): Record<string, unknown> => ({
  id: `e${number}`,
  number,
  kind: "video",
  originalName: `VID_${number}.mp4`,
  title: `VID ${number}`,
  added: 0,
  ...(trouble === undefined ? {} : { trouble }),
});

it("a cut recording is told at the end of its intake, and one from before is not counted", async () => {
  const user = userEvent.setup();
  const items = [item(1, "damaged"), item(2), item(3, "broken-off")];
  new Rust({ "evidence.items": () => ({ case: caseId, items }) as never });
  const files = [{ evidence: "e2" }, { evidence: "e3" }] as unknown as IntakeFile[];
  let put = false;
  render(InKit, { shown: IntakeTroubles as never, given: { case: caseId, files, onopen: () => (put = true) } });
  await screen.findByText(t("evidence-intake-unshown", { count: 1 }));
  await user.click(screen.getByRole("button", { name: t("app-show") }));
  await waitFor(() => expect(router.current.name).toBe("evidence"));
  expect([galleryOf(caseId).wish.shown, put]).toEqual(["trouble", true]);
});
