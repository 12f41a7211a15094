/// The page's own files. Each part of the style sheet is a file of this folder.
enum Assets {
    static let style = CompactStyle.text(
        [
            BaseStyle.text, FrameStyle.text, PartsStyle.text, TableStyle.text, FormStyle.text, DocumentStyle.text,
            SheetStyle.text, ChartStyle.text, PrintStyle.text,
        ].joined(separator: "\n"))

    static let script = PageScript.text

    static let icon = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#0b5a8f"/>\
        <path fill="#fff" d="M3 9h2v4H3zm4-4h2v8H7zm4-2h2v10h-2z"/></svg>
        """
}
