//! Small rules about text.
