//! What a column or a property can say about a person, an account, a contact or a matter, and what files call it.

use crate::domain::words::words;

words! {
    /// What the rows of a table are.
    RowKind {
        People = "people", Accounts = "accounts", Activities = "activities", Matters = "matters",
    }
}
words! {
    /// A field of a person, an account, a contact or a matter, by the word `--map COLUMN=FIELD` takes.
    ImportField {
        Name = "name", FirstName = "first_name", LastName = "last_name", Alias = "alias", Account = "account",
        Department = "department", Title = "title", Level = "level", Email = "email", Phone = "phone",
        Wechat = "wechat", Birthday = "birthday", Note = "note",
        Id = "id", Manager = "manager", Path = "path", DepartmentId = "department_id", From = "from", To = "to",
        Influence = "influence",
        MiddleName = "middle_name", BirthYear = "birth_year", BirthMonth = "birth_month", BirthDay = "birth_day",
        Parent = "parent", Tier = "tier", Kind = "kind", Tags = "tags",
        Date = "date", Contact = "contact_kind", Text = "text", Due = "due", Colleague = "colleague",
        Matter = "matter", Stage = "stage", Since = "since", Amount = "amount", Currency = "currency",
        Rival = "rival",
    }
}

impl ImportField {
    /// The field a column with this header holds in a table of people, if the header is one that
    /// address books, mail programs or our users write.
    #[must_use]
    pub fn of_header(header: &str) -> Option<Self> {
        Self::in_rows(RowKind::People, header)
    }

    /// The same in a table of this kind: a name is that of an account in a list of accounts.
    #[must_use]
    pub fn in_rows(rows: RowKind, header: &str) -> Option<Self> {
        let folded = fold(header);
        let own = match rows {
            RowKind::People => None,
            RowKind::Accounts => among(ACCOUNTS, &folded),
            RowKind::Activities => among(ACTIVITIES, &folded),
            RowKind::Matters => among(MATTERS, &folded),
        };
        own.or_else(|| Self::from_code(header.trim()).filter(|field| field.is_of(rows)))
            .or_else(|| among(HEADERS, &folded).filter(|field| field.is_of(rows)))
    }

    /// Whether a cell is what somebody would write above a column of any table.
    pub(super) fn is_heading(cell: &str) -> bool {
        RowKind::ALL
            .iter()
            .any(|rows| Self::in_rows(*rows, cell).is_some())
    }

    /// What a column of such rows can hold.
    pub fn of_rows(rows: RowKind) -> impl Iterator<Item = Self> {
        Self::ALL
            .iter()
            .copied()
            .filter(move |field| field.is_of(rows))
    }

    /// Whether rows of this kind can say it.
    const fn is_of(self, rows: RowKind) -> bool {
        match self {
            Self::Account | Self::Note => true,
            Self::Parent | Self::Tier => matches!(rows, RowKind::People | RowKind::Accounts),
            Self::Kind => matches!(rows, RowKind::Accounts | RowKind::Matters),
            Self::Tags => matches!(rows, RowKind::Accounts),
            Self::Date | Self::Contact | Self::Text => matches!(rows, RowKind::Activities),
            Self::Due | Self::Colleague => {
                matches!(rows, RowKind::Activities | RowKind::Matters)
            }
            Self::Matter
            | Self::Stage
            | Self::Since
            | Self::Amount
            | Self::Currency
            | Self::Rival => matches!(rows, RowKind::Matters),
            Self::Name | Self::FirstName | Self::MiddleName | Self::LastName | Self::Email => {
                matches!(
                    rows,
                    RowKind::People | RowKind::Activities | RowKind::Matters
                )
            }
            Self::Id => matches!(rows, RowKind::People | RowKind::Accounts),
            _ => matches!(rows, RowKind::People),
        }
    }

    /// Whether several columns can go into it: work phone, mobile phone, and so on.
    pub(super) const fn holds_many(self) -> bool {
        matches!(
            self,
            Self::Email
                | Self::Phone
                | Self::Note
                | Self::Alias
                | Self::Tags
                | Self::Text
                | Self::Stage
        )
    }
}

fn among(lists: &[(ImportField, &[&str])], folded: &str) -> Option<ImportField> {
    let found = lists.iter().find(|(_, headers)| headers.contains(&folded));
    found.map(|(field, _)| *field)
}

/// `E-mail 2 Address`, `手机（必填）`, `Contact_Name *` → `emailaddress`, `手机`, `contactname`.
pub(super) fn fold(header: &str) -> String {
    let bare = header
        .split(['(', '（', '[', '【'])
        .next()
        .unwrap_or_default();
    bare.chars()
        .filter(|c| c.is_alphabetic())
        .flat_map(char::to_lowercase)
        .collect()
}

/// What a list of accounts calls its columns beside [`HEADERS`]. What has no place of its own goes into
/// the note, under its heading.
const ACCOUNTS: &[(ImportField, &[&str])] = &[
    (
        ImportField::Account,
        &[
            "name",
            "fullname",
            "accountfullname",
            "名称",
            "全称",
            "客户全称",
            "企业全称",
            "客户姓名",
        ],
    ),
    (
        ImportField::Parent,
        &[
            "parent",
            "parentname",
            "parentid",
            "parentaccountid",
            "上级客户编号",
            "group",
            "groupname",
            "上级",
            "上级单位",
            "上级公司",
            "母公司",
            "集团",
            "所属集团",
        ],
    ),
    (
        ImportField::Tier,
        &[
            "tier",
            "class",
            "grade",
            "rating",
            "level",
            "priority",
            "级别",
            "等级",
            "分级",
            "重要程度",
            "重要性",
        ],
    ),
    (
        ImportField::Kind,
        &[
            "kind",
            "type",
            "accounttype",
            "类型",
            "客户类型",
            "客户性质",
            "性质",
            "单位类型",
        ],
    ),
    (
        ImportField::Tags,
        &["tags", "tag", "labels", "标签", "客户标签"],
    ),
    (
        ImportField::Id,
        &[
            "accountid",
            "companyid",
            "recordid",
            "organizationid",
            "客户编号",
            "客户编码",
            "客户id",
        ],
    ),
    (
        ImportField::Note,
        &[
            "owner",
            "accountowner",
            "companyowner",
            "organizationowner",
            "industry",
            "website",
            "webpage",
            "url",
            "companydomainname",
            "domain",
            "phone",
            "phonenumber",
            "telephone",
            "address",
            "billingaddress",
            "description",
            "负责人",
            "客户负责人",
            "销售负责人",
            "客户经理",
            "所有人",
            "客户所有人",
            "行业",
            "所属行业",
            "网址",
            "网站",
            "官网",
            "电话",
            "联系电话",
            "总机",
            "地址",
            "详细地址",
            "公司地址",
            "客户简介",
            "简介",
        ],
    ),
];

/// What a list of contacts with customers calls its columns beside [`HEADERS`].
const ACTIVITIES: &[(ImportField, &[&str])] = &[
    (
        ImportField::Date,
        &[
            "date",
            "day",
            "when",
            "activitydate",
            "duedate",
            "activityduedate",
            "startdate",
            "start",
            "completeddate",
            "meetingdate",
            "visitdate",
            "calldate",
            "contactdate",
            "日期",
            "时间",
            "跟进时间",
            "跟进日期",
            "跟进记录时间",
            "实际跟进时间",
            "活动时间",
            "活动日期",
            "开始时间",
            "开始日期",
            "拜访时间",
            "拜访日期",
            "联系时间",
            "联系日期",
            "沟通时间",
            "沟通日期",
            "记录时间",
            "签到时间",
        ],
    ),
    (
        ImportField::Contact,
        &[
            "type",
            "kind",
            "activitytype",
            "channel",
            "tasksubtype",
            "tasktype",
            "method",
            "方式",
            "类型",
            "跟进方式",
            "跟进类型",
            "活动类型",
            "拜访方式",
            "拜访类型",
            "联系方式",
            "沟通方式",
            "联系类型",
            "跟进形式",
            "记录类型",
        ],
    ),
    (
        ImportField::Text,
        &[
            "text",
            "subject",
            "description",
            "body",
            "summary",
            "details",
            "comment",
            "comments",
            "fullcomments",
            "note",
            "notes",
            "activitysubject",
            "activitynote",
            "meetingnotes",
            "callnotes",
            "content",
            "outcome",
            "topic",
            "内容",
            "跟进内容",
            "跟进记录",
            "记录",
            "记录内容",
            "沟通内容",
            "拜访内容",
            "活动内容",
            "活动记录",
            "主题",
            "摘要",
            "详情",
            "描述",
            "备注",
            "说明",
            "跟进情况",
            "进展",
            "拜访目的",
            "拜访总结",
        ],
    ),
    (
        ImportField::Name,
        &[
            "participants",
            "attendees",
            "people",
            "with",
            "who",
            "contacts",
            "activitycontactperson",
            "contactperson",
            "associatedcontact",
            "associatedcontacts",
            "参与人",
            "参加人",
            "参会人",
            "客户参与人",
            "拜访对象",
            "对接人",
            "联系对象",
            "客户联系人",
            "跟进对象",
        ],
    ),
    (
        ImportField::Account,
        &[
            "activityorganization",
            "companyaccount",
            "relatedto",
            "what",
            "associatedcompany",
            "associatedcompanies",
            "关联客户",
            "所属客户",
            "拜访客户",
            "跟进客户",
        ],
    ),
    (
        ImportField::Due,
        &[
            "nextfollowup",
            "nextcontact",
            "nextstepdate",
            "followup",
            "followupdate",
            "下次跟进时间",
            "下次跟进日期",
            "下次联系时间",
            "下次联系日期",
            "下次拜访时间",
            "下次沟通时间",
        ],
    ),
    (
        ImportField::Colleague,
        &[
            "assigned",
            "assignedto",
            "owner",
            "activityowner",
            "activityassignedto",
            "createdby",
            "user",
            "rep",
            "跟进人",
            "跟进人员",
            "负责人",
            "创建人",
            "记录人",
            "拜访人",
            "我方人员",
            "我方参与人",
            "销售",
            "提交人",
        ],
    ),
];

/// What a list of matters calls its columns beside [`HEADERS`].
const MATTERS: &[(ImportField, &[&str])] = &[
    (
        ImportField::Matter,
        &[
            "matter",
            "opportunity",
            "opportunityname",
            "opportunitytitle",
            "deal",
            "dealname",
            "dealtitle",
            "project",
            "projectname",
            "need",
            "problem",
            "issue",
            "invoice",
            "事项",
            "商机",
            "商机名称",
            "商机主题",
            "商机标题",
            "机会名称",
            "销售机会",
            "销售机会名称",
            "项目",
            "项目名称",
            "需求",
            "问题",
        ],
    ),
    (
        ImportField::Stage,
        &[
            "stage",
            "stagename",
            "dealstage",
            "dealstatus",
            "opportunitystage",
            "salesstage",
            "status",
            "阶段",
            "销售阶段",
            "商机阶段",
            "项目阶段",
            "当前阶段",
            "状态",
            "商机状态",
            "赢单状态",
        ],
    ),
    (
        ImportField::Since,
        &[
            "since",
            "stagedate",
            "laststagechangedate",
            "stagechangedate",
            "dealstagechanged",
            "阶段日期",
            "阶段更新时间",
            "进入阶段时间",
            "进入当前阶段时间",
        ],
    ),
    (
        ImportField::Due,
        &[
            "due",
            "duedate",
            "closedate",
            "closingdate",
            "expectedclosedate",
            "dealexpectedclosedate",
            "closes",
            "deadline",
            "预计成交日期",
            "预计成交时间",
            "预计签单日期",
            "预计签约日期",
            "预计结单日期",
            "结单日期",
            "截止日期",
            "截止时间",
            "到期日",
            "到期",
            "期限",
        ],
    ),
    (
        ImportField::Amount,
        &[
            "amount",
            "value",
            "dealvalue",
            "dealamount",
            "opportunityamount",
            "expectedamount",
            "金额",
            "商机金额",
            "项目金额",
            "预计金额",
            "预计销售金额",
            "预计成交金额",
            "销售金额",
        ],
    ),
    (
        ImportField::Currency,
        &[
            "currency",
            "amountcurrency",
            "opportunitycurrency",
            "dealcurrency",
            "dealcurrencyofvalue",
            "币种",
            "货币",
        ],
    ),
    (
        ImportField::Kind,
        &[
            "kind",
            "type",
            "opportunitytype",
            "dealtype",
            "类型",
            "商机类型",
            "事项类型",
        ],
    ),
    (
        ImportField::Rival,
        &[
            "rival",
            "competitor",
            "competitors",
            "maincompetitor",
            "maincompetitors",
            "竞争对手",
            "友商",
        ],
    ),
    (
        ImportField::Account,
        &[
            "dealorganization",
            "associatedcompany",
            "associatedcompanies",
            "关联客户",
            "所属客户",
        ],
    ),
    (
        ImportField::Name,
        &[
            "people",
            "dealcontactperson",
            "primarycontact",
            "associatedcontact",
            "associatedcontacts",
            "涉及人员",
            "关键联系人",
        ],
    ),
    (
        ImportField::Colleague,
        &[
            "owner",
            "opportunityowner",
            "dealowner",
            "负责人",
            "商机负责人",
            "项目负责人",
            "销售",
        ],
    ),
    (
        ImportField::Note,
        &["nextstep", "description", "下一步", "描述", "进展"],
    ),
];

/// Headers of people as [`fold`] leaves them.
const HEADERS: &[(ImportField, &[&str])] = &[
    (
        ImportField::Name,
        &[
            "name",
            "fullname",
            "contactname",
            "contact",
            "person",
            "personname",
            "displayname",
            "姓名",
            "名字",
            "联系人",
            "联系人姓名",
            "客户姓名",
            "人员",
            "人员姓名",
            "contactperson",
            "联系人名称",
            "成员姓名",
            "员工姓名",
            "客户联系人",
            "全名",
            "显示名称",
        ],
    ),
    (
        ImportField::FirstName,
        &[
            "firstname",
            "givenname",
            "forename",
            "personfirstname",
            "名",
        ],
    ),
    (
        ImportField::MiddleName,
        &[
            "middlename",
            "middle",
            "additionalname",
            "secondname",
            "中间名",
        ],
    ),
    (
        ImportField::LastName,
        &[
            "lastname",
            "familyname",
            "surname",
            "personlastname",
            "姓",
            "姓氏",
        ],
    ),
    (
        ImportField::Alias,
        &["alias", "aliases", "nickname", "别名", "昵称", "称呼"],
    ),
    (
        ImportField::Account,
        &[
            "account",
            "accountname",
            "company",
            "companyname",
            "organization",
            "organisation",
            "organizationname",
            "organisationname",
            "org",
            "customer",
            "customername",
            "employer",
            "personorganization",
            "primarycompany",
            "associatedcompany",
            "primaryassociatedcompany",
            "客户",
            "客户名称",
            "公司",
            "公司名称",
            "单位",
            "单位名称",
            "工作单位",
            "企业",
            "企业名称",
            "机构",
            "组织",
            "所属公司",
            "所属客户",
            "所属企业",
            "关联客户",
            "客户公司",
            "客户企业",
            "企业简称",
            "工作单位名称",
        ],
    ),
    (
        ImportField::Department,
        &[
            "department",
            "departmentname",
            "dept",
            "division",
            "organizationdepartment",
            "companydepartment",
            "部门",
            "部门名称",
            "科室",
            "处室",
            "所属部门",
        ],
    ),
    (
        ImportField::Title,
        &[
            "title",
            "jobtitle",
            "position",
            "role",
            "contacttitle",
            "organizationtitle",
            "persontitle",
            "personjobtitle",
            "职务",
            "职位",
            "头衔",
            "岗位",
            "职称",
        ],
    ),
    (
        ImportField::Level,
        &["level", "seniority", "层级", "级别", "职级"],
    ),
    (
        ImportField::Email,
        &[
            "email",
            "emails",
            "mail",
            "emailaddress",
            "emailvalue",
            "emailwork",
            "emailhome",
            "personemail",
            "personemailwork",
            "personemailhome",
            "personemailother",
            "companyemail",
            "workemail",
            "businessemail",
            "homeemail",
            "personalemail",
            "primaryemail",
            "secondaryemail",
            "邮箱",
            "电子邮箱",
            "电子邮件",
            "邮件",
            "邮箱地址",
            "电子邮件地址",
            "工作邮箱",
            "企业邮箱",
            "个人邮箱",
            "公司邮箱",
        ],
    ),
    (
        ImportField::Phone,
        &[
            "phone",
            "phones",
            "phonenumber",
            "phonevalue",
            "mobile",
            "mobilephone",
            "mobilenumber",
            "cell",
            "cellphone",
            "tel",
            "telephone",
            "telephonenumber",
            "workphone",
            "businessphone",
            "homephone",
            "primaryphone",
            "officephone",
            "companymainphone",
            "otherphone",
            "carphone",
            "personphone",
            "personphonework",
            "personphonemobile",
            "personphonehome",
            "personphoneother",
            "phonework",
            "phonemobile",
            "phonehome",
            "手机",
            "手机号",
            "手机号码",
            "移动电话",
            "电话",
            "电话号码",
            "联系电话",
            "联系方式",
            "固定电话",
            "座机",
            "办公电话",
            "单位电话",
            "住宅电话",
            "办公室电话",
            "手机电话",
            "移动电话号码",
        ],
    ),
    (
        ImportField::Wechat,
        &["wechat", "wechatid", "weixin", "微信", "微信号"],
    ),
    (
        ImportField::Birthday,
        &[
            "birthday",
            "birthdate",
            "dateofbirth",
            "personbirthday",
            "生日",
            "出生日期",
        ],
    ),
    (ImportField::BirthYear, &["birthyear", "yearofbirth"]),
    (ImportField::BirthMonth, &["birthmonth", "monthofbirth"]),
    (ImportField::BirthDay, &["dayofbirth"]),
    (
        ImportField::Parent,
        &[
            "parentaccount",
            "parentaccountname",
            "parentcompany",
            "parentcompanyname",
            "上级客户",
            "上级客户名称",
            "总公司",
        ],
    ),
    (
        ImportField::Tier,
        &[
            "accounttier",
            "customertier",
            "客户级别",
            "客户等级",
            "客户分级",
            "客户星级",
        ],
    ),
    (
        ImportField::Id,
        &[
            "id",
            "employeeid",
            "employeenumber",
            "personid",
            "staffid",
            "staffnumber",
            "工号",
            "员工编号",
            "人员编号",
            "员工userid",
        ],
    ),
    (
        ImportField::Manager,
        &[
            "manager",
            "managername",
            "managersname",
            "managerid",
            "supervisor",
            "boss",
            "reportsto",
            "linemanager",
            "上级",
            "直接上级",
            "直属上级",
            "汇报对象",
            "上级工号",
            "主管",
            "直属主管",
            "直接主管",
            "部门主管",
            "汇报人",
        ],
    ),
    (
        ImportField::Path,
        &["organizationnode", "hierarchy", "path"],
    ),
    (ImportField::DepartmentId, &["departmentid", "部门编号"]),
    (
        ImportField::From,
        &[
            "from",
            "startdate",
            "hiredate",
            "since",
            "入职日期",
            "任职开始",
            "开始日期",
        ],
    ),
    (
        ImportField::To,
        &["to", "enddate", "until", "离职日期", "任职结束", "结束日期"],
    ),
    (ImportField::Influence, &["influence", "影响力"]),
    (
        ImportField::Note,
        &[
            "note", "notes", "remark", "remarks", "comment", "comments", "memo", "备注", "说明",
            "附注", "便笺", "备忘",
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_known_however_they_are_spelled() {
        for (header, field) in [
            ("姓名", ImportField::Name),
            ("手机（必填）", ImportField::Phone),
            ("E-mail 2 Address", ImportField::Email),
            ("E-mail 1 - Value", ImportField::Email),
            ("Contact_Name *", ImportField::Name),
            ("ContactTitle", ImportField::Title),
            ("First Name", ImportField::FirstName),
            ("first_name", ImportField::FirstName),
            ("客户", ImportField::Account),
            ("层级", ImportField::Level),
            ("微信", ImportField::Wechat),
            ("Organization 1 - Name", ImportField::Account),
        ] {
            assert_eq!(ImportField::of_header(header), Some(field), "{header}");
        }
        for header in ["", "Fax", "传真", "TitleOfCourtesy", "Region", "12", "3.5"] {
            assert_eq!(ImportField::of_header(header), None, "{header}");
        }
    }

    #[test]
    fn what_a_heading_means_depends_on_what_the_rows_are() {
        for (rows, header, field) in [
            (RowKind::People, "名称", None),
            (RowKind::Accounts, "名称", Some(ImportField::Account)),
            (RowKind::Accounts, "Level", Some(ImportField::Tier)),
            (RowKind::People, "联系方式", Some(ImportField::Phone)),
            (RowKind::Activities, "联系方式", Some(ImportField::Contact)),
            (RowKind::People, "kind", None),
            (RowKind::Accounts, "kind", Some(ImportField::Kind)),
            (RowKind::Accounts, "Birthday", None),
        ] {
            assert_eq!(
                ImportField::in_rows(rows, header),
                field,
                "{rows:?} {header}"
            );
        }
    }

    #[test]
    fn no_header_of_a_table_means_two_fields() {
        for lists in [HEADERS, ACCOUNTS, ACTIVITIES, MATTERS] {
            let mut seen = std::collections::HashMap::new();
            for (field, headers) in lists {
                for header in *headers {
                    assert_eq!(
                        fold(header),
                        **header,
                        "never found, because folding changes it"
                    );
                    assert_eq!(seen.insert(*header, *field), None, "{header}");
                }
            }
        }
    }
}
