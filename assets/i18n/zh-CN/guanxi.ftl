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
field-not-picked = 请用 { $down } 和 { $next } 从列表中选择
field-ends-before-start = 结束早于开始
form-add = 新增{ $noun }
form-edit = 修改{ $noun }：{ $about }
form-end = 结束{ $noun }：{ $about }
form-appoint = 任命：{ $about }
form-vacate = 空出岗位：{ $about }
form-leaving = 尚未保存。再按 { $cancel } 放弃，{ $save } 保存。
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
action-who = 相关人员
action-import = 导入
action-sort = 排序
action-filter = 筛选
action-demo = 演示客户簿
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
action-redraw = 重绘
action-quit = 退出
action-add = 新增{ $noun }

## Scope
scope-everywhere = 任何地方
scope-screens = 所有画面
scope-rows = 客户簿中
scope-welcome = 欢迎
scope-book = 客户簿
scope-account = 客户
scope-card = 卡片
scope-new = 新增
scope-close = 承诺
scope-filter = 筛选
scope-who = 相关人员
scope-quick-log = 记录行
scope-form = 表单
scope-confirm = 确认
scope-help = 帮助
scope-palette = 命令
scope-import = 导入
scope-preview = 预览
scope-message = 消息


### 配置文件
config-at-line = { $file } 第 { $line } 行：{ $why }
config-not-text = 不是 UTF-8 文本
config-syntax = 不是有效的 TOML：{ $detail }
config-unknown-key = 没有“{ $key }”这一项；可用的有 { $known }
config-wrong-value = { $key }：可用的值是 { $allowed }
config-allowed-key-press = 写在引号里的按键，如 "Ctrl-R"，或写在方括号里的几个按键
config-allowed-table = 一个表，如 [keys.book]
config-keys = { $key }：{ $why }
config-coded = { $code }（{ $called }）
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
config-absent = { $file } 不存在；一切按默认设置
config-fine = { $file }：没有问题
config-nowhere = 没有设置用户主目录；请用 --config 文件 或 GUANXI_CONFIG 指明配置文件


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


### 关系深度

layer-key = 关键
layer-universal = 普遍
layer-organizational = 组织
cap-one-thread = 活跃线不超过一条
cap-one-department = 活跃线都在同一部门
cap-no-supporter = A、D、E 岗位上无人支持
reason-know-needs = 了解需求
reason-shape-solution = 客户化方案
reason-win = 竞争获胜
reason-deliver = 合同交付
reason-get-paid = 销售回款
reason-last = 长期合作
state-live = 活跃
state-cooling = 转冷
state-dormant = 休眠
state-never = 未接触
stance-unknown = 待确认
part-floor = 关键层下限
part-executive-meetings = 高层会晤
part-agreement = 协议
part-joint-plans = 联合规划
part-joint-review = 联合例会
part-our-people = 我方接触人数
because-vacant = 空缺
because-held = { $name }，{ $stance }
because-opposed = { $name }不认可我方
because-floor = 低于零 { $points }
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
do-meet = 会见{ $name }
do-win-over = 争取{ $name }转为中立
do-signal = { $name }：提供信息，{ $stance }
do-fill = 找到{ $role }并见一次
do-first = { $department }建立首个联系
do-review = 召开联合例会
do-second-colleague = 带一位同事见{ $name }
why-lifted = 不再受限：{ $reason }
why-capped = 开始受限：{ $reason }
why-moved = { $what }：{ $cause }
cause-added = 开始计入
cause-removed = 不再计入
cause-filled = 由{ $name }担任
cause-vacated = { $name }离任
cause-replaced = { $to }接替{ $from }
cause-opened = 不再空白，{ $name }
cause-backed = { $name }加入
cause-emptied = 已无人
cause-carried = 由{ $name }支撑
cause-stance = { $name }转为{ $stance }
cause-met = 见了{ $name }
cause-signals = { $name }的行为证据
cause-faded = { $name }正在转冷
cause-count = { $from } → { $to }
cause-agreement = 协议有变化
cause-reviewed = 召开了联合例会
cause-review-lapsed = 上次已过久
cause-share = 其他部分的权重有变
cause-share-seats = 各决策岗位的权重重新分配
cause-share-departments = 各部门的权重重新分配

## The course of a depth
event-ended = { $what }到期
event-visited = 高层拜访
event-took = { $name }担任{ $seat }
event-took-over = { $name }接替{ $from }：{ $seat }
event-vacated = { $name }不再担任{ $seat }
event-came = { $name }到任
event-left = { $name }离开
event-moved = { $name }调往{ $to }
event-stance = { $name }：{ $from } → { $to }
event-first-contact = 首次接触{ $name }
event-agreement = { $what }（{ $scope }）
trend-day = { $day }：{ $depth }
trend-past = 最近 { $weeks } 周的关系深度
trend-in = { $days } 天后 { $depth }
trend-ahead = 不再联系的话：{ $depths }


### 记录行

line-unknown-word = “{ $typed }”不是日期、时间或方式；备注以冒号开头
line-detached = “{ $typed }”要紧跟在名字后面，中间不留空格：@名字{ $typed }
line-unclosed-quote = 引号没有闭合
line-unfinished = “{ $typed }”后面缺内容
line-bad-name = “{ $typed }”不是名字
line-future = { $on } 还没到
line-no-such-day = 没有“{ $typed }”这一天
line-no-signal = “{ $letter }”不是行为证据；可用 a i w p e
line-no-stance = “{ $typed }”：态度为 −1 到 3
line-no-level = “{ $typed }”：层级为 H、M、W
line-twice = 重复：{ $part }
line-unknown-account = 没有客户“{ $typed }”；加引号写成 #"名称" 就是新客户
line-unknown-account-near = 没有客户“{ $typed }”；最接近的是{ $near }
line-no-account = 哪个客户？用 #名称 指明
line-no-common-account = 这些人不在同一客户；用 #名称 指明
line-no-people = 和谁？用 @名字 指明
line-not-me = 只能写 &-me 表示本人不在
line-empty-promise = 承诺要写明内容
line-long-promise = 承诺太长
line-no-promise = > 与 < 后面跟日期才是承诺：> 周五 发送验收单
line-named-again = 重复提到，只计一次
line-later-today = 该时间还没到
part-when = 日期或时间
part-kind = 方式
part-person = 人员
part-signals = 行为证据
part-stance = 态度
part-department = 部门
part-level = 层级
part-colleague = 我方人员
part-account = 客户
part-note = 备注
part-promise = 承诺
part-due = 到期日
part-unknown = 未知
line-guest = 来宾
line-new = 新
line-open = 哪一位？
line-candidate-left = { $name } · 目前不在任何客户
line-candidate = { $name } · { $beside }
line-new-person = { $name } · 新人员
line-new-colleague = { $name } · 新同事
line-new-department = { $name } · 新部门
line-offer-new-person = 新人员
line-offer-new-colleague = 新同事
line-offer-new-department = 新部门
line-blank = { $name }是新人员：{ $wanted }{ $take } 补填。
line-blank-department = 哪个部门？
line-blank-level = 什么层级？
line-blank-both = 哪个部门？什么层级？
line-fill-department = { $name }在哪个部门？{ $down }、{ $up } 选择，{ $take } 确定，{ $cancel } 先不填。
line-fill-level = { $name }是什么层级？{ $down }、{ $up } 选择，{ $take } 确定，{ $cancel } 先不填。
line-ambiguous = { $mention } 对得上这几个，请把名字写全一些：
line-choose = { $mention } 是哪一个？{ $down }、{ $up } 选择，{ $take } 确定。
line-empty = 时间 方式 @人员+行为 &我方 #客户：备注 > 日期 我方承诺 < 日期 对方承诺
line-example = 昨天 拜访 @张伟+i @李娜/财务：同意付款 > 下周五 发送验收单


### 回应

op-adopt = 并入一本客户簿
op = { $deed }{ $noun }
done = 完成：{ $what } · { $undo } 撤销
done-named = { $op }：{ $name }
done-shift = 已保存 · { $shift } · { $undo } 撤销
undone = 已撤销：{ $what } · { $redo } 重做
redone = 已重做：{ $what } · { $undo } 撤销
shift = { $before } → { $after }：{ $why }
shift-slight = 深度 { $after }（{ $points }）：{ $why }
shift-closed = { $why }；{ $closed }
shift-still = 深度 { $after }，未变
shift-new = 新客户，深度 { $after }
notice-draft-kept = 草稿已保留：按 { $log } 继续。
notice-nothing-selected = 此处无法执行该操作；按 { $help } 查看可用的键。
notice-nobody-asleep = 没有暂停提醒的事项。
notice-asleep = 已暂停提醒至 { $on }：{ $what } · { $undo } 撤销
notice-awake = 已恢复提醒：{ $what } · { $undo } 撤销
notice-rescheduled = 已改期（{ $on }）：{ $what } · { $undo } 撤销
refused-nothing-to-undo = 没有可撤销的操作。
refused-nothing-to-redo = 没有可重做的操作。
refused-stale = 未执行：“{ $op }”之后又有改动，撤销会丢失新内容。
refused-busy = 另一个程序正在写入客户簿，请重试。
refused-failed = 未执行：{ $chain }
rule-gone = 未执行：该{ $noun }已不在客户簿中。
import-no-name = 没有姓名
question = 确定要{ $op }吗？可用 { $undo } 撤销。
question-named = 确定要{ $op }“{ $name }”吗？可用 { $undo } 撤销。


### 草稿与编辑器

draft-mark = 草稿
notice-draft-waits = 有一份草稿：按 { $log } 继续。
notice-draft-not-kept = 草稿暂时无法保留。{ $why }
notice-reckoning-stopped = 部分内容未能计算。{ $why }
notice-note-same = 编辑器里没有改动，备注不变。
notice-no-editor = 找不到编辑器：请在环境变量 VISUAL 或 EDITOR 中指定。
notice-editor-failed = { $editor } 没有正常结束（{ $reason }），备注不变。


### 查找

find-title = 查找
find-hint = 姓名、拼音、首字母，或记录里的一个词
find-palette-hint = 要做的事、姓名，或记录里的一个词
find-help-hint = 输入要做的事
find-recent = 最近打开或联系过
find-command = 命令
find-nothing = 没有匹配。
find-in-vain = 没有找到“{ $typed }”：姓名、职务、邮箱、电话、标签、互动记录和承诺都查过了。
find-alike = 没有找到“{ $typed }”。您要找的是不是：
find-empty-book = 客户簿还是空的。{ $log } 记录第一次互动，{ $new } 新增客户，在客户簿中按 { $import } 导入人员。


### 画面

screen-book = 客户簿
screen-loading = 读取中…
screen-working = 处理中，请稍候。
screen-saved = 已全部保存
screen-depth = 关系深度
screen-stage = 阶段
screen-last-contact = 最近接触
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
pane-map = 关系图
pane-history = 互动历史
pane-depth = 关系深度
map-everybody = 全部人员
map-people = { $count } 人
map-people-shown = { $of } 人中显示 { $shown } 人
map-no-department = 未知部门
map-vacant = 空缺
map-decided-at = 由{ $account }决策
map-decided-above = 由上级决策
map-not-applicable = 不适用
history-we = 我方
history-they = 对方
depth-holds-back = 什么在拖后腿
depth-would-move = 下一步最佳行动
depth-reasons = 六大理由
depth-doubtful = 数据尚不足
depth-confidence = 证据度 { $percent } %
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
import-file-hint = .vcf、.csv、.xlsx 或客户簿 .json；多个文件用空格隔开
preview-title = 导入预览
preview-duplicates = 客户簿中已有，将合并
preview-columns = 各列的理解
preview-unread = 不读取：{ $columns }
preview-problems = 未采纳
preview-read = 读取 { $count }
preview-added = 新增 { $count }
preview-merged = 合并 { $count }
preview-skipped = 跳过 { $count }
preview-at-line = { $file } 第 { $line } 行
welcome-title = 谁重要，答应过什么，关系有多深。
welcome-text = 客户簿是空的。从哪里开始？
welcome-privacy = 所有内容只保存在本机的一个文件里。
offer-demo = 演示客户簿
offer-demo-text = 五十家虚构客户，三年历史
offer-import = 自己的联系人
offer-import-text = 来自 .vcf 或 .csv 文件
offer-empty = 空白客户簿
offer-empty-text = 从第一个客户开始
rule-mismatch = 未执行：{ $row }不能变成{ $contents }。
rule-endless = 未执行：{ $noun }没有结束日期。
rule-fixed = 未执行：{ $noun }不能移到别处。
rule-void-period = 未执行：结束日 { $to } 早于开始日 { $from }。
rule-out-of-range = 未执行：{ $what }为 { $value }，应在 { $min } 到 { $max } 之间。
rule-future = 未执行：{ $what }的日期 { $on } 还没到。
rule-nobody = 未执行：没有客户方人员参与。
rule-twice = 未执行：{ $name }重复。
rule-department-elsewhere = 未执行：部门{ $name }属于另一个客户。
rule-interaction-elsewhere = 未执行：该互动属于另一个客户。
rule-tie-to-self = 未执行：人际关系的两端都是{ $name }。
rule-reporting-circle = 未执行：汇报关系成环：{ $names }。
rule-account-circle = 未执行：客户互为上级：{ $names }。
rule-seat-held = 未执行：这段时间由{ $name }任此岗位。
rule-last-department = 未执行：最后一个{ $function }部门须保留；可标为不适用。
rule-last-seat = 未执行：最后一个{ $role }岗位须保留；可标为不适用。
rule-me-stays = 未执行：本人须保留在客户簿中。
rule-second-me = 未执行：客户簿的使用者已是{ $name }。
rule-closing-day = 未执行：{ $state }的承诺与了结日期不符。
rule-closed-before-made = 未执行：了结日 { $closed } 早于作出日 { $made }。
rule-undated = 未执行：{ $kind }需要开始日期。
rule-agreement-without-scope = 未执行：协议要写明范围。
rule-unknown-id = 未执行：标识 { $id } 被引用却没有内容。
rule-id-twice = 未执行：标识 { $id } 重复。
import-empty = 文件为空
import-unknown-format = 不是名片、表格或客户簿
import-spreadsheet = 无法读取这个电子表格；请先另存为 CSV
import-calendar = 这是日历，不是联系人
import-no-header = 第一行没有列名
import-no-name-column = 没有姓名列
import-unknown-column = 没有“{ $column }”这一列
import-not-a-book = 不是 guanxi 客户簿
import-too-new = 由更新的版本写成（格式 { $found }，本程序支持到 { $known }）
import-syntax = 第 { $column } 列 JSON 有误：{ $detail }
import-malformed = 此处不是 { $encoding } 文本
import-unknown-charset = 未知编码“{ $name }”
import-too-many-cells = { $expected } 列下有 { $found } 格
import-open-quote = 引号没有闭合
import-bad-value = 第 { $column } 列的值不允许：{ $detail }
import-out-of-range = { $key } 为 { $found }，应在 { $min } 到 { $max } 之间
import-no-end = 名片没有结尾，可能不完整
import-stray = 不在任何名片内
import-not-a-property = 不是属性：“{ $line }”
import-named-after = 没有姓名，以 { $field } 代替
import-too-long = { $field } 太长
import-bad-level = “{ $level }”不是层级；可用 H、M、W
import-bad-date = “{ $date }”不是日期
import-several-people = 可能是 { $names } 中的任何一位；未作猜测
import-several-accounts = 有多个客户名为 { $name }
import-book-alone = 客户簿须单独导入：请只给这一个文件
import-too-large = 文件过大，不像通讯录
import-unreadable = 无法读取：{ $why }
import-unknown-key = 未知的键“{ $key }”
measure-importance = 重要度
measure-influence = 影响力
measure-judgement = 自评深度
measure-cadence = 接触节奏
strength-strong = 强
strength-fair = 中
strength-weak = 弱
strength-cold = 冷
part-because = { $what }：{ $why }
stance-counts-as = 按{ $stance }计：行为尚未印证
stance-toward = 对
line-without-me = 本人不在

### 待办

screen-agenda = 待办
agenda-overdue = 逾期
agenda-today = 今天
agenda-this-week = 本周
agenda-later = 以后
agenda-quiet = 久未联系
agenda-next = 下一步最佳行动
agenda-asleep = 已暂停提醒
agenda-count-overdue = 逾期 { $count } 项
agenda-count-today = 今天 { $count } 项
agenda-count-this-week = 本周 { $count } 项
agenda-count-later = 以后 { $count } 项
agenda-count-quiet = 久未联系 { $count } 人
agenda-count-next = 行动 { $count } 项
agenda-count-asleep = 已暂停 { $count } 项
reach-today = 今天
reach-week = 本周
reach-everything = 全部
agenda-reckoning = 计算中…
agenda-left = 计算中…还剩 { $count } 个客户
agenda-more = …还有 { $count } 项
agenda-empty = 没有到期的承诺，也没有久未联系的人。记录互动时写下的承诺会列在这里。
agenda-empty-today = 今天没有到期的承诺。按 { $key } 看更远。
agenda-empty-week = 本周没有到期的承诺。按 { $key } 看更远。
agenda-silence = 节奏 { $days } 天，最近 { $on }
agenda-gains = { $what }（有助于{ $account }）
agenda-asleep-until = 暂停提醒至 { $on }
agenda-promised-on = { $on }作出
agenda-topic = { $noun }“{ $name }”
when-due-title = 改到哪天？
when-sleep-title = 暂停提醒到哪天？
when-hint = 周五   下周三   +3d   2w   11-30   待定
when-sleep-hint = 周五   下周三   +3d   2w   11-30
when-unclear = 无法识别；可写 周五、下周三、+3d、11-30
when-past = 请写今天或以后的日期，或“待定”
when-no-sleep = 请写今天以后的日期
when-due-now = 现为 { $due }
action-agenda = 待办
action-reach = 时间范围
action-reschedule = 改期
action-snooze = 暂停提醒
action-wake = 恢复提醒
action-sleepers = 已暂停
scope-agenda = 待办
scope-when = 日期

### 往来
## 互动历史与人员卡
day-heading = { $day } · { $distance }
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
history-target = { $name }的目标态度
history-target-reached = 已达到
history-target-missed = 未达到
history-toward = 对{ $rival }
history-joins = { $name }到任：{ $post }
history-moves = { $name }由{ $from }调任{ $to }
history-leaves = { $name }离任：{ $post }
history-goes = { $name }离开{ $from }，转至{ $to }
history-takes-seat = { $name }担任{ $seat }
history-gives-up-seat = { $name }不再担任{ $seat }
history-untied = 关系结束：{ $tie }
history-fact-ends = 到期：{ $fact }
tie-says-reports-to = { $from }向{ $to }汇报
tie-says-influences = { $from }影响{ $to }
tie-says-backs = { $from }支持{ $to }
tie-says-opposes = { $from }与{ $to }对立
tie-says-assists = { $from }协助{ $to }
tie-says-private = { $from }与{ $to }有私交
who-title = 相关人员
card-contact = { $days } / 节奏{ $cadence }
card-contact-never = 从未接触，节奏{ $cadence }
card-last-contact = 最近接触
card-signals = 行为证据
card-signals-none = 近半年没有
card-signal-times = { $signal } { $count } 次
card-post = 任职
card-seat = 岗位
card-influence = 影响力 { $influence }
card-since = { $day }起
card-stale = 已过时：{ $days }前
card-age = { $days }前
card-target = 限期{ $day } · { $due }
card-target-missed = { $day }到期未达到
card-stance-open = 待确认；按 s 记录态度
card-note-shareable = 备注（可分享）
card-note-private = 私密备注（仅自己可见）
card-no-note = 暂无；回车填写

### 命令行
shell-undated = 有 { $count } 项承诺日期待定，未写入日历
shell-me = 我
shell-undone = 已撤销
shell-deed-undone = 已撤销：{ $what }
shell-deed-redone = 已重做：{ $what }
shell-dropped = 已撤销，不可重做
shell-empty-book = 客户簿是空的。在终端中运行 guanxi 即可打开；guanxi demo 生成一本示例。
shell-sum = 合计
shell-found-nothing = 客户簿中没有“{ $query }”
shell-merged = { $new } → { $known }，已在客户簿中
shell-nothing-taken = 没有导入任何内容

## Field
column-name = 姓名
column-first-name = 名
column-last-name = 姓
column-alias = 别名
column-account = 客户
column-department = 部门
column-title = 职务
column-level = 层级
column-email = 邮箱
column-phone = 电话
column-wechat = 微信
column-birthday = 生日
column-note = 备注

## 关系图：各种视图及其中的文字
view-tree = 组织树
view-matrix = 矩阵
view-power = 权力图
view-chain = 决策链
view-ties = 人际网
zoom-far = 远
zoom-middle = 中
zoom-near = 近
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
map-chain = { $chain } · { $count } 个岗位
action-left = 向左
action-right = 向右
action-turn-view = 下一视图
action-nearer = 拉近
action-farther = 拉远
action-fold = 折叠
action-fold-all = 全部折叠或展开
action-as-of = 看某一天
scope-map = 关系图
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
days-then = 截至
days-since = 标出变化，自
days-today = 今天
days-none = 不标
days-unclear = 过去的某天：6周、3月3日、2026-01-01、上周五
days-not-before = 须早于关系图的日期
action-view = 关系图：{ $view }
action-map = 关系图
map-importance = 重要性 { $weight }
map-covered = 覆盖 { $percent }%
ties-untied = { $count } 人没有关系记录
ties-left-out = 未画出：{ $people } 人，{ $ties } 条关系
ties-none = 还没有记录人际关系
ties-how = 在其他视图中选中一个人，按 { $key } 记录其人际关系。
deed-move = 调整
deed-leave = 离开客户

## 面板：就地修改关系图
scope-panel = 面板
action-aim = 目标态度
action-move = 调整
action-move-boss = 换上级
action-move-level = 层级、影响力
action-tie-to = 人际关系
action-rule-out = 不适用或恢复
action-placeholder = 空岗位
panel-move = 调整{ $name }
panel-rate = { $name }的态度
panel-aim = { $name }的目标态度
panel-tie = { $name }的人际关系
panel-leave = { $name }离开
panel-rule-out = { $name }在此不适用
panel-placeholder = { $name }的岗位
panel-hint = 按字母选定，/ 缩小范围，Tab 跳过。
panel-day-unclear = 过去的某天：3天、周五、2026-11-20
panel-incomplete = 还有未回答的。
ask-department = 部门
ask-boss = 上级
ask-level = 层级
ask-influence = 影响力
ask-seat = 岗位
ask-stance = 态度
ask-evidence = 依据
ask-source = 来源
ask-tie = 关系
ask-other = 对谁
ask-role = 角色
ask-chain = 决策线
ask-account = 去向
ask-title = 职务
ask-note = 备注
ask-reason = 理由
ask-from = 自
ask-last = 最后一天
ask-by = 期限
ask-today = 今天
ask-nothing = –
ask-wanted = ?
ask-stays = 不变
value-nobody = 无
value-none = 无
value-unknown = 不详

## 文档
document-subtitle = { $day } · { $people }
document-footer = { $account } · { $day } · 个人判断，不用于评价员工
document-standing = 关系现状
document-depth = 关系深度 { $depth }（满分 100），{ $band }
document-stage = 阶段：{ $stage }，证据度 { $percent }%
document-threads = { $people } 人中有 { $live } 条活跃线
document-uncovered = 未覆盖：{ $names }
document-deciding = 谁来决策
document-changes = 有何变化
document-remarks = 私人备注
document-signs = 图例
document-strokes = 条形：人员的关系强度、部门的覆盖度 · 数字：距上次联系多久，~ 转冷，! 休眠
document-seats = 决策岗位
document-people = 人员
document-column-seat = 岗位
document-column-role = 角色
document-column-department = 部门
document-column-holder = 在任者
document-column-stance = 态度
document-column-strength = 关系强度
document-column-name = 姓名
document-column-title = 职务
document-column-level = 层级
document-column-seats = 担任岗位
document-column-last = 上次联系
deed-furnish = 套用模板
config-allowed-tables = 几个写在双方括号标题下的表，如 [[seats]]
config-allowed-text = 引号内的文字，最多 { $most } 个字
config-allowed-up-to = 0 到 { $most } 的整数
action-template = 客户模板
panel-furnish = { $name }的客户模板
ask-template = 模板
value-template = { $name } · { $departments } 个部门，{ $seats } 个岗位
template-done = { $account }已套用模板“{ $name }”。
template-unknown = 没有模板“{ $id }”：{ $known }。
template-folder = 自己的模板：{ $folder }
## Around the map: our side, moves, units
view-ours = 我方
view-moves = 变动
view-units = 单位
setting-pending = 正在计算…
ours-if-left = 离开后的关系深度
ours-unmet = 在此无互动
gap-matched-below = 对口人{ $name }层级偏低
gap-met-below = 只有{ $names }见过，层级偏低
gap-unmatched = 没有对口人
gap-on-paper = 对口人{ $name }一年未见面
gap-wanted = 建议对口人：{ $name }
gap-nobody-fits = 我方无人层级足够
gap-and-wanted = { $gap }；{ $wanted }
moves-sum = { $since }以来：到任{ $came }人，离任{ $left }人，内部变动{ $moved }人 · { $gain } 分
moves-none = 没有人员变动。
moves-now-at = 现任职于{ $name }
moves-came = 到任
moves-left = 离任
moves-between = 从{ $from }调往{ $to }
moves-gave-up = 卸任 { $seats }
moves-took = 接任 { $seats }
units-none = 没有下级单位。
units-spread = { $count ->
    [one] 1个单位：{ $low }（{ $worst }）
   *[other] { $count }个单位，{ $low }（{ $worst }）至 { $high }（{ $best }）
}
units-seat-vacant = { $seat }：空缺 { $loss }
units-seat-opposed = { $seat }：{ $name }不认可 { $loss }
units-seat-weak = { $seat }：{ $name } { $loss }
units-worst-seat = 最弱岗位：{ $seat }（{ $unit }）
units-decided-at = { $roles } 由{ $name }决定

## 员工名单
import-no-superior = 这里没有{ $who }：收入此人，不记上级
import-several-superiors = 这里有几个{ $who }：收入此人，不记上级
import-circle = 汇报关系会成环：{ $names }：收入此人，不记上级
import-nobody-of-key = 这些文件里没有编号为 { $key } 的人
import-unknown-department = 这些文件里没有编号为 { $key } 的部门
import-bad-path = { $path } 不是层级位置
import-bad-influence = { $text } 不是 0 到 10 的影响力
column-id = 编号
column-manager = 上级
column-path = 层级位置
column-department-id = 部门编号
column-from = 起
column-to = 止
column-influence = 影响力
label-columns = 列
field-not-columns = 写成 3=职务, Boss=上级 这样，或 none
columns-remembered = 按您上次对这种表格的说明
preview-arrivals = 将这样收入
preview-posts = { $count } 段任职
map-unit = ▸ { $name } · 单位

## 客户模板
config-twice = { $key }：“{ $value }”已经用过；请另取一个
config-allowed-word = 引号内由字母、数字、- 和 _ 组成的词
template-plain = { $name } · 标准结构
templates-wrong = 自己的模板有 { $files } 个文件不能用：guanxi config check
label-template = 客户模板

## What a number must not be taken for
what-the-number-is-not = 请注意：关系深度没有用实际成败校准过，不等于赢单概率；它是一个人根据自己的记录作出的判断；不能用来考核员工，无论是我方的还是客户的。

## 下一步与推演
deed-plan = 计划
op-plan = 制定行动计划
effort-light = 省力
effort-medium = 适中
effort-heavy = 费力
neglect = 到{ $on } { $points }
neglect-within = 若不行动：到{ $on } { $points }，90 天内共 { $later }
neglect-none = 90 天内不会失分
keeps-promise = 可兑现我方承诺：{ $text }（{ $due }）
suppose-stance = { $name }：{ $stance }
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
ask-whom = 对象
ask-suppose = 假设
value-account = 客户整体
supposed-leaves = 离开
suppose-hint = 回车计入推演；不会写入客户簿
action-suppose = 计入或不计
action-suppose-more = 假设…
action-keep-plan = 存为计划
scope-bench = 行动
page-actions = 行动
stands-met = 上次接触：{ $on }
stands-never-met = 从未接触
stands-stance = 记录的态度：{ $stance }
stands-vacant = 岗位无人担任
stands-empty = 部门里还没有认识的人
stands-no-review = 还没有开过例会
stands-review = 上次例会：{ $on }
stands-few = 近期接触过这里的我方人员太少
bench-hint = { $one } 计入一项行动，{ $more } 假设其他情况：看关系深度会变成多少
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
constants-strength = 关系强度的构成（前三项合计为 1）；多强算强、中、弱，多强算活跃线
constants-stance = 各种态度值多少
constants-warmth = 一次接触值多少，几个人以内全额计算，人多时打几折；消息最多算多少；多少算热度满格
constants-cadence = 两次接触间隔的天数；热度半衰期、转冷、休眠各是几个接触节奏
constants-evidence = 行为证据多少天内有效，几条算足够
constants-seats = 各决策岗位的权重；反对者算多少
constants-coverage = 两个人如何覆盖一个部门，前两项合计为 1
constants-departments = 没有另行设定重要度的部门有多重要
constants-organization = 两家公司之间的各项关系值多少，多少天内有效
constants-caps = 有所欠缺时，关系深度最高到多少
constants-bands = 关系深度达到多少算深、实、薄
constants-confidence = 多少天内算近期，近期的占多少才可信


## Warnings
warnings = 提醒
warnings-heading = 提醒
warnings-count = { $count } 条提醒
warnings-asleep = 已暂停 { $count } 条
warnings-asleep-behind = 已暂停 { $count } 条，按 { $key } 列出
warnings-none = 没有提醒
severity-serious = 严重
severity-caution = 注意
severity-note = 一般
rule-decider-unknown = 不知谁决策
rule-nobody-opposed = 无人反对
rule-few-supporters = 支持者不足
rule-key-uncovered = 关键人未覆盖
rule-single-thread = 活跃线不足
rule-single-colleague = 我方只有一人
rule-coach-silent = 教练久未联系
rule-stance-unproven = 态度缺少证据
rule-seat-vacant = 岗位空缺
rule-target-missed = 目标态度未达成
rule-review-old = 联合例会过期
rule-promise-overdue = 我方承诺逾期
fact-no-approver = 还不知道谁审批付款
fact-no-decider = 还不知道谁拍板
fact-nobody-opposed = { $count } 人态度已知，无一人不认可：是否想得太乐观？
fact-outweighed = { $key } 位关键人中支持 { $supporters } 人，不认可 { $opponents } 人
fact-no-live-thread = 无活跃线
fact-last-contact = 最近联系 { $on }
fact-no-thread = 没有活跃线
fact-one-thread = 唯一的活跃线
fact-one-colleague = { $count } 条活跃线全靠{ $name }
fact-silent = { $days } 天未联系，最近 { $on }；节奏 { $cadence } 天
fact-unproven = { $on } 记为{ $stance }，从无行为证据
fact-unproven-since = { $on } 记为{ $stance }，最近的行为证据在 { $signal }
fact-vacant = 无人在岗
fact-vacant-after = { $name }离任后无人在岗
fact-missed = 应在 { $by } 前达到{ $target }，现为{ $stance }
fact-never-reviewed = 从未开过联合例会
fact-reviewed = 上次联合例会 { $on }，已过 { $days } 天
fact-late = “{ $text }”应于 { $due } 完成，已逾期 { $days } 天
fact-late-to = 对{ $name }的承诺“{ $text }”应于 { $due } 完成，已逾期 { $days } 天
cure-nobody-in-role = 向教练或使用者打听是谁，并在客户地图上任命。
cure-nobody-opposed = 问问教练，谁更想选别家，并记下其态度。
cure-no-supporter = 争取一位关键人：其一次行为证据胜过一次会面。
cure-outweighed = 让一位反对者转为中立，或争取一位中立的关键人。
cure-uncovered = 直接拜访，或请教练、我方高层引见。
cure-no-thread = 约见一位说得上话的人，并记录互动。
cure-one-thread = 再建一条线，最好在另一个部门。
cure-one-colleague = 下次拜访带上一位同事。
cure-silent = 本周内打个电话。
cure-unproven = 请对方帮个小忙并记下结果，或调低所记的态度。
cure-vacant = 打听由谁接任，或在客户地图上注明为何没有这个岗位。
cure-missed = 重新定一个做得到的日期，或换个办法。
cure-review = 约定一次联合例会的日期。
cure-late = 今天就完成，或与对方另约日期。
judged = 自评 { $own } · 计算 { $computed } · { $apart }，{ $on } 评
config-allowed-whole = { $least } 到 { $most } 的整数
config-allowed-rising = 方括号里 { $count } 个 { $least } 到 { $most } 的整数，依次增大
## 关系深度全屏
action-page = 关系深度：{ $page }
page-points = 构成
action-depth = 关系深度
scope-depth = 关系深度
need-threads = 进入下一阶段需要第二条活跃线；目前{ $have ->
    [0] 一条也没有
   *[other] 有 { $have } 条
}
need-layer = 进入“{ $stage }”需要{ $layer }达到 { $needed }%；目前 { $have }%
lift-one-thread = 再有一条活跃线即可解除
lift-one-department = 其他部门有一条活跃线即可解除
lift-no-supporter = 有一位审批人、决策者或评估者支持我们即可解除
lift-nearest = { $lifts }；最接近的是{ $name }
ledger-sum = { $points } 分
ledger-limited-to = { $points } 分，封顶 { $limit } 分
ledger-lost = 失分
ledger-points = 得分
ledger-strength = 关系强度 { $share }%
ledger-same-level = 同层级第二人按 { $share }% 计
ledger-everybody = 全部人员
ledger-met = { $on }见过{ $name }
ledger-never = 从未接触：不计分
ledger-dormant = { $on }后无接触，超过其节奏 { $cadence } 天的 8 倍：不计分
ledger-rated = { $stance }，{ $on }起
ledger-limited = { $stance }，{ $on }起；{ $counts }
ledger-warmth = 各次接触目前合计余 { $left }，满分 { $full }；每 { $days } 天减半
ledger-worth = { $kind }，当日计 { $worth }
ledger-outshone = 当天另有更重要的接触，不重复计
ledger-ceiling = 消息
ledger-ceiling-why = 超出消息可计的上限
ledger-evidence = { $days } 天内 { $count } 条行为证据，满分需 { $full } 条

## 六大理由与签字部门
page-reasons = 理由
errand-delivery = 交付前
errand-invoicing = 开票前
errand-ready = { $of } 个部门中 { $ready } 个就绪
ready-yes = 可以找{ $name }
ready-cold = { $name }热度不够，先见面
ready-opposed = { $name }不认可我方，先争取
ready-nobody = 无人认识：先建立首次接触
ready-unknown = 尚不知有此部门
cure-fill = 弄清由谁担任
cure-first-contact = 建立首次接触
cure-win-over = 争取{ $name }
cure-meet = 见{ $name }
cure-second-person = 除{ $name }外再认识一人，最好是另一层级
cure-counterpart = 为{ $name }指定对口人
cure-live-thread = 在{ $level }建立一条活跃线
cure-layer = 各项见第一页


## 关系盘点：单个客户与全部客户
review-title = { $account } · 客户关系盘点
review-everything = 全部客户
review-since-asked = 对比 { $day }
review-since-review = 对比 { $day }联合例会时
review-since-quarter = 对比 90 天前（{ $day }）
review-summary = 概要
review-trend = 趋势与预测
review-gaps = 缺口与未知
review-plan = 未完成的承诺
review-targets = 目标态度
review-actions = 下一步最佳行动
review-changes = { $day }以来的变化
review-moves = 人员进出与调动
review-reading = 阅读说明
review-bar-depth = 关系深度
review-bar-confidence = 证据度
review-of = { $points } / { $most }
review-weakest = 最弱环节：{ $link }
review-no-reason = 没有这类部门
review-went = 当时 { $before }，现在 { $after }（{ $points } 分）
review-same = 当时与现在都是 { $depth }（取整和封顶前 { $points } 分）
review-because = { $what }，主要原因：{ $why }
review-best = 最值得做的一步：{ $what }（{ $gain } 分）
review-judged = { $day }自评 { $own }，计算值 { $depth }（差 { $more }）
review-vacant = 空缺的决策岗位：{ $seats }
review-opposed = 不认可我方：{ $names }
review-unknown = 态度待确认：{ $names }
review-silent = 已转冷或休眠：{ $names }
review-no-gaps = 没有空缺岗位和空白部门，所有人的态度都已掌握
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
review-column-gain = 增益
review-column-action = 行动
review-column-effort = 投入
review-column-neglect = 如果不做
portfolio-title = 全部客户 · 关系盘点
portfolio-went = { $up } 家上升，{ $down } 家下降，{ $same } 家持平
portfolio-grid = 客户等级与关系深度
portfolio-grid-caption = 客户名后为关系深度，由深到浅；? 表示数据不足
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
outcome-won = 赢
outcome-lost = 输
calibrated = { $rows } 行中有 { $cases } 个结果可用 · 赢 { $won } · 输 { $lost }
calibrated-how = 取每个结果前一天的关系深度，按今天的权重计算
auc = AUC { $value }，95% 区间 { $low } 到 { $high }
auc-means = 任取一赢一输两个结果，100 次里有 { $percent } 次是赢的那个关系更深（相同的算半次）。
calibration-band = 档次
calibration-cases = 结果数
calibration-share = 赢的比例
calibration-interval = 95% 区间
calibration-depth = 平均深度
verdict-too-few = 数量太少，说明不了什么：至少要 { $enough } 个结果，输赢各不少于 { $each } 个；这里赢 { $won } 个、输 { $lost } 个。
verdict-unclear = 看不出关系深度能区分输赢：区间包含 0.5，这样的先后次序也可能只是偶然。
verdict-tells = 在这些结果里，关系更深的更常赢。这说的是过去，不是将来，也不说明谁是因、谁是果。
verdict-misleads = 在这些结果里，关系更深的反而更常输：这本客户簿所说的“深”，并不是赢单的原因。请不要据此决策。
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
