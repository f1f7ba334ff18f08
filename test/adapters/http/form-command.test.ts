import { expect } from 'chai';
import { formCommand } from '../../../src/adapters/http/form-command.ts';

const read = (fields: object) => formCommand({ type: 'ChooseMarking', ...fields })?.data;

describe('a form', () => {
  it('gives its fixed data and what was typed, in the kinds its names say', () => {
    const fields = {
      ...{ data: '{"style":"closed"}', 'field.title': 'Waltz', 'number.order': '3' },
      ...{ 'flag.open': 'on', 'list.dances': 'Waltz', 'numbers.recalls': '12, 6' },
    };
    expect(read(fields)).to.deep.equal({
      ...{ style: 'closed', title: 'Waltz', order: 3 },
      ...{ open: true, dances: ['Waltz'], recalls: [12, 6] },
    });
  });

  it('leads into an object by dots, and adds to what is fixed there', () => {
    const fields = {
      ...{ data: '{"marking":{"way":"number"}}' },
      ...{ 'number.marking.min': '60', 'number.marking.max': '100' },
    };
    expect(read(fields)).to.deep.equal({ marking: { way: 'number', min: 60, max: 100 } });
    const words = { data: '{"marking":{"way":"letters"}}', 'words.marking.letters': '1, 2 ,3,F' };
    expect(read(words)).to.deep.equal({
      marking: { way: 'letters', letters: ['1', '2', '3', 'F'] },
    });
  });

  it('takes a choice of ours as the value it stands for, and nothing for none', () => {
    expect(read({ 'json.marking': '{"way":"feedback"}' })).to.deep.equal({
      marking: { way: 'feedback' },
    });
    expect(read({ 'json.marking': 'null' })).to.deep.equal({ marking: null });
    expect(read({ 'json.marking': '', 'field.x': ' ', 'numbers.recalls': '' })).to.deep.equal({
      recalls: [],
    });
  });

  it('reaches nothing that every object has', () => {
    const odd = { 'field.__proto__.x': 'a', 'field.constructor': 'b', 'field.toString': 'c' };
    expect(read(odd)).to.deep.equal({});
    const kinds = { '__proto__.x': 'a', '__defineGetter__.x': 'b', 'constructor.x': 'c' };
    expect(read(kinds)).to.deep.equal({});
  });

  it('comes back only to a page of ours', () => {
    const back = (path: string) => formCommand({ type: 'X', return: path })?.back;
    expect(back('desk/rules')).to.equal('desk/rules');
    expect(back('//elsewhere.example')).to.equal('');
    expect(back('../up')).to.equal('');
  });
});
