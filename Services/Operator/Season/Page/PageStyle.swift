/// How the page looks, on a screen by day and night and on paper. It asks nothing of the network.
enum PageStyle {
  static let sheet = colours + layout + tables + pictures + switching

  private static let colours = """
    :root { --ink: #16262b; --soft: #55666b; --paper: #fbfaf6; --card: #ffffff; --line: #dcdfd9; --sky: #00799a; --sky-pale: #cfe8ef;
      --gold: #b87a00; --gold-pale: #f6e3b8; --red: #b3261e; --deep: #0b4a5b; color-scheme: light; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e8ecea; --soft: #a3b2b5; --paper: #10191c; --card: #172428; --line: #2c3c41;
      --sky: #45b8d8; --sky-pale: #17414e; --gold: #e3ac3d; --gold-pale: #4a3a14; --red: #ff8a80; --deep: #9fdcec; color-scheme: dark; } }

    """

  private static let layout = """
    * { box-sizing: border-box; }
    html { font: 17px/1.55 "Noto Sans", "PT Sans", "Segoe UI", Roboto, system-ui, sans-serif; color: var(--ink); background: var(--paper);
      -webkit-text-size-adjust: 100%; }
    body { margin: 0; }
    .band { height: 10px; background: repeating-linear-gradient(90deg, var(--sky) 0 34px, var(--gold) 34px 38px, var(--sky) 38px 42px,
      var(--gold) 42px 46px); }
    .page { max-width: 66rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
    header { display: grid; grid-template-columns: 1fr auto; gap: .25rem 2rem; align-items: start; padding: 1rem 0 .5rem; }
    h1 { font-size: 2.3rem; line-height: 1.15; margin: 0; letter-spacing: -.01em; text-wrap: balance; }
    .where { grid-column: 1; color: var(--soft); margin: .4rem 0 0; }
    h2 { font-size: 1.45rem; line-height: 1.25; margin: 3.2rem 0 .9rem; padding-top: .9rem; border-top: 1px solid var(--line); }
    h3 { font-size: 1.05rem; margin: 1.6rem 0 .5rem; }
    p { max-width: 46rem; margin: .5rem 0; }
    a { color: var(--sky); text-underline-offset: .18em; }
    a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid var(--gold); outline-offset: 2px; }
    .languages { display: inline-flex; border: 1px solid var(--line); border-radius: 999px; overflow: hidden; background: var(--card); }
    .languages label { padding: .3rem .95rem; cursor: pointer; color: var(--soft); }
    .figures { display: grid; grid-template-columns: repeat(4, 1fr); gap: .8rem; margin: 1.6rem 0 0; padding: 0; }
    .figures div { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: .85rem 1rem .8rem; }
    .figures dt { font-size: .86rem; line-height: 1.3; color: var(--soft); }
    .figures dd { margin: 0; font-size: 2.1rem; line-height: 1.15; font-weight: 650; font-variant-numeric: tabular-nums; color: var(--deep); }
    footer { margin-top: 3.5rem; color: var(--soft); font-size: .86rem; border-top: 1px solid var(--line); padding-top: .9rem; }
    small { color: var(--soft); font-size: .8em; white-space: nowrap; font-weight: 400; }
    details { margin: .6rem 0; }
    summary { cursor: pointer; padding: .35rem 0; }
    .papers { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .35rem 1.2rem; }
    .files { columns: 2 20rem; font-size: .9rem; padding-left: 1.1rem; }

    """

  private static let tables = """
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .9rem; width: 100%; }
    th, td { text-align: left; padding: .3rem .55rem; border-bottom: 1px solid var(--line); vertical-align: top; font-weight: 400; }
    thead td { border-bottom: 2px solid var(--line); }
    thead th { font-size: .78rem; line-height: 1.25; color: var(--soft); vertical-align: bottom; border-bottom: 2px solid var(--line); }
    .scores .criterion { width: 5.9rem; text-align: center; }
    .scores td { vertical-align: middle; }
    .scores tbody th { font-weight: 600; }
    .scores .failed th { font-weight: 400; color: var(--soft); }
    .shade { text-align: center; border-left: 2px solid var(--paper); }
    .shade-0 { background: color-mix(in srgb, var(--sky) 4%, var(--card)); } .shade-1 { background: color-mix(in srgb, var(--sky) 12%, var(--card)); }
    .shade-2 { background: color-mix(in srgb, var(--sky) 21%, var(--card)); } .shade-3 { background: color-mix(in srgb, var(--sky) 30%, var(--card)); }
    .shade-4 { background: color-mix(in srgb, var(--sky) 40%, var(--card)); } .shade-5 { background: color-mix(in srgb, var(--sky) 50%, var(--card)); }
    .shade-6 { background: color-mix(in srgb, var(--sky) 60%, var(--card)); }
    td.total { white-space: nowrap; } td.total b { display: inline-block; min-width: 2.4em; }
    td.total svg { vertical-align: middle; }
    .amount { text-align: right; white-space: nowrap; }
    .side { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 0 2.5rem; align-items: start; }
    .side td svg { display: block; width: 100%; max-width: 150px; margin-top: .35rem; }

    """

  private static let pictures = """
    figure { margin: .6rem 0 0; }
    figure svg { width: 100%; height: auto; display: block; overflow: visible; }
    figcaption { color: var(--soft); font-size: .86rem; margin-top: .5rem; max-width: 46rem; }
    svg text { font-family: inherit; font-size: 15px; fill: var(--ink); font-variant-numeric: tabular-nums; }
    svg .axis, svg .faint { font-size: 13px; fill: var(--soft); } svg .value { font-weight: 650; font-size: 17px; }
    .grid { stroke: var(--line); stroke-width: 1; } .rule { stroke: var(--line); stroke-width: 1; }
    .bar { fill: var(--sky); } .track { fill: var(--line); } .span { fill: var(--sky); opacity: .85; } .column { fill: var(--sky); }
    .step-7 { fill: var(--gold); } .mark { fill: var(--gold); stroke: var(--paper); stroke-width: 1.2; }
    .failed .bar { fill: var(--soft); opacity: .6; } .pass-mark { stroke: var(--red); stroke-width: 1.6; }
    .offers { fill: var(--gold-pale); stroke: var(--gold); stroke-width: 1.6; } .circulation { fill: none; stroke: var(--sky); stroke-width: 2.4; }
    .circulation-key { fill: var(--sky); } .alarm { stroke: var(--red); stroke-width: 1.4; stroke-dasharray: 4 3; }

    """

  /// The radio buttons stand first in the body, so what comes after them can look at which is on: no script.
  private static let switching = """
    .choice { position: absolute; opacity: 0; pointer-events: none; }
    #choose-kk:checked ~ .page .ru, #choose-ru:checked ~ .page .kk { display: none; }
    #choose-kk:checked ~ .page label[for=choose-kk], #choose-ru:checked ~ .page label[for=choose-ru] { background: var(--sky); color: var(--paper); }
    #choose-kk:focus-visible ~ .page label[for=choose-kk], #choose-ru:focus-visible ~ .page label[for=choose-ru] {
      outline: 3px solid var(--gold); outline-offset: -3px; }
    @media (max-width: 42rem) { html { font-size: 16px; } h1 { font-size: 1.75rem; } header { grid-template-columns: 1fr; }
      .figures { grid-template-columns: repeat(2, 1fr); } .languages { justify-self: start; }
      figure { overflow-x: auto; } figure svg { min-width: 40rem; } figcaption { position: sticky; left: 0; } }
    @media print { .languages { display: none; } html { font-size: 10.5pt; background: none; } h2 { break-after: avoid; }
      figure, tr, .figures div { break-inside: avoid; } .page { padding: 0; max-width: none; } a { color: inherit; } }
    """
}
