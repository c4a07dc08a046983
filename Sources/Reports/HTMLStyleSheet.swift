extension HTMLReport {
  /// How the page looks: a draft as a sheet of paper with its findings in the margin, or below on a phone.
  ///
  /// It is light or dark as the reader's system is. Severities differ in their lines as well as in their colours.
  static let styleSheet = """
    :root {
      color-scheme: light dark;
      --desk: #f2f1ee; --paper: #fff; --ink: #1f2328; --faint: #656d76; --rule: #d8d6d0;
      --error: #b42318; --warning: #8a5a00; --suggestion: #1f5fbf;
      --error-wash: #fdeceb; --warning-wash: #fdf3da; --suggestion-wash: #e9f1fd;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --desk: #16181b; --paper: #202327; --ink: #e4e6e8; --faint: #9aa2ab; --rule: #3a3f45;
        --error: #ff8a80; --warning: #f0b849; --suggestion: #82b1ff;
        --error-wash: #44211f; --warning-wash: #3f3115; --suggestion-wash: #1d2f4b;
      }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
    body { margin: 0; background: var(--desk); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
    main { display: flex; flex-direction: column; max-width: 72rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
    header { order: -1; margin-bottom: 1.5rem; }
    h1 { font-size: 1.35rem; line-height: 1.3; margin: 0 0 .5rem; text-wrap: balance; }
    h2 { font: 600 .875rem/1.4 ui-monospace, monospace; margin: 0; overflow-wrap: anywhere; }
    p { margin: 0; }
    a { color: inherit; }
    header ul { list-style: none; margin: 0; padding: 0; }
    header li { padding: .15rem 0; overflow-wrap: anywhere; }
    .remark, footer { color: var(--faint); font-size: .875rem; }
    .count { padding: 0 .45em; border-radius: 1em; font-size: .8125rem; font-weight: 600; }
    .error { --tone: var(--error); --wash: var(--error-wash); --line: wavy; }
    .warning { --tone: var(--warning); --wash: var(--warning-wash); --line: solid; }
    .suggestion { --tone: var(--suggestion); --wash: var(--suggestion-wash); --line: dotted; }
    .count { background: var(--wash); color: var(--tone); }
    .draft { margin-bottom: 2.5rem; }
    .draft > h2 { margin-bottom: .5rem; }
    details.draft { margin-bottom: 1rem; color: var(--faint); }
    details.draft > summary { cursor: pointer; }
    details.draft h2 { display: inline; }
    details.draft .paper { margin-top: .5rem; color: var(--ink); }
    .paper { display: flow-root; --width: min(44rem, 62%); }
    .said {
      width: var(--width); background: var(--paper); padding: .5rem clamp(1rem, 4vw, 2.25rem);
      border: solid var(--rule); border-width: 0 1px;
    }
    .row:first-child > .said { border-top-width: 1px; border-radius: .5rem .5rem 0 0; padding-top: 1.1rem; }
    .row:last-child > .said { border-bottom-width: 1px; border-radius: 0 0 .5rem .5rem; padding-bottom: 1.4rem; }
    .row:only-child > .said { border-radius: .5rem; }
    .header > .said { padding-bottom: .9rem; }
    .header + .paragraph > .said { border-top: 1px solid var(--rule); padding-top: 1rem; }
    .said p { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
    .field { display: flex; gap: .75rem; }
    .field .name { flex: 0 0 4rem; color: var(--faint); }
    .field .value { flex: 1; min-width: 0; }
    .field:last-child .value { font-weight: 600; }
    mark {
      color: inherit; background: var(--wash); border-radius: .15em; -webkit-box-decoration-break: clone;
      box-decoration-break: clone; text-decoration: underline var(--line) var(--tone); text-decoration-thickness: 2px;
      text-underline-offset: .2em; text-decoration-skip-ink: none;
    }
    .reference { color: var(--tone); text-decoration: none; font-weight: 600; }
    .reference sup { font-size: .7em; line-height: 0; padding: 0 .15em; }
    .caret { font-weight: 700; }
    .notes { float: right; clear: right; width: calc(100% - var(--width) - 1rem); font-size: .875rem; }
    .elsewhere { font-size: .875rem; max-width: 44rem; }
    .finding {
      background: var(--paper); border: 1px solid var(--rule); border-left: 3px solid var(--tone); border-radius: .4rem;
      padding: .5rem .75rem; margin-bottom: .5rem; overflow-wrap: anywhere;
    }
    .finding:target, .reference:target { outline: 2px solid var(--tone); outline-offset: 2px; }
    .number { display: inline-block; min-width: 1.25em; color: var(--tone); font-weight: 700; }
    .number a { text-decoration: none; }
    .severity { color: var(--tone); font-weight: 600; }
    .change { margin-top: .25rem; }
    del { color: var(--faint); }
    ins { text-decoration: none; font-weight: 600; white-space: pre-wrap; }
    .note, .rule { color: var(--faint); margin-top: .25rem; }
    .rule { font-size: .8125rem; }
    .rule summary { cursor: pointer; }
    .rule summary + p { margin-top: .25rem; white-space: pre-line; }
    code { font-family: ui-monospace, monospace; }
    @media (max-width: 60rem) {
      .row {
        display: flex; flex-direction: column; background: var(--paper); border: solid var(--rule);
        border-width: 0 1px;
      }
      .row > .said { width: auto; border: 0; background: none; }
      .row:first-child { border-top-width: 1px; border-radius: .5rem .5rem 0 0; }
      .row:last-child { border-bottom-width: 1px; border-radius: 0 0 .5rem .5rem; }
      .row:only-child { border-radius: .5rem; }
      .header + .paragraph { border-top: 1px solid var(--rule); }
      .header + .paragraph > .said { border-top: 0; }
      .notes { order: 1; float: none; width: auto; padding: 0 clamp(.75rem, 3vw, 2rem) .25rem; }
      .notes .finding { background: var(--desk); }
    }
    @media print {
      body { background: none; }
      .finding, .said { break-inside: avoid; }
    }

    """
}
