//! What a column or a property can say about a person, and what files call it.

use crate::domain::words::words;

words! {
    /// A field of a person, by the word `--map COLUMN=FIELD` takes.
    Field {
        Name = "name", FirstName = "first_name", LastName = "last_name", Alias = "alias", Account = "account",
        Department = "department", Title = "title", Level = "level", Email = "email", Phone = "phone",
        Wechat = "wechat", Birthday = "birthday", Note = "note",
        Id = "id", Manager = "manager", Path = "path", DepartmentId = "department_id", From = "from", To = "to",
        Influence = "influence",
    }
}

impl Field {
    /// The field a column with this header holds, if the header is one that address books, mail
    /// programs or our users write.
    #[must_use]
    pub fn of_header(header: &str) -> Option<Self> {
        let folded = fold(header);
        Self::from_code(header.trim()).or_else(|| {
            HEADERS
                .iter()
                .find(|(_, headers)| headers.contains(&folded.as_str()))
                .map(|(field, _)| *field)
        })
    }
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

/// Headers as [`fold`] leaves them.
const HEADERS: &[(Field, &[&str])] = &[
    (
        Field::Name,
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
            "全名",
            "显示名称",
        ],
    ),
    (
        Field::FirstName,
        &["firstname", "givenname", "forename", "名"],
    ),
    (
        Field::LastName,
        &["lastname", "familyname", "surname", "姓", "姓氏"],
    ),
    (
        Field::Alias,
        &["alias", "aliases", "nickname", "别名", "昵称", "称呼"],
    ),
    (
        Field::Account,
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
        ],
    ),
    (
        Field::Department,
        &[
            "department",
            "departmentname",
            "dept",
            "division",
            "organizationdepartment",
            "部门",
            "部门名称",
            "科室",
            "处室",
            "所属部门",
        ],
    ),
    (
        Field::Title,
        &[
            "title",
            "jobtitle",
            "position",
            "role",
            "contacttitle",
            "organizationtitle",
            "职务",
            "职位",
            "头衔",
            "岗位",
            "职称",
        ],
    ),
    (
        Field::Level,
        &["level", "seniority", "层级", "级别", "职级"],
    ),
    (
        Field::Email,
        &[
            "email",
            "emails",
            "mail",
            "emailaddress",
            "emailvalue",
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
        ],
    ),
    (
        Field::Phone,
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
        ],
    ),
    (
        Field::Wechat,
        &["wechat", "wechatid", "weixin", "微信", "微信号"],
    ),
    (
        Field::Birthday,
        &["birthday", "birthdate", "dateofbirth", "生日", "出生日期"],
    ),
    (
        Field::Id,
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
        ],
    ),
    (
        Field::Manager,
        &[
            "manager",
            "managername",
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
        ],
    ),
    (Field::Path, &["organizationnode", "hierarchy", "path"]),
    (Field::DepartmentId, &["departmentid", "部门编号"]),
    (
        Field::From,
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
        Field::To,
        &["to", "enddate", "until", "离职日期", "任职结束", "结束日期"],
    ),
    (Field::Influence, &["influence", "影响力"]),
    (
        Field::Note,
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
            ("姓名", Field::Name),
            ("手机（必填）", Field::Phone),
            ("E-mail 2 Address", Field::Email),
            ("E-mail 1 - Value", Field::Email),
            ("Contact_Name *", Field::Name),
            ("ContactTitle", Field::Title),
            ("First Name", Field::FirstName),
            ("first_name", Field::FirstName),
            ("客户", Field::Account),
            ("层级", Field::Level),
            ("微信", Field::Wechat),
            ("Organization 1 - Name", Field::Account),
        ] {
            assert_eq!(Field::of_header(header), Some(field), "{header}");
        }
        for header in ["", "Fax", "传真", "TitleOfCourtesy", "Region", "12", "3.5"] {
            assert_eq!(Field::of_header(header), None, "{header}");
        }
    }

    #[test]
    fn no_header_means_two_fields() {
        let mut seen = std::collections::HashMap::new();
        for (field, headers) in HEADERS {
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
