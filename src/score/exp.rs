//! `exp` from `+`, `*` and `/` alone: the platform's own differs between the
//! native libm and wasm's in the last bit, and answers must not.

/// e to the power of `x`, to about 1e-15; `x` is cut to ±700.
pub(super) fn exp(x: f64) -> f64 {
    const LN_2: f64 = std::f64::consts::LN_2;
    let x = x.clamp(-700.0, 700.0);
    let half = if x < 0.0 { -0.5 } else { 0.5 };
    // exp(x) = 2^k · exp(r), |r| ≤ ln(2)/2
    let k = (x / LN_2 + half) as i64;
    let r = x - k as f64 * LN_2;
    let mut series = 1.0;
    for n in (1..=14).rev() {
        series = 1.0 + r / n as f64 * series;
    }
    series * f64::from_bits(((1023 + k) as u64) << 52)
}

/// The logistic function, 0 to 1.
pub(super) fn sigmoid(x: f64) -> f64 {
    1.0 / (1.0 + exp(-x))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_platform() {
        for i in -6000..6000 {
            let x = i as f64 / 100.0;
            assert!((exp(x) / x.exp() - 1.0).abs() < 1e-13, "exp({x})");
        }
        assert_eq!(exp(0.0), 1.0);
        assert_eq!(sigmoid(0.0), 0.5);
        assert!(exp(-1e9) > 0.0 && exp(1e9).is_finite());
    }
}
