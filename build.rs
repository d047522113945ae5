//! Writes the methods of `Words` from the Fluent files, before the program is compiled.

#[path = "src/say/generate.rs"]
mod generate;

use std::{env, error::Error, fs, path::Path};

use generate::{Language, methods};

fn main() -> Result<(), Box<dyn Error>> {
    let root = env::var("CARGO_MANIFEST_DIR")?;
    let out = env::var("OUT_DIR")?;
    let read = |file: &str| {
        println!("cargo::rerun-if-changed={file}");
        fs::read_to_string(Path::new(&root).join(file))
    };
    let (en, zh) = ("assets/i18n/en/guanxi.ftl", "assets/i18n/zh-CN/guanxi.ftl");
    let (en_text, zh_text) = (read(en)?, read(zh)?);
    let languages = [
        Language {
            variant: "En",
            file: en,
            text: &en_text,
            plurals: &[("one", "1")],
        },
        Language {
            variant: "Zh",
            file: zh,
            text: &zh_text,
            plurals: &[],
        },
    ];
    match methods(&languages) {
        Ok(text) => fs::write(Path::new(&out).join("words.rs"), text)?,
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
