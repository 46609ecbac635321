import { computed, useSignal } from '@preact/signals';
import { partsOf, type Stretch, ticksOf, wholeOf } from './axis.js';
import { t } from './i18n.js';
import { dates, EntityLink, tenureDates } from './panel/links.js';
import { dataset, select, shown, table, uncertain } from './state.js';
import { beginOf, type Lane, lanes, type Tenure } from './tenures.js';

const PAGE = 60;

const content = computed(() => {
  const graph = dataset.value?.graph;
  if (!graph || table.value !== 'posts') return undefined;
  const all = lanes(graph, shown.value.edges);
  return { all, whole: wholeOf(all) };
});

/** Who held which post when: a lane a post, a bar a holder, all on one axis. */
export function PostsView() {
  const limit = useSignal(PAGE);
  if (!content.value) return null;
  const { all, whole } = content.value;
  return (
    <section class="tables posts" aria-label={t('posts')}>
      <p class="faint">{t(all.length > 0 ? 'postsWhat' : 'noPosts')}</p>
      <Stripes />
      <div class="table-scroller">
        {whole && <Axis whole={whole} />}
        {all.slice(0, limit.value).map((lane) => (
          <LaneRows key={`${lane.organ} ${lane.title}`} lane={lane} whole={whole} />
        ))}
        {all.length > limit.value && (
          <button
            type="button"
            class="link more"
            onClick={() => {
              limit.value += PAGE;
            }}
          >
            {t('lanesMore', { n: Math.min(PAGE, all.length - limit.value) })}
          </button>
        )}
      </div>
    </section>
  );
}

/** The pattern of what is known in part, for every bar to use. */
function Stripes() {
  return (
    <svg width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" class="stripe-ground" />
          <rect width="3" height="6" class="stripe" />
        </pattern>
      </defs>
    </svg>
  );
}

function Axis({ whole }: { whole: Stretch }) {
  return (
    <div class="axis holder" aria-hidden="true">
      <span />
      <svg height="20" aria-hidden="true">
        {/* The last mark would be cut off. */}
        {ticksOf({ ...whole, to: whole.to - (whole.to - whole.from) * 0.06 }).map(({ at, label }) => (
          <text key={label} x={share(at, whole)} y="14">
            {label}
          </text>
        ))}
      </svg>
    </div>
  );
}

function LaneRows({ lane: { organ, title, tenures }, whole }: { lane: Lane; whole: Stretch | undefined }) {
  return (
    <section class="lane">
      <h2>
        <EntityLink entity={organ} /> <b>{title}</b>
        {tenures.length > 1 && <span class="count">{t('holders', { n: tenures.length })}</span>}
      </h2>
      <ul>
        {tenures.map((tenure) => (
          <Holder key={tenure.edge} tenure={tenure} tenures={tenures} whole={whole} />
        ))}
      </ul>
    </section>
  );
}

interface HolderProps {
  tenure: Tenure;
  tenures: readonly Tenure[];
  whole: Stretch | undefined;
}

function Holder({ tenure, tenures, whole }: HolderProps) {
  const { person, kind, start, end, first, last, predecessor, successor, edge } = tenure;
  const follower = tenures.find((other) => other.person === successor && other.kind !== 'former');
  const next = follower && beginOf(follower);
  const when = tenureDates(start, end) || (first ? dates(first, last) : t('undated'));
  const name = (key: string) => dataset.value?.graph.getNodeAttribute(key, 'label') ?? key;
  return (
    <li class="holder">
      <div>
        <EntityLink entity={person} />
        {kind && <span class="tenure">{t(kind)}</span>}
        {uncertain.value.has(edge) && <span class="tenure">{t('perhaps')}</span>}
        <span class="faint followed">
          {predecessor && <span>{t('before', { name: name(predecessor) })}</span>}
          {successor && <span>{t('after', { name: name(successor) })}</span>}
        </span>
      </div>
      <button
        type="button"
        class="bar-button"
        aria-label={`${name(person)} ${when}: ${t('evidence')}`}
        title={when}
        onClick={() => select({ kind: 'edge', key: edge })}
      >
        {whole && <Bars tenure={tenure} whole={whole} next={next} />}
        <span class="when">{when}</span>
      </button>
    </li>
  );
}

function Bars({ tenure, whole, next }: { tenure: Tenure; whole: Stretch; next: string | undefined }) {
  return (
    <svg height="18" aria-hidden="true">
      {ticksOf(whole).map(({ at }) => (
        <line key={at} class="tick" x1={share(at, whole)} x2={share(at, whole)} y1="0" y2="18" />
      ))}
      {partsOf(tenure, whole, next).map(({ how, from, to }) =>
        how === 'inferred' ? (
          <line key={from} class="inferred" x1={share(from, whole)} x2={share(to, whole)} y1="9" y2="9" />
        ) : (
          // A single day is still to be seen.
          <rect
            key={from}
            class={how}
            x={share(from, whole)}
            style={{ width: `max(5px, ${share(to - from + whole.from, whole)})` }}
            y="4"
            height="10"
            rx="2"
          />
        ),
      )}
    </svg>
  );
}

/** A day's place on the axis, as the part of its width. */
function share(day: number, { from, to }: Stretch): string {
  return `${(((day - from) / (to - from)) * 100).toFixed(2)}%`;
}
