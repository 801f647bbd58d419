// SPDX-License-Identifier: GPL-3.0-or-later
// Called by scripts/formulas: NAME.tex → NAME.svg for every .tex file of a directory.
const fs = require('fs');
const path = require('path');
const {mathjax} = require('mathjax-full/js/mathjax.js');
const {TeX} = require('mathjax-full/js/input/tex.js');
const {SVG} = require('mathjax-full/js/output/svg.js');
const {liteAdaptor} = require('mathjax-full/js/adaptors/liteAdaptor.js');
const {RegisterHTMLHandler} = require('mathjax-full/js/handlers/html.js');
require('mathjax-full/js/input/tex/AllPackages.js');

const directory = process.argv[2];
const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);
const page = mathjax.document('', {
    InputJax: new TeX({packages: ['base', 'ams', 'boldsymbol']}),
    OutputJax: new SVG({fontCache: 'none', internalSpeechTitles: false}),
});

// What a plain SVG reader needs and no more. A stroke of width 0 is a hairline to QtSvg, so there is none.
function plain(svg) {
    return svg
        .replace(/ (data-[\w-]+|focusable|role|style|aria-[\w-]+|xmlns:xlink)="[^"]*"/g, '')
        .replace(' stroke="currentColor"', '')
        .replace(' stroke-width="0"', '')
        .replace(extender, bar)
        .replaceAll('></path>', '/>').replaceAll('></rect>', '/>');
}

// The straight part of a tall bracket is a stretched glyph clipped by an <svg> of its own, which QtSvg does not draw. What is
// seen of it is a bar: as thick as the glyph, as long as the clip.
const extender = new RegExp('<svg width="(.*?)" height="(.*?)" (?:y="(.*?)" x="(.*?)"|x="(.*?)" y="(.*?)") viewBox="(.*?)">' +
    '<path d="(.*?)" transform="scale\\((.*?),(.*?)\\)"></path></svg>', 'g');

function bar(_, width, height, y1, x1, x2, y2, viewBox, outline, xScale) {
    const [left, top] = viewBox.split(' ').map(Number);
    const x = Number(x1 ?? x2), y = Number(y1 ?? y2);
    const [lo, hi] = span(outline, xScale === '1' ? 0 : 1);
    const r = (n) => Math.round(n * 10) / 10;
    return xScale === '1' ? `<rect x="${r(x - left + lo)}" y="${y}" width="${r(hi - lo)}" height="${height}"></rect>`
        : `<rect x="${x}" y="${r(y - top + lo)}" width="${width}" height="${r(hi - lo)}"></rect>`;
}

// The extent of a path along x (0) or y (1).
function span(outline, axis) {
    const all = [];
    for (const [, command, text] of outline.matchAll(/([A-Z])([^A-Z]*)/g)) {
        const numbers = text.match(/-?[\d.]+/g)?.map(Number) ?? [];
        if (command === (axis === 0 ? 'H' : 'V'))
            all.push(...numbers);
        else if (command !== 'H' && command !== 'V')
            all.push(...numbers.filter((_, i) => i % 2 === axis));
    }
    return [Math.min(...all), Math.max(...all)];
}

// The TeX goes along, so that a test sees a picture that was not made again.
function titled(svg, tex) {
    const text = tex.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return svg.replace('>', `><title>${text}</title>`);
}

for (const file of fs.readdirSync(directory).filter((name) => name.endsWith('.tex')).sort()) {
    const tex = fs.readFileSync(path.join(directory, file), 'utf8').replace(/^%.*\n/gm, '').trim();
    const svg = titled(plain(adaptor.innerHTML(page.convert(tex, {display: true}))), tex);
    const problem = svg.includes('merror') || svg.includes('<text') ? 'not understood, or a character without an outline'
        : svg.indexOf('<svg', 1) > 0 ? 'a nested <svg>, which QtSvg does not draw' : '';
    if (problem) {
        console.error(`${file}: ${problem}`);
        process.exitCode = 1;
        continue;
    }
    fs.writeFileSync(path.join(directory, file.replace(/tex$/, 'svg')), svg + '\n');
}
