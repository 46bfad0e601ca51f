//! Named rules for clutter that no score sees well.
