using System.Text;

namespace Endorsement.Rules;

/// <summary>The one style block that every HTML report has, byte for byte the same.</summary>
/// <remarks>
/// A report asks nothing of any server and runs nothing. Where a page is served with <see cref="ContentSecurityPolicy"/> its style is read; under
/// <c>default-src 'none'</c> alone it is not, and the report still reads right.
/// </remarks>
public static class ReportStyle
{
    /// <summary>The hash of the style block as a source of a content security policy: <c>sha256-</c> and base64.</summary>
    public const string Hash = "sha256-nDnG+YC4rx1wZXprH3Z/s4EaCjDqbRWFPU8uJSx96qM=";

    /// <summary>The narrowest policy under which a report is shown with its style.</summary>
    public const string ContentSecurityPolicy = "default-src 'none'; style-src '" + Hash + "'; base-uri 'none'; form-action 'none'";

    /// <summary>What stands between the tags of the style block.</summary>
    public static string Text { get; } = Encoding.UTF8.GetString(Bytes);

    private static byte[] Bytes =>
        """

        :root { color-scheme: light dark; --paper: #faf9f7; --card: #ffffff; --ink: #22272c; --muted: #5d666f; --faint: #c9cfd4; --line: #e4e1db; --met: #2c7a55; --notmet: #b0512a; --unknown: #4a6c9b; --review: #7b559e; --accent: #1c6e7d; --wash: #f1eee8; }
        @media (prefers-color-scheme: dark) { :root { --paper: #14171a; --card: #1b1f23; --ink: #e6e8ea; --muted: #a5aeb7; --faint: #4b545c; --line: #2e343a; --met: #6fc79a; --notmet: #eba07a; --unknown: #93b6e6; --review: #c4a6e6; --accent: #6fc1cf; --wash: #20252a; } }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; overflow-wrap: anywhere; }
        .page { max-width: 72rem; margin: 0 auto; padding: 0 1.5rem 3rem; }
        .skip { position: absolute; left: 1rem; top: -4rem; background: var(--card); color: var(--accent); padding: .5rem 1rem; border: 2px solid var(--accent); border-radius: .4rem; }
        .skip:focus { top: .5rem; z-index: 1; }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: .2rem; }
        a { color: var(--accent); }
        .bar { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; justify-content: space-between; align-items: baseline; padding: .9rem 0 .6rem; border-bottom: 1px solid var(--line); font-size: .875rem; color: var(--muted); }
        .bar p { margin: 0; }
        .bar ul { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; margin: 0; padding: 0; }
        .bar a { text-decoration: none; display: inline-block; padding: .15rem 0; }
        .bar a:hover { text-decoration: underline; }
        h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
        h1 { font-size: 1.75rem; font-weight: 650; letter-spacing: -.01em; margin: 1.1rem 0 .35rem; }
        h2 { font-size: 1.2rem; font-weight: 650; margin: 0 0 .75rem; }
        h3 { font-size: 1rem; font-weight: 600; margin: 0; }
        p { margin: .35rem 0; max-width: 46rem; }
        .answer { display: flex; flex-wrap: wrap; gap: .4rem .8rem; align-items: center; margin: 0 0 1rem; font-size: 1.05rem; }
        .answer p { margin: 0; }
        .state { display: inline-flex; gap: .4rem; align-items: center; white-space: nowrap; font-weight: 600; }
        .answer .state { border: 1.5px solid currentColor; border-radius: 2rem; padding: .12rem .8rem .12rem .6rem; }
        .met { color: var(--met); } .notmet { color: var(--notmet); } .unknown { color: var(--unknown); } .needsreview { color: var(--review); } .notapplicable { color: var(--muted); }
        .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1px; margin: 0 0 1.75rem; background: var(--line); border: 1px solid var(--line); border-radius: .7rem; overflow: hidden; }
        .facts div { background: var(--card); padding: .85rem 1.1rem 1rem; }
        .facts dt { color: var(--muted); font-size: .875rem; }
        .facts dd { margin: 0; }
        .facts .value { font-size: 1.2rem; font-weight: 650; line-height: 1.3; margin: .15rem 0 .3rem; }
        .facts .more { font-size: .925rem; margin: .2rem 0; }
        .pair { display: grid; grid-template-columns: minmax(0, 1.55fr) minmax(0, 1fr); gap: 2rem; align-items: start; }
        section { margin: 0 0 2.25rem; }
        .steps { list-style: none; counter-reset: step; margin: 0; padding: 0; }
        .steps li { counter-increment: step; position: relative; padding: 0 0 1.1rem 2.6rem; }
        .steps li::before { content: counter(step); position: absolute; left: 0; top: -.1rem; width: 1.75rem; height: 1.75rem; border-radius: 50%; background: var(--accent); color: var(--paper); font-weight: 650; font-size: .925rem; display: grid; place-items: center; }
        .steps li:not(:last-child)::after { content: ""; position: absolute; left: .84rem; top: 1.9rem; bottom: .3rem; width: 1.5px; background: var(--line); }
        .steps .when { color: var(--accent); font-weight: 600; font-size: .925rem; margin: .1rem 0 .2rem; }
        .states { list-style: none; margin: 0; padding: .3rem 0; background: var(--card); border: 1px solid var(--line); border-radius: .7rem; }
        .states li { display: grid; grid-template-columns: 1.5rem 1fr; padding: .42rem 1rem; font-size: .925rem; line-height: 1.4; }
        .states .mark { padding-top: .12rem; }
        .states .name { font-weight: 550; }
        .states .more { color: var(--muted); font-size: .85rem; }
        .states .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .grid { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1.5rem; align-items: start; }
        .grid figure + figure { margin-top: 1.5rem; }
        .wide figure { display: grid; grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); column-gap: 2rem; }
        .wide figure h3 { grid-column: 1 / -1; }
        figure { margin: 0; background: var(--card); border: 1px solid var(--line); border-radius: .7rem; padding: 1.1rem 1.25rem; }
        figure svg { display: block; width: 100%; height: auto; max-width: 34rem; margin: .8rem 0 .4rem; font-family: inherit; }
        figcaption { font-size: .925rem; }
        figure details { margin: .6rem 0 0; }
        summary { cursor: pointer; color: var(--accent); font-size: .925rem; padding: .2rem 0; }
        .fold { border-top: 1px solid var(--line); padding-top: .5rem; }
        .fold > summary { font-size: 1rem; font-weight: 600; }
        .scroll { overflow-x: auto; max-width: 100%; }
        table { border-collapse: collapse; width: 100%; font-size: .85rem; margin: .5rem 0; overflow-wrap: normal; }
        caption { text-align: left; color: var(--muted); padding: 0 0 .35rem; }
        th, td { text-align: left; vertical-align: top; padding: .3rem .9rem .3rem 0; border-top: 1px solid var(--line); font-weight: 400; }
        thead th { color: var(--muted); border-top: 0; font-weight: 600; }
        th:last-child, td:last-child { padding-right: 0; }
        .figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; font: .8rem/1.55 ui-monospace, "DejaVu Sans Mono", "Liberation Mono", monospace; background: var(--wash); border-radius: .5rem; padding: 1rem; margin: .5rem 0 0; }
        .sources { padding-left: 1.1rem; margin: 0; font-size: .925rem; }
        .sources .more { color: var(--muted); }
        footer { border-top: 1px solid var(--line); padding-top: .8rem; color: var(--muted); font-size: .85rem; }
        .letter { max-width: 50rem; margin: 0 auto; padding: 0 1.5rem 3rem; }
        .letter h1 { font-size: 1.35rem; margin: 1.75rem 0 1.25rem; }
        .letter main > h2 { font-size: 1rem; margin: 1.1rem 0 .35rem; }
        .letter main > p { margin: .75rem 0; }
        .letter ul, .letter ol { margin: .35rem 0 .75rem; padding-left: 1.5rem; max-width: 46rem; }
        .letter li { margin: .35rem 0; }
        .attached { border-top: 1px solid var(--line); margin: 2.5rem 0 0; padding-top: 1.25rem; }
        svg text { font-size: 12px; }
        .f-ink { fill: var(--ink); } .f-muted { fill: var(--muted); } .f-faint { fill: var(--faint); } .f-met { fill: var(--met); } .f-notmet { fill: var(--notmet); } .f-unknown { fill: var(--unknown); } .f-review { fill: var(--review); } .f-accent { fill: var(--accent); }
        .s-ink { stroke: var(--ink); } .s-muted { stroke: var(--muted); } .s-faint { stroke: var(--faint); } .s-met { stroke: var(--met); } .s-notmet { stroke: var(--notmet); } .s-unknown { stroke: var(--unknown); } .s-review { stroke: var(--review); } .s-accent { stroke: var(--accent); }
        @media (max-width: 56rem) { .pair, .grid { grid-template-columns: minmax(0, 1fr); gap: 1.25rem; } .wide figure { display: block; } }
        @media (max-width: 34rem) { .page, .letter { padding: 0 1rem 2rem; } h1 { font-size: 1.4rem; } figure { padding: 1rem; } .bar nav { display: none; } }
        @media print { :root { --paper: #ffffff; --card: #ffffff; --ink: #000000; --muted: #444444; --faint: #bbbbbb; --line: #cccccc; --wash: #ffffff; --met: #2c7a55; --notmet: #b0512a; --unknown: #4a6c9b; --review: #7b559e; --accent: #1c6e7d; } body { font-size: 10.5pt; } .page, .letter { max-width: none; padding: 0; } .skip, .bar nav { display: none; } figure, .steps li, .facts div, tr { break-inside: avoid; } h2, h3 { break-after: avoid; } pre { padding: 0; font-size: 8pt; } .steps li::before { color: var(--ink); background: none; border: 1px solid var(--ink); } .letter li { break-inside: avoid; } .attached { break-before: page; border-top: 0; margin: 0; padding: 0; } }

        """u8.ToArray();
}
