//! Something older put in the place of what is there, in a locked vault: a page or some pages of the database, a head, both, a
//! slot, the descriptor, the database with its heads, all of it but the anchors. Whoever does it needs no key, only a copy
//! from before. It is named. `DALIL_REPLAYS` says how many are tried (150 unless told).

use super::*;
use crate::custody::authority::{Authority, Keys};
use std::collections::{BTreeMap, BTreeSet};

const PAGE: usize = 4096;
const DATABASE: &str = "db/main.db";
const HEADS: [&str; 2] = ["head.a", "head.b"];
const SECOND: &str = "кара жорго секирик түн 71";

/// Files by name, as they lay when the vault was locked.
type State = BTreeMap<PathBuf, Vec<u8>>;

fn state(folder: &Path) -> State {
    let files = files_in(folder).into_iter();
    files.map(|file| (file.strip_prefix(folder).unwrap().to_owned(), std::fs::read(&file).unwrap())).collect()
}

/// A vault that was locked seven times, with something else done each time, and how it lay then.
fn lived() -> (Office, Vec<State>) {
    let (office, vault) = Office::new();
    vault.lock().unwrap();
    let mut states = vec![state(&office.path())];
    for round in 0..6u8 {
        let passphrase = if round > 3 { Passphrase::new(SECOND) } else { passphrase() };
        let (vault, findings) = Vault::open(&office.path(), &passphrase, clock(NOON + i64::from(round))).unwrap();
        assert_eq!(findings, []);
        let set = "INSERT INTO setting VALUES ('office', ?1) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
        vault.write(UNDOABLE, |w| w.execute(set, [format!("\"{round}\"")]).map_err(Error::from)).unwrap();
        match round {
            0 | 4 => drop(intake(&vault, &original(300 + usize::from(round)))),
            2 => drop(vault.add_user("Нурлан", dalil::vault::Role::Reader, &other()).unwrap()),
            3 => assert!(vault.change_passphrase(&passphrase, &Passphrase::new(SECOND)).unwrap()),
            _ => {
                let item = EvidenceId::from_bytes([round; 16]);
                let seen = [(item, digest(&[round]))];
                vault.write(WRITE, |w| w.custody(Action::View, &seen, &serde_json::json!({}))).unwrap();
            }
        }
        if round == 5 {
            vault.request_timestamp().unwrap();
        }
        vault.lock().unwrap();
        states.push(state(&office.path()));
    }
    (office, states)
}

fn other() -> Passphrase {
    Passphrase::new("жети өзөн таш көпүрө 905")
}

/// What is put back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Replayed {
    OnePage,
    Pages,
    OneHead,
    BothHeads,
    OneFile,
    DatabaseAndHeads,
    AllButAnchors,
}

const KINDS: [Replayed; 7] = [
    Replayed::OnePage,
    Replayed::Pages,
    Replayed::OneHead,
    Replayed::BothHeads,
    Replayed::OneFile,
    Replayed::DatabaseAndHeads,
    Replayed::AllButAnchors,
];

/// The files of `now` with something of `old` in them; none when there is no difference.
fn put_back(kind: Replayed, old: &State, now: &State, drawn: &mut impl FnMut(usize) -> usize) -> Option<State> {
    let mut mixed = now.clone();
    let differing = |name: &&PathBuf| now.get(*name).is_some_and(|bytes| bytes != &old[*name]);
    let mut take =
        |names: Vec<PathBuf>| names.into_iter().for_each(|name| drop(mixed.insert(name.clone(), old[&name].clone())));
    match kind {
        Replayed::OnePage | Replayed::Pages => {
            let (was, is) = (&old[Path::new(DATABASE)], now[Path::new(DATABASE)].clone());
            let page = |bytes: &[u8], at: usize| bytes[at * PAGE..(at + 1) * PAGE].to_vec();
            let pages: Vec<_> =
                (0..was.len().min(is.len()) / PAGE).filter(|at| page(was, *at) != page(&is, *at)).collect();
            let count = if kind == Replayed::OnePage { 1 } else { 2 + drawn(5) };
            let chosen: BTreeSet<_> =
                (0..count).filter(|_| !pages.is_empty()).map(|_| pages[drawn(pages.len())]).collect();
            let mut bytes = is;
            for at in chosen {
                bytes[at * PAGE..(at + 1) * PAGE].copy_from_slice(&was[at * PAGE..(at + 1) * PAGE]);
            }
            mixed.insert(DATABASE.into(), bytes);
        }
        Replayed::OneHead => take(vec![HEADS[drawn(2)].into()]),
        Replayed::BothHeads => take(HEADS.map(PathBuf::from).into()),
        Replayed::OneFile => {
            let kept = |name: &&PathBuf| !name.starts_with("anchors") && *name != Path::new("lock");
            let names: Vec<_> = old.keys().filter(kept).filter(differing).cloned().collect();
            take(vec![names.get(drawn(names.len().max(1)))?.clone()]);
        }
        Replayed::DatabaseAndHeads => take([DATABASE, HEADS[0], HEADS[1]].map(PathBuf::from).into()),
        Replayed::AllButAnchors => {
            mixed = old.clone();
            let anchors = now.iter().filter(|(name, _)| name.starts_with("anchors"));
            mixed.extend(anchors.map(|(name, bytes)| (name.clone(), bytes.clone())));
        }
    }
    (mixed != *now).then_some(mixed)
}

/// What is said of it: findings by name, or why it was not opened. Nothing for a vault that nobody can tell from its own.
fn said(files: &State) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    for name in ["slots", "db", "blobs", "tmp", "anchors", "quarantine"] {
        std::fs::create_dir_all(folder.path().join(name)).unwrap();
    }
    for (name, bytes) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    let opened = match Vault::open(folder.path(), &Passphrase::new(SECOND), clock(NOON + 9)) {
        // The slot of before: the passphrase of before opens it.
        Err(Error::WrongPassphrase) => Vault::open(folder.path(), &passphrase(), clock(NOON + 9)),
        opened => opened,
    };
    match opened {
        Err(error) => vec![error.to_string()],
        Ok((vault, mut findings)) => {
            findings.extend(verify(&vault, Level::Originals));
            let name = |finding: &Finding| format!("{finding:?}").split([' ', '{']).next().unwrap().to_owned();
            findings.iter().map(name).collect::<BTreeSet<_>>().into_iter().collect()
        }
    }
}

#[test]
fn what_is_older_is_named_wherever_it_is_put_back() {
    let (office, states) = lived();
    let mut now = states.last().unwrap().clone();
    let request = now.keys().find(|name| name.extension().is_some_and(|e| e == "tsq")).unwrap().clone();
    if let Some(authority) = Authority::new(Keys::P256) {
        let answer = authority.answer(&office.path().join(&request));
        let name = format!("{}-{}.tsr", request.with_extension("").display(), &digest(&answer).to_string()[..8]);
        now.insert(name.into(), answer);
    }
    assert_eq!(said(&now), [] as [String; 0], "as it was locked, nothing is wrong with it");
    let count: usize = std::env::var("DALIL_REPLAYS").map_or(150, |asked| asked.parse().unwrap());
    let mut random = 20_261_128;
    let mut drawn = |below: usize| draw(&mut random) as usize % below;
    let mut told: BTreeMap<(Replayed, String), u32> = BTreeMap::new();
    let (mut tried, mut unnamed) = (0, Vec::new());
    while tried < count {
        let kind = KINDS[drawn(KINDS.len())];
        let of = drawn(states.len() - 1);
        let Some(mixed) = put_back(kind, &states[of], &now, &mut drawn) else { continue };
        let said = said(&mixed);
        if said.is_empty() {
            let changed: Vec<_> = now.keys().filter(|name| mixed.get(*name) != now.get(*name)).collect();
            unnamed.push(format!("{kind:?} of state {of}: {changed:?}"));
        }
        *told.entry((kind, said.join(", "))).or_default() += 1;
        tried += 1;
    }
    eprintln!("{tried} replays, {} unnamed", unnamed.len());
    for ((kind, said), count) in told {
        eprintln!("  {kind:?}: {said} × {count}");
    }
    assert_eq!(unnamed, [] as [String; 0]);
}

/// What no seal inside the vault can tell from its own past: everything put back, and nothing outside that remembers.
#[test]
fn a_whole_vault_set_back_is_not_noticed_without_an_anchor_and_that_is_said() {
    let (_office, states) = lived();
    let old = &states[5];
    assert_eq!(said(old), [] as [String; 0], "so the guide asks for anchors on a stick");
}
