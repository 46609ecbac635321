import type { Page } from 'playwright-core';

/** A state of the page that readers see: how a link or a few clicks lead there. */
export interface State {
  name: string;
  /** The part of the address after `#`. */
  hash?: string;
  /** Which page: with the city inside, or with nothing. */
  data?: 'city' | 'none';
  width?: number;
  height?: number;
  firstVisit?: boolean;
  webgl?: boolean;
  /** What is done to get there, once the page is ready. */
  act?(page: Page): Promise<unknown>;
}

const CHIEF = 'person:沈知行';
const OTHER = 'organisation:望溪县教育局';
const POST = 'person:沈知行|holds_post|organisation:澜州市人民政府|市长';

const hash = (values: Record<string, string>) => new URLSearchParams(values).toString();

/** The main states, each in both themes and both languages: looked at as pictures, and gone through for accessibility. */
export const STATES: readonly State[] = [
  { name: 'graph' },
  { name: 'node', hash: hash({ n: CHIEF }) },
  { name: 'edge', hash: hash({ e: POST }) },
  { name: 'article', hash: hash({ a: 'page1.txt#1' }) },
  { name: 'path', hash: hash({ g: `${CHIEF}\t${OTHER}` }) },
  { name: 'filters', hash: hash({ hide: 'program', conf: '0.7', asOf: '2022-06-01', giant: '1' }), act: scrollToFilters },
  { name: 'search', act: (page) => page.locator('#search').fill('县') },
  { name: 'table', hash: hash({ table: 'edges' }) },
  { name: 'posts', hash: hash({ table: 'posts' }) },
  { name: 'help', act: (page) => page.keyboard.press('?') },
  { name: 'tour', firstVisit: true },
  { name: 'empty', data: 'none' },
  { name: 'no-webgl', webgl: false },
  { name: 'phone', width: 390, height: 844 },
  { name: 'phone-node', width: 390, height: 844, hash: hash({ n: CHIEF }) },
  { name: 'phone-menu', width: 390, height: 844, act: (page) => page.locator('.menu').click() },
  { name: 'projector', width: 1920, height: 1080, hash: hash({ n: CHIEF }) },
];

function scrollToFilters(page: Page): Promise<unknown> {
  return page.locator('.filter-form').first().scrollIntoViewIfNeeded();
}
