//! Real files nobody here wrote, where they are at hand.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// The folder of the corpora: `GUANXI_CORPORA`, or `shared/corpora` beside the checkout. Says so when
/// there is none: every test must then pass without.
pub fn folder() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora");
    let folder = env::var_os("GUANXI_CORPORA").map_or_else(beside, PathBuf::from);
    let found = folder.join("expected").is_dir();
    if !found {
        println!("skipped: no corpora");
    }
    found.then_some(folder)
}

/// Every file below `folder`.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

pub fn json(path: &Path) -> serde_json::Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}
