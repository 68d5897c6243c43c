// Uses the portal as people do, in a headless Chromium, with and without script: upload, form, mistakes, what-if, language, hostile names, letter.
// Every page is looked at by axe-core, where that is given, at the widths of a telephone and of a desktop; nothing may ask for another server, break the
// content security policy, or be kept.
//   node .ci/portal.mjs CHROMIUM ADDRESS SAMPLES [AXE.js] [PICTURES]
// The last line is "N passed, N failed".
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch } from './browser.mjs';

const [chromium, address, samples, axeFile, pictures] = process.argv.slice(2);
const axe = axeFile ? readFileSync(axeFile, 'utf8') : null;
const maria = resolve(samples, 'mi-imhs-rsc-five-hours-short.json');
const downloads = mkdtempSync(join(tmpdir(), 'downloads-'));
const scratch = mkdtempSync(join(tmpdir(), 'portal-'));
const browser = await launch(chromium);
const hostile = '<script>alert(1)</script><img src=x onerror=alert(2)>&amp;"\'';

/** Somebody who uses the portal. */
async function visitor({ width = 1280, script = true, language = 'en', scheme = 'light' } = {}) {
  const page = await browser.page({ width, height: 900 });
  const problems = [];
  let loaded = () => {};
  page.on('Page.loadEventFired', () => loaded());
  page.on('Network.requestWillBeSent', ({ request }) => {
    if (!request.url.startsWith(address) && !request.url.startsWith('data:')) problems.push(`asks for ${request.url}`);
  });
  page.on('Log.entryAdded', ({ entry }) => {
    if (entry.level === 'error' && !(entry.source === 'network' && entry.url?.endsWith('/nowhere'))) problems.push(`console: ${entry.text} ${entry.url ?? ''}`);
  });
  page.on('Runtime.exceptionThrown', (thrown) => problems.push(`console: ${JSON.stringify(thrown).slice(0, 300)}`));
  page.on('Page.javascriptDialogOpening', ({ message }) => {
    problems.push(`runs what it was given: ${message}`);
    page.call('Page.handleJavaScriptDialog', { accept: true });
  });
  await page.call('Emulation.setScriptExecutionDisabled', { value: !script });
  await page.call('Emulation.setLocaleOverride', { locale: language });
  await page.call('Network.setExtraHTTPHeaders', { headers: { 'Accept-Language': language } });
  await page.call('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
  await browser.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads, browserContextId: page.browserContextId, eventsEnabled: true });

  const wait = (start) => {
    const done = new Promise((resolved, rejected) => {
      loaded = resolved;
      setTimeout(() => rejected(new Error('the page did not come')), 30_000).unref();
    });
    return Promise.all([start(), done]);
  };
  const quoted = (text) => JSON.stringify(text);
  const me = {
    ...page,
    problems,
    async go(path) {
      await wait(() => page.call('Page.navigate', { url: `${address}${path}` }));

      // The blank page that a new visitor begins with may be told as loaded late.
      for (let i = 0; i < 100 && !(await page.evaluate(`document.readyState === 'complete' && location.href.startsWith(${quoted(address)})`)); i++) {
        await new Promise((done) => setTimeout(done, 100));
      }
    },
    /** Presses what can be pressed, and waits for the page that follows. */
    press: (selector) => wait(() => me.click(selector)),
    async click(selector) {
      await page.evaluate(`document.querySelector(${quoted(selector)}).scrollIntoView({ block: 'center' })`);
      const [x, y] = await page.evaluate(`(() => { const r = document.querySelector(${quoted(selector)}).getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; })()`);
      for (const type of ['mousePressed', 'mouseReleased']) {
        await page.call('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
      }
    },
    async key(key, text = undefined) {
      await page.call('Input.dispatchKeyEvent', { type: text ? 'keyDown' : 'rawKeyDown', key, code: key, windowsVirtualKeyCode: { Tab: 9, Enter: 13, ' ': 32 }[key], text });
      await page.call('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key });
    },
    async type(name, text) {
      await page.evaluate(`(() => { const e = document.getElementsByName(${quoted(name)})[0]; e.focus(); e.select?.(); })()`);
      await page.call('Input.insertText', { text });
    },
    choose: (name, value) => page.evaluate(`(() => { const e = document.getElementsByName(${quoted(name)})[0]; e.value = ${quoted(value)}; })()`),
    tick: (name, value) => page.evaluate(`[...document.getElementsByName(${quoted(name)})].find((e) => e.value === ${quoted(value)}).checked = true`),
    value: (name) => page.evaluate(`document.getElementsByName(${quoted(name)})[0]?.value`),
    text: (selector = 'main') => page.evaluate(`document.querySelector(${quoted(selector)})?.innerText ?? ''`),
    async file(selector, path) {
      const { root } = await page.call('DOM.getDocument');
      const { nodeId } = await page.call('DOM.querySelector', { nodeId: root.nodeId, selector });
      await page.call('DOM.setFileInputFiles', { nodeId, files: [path] });
    },
    async upload(path, ask = 'IMHS/initial', asOf = '2018-10-01', association = 'mi-aimh') {
      await me.go(`/${association}`);
      await me.choose('ask', ask);
      await me.choose('asOf', asOf);
      await me.file('#file', path);
      await me.press('button[value=file]');
    },
    async download(selector) {
      readdirSync(downloads).forEach((one) => rmSync(join(downloads, one)));
      await me.click(selector);
      for (let i = 0; i < 100; i++) {
        const come = readdirSync(downloads).filter((one) => !one.endsWith('.crdownload'));
        if (come.length > 0) {
          // Kept apart, so that the next one of the same name has its own.
          const path = join(mkdtempSync(join(scratch, 'file-')), come[0]);
          copyFileSync(join(downloads, come[0]), path);
          return { name: come[0], path, text: readFileSync(path, 'utf8') };
        }
        await new Promise((done) => setTimeout(done, 100));
      }
      throw new Error('nothing was downloaded');
    },
    /** Looks at the page: width, axe, a picture. */
    async look(name) {
      const wide = await page.evaluate('document.documentElement.scrollWidth');
      if (wide > width) problems.push(`${name} is ${wide} wide at ${width}`);
      if (axe && script) {
        await page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))");
        await page.evaluate(`${axe};undefined`);
        const findings = await page.evaluate(
          'axe.run({ resultTypes: ["violations"] }).then((r) => r.violations.map((v) => `${v.impact} ${v.id}: ${v.nodes.length}, first ${v.nodes[0].html.slice(0, 200)}`))',
        );
        problems.push(...findings.map((finding) => `${name}, axe: ${finding}`));
        await page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = false))");
      }
      if (pictures) {
        const height = Math.min(await page.evaluate('document.documentElement.scrollHeight'), 4000);
        const { data } = await page.call('Page.captureScreenshot', { format: 'png', captureBeyondViewport: true, clip: { x: 0, y: 0, width, height, scale: 1 } });
        writeFileSync(join(pictures, `${name}-${width}-${language}-${scheme}.png`), Buffer.from(data, 'base64'));
      }
    },
  };
  return me;
}

function must(isSo, what) {
  if (!isSo) throw new Error(what);
}

const field = (name) => `[name="c/${name}"]`;

/** A form filled in by hand: two trainings, one with hours that are none, a degree, a name that is markup. */
async function fill(me, add) {
  await me.type('c/name', hostile);
  await me.choose('c/residence', 'US-MI');
  await add('training');
  await me.type('c/training/0/date', '2018-02-20');
  await me.type('c/training/0/hours', 'lots');
  await me.type('c/training/0/title', hostile);
  await add('training');
  await me.type('c/training/1/date', '2018-03-20');
  await me.type('c/training/1/hours', '1:30');
  await add('education');
  await me.choose('c/education/0/credential', 'master');
  await me.type('c/education/0/conferred', '2014-05');
}

const withScript = (me) => async (section) => {
  await me.click(`button[value="add:c/${section}"]`);
};
const withoutScript = (me) => (section) => me.press(`button[value="add:c/${section}"]`);

async function formWithMistakes(options, add) {
  const me = await visitor(options);
  await me.go('/mi-aimh/IMHS/initial?asOf=2018-10-01');
  await fill(me, add(me));
  await me.press('button.primary[value=report]');
  must((await me.text('#mistakes')).length > 20, 'there is no list of mistakes');
  must(await me.evaluate(`document.querySelector('#c-training-0-hours[aria-invalid=true]') !== null`), 'the field is not marked');
  must((await me.text('#c-training-0-hours-mistake')).includes('1:30'), 'the mistake is not told beside its field');
  must((await me.value('c/training/0/hours')) === 'lots', 'what was typed is lost');
  must((await me.value('c/training/1/hours')) === '1:30' && (await me.value('c/education/0/conferred')) === '2014-05', 'the other answers are lost');
  must((await me.value('c/name')) === hostile && (await me.value('c/training/0/title')) === hostile, 'a name is not kept as it was typed');
  await me.look('mistakes');
  await me.type('c/training/0/hours', '6');
  await me.press('button.primary[value=report]');
  must((await me.evaluate("document.querySelector('.report h1') !== null")), `no report: ${await me.text('#mistakes')}`);
  must((await me.text()).includes('<script>alert(1)</script>'), 'the name is not shown as text');
  await me.look('report');
  await me.press('button[value=edit]');
  must((await me.value('c/training/1/hours')) === '1:30' && (await me.value('c/name')) === hostile, 'the form has lost the answers');
  return me;
}

const tries = {
  'the pages to the form': async () => {
    const me = await visitor();
    await me.go('/');
    await me.look('start');
    await me.press('a[href="/mi-aimh"]');
    await me.look('association');
    await me.choose('ask', 'IFA/initial');
    await me.press('button[value=form]');
    must((await me.text('h1')).includes('(IFA)'), 'the form is of another category');
    await me.look('form');
    return me;
  },
  'the same on a telephone, narrow, in the dark': async () => {
    const me = await visitor({ width: 320, scheme: 'dark' });
    for (const [path, name] of [['/', 'start'], ['/nmaimh', 'association'], ['/mi-aimh/IMHS/initial?asOf=2018-10-01', 'form']]) {
      await me.go(path);
      await me.look(name);
    }
    for (const section of ['work', 'people', 'reflectiveSupervision', 'references']) {
      await me.click(`button[value="add:c/${section}"]`);
    }
    await me.click('button[value="add:c/people/0/endorsements"]');
    must(await me.evaluate(`document.querySelector('[name="c/people/0/endorsements/0/category"]') !== null`), 'a row within a row is not added');
    await me.look('form-filled');
    return me;
  },
  'a file is sent': async () => {
    const me = await visitor();
    await me.upload(maria);
    must((await me.text('.report h1')).includes('Infant Mental Health Specialist'), 'there is no report');
    must((await me.text('.report')).includes('45 of 50'), 'the report does not say what is missing');
    await me.look('uploaded');
    const letter = await me.download('button[value=letter]');
    must(/^letter-IMHS.*\.html$/.test(letter.name) && /reflective supervision/i.test(letter.text), `the letter is ${letter.name}`);
    const plain = await me.download('button[value=letter-text]');
    must(/^letter-IMHS.*\.txt$/.test(plain.name) && /reflective\s+supervision/i.test(plain.text), `the letter as text is ${plain.name}`);
    const report = await me.download('button[value=page]');
    must(report.text.startsWith('<!DOCTYPE html>'), 'the report is no page');
    const saved = await me.download('button[value=save]');
    must(JSON.stringify(JSON.parse(saved.text)) === JSON.stringify(JSON.parse(readFileSync(maria, 'utf8'))), 'the saved answers are not those that were sent');
    return me;
  },
  'a file is sent from a telephone': async () => {
    const me = await visitor({ width: 390 });
    await me.upload(maria);
    await me.look('uploaded');
    await me.press('button[value=edit]');
    must((await me.value('c/work/0/employer')) !== undefined, 'the form does not hold the file');
    await me.look('form-of-file');
    await me.press('button.primary[value=report]');
    must((await me.text('.report')).includes('45 of 50'), 'the form has changed the file');
    const saved = await me.download('button[value=save]');
    const [now, then] = [JSON.parse(saved.text), JSON.parse(readFileSync(maria, 'utf8'))];
    for (const section of Object.keys(then)) {
      const sorted = (value) => JSON.stringify(value, (_, v) => (v && typeof v === 'object' && !Array.isArray(v) ? Object.fromEntries(Object.entries(v).sort()) : v));
      must(sorted(now[section]) === sorted(then[section]), `${section} is not what it was: ${sorted(now[section])}`);
    }
    return me;
  },
  'a file with mistakes, and one that is none': async () => {
    const me = await visitor();
    const broken = join(scratch, 'broken.json');
    writeFileSync(broken, JSON.stringify({ id: 'b', name: hostile, nothing: 1, training: [{ id: 't', hours: -3, date: '2018-02-30', title: hostile }] }));
    await me.upload(broken);
    must((await me.text('#mistakes')).includes('Training 1'), `the place is not told: ${await me.text('#mistakes')}`);
    must((await me.text('#c-training-0-date-mistake')).length > 0, 'the mistake is not told beside its field');
    must(!(await me.text()).includes('alert(1)') || !(await me.evaluate("document.querySelector('main script, main img') !== null")), 'markup became elements');
    await me.look('file-mistakes');
    for (const [i, odd] of ['{"id":"a","id":"b"}', '{"id":"a","training":{},"work":[7,{"id":"w","activity":{"x":1}}],"people":"x"}', '[1]'].entries()) {
      const path = join(scratch, `odd-${i}.json`);
      writeFileSync(path, odd);
      await me.upload(path);
      must((await me.text('#mistakes')).length > 0, `${odd} is answered with ${await me.text()}`);
    }
    const none = join(scratch, `${'a'.repeat(100)}<img src=x onerror=alert(3)>.json`);
    writeFileSync(none, '{ this is not JSON');
    await me.upload(none);
    must((await me.text('#mistakes')).includes('not JSON'), `it is not told: ${await me.text()}`);
    const picture = join(scratch, 'picture.png');
    writeFileSync(picture, 'a picture');
    await me.upload(picture);
    must((await me.text('[role=alert]')).includes('neither a workbook'), 'a file of another kind is not told where files are chosen');
    await me.go('/mi-aimh');
    await me.press('button[value=file]');
    must((await me.text('[role=alert]')).length > 0, 'that no file was chosen is not told');
    await me.look('no-file');
    return me;
  },
  'a workbook is had, sent, and refused where it is empty or damaged': async () => {
    const me = await visitor();
    await me.go('/mi-aimh');
    await me.choose('ask', 'IMHS/initial');
    const empty = await me.download('button[value=template]');
    must(empty.name.endsWith('.xlsx') && empty.text.startsWith('PK'), `the workbook is ${empty.name}`);
    await me.upload(empty.path);
    must((await me.text('#mistakes')).length > 0, 'an empty workbook is taken');
    await me.look('workbook-empty');
    const marked = await me.download('button[value=marked]');
    must(marked.name === 'portfolio-IMHS-marked.xlsx' && marked.text.startsWith('PK'), `the marked workbook is ${marked.name}`);
    await me.upload(marked.path);
    must((await me.text('#mistakes')).length > 0, 'marks are taken for answers');
    await me.upload(maria);
    const report = await me.text('.report');
    const filled = await me.download('button[value=workbook]');
    await me.upload(filled.path);
    must((await me.text('.report')) === report, `the workbook gives another report: ${(await me.text()).slice(0, 300)}`);
    const damaged = join(scratch, 'damaged.xlsx');
    writeFileSync(damaged, readFileSync(filled.path).subarray(0, 5000));
    await me.upload(damaged);
    must((await me.text('#mistakes')).length > 0, 'a damaged workbook is taken');
    return me;
  },
  'a form with mistakes, with script': () => formWithMistakes({}, withScript),
  'a form with mistakes, without script': () => formWithMistakes({ script: false, width: 390 }, withoutScript),
  'rows are taken away, with and without script': async () => {
    for (const script of [true, false]) {
      const me = await visitor({ script });
      const add = (script ? withScript : withoutScript)(me);
      await me.go('/mi-aimh/IMHS/initial?asOf=2018-10-01');
      for (const hours of ['1', '2', '3']) {
        await add('training');
        await me.type(`c/training/${Number(hours) - 1}/hours`, hours);
      }
      await (script ? me.click : me.press)('button[value="remove:c/training/1"]');
      const left = await me.evaluate(`[...document.querySelectorAll('[data-rows="c/training"] input[name$="/hours"]')].map((e) => e.value).join()`);
      must(left === '1,3', `there are ${left}`);
      must(me.problems.length === 0, me.problems.join('\n'));
      await me.close();
    }
    return visitor();
  },
  'what if': async () => {
    const me = await visitor();
    await me.upload(maria);
    const before = await me.text('.report');
    await me.type('whatIfRsc', 'many');
    await me.press('.actions button[value=whatif]');
    must((await me.text('#whatIfRsc-mistake')).length > 0 && (await me.text('#whatIfUntil-mistake')).length > 0, 'the mistakes are not told beside the fields');
    must((await me.text('.report')) === before, 'the report has changed all the same');
    await me.type('whatIfRsc', '55');
    await me.choose('whatIfUntil', '2020-06-01');
    await me.press('.actions button[value=whatif]');
    must((await me.text('.supposed')).includes('what-if'), 'it is not said that it is a what-if');
    must((await me.text('.report')).includes('55 hours of RS/C'), `what is supposed is not told: ${(await me.text('.report')).slice(0, 400)}`);
    must((await me.text('.report')) !== before, 'nothing has changed');
    await me.look('what-if');
    await me.press('header button[value="lang:es"]');
    must((await me.text('.report')).includes('55 horas de supervisión reflexiva'), 'the what-if is lost with the language');
    await me.press('header button[value="lang:en"]');
    await me.press('button[value=plain]');
    must((await me.text('.report')) === before, 'the way back does not lead back');
    return me;
  },
  'in Spanish': async () => {
    const me = await visitor({ language: 'es' });
    await me.go('/');
    must((await me.evaluate('document.documentElement.lang')) === 'es', 'the language of the browser is not taken');
    await me.look('start');
    await me.upload(maria);
    must((await me.text('.report')).includes('supervisión'), 'the report is not in Spanish');
    await me.look('uploaded');
    const letter = await me.download('button[value=letter]');
    must(letter.text.includes('Maria Hall'), 'the letter is not about her');
    await me.press('button[value=edit]');
    await me.look('form');
    await me.press('header button[value="lang:en"]');
    must((await me.value('c/name')) === 'Maria Hall', 'what was typed is lost with the language');
    await me.go('/');
    must((await me.evaluate('document.documentElement.lang')) === 'en', 'the language that was chosen is not kept');
    await me.go('/?lang=es');
    must((await me.evaluate('document.documentElement.lang')) === 'es', 'the link does not change the language');
    return me;
  },
  'with the keyboard alone': async () => {
    const me = await visitor();
    await me.go('/');
    await me.key('Tab');
    must(await me.evaluate("document.activeElement.classList.contains('skip') && document.activeElement.getBoundingClientRect().top >= 0"), 'the first stop does not skip to the content');
    await me.go('/mi-aimh/IMHS/initial?asOf=2018-10-01');
    await me.evaluate("document.querySelector('button[value=\"add:c/training\"]').focus()");
    await me.key('Enter', '\r');
    must((await me.evaluate('document.activeElement.name')) === 'c/training/0/date', `a new row is not where one writes: ${await me.evaluate('document.activeElement.name')}`);
    await me.call('Input.insertText', { text: '2018-02-20' });
    const loaded = new Promise((done) => me.on('Page.loadEventFired', done));
    await me.key('Enter', '\r');
    await loaded;
    must(await me.evaluate("document.querySelector('.report h1, #mistakes') !== null"), 'Enter does not send the form');
    return me;
  },
  'nothing is kept, and what is not there is not found': async () => {
    const me = await visitor();
    await me.upload(maria);
    const { cookies } = await me.call('Network.getCookies', { urls: [address] });
    must(cookies.every((one) => ['portal-form', 'lang'].includes(one.name) && one.session && one.httpOnly), `cookies: ${JSON.stringify(cookies)}`);
    must((await me.evaluate('localStorage.length + sessionStorage.length')) === 0, 'something is stored');
    await me.go('/nowhere');
    must((await me.text('h1')).includes('does not exist'), 'what is not there is not told');
    await me.look('not-found');
    const answer = await fetch(`${address}/mi-aimh/IMHS/initial`, { method: 'POST', body: new URLSearchParams({ do: 'report' }) });
    must(answer.status === 400, `a form without its token is answered with ${answer.status}`);
    const other = await fetch(`${address}/%2e%2e%2f%2e%2e/etc/passwd`);
    must(other.status === 404, `a path out of it is answered with ${other.status}`);
    return me;
  },
};

let passed = 0;
let failed = 0;
try {
  for (const [name, attempt] of Object.entries(tries)) {
    const problems = [];
    try {
      const me = await attempt();
      problems.push(...me.problems);
      await me.close();
    } catch (error) {
      problems.push(error.message);
    }
    problems.length === 0 ? passed++ : failed++;
    problems.forEach((problem) => console.log(`${name}: ${problem}`));
  }
} finally {
  await browser.close();
  [downloads, scratch].forEach((folder) => rmSync(folder, { recursive: true, force: true }));
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
