/// Fields and buttons; all can be hit with a finger.
enum FormStyle {
    static let text = """
        .field { margin: 0 0 1rem; max-width: 34rem; }
        .field > label { display: block; font-weight: 600; }
        .field.check { display: grid; grid-template-columns: auto 1fr; gap: 0 .6rem; align-items: center; }
        .field.check > label { font-weight: 400; }
        .field.check > .hint, .field.check > .error { grid-column: 2; }
        .hint { color: var(--quiet); font-size: .9rem; margin: 0 0 .2rem; }
        .error { color: var(--bad); font-weight: 600; margin: 0 0 .2rem; }
        input, select, textarea, button { font: inherit; color: inherit; }
        input:not([type=checkbox], [type=radio], [type=file]), select, textarea { width: 100%; padding: .5rem .6rem;
          background: var(--surface); border: 1px solid var(--quiet); border-radius: 6px; min-height: 2.6rem; }
        input[type=checkbox], input[type=radio] { width: 1.25rem; height: 1.25rem; accent-color: var(--accent); }
        input[type=file] { max-width: 100%; }
        input.figure { text-align: right; }
        .faulty input, .faulty select, .faulty textarea { border: 2px solid var(--bad); }
        .button { display: inline-flex; align-items: center; justify-content: center; min-height: 2.6rem; padding: .45rem 1rem;
          border: 1px solid var(--accent); border-radius: 6px; background: var(--surface); color: var(--accent); font-weight: 600;
          text-decoration: none; cursor: pointer; }
        .button:hover { background: var(--raised); text-decoration: none; }
        .button.primary { background: var(--accent); color: var(--on-accent); }
        .button.primary:hover { text-decoration: underline; }
        .button.danger { border-color: var(--bad); color: var(--bad); }
        .button[aria-disabled=true], .button:disabled { opacity: .65; cursor: default; }
        .person .button { min-height: 2rem; padding: .15rem .7rem; font-weight: 400; }
        .filter { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; margin: 0 0 1rem; }
        .filter .field { margin: 0; flex: 1 1 11rem; max-width: 20rem; }
        .drop { border: 2px dashed var(--quiet); border-radius: 10px; background: var(--surface); padding: 1.5rem 1rem;
          text-align: center; margin: 0 0 1rem; }
        .drop.over { border-color: var(--accent); background: var(--raised); }
        .drop > p:first-child { font-size: 1.15rem; font-weight: 600; }
        .drop .actions { justify-content: center; }
        .chooser-of-files { position: relative; display: inline-block; }
        .without-script { display: none; }
        @media not (scripting: none) {
          .chooser-of-files input { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          .chooser-of-files input:focus-visible + label { outline: 3px solid var(--focus); outline-offset: 2px; }
        }
        @media (scripting: none) {
          .with-script { display: none !important; }
          .without-script { display: block; }
        }
        fieldset { border: 1px solid var(--line); border-radius: 8px; padding: .6rem 1rem 0; margin: 0 0 1rem; }
        legend { font-weight: 600; padding-inline: .3rem; }
        """
}
