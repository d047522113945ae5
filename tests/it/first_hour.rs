//! What somebody new does first: bring in the people they have, and read a brief before the next visit. In the real
//! program in a real terminal, by keyboard, with the keys counted.

use std::{fs, path::Path};

use chrono::NaiveDate;
use tempfile::TempDir;

use crate::{keystrokes::Counted, pty::NARROW};

/// From the welcome to the brief of the account that came in: begin an import, see what it would do, do it, open the
/// account, make its brief. The name of the file is typed besides.
const TO_THE_FIRST_BRIEF: usize = "i\r\r\rb".len();

struct Story {
    file: &'static str,
    lang: &'static str,
    /// What the screens on the way are called.
    welcome: &'static str,
    form: &'static str,
    preview: &'static str,
    brief: &'static str,
    account: &'static str,
    /// Read before anything comes in.
    foreseen: &'static [&'static str],
    /// Read in the brief of the account.
    first_read: &'static [&'static str],
    person: &'static str,
    /// As they are looked for.
    fragment: &'static str,
    /// Read in their brief.
    then_read: &'static [&'static str],
}

const ENGLISH: Story = Story {
    file: "",
    lang: "en",
    welcome: "Your book is empty",
    form: "Import from files",
    preview: "What the import would do",
    brief: "Brief",
    account: "",
    foreseen: &[],
    first_read: &[],
    person: "",
    fragment: "",
    then_read: &[],
};

const CHINESE: Story = Story {
    lang: "zh",
    welcome: "客户簿是空的",
    form: "从文件导入",
    preview: "导入预览",
    brief: "拜访简报",
    ..ENGLISH
};

/// The customer stands in the title above the headings.
const MY_SPREADSHEET: Story = Story {
    file: "my_spreadsheet.xlsx",
    account: "Harbour Foods",
    foreseen: &["Harbour Foods", "Job title → title"],
    first_read: &["Iris Nolan"],
    person: "Iris Nolan",
    fragment: "iris",
    then_read: &["Head of Purchasing", "iris.nolan@harbour.example"],
    ..ENGLISH
};

const MY_PHONE: Story = Story {
    file: "phone.vcf",
    account: "Quillon Rail",
    foreseen: &["Dana Marsh · Operations Director", "Ada Okoro"],
    first_read: &["Evan Pryce"],
    person: "Dana Marsh",
    fragment: "dana",
    then_read: &["Operations Director", "+44 7700 900301"],
    ..ENGLISH
};

const OUTLOOK: Story = Story {
    file: "outlook.csv",
    account: "Nordkai Logistik GmbH",
    foreseen: &["Job Title → title", "Karla"],
    first_read: &["Karla M. Weiss"],
    person: "Karla M. Weiss",
    fragment: "karla",
    then_read: &[
        "Procurement Director",
        "karla.weiss@nordkai.example",
        "Karla M. Weiss reports to Holger Brandt",
    ],
    ..ENGLISH
};

/// The customer stands in the title, and a department only in the first of its rows.
const WPS_CONTACTS: Story = Story {
    file: "wps_contacts.xlsx",
    account: "江湾热力公司",
    foreseen: &["江湾热力公司", "职务 → 职务"],
    first_read: &["黎文珊"],
    person: "黎文珊",
    fragment: "lws",
    then_read: &["部长", "采购", "liws@jwrl.example"],
    ..CHINESE
};

const FOLLOW_UPS: Story = Story {
    file: "follow_ups.csv",
    account: "江湾热力公司",
    foreseen: &["跟进内容 → 内容", "祝云开 · 发送测试报告"],
    first_read: &["黎文珊、范书宁：评审付款节点；财务希望分三期"],
    person: "顾清源",
    fragment: "gqy",
    then_read: &["顾清源：介绍年度方案；顾总要求补充能耗测算"],
    ..CHINESE
};

impl Story {
    fn goes_well(&self) {
        let folder = TempDir::new().unwrap();
        let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/stories");
        fs::copy(kept.join(self.file), folder.path().join(self.file)).unwrap();
        let today = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
        let mut user = Counted::start(&folder.path().join("book.db"), NARROW, self.lang, today);

        user.terminal.see(self.welcome);
        user.press("i");
        user.terminal.see(self.form);
        user.terminal.type_keys(self.file);
        user.terminal.see(self.file);
        user.press("\r");
        user.terminal.see(self.preview);
        for foreseen in self.foreseen {
            user.terminal.see(foreseen);
        }
        user.press("\r");
        user.terminal.see_no_more(self.preview);
        user.terminal.see(self.account);
        user.press("\r");
        user.terminal.see(&format!("› {}", self.account));
        user.press("b");
        user.terminal
            .see(&format!("{} · {}", self.brief, self.account));
        for read in self.first_read {
            user.terminal.see(read);
        }
        let to_the_first = user.spent();

        user.press("/");
        user.press(self.fragment);
        user.terminal.see(self.person);
        user.press("\r");
        user.terminal.see(&format!("[{}]", self.person));
        user.press("b");
        user.terminal
            .see(&format!("{} · {}", self.brief, self.person));
        for read in self.then_read {
            user.terminal.see(read);
        }
        let to_a_person = user.spent();

        println!(
            "{}: {} keys of the name, {to_the_first} to the first brief, {to_a_person} more to that of {}",
            self.file,
            self.file.chars().count(),
            self.person
        );
        assert_eq!(to_the_first, TO_THE_FIRST_BRIEF, "{}", self.file);
        // Find, take, make the brief.
        assert_eq!(to_a_person, self.fragment.len() + 3, "{}", self.file);
        user.terminal.type_keys("q");
        assert_eq!(user.terminal.end(), 0);
    }
}

#[test]
fn from_a_spreadsheet_to_the_first_brief() {
    MY_SPREADSHEET.goes_well();
}

#[test]
fn from_a_company_s_address_list_to_the_first_brief() {
    WPS_CONTACTS.goes_well();
}

#[test]
fn from_the_cards_of_a_phone_to_the_first_brief() {
    MY_PHONE.goes_well();
}

#[test]
fn from_the_contacts_of_outlook_to_the_first_brief() {
    OUTLOOK.goes_well();
}

#[test]
fn from_a_table_of_follow_ups_to_the_first_brief() {
    FOLLOW_UPS.goes_well();
}
