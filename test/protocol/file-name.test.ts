import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {cleanFileName, endOf} from '../../src/protocol/file-name.js';
import {FILE, parseFileWord} from '../../src/protocol/file-words.js';

describe('cleanFileName', () => {
  for (const [given, clean] of [
    ['notes.txt', 'notes.txt'],
    ['会议记录 2026.pdf', '会议记录 2026.pdf'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\Windows\\system32\\a.dll', 'C__Windows_system32_a.dll'],
    ['.bashrc', 'bashrc'],
    ['. . /x', '_x'],
    ['photo\u202egpj.exe', 'photogpj.exe'],
    ['a\u2066b\u2069\u200bc\u00ad.txt', 'abc.txt'],
    ['line\r\nbreak\u0000\u001b[31m.txt', 'linebreak[31m.txt'],
    ['a  \t b.txt', 'a b.txt'],
    ['con', '_con'],
    ['COM1.txt', '_COM1.txt'],
    ['nul .tar.gz', '_nul .tar.gz'],
    ['file.txt::$DATA', 'file.txt__$DATA'],
    ['report.pdf . .', 'report.pdf'],
    ['half \ud800.txt', 'half \ufffd.txt'],
    ['', 'file'],
    ['...', 'file'],
    ['\u3164\u2800', 'file'],
    ['e\u0301.txt', '\u00e9.txt'],
    ['👩\u200d🚀.png', '👩\u200d🚀.png'],
  ] as const) {
    it(`${JSON.stringify(given)} is ${clean}`, () => expect(cleanFileName(given)).to.equal(clean));
  }

  it('keeps the end of a long name, which says what it is', () => {
    const name = cleanFileName(`${'long '.repeat(100)}.tar.gz`);
    expect(Array.from(name).length).to.be.at.most(120);
    expect(name.endsWith('.gz')).to.equal(true);
    expect(endOf('film.mkv')).to.deep.equal(['film', '.mkv']);
    expect(endOf('no.such-end-of-a-name')).to.deep.equal(['no.such-end-of-a-name', '']);
  });

  it('leaves nothing to clean, whatever it is given', () => {
    const texts = fc.oneof(fc.string({unit: 'binary', maxLength: 300}), fc.string({unit: fc.constantFrom('.', ' ', '/', '\u202e', '\u200d', 'a', '\u0301', 'con', '\ud83d\ude00', '_'), maxLength: 300}));
    fc.assert(
      fc.property(texts, (text) => {
        const name = cleanFileName(text);
        expect(cleanFileName(name)).to.equal(name);
        expect(name).not.to.match(/[/\\:*?"<>|\p{Cc}\u202a-\u202e\u2066-\u2069]|^[. ]|[. ]$|^$/u);
        expect(Array.from(name).length).to.be.at.most(120);
      }),
      {numRuns: 2_000},
    );
  });
});

describe('parseFileWord', () => {
  it('takes what is said on a channel of a file', () => {
    for (const word of [{t: 'want', id: 'a/b', from: FILE.block}, {t: 'got', n: 5}, {t: 'no', why: 'gone'}]) {
      expect(parseFileWord(JSON.stringify(word))).to.deep.equal(word);
    }
  });

  for (const text of [
    '', 'null', '[]', '{', '{"t":"want","id":"","from":0}', '{"t":"want","id":"a","from":1}', '{"t":"want","id":"a","from":-1048576}', '{"t":"want","id":["a"],"from":0}',
    '{"t":"got","n":1.5}', '{"t":"got","n":"1"}', '{"t":"block"}', '{"t":"no","why":"because"}', '{"t":"open"}', JSON.stringify({t: 'got', n: 5, more: 'x'.repeat(300)}),
  ]) {
    it(`refuses ${text.slice(0, 60)}`, () => expect(parseFileWord(text)).to.equal(undefined));
  }
});
