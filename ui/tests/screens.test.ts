// Screens as a person meets them: found by role and name, with Rust played by a table of answers.
import { unsay } from "$lib/ui";
import { speak, t } from "$lib/i18n/index.svelte";
import { router } from "$lib/shell/router.svelte";
import { session } from "$lib/vault/session.svelte";
import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import App from "../src/App.svelte";
import { caseId, caseRow, open, party, refuse, Rust, settings, type Answers } from "./rust";

const answers: Answers = {
  "settings.get": () => settings,
  "settings.set": (next) => next,
  "vault.status": () => open,
  "vault.suggest": () => ({ passphrase: "берег чайник тополь окно седло вьюга" }),
  "vault.weigh": ({ passphrase }) => ({ score: 2, enough: false, missing: Math.max(0, 14 - passphrase.length) }),
  "case.list": () => [caseRow()],
  "case.show": () => caseRow(),
  "party.list": () => [party("p1", "Асанова Айгүл"), party("p2", "Жумагулов Талант", { roles: ["recruiter"] })],
  "evidence.items": () => ({ case: caseId, items: [] }),
  "fact.list": () => [],
  "filing.list": () => [],
  "bundle.list": () => [],
  "kit.status": () => ({ made: null, split: false }),
  "palette.search": () => [],
  "party.forms": ({ party: id }) => ({ party: id, languages: [] }),
  "agenda.show": () => ({ today: "2026-11-23", items: [], undated: [], pressing: 0 }),
  "date.read": () => ({ ok: true, edtf: "1998-03-12", words: "12 марта 1998 г." }),
  "custody.show": () => ({ lines: [], more: false, size: 3, newest: "ab".repeat(32) }),
};

async function start(more: Answers = {}, at = "#/"): Promise<Rust> {
  const rust = new Rust({ ...answers, ...more });
  location.hash = at;
  await tick();
  render(App);
  return rust;
}

beforeEach(() => {
  sessionStorage.clear();
  session.status = undefined;
  session.elsewhere = false;
  session.folder = null;
  router.case = undefined;
});
afterEach(() => {
  unsay();
  speak("ru");
});

describe("the first run", () => {
  const none = { ...open, state: "none" as const, user: null, role: null };

  it("makes a vault only when the suggested words were typed again", async () => {
    const user = userEvent.setup();
    const rust = await start({ "vault.status": () => none, "vault.create": () => open });
    await user.type(await screen.findByLabelText("Ваше имя"), "Токтосунова Ж. М.");
    await user.click(screen.getByRole("button", { name: "Создать хранилище и открыть дело" }));
    expect(rust.asks("vault.create")).toEqual([]);
    expect(screen.getByText("Введите фразу ещё раз: так видно, что в ней нет опечатки")).toBeVisible();

    await user.type(screen.getByLabelText("Ещё раз"), "берег чайник  тополь окно седло вьюга");
    await user.click(screen.getByRole("button", { name: "Создать хранилище и открыть дело" }));
    expect(rust.asks("vault.create")).toEqual([
      { folder: null, passphrase: "берег чайник тополь окно седло вьюга", userName: "Токтосунова Ж. М." },
    ]);
    expect(await screen.findByRole("dialog", { name: "Новое дело" })).toBeVisible();
  });

  it("says in words how weak an own passphrase is", async () => {
    const user = userEvent.setup();
    await start({ "vault.status": () => none });
    await user.click(await screen.findByLabelText(/Придумать свою/));
    await user.type(screen.getByLabelText("Ваша фраза"), "коротко");
    expect(await screen.findByText(/Слабая. не хватает 7 знаков/)).toBeVisible();
  });

  it("tells what the disk and the swap leave open, and keeps nobody from working", async () => {
    const rust = await start({
      "vault.status": () => none,
      "vault.choose-folder": () => ({ folder: "/media/disk" }),
      "vault.ground": ({ folder }) => ({ disk: folder === null ? "encrypted" : "open", swap: "encrypted" }),
    });
    await screen.findByLabelText("Ваше имя");
    await waitFor(() => expect(rust.asks("vault.ground")).toEqual([{ folder: null }]));
    expect(screen.queryByText(/не зашифрован/)).toBeNull();
    expect(screen.queryByText(t("ground-covered")), "nothing is said where nothing is to be done").toBeNull();
    const live = document.querySelector("form > [aria-live]");
    expect(live, "it stands ready to be heard").toBeInTheDocument();
    expect(live, "and out of the rows of the form").toHaveClass("silent");

    await userEvent.setup().click(screen.getByRole("button", { name: "Выбрать другую" }));
    expect(await screen.findByText("Диск, на котором лежит папка хранилища, не зашифрован.")).toBeVisible();
    expect(live).not.toHaveClass("silent");
    expect(screen.getByText(/^Попросите того, кто обслуживает компьютеры офиса/)).toBeVisible();
    expect(screen.queryByText(/^Подкачка/), "the swap is encrypted").toBeNull();
    expect(rust.asks("vault.ground")).toEqual([{ folder: null }, { folder: "/media/disk" }]);
    expect(screen.getByRole("button", { name: "Создать хранилище и открыть дело" })).toBeEnabled();
  });

  it("speaks the chosen language at once and keeps it", async () => {
    const user = userEvent.setup();
    const rust = await start({ "vault.status": () => none });
    await user.click(await screen.findByLabelText("Кыргызча"));
    expect(await screen.findByText("Ишти баштоо")).toBeVisible();
    expect(document.documentElement.lang).toBe("ky");
    expect(rust.asks("settings.set")[0]?.language).toBe("ky");
  });
});

describe("the settings", () => {
  it("say in one line that the disk and the swap are encrypted", async () => {
    await start({ "vault.ground": () => ({ disk: "encrypted", swap: "encrypted" }) }, "#/settings");
    expect(await screen.findByText(t("ground-covered"))).toBeVisible();
  });

  it("say what cannot be told", async () => {
    await start({ "vault.ground": () => ({ disk: "unknown", swap: "unknown" }) }, "#/settings");
    expect(await screen.findByText(t("ground-disk-unknown"))).toBeVisible();
    expect(screen.getByText(t("ground-swap-unknown"))).toBeVisible();
    expect(screen.queryByText(t("ground-covered"))).toBeNull();
  });
});

describe("a link to a part of the settings", () => {
  it.each([
    ["kit", "kit-title"],
    ["backup", "backup-title"],
  ])("leads there: %s", async (part, title) => {
    await start({}, `#/settings?part=${part}`);
    await waitFor(() => expect(screen.getByRole("heading", { level: 2, name: t(title) })).toHaveFocus());
  });

  it("stands where the backup and the kit are spoken of", async () => {
    await start({ "backup.status": () => ({ last: null, drilled: null }) as never }, `#/case/${caseId}`);
    const links = await screen.findAllByRole("link", { name: t("shell-backup-none") });
    for (const link of links) expect(link).toHaveAttribute("href", "#/settings?part=backup");
  });
});

describe("a locked vault", () => {
  const locked = { ...open, state: "locked" as const, user: null, role: null };

  it("says what happened and what to do when the passphrase does not fit, then opens where one was", async () => {
    const user = userEvent.setup();
    const rust = await start(
      { "vault.status": () => locked, "vault.open": () => refuse("wrong-passphrase") },
      `#/case/${caseId}/people`,
    );
    await user.type(await screen.findByLabelText("Парольная фраза"), "не то{Enter}");
    const note = await screen.findByRole("alert");
    expect(note).toHaveTextContent("Парольная фраза не подошла. Хранилище осталось закрытым.");
    expect(note).toHaveTextContent("Проверьте раскладку клавиатуры");

    rust.learn({ "vault.open": () => open });
    await user.type(screen.getByLabelText("Парольная фраза"), "то{Enter}");
    expect(await screen.findByRole("heading", { name: "Люди", level: 1 })).toBeVisible();
  });
});

describe("drafts that cannot be read", () => {
  it("are said, and keep nobody from the rest", async () => {
    const user = userEvent.setup();
    await start({ "begun.list": () => refuse("database-damaged") }, "#/settings");
    await user.click(await screen.findByRole("button", { name: "Продолжить без черновиков" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Настройки" })).toBeVisible();
  });
});

describe("people", () => {
  it("are added with a name and opened for the rest", async () => {
    const user = userEvent.setup();
    const added = party("p3", "Сапарова Мээрим");
    const rust = await start({}, `#/case/${caseId}/people`);
    rust.learn({
      "party.add": () => ({ value: added.id, areas: ["parties"], undo: "party-add" }),
      "party.list": () => [added],
    });
    await user.click(await screen.findByRole("button", { name: "Добавить лицо" }));
    const dialog = await screen.findByRole("dialog", { name: "Добавить лицо" });
    await user.click(within(dialog).getByRole("button", { name: "Добавить" }));
    expect(within(dialog).getByText("Впишите имя, прозвище или название")).toBeVisible();
    await user.type(within(dialog).getByLabelText("Фамилия"), "Сапарова");
    await user.click(within(dialog).getByRole("button", { name: "Добавить" }));
    expect(await screen.findByRole("dialog", { name: "Сапарова Мээрим" })).toBeVisible();
    expect(rust.asks("party.add")[0]?.details.names[0]?.surname).toBe("Сапарова");
  });

  it("are saved as one types, and before the panel closes", async () => {
    const user = userEvent.setup();
    const rust = await start(
      { "party.change": () => ({ value: "p1" as never, areas: ["parties"], undo: "party-change" }) },
      `#/case/${caseId}/people?open=p1`,
    );
    const sheet = await screen.findByRole("dialog", { name: "Асанова Айгүл" });
    await user.type(within(sheet).getByLabelText("Отчество, уулу/кызы"), "Маратовна");
    await user.click(within(sheet).getByRole("button", { name: "Закрыть" }));
    await waitFor(() => expect(rust.asks("party.change").at(-1)?.details.names[0]?.patronymic).toBe("Маратовна"));
    expect(router.current.query.open).toBeUndefined();
  });
});

describe("the palette", () => {
  it("opens on Ctrl+K of a Russian layout and finds an action in any language", async () => {
    const user = userEvent.setup();
    await start({}, `#/case/${caseId}`);
    await screen.findByText("Что дальше");
    dispatchEvent(new KeyboardEvent("keydown", { code: "KeyK", key: "л", ctrlKey: true, cancelable: true }));
    await user.type(await screen.findByPlaceholderText(t("palette-placeholder")), "adam");
    expect(await screen.findByText("Ничего не найдено")).toBeVisible();
    await user.clear(screen.getByPlaceholderText(t("palette-placeholder")));
    await user.type(screen.getByPlaceholderText(t("palette-placeholder")), "peop");
    await user.keyboard("{Enter}");
    await waitFor(() => expect(router.current.name).toBe("people"));
  });
});

describe("every screen", () => {
  const places = [
    "#/",
    `#/case/${caseId}`,
    `#/case/${caseId}/people`,
    `#/case/${caseId}/people?open=p1`,
    `#/case/${caseId}/custody`,
    "#/settings",
  ];

  it.each(places)("%s has nothing that axe objects to", async (place) => {
    await start({}, place);
    await screen.findByRole("heading", { level: 1, hidden: true });
    await waitFor(() => expect(screen.queryByText("Загружается")).toBeNull());
    // jsdom draws no colours: contrast is looked at in a browser.
    const { violations } = await axe.run(document.body, {
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
  });

  it.each(places)("%s takes every word from the catalogue", async (place) => {
    // The made-up language puts all of the catalogue in brackets; what stands outside was written into the source.
    const data =
      "Асанова Айгүл Жумагулов Талант Анкара, кафе 14/2026 Токтосунова Ж. М. /tmp/vault Русский Кыргызча English Dalil Ctrl";
    await start({}, place);
    await screen.findByRole("heading", { level: 1, hidden: true });
    speak("qps");
    await tick();
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (parent && !/^(SCRIPT|STYLE)$/.test(parent.tagName) && !parent.closest("kbd"))
        texts.push(walker.currentNode.textContent ?? "");
    }
    const outside = texts
      .flatMap((text) => text.replace(/\[[^\]]*\]/g, " ").split(/\s+/))
      .filter((word) => /\p{L}{2,}/u.test(word));
    expect(outside.filter((word) => !data.includes(word) && !/^(ab)+$/.test(word))).toEqual([]);
  });
});
