//! Which features the crate's own model reads: the others, more than two in five,
//! are worked out for the laboratory alone, which learns new models from all.

/// The model's list of names begins after its mark and the list's length.
const MODEL: &[u8] = include_bytes!("../../tables/model.bin");
const LENGTH_AT: usize = b"plainleaf model 1\n".len();
const LIST_AT: usize = LENGTH_AT + 2;
const LIST_END: usize =
    LIST_AT + u16::from_le_bytes([MODEL[LENGTH_AT], MODEL[LENGTH_AT + 1]]) as usize;

/// Whether the feature is to be worked out.
pub(super) const fn is_used(name: &str) -> bool {
    cfg!(feature = "lab") || is_listed(name.as_bytes())
}

/// Whether a name is a line of the model's list.
const fn is_listed(name: &[u8]) -> bool {
    let mut start = LIST_AT;
    let mut at = start;
    while at <= LIST_END {
        if at == LIST_END || MODEL[at] == b'\n' {
            if is_between(name, start, at) {
                return true;
            }
            start = at + 1;
        }
        at += 1;
    }
    false
}

/// Whether a name is what stands between two places of the model.
const fn is_between(name: &[u8], start: usize, end: usize) -> bool {
    let mut i = 0;
    while i < name.len() && start + i < end && name[i] == MODEL[start + i] {
        i += 1;
    }
    i == name.len() && start + i == end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_the_models() {
        let list = std::str::from_utf8(&MODEL[LIST_AT..LIST_END]).expect("names");
        let listed = super::super::names().into_iter().filter(|name| is_listed(name.as_bytes()));
        assert_eq!(listed.count(), list.lines().count());
        assert!(!is_listed(b"") && !is_listed(b"ta") && !is_listed(b"tags"));
    }
}
