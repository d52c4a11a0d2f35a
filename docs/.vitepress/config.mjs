// The pages of this folder as a static site with search: `npm ci && npm run build`, no network after the first.
// What points out of the folder (the sources, the benchmarks) is a link on the web pages of the repository, where a test holds it, and here only its words.
import { cpSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitepress';

const page = (text, link) => ({ text, link });

// The same anchors as on the repository's web pages, so that one link serves both.
const slugify = heading => heading.trim().toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');

// «IZI-EMI-001» is one word, which a table must not break at its hyphens; «EmisionOptions.Emisor» may break after its point, or a phone shows half a table.
const asReadHere = md => {
  const { text, code_inline } = md.renderer.rules;
  md.renderer.rules.text = (...args) => text(...args).replace(/\bIZI-[A-Z]+-\d{3}\b/g, '<span class="codigo">$&</span>');
  md.renderer.rules.code_inline = (...args) => code_inline(...args).replace(/(__|\.)(?=[A-Z])/g, '$1<wbr>');
  md.core.ruler.push('outside', ({ tokens, env }) => {
    for (const inline of tokens.filter(token => token.type === 'inline')) {
      let outside = false;
      for (const token of inline.children) {
        if (token.type === 'link_open') {
          outside = path.posix.join(path.posix.dirname(env.relativePath ?? ''), token.attrGet('href')).startsWith('../');
        }
        if (outside && (token.type === 'link_open' || token.type === 'link_close')) {
          token.tag = 'span';
          token.attrs = null;
        }
      }
    }
  });
};

// Files that programs read are there as they are.
const withPlainFiles = ({ srcDir, outDir }) => ['openapi', 'schemas'].forEach(folder => cpSync(path.join(srcDir, folder), path.join(outDir, folder), { recursive: true }));

export default defineConfig({
  title: 'IziSales',
  description: 'Boletas electrónicas para los pequeños negocios del Perú',
  lang: 'es-PE',
  cleanUrls: false,
  lastUpdated: false,
  ignoreDeadLinks: [/^\.\/(openapi|schemas)\//],
  buildEnd: withPlainFiles,
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: '/izisales.svg' }]],
  markdown: { anchor: { slugify }, languageAlias: { jsonc: 'json' }, config: asReadHere },
  themeConfig: {
    logo: '/izisales.svg',
    outline: { level: [2, 3], label: 'En esta página' },
    docFooter: { prev: 'Anterior', next: 'Siguiente' },
    darkModeSwitchLabel: 'Tema',
    lightModeSwitchTitle: 'Cambiar a tema claro',
    darkModeSwitchTitle: 'Cambiar a tema oscuro',
    sidebarMenuLabel: 'Páginas',
    returnToTopLabel: 'Volver arriba',
    notFound: {
      title: 'No hay ninguna página aquí',
      quote: 'Quizá cambió de nombre. Búsquela por una palabra, o empiece por el principio.',
      linkText: 'Ir al principio',
      linkLabel: 'Ir al principio',
    },
    search: {
      provider: 'local',
      options: {
        // «emision» finds «emisión»: nobody types accents into a search box.
        // A short word is meant as it is: «pse» is no «se».
        miniSearch: {
          options: { processTerm: term => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase() },
          searchOptions: { fuzzy: term => (term.length > 4 ? 0.2 : false) },
        },
        translations: {
          button: { buttonText: 'Buscar', buttonAriaLabel: 'Buscar' },
          modal: {
            displayDetails: 'Mostrar el detalle',
            resetButtonTitle: 'Borrar la búsqueda',
            backButtonTitle: 'Cerrar',
            noResultsText: 'No se encontró nada para',
            footer: { selectText: 'abrir', navigateText: 'moverse', closeText: 'cerrar' },
          },
        },
      },
    },
    nav: [
      page('Para la tienda', '/tienda'),
      page('For developers', '/getting-started'),
      page('Errores', '/errores'),
    ],
    sidebar: [
      {
        text: 'Para la tienda',
        items: [
          page('Empezar a vender', '/tienda'),
          page('En imágenes', '/imagenes'),
          page('El Nuevo RUS en la práctica', '/nuevo-rus-practica'),
          page('Conectarse con SUNAT o un PSE', '/conectar'),
          page('El certificado digital', '/certificados'),
          page('Instalar en un servidor', '/instalar'),
        ],
      },
      {
        text: 'For developers',
        items: [
          page('Getting started', '/getting-started'),
          page('Architecture', '/architecture'),
          page('From Greenter or openinvoiceperu', '/migrating'),
          page('Performance', '/performance'),
          page('Security', '/security'),
          page('Check XML in CI', '/ci'),
          page('API de SamplePos', '/api'),
        ],
      },
      {
        text: 'Los paquetes',
        items: [
          page('Calcular', '/calculo'),
          page('Emitir', '/emitir'),
          page('Guardar', '/guardar'),
          page('Nuevo RUS', '/nuevo-rus'),
          page('Canales', '/canales'),
          page('Consultas DNI y RUC', '/consultas'),
          page('Imprimir', '/imprimir'),
          page('Cola', '/cola'),
          page('Probar lo propio', '/probar'),
          page('WooCommerce', '/woo'),
          page('Pedidos de la web', '/woo-pedidos'),
          page('Sandbox', '/sandbox'),
          page('Línea de comandos', '/cli'),
          page('Plantillas', '/plantillas'),
          page('Escala', '/escala'),
        ],
      },
      {
        text: 'Referencia',
        items: [
          page('Errores y qué hacer', '/errores'),
          page('Reglas que se juzgan', '/reglas'),
          page('Normas', '/normas'),
          page('Glosario', '/glossary'),
          page('Galería de casos', '/galeria'),
          page('Versiones', '/versiones'),
          page('De qué está hecho', '/suministro'),
          page('Licencias', '/licencias'),
        ],
      },
      {
        text: 'Decisiones',
        collapsed: true,
        items: [
          page('XML canónico sin DOM', '/adr/0001-xml-canonico-sin-dom'),
          page('Número y documento juntos', '/adr/0002-numero-y-documento-en-una-transaccion'),
          page('PDF de casa', '/adr/0003-pdf-de-casa'),
          page('Una base, dos motores', '/adr/0004-una-base-dos-motores'),
          page('Una cola para todos', '/adr/0005-una-cola-para-todos'),
          page('Avisos de tiendas', '/adr/0006-avisos-de-tiendas-en-paquete-propio'),
        ],
      },
    ],
  },
});
