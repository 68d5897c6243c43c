// A headless Chromium over the DevTools protocol on two pipes: no package is needed for it.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export async function launch(chromium) {
  const profile = mkdtempSync(join(tmpdir(), 'browser-'));
  const browser = spawn(
    chromium,
    ['--headless=new', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--remote-debugging-pipe', `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );

  // Messages of JSON, each ended by a zero.
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

  const send = (method, params = {}, sessionId = undefined) =>
    new Promise((done, fail) => {
      waiting.set(++sent, { done, fail });
      browser.stdio[3].write(`${JSON.stringify({ id: sent, method, params, sessionId })}\0`);
    });

  return {
    send,
    /** A page of its own: `call` sends to it, `evaluate` runs in it, `on` hears from it, `close` ends it. */
    async page(screen) {
      const { browserContextId } = await send('Target.createBrowserContext');
      const { targetId } = await send('Target.createTarget', { url: 'about:blank', browserContextId });
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
      const call = (method, params) => send(method, params, sessionId);
      const heard = new Map();
      const listener = ({ method, params, sessionId: from }) => from === sessionId && heard.get(method)?.forEach((hear) => hear(params));
      listeners.add(listener);
      const on = (method, hear) => heard.set(method, [...(heard.get(method) ?? []), hear]);
      await Promise.all(['Page.enable', 'Network.enable', 'Log.enable', 'Runtime.enable', 'DOM.enable'].map((method) => call(method)));
      await call('Emulation.setDeviceMetricsOverride', {
        width: screen.width,
        height: screen.height,
        deviceScaleFactor: 1,
        mobile: screen.width < 500,
      });
      return {
        call,
        on,
        browserContextId,
        async evaluate(expression) {
          const { result, exceptionDetails } = await call('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
          if (exceptionDetails) {
            throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
          }
          return result.value;
        },
        async close() {
          listeners.delete(listener);
          await send('Target.disposeBrowserContext', { browserContextId });
        },
      };
    },
    async close() {
      browser.kill();
      await new Promise((done) => browser.once('exit', done));
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
