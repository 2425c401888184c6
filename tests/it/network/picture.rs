//! The picture: where cards stand.

use super::tie;
use crate::support::Desk;
use dalil::facts::ties::layout::{Point, Size, arrange, crossings, runs_through};
use serde_json::json;
use std::time::Instant;

#[test]
fn everybody_who_is_tied_has_a_card_and_nobody_else() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let people: Vec<_> =
        ["Асанова", "Бекова", "Сапарова"].iter().map(|name| desk.person(&case, "witness", name, "Айгүл")).collect();
    desk.tie(&case, tie("related", &people[0], &people[1]));
    let nodes = desk.network(&case)["nodes"].clone();
    let shown: Vec<_> = nodes.as_array().unwrap().iter().map(|node| node["party"].clone()).collect();
    assert_eq!(shown, people[..2]);
    assert_eq!(nodes[0]["lines"]["ru"], json!(["Асанова Айгүл"]));
}

#[test]
fn two_with_the_same_name_are_told_apart_on_their_cards() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let named = |patronymic: &str| {
        let details = json!({
            "kind": "person", "roles": ["witness"], "sex": "female", "birthDate": "", "citizenship": [],
            "names": [{ "kind": "main", "language": "ru", "surname": "Асанова", "given": "Айгүл", "patronymic": patronymic, "whole": "" }],
            "documents": [], "contacts": [], "note": "",
        });
        desk.ask("party.add", json!({ "case": case, "details": details }))["value"].clone()
    };
    let (one, other) = (named("Маратовна"), named("Бакытовна"));
    desk.tie(&case, tie("acquainted", &one, &other));
    let nodes = desk.network(&case)["nodes"].clone();
    assert_eq!(nodes[0]["lines"]["ru"], json!(["Асанова Айгүл", "Маратовна"]));
    assert_ne!(nodes[0]["lines"]["ru"], nodes[1]["lines"]["ru"]);
}

#[test]
fn the_sample_network_has_no_line_through_a_card_and_looks_the_same_each_time() {
    let desk = Desk::bare();
    let case = desk.ask("sample.open", json!({}))["value"].clone();
    let network = desk.network(&case);
    let nodes = network["nodes"].as_array().unwrap();
    let number = |value: &serde_json::Value| value.as_f64().unwrap();
    let points: Vec<Point> = nodes.iter().map(|node| Point { x: number(&node["x"]), y: number(&node["y"]) }).collect();
    let sizes: Vec<Size> = nodes
        .iter()
        .map(|node| Size { width: number(&node["width"]), height: number(&node["height"]), side: 0 })
        .collect();
    let place = |party: &serde_json::Value| nodes.iter().position(|node| node["party"] == *party).unwrap();
    let mut links: Vec<_> = network["ties"]
        .as_array()
        .unwrap()
        .iter()
        .map(|tie| (place(&tie["details"]["from"]), place(&tie["details"]["to"])))
        .map(|(a, b)| (a.min(b), a.max(b)))
        .collect();
    links.sort_unstable();
    links.dedup();
    assert!(nodes.len() >= 10 && links.len() >= 14, "the sample shows a network");
    assert_eq!(runs_through(&points, &sizes, &links), 0);
    assert!(crossings(&points, &links) <= 5, "{} crossings", crossings(&points, &links));
    assert_eq!(desk.network(&case)["nodes"], network["nodes"]);
}

#[test]
fn a_thousand_cards_and_two_thousand_lines_are_laid_out_in_a_moment() {
    let mut state = 99u64;
    let mut draw = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let mut links: Vec<_> = (1..1_000).map(|at| (draw(at), at)).collect();
    links.extend((0..1_001).map(|_| (draw(1_000), draw(1_000))));
    let sizes = vec![Size { width: 150.0, height: 42.0, side: 0 }; 1_000];
    let begun = Instant::now();
    let points = arrange(&sizes, &links);
    let took = begun.elapsed();
    println!("1,000 cards, {} lines: {took:?}", links.len());
    let touching = (0..1_000)
        .flat_map(|a| (a + 1..1_000).map(move |b| (a, b)))
        .filter(|&(a, b)| (points[a].x - points[b].x).abs() < 150.0 && (points[a].y - points[b].y).abs() < 42.0);
    assert_eq!(touching.count(), 0, "no card lies on another");
    assert!(
        took.as_secs() < 120,
        "{took:?}; unoptimised and on a busy computer it takes twenty times as long as released"
    );
}
