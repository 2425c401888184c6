//! The catalogue that the page uses too, read by the command line: Fluent files of `ui/locales`.

use crate::base::Language;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use include_dir::{Dir, include_dir};

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/ui/locales");

fn sources(language: Language) -> impl Iterator<Item = &'static str> {
    let of_language = LOCALES.get_dir(language.code());
    of_language.into_iter().flat_map(Dir::files).filter_map(include_dir::File::contents_utf8)
}

/// The sentences of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    language: Language,
}

impl Words {
    /// The catalogue of a language. A message that can't be read is missing from it, which the tests notice.
    pub fn of(language: Language) -> Self {
        let mut bundle = FluentBundle::new(vec![language.code().parse().unwrap_or_default()]);
        // Isolation marks keep mixed scripts apart on screen and only litter a terminal.
        bundle.set_use_isolating(false);
        for source in sources(language) {
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(readable, _)| readable);
            bundle.add_resource_overriding(resource);
        }
        Self { bundle, language }
    }

    /// A sentence with its values; the key itself when the catalogue lacks it.
    pub fn say(&self, key: &str, with: &[(&str, String)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut arguments = FluentArgs::new();
        for (name, value) in with {
            // A number chooses the form of the words beside it; what only looks like one (007, +996…) stays as it is written.
            match value.parse::<i64>() {
                Ok(number) if number.to_string() == *value => arguments.set(*name, number),
                _ => arguments.set(*name, value.clone()),
            }
        }
        self.bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }

    /// A number as the language writes it: 20,5 in Russian and Kyrgyz, 20.5 in English.
    pub fn decimal(&self, amount: f64) -> String {
        let written = amount.to_string();
        if self.language == Language::En { written } else { written.replace('.', ",") }
    }

    /// Whether the catalogue has a message.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_failure_is_told_in_two_sentences_in_every_language() {
        let mut missing = Vec::new();
        for language in Language::ALL {
            let words = Words::of(language);
            for code in crate::commands::failure::CODES {
                for key in [format!("error-{code}"), format!("error-{code}-next")] {
                    if !words.has(&key) {
                        missing.push(format!("{}: {key}", language.code()));
                    }
                }
            }
        }
        assert!(missing.is_empty(), "not in the catalogues:\n{}", missing.join("\n"));
    }

    #[test]
    fn a_part_of_a_megabyte_is_written_with_the_comma_of_the_language() {
        for (language, written) in [(Language::Ru, "20,5"), (Language::Ky, "20,5"), (Language::En, "20.5")] {
            assert_eq!(Words::of(language).decimal(20.5), written);
        }
        assert_eq!(Words::of(Language::Ru).decimal(20.0), "20");
    }
}
