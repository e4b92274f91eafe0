import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRows, readCell } from '../../src/quotes/packed-rows.js';

const WIDTH = 40;
const row = fc
  .uniqueArray(fc.tuple(fc.nat(WIDTH - 1), fc.integer({ min: -128, max: 127 })), {
    minLength: 1,
    selector: ([column]) => column,
  })
  .map((cells) => new Map(cells));

describe('sparse rows in one array', () => {
  it('give back what stands in every column, 0 where nothing does', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const { cells, begins } = packRows(
          rows.map((one) => [...one].flat()),
          WIDTH,
        );
        for (const [number, one] of rows.entries())
          for (let column = 0; column < WIDTH; column += 1)
            expect(readCell(cells, begins[number] ?? 0, column)).toBe(one.get(column) ?? 0);
      }),
    );
  });

  it('have nothing in the row that begins at 0', () => {
    fc.assert(
      fc.property(fc.array(row), fc.nat(WIDTH - 1), (rows, column) => {
        const packed = packRows(
          rows.map((one) => [...one].flat()),
          WIDTH,
        );
        expect(readCell(packed.cells, 0, column)).toBe(0);
      }),
    );
  });
});
