import type { Random } from './random.js';

const TOPICS = [
  '春耕备耕',
  '防汛抗旱',
  '森林防火',
  '安全生产',
  '园区建设',
  '城乡环境整治',
  '农村公路建设',
  '饮水安全',
  '秸秆综合利用',
  '产业发展',
  '义务教育',
  '基层治理',
  '营商环境',
  '河道清淤',
  '粮食收储',
  '危房改造',
];
const SUBJECTS = [
  '各级各部门',
  '广大干部',
  '相关单位',
  '一线工作人员',
  '企业和群众',
  '有关负责人',
  '工作队员',
  '施工人员',
  '种粮大户',
  '党员干部',
];
const MANNERS = [
  '进一步',
  '扎扎实实',
  '因地制宜',
  '持续',
  '一件一件',
  '不折不扣',
  '集中力量',
  '稳妥有序地',
  '按照时间节点',
  '上下一心',
  '抢抓晴好天气',
];
const VERBS = ['抓好', '落实', '推动', '完善', '梳理', '督促', '做好', '补齐', '检查', '优化', '协调'];
const OBJECTS = [
  '重点工作',
  '排水管网',
  '技术服务',
  '物资储备',
  '值班制度',
  '道路养护',
  '用工需求',
  '惠民措施',
  '隐患台账',
  '项目进度',
  '水库除险',
  '农机检修',
  '便民窗口',
  '资金拨付',
  '环境卫生',
  '管护责任',
];
const ENDS = [
  '让群众得到更多实惠',
  '为全年工作打下基础',
  '确保按期完成任务',
  '把好事办到群众心坎上',
  '不留死角和盲区',
  '使各项措施落地见效',
  '切实解决难点问题',
  '提高服务水平',
  '守住安全底线',
  '力争早日见到成效',
];
const FIGURES = ['今年以来', '上半年', '前三季度', '截至目前', '近一个月来', '入春以来', '据统计'];
const COUNTED = ['新修机耕道', '改造老旧管道', '新增绿化带', '硬化入户路', '清理沟渠', '铺设光缆'];
const UNITS = ['公里', '余公里'];
const MORE_UNITS = { 发放明白卡: '份', 开展培训: '期', 走访农户: '户', 检修农机: '台', 排查隐患: '处', 办结事项: '件' } as const;

/** What a report is about. */
export function topic(draw: Random): string {
  return draw.pick(TOPICS);
}

/** A sentence that names nobody and no place. There are enough of them that articles seldom say the same. */
export function filler(draw: Random): string {
  if (draw.chance(0.4)) {
    const more = draw.pick(Object.keys(MORE_UNITS) as (keyof typeof MORE_UNITS)[]);
    return `${draw.pick(FIGURES)}，${draw.pick(COUNTED)}${2 + draw.below(97)}${draw.pick(UNITS)}，${more}${11 + draw.below(980)}${MORE_UNITS[more]}。`;
  }
  const both = `${draw.pick(VERBS)}${draw.pick(OBJECTS)}，${draw.pick(VERBS)}${draw.pick(OBJECTS)}`;
  return `${draw.pick(SUBJECTS)}要${draw.pick(MANNERS)}${both}，${draw.pick(ENDS)}。`;
}

/** A paragraph of such sentences. */
export function paragraph(draw: Random): string {
  return Array.from({ length: 2 + draw.below(2) }, () => filler(draw)).join('');
}
