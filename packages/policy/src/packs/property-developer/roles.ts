import type { Role } from '../../pack/types.ts';
import { clauses } from './clause.ts';
import { say } from './spec.ts';

const role = (id: string, zh: string, en: string, heldBy: readonly string[], ...numbers: readonly string[]): Role => ({ id, title: say(zh, en), heldBy, clauses: clauses(...numbers) });
const does = (party: Role, zh: string, en: string): Role => ({ ...party, text: say(zh, en) });

/** Parties this regulation speaks of; the house maps its own posts to them. */
export const roles: readonly Role[] = [
  does(role('customer_service_center', '客户服务中心', 'customer service centre', ['client_service', 'general_manager'], '4.1', '4.1.3', '4.1.4', '5.5.2.6-a'),
    '转办、定性、对外统一回复、汇总日报、发出全部通报', 'Forwards, decides the nature, answers with one voice, compiles the daily report and sends every circulation'),
  does(role('project_specialist', '项目部客服专员', 'project specialist', ['front_desk', 'client_service'], '4.2.1', '4.2.2', '4.2.3', '4.2.4'),
    '入住前促成整改、参与入住准备；保修期内处理工程投诉；协助物业专员', 'Has defects put right and helps to prepare before moving-in, handles construction complaints under warranty, supports the property specialist'),
  does(role('property_specialist', '物业管理部客服专员', 'property specialist', ['front_desk', 'client_service'], '4.3.1-a', '4.3.2-a', '4.3.3'),
    '入住后的投诉和咨询由其受理、协调、答复；紧急和重大的报中心；留意客户需求', 'Takes, coordinates and answers complaints and enquiries after moving-in, sends urgent and major ones on, keeps an eye on needs'),
  role('employee', '首先得知投诉的员工', 'employee who first learns of it', ['front_desk', 'department_staff', 'client_service', 'teaching_supervisor'], '5.2.4-a'),
  role('department_complaint_lead', '部门投诉处理负责人', 'complaint lead of the department', ['department_staff'], '5.2.2', '5.2.5'),
  does(role('department_head', '部门第一负责人', 'head of department', ['director', 'teaching_supervisor'], '4.4-b'),
    '本部门投诉的当然责任人，逾期即通知', 'Answers for the complaints of the department by office, and is told of every lateness'),
  does(role('functional_department', '职能部门', 'functional department', ['department_staff'], '4.4-a'), '提供专业支持，及时反馈中心', 'Gives professional support and reports back in time'),
  role('professional_department', '专业部门', 'professional department', ['department_staff'], '5.3.2-a'),
  role('holiday_duty', '节假日值班人员', 'duty on days off', ['front_desk', 'client_service'], '5.2.2.E-a'),
  role('expert_group', '专家顾问团', 'expert advisory group', [], '4.1.2-a', '4.1.7-a'),
  does(role('main_leader', '公司主要负责人', 'head of the company', ['general_manager', 'director'], '5.4.1-a'), '群体投诉第一时间到场', 'Is there at the first moment of a group complaint'),
  role('incident_command', '统一指挥', 'incident command', ['general_manager', 'director'], '5.4.4'),
  role('leaders', '相关领导', 'leaders concerned', ['general_manager', 'director'], '4.1.7-a'),
  role('company', '公司', 'company', [], '5.5.2.3-a'),
  role('group_coordination_center', '集团客户协调中心', 'group coordination centre', [], '5.5.2.1-b', '5.5.2.6-a'),
  role('general_managers', '总经理层', 'general managers', ['general_manager'], '5.5.2.1-b'),
  role('directors', '总监层', 'directors', ['director'], '5.5.2.1-b'),
  role('property_company', '物业公司', 'property company', ['director', 'department_staff'], '5.6.1.1-a'),
  role('property_management_department', '物业管理部', 'property management department', ['department_staff'], '5.5.2.6-b'),
];
