/// What is printed: the content in black, tables whole, no way about.
enum PrintStyle {
    static let text = """
        @media print {
          :root { --ground: #fff; --surface: #fff; --raised: #fff; --ink: #000; --quiet: #333; --line: #888; --accent: #000;
            --good: #000; --bad: #000; --ask: #000; --good-ground: #fff; --bad-ground: #fff; --ask-ground: #fff; font-size: 11pt; }
          .masthead nav, .skip, .person, .pager, .filter, .actions, .crumbs, .drop, form { display: none; }
          .masthead > *, main { max-width: none; padding-inline: 0; }
          .scroll { overflow: visible; max-height: none; border: 0; }
          thead { display: table-header-group; }
          thead th, table.board tbody th { position: static; }
          tr, .card, .notice { break-inside: avoid; }
          h1, h2, h3 { break-after: avoid; }
          a { text-decoration: none; }
        }
        """
}
