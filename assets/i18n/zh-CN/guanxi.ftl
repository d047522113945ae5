### 术语表中的词
## StanceValue
stance-not-accepted = 不认可
stance-neutral = 中立
stance-support = 支持
stance-strong-support = 强烈支持
stance-coach = 教练

## StanceSource
source-first-hand = 亲历
source-hearsay = 听说

## Kind
kind-message = 消息
kind-mail = 邮件
kind-call = 电话
kind-video = 视频
kind-meeting = 会议
kind-visit = 拜访
kind-meal = 用餐
kind-hq-tour = 总部参观
kind-site-visit = 样板点参观
kind-technical-exchange = 技术交流
kind-summit = 峰会
kind-executive-visit = 高层拜访
kind-trial = 试点

## Signal
signal-joined = 参加活动
signal-informed = 提供信息
signal-helped = 支持工作
signal-promoted = 支持项目
signal-warmth = 个人情感

## Privacy
privacy-shareable = 可分享
privacy-private = 私密

## Level
level-high = 高层
level-middle = 中层
level-working = 基层

## Role
role-approver = 审批人
role-decider = 决策者
role-evaluator = 评估者
role-influencer = 影响者
role-user = 使用者

## Chain
chain-technical = 技术线
chain-commercial = 商务线
chain-combined = 综合线

## Function
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

## AccountKind
account-kind-group = 集团
account-kind-province = 省公司
account-kind-city = 地市
account-kind-subsidiary = 子公司
account-kind-company = 公司

## Procurement
procurement-independent = 自主采购
procurement-central-negotiation = 统谈分签
procurement-group = 集团采购

## TieKind
tie-reports-to = 汇报
tie-influences = 影响
tie-backs = 支持
tie-opposes = 对立
tie-assists = 协助
tie-private = 私交

## Side
side-us = 我方
side-them = 对方

## PromiseState
promise-open = 未完成
promise-kept = 已完成
promise-dropped = 取消

## ColleagueRole
colleague-role-account = 客户经理 AR
colleague-role-solution = 解决方案 SR
colleague-role-fulfilment = 交付 FR
colleague-role-executive = 高层
colleague-role-other = 其他

## OrgFactKind
org-fact-executive-meeting = 高层会晤
org-fact-agreement = 协议
org-fact-joint-plan = 联合规划
org-fact-joint-innovation = 联合创新
org-fact-joint-review = 联合例会

## Scope
scope-project = 项目
scope-region = 区域
scope-group = 集团

## NounKind
noun-colleague = 我方人员
noun-account = 客户
noun-department = 部门
noun-seat = 决策岗位
noun-person = 人员
noun-holder = 岗位任职者
noun-tenure = 任职
noun-interaction = 互动
noun-stance = 态度
noun-target = 目标态度
noun-counterpart = 对口人
noun-tie = 人际关系
noun-org-fact = 组织关系
noun-promise = 承诺
noun-judgement = 自评深度
noun-snooze = 提醒暂停

## Deed
deed-log = 记录
deed-add = 新增
deed-edit = 修改
deed-end = 结束
deed-delete = 删除
deed-appoint = 任命
deed-close = 了结
deed-import = 导入
deed-adopt = 并入

## Stage
stage-point = 点
stage-points = 多点
stage-line = 线
stage-surface = 面
stage-solid = 立体

## Band
band-deep = 深
band-firm = 实
band-thin = 薄
band-shallow = 浅

## BookOrder
order-tree = 层级
order-name = 名称
order-depth = 深度
order-last-contact = 最近接触
order-next-promise = 下一承诺


### 表单

## Label
label-name = 名称
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
label-role = 角色
label-chain = 决策链
label-title = 职务
label-account = 客户
label-department = 部门
label-order = 次序
label-seat = 决策岗位
label-person = 人员
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
label-cadence = 接触节奏（天）
label-origin = 来源
label-stance = 态度
label-source = 依据
label-rival = 对竞争对手
label-by = 期限
label-tie = 人际关系
label-org-fact = 类型
label-scope = 范围
label-side = 谁的承诺
label-due = 到期
label-promise = 承诺
label-made-on = 作出日期
label-depth = 深度 0–100
label-warning = 提醒
label-until = 至
label-reason = 原因
label-time = 时间
label-kind = 方式
label-privacy = 隐私
label-file = 文件
label-into = 导入到

choice-none = –
choice-by-organization = 按名片上的单位
choice-this-account = 当前客户
choice-named-account = 新客户
field-needed = 必填
field-too-long = 太长
field-not-a-day = 没有这一天；可写 2026-11-30、11-30、3d、今天
field-not-a-time = 时间写作 14:30
field-not-a-number = { $least } 到 { $most } 的数字
field-not-picked = 请用 Down 和 Tab 从列表中选择
field-ends-before-start = 结束早于开始
form-add = 新增{ $noun }
form-edit = 修改{ $noun }：{ $about }
form-end = 结束{ $noun }：{ $about }
form-appoint = 任命：{ $about }
form-vacate = 空出岗位：{ $about }
form-leaving = 尚未保存。再按 Esc 放弃，Enter 保存。
form-pick = 输入以查找


### 按键

## Action
action-up = 上移
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
action-find = 查找
action-palette = 命令
action-help = 帮助
action-undo = 撤销
action-redo = 重做
action-new = 新增…
action-edit = 修改
action-end = 结束
action-delete = 删除
action-set-stance = 态度
action-appoint = 任命
action-vacate = 空出岗位
action-close = 了结承诺
action-details = 详情
action-import = 导入
action-sort = 排序
action-filter = 筛选
action-demo = 演示客户簿
action-empty-book = 空白客户簿
action-accept = 确定
action-cancel = 取消
action-save = 保存
action-next-field = 下一项
action-previous-field = 上一项
action-suspend = 挂起
action-redraw = 重绘
action-quit = 退出
action-add = 新增{ $noun }

## Scope
scope-everywhere = 任何地方
scope-screens = 所有画面
scope-welcome = 欢迎
scope-book = 客户簿
scope-account = 客户
scope-card = 卡片
scope-new = 新增
scope-close = 承诺
scope-filter = 筛选
scope-quick-log = 记录行
scope-form = 表单
scope-confirm = 确认
scope-help = 帮助
scope-palette = 命令
scope-import = 导入
scope-preview = 预览
scope-message = 消息


### 日期

weekday-mon = 周一
weekday-tue = 周二
weekday-wed = 周三
weekday-thu = 周四
weekday-fri = 周五
weekday-sat = 周六
weekday-sun = 周日
month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月
date = { $month }{ $day }日
date-year = { $year }年{ $month }{ $day }日
date-weekday = { $date } { $weekday }
ago-today = 今天
ago-days = { $n }天
ago-months = { $n }个月
ago-years = { $n }年
due-today = 今天
due-in = { $days }后
due-late = 逾期{ $days }
