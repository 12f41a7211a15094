/// Badges, notices, lists of facts, and what is shown on demand.
enum PartsStyle {
    static let text = """
        .badge { display: inline-block; padding: .05rem .55rem; border-radius: 1rem; font-size: .85rem; font-weight: 600;
          border: 1px solid currentColor; white-space: nowrap; }
        .badge.good, .board td.good, .notice.done { color: var(--good); background: var(--good-ground); }
        .badge.bad, .board td.bad, .notice.fault { color: var(--bad); background: var(--bad-ground); }
        .badge.ask, .board td.ask, .notice.warning { color: var(--ask); background: var(--ask-ground); }
        .badge.quiet { color: var(--quiet); background: var(--raised); }
        .board td.due { color: var(--quiet); }
        .badge::before, .board td::before { margin-right: .3em; }
        .badge.good::before, .board td.good::before { content: "✓"; content: "✓" / ""; }
        .badge.bad::before, .board td.bad::before { content: "✗"; content: "✗" / ""; }
        .badge.ask::before, .board td.ask::before { content: "?"; content: "?" / ""; }
        .badge.quiet::before, .board td.due::before { content: "…"; content: "…" / ""; }
        .notice { border: 1px solid currentColor; border-left-width: 5px; border-radius: 6px; padding: .6rem .9rem;
          margin: 0 0 1rem; }
        .notice p { margin: 0; }
        .notice a { color: inherit; font-weight: 600; }
        .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr)); gap: .5rem 1.5rem;
          background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: .8rem 1rem; }
        @media (max-width: 40rem) { .facts { grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr)); } }
        .facts dt { color: var(--quiet); font-size: .85rem; }
        .facts dd { margin: 0; }
        .empty { border: 2px dashed var(--line); border-radius: 8px; padding: 1.5rem 1rem; text-align: center; }
        .empty p:last-child { margin: 0; }
        .card { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: .9rem 1rem;
          margin: 0 0 1rem; }
        .card > :first-child { margin-top: 0; }
        .card > :last-child { margin-bottom: 0; }
        .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr)); gap: .75rem;
          list-style: none; padding: 0; margin: 0 0 1rem; }
        .tiles > li { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: .7rem .9rem; }
        .tiles strong { display: block; font-size: 1.7rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
        .plain-list { list-style: none; padding: 0; }
        .plain-list > li { padding: .55rem 0; border-bottom: 1px solid var(--line); }
        .plain-list > li:last-child { border-bottom: 0; }
        .plain-list.card { padding: .2rem 1rem; }
        .actions { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: 0 0 1rem; }
        details > summary { cursor: pointer; }
        details > .inside { padding: .5rem 0 .5rem 1.1rem; }
        .pager { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; justify-content: center; margin: 1rem 0; }
        progress { width: 100%; height: .5rem; accent-color: var(--accent); }
        .bar { display: inline-block; vertical-align: middle; }
        @media (max-width: 40rem) { .badge { white-space: normal; border-radius: .6rem; } }
        @media (forced-colors: active) {
          .badge, .notice, .button { border: 1px solid ButtonText; }
          .masthead nav li > a[aria-current] { border-bottom-color: Highlight; }
        }
        """
}
