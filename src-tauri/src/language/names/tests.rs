//! Small tests of names.

use super::*;

fn near(a: &str, b: &str) {
    let found = alike(&Name::read(a), &Name::read(b), true);
    assert!(found.score >= Likeness::LIKELY, "{a} ~ {b}: {found:?}");
}

fn apart(a: &str, b: &str) {
    let found = alike(&Name::read(a), &Name::read(b), true);
    assert!(found.score < Likeness::LIKELY, "{a} ≠ {b}: {found:?}");
}

#[test]
fn one_surname_in_six_passports_is_one() {
    for spelling in
        ["Jumagulov", "Dzhumagulov", "Zhumagulov", "Jumagulow", "Djumagulov", "Cumagulov", "Жумагулова", "Dschumagulow"]
    {
        near(&format!("{spelling} Bakyt"), "Жумагулов Бакыт");
    }
}

#[test]
fn a_patronymic_is_uulu_and_kyzy() {
    near("Асанова Айгүл Маратовна", "Асанова Айгүл Марат кызы");
    near("Жаныбек кызы Нуриза", "Zhanybek kyzy Nuriza");
    near("Асан уулу Бакыт", "Асанов Бакыт");
    near("Бакыт Маратович Асанов", "Asanov Bakyt Marat uulu");
    apart("Асанов Бакыт Маратович", "Асанова Бактыгуль Маратовна");
    apart("Асанов Бакыт Маратович", "Асанов Бакыт Нурланович");
}

#[test]
fn declined_names_are_found() {
    for declined in ["Асановой Айгуль", "Асанову Айгуль", "Асанова Айгүлдүн", "Асановой Айгули"]
    {
        near(declined, "Асанова Айгүл");
    }
    near("Тилебалдиева Эрмека Суйунбековича", "Тилебалдиев Эрмек Суйунбекович");
    near("Асанов Нурландан", "Асанов Нурлан");
}

#[test]
fn other_people_stay_other_people() {
    apart("Асанов Марат", "Асанов Мурат");
    apart("Эльмира Асанова", "Эльвира Асанова");
    apart("Токтосунов Нурлан", "Токтогулов Нурлан");
    apart("Асанов Азамат", "Асанов Азат");
    apart("Руслан Ахметов", "Руслана Ахметова");
}
