//! Closed lists of the trade (roles, stages, kinds): one word for each, the same on disk, on the wire and in catalogues.

/// Declares an enum whose values have one word each, with all the conversions that storing and sending need.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $( $(#[$vdoc:meta])* $value:ident = $word:literal ),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        pub enum $name { $( $(#[$vdoc])* #[serde(rename = $word)] $value ),* }

        impl $name {
            /// All values in the order a list shows them.
            pub const ALL: &'static [Self] = &[$( Self::$value ),*];

            /// The word on disk and on the wire.
            pub const fn word(self) -> &'static str {
                match self { $( Self::$value => $word ),* }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::base::words::UnknownWord;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|v| v.word() == text).ok_or($crate::base::words::UnknownWord {
                    list: stringify!($name),
                    words: &[$( $word ),*],
                })
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(self.word()) }
        }

        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> { Ok(self.word().into()) }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                value.as_str()?.parse().map_err(|_| rusqlite::types::FromSqlError::InvalidType)
            }
        }
    };
}
pub(crate) use words;

/// The word is not in the list.
#[derive(Debug, thiserror::Error)]
#[error("not a word of the list {list}: {}", words.join(", "))]
pub struct UnknownWord {
    /// The list, by its type's name.
    pub list: &'static str,
    /// The words that it has.
    pub words: &'static [&'static str],
}
