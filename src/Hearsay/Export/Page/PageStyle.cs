namespace Hearsay.Export.Page;

/// <summary>
/// The style sheet of the page. Shape and words carry every distinction; tint only helps. Text keeps a contrast of 4.5:1 and marks of 3:1, in light and dark.
/// </summary>
internal static class PageStyle
{
    public const string Css = """

        :root {
          color-scheme: light dark;
          --paper: #fbfaf6; --card: #ffffff; --ink: #1f1d1a; --soft: #5c5850; --line: #ddd8cc; --track: #e6e1d5;
          --blue: #0b5885; --tint: #e3eef5; --amber: #8a5300; --red: #9c2f10;
          --serif: Charter, "Bitstream Charter", "Sitka Text", "Iowan Old Style", Cambria, Georgia, "Liberation Serif", serif;
          --sans: system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
        }
        @media (prefers-color-scheme: dark) {
          :root { --paper: #17181a; --card: #1f2124; --ink: #e9e6df; --soft: #aaa59a; --line: #36383c; --track: #34373b;
            --blue: #86c2ea; --tint: #1d3140; --amber: #e3ac5c; --red: #f2957a; }
        }
        * { box-sizing: border-box; }
        html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
        @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 var(--sans); overflow-wrap: break-word; }
        main { max-width: 76rem; margin: 0 auto; padding: 3rem 2rem 2rem; }
        article + article { margin-top: 5rem; padding-top: 3rem; border-top: 3px double var(--line); }
        a { color: var(--blue); text-decoration-thickness: 1px; text-underline-offset: .2em; }
        a:focus-visible, summary:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; border-radius: 2px; }
        .sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

        .head { max-width: 46rem; }
        .kicker { margin: 0 0 .5rem; color: var(--soft); font-size: .875rem; letter-spacing: .02em; }
        h1 { margin: 0 0 .5rem; font: 600 clamp(1.7rem, 1.2rem + 2vw, 2.5rem)/1.18 var(--serif); text-wrap: balance; }
        .facts { margin: 0; color: var(--soft); font-size: .875rem; }
        .dot { color: var(--soft); }

        .tally { margin: 2.25rem 0 1.75rem; padding: 1.5rem 1.75rem; background: var(--card); border: 1px solid var(--line); border-radius: 6px; }
        .tally h2, .notes h2 { margin: 0 0 .9rem; font: 600 1.15rem/1.3 var(--serif); }
        .tally table { width: 100%; border-collapse: collapse; }
        .tally thead th { padding: 0 1rem .35rem 0; color: var(--soft); font-size: .8125rem; font-weight: 400; text-align: left; }
        .tally tbody th { width: 1%; padding: .3rem 1.5rem .3rem 0; font-weight: 500; text-align: left; white-space: nowrap; }
        .tally td { padding: .3rem 1rem .3rem 0; vertical-align: baseline; }
        .tally thead th.n, .tally td.n { width: 1%; text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        .tally td.n { font-weight: 600; }
        .barcell { width: 28%; }
        .bar { display: block; width: 100%; height: .6rem; }
        .fill { fill: var(--blue); } .track { fill: var(--track); }
        .voices { color: var(--soft); font-size: .9375rem; }
        .relayed { white-space: nowrap; } .relayed::before { content: "· "; }
        .firm { margin: 1rem 0 0; padding-top: .9rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9375rem; }
        .firm b { color: var(--ink); font-weight: 600; }

        .actors summary { display: flex; align-items: baseline; gap: .6rem; width: auto; font-size: 1rem; } .actors summary::before { content: "▸"; } .actors[open] summary::before { content: "▾"; }
        .actors summary h2 { margin: 0; color: var(--ink); } .actors table { margin-top: .9rem; } .actors td { width: 33%; }

        .legend { margin: 0 0 1.75rem; color: var(--soft); font-size: .875rem; }
        .legend ul { display: flex; flex-wrap: wrap; gap: .35rem 1.4rem; margin: 0; padding: 0; list-style: none; }

        .row { display: grid; grid-template-columns: minmax(0, 33rem) minmax(0, 1fr); gap: 0 3rem; padding: 1.1rem 0; border-top: 1px solid var(--line); }
        .row:first-child { border-top: 0; }
        .text { position: sticky; top: 1rem; align-self: start; margin: 0; font: 1.125rem/1.72 var(--serif); }
        .text sup { font: 600 .64em/0 var(--sans); vertical-align: .6em; } .text sup a { padding: 0 .12em; text-decoration: none; }
        .text sup a:hover { text-decoration: underline; }

        .letter { margin-right: .18em; color: var(--blue); font: 700 .62em/1 var(--sans); vertical-align: .35em; user-select: none; }
        .source { padding: .05em 0; border: solid var(--blue); border-width: 1px 0; }
        .source.first { padding-left: .2em; border-left-width: 1px; border-radius: 3px 0 0 3px; }
        .source.last { padding-right: .2em; border-right-width: 1px; border-radius: 0 3px 3px 0; }
        .source.first.last { border-radius: 3px; }
        .quote { background: var(--tint); }
        .quote.first { padding-left: .2em; border-left: 3px solid var(--blue); }
        .quote.last { padding-right: .2em; border-right: 3px solid var(--blue); }
        .fact { border-bottom: 1px dotted var(--soft); }
        .wording { font-style: italic; text-decoration: underline wavy 1px var(--amber); text-underline-offset: .3em; text-decoration-skip-ink: none; }
        .st { text-decoration: underline 2px var(--ink); text-underline-offset: .18em; text-decoration-skip-ink: none; }
        .st.probable { text-decoration-style: dashed; } .st.possible { text-decoration-style: dotted; }
        .st.open { text-decoration: underline dotted 1px var(--soft); }
        .st.not { text-decoration: underline double 1.5px var(--red); }
        .st:target { background: var(--tint); outline: 2px solid var(--blue); outline-offset: 2px; border-radius: 2px; }

        .cards { margin: 0; padding: 0; list-style: none; }
        .card { padding: .45rem .9rem .45rem; border-left: 2px solid var(--line); font-size: .9375rem; line-height: 1.45; scroll-margin-top: 1rem; }
        .card + .card { margin-top: .35rem; }
        .card:target { border-left-color: var(--blue); background: var(--tint); }
        .card p { margin: 0; }
        .foot { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1.1rem; margin-top: .1rem; }
        .foot details { margin-left: auto; } .foot details[open] { flex-basis: 100%; margin-left: 0; }
        .num { margin-right: .35rem; font-weight: 600; text-decoration: none; font-variant-numeric: tabular-nums; } .num:hover { text-decoration: underline; }
        .what { font-weight: 650; } .to { color: var(--soft); } .unstated { color: var(--soft); font-style: italic; }
        .no { color: var(--red); font-variant: small-caps; letter-spacing: .04em; }
        .kind { padding: 0 .4em; border: 1px solid var(--line); border-radius: 3px; color: var(--soft); font-size: .8125rem; white-space: nowrap; }
        .parts { display: flex; flex-wrap: wrap; gap: 0 1.1rem; margin: .15rem 0 0; padding: 0; list-style: none; }
        .part, .meaning, .class, .cues, .levels { color: var(--soft); } .part { font-size: .8125rem; }
        .firmness svg { width: 2.9rem; height: .5rem; margin-right: .3rem; }
        .levels { margin: .1rem 0 0 1.2rem; padding: 0; font-size: .875rem; }
        .chain { display: flex; flex-wrap: wrap; margin: 0; padding: 0; list-style: none; }
        .chain li:not(:last-child)::after { content: "→"; margin: 0 .45em; color: var(--soft); }
        .voice { font-weight: 550; } .own { color: var(--soft); } .class { font-size: .8125rem; }
        .cue.loaded { text-decoration: underline wavy 1px var(--amber); }
        summary { width: max-content; color: var(--soft); font-size: .8125rem; cursor: pointer; }
        .why { width: 100%; margin: .35rem 0; border-collapse: collapse; font-size: .8125rem; }
        .why th, .why td { padding: .15rem .7rem .15rem 0; border-top: 1px solid var(--line); font-weight: 400; text-align: left; vertical-align: top; }
        .why thead th { border: 0; color: var(--soft); } code { font: .92em ui-monospace, "Cascadia Mono", Menlo, "Liberation Mono", monospace; }

        .notes { margin-top: 2rem; padding-top: 1.25rem; border-top: 1px solid var(--line); font-size: .9375rem; }
        .notes ul { margin: 0 0 1rem; padding-left: 1.2rem; } .hash { font-size: .75rem; }
        .colophon { max-width: 76rem; margin: 0 auto; padding: 0 2rem 3rem; color: var(--soft); font-size: .875rem; }

        @media (max-width: 60rem) {
          main { padding: 1.5rem 1.1rem; } .colophon { padding: 0 1.1rem 2rem; }
          .row { grid-template-columns: minmax(0, 1fr); gap: .9rem; } .text { position: static; }
          .tally { padding: 1.1rem; } .tally thead { display: none; } .tally table, .tally tbody { display: block; }
          .tally tr { display: grid; grid-template-columns: 1fr auto; padding: .35rem 0; }
          .tally tbody th { width: auto; padding: 0; white-space: normal; } .tally td { padding: 0; } .tally td.n { width: auto; }
          .figures tr { display: block; } .figures td { display: block; } .actors td { width: auto; }
          .tally td.barcell, .tally td.voices { grid-column: 1 / -1; width: auto; }
        }
        @media (forced-colors: active) {
          .fill { fill: CanvasText; } .track { fill: Canvas; stroke: CanvasText; stroke-width: 1px; }
          .quote { outline: 1px solid CanvasText; }
        }
        @media print {
          :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --track: #ddd; --blue: #073f60; --tint: #fff; }
          body { font-size: 10pt; } main { max-width: none; padding: 0; } .text { position: static; font-size: 11pt; }
          .row { grid-template-columns: 1fr 1fr; gap: 0 1.5rem; } .card { break-inside: avoid; font-size: 9pt; } summary { display: none; }
          .bar .fill, .firmness .fill { print-color-adjust: exact; }
        }

        """;
}
