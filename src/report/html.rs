//! HTML: one page with the picture in it and the text below, well-formed as XML.

use std::fmt::Write;

use super::{
    Document, Table,
    svg::{element, escaped},
};

const STYLE: &str = "body{font-family:'Helvetica Neue',Helvetica,Arial,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;margin:2em;color:#1a1f26;background:#fff}\
svg{max-width:100%;height:auto}h2{font-size:1.05em;margin:1.4em 0 .3em}ul{margin:0;padding-left:1.2em}footer{margin-top:2em;color:#666;font-size:.85em}\
table{border-collapse:collapse;width:100%;font-size:.9em}th,td{text-align:left;vertical-align:top;padding:.25em .8em .25em 0;border-bottom:1px solid #ccd0d5}\
@media (prefers-color-scheme:dark){body{color:#e6e8ea;background:#14171a}}\
@media print{body{margin:0;color:#000;background:#fff}h2{break-after:avoid}li,tr,svg{break-inside:avoid}thead{display:table-header-group}}";

pub(super) fn write(document: &Document) -> String {
    let lang = document.lang.code();
    let mut out = String::from("<!DOCTYPE html>\n");
    let _ = write!(
        out,
        "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"{lang}\" xml:lang=\"{lang}\"><head><meta charset=\"utf-8\"/><title>{}</title><meta name=\"viewport\" content=\"width=device-width\"/><style>{STYLE}</style></head><body>",
        escaped(&document.title)
    );
    let _ = write!(out, "<main>{}", element(document));
    for section in &document.sections {
        let _ = write!(out, "<section><h2>{}</h2><ul>", escaped(&section.heading));
        for line in &section.lines {
            let _ = write!(out, "<li>{}</li>", escaped(line));
        }
        out.push_str("</ul></section>");
    }
    for one in &document.tables {
        table(&mut out, one);
    }
    let _ = writeln!(
        out,
        "</main><footer>{}</footer></body></html>",
        escaped(&document.footer)
    );
    out
}

fn table(out: &mut String, table: &Table) {
    let row = |out: &mut String, cells: &[String], tag: &str| {
        out.push_str("<tr>");
        for cell in cells {
            let _ = write!(out, "<{tag}>{}</{}>", escaped(cell), &tag[..2]);
        }
        out.push_str("</tr>");
    };
    let heading = escaped(&table.heading);
    let _ = write!(out, "<section><h2>{heading}</h2><table><thead>");
    row(out, &table.columns, "th scope=\"col\"");
    out.push_str("</thead><tbody>");
    for cells in &table.rows {
        row(out, cells, "td");
    }
    out.push_str("</tbody></table></section>");
}
