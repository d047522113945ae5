//! The words for a kind of matter and for a stage, in both languages.

use super::{MatterKind, MatterStage};

/// What one may write for a kind, folded.
pub const KIND_WORDS: &[(MatterKind, &[&str])] = &[
    (MatterKind::Need, &["need", "需求"]),
    (
        MatterKind::Project,
        &["project", "opportunity", "deal", "项目", "商机"],
    ),
    (
        MatterKind::Problem,
        &["problem", "issue", "问题", "故障", "投诉"],
    ),
    (MatterKind::Payment, &["payment", "invoice", "回款", "付款"]),
];

/// What one may write for a stage, folded.
pub const STAGE_WORDS: &[(MatterStage, &[&str])] = &[
    (MatterStage::Heard, &["heard", "已了解", "了解"]),
    (
        MatterStage::Answered,
        &["answered", "已回应", "已答复", "回应"],
    ),
    (MatterStage::Lead, &["lead", "线索"]),
    (MatterStage::Qualified, &["qualified", "已立项", "立项"]),
    (MatterStage::Bid, &["bid", "tender", "投标", "招标"]),
    (
        MatterStage::Contract,
        &["contract", "signed", "won", "合同", "签约", "中标"],
    ),
    (MatterStage::Delivery, &["delivery", "交付"]),
    (MatterStage::Acceptance, &["acceptance", "验收"]),
    (MatterStage::Open, &["open", "未解决"]),
    (MatterStage::Solved, &["solved", "已解决", "解决"]),
    (MatterStage::Due, &["due", "待回款", "应收"]),
    (MatterStage::Paid, &["paid", "已回款", "已付款", "到账"]),
    (MatterStage::Lost, &["lost", "丢单", "丢标"]),
    (MatterStage::Dropped, &["dropped", "放弃", "取消"]),
];

/// The kind that a word, folded, stands for.
#[must_use]
pub fn kind(word: &str) -> Option<MatterKind> {
    among(KIND_WORDS, word)
}

/// The stage that a word, folded, stands for.
#[must_use]
pub fn stage(word: &str) -> Option<MatterStage> {
    among(STAGE_WORDS, word)
}

fn among<T: Copy>(all: &[(T, &[&str])], word: &str) -> Option<T> {
    let found = all.iter().find(|(_, words)| words.contains(&word));
    found.map(|(is, _)| *is)
}
