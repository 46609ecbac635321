import type { Token } from '../model.js';
import { type Draft, isHanAt, mentionAt, tokenCovering } from './draft.js';

/** Parts of speech that no name goes over: particles, prepositions, conjunctions, adverbs, pronouns, times. */
const STOP_TAGS = /^(?:u|p|c|d|r|y|e|o|t|q|w)/;

/** Words that begin or end a phrase around a name and belong to none. */
const STOP_WORDS = new Set(
  `企业 单位 会员单位 旗下 位于 龙头 龙头企业 负责人 董事长 总经理 经理 总裁 记者 通讯员 教授 主任 同志 先生 女士 爱心企业 家住 来自 走进 来到 赴 前往 到达
  参观 访问 考察 调研 引进 引入 携手 联合 会同 邀请 特邀 组织 举办 举行 召开 主办 承办 协办 签订 签署 签约 成立 创办 建成 获悉 获评 获得 荣获 授予 命名 推荐 担任 出任
  投资 开展 启动 实施 推进 推动 落实 出台 制定 发布 印发 深入 督促 支持 依托 通过 围绕 按照 根据 作为 成为 包括 其中 以及 全国 全省 全市 全县 全区 我国 我省 我市 我县 我区 当地
  本地 今年 去年 近日 日前 目前 现场 一家 两家 多家 三家 首家 家 个 名 位 该 各 某 等 的 在 由 与 和 及 向 对 为 是 有 被 将 把 从 到 让 使 给 同 跟 去 来 入驻 入选 进驻 服务 客户 打造 建设 促成 委托 代表 支持 帮助 助力 鼓励 陪同 联系 感谢 欢迎 希望 祝贺 拜访 对接 入股 收购 并购 继 由于 鉴于 针对 关于 招商引资 落户 获批 新获批 批准 申报 宣布 拥有 具有 负责 这 这是 即 如 像 比如 例如 包含 涵盖 全力 全力支持 大力支持 大力 积极 率先 先后 相继 陆续 拟 应 需 赶赴 专供 供应给 紧临 紧邻 毗邻 地处 坐落 坐落于 部队
  创建 设立 牵头 派出 进入 离开 听取 审理 开庭 开庭审理 资助 捐赠 看望 慰问 走访 核查 抽查 追回 检查 视察 督导 指导 强调 指出 要求 表示 认为 介绍 称 说 详细 仔细 了解 询问`
    .split(/\s+/)
    .filter(Boolean),
);

/** Verbs that are nouns inside the name of a body. */
const NAME_VERBS = new Set(
  `发展 服务 建设 管理 研究 设计 投资 控股 运输 制造 传播 咨询 种植 养殖 加工 开发 经营 销售 生产 教育 培训 检测 监测 监督 指导 保障 促进 合作 贸易 供应 安装 装饰 维修 租赁 担保 保险 救助 救援 防治
  控制 预防 保护 治理 规划 测绘 勘察 勘探 勘查 交流 交易 调解 仲裁 志愿 创新 创业 就业 孵化 展览 出版 发行 印刷 印务 包装 演艺 演出 表演 旅游 餐饮 养老 医疗 护理 康复 体检 进修 实验 应用 执法 执行 审计 评估 认证 征收 搬迁 安置
  联动 防控 指挥 调度 监管 采购 招标 拍卖 物流 配送 冷链 储备 冶炼 铸造 锻造 焊接 环保 回收 利用 再生 运营 推广 接待 信访 统计 普查 调查 防疫 检疫 检验 检察 审判 公诉 侦查 呼吸 消化 感染 急救 透析 供水 供电 供热 排水 灌溉 绿化 养护 收费 改造 整治`
    .split(/\s+/)
    .filter(Boolean),
);

/**
 * Finds where a long name begins, walking left from its head word over tokens: the name stops at punctuation, at words that no
 * name goes over, and at the left end of the place it begins with.
 *
 * @param end offset just before the head word
 * @param most characters to go back at most
 * @param verbs whether any verb but the common ones may be part of the name, as in a company's
 * @returns offset of the first character; `end` where there is nothing to the left
 */
export function leftEdge(draft: Draft, end: number, most: number, verbs = false): number {
  let start = end;
  while (start > 0 && end - start < most) {
    const before = draft.text[start - 1] as string;
    if (before === ')') {
      const open = lastWithin(draft.text, '(', start, 8);
      if (open < 0 || open === 0 || !isHanAt(draft.text, open - 1)) break;
      start = open;
      continue;
    }
    if (before === '·' && most > 12 && isHanAt(draft.text, start - 2)) {
      start--;
      continue;
    }
    const mention = mentionAt(draft, start - 1);
    if (mention) {
      if (mention.type !== 'place' || mention.deictic) break;
      return placeChainStart(draft, mention.start);
    }
    const token = tokenCovering(draft, start - 1);
    if (
      token?.text === '组织' &&
      /(?:经济|社会|合作|民间|行业|国际|群众)$/.test(draft.text.slice(Math.max(0, token.start - 2), token.start))
    ) {
      start = token.start;
      continue;
    }
    if (verbs && token && beginsItem(draft, token)) return token.start;
    if (
      !token ||
      !(
        isNamePart(token.text, token.tag) ||
        (verbs &&
          !STOP_WORDS.has(token.text) &&
          (token.text.length > 1
            ? token.tag === 'v'
            : /^[\u4e00-\u9fa5]$/.test(token.text) &&
              !/^[mr]/.test(token.tag) &&
              !/[的了着过与和及等在由将被向对为是于从把让使给以跟同]/.test(token.text)))
      )
    )
      break;
    start = token.start;
  }
  return start;
}

/** Whether a one-letter word that no name goes over begins an item of a list all the same: in `、同泰药业有限公司` no phrase does. */
function beginsItem(draft: Draft, { text, start }: Token): boolean {
  if (!/^[和同将为由从向]$/.test(text) || draft.text[start - 1] !== '、') return false;
  return tokenCovering(draft, start + 1)?.text.length === 1;
}

/** Whether a word is a verb that is a noun inside the name of a body. */
export function isNameVerb(word: string): boolean {
  return NAME_VERBS.has(word);
}

/** Whether a word may be part of a name. */
export function isNamePart(word: string, tag: string): boolean {
  if (NAME_VERBS.has(word)) return true;
  if (STOP_WORDS.has(word)) return false;
  if (/^[A-Za-z0-9]+$/.test(word)) return true;
  if (!isHanAt(word, 0)) return false;
  if (/^第?[一二三四五六七八九十百]+$/.test(word)) return true;
  if (tag === 'm') return word.length === 2 && !/[个十百千万亿多余几数两半第]/.test(word);
  if (STOP_TAGS.test(tag)) return false;
  if (/^v[a-z]?$/.test(tag)) return tag === 'vn';
  return true;
}

/** Where a character stands last among those before an offset, looking back at most so many; -1 where it does not. */
export function lastWithin(text: string, character: string, end: number, most: number): number {
  for (let i = end - 1; i >= 0 && end - i <= most; i--) if (text[i] === character) return i;
  return -1;
}

/** How many places a chain may hold: from the country down to a village there are fewer. */
export const MOST_PLACES = 12;

/** Goes left over places that stand side by side, the larger before the smaller: `浙江杭州市桐庐县`. */
export function placeChainStart(draft: Draft, start: number): number {
  let at = start;
  for (let n = 0; n < MOST_PLACES; n++) {
    const before = at > 0 ? mentionAt(draft, at - 1) : undefined;
    if (before?.type !== 'place' || before.end !== at || before.deictic) return at;
    at = before.start;
  }
  return at;
}

/** Where the hanzi begin that stand right before an offset and that no mention has taken, at most so many. */
export function freeStart({ text, taken }: Draft, end: number, most: number): number {
  let start = end;
  while (start > 0 && end - start < most && isHanAt(text, start - 1) && !taken[start - 1]) start--;
  return start;
}

/**
 * Whether a word that no dictionary has for a thing stands between two offsets: names hold one, `田间地头` and `装备制造` do not.
 *
 * @param also what else makes a word one
 */
export function holdsCoinedWord(draft: Draft, start: number, end: number, also?: (token: Token) => boolean): boolean {
  for (let i = start; i < end; ) {
    const token = tokenCovering(draft, i);
    if (!token || token.text.length === 1 || /^(?:x|nr|ns|nt|nz)/.test(token.tag) || also?.(token)) return true;
    i = token.end;
  }
  return false;
}
