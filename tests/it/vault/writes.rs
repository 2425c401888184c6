//! The one door for writes, and taking writes back.

use super::*;
use rusqlite::named_params;

/// A table as other modules have them, with rows that hang on rows.
fn with_parties(vault: &Vault) {
    vault
        .write(WRITE, |w| {
            w.execute_batch(
                "CREATE TABLE test_party (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
                 CREATE TABLE test_phone (
                     id INTEGER PRIMARY KEY, party INTEGER NOT NULL REFERENCES test_party (id) ON DELETE CASCADE, number TEXT
                 ) STRICT;
                 CREATE VIRTUAL TABLE test_words USING fts5(name, content='test_party', content_rowid='id');
                 CREATE TRIGGER test_added AFTER INSERT ON test_party
                 BEGIN INSERT INTO test_words (rowid, name) VALUES (new.id, new.name); END;
                 CREATE TRIGGER test_removed AFTER DELETE ON test_party
                 BEGIN INSERT INTO test_words (test_words, rowid, name) VALUES ('delete', old.id, old.name); END;
                 CREATE TRIGGER test_changed AFTER UPDATE ON test_party BEGIN
                     INSERT INTO test_words (test_words, rowid, name) VALUES ('delete', old.id, old.name);
                     INSERT INTO test_words (rowid, name) VALUES (new.id, new.name);
                 END;",
            )
            .map_err(Error::from)
        })
        .unwrap();
}

/// Full-text tables are known to the recording from the next opening on, as migrations run before it.
fn office_with_parties() -> (Office, Vault) {
    let (office, vault) = Office::new();
    with_parties(&vault);
    vault.lock().unwrap();
    let vault = office.open_clean();
    (office, vault)
}

fn add(vault: &Vault, id: i64, name: &str) {
    run(vault, "INSERT INTO test_party (id, name) VALUES (:id, :name)", id, name);
}

fn rename(vault: &Vault, id: i64, name: &str) {
    run(vault, "UPDATE test_party SET name = :name WHERE id = :id", id, name);
}

fn run(vault: &Vault, sql: &str, id: i64, name: &str) {
    let written = vault.write(UNDOABLE, |w| {
        w.changed(Area::Parties);
        w.execute(sql, named_params! { ":id": id, ":name": name }).map_err(Error::from)
    });
    let written = written.unwrap();
    assert_eq!((written.value, written.areas.as_slice()), (1, [Area::Parties].as_slice()));
    assert!(written.journal.is_some());
}

fn names(vault: &Vault) -> Vec<String> {
    list(vault, "SELECT name FROM test_party ORDER BY id")
}

fn found(vault: &Vault, word: &str) -> Vec<String> {
    list(vault, &format!("SELECT name FROM test_words WHERE test_words MATCH '{word}' ORDER BY rowid"))
}

fn list(vault: &Vault, sql: &str) -> Vec<String> {
    vault
        .read(|db| {
            let mut statement = db.prepare(sql)?;
            let names = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
            Ok::<_, Error>(names)
        })
        .unwrap()
}

#[test]
fn a_write_that_fails_changes_nothing_at_all() {
    let (_office, vault) = office_with_parties();
    let before = vault.read(|db| dalil::vault::log::history::recent(db, None, 100)).unwrap().len();
    let failed = vault.write(UNDOABLE, |w| {
        w.execute("INSERT INTO test_party VALUES (1, 'Асан')", []).map_err(Error::from)?;
        w.custody(Action::Annotate, &[], &serde_json::json!({}))?;
        Err::<(), _>(Error::Cancelled)
    });
    assert!(matches!(failed, Err(Error::Cancelled)));
    assert!(names(&vault).is_empty());
    assert_eq!(vault.read(|db| dalil::vault::log::history::recent(db, None, 100)).unwrap().len(), before);
    add(&vault, 1, "Үсөн");
    assert_eq!(verify(&vault, Level::Records), [], "the log goes on as if nothing had been");
}

#[test]
fn a_write_that_panics_is_taken_back_and_the_next_one_works() {
    let (_office, vault) = office_with_parties();
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let _ = vault.write(UNDOABLE, |w| {
            w.execute("INSERT INTO test_party VALUES (1, 'Асан')", []).map_err(Error::from)?;
            assert!(w.at().millis() < 0, "a mistake of ours");
            Ok::<_, Error>(())
        });
    }));
    assert!(panicked.is_err());
    add(&vault, 2, "Үсөн");
    assert_eq!(names(&vault), ["Үсөн"]);
}

#[test]
fn a_write_inside_a_write_is_refused_and_a_reading_inside_sees_what_was() {
    let (_office, vault) = office_with_parties();
    vault
        .write(WRITE, |w| {
            w.execute("INSERT INTO test_party VALUES (1, 'Асан')", []).map_err(Error::from)?;
            assert!(names(&vault).is_empty(), "not committed yet");
            let inner = vault.write(WRITE, |_| Ok::<_, Error>(()));
            assert!(matches!(inner, Err(Error::WriteInsideWrite)));
            assert!(matches!(vault.undo(), Err(Error::WriteInsideWrite)));
            Ok::<_, Error>(())
        })
        .unwrap();
    let nested = vault.read(|_| vault.read(|_| Ok::<_, Error>(names(&vault)))).unwrap();
    assert_eq!(nested, ["Асан"]);
}

#[test]
fn a_reading_cannot_write() {
    let (_office, vault) = office_with_parties();
    let tried = vault.read(|db| db.execute("INSERT INTO test_party VALUES (1, 'Асан')", []).map_err(Error::from));
    assert!(tried.is_err());
}

#[test]
fn a_panic_in_a_reading_leaves_the_vault_usable() {
    let (_office, vault) = office_with_parties();
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let _ = vault.read(|_| -> Result<()> { panic!("a mistake of ours") });
    }));
    assert!(panicked.is_err());
    assert!(names(&vault).is_empty());
    vault.lock().unwrap();
}

#[test]
fn writes_from_many_threads_come_one_after_another() {
    let (_office, vault) = office_with_parties();
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let vault = &vault;
            scope.spawn(move || (0..10).for_each(|n| add(vault, thread * 10 + n, "Бакыт")));
        }
    });
    assert_eq!(names(&vault).len(), 40);
    assert_eq!(verify(&vault, Level::Records), []);
}

#[test]
fn undoing_goes_back_step_by_step_and_redoing_forward_again() {
    let (_office, vault) = office_with_parties();
    assert_eq!(vault.undo().unwrap(), None);
    add(&vault, 1, "Асан");
    rename(&vault, 1, "Асан уулу Үсөн");
    rename(&vault, 1, "Үсөнов Асан");
    assert_eq!(vault.next_undo().unwrap().as_deref(), Some("test-rename"));

    let undone = vault.undo().unwrap().unwrap();
    assert_eq!((undone.label.as_str(), undone.areas.as_slice()), ("test-rename", [Area::Parties].as_slice()));
    assert_eq!(names(&vault), ["Асан уулу Үсөн"]);
    vault.undo().unwrap().unwrap();
    vault.undo().unwrap().unwrap();
    assert!(names(&vault).is_empty());
    assert_eq!(vault.undo().unwrap(), None);

    for expected in ["Асан", "Асан уулу Үсөн", "Үсөнов Асан"] {
        vault.redo().unwrap().unwrap();
        assert_eq!(names(&vault), [expected]);
    }
    assert_eq!(vault.redo().unwrap(), None);
    vault.undo().unwrap().unwrap();
    assert_eq!(names(&vault), ["Асан уулу Үсөн"], "what was done again can be undone again");
}

#[test]
fn a_new_act_ends_what_could_be_done_again() {
    let (_office, vault) = office_with_parties();
    add(&vault, 1, "Асан");
    rename(&vault, 1, "Үсөн");
    vault.undo().unwrap().unwrap();
    assert_eq!(vault.next_redo().unwrap().as_deref(), Some("test-rename"));
    rename(&vault, 1, "Бакыт");
    assert_eq!(vault.redo().unwrap(), None);
    vault.undo().unwrap().unwrap();
    assert_eq!(names(&vault), ["Асан"]);
}

#[test]
fn what_cannot_be_taken_back_leaves_what_could_be_done_again() {
    let (_office, vault) = office_with_parties();
    add(&vault, 1, "Асан");
    rename(&vault, 1, "Үсөн");
    vault.undo().unwrap().unwrap();
    vault.write(WRITE, |w| w.custody(Action::View, &[], &serde_json::json!({}))).unwrap();
    vault.redo().unwrap().unwrap();
    assert_eq!(names(&vault), ["Үсөн"]);
}

#[test]
fn undoing_works_after_the_vault_was_closed() {
    let (office, vault) = office_with_parties();
    add(&vault, 1, "Асан");
    rename(&vault, 1, "Үсөн");
    vault.lock().unwrap();
    let vault = office.open_clean();
    vault.undo().unwrap().unwrap();
    assert_eq!(names(&vault), ["Асан"]);
}

#[test]
fn a_row_changed_since_by_something_else_is_a_conflict_and_stays() {
    let (_office, vault) = office_with_parties();
    add(&vault, 1, "Асан");
    rename(&vault, 1, "Үсөн");
    vault.write(WRITE, |w| w.execute("UPDATE test_party SET name = 'Бакыт'", []).map_err(Error::from)).unwrap();
    assert!(matches!(vault.undo(), Err(Error::UndoConflict)));
    assert_eq!(names(&vault), ["Бакыт"]);
}

#[test]
fn undoing_never_sweeps_away_rows_that_came_to_hang_on_it_since() {
    let (_office, vault) = office_with_parties();
    add(&vault, 1, "Асан");
    let phone = "INSERT INTO test_phone VALUES (1, 1, '+996 700 000 000')";
    vault.write(WRITE, |w| w.execute(phone, []).map_err(Error::from)).unwrap();
    assert!(matches!(vault.undo(), Err(Error::UndoConflict)));
    assert_eq!(list(&vault, "SELECT number FROM test_phone").len(), 1);
}

#[test]
fn undoing_a_deletion_brings_back_what_hung_on_it() {
    let (_office, vault) = office_with_parties();
    add(&vault, 1, "Асан");
    let phone = "INSERT INTO test_phone VALUES (1, 1, '+996 700 000 000')";
    vault.write(UNDOABLE, |w| w.execute(phone, []).map_err(Error::from)).unwrap();
    vault.write(UNDOABLE, |w| w.execute("DELETE FROM test_party", []).map_err(Error::from)).unwrap();
    assert!(list(&vault, "SELECT number FROM test_phone").is_empty(), "deleted along with it");
    vault.undo().unwrap().unwrap();
    assert_eq!((names(&vault).len(), list(&vault, "SELECT number FROM test_phone").len()), (1, 1));
    vault.redo().unwrap().unwrap();
    assert!(names(&vault).is_empty() && list(&vault, "SELECT number FROM test_phone").is_empty());
}

#[test]
fn the_full_text_index_follows_undo_and_redo() {
    let (_office, vault) = office_with_parties();
    add(&vault, 1, "Асан");
    rename(&vault, 1, "Бакыт");
    assert_eq!((found(&vault, "Асан").len(), found(&vault, "Бакыт").len()), (0, 1));
    vault.undo().unwrap().unwrap();
    assert_eq!((found(&vault, "Асан").len(), found(&vault, "Бакыт").len()), (1, 0));
    vault.redo().unwrap().unwrap();
    assert_eq!((found(&vault, "Асан").len(), found(&vault, "Бакыт").len()), (0, 1));
    assert_eq!(verify(&vault, Level::Records), [], "the index agrees with its table");
}

#[test]
fn an_act_without_effect_is_not_a_step_of_undo() {
    let (_office, vault) = office_with_parties();
    add(&vault, 1, "Асан");
    let nothing =
        vault.write(UNDOABLE, |w| w.execute("UPDATE test_party SET name = 'x' WHERE id = 9", []).map_err(Error::from));
    assert_eq!(nothing.unwrap().journal, None);
    vault.undo().unwrap().unwrap();
    assert!(names(&vault).is_empty());
}

#[test]
fn custody_entries_and_sealed_originals_are_never_taken_back() {
    let (_office, vault) = office_with_parties();
    let sealed = seal(&vault, b"an original").unwrap();
    vault
        .write(UNDOABLE, |w| {
            w.execute("INSERT INTO test_party VALUES (1, 'Асан')", []).map_err(Error::from)?;
            w.record_blob(&sealed)?;
            w.custody(Action::Intake, &[], &serde_json::json!({}))
        })
        .unwrap();
    vault.undo().unwrap().unwrap();
    assert!(names(&vault).is_empty());
    assert_eq!(read_all(&vault, sealed.blob).unwrap(), b"an original");
    assert_eq!(verify(&vault, Level::Originals), []);
    let by_hand = vault.write(WRITE, |w| w.execute("DELETE FROM custody_entry", []).map_err(Error::from));
    assert!(by_hand.is_err(), "nor by a statement");
}

#[test]
fn only_the_last_two_hundred_steps_are_kept() {
    let (_office, vault) = office_with_parties();
    for id in 0..205 {
        add(&vault, id, "Асан");
    }
    let mut steps = 0;
    while vault.undo().unwrap().is_some() {
        steps += 1;
    }
    assert_eq!((steps, names(&vault).len()), (200, 5));
}

#[test]
fn what_is_committed_is_said_to_be_even_if_its_head_cannot_be_written_and_nothing_more_is_written_until_it_can() {
    let (office, vault) = Office::new();
    let heads = ["head.a", "head.b"].map(|name| office.path().join(name));
    let kept = heads.each_ref().map(|head| std::fs::read(head).unwrap());
    for head in &heads {
        std::fs::remove_file(head).unwrap();
        std::fs::create_dir(head).unwrap();
        std::fs::write(head.join("in the way"), b"").unwrap();
    }
    let set = |key: &str| {
        let sql = format!("INSERT INTO setting VALUES ('{key}', '1')");
        vault.write(UNDOABLE, |w| w.execute(&sql, []).map_err(Error::from)).map(|_| ())
    };
    set("first").expect("it is in the database, durable");
    set("second").expect_err("a log does not go on without its head");
    assert!(vault.undo().is_err(), "nor does undo");
    for (head, bytes) in heads.iter().zip(&kept) {
        std::fs::remove_dir_all(head).unwrap();
        std::fs::write(head, bytes).unwrap();
    }
    set("third").expect("the disk is well again");
    let keys = |vault: &Vault| {
        vault.read(|db| {
            let mut query = db.prepare("SELECT key FROM setting ORDER BY rowid")?;
            let keys = query.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
            Ok::<_, Error>(keys)
        })
    };
    assert_eq!(keys(&vault).unwrap(), ["first", "third"]);
    vault.lock().unwrap();
    let (vault, findings) = open(&office.path()).unwrap();
    assert_eq!(findings, []);
    assert_eq!(keys(&vault).unwrap(), ["first", "third"]);
}
