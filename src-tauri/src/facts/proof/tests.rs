use super::*;
use crate::base::{Language, Timestamp, id::CaseId, id::CitationId};
use crate::facts::{Citation, FactStatus, Place, Statement};
use crate::law::offences::{Block, Family, Need, offences};
use crate::law::pack;

const AT: Timestamp = Timestamp::from_millis(1_795_413_600_000);

/// A case told in a few lines.
#[derive(Default)]
struct Told {
    of: Material,
}

impl Told {
    fn new() -> Self {
        Self::default()
    }

    fn victim(&mut self, born: &str) -> PartyId {
        let id = PartyId::make(AT);
        self.of.victims.push(Person { id, born: born.parse().unwrap() });
        id
    }

    fn suspect(&mut self) -> PartyId {
        let id = PartyId::make(AT);
        self.of.suspects.push(Person { id, born: UncertainDate::Unknown });
        id
    }

    fn item(&mut self, source: &str) -> EvidenceId {
        let id = EvidenceId::make(AT);
        self.of.items.push(Item { id, custody: CustodyState::Sealed, source: source.into(), covert: false });
        id
    }

    fn fact(&mut self, date: &str, items: &[EvidenceId]) -> FactId {
        let id = FactId::make(AT);
        let place = |evidence: &EvidenceId| Place {
            evidence: *evidence,
            page: None,
            rect: None,
            second: None,
            message: None,
            quote: String::new(),
        };
        self.of.facts.push(Fact {
            id,
            case: CaseId::make(AT),
            statements: vec![Statement { language: Language::Ru, text: "было".into() }],
            date: date.parse().unwrap(),
            place: String::new(),
            parties: Vec::new(),
            status: FactStatus::Supported,
            citations: items
                .iter()
                .map(|item| Citation {
                    id: CitationId::make(AT),
                    place: place(item),
                    sheet: None,
                    said: None,
                    astray: false,
                })
                .collect(),
            note: String::new(),
            created: AT,
            entered: 0,
            changed: AT,
        });
        id
    }

    fn tie(&mut self, fact: FactId, element: &str, suspect: Option<PartyId>) -> &mut Link {
        let details = LinkDetails {
            fact,
            element: element.into(),
            victim: None,
            suspect,
            stance: Stance::For,
            kind: ProofKind::Document,
            note: String::new(),
        };
        self.of.links.push(Link { id: LinkId::make(AT), details, kinds: Vec::new() });
        self.of.links.last_mut().unwrap()
    }

    fn cell(&self, element: &str, suspect: PartyId) -> Cell {
        cell(&self.of, element, true, None, Some(suspect))
    }

    fn matrix(&self, victim: Option<PartyId>) -> Matrix<'static> {
        matrix(&self.of, family(), offences(), pack(), victim)
    }
}

fn family() -> &'static Family {
    offences().family("kg.trafficking").unwrap()
}

#[test]
fn a_cell_says_how_an_element_stands_and_nothing_more() {
    let mut told = Told::new();
    let who = told.suspect();
    assert_eq!(told.cell("means.deception", who).state, Standing::Empty);
    let said = told.fact("2026-03-05", &[]);
    told.tie(said, "means.deception", Some(who));
    let stated = told.cell("means.deception", who);
    assert_eq!((stated.state, stated.bare.as_slice()), (Standing::Stated, [said].as_slice()));
    let (phone, bank) = (told.item("телефон"), told.item("банк"));
    let chat = told.fact("2026-03-06", &[phone]);
    told.tie(chat, "means.deception", Some(who));
    assert_eq!(told.cell("means.deception", who).state, Standing::OneSource);
    let paid = told.fact("2026-03-07", &[bank]);
    told.tie(paid, "means.deception", Some(who));
    let supported = told.cell("means.deception", who);
    assert_eq!((supported.state, supported.items.len()), (Standing::Supported, 2));
    told.tie(said, "means.deception", None).details.stance = Stance::Against;
    assert_eq!(told.cell("means.deception", who).state, Standing::Disputed);
}

#[test]
fn several_items_of_one_source_are_one_source() {
    let mut told = Told::new();
    let who = told.suspect();
    let items = [told.item("телефон"), told.item("телефон")];
    let fact = told.fact("2026-03-06", &items);
    told.tie(fact, "means.deception", Some(who));
    assert_eq!(told.cell("means.deception", who).state, Standing::OneSource);
    told.of.items[1].source = String::new();
    assert_eq!(told.cell("means.deception", who).state, Standing::Supported, "nobody said they were one");
}

#[test]
fn items_count_once_and_under_the_kind_that_was_said_of_them() {
    let mut told = Told::new();
    let who = told.suspect();
    let (a, b) = (told.item("a"), told.item("b"));
    let fact = told.fact("2026-03-06", &[a, a, b]);
    told.tie(fact, "act.receipt", Some(who)).kinds.push((b, ProofKind::Expert));
    let cell = told.cell("act.receipt", who);
    assert_eq!(cell.kinds, [(ProofKind::Document, 1), (ProofKind::Expert, 1)].into());
    assert!(!cell.words_only);
}

#[test]
fn an_item_that_could_not_be_shown_supports_nothing_and_is_named() {
    for custody in [CustodyState::Aside, CustodyState::Altered, CustodyState::Missing] {
        let mut told = Told::new();
        let who = told.suspect();
        let item = told.item("телефон");
        let fact = told.fact("2026-03-06", &[item]);
        told.tie(fact, "act.receipt", Some(who));
        told.of.items[0].custody = custody;
        let cell = told.cell("act.receipt", who);
        assert_eq!((cell.state, cell.lost.get(&item)), (Standing::Stated, Some(&custody)));
    }
}

#[test]
fn what_is_tied_to_nobody_counts_for_everybody_and_says_so() {
    let mut told = Told::new();
    let who = told.suspect();
    let items = [told.item("a"), told.item("b")];
    let fact = told.fact("2026-03-06", &items);
    told.tie(fact, "purpose.labour", None);
    let general = told.cell("purpose.labour", who);
    assert!(general.untied && general.items.len() == 2 && !general.is_shown());
    told.tie(fact, "purpose.labour", Some(who));
    assert!(told.cell("purpose.labour", who).is_firm());
    let other = told.suspect();
    assert!(told.cell("purpose.labour", other).untied, "another's tie is not his");
    let bare = told.fact("2026-03-07", &[]);
    told.tie(bare, "purpose.labour", Some(other));
    assert!(told.cell("purpose.labour", other).untied, "his tie stands on nothing");
}

#[test]
fn age_is_told_only_when_the_dates_allow_one_answer() {
    let age = |born: &str, act: &str| age_at(&born.parse().unwrap(), &act.parse().unwrap(), 18);
    assert_eq!(age("2008-03-14", "2026-03-13"), VictimAge::Child, "the day before the birthday");
    assert_eq!(age("2008-03-14", "2026-03-14"), VictimAge::Adult);
    assert_eq!(age("2008-03", "2026-03-14"), VictimAge::Either);
    assert_eq!(age("2008", "2025-12-31"), VictimAge::Child);
    assert_eq!(age("2008~", "2025-12-31"), VictimAge::Either, "about 2008 may be 2007");
    assert_eq!(age("2008-03-14", "2026-03-01/2026-03-31"), VictimAge::Either);
    assert_eq!(age("2008-02-29", "2026-02-28"), VictimAge::Child);
    assert_eq!(age("2008-02-29", "2026-03-01"), VictimAge::Adult);
    assert_eq!(age("", "2026-03-14"), VictimAge::Unknown);
    assert_eq!(age("2008", ""), VictimAge::Unknown);
    assert_eq!(age("1999-03-14", "2026-03-14/.."), VictimAge::Adult);
}

fn versions(date: &str) -> Vec<(String, Certainty)> {
    let mut told = Told::new();
    let who = told.suspect();
    let item = told.item("a");
    let fact = told.fact(date, &[item]);
    told.tie(fact, "act.receipt", Some(who));
    let matrix = told.matrix(None);
    matrix.applicable.iter().map(|one| (one.offence.id.clone(), one.certainty)).collect()
}

#[test]
fn the_code_is_that_of_the_day_of_the_act_and_a_date_across_two_shows_both() {
    let one = |id: &str, certainty| vec![(id.to_owned(), certainty)];
    assert_eq!(versions("2018-06-01"), one("kg.uk1997.124", Certainty::Sure));
    assert_eq!(versions("2019"), one("kg.uk2017.171", Certainty::Sure));
    assert_eq!(versions("2021-12-01"), one("kg.uk.166", Certainty::Sure));
    assert_eq!(versions("2021-11-30"), one("kg.uk2017.171", Certainty::Sure));
    assert_eq!(versions(""), one("kg.uk.166", Certainty::Undated));
    let both = [("kg.uk.166".to_owned(), Certainty::Possible), ("kg.uk2017.171".to_owned(), Certainty::Possible)];
    assert_eq!(versions("2021"), both);
    assert_eq!(versions("2021-11-20/2021-12-20"), both);
    assert_eq!(versions("1996"), [], "no code of the packs was law then");
}

#[test]
fn a_childs_reading_needs_no_means_and_an_unknown_age_is_read_both_ways() {
    let mut told = Told::new();
    let (child, adult, unknown) = (told.victim("2012-05-01"), told.victim("1990"), told.victim(""));
    let who = told.suspect();
    let items = [told.item("a"), told.item("b")];
    let fact = told.fact("2026-03-14", &items);
    told.tie(fact, "act.receipt", Some(who));
    told.tie(fact, "purpose.labour", Some(who));
    let wanting = |victim| {
        let matrix = told.matrix(Some(victim));
        matrix.readings[0].iter().map(|reading| (reading.child, reading.wanting.clone())).collect::<Vec<_>>()
    };
    let means = vec![Need::OneOf(Block::Means)];
    assert_eq!(wanting(child), [(Some(true), Vec::new())]);
    assert_eq!(wanting(adult), [(Some(false), means.clone())]);
    assert_eq!(wanting(unknown), [(Some(false), means), (Some(true), Vec::new())]);
    let reasons: Vec<_> = gaps(&told.matrix(Some(unknown))).into_iter().map(|gap| (gap.reason, gap.child)).collect();
    assert_eq!(reasons, [(GapReason::Missing, Some(false)), (GapReason::Age, None)]);
}

#[test]
fn the_code_of_1997_asked_for_means_even_for_a_child() {
    let mut told = Told::new();
    let child = told.victim("2005");
    let who = told.suspect();
    let item = told.item("a");
    let fact = told.fact("2018-06-01", &[item]);
    told.tie(fact, "act.receipt", Some(who));
    told.tie(fact, "purpose.labour", Some(who));
    let matrix = told.matrix(Some(child));
    assert_eq!(matrix.readings[0][0].wanting, [Need::OneOf(Block::Means)]);
    assert_eq!(matrix.readings[0][0].child, None, "age changed nothing");
}

#[test]
fn gaps_name_the_reason_and_the_gravest_comes_first() {
    let mut told = Told::new();
    let victim = told.victim("1999-03-14");
    let who = told.suspect();
    let phone = told.item("телефон");
    let chat = told.fact("2026-02-26", &[phone]);
    told.tie(chat, "act.recruitment", Some(who));
    told.tie(chat, "means.deception", Some(who)).details.kind = ProofKind::FirstHand;
    let idle = told.suspect();
    let gaps = gaps(&told.matrix(Some(victim)));
    let of = |suspect: PartyId| {
        let his = gaps.iter().filter(|gap| gap.suspect == Some(suspect));
        his.map(|gap| (gap.about.clone(), gap.reason)).collect::<Vec<_>>()
    };
    assert_eq!(
        of(who),
        [
            (About::Block(Block::Purpose), GapReason::Missing),
            (About::Element("act.recruitment".into()), GapReason::OneSource),
            (About::Element("means.deception".into()), GapReason::WordsOnly),
        ]
    );
    assert_eq!(of(idle), [(About::Whole, GapReason::Untouched)], "one line for a person nothing is tied to");
    assert!(gaps.iter().all(|gap| gap.text(offences()).is_some_and(|text| !text.missing.is_empty())));
}

#[test]
fn a_lost_item_makes_its_only_element_a_grave_gap_that_names_it() {
    let mut told = Told::new();
    let who = told.suspect();
    let item = told.item("a");
    let fact = told.fact("2026-03-14", &[item]);
    told.tie(fact, "act.receipt", Some(who));
    told.of.items[0].custody = CustodyState::Aside;
    let gaps = gaps(&told.matrix(None));
    let lost = gaps.iter().find(|gap| gap.about == About::Block(Block::Act)).unwrap();
    assert_eq!((lost.reason, lost.items.as_slice()), (GapReason::Lost, [item].as_slice()));
    assert!(lost.reason.is_grave());
}
