import { isMadeOf, wordList } from '../../lexicon/word-list.js';
import { type Draft, isHanAt, mentionEndingAt, tokenCovering } from '../draft.js';
import { claim } from './claim.js';
import { openStart } from './start.js';

/** Words that say of what kind a meeting or measure is and give it no name. */
const DESCRIBING = wordList(
  '战略|友好|全面|发展|总体|空间|重点|重大|各类|各项|相关|有关|一批|一系列|系列|多个|专项|产业|工业|合作|投资|主题|具体|配套|惠民|民生|好|大|新|该|本|此次|这次|本次|这一|上述|全部|所有|个|项|等|开工|在建|建设|工程|创新|示范|试点|签约|落地|招商|公益|志愿服务|志愿|文体|文化|宣传|教育|培训|交流|社会|经济|长效|工作|体制|激励|保障|服务|管理|运行|联动|信息|网络|线上|线下|公共|综合|融资|交易|社交|电商|一体化|现代|科学|系统|重要|全体|党组|常务|常委|专题|视频|电视电话|年度|总结|表彰|动员|工作推进|安全生产|三个|五个|十大|基础设施|技术改造|改造|投产|建成|竣工|实体|科研|科技|农业|旅游|文旅|养殖|种植|体育|竞技|娱乐|庆祝|捐赠|爱心|实践|走访|慰问|执法|检查|巡查|整治|治理|建设管理|生态|水利|道路|交通|扶贫|帮扶|致富|增收|安居|饮水|亮化|绿化|美化|联席|例|协商|沟通|党建|廉政|政治|学习|讨论|调研|考核|评价|监督|约束|责任|组织|领导|奖励|奖惩|分配|预警|应急|风险|防控|管控|处置|投诉|举报|市场|价格|竞争|准入|退出',
);

/** Names without marks: `农村人居环境整治提升五年行动`, `省第十二次党代会`, `第三届某某博览会`. */
export function openNames(draft: Draft): void {
  const { text, lexicon } = draft;
  for (let i = 1; i < text.length; i++) {
    if (!isHanAt(text, i) || draft.taken[i]) continue;
    const head = lexicon.programHeads.longestAt(text, i);
    if (!head?.value.open) continue;
    const end = i + head.word.length;
    const token = tokenCovering(draft, end - 1);
    if (token && token.end > end) continue;
    if (lexicon.orgSuffixes.longestAt(text, i)) continue;
    const begin = openStart(draft, i);
    if (!begin || begin.start >= i) continue;
    if (text[begin.start - 1] === '、' && mentionEndingAt(draft, begin.start - 1)?.type === 'program') begin.anchored = true;
    const own = text.slice(begin.owner ? begin.owner.end : begin.start, i);
    const first = /^(?:全国|全省|全市|中国)?首[个家批届]/.exec(own);
    if (first && first[0].length < own.length - 1 && !/届$/.test(first[0]))
      begin.start += first[0].length + (begin.owner ? begin.owner.end - begin.start : 0);
    if (/^(?:一系列|一批|各|多项|[一二三四五六七八九十两几数]+[次场个项])/.test(own)) continue;
    if (begin.owner && /共建|签署|签订|举行|宣布|召开|开展|启动|揭牌|奠基|主持|出席/.test(own)) continue;
    const event = head.value.subtype === 'event';
    const ordinal = /^(?:第|20\d\d|首届|[一二三四五六七八九十]+届)/.test(own);
    if (
      !own ||
      own.length < 2 ||
      (isMadeOf(DESCRIBING, own) && !ordinal) ||
      (own.length < 4 && !ordinal && !begin.owner && !(event && begin.anchored))
    )
      continue;
    if (!begin.anchored && !(event && ordinal) && !begin.owner) continue;
    if (begin.owner && !begin.anchored && !event && own.length < 5) continue;
    claim(draft, begin.start, end, 'program', head.value.subtype, begin.owner ? 'program.owned' : 'program.anchored', begin.owner);
    i = end - 1;
  }
}
