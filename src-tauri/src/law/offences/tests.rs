use super::*;
use crate::law::{Pack, pack};

fn rule(text: &str) -> Rule {
    #[derive(Deserialize)]
    struct Holder {
        rule: Rule,
    }
    toml::from_str::<Holder>(&format!("rule = {text}")).unwrap().rule
}

const TRAFFICKING: &str =
    r#"{ all = [{ one_of = "act" }, { one_of = "purpose" }, { any = ["child", { one_of = "means" }] }] }"#;

fn wanting(shown: &[&str], child: bool) -> Vec<Need> {
    let in_block = |block: Block| {
        let ids: &[&str] = match block {
            Block::Act => &["act.recruitment", "act.receipt"],
            Block::Means => &["means.deception"],
            Block::Purpose => &["purpose.labour"],
            _ => &[],
        };
        ids.iter().map(|id| (*id).to_owned()).collect()
    };
    rule(TRAFFICKING).wanting(&|id| shown.contains(&id), &in_block, child)
}

#[test]
fn an_adult_needs_act_means_and_purpose_and_a_child_no_means() {
    assert_eq!(wanting(&["act.receipt", "purpose.labour", "means.deception"], false), []);
    assert_eq!(wanting(&["act.receipt", "purpose.labour"], false), [Need::OneOf(Block::Means)]);
    assert_eq!(wanting(&["act.receipt", "purpose.labour"], true), []);
    assert_eq!(
        wanting(&[], false),
        [Need::OneOf(Block::Act), Need::OneOf(Block::Purpose), Need::OneOf(Block::Means)],
        "childhood is no way out for an adult"
    );
}

#[test]
fn either_of_two_elements_is_enough_and_both_ways_are_named_when_neither_is_there() {
    let rule = rule(r#"{ any = [{ element = "property.deceit" }, { element = "property.trust" }] }"#);
    let nothing = |_: Block| Vec::new();
    assert_eq!(rule.wanting(&|id| id == "property.trust", &nothing, false), []);
    let ways = rule.wanting(&|_| false, &nothing, false);
    let [Need::Either(ways)] = ways.as_slice() else { panic!("two ways: {ways:?}") };
    assert_eq!(ways.len(), 2);
}

#[test]
fn every_pack_built_in_can_be_read_and_says_where_it_comes_from() {
    let all = offences();
    for jurisdiction in ["int", "kg", "kz", "uz", "tj", "ru", "tr"] {
        assert!(all.families().iter().any(|family| family.jurisdiction == jurisdiction), "{jurisdiction}");
    }
    for offence in all.families().iter().flat_map(|family| &family.offences) {
        assert!(!offence.source.is_empty() && pack().record(&offence.record).is_some(), "{}", offence.id);
    }
    let through: Vec<_> =
        all.family("kg.trafficking").unwrap().offences.iter().map(|offence| offence.id.as_str()).collect();
    assert_eq!(through, ["kg.uk.166", "kg.uk2017.171", "kg.uk1997.124"]);
}

#[test]
fn every_element_of_a_kyrgyz_offence_offers_a_request_to_make() {
    let all = offences();
    for family in all.families().iter().filter(|family| family.jurisdiction == "kg") {
        for element in family.elements().into_iter().filter_map(|id| all.element(id)) {
            let filings = element.gap.requests.iter().filter_map(|request| all.filing("kg", &request.filing));
            assert!(filings.count() > 0, "{} has nothing to request", element.id);
        }
    }
}

const ELEMENT: &str = r#"
[family]
id = "xx.theft"
jurisdiction = "xx"
title = { ru = "Кража", ky = "Уурулук", en = "Theft" }

[[offence]]
id = "kg.uk.205"
record = "kg.uk.205"
elements = ["xx.taken"]
rule = { element = "xx.taken" }
source = "a book"
label = "U"
status = "to_check"

[[element]]
id = "xx.taken"
block = "act"
name = { ru = "Взято", ky = "Алынды", en = "Taken" }
source = "a book"
label = "U"
status = "to_check"
[element.gap]
missing = { ru = "Нет", ky = "Жок", en = "No" }
question = { ru = "Кто?", ky = "Ким?", en = "Who?" }
ask = "victim"
helps = { ru = "чек", ky = "чек", en = "a slip" }
"#;

#[test]
fn a_pack_that_cannot_be_right_is_refused() {
    let read = |text: &str| Catalogue::read([("x.toml", text)], pack()).map(|_| ());
    assert!(read(ELEMENT).is_ok());
    let changed = |from: &str, to: &str| read(&ELEMENT.replacen(from, to, 1));
    assert!(matches!(changed("usual", "usual"), Ok(())));
    assert!(matches!(changed("block = \"act\"", "block = \"deed\""), Err(Error::Syntax { .. })));
    assert!(matches!(changed("ask = \"victim\"", "ask = \"victim\"\ncolour = 1"), Err(Error::Syntax { .. })));
    assert!(matches!(changed("record = \"kg.uk.205\"", "record = \"kg.uk.9999\""), Err(Error::Unknown { .. })));
    assert!(matches!(changed("[\"xx.taken\"]", "[\"xx.lost\"]"), Err(Error::Unknown { .. })));
    assert!(matches!(changed("{ element = \"xx.taken\" }", "{ one_of = \"means\" }"), Err(Error::Unknown { .. })));
    assert!(matches!(changed("{ element = \"xx.taken\" }", "\"child\""), Err(Error::Unknown { .. })));
    assert!(matches!(changed("ky = \"Жок\"", "ky = \"\""), Err(Error::Unsaid { .. })));
    assert!(matches!(changed("label = \"U\"", "label = \"V\""), Err(Error::Unread { .. })));
    assert!(matches!(
        read(&format!("{ELEMENT}{}", &ELEMENT[ELEMENT.find("[[element]]").unwrap()..])),
        Err(Error::Twice { .. })
    ));
    let overlapping = ELEMENT[ELEMENT.find("[[offence]]").unwrap()..ELEMENT.find("[[element]]").unwrap()].to_owned();
    let overlapping = ELEMENT.replace("[[element]]", &format!("{overlapping}[[element]]"));
    assert!(matches!(read(&overlapping), Err(Error::Overlap { .. })), "one day, one code");
    assert!(Catalogue::read([("x.toml", ELEMENT)], &Pack::default()).is_err(), "an article no law pack holds");
}
