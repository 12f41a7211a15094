/// Tables: a box of their own, the head in view, figures below each other.
enum TableStyle {
    static let text = """
        /* Positioned, so that what only screen readers read scrolls with its cell. */
        .scroll { position: relative; overflow: auto; max-height: 85vh; margin: 0 0 1rem; background: var(--surface); border: 1px solid var(--line);
          border-radius: 8px; }
        table { border-collapse: separate; border-spacing: 0; width: 100%; }
        caption { text-align: left; font-weight: 600; padding: .6rem .75rem; }
        th, td { padding: .45rem .75rem; text-align: left; vertical-align: top; border-top: 1px solid var(--line); }
        th.figure, td.figure { text-align: right; }
        thead th { position: sticky; top: 0; z-index: 2; background: var(--raised); font-size: .9rem; vertical-align: bottom;
          border-bottom: 1px solid var(--line); border-top: 0; }
        caption:not(.unseen) + thead th { border-top: 1px solid var(--line); }
        tbody th { font-weight: 600; }
        tbody tr:hover > * { background: color-mix(in srgb, var(--raised) 55%, transparent); }
        tr.sum > * { font-weight: 700; background: var(--raised); }
        td.verdict { min-width: 12rem; }
        th .quiet { font-weight: 400; }
        table.dense th, table.dense td { padding: .3rem .5rem; font-size: .9rem; }
        /* Columns as wide as the first row says: rows that arrive later move nothing. */
        table.board { table-layout: fixed; }
        table.board th { width: 10.5rem; }
        table.board th:first-child { width: 13rem; }
        table.board td { font-size: .9rem; }
        table.board td > a { display: block; }
        table.board td.good, table.board td.bad, table.board td.ask { font-weight: 600; }
        table.board tbody th { position: sticky; left: 0; z-index: 1; background: var(--surface); }
        table.board thead th:first-child { position: sticky; left: 0; z-index: 3; }
        table.board tr.sum th { background: var(--raised); }
        @media (max-width: 40rem) {
          th, td { padding: .4rem .5rem; }
          table.board th { width: 9rem; }
          table.board th:first-child { width: 8.5rem; }
          .scroll { max-height: none; }
          tbody th { min-width: 8rem; }
          tbody td:not(.figure) { min-width: 5.5rem; }
          table.board tbody th { min-width: 7rem; max-width: 9rem; }
        }
        """
}
