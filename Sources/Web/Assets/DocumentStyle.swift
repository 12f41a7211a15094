/// The document of a report, the tree of a figure, charts.
enum DocumentStyle {
    static let text = """
        .document { background: var(--surface, Canvas); border: 1px solid var(--line, GrayText); border-radius: 8px;
          padding: clamp(.8rem, 3vw, 2.5rem); font-family: "Times New Roman", "Liberation Serif", serif; font-size: 1.1rem; }
        .document h2, .document h3, .document h4 { font-size: 1.15rem; margin: 1.4rem 0 .5rem; }
        .document p, .document td { white-space: pre-wrap; }
        .document p { margin: 0 0 .5rem; }
        .document .center { text-align: center; }
        .document .end { text-align: right; }
        .document .justified { text-align: justify; hyphens: auto; }
        .document .indent-1 { padding-left: 1rem; } .document .indent-2 { padding-left: 2rem; }
        .document .indent-3, .document .indent-4, .document .indent-5, .document .indent-6 { padding-left: 3rem; }
        .document .center[class*=indent] { padding-left: 0; }
        .document hr { width: 9rem; margin: .2rem auto .6rem; border-top-color: currentColor; }
        .document .items { list-style: none; padding: 0; margin: 0 0 .5rem; }
        .document .items li { margin: 0 0 .35rem; }
        .document .items .level-2 { padding-left: 1.2rem; } .document .items .level-3 { padding-left: 2.4rem; }
        .document .items .dot { list-style: disc; margin-left: 1.4rem; }
        .document table { font-size: .95rem; }
        .document .scroll { max-height: none; border-radius: 0; }
        .document .scroll table { border-collapse: collapse; }
        .document .layout { border: 0; width: 100%; margin: 0 0 1rem; }
        .document .layout td { border: 0; padding: .1rem .5rem; width: 50%; }
        .document .scroll th, .document .scroll td { border: 1px solid var(--line, GrayText); padding: .25rem .45rem; }
        .document .scroll tbody th { text-align: left; font-weight: inherit; }
        .document .scroll .center { text-align: center; } .document .scroll .end { text-align: right; }
        .document .gap { background: #ffe97a; color: #3a2d00; padding: 0 .15em; }
        a.source { color: inherit; text-decoration-style: dotted; text-decoration-thickness: 1px; }
        a.source:hover { text-decoration-style: solid; }
        .outline ul { list-style: none; padding: 0; }
        .outline .level-2 { padding-left: 1rem; } .outline .level-3 { padding-left: 2rem; }
        .chart { margin: 1rem 0; font-family: system-ui, sans-serif; font-size: .9rem; }
        .chart figcaption { font-weight: 700; text-align: center; margin-bottom: .5rem; }
        .chart svg { overflow: visible; }
        .chart text { fill: currentColor; font-size: .85rem; }
        .chart text.value { font-weight: 700; }
        .chart rect, .chart circle { fill: var(--series-1, #0b5a8f); }
        .chart line { stroke: var(--series-1, #0b5a8f); stroke-width: 2; }
        .figure-value strong { font-size: 1.8rem; font-variant-numeric: tabular-nums; }
        .tree, .tree ul { list-style: none; padding-left: 0; }
        .tree ul { border-left: 2px solid var(--line, GrayText); margin: .3rem 0 .3rem .4rem; padding-left: .9rem; }
        .tree li { margin: .45rem 0; }
        .tree .leaf, .tree .former { display: block; }
        .tree .former { margin-top: .2rem; padding-left: .8rem; border-left: 3px solid var(--ask, #724600); }
        @media (max-width: 40rem) { .document .justified { text-align: left; } }
        @media print { .document { border: 0; padding: 0; } .outline, .gaps, .state { display: none; } }
        """
}
