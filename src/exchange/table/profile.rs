//! The column sets that programs write: by what they are recognized, and what their headings mean
//! where that differs from what the same words mean elsewhere.

use super::super::{ImportField, RowKind, field::fold};
use crate::domain::words::words;

words! {
    /// The program whose export a table is.
    Profile {
        Outlook = "outlook", Google = "google", LinkedIn = "linkedin", Thunderbird = "thunderbird",
        HubSpot = "hubspot", Salesforce = "salesforce", Pipedrive = "pipedrive", Fxiaoke = "fxiaoke",
        Xiaoshouyi = "xiaoshouyi", WeCom = "wecom", DingTalk = "dingtalk", Feishu = "feishu", Wps = "wps",
    }
}

/// One column set. Headings are as [`fold`] leaves them.
pub(super) struct Shape {
    pub profile: Profile,
    pub rows: RowKind,
    /// A table that has all of these is this one.
    marks: &'static [&'static str],
    /// What headings mean here; absent: nothing that is read.
    meanings: &'static [(&'static str, Option<ImportField>)],
}

impl Shape {
    /// The first set all of whose marks are among the headings.
    pub(super) fn of(headings: &[String]) -> Option<&'static Self> {
        let folded: Vec<String> = headings.iter().map(|heading| fold(heading)).collect();
        let has = |mark: &&str| folded.iter().any(|heading| heading == mark);
        SHAPES.iter().find(|shape| shape.marks.iter().all(&has))
    }

    /// What a heading means in tables like this, by this set or else as anywhere.
    pub(super) fn field(&self, heading: &str) -> Option<ImportField> {
        let folded = fold(heading);
        let meant = self.meanings.iter().find(|(known, _)| *known == folded);
        meant.map_or_else(
            || ImportField::in_rows(self.rows, heading),
            |(_, field)| *field,
        )
    }
}

/// Whoever recommends us is of our house, so are those who look after a contact.
const OURS: Option<ImportField> = None;

const fn shape(
    profile: Profile,
    rows: RowKind,
    marks: &'static [&'static str],
    meanings: &'static [(&'static str, Option<ImportField>)],
) -> Shape {
    Shape {
        profile,
        rows,
        marks,
        meanings,
    }
}

/// The narrower before the wider.
const SHAPES: &[Shape] = &[
    // Here a title is a form of address.
    shape(
        Profile::Outlook,
        RowKind::People,
        &[
            "firstname",
            "lastname",
            "company",
            "jobtitle",
            "emailaddress",
            "businessphone",
        ],
        &[
            ("title", None),
            ("suffix", None),
            ("webpage", Some(ImportField::Note)),
        ],
    ),
    shape(
        Profile::Google,
        RowKind::People,
        &["firstname", "lastname", "organizationname", "emailvalue"],
        &[("nameprefix", None), ("namesuffix", None), ("fileas", None)],
    ),
    shape(
        Profile::Google,
        RowKind::People,
        &["givenname", "familyname", "emailvalue"],
        &[("nameprefix", None), ("namesuffix", None)],
    ),
    shape(
        Profile::LinkedIn,
        RowKind::People,
        &[
            "firstname",
            "lastname",
            "company",
            "position",
            "connectedon",
        ],
        &[("url", Some(ImportField::Note))],
    ),
    shape(
        Profile::Thunderbird,
        RowKind::People,
        &["displayname", "primaryemail"],
        &[("birthday", Some(ImportField::BirthDay))],
    ),
    shape(
        Profile::HubSpot,
        RowKind::Activities,
        &["activitydate", "activitytype"],
        &[],
    ),
    shape(
        Profile::HubSpot,
        RowKind::Matters,
        &["dealname", "dealstage"],
        &[],
    ),
    shape(
        Profile::HubSpot,
        RowKind::People,
        &["recordid", "firstname", "lastname", "email"],
        &[("recordid", None), ("contactowner", OURS)],
    ),
    shape(
        Profile::HubSpot,
        RowKind::Accounts,
        &["recordid", "companyname"],
        &[
            ("city", Some(ImportField::Note)),
            ("countryregion", Some(ImportField::Note)),
            ("parentcompany", Some(ImportField::Parent)),
        ],
    ),
    shape(
        Profile::Salesforce,
        RowKind::Activities,
        &["subject", "assigned", "date"],
        &[("title", None)],
    ),
    shape(
        Profile::Salesforce,
        RowKind::Activities,
        &["subject", "companyaccount"],
        &[("title", None)],
    ),
    shape(
        Profile::Salesforce,
        RowKind::Matters,
        &["opportunityname", "stage"],
        &[],
    ),
    shape(
        Profile::Salesforce,
        RowKind::People,
        &["firstname", "lastname", "accountname", "title"],
        &[
            ("accountowner", OURS),
            ("contactowner", OURS),
            ("salutation", None),
        ],
    ),
    shape(
        Profile::Salesforce,
        RowKind::Accounts,
        &["accountname", "accountowner"],
        &[],
    ),
    shape(
        Profile::Pipedrive,
        RowKind::Activities,
        &["activitysubject", "activitytype"],
        &[],
    ),
    shape(
        Profile::Pipedrive,
        RowKind::Matters,
        &["dealtitle", "dealstage"],
        &[],
    ),
    shape(
        Profile::Pipedrive,
        RowKind::People,
        &["personname", "personorganization"],
        &[],
    ),
    shape(
        Profile::Pipedrive,
        RowKind::Accounts,
        &["organizationname", "organizationowner"],
        &[
            ("organizationlabel", Some(ImportField::Tags)),
            ("organizationlabels", Some(ImportField::Tags)),
            ("organizationaddress", Some(ImportField::Note)),
        ],
    ),
    shape(
        Profile::Fxiaoke,
        RowKind::Activities,
        &["跟进内容", "跟进类型", "负责人主属部门"],
        &[],
    ),
    shape(
        Profile::Fxiaoke,
        RowKind::People,
        &["姓名", "客户名称", "生命状态"],
        &[("负责人", OURS), ("归属部门", None), ("业务类型", None)],
    ),
    shape(
        Profile::Fxiaoke,
        RowKind::People,
        &["姓名", "客户名称", "负责人主属部门"],
        &[("负责人", OURS), ("归属部门", None)],
    ),
    shape(
        Profile::Fxiaoke,
        RowKind::Accounts,
        &["客户名称", "生命状态"],
        &[("负责人", Some(ImportField::Note))],
    ),
    shape(
        Profile::Fxiaoke,
        RowKind::Accounts,
        &["客户名称", "负责人主属部门"],
        &[("负责人", Some(ImportField::Note))],
    ),
    // The department is that of the colleague who owns the contact.
    shape(
        Profile::Xiaoshouyi,
        RowKind::People,
        &["联系人所有人"],
        &[("所属部门", None), ("联系人名称", Some(ImportField::Name))],
    ),
    shape(
        Profile::Xiaoshouyi,
        RowKind::Accounts,
        &["客户所有人"],
        &[("所属部门", None), ("公司名称", Some(ImportField::Account))],
    ),
    // A list of customers: these are people, and the company stands beside them.
    shape(
        Profile::WeCom,
        RowKind::People,
        &["客户名称", "添加人", "添加时间"],
        &[
            ("客户名称", Some(ImportField::Name)),
            ("添加人", OURS),
            ("描述", Some(ImportField::Note)),
        ],
    ),
    shape(
        Profile::WeCom,
        RowKind::People,
        &["客户名称", "所属客服", "添加时间"],
        &[
            ("客户名称", Some(ImportField::Name)),
            ("所属客服", OURS),
            ("描述", Some(ImportField::Note)),
        ],
    ),
    shape(
        Profile::WeCom,
        RowKind::People,
        &["姓名", "帐号", "部门"],
        &[("帐号", None)],
    ),
    shape(
        Profile::WeCom,
        RowKind::People,
        &["姓名", "账号", "部门"],
        &[("账号", None)],
    ),
    shape(
        Profile::DingTalk,
        RowKind::People,
        &["姓名", "员工userid"],
        &[],
    ),
    shape(
        Profile::DingTalk,
        RowKind::People,
        &["姓名", "部门", "职位", "主管"],
        &[],
    ),
    shape(
        Profile::Feishu,
        RowKind::People,
        &["姓名", "用户id", "部门"],
        &[("用户id", None)],
    ),
    shape(
        Profile::Feishu,
        RowKind::People,
        &["姓名", "直属上级", "部门", "人员类型"],
        &[],
    ),
    shape(
        Profile::Wps,
        RowKind::People,
        &["部门", "姓名", "职务", "手机"],
        &[],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn profile(headings: &str) -> Option<(Profile, RowKind)> {
        let headings: Vec<_> = headings.split(',').map(str::to_owned).collect();
        Shape::of(&headings).map(|shape| (shape.profile, shape.rows))
    }

    #[test]
    fn every_program_is_known_by_the_headings_it_writes() {
        for (headings, known, rows) in [
            (
                "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Phone,E-mail Address",
                Profile::Outlook,
                RowKind::People,
            ),
            (
                "First Name,Middle Name,Last Name,Organization Name,Organization Title,E-mail 1 - Label,E-mail 1 - Value",
                Profile::Google,
                RowKind::People,
            ),
            (
                "Name,Given Name,Additional Name,Family Name,E-mail 1 - Type,E-mail 1 - Value,Organization 1 - Name",
                Profile::Google,
                RowKind::People,
            ),
            (
                "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
                Profile::LinkedIn,
                RowKind::People,
            ),
            (
                "First Name,Last Name,Display Name,Nickname,Primary Email,Birth Year,Birth Month,Birth Day",
                Profile::Thunderbird,
                RowKind::People,
            ),
            (
                "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Associated Company",
                Profile::HubSpot,
                RowKind::People,
            ),
            (
                "Record ID,Company name,Company owner,Industry",
                Profile::HubSpot,
                RowKind::Accounts,
            ),
            (
                "First Name,Last Name,Title,Account Name,Phone,Email,Reports To",
                Profile::Salesforce,
                RowKind::People,
            ),
            (
                "Account Name,Account Owner,Type,Rating,Parent Account",
                Profile::Salesforce,
                RowKind::Accounts,
            ),
            (
                "Date,Subject,Assigned,Company / Account,Contact,Type,Full Comments",
                Profile::Salesforce,
                RowKind::Activities,
            ),
            (
                "Person - Name,Person - Organization,Person - Email - Work",
                Profile::Pipedrive,
                RowKind::People,
            ),
            (
                "姓名,客户名称,职务,负责人,生命状态",
                Profile::Fxiaoke,
                RowKind::People,
            ),
            (
                "联系人姓名,公司名称,所属部门,联系人所有人",
                Profile::Xiaoshouyi,
                RowKind::People,
            ),
            (
                "客户名称,企业名称,添加人,添加时间,手机",
                Profile::WeCom,
                RowKind::People,
            ),
            ("姓名,帐号,职务,部门,手机", Profile::WeCom, RowKind::People),
            (
                "员工UserID,姓名,手机号,部门,职位",
                Profile::DingTalk,
                RowKind::People,
            ),
            (
                "姓名,用户ID,手机号,部门,直属上级",
                Profile::Feishu,
                RowKind::People,
            ),
            (
                "部门,姓名,职务,手机,邮箱,备注",
                Profile::Wps,
                RowKind::People,
            ),
        ] {
            assert_eq!(profile(headings), Some((known, rows)), "{headings}");
        }
        assert_eq!(profile("Name,Company,Title"), None);
    }

    #[test]
    fn the_marks_of_a_set_are_what_folding_leaves() {
        for shape in SHAPES {
            for word in shape
                .marks
                .iter()
                .chain(shape.meanings.iter().map(|(word, _)| word))
            {
                assert_eq!(
                    fold(word),
                    **word,
                    "never found, because folding changes it"
                );
            }
        }
    }
}
