//! Of the base: closed lists of words, without the database, and small rules about text.

#[path = "../../src-tauri/src/base/text.rs"]
pub mod text;

pub mod date {
    pub mod months {
        pub const RU_OF: [&str; 12] = [
            "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря",
        ];
    }
}

pub mod words {
    macro_rules! words {
        ($(#[$doc:meta])* $name:ident { $( $(#[$vdoc:meta])* $value:ident = $word:literal ),* $(,)? }) => {
            #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS)]
            pub enum $name { $( #[serde(rename = $word)] $value ),* }

            impl $name {
                pub const fn word(self) -> &'static str {
                    match self { $( Self::$value => $word ),* }
                }
            }

            impl std::fmt::Display for $name {
                fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(self.word()) }
            }
        };
    }
    pub(crate) use words;
}
