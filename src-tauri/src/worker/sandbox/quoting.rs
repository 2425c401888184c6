//! How Windows hands arguments over: as one line, which the program takes apart by the rules of `CommandLineToArgvW`.

const QUOTE: u16 = b'"' as u16;
const STROKE: u16 = b'\\' as u16;

/// An argument, in UTF-16, so that it is one again when the line is taken apart.
pub fn quoted(argument: &[u16]) -> Vec<u16> {
    let mut line = vec![QUOTE];
    // Strokes mean themselves, but for those right before a quotation mark: two mean one there.
    let mut strokes = 0;
    for unit in argument {
        match *unit {
            STROKE => strokes += 1,
            QUOTE => line.extend(std::iter::repeat_n(STROKE, strokes + 1)),
            _ => {}
        }
        if *unit != STROKE {
            strokes = 0;
        }
        line.push(*unit);
    }
    line.extend(std::iter::repeat_n(STROKE, strokes));
    line.push(QUOTE);
    line
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn an_argument_of_windows_comes_back_from_the_line_as_it_was() {
        // The right column: Microsoft's rules, "Parsing C++ command-line arguments".
        for (argument, line) in [
            ("", r#""""#),
            ("a b", r#""a b""#),
            (r#"{"kind":"read"}"#, r#""{\"kind\":\"read\"}""#),
            (r"C:\Program Files\Dalil\", r#""C:\Program Files\Dalil\\""#),
            (r#"\\"x\y"#, r#""\\\\\"x\y""#),
            ("Ёлка", r#""Ёлка""#),
        ] {
            let units: Vec<u16> = argument.encode_utf16().collect();
            assert_eq!(String::from_utf16(&quoted(&units)).unwrap(), line, "{argument}");
        }
    }
}
