import { expect } from 'chai';
import { outOfPatience, patience } from '../support/patience.ts';

describe('the patience of the tests', () => {
  it('a test as a whole outlasts several waits, so that the wait is what fails', function () {
    expect(this.timeout()).to.be.at.least(5 * patience);
  });

  it('a wait that took all of it says so, and for what', () => {
    const seconds = String(Math.round(patience / 1000));
    const error = outOfPatience('the hall to be live');
    expect(error.message).to.equal(`never came about within ${seconds} s: the hall to be live`);
  });
});
