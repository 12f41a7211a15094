/// What is printed: the content in black, tables whole, no way about.
enum PrintStyle {
    static let text = """
        @media print {
          :root { --ground: #fff; --surface: #fff; --raised: #fff; --ink: #000; --quiet: #333; --line: #888; --accent: #000;
            --good: #000; --bad: #000; --ask: #000; --good-ground: #fff; --bad-ground: #fff; --ask-ground: #fff; font-size: 11pt; }
          .masthead nav, .masthead nav.pages, .masthead nav.period, .skip, .person, .pager, .filter, .actions, .crumbs, .drop, form { display: none; }
          .masthead > *, main { max-width: none; padding-inline: 0; }
          .scroll { overflow: visible; max-height: none; border: 0; }
          thead { display: table-header-group; }
          thead th, table.board tbody th { position: static; }
          tr, .card, .notice { break-inside: avoid; }
          h1, h2, h3 { break-after: avoid; }
          a { text-decoration: none; }
          .chu-giai .mau { print-color-adjust: exact; }
          body:has(table.board) { page: wide; }
          .hinh { max-height: 17cm; }
          table.board th, table.board th:first-child, table.board tbody th { width: auto; min-width: 0; max-width: none; }
          table.board th, table.board td { font-size: 7.5pt; padding: .2em; overflow-wrap: anywhere; }
        }
        @page { margin: 15mm 12mm; }
        @page wide { size: A4 landscape; margin: 12mm 10mm; }
        """
}
