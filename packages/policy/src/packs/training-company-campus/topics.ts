type Detail = readonly [id: string, zh: string, en: string];

interface Topic {
  readonly id: string;
  readonly clause: string;
  readonly category: 'service' | 'teaching';
  readonly zh: string;
  readonly en: string;
  readonly details: readonly Detail[];
}

/** The tree of topics: category, topic, detail. */
export const topics: readonly Topic[] = [
  {
    id: 'campus_infrastructure', clause: '1.1.1', category: 'service', zh: '校区基础建设', en: 'Campus facilities',
    details: [['lighting', '照明', 'Lighting'], ['toilets', '卫生间', 'Toilets'], ['heating', '取暖', 'Heating'], ['drinking_water', '饮水', 'Drinking water']],
  },
  {
    id: 'campus_safety', clause: '1.1.2', category: 'service', zh: '校区安全保障', en: 'Campus safety',
    details: [['passage_safety', '通道安全', 'Safe passages'], ['fire_safety', '消防安全', 'Fire safety'], ['escape_safety', '疏散安全', 'Ways of escape']],
  },
  {
    id: 'reception_and_consulting', clause: '1.1.3', category: 'service', zh: '校区接待咨询', en: 'Reception and advice',
    details: [
      ['phone_consulting', '电话咨询', 'Advice by phone'], ['walk_in_consulting', '到访咨询', 'Advice to visitors'], ['student_consulting', '学员咨询', 'Advice to students'],
      ['follow_up_service', '后续服务', 'Service afterwards'],
    ],
  },
  {
    id: 'teaching_quality_upkeep', clause: '1.1.4', category: 'service', zh: '教学质量维护', en: 'Upkeep of teaching',
    details: [
      ['teacher_sign_in', '教师签到', 'Teachers signing in'], ['lesson_prep_handouts', '备课讲义', 'Prepared handouts'], ['teacher_issue_feedback', '教师问题反馈', 'Feedback on teachers'],
      ['homework', '作业', 'Homework'], ['discipline_supervision', '纪律监督', 'Discipline in class'],
    ],
  },
  {
    id: 'teacher_attendance', clause: '1.2.1', category: 'teaching', zh: '教师到岗出勤', en: 'Attendance of teachers',
    details: [['late', '迟到', 'Late'], ['early_leave', '早退', 'Leaving early'], ['frequent_replacement', '频繁更换', 'Replaced too often'], ['teacher_condition', '上课状态', 'Not in good shape']],
  },
  {
    id: 'teaching_quality_in_class', clause: '1.2.2', category: 'teaching', zh: '教师上课质量', en: 'Quality of lessons',
    details: [
      ['explanation_errors', '讲解有误', 'Wrong explanations'], ['lesson_form', '课堂形式', 'Form of the lesson'], ['teaching_style', '教学风格', 'Style of teaching'],
      ['preparation', '备课', 'Preparation'], ['homework_marking', '作业批改', 'Marking of homework'], ['expression', '表达', 'Expression'],
    ],
  },
  {
    id: 'course_handout_quality', clause: '1.2.3', category: 'teaching', zh: '课程讲义质量', en: 'Course and handouts',
    details: [['course_content', '课程内容', 'Content of the course'], ['handout_quality', '讲义质量', 'Quality of the handouts'], ['course_pace', '课程进度', 'Pace of the course']],
  },
];
