/// Drawings, maps, tables side by side, questionnaires.
enum ChartStyle {
    static let text = """
        .hinh { display: block; overflow: visible; margin: .5rem 0 1rem; font-size: 14px; }
        .hinh text { fill: var(--ink); }
        .hinh .so { font-variant-numeric: tabular-nums; }
        .hinh .nen { fill: var(--raised); }
        .hinh .thanh, .hinh .diem { fill: var(--series-1); }
        .hinh .truc { stroke: var(--quiet); }
        .hinh .net { stroke: var(--series-1); stroke-width: 2; }
        .hinh.ban-do { width: 100%; max-height: 80vh; }
        .hinh.o-luoi { min-width: 38rem; max-width: 72rem; margin: .25rem; }
        .o-luoi .ten { font-size: 11px; }
        .o-luoi .so { font-size: 12px; font-weight: 600; }
        .o-luoi .o, .ban-do .o { stroke: var(--quiet); stroke-width: 1; }
        .bac-trong .o { fill: var(--surface); stroke-dasharray: 4 3; }
        .bac-0 .o, .mau.bac-0 { --c: 8%; } .bac-1 .o, .mau.bac-1 { --c: 20%; } .bac-2 .o, .mau.bac-2 { --c: 33%; }
        .bac-3 .o, .mau.bac-3 { --c: 46%; } .bac-4 .o, .mau.bac-4 { --c: 60%; }
        [class^=bac-]:not(.bac-trong) .o { fill: color-mix(in srgb, var(--tint) var(--c), var(--surface)); }
        :root { --tint: #5fa8dc; }
        @media (prefers-color-scheme: dark) { :root { --tint: #2b74ab; } }
        .chu-giai { list-style: none; padding: 0; }
        .chu-giai .mau { display: inline-block; width: 1.25em; height: 1.25em; vertical-align: -.25em; margin-right: .5em;
          border: 1px solid var(--quiet); background: color-mix(in srgb, var(--tint) var(--c, 0%), var(--surface)); }
        .chu-giai .bac-trong { border-style: dashed; }
        .scroll .o { color: var(--quiet); font-size: .85em; }
        mark { background: var(--ask-ground); color: inherit; padding: 0 .2em; border-radius: 3px; outline: 1px solid var(--ask); }
        section.diem { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: .9rem 1rem;
          margin: 0 0 1rem; }
        section.diem > h2 { margin-top: 0; }
        .viec { display: grid; gap: .5rem; margin-top: 1rem; }
        .viec textarea { max-width: 40rem; }
        .viec form { padding: .5rem 0 .75rem; }
        .filter label.field > span { display: block; font-weight: 600; }
        .chon ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; padding: 0; }
        .chon [aria-current] { font-weight: 700; }
        .tai { display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; padding: 0; list-style: none; }
        table.lan td ul { margin: .3rem 0 0; }
        form.bieu > p > label { display: block; font-weight: 600; }
        form.bieu > p { max-width: 40rem; }
        .muc { display: grid; grid-template-columns: minmax(14rem, 3fr) minmax(9rem, 1.2fr) minmax(9rem, 1.5fr); gap: .25rem 1rem;
          padding: .6rem 0; border-bottom: 1px solid var(--line); align-items: start; }
        .muc:last-child { border-bottom: 0; }
        .muc label { font-weight: 600; }
        .muc p { margin: 0; }
        .muc .cu { color: var(--quiet); font-variant-numeric: tabular-nums; }
        .bieu .nut { display: flex; flex-wrap: wrap; gap: .5rem; position: sticky; bottom: 0; padding: .6rem 0; max-width: none;
          background: var(--ground); }
        .bieu td input, .bieu td select { min-width: 7rem; }
        [aria-invalid=true] { border: 2px solid var(--bad); }
        .cau ins { text-decoration: none; background: var(--good-ground); }
        .cau del { background: var(--bad-ground); }
        @media (max-width: 48rem) {
          .muc { grid-template-columns: 1fr; }
          .bieu .nut .button { flex: 1 1 0; min-height: 2.4rem; padding: .3rem .4rem; }
        }
        @media print { .filter, .viec, .nut, .tai, .chon { display: none; } }
        """
}
