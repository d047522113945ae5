### 各种取值的词：标题写明方法和类型，每条消息对应一个变体

## account_kind: domain::account::AccountKind
account-kind-group = 集团
account-kind-province = 省公司
account-kind-city = 地市
account-kind-subsidiary = 子公司
account-kind-company = 公司

## backup_reason: book::BackupReason
backup-reason-asked = 手动备份
backup-reason-daily = 每日备份
backup-reason-import = 导入之前
backup-reason-merge = 合并之前
backup-reason-update = 升级之前
backup-reason-restore = 恢复之前

## band: domain::score::Band
band-deep = 深厚
band-firm = 扎实
band-thin = 单薄
band-shallow = 薄弱

## because_alike: domain::summary::AlikeBy
because-alike-email = 邮箱相同
because-alike-name = 姓名相同
because-alike-phone = 电话相同
because-alike-pinyin = 读音相同
because-alike-firm = 公司名相同
because-alike-function = 部门相同

## brief_heading: domain::brief::Heading
brief-heading-who = 基本情况
brief-heading-standing = 态度与关系
brief-heading-deciding = 决策链
brief-heading-notes = 最近三次记录
brief-heading-promises = 双方承诺
brief-heading-unknown = 尚不清楚（及所失分数）
brief-heading-questions = 值得一问
brief-heading-ours = 我方同事了解的情况

## limit: domain::insight::Limit
limit-never-met = 尚未接触过
limit-no-signal = 半年内没有行为印证
limit-no-information = 尚未与我方通气

## cap: domain::score::CapReason
cap-one-thread = 有效联系人不超过一位
cap-one-department = 有效联系人都在同一部门
cap-no-supporter = A、D、E 角色中没有支持者

## chain: domain::seat::Chain
chain-technical = 技术线
chain-commercial = 商务线
chain-combined = 综合线

## colleague_role: domain::colleague::ColleagueRole
colleague-role-account = 客户经理 AR
colleague-role-solution = 解决方案 SR
colleague-role-fulfilment = 交付 FR
colleague-role-executive = 高层
colleague-role-other = 其他

## effort: domain::score::Effort
effort-light = 易
effort-medium = 中
effort-heavy = 难

## audience: domain::Audience
audience-own = 包含
audience-others = 不包含

## feast: days::Feast
feast-new-year = 元旦
feast-lunar-eve = 除夕
feast-spring = 春节
feast-lantern = 元宵节
feast-qingming = 清明节
feast-labour = 劳动节
feast-dragon-boat = 端午节
feast-mid-autumn = 中秋节
feast-national = 国庆节
feast-double-ninth = 重阳节
feast-good-friday = 耶稣受难日
feast-easter = 复活节
feast-thanksgiving = 感恩节
feast-christmas-eve = 平安夜
feast-christmas = 圣诞节
feast-new-years-eve = 元旦前夜

## field: exchange::ImportField
field-name = 姓名
field-first-name = 名
field-last-name = 姓
field-alias = 别名
field-account = 客户
field-department = 部门
field-title = 职务
field-level = 层级
field-email = 邮箱
field-phone = 电话
field-wechat = 微信
field-birthday = 生日
field-note = 备注
field-id = 编号
field-manager = 上级
field-path = 层级位置
field-department-id = 部门编号
field-from = 起
field-to = 止
field-influence = 影响力
field-middle-name = 中间名
field-birth-year = 出生年
field-birth-month = 出生月
field-birth-day = 出生日
field-parent = 上级客户
field-tier = 客户等级
field-kind = 客户类型
field-tags = 标签
field-date = 日期
field-contact = 互动方式
field-text = 内容
field-due = 下次联系
field-colleague = 我方人员

## function: domain::department::Function
function-executive = 高层
function-procurement = 采购
function-technical = 技术
function-finance = 财务
function-engineering = 工程
function-maintenance = 维护
function-supply-chain = 供应链
function-business = 业务
function-market = 市场
function-legal = 法务
function-it = IT
function-other = 其他

## kind: domain::interaction::Kind
kind-message = 消息
kind-mail = 邮件
kind-call = 电话
kind-video = 视频
kind-meeting = 会议
kind-visit = 拜访
kind-meal = 商务宴请
kind-hq-tour = 总部参观
kind-site-visit = 样板点参观
kind-technical-exchange = 技术交流
kind-summit = 峰会
kind-executive-visit = 高层拜访
kind-trial = 试点

## label: app::forms::Label
label-as-of = 截至
label-since = 标出变化，自
label-name = 名称
label-person-name = 姓名
label-parent = 上级客户
label-account-kind = 类别
label-tier = 等级
label-procurement = 采购模式
label-tags = 标签
label-note = 备注
label-private-note = 私密备注
label-function = 职能
label-importance = 重要度 0–3
label-not-applicable = 不适用原因
label-vacant-since = 空缺始于
label-role = 角色
label-chain = 决策链
label-told = 性质
label-called = 名称
label-boss = 上级
label-title = 职务
label-account = 客户
label-department = 部门
label-order = 次序
label-seat = 决策角色
label-person = 人员
label-whom = 对象
label-suppose = 假设
label-other-person = 另一人
label-colleague = 我方人员
label-from = 开始
label-to = 结束
label-on = 日期
label-last-day = 最后一天
label-level = 层级
label-influence = 影响力 0–10
label-aliases = 别名
label-pinyin = 拼音
label-emails = 邮箱
label-phones = 电话
label-wechat = 微信
label-birthday = 生日
label-cadence = 联系周期（天）
label-origin = 引荐人
label-stance = 态度
label-evidence = 依据
label-source = 来源
label-rival = 对竞争对手
label-by = 期限
label-tie = 人际关系
label-org-fact = 类型
label-scope = 范围
label-side = 谁的承诺
label-due = 到期
label-promise = 承诺
label-made-on = 作出日期
label-planned-for = 计划日期
label-purpose = 目的
label-outcome = 预期成果
label-bring = 携带物品
label-depth = 深度 0–100
label-warning = 提醒
label-until = 至
label-reason = 原因
label-time = 时间
label-kind = 方式
label-privacy = 隐私
label-file = 文件
label-document = 文档
label-format = 格式
label-audience = 私密内容
label-columns = 列
label-into = 导入到
label-template = 客户模板

## layer: domain::score::Layer
layer-key = 关键
layer-universal = 普遍
layer-organizational = 组织

## level: domain::tenure::Level
level-high = 高层
level-middle = 中层
level-working = 基层

## measure: domain::plan::Measure
measure-importance = 重要度
measure-influence = 影响力
measure-judgement = 自评深度
measure-cadence = 联系周期

## noun: domain::row::NounKind
noun-colleague = 我方人员
noun-account = 客户
noun-department = 部门
noun-seat = 决策角色
noun-person = 人员
noun-holder = 现任人选
noun-tenure = 任职
noun-interaction = 互动
noun-visit = 拜访计划
noun-stance = 态度
noun-target = 目标态度
noun-counterpart = 对口人
noun-tie = 人际关系
noun-org-fact = 组织级往来
noun-promise = 承诺
noun-judgement = 自评深度
noun-snooze = 暂停的提醒

## order: domain::summary::BookOrder
order-tree = 上下级
order-name = 名称
order-depth = 深度
order-last-contact = 最近联系
order-next-promise = 下一承诺
order-warnings = 提醒

## org_fact: domain::org_fact::OrgFactKind
org-fact-executive-meeting = 高层会晤
org-fact-agreement = 协议
org-fact-joint-plan = 联合规划
org-fact-joint-innovation = 联合创新
org-fact-joint-review = 联合例会

## outcome: domain::score::Outcome
outcome-won = 赢
outcome-lost = 输

## page: app::screens::Page
page-points = 构成
page-actions = 行动
page-reasons = 基础
page-trend = 走势
page-warnings = 提醒

## pane: app::screens::Pane
pane-map = 关系图
pane-history = 互动历史
pane-depth = 关系深度

## paper: app::PaperKind
paper-map = 屏幕上的关系图
paper-brief = 拜访简报
paper-report = 客户盘点报告
paper-portfolio = 全部客户盘点报告
paper-promises-here = 本客户的承诺（日历）
paper-promises = 全部承诺（日历）
paper-book = 整本客户簿（备份）

## privacy: domain::interaction::Privacy
privacy-shareable = 可分享
privacy-private = 私密

## procurement: domain::account::Procurement
procurement-independent = 自主采购
procurement-central-negotiation = 统谈分签
procurement-group = 集团采购

## promise_state: domain::promise::PromiseState
promise-state-open = 未完成
promise-state-kept = 已完成
promise-state-dropped = 取消

## reach: domain::agenda::Reach
reach-today = 今天
reach-week = 本周
reach-everything = 全部

## reason: domain::score::ReasonId
reason-know-needs = 了解需求
reason-shape-solution = 客户化方案
reason-win-against-competitors = 竞争获胜
reason-deliver-contract = 合同交付
reason-get-paid = 销售回款
reason-last = 长期合作

## role: domain::seat::Role
role-approver = 审批者
role-decider = 决策者
role-evaluator = 评估者
role-influencer = 影响者
role-user = 使用者

## rows_of: exchange::RowKind
rows-of-people = 人员
rows-of-accounts = 客户
rows-of-activities = 互动记录

## scope: domain::org_fact::Scope
scope-project = 项目
scope-region = 区域
scope-group = 集团

## scope_name: app::KeyScope
scope-name-everywhere = 任何地方
scope-name-screens = 所有画面
scope-name-rows = 客户簿中
scope-name-welcome = 欢迎
scope-name-book = 客户簿
scope-name-account = 客户
scope-name-map = 关系图
scope-name-card = 卡片
scope-name-agenda = 待办
scope-name-bench = 行动
scope-name-depth = 关系深度
scope-name-brief = 拜访简报
scope-name-panel = 面板
scope-name-when = 日期
scope-name-new = 新增
scope-name-close = 承诺
scope-name-filter = 筛选
scope-name-who = 相关人员
scope-name-other = 和谁是同一个
scope-name-merge = 合并两条记录
scope-name-doubles = 疑似重复
scope-name-forget = 彻底删除
scope-name-forget-name = 彻底删除：再输入姓名
scope-name-quick-log = 记录行
scope-name-form = 表单
scope-name-confirm = 确认
scope-name-help = 帮助
scope-name-manual = 手册
scope-name-palette = 命令
scope-name-import = 导入
scope-name-preview = 预览
scope-name-writing = 导出文档
scope-name-message = 消息

## section: domain::agenda::AgendaSection
section-overdue = 逾期
section-today = 今天
section-this-week = 本周
section-later = 以后
section-quiet = 久未联系
section-next = 下一步最佳行动
section-asleep = 已暂停提醒

## severity: domain::warnings::Severity
severity-serious = 严重
severity-caution = 注意
severity-note = 提示

## side: domain::promise::Side
side-us = 我方
side-them = 对方

## signal: domain::interaction::Signal
signal-joined = 参加活动
signal-informed = 信息传递
signal-helped = 支持工作
signal-promoted = 支持项目
signal-warmth = 个人情感

## stage: domain::score::Stage
stage-point = 点
stage-points = 多点
stage-line = 线
stage-surface = 面
stage-solid = 立体

## stance: domain::stance::StanceValue
stance-not-accepted = 不认可
stance-neutral = 中立
stance-support = 支持
stance-strong-support = 强烈支持
stance-coach = 教练

## stance_source: domain::stance::StanceSource
stance-source-first-hand = 亲历
stance-source-hearsay = 听说

## state: domain::score::State
state-live = 活跃
state-cooling = 转冷
state-dormant = 休眠
state-never = 未接触

## strength_word: domain::score::Strength
strength-word-strong = 强
strength-word-fair = 中
strength-word-weak = 弱
strength-word-cold = 极弱

## tie: domain::tie::TieKind
tie-reports-to = 汇报
tie-influences = 影响
tie-backs = 支持
tie-opposes = 对立
tie-assists = 秘书/引见
tie-private = 私交

## told: domain::command::Told
told-moved = 变动：自该日起
told-corrected = 更正：本来如此

## view: domain::map::View
view-tree = 组织树
view-matrix = 矩阵
view-power = 权力地图
view-chain = 决策链
view-ties = 关系网
view-ours = 我方
view-moves = 变动
view-units = 下级单位

## warning_rule: domain::warnings::Rule
warning-rule-decider-unknown = 决策人不明
warning-rule-nobody-opposed = 可能过于乐观
warning-rule-few-supporters = 支持者不足
warning-rule-key-uncovered = 关键人未覆盖
warning-rule-single-thread = 有效联系人不足
warning-rule-single-colleague = 我方单点对接
warning-rule-coach-silent = 教练久未联系
warning-rule-stance-unproven = 态度缺少证据
warning-rule-seat-vacant = 角色人选不明
warning-rule-target-missed = 目标态度未达到
warning-rule-review-old = 联合例会过期
warning-rule-promise-overdue = 我方承诺逾期

## zoom: domain::map::Zoom
zoom-far = 远
zoom-middle = 中
zoom-near = 近

## counted: domain::row::NounKind
counted-colleague = { $count } 名我方人员
counted-account = { $count } 个客户
counted-department = { $count } 个部门
counted-seat = { $count } 个决策角色
counted-person = { $count } 名人员
counted-holder = { $count } 条现任记录
counted-tenure = { $count } 条任职
counted-interaction = { $count } 条互动
counted-visit = { $count } 个拜访计划
counted-stance = { $count } 条态度
counted-target = { $count } 条目标态度
counted-counterpart = { $count } 条对口关系
counted-tie = { $count } 条人际关系
counted-org-fact = { $count } 条组织级往来
counted-promise = { $count } 条承诺
counted-judgement = { $count } 次自评
counted-snooze = { $count } 条暂停的提醒

## did_add: domain::row::NounKind
did-add-colleague = 新增我方人员{ $name }
did-add-account = 新增客户{ $name }
did-add-department = 新增部门{ $name }
did-add-seat = 新增{ $name }的决策角色
did-add-person = 新增人员{ $name }
did-add-holder = 登记{ $name }担任的角色
did-add-tenure = 新增{ $name }的任职
did-add-interaction = 新增与{ $name }的互动
did-add-visit = 计划拜访{ $name }
did-add-stance = 记录{ $name }的态度
did-add-target = 设定{ $name }的目标态度
did-add-counterpart = 新增{ $name }的对口人
did-add-tie = 新增{ $name }的人际关系
did-add-org-fact = 新增与{ $name }的组织级往来
did-add-promise = 新增承诺“{ $name }”
did-add-judgement = 记录对{ $name }的自评
did-add-snooze = 暂停“{ $name }”的提醒

## did_delete: domain::row::NounKind
did-delete-colleague = 删除我方人员{ $name }
did-delete-account = 删除客户{ $name }
did-delete-department = 删除部门{ $name }
did-delete-seat = 删除{ $name }的决策角色
did-delete-person = 删除人员{ $name }
did-delete-holder = 删除{ $name }担任的角色
did-delete-tenure = 删除{ $name }的任职
did-delete-interaction = 删除与{ $name }的互动
did-delete-visit = 取消对{ $name }的拜访计划
did-delete-stance = 删除{ $name }的态度
did-delete-target = 删除{ $name }的目标态度
did-delete-counterpart = 删除{ $name }的对口人
did-delete-tie = 删除{ $name }的人际关系
did-delete-org-fact = 删除与{ $name }的组织级往来
did-delete-promise = 删除承诺“{ $name }”
did-delete-judgement = 删除对{ $name }的自评
did-delete-snooze = 恢复“{ $name }”的提醒

## did_edit: domain::row::NounKind
did-edit-colleague = 修改我方人员{ $name }
did-edit-account = 修改客户{ $name }
did-edit-department = 修改部门{ $name }
did-edit-seat = 修改{ $name }的决策角色
did-edit-person = 修改人员{ $name }
did-edit-holder = 修改{ $name }担任的角色
did-edit-tenure = 修改{ $name }的任职
did-edit-interaction = 修改与{ $name }的互动
did-edit-visit = 修改对{ $name }的拜访计划
did-edit-stance = 修改{ $name }的态度
did-edit-target = 修改{ $name }的目标态度
did-edit-counterpart = 修改{ $name }的对口人
did-edit-tie = 修改{ $name }的人际关系
did-edit-org-fact = 修改与{ $name }的组织级往来
did-edit-promise = 修改承诺“{ $name }”
did-edit-judgement = 修改对{ $name }的自评
did-edit-snooze = 推迟“{ $name }”的提醒

### 术语表中的词
## Scope

## Two that are one
one-combined = 已将“{ $goes }”并入“{ $stays }”，与它有关的记录都已一并转过来。
one-would-combine = 将把“{ $goes }”并入“{ $stays }”。
one-renamed = 名称：{ $kept }，别名 { $other }
one-kept = { $aspect }：保留 { $kept }，不用 { $other }
one-both = { $aspect }：{ $one } 和 { $other } 都保留
one-other-title = { $this } 和谁是同一个…
one-other-hint = { $noun }名称、拼音或首字母
one-merge-title = 合并两条记录
one-stays = 保留
one-goes = 并入保留的一方
one-agrees = 两边没有需要取舍的内容。
one-merge-hint = 双方的任职、历史、承诺和人际关系都会保留。按 { $undo } 可撤销。
one-apart = 已记住：“{ $stays }”和“{ $goes }”不是同一个，以后不再列出。
one-recognised-title = 名称相近的已有客户
one-recognised = { $organization } → { $account }（已有）
one-no-department = 该客户没有叫“{ $word }”的部门，现有：{ $there }
one-no-doubles = 没有发现疑似重复的人员、客户或部门。

### 表单

## Label

choice-none = –
choice-by-organization = 按名片上的单位
choice-this-account = 当前客户
choice-named-account = 下面指定的客户
choice-no-account = 不归入客户（名片上写明的除外）
field-needed = 必填
field-too-long = 太长
field-not-a-day = 不是日期；可写 12月4日、2026-12-04、周五、3天
field-not-a-time = 时间写作 14:30
field-not-a-number = { $least } 到 { $most } 的数字
field-not-picked = 请用 { $down } 和 { $next } 从列表中选择
field-nobody = 没有叫“{ $typed }”的人
field-nothing = 没有找到“{ $typed }”
field-unknown = 没有叫“{ $typed }”的{ $noun }
field-ends-before-start = 结束早于开始
form-add = 新增{ $noun }
form-edit = 修改{ $noun }：{ $about }
form-end = 结束{ $noun }：{ $about }
form-appoint = 确定人选：{ $about }
form-vacate = 标为空缺：{ $about }
form-leaving-said = 尚未保存。再按 { $cancel } 放弃，{ $save } 保存。
form-corrects-said = 在此修改视为更正，等于本来就是如此。人员变动请在关系图上按 { $key }。
pick-new-department = 新部门：{ $name }（{ $function }）
form-pick = 输入即可查找

### 按键

## Action
action-up = 上移
action-earlier-line = 上一条
action-down = 下移
action-first = 到开头
action-last = 到末尾
action-page-up = 上一页
action-page-down = 下一页
action-next-pane = 下一栏
action-previous-pane = 上一栏
action-open = 打开
action-back = 返回
action-quick-log = 记录互动
also-quick-log = add meeting call visit note record interaction diary 新增互动 记录 会议 拜访 电话 互动 写
action-find = 查找
action-find-next = 下一处
also-find = search look up filter lookup 查找 搜索 检索
action-palette = 命令
action-help = 帮助
also-help = keys manual ? 帮助 按键 说明
action-undo = 撤销
also-undo = revert back 撤销 撤回 还原
action-redo = 重做
action-new = 新增…
also-new = add create insert plus 新增 添加 新建 创建
action-edit = 修改
also-edit = rename change modify correct update 改名 重命名 修改 编辑 更正
action-end = 结束
also-end = leave left quit resign gone 离职 离开 调走 结束
action-delete = 删除
also-delete = remove erase drop 删除 移除 去掉
action-set-stance = 态度
also-set-stance = support attitude opinion 态度 支持 立场
action-appoint = 确定人选
also-appoint = seat role decision holder appoint 决策 任命 人选 角色 岗位
action-vacate = 标为空缺
also-vacate = vacate vacant empty nobody 空缺 空岗 无人
action-close = 了结承诺
also-close = done complete finish tick kept 完成 办完 关闭
action-details = 详情
action-merge = 与另一个合并
action-forget = 彻底删除此人
also-forget = forget erase gdpr purge permanently 彻底删除 遗忘 清除
action-mention = 姓名保留／替换
action-doubles = 疑似重复
action-not-same = 不是同一个
action-choose = 改用另一方
action-turn = 左右对调
action-who = 相关人员
action-import = 导入
also-merge = merge combine unite join same duplicate double 合并 并入 重复 同一个
also-doubles = merge combine duplicates dedupe twice same 合并 重复 查重 去重
also-import = load csv excel xlsx vcard outlook contacts file 导入 通讯录 表格
action-sheet = 换工作表
action-headings-lower = 列名下移
action-headings-higher = 列名上移
action-rows-are = 每行的内容
action-returning = 是否导入已彻底删除的人员
action-as-new = 改为新客户
action-days-order = 日期的日、月顺序
action-into-account = 归入客户
action-meaning = 更换含义
action-meaning-back = 更换含义（往回）
action-proposals = 按职务推定层级
action-strangers = 是否导入陌生人
action-sort = 排序
also-sort = order 排序
action-filter = 筛选
also-filter = narrow 筛选 过滤
action-demo = 演示客户簿
action-restore = 恢复备份
action-encrypt = 加密客户簿
action-lock = 锁定客户簿
action-empty-book = 空白客户簿
action-accept = 确定
action-cancel = 取消
action-take = 选定
action-private = 私密
action-edit-note = 用编辑器写备注
action-save = 保存
action-next-field = 下一项
action-previous-field = 上一项
action-suspend = 挂起
action-present = 展示模式：隐藏或恢复
action-redraw = 重绘
action-quit = 退出
also-quit = exit close 退出 关闭
also-present = presentation present mode boss customer hide privacy 展示 演示 隐藏 遮挡 防窥
action-add = 新增{ $noun }
also-new-person = add 添加 contact customer lead card 联系人 人员 新联系人 名片
also-new-account = add 添加 customer company organization client 客户 公司 单位 企业
also-new-promise = add 添加 follow-up followup task todo commitment reminder 跟进 待办 承诺 任务
also-new-department = add 添加 unit team 部门 科室

### 配置文件
config-at-line = { $file } 第 { $line } 行：{ $why }
config-not-text = 不是 UTF-8 文本
config-syntax = 不是有效的 TOML：{ $detail }
config-unknown-key = 没有“{ $key }”这一项；可用的有 { $known }
config-wrong-value = { $key }：可用的值是 { $allowed }
config-allowed-key-press = 写在引号里的按键，如 "Ctrl-R"，或写在方括号里的几个按键
config-allowed-table = 一个表，如 [keys.book]
config-keys = { $key }：{ $why }
config-unknown-scope = 没有“{ $typed }”这个位置；可用的有 { $known }
config-unknown-action = { $scope } 中没有“{ $typed }”这个操作；可用的有 { $known }
config-action-elsewhere = { $scope } 中没有“{ $typed }”这个操作，它在 { $elsewhere } 中；这里可用的有 { $known }
config-no-key = “{ $typed }”不是按键；写法与帮助里相同：直接写字符，或 Enter、Esc、Tab、Shift-Tab、Space、Backspace、Del、Up、Down、Left、Right、Home、End、PgUp、PgDn、F1 到 F24，前面可加 Ctrl- 或 Alt-，如 Ctrl-R、Alt-b
config-same-key = 终端分不清 { $typed } 和 { $key }；请写 { $key }
config-edits = 在输入框里 { $pressed } 用来编辑文字；可用的是不用于编辑的 Ctrl-、Alt- 组合，以及 F1 到 F24
config-taken = { $pressed } 已经是 { $by }的按键；请给其中一个换个按键
config-no-way = { $action }在 { $scope }中就没有按键了，至少要留一个
config-hides = 这样会盖住 { $action }在 { $scope }中的最后一个按键；请换一个，或者给 { $action }再加一个
config-unreadable = { $file } 无法读取：{ $why }
config-absent-said = { $file } 不存在，全部采用默认设置
config-fine-said = { $file }：没有问题
config-nowhere = 没有设置用户主目录；请用 --config 文件 或 GUANXI_CONFIG 指明配置文件

### 列举与日期

comma = 、
weekday-said = { $number ->
    [1] 周一
    [2] 周二
    [3] 周三
    [4] 周四
    [5] 周五
    [6] 周六
   *[other] 周日
}
month = { $number }月
date-said = { $month }{ $day }日
date-year = { $year }年{ $month }{ $day }日
full-date-said = { $year }年{ $month }月{ $day }日
date-weekday = { $date } { $weekday }
ago-today = 今天
ago-days = { $n }天
ago-months = { $n }个月
ago-years = { $n }年
due-today = 今天
due-in = { $days }后
due-late = 逾期{ $days }
due-passed = { $day }，已逾期
day-unknown = “{ $typed }”不是日期；是不是{ $near }
day-near = { $words }（{ $day }）
day-weekday = { $date }是{ $is }，不是{ $said }
day-no-feast = 日历里查不到{ $year }年的{ $feast }；请写日期
day-over = { $on } 已经过去

### 关系深度

stance-unknown = 待确认
part-floor = 负分不计
part-executive-meetings = 高层会晤
part-agreement = 协议
part-joint-plans = 联合规划
part-joint-review = 联合例会
part-our-people = 我方覆盖人数
because-held = { $name }，{ $stance }
named-title = { $name }，{ $title }
set-beside = { $what }（{ $beside }）
because-opposed = { $name }不认可我方
because-floor = 补回 { $points }
because-nobody = 无联系人
because-covered-by-one = 仅{ $name }
because-covered-by-two = { $name }与{ $second }
because-met = { $count ->
    [0] 一年内没有
   *[other] 一年内{ $count }次
}
because-no-agreement = 无有效协议
because-agreed = { $scope }
because-planned = { $count ->
    [0] 无有效项
   *[other] { $count }项有效
}
because-never-reviewed = 从未
because-reviewed = 上次 { $on }
because-known = 我方{ $count }人
do-meet = 拜访{ $name }
do-win-over = 争取{ $name }转为中立
do-signal-neutral = 请{ $name }介绍进展，争取转为中立
do-signal-support = 请{ $name }介绍进展，争取支持
do-signal-strong-support = 请{ $name }介绍进展，争取强烈支持
do-signal-coach = 请{ $name }介绍进展，争取成为教练
do-fill = 摸清“{ $role }”是谁并首访
do-first = 在{ $department }建立首位联系人
do-review = 召开联合例会
do-second-colleague = 带一位同事同访{ $name }
why-lifted = 不再受限：{ $reason }
why-capped = 开始受限：{ $reason }
why-moved = { $what }：{ $cause }
cause-added = 开始计入
cause-removed = 不再计入
cause-filled = 现由{ $name }担任
cause-vacated = { $name }离任
cause-replaced = { $to }接替{ $from }
cause-opened = 有了联系人{ $name }
cause-backed = { $name }成为第二联系人
cause-placed = { $name }任职有变
cause-emptied = 已没有联系人
cause-carried = 主要靠{ $name }
cause-stance = { $name }转为{ $stance }
cause-fell = { $name }降为{ $stance }
cause-turned = { $name }不再认可我方
cause-met = 与{ $name }有接触
cause-signals = { $name }的行为证据
cause-signals-old = { $name }的行为证据已过时
cause-faded = { $name }正在转冷
cause-count = { $from } → { $to }
cause-agreement = 协议有变化
cause-reviewed = 召开了联合例会
cause-review-lapsed = 上次例会已过太久
cause-share = 其他部分的权重有调整
cause-share-seats = 角色之间的权重有调整
cause-share-departments = 部门之间的权重有调整

## The course of a depth
event-ended = 到期：{ $what }
event-visited = 高层拜访
event-took = { $name }担任{ $seat }
event-took-over = { $name }接替{ $from }：{ $seat }
event-vacated = { $name }不再担任{ $seat }
event-came = { $name }到任
left-on-said = { $day }离开
event-left = { $name }离开
event-moved = { $name }调往{ $to }
event-stance = { $name }：{ $from } → { $to }
event-first-contact = 首次接触{ $name }
event-agreement = { $what }（{ $scope }）
trend-day-said = { $day }：{ $depth }
trend-past-said = 最近 { $weeks } 周的关系深度
trend-in = { $days } 天后 { $depth }
trend-ahead-said = 不再联系的话：{ $depths }
changes-heading-said = { $name }  { $before } → { $after } · { $from } 至 { $to }
changes-none = 没有变化
changes-last-contact = 最近联系 { $day }
cause-share-floor = 反对者的分量有变
trend-changed = 自 { $from } 以来的变化：{ $before } → { $after }，{ $points } 分
trend-unchanged = 自 { $from } 以来没有变化
trend-events = 期间关键事件
book-as-of = 截至 { $day }，不是今天

### 记录行

line-unknown-word = “{ $typed }”不是日期、时间或方式；备注以冒号开头
line-detached = “{ $typed }”要紧跟在名字后面，中间不留空格：@名字{ $typed }
line-unclosed-quote = 引号没有闭合
line-unfinished = “{ $typed }”后面缺内容
line-bad-name = “{ $typed }”不是名字
line-future = { $on } 还没到
line-no-such-day = 没有“{ $typed }”这一天
line-no-signal = “{ $letter }”不是行为证据；可用字母 a i w p e，或写：参加活动、信息传递、支持工作、支持项目、个人情感
line-no-stance = “{ $typed }”：态度写 −1 到 3，或写：不认可、中立、支持、强烈支持、教练
line-no-level = “{ $typed }”：层级写 H、M 或 W
line-twice = { $part }写了两次
line-unknown-account = 没有客户“{ $typed }”；加引号写成 #"名称" 就是新客户
line-unknown-account-near = 没有客户“{ $typed }”；最接近的是{ $near }
line-no-account = 哪个客户？用 #名称 指明
line-no-common-account = 这些人没有共同的客户；用 #名称 指明
line-no-people = 和谁？用 @名字 指明
line-new-guest = 外单位人员须已在客户簿中、属于别的客户；这个名字是新的
line-not-me = 只能写 &-me 表示本人不在
line-empty-promise = 承诺要写明内容
line-long-promise = 承诺太长
line-no-due = “{ $typed }”不是日期，没有存为承诺。可写：{ $near }。
line-due-take-said = “{ $typed }”不是日期，没有存为承诺。{ $down }、{ $up } 选择日期，{ $take } 写入。
line-over = “{ $typed }”是 { $on }，已经过去。
line-keep-said = 再按一次 { $key } 就照原样保存；\> 与 \< 只表示符号本身。
line-keep-shell-said = 只想留作文字，请写 \> 或 \<。
line-over-shell = 如果确实是这一天，请写明日期：{ $on }。
line-no-promise = 没有存为承诺：> 或 < 后面没有日期。可写：> 周五 发送验收单
line-named-again = 重复提到，只计一次
line-note-begins = 人名后面的文字当作备注
line-later-today = 该时间还没到
line-comes-along = 随这次互动录入的人员一并转到新客户
part-when = 日期或时间
part-kind = 方式
part-person = 人员
part-signals = 行为证据
part-stance = 态度
part-department = 部门
part-level = 层级
part-guest = 外单位人员
part-colleague = 我方人员
part-account = 客户
part-note = 备注
part-promise = 承诺
part-due = 到期日
part-little = 连接词
part-unknown = 未知
line-guest = 外单位人员
line-new = 新
line-open = 哪一位？
line-candidate-left = { $name } · 目前不属于任何客户
line-candidate-said = { $name } · { $beside }
line-new-person = { $name } · 新人员
line-new-colleague = { $name } · 新同事
line-new-department = { $name } · 新部门
line-there = 记到 { $name }
line-guest-here = 就记在这里，{ $name } 作为外单位人员参加
line-offer-new-person = 新人员
line-offer-new-colleague = 新同事
line-offer-new-department = 新部门
line-offer-all = 全部
line-blank-said = { $name }是新人员：{ $wanted }{ $take } 补填。
line-blank-department = 哪个部门？
line-blank-level = 什么层级？
line-blank-both = 哪个部门？什么层级？
line-heard-said = 共 { $lines } 行{ $count ->
    [0] {""}
   *[other] ，认出 { $count } 人：{ $names }
}
line-heard-strangers = { $heard }；不在该客户中：{ $strangers }
line-heard-take-said = { $heard }。他们参加了吗？{ $down }、{ $up } 选择，{ $take } 写入。
line-fill-department = { $name }在哪个部门？{ $down }、{ $up } 选择，{ $take } 确定，{ $cancel } 先不填。
line-fill-level = { $name }是什么层级？{ $down }、{ $up } 选择，{ $take } 确定，{ $cancel } 先不填。
line-ambiguous-said = { $mention } 对得上这几个，请加 /部门、写全名，或在界面里选：
line-ambiguous-where = { $elsewhere }。请改写成其中一种：
line-to-write-said = { $write }   { $means }
line-ambiguous-or-new = { $mention } 对得上这几个，请加 /部门或写全名；确实是新的，请写成 { $quoted }：
line-choose-said = { $mention } 是哪一个？{ $down }、{ $up } 选择，{ $take } 确定。
line-choose-where = { $elsewhere }。这次互动记到哪里？{ $down }、{ $up } 选择，{ $take } 确定。
line-elsewhere-said = { $name } 属于 { $there }，不在 { $here }
line-nowhere = { $name } 目前不属于任何客户，也不在 { $here }
line-empty = 时间 方式 @人员+行为 &我方 #客户：备注 > 日期 我方承诺 < 日期 对方承诺
line-words-kinds = 接触方式的说法，不写就是会议；在配置文件的 [kinds] 里可以加自己的说法：
line-words-signals = 行为证据，可写字母，也可写词：
line-words-stances = 态度，可写数字，也可写词：
line-words-said = { $called }：{ $words }
line-example = 昨天 拜访 @张伟+i @李娜/财务：同意付款 > 下周五 发送验收单
line-recall-said = { $up } 找回上次保存的那一行。

### 回应

# What was done, as a clause: after “Undone:”, in lists, and at the start of a sentence.
did-end-holder = 结束{ $name }担任的角色
did-end-tenure = 结束{ $name }的任职
did-end-counterpart = 结束{ $name }的对口人
did-end-tie = 结束{ $name }的人际关系
did-end-org-fact = 结束与{ $name }的组织级往来
did-end-promise = 结束承诺“{ $name }”
did-log = 记录与{ $name }的互动
did-appoint = 为{ $name }的决策角色确定人选
did-vacate = 把{ $name }的决策角色标为空缺
did-close = 了结承诺“{ $name }”
did-furnish = 为{ $name }套用模板
did-plan-visit = 计划拜访{ $name }
did-plan = 为{ $name }制定行动计划
did-move = 调整{ $name }的任职
did-leave = 登记{ $name }离开客户
did-merge = 合并{ $name }的重复记录
did-import-people = 导入人员
did-import-accounts = 导入客户
did-import-interactions = 导入互动
did-adopt = 导入一本客户簿
did-forget = 彻底删除一名人员
unnamed-person = 某人
unnamed-account = 某客户

done-said = 已{ $clause } · { $undo } 撤销
done-shift = 已保存 · { $shift } · { $undo } 撤销
undone = 已撤销：{ $clause } · { $redo } 重做
redone = 已重做：{ $clause } · { $undo } 撤销
shift-said = { $before } → { $after }：{ $why }
shift-slight = 深度 { $after }（{ $points }）：{ $why }
shift-closed = { $why }；{ $closed }
shift-still = 深度 { $after }，未变
shift-new = 新客户，深度 { $after }
notice-draft-kept = 草稿已保留：按 { $log } 继续。
notice-nothing-selected = 此处无法执行该操作；按 { $help } 查看可用的键。
notice-too-much-pasted = 粘贴的内容太多；文件可以导入。
notice-nobody-asleep = 没有暂停提醒的事项。
notice-hidden = 展示模式下不可用。按 { $key } 恢复显示。
notice-asleep = 已暂停提醒至 { $on }：{ $what } · { $undo } 撤销
notice-awake = 已恢复提醒：{ $what } · { $undo } 撤销
notice-rescheduled = 已改期（{ $on }）：{ $what } · { $undo } 撤销
refused-nothing-to-undo = 没有可撤销的操作。
refused-erased = 最近一次操作涉及已彻底删除的人员，不能再撤销。再按一次 { $key } 可撤销此前的操作。
refused-expired = 没有可以撤销的操作：更早的操作已按配置中 [journal] 的设置清空。
refused-backed-up = 最近一次导入的文件过大，不能撤销。导入前已自动备份，运行 guanxi restore 即可恢复到导入之前。
forget-somebody = 某人
forget-goes = 将彻底删除 { $name }。
forget-title = 彻底删除 { $name }
forget-replaced = 替换
forget-kept = 保留
forget-mentions = 另有 { $count } 处备注提到此人：
forget-steps = 操作日志中有 { $count } 项操作涉及此人，此后不能再撤销。
forget-backups = { $count ->
    [0] 没有备份。
   *[other] 将重写 { $count } 份备份，去除此人；打不开的备份会被删除。
}
forget-no-way-back = 此操作不能撤销，事先也不做备份，否则备份中仍会留有此人。
forget-out-of-reach = 已导出的文件、已生成的文档、存放在别处的副本，以及未连接介质上的备份，无法触及。
forget-say-again = 请再写一遍姓名：--name-again "{ $name }"。未作任何更改。
forget-type-name = 输入姓名“{ $name }”，彻底删除此人：
forget-other-name = 与“{ $name }”不符。未作任何更改。
forget-keep-this = “{ $text }” – 改为“某人”(r)，还是保留(k)？
forget-nothing-changed = 未作任何更改。
forget-not-alone = 客户簿正在另一个窗口或程序中打开，请先在那里关闭。
forget-not-alone-by = 客户簿正在另一个窗口或程序（进程 { $pid }）中打开，请先在那里关闭。
forgetting-now = 正在彻底删除……
forgetting-over = 已彻底删除
forgetting-not = 未删除
forgetting-backup = 第 { $number } 个备份，共 { $count } 个
forgetting-go-on = 回车：回到客户簿
forget-goes-on = 文件未能重写，其中可能仍有残留；下次打开客户簿时会接着完成。
forget-later = 有一名人员已彻底删除，但备份中还有：没有主文件夹，无从得知备份在哪里。有了主文件夹后会接着完成。
forget-done = { $count ->
    [0] 已彻底删除。
   *[other] 已彻底删除，{ $count } 份备份也已清除。
}
forget-removed = 无法打开，已删除：{ $path }
forget-left = 无法重写也无法删除，其中仍有此人：{ $path }
forget-no-folder = 备份文件夹 { $path } 不在。日后若恢复其中的备份，会再次删除此人。
held-title = 所存的关于 { $name } 的信息
held-subtitle = 截至 { $day }
held-other = 另一人
held-fact = { $label }：{ $says }
held-due = 截止 { $day }
held-mentions = 其他备注中提到
held-elsewhere = 其他位置
held-steps = { $count ->
    [0] 操作日志中没有涉及此人的操作。
   *[other] 操作日志中有 { $count } 项操作涉及此人。
}
held-backups = 备份中存有备份当时客户簿里的内容。
held-exports = 已导出的文件、已生成的文档和客户簿的其他副本未列在此。
refused-nothing-to-redo = 没有可重做的操作。
delete-colleague = 删除我方人员{ $name }？（按 { $undo } 可撤销）
delete-account = 删除客户{ $name }？（按 { $undo } 可撤销）
delete-department = 删除部门{ $name }？（按 { $undo } 可撤销）
delete-seat = 删除决策角色“{ $name }”？（按 { $undo } 可撤销）
delete-person = 删除{ $name }？（按 { $undo } 可撤销）
delete-holder = 删除{ $name }担任的这个角色？（按 { $undo } 可撤销）
delete-tenure = 删除{ $name }的任职“{ $post }”？（按 { $undo } 可撤销）
delete-tenure-bare = 删除{ $name }的这条任职？（按 { $undo } 可撤销）
delete-stance = 删除{ $name }的这条态度？（按 { $undo } 可撤销）
delete-target = 删除{ $name }的目标态度？（按 { $undo } 可撤销）
delete-counterpart = 删除{ $name }的对口人？（按 { $undo } 可撤销）
delete-tie = 删除{ $name }的这条人际关系？（按 { $undo } 可撤销）
delete-org-fact = 删除组织级往来“{ $name }”？（按 { $undo } 可撤销）
delete-visit = 取消对{ $name }的拜访计划？（按 { $undo } 可撤销）
delete-promise = 删除承诺“{ $name }”？（按 { $undo } 可撤销）
delete-snooze = 恢复“{ $name }”的提醒？（按 { $undo } 可撤销）
delete-this = 删除选中的{ $noun }？（按 { $undo } 可撤销）
refused-undo-not-own = 本窗口没有可撤销的操作。客户簿中最近的操作（{ $when }）：{ $did }。再按 { $key } 撤销它。
refused-redo-not-own = 本窗口没有可重做的操作。别处撤销的操作（{ $when }）：{ $did }。再按 { $key } 重做它。
refused-stale = 未执行：之后又有改动，继续会丢失新内容。
refused-busy = 另一个程序正在写入客户簿，请重试。
refused-busy-by = 另一个程序（进程 { $pid }）正在写入客户簿，请重试。
refused-busy-here = 本程序还在写入客户簿，请稍后再试。
refused-stopped = 已停止，什么也没有导入。
name-empty = 名称至少要有一个看得见的字符。
name-too-long = 名称最多 { $most } 个字符。
refused-gone = 未执行：它已不在客户簿中。
refused-newer = { $path } 是由更新版本的 guanxi 写的（结构版本 { $found }，本程序最多认识 { $known }）。请用新版本打开，或用 --book 文件 指定另一本。
refused-not-a-book = { $path } 不是 guanxi 客户簿。请用 --book 文件 指定另一本；人员文件请用 guanxi import 导入。
refused-copy-differs = { $path } 与客户簿不一致，已删除。请再试一次；若仍如此，请检查磁盘。
refused-no-backups = 系统没有主目录，备份无处存放。请在配置的 [backup] 下用 folder 指定一个文件夹。
refused-backup-folder = 没有备份：配置中的文件夹 { $path } 不存在。请接上磁盘，或修改 [backup] 下的 folder。
refused-bad-link = { $path } 是指向 { $to } 的链接，而那里什么也没有。是不是磁盘没有接上？否则请用 --book 文件 直接指定文件。
refused-read-only = 客户簿只能读：它的文件或文件夹无法写入。请复制到您自己的文件夹，再用 --book 文件 指定副本。
refused-not-empty = 客户簿不是空的，没有覆盖任何内容。
refused-file = { $path }：{ $why }。
refused-full = 磁盘已满，无法保存。请腾出空间后再试。
refused-damaged = 客户簿已损坏，不再写入任何内容。尚完好的部分仍可查看；用 guanxi salvage 文件 新文件 可把完好的内容存入一本新客户簿，用 guanxi restore 可查看备份。请保留原文件。
refused-not-a-file = { $path } 不是文件，而是设备或管道。请用 --book 文件 指定另一本。
refused-sealed = { $path } 已加密，而这里无法询问密码。请用 GUANXI_PASSPHRASE_FILE 指定存有密码的文件，或用 --passphrase-command 指定能输出密码的命令。
refused-wrong-passphrase = 这既不是 { $path } 的密码，也不是它的恢复密钥。没有改动任何内容。
refused-weak-passphrase = 密码太短：至少八个字母，或四个汉字。
refused-cannot-seal = 这个 guanxi 编译时没有加密功能，或者客户簿是由更新的版本加密的。请使用带 sealed 功能的 guanxi。
refused-unconfirmed = 磁盘没有确认最近一次改动已写入，这次改动可能丢失，因此不再写入任何内容。请退出程序，检查磁盘，下次启动后核对这次改动是否还在。
refused-foreign-log = { $path } 旁边以 -wal 结尾的文件属于这本客户簿的另一个状态，两者合用会损坏客户簿。没有改动任何文件。如果是您把备份放到了这里，请把 -wal 和 -shm 文件移走，备份即可原样打开；也可用 guanxi salvage 文件 新文件 存入一本新客户簿。
refused-unopened = 无法打开客户簿：{ $detail }。请检查文件和文件夹的权限。
refused-database = 未执行：客户簿的数据库报告：{ $detail }。
refused-strange = 客户簿中有本程序不认识的内容：{ $detail }。可能是更新版本的 guanxi 写的：请用新版本打开。
refused-broken = 程序中读取客户簿的部分已停止。已保存的内容不会丢失：请退出后重新启动。
no-home = 没有设置用户主目录。请用 --book 文件 或 GUANXI_BOOK 指定客户簿。
io-missing = 没有这个文件或文件夹
io-forbidden = 您没有读写权限，它可能属于其他用户
io-full = 磁盘已满
io-folder = 这是一个文件夹
io-not-a-folder = 路径中有一段是文件，不是文件夹
io-read-only = 磁盘是只读的
io-bad-name = 文件名过长，或含有磁盘不支持的字符
io-too-large = 文件超过了这个磁盘允许的大小
io-far = 磁盘没有响应，可能是网络磁盘
io-other = 系统报告：{ $said }
shell-demo-kept = { $path } 中有您的操作，保留原样；--anew 会重新生成。
shell-demo-there = { $path } 已经存在；演示客户簿不会覆盖它。请换一个文件名。
shell-no-id = 客户簿中没有编号“{ $id }”。
shell-not-same-kinds = --not-same 要写两个人员、两个客户或两个部门。
shell-diff-order = --diff 要与更早的一天比较：{ $from } 不在 { $to } 之前。
shell-at-person = --at 只用于人员；“{ $name }”是客户。
shell-json-whole = JSON 总是导出整本客户簿；--account 要与 --format ics 一起用。
shell-same-two = “{ $stays }”和“{ $goes }”是同一个：{ $name }。
shell-keep-wrong = --keep 要写 字段=stays 或 字段=goes，备注和任职还可写 字段=both，不能写“{ $typed }”。字段有：{ $fields }。
shell-keep-same = --keep { $field }：两者在这一项上没有不同。
shell-since-today = --since 要写今天之前的一天。
shell-since-map = --since 要写关系图日期之前的一天。
shell-map-wrong = --map 要写 列=字段，不能写“{ $typed }”。字段有：{ $fields }。
refused-failed = 未执行：{ $chain }
rule-overtaken = 未保存，别处已改动：{ $what }。再按 { $key } 以此处为准。
overtaken-field = { $field }现为“{ $theirs }”，此处为“{ $ours }”
rule-gone = 未执行：该{ $noun }已不在客户簿中。
import-no-name = 没有姓名
import-card-of-cards = 这是联系人分组，不是一个人
import-sum = “{ $text }”是合计行，不是姓名
goes-with-said = 一并删除：{ $list }。
stays-without = 另有 { $count } 条互动予以保留，其中不再提及。
import-no-account-name = 没有写客户名称

### 草稿与编辑器

draft-mark = 草稿
present-mark = 展示中（{ $key }）
present-hidden = 展示模式下不显示
notice-draft-waits = 有一份草稿：按 { $log } 继续。
notice-draft-not-kept = 草稿未能保留。{ $why }
draft-in-file = { $why }您正在写的内容保存在 { $file }，下次启动时会自动取回。
notice-form-waits = 尚未保存：“{ $form }”。再次打开即可继续填写。
ground-synced = { $service } 会把这个文件夹同步到其他电脑，两台同时写入会损坏客户簿：请移到别处（--book 文件），备份可以放在这里。
ground-network = 客户簿放在另一台机器的磁盘上（{ $kind }）：请一次只在一台电脑上使用，或移到本机磁盘（--book 文件）。
notice-computing-stopped = 部分内容未能计算。{ $why }
notice-note-same = 编辑器里没有改动，备注不变。
notice-no-editor = 找不到编辑器：请在环境变量 VISUAL 或 EDITOR 中指定。
notice-editor-failed = { $editor } 没有正常结束（{ $reason }），备注不变。

### 查找

find-title = 查找
find-hint = 姓名、拼音、首字母，或记录里的一个词
find-palette-hint = 要做的事、姓名，或记录里的一个词
find-help-hint = 输入要做的事，或想了解的词
find-recent = 最近打开或联系过
find-command = 命令
find-nothing = 没有匹配。
find-in-vain-said = 没有找到“{ $typed }”：姓名、职务、邮箱、电话、标签、互动记录和承诺都查过了。
find-alike-said = 没有找到“{ $typed }”。您要找的是不是：
find-empty-book = 客户簿还是空的。{ $log } 记录第一次互动，{ $new } 新增客户，在客户簿中按 { $import } 导入人员。

### 画面

screen-book = 客户簿
screen-loading = 读取中…
screen-depth = 关系深度
screen-stage = 阶段
stage-short-point = 点
stage-short-points = 多点
screen-last-contact = 最近联系
screen-next-promise = 承诺
screen-no-accounts = 还没有客户。按 { $new } 新增，按 { $import } 从文件导入人员。
screen-no-match = 没有名称包含它的客户。
screen-too-small = guanxi 需要 { $width }×{ $height }
screen-unit-of = { $parent }的{ $kind }
screen-accounts = { $count } 个客户
screen-sorted-by = 按{ $order }排序
screen-filtered-by = “{ $text }”
screen-promises-due = { $count } 项承诺到期
screen-cooling = { $count } 人转冷
map-everybody = 全部人员
map-people = { $count } 人
map-people-shown = { $of } 人中显示 { $shown } 人
map-no-department = 未知部门
seat-not-known = 待识别
seat-vacant = 空缺
seat-vacant-since = { $day }起空缺
map-decided-at = 由{ $account }决策
map-decided-above = 由上级决策
map-not-applicable = 不适用
history-we = 我方
history-they = 对方
depth-holds-back = 主要失分项
depth-would-move = 下一步最佳行动
depth-reasons = 六大基础
depth-doubtful = 数据尚不足
depth-confidence = 证据度 { $percent }%
depth-weeks = { $count } 周
depth-limit = 上限 { $limit }：{ $reason }
person-strength = 关系强度
person-warmth = 热度
person-evidence = 证据
person-stance = 态度
promise-someday = 待定
period-open = 至今
log-title-amend = 修改互动
log-title = 记录互动
new-title = 新增…
close-title = 这项承诺…
filter-title = 筛选
import-title = 导入人员
import-file-hint = .vcf、.csv、.xlsx、.ics 或客户簿 .json；多个文件用空格隔开
preview-title = 导入预览
preview-duplicates = 客户簿中已有，将合并
preview-tier = { $tier } 级
preview-unread = 不读取：{ $columns }
preview-not-read = 不读取
preview-taking-in = 正在导入 { $count } 条……{ $percent }% · { $stop } 停止
preview-unread-times = { $name }（{ $count }）
preview-unread-to-dos = 待办
preview-unread-busy-times = 忙闲时间
preview-unread-journals = 日记
preview-unread-answered = 已有后续互动的下次跟进
preview-sheet = 工作表 { $sheet }
preview-headings = 列名在第 { $line } 行
preview-groups = 分组行：{ $names }
preview-other-sheet = { $sheet }（{ $count } 行）
preview-other-sheets = 其他工作表未读取：{ $sheets }
preview-proposed = { $what }（按职务推定）
preview-unit-of = 隶属 { $parent }
profile-fxiaoke = 纷享销客
profile-xiaoshouyi = 销售易
profile-wecom = 企业微信
profile-dingtalk = 钉钉
profile-feishu = 飞书
profile-wps = WPS 通讯录
preview-day = { $sample } 读作 { $day }（{ $why }）
preview-day-said = 按您的指定
preview-day-other = 依据 { $other }
preview-day-usual = 按本机习惯，{ $key } 可改
preview-placed = { $count } 人 → { $account }（{ $why }）
preview-by-said = 按您的指定
preview-as-new = { $key } 逐个改为新客户
preview-forgotten = { $name }：已于{ $on }彻底删除
preview-forgotten-once = { $name }：此前已彻底删除
preview-stay-out = 已彻底删除的人员，不导入
preview-come-back = 已彻底删除的人员，将重新导入
preview-bring-back = { $key } 重新导入
preview-leave-out = { $key } 不导入
preview-apart = { $name }：按您的指定作为新客户
preview-by-line = 依据第 { $line } 行
preview-by-sheet = 依据工作表名
preview-by-file = 依据文件名
preview-unplaced = { $count } 人不归入任何客户
preview-whose = 文件没有写明这些人属于哪个客户。归入哪个客户？留空：不归入
preview-which-account = 所有人归入哪个客户？留空：不归入，行中写明的除外
preview-problems = 未导入
preview-read = 读取 { $count }
preview-added = 新增 { $count }
preview-merged = 合并 { $count }
preview-skipped = 跳过 { $count }
preview-new = 新增：{ $what }
preview-new-people = { $count } 人
preview-new-accounts = { $count } 家客户
preview-new-contacts = { $count } 次互动
preview-below = { $down } 下面还有 { $count } 行
notice-taken-in = 已导入 { $what }；{ $undo } 撤销，{ $find } 查找
notice-taken-in-nothing-new = 已导入，没有新增，{ $merged }；{ $undo } 撤销
preview-completed = 补全已有客户 { $count } 个
preview-interactions = 互动：新增 { $added }，已有 { $known }，跳过 { $skipped }
preview-at-line = { $file } 第 { $line } 行
preview-at-lines = { $file } 第 { $lines } 行{ $more ->
    [0] {""}
   *[other] 等，另有 { $more } 处
}
demo-mark = 演示
welcome-title = 谁重要，答应过什么，关系有多深。
welcome-text = 客户簿是空的。从哪里开始？
welcome-privacy = 所有内容只保存在本机的一个文件里，每天自动备份。
welcome-unprotected = 这个文件只靠您的系统登录保护：能读您文件的人就能读它。
welcome-protected = 这个文件已加密，只有您的密码才能打开。
offer-demo = 演示客户簿
offer-demo-text = 五十家虚构客户，三年的往来
offer-import = 自己的联系人
offer-import-text = 来自 .vcf、.csv、.xlsx 或 .ics 文件
offer-empty = 空白客户簿
offer-empty-text = 从第一个客户开始
offer-restore = 恢复备份
offer-restore-text = { $made } 的客户簿
offer-passphrase = 设置密码
offer-passphrase-text = 先加密客户簿，再往里记
passphrase-unlock = { $book } 已加密。
passphrase-locked = 客户簿已锁定。
passphrase-idle = { $minutes } 分钟没有按键，客户簿已锁定。
passphrase-choose = 为 { $book } 设置密码
passphrase-choose-text = 至少八个字母，或四个汉字。几个互不相干的词连在一起，既难猜又好记。每次打开客户簿都要输入。
passphrase-printed = { $book } 已加密。请抄下恢复密钥：
passphrase-printed-text = 忘记密码时，可用恢复密钥打开客户簿。它不会再次显示；密码和恢复密钥都丢了，谁也帮不上忙。请不要存在这台电脑上。
passphrase-field-here = 密码
passphrase-field-new = 新密码
passphrase-field-again = 再输入一次
passphrase-trying = 请稍候……
passphrase-differs = 两次输入不一致，请重新输入：
passphrase-keys-unlock = Enter 打开 · Ctrl-U 清空 · Esc 退出。也可输入恢复密钥。
passphrase-keys-choose = Enter 继续 · Ctrl-U 清空 · Esc 不设密码
passphrase-keys-printed = Enter 我已抄下
rule-mismatch = 未执行：{ $row }不能变成{ $contents }。
rule-endless = 未执行：{ $noun }没有结束日期。
rule-fixed = 未执行：{ $noun }不能移到别处。
rule-void-period = 未执行：结束日 { $to } 早于开始日 { $from }。
rule-out-of-range = 未执行：{ $what }为 { $value }，应在 { $min } 到 { $max } 之间。
rule-future = 未执行：{ $what }的日期 { $on } 还没到。
rule-already-done = 未执行：这次拜访已经记录过了。
rule-nobody = 未执行：没有客户方人员参与。
rule-twice = 未执行：{ $name }重复。
rule-department-elsewhere = 未执行：部门{ $name }属于另一个客户。
rule-interaction-elsewhere = 未执行：该互动属于另一个客户。
rule-tie-to-self = 未执行：人际关系的两端都是{ $name }。
rule-reporting-circle = 未执行：汇报关系成环：{ $names }。
rule-account-circle = 未执行：客户互为上级：{ $names }。
rule-seat-held = 未执行：这段时间由{ $name }担任此角色。
rule-last-department = 未执行：最后一个{ $function }部门须保留；可标为不适用。
rule-last-seat = 未执行：最后一个{ $role }角色须保留；可标为不适用。
rule-me-stays = 未执行：本人须保留在客户簿中。
rule-second-me = 未执行：客户簿的使用者已是{ $name }。
rule-closing-day = 未执行：{ $state }的承诺与了结日期不符。
rule-closed-before-made = 未执行：了结日 { $closed } 早于作出日 { $made }。
rule-undated = 未执行：{ $kind }需要开始日期。
rule-agreement-without-scope = 未执行：协议要写明范围。
rule-unknown-id = 未执行：标识 { $id } 被引用却没有内容。
rule-id-twice = 未执行：标识 { $id } 重复。
import-empty = 文件为空
import-unknown-format = 不是名片、表格、日历或客户簿
import-spreadsheet = 无法读取这个电子表格；请先另存为 CSV
import-no-events = 这个日历里没有日程
import-no-event = 这条日程无法读取
import-no-day = 没有写日期
import-bad-day = 日期无法读取：“{ $day }”
import-cancelled = “{ $title }”已取消
import-never = “{ $title }”没有实际发生的日期
import-crowd = “{ $title }”有 { $guests } 位与会者，不可能逐一见过，未导入
import-declined = “{ $title }”您没有接受
import-events-to-come = { $count } 条日程还没到时间：只导入已经发生的
import-events-alone = { $count } 条日程没有参加人
import-bad-rule = 重复规则无法读取：只取第一次
import-unknown-zone = 不认识时区“{ $zone }”：按本地时间处理
import-stayed-away = 未接受邀请，不算参加：{ $who }
import-locked = 工作簿设有密码：请去掉密码后另存，或把工作表另存为 CSV
import-scattered = 单元格散得太开，不像名单：请把名单复制到新工作表
import-web-page = 这是网页，只是用了表格的扩展名：请打开后另存为 .xlsx 或 CSV
import-no-sheet = 没有可见的工作表“{ $wanted }”；现有：{ $there }
import-no-header = 没有哪一行是列名
import-no-name-column = 没有姓名列
import-no-account-column = 没有客户名称列
import-no-date-column = 没有日期列
import-unknown-column = 没有“{ $column }”这一列
import-not-a-book = 不是 guanxi 客户簿
import-too-new = 由更新的版本写成（格式 { $found }，本程序支持到 { $known }）
import-syntax = 第 { $column } 列 JSON 有误：{ $detail }
import-malformed = 此处不是 { $encoding } 文本
import-unknown-charset = 未知编码“{ $name }”
import-too-many-cells = { $expected } 列下有 { $found } 格
import-open-quote = 引号没有闭合
import-bad-value = { $at }：第 { $column } 列的值不允许：{ $detail }
import-no-such-word = { $at } 的值“{ $found }”不可用，可用：{ $allowed }
import-out-of-range = { $key } 为 { $found }，应在 { $min } 到 { $max } 之间
import-no-end = 没有结尾，可能不完整
import-stray = 不在任何名片内
import-not-a-property = 不是属性：“{ $line }”
import-named-after = 没有姓名，以 { $field } 代替
import-too-long = { $field } 太长
import-bad-level = “{ $level }”不是层级；可用 H、M、W
import-bad-date = “{ $date }”不是日期
import-bad-tier = “{ $tier }”不是客户等级；可用 S、A、B、C；已记入备注
import-ruined-number = “{ $text }”已被表格四舍五入，不是电话号码
import-several-people = 可能是 { $names } 中的任何一位，未合并
import-several-accounts = 有多个客户名为 { $name }
import-to-come = { $day } 还没到：只导入已经发生的
import-with-nobody = 没有写客户方的参加人
import-strangers = 参加的人都不在客户簿里：{ $names }
import-without = 未包含 { $names }：不在客户簿里
import-elsewhere = 可能属于 { $names } 中的任何一个，请指明客户
import-no-account = 看不出是哪个客户
import-other-tier = 客户簿里等级为 { $known }，文件里为 { $said }：保留原样
import-other-parent = 客户簿里上级是 { $known }，文件里是 { $said }：保留原样
import-units = 会成为自己的上级（经 { $names }）：已导入，不记上级客户
import-needed = 全部未导入：其他行引用了 { $id }，而可导入的行里没有它
import-book-alone = 客户簿须单独导入：请只给这一个文件
import-too-large = 文件过大，无法一次读入：请拆成几个小文件
import-too-many = 名片、行或日程超过 { $most } 条：请拆成几个文件
import-riddled = 错误超过 { $most } 处：这不是 guanxi 写出的文件
import-missing = 没有这个文件
import-folder = 这是文件夹，请写出其中的文件
import-pipe = 这是管道或设备：请先把内容存成文件
import-forbidden = 没有读取这个文件的权限
import-unreadable = 无法读取：{ $why }
import-unknown-key = 未知的键“{ $key }”
part-because = { $what }：{ $why }
stance-counts-as = 按{ $stance }计：尚无行为印证
stance-toward = 对
line-without-me = 本人不在

### 待办

screen-agenda = 待办
agenda-count-overdue = 逾期 { $count } 项
agenda-count-today = 今天 { $count } 项
agenda-count-this-week = 本周 { $count } 项
agenda-count-later = 以后 { $count } 项
agenda-count-quiet = 久未联系 { $count } 人
agenda-count-next = 行动 { $count } 项
agenda-count-asleep = 已暂停 { $count } 项
agenda-computing = 计算中…
agenda-left-said = 计算中…还剩 { $count } 个客户
agenda-more = …还有 { $count } 项
agenda-empty = 没有到期的承诺，也没有久未联系的人。记录互动时写下的承诺会列在这里。
agenda-empty-today = 今天没有到期的承诺。按 { $key } 看更远。
agenda-empty-week = 本周没有到期的承诺。按 { $key } 看更远。
agenda-silence = 应每 { $days } 天联系，最近联系 { $on }
agenda-gains = { $what }（有助于{ $account }）
agenda-asleep-until = 暂停提醒至 { $on }
agenda-promised-on = { $on }作出
agenda-topic = { $noun }“{ $name }”
when-due-title = 改到哪天？
when-sleep-title = 暂停提醒到哪天？
when-hint = 周五   12月4日   两周后   月底   待定
when-sleep-hint = 周五   12月4日   两周后   月底
when-unclear = 不是日期；可写 周五、12月4日、两周后、月底
when-past = 请写今天或以后的日期，或“待定”
when-no-sleep = 请写今天以后的日期
when-due-now = 现为 { $due }
action-agenda = 待办
also-agenda = todo to-do follow-up followup tasks due reminder today promises 待办 跟进 任务 提醒 日程 今日
action-reach = 时间范围
action-reschedule = 改期
also-reschedule = postpone later date 改期 推迟 延期
action-snooze = 暂停提醒
also-snooze = sleep hide later remind 稍后 暂缓 提醒
action-wake = 恢复提醒
action-sleepers = 已暂停

### 往来
## 互动历史与人员卡
day-heading-said = { $day } · { $distance }
distance-ago = { $time }前
distance-yesterday = 昨天
distance-tomorrow = 明天
ago-weeks = { $n }周
history-all-people = 全部人员
history-empty = 还没有记录。按 { $log } 记录互动。
history-of = { $name }：
history-still = 仍为{" "}
history-first = 首次接触
history-first-with = 首次接触：{ $names }
history-we-promised = 我方向{ $name }承诺：{ $text }
history-we-promised-them = 我方承诺：{ $text }
history-promised = { $name }承诺：{ $text }
history-they-promised = 对方承诺：{ $text }
history-we-kept = 我方已完成承诺：{ $text }
history-kept = { $name }已完成承诺：{ $text }
history-they-kept = 对方已完成承诺：{ $text }
history-we-dropped = 我方承诺已取消：{ $text }
history-dropped = { $name }的承诺已取消：{ $text }
history-they-dropped = 对方承诺已取消：{ $text }
history-on-time = 按期
history-late = 晚{ $days }完成
history-target = { $name }的目标态度
history-target-reached = 已达到
history-target-missed = 未达到
history-toward = 对{ $rival }
history-joins = { $name }到任：{ $post }
history-moves = { $name }由{ $from }调任{ $to }
history-leaves = { $name }离任：{ $post }
history-goes = { $name }离开{ $from }，转至{ $to }
history-untied = 关系结束：{ $tie }
tie-says-reports-to = { $from }向{ $to }汇报
tie-says-influences = { $from }影响{ $to }
tie-says-backs = { $from }支持{ $to }
tie-says-opposes = { $from }与{ $to }对立
tie-says-assists = 见{ $to }可由{ $from }引见
tie-says-private = { $from }与{ $to }有私交
who-title = 相关人员
card-contact = { $days } / 应每{ $cadence }联系
card-contact-never = 从未接触，应每{ $cadence }联系
card-last-contact = 最近联系
card-signals = 行为证据
card-signals-none = 近半年没有
card-signal-times = { $signal } { $count } 次
card-post = 任职
card-seat = 决策角色
card-influence = 影响力 { $influence }
card-since = { $day }起
card-stale = 已过时：{ $days }前
card-age = { $days }前
card-target = 限期{ $day } · { $due }
card-target-day = 限期{ $day }
card-target-missed = { $day }到期未达到
card-stance-open = 待确认；按 { $key } 记录态度
card-note-shareable = 备注（可分享）
card-note-private = 私密备注（仅自己可见）
card-no-note = 暂无；按 { $key } 填写

### 命令行
shell-undated = 有 { $count } 项承诺日期待定，未写入日历
shell-me = 我
shell-undone = 已撤销
shell-step-undone = 已撤销：{ $what }
shell-step-redone = 已重做：{ $what }
shell-dropped = 已撤销，不可重做
shell-erased = 不能再撤销
shell-empty-book = 客户簿是空的。在终端中运行 guanxi 即可打开；guanxi demo 可生成一本演示客户簿。
shell-sum = 合计
shell-found-nothing = 客户簿中没有“{ $query }”
shell-no-account = 没有名为“{ $name }”的客户
shell-no-account-at-all = 没有名为“{ $name }”的客户；guanxi list accounts 列出所有客户
shell-no-name = 没有名为“{ $name }”的客户或人员
shell-no-name-at-all = 没有名为“{ $name }”的客户或人员；guanxi search 可按名称的任意部分查找
shell-several-accounts = “{ $name }”对应多个客户，请写全称或编号：
shell-several-names = “{ $name }”对应多个客户或人员，请写全称或编号：
shell-no-command = guanxi 没有“{ $typed }”这个命令
shell-no-command-at-all = guanxi 没有“{ $typed }”这个命令；guanxi help 列出所有命令
shell-meant = { $said }。是不是：{ $names }？
shell-no-book = { $path } 还没有客户簿。在终端中运行 guanxi，或用 guanxi import 文件、guanxi log 一行记录，即可新建；用 --book 文件 可指定另一本
shell-file-there = { $path } 已存在，不会覆盖。请换一个文件名。
shell-salvaged = 新客户簿：{ $path }（{ $had }）。原来的操作在其中无法再撤销。
shell-salvage-not-all = 有些内容无法读出：丢弃原文件之前，请先与您所知的核对。
shell-backed-up = 备份：{ $path }
shell-backups-none = 这本客户簿还没有备份。用 guanxi backup 备份一次。
shell-restore-how = guanxi restore N 用第 N 份备份替换客户簿；现有内容会先备份。
shell-restore-none = 没有备份 { $name }。用 guanxi restore 查看全部备份。
shell-restored = { $path } 已恢复为 { $backup } 的内容
shell-restore-kept = 恢复前的内容：{ $path }
shell-check-well = 客户簿完好：每一页、每一处关联、{ $steps } 步可撤销的操作；{ $backups } 份备份也完好。
shell-check-ill = 发现 { $count } 处问题。guanxi salvage 文件 新文件 把能读出的内容存入新客户簿；guanxi restore 恢复备份。
shell-compacted = 压缩前 { $before }，现在 { $after }
shell-encrypted = { $path } 及其备份已加密。没有密码或恢复密钥，谁也读不出内容；两者都丢了，谁也帮不上忙。
shell-recovery-key = 忘记密码时，可用恢复密钥打开客户簿。请抄下来，不要存在这台电脑上：
shell-passphrase-changed = { $path } 及其备份已改用新密码。旧密码和旧恢复密钥不能再打开它们。
shell-decrypted = { $path } 及其备份已不再加密。
shell-backup-left = { $path } 保持原样：{ $why }
shell-other-passphrase = { $path } 的密码与客户簿不同，可能是以前的密码。
shell-encrypted-already = 客户簿已经加密。用 guanxi passphrase 可更换密码。
shell-not-encrypted = 客户簿没有加密。用 guanxi encrypt 可以加密。
shell-passphrases-differ = 两次输入不一致。没有改动任何内容。
shell-passphrase-command = { $command } 没有输出密码：命令不存在或执行失败。
ask-line = 发生了什么？
ask-passphrase = { $path } 的密码：
ask-new-passphrase = 新密码：
ask-passphrase-again = 再输入一次：
shell-book-made = 已新建客户簿：{ $path }
shell-no-line = 没有可记录的内容：这一行是空的。例如：guanxi log '昨天 电话 @张伟: 想要报价 > 周五 发报价'
shell-no-lines = 没有可记录的内容：标准输入中没有任何一行文字
shell-line-is-no-text = 这一行不是 UTF-8 文字
shell-line-too-long = 这一行超过 1 MB；其后的内容没有读取
shell-form-contradicts = { $file } 按文件名应为 { $named }，而 --format 要求 { $asked }；请去掉 --format，或改用别的文件名
shell-form-not-written = { $file }：不能写成 { $named }，只能写成 { $ours }；请改用相应的文件名
shell-pdf-is-no-text = PDF 需要写入文件：-o 文件
shell-merged = { $new } → { $known }，已在客户簿中
shell-nothing-taken = 没有导入任何内容
shell-say-whose = { $count } 人有职务或部门，但没有写明属于哪个客户，因此不导入。请用 --account "{ $name }" 指定，或用 --no-account 不归入客户（职务和部门记入备注）

## 关系图：各种视图及其中的文字
map-nobody = 无人
map-uncovered = 未覆盖
map-no-level = 层级未知
map-opposed = 反对
map-influence-heading = 影响
map-reports-to = 向{ $name }汇报
map-more = 另有 { $count } 人
map-line-technical = 技术线
map-line-commercial = 商务线
map-line-combined = 综合线
map-chain = { $chain } · { $count } 个角色
action-left = 向左
action-right = 向右
action-turn-view = 下一视图
action-nearer = 拉近
action-farther = 拉远
action-fold = 折叠
action-fold-all = 全部折叠或展开
action-as-of = 看某一天
also-as-of = date history past 日期 过去
mark-came = 新来
mark-left = 已离开
mark-from = 原在{ $name }
mark-was = 原为{ $was }
mark-took = 新任{ $role }
mark-lost = 不再任{ $role }
mark-boss = 换了上级
mark-reported-to = 原向{ $name }汇报
mark-held-before = 前任：{ $name }
days-title = 看某一天
days-today = 今天
days-none = 不标
days-unclear = 过去的某天：6周、3月3日、2026-01-01、上周五
days-not-before = 须早于关系图的日期
action-view = 关系图：{ $view }
action-map = 关系图
also-map = chart org organization tree stakeholder 组织 架构 地图 关系图
map-importance = 重要性 { $weight }
map-covered = 覆盖 { $percent }%
ties-untied = { $count } 人没有关系记录
ties-left-out = 未画出：{ $people } 人，{ $ties } 条关系
ties-none = 还没有记录人际关系
ties-how = 在其他视图中选中一个人，按 { $key } 记录其人际关系。

## 面板：就地修改关系图
action-aim = 目标态度
also-aim = target goal 目标
action-move = 调整
also-move = transfer department promote 调动 转岗 换部门
action-move-boss = 换上级
action-move-level = 层级、影响力
action-tie-to = 建立人际关系
also-tie-to = relation link friend 关系 认识 人脉
action-rule-out = 标为不适用/恢复
action-placeholder = 待识别角色
panel-move = 调整{ $name }
panel-rate = { $name }的态度
panel-aim = { $name }的目标态度
panel-tie = { $name }的人际关系
panel-leave = { $name }离开
panel-rule-out = { $name }在此不适用
panel-placeholder = { $name }的决策角色
panel-hint-letters = 按字母选择；{ $take } 选定所标的一项并继续。
panel-hint-text = { $take } 继续，{ $save } 保存。
panel-hint-said = 按字母选择，键入文字即查找；{ $take } 选定所标的一项并继续。
panel-incomplete = 还有未填的内容。
ask-influence = 影响力
ask-tie = 关系
ask-other = 对谁
ask-chain = 决策线
ask-account = 去向
ask-reason = 理由
ask-from = 自
ask-today = 今天
ask-nothing = –
ask-wanted = ?
ask-stays = 不变
value-nobody = 无
value-none = 无
value-unknown = 不详

## 文档
document-subtitle-said = { $day } · { $people }
document-footer = { $account } · { $day } · 个人判断，不用于考核员工
private-left-out = 不含私密内容，数字也未计入，可能与程序中显示的不同。
private-of-account = 含此客户的私密内容。
private-of-all = 含私密内容。
document-standing = 关系现状
document-depth = 关系深度 { $depth }（满分 100），{ $band }
document-stage = 阶段：{ $stage }，证据度 { $percent }%
document-threads = { $people } 人中有 { $live } 位有效联系人
document-uncovered = 未覆盖：{ $names }
document-deciding = 谁来决策
document-changes = 有何变化
document-remarks = 私密备注
document-signs = 图例
document-strokes = 条形：人员的关系强度、部门的覆盖度 · 日期：最近联系，~ 转冷，! 休眠
document-seats = 决策角色
document-people = 人员
document-column-seat = 名称
document-column-role = 角色
document-column-department = 部门
document-column-holder = 现任
document-column-stance = 态度
document-column-strength = 关系强度
document-column-name = 姓名
document-column-title = 职务
document-column-level = 层级
document-column-seats = 担任角色
document-column-last = 最近联系
config-allowed-line-word = 以文字开头、不含记录行符号、最多 24 个字的词
config-allowed-tables = 几个写在双方括号标题下的表，如 [[seats]]
config-allowed-text = 引号内的文字，最多 { $most } 个字
config-allowed-up-to = 0 到 { $most } 的整数
action-template = 客户模板
also-template = industry structure departments 行业 模板 部门
panel-furnish = { $name }的客户模板
ask-template = 模板
value-template = { $name } · { $departments } 个部门，{ $seats } 个决策角色
template-done-said = { $account }已套用模板“{ $name }”。
template-unknown-said = 没有模板“{ $id }”：{ $known }。
template-folder-said = 自己的模板：{ $folder }
manual-hint = 这一页上的词
## The manual
manual-unknown = 手册里没有“{ $typed }”；guanxi manual 列出各页。
manual-nearly = 手册里没有“{ $typed }”。是不是：{ $near }
manual-several = 手册里有几处“{ $typed }”：
## Around the map: our side, moves, units
setting-pending = 正在计算…
ours-if-left = 若离开，关系深度为
ours-unmet = 在此无互动
gap-matched-below = 对口人{ $name }层级偏低
gap-met-below = 只有{ $names }见过，层级偏低
gap-unmatched = 没有对口人
gap-on-paper = 对口人{ $name }一年未见面
gap-wanted = 建议对口人：{ $name }
gap-nobody-fits = 我方没有层级相当的人
gap-and-wanted = { $gap }；{ $wanted }
moves-sum-said = { $since }以来：到任{ $came }人，离任{ $left }人，内部变动{ $moved }人 · { $gain } 分
moves-none = 没有人员变动。
moves-now-at = 现任职于{ $name }
moves-came = 到任
moves-left = 离任
moves-between = 从{ $from }调往{ $to }
moves-gave-up = 卸任 { $seats }
moves-took = 接任 { $seats }
units-none = 没有下级单位。
units-spread-said = { $count } 个下级单位：{ $low }（{ $worst }）至 { $high }（{ $best }）
units-seat-empty = { $seat }：{ $empty } { $loss }
units-seat-opposed = { $seat }：{ $name }不认可 { $loss }
units-seat-weak = { $seat }：{ $name } { $loss }
units-worst-seat = 最弱角色：{ $seat }（{ $unit }）
units-decided-at = { $roles } 由{ $name }决定

## 员工名单
import-no-superior = 这里没有{ $who }：仍导入此人，不记上级
import-several-superiors = 这里有几位{ $who }：仍导入此人，不记上级
import-circle = { $names } 的汇报关系会成环：仍导入，不记上级
import-nobody-of-key = 这些文件里没有编号为 { $key } 的人
import-unknown-department = 这些文件里没有编号为 { $key } 的部门
import-bad-path = { $path } 不是层级位置
import-bad-influence = { $text } 不是 0 到 10 的影响力
field-not-columns = 写成 3=职务, Boss=上级 这样，或 none
columns-remembered = 按您上次对这种表格的说明
preview-arrivals = 导入结果预览
preview-history = 将导入的互动
preview-posts = { $count } 段任职
map-unit = ▸ { $name } · 下级单位

## 客户模板
config-twice = { $key }：“{ $value }”已经用过；请另取一个
config-allowed-path = 引号内的文件夹路径
config-journal = 操作在多少天内可以撤销；0 为一直可以
config-backup = 多久一次，最多占多少空间
config-allowed-word = 引号内由字母、数字、- 和 _ 组成的词
template-plain = { $name } · 标准结构
templates-wrong = 自己的模板有 { $files } 个文件不能用：guanxi config check

## What a number must not be taken for
what-the-number-is-not = 请注意：关系深度没有用实际成败校准过，不等于赢单概率；它是一个人根据自己的记录作出的判断；不能用来考核员工，无论是我方的还是客户的。

## 下一步与推演
neglect-said = { $on }前 { $points } 分
neglect-within = 若不行动：{ $on }前 { $points } 分，90 天内共 { $later } 分
neglect-none = 90 天内不会失分
keeps-promise = 可借此完成我方承诺：{ $text }（{ $due }）
suppose-stance = { $name }转为{ $stance }
suppose-shows = { $name }：{ $signal }
suppose-leaves = { $name }离开
suppose-vacated = { $seat }：空缺
suppose-executive-meeting = 安排高层会晤
suppose-agreement = 签订{ $scope }协议
suppose-any-agreement = 签订协议
suppose-joint-plan = 制定联合规划
suppose-joint-innovation = 开展联合创新
when-promise-title = 承诺哪天完成？
when-plan-title = 计划哪天完成？
when-no-target = 目标态度要有日期：写周五、+3d 或 11-30
notice-promised = 已承诺（{ $on }）：{ $what } · { $undo } 撤销
plan-targets = { $count } 个目标态度
action-promise = 承诺
action-visit = 转到客户
panel-suppose = 假设：{ $name }
value-account = 客户整体
supposed-leaves = 离开
suppose-hint = { $key } 计入试算；不会写入客户簿
action-suppose = 计入或不计
action-suppose-more = 假设…
action-keep-plan = 存为计划
stands-met = 最近联系：{ $on }
stands-never-met = 从未接触
stands-stance = 记录的态度：{ $stance }
stands-empty = 该部门还没有认识的人
stands-no-review = 还没有开过例会
stands-review = 上次例会：{ $on }
stands-few = 近期接触过这里的我方人员太少
bench-hint-said = { $one }：计入试算 · { $more }：另作假设
bench-points = 计入 { $count } 项，{ $points } 分
bench-empty = 目前没有能加分的行动。
bench-what-if = 假设
bench-gain = 加分
bench-effort = 难度
bench-if-nothing = 若不行动

## Constants of the score
constant-out-of-range = { $key }：不能是 { $value }，可用的值：{ $range }
constant-wrong-sum = { $keys } 合计为 { $value }；合计必须是 { $range }
constant-no-number = { $key }：{ $typed } 不是数字，可用的值：{ $range }
constant-positive = 大于 0、不超过 { $most } 的数
constant-within = { $least } 到 { $most } 的数
constant-whole = { $least } 到 { $most } 的整数
constant-exactly = { $sum }
constant-from = 不小于 { $least } 的数，因为 { $key } 是 { $least }
constants-stage = 一个层面达到多少，关系就进入下一阶段
constants-layers = 三个层面的权重，合计为 1
constants-strength = 关系强度的构成（前三项合计为 1）；多强算强、中、弱，多强算有效联系人
constants-stance = 各种态度值多少
constants-warmth = 一次接触值多少，几个人以内全额计算，人多时打几折；消息最多算多少；多少算热度满格
constants-cadence = 两次联系间隔的天数；热度半衰期、转冷、休眠各是几个联系周期
constants-evidence = 行为证据多少天内有效，几条算足够
constants-seats = 各决策角色的权重；反对者算多少
constants-coverage = 两个人如何覆盖一个部门，前两项合计为 1
constants-departments = 没有另行设定重要度的部门有多重要
constants-organization = 两家公司之间的各项关系值多少，多少天内有效
constants-caps = 有所欠缺时，关系深度最高到多少
constants-bands = 关系深度达到多少算深厚、扎实、单薄
constants-confidence = 多少天内算近期，近期的占多少才可信

## Warnings
warnings-heading = 提醒
warnings-count = { $count } 条提醒
warnings-asleep = 已暂停 { $count } 条
warnings-asleep-behind-said = 已暂停 { $count } 条，按 { $key } 列出
warnings-none = 没有提醒
fact-no-approver = 尚不清楚由谁审批资金
fact-no-decider = 尚不清楚由谁拍板
fact-nobody-opposed = { $count } 人态度已知，无一人不认可：是否过于乐观？
fact-outweighed = { $key } 位关键人中支持 { $supporters } 人，不认可 { $opponents } 人
fact-no-live-thread = 不是有效联系人
fact-last-contact = 最近联系 { $on }
fact-no-thread = 还没有有效联系人
fact-one-thread = 唯一的有效联系人
fact-one-colleague = { $count } 位有效联系人全靠{ $name }维系
fact-silent = { $days } 天未联系，最近联系 { $on }；应每 { $cadence } 天联系
fact-unproven = { $on } 记为{ $stance }，从无行为证据
fact-unproven-since = { $on } 记为{ $stance }，最近的行为证据在 { $signal }
fact-not-known = 人选待识别
fact-vacant-after = { $name }离任后空缺
fact-missed = 应在 { $by } 前达到{ $target }，现为{ $stance }
fact-never-reviewed = 从未开过联合例会
fact-reviewed = 上次联合例会 { $on }，已过 { $days } 天
fact-late = “{ $text }”应于 { $due } 完成，已逾期 { $days } 天
fact-late-to = 对{ $name }的承诺“{ $text }”应于 { $due } 完成，已逾期 { $days } 天
fact-late-theirs = 对方承诺的“{ $text }”应于 { $due } 完成，已逾期 { $days } 天
fact-nobody-there = 没有认识的人
fact-no-stance = 态度待确认
fact-opposed = 不认可我方
fact-stale = { $on }为{ $stance }，此后再无表现
fact-limited = 记录为{ $stance }，但{ $limit }
fact-no-executives = 一年没有高层会晤
fact-no-level = 层级不明
fact-no-department = 部门不明
fact-no-boss = 不知向谁汇报
fact-no-reach = 没有联系方式
fact-no-rival = 还不清楚任何人对竞争对手的态度
fact-not-of-rival = 对{ $rival }的态度不明
cure-nobody-in-role = 问教练或使用者这一角色是谁，并在关系图上确定人选。
cure-nobody-opposed = 问问教练谁更倾向别家，并记下其态度。
cure-no-supporter = 争取一位关键人：一次实际行动胜过一次见面。
cure-outweighed = 让一位反对者转为中立，或争取一位中立的关键人。
cure-uncovered = 直接拜访，或请教练、我方高层引见。
cure-no-thread = 拜访一位说得上话的人，并记录互动。
cure-one-thread = 再发展一位有效联系人，最好在另一个部门。
cure-one-colleague = 下次拜访带上一位同事。
cure-silent = 本周内打个电话。
cure-unproven = 请对方帮个小忙并记下结果，或调低所记的态度。
cure-not-known = 问教练这一角色是谁，或在关系图上注明为何没有这个角色。
cure-vacant = 问教练由谁接任，或在关系图上注明为何没有这个角色。
cure-missed = 重新定一个做得到的日期，或换个办法。
cure-review = 与对方约定联合例会的日期。
cure-late = 今天就完成，或与对方另约日期。
judged-shortly-said = 自评 { $own } · { $computed }
judged-said = 自评 { $own } · 计算 { $computed } · { $apart }，{ $on } 评
config-allowed-whole = { $least } 到 { $most } 的整数
config-allowed-rising = 方括号里 { $count } 个 { $least } 到 { $most } 的整数，依次增大
## 关系深度全屏
action-page = 关系深度：{ $page }
action-depth = 关系深度
also-depth = score points rating explain 评分 得分 分数 打分 深度
need-threads = 下一阶段需要第二位有效联系人（目前{ $have ->
    [0] 一位也没有
   *[other] 有 { $have } 位
}）
need-layer = 进入“{ $stage }”需要{ $layer }达到 { $needed }%；目前 { $have }%
lift-one-thread = 再有一位有效联系人即可解除
lift-one-department = 其他部门有一位有效联系人即可解除
lift-no-supporter = 有一位审批者、决策者或评估者支持我方即可解除
lift-nearest = { $lifts }；最接近的是{ $name }
ledger-sum-said = { $points } 分：关系深度 { $depth }
ledger-limited-to = { $points } 分，封顶 { $limit } 分
ledger-lost = 失分
ledger-points = 得分
ledger-strength = 关系强度 { $share }%
ledger-same-level = 同层级第二人按 { $share }% 计
ledger-everybody = 全部人员
ledger-met = { $on }与{ $name }有接触
ledger-never = 从未接触：不计分
ledger-dormant = { $on }后无接触，已超过联系周期（{ $cadence } 天）的 8 倍：不计分
ledger-rated = { $stance }，{ $on }起
ledger-limited-said = { $stance }，{ $on }起；{ $counts }
ledger-warmth = 各次接触目前合计余 { $left }，满分 { $full }；每 { $days } 天减半
ledger-worth = { $kind }，当日计 { $worth }
ledger-outshone = 当天另有更重要的接触，不重复计
ledger-ceiling = 消息
ledger-ceiling-why = 超出消息可计的上限
ledger-evidence = { $days } 天内 { $count } 条行为证据，满分需 { $full } 条

## 六大基础与签字部门
checklist-delivery = 交付前
checklist-invoicing = 开票前
checklist-ready = { $of } 个部门中 { $ready } 个就绪
ready-yes = 可以找{ $name }
ready-cold = { $name }热度不够，先拜访
ready-opposed = { $name }不认可我方，先争取
ready-nobody = 还没有认识的人：先建立首位联系人
ready-unknown = 尚不知有没有这个部门
cure-fill = 弄清由谁担任
cure-first-contact = 建立首位联系人
cure-win-over = 争取{ $name }
cure-meet = 拜访{ $name }
cure-second-person = 除{ $name }外再认识一人，最好是另一层级
cure-counterpart = 为{ $name }指定对口人
cure-live-thread = 在{ $level }发展一位有效联系人
cure-layer = 各项见第一页

## 关系盘点：单个客户与全部客户
review-title = { $account } · 客户关系盘点
review-everything = 全部客户
review-since-asked = 对比 { $day }
review-since-review = 对比 { $day }联合例会时
review-since-quarter = 近 90 天的变化，自 { $day }起
review-summary = 概要
review-trend = 趋势与预测
review-gaps = 缺口与未知
review-plan = 未完成的承诺
review-targets = 目标态度
review-actions = 下一步最佳行动
review-changes-said = { $day }以来的变化
review-moves = 人员进出与调动
review-reading = 阅读说明
review-bar-depth = 关系深度
review-bar-confidence = 证据度
review-of = { $points } / { $most }
review-weakest = 最弱环节：{ $link }
review-no-reason = 没有这类部门
review-went-said = 当时 { $before }，现在 { $after }（{ $points } 分）
review-same = 当时与现在都是 { $depth }（取整和封顶前 { $points } 分）
review-because = { $what }，主要原因：{ $why }
review-best-said = 最值得做的一步：{ $what }（{ $gain } 分）
review-judged-said = { $day }自评 { $own }，计算 { $depth }（{ $apart }）
review-seats-not-known = 待识别的决策角色：{ $seats }
review-vacant = 空缺的决策角色：{ $seats }
review-opposed = 不认可我方：{ $names }
review-unknown = 态度待确认：{ $names }
review-silent = 已转冷或休眠：{ $names }
review-no-gaps = 决策角色都有人选，没有空白部门，所有人的态度都已掌握
review-more = 另有 { $count } 项
review-warning = { $rule }：{ $fact } → { $cure }
review-rest = { $count } 项较小的变化
review-column-part = 构成
review-column-layer = 层面
review-column-points = 得分
review-column-change = 增减
review-column-most = 满分
review-column-lost = 失分
review-column-why = 原因
review-column-when = 日期
review-column-whose = 承诺方
review-column-promise = 承诺事项
review-column-with = 对方
review-column-due = 期限
review-column-target = 目标
review-column-gain = 加分
review-column-action = 行动
review-column-effort = 难度
review-column-neglect = 若不行动
portfolio-title = 全部客户 · 关系盘点
portfolio-went-said = { $up } 家上升，{ $down } 家下降，{ $same } 家持平
portfolio-grid = 客户等级与关系深度
portfolio-grid-caption = 客户名前为关系深度，由深到浅；? 表示数据不足
portfolio-movers = 升降最多的客户
portfolio-gaps = 最大的缺口（按客户等级）
portfolio-stale = 数据不足的客户：{ $count } 家
portfolio-all = 全部客户
portfolio-no-tier = 未分级
portfolio-column-account = 客户
portfolio-column-tier = 等级
portfolio-column-then = 当时
portfolio-column-now = 现在
portfolio-column-depth = 深度
portfolio-column-gap = 缺口
portfolio-column-moved = 升降
portfolio-column-stage = 阶段
portfolio-column-promise = 最近的承诺

## How past depths told won from lost
calibrated-said = { $rows } 行中有 { $cases } 个结果可用 · 赢 { $won } · 输 { $lost }
calibrated-how = 取每个结果前一天的关系深度，按今天的权重计算
auc-said = AUC { $value }，95% 区间 { $low } 到 { $high }
auc-means-said = 任取一赢一输两个结果，100 次里有 { $percent } 次是赢的那个关系更深（相同的算半次）。
calibration-band = 档位
calibration-cases = 结果数
calibration-share = 赢的比例
calibration-interval = 95% 区间
calibration-depth = 平均深度
verdict-too-few = 数量太少，说明不了什么：至少要 { $enough } 个结果，输赢各不少于 { $each } 个；这里赢 { $won } 个、输 { $lost } 个。
verdict-unclear = 看不出关系深度能区分输赢：区间包含 0.5，这样的先后次序也可能只是偶然。
verdict-tells = 在这些结果里，关系更深的更常赢。这说的是过去，不是将来，也不说明谁是因、谁是果。
verdict-misleads = 在这些结果里，关系更深的反而更常输：这本客户簿认定的“深”，并没有带来赢单。请不要据此决策。
outcome-no-account-column = 没有客户这一列；请把表头写成“客户”
outcome-no-date-column = 没有日期这一列；请把表头写成“日期”
outcome-no-outcome-column = 没有结果这一列；请把表头写成“结果”
outcome-no-account = 没有写客户
outcome-unknown = “{ $text }”看不出是赢还是输；请写赢、续约、中标，或输、流失、丢标
case-unknown-account = 没有叫“{ $name }”的客户
case-ambiguous-account = “{ $name }”可能是好几家客户；请写全名或编号
case-future = 这一天还没到
case-no-facts = 那天之前还没有这家客户的任何记录
case-at-line = 第 { $line } 行：{ $why }
case-not-taken = { $count } 行没有计入：
case-none = 这个文件没有一行可以计入
## Brief
action-brief = 拜访简报
also-brief = prepare visit one page 简报 准备 拜访
action-copy = 复制
also-copy = clipboard 复制 剪贴板
action-write = 导出文档
also-write = print export pdf report document backup save as file html svg markdown calendar ics json share send 打印 导出 文档 报告 备份 保存 另存为 文件 日历 分享 盘点
brief-title-said = 拜访简报 · { $who }
brief-footer-said = { $title } · { $day } · 由 guanxi 生成
brief-line = { $label }：{ $says }
brief-more = 另有 { $count } 条
brief-names-more = { $names }等 { $count } 人
brief-tier = { $tier } 级
brief-depth-said = 关系深度 { $depth }，{ $band }
brief-threads = { $people } 人中有 { $live } 位有效联系人
brief-last = 最近联系：{ $when }
brief-never = 尚未接触
brief-label-post = 任职
brief-label-seat = 决策角色
brief-label-tie = 人际关系
brief-label-reach = 联系方式
brief-label-birthday = 生日
brief-label-ways = 常用方式
brief-label-note = 备注
brief-label-private = 私密备注
brief-label-strength = 关系强度
brief-label-stance = 态度
brief-label-rival = 竞争对手
brief-label-aim = 目标态度
brief-label-seen = { $day }表现
brief-label-points = −{ $points }
brief-label-nothing = –
brief-at = { $account }
brief-wechat = 微信 { $id }
brief-way = { $kind } { $count } 次
brief-cadence = 应每{ $days }联系
brief-counts-as = { $stance }，按{ $counts }计
brief-signals-said = { $count } 项行为证据
brief-stale = 此后再无表现
brief-silent = { $when }，{ $state }
brief-aim-said = 目标：{ $day }前{ $stance }
brief-aim-missed = 目标：{ $stance }，{ $day }已逾期
brief-influence-only = 影响力 { $influence }，无决策角色
brief-toward = 对{ $rival }：{ $stance } · { $day }
brief-with = { $people }（我方：{ $ours }）
brief-said = { $who }：{ $note }
brief-private = （私密）{ $note }
ask-approver = 像这样的项目，现在由哪位领导最终审批？
ask-decider = 这件事最后由谁拍板？最看重哪一点？
ask-evaluator = 方案由谁评审？什么情况下会通不过？
ask-influencer = 定之前，一般要听听哪些人的意见？
ask-user = 将来谁天天在用？最需要什么？
ask-nobody-executive = 贵司哪位领导在关注这件事？方便安排双方领导见个面吗？
ask-nobody-procurement = { $department }这边由谁负责？流程分哪几步？
ask-nobody-technical = { $department }这边由谁把关？
ask-nobody-finance = { $department }由谁安排付款？需要我们准备哪些材料？
ask-nobody-delivery = { $department }由谁负责现场对接和验收？
ask-nobody-supply = { $department }由谁管到货和库存？
ask-nobody-business = { $department }哪位最清楚业务上的需求？
ask-nobody-other = { $department }有哪位是我们应该认识的？
ask-never-met = 方便引荐一下{ $name }吗？
ask-never-met-themselves = 您主要负责哪一块？我们能帮上什么忙？
ask-no-stance = { $name }怎么看和我们的合作？
ask-no-stance-themselves = 这件事您最看重什么？还有哪些顾虑？
ask-stale = { $day }以来，{ $name }那边有没有什么变化？
ask-stale-themselves = { $day }以来，您这边有哪些新情况？
ask-no-level = { $names }自己能定到什么程度？
ask-no-level-themselves = 这类事情一般走到您这里就可以定了吗？
ask-no-department = { $names }现在归哪个部门？
ask-no-department-themselves = 您现在归哪个部门？
ask-no-boss = { $name }上面还要哪位领导点头？
ask-no-boss-themselves = 您这边还要向哪位领导汇报？
ask-no-reach = 平时怎么联系{ $name }最方便？
ask-no-reach-themselves = 平时怎么联系您最方便？
ask-no-rival = 目前还有哪几家在参与？大家觉得他们好在哪里？
ask-not-of-rival = { $name }怎么看{ $rival }？
ask-not-of-rival-themselves = 您觉得{ $rival }的方案怎么样？
ask-unproven-done = { $name }到目前为止为这件事做过些什么？
ask-unproven-done-themselves = 能不能请您一起去看看样板点，或者参加一次技术交流？
ask-opposed = { $name }对我们主要有哪些意见？怎样才能改观？
ask-opposed-themselves = 您觉得我们哪些地方还需要改进？
ask-behind = 怎样才能争取到{ $name }的支持？
ask-behind-themselves = 您看我们还有哪些地方要加强？
ask-one-thread = 除了{ $name }，我们还应该多和哪几位沟通？
ask-one-thread-themselves = 除了您，我们还应该多和哪几位沟通？
ask-no-review = 下一次联合例会定在哪天合适？
ask-no-executives = 双方领导什么时候方便见一面？
ask-owed = 原定{ $day }的“{ $text }”，现在进展如何？
brief-met = 接触过{ $names }
brief-met-on = { $name }（{ $day }）
brief-contacts = 接触 { $count } 次，最近{ $day }
brief-counterpart = { $names }的对口人
brief-their-counterpart = 对口人
brief-only-you = 我方目前只有您接触过
brief-copied = 已复制为 Markdown，不含私密内容。
brief-copied-unsure = 已复制为 Markdown。如果粘贴不出来，请让终端允许 OSC 52。
paper-file-map = 关系图
paper-file-brief = 拜访简报
paper-file-report = 盘点报告
paper-file-portfolio = 全部客户
paper-file-promises = 承诺
paper-file-book = 客户簿
writing-title-said = 导出文档
writing-title-about = 导出文档 · { $name }
writing-now = 正在写入…
writing-hint-said = 可以给别人看。
writing-hint-own = 仅供自己看：含您的私密内容。
writing-hint-map = 视图、折叠和日期与屏幕上一致，可以给别人看。
writing-hint-promises = 有期限的未完成承诺，写成待办事项。
writing-hint-book = 全部内容，私密的也在内；导入此文件即可恢复。
written-file = 已写入：{ $file }
written-without = { $without } · 已写入：{ $file }
# PDF 中以方框代替，搜索与复制仍为原字。
undrawn-named = 无法绘出：{ $characters }{ $more ->
    [0] {""}
   *[other] {" "}等，另有 { $more } 个
}（以方框代替）
insisting-replace = { $file } 已经存在。再按一次 { $key } 就替换它。
insisting-make-folder = 还没有文件夹 { $folder }。再按一次 { $key } 就新建它并写入文件。
unwritten-there = { $file } 已经存在，未改动。
unwritten-contradicts = { $file } 按文件名应为 { $named }，而选定的格式是 { $asked }。请改选 { $named }，或改用别的文件名。
unwritten-book = 未写入 { $file }：它就是打开着的客户簿，或属于客户簿。请改用别的文件名。
unwritten-folder = { $file } 是文件夹，请写出其中的文件名。
unwritten-no-folder = 无法写入 { $file }：没有文件夹 { $folder }。请先新建，或改用别的文件夹。
unwritten-not-a-folder = 无法写入 { $file }：路径中有一段是文件，不是文件夹。
unwritten-forbidden = 无法写入 { $file }：没有写入权限。请改用别的文件夹。
unwritten-full = 无法写入 { $file }：磁盘已满。请腾出空间，或改用别的文件夹。
unwritten-gone = 未写入 { $file }：所涉及的人或客户已不在客户簿中。
unwritten-refused = 未写入 { $file }。{ $why }
unwritten-failed = 无法写入 { $file }：{ $why }。请换个文件名或文件夹。

### The help of the command line, by the id of the command, option or value
usage-cmd = 给一名客户经理用的干系人关系图、互动记录和可解释的关系深度，完全离线
usage-book = 使用另一本客户簿，而不是数据文件夹里的那本（也可用 GUANXI_BOOK）
usage-lang = 程序的语言；不写则依次看 GUANXI_LANG、配置文件和系统
usage-config = 使用另一个配置文件，而不是配置文件夹里的那个（也可用 GUANXI_CONFIG）
usage-today = 把这一天当作今天来计算
usage-passphrase-command = 能输出加密客户簿密码的命令（也可用 GUANXI_PASSPHRASE_FILE 指定存有密码的文件）
usage-help = 显示这份帮助
usage-version = 显示版本号
usage-json = 输出 JSON
usage-dry-run = 只说明会发生什么，不保存
usage-account = 客户：编号、名称，或能唯一认出它的一部分名称
usage-output = 写入的文件，仅您本人可读；不写或写 - 则输出到标准输出
usage-format = 格式；不写则看文件的扩展名，再不然就是 txt
usage-private = 包含您的私密内容（针对一个客户时只含该客户的）和批注
usage-limit = 最多显示几条
usage-cmd-open = 在界面中打开一个客户
usage-cmd-demo = 用一本虚构的客户簿试用；不会动您自己的客户簿
usage-demo-size = 多大
usage-demo-size-small = 50 个客户、500 人、5,000 次互动
usage-demo-size-heavy = 2,000 个客户、40,000 人、400,000 次互动
usage-demo-size-extreme = 20,000 个客户、400,000 人、4,000,000 次互动
usage-demo-seed = 换一个数字，就会生成另一批客户
usage-demo-anew = 重新生成，即使其中已有操作
usage-demo-no-open = 只生成客户簿并说明位置，不打开
usage-cmd-log = 用一行文字记录互动，例如：y @张伟+i: 谈价格 > 周五 发报价
usage-log-line = 这一行文字；写 - 则从标准输入逐行读取（以 # 和空格开头的行会跳过）；不写则当场询问
usage-log-dry-run = 只说明读到了什么、会怎样影响关系深度，不保存
usage-cmd-import = 导入 vCard 名片、人员/客户/互动表格（CSV、XLSX……）、日历，或另一本客户簿的 JSON
usage-import-files = 要导入的文件
usage-import-account = 所有人都归入这个客户；不写则各归各的单位
usage-import-no-account = 行里没写单位的人不归入任何客户，不管表格叫什么
usage-import-columns = 某一列是什么：列标题或列号，以及字段
usage-import-sheet = 工作簿中的哪张表，写名称或序号；不写则取第一张有人员的表
usage-import-header = 表格的标题在第几行；不写则自动寻找
usage-import-rows = 表格的每一行是什么；不写则看标题
usage-import-no-proposals = 不按职务推定层级和职能
usage-import-replace-malformed = 有无法读取的字节的行也导入，用 � 代替
usage-import-bring-back = 已彻底删除的人员也重新导入；否则不导入
usage-import-strangers = 日历中客户簿还不认识的人也导入
usage-import-as-new = 虽有名称相近的客户，仍作为新客户的单位
usage-cmd-export = 导出整本客户簿（JSON），或把未完成的承诺导出为日历待办
usage-export-format = 格式；不写则看文件的扩展名，再不然就是 json
usage-export-format-json = 整本客户簿
usage-export-format-ics = 有截止日的未完成承诺，作为待办
usage-export-account = 只导出这个客户的承诺
usage-cmd-map = 把一个客户的关系图写成文档
usage-map-view = 哪一种图
usage-map-view-tree = 各部门及其中的汇报关系
usage-map-view-matrix = 部门 × 层级
usage-map-view-power = 影响力 × 态度
usage-map-view-chain = 决策链上的角色，按顺序
usage-map-view-ties = 谁与谁有人际关系
usage-map-view-ours = 对方人员 × 我方人员：谁见过谁、谁对口谁
usage-map-view-moves = 谁离开了、谁来了、失了多少分
usage-map-view-units = 下级单位及各自的关系深度
usage-map-zoom = 每个人显示多少内容
usage-map-as-of = 这一天结束时的关系图
usage-map-since = 标出这一天以来的变化
usage-map-width = 图宽多少列；默认 120，PDF 中铺满页面
usage-cmd-report = 写一份客户关系盘点，单个客户或全部客户
usage-report-all = 全部客户：两页加一张表
usage-report-since = 这一天以来的变化；不写则从上次联合例会算起，再不然就是近 90 天
usage-cmd-brief = 拜访前的一页简报：对方是谁、说过什么、承诺过什么、该问什么
usage-brief-whom = 客户或人员：编号、名称，或能唯一认出的一部分名称
usage-brief-at = 此人属于多个客户时，在哪个客户见面
usage-cmd-list = 列出客户或人员
usage-list-what = 列出什么
usage-cmd-search = 查找人员、客户、部门、记录和承诺
usage-search-query = 要找的文字；拼音和首字母也可以
usage-cmd-score = 显示一个客户的关系深度及每一分的来历
usage-score-all = 所有客户
usage-score-explain = 每一项得分及其原因、主要失分项，以及六大基础
usage-score-as-of = 这一天结束时的关系深度
usage-score-diff = 这一天结束以来的变化，以及由哪些事实引起
usage-score-calibrate = 过去的关系深度能否区分成败：一张写有客户、日期和结果（赢单、续约或丢单）的表
usage-cmd-agenda = 显示双方到期的承诺、久未联系的人，以及下一步该做什么
usage-agenda-days = 只看多少天内或某一天之前到期的承诺，连同逾期和未定日期的；不写则显示全部
usage-cmd-warnings = 显示客户有哪些问题：规则、事实和对策
usage-warnings-account = 只看一个客户；不写则显示所有有提醒的客户
usage-cmd-next = 显示怎样做最能加深关系，以及确切能加多少分
usage-next-account = 只看一个客户；不写则看全部
usage-cmd-doubles = 列出可能重复的人员、客户和部门
usage-doubles-not-same = 列表中两个并不相同的编号：以后不再列出
usage-cmd-combine = 合并两个人员、客户或部门：保留前一个，后一个并入其中
usage-combine-what = 两者是什么
usage-combine-stays = 保留的一个，写名称或编号
usage-combine-goes = 并入的一个；它的名称会作为别名保留
usage-combine-account = 这两个部门所属的客户
usage-combine-keep = 两者不同时保留哪个，例如 name=goes,title=both
usage-combine-dry-run = 只说明有哪些不同、会保留什么，不保存
usage-cmd-subject = 所存的关于一个人的全部信息，供提供给本人
usage-subject-person = 人员，写姓名或编号
usage-subject-whole = 同时列出其中提到的其他人
usage-cmd-forget = 彻底删除一名人员：从客户簿、操作日志和备份中清除，不能撤销
usage-forget-person = 人员，写姓名或编号
usage-forget-name-again = 无法当面询问时，再写一遍姓名，须一字不差
usage-forget-mentions = 其他备注中提到的姓名如何处理：replace 改为“某人”，keep 保留
usage-forget-dry-run = 只显示将删除什么
usage-cmd-backup = 备份客户簿，并与原件逐条核对；每天及导入前会自动备份
usage-backup-file = 备份文件的位置；不写则存入本客户簿的备份中
usage-backup-list = 列出已有的备份
usage-cmd-restore = 用备份替换客户簿；现有内容会先备份
usage-restore-backup = 备份在列表中的编号，或一个文件；不写则列出备份
usage-value-n-file = N|文件
usage-cmd-check = 检查客户簿的每一页、每一处关联、每一步操作，以及它的备份
usage-cmd-compact = 把文件中的空余空间还给磁盘
usage-cmd-encrypt = 用密码加密客户簿及其备份
usage-cmd-decrypt = 取消客户簿及其备份的加密
usage-cmd-passphrase = 更换客户簿及其备份的密码
usage-passphrase-new-passphrase-file = 首行为新密码的文件；不给则当场询问
usage-cmd-salvage = 把损坏的客户簿中还能读出的内容存入一本新客户簿；原文件保持原样
usage-salvage-file = 损坏的客户簿
usage-salvage-new = 新客户簿的位置，不能是已有的文件
usage-cmd-undo = 撤销最近一次操作
usage-cmd-redo = 重做刚撤销的操作
usage-cmd-history = 列出最近的操作
usage-cmd-template = 按行业给客户套用的模板；您自己的模板与配置文件放在一起
usage-cmd-template-list = 列出模板，以及您自己的模板有什么问题
usage-cmd-template-show = 把模板打印成文件，可据此写自己的模板
usage-cmd-template-use = 为客户补上模板里有而它还没有的部门和决策角色
usage-template-show-id = 模板
usage-template-use-id = 模板
usage-cmd-config = 您的配置：在哪里、写了什么、有什么问题
usage-cmd-config-path = 说明在哪里寻找配置文件
usage-cmd-config-show = 以配置文件的形式打印现在有效的全部设置
usage-cmd-config-check = 按行列出全部问题
usage-config-check-file = 检查另一个文件
usage-cmd-manual = 读手册：列出各页，显示一页，或解释一个词
usage-manual-page = 一页，或要解释的词，如阶段、联系周期；不写就列出各页
usage-cmd-bench = 在客户簿的副本上测量程序各部分的耗时
usage-bench-book = 客户簿

## What stands for a value
usage-value-new = 新文件
usage-value-file = 文件
usage-value-files = 文件
usage-value-date = 日期
usage-value-name = 名称
usage-value-account = 客户
usage-value-whom = 客户或人员
usage-value-size = 大小
usage-value-seed = 数字
usage-value-line = 行
usage-value-column-field = 列=字段
usage-value-name-n = 名称|序号
usage-value-rows = 行的内容
usage-value-format = 格式
usage-value-view = 图
usage-value-zoom = 详略
usage-value-n = 数
usage-value-n-date = 天数|日期
usage-value-what = 对象
usage-value-query = 文字
usage-value-limit = 数
usage-value-id = 编号
usage-value-stays = 保留
usage-value-goes = 并入
usage-value-field-stays-goes-both = 字段=stays|goes|both
usage-value-book = 客户簿
usage-value-options = 选项
usage-value-command = 命令
usage-value-page = 页|词

## Around it, and what is wrong with arguments
shell-usage = 用法：{ $usage }
shell-heading-commands = 命令
shell-heading-arguments = 参数
shell-heading-options = 选项
shell-heading-everywhere = 各命令通用的选项
shell-default = 不写则为 { $value }
shell-one-of = 可写 { $values }
shell-one-of-else = 可写 { $values }；不写则为 { $value }
shell-wrong-option = { $command } 没有 { $option } 这个选项
shell-superfluous = “{ $argument }”是多余的，{ $command } 不需要它
shell-missing = 缺少：{ $arguments }
shell-wrong-value = { $option } 不能写“{ $value }”，只能写 { $allowed }
shell-not-a-number = { $option } 要写数字，不能写“{ $value }”
shell-needs-value = { $option } 后面要写内容
shell-values = { $option } 要写 { $wanted } 项，而不是 { $given } 项
shell-conflict = { $option } 和 { $other } 不能同时使用
shell-option-twice = { $option } 写了两次
shell-no-text = 有一个参数不是可读的文字
shell-see-help = 详见：{ $command } --help
