import type { Affiliation, AnnotatedArticle, LocalMention } from '../document.js';
import type { EntityType } from '../model.js';

const PUBLIC = /^(?:party|government|legislature|judicial|military)$/;
const MASS = /^(?:总工会|妇联|妇女联合会|团委|工商联|残联|科协|文联|侨联|社科联|红十字会|政协|人大|人大常委会)$/;
const ALWAYS_PUBLIC =
  /(?:局长|厅长|处长|科长|检察长|庭长|审判长|秘书长|政委|大队长|支队长|教导员|指导员|中队长|总队长|民警|主任科员|组长|书记|市长|县长|区长|省长|州长|镇长|乡长|常委|巡视员|调研员|网格长|巷长|村主任|村长|治保员|治保主任|人大代表|政协委员|党代表|驻村队员|工作队员|驻村工作队长|工作队队长|驻村干部|村干部|社区干部|审判员|检察员|法官|检察官|领导)$/;
const NEVER_PUBLIC = /(?:董事|总经理|经理|总裁|监事|教授|讲师|医师|医生|研究员|工程师|教练|演员|记者|通讯员)$/;
/** Bodies whose heads and staff hold no public office. */
const SERVES = /(?:医院|卫生院|保健院|学校|中学|小学|幼儿园|大学|学院|合作社|银行|剧团|电视台|报社)$/;
const RUNS =
  /(?:董事长|总经理|经理|总裁|创始人|厂长|行长|会长|理事长|理事|院长|校长|园长|馆长|负责人|总监|台长|社长|主编|总编辑|秘书长|主任|所长|站长|场长|书记)$/;
/** Heads of the parts that firms and hospitals have, whosever they are. */
const OF_FIRM = /(?:车间|护理部|班组)主任$|(?:科|医务部|门诊部|病区)副?主任$/;
const EXPERT = /(?:教授|讲师|教师|老师|研究员|工程师|农艺师|专家|博士|院士|学者|医生|医师|护士|药师|技术员|技师|律师|分析师)/;
const JOURNALIST = /(?:记者|通讯员|编辑|摄影|摄|主播|评论员|文|图|绘)$/;

/** What a person is, by the posts and roles that one article gives them. */
export interface Standing {
  type: EntityType;
  subtype: string;
}

/**
 * What each person of an article is: `official` with a public post, else a person; and of which kind.
 *
 * @returns by entity key
 */
export function standings(doc: AnnotatedArticle): Map<string, Standing> {
  const out = new Map<string, Standing>();
  for (const affiliation of doc.affiliations) {
    const named = affiliation.organ === undefined ? undefined : doc.mentions[affiliation.organ];
    const organ = named?.entity === undefined ? undefined : named;
    const standing = standingOf(affiliation, organ);
    for (const id of affiliation.persons) {
      const key = doc.mentions[id]?.entity;
      if (key === undefined) continue;
      const known = out.get(key);
      if (
        !known ||
        (known.type !== 'official' && standing.type === 'official') ||
        (known.subtype === 'other' && known.type === standing.type)
      )
        out.set(key, standing);
    }
  }
  return out;
}

function standingOf(affiliation: Affiliation, organ: LocalMention | undefined): Standing {
  const { title, kind } = affiliation;
  if (kind === 'resident') return { type: 'person', subtype: title || organ?.type === 'place' ? 'resident' : 'other' };
  if (JOURNALIST.test(title) && organ?.subtype !== 'party') return { type: 'person', subtype: 'journalist' };
  if (isPublic(title, organ)) return { type: 'official', subtype: officialSubtype(title, organ) };
  if (EXPERT.test(title)) return { type: 'person', subtype: 'expert' };
  if (RUNS.test(title)) return { type: 'person', subtype: 'executive' };
  return { type: 'person', subtype: 'other' };
}

function isPublic(title: string, organ: LocalMention | undefined): boolean {
  if (NEVER_PUBLIC.test(title)) return false;
  if (/领导$|人大代表$|政协委员$|党代表$|代表委员$/.test(title)) return true;
  if (!organ) return ALWAYS_PUBLIC.test(title) || (/主任$|部长$|委员$|主席$/.test(title) && !OF_FIRM.test(title));
  if (organ.type === 'place') return ALWAYS_PUBLIC.test(title) || /主任$|支书$/.test(title);
  if (SERVES.test(organ.name)) return false;
  if (ALWAYS_PUBLIC.test(title) && organ.subtype !== 'company' && organ.subtype !== 'education') return true;
  if ((organ.core && MASS.test(organ.core)) || organ.name === '全国政协') return true;
  if (/村支两委|村民委员会|支两委|两委|居委会|村委会|^委会$|务监督委员会/.test(`${organ.name}${organ.core ?? ''}`)) return true;
  return PUBLIC.test(organ.subtype ?? '') && !EXPERT.test(title);
}

function officialSubtype(title: string, organ: LocalMention | undefined): string {
  const core = organ?.core ?? organ?.name ?? '';
  if (
    /^(?:党支部|党总支|村委会|委会|居委会|村?支两委|两委)$/.test(core) ||
    /村|巷长|网格/.test(title) ||
    /村$|社区$/.test(organ?.jurisdiction?.places[0]?.name ?? '')
  )
    return 'grassroots';
  if (/人大/.test(core) || /人大代表/.test(title)) return 'legislature';
  if (/政协/.test(core) || /政协委员/.test(title)) return 'cppcc';
  const subtype = organ?.subtype ?? 'other';
  return /^(?:party|government|legislature|judicial)$/.test(subtype) ? subtype : 'other';
}
