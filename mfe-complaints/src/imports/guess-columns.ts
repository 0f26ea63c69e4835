import { importFields, type ImportField } from './import-fields.ts';

/**
 * What the columns of complaint ledgers are usually called, most telling first. A header equal to a word counts more
 * than one that contains it, and an earlier word more than a later one.
 */
const usualNames: Readonly<Record<ImportField, readonly string[]>> = {
  NUMBER: ['投诉编号', '工单号', '单号', '编号', '案件号', '序号', 'complaintnumber', 'casenumber', 'caseenquiryid', 'caseid', 'ticketid', 'number', 'no', 'id'],
  CAMPUS: ['园所', '校区', '园区', '分园', '门店', '项目', '机构', 'campus', 'branch', 'site', 'store'],
  CHANNEL: ['投诉渠道', '受理渠道', '渠道', '来源', '投诉方式', 'channel', 'source', 'origin'],
  MATTER: ['投诉事由', '投诉内容', '事由', '内容', '问题描述', '描述', '事项', 'matter', 'casetitle', 'title', 'description', 'complaint', 'content', 'subject'],
  DEMAND: ['诉求', '投诉诉求', '客户要求', '要求', '期望', 'demand', 'request', 'expectation'],
  COMPLAINANT_NAME: ['投诉人姓名', '投诉人', '家长姓名', '家长', '客户姓名', '姓名', '联系人', 'complainantname', 'complainant', 'parent', 'customer', 'name'],
  COMPLAINANT_PHONE: ['联系电话', '投诉人电话', '手机号', '手机', '电话', '联系方式', 'complainantphone', 'phone', 'mobile', 'telephone', 'contact'],
  RECEIVED_AT: ['受理时间', '投诉时间', '投诉日期', '接诉时间', '登记时间', '日期', '时间', 'receivedat', 'received', 'opendt', 'openedat', 'openedon', 'opened', 'createdat', 'created', 'date'],
  TARGET_AT: ['约定回复时间', '约定时间', '截止时间', '应回复时间', '办结期限', '期限', 'targetat', 'targetdt', 'target', 'dueat', 'duedate', 'due', 'deadline'],
  CLOSED_AT: ['结案时间', '办结时间', '关闭时间', '完成时间', '处理完成', 'closedat', 'closeddt', 'closedon', 'closed', 'resolvedat', 'resolved'],
  DEPARTMENT: ['责任部门', '处理部门', '承办部门', '部门', 'department', 'team', 'queue'],
  TOPIC: ['投诉类别', '类别', '投诉类型', '分类', '类型', 'topic', 'category', 'reason', 'type'],
  URGENCY: ['紧急程度', '紧急', '优先级', 'urgency', 'priority'],
  SOURCE_VERDICT: ['是否及时', '是否按时', '是否超时', '及时', '超时', 'ontime', 'timeliness', 'overdue', 'verdict', 'slastatus'],
};

/** Header texts differ in case, blanks, underscores and brackets only by accident. */
const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function likeness(header: string, field: ImportField): number {
  const text = plain(header);
  let best = 0;
  usualNames[field].forEach((name, rank) => {
    // Two Latin letters inside a word ("id" in "paid") prove nothing.
    const fits = text === name ? 1000 : text.includes(name) && (name.length > 2 || /\p{Script=Han}/u.test(name)) ? 400 + name.length : 0;
    if (fits > 0) best = Math.max(best, fits - rank * 5);
  });
  return best;
}

/** Which column each field most likely is; a column serves one field only. Fields that no header resembles are left out. */
export function guessColumns(headers: readonly string[]): Partial<Record<ImportField, string>> {
  const pairs = importFields
    .flatMap((field) => headers.map((header) => ({ field, header, score: likeness(header, field) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const guess: Partial<Record<ImportField, string>> = {};
  const taken = new Set<string>();
  for (const { field, header } of pairs) {
    if (guess[field] !== undefined || taken.has(header)) continue;
    guess[field] = header;
    taken.add(header);
  }
  return guess;
}
