//! Sorting, in one place: each type that is sorted by the standard library's own
//! way costs a page some 5 KB of code to load.

/// A list by rising keys; what has the same key stays in its order.
pub(crate) fn by_key<T>(list: Vec<T>, key: impl Fn(&T) -> u64) -> Vec<T> {
    let mut keys: Vec<(u64, u32)> = list.iter().map(key).zip(0..).collect();
    // The places make each key another one.
    keys.sort_unstable();
    let mut items: Vec<Option<T>> = list.into_iter().map(Some).collect();
    keys.into_iter().filter_map(|(_, place)| items[place as usize].take()).collect()
}

/// The key by which the highest number, which is not below zero, comes first.
pub(crate) fn falling(number: f32) -> u64 {
    u64::from(!number.to_bits())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_stay_in_their_order() {
        let list = vec!["bb", "a", "cc", "", "d"];
        assert_eq!(by_key(list, |word| word.len() as u64), ["", "a", "d", "bb", "cc"]);
    }

    #[test]
    fn the_highest_comes_first() {
        let list = vec![0.0, 0.25, 1.0, 1e-9, 0.25, 3e9];
        assert_eq!(by_key(list, |&n| falling(n)), [3e9, 1.0, 0.25, 0.25, 1e-9, 0.0]);
    }
}
