import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {countQuestions} from '../node-helpers/in-doctor.js';
import {setStage, type Stage} from '../node-helpers/stage.js';
import type {Visitor} from '../node-helpers/visitor.js';

const texts = ({page}: Visitor, selector: string) => page.$$eval(selector, (all) => all.map(({textContent}) => textContent.trim()));

describe('the pages for who puts rooms on other pages', () => {
  let stage: Stage;
  before(async () => {
    stage = await setStage(() => ({}));
  });
  after(() => stage?.close());

  it('/check reads what was pasted, by way, with the line to write, and sends nothing of it', async () => {
    const visitor = await stage.open(`${stage.server}/check`);
    const {page} = visitor;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.waitForSelector('room-doctor:state(checking)');
    await page.waitForSelector('room-doctor:not(:state(checking))');
    assert.equal(await page.$eval('[name=server]', (field) => (field as HTMLInputElement).value), stage.server);
    assert.deepEqual(await texts(visitor, '#advice > *'), []);
    asked.length = 0;

    await page.type('[name=server]', '/');
    await page.type('[name=headers]', 'Permissions-Policy: camera=()\nX-Frame-Options: DENY');
    await page.type('[name=frame]', `<iframe src="${stage.server}/embed/x" sandbox="allow-scripts">`);
    assert.deepEqual(await texts(visitor, '#advice h3'), ['With the script on your page: tag, placeholder, link, button', 'With an iframe']);
    assert.deepEqual(await texts(visitor, '.instead code'), [
      'Permissions-Policy: camera=(self)',
      `Permissions-Policy: camera=(self "${stage.server}")`,
      'allow="camera; microphone; display-capture; autoplay; fullscreen; picture-in-picture; screen-wake-lock; speaker-selection; clipboard-write"',
      'sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-downloads"',
    ]);
    // Markup that was pasted is shown as text.
    await page.$eval('[name=frame]', (field) => ((field as HTMLTextAreaElement).value = '<iframe src="javascript:alert(1)" allow="<img src=x>">'));
    await page.type('[name=frame]', ' ');
    assert.ok((await texts(visitor, '.found')).some((found) => found.includes('<img src=x>')));
    assert.equal(await page.$$eval('#advice img, #advice iframe', (all) => all.length), 0);
    await page.$eval('[name=server]', (field) => ((field as HTMLInputElement).value = 'nothing'));
    await page.type('[name=frame]', ' ');
    assert.deepEqual(await texts(visitor, '#advice > *'), ['"nothing" is no address of a server.']);
    assert.deepEqual(asked, []);
    await page.goto('about:blank');
  });

  for (const [path, lang, title] of [['/check', 'zh-CN', '检测'], ['/playground', 'zh-CN', '试验台'], ['/check', 'zh-TW', '檢測'], ['/playground', 'zh-TW', '試驗台']] as const) {
    it(`${path} is in ${lang} for who asks for it, and whose browser does: all of it`, async () => {
      const asked = await stage.open(`${stage.server}${path}?lang=${lang}`);
      // As the browser says; a test browser's own setting is the same for all its pages.
      const spoken = await stage.open(`${stage.server}${path}`, lang === 'zh-CN' ? () => Object.defineProperty(navigator, 'languages', {value: ['xx', 'zh-SG', 'en']}) : () => Object.defineProperty(navigator, 'languages', {value: ['zh-HK']}));
      for (const {page} of [asked, spoken]) {
        assert.deepEqual(await page.evaluate(() => [document.title, document.documentElement.lang, document.querySelector('h1')!.textContent]), [`${title} · Parlor`, lang, title]);
        // In the looks of the demo, whose style sheet has the colours: nothing stands out at the side.
        assert.deepEqual(await page.evaluate(() => [document.documentElement.scrollWidth <= innerWidth, getComputedStyle(document.documentElement).getPropertyValue('--card') !== '']), [true, true]);
        if (path === '/check') await page.type('[name=headers]', 'Permissions-Policy: camera=()\nX-Frame-Options: DENY');
        else await page.click('[value=link]');
        const english = await page.evaluate(() => {
          const texts: string[] = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) if (!walker.currentNode.parentElement!.closest('code, pre, video-room, room-doctor, select[name=lang] [lang]')) texts.push(walker.currentNode.nodeValue!);
          for (const name of ['placeholder', 'aria-label']) for (const element of document.body.querySelectorAll(`[${name}]`)) texts.push(element.getAttribute(name)!);
          // Names of things may stay, and what would be written as it is.
          return texts.map((text) => text.trim()).filter((text) => /[a-z]/i.test(text) && !/\p{Script=Han}/u.test(text) && !/^(WordPress|[A-Z][\w-]*-[A-Z][\w-]*|https:.*|curl [^]*|<iframe .*)$/.test(text));
        });
        assert.deepEqual(english, []);
      }
      for (const {page} of [asked, spoken]) await page.goto('about:blank');
    });
  }

  it('/playground has the code of each way and what its headers need, and a preview without a device', async () => {
    const visitor = await stage.open(`${stage.server}/playground`, countQuestions);
    const {page} = visitor;
    const code = async () => (await texts(visitor, '#snippet'))[0]!;
    await page.waitForSelector('#preview video-room:defined');
    assert.equal(await code(), `<script type="module" src="${stage.server}/parlor.js"></script>\n<video-room room="standup"></video-room>`);

    await page.$eval('[name=room]', (field) => ((field as HTMLInputElement).value = ''));
    await page.type('[name=room]', 'a "b" <c>');
    await page.select('[name=theme]', 'dark');
    await page.select('[name=lang]', 'de');
    await page.click('[name=no-camera]');
    await page.click('[name=autojoin]');
    assert.match(await code(), /<video-room room="a &quot;b&quot; &lt;c&gt;" lang="de" theme="dark" no-camera autojoin><\/video-room>$/);
    await visitor.until(() => {
      const room = document.querySelector('#preview video-room');
      return room?.getAttribute('room') === 'a "b" <c>' && room.matches(':state(joined)') && room.getAttribute('theme') === 'dark' && room.getAttribute('lang') === 'de';
    });
    for (const [way, pattern] of [['iife', /parlor\.iife\.js/], ['placeholder', /loader\.js.*\n<div class="video-room" data-room="a &quot;/], ['link', /<a href="http[^"]*\/r\/a%20/], ['iframe', /<iframe src="[^"]*\/embed\/[^"]*autojoin" .*allow="camera; /], ['wordpress', /^\[video_room /]] as const) {
      await page.click(`[value=${way}]`);
      assert.match(await code(), pattern, way);
    }
    await page.click('[value=iframe]');
    assert.deepEqual(await texts(visitor, '#csp'), [`Content-Security-Policy: frame-src ${stage.server}`]);
    assert.match((await texts(visitor, '#permissions'))[0]!, new RegExp(`^Permissions-Policy: camera=\\(self "${stage.server}"\\), microphone=`));
    await page.click('[aria-label="Copy the code"]');
    await visitor.until(() => globalThis.copied === document.querySelector('#snippet')!.textContent);
    assert.equal(await page.evaluate(() => globalThis.questions), 0);
    await page.goto('about:blank');
  });
});
