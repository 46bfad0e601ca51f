//! Numbers to one byte, by closed formulas of exact arithmetic: the trees'
//! thresholds are bytes too, so nothing depends on a platform's rounding.

/// `2^(k/12)` for k = 0..12.
const TWELFTHS: [f64; 12] = [
    1.0,
    1.0594630943592953,
    1.122462048309373,
    1.189207115002721,
    1.2599210498948732,
    1.3348398541700344,
    std::f64::consts::SQRT_2,
    1.4983070768766815,
    1.5874010519681994,
    1.681792830507429,
    1.7817974362806785,
    1.8877486253633868,
];

/// An amount, 0 and up, on a logarithmic scale: twelve steps to a doubling.
pub(super) fn log(x: f64) -> u8 {
    if x.is_nan() || x <= 0.0 {
        return 0;
    }
    // The two parts of a floating-point number are how often it can be halved, and the rest.
    let bits = (1.0 + x).to_bits();
    let halvings = (bits >> 52) - 1023;
    let rest = f64::from_bits(bits & ((1 << 52) - 1) | 1023 << 52);
    let mut within = if rest < TWELFTHS[6] { 0 } else { 6 };
    within += if rest < TWELFTHS[within + 3] { 0 } else { 3 };
    within += TWELFTHS[within + 1..within + 3].iter().filter(|&&t| t <= rest).count();
    (12 * halvings.min(255) + within as u64).min(255) as u8
}

/// A share from 0 to 1.
pub(super) fn share(part: f64, whole: f64) -> u8 {
    if part.is_nan() || part <= 0.0 {
        return 0;
    }
    (255.0 * (part / whole.max(1e-9)).min(1.0)) as u8
}

/// A small count.
pub(super) fn count(n: usize) -> u8 {
    n.min(255) as u8
}

/// A difference, with 128 for none.
pub(super) fn offset(from: usize, to: usize) -> u8 {
    (128 + (to as i64 - from as i64).clamp(-127, 127)) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn log_follows_its_formula() {
        for x in [0.0, 0.5, 1.0, 2.0, 9.0, 100.0, 12345.0, 3e6] {
            let formula = (12.0 * (1.0 + x as f64).log2()).floor().min(255.0);
            assert!((f64::from(log(x)) - formula).abs() <= 1.0, "{x}");
        }
        assert_eq!((log(1.0), log(3.0), log(1e30), log(f64::NAN)), (12, 24, 255, 0));
    }

    #[test]
    fn edges_stay_in_range() {
        assert_eq!((share(1.0, 0.0), share(-1.0, 2.0), share(1.0, 2.0)), (255, 0, 127));
        assert_eq!((count(300), offset(5, 5), offset(0, 999), offset(999, 0)), (255, 128, 255, 1));
    }
}
