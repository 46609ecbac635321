import type { AppliedCorrection, Correction, CorrectionEdit } from '../../graph-model.js';
import type { Entity, EntityType, Extraction, Relation } from '../../model.js';
import { nameOfKey, rekey } from '../rekey.js';
import { ASSERTED } from '../rules.js';

/** The corpus as corrected. */
export interface Corrected {
  extractions: Extraction[];
  applied: AppliedCorrection[];
  /** Keys of the edges that were deleted; whether there are such edges is known once relations are merged. */
  deletedEdges: Set<string>;
}

/**
 * Applies corrections to what was read, one after the other, before anything is counted: so merged entities have merged evidence, and whatever is
 * derived follows from what is right. Nothing is ignored in silence: what a correction names and the corpus lacks is listed with it.
 *
 * @param extractions with the keys that the graph would have without corrections
 * @param corrections in their order; a later one sees what an earlier one did
 */
export function applyCorrections(extractions: Extraction[], corrections: Correction[]): Corrected {
  let current = extractions;
  const applied: AppliedCorrection[] = [];
  const deletedEdges = new Set<string>();
  for (const correction of corrections) {
    const known = new Set(current.flatMap(({ entities }) => entities.map(({ key }) => key)));
    const { edit } = correction;
    const edge = edit.action === 'delete' && !known.has(edit.key) && edit.key.includes('|');
    if (edge) deletedEdges.add(edit.key);
    applied.push({ ...correction, missing: edge ? [] : missing(edit, known, current) });
    current = apply(correction, known, current);
  }
  return { extractions: current, applied, deletedEdges };
}

function missing(edit: CorrectionEdit, known: Set<string>, extractions: Extraction[]): string[] {
  const named = edit.action === 'merge' ? edit.keys : edit.action === 'assert' ? [edit.head, edit.tail] : [edit.key];
  const absent = named.filter((key) => !known.has(key));
  if (edit.action !== 'split' || absent.length > 0) return absent;
  const naming = extractions.flatMap(({ entities }) => entities.filter(({ key }) => key === edit.key).flatMap(({ articles }) => articles));
  return edit.articles.filter((article) => !naming.some((id) => isOf(id, article)));
}

/** Whether an article is the one named, or stands on the page named. */
function isOf(id: string, named: string): boolean {
  return id === named || id.startsWith(`${named}#`);
}

function apply({ edit, ...correction }: Correction, known: Set<string>, extractions: Extraction[]): Extraction[] {
  switch (edit.action) {
    case 'merge': {
      const merged = extractions.map((extraction) => rekey(extraction, (key) => (edit.keys.includes(key) ? edit.into : key)));
      const name = known.has(edit.into)
        ? extractions.flatMap(({ entities }) => entities).find(({ key }) => key === edit.into)?.name
        : nameOfKey(edit.into);
      return change(merged, edit.into, (entity) => rename(entity, name ?? entity.name));
    }
    case 'split':
      return extractions.map((extraction) =>
        rekey(extraction, (key, article) => (key === edit.key && edit.articles.some((named) => isOf(article, named)) ? edit.as : key)),
      );
    case 'rename':
      return change(extractions, edit.key, (entity) => rename(entity, edit.to));
    case 'retype':
      return retype(extractions, edit.key, edit.type, edit.subtype);
    case 'delete':
      return extractions.map((extraction) => ({
        ...extraction,
        entities: extraction.entities.filter(({ key }) => key !== edit.key).map((entity) => withoutParent(entity, edit.key)),
        mentions: extraction.mentions.filter(({ entity }) => entity !== edit.key),
        relations: extraction.relations.filter(({ head, tail }) => head !== edit.key && tail !== edit.key),
      }));
    case 'assert':
      if (!known.has(edit.head) || !known.has(edit.tail)) return extractions;
      return [...extractions, { doc: correction.file, articles: [], entities: [], mentions: [], relations: [asserted(edit, correction)] }];
  }
}

function withoutParent({ parent, ...entity }: Entity, gone: string): Entity {
  return parent === undefined || parent === gone ? entity : { ...entity, parent };
}

function change(extractions: Extraction[], key: string, to: (entity: Entity) => Entity): Extraction[] {
  return extractions.map((extraction) => ({
    ...extraction,
    entities: extraction.entities.map((entity) => (entity.key === key ? to(entity) : entity)),
  }));
}

function rename(entity: Entity, name: string): Entity {
  return entity.name === name ? entity : { ...entity, name, aliases: [...new Set([...entity.aliases, entity.name])] };
}

/** The class of an entity is part of its key: a program that becomes an organ gets another. */
function retype(extractions: Extraction[], key: string, type: EntityType, subtype: string | undefined): Extraction[] {
  const to = `${type === 'official' ? 'person' : type}${key.slice(key.indexOf(':'))}`;
  const keyed = to === key ? extractions : extractions.map((extraction) => rekey(extraction, (old) => (old === key ? to : old)));
  return change(keyed, to, ({ subtype: _old, ...entity }) => ({ ...entity, type, ...(subtype === undefined ? {} : { subtype }) }));
}

function asserted(
  { head, relation, tail, title, honour, asOf }: CorrectionEdit & { action: 'assert' },
  { file, line, start, end, why }: Omit<Correction, 'edit'>,
): Relation {
  return {
    relation,
    head,
    tail,
    ...(title === undefined ? {} : { title }),
    ...(honour === undefined ? {} : { honour }),
    modality: 'asserted',
    evidence: {
      doc: file,
      article: `${file}:${line}`,
      sentence: why,
      start,
      end,
      ...(asOf === undefined ? {} : { asOf, asOfPrecision: asOf.length === 4 ? 'year' : asOf.length === 7 ? 'month' : 'day' }),
      rule: ASSERTED.id,
      confidence: 1,
    },
  };
}
