import { AppError } from '@portcullis/domain';

import { isBusy, translateError } from './sqlite-error.ts';

const driverError = (errcode: number): Error => Object.assign(new Error('as SQLite says it'), { errcode });

describe('an error of the driver', () => {
  it.each([
    ['SQLITE_BUSY', 5, 'unavailable', true],
    ['SQLITE_BUSY_SNAPSHOT', 517, 'unavailable', true],
    ['SQLITE_LOCKED', 6, 'unavailable', true],
    ['SQLITE_FULL', 13, 'unavailable', false],
    ['SQLITE_IOERR_WRITE', 778, 'internal', false],
    ['SQLITE_CORRUPT', 11, 'internal', false],
    ['SQLITE_CONSTRAINT', 19, 'internal', false],
  ])('%s becomes ours', (_, errcode, code, busy) => {
    const thrown = driverError(errcode);

    expect(translateError(thrown, 'cannot append')).toMatchObject({
      code,
      message: 'cannot append: as SQLite says it',
      cause: thrown,
    });
    expect(isBusy(thrown)).toBe(busy);
  });

  it('stays what it is when it is ours already', () => {
    const ours = new AppError('denied', 'read only');

    expect(translateError(ours, 'cannot append')).toBe(ours);
  });
});
