// Opens every report with a headless Chromium at the widths of a telephone and of a desktop, in light and dark: no console error, no request, no horizontal
// overflow, the answer seen without scrolling, and no finding of axe-core, where that is given.
//   node .ci/reports.mjs CHROMIUM FOLDER [AXE.js] [PICTURES]
// FOLDER holds the reports; PICTURES is where a picture of each goes, from the part on whose id its name ends in after `--`. The last line is "N passed, N failed".
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from './browser.mjs';

const [chromium, folder, axeFile, pictures] = process.argv.slice(2);
const axe = axeFile ? readFileSync(axeFile, 'utf8') : null;
const screens = [
  { width: 390, height: 844, scheme: 'light' },
  { width: 390, height: 844, scheme: 'dark' },
  { width: 1280, height: 800, scheme: 'light' },
  { width: 1280, height: 800, scheme: 'dark' },
];

const browser = await launch(chromium);

async function look(page, screen) {
  const { call, on, evaluate, close } = await browser.page(screen);
  const problems = [];
  const requests = [];
  let loaded;
  const isLoaded = new Promise((done) => (loaded = done));
  on('Network.requestWillBeSent', ({ request }) => requests.push(request.url));
  on('Log.entryAdded', ({ entry }) => entry.level === 'error' && problems.push(`console: ${entry.text}`));
  on('Runtime.exceptionThrown', (thrown) => problems.push(`console: ${JSON.stringify(thrown).slice(0, 300)}`));
  on('Runtime.consoleAPICalled', (called) => called.type === 'error' && problems.push(`console: ${JSON.stringify(called).slice(0, 300)}`));
  on('Page.loadEventFired', () => loaded());
  try {
    await call('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: screen.scheme }] });
    await call('Page.navigate', { url: page });
    await isLoaded;
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
    await close();
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
  await browser.close();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
