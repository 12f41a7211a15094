/// Colours and type. Contrasts of text are 4.5 and more in both schemes.
enum BaseStyle {
    static let text = """
        :root {
          color-scheme: light dark;
          --ground: #f5f6f8; --surface: #fff; --raised: #eef1f5; --ink: #1a1f26; --quiet: #535d69; --line: #cfd6de;
          --accent: #0b5a8f; --on-accent: #fff; --focus: #0b5a8f;
          --good: #12623a; --good-ground: #e2f3e9; --bad: #9d2018; --bad-ground: #fdebe9;
          --ask: #724600; --ask-ground: #fff1cf; --series-1: #0b5a8f; --series-2: #b3541e; --series-3: #12623a;
          font: 100%/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ground: #14171b; --surface: #1c2026; --raised: #262c34; --ink: #e8ebef; --quiet: #aab4bf; --line: #3b444f;
            --accent: #86c5f4; --on-accent: #0d1720; --focus: #86c5f4;
            --good: #86d9a8; --good-ground: #153524; --bad: #ffaca4; --bad-ground: #45191a;
            --ask: #f4cb80; --ask-ground: #3d2d0d; --series-1: #86c5f4; --series-2: #f0a374; --series-3: #86d9a8;
          }
        }
        *, ::before, ::after { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
        body { margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: break-word; }
        h1 { font-size: 1.6rem; line-height: 1.25; margin: .25rem 0 1rem; text-wrap: balance; }
        h2 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 .6rem; }
        h3 { font-size: 1rem; margin: 1.25rem 0 .4rem; }
        p, ul, ol, dl { margin: 0 0 .8rem; }
        a { color: var(--accent); text-underline-offset: .15em; }
        a:hover { text-decoration-thickness: 2px; }
        :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
        pre, code, kbd { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .9em; }
        pre { white-space: pre-wrap; background: var(--surface); border: 1px solid var(--line); border-radius: 6px;
          padding: .8rem 1rem; margin: 0 0 .8rem; }
        hr { border: 0; border-top: 1px solid var(--line); margin: 1.5rem 0; }
        svg { max-width: 100%; }
        svg[viewBox] { height: auto; }
        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .quiet { color: var(--quiet); }
        .figure { text-align: right; font-variant-numeric: tabular-nums; }
        [hidden] { display: none !important; }
        """
}
