// Restoring from a backup, on the first day and beside a vault that is there already.
import { speak, t } from "$lib/i18n/index.svelte";
import { session } from "$lib/vault/session.svelte";
import type { BackupSetView, JobView } from "$lib/backend/bindings";
import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import App from "../src/App.svelte";
import { open, Rust, settings, type Answers } from "./rust";

const none = { ...open, state: "none" as const, user: null, role: null };
const locked = { ...open, state: "locked" as const, user: null, role: null };
const set = (home: string, number: number): BackupSetView => ({
  home,
  number,
  at: Date.UTC(2026, 10, 23, 9),
  originals: 3,
  bytes: 1,
  logSize: 1,
  listed: true,
  passedOver: [],
  unread: [],
});
const outcome = {
  set: set("/copies/dalil-1f", 7),
  compared: 3,
  missing: 0,
  damaged: 0,
  unreadable: 0,
  parts: [],
  findings: [],
  newOriginals: 0,
  destroyed: 0,
  removedFiles: 0,
  removedSets: 0,
  seconds: 1,
};
const job = {
  job: "j1",
  done: 3,
  total: 3,
  finished: true,
  cancelled: false,
  failure: null,
  work: { kind: "backup", work: "restore", outcome },
} as unknown as JobView;

let rust: Rust;
function start(more: Answers): void {
  rust = new Rust({
    "settings.get": () => settings,
    "vault.suggest": () => ({ passphrase: "берег чайник тополь окно седло вьюга" }),
    "vault.choose-folder": () => ({ folder: "/copies" }),
    "backup.find": () => [set("/copies/dalil-1f", 7)],
    "backup.restore": () => ({ job: job.job }),
    "job.show": () => job,
    ...more,
  });
  location.hash = "#/";
  render(App);
}
async function begin(user: ReturnType<typeof userEvent.setup>): Promise<HTMLElement> {
  await user.click(await screen.findByRole("button", { name: "Восстановить из копии" }));
  return screen.findByRole("dialog", { name: "Восстановление из копии" });
}

beforeEach(() => {
  sessionStorage.clear();
  session.status = undefined;
  session.elsewhere = false;
  session.folder = null;
  speak("ru");
});

describe("restoring", () => {
  it("is done once: Enter leads on to the vault, and the first day knows that one is there", async () => {
    const user = userEvent.setup();
    start({ "vault.status": () => none });
    const dialog = await begin(user);
    await user.click(within(dialog).getByRole("button", { name: "Выбрать папку с копией" }));
    await user.type(await within(dialog).findByLabelText("Парольная фраза"), "берег чайник{Enter}");
    const way = await within(dialog).findByRole("button", { name: "Открыть хранилище" });
    await waitFor(() => expect(way).toHaveFocus());
    expect(within(dialog).queryByLabelText("Парольная фраза")).toBeNull();
    expect(rust.asks("backup.restore")).toHaveLength(1);
    rust.learn({ "vault.status": () => locked });
    await user.click(within(dialog).getAllByRole("button", { name: "Закрыть" })[0] as HTMLElement);
    expect(await screen.findByRole("button", { name: "Открыть" })).toBeVisible();
    expect(screen.queryByLabelText("Ваше имя")).toBeNull();
  });
  it("can be stopped, and begun again", async () => {
    const user = userEvent.setup();
    const under = { ...job, done: 1, finished: false };
    start({ "vault.status": () => none, "job.show": () => under, "job.cancel": () => under });
    const dialog = await begin(user);
    await user.click(within(dialog).getByRole("button", { name: "Выбрать папку с копией" }));
    await user.type(await within(dialog).findByLabelText("Парольная фраза"), "берег чайник{Enter}");
    const stop = await within(dialog).findByRole("button", { name: t("backup-cancel") });
    rust.learn({ "job.show": () => ({ ...under, finished: true, cancelled: true }) });
    await user.click(stop);
    expect(rust.asks("job.cancel")).toEqual([{ job: "j1" }]);
    rust.say({ kind: "job", job: job.job, done: 1, total: 3, finished: true });
    await waitFor(() => expect(stop).not.toBeInTheDocument());
    expect(within(dialog).getByRole("button", { name: "Восстановить" })).toBeEnabled();
  });
  it("chooses no vault for whoever has several, and says to try the other", async () => {
    const user = userEvent.setup();
    start({
      "vault.status": () => none,
      "backup.find": () => [set("/copies/dalil-1f", 7), set("/copies/dalil-2e", 4)],
    });
    const dialog = await begin(user);
    await user.click(within(dialog).getByRole("button", { name: "Выбрать папку с копией" }));
    expect(await within(dialog).findByText(/попробуйте копию другого/)).toBeVisible();
    expect(within(dialog).getByText("Хранилище 2, папка dalil-2e")).toBeVisible();
    await user.type(within(dialog).getByLabelText("Парольная фраза"), "берег чайник{Enter}");
    expect(rust.asks("backup.restore")).toEqual([]);
    await user.click(within(dialog).getAllByRole("radio")[1] as HTMLElement);
    await user.click(within(dialog).getByRole("button", { name: "Восстановить" }));
    expect(rust.asks("backup.restore")).toMatchObject([{ home: "/copies/dalil-2e", number: 4, into: null }]);
  });
  it("tells of later copies that the disk does not give back before one is chosen", async () => {
    const user = userEvent.setup();
    start({
      "vault.status": () => none,
      "backup.find": () => [{ ...set("/copies/dalil-1f", 7), unread: [8, 9] }],
    });
    const dialog = await begin(user);
    await user.click(within(dialog).getByRole("button", { name: "Выбрать папку с копией" }));
    expect(await within(dialog).findByText(/Диск не отдаёт опись .* 8, 9/)).toBeVisible();
  });
  it("goes into another folder where a vault lies already, and says where each of them is", async () => {
    const user = userEvent.setup();
    start({ "vault.status": () => locked, "vault.open": () => open });
    const dialog = await begin(user);
    expect(dialog).toHaveTextContent("На обычном месте уже есть хранилище: /tmp/vault");
    expect(within(dialog).queryByRole("button", { name: "Выбрать папку с копией" })).toBeNull();
    rust.learn({ "vault.choose-folder": () => ({ folder: "/home/other" }) });
    await user.click(within(dialog).getByRole("button", { name: "Выбрать пустую папку" }));
    rust.learn({ "vault.choose-folder": () => ({ folder: "/copies" }) });
    await user.click(await within(dialog).findByRole("button", { name: "Выбрать папку с копией" }));
    await user.type(await within(dialog).findByLabelText("Парольная фраза"), "берег чайник{Enter}");
    await user.click(await within(dialog).findByRole("button", { name: "Открыть хранилище" }));
    expect(rust.asks("backup.restore")).toMatchObject([{ into: "/home/other" }]);
    expect(rust.asks("vault.open")).toMatchObject([{ folder: "/home/other" }]);
  });
});
