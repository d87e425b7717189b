import {startWordPress} from './site.js';
import {startServer} from '../node-helpers/parlor-server.js';
import {launchChrome} from '../node-helpers/browsers.js';
import {newContextPage} from '../node-helpers/visitor.js';
import {logIn, newPost, insert, save} from './editor.js';
const S='correct horse battery staple 1234';
const server = await startServer('--secret',S);
const [wp, browser] = await Promise.all([startWordPress(server.url), launchChrome()]);
await wp.php(`update_option('parlor_secret','${S}'); update_option('parlor_settings', ['guests'=>'speaker']+get_option('parlor_settings'));`);
try {
const admin = await logIn(browser, wp, 'administrator');
const p = admin.page; await p.setViewport({width:1440,height:900});
for (const lang of ['', 'zh_CN', 'ar']) {
  await wp.php(`update_option('WPLANG','${lang}');`);
  await p.goto(wp.url+'/wp-admin/options-general.php?page=parlor'); await p.screenshot({path:`/tmp/wp-settings-${lang||'en'}.png`, fullPage:true});
  if (lang==='ar') continue;
  await newPost(admin, wp, lang?'早会':'Our standup'); await insert(admin,'parlor/video-room',{room:''}); await new Promise(r=>setTimeout(r,1200)); await p.screenshot({path:`/tmp/wp-empty-${lang||'en'}.png`});
  await newPost(admin, wp, lang?'早会':'Our standup'); await insert(admin,'parlor/video-room',{room: lang?'早会':'standup'}); await new Promise(r=>setTimeout(r,1500)); await p.screenshot({path:`/tmp/wp-block-${lang||'en'}.png`});
}
await wp.php(`update_option('WPLANG','');`);
await p.setViewport({width:320,height:800}); await p.goto(wp.url+'/wp-admin/options-general.php?page=parlor'); await p.screenshot({path:`/tmp/wp-settings-320.png`});
const {url} = await wp.post('administrator','<!-- wp:parlor/video-room {"room":"standup","align":"wide"} /-->');
const bob = await newContextPage(browser,url); await bob.page.setViewport({width:1440,height:900});
await new Promise(r=>setTimeout(r,1500)); await bob.page.screenshot({path:'/tmp/wp-lobby.png'});
await bob.type('room-lobby','input[name=name]','Bob'); await bob.press('room-lobby','[part=join]');
await p.setViewport({width:1440,height:900}); await p.goto(url); await admin.press('room-lobby','[part=join]'); await bob.meets('administrator');
await new Promise(r=>setTimeout(r,1500)); await bob.page.screenshot({path:'/tmp/wp-call.png'});
await bob.page.setViewport({width:320,height:700}); await new Promise(r=>setTimeout(r,800)); await bob.page.screenshot({path:'/tmp/wp-call-320.png'});
} finally { await browser.close(); await wp.close(); await server.close(); }
