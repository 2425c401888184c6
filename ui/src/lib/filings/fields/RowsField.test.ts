// A line of a table that is taken out comes back at a word.
import type { FieldView } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { unsay } from "$lib/ui";
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, expect, it } from "vitest";
import InKit from "../../../../tests/InKit.svelte";
import { three } from "../../../../tests/rust";
import type { Line } from "../answers";
import RowsField from "./RowsField.svelte";

// jsdom moves nothing.
beforeAll(() => void Object.assign(Element.prototype, { getAnimations: () => [] }));
afterEach(() => unsay());

it("and stands where it stood", async () => {
  const user = userEvent.setup({ pointerEventsCheck: 0 }); // jsdom lays no menu out
  const what = { key: "what", kind: "text", label: three("Что"), help: null, options: [] } as unknown as FieldView;
  let lines: Line[] = [{ what: "Паспорт" }, { what: "Билет" }, { what: "Виза" }];
  const given = (): Record<string, unknown> => ({ label: "Вещи", columns: [what], language: "ru", lines, onchange });
  const onchange = (next: Line[]): void => {
    lines = next;
    void rerender({ shown: RowsField as never, given: given() });
  };
  const { rerender } = render(InKit, { shown: RowsField as never, given: given() });
  const more = t("order-more", { name: t("filings-line", { number: 2 }) });
  screen.getByRole("button", { name: more }).focus();
  await user.keyboard("{Enter}");
  await user.click(await screen.findByText(t("order-remove")));
  await waitFor(() => expect(lines).toEqual([{ what: "Паспорт" }, { what: "Виза" }]));
  await user.click(await screen.findByRole("button", { name: t("app-undo") }));
  expect(lines).toEqual([{ what: "Паспорт" }, { what: "Билет" }, { what: "Виза" }]);
});
