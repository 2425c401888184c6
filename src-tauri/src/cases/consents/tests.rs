use super::*;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn id(n: u8) -> [u8; 16] {
    [n; 16]
}

fn client() -> PartyId {
    PartyId::from_bytes(id(1))
}

fn item(n: u8) -> EvidenceId {
    EvidenceId::from_bytes(id(n))
}

/// A consent given on a day, for authorities of any kind, about the whole case.
fn given(n: u8, on: &str) -> Consent {
    Consent {
        id: ConsentId::from_bytes(id(n)),
        case: CaseId::from_bytes(id(9)),
        answered_on: day(on),
        until: None,
        withdrawn: None,
        created: Timestamp::from_millis(i64::from(n)),
        changed: Timestamp::from_millis(i64::from(n)),
        details: ConsentDetails {
            client: client(),
            purpose: Purpose::Authority,
            answer: ConsentAnswer::Given,
            recipient_kind: RecipientKind::Any,
            recipient: String::new(),
            items: Vec::new(),
            facts: Vec::new(),
            answered_on: on.into(),
            until: String::new(),
            language: "ky".into(),
            interpreter: String::new(),
            guardian: String::new(),
            manner: Manner::Signed,
            witness: String::new(),
            informed: Vec::new(),
            evidence: None,
            note: String::new(),
        },
    }
}

fn about(mut consent: Consent, items: &[u8]) -> Consent {
    consent.details.items = items.iter().map(|n| item(*n)).collect();
    consent
}

fn to(mut consent: Consent, kind: RecipientKind, name: &str) -> Consent {
    consent.details.recipient_kind = kind;
    consent.details.recipient = name.into();
    consent
}

fn taken_back(mut consent: Consent, on: &str) -> Consent {
    consent.withdrawn = Some(Withdrawal { on: day(on), reason: String::new() });
    consent
}

fn refused(mut consent: Consent) -> Consent {
    consent.details.answer = ConsentAnswer::Refused;
    consent
}

fn asked(consents: &[Consent], items: &[EvidenceId], recipient: RecipientKind) -> Verdict {
    let on = day("2026-11-23");
    permits(consents, &Disclosure { client: client(), purpose: Purpose::Authority, recipient, items, facts: &[], on })
}

fn blocked_by(verdict: &Verdict) -> Vec<u8> {
    match verdict {
        Verdict::Blocked { by } => by.iter().map(|reason| reason.consent.bytes()[0]).collect(),
        _ => Vec::new(),
    }
}

fn is_permitted(verdict: &Verdict) -> bool {
    matches!(verdict, Verdict::Permitted { .. })
}

#[test]
fn a_client_without_any_record_is_told_apart_from_one_who_was_not_asked_about_this() {
    assert_eq!(asked(&[], &[], RecipientKind::Police), Verdict::NothingOnFile);
    let only_the_ground = Consent {
        details: ConsentDetails { purpose: Purpose::Represent, ..given(1, "2026-08-01").details },
        ..given(1, "2026-08-01")
    };
    assert_eq!(asked(&[only_the_ground], &[], RecipientKind::Police), Verdict::NotAsked { lapsed: vec![] });
}

#[test]
fn every_item_must_be_covered() {
    let some = about(given(1, "2026-08-01"), &[11, 12]);
    assert!(is_permitted(&asked(std::slice::from_ref(&some), &[item(11), item(12)], RecipientKind::Court)));
    assert!(matches!(
        asked(std::slice::from_ref(&some), &[item(11), item(13)], RecipientKind::Court),
        Verdict::NotAsked { .. }
    ));
    assert!(
        matches!(asked(&[some], &[], RecipientKind::Court), Verdict::NotAsked { .. }),
        "the matter as such is more"
    );
}

#[test]
fn a_term_that_passed_asks_again_and_blocks_nothing() {
    let mut old = given(1, "2026-01-01");
    old.until = Some(day("2026-11-22"));
    assert_eq!(
        asked(&[old], &[], RecipientKind::Court),
        Verdict::NotAsked { lapsed: vec![ConsentId::from_bytes(id(1))] }
    );
}

#[test]
fn a_withdrawal_blocks_from_its_day_on() {
    let back = taken_back(given(1, "2026-08-01"), "2026-11-23");
    assert_eq!(blocked_by(&asked(std::slice::from_ref(&back), &[], RecipientKind::Police)), [1]);
    let later = taken_back(given(1, "2026-08-01"), "2026-11-24");
    assert!(is_permitted(&asked(&[later], &[], RecipientKind::Police)));
}

#[test]
fn taking_back_the_ground_stops_everything_else() {
    let mut ground = taken_back(given(1, "2026-08-01"), "2026-11-01");
    ground.details.purpose = Purpose::KeepData;
    assert_eq!(blocked_by(&asked(&[given(2, "2026-11-10"), ground], &[], RecipientKind::Police)), [1]);
}

#[test]
fn a_general_form_signed_later_does_not_undo_not_this_picture() {
    let not_this = refused(about(given(1, "2026-08-01"), &[11]));
    let general = given(2, "2026-09-01");
    assert_eq!(blocked_by(&asked(&[not_this.clone(), general.clone()], &[item(11)], RecipientKind::Court)), [1]);
    assert!(is_permitted(&asked(&[not_this.clone(), general.clone()], &[item(12)], RecipientKind::Court)));
    let this_after_all = about(given(3, "2026-10-01"), &[11]);
    assert!(is_permitted(&asked(&[not_this, general, this_after_all], &[item(11)], RecipientKind::Court)));
}

#[test]
fn a_named_recipient_is_freed_only_by_name() {
    let not_them = refused(to(given(1, "2026-08-01"), RecipientKind::Police, "Второй отдел"));
    let all = given(2, "2026-09-01");
    assert_eq!(blocked_by(&asked(&[not_them.clone(), all.clone()], &[], RecipientKind::Police)), [1]);
    assert!(is_permitted(&asked(&[not_them.clone(), all.clone()], &[], RecipientKind::Court)));
    assert_eq!(blocked_by(&asked(&[not_them.clone(), all.clone()], &[], RecipientKind::Any)), [1], "it may be them");
    let them = to(given(3, "2026-10-01"), RecipientKind::Police, "второй отдел ");
    assert!(is_permitted(&asked(&[not_them, all, them], &[], RecipientKind::Police)));
}

#[test]
fn agreeing_again_later_lifts_a_withdrawal() {
    let back = taken_back(given(1, "2026-08-01"), "2026-09-01");
    assert!(is_permitted(&asked(&[back.clone(), given(2, "2026-09-02")], &[], RecipientKind::Court)));
    assert_eq!(blocked_by(&asked(&[given(2, "2026-08-15"), back], &[], RecipientKind::Court)), [1], "the no came last");
}

#[test]
fn consents_of_another_client_do_not_count() {
    let mut other = given(1, "2026-08-01");
    other.details.client = PartyId::from_bytes(id(7));
    assert_eq!(asked(&[other], &[], RecipientKind::Court), Verdict::NothingOnFile);
}

#[test]
fn a_withdrawal_touches_what_speaks_of_it() {
    let document = |name: &str, items: &[u8], purpose, recipient| Document {
        kind: PaperKind::Draft,
        id: name.into(),
        title: name.into(),
        clients: vec![client()],
        purpose,
        recipient,
        items: items.iter().map(|n| item(*n)).collect(),
        facts: Vec::new(),
    };
    let papers = [
        document("report", &[11, 12], Purpose::Authority, RecipientKind::Police),
        document("claim", &[13], Purpose::Authority, RecipientKind::Court),
        document("copy", &[11], Purpose::Share, RecipientKind::Any),
    ];
    let names = |consent: &Consent| {
        papers.iter().filter(|d| touches(consent, d, day("2026-11-23"))).map(|d| d.title.clone()).collect::<Vec<_>>()
    };
    assert_eq!(names(&given(1, "2026-08-01")), ["report", "claim"]);
    assert_eq!(names(&about(given(1, "2026-08-01"), &[11])), ["report"]);
    assert_eq!(names(&to(given(1, "2026-08-01"), RecipientKind::Court, "")), ["claim"]);
    let mut ground = given(1, "2026-08-01");
    ground.details.purpose = Purpose::Represent;
    assert_eq!(names(&ground), ["report", "claim", "copy"]);
}

prop_compose! {
    fn any_consent()(n in 1u8..40, month in 1u32..11, refuse in any::<bool>(), back in prop::option::of(1u32..12),
        scope in prop::collection::vec(11u8..14, 0..3), kind in 0usize..3) -> Consent {
        let kinds = [RecipientKind::Any, RecipientKind::Police, RecipientKind::Court];
        let mut consent = about(to(given(n, &format!("2026-{month:02}-01")), kinds[kind], ""), &scope);
        if refuse { consent = refused(consent); }
        if let Some(back) = back.filter(|back| *back >= month) {
            consent = taken_back(consent, &format!("2026-{back:02}-15"));
        }
        consent
    }
}

proptest! {
    #[test]
    fn a_no_is_never_turned_into_a_yes_by_another_no(
        consents in prop::collection::vec(any_consent(), 1..6), another in any_consent(),
        items in prop::collection::vec(11u8..14, 0..3),
    ) {
        let items: Vec<_> = items.into_iter().map(item).collect();
        let before = asked(&consents, &items, RecipientKind::Police);
        let more = [consents, vec![refused(another)]].concat();
        let after = asked(&more, &items, RecipientKind::Police);
        let (was_blocked, was_permitted) = (!blocked_by(&before).is_empty(), is_permitted(&before));
        prop_assert!(!was_blocked || !blocked_by(&after).is_empty());
        prop_assert!(was_permitted || !is_permitted(&after));
    }

    #[test]
    fn what_is_permitted_whole_is_permitted_in_part(
        consents in prop::collection::vec(any_consent(), 1..6), items in prop::collection::vec(11u8..14, 2..4),
    ) {
        let items: Vec<_> = items.into_iter().map(item).collect();
        let whole = asked(&consents, &items, RecipientKind::Police);
        let part = asked(&consents, &items[..1], RecipientKind::Police);
        prop_assert!(!is_permitted(&whole) || is_permitted(&part));
    }
}
