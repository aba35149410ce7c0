import { describe, expect, it } from 'vitest';
import {
  dagenTussen,
  datumMetWeekdag,
  datumVoluit,
  type IsoDate,
  parseDatum,
  parseTijd,
  tijdVoluit,
} from '../../src/core/index.ts';

const dag = (text: string): IsoDate => parseDatum(text) as IsoDate;

describe('parseDatum', () => {
  it.each(['2022-10-26', '2024-02-29', '2000-02-29', '9999-12-31'])('takes a day that exists: %s', (text) => {
    expect(parseDatum(text)).toBe(text);
  });

  it.each(['2022-02-30', '2023-02-29', '1900-02-29', '2022-04-31', '2022-13-01', '2022-00-10', '2022-10-00'])(
    'knows no such day: %s',
    (text) => expect(parseDatum(text)).toBeUndefined(),
  );

  it.each(['2022-1-2', '26-10-2022', '2022-10-26 ', '2022-10-26T10:00', '', '２０２２-10-26'])(
    'takes no other form: "%s"',
    (text) => expect(parseDatum(text)).toBeUndefined(),
  );
});

describe('parseTijd', () => {
  it('takes one or two digits for the hour and gives two', () => {
    expect(['9:05', '19:30', '00:00', '23:59'].map(parseTijd)).toEqual(['09:05', '19:30', '00:00', '23:59']);
  });

  it.each(['24:00', '19:60', '19.30', '19:3', '119:30', ''])('refuses "%s"', (text) => {
    expect(parseTijd(text)).toBeUndefined();
  });
});

describe('a day in words', () => {
  it('is that of the calendar, whatever the time zone of the machine', () => {
    expect(datumVoluit(dag('2022-10-03'))).toBe('3 oktober 2022');
    expect(datumMetWeekdag(dag('2022-10-03'))).toBe('maandag 3 oktober 2022');
    expect(datumMetWeekdag(dag('2023-12-31'))).toBe('zondag 31 december 2023');
    expect(tijdVoluit(parseTijd('9:05') as never)).toBe('09.05 uur');
  });
});

describe('dagenTussen', () => {
  it('counts whole days, over summer time and leap days, and backwards', () => {
    expect(dagenTussen(dag('2022-03-26'), dag('2022-03-28'))).toBe(2);
    expect(dagenTussen(dag('2024-02-28'), dag('2024-03-01'))).toBe(2);
    expect(dagenTussen(dag('2022-10-26'), dag('2022-10-26'))).toBe(0);
    expect(dagenTussen(dag('2022-10-26'), dag('2022-10-12'))).toBe(-14);
  });
});
