import { expect } from 'chai';
import { mapPersonal, personal, removedWord, revealed } from '../../src/domain/personal.ts';
import { personalSchema } from '../../src/domain/schema/personal.ts';

const plain = personal('nils', 'Nils');
const sealed = { person: 'nils', sealed: 'c2VhbGVk' };

describe('personal data', () => {
  it('is read in the clear, or as removed once it cannot be opened', () => {
    expect(revealed(plain)).to.equal('Nils');
    expect(revealed(sealed)).to.equal(removedWord);
    expect(removedWord).to.equal('removed');
  });

  it('is either plain or sealed, never both', () => {
    expect(personalSchema.safeParse(plain).success).to.equal(true);
    expect(personalSchema.safeParse(sealed).success).to.equal(true);
    expect(personalSchema.safeParse({ ...plain, ...sealed }).success).to.equal(false);
    expect(personalSchema.safeParse({ person: 'nils' }).success).to.equal(false);
  });

  it('is found wherever it stands in an event, and nothing else is touched', () => {
    const data = { person: 'nils', names: [plain, { last: plain }], level: null, back: 7 };
    expect(mapPersonal(data, () => sealed)).to.deep.equal({
      ...{ person: 'nils', names: [sealed, { last: sealed }], level: null, back: 7 },
    });
    expect(data.names[0]).to.equal(plain);
  });

  it('may change the person it belongs to its own way each', () => {
    const seen: string[] = [];
    mapPersonal([plain, personal('mia', 'Mia')], (value) => {
      seen.push(value.person);
      return value;
    });
    expect(seen).to.deep.equal(['nils', 'mia']);
  });
});
