//! The roots that are listed, found by their letters or by those they are typed with on a keyboard without ң ө ү.

use super::super::folded;
use super::endings::Kind;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a root is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Verb,
    /// A verb that is made of a shorter one, which is meant too.
    Made,
    Noun,
    /// A noun that Russian has too.
    Shared,
    /// Takes no ending.
    Word,
    /// A noun without the vowel it loses before an owner's ending.
    Short,
}

/// A root of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Root {
    pub sort: Sort,
    /// As it is written.
    pub form: String,
    /// The stem of the word it stands for. A verb has its -уу, so that жазуу is not жаз, the spring.
    pub stem: String,
}

impl Root {
    pub fn is_verb(&self) -> bool {
        matches!(self.sort, Sort::Verb | Sort::Made)
    }

    /// Whether a root of its sort can stand before such an ending: кор-дум is of no noun, соз-го of no verb.
    fn may_have(&self, behind: Kind) -> bool {
        match self.sort {
            Sort::Verb | Sort::Made => behind.is_verbal() || behind == Kind::Whole,
            Sort::Noun | Sort::Shared => !behind.is_verbal(),
            Sort::Word | Sort::Short => true,
        }
    }
}

static ROOTS: LazyLock<HashMap<String, Vec<Root>>> = LazyLock::new(|| {
    let mut found: HashMap<String, Vec<Root>> = HashMap::new();
    let rows = include_str!("roots.tsv").lines().filter(|line| !line.starts_with('#'));
    for (sort, word) in rows
        .filter_map(|row| row.split_once('\t'))
        .flat_map(|(sort, words)| words.split(' ').map(move |word| (sort, word)))
    {
        let (form, stem) = word.split_once(':').map_or((word, None), |(form, stem)| (form, Some(stem)));
        let sort = match sort {
            "v" if form.contains('-') => Sort::Made,
            "v" => Sort::Verb,
            "n" => Sort::Noun,
            "s" => Sort::Shared,
            "w" => Sort::Word,
            _ => Sort::Short,
        };
        let form = form.replace('-', "");
        let stem = match (stem, sort) {
            (Some(stem), _) => stem.to_owned(),
            (None, Sort::Verb | Sort::Made) => format!("{form}уу"),
            (None, _) => form.clone(),
        };
        let root = Root { sort, form, stem };
        let of = found.entry(folded(&root.form)).or_default();
        if !of.contains(&root) {
            of.push(root);
        }
    }
    found
});

/// Whether a word has letters that a Russian keyboard lacks.
pub(super) fn is_native(word: &str) -> bool {
    word.contains(['ң', 'ө', 'ү'])
}

/// The roots a word may be: with ң ө ү only itself; without them also what has them. Of `every`, even where the word is a root as it
/// stands before such an ending, since a question may be typed without them; a text with колго means no көл, one with кордум no кор.
pub(super) fn listed(word: &str, every: bool, rounded: bool, behind: Kind) -> impl Iterator<Item = &'static Root> {
    let roots = ROOTS.get(&folded(word)).map_or(&[][..], Vec::as_slice);
    let native = is_native(word);
    let exact = !native && !rounded && roots.iter().any(|root| root.form == word && root.may_have(behind));
    let word = word.to_owned();
    roots.iter().filter(move |root| match root.form == word {
        true => !rounded,
        false => !native && (every || !exact) && is_native(&root.form),
    })
}
