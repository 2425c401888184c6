//! Forms and their parts as they are read.

use super::super::*;

const FORM: &str = r#"
order = 1
chapter = "trial"
stages = ["pretrial"]
addressee = "court"
languages = ["ru"]
title = { ru = "а", ky = "а", en = "a" }
purpose = { ru = "а", ky = "а", en = "a" }
[[field]]
key = "a"
kind = "check"
label = { ru = "а", ky = "а", en = "a" }
"#;

#[test]
fn a_form_that_cannot_work_is_refused_with_its_faults() {
    let case = "";
    let read = |form: &str| Template::read("kg/x", form, "", "", case, crate::law::pack()).map(|_| ());
    let faults = |form: &str| match read(form) {
        Err(Error::Form { faults, .. }) => faults.join("; "),
        other => panic!("{other:?}"),
    };
    let field = |more: &str| {
        format!("{FORM}\n[[field]]\nkey = \"b\"\nlabel = {{ ru = \"а\", ky = \"а\", en = \"a\" }}\n{more}")
    };
    assert!(read(FORM).is_ok());
    assert!(matches!(read(&field("kind = \"text\"\ncolour = 1")), Err(Error::Syntax { file: "form.toml", .. })));
    assert!(faults(&field("kind = \"choice\"")).contains("only a choice, has options"));
    assert!(faults(&field("kind = \"rows\"")).contains("only rows, have columns"));
    assert!(faults(&field("kind = \"date\"\nfill = \"client\"")).contains("of another kind"));
    assert!(faults(&field("kind = \"text\"\nwhen = { field = \"c\", is = true }")).contains("depends on an answer"));
    assert!(faults(&field("kind = \"text\"\ncases = [\"gen\"]")).contains("name has cases"));
    assert!(
        faults(&field("kind = \"text\"\nkeep = { as = \"event\", event = \"verdict\" }"))
            .contains("its kind cannot be")
    );
    assert!(faults(&field("kind = \"text\"\nkeep = { as = \"phone\" }")).contains("no field names"));
    assert!(faults(&field("kind = \"date\"\nkeep = { as = \"event\" }")).contains("half said"));
    let nowhere = "kind = \"date\"\nkeep = { as = \"event\", event = \"verdict\", place = \"z\" }";
    assert!(faults(&field(nowhere)).contains("no field or column has"));
    assert!(faults(&format!("{FORM}\n[[basis]]\nkey = \"x\"\nlaw = [\"kg.upk.9999\"]")).contains("no law pack holds"));
    assert!(faults(&format!("{FORM}\n[[sum]]\nkey = \"x\"\nof = [\"a\"]")).contains("no money"));
    assert!(faults(&FORM.replace("ky = \"а\"", "ky = \"\"")).contains("ru, ky and en"));
}

const PART: &str = r#"
[[field]]
key = "one"
kind = "text"
label = { ru = "а", ky = "а", en = "a" }
[[field]]
key = "two"
kind = "date"
label = { ru = "а", ky = "а", en = "a" }
[[basis]]
key = "x"
law = ["kg.upk.40"]
"#;

/// The form with these words after it, the parts coming from the test.
fn included(more: &str) -> Result<Form, String> {
    let part = |name: &str| match name {
        "part" => Some(PART.to_owned()),
        "round" => Some("[[field]]\ninclude = \"round\"".to_owned()),
        _ => None,
    };
    let form = format!(
        "{FORM}\n[[field]]\n{more}\n[[field]]\nkey = \"z\"\nkind = \"text\"\nlabel = {{ ru = \"а\", ky = \"а\", en = \"a\" }}"
    );
    let read = Template::read_with("kg/x", &form, "", "", "", crate::law::pack(), &part);
    read.map(|template| template.form).map_err(|error| error.to_string())
}

#[test]
fn a_part_stands_where_it_is_included_and_can_be_changed() {
    let keys = |form: &Form| form.fields.iter().map(|field| field.key.clone()).collect::<Vec<_>>();
    let form = included("include = \"part\"").expect("it is read");
    assert_eq!(keys(&form), ["a", "one", "two", "z"]);
    assert_eq!(form.bases.len(), 1, "it brings its law");
    let form =
        included("include = \"part\"\nwithout = [\"two\"]\nwith = { one = { required = true, key = \"first\" } }");
    let form = form.expect("it is read");
    assert_eq!(keys(&form), ["a", "first", "z"]);
    assert!(form.fields[1].required);
    for (wrong, said) in [
        ("include = \"none\"", "no part none"),
        ("include = \"round\"", "no part round"),
        ("include = \"part\"\nwithout = [\"three\"]", "no question three to leave out"),
        ("include = \"part\"\nwith = { three = { required = true } }", "no question three to change"),
        ("include = \"part\"\ncolour = 1", "knows no colour"),
    ] {
        let fault = included(wrong).expect_err(wrong);
        assert!(fault.contains(said), "{fault}");
    }
}
