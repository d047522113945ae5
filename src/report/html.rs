//! HTML: one page with pictures, text and tables, well-formed as XML.

use std::fmt::Write;

use super::{
    Block, Document, Figure, Orientation, Section, Table,
    grid::is_numbers,
    svg::{element, escaped},
};

const STYLE: &str = "body{font-family:'Helvetica Neue',Helvetica,Arial,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;margin:2em auto;padding:0 2em;max-width:60em;color:#1a1f26;background:#fff}\
h1{font-size:1.15em;margin:0}header p{margin:.2em 0 1em;color:#666b75;font-size:.85em}figure{margin:1em 0}figcaption{color:#666b75;font-size:.85em}svg{max-width:100%;height:auto}h2{font-size:1.05em;margin:1.4em 0 .3em}ul{margin:0;padding-left:1.2em}footer{margin-top:2em;color:#666;font-size:.85em}\
table{border-collapse:collapse;width:100%;font-size:.85em}th,td{text-align:left;vertical-align:top;padding:.15em .8em .15em 0;border-bottom:1px solid #ccd0d5}.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}\
@media (prefers-color-scheme:dark){body{color:#e6e8ea;background:#14171a}}\
@media print{body{margin:0;padding:0;max-width:none;font-size:.85em;color:#000;background:#fff}h2{break-after:avoid}li,tr,figure,svg{break-inside:avoid}thead{display:table-header-group}}";

pub(super) fn write(document: &Document) -> String {
    let lang = document.lang.code();
    let page = match document.orientation {
        Orientation::Landscape => "A4 landscape",
        Orientation::Portrait => "A4",
    };
    let title = escaped(&document.title);
    let mut out = String::from("<!DOCTYPE html>\n");
    let _ = write!(
        out,
        "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"{lang}\" xml:lang=\"{lang}\"><head><meta charset=\"utf-8\"/><title>{title}</title><meta name=\"viewport\" content=\"width=device-width\"/><style>{STYLE}@page{{size:{page};margin:14mm}}</style></head><body>"
    );
    let _ = write!(
        out,
        "<header><h1>{title}</h1><p>{}</p></header><main>",
        escaped(&document.subtitle)
    );
    for block in &document.blocks {
        match block {
            Block::Figure(one) => figure(&mut out, document, one),
            Block::Section(one) => section(&mut out, one),
            Block::Table(one) | Block::Listing(one) => table(&mut out, one),
        }
    }
    let _ = writeln!(
        out,
        "</main><footer>{}</footer></body></html>",
        escaped(&document.footer)
    );
    out
}

fn figure(out: &mut String, document: &Document, figure: &Figure) {
    out.push_str("<figure>");
    if let Some(heading) = &figure.heading {
        let _ = write!(out, "<h2>{}</h2>", escaped(heading));
    }
    let name = figure.heading.as_ref().unwrap_or(&document.title);
    out.push_str(&element(document, name, &figure.picture));
    if let Some(caption) = &figure.caption {
        let _ = write!(out, "<figcaption>{}</figcaption>", escaped(caption));
    }
    out.push_str("</figure>");
}

fn section(out: &mut String, section: &Section) {
    let heading = escaped(&section.heading);
    let _ = write!(out, "<section><h2>{heading}</h2><ul>");
    for line in &section.lines {
        let _ = write!(out, "<li>{}</li>", escaped(line));
    }
    out.push_str("</ul></section>");
}

fn table(out: &mut String, table: &Table) {
    let columns = (0..table.columns.len()).map(|column| is_numbers(table, column));
    let numbers: Vec<bool> = columns.collect();
    let row = |out: &mut String, cells: &[String], tag: &str| {
        out.push_str("<tr>");
        for (cell, number) in cells.iter().zip(&numbers) {
            let class = if *number { " class=\"number\"" } else { "" };
            let _ = write!(out, "<{tag}{class}>{}</{}>", escaped(cell), &tag[..2]);
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
