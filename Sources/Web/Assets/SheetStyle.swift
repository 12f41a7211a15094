/// Sheets as they were: letters above, numbers beside, the cell in view framed.
enum SheetStyle {
    static let text = """
        .sheet table { border-collapse: separate; border-spacing: 0; width: auto; font-size: .9rem; }
        .sheet th, .sheet td { border: 0; border-right: 1px solid var(--line, GrayText); border-bottom: 1px solid var(--line, GrayText);
          padding: .2rem .45rem; text-align: left; vertical-align: middle; min-width: 3rem; max-width: 26rem; white-space: pre-line; }
        .sheet thead th { text-align: center; font-weight: 500; color: var(--quiet, GrayText); }
        .sheet tbody th { position: sticky; left: 0; z-index: 1; background: var(--raised, Canvas); text-align: right; font-weight: 500;
          color: var(--quiet, GrayText); min-width: 2.5rem; }
        .sheet td.figure { text-align: right; font-variant-numeric: tabular-nums; }
        .sheet td.over { white-space: nowrap; max-width: 3rem; overflow: visible; }
        .sheet td.fault { color: var(--bad, #9d2018); font-style: italic; }
        .sheet td.withheld { background: repeating-linear-gradient(45deg, transparent 0 6px, var(--line, #ccc) 6px 7px); }
        .sheet td.found { background: var(--bad-ground, #fdebe9); color: var(--bad, #9d2018); }
        .sheet .concealed, .sheet .concealed ~ td { font-style: italic; border-style: dashed; }
        .sheet th small { display: block; font-size: .7rem; }
        .sheet td[aria-current] { outline: 3px solid var(--focus, #0b5a8f); outline-offset: -3px; font-weight: 700;
          scroll-margin: 6rem; }
        .sheet .finding { display: inline-block; min-width: 1.5rem; padding: 0 .3rem; border-radius: 1rem; border: 1px solid currentColor;
          text-align: center; font-size: .8rem; color: inherit; }
        .sheet-tabs ul { display: flex; flex-wrap: wrap; gap: .3rem; list-style: none; padding: 0; }
        .sheet-tabs li { min-width: 0; overflow-wrap: anywhere; }
        .sheet-tabs a { display: block; padding: .3rem .7rem; border: 1px solid var(--line, GrayText); border-radius: 6px 6px 0 0; }
        .sheet-tabs a[aria-current] { font-weight: 700; background: var(--surface, Canvas); text-decoration: none; }
        .paragraphs { padding-left: 3rem; }
        .paragraphs li { margin: 0 0 .5rem; padding: .1rem .4rem; scroll-margin: 6rem; }
        .paragraphs li::marker { color: var(--quiet, GrayText); font-size: .85rem; }
        .paragraphs li[aria-current] { outline: 3px solid var(--focus, #0b5a8f); }
        .paragraphs .level-2 { padding-left: 1rem; } .paragraphs .level-3 { padding-left: 2rem; }
        .findings li { margin: 0 0 .5rem; scroll-margin: 6rem; }
        .findings li:target { background: var(--ask-ground, #fff1cf); }
        """
}
