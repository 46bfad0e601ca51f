//! What the rules of this stage have claimed: subtrees of the page that become
//! something other than what their elements say.

use super::code::CodeBlock;
use super::embeds::Embed;
use super::footnotes::FootnoteRef;
use super::image::Image;
use super::math::Formula;
use super::players::Player;
use super::raw_math::Piece;
use crate::article::NodeNumber;
use crate::order;

/// What a claimed subtree becomes.
pub(crate) enum Claim {
    /// Nothing: chrome of a dialect (line numbers, permalink marks).
    Drop,
    Image(Image),
    Player(Player),
    Embed(Embed),
    Code(CodeBlock),
    Formula(Formula),
    /// The mark in the text that leads to a footnote.
    FootnoteRef(FootnoteRef),
    /// A character that the page shows as an image.
    Text(String),
    /// A text with formulas in it.
    Mixed(Vec<Piece>),
}

/// The claims of all rules; the first to claim a node has it.
pub(crate) struct Plan {
    claims: Vec<(NodeNumber, Option<Claim>)>,
    /// For each node one more than its claim's place, or 0.
    of: Vec<u32>,
    /// Nodes whose claim is content, in document order once sealed.
    content: Vec<NodeNumber>,
}

impl Plan {
    pub(crate) fn new(nodes: NodeNumber) -> Plan {
        Plan { claims: Vec::new(), of: vec![0; nodes as usize], content: Vec::new() }
    }

    pub(crate) fn claim(&mut self, n: NodeNumber, claim: Claim) {
        if self.is_claimed(n) {
            return;
        }
        if !matches!(claim, Claim::Drop) {
            self.content.push(n);
        }
        self.claims.push((n, Some(claim)));
        self.of[n as usize] = self.claims.len() as u32;
    }

    pub(crate) fn is_claimed(&self, n: NodeNumber) -> bool {
        self.of[n as usize] != 0
    }

    /// To be called after the last claim, before the first question.
    pub(crate) fn seal(&mut self) {
        let content = std::mem::take(&mut self.content);
        self.content = order::by_key(content, |&n| n.into());
    }

    /// Hands a node's claim out.
    pub(crate) fn take(&mut self, n: NodeNumber) -> Option<Claim> {
        let place = self.of[n as usize].checked_sub(1)?;
        self.claims[place as usize].1.take()
    }

    /// Whether content is claimed among the nodes from `n` up to `end`.
    pub(crate) fn has_content(&self, n: NodeNumber, end: NodeNumber) -> bool {
        let at = self.content.partition_point(|&c| c < n);
        self.content.get(at).is_some_and(|&c| c < end)
    }

    /// Whether an image or player is claimed in there.
    pub(crate) fn has_media(&self, n: NodeNumber, end: NodeNumber) -> bool {
        let from = self.content.partition_point(|&c| c < n);
        self.content[from..].iter().take_while(|&&c| c < end).any(|&c| {
            let place = self.of[c as usize] as usize - 1;
            matches!(self.claims[place].1, Some(Claim::Image(_) | Claim::Player(_)))
        })
    }
}
