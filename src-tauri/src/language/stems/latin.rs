//! Words in Latin letters: English and Uzbek, lightly. Nobody says which it is, so little is taken off.

/// Endings of Uzbek, the longest first: number, owner, case.
const UZBEK: &[&str] =
    &["larning", "lardan", "larga", "larni", "larda", "lari", "ning", "lar", "dan", "ni", "ga", "da", "si", "im"];

/// An English word without its plural or the ends of a verb.
pub(super) fn english(word: &str) -> String {
    let long = |base: &str| base.len() >= 3 && base.bytes().any(|b| b"aeiouy".contains(&b));
    let cut = |end: &str| word.strip_suffix(end).filter(|base| long(base));
    if let Some(base) = cut("ies") {
        return format!("{base}y");
    }
    if let Some(base) =
        ["sses", "shes", "ches", "xes"].iter().find_map(|end| word.ends_with(end).then(|| &word[..word.len() - 2]))
    {
        return base.to_owned();
    }
    if let Some(base) = cut("ing").or_else(|| cut("ed")) {
        let bytes = base.as_bytes();
        let doubled = bytes.len() > 3
            && bytes[bytes.len() - 1] == bytes[bytes.len() - 2]
            && !b"ls".contains(&bytes[bytes.len() - 1]);
        return if doubled { base[..base.len() - 1].to_owned() } else { base.trim_end_matches('e').to_owned() };
    }
    if let Some(base) = cut("s").filter(|base| !base.ends_with(['s', 'u', 'i'])) {
        return base.trim_end_matches('e').to_owned();
    }
    let bare = word.trim_end_matches('e');
    if long(bare) { bare.to_owned() } else { word.to_owned() }
}

/// An Uzbek word without number and case.
pub(super) fn uzbek(word: &str) -> String {
    let mut base = word;
    for _ in 0..3 {
        let Some(shorter) = UZBEK.iter().find_map(|end| base.strip_suffix(end).filter(|b| b.len() >= 4)) else { break };
        base = shorter;
    }
    base.to_owned()
}
