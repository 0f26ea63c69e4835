/** What is said around the matter itself. Slots: {relation} {child} {teacher} {class} {when} {n} {title} {family} {finding} {solution}. */

export const openers: Readonly<Record<string, readonly string[]>> = {
  on_site: ['{relation}到园当面反映：', '接园时{relation}找到前台：', '{relation}来园反映：', ''],
  hotline: ['{relation}来电：', '{relation}打投诉热线反映：', '{relation}致电称：', ''],
  satisfaction_followup: ['回访时{relation}提出：', '满意度回访中{relation}表示：', '三个月回访，{relation}说：'],
}

export const feelings: readonly string[] = [
  '，我们很担心', '，心里很不舒服', '，希望园里重视', '，实在不能接受', '，非常失望', '，孩子现在不愿意来园', '，全家都很着急',
  '，这让我们怎么放心', '，不是第一次了', '，请尽快给个说法', '', '', '', '',
]

export const whens: readonly string[] = ['今天早上入园时', '昨天下午', '今天中午', '前天接园时', '上周五', '这几天', '昨晚', '刚才', '周一早上', '今天下午']
export const places: readonly string[] = ['二楼活动室', '操场', '大型玩具区', '睡眠室', '一楼走廊', '盥洗室', '美工区', '门厅', '屋顶花园', '感统教室', '餐厅', '后院']

export const explanations: readonly string[] = [
  '先向{family}致歉并安抚情绪，说明会立即核实，两小时内给出答复。', '耐心听完经过，确认孩子目前状况平稳，说明核查步骤和答复时间。',
  '已向家长解释园里的相关规定，并说明这件事由园长亲自跟进。', '请家长先坐下喝水，逐条记录，复述确认无误后告知处理流程。', '电话里先道歉，说明当班老师正在了解，稍后由园长回电。',
]

export const replies: readonly string[] = [
  '园长致电{family}：经核实，{finding}。我们诚恳道歉，{solution}。家长表示理解。', '当面答复{family}：{finding}。接下来{solution}。家长认可处理意见。',
  '电话回复：调查清楚了，{finding}；{solution}。{family}希望后续能看到变化，已约定一周后回访。', '{title}与{family}见面沟通，说明{finding}，承诺{solution}。家长情绪平复。',
  '回复{family}：感谢提醒，{finding}。已安排{solution}。家长接受道歉。',
]

export const promises: readonly string[] = ['家长下班后才方便接电话，约定到时再详细答复。', '需调看监控后才能说清，与家长约定答复时间。', '家长希望园长本人答复，园长外出，约定回园后致电。', '涉及两个部门，约定核实后一并答复。']
export const notes: readonly string[] = ['已联系当班老师写情况说明。', '监控已调取，正在逐段查看。', '与财务核对单据，还差一张考勤表。', '已告知家长目前的进展。', '园医复查，孩子状况良好。', '部门反馈还需半小时，已先告诉家长。']
export const dispatchNotes: readonly string[] = ['请核实经过、责任和处理方案，按时限回复。', '家长情绪较急，请优先处理。', '请附监控截图和当班记录。', '']
export const excuses: readonly string[] = [
  '当日全园消防演练，负责人在现场不能离开，未能在时限内答复；已先由前台告知家长。', '家长电话三次未接通，短信告知后对方约在晚间，超出时限。',
  '涉事老师外出培训，核实耗时；已建立替代核实人制度。', '同一时段收到四件投诉，人手不足；已调整值班安排。', '需等待医院检查结果方能答复，已提前向家长说明。',
]
export const conclusions: readonly string[] = ['家长对处理结果表示认可，整改已完成并复查。', '已按方案落实，一周后回访家长满意。', '双方达成一致，无费用争议，归档。', '整改照片已发家长，家长无其他意见。', '家长接受解释与道歉，承诺继续关注。']
export const reopenings: readonly string[] = ['家长反映整改后又出现同样情况。', '家长对答复中的责任认定不认同，要求重新核实。']
export const outcomesOfContact: readonly string[] = ['孩子适应良好，家长对老师很满意。', '家长反馈孩子饭量变大，睡得也好。', '家长希望多发一些在园照片，已转告班主任。', '孩子近期常请假，已提醒保持作息。', '家长建议增加户外活动时间，已记录。', '家长表示愿意向同事推荐。', '孩子入园仍有情绪，约定下周再联系。', '家长工作调动，可能会换园，已登记。']
