import { describe, expect, it } from 'vitest';
import { missLines } from '../../eval/report.js';

describe('missLines', () => {
  it('groups by cause, then kind, the commonest first', () => {
    const misses = new Map([
      ['entity missed', [{ kind: 'place', what: '云泽市' }]],
      [
        'entity made up',
        [
          { kind: 'person', what: '高质量' },
          { kind: 'program', what: '好日子' },
          { kind: 'program', what: '新气象' },
        ],
      ],
    ]);
    expect(missLines(misses)).toEqual([
      '',
      '## entity made up (3)',
      '  program (2)',
      '    好日子',
      '    新气象',
      '  person (1)',
      '    高质量',
      '',
      '## entity missed (1)',
      '  place (1)',
      '    云泽市',
    ]);
  });
});
