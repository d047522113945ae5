//! Writes what `say` has in the files of every language, before the program is compiled: the methods of
//! `Words` from the Fluent files, and where the pages of the manual are.

#[path = "src/say/generate.rs"]
mod generate;
#[expect(dead_code, reason = "what the program asks of a language besides")]
#[path = "src/say/lang.rs"]
mod lang;

use std::{env, error::Error, fs, path::Path};

use generate::{Language, methods, pages};
use lang::Lang;

fn main() -> Result<(), Box<dyn Error>> {
    let root = env::var("CARGO_MANIFEST_DIR")?;
    let out = env::var("OUT_DIR")?;
    let found = |asset: &str| {
        println!("cargo::rerun-if-changed={asset}");
        Path::new(&root).join(asset)
    };
    let (mut languages, mut manuals) = (Vec::new(), Vec::new());
    for lang in Lang::ALL {
        let rules = lang.rules();
        let (variant, folder) = (format!("{lang:?}"), rules.folder);
        let mut files = Vec::new();
        for file in fs::read_dir(found(&format!("assets/manual/{folder}")))? {
            files.push(file?.path());
        }
        manuals.push((variant.clone(), files));
        let file = format!("assets/i18n/{folder}/guanxi.ftl");
        languages.push(Language {
            variant,
            text: fs::read_to_string(found(&file))?,
            file,
            plurals: rules.plurals,
        });
    }
    match methods(&languages) {
        Ok(text) => fs::write(Path::new(&out).join("words.rs"), text + &pages(&manuals))?,
        Err(problems) => {
            for problem in problems {
                println!(
                    "cargo::error={}:{}: {}",
                    problem.file, problem.line, problem.why
                );
            }
        }
    }
    Ok(())
}
