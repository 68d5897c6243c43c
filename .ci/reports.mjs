// Opens every report with a headless Chromium at the widths of a telephone and of a desktop, in light and dark: no console error, no request, no horizontal
// overflow, the answer seen without scrolling, and no finding of axe-core, where that is given.
//   node .ci/reports.mjs CHROMIUM FOLDER [AXE.js] [PICTURES]
// FOLDER holds the reports; PICTURES is where a picture of each goes, from the part on whose id its name ends in after `--`. The last line is "N passed, N failed".
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [chromium, folder, axeFile, pictures] = process.argv.slice(2);
const axe = axeFile ? readFileSync(axeFile, 'utf8') : null;
const screens = [
  { width: 390, height: 844, scheme: 'light' },
  { width: 390, height: 844, scheme: 'dark' },
  { width: 1280, height: 800, scheme: 'light' },
  { width: 1280, height: 800, scheme: 'dark' },
];

const profile = mkdtempSync(join(tmpdir(), 'reports-'));
const browser = spawn(
  chromium,
  ['--headless=new', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--remote-debugging-pipe', `--user-data-dir=${profile}`, 'about:blank'],
  { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
);

// The protocol over two pipes: messages of JSON, each ended by a zero.
let sent = 0;
let rest = '';
const waiting = new Map();
const listeners = new Set();
browser.stdio[4].setEncoding('utf8').on('data', (data) => {
  const messages = (rest + data).split('\0');
  rest = messages.pop();
  for (const message of messages.map((text) => JSON.parse(text))) {
    if (message.id === undefined) {
      listeners.forEach((listener) => listener(message));
    } else {
      const { done, fail } = waiting.get(message.id);
      waiting.delete(message.id);
      message.error ? fail(new Error(message.error.message)) : done(message.result);
    }
  }
});

function send(method, params = {}, sessionId = undefined) {
  return new Promise((done, fail) => {
    waiting.set(++sent, { done, fail });
    browser.stdio[3].write(`${JSON.stringify({ id: sent, method, params, sessionId })}\0`);
  });
}

async function look(page, screen) {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const call = (method, params) => send(method, params, sessionId);
  const problems = [];
  const requests = [];
  let loaded;
  const isLoaded = new Promise((done) => (loaded = done));
  const listener = ({ method, params, sessionId: from }) => {
    if (from !== sessionId) {
      return;
    }
    if (method === 'Network.requestWillBeSent') {
      requests.push(params.request.url);
    } else if (method === 'Log.entryAdded' && params.entry.level === 'error') {
      problems.push(`console: ${params.entry.text}`);
    } else if (method === 'Runtime.exceptionThrown' || (method === 'Runtime.consoleAPICalled' && params.type === 'error')) {
      problems.push(`console: ${JSON.stringify(params).slice(0, 300)}`);
    } else if (method === 'Page.loadEventFired') {
      loaded();
    }
  };
  listeners.add(listener);
  try {
    await Promise.all(['Page.enable', 'Network.enable', 'Log.enable', 'Runtime.enable'].map((method) => call(method)));
    await call('Emulation.setDeviceMetricsOverride', {
      width: screen.width,
      height: screen.height,
      deviceScaleFactor: 1,
      mobile: screen.width < 500,
    });
    await call('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: screen.scheme }] });
    await call('Page.navigate', { url: page });
    await isLoaded;
    const evaluate = async (expression) => {
      const { result, exceptionDetails } = await call('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      if (exceptionDetails) {
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      }
      return result.value;
    };

    if (requests.length !== 1) {
      problems.push(`asks for ${requests.slice(1).join(', ')}`);
    }
    await evaluate("document.querySelectorAll('figure details').forEach((one) => (one.open = true))");
    const wide = await evaluate(
      `[document.documentElement.scrollWidth, ...[...document.querySelectorAll('body *')].filter((e) => !e.closest('.scroll, svg, .skip, .hidden')).map((e) => Math.floor(e.getBoundingClientRect().right))].reduce((a, b) => Math.max(a, b))`,
    );
    if (wide > screen.width) {
      problems.push(`is ${wide} wide`);
    }
    await evaluate("document.querySelectorAll('figure details').forEach((one) => (one.open = false))");
    const seen = await evaluate("document.querySelector('.facts, .answer').getBoundingClientRect().bottom");
    if (screen.width >= 1280 && seen > screen.height) {
      problems.push(`the answer ends at ${Math.round(seen)}`);
    }
    const colour = await evaluate('getComputedStyle(document.body).backgroundColor');
    if (colour === 'rgba(0, 0, 0, 0)') {
      problems.push('the style is not read');
    }
    if (axe) {
      await evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))");
      await evaluate(`${axe};undefined`);
      const findings = await evaluate(
        'axe.run({ resultTypes: ["violations"] }).then((r) => r.violations.map((v) => `${v.impact} ${v.id}: ${v.nodes.length}, first ${v.nodes[0].html.slice(0, 200)}`))',
      );
      problems.push(...findings.map((finding) => `axe: ${finding}`));
      await evaluate("document.querySelectorAll('details').forEach((one) => (one.open = false))");
    }
    if (pictures && screen.scheme === 'light' && screen.width === 1280) {
      const name = page.split('/').pop().replace(/\.html$/, '');
      await evaluate(`document.getElementById(${JSON.stringify(name.split('--')[1] ?? 'content')})?.scrollIntoView(), ${name.includes('--')} || scrollTo(0, 0)`);
      const clip = { x: 0, y: await evaluate('scrollY'), width: screen.width, height: screen.height, scale: 0.7 };
      const { data } = await call('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: false });
      writeFileSync(join(pictures, `${name.split('--')[0]}.png`), Buffer.from(data, 'base64'));
    }
  } finally {
    listeners.delete(listener);
    await send('Target.closeTarget', { targetId });
  }
  return problems;
}

let passed = 0;
let failed = 0;
try {
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.html')).sort()) {
    for (const screen of screens) {
      const problems = await look(pathToFileURL(resolve(folder, name)).href, screen);
      problems.length === 0 ? passed++ : failed++;
      problems.forEach((problem) => console.log(`${name} at ${screen.width}, ${screen.scheme}: ${problem}`));
    }
  }
} finally {
  browser.kill();
  await new Promise((done) => browser.once('exit', done));
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
