import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { readCompetition } from '../../../src/domain/competition-file/check-file.ts';
import { isFileProblem } from '../../../src/domain/competition-file/file-problem.ts';
import { publishedList, titles } from './competitions.ts';

const demoText = readFileSync(
  new URL('../../../ops/seeds/nebraska-demo.json', import.meta.url),
  'utf8',
);

/** The demonstration with its first occurrence of a text replaced. */
function changed(text: string, by: string): string {
  if (!demoText.includes(text)) throw new Error(`the demonstration has no ${text}`);
  return demoText.replace(text, by);
}

const wrong: [rule: string, text: string, code: string, says: string][] = [
  ['is cut off', demoText.slice(0, 5000), 'FileTruncated', 'after 5000 characters: copy it again'],
  ['is cut off inside a word', '{"title": "Neb', 'FileTruncated', 'after 14 characters'],
  ['is empty', '', 'FileTruncated', 'after 0 characters'],
  ['is not JSON', '{"title": nobody}', 'FileNotJson', 'not JSON'],
  ['closes the wrong bracket', '{"people": [}', 'FileNotJson', 'not JSON'],
  ['is a list', '[1]', 'FileFormatUnknown', 'of no named format'],
  ['is of another format', changed('competition/1', 'competition/9'), 'FileFormatUnknown', '/9"'],
  ['has a name that is a number', changed('"Mia"', '7'), 'FileFieldWrong', 'people/0/first'],
  ['lacks the title', changed('"title"', '"name"'), 'FileFieldWrong', 'title does not fit'],
  ['knows a word too many', changed('"studios"', '"x": 1, "studios"'), 'FileFieldWrong', '"x"'],
  ['has a bad id', changed('"id": "d00001"', '"id": "D 1"'), 'FileFieldWrong', 'people/0/id'],
  ['has no such zone', changed('America/Chicago', 'Mars/Base'), 'FileFieldWrong', 'timeZone'],
  ['has a bad time', changed('T09:00:00', ' 9 am'), 'FileFieldWrong', 'heats/0/time'],
  ['repeats an id', changed('"id": "d00002"', '"id": "d00001"'), 'FileIdTwice', 'people/1'],
  ['repeats a heat', changed('"id": "102"', '"id": "101"'), 'FileIdTwice', 'heats/1'],
  [
    'enters an unknown couple',
    changed('"couple": "c00001"', '"couple": "c99"'),
    'FileReferenceUnknown',
    'contests/0/entries/0/couple names couple c99',
  ],
  [
    'forms a couple of an unknown person',
    changed('"lead": "d00001"', '"lead": "d99"'),
    'FileReferenceUnknown',
    'couples/0/lead names person d99',
  ],
  [
    'appoints an unknown person',
    changed('"person": "judge-a"', '"person": "judge-z"'),
    'FileReferenceUnknown',
    'judges/0/person names person judge-z',
  ],
  [
    'schedules an unknown contest',
    changed('"contest": "101-1"', '"contest": "none"'),
    'FileReferenceUnknown',
    'heats/4/contests/0 names contest none',
  ],
  [
    'calls an unknown heat',
    changed('"firstCall": "101"', '"firstCall": "7"'),
    'FileReferenceUnknown',
    'firstCall names heat 7',
  ],
  ['is a list of several', publishedList, 'FileEventNotChosen', `"${titles.millenium}"`],
  ['has no events in its list', '{"events": []}', 'FileHasNoEvents', 'holds no competition'],
  [
    'has an event without heats',
    '{"events": [{"title": "A"}]}',
    'FileFieldWrong',
    'events/0/start',
  ],
];

describe('a file is refused in one sentence when it', () => {
  for (const [rule, text, code, says] of wrong) {
    it(rule, () => {
      const read = readCompetition(text);
      if (!isFileProblem(read)) throw new Error('it was read');
      expect(read.code).to.equal(code);
      expect(read.sentence)
        .to.include(says)
        .and.match(/^The file|^In the file/);
      expect(read.sentence.split('\n')).to.have.length(1);
    });
  }
});

describe('a list of competitions', () => {
  it('names its titles when the one asked for is not there', () => {
    const read = readCompetition(publishedList, { event: 'Nebraska' });
    expect(isFileProblem(read) && read.code).to.equal('FileEventUnknown');
    for (const title of Object.values(titles))
      expect(isFileProblem(read) && read.sentence).to.include(`"${title}"`);
  });

  it('takes the time zone and the language of the caller', () => {
    const place = { timeZone: 'America/New_York', locale: 'en-GB' };
    const read = readCompetition(publishedList, { event: titles.millenium, ...place });
    expect(read).to.include(place);
  });

  it('refuses a time zone that does not exist', () => {
    const read = readCompetition(publishedList, { event: titles.nebraska, timeZone: 'Nowhere' });
    expect(isFileProblem(read) && read.sentence).to.include('timeZone');
  });

  it('is not repaired: a back number of 0 is refused with its place', () => {
    const text = publishedList.replace(/"back": ?"\d+"/, '"back":"0"');
    const read = readCompetition(text, { event: titles.championships });
    expect(isFileProblem(read) && read.sentence).to.include('contests/0/entries/0/back');
  });
});
