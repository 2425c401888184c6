use super::*;

#[test]
fn the_lists_are_whole() {
    let lists = all();
    assert_eq!(lists.eleven.indicators.len(), 11);
    let of = |id: &str| lists.scale.indicators.iter().filter(|i| i.dimension == id).count();
    assert_eq!(["d1", "d2", "d3", "d4", "d5", "d6"].map(of), [10, 10, 16, 9, 15, 7], "law.md §3.4");
    let codes = lists.codes.fields.iter().map(|f| f.codes.len()).collect::<Vec<_>>();
    assert_eq!(codes, [16, 10, 11], "HTCDS 2.0");
    assert!(lists.holds("htcds.vic_MethodsOfControl.DebtBondage") && !lists.holds("htcds.vic_MethodsOfControl.Debt"));
}

#[test]
fn nothing_read_at_second_hand_is_marked_checked() {
    let lists = all();
    for list in [&lists.eleven.list, &lists.scale.list, &lists.codes.list] {
        assert_eq!(list.status, Status::ToCheck, "{}: our translations wait for a native lawyer", list.id);
    }
}

#[test]
fn ratings_differ_between_adults_and_children() {
    let find = |id: &str| all().scale.indicators.iter().find(|i| i.id == id).unwrap();
    let schooling = find("delphi.d1.education");
    assert_eq!(schooling.strength(Age::Adult), Some(IndicatorStrength::Weak));
    assert_eq!(schooling.strength(Age::Child), Some(IndicatorStrength::Strong));
    assert_eq!(find("delphi.d4.protection").strength(Age::Child), None, "not on the children's list");
}

#[test]
fn a_list_that_names_an_unknown_dimension_is_refused() {
    let text = |name: &str| {
        std::fs::read_to_string(format!("{}/templates/law/int/indicators/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
    };
    let (eleven, scale, codes) = (text("ilo11.toml"), text("delphi.toml"), text("htcds.toml"));
    assert!(Indicators::read(&eleven, &scale, &codes).is_ok());
    let broken = scale.replacen("dimension = \"d1\"", "dimension = \"d9\"", 1);
    assert!(matches!(Indicators::read(&eleven, &broken, &codes), Err(Error::Unknown(id)) if id == "d9"));
    let nameless = eleven.replacen("ru = \"Обман\"", "ru = \"\"", 1);
    assert!(matches!(Indicators::read(&nameless, &scale, &codes), Err(Error::Nameless(_))));
    let twice = eleven.replace("ilo11.debt", "ilo11.wages");
    assert!(matches!(Indicators::read(&twice, &scale, &codes), Err(Error::Twice(_))));
}
