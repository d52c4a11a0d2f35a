// The dashboard's charts: the page's own colours, labelled axes, no movement. Chart.js is loaded before this.

function palette() {
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue(`--iz-${name}`).trim();
  return { accent: colour('accent'), ink: colour('ink'), soft: colour('ink-soft'), line: colour('line'), surface: colour('raised'), warn: colour('warn') };
}

const soles = value => `S/ ${Number(value).toLocaleString('es-PE', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

function axis(colours, title, extra = {}) {
  return { title: { display: true, text: title, color: colours.soft }, ticks: { color: colours.soft, maxRotation: 0, autoSkipPadding: 8 }, grid: { color: colours.line }, border: { color: colours.line }, ...extra };
}

function options(colours, scales, more = {}) {
  return {
    animation: false,
    maintainAspectRatio: false,
    interaction: { mode: 'index', intersect: false },
    plugins: {
      legend: { display: false },
      tooltip: {
        backgroundColor: colours.surface, titleColor: colours.ink, bodyColor: colours.ink, borderColor: colours.line, borderWidth: 1, padding: 10,
        callbacks: { label: item => item.dataset.label === 'Ventas' ? ` ${item.raw} ventas` : ` ${soles(item.raw)}` },
      },
    },
    scales,
    ...more,
  };
}

/** What each chart shows of the dashboard's figures. */
export function describe(figures, colours) {
  const bars = { label: 'Soles', backgroundColor: colours.accent, borderRadius: 4, maxBarThickness: 44 };
  const money = axis(colours, 'Soles', { beginAtZero: true });
  return {
    graficoDias: {
      type: 'bar',
      data: { labels: figures.days.map(day => day.label), datasets: [{ ...bars, data: figures.days.map(day => day.amount) }] },
      options: options(colours, { x: axis(colours, 'Día', { grid: { display: false } }), y: money }),
    },
    graficoHoras: {
      type: 'bar',
      data: {
        labels: figures.hours.map(hour => `${hour.hour}:00`),
        datasets: [
          { label: 'Ventas', type: 'line', yAxisID: 'ventas', data: figures.hours.map(hour => hour.count), borderColor: colours.warn, backgroundColor: colours.warn, borderWidth: 2, pointRadius: 3 },
          { ...bars, data: figures.hours.map(hour => hour.amount) },
        ],
      },
      options: options(
        colours,
        { x: axis(colours, 'Hora', { grid: { display: false } }), y: money, ventas: { ...axis(colours, 'Ventas', { beginAtZero: true, ticks: { color: colours.soft, precision: 0 } }), position: 'right', grid: { display: false } } },
        {},
      ),
    },
    graficoFormas: {
      type: 'bar',
      data: { labels: figures.methods.map(method => method.name), datasets: [{ ...bars, data: figures.methods.map(method => method.amount), maxBarThickness: 22 }] },
      options: options(colours, { x: axis(colours, 'Soles', { beginAtZero: true }), y: axis(colours, '', { title: { display: false }, grid: { display: false } }) }, { indexAxis: 'y' }),
    },
  };
}

const drawn = new Map();

/** Draws them on the canvases that are there. */
export function draw(figures) {
  for (const chart of drawn.values()) {
    chart.destroy();
  }
  drawn.clear();
  globalThis.Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  for (const [id, config] of Object.entries(describe(figures, palette()))) {
    const canvas = document.getElementById(id);
    if (canvas) {
      const chart = new globalThis.Chart(canvas, config);
      chart.options.plugins.legend.display = config.data.datasets.length > 1;
      chart.options.plugins.legend.labels = { color: palette().soft, boxWidth: 12, boxHeight: 12 };
      chart.update();
      drawn.set(id, chart);
    }
  }
}
