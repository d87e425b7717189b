import {expect, fixture, nextFrame, waitUntil} from '@open-wc/testing';
import {DOCTOR_LANGUAGES} from '../../src/locales/doctor-languages.js';
import {enDoctor} from '../../src/locales/en-doctor.js';
import {LANGUAGES} from '../../src/locales/languages.js';
import type {RoomDoctorElement} from '../../src/elements/room-doctor/room-doctor.js';
import {report} from '../../src/elements/room-doctor/report.js';
import type {RoomCheckedEvent} from '../../src/events/room-checked.js';
import {CHECKS, type CheckResult} from '../../src/room/doctor/check.js';
import {type CheckupView, isChecked} from '../../src/room/doctor/checkup.js';
import '../../src/define/room-doctor.js';

type Known = Partial<Record<CheckResult['name'], Omit<CheckResult, 'name'>>>;
const resultsOf = (known: Known): CheckResult[] => CHECKS.map((name) => ({name, ...(known[name] ?? {state: 'good'})}));

/** A check-up that the test makes: what is checked is another test's. */
class MadeUpCheckup extends EventTarget implements CheckupView {
  results = resultsOf({});
  level = 0;
  calls: string[] = [];
  async start(): Promise<void> {
    this.calls.push('start');
  }
  async checkDevices(): Promise<void> {
    this.calls.push('devices');
  }
  stop(): void {
    this.calls.push('stop');
  }
  set(known: Known): void {
    this.results = resultsOf(known);
    this.dispatchEvent(new Event('change'));
  }
}

const SAMPLE: Known = {
  signaling: {state: 'good', milliseconds: 48},
  permissions: {state: 'problem', code: 'page-policy', detail: 'camera', fix: ['Permissions-Policy: camera=(self)']},
  stun: {state: 'impossible', code: 'no-stun', fix: ['--stun stun:stun.example.org:3478']},
  relay: {state: 'good', milliseconds: 74, kilobits: 1_800},
  camera: {state: 'problem', code: 'PERMISSION_DENIED', detail: 'blocked'},
  mic: {state: 'running'},
  speaker: {state: 'waiting'},
};

async function setUp(known: Known = SAMPLE): Promise<{doctor: RoomDoctorElement; checkup: MadeUpCheckup; facts: RoomCheckedEvent[]; line(name: string): HTMLElement}> {
  const box = await fixture<HTMLElement>('<div style="background: Canvas; --room-time: 0s"></div>');
  const doctor = document.createElement('room-doctor');
  const facts: RoomCheckedEvent[] = [];
  box.addEventListener('room-checked', (event) => facts.push(event));
  const checkup = new MadeUpCheckup();
  checkup.set(known);
  box.append(doctor);
  await doctor.show(checkup);
  await doctor.updateComplete;
  return {doctor, checkup, facts, line: (name) => doctor.shadowRoot!.querySelector(`[data-check="${name}"]`)!};
}

const words = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();

describe('room-doctor', () => {
  it('passes the accessibility audit, light and dark', async () => {
    const {doctor} = await setUp();
    const {style} = document.documentElement;
    for (const scheme of ['light', 'dark']) {
      style.colorScheme = scheme;
      await nextFrame();
      await expect(doctor).to.be.accessible();
    }
    style.removeProperty('color-scheme');
  });

  it('says how each went in one line, and the exact line that helps', async () => {
    const {line} = await setUp();
    expect(words(line('browser'))).to.equal('Browser Good');
    expect(words(line('signaling'))).to.equal('Server 48 ms');
    expect(words(line('relay'))).to.equal('Connection through the relay 74 ms, 1.8 Mbit/s');
    expect(words(line('permissions'))).to.equal('Permissions of the page Problem camera A header of this page forbids what a call needs. Send instead: Permissions-Policy: camera=(self)');
    expect(words(line('stun'))).to.match(/^Own address \(STUN\) Not possible The server names none\..*--stun stun:stun\.example\.org:3478$/);
    expect(words(line('camera'))).to.match(/^Camera Problem Your camera is blocked ?Allow access/);
    expect(words(line('speaker'))).to.equal('Speaker Not checked');
    expect(words(line('mic'))).to.equal('Microphone Say something…');
    expect(line('mic').querySelector('meter')).not.to.equal(null);
  });

  it('sums up, and has states for it', async () => {
    const {doctor, checkup} = await setUp({});
    const summary = () => words(doctor.shadowRoot!.querySelector('[part=summary]')!);
    expect(summary()).to.equal('Calls work here');
    expect(doctor.matches(':state(problem), :state(checking)')).to.be.false;
    checkup.set({stun: {state: 'running'}});
    await doctor.updateComplete;
    expect(summary()).to.equal('Checking…');
    expect(doctor.matches(':state(checking)')).to.be.true;
    checkup.set({secure: {state: 'problem', code: 'insecure'}, relay: {state: 'problem', code: 'relay-closed'}});
    await doctor.updateComplete;
    expect(summary()).to.equal('2 problems found');
    expect(doctor.matches(':state(problem)')).to.be.true;
  });

  it('asks for devices only when the button is pressed, and tells of both', async () => {
    const {doctor, checkup, facts} = await setUp({});
    expect(checkup.calls).to.deep.equal(['start']);
    expect(facts).to.have.length(1);
    expect(facts[0]).to.include({bubbles: true, composed: true, cancelable: false});
    expect(facts[0]!.results).to.equal(checkup.results);
    doctor.shadowRoot!.querySelector<HTMLElement>('.ask button')!.click();
    await waitUntil(() => facts.length === 2);
    expect(checkup.calls).to.deep.equal(['start', 'devices']);
  });

  it('lets go of everything when it leaves the page', async () => {
    const {doctor, checkup, facts} = await setUp({});
    doctor.remove();
    expect(checkup.calls).to.deep.equal(['start', 'stop']);
    checkup.set({stun: {state: 'running'}});
    expect(facts).to.have.length(1);
  });

  it('the report has every check, in English, and no name, id or secret', () => {
    const text = report(resultsOf(SAMPLE));
    expect(text).to.contain('parlor.v1').and.contain(navigator.userAgent);
    for (const name of CHECKS) expect(text).to.contain(`\n${name}: `);
    expect(text).to.contain('permissions: problem (page-policy): camera\n  Permissions-Policy: camera=(self)\n');
    expect(text).to.contain('relay: good: 74 ms, 1800 kbit/s');
    expect(text).not.to.contain(location.host);
  });

  it('speaks every language that calls do, with all its words', async () => {
    const paths = (value: object, path = ''): string[] => Object.entries(value).flatMap(([key, entry]) => (typeof entry === 'object' ? paths(entry as object, `${path}${key}.`) : [`${path}${key}`]));
    for (const load of Object.values(LANGUAGES)) {
      const {lang} = await load();
      const strings = await DOCTOR_LANGUAGES[lang]!();
      expect(paths(strings), lang).to.deep.equal(paths(enDoctor));
      for (const text of Object.values(strings.checkFound)) expect(text, lang).to.match(/\S{2}/);
      for (const count of [1, 2, 5, 21]) expect(strings.problemsFound(count), lang).not.to.match(/#|undefined|NaN/);
      // What has a line to write after it ends with a colon, as in English.
      for (const [code, text] of Object.entries(enDoctor.checkFound)) {
        if (text.endsWith(':')) expect(strings.checkFound[code as keyof typeof strings.checkFound], `${lang} ${code}`).to.match(/[:：]$/);
      }
    }
  });

  it('changes language with its place', async () => {
    const {doctor, line} = await setUp({});
    doctor.lang = 'de';
    await waitUntil(() => words(line('secure')) === 'Sichere Seite Gut', 'German', {timeout: 5_000});
    doctor.lang = 'ar';
    await waitUntil(() => words(line('secure')) === 'صفحة آمنة جيد', 'Arabic', {timeout: 5_000});
  });

  it('a check-up is over when all that runs by itself is known', () => {
    expect(isChecked(resultsOf({camera: {state: 'waiting'}}))).to.be.true;
    expect(isChecked(resultsOf({csp: {state: 'waiting'}}))).to.be.false;
    expect(isChecked(resultsOf({relay: {state: 'running'}}))).to.be.false;
  });
});
