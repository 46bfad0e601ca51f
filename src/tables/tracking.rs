//! Query parameters that tell a server where a reader comes from and nothing
//! about the page, by whom they are for; from the documentation of each.

/// Parameters by their whole names.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    // Advertising clicks: Google, Meta, Microsoft, X, TikTok, LinkedIn, Pinterest, Yandex, Reddit, Snapchat.
    "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "gad_source", "srsltid", "fbclid", "igshid", "igsh", "msclkid",
    "twclid", "ttclid", "li_fat_id", "epik", "yclid", "ysclid", "_openstat", "rdt_cid", "ScCid",
    // Mail and marketing: Mailchimp, HubSpot, Marketo, Vero, Omeda, MailerLite, Branch, Adobe, Wicked Reports.
    "mc_cid", "mc_eid", "_hsenc", "_hsmi", "__hssc", "__hstc", "__hsfp", "hsCtaTracking", "mkt_tok", "vero_id",
    "vero_conv", "oly_enc_id", "oly_anon_id", "ml_subscriber", "ml_subscriber_hash", "_branch_match_id", "s_cid", "wickedid",
    // Campaigns: Google Analytics' and Piwik's are prefixes.
    "_ga", "_gl", "guccounter", "guce_referrer", "guce_referrer_sig",
];

/// Parameters by how they begin.
const PREFIXES: &[&str] = &["utm_", "mtm_", "pk_", "piwik_", "matomo_", "hsa_"];

pub(crate) fn is_tracking(name: &str) -> bool {
    NAMES.contains(&name) || PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}
