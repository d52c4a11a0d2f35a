import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe } from '../../../samples/SamplePos/wwwroot/js/charts.js';

const colours = { accent: '#111', ink: '#222', soft: '#333', line: '#444', surface: '#555', warn: '#666' };
const charts = describe({
  days: [{ label: 'jue 19', amount: 12.5, count: 2 }, { label: 'vie 20', amount: 0, count: 0 }],
  hours: [{ hour: 9, amount: 12.5, count: 2 }],
  methods: [{ name: 'Efectivo', amount: 12.5 }],
}, colours);

test('each chart shows its figures under its labels', () => {
  assert.deepEqual(charts.graficoDias.data.labels, ['jue 19', 'vie 20']);
  assert.deepEqual(charts.graficoDias.data.datasets[0].data, [12.5, 0]);
  assert.deepEqual(charts.graficoHoras.data.datasets.map(set => set.data), [[2], [12.5]]);
  assert.deepEqual(charts.graficoFormas.data.labels, ['Efectivo']);
});

test('every axis of days and hours says what it counts', () => {
  const titles = chart => Object.values(chart.options.scales).map(scale => scale.title.text);
  assert.deepEqual(titles(charts.graficoDias), ['Día', 'Soles']);
  assert.deepEqual(titles(charts.graficoHoras), ['Hora', 'Soles', 'Ventas']);
});

test('a hint speaks of soles, and of sales where it counts sales', () => {
  const { label } = charts.graficoHoras.options.plugins.tooltip.callbacks;
  assert.equal(label({ dataset: { label: 'Ventas' }, raw: 2 }), ' 2 ventas');
  assert.match(label({ dataset: { label: 'Soles' }, raw: 1234.5 }), /S\/ 1[,.]?234[.,]50/);
});
