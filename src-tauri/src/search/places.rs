//! Names of places that are written in two words, with a sign between them or grown together: Жалал-Абад, Жалалабад.

use crate::language::stems::folded;

/// Places of the Kyrgyz Republic and of those nearby, in Kyrgyz and in Russian.
const PLACES: &[[&str; 2]] = &[
    ["жалал", "абад"],
    ["джалал", "абад"],
    ["кара", "балта"],
    ["кара", "суу"],
    ["кара", "кулжа"],
    ["кызыл", "кия"],
    ["кызыл", "кыя"],
    ["кызыл", "суу"],
    ["таш", "көмүр"],
    ["таш", "кумыр"],
    ["майлуу", "суу"],
    ["чолпон", "ата"],
    ["ысык", "көл"],
    ["иссык", "куль"],
    ["көк", "жаңгак"],
    ["сары", "таш"],
    ["сары", "могол"],
    ["ат", "башы"],
    ["ак", "суу"],
    ["ала", "бука"],
    ["үч", "коргон"],
    ["алма", "ата"],
];
/// The longest ending of a case: Жалалабаддагы.
const ENDING: usize = 5;

/// The two words of a place that was typed as one, the second with its ending.
pub(super) fn parted(form: &str) -> Option<[String; 2]> {
    let plain = folded(form);
    PLACES.iter().find_map(|[first, second]| {
        let ending = plain.strip_prefix(&folded(first))?.strip_prefix(&folded(second))?;
        (ending.chars().count() <= ENDING).then(|| [(*first).to_owned(), format!("{second}{ending}")])
    })
}

#[cfg(test)]
mod tests {
    use super::parted;

    #[test]
    fn a_place_typed_as_one_word_is_two() {
        let two = |form: &str| parted(form).map(|parts| parts.join("-"));
        assert_eq!(two("жалалабадда").as_deref(), Some("жалал-абадда"));
        assert_eq!(two("ташкомур").as_deref(), Some("таш-көмүр"));
        assert_eq!(two("карабалтинский"), None, "another word");
        assert_eq!(two("жалал"), None);
    }
}
