//! JSON as pages really hold it: strict first, repaired where that fails.

use crate::json::{self, Value};

/// What could be read of a script's text.
pub(crate) struct Reading {
    pub(crate) values: Vec<Value>,
    /// Whether all of it was valid JSON.
    pub(crate) is_strict: bool,
}

/// Reads one or more JSON values.
pub(crate) fn read(text: &str) -> Reading {
    let text = unwrap(text);
    let (values, is_strict) = json::read_row(text);
    if is_strict {
        return Reading { values, is_strict };
    }
    Reading { values: json::read_row(&repair(text)).0, is_strict }
}

/// Takes off what wraps a script's text: HTML comments, CDATA marks, a `;`.
fn unwrap(text: &str) -> &str {
    const OPEN: [&str; 7] = ["\u{feff}", "<!--", "<![CDATA[", "//", "/*", "*/", "<script>"];
    const CLOSE: [&str; 7] = [";", "-->", "]]>", "//", "/*", "*/", "</script>"];
    let mut text = text.trim();
    while let Some(rest) = OPEN.iter().find_map(|mark| text.strip_prefix(mark)) {
        text = rest.trim_start();
    }
    while let Some(rest) = CLOSE.iter().find_map(|mark| text.strip_suffix(mark)) {
        text = rest.trim_end();
    }
    text
}

/// Makes valid JSON of what is nearly so: raw control characters, bad escapes
/// and bare quotes in strings, commas too many or missing, an end cut off.
fn repair(text: &str) -> String {
    let mut repair =
        Repair { text, at: 0, out: String::with_capacity(text.len() + 16), open: Vec::new() };
    while let Some(c) = repair.next() {
        repair.outside(c);
    }
    repair.close()
}

struct Repair<'t> {
    text: &'t str,
    at: usize,
    out: String,
    /// The brackets that wait for their end.
    open: Vec<char>,
}

/// Deeper nesting is cut off: the strict reader would refuse it.
const DEEPEST: usize = 100;

impl Repair<'_> {
    fn next(&mut self) -> Option<char> {
        let c = self.rest().chars().next()?;
        self.at += c.len_utf8();
        Some(c)
    }

    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn outside(&mut self, c: char) {
        match c {
            '"' => {
                self.part();
                self.string();
            }
            '{' | '[' if self.open.len() >= DEEPEST => self.at = self.text.len(),
            '{' | '[' => {
                self.part();
                self.open.push(if c == '{' { '}' } else { ']' });
                self.out.push(c);
            }
            '}' | ']' => self.end(c),
            ',' if matches!(self.last(), Some(',' | '[' | '{') | None) => {}
            ',' if self.last() == Some(':') => self.out.push_str("null,"),
            '/' if self.rest().starts_with('*') => self.skip_past("*/"),
            '/' if self.rest().starts_with('/') => self.skip_past("\n"),
            // One space at most, so that the end is soon found behind it.
            c if c.is_whitespace() && self.out.ends_with(' ') => {}
            c if c.is_whitespace() => self.out.push(' '),
            c => self.out.push(c),
        }
    }

    fn skip_past(&mut self, end: &str) {
        self.at += self.rest().find(end).map_or(self.rest().len(), |at| at + end.len());
    }

    fn last(&self) -> Option<char> {
        self.out.trim_end().chars().next_back()
    }

    /// Puts in the comma that is missing between two values.
    fn part(&mut self) {
        if !self.open.is_empty() && matches!(self.last(), Some('"' | '}' | ']')) {
            self.out.push(',');
        }
    }

    fn end(&mut self, c: char) {
        self.drop_comma();
        if self.open.last() == Some(&c) {
            self.open.pop();
            self.out.push(c);
        } else if self.open.contains(&c) {
            while let Some(open) = self.open.pop() {
                self.out.push(open);
                if open == c {
                    break;
                }
            }
        }
    }

    fn drop_comma(&mut self) {
        let length = self.out.trim_end().len();
        self.out.truncate(length);
        if self.out.ends_with(',') {
            self.out.pop();
        } else if self.out.ends_with(':') {
            self.out.push_str("null");
        }
    }

    fn string(&mut self) {
        self.out.push('"');
        while let Some(c) = self.next() {
            match c {
                '"' if self.ends_string() => break,
                '"' => self.out.push_str("\\\""),
                '\\' => self.escape(),
                '\n' => self.out.push_str("\\n"),
                c if c.is_control() => self.out.push(' '),
                c => self.out.push(c),
            }
        }
        self.out.push('"');
    }

    /// Whether what follows a quote can only follow a string's end.
    fn ends_string(&self) -> bool {
        let rest = self.rest().trim_start();
        let mut after = rest.chars();
        match after.next() {
            None | Some(':' | '}' | ']') => true,
            Some(',') => {
                let next = after.as_str().trim_start();
                next.is_empty()
                    || next.starts_with(['"', '{', '[', '}', ']', '-', 't', 'f', 'n'])
                    || next.starts_with(|c: char| c.is_ascii_digit())
            }
            // A comma is missing: the next key is on the next line.
            Some('"') => self.rest().trim_start_matches([' ', '\t', '\r']).starts_with('\n'),
            Some(_) => false,
        }
    }

    fn escape(&mut self) {
        match self.rest().chars().next() {
            Some('"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't') => {
                self.out.push('\\');
                let escaped = self.next();
                self.out.extend(escaped);
            }
            Some('u')
                if self.rest().get(1..5).is_some_and(|hex| {
                    u32::from_str_radix(hex, 16).is_ok_and(|n| !(0xd800..0xe000).contains(&n))
                }) =>
            {
                self.out.push('\\');
            }
            _ => {}
        }
    }

    /// Ends what the text left open.
    fn close(mut self) -> String {
        self.drop_comma();
        while let Some(open) = self.open.pop() {
            // A key whose value was cut off.
            if open == '}' && self.ends_with_key() {
                self.out.push_str(":null");
            }
            self.out.push(open);
        }
        self.out
    }

    fn ends_with_key(&self) -> bool {
        let Some(body) = self.out.strip_suffix('"') else { return false };
        let start = body.rfind('"').unwrap_or(0);
        matches!(body[..start].trim_end().chars().next_back(), Some('{' | ','))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str) -> Value {
        read(text).values.into_iter().next().unwrap_or(Value::Constant)
    }

    fn json(text: &str) -> Value {
        json::read(text).expect(text)
    }

    #[test]
    fn wrappings_are_no_error() {
        for text in [
            "<!-- {\"a\":1} -->",
            "//<![CDATA[\n{\"a\":1}\n//]]>",
            "/*<![CDATA[*/ {\"a\":1} /*]]>*/",
            "\u{feff}{\"a\":1};",
        ] {
            let reading = read(text);
            assert!(reading.is_strict, "{text}");
            assert_eq!(reading.values, [json("{\"a\": 1}")], "{text}");
        }
        assert_eq!(read("{\"a\":1}\n{\"b\":2}").values.len(), 2);
    }

    #[test]
    fn common_defects_are_repaired() {
        for (text, value) in [
            ("{\"a\":\"x\ny\"}", json("{\"a\": \"x\\ny\"}")),
            ("{\"a\":\"x\ty\"}", json("{\"a\": \"x y\"}")),
            ("{\"a\":[1,2,],}", json("{\"a\": [1, 2]}")),
            (
                "{\"a\":\"He said \"no\" twice\",\"b\":2}",
                json("{\"a\": \"He said \\\"no\\\" twice\", \"b\": 2}"),
            ),
            ("{\"a\":\"it\\'s\"}", json("{\"a\": \"it's\"}")),
            ("{\"a\":\"x\"\n\"b\":\"y\"}", json("{\"a\": \"x\", \"b\": \"y\"}")),
            ("[{\"a\":1}{\"b\":2}]", json("[{\"a\": 1}, {\"b\": 2}]")),
            ("{\"a\":,\"b\":1}", json("{\"a\": null, \"b\": 1}")),
            ("{/* c */\"a\":1 // d\n}", json("{\"a\": 1}")),
        ] {
            let reading = read(text);
            assert!(!reading.is_strict, "{text}");
            assert_eq!(reading.values, [value], "{text}");
        }
    }

    #[test]
    fn what_was_cut_short_is_read_up_to_the_cut() {
        let whole =
            "{\"headline\":\"A tale\",\"author\":{\"name\":\"Ann\"},\"tags\":[\"x\",\"y\"]}";
        for end in 22..whole.len() {
            let reading = first(&whole[..end]);
            let headline = reading.as_object().and_then(|o| o.get("headline"));
            assert_eq!(headline, Some(&json("\"A tale\"")), "{}", &whole[..end]);
        }
        assert_eq!(first("{\"a\":\"x\",\"b"), json("{\"a\": \"x\", \"b\": null}"));
    }

    #[test]
    fn what_is_no_json_gives_nothing() {
        for text in ["", "var x = 1", "<p>", "{{{", "\\", "\"", "}{", "{\"a\""] {
            read(text);
        }
        assert!(read("hello").values.is_empty());
    }
}
