/**
 * Verbs and phrases that patterns name with `@`: words of the language and of newspaper prose, none of one page.
 * Longer words stand before their beginnings.
 */
const lists = {
  /** Goes somewhere, in so many words an official visit. */
  inspect: `实地考察 考察调研 考察学习 学习考察 参观考察 调研指导 检查指导 督导检查 督查检查 专题调研 实地调研 实地察看 实地查看 现场察看 专题调度 走访慰问 看望慰问 检查督导
    考察 调研 视察 走访 参观 察看 查看 检查 督导 督查 巡查 慰问 看望 访问 暗访 参访 探访 集中观摩 观摩 踏看 走进 走入 深入 拜访`,
  /** Moves towards, needs no purpose when an official is the one who moves. */
  reach: '先后来到 先后到 先后前往 先后赴 相继来到 一同来到 一起来到 来到 前往 抵达 赶赴 奔赴 到访 走进 深入 远赴 赴',
  /** What one goes there for. */
  purpose:
    '考察 调研 视察 走访 参观 察看 查看 检查 督导 督查 指导 慰问 看望 访问 观摩 调度 座谈 学习 开展 协商 对接 洽谈 招商 视导 宣讲 开展 接访 现场办公 出席 参加',
  /** Carries out, brings into being. */
  carryOut: `组织实施 组织开展 深入实施 全面实施 率先实施 落地实施 启动实施 统筹推进 深入推进 全面推进 加快推进 扎实推进 有序推进 纵深推进 推动落实 贯彻落实 全面落实 率先建成
    全面启动 正式启动 持续推进 持续开展 深入开展 广泛开展 大力开展 着力推进 全力推进 全力打造 着力打造 实施 开展 推进 推动 落实 承担 推行 启动 组织 举办 举行 召开 主办 承办 协办 出台 制定 制订 印发 发布 颁布 建立 建成 建设 打造 搭建
    贯彻 创新 首创 探索推行 创建 创办 开通 推出 发起 牵头 编制 开办 运营 运用 应用 上线 完成 抓好 办好 加快 深化 承建 施工 践行 争创 部署 健全 完善 执行 采取 采用 打赢 夺取`,
  /** Holds an event. */
  host: '隆重举行 隆重召开 成功举办 举办 举行 召开 主办 承办 联办 协办 组织 开幕 闭幕 落幕 启动 闭会',
  /** Takes part. */
  attend: '出席并讲话 应邀参加 应邀出席 受邀参加 参加 出席 列席 参与 参会 与会 到会 亮相 在主席台就座 参展 参赛 入选 入围 加入 加盟',
  /** What a named person does at a meeting. */
  speak:
    '主持 讲话 致辞 致词 致欢迎辞 致欢迎词 致开幕词 致开幕辞 致答谢辞 致答谢词 致贺词 宣读 发言 作报告 作表态 作交流 作汇报 作主旨 作专题 点评 授牌 颁奖 揭牌 剪彩 奠基 培土 授旗 宣布',
  /** Sits down with. */
  talk: '举行会谈 进行会谈 会谈 座谈交流 进行座谈 举行座谈 座谈 会见 会晤 会面 亲切交谈 交谈 攀谈 交流座谈 深入交流 进行交流 进行了交流 进行了座谈 进行了会谈 进行了深入交流 洽谈 磋商 对话',
  /** Receives. */
  receive: '亲切会见 会见 接见 会晤 拜会 拜访 约见 接待',
  /** Signs. */
  sign: '签订 签署 签下 签定 签约 续签',
  /** Partners. */
  partner: '联合 携手 会同 联手 协同 牵手 联袂',
  /** Builds together. */
  together:
    '合作共建 合作建成 合作建立 合作建设 合作开发 合作举办 合作开展 联合建设 联合建成 联合编制 联合举办 联合开展 联合主办 联合开发 联合组建 联合成立 共同建设 共同举办 共同主办 共同打造 共同出资 共同投资 共同成立 共同发起 共同开发 共同组建 共建 合建 合办 合资',
  /** Puts in money. */
  invest: '总投资 投资兴建 投资建设 投资兴办 投资 投入 出资 斥资 注资 增资 入股 收购 控股 并购',
  /** Bestows. */
  bestow: '授予 命名 表彰 评为 评定 认定 确定 赋予 颁发 授牌 评选 通报表扬 通报表彰',
} as const;

/** Verbs that tokenizers take for nouns, and that no list holds. */
const OTHERS =
  '力争 全力 组团 培育 捐赠 援建 落户 合作 统筹 对接 引领 领衔 负责 代表 听取 了解 询问 强调 指出 要求 围绕 立足 聚焦 坚持 加强 促进 确保 实现 提升';

/** Whether a word is one of the verbs, or a set phrase that begins with one (`出席会议`). */
export function isVerb(word: string): boolean {
  return VERBS.has(word) || (word.length === 4 && VERBS.has(word.slice(0, 2)));
}

const VERBS: ReadonlySet<string> = new Set(
  [...Object.values(lists), OTHERS].flatMap((words) => words.split(/\s+/)).filter((word) => word.length > 1),
);

export type TriggerName = keyof typeof lists;

/** Alternatives of a regular expression, longest first, by name of the list. */
export const triggers: Readonly<Record<TriggerName, string>> = Object.fromEntries(
  Object.entries(lists).map(([name, words]) => [
    name,
    words
      .split(/\s+/)
      .filter(Boolean)
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
      .join('|'),
  ]),
) as Record<TriggerName, string>;
