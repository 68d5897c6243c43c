// The peers of Node on the same facts, which come on standard input; one JSON line for each.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ZenEngine } from '@gorules/zen-engine';
import { Engine } from 'json-rules-engine';

const facts = JSON.parse(readFileSync(0, 'utf8'));
const version = name => createRequire(import.meta.url)(`${name}/package.json`).version;
const names = ['education', 'training', 'supervision', 'references', 'ethics'];

// ZEN: a graph of three nodes; its expressions are compiled when the decision is made.
const expressions = {
  education: 'degree >= 2',
  training: 'trainingHours >= 30',
  supervision: 'supervisionHours >= 50',
  references: 'references >= 3',
  ethics: 'signedEthics == true',
};
const zen = new ZenEngine();
const decision = zen.createDecision({
  nodes: [
    { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
    {
      id: 'rules',
      name: 'rules',
      type: 'expressionNode',
      position: { x: 1, y: 0 },
      content: { expressions: names.map(key => ({ id: key, key, value: expressions[key] })) },
    },
    { id: 'out', name: 'out', type: 'outputNode', position: { x: 2, y: 0 } },
  ],
  edges: [
    { id: 'a', sourceId: 'in', targetId: 'rules', type: 'edge' },
    { id: 'b', sourceId: 'rules', targetId: 'out', type: 'edge' },
  ],
});
const missedOf = result => names.reduce((bits, name, i) => bits | (result[name] ? 0 : 1 << i), 0);

// json-rules-engine: one rule for each threshold, an event where it is missed.
const conditions = {
  education: { fact: 'degree', operator: 'lessThan', value: 2 },
  training: { fact: 'trainingHours', operator: 'lessThan', value: 30 },
  supervision: { fact: 'supervisionHours', operator: 'lessThan', value: 50 },
  references: { fact: 'references', operator: 'lessThan', value: 3 },
  ethics: { fact: 'signedEthics', operator: 'equal', value: false },
};
const rules = new Engine(names.map(type => ({ conditions: { all: [conditions[type]] }, event: { type } })));

const contenders = [
  {
    engine: `GoRules ZEN ${version('@gorules/zen-engine')}, Node`,
    answers: 'each expression: yes or no',
    decide: async of => missedOf((await decision.evaluate(of)).result),
  },
  {
    engine: `GoRules ZEN ${version('@gorules/zen-engine')}, Node`,
    answers: 'the same with its trace',
    decide: async of => missedOf((await decision.evaluate(of, { trace: true })).result),
  },
  {
    engine: `json-rules-engine ${version('json-rules-engine')}`,
    answers: 'events, and each condition with its value',
    decide: async of => (await rules.run(of)).events.reduce((bits, event) => bits | (1 << names.indexOf(event.type)), 0),
  },
];

const inputs = facts.map(({ missed, ...rest }) => rest);
for (const contender of contenders) {
  for (const [i, input] of inputs.entries()) {
    const missed = await contender.decide(input);
    if (missed !== facts[i].missed) {
      throw new Error(`${contender.engine} decides candidate ${i} otherwise: ${missed}`);
    }
  }

  contender.ns = Infinity;
}

for (let round = 0; round < 20; round++) {
  for (const contender of contenders) {
    const start = process.hrtime.bigint();
    let done = 0;
    do {
      for (let i = 0; i < 50; i++) {
        await contender.decide(inputs[(done + i) % inputs.length]);
      }
      done += 50;
    } while (process.hrtime.bigint() - start < 50_000_000n);
    contender.ns = Math.min(contender.ns, Number(process.hrtime.bigint() - start) / done);
  }
}

for (const { engine, answers, ns } of contenders) {
  console.log(JSON.stringify({ engine, asked: 'five flat thresholds', answers, ns }));
}
process.exit(0);
