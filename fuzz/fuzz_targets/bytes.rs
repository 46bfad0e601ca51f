#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| plainleaf_fuzz::bytes(data));
