import { expect, it } from 'vitest';
import { isOneSeat } from '../../../src/core/seats.js';

it.each(['市长', '县委书记', '局长', '院长'])('%s is held by one person at a time', (title) => expect(isOneSeat(title)).toBe(true));

it.each(['副市长', '市委常委', '人大代表', '四级调研员'])('%s is held by several', (title) => expect(isOneSeat(title)).toBe(false));
