//! The hash tables of the hot stages: `foldhash` instead of the standard
//! library's SipHash. It is seeded anew in each process, so that no page can be
//! written once to make its words collide everywhere.

pub(crate) use foldhash::fast::RandomState;

/// A hash table by the fast hasher.
pub(crate) type HashMap<K, V> = std::collections::HashMap<K, V, RandomState>;
/// A set by the fast hasher.
pub(crate) type HashSet<T> = std::collections::HashSet<T, RandomState>;
