//! JSON as the standard has it: no comments, no comma too many.

/// Deeper nesting is refused; it would fill the stack.
const DEEPEST: usize = 128;

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    /// `null`, `true` or `false`: no page says anything worth having with them.
    Constant,
    /// As it is written.
    Number(String),
    String(String),
    Array(Vec<Value>),
    Object(Object),
}

impl Value {
    pub(crate) fn as_str(&self) -> Option<&str> {
        if let Value::String(text) = self { Some(text) } else { None }
    }

    /// A whole number that is not below zero.
    pub(crate) fn as_size(&self) -> Option<u32> {
        if let Value::Number(number) = self { number.parse().ok() } else { None }
    }

    pub(crate) fn as_object(&self) -> Option<&Object> {
        if let Value::Object(object) = self { Some(object) } else { None }
    }

    /// An array's values, or the one value that this is.
    pub(crate) fn one_or_more(&self) -> &[Value] {
        if let Value::Array(items) = self { items } else { std::slice::from_ref(self) }
    }
}

/// Names and values in the order of the text.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Object(Vec<(String, Value)>);

impl Object {
    /// Of values of the same name the last counts.
    pub(crate) fn get(&self, name: &str) -> Option<&Value> {
        self.0.iter().rfind(|(known, _)| known == name).map(|(_, value)| value)
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    pub(crate) fn entries(&self) -> &[(String, Value)] {
        &self.0
    }
}

/// Reads a text that is one value.
pub(crate) fn read(text: &str) -> Option<Value> {
    let mut reader = Reader::new(text);
    let value = reader.value()?;
    reader.peek().is_none().then_some(value)
}

/// Reads arrays and objects up to the text's end or the first error; says
/// whether there was none.
pub(crate) fn read_row(text: &str) -> (Vec<Value>, bool) {
    let mut reader = Reader::new(text);
    let mut values = Vec::new();
    while let Some(first) = reader.peek() {
        match reader.value() {
            Some(value) if matches!(first, b'{' | b'[') => values.push(value),
            _ => return (values, false),
        }
    }
    (values, true)
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
}

impl<'t> Reader<'t> {
    fn new(text: &'t str) -> Reader<'t> {
        Reader { text, at: 0, depth: 0 }
    }

    /// The next sign that is no white space.
    fn peek(&mut self) -> Option<u8> {
        let rest = &self.text.as_bytes()[self.at..];
        self.at += rest.iter().take_while(|b| matches!(b, b' ' | b'\t' | b'\n' | b'\r')).count();
        self.text.as_bytes().get(self.at).copied()
    }

    fn value(&mut self) -> Option<Value> {
        match self.peek()? {
            b'"' => self.string().map(Value::String),
            b'{' => self.nested(Reader::object),
            b'[' => self.nested(Reader::array),
            b'-' | b'0'..=b'9' => self.number(),
            _ => self.constant(),
        }
    }

    fn nested(&mut self, read: fn(&mut Self) -> Option<Value>) -> Option<Value> {
        self.at += 1;
        self.depth += 1;
        let value = if self.depth < DEEPEST { read(self) } else { None };
        self.depth -= 1;
        value
    }

    fn array(&mut self) -> Option<Value> {
        let mut items = Vec::new();
        while self.goes_on(items.is_empty(), b']')? {
            items.push(self.value()?);
        }
        Some(Value::Array(items))
    }

    fn object(&mut self) -> Option<Value> {
        let mut entries = Vec::new();
        while self.goes_on(entries.is_empty(), b'}')? {
            let name = if self.peek()? == b'"' { self.string()? } else { return None };
            if self.peek()? != b':' {
                return None;
            }
            self.at += 1;
            entries.push((name, self.value()?));
        }
        Some(Value::Object(Object(entries)))
    }

    /// Steps over what stands between two items, or over the end.
    fn goes_on(&mut self, is_first: bool, end: u8) -> Option<bool> {
        let sign = self.peek()?;
        if sign != end && is_first {
            return Some(true);
        }
        self.at += 1;
        (sign == end || sign == b',').then_some(sign != end)
    }

    fn constant(&mut self) -> Option<Value> {
        let rest = &self.text[self.at..];
        let word = ["null", "true", "false"].into_iter().find(|word| rest.starts_with(word))?;
        self.at += word.len();
        Some(Value::Constant)
    }

    fn number(&mut self) -> Option<Value> {
        let from = self.at;
        self.step_over(b"-");
        if !self.step_over(b"0") {
            self.digits()?;
        }
        if self.step_over(b".") {
            self.digits()?;
        }
        if self.step_over(b"eE") {
            self.step_over(b"+-");
            self.digits()?;
        }
        Some(Value::Number(self.text[from..self.at].to_owned()))
    }

    fn digits(&mut self) -> Option<()> {
        let rest = &self.text.as_bytes()[self.at..];
        let count = rest.iter().take_while(|b| b.is_ascii_digit()).count();
        self.at += count;
        (count > 0).then_some(())
    }

    fn step_over(&mut self, signs: &[u8]) -> bool {
        let is_there = self.text.as_bytes().get(self.at).is_some_and(|b| signs.contains(b));
        self.at += usize::from(is_there);
        is_there
    }

    fn string(&mut self) -> Option<String> {
        self.at += 1;
        let mut out = String::new();
        loop {
            let rest = &self.text[self.at..];
            let end = rest.bytes().position(|b| matches!(b, b'"' | b'\\' | 0..0x20))?;
            out.push_str(&rest[..end]);
            self.at += end + 1;
            match rest.as_bytes()[end] {
                b'"' => return Some(out),
                b'\\' => out.push(self.escape()?),
                _ => return None,
            }
        }
    }

    fn escape(&mut self) -> Option<char> {
        let sign = *self.text.as_bytes().get(self.at)?;
        self.at += 1;
        Some(match sign {
            b'"' | b'\\' | b'/' => sign.into(),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.code_point(),
            _ => return None,
        })
    }

    /// A sign by its number, or by the two halves that UTF-16 makes of it.
    fn code_point(&mut self) -> Option<char> {
        let first = self.hex()?;
        if !(0xd800..0xdc00).contains(&first) {
            return char::from_u32(first.into());
        }
        self.text[self.at..].starts_with("\\u").then_some(())?;
        self.at += 2;
        char::decode_utf16([first, self.hex()?]).next()?.ok()
    }

    fn hex(&mut self) -> Option<u16> {
        let digits = self.text.get(self.at..self.at + 4)?;
        self.at += 4;
        // `from_str_radix` alone takes a sign before them, too.
        let is_hex = digits.bytes().all(|b| b.is_ascii_hexdigit());
        is_hex.then(|| u16::from_str_radix(digits, 16).ok())?
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The value as another reader has it.
    fn theirs(value: &serde_json::Value) -> Value {
        use serde_json::Value as Other;
        match value {
            Other::Null | Other::Bool(_) => Value::Constant,
            Other::Number(number) => Value::Number(number.to_string()),
            Other::String(text) => Value::String(text.clone()),
            Other::Array(items) => Value::Array(items.iter().map(theirs).collect()),
            Other::Object(map) => {
                let entries = map.iter().map(|(name, value)| (name.clone(), theirs(value)));
                Value::Object(Object(entries.collect()))
            }
        }
    }

    /// Texts with all that the standard has, and what may not stand in them.
    const TEXTS: [&str; 44] = [
        "{}",
        "[]",
        " [ ] ",
        "\"\"",
        "0",
        "-7",
        "-1.5",
        "null",
        "true",
        "false",
        "nul",
        "{\"a\":1,\"b\":[null,{\"c\":\"d\"}]}",
        "{\"a\":1,}",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1",
        "{",
        "{\"a\"}",
        "{\"a\":}",
        "{a:1}",
        "{\"a\" : 1 }",
        "01",
        "1.",
        ".5",
        "1e",
        "+1",
        "--1",
        "1 2",
        "\"\\u00e9\\n\\/\\\"\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\ude00\"",
        "\"\\ud83d\\u0041\"",
        "\"\\u+123\"",
        "\"\\u12\"",
        "\"\\x\"",
        "\"a\nb\"",
        "\"é😀\"",
        "\"\\u12é\"",
        "\"open",
        "// c\n1",
        "[1]]",
        "\u{a0}1",
    ];

    #[test]
    fn it_reads_what_the_standard_allows_and_nothing_else() {
        for text in TEXTS {
            let wanted = serde_json::from_str(text).ok();
            assert_eq!(read(text), wanted.as_ref().map(theirs), "{text}");
        }
    }

    #[test]
    fn numbers_stay_as_they_are_written() {
        for text in ["-0", "12e3", "1.50E-2", "12345678901234567890123"] {
            assert_eq!(read(text), Some(Value::Number(text.into())));
        }
    }

    #[test]
    fn deep_nesting_is_refused() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(read(&nested(DEEPEST - 1)).is_some());
        assert!(read(&nested(DEEPEST)).is_none());
        assert!(read(&"[".repeat(1_000_000)).is_none());
    }

    #[test]
    fn the_last_of_one_name_counts() {
        let value = read("{\"a\":\"1\",\"a\":\"2\"}").unwrap();
        assert_eq!(value.as_object().unwrap().get("a").unwrap().as_str(), Some("2"));
    }

    #[test]
    fn a_row_is_read_up_to_the_first_error() {
        let count = |text| {
            let (values, is_whole) = read_row(text);
            (values.len(), is_whole)
        };
        assert_eq!(count("{}\n[1] {}"), (3, true));
        assert_eq!(count("{} {\"a\":} {}"), (1, false));
        assert_eq!(count("1"), (0, false));
        assert_eq!(count(" "), (0, true));
    }
}
