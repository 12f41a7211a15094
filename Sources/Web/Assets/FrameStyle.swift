/// The head, the way about, the room for the content.
enum FrameStyle {
    static let text = """
        .skip { position: absolute; left: .5rem; top: -5rem; background: var(--surface); padding: .6rem 1rem; z-index: 9; }
        .skip:focus { top: .5rem; }
        .masthead { background: var(--surface); border-bottom: 1px solid var(--line); }
        .masthead > *, main, .foot { max-width: 72rem; margin-inline: auto; padding-inline: 1rem; }
        main.wide { max-width: none; }
        .whose { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; justify-content: space-between;
          padding-block: .6rem; }
        .office { font-weight: 700; color: inherit; text-decoration: none; }
        .office:hover { text-decoration: underline; }
        .person { display: flex; gap: .75rem; align-items: center; color: var(--quiet); font-size: .9rem; }
        .masthead nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 .25rem; margin: 0; padding: 0; }
        .masthead nav li > a { display: block; padding: .5rem .7rem; color: inherit; text-decoration: none;
          border-bottom: 3px solid transparent; }
        .masthead nav li > a:hover { background: var(--raised); }
        .masthead nav li > a[aria-current] { border-bottom-color: var(--accent); color: var(--accent); font-weight: 600; }
        .masthead nav.pages { padding-inline: .3rem; }
        .masthead nav.period { display: flex; flex-wrap: wrap; align-items: center; max-width: none; padding: 0;
          background: var(--raised); border-top: 1px solid var(--line); font-size: .95rem;
          padding-inline: max(1rem, calc((100vw - 70rem) / 2)); }
        .masthead nav.period > ul > li > a { padding-block: .4rem; }
        .chooser { position: relative; margin-right: .75rem; }
        .chooser summary { cursor: pointer; padding: .4rem .2rem; }
        .chooser ul { position: absolute; z-index: 5; flex-direction: column; min-width: 16rem; max-height: 60vh; overflow: auto;
          background: var(--surface); border: 1px solid var(--line); border-radius: 6px; box-shadow: 0 6px 20px #0003; }
        main { padding-block: 1rem 2.5rem; min-height: 60vh; }
        .crumbs { font-size: .9rem; }
        .crumbs ol { list-style: none; display: flex; flex-wrap: wrap; padding: 0; margin: 0 0 .25rem; }
        .crumbs li + li::before { content: "›"; margin-inline: .5rem; color: var(--quiet); }
        .crumbs [aria-current] { color: var(--quiet); }
        .foot { color: var(--quiet); font-size: .85rem; border-top: 1px solid var(--line); padding-block: .75rem; }
        @media (max-width: 40rem) {
          h1 { font-size: 1.35rem; }
          .masthead nav li > a { padding: .4rem .5rem; }
          .masthead > *, main, .foot { padding-inline: .75rem; }
          .masthead nav.period { padding-inline: .75rem; }
          .chooser { width: 100%; }
        }
        """
}
