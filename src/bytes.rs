//! Finding bytes, eight looked at at once.

const LOWEST: u64 = u64::from_ne_bytes([1; 8]);
const HIGHEST: u64 = LOWEST << 7;

/// Where a byte is met first, or the end.
#[inline]
pub(crate) fn find(bytes: &[u8], from: usize, wanted: u8) -> usize {
    // What differs from it in no bit is below 1.
    first(bytes, from, |eight| below(eight ^ (LOWEST * u64::from(wanted)), 1), |b| b == wanted)
}

/// Where one of the bytes from 1 up to `last` is met first, or the end.
pub(crate) fn find_control(bytes: &[u8], from: usize, last: u8) -> usize {
    let is_control = |b| (1..=last).contains(&b);
    let may_have = |eight| below(eight, last + 1);
    let mut at = first(bytes, from, may_have, is_control);
    while bytes.get(at) == Some(&0) {
        at = first(bytes, at + 1, may_have, is_control);
    }
    at
}

/// Marks the bytes that are below a limit of up to 128, right up to the first.
#[inline]
fn below(eight: u64, limit: u8) -> u64 {
    eight.wrapping_sub(LOWEST * u64::from(limit)) & !eight & HIGHEST
}

#[inline]
fn first(
    bytes: &[u8],
    from: usize,
    marks: impl Fn(u64) -> u64,
    is_wanted: impl Fn(u8) -> bool,
) -> usize {
    let (eights, last) = bytes.get(from..).unwrap_or_default().as_chunks();
    for (i, eight) in eights.iter().enumerate() {
        let marked = marks(u64::from_le_bytes(*eight));
        if marked != 0 {
            return from + 8 * i + marked.trailing_zeros() as usize / 8;
        }
    }
    let in_last = last.iter().position(|&b| is_wanted(b));
    bytes.len() - in_last.map_or(0, |place| last.len() - place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_found_wherever_they_are() {
        let text = "é\u{7f}!\u{1}>aa>\0\0bcdefg\0\u{4}hijklmnopq\u{5}\u{3}\0";
        for from in 0..=text.len() {
            let expected = |is_it: &dyn Fn(u8) -> bool| {
                let found = text.bytes().skip(from).position(is_it);
                found.map_or(text.len(), |n| from + n)
            };
            for wanted in [b'>', 0xa9, 1, b'!', b'x', 0] {
                assert_eq!(find(text.as_bytes(), from, wanted), expected(&|b| b == wanted));
            }
            let control = expected(&|b| (1..=4).contains(&b));
            assert_eq!(find_control(text.as_bytes(), from, 4), control, "{from}");
        }
    }
}
